/** Reads a text that is one quantity and nothing else, as the dataset's `value` is written. */
import type { Approx, ParsedQuantity } from './quantity.ts';
import { scanQuantity } from './scan.ts';
import type { UnitTable } from './unitTable.ts';

const LEADING: ReadonlyArray<readonly [RegExp, Approx]> = [
  [/^(?:~|≈|about |approximately |约)\s*/i, 'about'],
  [/^(?:>=?|≥|over |more than |at least |超)\s*/i, 'over'],
  [/^(?:<=?|≤|under |less than |不足)\s*/i, 'under'],
  [/^(?:up to |高达|最高)\s*/i, 'up-to'],
];

/** Dashes and blanks of all kinds as the scanner wants them; the length stays. */
function normalise(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/％/g, '%');
}

/** `1:36`, `1:1.5-2.5`: a ratio a:b as a/b. */
function ratioOf(text: string): ParsedQuantity | null {
  const found = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(text);
  if (!found) return null;
  const values = [found[2], found[3] ?? found[2]].map((part) => Number(found[1]) / Number(part));
  if (!values.every(Number.isFinite)) return null;
  const low = Math.min(...values);
  const written = {
    before: '',
    low: { text: found[1] as string, decimals: 0, grouped: false, magnitude: '', scale: 1 },
    after: text.slice((found[1] as string).length),
    unitFactor: 1,
    script: 'latin',
  } as const;
  return {
    start: 0,
    end: text.length,
    low,
    high: Math.max(...values),
    unit: 'ratio',
    dimension: 'ratio',
    approx: 'exact',
    kind: 'ratio',
    resolution: low * 1e-6,
    written,
  };
}

/**
 * The quantity that `text` states (`66–72 bn USD`, `>100 bn USD`, `~1 million`, `96 GB`, `-1.9%`, `0.66 USD/h`), or null
 * where it is not one quantity from end to end. A number without unit is a count (unit `1`).
 */
export function parseQuantity(
  text: string,
  units: UnitTable,
): (ParsedQuantity & { readonly hasUnit?: boolean }) | null {
  const trimmed = normalise(text.trim());
  const ratio = ratioOf(trimmed);
  if (ratio) return ratio;
  const lead = LEADING.find(([pattern]) => pattern.test(trimmed));
  const body = lead ? trimmed.replace(lead[0], '') : trimmed;
  const prefix = /^[+-]?(?:[^\d.+-]{0,4}(?=\d))?/.exec(body)?.[0] ?? '';
  const scanned = scanQuantity(body, prefix.length, { units, script: 'latin', alone: true }, body);
  if (scanned?.start !== 0 || scanned.end !== body.length || scanned.number.form !== 'digits') return null;
  return lead ? { ...scanned, approx: lead[1] } : scanned;
}
