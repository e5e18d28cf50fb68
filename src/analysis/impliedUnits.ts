/**
 * Figures whose unit stands elsewhere: `（前值750亿）` takes the currency of its sentence, a table cell the unit of its head
 * or caption (`HBM (GB)`, 单位：亿美元). What stays without a unit counts things where a count is meant, else is no figure.
 */
import { parseQuantity } from '../quantity/parse.ts';
import type { Script } from '../quantity/quantity.ts';
import { scanQuantity } from '../quantity/scan.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import { type FoundQuantity, shapedQuantity } from './foundQuantity.ts';
import { captionIn, remembered, unitIn } from './headUnits.ts';
import { withHourlyRates } from './hourlyRates.ts';
import { announces, ImpliedCurrencies, LARGE_SUMS, PER_SHARE } from './impliedCurrency.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { type SegmentScan, shaped } from './scene.ts';
import { holdsNoFigures, unitOfCount, unitOfPriceCard, unitOfRatio } from './spokenHeads.ts';
import { type UnitCells, unitCellsOf } from './unitColumns.ts';
import { type HeadUnit, unitOf } from './unitPhrases.ts';

/** The scans with units filled in; `scans` are in reading order. */
export function withImpliedUnits(
  scans: readonly SegmentScan[],
  script: Script,
  units: UnitTable,
  homeOf: (company: string) => string | null,
): SegmentScan[] {
  const heads = new HeadUnits(scans, units);
  const currencies = new ImpliedCurrencies(scans, script, homeOf);
  return scans.map((scan) => {
    if (!scan.segment.cell) return inShape(withHourlyRates(currencies.fill(scan)), scan);
    if (heads.isUnit(scan.segment.cell)) return shaped({ ...scan, quantities: [] });
    const stated = localYuan(heads.of(scan), currencies.local, currencies.yen);
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
  const heads = [cell?.columnHead, cell?.rowHead, cell?.label].map((head) => scans[head ?? -1]);
  const speaks = heads.some((head) =>
    head?.words.some((token) => announces(token, unit === null ? PER_SHARE : LARGE_SUMS)),
  );
  const money = speaks ? parseQuantity(`${currency}1`, units) : null;
  const factor = unit?.low ?? 1;
  return money && { ...money, low: factor, hasUnit: false };
}

/** 元 in a Traditional table is the local dollar where the carrier's currency does not settle it, ¥ where the note speaks of Japan the yen. */
function localYuan(unit: HeadUnit | null, local: string, isYen: boolean): HeadUnit | null {
  const meant = isYen ? 'JPY' : unit?.likeYuan ? local : 'CNY';
  return unit?.unit.startsWith('CNY') ? { ...unit, unit: unit.unit.replace('CNY', meant) } : unit;
}

/** Units of heads and captions, each read once for all cells that it stands over. */
class HeadUnits {
  readonly #scans: readonly SegmentScan[];
  readonly #units: UnitTable;
  readonly #landmarks: Landmarks;
  readonly #heads = new Map<number, HeadUnit | null>();
  readonly #cells = new Map<number, UnitCells | null>();
  readonly #captions = new Map<number, HeadUnit | null>();
  readonly #captionTexts = new Map<number, readonly string[]>();

  constructor(scans: readonly SegmentScan[], units: UnitTable) {
    this.#scans = scans;
    this.#units = units;
    this.#landmarks = landmarksOf(scans);
  }

  /** Whether a cell states the unit of others. */
  isUnit(cell: Cell): boolean {
    return this.#cellsOf(cell.table)?.isUnit(cell) === true;
  }

  /** Unit from the column head, the table's column of units, the row head, the table's corner, or what captions it. */
  of(scan: SegmentScan): HeadUnit | null {
    const cell = scan.segment.cell as Cell;
    const ofColumn = this.#ofHead(cell.columnHead);
    if (ofColumn && !isPlain(ofColumn)) return ofColumn;
    const cells = this.#cellsOf(cell.table);
    const column = this.#textOf(cell.columnHead);
    const ofRow = this.#ofHead(cell.label ?? null) ?? this.#ofHead(cell.rowHead);
    const found = cells?.of(cell) ?? ofColumn ?? (ofRow?.unit === '1' && MONEY_HEAD.test(column) ? null : ofRow);
    if (found || holdsNoFigures(column)) return found;
    if (cells) return holdsNoFigures(this.#textOf(cell.rowHead)) ? null : unitOf('units', this.#units);
    const captions = this.#captionsOf(cell.table);
    for (const caption of captions) {
      const unit = unitOfPriceCard(caption, column, this.#units);
      if (unit !== undefined) return unit;
    }
    const stated = remembered(this.#captions, cell.table, () => this.#captionUnit(cell.table, captions));
    return stated && inHeads(stated, [column, this.#textOf(cell.rowHead)]);
  }

  #ofHead(head: number | null): HeadUnit | null {
    if (head === null) return null;
    return remembered(this.#heads, head, () => {
      const text = this.#textOf(head);
      const unit = unitIn(text, this.#units);
      if (!isPlain(unit)) return unit;
      return unitOfCount(text, unit, this.#units) ?? unitOfRatio(text, this.#units) ?? unit;
    });
  }

  #cellsOf(table: number): UnitCells | null {
    return remembered(this.#cells, table, () => unitCellsOf(this.#landmarks.cellsOf(table), this.#units));
  }

  #textOf(head: number | null): string {
    return head === null ? '' : (this.#scans[head]?.normal ?? '');
  }

  /** The texts that may caption a table: the two before it, the front matter, the headings over it. */
  #captionsOf(table: number): readonly string[] {
    return remembered(this.#captionTexts, table, () => {
      const first = this.#landmarks.tableStart(table);
      const headings = (this.#scans[first]?.segment.headings ?? []).map((index) => this.#scans[index]);
      return [this.#scans[first - 1], this.#scans[first - 2], ...this.#landmarks.fronts, ...headings]
        .filter((scan): scan is SegmentScan => scan !== undefined && !scan.segment.cell)
        .map(({ normal }) => normal);
    });
  }

  #captionUnit(table: number, captions: readonly string[]): HeadUnit | null {
    for (const caption of [this.#textOf(this.#landmarks.tableStart(table)), ...captions]) {
      const unit = captionIn(caption, this.#units);
      if (unit) return unit.low === 1 && captions.some((text) => PER_HOUR.test(text)) ? perHour(unit) : unit;
    }
    return null;
  }
}

type Cell = NonNullable<SegmentScan['segment']['cell']>;

/** What a row of things counts is their number, but not below one of these: | GPU boards | 18 | 120 |. */
const MONEY_HEAD = /\b(?:cost|price|ASP|amount|spend|value|capex|revenue)s?\b|单价|金额|总价|售价|成本|价格/i;

/** 单卡每小时成本, `Cost per GPU-hour`: what captions a table of money an hour. */
const PER_HOUR = /每小时|每卡时|(?:小|卡)时[租价成费]|\bhourly\b|\b(?:per|an?) (?:[A-Za-z]+[- ])?hour\b/i;

function perHour(unit: HeadUnit): HeadUnit {
  return unit.dimension === 'money' ? { ...unit, unit: `${unit.unit}/h`, dimension: 'money-per-hour' } : unit;
}

/** Money by the share is in the currency that the caption states, but neither in millions nor in billions. */
function inHeads(unit: HeadUnit, heads: readonly string[]): HeadUnit {
  return unit.dimension === 'money' && heads.some((head) => BY_SHARE.test(head)) ? { ...unit, low: 1 } : unit;
}

const BY_SHARE = /\b(?:EPS|DPS|per share|(?:share|target) price)\b|每股|股价|目标价/i;

const BARE_CELL =
  /^\s*(?:[~≈<>≤≥约近超逾]|about |over |up to )?\s*[+-]?(?:\d[\d,]*(?:\.\d+)?)(?:\s*[-~]\s*\d[\d,]*(?:\.\d+)?)?\s*(?:\+|[*†‡]|[A-Za-z]{0,1}\))?\s*$/;

/** A cell that is a bare number is a figure in the unit of its head. */
function withHeadUnit(scan: SegmentScan, unit: HeadUnit | null, script: Script, units: UnitTable): SegmentScan {
  if (!unit || scan.quantities.some((quantity) => quantity.hasUnit && !quantity.impliedUnit)) return scan;
  if (scan.quantities.length === 0 && !BARE_CELL.test(scan.normal)) return scan;
  const at = scan.normal.search(/\d/);
  const scanned =
    at < 0 ||
    scan.names.some((name) => name.start <= at && at < name.end) ||
    scan.periods.some((period) => period.start <= at && at < period.end && period.month !== null)
      ? null
      : scanQuantity(scan.normal, at, { units, script }, scan.segment.text);
  if (!scanned || isYear(scanned.number.digits, unit, scan)) return scan;
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
    likeYuan: unit.likeYuan,
    written: { ...scanned.written, unitFactor: factor },
  };
  return {
    ...scan,
    quantities: [quantity],
    periods: scan.periods.filter((period) => period.start >= quantity.end || period.end <= quantity.start),
  };
}

/** 2025 over a column or before a row is the year of what stands there. */
function isYear(digits: string, { dimension }: HeadUnit, { segment: { cell } }: SegmentScan): boolean {
  const isHead = cell?.columnHead === null || cell?.rowHead === null;
  return /^(?:19|20)\d\d$/.test(digits) && (isHead || dimension === 'percent');
}
