/**
 * Values of the dataset as the reader's language writes them: `180–190 bn USD` is `$180–190 billion`, 1800–1900亿美元,
 * 1,800–1,900億美元. Digits are moved, never rounded; what has no other form (`2.9 TB/s`) stays as the dataset has it.
 */
import { withThousands } from './countText.ts';
import type { ReportLang } from './report.ts';

type Words = Readonly<Record<ReportLang, string>>;

/** What stands before and after the number in each language. */
type Frame = Readonly<Record<ReportLang, readonly [before: string, after: string]>>;

function money(symbol: string, hans: string, hant: string): Frame {
  return { en: [symbol, ''], 'zh-Hans': ['', hans], 'zh-Hant': ['', hant] };
}

const MONEY: Readonly<Record<string, Frame>> = {
  USD: money('$', '美元', '美元'),
  EUR: money('€', '欧元', '歐元'),
  GBP: money('£', '英镑', '英鎊'),
  JPY: money('¥', '日元', '日圓'),
  CNY: money('RMB ', '元人民币', '元人民幣'),
  KRW: money('₩', '韩元', '韓元'),
  TWD: money('NT$', '新台币', '新台幣'),
  HKD: money('HK$', '港元', '港元'),
};

const COUNT: Frame = money('', '', '');
const MULTIPLE: Frame = { en: ['', 'x'], 'zh-Hans': ['', '倍'], 'zh-Hant': ['', '倍'] };

const QUALIFIERS: Readonly<Record<string, Words>> = {
  '~': { en: '~', 'zh-Hans': '约', 'zh-Hant': '約' },
  '>': { en: '>', 'zh-Hans': '超过', 'zh-Hant': '超過' },
  '<': { en: '<', 'zh-Hans': '不到', 'zh-Hant': '不到' },
};

const PER_HOUR: Words = { en: '/h', 'zh-Hans': '/小时', 'zh-Hant': '/小時' };

/** Powers of ten of the words that the dataset uses. */
const SCALES: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  mn: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
};

/** Magnitude words, largest first; a number takes the first that leaves it at one or more. */
const LADDERS: Readonly<Record<ReportLang, readonly (readonly [exponent: number, word: string])[]>> = {
  en: [
    [12, ' trillion'],
    [9, ' billion'],
    [6, ' million'],
  ],
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

const VALUE =
  /^(?<qualifier>[~<>])?(?<sign>[-+])?(?<low>\d+(?:\.\d+)?)(?:–(?<high>\d+(?:\.\d+)?))?(?: (?<scale>thousand|million|mn|billion|bn|trillion|tn))?(?: ?(?<unit>[A-Z]{3}|x))?(?<perHour>\/h)?$/;

/** A value's text in the dataset, as a language writes it. */
export function naturalValue(text: string, lang: ReportLang): string {
  const { qualifier = '', sign = '', low = '', high, scale = '', unit = '', perHour } = VALUE.exec(text)?.groups ?? {};
  const frame = frameOf(unit);
  if (low === '' || frame === undefined) return qualified(text, lang);
  const [before, after] = frame[lang];
  const exponent = SCALES[scale] ?? 0;
  const [own, word] = magnitudeOf(Number(low), exponent, lang);
  const ends = [low, high].flatMap((end) => (end === undefined ? [] : [grouped(moved(end, exponent - own), lang)]));
  const hour = perHour === undefined ? '' : PER_HOUR[lang];
  return `${QUALIFIERS[qualifier]?.[lang] ?? ''}${sign}${before}${ends.join('–')}${word}${after}${hour}`;
}

/** Units that take a prefix before them. */
const PREFIXED = new Set(['B', 'B/s', 'bit/s', 'FLOP/s', 'OP/s', 'W', 'Wh', 'Hz']);
const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

/** A computed amount of a canonical unit, to three digits: `102%`, `$85 billion`, `667 TFLOP/s`. */
export function naturalAmount(amount: number, unit: string, lang: ReportLang): string {
  const rounded = Number(amount.toPrecision(3));
  if (PREFIXED.has(unit)) return prefixed(rounded, unit);
  const digits = plainDigits(rounded);
  if (unit === '1') return naturalValue(digits, lang);
  return unit === '%' ? `${digits}%` : naturalValue(`${digits} ${unit}`, lang);
}

function prefixed(amount: number, unit: string): string {
  const fitting = Math.floor(Math.log10(Math.max(Math.abs(amount), 1)) / 3 + 1e-9);
  const step = Math.min(fitting, PREFIXES.length - 1);
  return `${plainDigits(Number((amount / 1000 ** step).toPrecision(3)))} ${PREFIXES[step]}${unit}`;
}

/** Without exponent, and no more decimals than say something. */
function plainDigits(amount: number): string {
  return amount.toFixed(Math.abs(amount) < 1 ? 4 : 2).replace(/\.?0+$/, '');
}

function frameOf(unit: string): Frame | undefined {
  if (unit === '') return COUNT;
  return unit === 'x' ? MULTIPLE : MONEY[unit];
}

/** `>1.3 GW` → 超过1.3 GW; from five digits on thousands are apart in any language. */
function qualified(text: string, lang: ReportLang): string {
  const word = QUALIFIERS[text[0] ?? '']?.[lang];
  const spaced = text.replace(/(?<![.\d])\d{5,}/g, withThousands);
  return word === undefined ? spaced : word + spaced.slice(1);
}

function magnitudeOf(low: number, exponent: number, lang: ReportLang): readonly [exponent: number, word: string] {
  const size = Math.log10(Math.max(low, Number.MIN_VALUE)) + exponent;
  return LADDERS[lang].find(([least]) => size >= least - 1e-9) ?? [0, ''];
}

/** The decimal point moved to the right, or to the left. */
function moved(digits: string, places: number): string {
  if (places === 0) return digits;
  const [whole = '', fraction = ''] = digits.split('.');
  const all = '0'.repeat(Math.max(1 - whole.length - places, 0)) + whole + fraction;
  const point = Math.max(whole.length + places, 1);
  const padded = all.padEnd(point, '0');
  return `${padded.slice(0, point)}.${padded.slice(point)}`.replace(/\.?0*$/, '').replace(/^0+(?=\d)/, '');
}

/** Thousands apart, but for 简体中文, which writes four digits in a row. */
function grouped(digits: string, lang: ReportLang): string {
  return lang === 'zh-Hans' ? digits : digits.replace(/^\d+/, withThousands);
}
