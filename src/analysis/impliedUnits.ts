/**
 * Figures whose unit stands elsewhere: `（前值750亿）` takes the currency of its sentence, a table cell the unit of its head
 * or caption (`HBM (GB)`, 单位：亿美元). What stays without a unit counts things where a count is meant, else is no figure.
 */
import { parseQuantity } from '../quantity/parse.ts';
import type { ParsedQuantity, Script } from '../quantity/quantity.ts';
import { scanQuantity } from '../quantity/scan.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import type { SegmentScan } from './scene.ts';
import { extentAt } from './sentences.ts';
import { within } from './within.ts';

/** The scans with units filled in; `scans` are in reading order. */
export function withImpliedUnits(scans: readonly SegmentScan[], script: Script, units: UnitTable): SegmentScan[] {
  const heads = new HeadUnits(scans, units);
  return scans.map((scan) => {
    if (!scan.segment.cell) return withCurrencies(scan, script);
    return withHeadUnit(scan, localYuan(heads.of(scan), script, scans, scan), script, units);
  });
}

/** 元 in the head of a Traditional table is the local dollar unless the table says 人民币. */
function localYuan(
  unit: ParsedQuantity | null,
  script: Script,
  scans: readonly SegmentScan[],
  scan: SegmentScan,
): ParsedQuantity | null {
  if (unit?.unit !== 'CNY' || script !== 'hant') return unit;
  const cell = scan.segment.cell;
  const heads = [cell?.columnHead, cell?.rowHead].map((head) => (typeof head === 'number' ? scans[head] : undefined));
  return heads.some((head) => head && /人民币|RMB|CNY/.test(head.normal)) ? unit : { ...unit, unit: 'TWD' };
}

/** A bare magnitude takes the money unit of the nearest figure of its sentence, else of the segment. */
function withCurrencies(scan: SegmentScan, script: Script): SegmentScan {
  if (!scan.quantities.some((quantity) => quantity.impliedUnit && !quantity.hasUnit)) return scan;
  const quantities = scan.quantities.map((quantity) => {
    if (!quantity.impliedUnit || quantity.hasUnit) return quantity;
    const money = nearestMoney(scan, quantity);
    const named = namedCurrency(scan, quantity);
    if (named !== null || moneyCueNear(scan, quantity) || (money && sameSentence(scan, money, quantity))) {
      const unit = named ?? money?.unit ?? (script === 'hant' ? 'TWD' : script === 'hans' ? 'CNY' : 'USD');
      return { ...quantity, unit, dimension: 'money', currencyNamed: named !== null || money !== null };
    }
    return quantity;
  });
  return { ...scan, quantities };
}

const CURRENCY_WORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?:美元|美金)[^\d。；;，,、()]{0,10}$/, 'USD'],
  [/人民币[^\d。；;，,、()]{0,10}$/, 'CNY'],
  [/(?:新台币|台币)[^\d。；;，,、()]{0,10}$/, 'TWD'],
  [/(?:港元|港币)[^\d。；;，,、()]{0,10}$/, 'HKD'],
];

