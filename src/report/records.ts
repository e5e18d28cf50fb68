/** Each report as flat rows: what CSV and spreadsheets need. Columns are paths into the rows, so none goes missing. */
import type { Report } from './anyReport.ts';

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

const COLUMNS: Readonly<Record<Report['kind'], readonly string[]>> = {
  check: FINDING,
  stale: [...FINDING, 'supersededOn', 'daysStale'],
  coverage: [
    ...['file', 'written', 'figures', 'claims', 'covered', 'agreed', 'findings', 'notComparable'],
    ...under('excluded', ['previous', 'own', 'ignored']),
  ],
  brief: [...BOUND, 'layer', ...OBSERVATION],
  compare: ['entity', 'metric', 'period', 'attributes', ...under('value', OBSERVATION), 'reason'],
  changes: [
    'entity',
    'kind',
    'date',
    'metric',
    'period',
    'attributes',
    ...under('before', OBSERVATION),
    ...under('after', OBSERVATION),
    'disputed.text',
    'places',
  ],
  diff: ['kind', ...BOUND, ...under('before', OBSERVATION), ...under('after', OBSERVATION), 'disputed'],
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
  return { columns: COLUMNS[report.kind], rows: rowsOf(report) };
}

function rowsOf(report: Report): readonly object[] {
  switch (report.kind) {
    case 'check':
      return report.findings;
    case 'stale':
      return report.figures;
    case 'coverage':
      return report.notes;
    case 'diff':
      return report.changes;
    case 'ledger':
      return report.rows;
    case 'brief':
      return report.series.flatMap(({ history, ...series }) =>
        history.map((value) => ({ entity: report.card.id, ...series, ...value })),
      );
    case 'compare':
      return report.rows.flatMap(({ cells, ...row }) =>
        cells.map((cell, index) => ({ entity: report.entities[index], ...row, ...cell })),
      );
    case 'changes':
      return report.entities.flatMap(({ entity, changes }) =>
        changes.map((change) => ({ entity, ...change, places: change.places.length })),
      );
  }
}
