/** Figures that state a difference between two levels rather than a level. */
import type { ClaimContext } from './claimContext.ts';

/** What a step from one level to another is called. */
export const STEP_NOUNS =
  'increase|rise|jump|improvement|gain|leap|step-up|climb|growth|drop|decline|fall|cut|decrease|reduction';

/** 功耗高出400W, $5bn more: what is stated is a difference, not a level. */
const BEFORE = new RegExp(
  String.raw`(?:落后|落後|领先|領先|相差|差距|高出|低出|多出|多花|少花|多投|比[^，,。]{1,10}[多少高低]|超出|少了|多了|高了|低了|少掉|多掉|(?<![最至许許])(?:增加|减少|上升|下降|提高|降低|增长|净增|增|减|多|少)了?|增減|增加|減少|\b(?:up|down|by|adding|additional|another|extra|a further|(?:${STEP_NOUNS}|difference|gap) of))(?:只有|仅有|僅有|不过|不過|只|仅|僅|是|为|為|有|达|達)?\s*(?:约|約|近|逾|about|some|roughly|nearly)?\s*$`,
  'i',
);
const AFTER = /^\s*(?:more|less|higher|lower|above|below|up|down)\b/i;

/** So much is read before a figure. */
const REACH = 32;

export function isDifference({ analysis, claim }: ClaimContext): boolean {
  if (claim.kind === 'change') return false;
  const { text } = analysis;
  return (
    BEFORE.test(text.slice(Math.max(0, claim.start - REACH), claim.start)) ||
    AFTER.test(text.slice(claim.end, claim.end + 12))
  );
}