/** 美元营收估346亿: the currency stands before the metric. */
function namedCurrency(scan: SegmentScan, quantity: FoundQuantity): string | null {
  const before = scan.normal.slice(Math.max(0, quantity.start - 14), quantity.start);
  return CURRENCY_WORDS.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

const COUNT_CUE =
  /(?:参数|token|tokens|词元|用户|颗|出货|人次|台|片|芯片|parameters|users|params|units|用量|月活|日活)[^。；;]{0,24}$/i;

function moneyCueNear(scan: SegmentScan, quantity: FoundQuantity): boolean {
  const before = scan.normal.slice(Math.max(0, quantity.start - 40), quantity.start);
  if (COUNT_CUE.test(before)) return false;
  return within(scan.words, quantity.start - 44, quantity.start).some((token) => {
    if (quantity.start - token.end > 30) return false;
    return token.words.some((word) => word.type === 'cue' && MONEY_CUES.has(word.value));
  });
}

const MONEY_CUES = new Set([
  'capex',
  'revenue',
  'revenue-ai',
  'revenue-cloud',
  'revenue-data-center',
  'revenue-segment',
  'net-income',
  'operating-income',
  'ebitda',
  'free-cash-flow',
  'order-value',
  'backlog',
  'investment',
  'funding-round',
  'debt',
  'valuation',
  'market-cap',
  'deal-value',
  'market-size',
  'cash',
  'r-and-d',
  'charge',
  'savings',
]);

function sameSentence(scan: SegmentScan, one: FoundQuantity, other: FoundQuantity): boolean {
  return (
    extentAt(scan.sentences, one.start) === extentAt(scan.sentences, other.start) &&
    !COUNT_CUE.test(scan.normal.slice(Math.max(0, other.start - 30), other.start))
  );
}

const MONEY_REACH = 400;

function nearestMoney(scan: SegmentScan, quantity: FoundQuantity): FoundQuantity | null {
  let best: FoundQuantity | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const other of within(scan.quantities, quantity.start - MONEY_REACH, quantity.end + MONEY_REACH)) {
    if (other.dimension !== 'money' || !other.hasUnit) continue;
    const distance = other.start < quantity.start ? quantity.start - other.end : (other.start - quantity.end) * 1.5;
    if (distance < bestDistance) [best, bestDistance] = [other, distance];
  }
  return best;
}

/** Units of heads and captions, each read once for all cells that it stands over. */
class HeadUnits {
  readonly #scans: readonly SegmentScan[];
  readonly #units: UnitTable;
  readonly #landmarks: Landmarks;
  readonly #heads = new Map<number, ParsedQuantity | null>();
  readonly #captions = new Map<number, ParsedQuantity | null>();

  constructor(scans: readonly SegmentScan[], units: UnitTable) {
    this.#scans = scans;
    this.#units = units;
    this.#landmarks = landmarksOf(scans);
  }

  /** Unit from the column head, the row head, the table's corner, or the paragraph right before the table. */
  of(scan: SegmentScan): ParsedQuantity | null {
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

  #captionUnit(table: number): ParsedQuantity | null {
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

function captionIn(text: string, units: UnitTable): ParsedQuantity | null {
  const stated =
    /(?:单位|金额单位|unit|units|in)\s*[:：]?\s*([^\s,，。;；()]{1,4}(?:\s?(?:millions?|billions?|bn|mn|m))?)\s*\)?\.?$/i.exec(
      text.trim(),
    );
  return stated ? (unitOf(stated[1] as string, units) ?? unitIn(text, units)) : unitIn(text.slice(-40), units);
}

const BRACKET = /\(([^()]{1,24})\)/g;

/** Heads of tables are few and come again in note after note. */
const KNOWN_HEADS = new WeakMap<UnitTable, Map<string, ParsedQuantity | null>>();
const MOST_KNOWN = 2000;
const LONGEST_KNOWN = 80;

/** The unit in a head, from those seen before where it is one of them. */
function unitIn(head: string, units: UnitTable): ParsedQuantity | null {
  if (head.length > LONGEST_KNOWN) return findUnitIn(head, units);
  const known = KNOWN_HEADS.get(units) ?? new Map<string, ParsedQuantity | null>();
  KNOWN_HEADS.set(units, known);
  if (known.size >= MOST_KNOWN) known.clear();
  return remembered(known, head, () => findUnitIn(head, units));
}

/** The unit in a head: `HBM (GB)`, `Capex, $bn`, `营收（亿美元）`, `单位：亿美元`. */
function findUnitIn(head: string, units: UnitTable): ParsedQuantity | null {
  for (const found of head.matchAll(BRACKET)) {
    const unit = unitOf(found[1] as string, units);
    if (unit) return unit;
  }
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
function longestUnit(text: string, units: UnitTable): ParsedQuantity | null {
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
function unitOf(text: string, units: UnitTable): ParsedQuantity | null {
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
function withHeadUnit(scan: SegmentScan, unit: ParsedQuantity | null, script: Script, units: UnitTable): SegmentScan {
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
    hasUnit: true,
    impliedUnit: true,
    written: { ...scanned.written, unitFactor: factor },
  };
  return {
    ...scan,
    quantities: [quantity],
    periods: scan.periods.filter((period) => period.start >= quantity.end || period.end <= quantity.start),
  };
}
