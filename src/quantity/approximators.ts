/** Words that make a quantity inexact (about, over, 近, 以上), before and behind it. */
import type { Tail } from './afterNumber.ts';
import { isDigitCode } from './codes.ts';
import type { Approx } from './quantity.ts';
import { APPROX_AFTER, APPROX_BEFORE } from './words.ts';

/** What makes a quantity inexact behind it, and where that ends. */
export interface AfterApprox {
  readonly approx: Approx | null;
  readonly end: number;
  /** A plus sign belongs to the span; words stay outside. */
  readonly glued: boolean;
}

/** The approximator behind a quantity that ends at `end`: a plus sign or a word. */
export function approxAfter(text: string, end: number, tail: Tail): AfterApprox {
  const next = text.charAt(end);
  if (next === '+' && addsNext(text, end, tail)) return { approx: null, end, glued: false };
  if (isMoreOf(text, end, tail)) return { approx: 'over', end: end + 1, glued: true };
  if (next === '+')
    return {
      approx: 'over',
      end: end + 1,
      glued: tail.unit === null || tail.unit.dimension !== 'percent' || !/\d/.test(text.charAt(end + 1)),
    };
  const found = APPROX_AFTER.find(text, next === ' ' ? end + 1 : end);
  if (!found || ((found.word === 'plus' || found.word === '+') && next === ' ') || isOtherWord(text, end, found.word))
    return { approx: null, end, glued: false };
  return { approx: found.value, end: end + found.word.length, glued: false };
}

/** 49亿+63亿, 49亿+12%, 鲲鹏48,150台+海光30,245台, $11.2bn +/- 0.3bn: a plus sign that belongs to the next number. */
function addsNext(text: string, end: number, tail: Tail): boolean {
  const after = text[end + 1] ?? ' ';
  if (after === '/') return true;
  if (tail.unit === null) return isDigitCode(text.charCodeAt(end + 1));
  return after !== '的' && /[A-Za-z\d\u4e00-\u9fff$]/.test(after);
}

/** 三成多, 四倍多; but 比三成多两成 is a comparison. */
function isMoreOf(text: string, end: number, tail: Tail): boolean {
  const form = tail.unit?.form;
  return (
    (form === '成' || form === '倍') &&
    text[end] === '多' &&
    !/[\d一二两三四五六七八九十数几了出]/.test(text[end + 1] ?? '')
  );
}

/** 上下 in 上下文 and 上下游, 级 in 级别 qualify nothing. */
function isOtherWord(text: string, end: number, word: string): boolean {
  const next = text[end + (text[end] === ' ' ? 1 : 0) + word.length] ?? '';
  return word === '上下' && '文游半层'.includes(next || ' ');
}

/** The approximator before the quantity, also across blanks, 了 and 出. */
export function approxBefore(text: string, start: number): Approx | null {
  let at = start;
  while (at > 0 && start - at < 2 && text.charAt(at - 1) === ' ') at--;
  const last = text.charAt(at - 1);
  if (last === '了' || last === '出') at--;
  const found = APPROX_BEFORE.find(text, at);
  return found && !isNoApproximator(text.slice(Math.max(0, at - 24), at), found.word) ? found.value : null;
}

/** After these characters an approximator is part of another word: 最近, 附近, 高超, 买超, 打破, 推高至, 经过, turned over. */
const NO_APPROXIMATOR_AFTER: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    近: /[最附邻临将]$/,
    超: /[高买卖]$/,
    破: /[爆打突]$/,
    高至: /[推提调升拉]$/,
    over: /\b(?:turn(?:s|ed|ing)?|hand(?:s|ed)?|took|taken|tak(?:es|ing)|roll(?:s|ed)?|carried) $/i,
    'up to':
      /\b(?:mov|rais|lift|bump|nudg|tak|tick|edg|inch|push|revis|walk|guid|climb|step|notch)(?:e|es|s|ed|d|ing|en|ped|ping)? (?:it |this |that )?$|\b(?:went|gone|goes|going|took|brought|crept|rose|risen) (?:it |this |that )?$/i,
    过: /[超不经通度跳错路越透来去难胜]$/,
  }),
);

function isNoApproximator(window: string, word: string): boolean {
  return NO_APPROXIMATOR_AFTER.get(word)?.test(window.slice(0, window.length - word.length)) ?? false;
}
