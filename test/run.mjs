/**
 * Runs every check of the project; ends with a line `N passed, N failed`.
 *
 *   npm test                      everything
 *   npm test -- unit              one step, or several
 *   npm test -- unit quantity     only the test files whose path contains the word
 */

import { ensureParallel } from './host/system.mjs';
import { bundleUnitTests } from './steps/bundle.mjs';
import { installed, runCheck, runMocha, runTests } from './steps/command.mjs';
import { addCounts, noCounts } from './steps/counts.mjs';
import { testInNodeHost, testInOldest, testInWebHost, testThroughPage } from './steps/editor.mjs';
import { testGrammars } from './steps/grammar.mjs';
import { checkLocalisation } from './steps/localisation.mjs';
import { checkLockFile } from './steps/lockFile.mjs';
import { checkPackage } from './steps/packaging.mjs';
import { testReportPages } from './steps/pages.mjs';

/** Ends a test that hangs. No test is timed: speed is measured in `bench/`, and a shared machine may be many times slower. */
const PATIENCE = '180000';

/** Colours would fill a log file with codes. */
const PLAIN = process.stdout.isTTY ? [] : ['--colors=off'];

/** @typedef {{ title: string, run: (filters: readonly string[]) => Promise<import('./steps/counts.mjs').Counts> }} Step */

/** @type {Readonly<Record<string, Step>>} */
const STEPS = {
  build: { title: 'Build, and size limits', run: () => runCheck(['esbuild.mjs', '--production']) },
  lock: { title: 'Lock file', run: checkLockFile },
  types: { title: 'Types', run: () => runCheck([installed('typescript/bin/tsc'), '--project', '.']) },
  lint: {
    title: 'Lint, format, import order',
    run: () => runCheck([installed('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', ...PLAIN]),
  },
  unused: { title: 'Unused files, exports, dependencies', run: () => runCheck([installed('knip/bin/knip.js')]) },
  unit: { title: 'Unit and property tests', run: testUnits },
  score: { title: 'Accuracy', run: () => runTests(['scripts/run.mjs', 'test/score.ts', '--floors']) },
  grammar: { title: 'Grammars', run: testGrammars },
  l10n: { title: 'Languages', run: checkLocalisation },
  package: { title: 'Package', run: checkPackage },
  node: { title: 'VS Code, Node extension host', run: testInNodeHost },
  web: { title: 'VS Code, web extension host', run: testInWebHost },
  oldest: { title: 'VS Code 1.105, the oldest supported', run: testInOldest },
  pages: { title: 'Report pages, in a browser', run: testReportPages },
  e2e: { title: 'VS Code, through its page', run: testThroughPage },
};

/** @param {readonly string[]} filters */
async function testUnits(filters) {
  const bundle = await bundleUnitTests(filters);
  if (!bundle) throw new Error(`No test file fits: ${filters.join(' ')}`);
  ensureParallel();
  return runMocha(bundle, ['--reporter', filters.length > 0 ? 'spec' : 'dot', '--timeout', PATIENCE]);
}

/**
 * A step that throws counts as one that failed.
 * @param {Step} step
 * @param {readonly string[]} filters
 */
async function runStep({ title, run }, filters) {
  console.log(`\n== ${title} ==`);
  const start = Date.now();
  const counts = await run(filters).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  if (counts.passed + counts.failed + counts.skipped === 0) counts.failed = 1; // a step that looked at nothing
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(
    `-- ${title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
  return counts;
}

const args = process.argv.slice(2);
const named = args.filter((arg) => arg in STEPS);
const filters = args.filter((arg) => !(arg in STEPS));
const sum = noCounts();
/** @type {string[]} */
const broken = [];
for (const [name, step] of Object.entries(STEPS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const counts = await runStep(step, filters);
  addCounts(sum, counts);
  if (counts.failed > 0 || (counts.skipped > 0 && process.env['CI'])) broken.push(name);
}
if (sum.failures) console.log(`\nWhat failed:\n${sum.failures.join('\n').trimEnd()}`); // again, for a log's end is what is read
if (broken.length > 0) console.log(`\nNot in order: ${broken.join(', ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = broken.length > 0 ? 1 : 0;
