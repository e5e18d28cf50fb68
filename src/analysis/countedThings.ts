/** Counts without a unit of their own: the name or noun behind the number says what is counted. */

import { isLetterCode } from '../quantity/codes.ts';
import { isCountedNoun, MAGNITUDES } from '../quantity/words.ts';
import { type FoundQuantity, type QuantityContext, UNREAD } from './foundQuantity.ts';
import { isWordCode, type NameToken } from './lexicon.ts';
import { ahead, firstFrom, lead, within } from './within.ts';

/** `100,000 H100s`, `8x H200`, `10万颗 H100`: the name says what is counted. */
export function countOfName(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  const multiple = quantity.unit === 'x' && /^[xX×]$/.test(text.slice(quantity.numberEnd, quantity.end).trim());
  if (quantity.hasUnit && quantity.dimension !== 'count' && !multiple) return null;
  const at = multiple || quantity.hasUnit ? quantity.end : quantity.numberEnd + (quantity.bareLetter ? 1 : 0);
  const gap = ahead(text, at, 2);
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

/** Letters of magnitude; a G is of giga. */
const { G: _giga, ...LETTER } = MAGNITUDES.bare;

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

/** 一颗, 一款: an article, not a count; 两种 and 两类 tell kinds apart. */
export function isArticle(quantity: FoundQuantity): boolean {
  if (quantity.number.form === 'digits' || quantity.hasMagnitude) return false;
  if (quantity.number.digits === '1') return ARTICLE_UNITS.has(quantity.dimension);
  return quantity.number.form === 'chinese' && quantity.high < 10 && /^[种種类類]$/.test(quantity.written.after);
}

const STOP_WORD =
  /^(?:of|in|and|the|for|at|to|per|by|with|on|as|or|a|an|is|was|were|are|from|than|that|which|this|its|into|will|would)$/;

/** 28,000 of Nvidia's cabinets: so many of what follows. */
const OF_THE = /^ of (?:the|its|their|these|those)(?= )|^ of(?= [A-Z][A-Za-z]*'s )/;
const NOUN_WORD = /( ?-?)((?:\d+(?:\.\d+)?(?= ?[GTM]b?\b) ?)?[A-Za-z][A-Za-z0-9+]*(?:[.-][A-Za-z0-9+]+)*)/y;

interface Noun {
  readonly noun: string;
  readonly name: NameToken | null;
}

/** The counted noun within four words after `end`; names may stand between (`1 million Trainium2 chips`). */
export function nounAfter(text: string, end: number, context: QuantityContext): Noun | null {
  let at = end + (OF_THE.exec(ahead(text, end, 12))?.[0].length ?? 0);
  let name: NameToken | null = null;
  let before: string | null = null;
  for (let words = 0; words < 5; words++) {
    const next = context.names[firstFrom(context.names, at)];
    if (next && next.start <= at + 1) {
      name = next;
      at = next.end + (/^['’]s /.test(ahead(text, next.end, 3)) ? 2 : 0);
      before = null;
      continue;
    }
    NOUN_WORD.lastIndex = at;
    const found = NOUN_WORD.exec(text);
    if (!found) return null;
    const word = (found[2] as string).toLowerCase();
    if (STOP_WORD.test(word)) return null;
    if (found[1] === '-' && isCountedNoun(`${word.split('-')[0]}s`)) return { noun: `${word.split('-')[0]}s`, name };
    if (isCountedNoun(word) || (before !== null && isCountedNoun(`${before} ${word}`))) return { noun: word, name };
    before = word;
    at += found[0].length;
  }
  return null;
}

/** `One chairman told suppliers`: one is not a count of what comes later. */
function isOneOf(text: string, { number, numberEnd }: FoundQuantity): boolean {
  if (number.form !== 'english' || number.digits !== '1') return false;
  const next = /^[ -]([a-z]+)/i.exec(ahead(text, numberEnd, 24))?.[1]?.toLowerCase() ?? '';
  return !isCountedNoun(`${next}s`) && !isCountedNoun(next) && !/^(?:million|billion|hundred|thousand)/.test(next);
}

const ONTO_MAGNITUDE = /[万亿兆]/;

/** 1.9万亿token, 2.4万GPU: a noun in Latin letters right behind the magnitude word; 0.8元/100万token is a price of so many. */
function joinedNoun(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const noun = /^[A-Za-z]+/.exec(ahead(text, quantity.numberEnd, 16))?.[0].toLowerCase() ?? '';
  if (/[每/]$/.test(lead(text, quantity.start, 1))) return UNREAD;
  if (quantity.number.form === 'chinese' && /^[十百千]$/.test(quantity.written.low.text)) return null;
  return isCountedNoun(noun) || isCountedNoun(`${noun}s`) ? counted(quantity, text) : null;
}

/** English: `8 GPUs`, `48,150 servers`; Chinese: `5亿用户`, `1310量子比特`, where a count cue follows without measure word. */
export function countedNoun(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (looksLikeYear(quantity)) return null;
  const scaled = quantity.bareLetter !== null && LETTER[quantity.bareLetter] ? applyLetter(quantity) : quantity;
  const end = scaled.numberEnd;
  const joined = scaled.hasMagnitude && isLetterCode(text.charCodeAt(end));
  if (joined && ONTO_MAGNITUDE.test(text.charAt(end - 1))) return joinedNoun(text, scaled);
  const noun = isWordCode(text.charCodeAt(end)) ? null : nounAfter(text, end, context);
  if (noun && !isOneOf(text, scaled)) {
    const name = noun.name && ['chip', 'system', 'instance'].includes(noun.name.entry.kind) ? noun.name : null;
    return { ...counted(scaled, text), ...(name ? { counted: name } : {}) };
  }
  if (scaled.hasMagnitude && LARGE_LETTER.test(quantity.bareLetter ?? '') && isOfModel(text, quantity))
    return counted(scaled, text);
  if (quantity.bareLetter !== null && USERS_BEFORE.test(lead(text, quantity.start, 40))) return counted(scaled, text);
  const cueAt = text[end] === ' ' ? end + 1 : end;
  const slack = scaled.approx === 'over' && text[end] === '+' ? 8 : 0;
  const cue = within(context.words, cueAt, cueAt + slack + 24).find(
    (token) => token.start <= cueAt + slack && context.cueDimension(token).has('count'),
  );
  return !cue || quantity.number.form === 'english' ? null : counted(scaled, text);
}

/** The number as a count; a plus sign behind it belongs to it. */
function counted(quantity: FoundQuantity, text: string): FoundQuantity {
  const end = quantity.numberEnd + (quantity.approx === 'over' && text[quantity.numberEnd] === '+' ? 1 : 0);
  return { ...quantity, unit: '1', dimension: 'count', hasUnit: true, end };
}

/** Weekly users 900m+, paying consumers 50m. */
const USERS_BEFORE =
  /\b(?:users|consumers|subscribers|customers|members|developers|downloads|[DM]AUs?)(?: [a-z]+)?[: ]+$/i;
const LARGE_LETTER = /^[BTM]$/;
const MODEL_BEFORE = /(?:[总激][参活]|参数(?:规模|量)?|params?|parameters|tokens?|词元)[^，,。;；\d]{0,6}$/i;
const MODEL_AFTER = /^ (?:total|dense|MoE|active|activated)\b/;

/** 训练token 15T, 671B total: parameters and tokens of a model. */
function isOfModel(text: string, { start, numberEnd }: FoundQuantity): boolean {
  return MODEL_BEFORE.test(lead(text, start, 16)) || MODEL_AFTER.test(text.slice(numberEnd + 1, numberEnd + 12));
}
