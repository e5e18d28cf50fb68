/** Sentences and clauses of a segment, in the normal text. Offsets are the segment's. */
import { isDigitCode, isLetterCode } from '../quantity/codes.ts';
import { GAP } from './proseText.ts';
import { lead } from './within.ts';

export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Clause extends Extent {
  readonly sentence: number;
  /** Depth of brackets; a bracketed clause belongs to what stands before it. */
  readonly depth: number;
}

export interface Sentences {
  readonly sentences: readonly Extent[];
  readonly clauses: readonly Clause[];
}

const CJK = /[\u3400-\u9fff]/;

/** What a character may do to sentences and clauses; all others are passed over. */
const OPENS = 1;
const CLOSES = 2;
const STRONG = 3;
const WEAK = 4;
/** Ends a clause, but not between digits. */
const COMMA = 5;
const STOP = 6;
const LINE = 7;
const DASH = 8;
const BLANK = 9;
const KINDS = new Uint8Array(65536);
for (const [kind, chars] of [
  [OPENS, '(['],
  [CLOSES, ')]'],
  [STRONG, `。！？!?；${GAP}|丨•●◆`],
  [WEAK, '，;'],
  [COMMA, ',:'],
  [STOP, '.'],
  [LINE, '\n'],
  [DASH, '-'],
  [BLANK, ' '],
] as const)
  for (const char of chars) KINDS[char.charCodeAt(0)] = kind;
const ABBREVIATION = /(?:\b(?:U\.S|Inc|Corp|Co|Ltd|vs|No|approx|est|Mr|Ms|Dr|e\.g|i\.e|St|Jr|al|ca|c)|\b[A-Z])$/;
/** Series B. ends a sentence; J. P. Morgan does not. */
const LETTERED = /(?:Series|Class|Phase|Tier|Plan|round|Gen|type|vitamin|in the) [A-Z]$/i;
/** 1,200 W. ends one, too. */
const UNIT = /\d ?[WVBTMKG]$/;
/** Line widths between these look like hard-wrapped text; a break there is no end of a sentence. */
const WRAPPED = { from: 50, to: 140 };

export function splitSentences(text: string): Sentences {
  const chinese = CJK.test(text);
  const sentences: Extent[] = [];
  const clauses: Clause[] = [];
  let sentenceStart = 0;
  let clauseStart = 0;
  let depth = 0;
  const endClause = (end: number, next: number, depthAfter: number) => {
    if (!isBlank(text, clauseStart, end)) clauses.push({ start: clauseStart, end, sentence: sentences.length, depth });
    clauseStart = next;
    depth = depthAfter;
  };
  const endSentence = (end: number, next: number) => {
    endClause(end, next, 0);
    if (!isBlank(text, sentenceStart, end)) sentences.push({ start: sentenceStart, end });
    sentenceStart = next;
  };
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)] as number;
    if (kind === 0 || (kind === BLANK && !chinese)) continue;
    if (kind === OPENS) endClause(at, at + 1, Math.min(depth + 1, 9));
    else if (kind === CLOSES) endClause(at, at + 1, Math.max(depth - 1, 0));
    else if (isSentenceEnd(text, at, kind, chinese)) endSentence(at, at + 1);
    else if (isClauseEnd(text, at, kind)) endClause(at, at + 1, depth);
  }
  endSentence(text.length, text.length);
  return { sentences, clauses };
}

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) === 0x20) at++;
  return at >= end || (!isSurelyInk(text.charCodeAt(at)) && text.slice(at, end).trim() === '');
}

/** Of ASCII and CJK characters it is plain that they are not blank. */
function isSurelyInk(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || isCjkCode(code);
}

function isCjkCode(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function isSentenceEnd(text: string, at: number, kind: number, chinese: boolean): boolean {
  if (kind === STRONG) return true;
  if (kind === STOP) return isFullStop(text, at);
  if (kind === LINE) return isLineEnd(text, at, chinese);
  // " - " sets off items in digests of Chinese text; in English it is a dash within the sentence.
  return kind === DASH && chinese && isBetweenBlanks(text, at);
}

function isBetweenBlanks(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x20 && text.charCodeAt(at + 1) === 0x20;
}

function isFullStop(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next !== undefined && next !== ' ' && next !== '\n' && next !== '"' && next !== '”' && next !== ')') return false;
  if (
    !isLetterCode(text.charCodeAt(at - 1)) ||
    !ABBREVIATION.test(lead(text, at, 8)) ||
    LETTERED.test(lead(text, at, 12)) ||
    UNIT.test(lead(text, at, 4))
  )
    return true;
  return next === undefined;
}

/** Behind a number at the end of a line, what can only go on with it: `$85` / `billion`, `96` / `GB`, 850 / 亿美元. */
const GOES_ON =
  /^\s*(?:>\s*)*(?:(?:million|billion|trillion|thousand|bn|mn|tn|percent|per cent|[KMGTPE]i?[Bb](?:ps|\/s)?|[TPEGM]FLOPS?|[kMG]W|nm|dollars|euros|yuan)\b|[%％]|[万亿兆千百]|美元|人民币|港元|日元|欧元|韩元|元|个|颗|倍|成|吉瓦|兆瓦)/i;
const GOES_ON_REACH = 16;

function isLineEnd(text: string, at: number, chinese: boolean): boolean {
  if (isDigitCode(text.charCodeAt(at - 1)) && GOES_ON.test(text.slice(at + 1, at + 1 + GOES_ON_REACH))) return false;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  if (isLabelled(text, lineStart) && isLabelled(text, at + 1)) return true;
  const width = displayWidth(text, lineStart, at);
  const wrapped = width >= WRAPPED.from && width <= WRAPPED.to;
  if (wrapped) return false;
  return chinese || width < WRAPPED.from;
}

const LABEL = /^[ \t]*[^\s:：。.;；,，、!?！？][^\n:：。.;；,，、!?！？]{0,28}[:：]/;
const LABEL_REACH = 32;

/** Trainium2：96GB … over Trainium3：144GB …: lines that begin with a label each say something of their own. */
function isLabelled(text: string, start: number): boolean {
  return LABEL.test(text.slice(start, start + LABEL_REACH));
}

function displayWidth(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to && width <= WRAPPED.to; at++) width += text.charCodeAt(at) > 0x2e80 ? 2 : 1;
  return width;
}

function isClauseEnd(text: string, at: number, kind: number): boolean {
  if (kind === COMMA) return !(isDigitCode(text.charCodeAt(at - 1)) && isDigitCode(text.charCodeAt(at + 1)));
  if (kind === WEAK || kind === LINE) return true;
  if (kind === DASH) return isBetweenBlanks(text, at);
  // Digests of Chinese text set clauses off by blanks; beside Latin letters and digits a blank is only spacing.
  return kind === BLANK && isCjkCode(text.charCodeAt(at - 1)) && isCjkCode(text.charCodeAt(at + 1));
}

/** Index of the extent that holds `offset`, or the last one that starts before it; -1 where none does. */
export function extentAt(extents: readonly Extent[], offset: number): number {
  let low = 0;
  let high = extents.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((extents[middle] as Extent).start <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
