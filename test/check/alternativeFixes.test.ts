import assert from 'node:assert/strict';
import type { Analysis, Segment } from '../../src/analysis/analysis.ts';
import { type AlternativeFix, alternativeFixes } from '../../src/check/alternativeFixes.ts';
import { check } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { type Binding, DATASET, type NoteOptions, note, TODAY } from './fixture.ts';

const CAPEX: Binding = { entity: 'borealis', metric: 'capex', period: '2025' };

function offered(analysis: Analysis): Record<string, string> {
  const finding = check(analysis, DATASET, { today: TODAY }).findings[0] as Finding;
  const applied = ({ start, end, newText }: AlternativeFix) =>
    analysis.text.slice(0, start) + newText + analysis.text.slice(end);
  return Object.fromEntries(alternativeFixes(finding, analysis).map((fix) => [fix.kind, applied(fix)]));
}

function offeredIn(text: string, options: NoteOptions = {}): Record<string, string> {
  return offered(note(text, [CAPEX], options));
}

describe('alternativeFixes', () => {
  it('says as of when the value was right, in the script of the line', () => {
    assert.equal(
      offeredIn('Capex of «$75 billion» in 2025.')['say-as-of'],
      'Capex of $75 billion (as of 2025-02) in 2025.',
    );
    assert.equal(offeredIn('资本开支«750亿美元»。')['say-as-of'], '资本开支750亿美元（截至2025-02）。');
    assert.equal(
      offeredIn('資本支出«750億美元»。', { head: { script: 'hant' } })['say-as-of'],
      '資本支出750億美元（截至2025-02）。',
    );
  });

  it('writes what the operands give, in the style of the figure, and never by itself', () => {
    const result = (text: string, last: Binding, ...first: Binding[]) =>
      offered(note(text, [...(first.length > 0 ? first : [{}, {}]), last])).result;
    const growth: Binding = { kind: 'change' };
    assert.equal(
      result('资本开支从«433亿美元»增至«874亿美元»，同比增长«69%»。', growth),
      '资本开支从433亿美元增至874亿美元，同比增长102%。',
    );
    assert.equal(
      result('It fell from «$10 billion» to «$8.1 billion», down «25%».', { ...growth, low: -25, high: -25 }),
      'It fell from $10 billion to $8.1 billion, down 19%.',
    );
    const analysis = note('从«433亿美元»增至«874亿美元»，同比增长«69%»。', [{}, {}, growth]);
    assert.equal(check(analysis, DATASET, { today: TODAY }).findings[0]?.fix, null);
  });

  it('pins the block to the day of the value', () => {
    const text = 'First.\n\nLine one\nand «$75 billion» here.';
    assert.equal(offeredIn(text).pin, 'First.\n\n<!-- ticktie: as-of 2025-02-04 -->\nLine one\nand $75 billion here.');
  });

  it('does not go above the front matter', () => {
    assert.equal(
      offeredIn('---\ntitle: x\n---\nCapex «$75 billion».').pin,
      '---\ntitle: x\n---\n<!-- ticktie: as-of 2025-02-04 -->\nCapex $75 billion.',
    );
  });

  it('ignores the line with a reason to be typed', () => {
    const analysis = note('First.\n\nCapex «$75 billion».', [CAPEX]);
    assert.equal(
      offered(analysis).ignore,
      'First.\n\n<!-- ticktie-ignore-next-line stale: reason -->\nCapex $75 billion.',
    );
    const finding = check(analysis, DATASET, { today: TODAY }).findings[0] as Finding;
    const fix = alternativeFixes(finding, analysis).find(({ kind }) => kind === 'ignore') as AlternativeFix;
    assert.equal(fix.newText.slice(fix.placeholder?.start, fix.placeholder?.end), 'reason');
  });

  it('stays within the line where one above would break a paragraph, list or table', () => {
    assert.equal(
      offeredIn('One\n«$75 billion» two.').ignore,
      'One\n$75 billion<!-- ticktie-ignore stale: reason --> two.',
    );
    const analysis = note('| «$75 billion» |', [CAPEX]);
    const segments = analysis.segments.map((segment): Segment => ({ ...segment, kind: 'cell' }));
    assert.equal(offered({ ...analysis, segments }).ignore, '| $75 billion<!-- ticktie-ignore stale: reason --> |');
  });

  it('offers no date where none explains the finding, and nothing for front matter', () => {
    assert.deepEqual(Object.keys(offeredIn('Capex 2025: «$47 billion»')), ['ignore']);
    const analysis = note('Capex «$75 billion».', [CAPEX]);
    const segments = analysis.segments.map((segment): Segment => ({ ...segment, kind: 'front-matter' }));
    assert.deepEqual(offered({ ...analysis, segments }), {});
  });

  it('keeps the line ends of the note', () => {
    assert.equal(
      offeredIn('a\r\n\r\nCapex «$75 billion».').pin,
      'a\r\n\r\n<!-- ticktie: as-of 2025-02-04 -->\r\nCapex $75 billion.',
    );
  });
});
