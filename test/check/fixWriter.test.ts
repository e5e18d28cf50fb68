import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../src/analysis/analysis.ts';
import { check } from '../../src/check/check.ts';
import { compare } from '../../src/check/equality.ts';
import { fixValue } from '../../src/check/fixValue.ts';
import { writeFix } from '../../src/check/fixWriter.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import type { Approx } from '../../src/quantity/quantity.ts';
import { type Binding, claimIn, datasetOf, note, TODAY, value } from './fixture.ts';

const CAPEX: Binding = { entity: 'alder', metric: 'capex', period: '2025' };

/** A company whose capex guidance went from one value to the next. */
function guided(...values: readonly string[]): Dataset {
  const history = values.map(
    (text, index) => `      - { value: ${text}, asOf: 2025-0${index + 1}-01, basis: guidance, source: s }`,
  );
  const figures = `figures:\n  - metric: capex\n    period: 2025\n    history:\n${history.join('\n')}`;
  return datasetOf({
    alder: `id: alder\nkind: company\nnames: { en: Alder }\nsources: { s: { title: A report } }\n${figures}\n`,
  });
}

function fixOf(marked: string, dataset: Dataset, binding: Binding = {}): string | null {
  const analysis = note(marked, [{ ...CAPEX, ...binding }]);
  const [finding] = check(analysis, dataset, { today: TODAY }).findings;
  if (!finding?.fix) return null;
  return analysis.text.slice(0, finding.start) + finding.fix.newText + analysis.text.slice(finding.end);
}

const percent = fc.integer({ min: 1, max: 60 });

