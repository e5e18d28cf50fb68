/** Quantities with a unit that are no figures all the same. */
import type { FoundQuantity } from './foundQuantity.ts';
import { ahead, lead } from './within.ts';

/** 营收（百万美元）: the unit of what stands below. */
export function isUnitOfTable(text: string, { number, low, start, end, written }: FoundQuantity): boolean {
  return (
    number.form === 'chinese' &&
    low >= 1000 &&
    /^[十百千]$/.test(written.low.text) &&
    /(?:\(|单位[:：]?|[为以]|[,，/]) ?$/.test(lead(text, start, 4)) &&
    /^(?:[),，;；。]|\/[月年A-Za-z]|$)/.test(ahead(text, end, 2))
  );
}

/** 未来五年, the past two years, three-day: when something happens, not how long something is. */
export function isTimeWindow(text: string, quantity: FoundQuantity): boolean {
  const before = lead(text, quantity.start, 10).toLowerCase();
  const after = ahead(text, quantity.end, 10).toLowerCase();
  if (
    /(?:未来|近|过去|最近|今后|此后|前|后|每|连续|第|头|再过|past |last |next |over |every |previous |first |coming |recent |prior |final |(?:in|over|for|during) the )$/.test(
      before,
    )
  )
    return true;
  if (/^(?:前|后|内|来|间|以来|之前|之后|之内| ago| later| earlier| from now|-old| old| of |s? in a row)/.test(after))
    return true;
  if (
    quantity.number.form === 'english' &&
    /^-(?:month|year|day|week)/.test(text.slice(quantity.numberEnd, quantity.end))
  )
    return true;
  return quantity.number.form !== 'digits' && /^[日天周年月]/.test(text.slice(quantity.numberEnd, quantity.end));
}
