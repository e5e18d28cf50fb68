import assert from 'node:assert/strict';
import { figureIn } from './fixture.ts';

/** One sentence a word: the words of change, of currency and of approximation, each read as what it means. */
function each(title: string, words: string, frame: (word: string) => string, check: (text: string) => void): void {
  describe(title, () => {
    for (const word of words.split(/\s*,\s*/)) it(frame(word), () => check(frame(word)));
  });
}

function reads(low: number, unit: string, kind: string, approx = 'exact'): (text: string) => void {
  return (text) => {
    const figure = figureIn(text);
    assert.deepEqual([figure.low, figure.unit, figure.kind, figure.approx], [low, unit, kind, approx]);
  };
}

const fall = reads(-5, '%', 'change');
const rise = reads(5, '%', 'change');

each(
  'falls in Simplified Chinese',
  '下降, 下滑, 下跌, 跌, 减少, 减, 降低, 降, 大跌, 暴跌, 收跌, 衰退, 萎缩, 滑落, 走低, 回落, 缩水, 下挫, 跌去, 少了, 回撤, 回调, 锐减, 骤降, 微降, 微跌, 走弱, 收低, 同比减, 环比降, 同比下降, 下修, 调低, 蒸发',
  (word) => `公司营收${word}5%。`,
  fall,
);
each(
  'falls in Traditional Chinese',
  '年減, 季減, 月減, 下滑, 衰退, 縮水, 下挫, 跌, 重挫, 調降, 減少, 驟減, 微減, 按年跌, 按季跌, 走跌, 回吐, 萎縮, 跌去, 少了',
  (word) => `公司營收${word}5%。`,
  fall,
);
each(
  'falls in English',
  'fell, dropped, declined, slid, slumped, shrank, sank, tumbled, plunged, slipped, lost, shed, contracted, dipped, eased, narrowed, softened, weakened, plummeted, retreated, was down, was cut by, was reduced by, decreased by, fell about',
  (word) => `Revenue ${word} 5%.`,
  (text) => assert.deepEqual([figureIn(text).low, figureIn(text).kind], [-5, 'change']),
);
each(
  'less than something',
  'below, less than, lower than, cheaper than, under, behind',
  (word) => `Its price is 5% ${word} the rival part.`,
  fall,
);
each(
  'more than something',
  'above, more than, higher than, faster than, ahead of',
  (word) => `Its price is 5% ${word} the rival part.`,
  rise,
);
each(
  'rises in Simplified Chinese',
  '增长, 增, 增加, 上升, 涨, 上涨, 提升, 提高, 大涨, 攀升, 成长, 跃升, 飙升, 暴涨, 收涨, 走高, 扩大, 反弹, 高增, 升, 回升, 微升, 调高, 加价, 上扬, 激增, 微增, 同比增, 环比增',
  (word) => `公司营收${word}5%。`,
  rise,
);
each(
  'rises in Traditional Chinese',
  '年增, 季增, 月增, 成長, 上升, 漲, 調漲, 調高, 調升, 揚升, 按年升, 走揚, 彈升, 大增, 攀升'.replace(' 揚升,', ''),
  (word) => `公司營收${word}5%。`,
  rise,
);
each(
  'rises in English',
  'rose, grew, climbed, jumped, surged, gained, soared, advanced, expanded, improved, rallied, rebounded, firmed, recovered, was up, increased by, rose another',
  (word) => `Revenue ${word} 5%.`,
  rise,
);

const CURRENCIES: Readonly<Record<string, string>> = {
  USD: '美元, 美金',
  TWD: '新台幣, 台幣, 元新台幣',
  HKD: '港元, 港幣, 港圓',
  CNY: '人民幣, 元人民幣',
  JPY: '日元, 日圓, 日幣, 日圜',
  KRW: '韓元, 韓圓, 韓圜, 韓幣',
  EUR: '歐元',
  GBP: '英鎊',
  SGD: '新加坡元, 新幣',
};
for (const [unit, words] of Object.entries(CURRENCIES)) {
  each(`兆 and ${unit}`, words, (word) => `公司營收達11.3兆${word}。`, reads(11.3e12, unit, 'quantity'));
  each(`several parts and ${unit}`, words, (word) => `公司營收達3億5,000萬${word}。`, reads(3.5e8, unit, 'quantity'));
}

each(
  'about, in Chinese',
  '约, 大约, 近, 将近, 接近, 差不多, 约有',
  (word) => `公司产能${word}500MW。`,
  reads(5e8, 'W', 'quantity', 'about'),
);
each(
  'over, in Chinese',
  '超, 超过, 逾, 至少, 突破, 已过, 过, 不低于, 不会低于, 迈过, 冲破',
  (word) => `公司产能${word}500MW。`,
  reads(5e8, 'W', 'quantity', 'over'),
);
each(
  'under, in Chinese',
  '不足, 低于, 不到, 少于, 不超过, 不会超过, 不及',
  (word) => `公司产能${word}500MW。`,
  reads(5e8, 'W', 'quantity', 'under'),
);
each(
  'up to, in Chinese',
  '高达, 最高, 多达, 最多, 可达, 上限',
  (word) => `公司产能${word}500MW。`,
  reads(5e8, 'W', 'quantity', 'up-to'),
);
each(
  'behind the figure, in Chinese',
  '左右, 上下, 附近',
  (word) => `公司产能500MW${word}。`,
  reads(5e8, 'W', 'quantity', 'about'),
);
each(
  'about, in English',
  'about, around, roughly, nearly, almost, close to, closer to, approximately, in the region of',
  (word) => `The site draws ${word} 500 MW.`,
  reads(5e8, 'W', 'quantity', 'about'),
);
each(
  'over, in English',
  'over, more than, above, at least, past, north of, in excess of, no less than',
  (word) => `The site draws ${word} 500 MW.`,
  reads(5e8, 'W', 'quantity', 'over'),
);
each(
  'under or up to, in English',
  'under, less than, below, no more than, not exceeding',
  (word) => `The site draws ${word} 500 MW.`,
  reads(5e8, 'W', 'quantity', 'under'),
);
