import assert from 'node:assert/strict';
import { lintDataset, lintStats } from '../../src/dataset/lint.ts';
import { BASE, capex, company, read } from './fixture.ts';

function lint(files: Readonly<Record<string, string>>) {
  return lintDataset(read(files), { below: [BASE], today: '2026-11-23' });
}

function codes(files: Readonly<Record<string, string>>) {
  return lint(files).map((each) => `${each.file}:${each.line} ${each.severity} ${each.code}`);
}

/** A chip or system with figures given as `metric attributes value`. */
function hardware(
  id: string,
  kind: 'chip' | 'system',
  figures: readonly (readonly [metric: string, attributes: string, value: string, note?: string | undefined])[],
  head = '',
): string {
  const rows = figures.map(
    ([metric, attributes, value, note]) =>
      `  - metric: ${metric}\n    attributes: { ${attributes} }\n${note ? `    note: ${note}\n` : ''}    history: [{ value: ${value}, asOf: 2025, basis: announced, source: s }]\n`,
  );
  return `id: ${id}\nkind: ${kind}\nnames: { en: ${id} }\nsources: { s: { title: T } }\n${head}figures:\n${rows.join('')}`;
}

/** A company with reported revenue of these periods. */
function revenue(values: Readonly<Record<string, string>>, note = ''): string {
  const rows = Object.entries(values).map(
    ([period, value]) =>
      `  - metric: revenue\n    period: ${period}\n${period.includes('Q') ? '' : note}    history: [{ value: ${value}, asOf: 2025-02-01, basis: reported, source: s }]\n`,
  );
  return company('acme', `figures:\n${rows.join('')}`);
}

