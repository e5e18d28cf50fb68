/** Numbers without a unit whose unit the words right before them say: EPS 2.82, 订单出货比0.99, SOFR plus 400, a score; and numbers so written that they count. */
import { type FoundQuantity, inUnit } from './foundQuantity.ts';
import { ahead, lead } from './within.ts';

const LINK =
  '(?:[ :]|约|为|是|仅|只|有|才|达|到|至|在|了|维持|[上下]调|调[升降高低]|提[高升]|估|报|预[估期测]|(?:of|is|was|at|to|now|stays|remains|about|just|only)(?= ))*$';
const named = (names: string) => new RegExp(`(?:${names})${LINK}`, 'i');

const OF_RATIO = named(
  'book-to-bill(?: ratio)?|\\bB/B|BB值|[出付][货运]比率?|本益比|市[盈净销]率|\\bP/?[EB]|\\bEV/EBITDA',
);
const OF_INDEX = named('\\bPEG|[得跑评总]分|\\bscor(?:e[ds]?|ing)');
const OF_COUNT = named('\\bhead ?count|员工(?:人|总)?数|在职人数|编制');
const SPREAD = /\b(?:SOFR|SONIA|SORA|\w*IBOR|Treasuries|gilts)(?: ?\+ ?| plus )$/i;
const OF_SHARE = named(
  'EPS|每股(?:收益|[盈纯]余?[利益]?|亏损|获利)|(?:目标|合理|收[盘市])价|现[价报]|股价|target price|price target|\\bPT|(?:share|stock) price|fair value',
);
/** Nothing that the number would count stands behind it. */
const ALONE = /^(?:$|[,;:)，。；）、/+\]](?!\d)|\.(?!\d)| (?:vs|versus|from|to|against|beat|in|on|for|\())/;

export function isPlain({ hasUnit, hasMagnitude, bareLetter }: FoundQuantity): boolean {
  return !hasUnit && !hasMagnitude && bareLetter === null;
}

/** The figure that the name before a bare number makes of it, or null. */
export function namedNumber(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number, numberEnd, start, high } = quantity;
  if (!isPlain(quantity) || number.form !== 'digits') return null;
  const before = lead(text, start, 32);
  if (!ALONE.test(ahead(text, numberEnd, 10))) return null;
  if (OF_SHARE.test(before)) return { ...quantity, dimension: 'money', impliedUnit: true, end: numberEnd };
  const found = SPREAD.test(before)
    ? inUnit(quantity, 'pp', 'points', 'change', 0.01)
    : OF_RATIO.test(before)
      ? inUnit(quantity, 'x', 'multiple', 'multiple')
      : OF_INDEX.test(before)
        ? inUnit(quantity, '1', number.grouped || high >= 100 ? 'count' : 'index')
        : OF_COUNT.test(before)
          ? inUnit(quantity, '1', 'count')
          : null;
  return found && { ...found, impliedUnit: true };
}

const OF_THEM =
  /^ of (?:them|these|those|which|whom)\b|^ more(?= (?:are|were|will|ha[ds]|have|in|on|at|by|[a-z]+ed)\b|[,.;])/;

/** 50,000 of the same part, ends the year at 75,000: a thousands comma makes a count; so do two of them, four more are. */
export function plainCount(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { number, numberEnd, start, high } = quantity;
  if (!isPlain(quantity)) return null;
  const behind = ahead(text, numberEnd, 16);
  const isSaid = number.form === 'english' && high > 1 && OF_THEM.test(behind);
  const isWhole = start === 0 && numberEnd === text.length;
  if (!isSaid && (!number.grouped || isWhole || /^[A-Za-z%]|^-(?!odd\b|some\b)[A-Za-z]/.test(behind))) return null;
  return { ...inUnit(quantity, '1', 'count'), impliedUnit: true };
}

const EACH_SECOND = /每秒(?:约|近|超|可达|达|输出|生成|高达)? ?$/;

/** 每秒40 tokens, 17,000 tokens a second, 2,700 a second: the words stand outside of the figure. */
export function perSecond(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { hasUnit, unit, numberEnd, start } = quantity;
  const behind = ahead(text, numberEnd, 24);
  const isRate =
    ((!hasUnit || unit === '1/s') && /^ (?:[a-z]+ )?(?:a|per) second\b(?! (?:time|quarter|half))/.test(behind)) ||
    ((!hasUnit || unit === '1') && /^ ?个? ?tokens?/i.test(behind) && EACH_SECOND.test(lead(text, start, 8)));
  return isRate ? inUnit(quantity, '1/s', 'rate', quantity.kind, 1, behind[0] === '个' ? '个' : '') : null;
}
