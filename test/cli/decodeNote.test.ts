import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyFixes } from '../../src/cli/applyFixes.ts';
import { decodeNote, encodeNote } from '../../src/cli/decodeNote.ts';
import { finding } from '../report/builders.ts';

describe('decoding a note', () => {
  it('and encoding it again gives the same bytes, whatever they are, unless it says that it can’t', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('', '\uFEFF'), (bytes, mark) => {
        const given = Buffer.concat([Buffer.from(mark), bytes]);
        const note = decodeNote(given);
        if (note?.lossless) assert.deepEqual(encodeNote(note.text, note), given);
      }),
    );
  });

  it('keeps every text in every encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('utf8', 'utf16le', 'utf16be'), (text, encoding) => {
        const note = decodeNote(encodeNote(text, { encoding, mark: encoding !== 'utf8' }));
        if (text.includes('\0') && encoding === 'utf8') assert.equal(note, null);
        else if (!text.startsWith('\uFEFF')) assert.equal(note?.text, text);
      }),
    );
  });

  it('takes a zero byte near the start for a binary file', () => {
    assert.equal(decodeNote(Buffer.from('a\0b')), null);
  });
});

describe('putting fixes in', () => {
  const text = 'one two three';
  const fix = (word: string, newText: string) => finding(text, word, { fix: { newText } });

  it('replaces each span and nothing else', () => {
    assert.deepEqual(applyFixes(text, [fix('three', '3'), fix('one', '1')]), { text: '1 two 3', applied: 2 });
  });

  it('leaves the second of two that overlap', () => {
    assert.deepEqual(applyFixes(text, [fix('one two', '12'), fix('two three', '23')]), {
      text: '12 three',
      applied: 1,
    });
  });

  it('does nothing without fixes', () => {
    assert.deepEqual(applyFixes(text, [finding(text, 'one', { fix: null }), fix('two', 'two')]), { text, applied: 0 });
  });
});
