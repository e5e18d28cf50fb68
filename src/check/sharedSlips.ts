/** `from 480e in May to 980e in July`: where the new value is slipped or disputed, the former one beside it may be wrong the same way. */
import type { Analysis, Figure } from '../analysis/analysis.ts';
import type { Dataset } from '../dataset/model.ts';
import type { ClaimCandidate } from './candidate.ts';
import { isClaim } from './claim.ts';
import { ClaimContext } from './claimContext.ts';
import type { Outcome } from './coverage.ts';
import type { JudgingDay } from './judgingDay.ts';
import { near } from './near.ts';
import { disputed } from './rules/disputed.ts';
import { unitSlip } from './rules/unitSlip.ts';
import { sentenceAt, textOffset } from './sentence.ts';

const WRONG_BY_THEMSELVES = [disputed, unitSlip];

/** The outcomes, with a finding for each former value that carries the same mistake as the claim it is set against. */
export function withSharedSlips(
  outcomes: readonly Outcome[],
  analysis: Analysis,
  dataset: Dataset,
  days: (offset: number) => JudgingDay,
): readonly Outcome[] {
  const wrong = analysis.figures.filter(
    (_, index) => outcomes[index] !== undefined && isWrongByItself(outcomes[index]),
  );
  if (wrong.length === 0) return outcomes;
  return outcomes.map((outcome, index) => {
    const figure = analysis.figures[index];
    if (outcome.verdict !== 'previous' || figure === undefined || !hasWrongPartner(figure, wrong, analysis))
      return outcome;
    const candidate = judgeFormer(figure, analysis, dataset, days(figure.start));
    if (candidate === null) return outcome;
    return {
      ...outcome,
      verdict: 'finding',
      series: candidate.series,
      candidate: { ...candidate, start: figure.start, end: figure.end },
    };
  });
}

function isWrongByItself({ candidate }: Outcome): boolean {
  return candidate?.rule === 'disputed' || candidate?.rule === 'unit-slip';
}

/** `wrong` are the figures whose value is wrong by itself. */
function hasWrongPartner(former: Figure, wrong: readonly Figure[], { segments }: Analysis): boolean {
  const segment = segments[former.segment];
  if (segment === undefined) return false;
  const { start, end } = sentenceAt(segment, textOffset(segment, former.start));
  return near(wrong, former.start).some((figure) => {
    if (figure.segment !== former.segment) return false;
    const at = textOffset(segment, figure.start);
    return figure.entity === former.entity && figure.metric === former.metric && at >= start && at < end;
  });
}

function judgeFormer(figure: Figure, analysis: Analysis, dataset: Dataset, day: JudgingDay): ClaimCandidate | null {
  if (!isClaim(figure)) return null;
  const context = new ClaimContext(figure, analysis, dataset, day);
  for (const { judge } of WRONG_BY_THEMSELVES) {
    const candidate = judge(context);
    if (candidate !== null) return candidate;
  }
  return null;
}
