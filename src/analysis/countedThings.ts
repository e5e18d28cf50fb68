/** Counts without a unit of their own: the name or noun behind the number says what is counted. */
import { isCountedNoun } from '../quantity/words.ts';
import { type FoundQuantity, type QuantityContext, UNREAD } from './foundQuantity.ts';
import { isWordCode, type NameToken } from './lexicon.ts';
import { firstFrom, within } from './within.ts';

/** `100,000 H100s`, `8x H200`, `10万颗 H100`: the name says what is counted. */
export function countOfName(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  const multiple = quantity.unit === 'x' && /^[xX×]$/.test(text.slice(quantity.numberEnd, quantity.end).trim());
  if (quantity.hasUnit && quantity.dimension !== 'count' && !multiple) return null;
  const at = multiple || quantity.hasUnit ? quantity.end : quantity.numberEnd + (quantity.bareLetter ? 1 : 0);
  const gap = text.slice(at, at + 2);
  const nameAt = at + (gap.startsWith(' ') || gap.startsWith('-') ? 1 : 0);
  const name = context.names[firstFrom(context.names, nameAt)];
  if (name?.start !== nameAt || !['chip', 'system', 'instance', 'technology'].includes(name.entry.kind)) return null;
  if (quantity.hasUnit && !multiple) return isArticle(quantity) ? UNREAD : { ...quantity, counted: name };
  if (!multiple && !gap.startsWith(' ') && !/[一-龥]/.test(text[at - 1] ?? '')) return null;
  const plural =
    /s$/.test(text.slice(name.start, name.end)) ||
    quantity.hasMagnitude ||
    quantity.number.grouped ||
    multiple ||
    quantity.bareLetter !== null ||
    Number(quantity.number.digits) >= 2;
  if (!plural || looksLikeYear(quantity)) return null;
  const scaled = quantity.bareLetter ? applyLetter(quantity) : quantity;
  return {
    ...scaled,
    end: multiple ? quantity.end : at,
    unit: '1',
    dimension: 'count',
    kind: 'quantity',
    hasUnit: true,
    counted: name,
  };
}

const LETTER: Readonly<Record<string, number>> = { K: 1e3, k: 1e3, M: 1e6, m: 1e6, B: 1e9, b: 1e9, T: 1e12, t: 1e12 };

function applyLetter(quantity: FoundQuantity): FoundQuantity {
  const scale = LETTER[quantity.bareLetter ?? ''] ?? 1;
  const letter = quantity.bareLetter ?? '';
  const { written } = quantity;
  const scaled = (part: typeof written.low) => ({ ...part, magnitude: letter, scale });
  return {
    ...quantity,
    low: quantity.low * scale,
    high: quantity.high * scale,
    resolution: quantity.resolution * scale,
    hasMagnitude: true,
    bareLetter: null,
    end: quantity.numberEnd + letter.length,
    numberEnd: quantity.numberEnd + letter.length,
    written: { ...written, low: scaled(written.low), after: '' },
  };
}

export function looksLikeYear(quantity: FoundQuantity): boolean {
  return /^(?:19|20)\d\d$/.test(quantity.number.digits) && !quantity.hasMagnitude && !quantity.number.grouped;
}

const ARTICLE_UNITS = new Set(['count', 'time', 'energy', 'length']);

/** 一颗, 一款: an article, not a count. */
export function isArticle(quantity: FoundQuantity): boolean {
  return (
    quantity.number.form !== 'digits' &&
    quantity.number.digits === '1' &&
    ARTICLE_UNITS.has(quantity.dimension) &&
    !quantity.hasMagnitude
  );
}

const STOP_WORD = new Set([
  'of',
  'in',
  'and',
  'the',
  'for',
  'at',
  'to',
  'per',
  'by',
  'with',
  'on',
  'as',
  'or',
  'a',
  'an',
  'is',
  'was',
  'were',
  'are',
  'from',
  'than',
  'that',
  'which',
  'this',
  'its',
  'into',
  'will',
  'would',
  'by',
]);

const NOUN_WORD = /( ?-?)([A-Za-z][A-Za-z0-9+]*(?:[.-][A-Za-z0-9+]+)*)/y;

interface Noun {
  readonly noun: string;
  readonly name: NameToken | null;
}

/** The counted noun within four words after `end`; names may stand between (`1 million Trainium2 chips`). */
export function nounAfter(text: string, end: number, context: QuantityContext): Noun | null {
  let at = end;
  let name: NameToken | null = null;
  let before: string | null = null;
  for (let words = 0; words < 5; words++) {
    const next = context.names[firstFrom(context.names, at)];
    if (next && next.start <= at + 1) {
      name = next;
      at = next.end;
      before = null;
      continue;
    }
    NOUN_WORD.lastIndex = at;
    const found = NOUN_WORD.exec(text);
    if (!found) return null;
    const word = (found[2] as string).toLowerCase();
    if (STOP_WORD.has(word)) return null;
    if (found[1] === '-' && isCountedNoun(`${word.split('-')[0]}s`)) return { noun: `${word.split('-')[0]}s`, name };
    if (isCountedNoun(word) || (before !== null && isCountedNoun(`${before} ${word}`))) return { noun: word, name };
    before = word;
    at += found[0].length;
  }
  return null;
}

/** English: `8 GPUs`, `48,150 servers`; Chinese: `5亿用户`, `1310量子比特`, where a count cue follows without measure word. */
export function countedNoun(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (looksLikeYear(quantity)) return null;
  const scaled = quantity.bareLetter !== null && LETTER[quantity.bareLetter] ? applyLetter(quantity) : quantity;
  const end = scaled.numberEnd;
  const noun = isWordCode(text.charCodeAt(end)) ? null : nounAfter(text, end, context);
  if (noun) {
    const counted = noun.name && ['chip', 'system', 'instance'].includes(noun.name.entry.kind) ? noun.name : null;
    return {
      ...scaled,
      unit: '1',
      dimension: 'count',
      hasUnit: true,
      ...(counted ? { counted } : {}),
      end: Math.max(end, scaled.approx === 'over' && text[end] === '+' ? end + 1 : end),
    };
  }
  const cueAt = text[end] === ' ' ? end + 1 : end;
  const slack = scaled.approx === 'over' && text[end] === '+' ? 8 : 0;
  const cue = within(context.words, cueAt, cueAt + slack + 24).find(
    (token) => token.start <= cueAt + slack && context.cueDimension(token).has('count'),
  );
  if (!cue || quantity.number.form === 'english') return null;
  return {
    ...scaled,
    unit: '1',
    dimension: 'count',
    hasUnit: true,
    end: Math.max(end, scaled.approx === 'over' && text[end] === '+' ? end + 1 : end),
  };
}
