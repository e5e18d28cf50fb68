/** Quantities as found in prose, and what finding them needs. */
import type { PeriodToken } from '../quantity/periodForms.ts';
import type { Script } from '../quantity/quantity.ts';
import type { ScannedQuantity } from '../quantity/scan.ts';
import type { UnitTable } from '../quantity/unitTable.ts';
import type { NameToken, WordToken } from './lexicon.ts';

/** A quantity in a segment, with what the noun after it counts, where there is one. */
export interface FoundQuantity extends ScannedQuantity {
  /** The name that the number counts (`100,000 H100s`). */
  readonly counted?: NameToken;
  /** True where the unit is not written but taken from the surroundings (column head, PUE, currency of the sentence). */
  readonly impliedUnit?: boolean;
  /** True where the surroundings name the currency (`美元营收估346亿`), so that nothing need be guessed. */
  readonly currencyNamed?: boolean;
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
