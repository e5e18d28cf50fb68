/** The units of a note's tables: what heads, columns of units and captions say of their cells. */
import type { UnitTable } from '../quantity/unitTable.ts';
import { captionIn, declaredIn, exceptionIn, remembered, unitIn } from './headUnits.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import type { SegmentScan } from './scene.ts';
import {
  holdsNoFigures,
  isContext,
  saysOnlyWhen,
  unitOfCount,
  unitOfDomain,
  unitOfPriceCard,
  unitOfRatio,
} from './spokenHeads.ts';
import { namesOther, namesSum, speaksOfHours, type TableFacts, tableFacts } from './tableFacts.ts';
import { type HeadUnit, unitOf } from './unitPhrases.ts';

type Cell = NonNullable<SegmentScan['segment']['cell']>;

/** Units of heads and captions, each read once for all cells that it stands over. */
export class TableUnits {
  readonly #scans: readonly SegmentScan[];
  readonly #units: UnitTable;
  readonly #landmarks: Landmarks;
  readonly #ofNote: HeadUnit | null;
  readonly #heads = new Map<number, HeadUnit | null>();
  readonly #tables = new Map<number, TableFacts>();
  readonly #hours = new Map<number, boolean>();
  readonly #captions = new Map<number, HeadUnit | null>();
  readonly #before = new Map<number, HeadUnit | null>();

  /** `stated` is what the front matter says of units. */
  constructor(scans: readonly SegmentScan[], units: UnitTable, stated: readonly string[]) {
    this.#scans = scans;
    this.#units = units;
    this.#landmarks = landmarksOf(scans);
    this.#ofNote = unitOfNote(scans, units, stated);
  }

  /** Whether a cell states the unit of others. */
  isUnit(cell: Cell): boolean {
    const { units, currencies } = this.#table(cell.table);
    return units?.isUnit(cell) === true || currencies?.isUnit(cell) === true;
  }

