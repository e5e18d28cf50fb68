import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LeadIndex } from '../../src/quantity/leadIndex.ts';
import { leadsOf } from '../../src/quantity/patternLeads.ts';
import { AT_CHINESE, AT_DIGIT, AT_LATIN } from '../../src/quantity/periodForms.ts';

describe('how the matches of a pattern begin', () => {
  for (const [pattern, leads] of [
    [/abc|de/, ['abc', 'de']],
    [/Q([1-4])/i, ['q0']],
    [/a(?:b|c)?d/, ['ad', 'abd', 'acd']],
    [/(?<=x)a(?!b)[^c]d/, ['a']],
    [/\d{1,2}:/, ['0:', '00:']],
    [/x.y|z\.\s/, ['x', 'z.']],
    [/(\d)-\1/, ['0-']],
    [/one hundred/, ['one hu']],
    [/a+b/, ['ab', 'aab', 'aaab', 'aaaab', 'aaaaab', 'aaaaaa']],
    [/[a-c-]e/, ['ae', 'be', 'ce', '-e']],
    [/a{2}b?/, ['aa', 'aab']],
  ] as const) {
    it(`${pattern}`, () => assert.deepEqual([...leadsOf(pattern)].sort(), [...leads].sort()));
  }
});

const PIECES = [
  ...'2025 1999 25 7 1 3 20250720 年 月 日 度 第 前 一 四 季 财 季度 财年 上 下 半年 今 去年 同期 本 全年 - / ~ 至 :30 点'.split(
    ' ',
  ),
  ...' | |Q1|FY|q3|H2|E|fiscal|year|quarter|first|of|in the|the same|last|this|May|december|ago|,|the preceding|YTD'.split(
    '|',
  ),
];

describe('the index of patterns', () => {
  for (const [name, forms] of [
    ['at digits', AT_DIGIT],
    ['in Latin', AT_LATIN],
    ['in Chinese', AT_CHINESE],
  ] as const) {
    const index = new LeadIndex(forms);
    it(`leaves out no period that a form ${name} matches`, () => {
      const texts = fc
        .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
        .map((pieces) => pieces.join(''));
      fc.assert(
        fc.property(texts, (text) => {
          const matching = forms.filter(({ pattern }) => {
            pattern.lastIndex = 0;
            return pattern.test(text);
          });
          const offered = index.at(text, 0);
          assert.deepEqual(
            offered.filter((form) => matching.includes(form)),
            matching,
          );
          assert.ok(matching.length === 0 || index.starts(text.charCodeAt(0)));
        }),
        { numRuns: 2000 },
      );
    });
  }
});
