import assert from 'node:assert/strict';
import { buildCheckReport } from '../../src/report/checkReport.ts';
import { findingsRecord, noteRecord } from '../../src/report/noteRecord.ts';
import { datasetOf, figure, finding, note } from './builders.ts';

const TEXT = 'First line.\nGoogle guides capex of 75 bn USD for 2025.\n';
const INFO = datasetOf([], []).info;

describe('the report of check', () => {
  it('has the keys that the contract names', () => {
    const report = buildCheckReport(
      [note('a.md', TEXT, { findings: [finding(TEXT, '75 bn USD')] })],
      INFO,
      '2026-11-22',
    );
    assert.deepEqual(Object.keys(report.findings[0]!).sort(), [
      ...['attributes', 'claimed', 'column', 'current', 'end', 'endColumn', 'endLine', 'entity', 'explanation', 'file'],
      ...[
        'fingerprint',
        'fix',
        'line',
        'matched',
        'message',
        'metric',
        'period',
        'rule',
        'severity',
        'start',
        'supersededOn',
        'text',
      ],
    ]);
    assert.deepEqual(Object.keys(report.findings[0]!.current!).sort(), [
      ...['approx', 'asOf', 'basis', 'high', 'low', 'source', 'text', 'unit'],
    ]);
    assert.deepEqual(report.findings[0]!.current!.source, {
      title: 'Results of 2025-10-29',
      url: 'https://example.com/r',
      publisher: 'Example',
      date: '2025-10-29',
    });
  });

  it('is the same of records that keep the findings alone', () => {
    const checked = note('a.md', TEXT, {
      findings: [finding(TEXT, '75 bn USD')],
      figures: [figure(TEXT, '75 bn USD', { entity: 'google', metric: 'capex' })],
    });
    const today = '2026-11-22';
    assert.deepEqual(
      buildCheckReport([findingsRecord(checked)], INFO, today),
      buildCheckReport([noteRecord(checked, today)], INFO, today),
    );
  });

  it('places findings by line and column', () => {
    const [record] = buildCheckReport(
      [note('a.md', TEXT, { findings: [finding(TEXT, '75 bn USD')] })],
      INFO,
      'x',
    ).findings;
    assert.deepEqual([record?.line, record?.column, record?.endLine, record?.endColumn], [2, 24, 2, 33]);
  });

  it('adds the coverage of all notes up', () => {
    const notes = [
      note('a.md', '', { coverage: { figures: 3, claims: 2, excluded: { previous: 1, own: 0, ignored: 0 } } }),
      note('b.md', '', { coverage: { figures: 4, claims: 1, excluded: { previous: 2, own: 1, ignored: 0 } } }),
    ];
    const { coverage } = buildCheckReport(notes, INFO, 'x');
    assert.deepEqual([coverage.notes, coverage.figures, coverage.claims], [2, 7, 3]);
    assert.deepEqual(coverage.excluded, { previous: 3, own: 1, ignored: 0 });
  });

  it('drops links that are not http(s)', () => {
    const base = finding(TEXT, '75 bn USD');
    const current = { ...base.current!, source: { ...base.current!.source, url: 'javascript:alert(1)' } };
    const notes = [note('a.md', TEXT, { findings: [{ ...base, current }] })];
    assert.equal(buildCheckReport(notes, INFO, 'x').findings[0]!.current!.source.url, null);
  });
});
