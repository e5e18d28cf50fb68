/** Findings worded in the language of the interface. */
import { l10n } from 'vscode';
import type { Finding, Rule, StatedValue } from '../../check/finding.ts';
import type { Attributes, Dataset, LocalText } from '../../dataset/model.ts';
import { attributeWords as attributesIn } from '../../report/dataWords.ts';
import { naturalAmount } from '../../report/naturalValue.ts';
import { entityName, local, metricName, uiLanguage, valueText } from '../language.ts';
import { basisName } from './terms.ts';

/** What names a series. */
export interface SeriesName {
  readonly entity: string | null;
  readonly metric: string | null;
  readonly period: string | null;
  readonly attributes: Attributes;
}

/** `Google · Capital expenditure · 2025 · dense`. */
export function seriesName({ entity, metric, period, attributes }: SeriesName, dataset: Dataset): string {
  const parts = [entityName(entity, dataset), metricName(metric, dataset), period ?? '', ...attributeWords(attributes)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What tells series apart, in the interface's words; marks of the text (former value, own estimate) do not. */
export function attributeWords(attributes: Attributes): readonly string[] {
  const telling = Object.entries(attributes ?? {}).filter(([name]) => name !== 'previous' && name !== 'own');
  const language = uiLanguage();
  if (language === 'en') return telling.map(([, value]) => String(value));
  return telling.map((each) => attributesIn(Object.fromEntries([each]), language));
}

/** `$91–93 billion (guidance, 2025-10-29)`. */
export function datedValue(value: StatedValue): string {
  const { basis, asOf } = value;
  const text = valueText(value);
  return asOf === '' ? `${text} (${basisName(basis)})` : `${text} (${basisName(basis)}, ${asOf})`;
}

type Wording = (finding: Finding, dataset: Dataset) => readonly (string | null)[];

const WORDINGS: Readonly<Record<Rule, Wording>> = {
  stale: (finding) => [
    finding.rightWhenWritten
      ? l10n.t('“{0}” was right when written, and has been superseded since {1}.', finding.text, sinceOf(finding))
      : l10n.t('“{0}” has been superseded since {1}.', finding.text, sinceOf(finding)),
    nowOf(finding),
  ],
  basis: (finding, dataset) => [
    l10n.t('“{0}” is the value of {1}.', finding.text, siblingOf(finding, dataset)),
    nowOf(finding),
  ],
  'unit-slip': (finding) => [l10n.t('“{0}” is off by {1}.', finding.text, factorOf(finding)), nowOf(finding)],
  contradicted: (finding, dataset) => [
    l10n.t('“{0}” does not agree with the dataset.', finding.text),
    nowOf(finding),
    likely(finding, dataset),
  ],
  disputed: (finding) => [
    l10n.t('“{0}” has been seen in print, and a better source contradicts it.', finding.text),
    reasonOf(finding),
    nowOf(finding),
  ],
  arithmetic: (finding) => [
    l10n.t(
      '“{0}” does not follow from {1}: that would be about {2}.',
      finding.text,
      operandsOf(finding),
      expectedOf(finding),
    ),
  ],
  renamed: ({ text, explanation }) => [
    l10n.t(
      '“{0}” is a former name, used until {1}. Today it is {2}.',
      text,
      word(explanation?.until),
      word(explanation?.name),
    ),
  ],
  unsourced: ({ text }) => [l10n.t('The dataset has no series that covers “{0}”.', text)],
  directive: ({ explanation }) => [directiveMessage(word(explanation?.code), word(explanation?.word))],
};

/** One to three sentences: what is wrong, what the dataset says now, what may have happened. */
export function findingMessage(finding: Finding, dataset: Dataset): string {
  const subject = finding.metric === null ? '' : `${seriesName(finding, dataset)}: `;
  const sentences = WORDINGS[finding.rule](finding, dataset).filter((sentence) => sentence !== null);
  return subject + sentences.join(uiLanguage() === 'en' ? ' ' : '');
}

const DIRECTIVES: Readonly<Record<string, (word: string) => string>> = {
  'unknown-rule': (name) => l10n.t('This directive names an unknown rule: {0}.', name),
  'unknown-entity': (name) => l10n.t('This directive names an unknown entity: {0}.', name),
  'unknown-metric': (name) => l10n.t('This directive names an unknown metric: {0}.', name),
  expired: (date) => l10n.t('This directive has expired: it held until {0}.', date),
  'unknown-directive': (name) =>
    l10n.t('There is no directive “{0}”. Write ticktie-ignore, ticktie-ignore-next-line or ticktie-ignore-file.', name),
  'missing-colon': () => l10n.t('A colon is missing after “ticktie”.'),
  'bad-date': (date) => l10n.t('“{0}” is not a day. Write YYYY-MM-DD.', date),
  'incomplete-binding': () => l10n.t('A binding needs an entity and a metric, such as ticktie: google capex 2025.'),
  'suppresses-nothing': () => l10n.t('This directive no longer suppresses anything.'),
};

function directiveMessage(code: string, name: string): string {
  const worded = DIRECTIVES[code]?.(name);
  if (worded !== undefined) return worded;
  return name === '' ? l10n.t('This directive cannot be read.') : l10n.t('This directive cannot be read: {0}.', name);
}

function word(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function sinceOf({ explanation, current }: Finding): string {
  return word(explanation?.since ?? current?.asOf);
}

function nowOf({ current }: Finding): string | null {
  return current === null ? null : l10n.t('The dataset says {0}.', datedValue(current));
}

function siblingOf({ explanation }: Finding, dataset: Dataset): string {
  return seriesName((explanation?.series ?? NO_SERIES) as SeriesName, dataset);
}

const NO_SERIES: SeriesName = { entity: null, metric: null, period: null, attributes: {} };

function likely(finding: Finding, dataset: Dataset): string | null {
  if (finding.explanation === null) return null;
  if (finding.explanation.kind === 'factor') return l10n.t('It is off by {0}.', factorOf(finding));
  return l10n.t('It is the value of {0}.', siblingOf(finding, dataset));
}

function factorOf({ explanation }: Finding): string {
  const times = Math.abs(Number(explanation?.exponent));
  if (explanation?.base === 'bits') return l10n.t('a factor of 8 (bits and bytes)');
  if (explanation?.base === 'binary') return l10n.t('powers of 1,024 against powers of 1,000');
  return l10n.t('a factor of {0}', times <= 6 ? (10 ** times).toLocaleString('en-US') : `10^${times}`);
}

function reasonOf({ explanation }: Finding): string | null {
  const reason = explanation?.reason as LocalText | null | undefined;
  return reason ? local(reason) : null;
}

function operandsOf({ explanation }: Finding): string {
  const operands = (explanation?.operands ?? []) as readonly { readonly text: string }[];
  return operands.map(({ text }) => `“${text}”`).join(explanation?.relation === 'sum' ? ' + ' : ', ');
}

function expectedOf({ explanation }: Finding): string {
  const { value, unit } = (explanation?.expected ?? { value: 0, unit: '' }) as {
    readonly value: number;
    readonly unit: string;
  };
  return naturalAmount(value, unit, uiLanguage());
}
