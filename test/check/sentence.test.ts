import assert from 'node:assert/strict';
import type { Segment } from '../../src/analysis/analysis.ts';
import { segmentAt, sentenceAt, sentenceText, textOffset } from '../../src/check/sentence.ts';
import { note } from './fixture.ts';

function sentencesOf(text: string): string[] {
  const [segment] = note(text).segments;
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const { start, end } = sentenceAt(segment as Segment, at);
    found.push(text.slice(start, end).trim());
    at = Math.max(end, at + 1);
  }
  return found;
}

describe('sentences', () => {
  it('end at full stops of both kinds, not in numbers and abbreviations', () => {
    assert.deepEqual(sentencesOf('It is 2.5 GB vs. 3 GB. Next one.'), ['It is 2.5 GB vs. 3 GB.', 'Next one.']);
    assert.deepEqual(sentencesOf('前一句。后一句！末句'), ['前一句。', '后一句！', '末句']);
    assert.deepEqual(sentencesOf('先是850亿；后是910亿。'), ['先是850亿；后是910亿。']);
  });

  it('are found from offsets of the note, past markup', () => {
    const text = '首句。**次**句在**此**处。';
    const { segments } = note(text);
    assert.equal(textOffset(segments[0] as Segment, text.indexOf('此')), '首句。次句在此处。'.indexOf('此'));
    assert.equal(sentenceText(segments[0] as Segment, text.indexOf('此')), '次句在此处。');
  });

  it('do not reach further than a thousand characters', () => {
    const [segment] = note('字'.repeat(5000)).segments;
    const { start, end } = sentenceAt(segment as Segment, 2500);
    assert.ok(end - start <= 2000 && start <= 2500 && end > 2500);
  });

  it('of long segments are found in one pass', () => {
    const long = note('One two three. '.repeat(40_000)).segments[0] as Segment;
    const start = performance.now();
    for (let at = 0; at < long.text.length; at += 50) sentenceAt(long, at);
    assert.ok(performance.now() - start < 1000);
  });
});

describe('segmentAt', () => {
  it('finds the segment that holds a stretch', () => {
    const { segments } = note('first\nsecond\nthird');
    assert.equal(segmentAt(segments, 6, 9)?.text, 'second');
    assert.equal(segmentAt(segments, 3, 9), null);
    assert.equal(segmentAt([], 0, 1), null);
  });
});
