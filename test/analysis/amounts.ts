/** Tests of what the figures of a sentence say, one a sentence. */
import assert from 'node:assert/strict';
import { read } from './fixture.ts';

/** What a figure says: its text, its value (both ends of a range), its unit. */
type Said = readonly [text: string, value: number | readonly [number, number], unit: string];

/** Each sentence with all figures that it states; one without figures states none. */
export function amounts(title: string, list: ReadonlyArray<readonly [text: string, ...figures: Said[]]>): void {
  describe(title, () => {
    for (const [text, ...figures] of list) {
      it(text, () => {
        const found = read(text).figures.map(({ text, low, high, unit }) => [
          text,
          low === high ? low : [low, high],
          unit,
        ]);
        assert.deepEqual(found, figures);
      });
    }
  });
}
