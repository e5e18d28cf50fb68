// Reads low, high and unit again from a figure's own text, independently of the hand-written value.
const MAGNITUDE = { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12, k: 1e3, K: 1e3, thousand: 1e3, mn: 1e6, m: 1e6, M: 1e6, million: 1e6,
  bn: 1e9, B: 1e9, b: 1e9, billion: 1e9, T: 1e12, tn: 1e12, trillion: 1e12, 百: 1e2, 百万: 1e6, 百萬: 1e6, 千万: 1e7, 千萬: 1e7, 万亿: 1e12, 萬億: 1e12,
  百亿: 1e10, 千亿: 1e11 };
const CURRENCY = [['US$', 'USD'], ['NT$', 'TWD'], ['HK$', 'HKD'], ['HKD', 'HKD'], ['RMB', 'CNY'], ['€', 'EUR'], ['£', 'GBP'], ['₩', 'KRW'], ['¥', 'CNY'],
  ['$', 'USD'], ['美元', 'USD'], ['美金', 'USD'], ['港元', 'HKD'], ['港币', 'HKD'], ['欧元', 'EUR'], ['歐元', 'EUR'], ['日圓', 'JPY'], ['日元', 'JPY'], ['韩元', 'KRW'],
  ['韓元', 'KRW'], ['韓圜', 'KRW'], ['新台幣', 'TWD'], ['新臺幣', 'TWD'], ['人民币', 'CNY'], ['人民幣', 'CNY'], ['cents', 'USD', 0.01], ['美分', 'USD', 0.01], ['元', null]];
const P = { '': 1, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18, Z: 1e21 };
const PREFIXED = [[/^([KMGTPE]?)B\/s(?:ec)?$/, 'B/s', 1], [/^([KMGTPE])bps$/, 'bit/s', 1], [/^([KMGTPE])b\/s$/, 'bit/s', 1], [/^([KMGTPE])(?:FLOPS|FLOP\/s|FLOPs)$/, 'FLOP/s', 1],
  [/^([kKMGT]?)Wh$/, 'Wh', 1], [/^([kKMGT]?)W$/, 'W', 1], [/^([KMGTPE])B$/, 'B', 1], [/^([GM])Hz$/, 'Hz', 1]];
const PLAIN = { 兆瓦: [1e6, 'W'], 百萬瓦: [1e6, 'W'], 吉瓦: [1e9, 'W'], 千瓦: [1e3, 'W'], 瓦: [1, 'W'], 度: [1e3, 'Wh'], 千瓦时: [1e3, 'Wh'], 千瓦時: [1e3, 'Wh'], 億度: [1e11, 'Wh'],
  nm: [1e-9, 'm'], 奈米: [1e-9, 'm'], 纳米: [1e-9, 'm'], ms: [1e-3, 's'], 分钟: [60, 's'], 分鐘: [60, 's'], 毫秒: [1e-3, 's'], 'μs': [1e-6, 's'], 微秒: [1e-6, 's'], '%': [1, '%'], '％': [1, '%'], pct: [1, 'pp'], pp: [1, 'pp'], 个百分点: [1, 'pp'],
  個百分點: [1, 'pp'], bps: [0.01, 'pp'], bp: [0.01, 'pp'], 个基点: [0.01, 'pp'], 個基點: [0.01, 'pp'], x: [1, 'x'], 倍: [1, 'x'], times: [1, 'x'], 成: [10, '%'], tokens: [1, '1'],
  mm2: [1e-6, 'm2'], 'mm²': [1e-6, 'm2'], 平方毫米: [1e-6, 'm2'], 平方米: [1, 'm2'], 平方公尺: [1, 'm2'], 吨: [1e6, 'g'], 噸: [1e6, 'g'] };
const DIGIT = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const ENGLISH = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, dozen: 12, twenty: 20, thirty: 30 };

/** 十二 → 12, 一百二十 → 120; null when it is not such a number. */
function chinese(text) {
  let total = 0;
  let digit = null;
  for (const c of text) {
    if (c in DIGIT) digit = DIGIT[c];
    else if (c === '十' || c === '百' || c === '千') {
      total += (digit ?? 1) * { 十: 10, 百: 100, 千: 1000 }[c];
      digit = null;
    } else return null;
  }
  return total + (digit ?? 0);
}

function unitOf(rest) {
  if (PLAIN[rest]) return PLAIN[rest];
  for (const [re, unit, factor] of PREFIXED) {
    const m = re.exec(rest);
    if (m) return [P[m[1]] * factor, unit];
  }
  return null;
}

