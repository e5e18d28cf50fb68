/**
 * Rent and cost by the hour that is said once: `the H100 at $2.35 an hour, up from $1.70`, `from $34.61 to $39.80 an hour`, `TCO
 * per GPU-hour: H100 $1.30, B200 $1.95`.
 */
import type { FoundQuantity } from './foundQuantity.ts';
import type { SegmentScan } from './scene.ts';
import { extentAt } from './sentences.ts';
import { speaksOfHours } from './tableFacts.ts';
import { ahead, lead, within } from './within.ts';

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

/** What is told by the hour: the cost or the price of it. */
const COST = /TCO|\bcosts?\b|\bpric(?:e|es|ing)\b|\brent(?:s|al|als)?\b|\brates?\b|成本|租|价/i;
/** What an hour costs is less than so much. */
const MOST = 1000;

/** The scan with such amounts by the hour too; `above` is what headings and list parents say. */
export function withHourlyRates(scan: SegmentScan, above: readonly string[] = []): SegmentScan {
  if (!scan.quantities.some(isPlainMoney)) return scan;
  const announced = withAnnounced(scan, above.some(isCostByTheHour));
  return announced.quantities.some(isHourly) ? withBesides(announced) : announced;
}

function isCostByTheHour(text: string): boolean {
  return COST.test(text) && speaksOfHours(text);
}

/** With the money by the hour that a head, or its sentence before it, says to be by the hour. */
function withAnnounced(scan: SegmentScan, isHeaded: boolean): SegmentScan {
  const isByTheHour = (quantity: FoundQuantity) =>
    isPlainMoney(quantity) &&
    quantity.high < MOST &&
    isRent(quantity, scan) &&
    (isHeaded || isAnnounced(quantity, scan));
  if (!scan.quantities.some(isByTheHour)) return scan;
  return { ...scan, quantities: scan.quantities.map((each) => (isByTheHour(each) ? byTheHour(each) : each)) };
}

/** So far before an amount its sentence may say that costs are by the hour. */
const ANNOUNCED_REACH = 240;

/** Whether the sentence speaks of costs by the hour before the amount; what is written behind another amount is of that one. */
function isAnnounced({ start }: FoundQuantity, { normal, quantities, sentences }: SegmentScan): boolean {
  let from = Math.max(sentences[extentAt(sentences, start)]?.start ?? 0, start - ANNOUNCED_REACH);
  const words: string[] = [];
  for (const other of within(quantities, from, start)) {
    words.push(normal.slice(from, other.start));
    from = other.end;
  }
  return isCostByTheHour([...words, normal.slice(from, start)].join(' | '));
}

/** With the money by the hour that stands beside such money. */
function withBesides(scan: SegmentScan): SegmentScan {
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

function isRentBeside(quantity: FoundQuantity, rent: FoundQuantity | undefined, scan: SegmentScan): boolean {
  if (!rent || !isHourly(rent) || rent.unit !== `${quantity.unit}/h`) return false;
  const [first, second] = rent.start < quantity.start ? [rent, quantity] : [quantity, rent];
  const ratio = quantity.high / rent.high;
  if (second.start - first.end > REACH || ratio > ALIKE || ratio < 1 / ALIKE) return false;
  return isRent(quantity, scan);
}

function isRent({ start, end }: FoundQuantity, { normal }: SegmentScan): boolean {
  return !BY_OTHER.test(ahead(normal, end, 20)) && !NO_RENT.test(lead(normal, start, AROUND));
}

function byTheHour(quantity: FoundQuantity): FoundQuantity {
  return { ...quantity, unit: `${quantity.unit}/h`, dimension: 'money-per-hour' };
}
