/** Indices and multiples that the name beside a bare number tells: PUE of 1.25, 订单出货比0.99, P/E of 35. */
import { looksLikeYear } from './countedThings.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import { ahead, lead } from './within.ts';

/** 1.25 as design PUE, 订单出货比0.99: indices around one. */
const INDEX_AFTER = /^ (?:as |of |for )?(?:a |an |its |the |design |average |annual )*PUE\b/;
const INDEX_BEFORE =
  /(?:订单出货比|[Bb]\/[Bb]值?|book-to-bill(?: ratio)?|PUE值?)(?:为|是|约|达|降至|升至|至| |of|was|is|at|about|:)*$/;

/** P/E of 35: a multiple whose name stands before it. */
const MULTIPLE_BEFORE =
  /(?:\bP\/?[ESB]|\bEV\/(?:EBITDA|[Ss]ales)|市盈率|本益比|市销率|市净率)(?: ratio| multiple|倍数)?(?:约为|为|是|约|达|仅|降至|升至| of| at| is| was| near|:| )+$/;

/** The bare number as the index or multiple that is named beside it, or null. */
export function indexAround(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (
    !quantity.hasUnit &&
    !quantity.hasMagnitude &&
    quantity.bareLetter === null &&
    quantity.high < 1000 &&
    !looksLikeYear(quantity)
  ) {
    const window = lead(text, quantity.start, 28);
    if (MULTIPLE_BEFORE.test(window) && !/^\d*年|^ ?[A-Za-z\u4e00-\u9fff]/.test(ahead(text, quantity.end, 2)))
      return { ...quantity, unit: 'x', dimension: 'multiple', kind: 'multiple', hasUnit: true, impliedUnit: true };
  }
  if (quantity.hasUnit || quantity.hasMagnitude || quantity.number.decimals === 0 || quantity.high > 5) return null;
  const isIndex =
    INDEX_AFTER.test(ahead(text, quantity.numberEnd, 24)) || INDEX_BEFORE.test(lead(text, quantity.start, 28));
  return isIndex ? { ...quantity, unit: '1', dimension: 'index', hasUnit: true, impliedUnit: true } : null;
}
