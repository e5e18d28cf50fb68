/** Quantities as found in prose, and what finding them needs. */
import { scaleDecimal } from '../quantity/decimal.ts';
import type { PeriodToken } from '../quantity/periodToken.ts';
import type { Script } from '../quantity/quantity.ts';
import type { ScannedQuantity } from '../quantity/scannedQuantity.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import type { NameToken, WordToken } from './lexicon.ts';

/** A quantity in a segment, with what the noun after it counts, where there is one. */
export interface FoundQuantity extends ScannedQuantity {
  /** The name that the number counts (`100,000 H100s`). */
  readonly counted?: NameToken | undefined;
  /** True where the unit is not written but taken from the surroundings (column head, PUE, currency of the sentence). */
  readonly impliedUnit?: boolean | undefined;
  /** True where the surroundings name the currency (`美元营收估346亿`), so that nothing need be guessed. */
  readonly currencyNamed?: boolean | undefined;
  /** True where the currency is that of money nearby which is written 元, so that it can be any that 元 stands for. */
  readonly likeYuan?: boolean | undefined;
}

export interface QuantityScan {
  readonly quantities: readonly FoundQuantity[];
  readonly periods: readonly PeriodToken[];
}

export interface QuantityContext {
  readonly units: UnitTable;
  readonly script: Script;
  readonly names: readonly NameToken[];
  readonly words: readonly WordToken[];
  /** Whether a word at hand is a cue for a count or an index metric. */
  readonly cueDimension: (token: WordToken) => ReadonlySet<string>;
}

/** Marks a number that a reader has recognised as no figure, so that no later reader takes it. */
export const UNREAD = { unread: true } as unknown as FoundQuantity;

/**
 * The same quantity with all parts in one order. Quantities are put together in many ways; what reads them for every figure is
 * twice as fast where all of them have one shape.
 */
export function shapedQuantity(quantity: FoundQuantity): FoundQuantity {
  return {
    start: quantity.start,
    end: quantity.end,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    dimension: quantity.dimension,
    kind: quantity.kind,
    approx: quantity.approx,
    resolution: quantity.resolution,
    written: quantity.written,
    hasUnit: quantity.hasUnit,
    hasMagnitude: quantity.hasMagnitude,
    bareLetter: quantity.bareLetter,
    number: quantity.number,
    scope: quantity.scope,
    numberEnd: quantity.numberEnd,
    counted: quantity.counted,
    impliedUnit: quantity.impliedUnit,
    currencyNamed: quantity.currencyNamed,
    likeYuan: quantity.likeYuan,
  };
}

/** A number in the unit that its surroundings say: one of the unit is `factor` of the canonical one; `after` is what of it is written. */
export function inUnit(
  quantity: FoundQuantity,
  unit: string,
  dimension: string,
  kind: FoundQuantity['kind'] = quantity.kind,
  factor = 1,
  after = '',
): FoundQuantity {
  const times = (value: number) => scaleDecimal(String(value), factor);
  return {
    ...quantity,
    end: quantity.numberEnd + after.length,
    low: times(quantity.low),
    high: times(quantity.high),
    resolution: times(quantity.resolution),
    unit,
    dimension,
    kind,
    hasUnit: true,
    written: { ...quantity.written, unitFactor: factor, after },
  };
}
