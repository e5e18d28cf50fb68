/** What is wrong with a dataset file: a value, never an exception. Positions count from 1, in UTF-16 code units. */

export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Exclusive. */
  readonly endColumn: number;
}

export type ProblemSeverity = 'error' | 'warning' | 'information';

/** `error`: breaks the contract, mostly something was left out. `warning`: hardly as meant. `information`: worth a look. */
export interface Problem extends Range {
  readonly file: string;
  readonly severity: ProblemSeverity;
  readonly code: ProblemCode;
  readonly message: string;
  /** What was filled into the sentence of `code`, so that an adapter can word it in another language. */
  readonly args: Readonly<Record<string, string>>;
}

/** One sentence a code: what is wrong, and what would be right. */
export const PROBLEM_TEXTS = {
  yaml: 'This is not valid YAML: {detail}.',
  'too-large': 'The file is larger than {limit} MB. Split it, one entity a file.',
  'too-deep': 'The file nests deeper than {limit} levels. A dataset file needs six.',
  'twice-key': 'The key “{key}” already stands in this mapping. Only the last one counts.',
  aliases: 'Too many YAML aliases (`*name`). Write the values out.',
  tag: 'YAML tags such as “{tag}” are not read. Write the plain value.',
  empty: 'The file is empty. It should hold one entity, beginning with `id: …` and `kind: …`.',
  'too-many': 'There are more than {limit} problems in this file. The others are not shown.',
  'wrong-type': 'This should be {expected}, not {found}.',
  missing: '“{key}” is missing here.',
  'missing-in': '“{key}” is missing in “{parent}”.',
  'unknown-key': 'There is no key “{key}” here. Possible: {known}.',
  'unknown-key-guess': 'There is no key “{key}” here. Did you mean “{guess}”?',
  choice: '“{value}” is not possible here. Write one of: {known}.',
  'choice-guess': '“{value}” is not possible here. Did you mean “{guess}”?',
  text: 'This should be plain text.',
  'empty-text': 'This should not be empty.',
  id: '“{value}” is not an id. Write lower-case letters, digits and hyphens, such as “gb200-nvl72”.',
  date: '“{value}” is not a date. Write YYYY-MM-DD, YYYY-MM or YYYY, such as 2025-07-23.',
  day: '“{value}” is not a day. Write YYYY-MM-DD, such as 2025-03-01.',
  'month-day': '“{value}” is not a day of the year. Write MM-DD, such as "06-30".',
  period: '“{value}” is not a period. Write one such as 2025, FY2026, 2025Q2, FY2026Q3, 2025H1, 2025-07 or 2025-07-23.',
  url: '“{value}” is not a web address. Write one that begins with https:// or http://.',
  factor: 'This should be a number above zero: what one of this unit is in the canonical unit.',
  value: '“{value}” is not a quantity. Write a number with its unit, such as {example}.',
  'value-unit': '“{unit}” is not a unit. Write one such as {example}.',
  'value-unit-guess': '“{unit}” is not a unit. Did you mean “{guess}”?',
  'no-current':
    'The last observation of this series can’t be read, so its current value is not known. The series is left out.',
  'unknown-source': 'There is no source “{key}” in this file or in sources.yaml.',
  'unknown-source-guess': 'There is no source “{key}” in this file or in sources.yaml. Did you mean “{guess}”?',
  'unknown-metric': 'There is no metric “{metric}”. Choose one of metrics.yaml or add it to yours.',
  'unknown-metric-guess': 'There is no metric “{metric}”. Did you mean “{guess}”?',
  'unknown-attribute': 'The metric “{metric}” takes no attribute “{attribute}”. It takes: {known}.',
  'unknown-attribute-guess': 'The metric “{metric}” takes no attribute “{attribute}”. Did you mean “{guess}”?',
  'unknown-entity': 'There is no entity “{entity}”.',
  'unknown-entity-guess': 'There is no entity “{entity}”. Did you mean “{guess}”?',
  'not-ascending': 'The history runs oldest first: {asOf} stands after {before}. Put it in the order of “asOf”.',
  'no-values': 'This figure has neither a history nor a disputed value.',
  'twice-entity': 'The id “{id}” is already used in {file}. Give each entity one file.',
  'twice-series': 'This figure is stated twice: “{series}” already stands in line {line}. Put both into one history.',
  'twice-metric': 'The metric “{id}” is defined twice.',
  'twice-unit': 'The unit “{id}” is defined twice.',
  'no-dimension': 'No unit has the dimension “{dimension}”. Possible: {known}.',
  'no-dimension-guess': 'No unit has the dimension “{dimension}”. Did you mean “{guess}”?',
  dimension: '“{value}” is of the dimension {found}, but “{metric}” is measured in {expected}.',
  future: '{date} lies in the future.',
  'shared-alias': '“{alias}” also names “{entity}” ({file}). A mention of it can’t be told apart.',
  'case-unknown': '“{name}” is listed under “{list}”, but is none of the names and aliases.',
  magnitude: '“{value}” is {factor} times the value before it, “{before}”. If that is right, say so in a `note`.',
  outlier:
    '“{value}” lies {factor} times {side} the middle of “{metric}” of the other entities of its kind. If that is right, say so in a `note`.',
  'quarter-sum':
    'The quarters of {year} add up to {sum}, but the year is {value}. If that is right, say so in a `note`.',
  'half-sum': 'The halves of {year} add up to {sum}, but the year is {value}. If that is right, say so in a `note`.',
  'chip-sum':
    '{count} × {each} of “{chip}” are {sum}, but the {kind} says {value}. If that is right, say so in a `note`.',
  double:
    '“{attribute}: {more}” is usually twice “{attribute}: {less}” ({value}), which would be {sum}, not {found}. If that is right, say so in a `note`.',
  'kind-metric': '“{metric}” is a metric of {kinds}; “{entity}” is of the kind “{kind}”.',
} as const;

export type ProblemCode = keyof typeof PROBLEM_TEXTS;

/** A code and what to fill into its sentence. */
export type Reason = readonly [code: ProblemCode, args: Readonly<Record<string, string>>];

/** Makes a problem; `{name}` in the sentence of its code is replaced from `args`. */
export function problem(
  file: string,
  range: Range,
  severity: ProblemSeverity,
  code: ProblemCode,
  args: Readonly<Record<string, string>> = {},
): Problem {
  const { line, column, endLine, endColumn } = range;
  return { file, line, column, endLine, endColumn, severity, code, message: sentence(code, args), args };
}

function sentence(code: ProblemCode, args: Readonly<Record<string, string>>): string {
  return PROBLEM_TEXTS[code].replace(/\{(\w+)\}/g, (whole, name: string) => shortened(args[name] ?? whole));
}

/** Values come from files and may be megabytes long; a message is a sentence. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** Problems reported of one file, at most: after that another one helps nobody. */
export const MAX_PROBLEMS = 200;

/** By file, then place in it. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
