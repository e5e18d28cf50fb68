/** What stands before a number: its currency and its sign. */
import { isLargeNumber } from './readNumber.ts';
import type { UnitMatch, UnitTable } from './unitTable.ts';

/** Currency and sign before a number, from `start` on. */
export interface Before {
  readonly start: number;
  readonly money: UnitMatch | null;
  readonly negative: boolean;
  readonly signed: boolean;
}

/** Currency and sign right before the number, in either order; nothing before `from` is taken. */
export function readBefore(text: string, numberStart: number, units: UnitTable, from: number, raw = text): Before {
  const before = withoutEmDash(readAllBefore(text, numberStart, units, from), raw);
  return before.start >= from ? before : { start: numberStart, money: null, negative: false, signed: false };
}

/** 跌幅不小——78%: what the normal form makes a hyphen of is a pause where it was a long dash. */
function withoutEmDash(before: Before, raw: string): Before {
  return before.negative && raw[before.start] === '—'
    ? { start: before.start + 1, money: before.money, negative: false, signed: false }
    : before;
}

function readAllBefore(text: string, numberStart: number, units: UnitTable, from: number): Before {
  let start = numberStart;
  let { negative, signed, at } = readSign(text, start);
  start = at;
  const gap = text.charCodeAt(start - 1) === 0x20 ? 1 : 0;
  const money = signed ? null : units.moneyBefore(text, start - gap);
  if (money && (gap === 0 || isCurrencyCode(money.form))) {
    start -= gap + money.form.length;
    ({ negative, signed, at } = readSign(text, start));
    return { start: at, money, negative, signed };
  }
  const symbol = signed ? units.moneyBefore(text, start) : null;
  return symbol && start - symbol.form.length >= from
    ? { start: start - symbol.form.length, money: symbol, negative, signed }
    : { start, money: null, negative, signed };
}

function isCurrencyCode(form: string): boolean {
  return /^(?:[A-Z]{3}|R[Mps]\.?)$|[\u4e00-\u9fff]|\$$/.test(form);
}

function readSign(text: string, start: number): { at: number; negative: boolean; signed: boolean } {
  const sign = text.charAt(start - 1);
  if (sign !== '-' && sign !== '+') return { at: start, negative: false, signed: false };
  const before = text.charAt(start - 2);
  if (
    before !== '' &&
    (/[A-Za-z0-9)\]%]/.test(before) ||
      (sign === '+' && addsToSum(text, start)) ||
      (/[\u4e00-\u9fff]/.test(before) && sign === '-' && joinsNumbers(text, start - 1)))
  ) {
    return { at: start, negative: false, signed: false };
  }
  return { at: start - 1, negative: sign === '-', signed: true };
}

/** 49亿+63亿, 49亿元+63亿元: a plus sign between two large numbers adds them; 49亿+12% has grown. */
function addsToSum(text: string, start: number): boolean {
  return isLargeNumber(text, start) && /\d[万亿兆][美日韩港]?元?$/.test(text.slice(Math.max(0, start - 6), start - 1));
}

/** 20亿-30亿, 8月-10月: a dash after a Chinese word joins two numbers where one stands right before that word; else it is a sign (2亿，环比-9.88%). */
function joinsNumbers(text: string, dash: number): boolean {
  return /[\d一二三四五六七八九十百千万亿][^\d,，;；、。:：()（）]{0,3}(?<![比增减幅率])$/.test(
    text.slice(Math.max(0, dash - 5), dash),
  );
}
