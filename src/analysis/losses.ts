/** Results that are losses, though nothing stands before the number: 净亏损29.58亿, a net loss of $2bn, cash that flowed out. */
import { WORD, type WordToken } from './lexicon.ts';
import { clauseOf, type Draft, type SegmentScan, wordsWithin } from './scene.ts';

/** What may be below zero. What is burnt has a metric of its own. */
const RESULTS: ReadonlySet<string> = new Set([
  'net-income',
  'operating-income',
  'pretax-income',
  'ebitda',
  'eps',
  'free-cash-flow',
  'operating-cash-flow',
  'unit-economics',
]);

const REACH = { before: 64, after: 24 };

/** What may stand between the word and its number. */
const LINK =
  /^(?:[ :：~]|了|咗|掉|额|为|是|则|约|近|逾|超|过|达|高|仅|只|有|估|由|从|每[股季月年件]|合计|全年|单季|of|at|was|were|is|a|an|the|about|around|roughly|nearly|some|almost|over|more|than|up|to|just|only|another|per|share)*$/i;
/** 亏损由8,600万收窄至3,200万, a loss that narrowed from $4bn to $2bn: the same loss at another time. */
const MOVED =
  /^(?:[^,，。;；]|,(?=\d{3})){0,32}(?:收窄|缩小|缩窄|扩大|扩|减少|减|增加|增|升|降|narrow(?:ed|ing|s)|widen(?:ed|ing|s)|shr[aiu]nk|grew|grown|rose|fell)(?:(?:[^,，。;；]|,(?=\d{3})){0,24}(?:至|到|为| to| from))(?:[ ~]|约|近|about|around)*$/i;
const FOLLOWS = /^ ?(?:的|净)?(?:[a-z-]+ )?$/i;
const PROFIT = /溢利|利润|净利|获利|profit|income|earnings/i;

/** 扭亏, 刻蚀, 盈亏平衡, 累计亏损: the letters before a word of losses that make it tell of none, or of another one. */
const NO_LOSS = /[扭减止少吃转盈刻腐侵累积计]$/;

/** Whether the number of a result is that of a loss by the word before or behind it, or by the heads of its cell. */
export function isLoss(draft: Draft, heads: readonly SegmentScan[]): boolean {
  const metric = draft.metric?.value.id ?? '';
  if (draft.kind !== 'quantity' || !RESULTS.has(metric)) return false;
  return isLedByLoss(draft) || isFollowedByLoss(draft) || heads.some(isOfLosses);
}

function isLedByLoss(draft: Draft): boolean {
  const { quantity, scan } = draft;
  const from = Math.max(clauseOf(draft).start, quantity.start - REACH.before);
  const token = wordsWithin(scan, WORD.loss, from, quantity.start).at(-1);
  if (token === undefined || !tellsOfLoss(scan, token)) return false;
  const between = scan.normal.slice(token.end, quantity.start);
  return LINK.test(between) || MOVED.test(between);
}

function isFollowedByLoss({ quantity, scan }: Draft): boolean {
  const [token] = wordsWithin(scan, WORD.loss, quantity.end, quantity.end + REACH.after);
  return token !== undefined && tellsOfLoss(scan, token) && FOLLOWS.test(scan.normal.slice(quantity.end, token.start));
}

/** Net loss, 期内亏损; not profit/(loss), whose numbers have signs. */
function isOfLosses(scan: SegmentScan): boolean {
  const tokens = wordsWithin(scan, WORD.loss, 0, scan.normal.length);
  return tokens.some((token) => tellsOfLoss(scan, token)) && !PROFIT.test(scan.normal);
}

function tellsOfLoss({ normal }: SegmentScan, { start }: WordToken): boolean {
  return !NO_LOSS.test(normal.slice(Math.max(0, start - 1), start));
}
