/** The card of an entity, as the hover on a mention shows it. */
import { l10n } from 'vscode';
import type { Dataset, Entity, Series } from '../../dataset/model.ts';
import { currentOf, keyFigures } from '../../dataset/questions.ts';
import type { EntityCount } from '../../notes/noteIndex.ts';
import { entityName, local, metricName, valueText } from '../language.ts';
import { attributeWords } from '../wording/findingMessage.ts';
import { commandLink, escaped, webLink } from '../wording/markdownText.ts';
import { basisName, kindName } from '../wording/terms.ts';
import { historyChart } from './historyChart.ts';

export interface CardOptions {
  readonly figures: number;
  readonly chart: boolean;
  readonly dark: boolean;
  /** How often the notes mention it; undefined while they have not been read. */
  readonly count: EntityCount | undefined;
}

/** Markdown; texts of the dataset are escaped. */
export function mentionCard(entity: Entity, dataset: Dataset, options: CardOptions): string {
  const series = keyFigures(dataset, entity.id, options.figures);
  const parts = [
    title(entity, dataset),
    entity.summary && escaped(local(entity.summary)),
    figureTable(series, dataset),
    options.chart ? chartOf(series, dataset, options.dark) : undefined,
    footer(entity, options.count),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Name, other names, kind and maker. */
function title(entity: Entity, dataset: Dataset): string {
  const name = local(entity.names);
  const others = [...new Set([...Object.values<string>({ ...entity.names }), ...entity.aliases])].filter(
    (other) => other !== name,
  );
  const maker = entity.relations.maker;
  const kind = maker === undefined ? kindName(entity.kind) : `${kindName(entity.kind)} · ${entityName(maker, dataset)}`;
  const former = entity.formerNames.map((each) => l10n.t('{0} until {1}', each.name, each.until));
  const lines = [`**${escaped(name)}** — ${escaped(kind)}`];
  if (others.length > 0) lines.push(escaped(others.slice(0, 8).join(', ')));
  if (former.length > 0) lines.push(escaped(l10n.t('Formerly {0}', former.join(', '))));
  return lines.join('  \n');
}

function figureTable(series: readonly Series[], dataset: Dataset): string {
  const rows = series.map((each) => figureRow(each, dataset)).filter((row) => row !== null);
  if (rows.length === 0) return escaped(l10n.t('The dataset has no figures of it.'));
  const head = [l10n.t('Figure'), l10n.t('Value'), l10n.t('As of'), l10n.t('Source')];
  return [tableRow(head), '| :-- | :-- | :-- | :-- |', ...rows].join('\n');
}

function figureRow(series: Series, dataset: Dataset): string | null {
  const current = currentOf(series);
  if (current === null) return null;
  const { value, asOf, basis, source } = current;
  const period = series.period === null ? [] : [series.period];
  const what = [metricName(series.metric, dataset), ...period, ...attributeWords(series.attributes)].join(' · ');
  const layer = series.layer === 'bundled' ? '' : ` (${escaped(series.layer)})`;
  const outlook = basis === 'reported' ? '' : ` ${escaped(basisName(basis))}`;
  const cells = [escaped(what), `**${escaped(valueText(value))}**${outlook}${layer}`, escaped(asOf)];
  return tableRow([...cells, webLink(source.publisher ?? source.title, source.url)]);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The history with the most values; its first and last value stand in the text alternative. */
function chartOf(series: readonly Series[], dataset: Dataset, dark: boolean): string | undefined {
  const longest = [...series].sort((a, b) => b.history.length - a.history.length)[0];
  const picture = longest && historyChart(longest.history, dark);
  if (!picture) return undefined;
  const values = longest.history.map(({ value, asOf }) => `${valueText(value)} (${asOf})`).join(' → ');
  const name = metricName(longest.metric, dataset);
  return `${escaped(`${name} ${longest.period ?? ''}`.trim())}: ${escaped(values)}\n\n![${escaped(values)}](${picture})`;
}

function footer(entity: Entity, count: EntityCount | undefined): string {
  const places =
    count === undefined || count.notes === 0
      ? undefined
      : commandLink(
          count.notes === 1
            ? l10n.t('{0} mentions in 1 note', count.mentions)
            : l10n.t('{0} mentions in {1} notes', count.mentions, count.notes),
          'ticktie.findMentions',
          [entity.id],
        );
  const entry = commandLink(l10n.t('Dataset entry'), 'ticktie.openEntity', [entity.id]);
  return [places, entry].filter((part) => part !== undefined).join(' · ');
}
