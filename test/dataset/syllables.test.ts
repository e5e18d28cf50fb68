import assert from 'node:assert/strict';
import { pinyinOf, syllableTableOf } from '../../src/dataset/pinyin.ts';
import { readingsOf, spellingsOf } from '../../src/dataset/syllables.ts';

const named = (zh: string, aliases: readonly string[] = []) => ({
  id: 'a',
  kind: 'company' as const,
  names: { en: 'A', 'zh-Hans': zh },
  aliases,
  caseSensitive: [],
  needsContext: [],
  formerNames: [],
  relations: {},
});

describe('spellings from a table of syllables', () => {
  const entities = [named('长电科技', ['长飞 TPU']), named('长江存储'), named('市长')];
  const readings = readingsOf(syllableTableOf(entities));

  it('are those of each name where its characters are read as mostly', () => {
    assert.deepEqual(spellingsOf(entities[0]!, readings), ['changdiankeji', 'cdkj', 'changfeitpu', 'cftpu']);
    assert.deepEqual(spellingsOf(entities[0]!, readings), pinyinOf(entities[0]!));
  });
  it('differ where a character is read otherwise in one name', () => {
    assert.notDeepEqual(spellingsOf(entities[2]!, readings), pinyinOf(entities[2]!));
  });
  it('are none of a Latin name', () => assert.deepEqual(spellingsOf(named('NVL'), readings), []));
});
