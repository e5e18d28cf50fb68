import assert from 'node:assert/strict';
import { decodeText } from '../../src/notes/decodeText.ts';

describe('decodeText', () => {
  it('reads UTF-8 and UTF-16 and leaves the byte-order mark off', () => {
    assert.equal(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe8, 0xb0, 0xb7)), '谷');
    assert.equal(decodeText(Uint8Array.of(0xff, 0xfe, 0x37, 0x8c)), '谷');
    assert.equal(decodeText(Uint8Array.of(0xfe, 0xff, 0x8c, 0x37)), '谷');
  });

  it('takes a file with zero bytes for no note', () => {
    assert.equal(decodeText(Uint8Array.of(0x61, 0, 0x62)), null);
  });

  it('replaces malformed bytes', () => {
    assert.equal(decodeText(Uint8Array.of(0x61, 0xff, 0x62)), 'a\ufffdb');
  });
});
