/**
 * Figures whose unit stands elsewhere: `（前值750亿）` takes the currency of its sentence, a table cell the unit of its head
 * or caption (`HBM (GB)`, 单位：亿美元). What stays without a unit counts things where a count is meant, else is no figure.
 */
import { parseQuantity } from '../quantity/parse.ts';
import type { ParsedQuantity, Script } from '../quantity/quantity.ts';
import { scanQuantity } from '../quantity/scan.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import { type FoundQuantity, shapedQuantity } from './foundQuantity.ts';
import { announces, ImpliedCurrencies, LARGE_SUMS, PER_SHARE } from './impliedCurrency.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { type SegmentScan, shaped } from './scene.ts';

/** One of the unit of a head; `hasUnit` is false where its currency is a guess. */
type HeadUnit = ParsedQuantity & { readonly hasUnit?: boolean };

/** The scans with units filled in; `scans` are in reading order. */
export function withImpliedUnits(scans: readonly SegmentScan[], script: Script, units: UnitTable): SegmentScan[] {
  const heads = new HeadUnits(scans, units);
  const currencies = new ImpliedCurrencies(script);
  return scans.map((scan) => {
    if (!scan.segment.cell) return inShape(currencies.fill(scan), scan);
    const stated = localYuan(heads.of(scan), script, scans, scan);
    const unit = isPlain(stated)
      ? (moneyOfHead(stated, scan, scans, currencies.likely(scan), units) ?? stated)
      : stated;
    return inShape(withHeadUnit(scan, unit, script, units), scan);
  });
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

/** 營收(億), EPS: a head that speaks of money without naming the currency, which may be `currency` or the carrier's own. */
function moneyOfHead(
  unit: HeadUnit | null,
  { segment: { cell } }: SegmentScan,
  scans: readonly SegmentScan[],
  currency: string,
  units: UnitTable,
): HeadUnit | null {
  const heads = [cell?.columnHead, cell?.rowHead].map((head) => scans[head ?? -1]);
  const speaks = heads.some((head) =>
    head?.words.some((token) => announces(token, unit === null ? PER_SHARE : LARGE_SUMS)),
  );
  const money = speaks ? parseQuantity(`${currency}1`, units) : null;
  const factor = unit?.low ?? 1;
  return money && { ...money, low: factor, high: factor, hasUnit: false };
}

/** 元 in the head of a Traditional table is the local dollar unless the table says 人民币. */
function localYuan(
  unit: HeadUnit | null,
  script: Script,
  scans: readonly SegmentScan[],
  scan: SegmentScan,
): HeadUnit | null {
  if (unit?.unit !== 'CNY' || script !== 'hant') return unit;
  const cell = scan.segment.cell;
  const heads = [cell?.columnHead, cell?.rowHead].map((head) => (typeof head === 'number' ? scans[head] : undefined));
  return heads.some((head) => head && /人民币|RMB|CNY/.test(head.normal)) ? unit : { ...unit, unit: 'TWD' };
}

/** Units of heads and captions, each read once for all cells that it stands over. */
class HeadUnits {
  readonly #scans: readonly SegmentScan[];
  readonly #units: UnitTable;
  readonly #landmarks: Landmarks;
  readonly #heads = new Map<number, HeadUnit | null>();
  readonly #captions = new Map<number, HeadUnit | null>();

  constructor(scans: readonly SegmentScan[], units: UnitTable) {
    this.#scans = scans;
    this.#units = units;
    this.#landmarks = landmarksOf(scans);
  }

  /** Unit from the column head, the row head, the table's corner, or the paragraph right before the table. */
  of(scan: SegmentScan): HeadUnit | null {
    const cell = scan.segment.cell as NonNullable<typeof scan.segment.cell>;
    for (const head of [cell.columnHead, cell.rowHead]) {
      const unit =
        head === null
          ? null
          : remembered(this.#heads, head, () => unitIn(this.#scans[head]?.normal ?? '', this.#units));
      if (unit) return unit;
    }
    return remembered(this.#captions, cell.table, () => this.#captionUnit(cell.table));
  }

  #captionUnit(table: number): HeadUnit | null {
    const first = this.#landmarks.tableStart(table);
    const corner = this.#scans[first];
    const inCorner = corner ? unitIn(corner.normal, this.#units) : null;
    if (inCorner) return inCorner;
    const headings = (corner?.segment.headings ?? []).map((index) => this.#scans[index]);
    for (const scan of [this.#scans[first - 1], this.#scans[first - 2], ...this.#landmarks.fronts, ...headings]) {
      const unit = scan && !scan.segment.cell ? captionIn(scan.normal, this.#units) : null;
      if (unit) return unit;
    }
    return null;
  }
}

function remembered<Key, T>(known: Map<Key, T>, key: Key, find: () => T): T {
  if (!known.has(key)) known.set(key, find());
  return known.get(key) as T;
}

function captionIn(text: string, units: UnitTable): HeadUnit | null {
  const stated =
    /(?:单位|金额单位|unit|units|in)\s*[:：]?\s*([^\s,，。;；()]{1,4}(?:\s?(?:millions?|billions?|bn|mn|m))?)\s*\)?\.?$/i.exec(
      text.trim(),
    );
  return stated ? (unitOf(stated[1] as string, units) ?? unitIn(text, units)) : unitIn(text.slice(-40), units);
}

const BRACKET = /\(([^()]{1,24})\)/g;

/** Heads of tables are few and come again in note after note. */
const KNOWN_HEADS = new WeakMap<UnitTable, Map<string, HeadUnit | null>>();
const MOST_KNOWN = 2000;
const LONGEST_KNOWN = 80;

/** The unit in a head, from those seen before where it is one of them. */
function unitIn(head: string, units: UnitTable): HeadUnit | null {
  if (head.length > LONGEST_KNOWN) return findUnitIn(head, units);
  const known = KNOWN_HEADS.get(units) ?? new Map<string, HeadUnit | null>();
  KNOWN_HEADS.set(units, known);
  if (known.size >= MOST_KNOWN) known.clear();
  return remembered(known, head, () => findUnitIn(head, units));
}

/** USD per GPU-hour, $/GPU-hr, 元/卡时: a head that is money per something, or ends in it. */
const MONEY_PER =
  /(?:US\$|HK\$|NT\$|[$€£¥]|\b(?:USD|CNY|RMB|EUR|HKD|TWD)|[美港欧日韩]?元)(?: ?\/ ?| per )[A-Za-z\u4e00-\u9fff][A-Za-z\u4e00-\u9fff/-]{0,18}$/;

/** The unit in a head: `HBM (GB)`, `Capex, $bn`, `营收（亿美元）`, `单位：亿美元`. */
function findUnitIn(head: string, units: UnitTable): HeadUnit | null {
  for (const found of head.matchAll(BRACKET)) {
    const unit = unitOf(found[1] as string, units);
    if (unit) return unit;
  }
  const perHour = MONEY_PER.exec(head.trim())?.[0];
  const rate = perHour === undefined ? null : unitOf(perHour, units);
  if (rate) return rate;
  const stated = /(?:单位|unit)s?\s*(?:均|都|皆)?\s*(?:为|是|:|：|,)?\s*([^\s,，。;；()]{1,10})/i.exec(head);
  const fromStated = stated ? longestUnit(stated[1] as string, units) : null;
  if (fromStated) return fromStated;
  const tail = /(?:[,，/:：]|in )\s*([^,，:：()]{1,16})$/i.exec(head.trim());
  return (
    (tail ? unitOf(tail[1] as string, units) : null) ??
    (head.trim().length <= 12 && /[$€£¥A-Z%]/.test(head) && !/^[A-Za-z]+$/.test(head.trim())
      ? unitOf(head, units)
      : null)
  );
}

/** The longest beginning of `text` that is a unit (`亿美元下同` → 亿美元). */
function longestUnit(text: string, units: UnitTable): HeadUnit | null {
  for (let length = text.length; length > 0; length--) {
    const unit = unitOf(text.slice(0, length), units);
    if (unit) return unit;
  }
  return null;
}

const MILLIONS: Readonly<Record<string, string>> = {
  millions: 'million',
  billions: 'billion',
  thousands: 'thousand',
  trillions: 'trillion',
};

/** `GB`, `$bn`, `US$ millions`, `亿美元`, `%`: one of it as a quantity. */
function unitOf(text: string, units: UnitTable): HeadUnit | null {
  if (/^[\d\s.,]+$|^\d/.test(text.trim())) return null;
  const words = text
    .trim()
    .replace(/^in\s+/i, '')
    .replace(/\b(millions|billions|thousands|trillions)\b/i, (word) => MILLIONS[word.toLowerCase()] as string);
  const currency = /^(?:US\$|NT\$|HK\$|RMB|USD|CNY|TWD|EUR|[$€£¥]|新台币|人民币|港币|台币)/.exec(words)?.[0] ?? '';
  const rest = words.slice(currency.length).trim();
  const attempts = currency === '' ? [`1${rest}`, `1 ${rest}`] : [`${currency}1 ${rest}`.trim(), `${currency}1${rest}`];
  for (const attempt of attempts) {
    const parsed = parseQuantity(attempt, units);
    if (parsed && (parsed.hasUnit === true || parsed.low !== 1) && rest + currency !== '') return parsed;
  }
  return null;
}

const BARE_CELL =
  /^\s*(?:[~≈<>≤≥约近超逾]|about |over |up to )?\s*[+-]?(?:\d[\d,]*(?:\.\d+)?)(?:\s*[-~]\s*\d[\d,]*(?:\.\d+)?)?\s*(?:\+|[*†‡]|[A-Za-z]{0,1}\))?\s*$/;

/** A cell that is a bare number is a figure in the unit of its head. */
function withHeadUnit(scan: SegmentScan, unit: HeadUnit | null, script: Script, units: UnitTable): SegmentScan {
  if (!unit || scan.quantities.some((quantity) => quantity.hasUnit && !quantity.impliedUnit)) return scan;
  if (scan.quantities.length === 0 && !BARE_CELL.test(scan.normal)) return scan;
  const at = scan.normal.search(/\d/);
  const scanned =
    at < 0 || scan.names.some((name) => name.start <= at && at < name.end)
      ? null
      : scanQuantity(scan.normal, at, { units, script }, scan.segment.text);
  if (!scanned || (/^(?:19|20)\d\d$/.test(scanned.number.digits) && unit.dimension === 'percent')) return scan;
  const factor = unit.low;
  const quantity: FoundQuantity = {
    ...scanned,
    low: scanned.low * factor,
    high: scanned.high * factor,
    resolution: scanned.resolution * factor,
    unit: unit.unit,
    dimension: unit.dimension,
    kind: unit.kind === 'share' && scanned.written.before.match(/[+-]/) ? 'change' : unit.kind,
    hasUnit: unit.dimension !== 'money' || unit.hasUnit !== false,
    impliedUnit: true,
    written: { ...scanned.written, unitFactor: factor },
  };
  return {
    ...scan,
    quantities: [quantity],
    periods: scan.periods.filter((period) => period.start >= quantity.end || period.end <= quantity.start),
  };
}
