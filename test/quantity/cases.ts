/** Tests of one number each: the span that is read, and what it says. */
import assert from 'node:assert/strict';
import type { Script } from '../../src/quantity/quantity.ts';
import { type Said, said, scanned } from './fixture.ts';

/** Text (the number starts at `|`), the span that is read, and what it says. */
type Case = readonly [text: string, span: string, says: Said];

export function cases(title: string, script: Script, list: readonly Case[]): void {
  describe(title, () => {
    for (const [text, span, says] of list) {
      it(text, () => {
        const quantity = scanned(text, script);
        assert.deepEqual(said(quantity), [...says]);
        assert.equal(text.replace('|', '').slice(quantity.start, quantity.end), span);
      });
    }
  });
}
