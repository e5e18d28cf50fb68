/**
 * Each report as flat rows: what CSV and spreadsheets need. Columns are paths into the rows, so none goes missing. A report
 * that tells of several kinds of things says in the column `record` which a row is.
 */
import type { Report } from './anyReport.ts';
import { recordRows } from './recordRows.ts';

/** Rows with the columns to take from them, in order. */
export interface Records {
  /** Dotted paths: `current.source.url`. */
  readonly columns: readonly string[];
  readonly rows: readonly object[];
}

const PLACE = ['file', 'line', 'column', 'start', 'end', 'text'];
const BOUND = ['entity', 'metric', 'period', 'attributes'];
const OBSERVATION = [
  'text',
  'low',
  'high',
  'unit',
  'asOf',
  'basis',
  'source.title',
  'source.publisher',
  'source.url',
  'source.date',
];

const FINDING = [
  ...PLACE,
  'rule',
  'severity',
  ...BOUND,
  ...under('claimed', ['low', 'high', 'unit', 'approx']),
  ...under('current', OBSERVATION),
  'message',
  'fix.newText',
  'fingerprint',
  'baseline',
];

/** A claim beside observations of the same columns. */
const CLAIM = ['file', 'line', 'column', 'verdict', 'rule', 'sentence'];

const COLUMNS: Readonly<Record<Report['kind'], readonly string[]>> = {
  check: FINDING,
  stale: [...FINDING, 'supersededOn', 'daysStale'],
  coverage: [
    ...['record', 'id', 'file', 'written', 'figures', 'claims', 'covered', 'agreed', 'findings', 'notComparable'],
    ...under('excluded', ['previous', 'own', 'ignored']),
    ...['entity', 'metric', 'line', 'text'],
  ],
  brief: ['record', ...BOUND, 'layer', ...OBSERVATION, ...CLAIM],
  compare: ['entity', 'metric', 'period', 'attributes', ...under('value', OBSERVATION), 'reason'],
  changes: [
    ...['record', 'entity', 'kind', 'date', 'metric', 'period', 'attributes'],
    ...under('before', OBSERVATION),
    ...under('after', OBSERVATION),
    ...['disputed.text', 'places'],
    ...under('place', [...PLACE, 'verdict', 'sentence']),
  ],
  diff: [
    ...['record', 'kind', ...BOUND],
    ...under('before', OBSERVATION),
    ...under('after', OBSERVATION),
    'disputed',
    ...under('claim', [...PLACE, 'before', 'after', 'fix', 'sentence']),
  ],
  ledger: [
    ...PLACE,
    ...BOUND,
    ...under('value', ['low', 'high', 'unit', 'approx']),
    'confidence',
    'judgedBy',
    ...under('dataset', OBSERVATION),
    ...['verdict', 'rule', 'severity', 'fingerprint', 'waiver', 'waiverReason', 'waiverUntil'],
  ],
};

function under(parent: string, keys: readonly string[]): string[] {
  return keys.map((key) => `${parent}.${key}`);
}

/** The flat rows of a report: findings, claims, notes, observations or changes, as its kind has it. */
export function recordsOf(report: Report): Records {
  return { columns: COLUMNS[report.kind], rows: recordRows(report) };
}
