/**
 * Figures whose unit stands elsewhere: `（前值750亿）` takes the currency of its sentence, a table cell the unit of its head
 * or caption (`HBM (GB)`, 单位：亿美元). What stays without a unit counts things where a count is meant, else is no figure.
 */
import { parseQuantity } from '../quantity/parse.ts';
import type { Script } from '../quantity/quantity.ts';
import { scanQuantity } from '../quantity/scan.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import { type FoundQuantity, shapedQuantity } from './foundQuantity.ts';
import { captionIn, type HeadUnit, remembered, unitIn } from './headUnits.ts';
import { announces, ImpliedCurrencies, LARGE_SUMS, PER_SHARE } from './impliedCurrency.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { type SegmentScan, shaped } from './scene.ts';
import { holdsNoFigures, unitOfCount, unitOfPriceCard, unitOfRatio } from './spokenHeads.ts';

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
    if (!scan.segment.cell) return inShape(currencies.fill(scan), scan);
    const stated = localYuan(heads.of(scan), currencies.yen ? 'JPY' : currencies.local, scans, scan);
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

/** 元 in the head of a Traditional table is the local dollar unless the table says 人民币, ¥ where the note speaks of Japan the yen. */
function localYuan(
  unit: HeadUnit | null,
  local: string,
  scans: readonly SegmentScan[],
  scan: SegmentScan,
): HeadUnit | null {
  if (unit?.unit !== 'CNY' || local === 'CNY') return unit;
  const cell = scan.segment.cell;
  const heads = [cell?.columnHead, cell?.rowHead].map((head) => (typeof head === 'number' ? scans[head] : undefined));
  return heads.some((head) => head && /人民币|RMB|CNY/.test(head.normal)) ? unit : { ...unit, unit: local };
}

/** Units of heads and captions, each read once for all cells that it stands over. */
class HeadUnits {
  readonly #scans: readonly SegmentScan[];
  readonly #units: UnitTable;
  readonly #landmarks: Landmarks;
  readonly #heads = new Map<number, HeadUnit | null>();
  readonly #captions = new Map<number, HeadUnit | null>();
  readonly #captionTexts = new Map<number, readonly string[]>();

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
      if (isPlain(unit)) {
        const spoken =
          unitOfCount(this.#textOf(head), unit, this.#units) ?? unitOfRatio(this.#textOf(head), this.#units);
        if (spoken) return spoken;
      }
      if (unit) return unit;
    }
    const captions = this.#captionsOf(cell.table);
    const column = this.#textOf(cell.columnHead);
    if (holdsNoFigures(column)) return null;
    for (const caption of captions) {
      const unit = unitOfPriceCard(caption, column, this.#units);
      if (unit !== undefined) return unit;
    }
    return remembered(this.#captions, cell.table, () => this.#captionUnit(cell.table, captions));
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
    const inCorner = unitIn(this.#textOf(this.#landmarks.tableStart(table)), this.#units);
    if (inCorner) return inCorner;
    for (const caption of captions) {
      const unit = captionIn(caption, this.#units);
      if (unit) return unit;
    }
    return null;
  }
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
