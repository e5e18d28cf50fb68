/** Equality of a claim and a dataset value at the precision in which the note speaks (docs/contracts.md, "Rules"). */
import type { Approx } from '../quantity/quantity.ts';
import { convert, type Measured, scaled, withoutApprox } from './conversion.ts';

/** `unclear`: neither equal nor a contradiction, left alone; `incomparable`: another dimension or currency. */
export type Comparison = 'agrees' | 'differs' | 'unclear' | 'incomparable';

/** `about` agrees within 3.5 %. */
const ABOUT = 0.035;
/** `over X` agrees up to 1.1 X, read at two decimals: the contract's own example is 882 over 800, which is 1.1025. */
const OVER_AGREES = 1.105;
const OVER_DIFFERS = 1.4;
const UNDER_AGREES = 0.895;
const UNDER_DIFFERS = 0.6;
/** How near a known value a figure is taken to come from it, however roughly it is stated. */
const CLOSE = 0.05;
/** Room for the rounding of binary fractions, relative to the values compared. */
const EPSILON = 1e-9;

type Judge = (claim: Measured, value: Measured) => Comparison;

const JUDGES: Readonly<Record<Approx, Judge>> = {
  exact: (claim, value) => judgePoint(claim, value, exactTolerance),
  'up-to': (claim, value) => judgePoint(claim, value, exactTolerance),
  about: (claim, value) => judgePoint(claim, value, aboutTolerance),
  over: judgeOver,
  under: judgeUnder,
  some: judgeSome,
};

/**
 * Compares a claim with a value of the dataset, in whatever units of one dimension they are.
 * Values that are not finite are incomparable.
 */
export function compare(claim: Measured, value: Measured): Comparison {
  const converted = convert(claim, value.unit);
  if (converted === null || !hasFiniteEnds(converted) || !hasFiniteEnds(value)) return 'incomparable';
  const [asked, known] = mirrored(converted, value);
  const judge = isRange(asked) && asked.approx !== 'some' ? judgeRange : JUDGES[asked.approx];
  const comparison = judge(asked, known);
  return comparison === 'differs' && isVague(asked, known) ? 'unclear' : comparison;
}

/**
 * Whether the claim agrees and is near the value as well: `2 TB/s` agrees with 1.6 TB/s as it is rounded, but that is
 * no evidence that it was taken from there.
 */
export function agreesClosely(claim: Measured, value: Measured): boolean {
  const converted = convert(claim, value.unit);
  if (converted === null || compare(claim, value) !== 'agrees') return false;
  return claim.approx === 'over' || claim.approx === 'under' || isAnyEndNear(converted, value);
}

function isAnyEndNear(claim: Measured, value: Measured): boolean {
  const ends = [value.low, value.high];
  return ends.some(
    (end) => isNear(claim.low, end, CLOSE * Math.abs(end)) || isNear(claim.high, end, CLOSE * Math.abs(end)),
  );
}

/** Whether the claim's digits equal the value, whatever approximators stand around it. */
export function equalsAsWritten(claim: Measured, value: Measured): boolean {
  return agreesClosely(withoutApprox(claim), value);
}

export function isRange(quantity: { readonly low: number; readonly high: number }): boolean {
  return quantity.low !== quantity.high;
}

/** Whether two numbers are the same but for the rounding of binary fractions. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= EPSILON * Math.max(Math.abs(a), Math.abs(b));
}

function hasFiniteEnds(quantity: Measured): boolean {
  return Number.isFinite(quantity.low) && Number.isFinite(quantity.high);
}

/** Falls are compared by their size: "down more than 5 %" means -5.3 %, not -4 %. */
function mirrored(claim: Measured, value: Measured): readonly [Measured, Measured] {
  const falls = claim.high < 0 && value.high < 0;
  return falls ? [scaled(claim, -1), scaled(value, -1)] : [claim, value];
}

type Tolerance = (claim: Measured, end: number) => number;

function exactTolerance(claim: Measured): number {
  return Math.max(0, claim.resolution || 0) / 2;
}

/** An approximate figure is never held to more than the same figure without its "about". */
function aboutTolerance(claim: Measured, end: number): number {
  return Math.max(exactTolerance(claim), ABOUT * Math.abs(end));
}

function isNear(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance + EPSILON * Math.max(Math.abs(a), Math.abs(b));
}

/** A single number equals a range of the dataset at its ends; inside it says less than the range, but nothing wrong. */
function judgePoint(claim: Measured, value: Measured, tolerance: Tolerance): Comparison {
  const point = claim.low;
  if ([value.low, value.high].some((end) => isNear(point, end, tolerance(claim, end)))) return 'agrees';
  return point > value.low && point < value.high ? 'unclear' : 'differs';
}

function judgeRange(claim: Measured, value: Measured): Comparison {
  const tolerance = claim.approx === 'about' ? aboutTolerance : exactTolerance;
  const low = isNear(claim.low, value.low, tolerance(claim, value.low));
  const high = isNear(claim.high, value.high, tolerance(claim, value.high));
  if (low && high) return 'agrees';
  return overlaps(claim, value) ? 'unclear' : 'differs';
}

function overlaps(claim: Measured, value: Measured): boolean {
  const reach = exactTolerance(claim);
  return claim.low - reach <= value.high && value.low <= claim.high + reach;
}

function judgeOver(claim: Measured, value: Measured): Comparison {
  const bound = claim.low;
  if (isAtLeast(value.low, bound) && isAtLeast(bound * OVER_AGREES, value.low)) return 'agrees';
  return !isAtLeast(value.high, bound) || isAtLeast(value.low, bound * OVER_DIFFERS) ? 'differs' : 'unclear';
}

function judgeUnder(claim: Measured, value: Measured): Comparison {
  const bound = claim.high;
  if (isAtLeast(bound, value.high) && isAtLeast(value.high, bound * UNDER_AGREES)) return 'agrees';
  return !isAtLeast(bound, value.low) || isAtLeast(bound * UNDER_DIFFERS, value.high) ? 'differs' : 'unclear';
}

function judgeSome(claim: Measured, value: Measured): Comparison {
  if (isAtLeast(value.low, claim.low) && isAtLeast(claim.high, value.high)) return 'agrees';
  return overlaps(claim, value) ? 'unclear' : 'differs';
}

function isAtLeast(a: number, b: number): boolean {
  return a >= b || isSame(a, b);
}

type Fits = (end: number, value: Measured) => boolean;

const FITS_APPROX: Readonly<Record<Approx, Fits>> = {
  exact: () => false,
  about: (end, value) => [value.low, value.high].some((known) => isNear(end, known, ABOUT * Math.abs(known))),
  over: (end, value) => isAtLeast(end, value.low) && end < value.low * OVER_DIFFERS,
  under: (end, value) => isAtLeast(value.high, end) && end > value.high * UNDER_DIFFERS,
  'up-to': (end, value) => isAtLeast(value.high, end),
  some: (end, value) => isAtLeast(end, value.low) && isAtLeast(value.high, end),
};

/** Whether the dataset's own rounding or approximation leaves room for the claim. */
function isVague(claim: Measured, value: Measured): boolean {
  const step = Math.max(0, value.resolution || 0) / 2;
  const near = isNear(claim.low, value.low, step) && isNear(claim.high, value.high, step);
  const fits = FITS_APPROX[value.approx];
  return near || (fits(claim.low, value) && fits(claim.high, value));
}
