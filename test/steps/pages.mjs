/** The tests of report pages in a browser; they need no VS Code. */
import { bundlePageTests } from './bundle.mjs';
import { runMocha } from './command.mjs';

/** @param {readonly string[]} filters */
export async function testReportPages(filters) {
  const tests = await bundlePageTests('pages', filters);
  if (!tests) throw new Error(`No file of test/pages fits: ${filters.join(' ')}`);
  return runMocha(tests, ['--timeout', '120000', '--slow', '20000']);
}
