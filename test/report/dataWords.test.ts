import assert from 'node:assert/strict';
import { RULES, SEVERITIES } from '../../src/check/finding.ts';
import { attributeTextIn, attributeWords, dataWord } from '../../src/report/dataWords.ts';

describe('the words of the dataset in reports', () => {
  it('are said in the language of the report', () => {
    const attributes = { precision: 'bf16', sparsity: 'dense', scope: 'chip' };
    assert.equal(attributeWords(attributes, 'en'), 'BF16, per chip, dense');
    assert.equal(attributeWords(attributes, 'zh-Hans'), '精度 BF16、单芯片、稠密');
    assert.equal(attributeWords(attributes, 'zh-Hant'), '精度 BF16、單晶片、稠密');
    assert.equal(attributeWords({ basis: 'guidance', segment: 'cloud' }, 'zh-Hans'), '指引、云业务');
    assert.equal(attributeWords({ basis: 'guidance', segment: 'cloud' }, 'en'), 'guidance, segment cloud');
  });

  it('stay as they are where there is no translation', () => {
    assert.equal(attributeWords({ nozzle: 'x y', round: 'Series E' }, 'zh-Hans'), 'nozzle x y、轮次 Series E');
    assert.equal(dataWord('newfangled', 'zh-Hant'), 'newfangled');
    assert.equal(attributeTextIn('', 'zh-Hans'), '');
  });

  it('are there for every rule, severity and basis', () => {
    const bases = ['reported', 'guidance', 'estimate', 'consensus', 'announced', 'rumoured'];
    for (const word of [...RULES, ...SEVERITIES.filter((each) => each !== 'off'), ...bases]) {
      for (const lang of ['zh-Hans', 'zh-Hant'] as const) assert.match(dataWord(word, lang), /\p{Script=Han}/u, word);
    }
  });
});
