import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../src/analysis/analysis.ts';
import { check } from '../../src/check/check.ts';
import { type Binding, DATASET, directive, note, TODAY } from './fixture.ts';

const CAPEX: Binding = { entity: 'borealis', metric: 'capex', period: '2025' };
const OPTIONS = { today: TODAY };

describe('coverage and verdicts', () => {
  const text = [
    '资本开支«750亿美元»，去年«52.5 bn USD»。',
    '<!-- i -->',
    '资本开支«850亿美元»。',
    '前值«750亿美元»，我们预计«990亿美元»，另有«96 GB»，«920亿美元»，«700亿元»。',
  ].join('\n');
  const bindings: Binding[] = [
    CAPEX,
    { ...CAPEX, period: '2024' },
    CAPEX,
    { ...CAPEX, attributes: { previous: 'true' } },
    { ...CAPEX, attributes: { own: 'true' } },
    {},
    CAPEX,
    CAPEX,
  ];
  const plain = text.replace(/[«»]/g, '');
  const ignore = directive(plain, '<!-- i -->', { kind: 'ignore-next-line', rules: ['stale'] });
  const result = check(note(text, bindings, { directives: [ignore] }), DATASET, OPTIONS);

  it('says what became of each figure', () => {
    assert.deepEqual(
      result.verdicts.map(({ verdict }) => verdict),
      ['finding', 'agreed', 'ignored', 'previous', 'own', 'unbound', 'not-comparable', 'not-comparable'],
    );
    assert.deepEqual(
      result.verdicts.map(({ index }) => index),
      [0, 1, 2, 3, 4, 5, 6, 7],
    );
    assert.equal(result.verdicts[0]?.finding, 0);
    assert.equal(result.verdicts[1]?.series?.period, '2024');
  });

  it('counts them', () => {
    assert.deepEqual(result.coverage, {
      figures: 8,
      claims: 7,
      covered: 7,
      agreed: 1,
      findings: 1,
      notComparable: 2,
      excluded: { previous: 1, own: 1, ignored: 1 },
    });
  });

  it('marks a claim without a series as uncovered', () => {
    const { verdicts, coverage } = check(note('«300 W»', [{ entity: 'quill-1', metric: 'tdp' }]), DATASET, OPTIONS);
    assert.equal(verdicts[0]?.verdict, 'uncovered');
    assert.deepEqual([coverage.claims, coverage.covered], [1, 0]);
  });

  it('agrees without a period, but contradicts nothing', () => {
    const verdictOf = (text: string) =>
      check(note(text, [{ ...CAPEX, period: null }]), DATASET, OPTIONS).verdicts[0]?.verdict;
    assert.equal(verdictOf('«22.4 bn USD»'), 'agreed');
    assert.equal(verdictOf('«47 bn USD»'), 'not-comparable');
  });
});

describe('fingerprints', () => {
  const fingerprints = (text: string) =>
    check(note(text, [CAPEX, CAPEX, CAPEX]), DATASET, OPTIONS).findings.map(({ fingerprint }) => fingerprint);

  it('do not change when lines move or blanks are wrapped', () => {
    const [before] = fingerprints('Capex is «$75 billion» in 2025.');
    assert.deepEqual(fingerprints('Something new.\n\nCapex is  «$75 billion» in 2025.'), [before]);
    assert.deepEqual(fingerprints('Another sentence. Capex is «$75 billion» in 2025.'), [before]);
  });

  it('tell equal sentences and other figures apart', () => {
    const all = fingerprints('Capex is «$75 billion».\nCapex is «$75 billion».\nCapex is «$85 billion».');
    assert.equal(new Set(all).size, 3);
    for (const fingerprint of all) assert.match(fingerprint, /^[0-9a-f]{16}$/);
  });

  it('stay with the first when an equal one is added below', () => {
    const [first] = fingerprints('Capex is «$75 billion».');
    assert.equal(fingerprints('Capex is «$75 billion».\nCapex is «$75 billion».')[0], first);
  });
});

describe('check', () => {
  it('sorts its findings and gives each figure one at most', () => {
    const text = '前: «750亿美元»。«850亿美元»。«57 bn USD»';
    const { findings } = check(note(text, [CAPEX, CAPEX, CAPEX]), DATASET, OPTIONS);
    assert.deepEqual(
      findings.map(({ text: found }) => found),
      ['750亿美元', '850亿美元', '57 bn USD'],
    );
  });

  it('never throws, and keeps its counts straight, for any figures and attributes', () => {
    const pick = <T>(...values: T[]) => fc.constantFrom(...values);
    const number = fc.oneof(
      fc.double(),
      fc.integer({ min: -100, max: 1000 }).map((count) => count * 1e9),
    );
    const figure = fc.record({
      low: number,
      high: number,
      resolution: fc.double(),
      unit: pick('USD', 'CNY', 'B', 'B/s', 'bit/s', '%', 'x', '1', ''),
      approx: pick('exact', 'about', 'over', 'under', 'up-to', 'some'),
      kind: pick('quantity', 'share', 'change', 'multiple', 'ratio'),
      entity: pick(null, 'borealis', 'cinder', 'quill-2', 'quill-rack', 'nobody', '__proto__'),
      metric: pick(null, 'capex', 'memory-bandwidth', 'valuation', 'nothing', 'constructor'),
      period: pick(null, '2025', 'FY2025', '2025Q3', '2024/2027', 'x'),
      attributes: fc.dictionary(
        pick('scope', 'precision', 'segment', 'basis', 'change', 'previous', '__proto__'),
        pick('chip', 'bf16', 'true', 'consensus', ''),
      ),
      confidence: fc.double(),
    });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 6 }), fc.string(), (figures, words) => {
        const text = figures.map(() => `${words} from «1 GB» to `).join('，total ');
        const analysis = note(
          text.replace(/[«»]/g, (mark) => mark),
          figures as Binding[],
        );
        const { findings, verdicts, coverage } = check(analysis, DATASET, OPTIONS);
        assert.equal(verdicts.length, analysis.figures.length);
        assert.equal(coverage.findings, findings.length);
        for (const { start, end, text: found } of findings) assert.equal(analysis.text.slice(start, end), found);
      }),
      { numRuns: 300 },
    );
  });

  it('does not throw for segments and offsets that do not fit', () => {
    const analysis = note('资本开支«750亿美元»。', [CAPEX]);
    const broken: Figure = { ...(analysis.figures[0] as Figure), segment: 99, start: -5, end: 9999 };
    assert.doesNotThrow(() => check({ ...analysis, figures: [broken] }, DATASET, OPTIONS));
    assert.doesNotThrow(() => check({ ...analysis, segments: [] }, DATASET, OPTIONS));
  });
});
