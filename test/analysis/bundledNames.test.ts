/** Short names and metrics of the bundled dataset beside ordinary words that hold them or look like them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze } from '../../src/analysis/analyze.ts';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { loadCompiled } from '../../src/dataset/compiled.ts';
import { createDataset } from '../../src/dataset/dataset.ts';

/** A note of the field: names enough that short ones need no more support. */
const FIELD = '英伟达、台积电、博通、海力士、美光、三星电子都在名单上。\n\n';

describe('short names of the bundled dataset', () => {
  const dataset = createDataset([loadCompiled(readFileSync('dist/dataset.json', 'utf8'))]);
  const context = createAnalysisContext(dataset, dataset.fold);
  const read = (text: string) => analyze(FIELD + text, context, { today: '2026-11-23' });
  const namesIn = (text: string) =>
    read(text)
      .mentions.filter(({ start }) => start >= FIELD.length)
      .map((mention) => `${mention.text} = ${mention.entity}`);

  for (const [text, ...expected] of [
    ['曙光与海光的合并终止了。', '曙光 = sugon', '海光 = hygon'],
    ['小米与金山生态占收入的两成。', '小米 = xiaomi', '金山 = kingsoft'],
    ['應材與貝思合作混合鍵合。', '應材 = applied-materials', '貝思 = besi'],
    ['惠普说内存占了成本的三成。', '惠普 = hp'],
    ['尼康、佳能还在做光刻机。', '尼康 = nikon', '佳能 = canon'],
    ['摩通給予買入評級。', '摩通 = jpmorgan'],
  ] as const)
    it(`count: ${text}`, () => assert.deepEqual(namesIn(text), expected));

  for (const text of [
    '团队从旧金山搬走了。',
    '行业前景旺盛。',
    '这是最佳能效点。',
    '供应材料的公司也涨价。',
    '新增火电装机三千万千瓦。',
    '调度变得特灵活。',
    '三万得到一台，也不贵。',

    '优惠普及到了中小客户。',
    '刚看到新闻泰国要加税。',
    '办公室更健康舒适。',
  ])
    it(`are no part of ordinary words: ${text}`, () => assert.deepEqual(namesIn(text), []));

  for (const [text, metric] of [
    ['美光第三季毛利为12亿美元。', 'gross-profit'],
    ['美光第三季毛利率为45%。', 'gross-margin'],
    ['美光期末合同负债为8亿元。', 'contract-liabilities'],
    ['美光期末在手订单为8亿元。', 'backlog'],
    ['美光的采购承诺升至95亿美元。', 'purchase-commitments'],
    ['博通的净利率是31%。', 'net-margin'],
    ['博通的营业利润率是31%。', 'operating-margin'],
    ['博通的订单出货比是1.4倍。', 'book-to-bill'],
    ['博通的经营现金流为23亿美元。', 'operating-cash-flow'],
    ['博通的自由现金流为23亿美元。', 'free-cash-flow'],
    ['机架改用800V直流供电。', 'voltage'],
    ['博通的AI营收为108亿美元。', 'revenue-ai'],
    ['博通的 AI 营收为 108 亿美元。', 'revenue-ai'],
  ] as const)
    it(`${metric}: ${text}`, () => {
      const figures = read(text).figures.filter(({ start }) => start >= FIELD.length);
      assert.equal(figures.at(-1)?.metric, metric);
    });
});