  /**
   * Unit from the column head, the table's column of units, the row head, the column before where the head says only when, the
   * table's corner, what captions it, or what the note says of all its tables.
   */
  of(scan: SegmentScan): HeadUnit | null {
    const cell = scan.segment.cell as Cell;
    const ofColumn = this.#ofHead(cell.columnHead);
    if (ofColumn && !isMagnitude(ofColumn)) return this.#hourly(ofColumn, cell);
    const { units } = this.#table(cell.table);
    const column = this.#textOf(cell.columnHead);
    const row = this.#textOf(cell.rowHead);
    if (isContext(column) && CARD_LENGTH.test(scan.normal)) return unitOf('units', this.#units);
    const ofRow = this.#ofHead(cell.label ?? null) ?? this.#ofHead(cell.rowHead);
    const measured = ofRow && ofRow.dimension !== 'count' ? ofRow : null;
    const found =
      (units && measured) ??
      units?.of(cell) ??
      ofColumn ??
      (ofRow?.unit === '1' && MONEY_HEAD.test(column) ? null : ofRow);
    if (found || (holdsNoFigures(column) && !(YEAR_HEAD.test(column) && !YEAR_CELL.test(scan.normal)))) return found;
    if (units) return holdsNoFigures(row) ? null : unitOf('units', this.#units);
    return this.#ofColumnBefore(cell) ?? this.#ofCaptions(cell, column, row) ?? this.#ofLine(cell);
  }

  /** | MI300X | 192 GB | above | MI325X | 256 |: the unit that others of the column, or of the row, are written with. */
  #ofLine({ table, row, column, rowHead, columnHead }: Cell): HeadUnit | null {
    const { written } = this.#table(table);
    const ofColumn = isOneOfMany(this.#scans[rowHead ?? -1]) ? written.columns.get(column) : undefined;
    return ofColumn ?? (isOneOfMany(this.#scans[columnHead ?? -1]) ? (written.rows.get(row) ?? null) : null);
  }

  /** Whether a head of the cell, or the one in the corner of its table, says that money is by the hour. */
  isHourly({ segment }: SegmentScan): boolean {
    const cell = segment.cell as Cell;
    const corner = this.#landmarks.tableStart(cell.table);
    return [cell.rowHead, cell.columnHead, corner].some(
      (head) => head !== null && remembered(this.#hours, head, () => speaksOfHours(this.#textOf(head))),
    );
  }

  /** The currency that a column of currencies or the caption states for a cell. */
  currencyOf({ segment }: SegmentScan): HeadUnit | null {
    const cell = segment.cell as Cell;
    const { currencies, currency } = this.#table(cell.table);
    const own = currencies?.of(cell);
    return own?.dimension === 'money' ? own : currency;
  }

  /**
   * Whether a sum without a currency is money: its column or row is, of somebody or some time as it is itself, or the caption
   * speaks of sums or prices; and no head says otherwise. A caption's prices are all in one currency, whoever made the goods.
   */
  isOfMoney({ segment }: SegmentScan): 'sum' | 'price' | null {
    const cell = segment.cell as Cell;
    const { money, speaksOf } = this.#table(cell.table);
    const [column, row, label] = [cell.columnHead, cell.rowHead, cell.label].map((head) => this.#scans[head ?? -1]);
    if ([column, row, label].some((head) => head?.words.some(namesOther))) return null;
    if (money.columns.has(cell.column) && isOneOfMany(row)) return 'sum';
    if (money.rows.has(cell.row) && isOneOfMany(column)) return 'sum';
    return speaksOf;
  }

  /** The currency of other sums in the column of a cell, else of any in its table; null where none is written. */
  otherCurrencyOf({ segment }: SegmentScan): string | null {
    const { table, column } = segment.cell as Cell;
    const { columns } = this.#table(table).money;
    return columns.get(column) ?? columns.values().next().value ?? null;
  }

  #ofHead(head: number | null): HeadUnit | null {
    if (head === null) return null;
    return remembered(this.#heads, head, () => {
      const text = this.#textOf(head);
      const unit = unitIn(withoutNames(this.#scans[head]), this.#units);
      if (unit && !isMagnitude(unit)) return unit;
      return unitOfCount(text, unit, this.#units) ?? unitOfRatio(text, this.#units) ?? unit;
    });
  }

  /** | Capex, $bn | Year ago |: a head that says only when is of what the column before is of. */
  #ofColumnBefore({ table, column, columnHead }: Cell): HeadUnit | null {
    if (columnHead === null) return null;
    return remembered(this.#before, columnHead, () => {
      const { heads } = this.#table(table);
      let at = column;
      for (let steps = 0; steps < COLUMNS_BACK && saysOnlyWhen(this.#scans[heads.get(at) ?? -1]); steps++) at--;
      const unit = at > 0 && at < column ? this.#ofHead(heads.get(at) ?? null) : null;
      return unit && unit.dimension !== 'percent' && !isMagnitude(unit) ? unit : null;
    });
  }

  #ofCaptions({ table, ...cell }: Cell, column: string, row: string): HeadUnit | null {
    const { captions } = this.#table(table);
    for (const caption of captions) {
      const unit = unitOfPriceCard(caption, column, this.#units);
      if (unit !== undefined) return unit;
      const own = exceptionIn(caption, row.trim(), this.#units) ?? exceptionIn(caption, column.trim(), this.#units);
      if (own?.dimension === 'money') return inHeads(own, [column, row]);
    }
    const stated = remembered(this.#captions, table, () => this.#captionUnit(table, captions));
    if (stated && isMagnitude(stated) && !this.#countsOrCosts(cell)) return null;
    if (stated && stated.dimension === 'money') return inHeads(stated, [column, row]);
    const domain = cell.rowHead === null ? null : unitOfDomain(row, this.#units);
    if (stated || domain) return domain ?? stated;
    return this.#ofNote && !PRICE_HEAD.test(`${column} ${row}`) ? inHeads(this.#ofNote, [column, row]) : null;
  }

  /** Whether a head says what a magnitude alone (`in billions`) would be of. */
  #countsOrCosts({ columnHead, rowHead, label }: Pick<Cell, 'columnHead' | 'rowHead' | 'label'>): boolean {
    return [columnHead, rowHead, label].some((head) =>
      this.#scans[head ?? -1]?.words.some(({ words }) => words.some(({ type }) => /cue/.test(type))),
    );
  }

  /** On demand, $: money an hour where the caption right before the table says so, but no sum and no share. */
  #hourly(unit: HeadUnit, { table, columnHead }: Cell): HeadUnit {
    if (unit.dimension !== 'money' || unit.low !== 1) return unit;
    const head = this.#scans[columnHead ?? -1];
    const isRate = this.#table(table).isHourly && !head?.words.some(namesSum);
    return isRate && BARE_CURRENCY.test(head?.normal ?? '') ? perHour(unit) : unit;
  }

  #textOf(head: number | null): string {
    return head === null ? '' : (this.#scans[head]?.normal ?? '');
  }

  #table(table: number): TableFacts {
    return remembered(this.#tables, table, () => tableFacts(table, this.#scans, this.#landmarks, this.#units));
  }

  #captionUnit(table: number, captions: readonly string[]): HeadUnit | null {
    for (const caption of [this.#textOf(this.#landmarks.tableStart(table)), ...captions]) {
      const unit = captionIn(caption, this.#units);
      if (unit) return unit.low === 1 && captions.some(speaksOfHours) ? perHour(unit) : unit;
    }
    return null;
  }
}

/** A column of what a year came to, beside those of its quarters, or one of years. */
const YEAR_HEAD = /^\s*(?:FY|Year)\s*$/i;
const YEAR_CELL = /^\s*(?:FY|CY)?\s?'?(?:(?:19|20)\d\d|\d\d)[AEF]?\s*$/i;

/** So many columns are looked back for a unit: years of one metric are no more. */
const COLUMNS_BACK = 12;

/** A magnitude without its unit (亿). */
function isMagnitude(unit: HeadUnit): boolean {
  return unit.dimension === 'count' && unit.hasUnit !== true;
}

/** The text of a head with its names blotted out: 百度 is no hundred kilowatt-hours, 字节 no bytes. */
function withoutNames(scan: SegmentScan | undefined): string {
  if (!scan) return '';
  let text = '';
  let at = 0;
  for (const { start, end } of scan.names) {
    text += scan.normal.slice(at, start) + NAME.repeat(end - start);
    at = end;
  }
  return text + scan.normal.slice(at);
}

const NAME = '□';

/** So many segments are the head of a note. */
const HEAD_SEGMENTS = 8;

/** What the front matter or the head of a note says that its tables are in. */
function unitOfNote(scans: readonly SegmentScan[], units: UnitTable, stated: readonly string[]): HeadUnit | null {
  for (const text of stated) {
    const unit = captionIn(text, units);
    if (unit?.dimension === 'money' && unit.low > 1) return unit;
  }
  for (const { normal, segment } of scans.slice(0, HEAD_SEGMENTS)) {
    const unit = segment.cell ? null : declaredIn(normal, units);
    if (unit) return unit;
  }
  return null;
}

/** A head of somebody or of some time: what stands beside it is of one sort with the rest of the line. */
function isOneOfMany(head: SegmentScan | undefined): boolean {
  return head !== undefined && (head.names.length > 0 || saysOnlyWhen(head));
}

/** 1.05M, 200K below a head of contexts: what is written with its magnitude needs no unit. */
const CARD_LENGTH = /^\s*\d[\d.]*\s?[KkMm]\s*$/;

/** What a row of things counts is their number, but not below one of these: | GPU boards | 18 | 120 |. */
const MONEY_HEAD = /\b(?:cost|price|ASP|amount|spend|value|capex|revenue)s?\b|单价|金额|总价|售价|成本|价格/i;

/** What a unit for all tables of a note is not of: prices, and what is no money at all. */
const PRICE_HEAD =
  /\b(?:prices?|ASP|cost per|units?|rank|age|months?|days)\b|单价|售价|均价|报价|租金|排名|月数|天数|年限|评分|指数/i;

/** `On demand, $`, 按需（美元）: a currency ends the head. */
const BARE_CURRENCY = /(?:[$€£¥]|USD|[美欧港]?元)\)?\s*$/;

function perHour(unit: HeadUnit): HeadUnit {
  return unit.dimension === 'money' ? { ...unit, unit: `${unit.unit}/h`, dimension: 'money-per-hour' } : unit;
}

/** Money by the share is in the currency that the caption states, but neither in millions nor in billions. */
function inHeads(unit: HeadUnit, heads: readonly string[]): HeadUnit {
  return unit.dimension === 'money' && heads.some((head) => BY_SHARE.test(head)) ? { ...unit, low: 1 } : unit;
}

const BY_SHARE = /\b(?:EPS|DPS|per share|(?:share|target) price)\b|每股|股价|目标价/i;