describe('what does not add up', () => {
  it('includes the problems of reading', () => {
    assert.deepEqual(codes({ 'a.yaml': 'id: A\nkind: chip\nnames: { en: A }\n' }), ['a.yaml:1 error id']);
  });

  it('is a name that two entities share, at the second', () => {
    const files = { 'a.yaml': `${company('aaa')}aliases: [Union]\n`, 'b.yaml': `${company('bbb')}aliases: [UNION]\n` };
    assert.deepEqual(codes(files), ['b.yaml:1 warning shared-alias']);
    assert.match(lint(files)[0]?.message ?? '', /“UNION” also names “aaa” \(a\.yaml\)/);
  });

  it('is not a shared name that asks for its context, or differs in a letter case that counts', () => {
    const first = `${company('aaa')}aliases: [Union]\n`;
    assert.deepEqual(
      codes({ 'a.yaml': first, 'b.yaml': `${company('bbb')}aliases: [Union]\nneedsContext: [Union]\n` }),
      [],
    );
    assert.deepEqual(
      codes({ 'a.yaml': first, 'b.yaml': `${company('bbb')}aliases: [UNION]\ncaseSensitive: [UNION]\n` }),
      [],
    );
  });

  it('is a listed name that the entity does not have', () => {
    assert.deepEqual(codes({ 'a.yaml': `${company('aaa')}caseSensitive: [Nope]\n` }), [
      'a.yaml:1 warning case-unknown',
    ]);
  });

  it('is a value of another dimension than the metric', () => {
    assert.deepEqual(codes({ 'a.yaml': capex('aaa', [['96 GB', '2025-01-01']]) }), ['a.yaml:7 warning dimension']);
    assert.deepEqual(codes({ 'a.yaml': capex('aaa', [['69%', '2025-01-01']]) }), ['a.yaml:7 warning dimension']);
    assert.deepEqual(
      codes({ 'a.yaml': capex('aaa', [['69%', '2025-01-01']], '    attributes: { change: yoy }\n') }),
      [],
    );
  });

  it('is a date that has not come', () => {
    assert.deepEqual(codes({ 'a.yaml': capex('aaa', [['75 bn USD', '2026-11-24']]) }), ['a.yaml:7 warning future']);
    assert.deepEqual(codes({ 'a.yaml': capex('aaa', [['75 bn USD', '2026-11']]) }), []);
  });

  it('is a metric of other kinds of entities', () => {
    const text = hardware('aaa', 'chip', [['revenue', '', '1 bn USD']]);
    assert.deepEqual(codes({ 'a.yaml': text }), ['a.yaml:6 information kind-metric']);
  });

  it('is a step of an order of magnitude, unless a note says why', () => {
    const rows = [
      ['75 bn USD', '2025-01-01'],
      ['750 bn USD', '2025-02-01'],
    ] as const;
    assert.deepEqual(codes({ 'a.yaml': capex('aaa', rows) }), ['a.yaml:7 information magnitude']);
    assert.deepEqual(codes({ 'a.yaml': capex('aaa', rows, '    note: Ten times more.\n') }), []);
  });

  it('is a value a thousand times its peers', () => {
    const peer = (id: string, value: string) => hardware(id, 'chip', [['memory-capacity', '', value]]);
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [`${id}.yaml`, peer(id, '96 GB')]));
    assert.deepEqual(codes({ ...files, 'f.yaml': peer('f', '192 GB') }), []);
    assert.deepEqual(codes({ ...files, 'f.yaml': peer('f', '192 TB') }), ['f.yaml:6 information outlier']);
  });

  it('is a year that is not the sum of its quarters', () => {
    const quarters = { '2024Q1': '1 bn USD', '2024Q2': '2 bn USD', '2024Q3': '3 bn USD', '2024Q4': '4 bn USD' };
    assert.deepEqual(codes({ 'a.yaml': revenue({ ...quarters, '2024': '10.4 bn USD' }) }), [], 'within rounding');
    const problems = lint({ 'a.yaml': revenue({ ...quarters, '2024': '14 bn USD' }) });
    assert.deepEqual(
      problems.map((each) => each.code),
      ['quarter-sum'],
    );
    assert.match(problems[0]?.message ?? '', /add up to 10 bn USD, but the year is 14 bn USD/);
    assert.deepEqual(codes({ 'a.yaml': revenue({ ...quarters, '2024': '14 bn USD' }, '    note: Restated.\n') }), []);
  });

  it('is not a year of growth, whose rates do not add up', () => {
    const quarters = { '2024Q1': '10 %', '2024Q2': '20 %', '2024Q3': '30 %', '2024Q4': '40 %' };
    const found = codes({ 'a.yaml': revenue({ ...quarters, '2024': '25 %' }) });
    assert.deepEqual(
      found.filter((code) => code.endsWith('quarter-sum')),
      [],
    );
  });

  it('is not a year with a quarter missing', () => {
    assert.deepEqual(codes({ 'a.yaml': revenue({ '2024Q1': '1 bn USD', '2024': '14 bn USD' }) }), []);
  });

  it('is a system that has more than its chips', () => {
    const chip = hardware('chip', 'chip', [['memory-capacity', '', '192 GB']], 'relations: { partOf: [rack] }\n');
    const rack = (value: string, note?: string) =>
      hardware('rack', 'system', [
        ['chip-count', '', '72'],
        ['memory-capacity', 'scope: rack', value, note],
      ]);
    assert.deepEqual(codes({ 'chip.yaml': chip, 'rack.yaml': rack('13.8 TB') }), []);
    assert.deepEqual(codes({ 'chip.yaml': chip, 'rack.yaml': rack('20 TB') }), ['rack.yaml:9 information chip-sum']);
    assert.match(
      lint({ 'chip.yaml': chip, 'rack.yaml': rack('20 TB') })[0]?.message ?? '',
      /72 × 192 GB of “chip” are 13\.8 TB, but the system says 20 TB/,
    );
    assert.deepEqual(codes({ 'chip.yaml': chip, 'rack.yaml': rack('20 TB', 'With that of the CPUs.') }), []);
  });

  it('is both directions that are not twice one, and sparse that is not twice dense', () => {
    const link = (bi: string) =>
      hardware('l', 'chip', [
        ['link-bandwidth', 'direction: uni', '100 GB/s'],
        ['link-bandwidth', 'direction: bi', bi],
      ]);
    assert.deepEqual(codes({ 'l.yaml': link('200 GB/s') }), []);
    assert.deepEqual(codes({ 'l.yaml': link('100 GB/s') }), ['l.yaml:9 information double']);
    const flops = (sparse: string) =>
      hardware('c', 'chip', [
        ['peak-compute', 'precision: fp8, sparsity: dense', '989.5 TFLOPS'],
        ['peak-compute', 'precision: fp8, sparsity: sparse', sparse],
      ]);
    assert.deepEqual(codes({ 'c.yaml': flops('1979 TFLOPS') }), []);
    assert.deepEqual(codes({ 'c.yaml': flops('3958 TFLOPS') }), ['c.yaml:9 information double']);
  });
});

describe('the counts of a layer', () => {
  it('tell entities, series, observations and the share with a primary source', () => {
    const text = capex('aaa', [
      ['75 bn USD', '2025-01-01'],
      ['80 bn USD', '2025-02-01'],
    ]).replace('title: A report', 'title: A report, kind: primary');
    const { layer } = read({
      'a.yaml': text,
      'b.yaml': capex('bbb', [
        ['1 bn USD', '2025-01-01'],
        ['2 bn USD', '2025-02-01'],
      ]),
    });
    assert.deepEqual(lintStats(layer), {
      entities: 2,
      entitiesByKind: { company: 2 },
      series: 2,
      histories: 2,
      observations: 4,
      disputed: 0,
      sources: 2,
      primaryShare: 0.5,
    });
  });
});
