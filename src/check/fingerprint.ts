/** Fingerprints of findings: the same wherever the finding is made, whatever lines are added or wrapped around it. */

import type { Attributes } from '../dataset/model.ts';
import type { Rule } from './finding.ts';

interface Fingerprinted {
  readonly rule: Rule;
  readonly entity: string | null;
  readonly metric: string | null;
  readonly period: string | null;
  readonly attributes: Attributes;
  /** The figure, mention or directive itself. */
  readonly text: string;
  /** The sentence it stands in, without markup. */
  readonly sentence: string;
}

const OFFSET_BASIS = 0x811c9dc5;
const OTHER_BASIS = 0x9e3779b9;
const PRIME = 0x01000193;

/** Makes fingerprints for one note; equal findings are told apart by their order. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** 16 hexadecimal digits. */
  next(finding: Fingerprinted): string {
    const key = keyOf(finding);
    const occurrence = this.#seen.get(key) ?? 0;
    this.#seen.set(key, occurrence + 1);
    return hash(`${key}\u0000${occurrence}`);
  }
}

function keyOf({ rule, entity, metric, period, attributes, text, sentence }: Fingerprinted): string {
  const stated = Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return [rule, entity ?? '', metric ?? '', period ?? '', stated.join(','), normal(text), normal(sentence)].join(
    '\u0000',
  );
}

/** Without blanks at all: wrapping a Chinese sentence puts blanks where there were none. */
function normal(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** Two 32-bit FNV-1a hashes side by side: over the UTF-16 code units, and over the same backwards from another basis. */
function hash(text: string): string {
  let forwards = OFFSET_BASIS;
  let backwards = OTHER_BASIS;
  for (let index = 0, last = text.length - 1; index <= last; index++) {
    forwards = step(forwards, text.charCodeAt(index));
    backwards = step(backwards, text.charCodeAt(last - index));
  }
  return hex(forwards) + hex(backwards);
}

/** Both bytes of the code unit, the low one first. */
function step(hash: number, code: number): number {
  return Math.imul(Math.imul(hash ^ (code & 0xff), PRIME) ^ (code >> 8), PRIME);
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
