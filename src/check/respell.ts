/** Slips in the unit itself: `144 Gb` for `144 GB`, `144 MB` for `144 GB`. The digits are right and stay. */
import type { Figure } from '../analysis/analysis.ts';
import type { DatasetValue } from '../dataset/model.ts';
import { magnitudesTimes } from '../quantity/print.ts';
import type { Written } from '../quantity/quantity.ts';
import { convert, type Measured, scaled } from './conversion.ts';
import { compare } from './equality.ts';
import type { Slip } from './slip.ts';

/** A unit after the number: blanks, SI prefix, the unit itself. */
const UNIT = /^(\s*)([kKMGTPEZ]?)((?:B|b|bit|FLOP|Flop|flop|OP|W|Hz|F(?![A-Za-z]))[^\s]*)/;
const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z'];
/** The same in Chinese, of watts. */
const UNIT_ZH = /^(\s*)([千兆吉]?)(瓦)/;
const PREFIXES_ZH = ['', '千', '兆', '吉'];

/** What stands after the number (`written.after`) once the unit is put right; null where the unit is not what slipped. */
export function respelledUnit(figure: Figure, value: DatasetValue, slip: Slip): string | null {
  const { after, low } = figure.written;
  const match = UNIT.exec(after) ?? UNIT_ZH.exec(after);
  if (match === null || low.magnitude !== '' || !isRightOnceCorrected(figure, value, slip)) return null;
  const [whole, blank, prefix, unit] = match as unknown as readonly [string, string, string, string];
  const respelled = slip.base === 'bits' ? otherLetter(prefix, unit, figure, value) : otherPrefix(prefix, unit, slip);
  return respelled === null ? null : blank + respelled + after.slice(whole.length);
}

/** So far around a figure its writer's words are looked for. */
const HABITS_REACH = 2000;

/**
 * The text of a figure with another word of magnitude (`72.2 billion` for `72.2 million`), where that is what slipped: of
 * several the one that its note, `text`, has near it.
 */
export function withOtherMagnitude(text: string, figure: Figure, value: DatasetValue, slip: Slip): string | null {
  const { low, high } = figure.written;
  const source = text.slice(figure.start, figure.end);
  const at = source.lastIndexOf(low.magnitude);
  if (slip.base !== 'ten' || low.magnitude === '' || high !== undefined || at < 0) return null;
  if (!isRightOnceCorrected(figure, value, slip)) return null;
  const words = magnitudesTimes(low, slip.factor);
  const around = text.slice(Math.max(0, figure.start - HABITS_REACH), figure.end + HABITS_REACH);
  const word = words.find((one) => new RegExp(`\\d${one}(?![A-Za-z])`).test(around)) ?? words[0];
  return word === undefined ? null : source.slice(0, at) + word + source.slice(at + low.magnitude.length);
}

/** Numbers that a prefix keeps readable: 20.7 TB is not written as 20,700 GB, nor 96 GB as 0.096 TB. */
const READABLE = { from: 0.1, to: 1e4 };

/** The style of a figure for a value that is far from it: with the SI prefix that fits, where it has one. */
export function withFittingPrefix(written: Written, { low, high }: Measured): Written {
  const match = UNIT.exec(written.after) ?? UNIT_ZH.exec(written.after);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (match === null || written.low.magnitude !== '' || largest === 0) return written;
  const [whole, blank, prefix, unit] = match as unknown as readonly [string, string, string, string];
  const amount = largest / written.unitFactor;
  const steps = amount >= READABLE.to ? Math.floor(Math.log10(amount) / 3) : amount < READABLE.from ? -1 : 0;
  const respelled = otherPrefix(prefix, unit, { base: 'ten', exponent: steps * 3 });
  if (steps === 0 || respelled === null) return written;
  return {
    ...written,
    after: blank + respelled + written.after.slice(whole.length),
    unitFactor: written.unitFactor * 1000 ** steps,
  };
}

function isRightOnceCorrected(figure: Figure, value: DatasetValue, { factor }: Slip): boolean {
  const exact = convert({ ...figure, approx: 'exact' } satisfies Measured, value.unit);
  return exact !== null && compare(scaled(exact, factor), value) === 'agrees';
}

/** `b` for `B` or the other way round, where the dataset counts in the other one. */
function otherLetter(prefix: string, unit: string, figure: Figure, value: DatasetValue): string | null {
  const letter = unit[0];
  if (figure.unit === value.unit || (letter !== 'b' && letter !== 'B') || unit.startsWith('bit')) return null;
  const rest = letter === 'b' && unit.slice(1) === 'ps' ? '/s' : unit.slice(1); // nobody writes TBps
  return prefix + (letter === 'b' ? 'B' : 'b') + rest;
}

function otherPrefix(prefix: string, unit: string, { base, exponent }: Pick<Slip, 'base' | 'exponent'>): string | null {
  if (base !== 'ten' || exponent % 3 !== 0) return null;
  const prefixes = unit === '瓦' ? PREFIXES_ZH : PREFIXES;
  const index = prefixes.indexOf(prefix === 'K' ? 'k' : prefix);
  const other = prefixes[index + exponent / 3];
  return index < 0 || other === undefined ? null : other + unit;
}
