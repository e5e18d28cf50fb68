/** What a step of the test command counts, and how mocha's summary says it. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Readonly<Record<string, keyof Counts>>} */
const WORDS = { passing: 'passed', failing: 'failed', pending: 'skipped' };

/** @returns {Counts} */
export function noCounts() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * Adds what a line of mocha's summary says (`12 passing (3s)`); other lines change nothing.
 * @param {string} line
 * @param {Counts} counts
 */
export function addSummary(line, counts) {
  const [, number, word = ''] = /^\s*(\d+) (passing|failing|pending)\b/.exec(line) ?? [];
  const name = WORDS[word];
  if (name) counts[name] += Number(number);
}

/**
 * @param {Counts} counts
 * @param {Counts} more
 */
export function addCounts(counts, more) {
  counts.passed += more.passed;
  counts.failed += more.failed;
  counts.skipped += more.skipped;
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
