/** The English message of a finding, for the command line and its reports; the editor words findings in its own language. */
import type { Dataset } from '../dataset/model.ts';
import type { Explanation, Finding, StatedValue } from './finding.ts';

/** A finding before its message is written. */
export type Unworded = Omit<Finding, 'message'>;

type Wording = (finding: Unworded, dataset: Dataset) => string;

const WORDINGS: Readonly<Record<Finding['rule'], Wording>> = {
  stale: (finding, dataset) =>
    sentence([
      `${subject(finding, dataset)}: ${finding.text} has been superseded${since(finding)}.`,
      finding.matched && `It was ${dated(finding.matched)}.`,
      now(finding),
      finding.rightWhenWritten === true ? 'It was right when written.' : null,
    ]),
  basis: (finding, dataset) =>
    sentence([
      `${subject(finding, dataset)}: ${finding.text} is the value of ${siblingName(finding.explanation, dataset)}.`,
      finding.matched && `That is ${dated(finding.matched)}.`,
      now(finding),
    ]),
  'unit-slip': (finding, dataset) =>
    sentence([
      `${subject(finding, dataset)}: ${finding.text} is off by ${factorName(finding.explanation)}.`,
      finding.matched && finding.matched.text !== finding.current?.text ? `It was ${dated(finding.matched)}.` : null,
      now(finding),
    ]),
  contradicted: (finding, dataset) =>
    sentence([
      `${subject(finding, dataset)}: ${finding.text} does not agree with the dataset.`,
      now(finding),
      likely(finding.explanation, dataset),
    ]),
  disputed: (finding, dataset) =>
    sentence([
      `${subject(finding, dataset)}: ${finding.text} is disputed${printedBy(finding.matched)}.`,
      reasonOf(finding.explanation),
      now(finding),
    ]),
  arithmetic: (finding) =>
    `${finding.text} does not follow from ${operandsOf(finding.explanation)}; that would be ${expectedOf(finding.explanation)}.`,
  renamed: ({ text, explanation }) =>
    `${text} is a former name (until ${explanation?.until}); the name is now ${explanation?.name}.`,
  unsourced: (finding, dataset) => `${subject(finding, dataset)}: no series in the dataset covers ${finding.text}.`,
  directive: ({ explanation }) => directiveMessage(String(explanation?.code), String(explanation?.word ?? '')),
};

const DIRECTIVE_MESSAGES: Readonly<Record<string, (word: string) => string>> = {
  'unknown-rule': (word) => `Directive names an unknown rule: ${word}.`,
  'unknown-entity': (word) => `Directive names an unknown entity: ${word}.`,
  'unknown-metric': (word) => `Directive names an unknown metric: ${word}.`,
  expired: (word) => `Directive has expired: it held until ${word}.`,
  'suppresses-nothing': (word) => `Directive suppresses nothing${word === '' ? '' : ` (${word})`}.`,
};

export function messageOf(finding: Unworded, dataset: Dataset): string {
  return WORDINGS[finding.rule](finding, dataset);
}

function directiveMessage(code: string, word: string): string {
  return DIRECTIVE_MESSAGES[code]?.(word) ?? `Directive can't be read${word === '' ? '' : `: ${word}`}.`;
}

function sentence(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== false).join(' ');
}

/** `Google capex 2025`. */
function subject({ entity, metric, period, attributes }: Unworded, dataset: Dataset): string {
  return seriesName({ entity, metric, period, attributes }, dataset);
}

function seriesName(key: { readonly [name: string]: unknown }, dataset: Dataset): string {
  const entity = dataset.entities.get(String(key.entity))?.names.en ?? key.entity;
  const metric = dataset.metrics.get(String(key.metric))?.names.en ?? key.metric;
  const attributes = Object.entries((key.attributes ?? {}) as Record<string, string>);
  const stated = attributes.filter(([name]) => name !== 'previous' && name !== 'own').map(([, value]) => value);
  return [entity, metric, key.period, ...stated]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' ');
}

/** `75 bn USD (guidance, as of 2025-02-04; Alphabet Q4 2024 results)`. */
function dated({ text, asOf, basis, source }: StatedValue): string {
  const when = asOf === '' ? basis : `${basis}, as of ${asOf}`;
  return `${text} (${when}; ${source.title})`;
}

function now({ current }: Unworded): string | null {
  return current === null ? null : `Now ${dated(current)}.`;
}

function since({ explanation }: Unworded): string {
  return typeof explanation?.since === 'string' ? ` since ${explanation.since}` : '';
}

function printedBy(matched: StatedValue | null): string {
  return matched === null ? '' : ` (seen in ${matched.source.title})`;
}

function reasonOf(explanation: Explanation | null): string | null {
  const reason = explanation?.reason as { readonly en?: string } | null | undefined;
  return reason?.en ?? null;
}

function siblingName(explanation: Explanation | null, dataset: Dataset): string {
  return seriesName((explanation?.series ?? {}) as { readonly [name: string]: unknown }, dataset);
}

function likely(explanation: Explanation | null, dataset: Dataset): string | null {
  if (explanation === null) return null;
  return explanation.kind === 'factor'
    ? `It is off by ${factorName(explanation)}.`
    : `It is the value of ${siblingName(explanation, dataset)}.`;
}

function factorName(explanation: Explanation | null): string {
  const base = explanation?.base;
  const times = Math.abs(Number(explanation?.exponent));
  if (base === 'bits') return 'a factor of 8 (bits and bytes)';
  if (base === 'binary') return `a factor of 1.024${times > 1 ? `^${times}` : ''} (binary and decimal units)`;
  return `a factor of ${times <= 6 ? (10 ** times).toLocaleString('en-US') : `10^${times}`}`;
}

function operandsOf(explanation: Explanation | null): string {
  const operands = (explanation?.operands ?? []) as readonly { readonly text: string }[];
  return operands.map(({ text }) => text).join(explanation?.relation === 'sum' ? ' + ' : ' and ');
}

function expectedOf(explanation: Explanation | null): string {
  const { value, unit } = (explanation?.expected ?? { value: 0, unit: '' }) as { value: number; unit: string };
  const suffix = unit === '%' || unit === 'x' ? unit : ` ${unit}`;
  return `about ${Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 2 })}${unit === '1' ? '' : suffix}`;
}
