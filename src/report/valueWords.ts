/** Values and counts as a reader of the language writes them: `91.45 bn USD` → `914.5亿美元`. */
import type { PublicValue, ReportLang } from './report.ts';

type Chinese = Exclude<ReportLang, 'en'>;

/** Currencies that Chinese has a word for; others stay as the dataset writes them. */
const CURRENCIES: Readonly<Record<string, Readonly<Record<Chinese, string>>>> = {
  USD: { 'zh-Hans': '美元', 'zh-Hant': '美元' },
  CNY: { 'zh-Hans': '元', 'zh-Hant': '人民幣' },
  EUR: { 'zh-Hans': '欧元', 'zh-Hant': '歐元' },
  GBP: { 'zh-Hans': '英镑', 'zh-Hant': '英鎊' },
  JPY: { 'zh-Hans': '日元', 'zh-Hant': '日圓' },
  KRW: { 'zh-Hans': '韩元', 'zh-Hant': '韓元' },
  TWD: { 'zh-Hans': '新台币', 'zh-Hant': '新台幣' },
  HKD: { 'zh-Hans': '港元', 'zh-Hant': '港元' },
};

/** Largest first, as powers of ten. */
const MAGNITUDES: Readonly<Record<Chinese, readonly (readonly [power: number, word: string])[]>> = {
  'zh-Hans': [
    [12, '万亿'],
    [8, '亿'],
    [4, '万'],
  ],
  'zh-Hant': [
    [12, '兆'],
    [8, '億'],
    [4, '萬'],
  ],
};

/** The powers of ten of the dataset's magnitude words. */
const POWERS: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  mn: 6,
  bn: 9,
  billion: 9,
  trillion: 12,
  tn: 12,
};

/** `~85 bn USD`, `180–190 bn USD`, `1.6 million`, `98.4 USD`: what counts money or things. */
const COUNTED =
  /^([~<>≤≥]?)(\d[\d.]*)(?:–(\d[\d.]*))?(?: (thousand|million|mn|bn|billion|trillion|tn))?(?: ([A-Z]{3}))?$/;

/** From so many digits on thousands are grouped. */
const GROUPED = /\d{5,}/g;

/** Between the thousands of a number without a point. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A count with its thousands grouped, which all three languages do alike. */
export function countText(count: number): string {
  return String(count).replace(THOUSANDS, ',');
}

/** The value in the words of a language, with all the digits that the dataset has. */
export function valueText({ text }: Pick<PublicValue, 'text'>, lang: ReportLang): string {
  return (lang === 'en' ? null : chineseText(text, lang)) ?? grouped(text);
}

function chineseText(text: string, lang: Chinese): string | null {
  const [, sign = '', low = '', high, magnitude = '', currency = ''] = COUNTED.exec(text) ?? [];
  const unit = currency === '' ? '' : CURRENCIES[currency]?.[lang];
  if (low === '' || unit === undefined) return null;
  const power = POWERS[magnitude] ?? 0;
  const [to, word] = magnitudeFor(Number(high ?? low), power, lang);
  const [first, last] = [low, high].map((number) => (number === undefined ? undefined : shifted(number, power - to)));
  return `${sign}${first}${last === undefined ? '' : `–${last}`}${word}${unit}`;
}

function magnitudeFor(number: number, power: number, lang: Chinese): readonly [power: number, word: string] {
  const digits = Math.floor(Math.log10(number)) + power;
  return MAGNITUDES[lang].find(([least]) => digits >= least) ?? [0, ''];
}

/** The digits of a number with the point moved, none of them lost or made up. */
function shifted(number: string, places: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point > 0 ? digits.padEnd(point, '0') : digits.padStart(digits.length - point + 1, '0');
  const at = Math.max(point, 1);
  const rest = padded.slice(at).replace(/0+$/, '');
  return grouped(padded.slice(0, at).replace(/^0+(?=\d)/, '')) + (rest === '' ? '' : `.${rest}`);
}

function grouped(text: string): string {
  return text.replace(GROUPED, (digits, at: number) =>
    text[at - 1] === '.' ? digits : digits.replace(THOUSANDS, ','),
  );
}
