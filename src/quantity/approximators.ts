/** Words that make a quantity inexact (about, over, 近, 以上), before and behind it. */
import type { Tail } from './afterNumber.ts';
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
  const next = text[end];
  if (next === '+')
    return {
      approx: 'over',
      end: end + 1,
      glued: tail.unit === null || tail.unit.dimension !== 'percent' || !/\d/.test(text[end + 1] ?? ''),
    };
  const found = APPROX_AFTER.find(text, next === ' ' ? end + 1 : end);
  if (!found || (found.word === 'plus' && next === ' ')) return { approx: null, end, glued: false };
  return { approx: found.value, end: end + found.word.length, glued: false };
}

/** The approximator before the quantity, also across blanks, 了 and 出. */
export function approxBefore(text: string, start: number): Approx | null {
  let at = start;
  while (at > 0 && start - at < 2 && text[at - 1] === ' ') at--;
  if (text[at - 1] === '了' || text[at - 1] === '出') at--;
  const found = APPROX_BEFORE.find(text, at);
  return found && !isNoApproximator(text.slice(Math.max(0, at - 24), at), found.word) ? found.value : null;
}

/** After these characters an approximator is part of another word: 最近, 附近, 高超, 打破, 爆破. */
const NO_APPROXIMATOR_AFTER: Readonly<Record<string, RegExp>> = {
  近: /[最附邻临将]$/,
  超: /高$/,
  破: /[爆打突]$/,
};

function isNoApproximator(window: string, word: string): boolean {
  return NO_APPROXIMATOR_AFTER[word]?.test(window.slice(0, window.length - word.length)) ?? false;
}
