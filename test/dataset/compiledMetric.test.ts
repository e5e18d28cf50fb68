import assert from 'node:assert/strict';
import { packMetric, unpackMetric } from '../../src/dataset/compiledMetric.ts';
import type { Metric } from '../../src/dataset/model.ts';

const CAPEX: Metric = {
  id: 'capex',
  names: { en: 'Capital expenditure', 'zh-Hans': '资本开支', 'zh-Hant': '資本支出' },
  dimension: 'money',
  cues: { en: ['capex', '~spending, all told'], zh: [] },
  attributes: ['basis'],
  appliesTo: ['company', 'lab'],
  higherIsLater: true,
};

describe('a metric in the compiled dataset', () => {
  it('comes back as it was', () => {
    const { higherIsLater: _, ...plain } = CAPEX;
    for (const metric of [CAPEX, plain]) assert.deepEqual(unpackMetric(packMetric(metric)), metric);
  });

  it('may not hold the mark that stands between words', () => {
    const wrong = { ...CAPEX, cues: { en: ['capex|opex'], zh: [] } };
    assert.throws(() => packMetric(wrong), /“capex\|opex”/);
  });
});
