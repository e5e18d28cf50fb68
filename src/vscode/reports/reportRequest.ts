/** Which report, on what: enough to make it again, also after the window was reloaded. */
import type { Report } from '../../report/anyReport.ts';
import type { ReportKind } from '../../report/report.ts';
import type { ReportInput } from '../../report/reportHead.ts';
import type { ReportParts } from '../platform.ts';

export interface ReportRequest {
  readonly kind: ReportKind;
  /** Ids of entities, a day, or the address of a dataset folder: what the kind needs. */
  readonly args: readonly string[];
}

/** Null where the dataset no longer knows what was asked about. */
type Build = (args: readonly string[], input: ReportInput, parts: ReportParts) => Report | null;

/** Reports that the notes and one dataset make. */
export const BUILDERS: Readonly<Record<Exclude<ReportKind, 'diff'>, Build>> = {
  stale: (_, input, { buildStaleReport }) => buildStaleReport(input),
  coverage: (_, input, { buildCoverageReport }) => buildCoverageReport(input),
  ledger: (_, input, { buildLedgerReport }) => buildLedgerReport(input),
  check: (_, { notes, dataset, today }, { buildCheckReport }) => buildCheckReport(notes, dataset.info, today),
  changes: ([day = ''], input, { buildChangesReport }) => buildChangesReport(day, input),
  brief: ([id = ''], input, { buildBriefReport }) => {
    const entity = input.dataset.entities.get(id);
    return entity ? buildBriefReport(entity, input) : null;
  },
  compare: (ids, input, { buildCompareReport }) => {
    const entities = ids.flatMap((id) => input.dataset.entities.get(id) ?? []);
    return entities.length < 2 ? null : buildCompareReport(entities, input);
  },
};
