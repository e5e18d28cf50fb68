/** A note that does not say its day: what in it agrees with the latest values proves that it is of today. */
import type { Analysis, Figure } from '../analysis/analysis.ts';
import type { Dataset } from '../dataset/model.ts';
import { isClaim } from './claim.ts';
import { ClaimContext } from './claimContext.ts';
import type { Outcome } from './coverage.ts';
import { judgeClaim } from './judgeClaim.ts';
import type { JudgingDay } from './judgingDay.ts';
import { near } from './near.ts';

/** How many claims have to agree. */
const ENOUGH = 2;

/** The outcomes, with a finding for each claim that contradicts the dataset if the note was written of late, as others prove. */
export function withRecency(
  outcomes: readonly Outcome[],
  analysis: Analysis,
  dataset: Dataset,
  days: (offset: number) => JudgingDay,
): readonly Outcome[] {
  if (analysis.head.written !== null || analysis.entryDays.size > 0) return outcomes;
  const proofs = analysis.figures.filter((figure, index) => provesRecency(figure, outcomes[index]));
  if (proofs.length < ENOUGH) return outcomes;
  return outcomes.map((outcome, index) => {
    const figure = analysis.figures[index];
    if (outcome.verdict !== 'not-comparable' || !figure || !isAssumed(figure, analysis) || !isClaim(figure))
      return outcome;
    const { candidate, ...judgement } = judgeClaim(
      new ClaimContext(figure, analysis, dataset, days(figure.start), true),
    );
    if (candidate?.rule !== 'contradicted') return outcome;
    return { isClaim: true, ...judgement, candidate: { ...candidate, start: figure.start, end: figure.end } };
  });
}

/** Whether the year of a figure's period is assumed, or taken over from one before it in its segment whose is. */
function isAssumed({ period, segment, start }: Figure, { figures }: Analysis): boolean {
  if (period === null || period.stated) return period?.assumed === true;
  if (period.assumed) return true;
  return near(figures, start).some(
    (other) =>
      other.segment === segment &&
      other.start < start &&
      other.period?.assumed === true &&
      other.period.label === period.label,
  );
}

/** A period with an assumed year that has the value in that very year, or the last of several levels. */
function provesRecency({ period }: Figure, outcome: Outcome | undefined): boolean {
  if (outcome?.verdict !== 'agreed' || outcome.series === null) return false;
  if (outcome.series.period === null) return outcome.series.history.length > 1;
  return period?.assumed === true && period.label === outcome.series.period;
}
