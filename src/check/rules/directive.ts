/** `directive`: one that can't be read, names something unknown, has expired, or suppresses nothing. */
import type { Analysis, Directive } from '../../analysis/analysis.ts';
import type { Dataset } from '../../dataset/model.ts';
import type { Candidate } from '../candidate.ts';
import { isKnownEntity, isKnownMetric } from '../entityNames.ts';
import { RULES } from '../finding.ts';
import { isExpired, isIgnore, type Suppression } from '../suppression.ts';

/** A message code with the word concerned. */
interface Problem {
  readonly code: string;
  readonly word: string;
}

const KNOWN_RULES: ReadonlySet<string> = new Set(RULES);

/** To be asked after all other candidates went through `suppression`. */
export function directive(
  analysis: Analysis,
  dataset: Dataset,
  suppression: Suppression,
  today: string,
): readonly Candidate[] {
  return analysis.directives.flatMap((found) => {
    const problem = problemOf(found, dataset, suppression, today);
    return problem === null ? [] : [candidate(found, problem)];
  });
}

function problemOf(found: Directive, dataset: Dataset, suppression: Suppression, today: string): Problem | null {
  if (found.kind === 'unreadable') return found.problem ?? { code: 'unreadable', word: '' };
  if (found.bind !== undefined) return bindProblem(found.bind, dataset);
  return isIgnore(found) ? ignoreProblem(found, suppression, today) : null;
}

function bindProblem(bind: NonNullable<Directive['bind']>, dataset: Dataset): Problem | null {
  if (!isKnownEntity(bind.entity, dataset)) return { code: 'unknown-entity', word: bind.entity };
  return isKnownMetric(bind.metric, dataset) ? null : { code: 'unknown-metric', word: bind.metric };
}

function ignoreProblem(found: Directive, suppression: Suppression, today: string): Problem | null {
  const unknown = found.rules.find((rule) => !KNOWN_RULES.has(rule));
  if (unknown !== undefined) return { code: 'unknown-rule', word: unknown };
  if (isExpired(found, today)) return { code: 'expired', word: found.until ?? '' };
  return suppression.isUsed(found) ? null : { code: 'suppresses-nothing', word: found.rules.join(' ') };
}

function candidate({ start, end }: Directive, { code, word }: Problem): Candidate {
  return {
    rule: 'directive',
    start,
    end,
    series: null,
    current: null,
    matched: null,
    explanation: { kind: 'directive', code, word },
  };
}
