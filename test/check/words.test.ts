import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { wordTest } from '../../src/check/words.ts';
import { buildFoldMap } from '../../src/dataset/foldMap.ts';

const LISTS = parse(readFileSync(join('src', 'check', 'words.yaml'), 'utf8')) as Record<string, unknown>;

/** All Chinese characters of a value of the word lists. */
function charactersOf(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/[\u4e00-\u9fff]/g) ?? [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(charactersOf) : [];
}

describe('the words of the rules', () => {
  const { traditional, ...lists } = LISTS;
  const { from, to } = buildFoldMap();

  it('are told in both Chinese scripts', () => {
    for (const text of ['假设如此', '假設如此']) assert.ok(wordTest('supposing')(text), text);
    for (const text of ['财测区间', '財測區間']) assert.ok(wordTest('forecastHead')(text), text);
    assert.ok(!wordTest('supposing')('建設如此'));
  });

  it('are not found within other words', () => {
    assert.ok(wordTest('foretelling')('料达20%'));
    for (const text of ['资料中心营收', '材料收入', '燃料']) assert.ok(!wordTest('foretelling')(text), text);
  });

  it('are given in Simplified characters, with the Traditional forms of each', () => {
    const forms = new Map(
      String(traditional)
        .split(/\s+/)
        .map((chars) => [chars.charAt(0), chars.slice(1)]),
    );
    for (const char of new Set(charactersOf(lists))) {
      const known = [...from].filter((_, at) => to[at] === char && /[\u4e00-\u9fff]/.test(from.charAt(at)));
      assert.deepEqual([...(forms.get(char) ?? '')].sort(), known.sort(), char);
      assert.ok(!from.includes(char), `${char} is no Simplified character`);
    }
  });
});
