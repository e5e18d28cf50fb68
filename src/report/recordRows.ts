/** The rows of each report for CSV: findings, claims, notes, observations, changes, as its kind has them. */
import type { Report } from './anyReport.ts';
import type { BriefReport } from './briefReport.ts';
import type { ChangesReport } from './changesReport.ts';
import type { CompareReport } from './compareReport.ts';
import type { CoverageReport } from './coverageReport.ts';
import type { DiffReport } from './diffReport.ts';

/** All that the report tells of, one thing a row. */
export function recordRows(report: Report): readonly object[] {
  switch (report.kind) {
    case 'check':
      return report.findings;
    case 'stale':
      return report.figures;
    case 'ledger':
      return report.rows;
    case 'coverage':
      return coverageRows(report);
    case 'brief':
      return briefRows(report);
    case 'compare':
      return compareRows(report);
    case 'changes':
      return changeRows(report);
    case 'diff':
      return diffRows(report);
  }
}

function compareRows({ entities, rows }: CompareReport): object[] {
  return rows.flatMap(({ cells, ...row }) =>
    cells.map((cell, index) => ({ entity: entities[index], ...row, ...cell })),
  );
}

function diffRows({ changes, impact }: DiffReport): object[] {
  return [
    ...changes.map((change) => ({ record: 'change', ...change })),
    ...impact.map(({ entity, metric, period, ...claim }) => ({ record: 'claim', entity, metric, period, claim })),
  ];
}

function coverageRows({ notes, metrics, entities, missing }: CoverageReport): object[] {
  return [
    ...notes.map((note) => ({ record: 'note', ...note })),
    ...metrics.map((metric) => ({ record: 'metric', ...metric })),
    ...entities.map((entity) => ({ record: 'entity', ...entity })),
    ...missing.map(({ example, ...row }) => ({ record: 'missing', ...row, ...example })),
  ];
}

function briefRows({ card, series, claims }: BriefReport): object[] {
  return [
    ...series.flatMap(({ history, ...each }) =>
      history.map((value) => ({ record: 'observation', entity: card.id, ...each, ...value })),
    ),
    ...series.flatMap(({ disputed, history: _, ...each }) =>
      disputed.map((value) => ({ record: 'disputed', entity: card.id, ...each, ...value })),
    ),
    ...claims.map(({ value, ...claim }) => ({ record: 'claim', ...claim, ...value })),
  ];
}

/** Each change, and after it the places that it touches. */
function changeRows({ entities }: ChangesReport): object[] {
  return entities.flatMap(({ entity, changes }) =>
    changes.flatMap(({ places, ...change }) => [
      { record: 'change', entity, ...change, places: places.length },
      ...places.map((place) => ({ record: 'place', entity, ...change, place })),
    ]),
  );
}
