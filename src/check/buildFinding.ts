/** From a rule's candidate to a finding: severity, message, fix and fingerprint. */
import type { Analysis, Figure } from '../analysis/analysis.ts';
import type { Dataset } from '../dataset/model.ts';
import { type Candidate, statedValue } from './candidate.ts';
import type { Explanation, Finding, Fix, Severity } from './finding.ts';
import type { Fingerprints } from './fingerprint.ts';
import { type PrintQuantity, writeFix } from './fixWriter.ts';
import { lineAt } from './lines.ts';
import { messageOf, type Unworded } from './messages.ts';
import { segmentAt, sentenceText } from './sentence.ts';

/** What of an endless line a fingerprint looks at. */
const LONGEST_LINE = 1000;

export interface FindingMaker {
  readonly analysis: Analysis;
  readonly dataset: Dataset;
  readonly fingerprints: Fingerprints;
  readonly print: PrintQuantity;
}

/** `figure`: the figure that the candidate is about, null for mentions and directives. */
export function buildFinding(
  maker: FindingMaker,
  candidate: Candidate,
  figure: Figure | null,
  severity: Severity,
): Finding {
  const { analysis, dataset } = maker;
  const { rule, start, end, explanation, matched } = candidate;
  const subject = subjectOf(candidate, figure);
  const text = analysis.text.slice(start, end);
  const unworded: Unworded = {
    start,
    end,
    text,
    rule,
    severity,
    ...subject,
    claimed: figure === null ? null : { low: figure.low, high: figure.high, unit: figure.unit, approx: figure.approx },
    current: candidate.current === null ? null : statedValue(candidate.current),
    matched,
    explanation: rule === 'arithmetic' ? withResult(maker, explanation, figure) : explanation,
    fingerprint: maker.fingerprints.next({ rule, ...subject, text, sentence: contextOf(analysis, candidate, figure) }),
    fix: fixOf(maker, candidate, figure),
    ...(candidate.rightWhenWritten === true ? { rightWhenWritten: true } : {}),
  };
  return { ...unworded, message: messageOf(unworded, dataset) };
}

type Subject = Pick<Finding, 'entity' | 'metric' | 'period' | 'attributes'>;

function subjectOf({ series, explanation, rule }: Candidate, figure: Figure | null): Subject {
  if (figure === null) {
    const entity = rule === 'renamed' ? String(explanation?.entity) : null;
    return { entity, metric: null, period: null, attributes: {} };
  }
  const { entity, metric, period, attributes } = figure;
  const [said, known] = [period?.label, series?.period];
  const label = period?.assumed ? (known ?? said) : (said ?? known);
  return { entity, metric: series?.metric ?? metric, period: label ?? null, attributes };
}

/** The sentence that a finding stands in; a directive stands on its line. */
function contextOf({ segments, text }: Analysis, { start, end }: Candidate, figure: Figure | null): string {
  const segment = figure === null ? segmentAt(segments, start, end) : segments[figure.segment];
  if (segment) return sentenceText(segment, start);
  const line = lineAt(text, start);
  return text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE));
}

/**
 * The result that the operands give, as the writer would put it: offered, and never a fix, for which of the figures is wrong is not for the
 * program to say.
 */
function withResult(
  { analysis, print }: FindingMaker,
  explanation: Explanation | null,
  figure: Figure | null,
): Explanation | null {
  const expected = explanation?.expected as { readonly value: number } | undefined;
  if (explanation === null || figure === null || expected === undefined || explanation.relation === 'premium')
    return explanation;
  const [low, high] = [expected.value, expected.value];
  const value = { low, high, unit: figure.unit, approx: 'exact', text: '', resolution: 0 } as const;
  const written = writeFix(analysis, figure, value, print);
  return written === null ? explanation : { ...explanation, result: written.newText };
}

function fixOf({ analysis, print }: FindingMaker, candidate: Candidate, figure: Figure | null): Fix | null {
  if (candidate.newText !== undefined) return { newText: candidate.newText };
  if (figure === null || candidate.current === null) return null;
  return writeFix(analysis, figure, candidate.current.value, print, candidate.slip ?? null);
}
