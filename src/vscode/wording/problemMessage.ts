/** What is wrong in a dataset file, in the language of the interface. */
import { l10n } from 'vscode';
import type { Problem, ProblemCode } from '../../dataset/problem.ts';

type Wording = (args: Record<string, string>) => string;

/** The problems that reading a dataset brings up; those of `dataset lint` are the command line's. */
const WORDINGS: Partial<Readonly<Record<ProblemCode, Wording>>> = {
  yaml: (args) => l10n.t('This is not valid YAML: {detail}.', args),
  'too-large': (args) => l10n.t('The file is larger than {limit} MB. Split it, one entity a file.', args),
  'twice-key': (args) => l10n.t('The key “{key}” already stands in this mapping. Only the last one counts.', args),
  aliases: (args) => l10n.t('Too many YAML aliases (`*name`). Write the values out.', args),
  tag: (args) => l10n.t('YAML tags such as “{tag}” are not read. Write the plain value.', args),
  empty: (args) => l10n.t('The file is empty. It should hold one entity, beginning with `id: …` and `kind: …`.', args),
  'too-many': (args) => l10n.t('There are more than {limit} problems in this file. The others are not shown.', args),
  'wrong-type': (args) => l10n.t('This should be {expected}, not {found}.', args),
  missing: (args) => l10n.t('“{key}” is missing here.', args),
  'missing-in': (args) => l10n.t('“{key}” is missing in “{parent}”.', args),
  'unknown-key': (args) => l10n.t('There is no key “{key}” here. Possible: {known}.', args),
  'unknown-key-guess': (args) => l10n.t('There is no key “{key}” here. Did you mean “{guess}”?', args),
  choice: (args) => l10n.t('“{value}” is not possible here. Write one of: {known}.', args),
  'choice-guess': (args) => l10n.t('“{value}” is not possible here. Did you mean “{guess}”?', args),
  text: (args) => l10n.t('This should be plain text.', args),
  'empty-text': (args) => l10n.t('This should not be empty.', args),
  id: (args) =>
    l10n.t('“{value}” is not an id. Write lower-case letters, digits and hyphens, such as “gb200-nvl72”.', args),
  date: (args) => l10n.t('“{value}” is not a date. Write YYYY-MM-DD, YYYY-MM or YYYY, such as 2025-07-23.', args),
  day: (args) => l10n.t('“{value}” is not a day. Write YYYY-MM-DD, such as 2025-03-01.', args),
  'month-day': (args) => l10n.t('“{value}” is not a day of the year. Write MM-DD, such as "06-30".', args),
  period: (args) =>
    l10n.t(
      '“{value}” is not a period. Write one such as 2025, FY2026, 2025Q2, FY2026Q3, 2025H1, 2025-07 or 2025-07-23.',
      args,
    ),
  url: (args) => l10n.t('“{value}” is not a web address. Write one that begins with https:// or http://.', args),
  factor: (args) => l10n.t('This should be a number above zero: what one of this unit is in the canonical unit.', args),
  value: (args) => l10n.t('“{value}” is not a quantity. Write a number with its unit, such as {example}.', args),
  'value-unit': (args) => l10n.t('“{unit}” is not a unit. Write one such as {example}.', args),
  'value-unit-guess': (args) => l10n.t('“{unit}” is not a unit. Did you mean “{guess}”?', args),
  'no-current': (args) =>
    l10n.t(
      'The last observation of this series can’t be read, so its current value is not known. The series is left out.',
      args,
    ),
  'unknown-source': (args) => l10n.t('There is no source “{key}” in this file or in sources.yaml.', args),
  'unknown-source-guess': (args) =>
    l10n.t('There is no source “{key}” in this file or in sources.yaml. Did you mean “{guess}”?', args),
  'unknown-metric': (args) =>
    l10n.t('There is no metric “{metric}”. Choose one of metrics.yaml or add it to yours.', args),
  'unknown-metric-guess': (args) => l10n.t('There is no metric “{metric}”. Did you mean “{guess}”?', args),
  'unknown-attribute': (args) =>
    l10n.t('The metric “{metric}” takes no attribute “{attribute}”. It takes: {known}.', args),
  'unknown-attribute-guess': (args) =>
    l10n.t('The metric “{metric}” takes no attribute “{attribute}”. Did you mean “{guess}”?', args),
  'unknown-entity': (args) => l10n.t('There is no entity “{entity}”.', args),
  'unknown-entity-guess': (args) => l10n.t('There is no entity “{entity}”. Did you mean “{guess}”?', args),
  'not-ascending': (args) =>
    l10n.t('The history runs oldest first: {asOf} stands after {before}. Put it in the order of “asOf”.', args),
  'no-values': (args) => l10n.t('This figure has neither a history nor a disputed value.', args),
  'twice-entity': (args) => l10n.t('The id “{id}” is already used in {file}. Give each entity one file.', args),
  'twice-series': (args) =>
    l10n.t('This figure is stated twice: “{series}” already stands in line {line}. Put both into one history.', args),
  'twice-metric': (args) => l10n.t('The metric “{id}” is defined twice.', args),
  'twice-unit': (args) => l10n.t('The unit “{id}” is defined twice.', args),
  'no-dimension': (args) => l10n.t('No unit has the dimension “{dimension}”. Possible: {known}.', args),
  'no-dimension-guess': (args) => l10n.t('No unit has the dimension “{dimension}”. Did you mean “{guess}”?', args),
};

/** A sentence that says what is wrong and what would be right; in English where it has no translation. */
export function problemMessage({ code, args, message }: Problem): string {
  return WORDINGS[code]?.({ ...args }) ?? message;
}
