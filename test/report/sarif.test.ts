import assert from 'node:assert/strict';
import { RULES } from '../../src/check/finding.ts';
import { buildCheckReport, type CheckReport } from '../../src/report/checkReport.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { datasetOf, finding, note } from './builders.ts';

const TEXT = 'One.\nGoogle guides capex of 75 bn USD for 2025, up from 52 bn USD.\n';

function report(): CheckReport {
  const findings = [
    finding(TEXT, '75 bn USD', { message: 'see [x](http://evil)' }),
    finding(TEXT, '52 bn USD', { severity: 'information', rule: 'arithmetic', fix: null }),
  ];
  return buildCheckReport([note('my notes/ü:1.md', TEXT, { findings })], datasetOf([], []).info, '2026-11-22');
}

describe('SARIF', () => {
  const log = renderSarif(report(), '0.1.0');
  const run = log.runs[0]!;

  it('is a log of version 2.1.0 with one run', () => {
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema!, /sarif-2\.1\.0\.json$/);
    assert.equal(log.runs.length, 1);
    assert.equal(run.columnKind, 'utf16CodeUnits');
  });

  it('describes every rule, and each result points to its own', () => {
    assert.deepEqual(
      run.tool.driver.rules?.map((rule) => rule.id),
      [...RULES],
    );
    const levels = run.tool.driver.rules?.map(({ id, defaultConfiguration: preset }) => [
      id,
      preset?.level ?? preset?.enabled,
    ]);
    assert.deepEqual(new Map(levels as [string, unknown][]).get('stale'), 'warning');
    assert.deepEqual(new Map(levels as [string, unknown][]).get('unsourced'), false);
    for (const result of run.results!) assert.equal(run.tool.driver.rules![result.ruleIndex!]!.id, result.ruleId);
  });

  it('has one result a finding, with level and fingerprint', () => {
    assert.deepEqual(
      run.results?.map((result) => result.level),
      ['warning', 'note'],
    );
    assert.deepEqual(run.results?.[0]?.partialFingerprints, { 'ticktie/v1': 'f28' });
  });

  it('places results by relative reference and region', () => {
    const place = run.results![0]!.locations![0]!.physicalLocation!;
    assert.equal(place.artifactLocation!.uri, 'my%20notes/%C3%BC%3A1.md');
    assert.deepEqual(place.region, {
      startLine: 2,
      startColumn: 24,
      endLine: 2,
      endColumn: 33,
      charOffset: 28,
      charLength: 9,
    });
  });

  it('carries the fix as a replacement of the same region', () => {
    const change = run.results![0]!.fixes![0]!.artifactChanges[0]!;
    const place = run.results![0]!.locations![0]!.physicalLocation!;
    assert.deepEqual(change.artifactLocation, place.artifactLocation);
    assert.deepEqual(change.replacements, [{ deletedRegion: place.region, insertedContent: { text: '91 bn USD' } }]);
    assert.equal(run.results![1]!.fixes, undefined);
  });

  it('lets no text become a link', () => {
    assert.doesNotMatch(run.results![0]!.message.text!, /\]\(/);
  });

  it('marks what a baseline knows', () => {
    const base = report();
    const [first, second] = base.findings;
    const findings = [
      { ...first!, baseline: 'known' as const },
      { ...second!, baseline: 'new' as const },
    ];
    const results = renderSarif({ ...base, findings }, '0.1.0').runs[0]!.results!;
    assert.deepEqual(
      results.map((result) => result.baselineState),
      ['unchanged', 'new'],
    );
  });
});
