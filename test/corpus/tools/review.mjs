// Second look at a built note: numerals left bare, names left unmarked, values that do not follow
// from their own digits.

const NUMERAL = /\d[\d.,]*|[〇零一二三四五六七八九十百千万亿两兩双幾几數数萬億倍半]+成?/gu;
const ENGLISH = new RegExp(
  '\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|' +
    'half|several|double|triple|twice)\\b',
  'giu',
);
/** Dates, periods and list numbers around a numeral, which are never figures. */
const DATE = new RegExp(
  [
    String.raw`\d{4}-\d\d?(-\d|$)|20\d\d\b|20\d\d ?年|\d ?月|\d{4}/\d`,
    String.raw`[FC]Y ?\d|\dQ\d|Q\d|\d[HE]\d|第 ?[一二三四]|[一二三四](?:季|财季|財季)`,
    String.raw`^\s*\d+\. |\n\d+\. `,
  ].join('|'),
  'm',
);
const SCALE = [
  [/万亿|萬億|兆(?!瓦|字|位|赫|比)|trillion|(?<=\d)\s?tn\b|(?<=\d\s?)T(?=\s*$)/, 1e12],
  [/千亿/, 1e11],
  [/亿|億/, 1e8],
  [/billion|(?<=\d)\s?bn\b|(?<=[$€£]\s?[\d.,]+\s?)B\b/i, 1e9],
  [/million|(?<=\d)\s?mn\b|(?<=[$€£]\s?[\d.,]+\s?)M\b|百万|百萬/i, 1e6],
  [/万|萬/, 1e4],
  [/千(?!瓦)|thousand|(?<=\d)k\b|K\b/, 1e3],
];
const UNIT = [
  [/GW|吉瓦|千兆瓦/, 1e9],
  [/MW|兆瓦/, 1e6],
  [/kW|千瓦/, 1e3],
  [/TWh/, 1e12],
  [/EFLOP|EFlop|EB/, 1e18],
  [/PB|PFLOP|PFlop/, 1e15],
  [/TB|TFLOP|TFlop|TOPS|Tb/, 1e12],
  [/GB|Gb|GT\/s|GHz/, 1e9],
  [/MB|Mb|MHz/, 1e6],
  [/ms|毫秒/, 1e-3],
  [/nm|纳米|奈米/, 1e-9],
];

/** Lines for the annotator to look at; an empty list does not prove the annotation right. */
export function review({ text, rows }, names) {
  return [...bare(text, rows), ...unmarked(text, rows, names), ...rows.filter(oddValue).map(describe)];
}

function covered(text, rows) {
  const cover = new Uint8Array(text.length);
  for (const row of rows) cover.fill(1, row.start, row.end);
  for (const url of text.matchAll(/https?:\/\/\S+/g)) cover.fill(1, url.index, url.index + url[0].length);
  return cover;
}

function bare(text, rows) {
  const cover = covered(text, rows);
  return [...text.matchAll(NUMERAL), ...text.matchAll(ENGLISH)]
    .filter((match) => !cover[match.index] && !cover[match.index + match[0].length - 1])
    .filter((match) => !DATE.test(text.slice(Math.max(0, match.index - 8), match.index + match[0].length + 2)))
    .map((match) => `bare      ${around(text, match.index, match[0].length)}`);
}

function unmarked(text, rows, names) {
  const cover = covered(text, rows);
  const found = [];
  for (const form of [...names.surfaces.keys()].sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const word = /[A-Za-z0-9]/;
      const cut = word.test(form[0]) && (word.test(text[at - 1] ?? '') || word.test(text[at + form.length] ?? ''));
      if (!cover[at] && !cut) found.push(`unmarked  ${around(text, at, form.length)}`);
    }
  }
  return found;
}

function oddValue(row) {
  if (row.type !== 'figure' || row.unit === 'ratio') return false;
  const digits = [...row.text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map((match) => Number(match[0].replaceAll(',', '')));
  if (digits.length === 0) return true;
  const scale = SCALE.find(([form]) => form.test(row.text))?.[1] ?? 1;
  const plain = ['%', 'pp', 'x', '1', 'USD'].includes(row.unit);
  const unit = plain ? 1 : (UNIT.find(([form]) => form.test(row.text))?.[1] ?? 1);
  const close = (a, b) => Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  const [low, high = low] = digits.map((digit) => digit * scale * unit);
  return !close(low, row.low) || (row.low !== row.high && !close(high, row.high));
}

function describe(row) {
  return `value?    ${JSON.stringify(row.text)} = ${row.low}${row.high === row.low ? '' : `..${row.high}`} ${row.unit}`;
}

function around(text, at, length) {
  const part = (from, to) => text.slice(Math.max(0, from), to).replaceAll('\n', '⏎');
  return `${part(at - 16, at)}⟦${part(at, at + length)}⟧${part(at + length, at + length + 16)}`;
}
