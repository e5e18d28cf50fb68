/** Rent by the hour that is said once: `the H100 at $2.35 an hour, up from $1.70`, `from $34.61 to $39.80 an hour`. */
import type { FoundQuantity } from './foundQuantity.ts';
import type { SegmentScan } from './scene.ts';
import { ahead, lead } from './within.ts';

/** So far from a rent by the hour other rents may stand. */
const REACH = 160;
/** Rents that are set side by side are at most so many times each other. */
const ALIKE = 6;
/** A price by something else than the hour; by the card and hour is still by the hour. */
const BY_OTHER =
  /^ ?(?:\/|per |an? |each |every |the |apiece|每|一(?![张卡颗台])|(?:million|billion|bn|m|k)\b)(?! ?(?:GPU|card|chip|accelerator|TPU|part|unit|hour|[张卡颗台]))/i;
/** What is no rent: a share, a target, earnings, a price to own. */
const NO_RENT =
  /\b(?:shares?|stock|target|EPS|earnings|buy|bought|sells? for|tokens?)\b|股价|目标价|每股|买|售价|token/i;
const AROUND = 48;

/** The scan with such amounts by the hour too. */
export function withHourlyRates(scan: SegmentScan): SegmentScan {
  if (!scan.quantities.some(isHourly)) return scan;
  const quantities = [...scan.quantities];
  for (const [at, quantity] of quantities.entries())
    if (isPlainMoney(quantity) && isRentBeside(quantity, quantities[at - 1], scan))
      quantities[at] = byTheHour(quantity);
  for (let at = quantities.length - 2; at >= 0; at--) {
    const quantity = quantities[at] as FoundQuantity;
    if (isPlainMoney(quantity) && isRentBeside(quantity, quantities[at + 1], scan))
      quantities[at] = byTheHour(quantity);
  }
  return { ...scan, quantities };
}

/** The scan of a cell with its money by the hour, as its table says. */
export function byTheHourIn(scan: SegmentScan): SegmentScan {
  if (!scan.quantities.some(isPlainMoney)) return scan;
  const quantities = scan.quantities.map((quantity) => (isPlainMoney(quantity) ? byTheHour(quantity) : quantity));
  return { ...scan, quantities };
}

function isHourly({ dimension }: FoundQuantity): boolean {
  return dimension === 'money-per-hour';
}

function isPlainMoney({ dimension, hasMagnitude, hasUnit, kind }: FoundQuantity): boolean {
  return dimension === 'money' && kind === 'quantity' && hasUnit && !hasMagnitude;
}

function isRentBeside(quantity: FoundQuantity, rent: FoundQuantity | undefined, { normal }: SegmentScan): boolean {
  if (!rent || !isHourly(rent) || rent.unit !== `${quantity.unit}/h`) return false;
  const [first, second] = rent.start < quantity.start ? [rent, quantity] : [quantity, rent];
  const ratio = quantity.high / rent.high;
  if (second.start - first.end > REACH || ratio > ALIKE || ratio < 1 / ALIKE) return false;
  if (BY_OTHER.test(ahead(normal, quantity.end, 20))) return false;
  return !NO_RENT.test(lead(normal, quantity.start, AROUND));
}

function byTheHour(quantity: FoundQuantity): FoundQuantity {
  return { ...quantity, unit: `${quantity.unit}/h`, dimension: 'money-per-hour' };
}
