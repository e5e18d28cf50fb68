/** Wording by which a figure is none that the entity has: nothing is found in it. */
import assert from 'node:assert/strict';
import { check } from '../../src/check/check.ts';
import { type Binding, DATASET, note, TODAY } from './fixture.ts';

const CAPEX: Binding = { entity: 'borealis', metric: 'capex', period: '2025' };
const ROUND: Binding = { entity: 'borealis', metric: 'funding-round', attributes: { round: 'series-e' } };
const MEMORY: Binding = { entity: 'quill-2', metric: 'memory-capacity' };

function rulesOf(text: string, binding: Binding): string[] {
  return check(note(text, [binding]), DATASET, { today: TODAY }).findings.map(({ rule }) => rule);
}

/** Each holds a value that the entity does not have, or no longer. */
const SILENT: readonly (readonly [text: string, binding: Binding])[] = [
  ['Borealis 2025 capex was not «$80 billion».', CAPEX],
  ["Borealis 2025 capex wasn't «$80 billion».", CAPEX],
  ['Borealis guides to more rather than «$75 billion».', CAPEX],
  ['北光2025年资本开支并没有«800亿美元»。', CAPEX],
  ['北光2025年資本支出不是«800億美元»。', CAPEX],
  ['Was Borealis 2025 capex really «$80 billion»?', CAPEX],
  ['北光2025年资本开支有«800亿美元»吗？', CAPEX],
  ['Borealis 2025 capex might have reached «$80 billion».', CAPEX],
  ['Borealis could have spent «$80 billion» of capex in 2025.', CAPEX],
  ['Had Borealis 2025 capex been «$80 billion», cash would be gone.', CAPEX],
  ['若北光2025年资本开支到«800亿美元»，现金会用完。', CAPEX],
  ['If Borealis spent «$75 billion» of capex, we would buy.', CAPEX],
  ['They asked whether the «$75 billion» of Borealis capex for 2025 is net.', CAPEX],
  ['问北光2025年资本开支是否«750亿美元»。', CAPEX],
  ['Borealis capex averaged «$18 billion» in 2025.', CAPEX],
  ['Borealis spent «$18 billion» a quarter on capex in 2025.', CAPEX],
  ['北光2025年资本开支平均«180亿美元»。', CAPEX],
  ['Borealis 2025 annualised capex is «$80 billion».', CAPEX],
  ['Of Borealis capex in 2025, «$75 billion» went to servers.', CAPEX],
  ['Servers took «$75 billion» of its capex in 2025.', CAPEX],
  ['Borealis 2025 capex was «$75 billion» more than before.', CAPEX],
  ['北光2025年资本开支比去年多«750亿美元»。', CAPEX],
  ['Borealis 2025 capex saw an increase of «$80 billion».', CAPEX],
  ['Quill 2: a model of «150 GB» fits.', MEMORY],
  ['On the Quill 2 «150 GB» of weights fit.', MEMORY],
  ['The Quill 2 leaves «150 GB» free.', MEMORY],
  ['Quill 2 doubles the memory of the previous generation’s «150 GB».', MEMORY],
  ['羽二内存翻倍，上一代«150 GB»。', MEMORY],
  ['Quill 2 gives «150 GB» per dollar-hour.', MEMORY],
  ['A sheet with «150 GB» for Quill 2 is about; discard it.', MEMORY],
  ['2025年3月大会：北光2025年资本开支«750亿美元»。', CAPEX],
  ['March 2025 keynote: Borealis 2025 capex of «$75 billion».', CAPEX],
  ['Borealis 2025 capex: consensus had «$47 billion».', CAPEX],
  ['北光2025年资本开支，市场预期«470亿美元»。', CAPEX],
  ['北光四个季度合起来的资本开支是«800亿美元»。', CAPEX],
  ['Four quarters of Borealis capex came together to «$80 billion».', CAPEX],
  ['北光E轮：领投方一家出«1.3亿美元»。', ROUND],
  ['The lead investor put in «$130 million».', ROUND],
  ['Please stop quoting «$75 billion» for Borealis capex in 2025.', CAPEX],
  ['某初创“砺石L2”自称«150 GB»。', MEMORY],
  ['燼石的「磐石」承諾的«150 GB»版本。', MEMORY],
  ['Nobody has held the QX-9 («150 GB») yet.', MEMORY],
  ['兩代之間的差距只有«9.6 GB»。', MEMORY],
  ['发布时写的后来少掉«12 GB»。', MEMORY],
  ['Valued at «$29 billion» in June 2024, it went on.', { entity: 'borealis', metric: 'valuation' }],
  ['Vantor says its VX3 will carry «150 GB».', MEMORY],
  ['Vantor VX-9: «150 GB» on a slide.', MEMORY],
  ['In June 2024 Borealis was priced at «$29 billion».', { entity: 'borealis', metric: 'valuation' }],
  ['2024年6月北光上调指引。同一个月估值升到«290亿美元»。', { entity: 'borealis', metric: 'valuation' }],
];

const CLAIMS: readonly (readonly [text: string, binding: Binding])[] = [
  ['北光E轮融资«1.3亿美元»。', ROUND],
  ['北光2024年至今，2025年合计资本开支«750亿美元»。', CAPEX],
  ['北光第二季合并资本开支上调至«750亿美元»。', CAPEX],
  ['Borealis has not changed its «$75 billion» of capex for 2025.', CAPEX],
  ['Not only that: Borealis 2025 capex is «$75 billion».', CAPEX],
  ['What of capex? Borealis spends «$75 billion» in 2025.', CAPEX],
  ['In May Borealis had 2025 capex: «$75 billion».', CAPEX],
  ['Borealis 2025 capex is «$75 billion», of which a half is for servers.', CAPEX],
  ['Capex at most «$75 billion»', CAPEX],
  ['北光最多投资«750亿美元»。', CAPEX],
  ['The Quill 2 packs «150 GB» of memory.', MEMORY],
  ['2025年9月大会：北光2025年资本开支«750亿美元»。', CAPEX],
  ['Borealis 2025 capex came to «$47 billion», versus a consensus of $50 billion.', CAPEX],
  ['北光2025年资本开支«470亿美元»，高于市场预期的450亿美元。', CAPEX],
  ['北光2025年资本开支«470亿美元»，误差不大。', CAPEX],
  ['所谓“羽二”自有«150 GB»。', MEMORY],
  ['Its HBM4 («150 GB») is all there is.', MEMORY],
];

describe('no claim of what the entity has', () => {
  for (const [text, binding] of SILENT) it(text, () => assert.deepEqual(rulesOf(text, binding), []));
});

describe('a claim, though it looks like none', () => {
  for (const [text, binding] of CLAIMS) it(text, () => assert.equal(rulesOf(text, binding).length, 1));
});

it('the part of a whole is none, but for that of another period', () => {
  const parts = (text: string, period: string) =>
    check(note(text, [CAPEX, { ...CAPEX, period }]), DATASET, { today: TODAY }).findings.length;
  assert.equal(parts('Capex of «$92 billion» in 2025, of which «$75 billion» is for servers', '2025'), 0);
});