describe('fixes', () => {
  it("keep the note's style and number of digits", () => {
    const dataset = guided('75 bn USD', '91.447 bn USD');
    assert.equal(fixOf('资本开支«750亿美元»。', dataset), '资本开支914亿美元。');
    assert.equal(fixOf('Capex of «$75 billion».', dataset), 'Capex of $91 billion.');
    assert.equal(fixOf('Capex of «$75.0 billion».', dataset), 'Capex of $91.4 billion.');
  });

  it('put another word of magnitude where that is what slipped, the one that the note has', () => {
    const dataset = guided('72.22 bn USD');
    assert.equal(fixOf('Capex of «$72.2 million».', dataset), 'Capex of $72.2 billion.');
    assert.equal(fixOf('资本开支«722.2万美元»。', dataset), '资本开支722.2亿美元。');
    const small = guided('72.2 million USD');
    assert.equal(fixOf('Capex of «$72.2bn», after $3m.', small), 'Capex of $72.2m, after $3m.');
    assert.equal(fixOf('Capex of «$72.2bn», after $3mn.', small), 'Capex of $72.2mn, after $3mn.');
  });

  it('write the ends of a range alike', () => {
    const dataset = guided('13.25–13.75 bn USD', '13.5–14 bn USD');
    assert.equal(fixOf('Capex of «$13.25-13.75bn».', dataset), 'Capex of $13.5-14.0bn.');
  });

  it('put one number in place of a range, a digit more exactly', () => {
    const dataset = guided('70-72 bn USD', '72.22 bn USD');
    assert.equal(fixOf('Capex of «$70-72 billion».', dataset), 'Capex of $72.2 billion.');
    const exact = guided('174.0-179.5 bn USD', '180.169 bn USD');
    assert.equal(fixOf('Capex of «$174.0-179.5 billion».', exact), 'Capex of $180.2 billion.');
  });

  it('leave a range alone that words stand around which no single number goes with', () => {
    const single = guided('66-72 bn USD', '72.2 bn USD');
    for (const text of [
      'Capex is between «$66-72bn».',
      'Capex will range from «$66bn to $72bn».',
      '资本开支介于«660亿至720亿美元»之间。',
      '資本支出落在«660-720億美元»區間。',
    ])
      assert.equal(fixOf(text, single), null, text);
    const range = guided('66-72 bn USD', '70-75 bn USD');
    assert.equal(fixOf('Capex is between «$66-72bn».', range), 'Capex is between $70-75bn.');
  });

  it('take the prefix that keeps the number readable', () => {
    const memory = (from: string, to: string) =>
      datasetOf({
        alder: `id: alder\nkind: system\nnames: { en: Alder }\nsources: { s: { title: A report } }\nfigures:\n  - metric: memory-capacity\n    history:\n      - { value: ${from}, asOf: 2025-01-01, basis: announced, source: s }\n      - { value: ${to}, asOf: 2025-02-01, basis: reported, source: s }\n`,
      });
    const binding = { metric: 'memory-capacity', period: null };
    assert.equal(fixOf('holds «288 GB»', memory('288 GB', '20.7 TB'), binding), 'holds 20.7 TB');
    assert.equal(fixOf('holds «288 GB»', memory('288 GB', '2.07 TB'), binding), 'holds 2070 GB');
    assert.equal(fixOf('holds «1.4 TB»', memory('1.4 TB', '96 GB'), binding), 'holds 96 GB');
  });

  it('show more digits where the change would not be seen', () => {
    const dataset = guided('75 bn USD', '75.4 bn USD');
    assert.equal(fixOf('Capex of «$75.0 billion».', dataset), 'Capex of $75.4 billion.');
    assert.equal(fixOf('Capex of «$750 billion»', guided('750 bn USD', '1.24 trillion USD')), 'Capex of $1240 billion');
  });

  it('make the words around the figure true', () => {
    const dataset = guided('75 bn USD', '191.47 bn USD');
    assert.equal(fixOf('超过«750亿美元»', dataset, { approx: 'over' }), '超过1910亿美元');
    assert.equal(fixOf('不足«1000亿美元»', guided('99 bn USD', '151.4 bn USD'), { approx: 'under' }), '不足1514亿美元');
  });

  it('leave markup inside the span alone', () => {
    const dataset = guided('75 bn USD', '91 bn USD');
    assert.equal(fixOf('资本开支**«750**亿美元»。', dataset), '资本开支**910**亿美元。');
    assert.equal(fixOf('资本开支«750**亿**美元»。', dataset), '资本开支910**亿**美元。');
  });

  it('are not made where the change would cut through markup', () => {
    const dataset = guided('75 bn USD', '91 bn USD');
    assert.equal(fixOf('资本开支«**7**50亿美元»。', dataset), null);
  });

  it('keep the sign where the verb has it', () => {
    const analysis = note('同比下降«1.9%»', [{ kind: 'change', low: -1.9, high: -1.9 }]);
    const printed: number[] = [];
    writeFix(analysis, claimIn(analysis), value('-3.2%'), (quantity) => {
      printed.push(quantity.low);
      return '3.2%';
    });
    assert.deepEqual(printed, [3.2]);
    assert.equal(
      writeFix(analysis, claimIn(analysis), value('+3.2%'), () => 'never'),
      null,
    );
  });

  it('are not made in another currency', () => {
    const analysis = note('资本开支«750亿元»。', [CAPEX]);
    assert.equal(fixValue(claimIn(analysis), value('91 bn USD')), null);
  });

  it('state a value that the claim then agrees with, whatever the figures', () => {
    const amount = fc.integer({ min: 1, max: 99_999 }).map((steps) => steps / 10);
    const approx = fc.constantFrom<Approx>('exact', 'about', 'over', 'under', 'up-to');
    fc.assert(
      fc.property(amount, amount, fc.option(percent), approx, (claimed, low, width, word) => {
        const high = width === null ? low : low * (1 + width / 100);
        const known = { ...value('1 bn USD'), low: low * 1e9, high: high * 1e9, resolution: 1e8 };
        const figure: Figure = { ...claimIn(note(`«${claimed}亿美元»`)), approx: word };
        const fixed = fixValue(figure, known);
        if (fixed !== null) assert.equal(compare(fixed, known), 'agrees');
      }),
    );
  });

  it('leave nothing to find: checked again, the fixed note has no finding', () => {
    const styles = [
      (amount: string) => `资本开支«${amount}亿美元»。`,
      (amount: string) => `資本支出«${amount}億美元»。`,
      (amount: string) => `Capex of «$${amount} billion».`,
      (amount: string) => `Capex of «$${amount}bn».`,
    ];
    const amount = fc.integer({ min: 11, max: 9_999 }).map((steps) => steps / 10);
    const approx = fc.constantFrom<Approx>('exact', 'about', 'over', 'under', 'up-to');
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        amount,
        amount,
        fc.option(percent),
        approx,
        (style, old, current, width, word) => {
          const range = width === null ? '' : `-${(current * (1 + width / 100) + 0.1).toFixed(1)}`;
          const dataset = guided(`${old} bn USD`, `${current}${range} bn USD`);
          const scale = style('').includes('美元') ? 10 : 1;
          const analysis = note(style(String(Number((old * scale).toFixed(1)))), [{ ...CAPEX, approx: word }]);
          const [finding] = check(analysis, dataset, { today: TODAY }).findings;
          if (!finding?.fix) return;
          const { text } = analysis;
          const fixed = `${text.slice(0, finding.start)}«${finding.fix.newText}»${text.slice(finding.end)}`;
          const again = check(note(fixed, [{ ...CAPEX, approx: word }]), dataset, { today: TODAY });
          assert.deepEqual(again.findings, [], fixed);
          assert.equal(again.coverage.agreed, 1, fixed);
        },
      ),
      { numRuns: 60 },
    );
  });
});
