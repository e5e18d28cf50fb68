/** Checks one note's claims against the dataset. Pure; any analysis gives a result. */
import type { Analysis, Figure } from '../analysis/analysis.ts';
import type { Dataset } from '../dataset/model.ts';
import { printQuantity } from '../quantity/print.ts';
import { buildFinding, type FindingMaker } from './buildFinding.ts';
import type { Candidate } from './candidate.ts';
import { type Claim, isClaim } from './claim.ts';
import { ClaimContext } from './claimContext.ts';
import { coverageOf, type Outcome } from './coverage.ts';
import type { CheckOptions, CheckResult, Finding, Verdict } from './finding.ts';
import { Fingerprints } from './fingerprint.ts';
import { type Judgement, judgeClaim } from './judgeClaim.ts';
import { type Judging, remembered } from './judgedBefore.ts';
import { type JudgingDay, judgingDays, pinnedTo } from './judgingDay.ts';
import { withRecency } from './recency.ts';
import { arithmetic } from './rules/arithmetic/arithmetic.ts';
import { directive } from './rules/directive.ts';
import { renamed } from './rules/renamed.ts';
import { unsourced } from './rules/unsourced.ts';
import { severityOf } from './severity.ts';
import { withSharedSlips } from './sharedSlips.ts';
import { statedAsOf } from './statedAsOf.ts';
import { Suppression } from './suppression.ts';

/**
 * The findings of a note in the order of the text, a verdict for each figure, and what was looked at. Where the
 * `origins` of its figures are given, judgements are remembered by them for the next check of the note.
 */
export function check(
  analysis: Analysis,
  dataset: Dataset,
  options: CheckOptions,
  origins: readonly Figure[] | null = null,
): CheckResult {
  if (analysis.head.off) return leftAlone(analysis);
  const days = judgingDays(analysis, options.today);
  const alone = analysis.figures.map((figure, index) => {
    const judging = { analysis, dataset, day: days(figure.start), today: options.today, segment: figure.segment };
    return judgeFigure(figure, origins?.[index], judging);
  });
  const outcomes = withRecency(withSharedSlips(alone, analysis, dataset, days), analysis, dataset, days);
  const all = [
    ...outcomes.map(({ candidate }) => candidate).filter((candidate) => candidate !== null),
    ...otherCandidates(analysis, dataset, outcomes, days),
  ];
  const suppression = new Suppression(analysis.directives, analysis.text, options.today);
  const suppressed = new Set(all.filter((candidate) => suppression.suppresses(candidate)));
  const standing = [
    ...all.filter((candidate) => !suppressed.has(candidate)),
    ...directive(analysis, dataset, suppression, options.today),
  ];
  const { findings, byStart } = findingsOf(standing, analysis, dataset, options);
  const verdicts = outcomes.map((outcome, index) => verdictOf(outcome, index, analysis, byStart, suppressed));
  return { findings, verdicts, coverage: coverageOf(outcomes, verdicts, findings.length, suppressed.size) };
}

/** `ticktie: off`: the figures are counted and nothing is said. */
function leftAlone(analysis: Analysis): CheckResult {
  const outcomes = analysis.figures.map(
    (figure): Outcome => ({
      isClaim: isClaim(figure),
      covered: false,
      verdict: 'ignored',
      series: null,
      candidate: null,
    }),
  );
  const verdicts = outcomes.map((_, index): Verdict => ({ index, verdict: 'ignored', series: null, finding: null }));
  return { findings: [], verdicts, coverage: coverageOf(outcomes, verdicts, 0, 0) };
}

function judgeFigure(figure: Figure, origin: Figure | undefined, judging: Judging): Outcome {
  if (!isClaim(figure)) return { isClaim: false, covered: false, verdict: 'unbound', series: null, candidate: null };
  const judge = () => judgeAsOf(figure, judging);
  const { candidate, ...judgement } = origin ? remembered(origin, judging, judge) : judge();
  const { start, end } = figure;
  return { isClaim: true, ...judgement, candidate: candidate === null ? null : { ...candidate, start, end } };
}

function judgeAsOf(figure: Claim, { analysis, dataset, day, today }: Judging): Judgement {
  const segment = analysis.segments[figure.segment];
  const stated = segment === undefined ? null : statedAsOf(figure, segment);
  return judgeClaim(new ClaimContext(figure, analysis, dataset, stated === null ? day : pinnedTo(stated, today)));
}

/** Findings that are about no series: arithmetic, names, and figures that no series covers. One finding a figure. */
function otherCandidates(
  analysis: Analysis,
  dataset: Dataset,
  outcomes: readonly Outcome[],
  days: (offset: number) => JudgingDay,
): readonly Candidate[] {
  const taken = new Set(outcomes.map(({ candidate }) => candidate?.start));
  const sums = arithmetic(analysis).filter(({ start }) => !taken.has(start));
  const uncovered = analysis.figures.filter((_, index) => outcomes[index]?.verdict === 'uncovered');
  const bare = uncovered.map((figure) => unsourced(figure, dataset)).filter((candidate) => candidate !== null);
  const wrong = new Set(sums.map(({ start }) => start));
  return [...sums, ...renamed(analysis, dataset, days), ...bare.filter(({ start }) => !wrong.has(start))];
}

interface Found {
  readonly findings: readonly Finding[];
  /** Place of the finding of a figure, by the figure's start. */
  readonly byStart: ReadonlyMap<number, number>;
}

function findingsOf(
  candidates: readonly Candidate[],
  analysis: Analysis,
  dataset: Dataset,
  options: CheckOptions,
): Found {
  const figures = new Map(analysis.figures.map((figure) => [figure.start, figure]));
  const maker: FindingMaker = { analysis, dataset, fingerprints: new Fingerprints(), print: printQuantity };
  const findings: Finding[] = [];
  const byStart = new Map<number, number>();
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const severity = severityOf(candidate, options);
    if (severity === 'off') continue;
    const figure = isAboutFigure(candidate) ? (figures.get(candidate.start) ?? null) : null;
    if (figure !== null) byStart.set(candidate.start, findings.length);
    findings.push(buildFinding(maker, candidate, figure, severity));
  }
  return { findings, byStart };
}

function isAboutFigure({ rule }: Candidate): boolean {
  return rule !== 'renamed' && rule !== 'directive';
}

/** A finding that is switched off leaves its claim not comparable: it is not agreed. */
function verdictOf(
  outcome: Outcome,
  index: number,
  { figures }: Analysis,
  byStart: ReadonlyMap<number, number>,
  suppressed: ReadonlySet<Candidate>,
): Verdict {
  const { series, candidate } = outcome;
  const finding = byStart.get(figures[index]?.start ?? -1) ?? null;
  if (candidate !== null && suppressed.has(candidate)) return { index, verdict: 'ignored', series, finding: null };
  if (finding !== null) return { index, verdict: 'finding', series, finding };
  return { index, verdict: candidate === null ? outcome.verdict : 'not-comparable', series, finding: null };
}
