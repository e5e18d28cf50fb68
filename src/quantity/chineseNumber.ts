/** Number words of Chinese, in Simplified characters (一千五百, 三, 两百, 十二, 半). */

const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    〇: 0,
    零: 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    壹: 1,
    贰: 2,
    叁: 3,
    肆: 4,
    伍: 5,
    陆: 6,
    柒: 7,
    捌: 8,
    玖: 9,
  }),
);
const PLACES: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }),
);

/**
 * Reads the number word at `start`: digits and places up to thousands (magnitudes 万, 亿 are read by the caller).
 * Returns its value and end, or null where no number word stands. `一百五` is 150; `二三` (two or three) is no number.
 */
export function readChineseNumber(
  text: string,
  start: number,
): { readonly value: number; readonly end: number } | null {
  let total = 0;
  let digit: number | null = null;
  let place = 1000;
  let sawPlace = false;
  let index = start;
  for (; index < text.length && index - start < 12; index++) {
    const char = text[index] as string;
    const value = DIGITS.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const scale = PLACES.get(char);
    if (scale === undefined) break;
    if (sawPlace && scale >= place) break;
    total += (digit ?? 1) * scale;
    digit = null;
    place = scale;
    sawPlace = true;
  }
  if (index === start) return null;
  if (digit !== null && digit !== 0)
    total += sawPlace && text[index - 2] !== '零' && place >= 100 ? digit * (place / 10) : digit;
  return { value: total, end: index };
}
