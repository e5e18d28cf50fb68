/** What a step of the test command counts, and how mocha's summary says it. */

/**
 * `failures` are the lines in which mocha says what failed, and why.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts
 */

/** @type {Readonly<Record<string, 'passed' | 'failed' | 'skipped'>>} */
const WORDS = { passing: 'passed', failing: 'failed', pending: 'skipped' };

/** @returns {Counts} */
export function noCounts() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * Adds what a line of mocha's output says: of its summary (`12 passing (3s)`), or behind `1 failing` of what failed. Lines before
 * that change nothing.
 * @param {string} line
 * @param {Counts} counts
 */
export function addSummary(line, counts) {
  const [, number, word = ''] = /^\s*(\d+) (passing|failing|pending)\b/.exec(line) ?? [];
  const name = WORDS[word];
  if (name) counts[name] += Number(number);
  if (name === 'failed') counts.failures ??= [];
  else counts.failures?.push(line);
}

/**
 * @param {Counts} counts
 * @param {Counts} more
 */
export function addCounts(counts, more) {
  counts.passed += more.passed;
  counts.failed += more.failed;
  counts.skipped += more.skipped;
  if (more.failures) counts.failures = [...(counts.failures ?? []), ...more.failures];
}

/**
 * A check that passes as a whole: prints what is wrong, and counts one.
 * @param {readonly string[]} problems
 * @returns {Counts}
 */
export function verdictOf(problems) {
  for (const problem of problems) console.log(problem);
  return problems.length === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}
