/**
 * Figures whose unit stands elsewhere: `（前值750亿）` takes the currency of its sentence, a table cell the unit of its head
 * or caption (`HBM (GB)`, 单位：亿美元). What stays without a unit counts things where a count is meant, else is no figure.
 */
import { parseQuantity } from '../quantity/parse.ts';
import type { Script } from '../quantity/quantity.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import { mayTakeUnit, withHeadUnit } from './cellFigures.ts';
import { shapedQuantity } from './foundQuantity.ts';
import { byTheHourIn, withHourlyRates } from './hourlyRates.ts';
import { announces, ImpliedCurrencies, LARGE_SUMS, PER_SHARE } from './impliedCurrency.ts';
import { type SegmentScan, shaped } from './scene.ts';
import { TableUnits } from './tableUnits.ts';
import type { HeadUnit } from './unitPhrases.ts';

/** The scans with units filled in; `scans` are in reading order, `stated` what the front matter says of units. */
export function withImpliedUnits(
  scans: readonly SegmentScan[],
  script: Script,
  units: UnitTable,
  homeOf: (company: string) => string | null,
  stated: readonly string[] = [],
): SegmentScan[] {
  const tables = new TableUnits(scans, units, stated);
  const currencies = new ImpliedCurrencies(scans, script, homeOf);
  return scans.map((scan) => {
    if (!scan.segment.cell) return inShape(withHourlyRates(currencies.fill(scan), above(scan, scans)), scan);
    if (tables.isUnit(scan.segment.cell)) return shaped({ ...scan, quantities: [] });
    if (!mayTakeUnit(scan))
      // whatever its heads and captions state
      return tables.isHourly(scan) ? inShape(byTheHourIn(scan), scan) : inShape(besideMoney(scan, currencies), scan);
    const stated = localYuan(tables.of(scan), currencies.local, currencies.yen);
    const unit = isPlain(stated) ? (moneyOf(stated, scan, scans, tables, currencies, units) ?? stated) : stated;
    return inShape(withHeadUnit(scan, unit, script, units), scan);
  });
}

/** | 130亿美元，投后1830亿 |: in a cell that says its currency, what is written without one is of it. */
function besideMoney(scan: SegmentScan, currencies: ImpliedCurrencies): SegmentScan {
  const saysMoney = scan.quantities.some(({ dimension, hasUnit }) => dimension === 'money' && hasUnit);
  return saysMoney && scan.quantities.length > 1 ? currencies.fill(scan) : scan;
}

/** What the nearest heading and the list parents of a segment say. */
function above({ segment: { headings, parents } }: SegmentScan, scans: readonly SegmentScan[]): readonly string[] {
  return [headings.at(-1), ...parents].map((index) => scans[index ?? -1]?.normal ?? '');
}

/** The filled scan with all of its parts in one order; what was not filled is in order already. */
function inShape(filled: SegmentScan, scan: SegmentScan): SegmentScan {
  if (filled === scan) return shaped(scan);
  return shaped({ ...filled, quantities: filled.quantities.map(shapedQuantity) });
}

/** A head that states no unit, or only a magnitude (亿). */
function isPlain(unit: HeadUnit | null): boolean {
  return unit === null || (unit.dimension === 'count' && unit.hasUnit !== true);
}

/**
 * 營收(億), EPS, 8.10兆 below 營收: money without its currency, which is that of the row, the table or its caption where they
 * say it, else may be the section's or the carrier's own.
 */
function moneyOf(
  unit: HeadUnit | null,
  scan: SegmentScan,
  scans: readonly SegmentScan[],
  tables: TableUnits,
  currencies: ImpliedCurrencies,
  units: UnitTable,
): HeadUnit | null {
  const isSum = isBareSum(scan);
  const isByShare = !isSum && speaksOfMoney(scan, scans, PER_SHARE);
  const speaks = (unit !== null || isSum) && speaksOfMoney(scan, scans, LARGE_SUMS);
  const kind = speaks || isByShare ? 'sum' : isSum ? tables.isOfMoney(scan) : null;
  if (kind === null) return null;
  const named = localYuan(tables.currencyOf(scan), currencies.local, currencies.yen);
  const low = speaks ? (unit?.low ?? 1) : 1;
  if (named) return { ...named, low };
  const money = parseQuantity(`${(isSum && tables.otherCurrencyOf(scan)) || currencies.likely(scan)}1`, units);
  return money && { ...money, low, hasUnit: kind === 'price' };
}

/** Whether a head of the cell names one of the metrics. */
function speaksOfMoney(
  { segment: { cell } }: SegmentScan,
  scans: readonly SegmentScan[],
  metrics: ReadonlySet<string>,
) {
  const heads = [cell?.columnHead, cell?.rowHead, cell?.label].map((head) => scans[head ?? -1]);
  return heads.some((head) => head?.words.some((token) => announces(token, metrics)));
}

/** What is longer is prose of its own. */
const LONGEST_SUM = 24;

/** 47.5B: a sum whose magnitude is a letter. */
const LETTER_SUM = /^\s*[~≈<>]?\d[\d,.]* ?(?:[BT]|bn|tn)\s*$/;

/** 273.0亿, 约2000亿: a number with a magnitude and nothing else. */
function isBareSum({ normal, quantities: [first, ...others] }: SegmentScan): boolean {
  if (first === undefined) return LETTER_SUM.test(normal);
  return (
    others.length === 0 &&
    normal.length <= LONGEST_SUM &&
    first.hasMagnitude &&
    !/^[Kk]$/.test(first.written.low.magnitude) &&
    !first.hasUnit &&
    first.low >= 1e4 &&
    first.counted === undefined
  );
}

/** 元 in a Traditional table is the local dollar where the carrier's currency does not settle it, ¥ where the note speaks of Japan the yen. */
function localYuan(unit: HeadUnit | null, local: string, isYen: boolean): HeadUnit | null {
  const meant = isYen ? 'JPY' : unit?.likeYuan ? local : 'CNY';
  return unit?.unit.startsWith('CNY') ? { ...unit, unit: unit.unit.replace('CNY', meant) } : unit;
}
