import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Fold } from '../../src/analysis/fold.ts';
import type { Lexicon } from '../../src/analysis/lexicon.ts';
import { buildLexicon, lexiconParts } from '../../src/analysis/lexiconBuild.ts';
import { packLexicon, unpackLexicon } from '../../src/analysis/lexiconPack.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { DATASET } from './fixture.ts';

const FOLD = new Fold(DATASET.fold);
const PACKED = packLexicon(lexiconParts(DATASET, FOLD), DATASET, FOLD);

function scanned(lexicon: Lexicon, text: string): unknown[] {
  const tokens: unknown[] = [];
  lexicon.scan(
    text,
    (name) => tokens.push(name),
    (word) => tokens.push(word),
  );
  return tokens;
}

describe('a lexicon that was built with the program', () => {
  it('finds what one that is built here does', () => {
    const built = buildLexicon(DATASET, FOLD);
    const read = unpackLexicon(PACKED, DATASET, FOLD)!.lexicon;
    const pieces = [...DATASET.entities.values()].flatMap(({ names, aliases }) => [names.en, ...aliases]);
    const piece = fc.oneof(
      fc.constantFrom(...pieces, 'capex', '同比', '分别', 'up', '带宽', '«', '，', ' '),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = FOLD.normal(parts.join(' '));
        assert.deepEqual(scanned(read, text), scanned(built, text));
      }),
    );
    const all = FOLD.normal(pieces.join(' , '));
    assert.ok(scanned(read, all).length >= pieces.length / 2);
    assert.deepEqual(scanned(read, all), scanned(built, all));
  });

  it('is read wherever its bytes lie', () => {
    const shifted = new Uint8Array(PACKED.length + 3);
    shifted.set(PACKED, 3);
    const read = unpackLexicon(shifted.subarray(3), DATASET, FOLD)!.lexicon;
    assert.deepEqual(scanned(read, 'Borealis capex'), scanned(buildLexicon(DATASET, FOLD), 'Borealis capex'));
  });

  it('is left aside where it was built from another dataset', () => {
    const entities = new Map([...DATASET.entities].slice(1));
    const { info, metrics, units } = DATASET;
    const other: Dataset = { info, metrics, units, entities, series: DATASET.series.bind(DATASET) };
    assert.equal(unpackLexicon(PACKED, other, FOLD), null);
  });
});
