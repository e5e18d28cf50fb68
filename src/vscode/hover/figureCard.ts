/**
 * What the hover on a figure says: the verdict in a word, the history of its series with sources, and why it was bound so.
 * The sentence on a finding is the diagnostic's, which the editor shows above the card.
 */
import { l10n } from 'vscode';
import type { Evidence, Figure } from '../../analysis/analysis.ts';
import type { Finding, Verdict } from '../../check/finding.ts';
import type { Dataset, Observation, Series } from '../../dataset/model.ts';
import { printQuantity } from '../../quantity/print.ts';
import { valueText } from '../language.ts';
import { seriesName } from '../wording/findingMessage.ts';
import { commandLink, escaped, webLink } from '../wording/markdownText.ts';
import { basisName, ruleName, verdictName } from '../wording/terms.ts';
import { historyChart } from './historyChart.ts';

export interface FigureCardNeeds {
  readonly figure: Figure;
  /** The note's text. */
  readonly text: string;
  readonly verdict: Verdict | undefined;
  readonly finding: Finding | undefined;
  readonly dataset: Dataset;
  /** The note's address, for the fix that the card offers. */
  readonly uri: string;
  readonly chart: boolean;
  readonly dark: boolean;
}

/** Longer histories show their newest values only. */
const MOST_VALUES = 12;

/** Markdown; texts of the dataset and of the note are escaped. Null for a figure of which nothing is known. */
export function figureCard(needs: FigureCardNeeds): string | null {
  const { figure, verdict, finding } = needs;
  if (finding === undefined && (figure.entity === null || figure.metric === null)) return null;
  const series = verdict?.series ?? null;
  const parts = [
    headline(needs),
    series && historyList(series, figure),
    series && needs.chart ? pictureOf(series, needs.dark) : undefined,
    finding && fixLink(finding, needs.uri),
    evidenceLine(needs),
  ];
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join('\n\n');
}

function headline({ figure, verdict, finding, dataset }: FigureCardNeeds): string {
  const word = finding ? ruleName(finding.rule) : verdictName(verdict?.verdict ?? 'unbound');
  const bound = { ...figure, period: figure.period?.label ?? null };
  const series = verdict?.series;
  const name = seriesName(series ? { ...series, entity: series.entity } : bound, dataset);
  const layer =
    series && series.layer !== 'bundled' ? ` — ${escaped(l10n.t('from the dataset “{0}”', series.layer))}` : '';
  return `**${escaped(word)}** · ${escaped(name)}${layer}`;
}

/** Newest last, as one reads a revision; the current value is bold. */
function historyList(series: Series, figure: Figure): string {
  const shown = series.history.slice(-MOST_VALUES);
  const lines = shown.map((observation) => historyLine(observation, figure, observation === series.history.at(-1)));
  const disputed = series.disputed.map(
    ({ value, source }) =>
      `- ~~${escaped(valueText(value))}~~ — ${escaped(l10n.t('disputed'))}${source ? ` · ${webLink(source.title, source.url)}` : ''}`,
  );
  return [...lines, ...disputed].join('\n');
}

function historyLine({ value, asOf, basis, source }: Observation, figure: Figure, current: boolean): string {
  const written = asWritten(value, figure);
  const known = valueText(value);
  const text = escaped(isAlike(written, known) ? written : `${written} (${known})`);
  return `- ${current ? `**${text}**` : text} — ${escaped(`${asOf} · ${basisName(basis)}`)} · ${webLink(source.title, source.url)}`;
}

/** Whether the note's words hold all that the dataset's say, but for dash, blanks and commas: `655 dense TFLOPS`, `655 TFLOPS`. */
function isAlike(written: string, known: string): boolean {
  const bare = (text: string) => text.replace(/[-–—~～至]/g, '-').replace(/,/g, '');
  const own = bare(written).replace(/\s/g, '');
  return bare(known)
    .split(/\s/)
    .every((word) => own.includes(word));
}

/** The value in the note's own words where they can carry it, so that it compares at a glance. */
function asWritten(value: Observation['value'], figure: Figure): string {
  if (value.unit !== figure.unit) return valueText(value);
  return printQuantity({ ...value, approx: figure.approx }, figure.written) ?? valueText(value);
}

function pictureOf(series: Series, dark: boolean): string | undefined {
  const picture = historyChart(series.history, dark);
  const values = series.history.map(({ value, asOf }) => `${valueText(value)} (${asOf})`).join(' → ');
  return picture === null ? undefined : `![${escaped(values)}](${picture})`;
}

function fixLink(finding: Finding, uri: string): string | undefined {
  if (finding.fix === null) return undefined;
  return commandLink(escaped(l10n.t('Replace with “{0}”', finding.fix.newText)), 'ticktie.applyFix', [
    uri,
    finding.fingerprint,
  ]);
}

const EVIDENCE: Readonly<Record<string, () => string>> = {
  unit: () => l10n.t('its unit'),
  wording: () => l10n.t('how it is worded'),
  usual: () => l10n.t('what such figures mostly state'),
  heading: () => l10n.t('the heading'),
  title: () => l10n.t('the title'),
  topic: () => l10n.t('what the text is about'),
  growth: () => l10n.t('a word of growth'),
  lead: () => l10n.t('the name that opens the item'),
  guidance: () => l10n.t('how the company guides'),
  'cloud-unit': () => l10n.t('whose cloud it is'),
  'share-of-whole': () => l10n.t('what it is a share of'),
  coordination: () => l10n.t('the order of names and figures'),
  'table-head': () => l10n.t('the head of the table'),
  'list-parent': () => l10n.t('the list item above'),
  'list-introduction': () => l10n.t('the line before the list'),
  'previous-sentence': () => l10n.t('the sentence before'),
  'previous-paragraph': () => l10n.t('the paragraph before'),
};

/** The words that the binding rests on; where it rests on none, what else it rests on. */
function evidenceWord({ name, start, end }: Evidence, text: string): string {
  if (start !== undefined && end !== undefined) return `“${text.slice(start, end)}”`;
  return EVIDENCE[name]?.() ?? name;
}

function evidenceLine({ figure, text }: FigureCardNeeds): string {
  if (figure.entity === null) return '';
  if (figure.bound) return escaped(l10n.t('Bound by a directive.'));
  const names = figure.evidence.map((each) => evidenceWord(each, text)).join(', ');
  const sure = Math.round(figure.confidence * 100);
  return escaped(l10n.t('Read from the text with {0} % confidence: {1}', sure, names));
}