/** One end of a range: number, magnitude, unit; `own` says which of them were written. */
function oneEnd(text) {
  let s = text.trim();
  let currency;
  let cents = 1;
  for (const [sign, code, factor] of CURRENCY) {
    if (s.startsWith(sign)) { currency = code; s = s.slice(sign.length).trim(); break; }
    const at = s.indexOf(sign);
    if (at > 0 && !/^[A-Z]/.test(sign)) { currency = code; cents = factor ?? 1; s = `${s.slice(0, at)}${s.slice(at + sign.length)}`.trim(); break; }
  }
  if (currency && s.startsWith('$')) s = s.slice(1);
  let number;
  let rest;
  const m = /^([+\-−–]?)([\d,]*\.?\d+)\s*/.exec(s);
  if (m) { number = Number(m[2].replaceAll(',', '')) * (/[-−–]/.test(m[1]) ? -1 : 1); rest = s.slice(m[0].length); }
  else {
    const c = /^[零〇一二两兩三四五六七八九十百千]+/.exec(s);
    const e = /^[A-Za-z]+/.exec(s);
    if (c) { number = chinese(c[0]); rest = s.slice(c[0].length); }
    else if (e && e[0].toLowerCase() in ENGLISH) { number = ENGLISH[e[0].toLowerCase()]; rest = s.slice(e[0].length); }
    else return null;
  }
  rest = rest.trim().replace(/^[多余餘]/, '').replace(/\+$/, '').trim();
  if (unitOf(rest) && !currency) return { number, unit: unitOf(rest), rest };
  const mags = Object.keys(MAGNITUDE).sort((a, b) => b.length - a.length);
  const mag = mags.find((k) => rest.startsWith(k) && !(/[a-z]/i.test(k) && /^[a-z]/i.test(rest.slice(k.length))));
  let factor = 1;
  if (mag) { factor = MAGNITUDE[mag]; rest = rest.slice(mag.length).trim().replace(/^[多余餘]/, ''); }
  const per = /^[/／](?:hr|hour|GPU-hr|GPU-hour|小时|小時|GPU\/小时|小时\/GPU|小時\/GPU|GPU\/小時|卡\/小时|卡时)/.test(rest) ? '/h' : '';
  if (currency !== undefined) return { number, factor: factor * cents, unit: [1, currency === null ? null : currency + per], mag: !!mag, rest };
  const unit = unitOf(rest);
  return { number, factor, unit, mag: !!mag, rest };
}

/** What the surface says: {low, high, unit} with unit null when the text does not name it; null when it cannot be read. */
export function recompute(surface) {
  const ratio = /^([\d.]+)\s*[:：/]\s*([\d.]+)$/.exec(surface);
  if (ratio) return { low: ratio[1] / ratio[2], high: ratio[1] / ratio[2], unit: 'ratio', full: true };
  const part = /^([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)$/.exec(surface);
  if (part) return { low: chinese(part[2]) / chinese(part[1]), high: chinese(part[2]) / chinese(part[1]), unit: 'ratio', full: true };
  const tenths = /^([一二三四五六七八九])成([一二三四五六七八九])$/.exec(surface);
  if (tenths) return { low: DIGIT[tenths[1]] * 10 + DIGIT[tenths[2]], high: DIGIT[tenths[1]] * 10 + DIGIT[tenths[2]], unit: '%', full: true };
  const compound = /^(\D*)([\d.]+)兆([\d,.]+)(億|亿)(.*)$/.exec(surface);
  if (compound) {
    const total = Number(compound[2]) + Number(compound[3].replaceAll(',', '')) / 1e4;
    return recompute(`${compound[1]}${Number(total.toFixed(8))}兆${compound[5]}`);
  }
  const cut = /^(.*?\d.*?|[一二两兩三四五六七八九])\s*(?:[–—~～至到-]|\b(?:to|and)\b)\s*(\+?(?:[$€¥]|US\$|NT\$|HK\$)?[\d.]+.*|[一二两兩三四五六七八九十].*)$/.exec(surface.replace(/^[-−+]/, (c) => (c === '+' ? '' : '\u0000')));
  const ends = cut ? [oneEnd(cut[1].replace('\u0000', '-')), oneEnd(cut[2])] : [oneEnd(surface.replace(/^−/, '-'))];
  if (ends.some((e) => !e)) return null;
  const tail = ends.at(-1);
  const size = (e) => {
    const factor = e.factor ?? 1;
    const shared = tail.mag && !e.mag && e !== tail ? (tail.factor ?? 1) : factor;
    const unit = e.unit?.[0] ?? tail.unit?.[0] ?? 1;
    return e.number * shared * (e.unit || e === tail ? unit : (tail.unit?.[0] ?? 1));
  };
  const lead = ends.find((e) => e.unit?.[1]);
  const hourly = lead && ends.length > 1 && !lead.unit[1].endsWith('/h') && /[/](?:hr|GPU-hr|GPU-hour)$/.test(surface) ? '/h' : '';
  return { low: size(ends[0]), high: size(tail), unit: lead ? lead.unit[1] + hourly : null, rest: tail.rest, full: !!lead };
}
