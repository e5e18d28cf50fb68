import assert from 'node:assert/strict';
import { RULES } from '../../src/check/finding.ts';
import { buildCheckReport } from '../../src/report/checkReport.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { datasetOf, finding, note } from './builders.ts';
import { sarifProblems } from './sarifSchema.ts';

const TEXT = 'Google guides capex of 75 bn USD for 2025, up from 52 bn USD.\r\n谷歌：75 bn USD。\n';
const NAMES = ['a.md', '笔记/二 三.md', '/abs/ü:1.md', '../up/%.md', 'c d/[x](y).md'];

/** A log with every rule and severity, with and without fix, and names that no URI takes as they are. */
function everything(): ReturnType<typeof renderSarif> {
  const notes = NAMES.map((name, index) => {
    const severity = (['error', 'warning', 'information', 'hint'] as const)[index % 4]!;
    const findings = RULES.map((rule) =>
      finding(TEXT, '75 bn USD', { rule, severity, ...(rule === 'arithmetic' ? { fix: null, current: null } : {}) }),
    );
    return note(name, TEXT, { findings });
  });
  const report = buildCheckReport(notes, datasetOf([], []).info, '2026-11-22');
  const findings = report.findings.map((each, index) => ({
    ...each,
    baseline: index % 2 ? ('known' as const) : ('new' as const),
  }));
  return renderSarif({ ...report, findings }, '1.2.3');
}

describe('SARIF against its schema', () => {
  it('is valid with every rule, severity and name of a file', () => {
    const log = everything();
    assert.equal(log.runs[0]!.results!.length, RULES.length * NAMES.length);
    assert.deepEqual(sarifProblems(JSON.parse(JSON.stringify(log))), []);
  });

  it('is valid without findings', () => {
    assert.deepEqual(
      sarifProblems(renderSarif(buildCheckReport([], datasetOf([], []).info, '2026-11-22'), '1.2.3')),
      [],
    );
  });

  it('would be refused with a level, a line or a key that the schema does not know', () => {
    const log = JSON.parse(JSON.stringify(everything()));
    const [first, second, third] = log.runs[0].results;
    first.level = 'information';
    second.locations[0].physicalLocation.region.startLine = 0;
    third.fingerprint = 'f';
    assert.equal(new Set(sarifProblems(log).map((problem) => problem.split(' ')[0])).size, 3);
  });
});
