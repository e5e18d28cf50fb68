/** After `@entity `: its figures. Choosing one writes the current value in the note's own style. */
import * as vscode from 'vscode';
import type { Dataset, Entity, Series } from '../../dataset/model.ts';
import { currentOf, keyFigures, seriesKey } from '../../dataset/questions.ts';
import type { CheckedDocument } from '../checkedDocuments.ts';
import { insertion } from '../insertion/insertion.ts';
import { metricName, valueText } from '../language.ts';
import { setting } from '../settings.ts';
import { attributeWords } from '../wording/findingMessage.ts';
import { basisName } from '../wording/terms.ts';
import type { EntityLookup } from './entityLookup.ts';
import { typedAfterAt } from './typedText.ts';

const MOST_ITEMS = 60;

export class FigureItem extends vscode.CompletionItem {
  series: Series | undefined;
}

/** Items where the text before the cursor is `@`, a whole name, a blank and perhaps the beginning of a metric; else none. */
export function figureItems(checked: CheckedDocument, lookup: EntityLookup, position: vscode.Position): FigureItem[] {
  const before = checked.document.lineAt(position.line).text.slice(0, position.character);
  const typed = typedAfterAt(before);
  const asked = typed && entityAndRest(typed.text, lookup);
  if (!asked) return [];
  const range = new vscode.Range(position.line, typed.start, position.line, position.character);
  const { dataset } = checked.engine;
  return rankedSeries(asked.entity, asked.rest, dataset).map((series, index) =>
    itemOf(series, checked, range, `@${typed.text}`, index),
  );
}

/** The longest beginning that is a whole name, and what follows it. */
function entityAndRest(text: string, lookup: EntityLookup): { readonly entity: Entity; readonly rest: string } | null {
  for (let blank = text.lastIndexOf(' '); blank > 0; blank = text.lastIndexOf(' ', blank - 1)) {
    const entity = lookup.named(text.slice(0, blank));
    if (entity) return { entity, rest: text.slice(blank + 1) };
  }
  return null;
}

/** The series whose words contain all that was typed; what was typed in full first, then those worth a card. */
function rankedSeries(entity: Entity, rest: string, dataset: Dataset): readonly Series[] {
  const key = keyFigures(dataset, entity.id, MOST_ITEMS).map((series) => series.metric);
  const words = rest.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = (series: Series) =>
    words.filter((word) => seriesKey(series).toLowerCase().split(' ').includes(word)).length;
  const place = ({ metric }: Series) => (key.indexOf(metric) + key.length + 1) % (key.length + 1);
  return dataset
    .series(entity.id)
    .filter((series) => currentOf(series) !== null && fits(series, words, dataset))
    .toSorted((a, b) => asked(b) - asked(a) || place(a) - place(b) || size(a) - size(b) || newerPeriod(a, b))
    .slice(0, MOST_ITEMS);
}

/** By year, newest first; a whole year stands before its parts. */
function newerPeriod(a: Series, b: Series): number {
  const [first = '', second = ''] = [a, b].map(({ period }) => (period ?? '').replace('FY', ''));
  return (
    second.slice(0, 4).localeCompare(first.slice(0, 4), 'en') ||
    first.length - second.length ||
    second.localeCompare(first, 'en')
  );
}

function size({ attributes }: Series): number {
  return Object.keys(attributes).length;
}

function fits(series: Series, words: readonly string[], dataset: Dataset): boolean {
  const metric = dataset.metrics.get(series.metric);
  const cues = metric ? [...Object.values<string>({ ...metric.names }), ...metric.cues.en, ...metric.cues.zh] : [];
  const text = [seriesKey(series), ...cues].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

function itemOf(
  series: Series,
  checked: CheckedDocument,
  range: vscode.Range,
  typed: string,
  index: number,
): FigureItem {
  const { dataset } = checked.engine;
  const current = currentOf(series) as NonNullable<ReturnType<typeof currentOf>>;
  const period = series.period === null ? [] : [series.period];
  const label = [metricName(series.metric, dataset), ...period, ...attributeWords(series.attributes)].join(' · ');
  const item = new FigureItem({ label, description: valueText(current.value) }, vscode.CompletionItemKind.Value);
  const written = insertion(series, checked, setting('completion.citation', checked.document));
  item.series = series;
  item.detail = `${valueText(current.value)} · ${basisName(current.basis)} · ${current.asOf}`;
  item.insertText = written.text;
  item.additionalTextEdits = written.elsewhere;
  item.filterText = typed;
  item.range = range;
  item.sortText = String(index).padStart(3, '0');
  return item;
}
