/** A cell of a table read as a figure in the unit that its head or caption says. */
import type { Script } from '../quantity/quantity.ts';
import { scanQuantity } from '../quantity/scan.ts';
import type { ScannedQuantity } from '../quantity/scannedQuantity.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import type { SegmentScan } from './scene.ts';
import { type HeadUnit, unitOf } from './unitPhrases.ts';

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
/** A bare number or range, with what may stand around it: ~700, 435以上, 66*, 9.9 (G1), 2070 (FP4稀疏). */
const BARE_CELL = new RegExp(
  `^\\s*(?:[~≈<>≤≥约近超逾]|about |over |up to )?\\s*[+-]?${NUMBER}(?:\\s*[-~]\\s*${NUMBER})?\\s*(?:\\+|[*†‡]|[A-Za-z]?\\)|以[上下内]|左右|上下)?\\s*(?:\\(([^()]{1,20})\\)\\s*)?$`,
);
/** 120→172: the former number and the new one. */
const ARROW_CELL = new RegExp(`^\\s*${NUMBER}\\s*(?:→|->|=>)\\s*${NUMBER}\\s*$`);

/** Whether a cell is a bare number, or has figures without a unit of their own, that a head may give one. */
export function mayTakeUnit({ normal, quantities }: SegmentScan): boolean {
  if (quantities.length > 0) return !quantities.some((quantity) => quantity.hasUnit && !quantity.impliedUnit);
  return BARE_CELL.test(normal) || ARROW_CELL.test(normal) || LETTER_CELL.test(normal);
}

/** A cell that is a bare number is a figure in the unit of its head, or in the one that stands behind it in brackets. */
export function withHeadUnit(scan: SegmentScan, head: HeadUnit | null, script: Script, units: UnitTable): SegmentScan {
  if (!head || !mayTakeUnit(scan)) return scan;
  const isPair = ARROW_CELL.test(scan.normal);
  const bare = BARE_CELL.exec(scan.normal);
  if (scan.quantities.length === 0 && !bare && !isPair && !hasLetter(scan, head)) return scan;
  const own = bare?.[1] === undefined ? null : unitOf(bare[1], units);
  const unit = own?.dimension === 'money' && head.dimension === 'money' ? own : head;
  const starts = isPair ? [scan.normal.search(/\d/), scan.normal.search(/[→>]/) + 1] : [scan.normal.search(/\d/)];
  const quantities = starts
    .map((at) => figureAt(scan, at + scan.normal.slice(at).search(/\d/), unit, script, units))
    .filter((quantity) => quantity !== null);
  if (quantities.length < starts.length) return scan;
  const [first] = quantities;
  const end = quantities.at(-1)?.end ?? 0;
  return {
    ...scan,
    quantities,
    periods: scan.periods.filter((period) => period.start >= end || period.end <= (first?.start ?? 0)),
  };
}

const LETTER_CELL = /^\s*[~≈<>]?\d[\d,.]*[KkMmBbT]\s*$/;

/** 1.05M below a head of things or money that are stated one by one: the letter is a magnitude. */
function hasLetter({ normal }: SegmentScan, { dimension, hasUnit }: HeadUnit): boolean {
  return (dimension === 'money' || (hasUnit === true && dimension === 'count')) && LETTER_CELL.test(normal);
}

/** The figure whose number starts at `at`, in the unit; null where a name, a day, a year, or what the unit does not count stands there. */
function figureAt(
  scan: SegmentScan,
  at: number,
  unit: HeadUnit,
  script: Script,
  units: UnitTable,
): FoundQuantity | null {
  const isTaken =
    at < 0 ||
    scan.names.some((name) => name.start <= at && at < name.end) ||
    scan.periods.some((period) => period.start <= at && at < period.end && period.month !== null);
  const scanned = isTaken ? null : scanCell(scan, at, unit, script, units);
  if (!scanned || isYear(scanned.number.digits, unit, scan)) return null;
  if (unit.isWhole && !Number.isInteger(scanned.low)) return null;
  const factor = hasOwnMagnitude(scanned, unit) ? 1 : unit.low;
  return {
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
}

/** 2.1兆 below a head in 億元 is not a million times as much. */
function hasOwnMagnitude({ hasMagnitude }: ScannedQuantity, { dimension, low }: HeadUnit): boolean {
  return hasMagnitude && low >= 1e3 && (dimension === 'money' || dimension === 'count');
}

const IN_YI = /^\s*\d{1,3}兆\d{1,2},?\d{3}\s*$/;

/** 2兆2,156 below a head in 億元: what stands behind the 兆 is in 億. */
function scanCell(scan: SegmentScan, at: number, unit: HeadUnit, script: Script, units: UnitTable) {
  const { normal, segment } = scan;
  const options = { units, script, alone: hasLetter(scan, unit) };
  if (unit.low !== 1e8 || !IN_YI.test(normal)) return scanQuantity(normal, at, options, segment.text);
  const end = normal.trimEnd().length;
  const read = scanQuantity(`${normal.slice(0, end)}亿`, at, { units, script }, `${segment.text.slice(0, end)}亿`);
  return read && { ...read, end, numberEnd: end };
}

/** 2025 over a column or before a row is the year of what stands there. */
function isYear(digits: string, { dimension }: HeadUnit, { segment: { cell } }: SegmentScan): boolean {
  const isHead = cell?.columnHead === null || cell?.rowHead === null;
  return /^(?:19|20)\d\d$/.test(digits) && (isHead || dimension === 'percent');
}
