/** The forms in which periods, dates and clock times are written: a table of patterns for periodScan.ts. */
import type { PeriodToken } from './periodToken.ts';

/** What a group of a pattern gives. */
export type PeriodField =
  | 'year'
  | 'quarter'
  | 'half'
  | 'month'
  | 'day'
  | 'weekday'
  | 'endMonth'
  | 'closingMonth'
  | 'yearTo'
  | 'estimate';
type Fixed = Partial<Omit<PeriodToken, 'start' | 'end'>>;

/** A pattern, what its groups give in order (null: nothing), and what the form itself says. */
export interface PeriodForm {
  readonly pattern: RegExp;
  readonly fields: readonly (PeriodField | null)[];
  readonly fixed?: Fixed;
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = '((?:19|20)\\d\\d)';
const YY = "['’]?((?:20)?\\d\\d)";
/** 四季营收依序为: four quarters in turn, not the fourth. */
const CQ = '第?([一二三四1-4])(?!季[^度，,。;；\\d]{1,8}(?:依序|依次))';
const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th)';
/** Its first quarter above $10bn, the third quarter in a row: quarters that are counted from no year's beginning. */
const NOT_COUNTED =
  '(?! (?:with (?:more|less|over|under|a|any)|(?:of )?(?:more|less) than|above|below|over|ever|in which|of (?:profits?|growth|losses|decline)|running|in a row|straight)(?![a-z]))';
/** A fiscal year in Chinese. */
const CN_YEAR = '(?:财年|财政年度|会计年度|财务年度)';
/** A month in Chinese numerals; in these or in digits. */
const CM = '(十[一二]?|[一二三四五六七八九])';
const CM_OR_DIGITS = '(十[一二]?|[一二三四五六七八九]|\\d{1,2})';
/** A year in Chinese numerals, digit by digit: 二〇二五. */
const CN_DIGITS = '(二[〇零○][一二三四][〇零○一二三四五六七八九])';
/** A quarter by the month that closes it; what grew or fell in a quarter (季增) is another matter. */
const QUARTER_OF = '(?:底|末)?(?: ?(?:止|为止))?的?(?:[这那该当]一?个?)?(?:财季|季度|季(?![增减升跌度]))';
const END = '(?![A-Za-z0-9])';
const FISCAL: Fixed = { fiscal: true };
/** Its fiscal 2026, FY26. */
const FISCAL_YEAR = `(?:its |their |the )?(?:fiscal(?: year)?|FY) ?${YY}`;
/** The year that a quarter or half is of, said from the day of writing, and how many years later it is. */
const RELATIVE_YEARS: readonly (readonly [latin: string, chinese: string, later: number])[] = [
  ['(?:this|the current|current)', '(?:今年|本年)', 0],
  ['(?:last|the previous|the prior|previous|prior)', '(?:去年|上年)', -1],
  ['(?:next|the coming|coming)', '明年', 1],
];
/** Quarters and halves by words of their place in the year. */
const FIRST_QUARTER = '(?:opening|initial) quarter';
const LAST_QUARTER = '(?:final|last|closing) quarter';
const FIRST_HALF = '(?:front|opening) half';
const LAST_HALF = '(?:back|latter|closing) half';
const CN_PARTS: readonly (readonly [words: string, part: Fixed])[] = [
  ['(?:首|头)(?:一?个)?季度?', { quarter: 1 }],
  ['(?:末|尾|最后一个?)季度?', { quarter: 4 }],
  ['(?:上半年?|H1(?![A-Za-z0-9]))', { half: 1 }],
  ['(?:下半年?|H2(?![A-Za-z0-9]))', { half: 2 }],
];
/** What closes a span of months: `to March`, `that ended on 31`. */
const CLOSING =
  ',? (?:that |which )?(?:to|ended|ends|ending|through|closed)(?: in| on)?(?: the end of| late| early)? (?:\\d{1,2}(?:st|nd|rd|th)? )?';
const DAY_BEHIND = '(?: \\d{1,2}(?:st|nd|rd|th)?(?!\\d))?';

function form(source: string, fields: readonly (PeriodField | null)[], fixed?: Fixed, flags = 'iy'): PeriodForm {
  return { pattern: new RegExp(source, flags), fields, ...(fixed ? { fixed } : {}) };
}

/** Behind a year in Chinese: its first and last quarter, its halves. */
function partsOf(year: string, fields: readonly (PeriodField | null)[], fixed?: Fixed): PeriodForm[] {
  return CN_PARTS.map(([words, part]) => form(`${year} ?的? ?${words}`, fields, { ...fixed, ...part }));
}

/** Names of months are capitalised: `may` and `march` are mostly other words. */
export const CAPITAL_MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const MONTH_LEAD =
  '(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|from|of|[Uu]ntil|till|through|[Dd]uring|[Ee]arly|[Ll]ate|mid|between|[Bb]efore|[Aa]fter|for|this|past|end of)[ -])';
const PART_OF_YEAR: Fixed = { partial: true };
/** A quarter by its last month: that of a company's own calendar, where one closes so. */
const quarterTo = (endMonth: number): Fixed => ({ fiscal: true, endMonth });

/** Tried in order at a digit. */
export const AT_DIGIT: readonly PeriodForm[] = [
  form(`${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:[T ]\\d{1,2}:\\d\\d(?::\\d\\d)?)?`, [
    'year',
    null,
    'month',
    'day',
  ]),
  form(`(?:${YEAR}|(\\d\\d)) ?年 ?\\d{1,2} ?月期`, ['year', 'year'], FISCAL),
  form(`${YEAR} ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]`, ['year', 'month', 'day']),
  form(`${YEAR} ?年 ?(\\d{1,2}) ?月${QUARTER_OF}`, ['year', 'endMonth'], FISCAL),
  form(`${YEAR} ?年? ?[前首头](?:三|3)个?月`, ['year'], quarterTo(3)),
  form(`${YEAR} ?年? ?[前首头](?:六|6)个?月`, ['year'], { half: 1 }),
  form(`${YEAR} ?年? ?最后(?:三|3)个?月`, ['year'], quarterTo(12)),
  form(`${YEAR} ?年? ?[前首头](?:[一二两三四五六七八九十]|\\d{1,2})个?(?:季度?|月)`, ['year'], PART_OF_YEAR),
  ...[
    [1, 3],
    [4, 6],
    [7, 9],
    [10, 12],
  ].map(([from, to]) =>
    form(`${YEAR} ?年? ?${from} ?月? ?[-~至到] ?${to} ?月(?:份)?`, ['year'], quarterTo(to as number)),
  ),
  form(`${YEAR} ?年? ?1 ?月? ?[-~至到] ?6 ?月(?:份)?`, ['year'], { half: 1 }),
  form(`${YEAR} ?年? ?7 ?月? ?[-~至到] ?12 ?月(?:份)?`, ['year'], { half: 2 }),
  form(`${YEAR} ?年? ?1 ?[-~至到] ?\\d{1,2} ?月(?:份)?`, ['year'], PART_OF_YEAR),
  form(`${YEAR} ?年 ?(\\d{1,2}) ?月(?:份|底|初|末|中旬)?`, ['year', 'month']),
  form(`${YEAR} (?:fiscal|financial) year`, ['year'], FISCAL),
  form(`${YEAR}(?:['’]s)? ${NTH}[- ]quarter`, ['year', 'quarter']),
  form(`${YEAR}(?:['’]s)? ${LAST_QUARTER}`, ['year'], { quarter: 4 }),
  form(`${YEAR}(?:['’]s)? ${FIRST_QUARTER}`, ['year'], { quarter: 1 }),
  form(`${YEAR}(?:['’]s)? ${NTH} half`, ['year', 'half']),
  form(
    `(?:1 ?月? ?[-~至到] ?(?=3)|4 ?月? ?[-~至到] ?(?=6)|7 ?月? ?[-~至到] ?(?=9)|10 ?月? ?[-~至到] ?(?=12))(\\d{1,2}) ?月(?:份|季度?|财季)?`,
    ['endMonth'],
    FISCAL,
  ),
  form(`1 ?[-~至到] ?\\d{1,2} ?月(?:份)?`, [], { relativeYear: 0, partial: true }),
  form(`${YEAR} ?${CN_YEAR} ?(?:的)?${CQ} ?(?:财)?季度?`, ['year', 'quarter'], FISCAL),
  form(`${YEAR} ?${CN_YEAR} ?Q([1-4])`, ['year', 'quarter'], FISCAL),
  ...partsOf(`${YEAR} ?${CN_YEAR}`, ['year'], FISCAL),
  form(`${YEAR} ?全?${CN_YEAR}(?: ?[(（](?:截至|截止|止于|至)[^)）]{2,14}[)）])?`, ['year'], FISCAL),
  form(`(2\\d) ?年的?(?:Q([1-4])|${CQ}季度?)`, ['year', 'quarter', 'quarter']),
  form(`(2\\d) ?年的?(?:H1|上半年?)`, ['year'], { half: 1 }),
  form(`(2\\d) ?年的?(?:H2|下半年?)`, ['year'], { half: 2 }),
  form(`(2[4-9]) ?年(?=营?收|净?利|业绩|目标|预|全年|产能|出货|毛利|指引|资本|每股|EPS|PE|P/E|[Cc]ap)`, ['year']),
  form(`(2\\d) ?年[底末]`, ['year']),
  form(`(2\\d) ?年(\\d{1,2}) ?月(?:份|底|初|末)?`, ['year', 'month']),
  form(`(\\d\\d) ?财年 ?${CQ} ?(?:财)?季度?`, ['year', 'quarter'], FISCAL),
  form(`(\\d\\d) ?财年 ?的?Q([1-4])${END}`, ['year', 'quarter'], FISCAL),
  ...partsOf(`(\\d\\d) ?财年`, ['year'], FISCAL),
  form(`(\\d\\d) ?财年`, ['year'], FISCAL),
  form(`${YEAR} ?年?(?:度)?的?(?:自然年)?${CQ}季度?`, ['year', 'quarter']),
  form(`${YEAR} ?年?(?:度)?的?${CQ}财季`, ['year', 'quarter'], FISCAL),
  form(`${YEAR}(?: ?年? ?|[-/])Q([1-4])${END}`, ['year', 'quarter']),
  form(`${YEAR} ?年? ?[Hh]([12])${END}`, ['year', 'half']),
  form(`${YEAR} ?年?度?(?:半年度|中报|中期)`, ['year'], { half: 1 }),
  ...partsOf(`${YEAR} ?年?`, ['year']),
  form(`${YEAR}[-/](0[1-9]|1[0-2])(?![\\d.]|-\\d)`, ['year', 'month']),
  form(`${YEAR}[-/](1[3-9]|[2-4]\\d)(?![\\d.])`, ['year', 'yearTo'], { kind: 'span' }),
  form(`${YEAR} ?年?[-~至到/] ?${YEAR} ?年?(?!\\d)`, ['year', 'yearTo'], { kind: 'span' }),
  form(`${YEAR} ?(?:年(?:底|末|初|中|内|全年|度)?(?!前)|全年)`, ['year']),
  form(`([1-4])Q[ -]?(?:FY|F) ?${YY}${END}`, ['quarter', 'year'], FISCAL),
  form(`([1-4])Q[ -]?(?:CY|C)? ?${YY}([EFPA])?${END}`, ['quarter', 'year', 'estimate']),
  form(`([12])H ?(?:FY|F) ?${YY}${END}`, ['half', 'year'], FISCAL),
  form(`([12])H ?${YY}([EFPA])?${END}`, ['half', 'year', 'estimate']),
  form(`([1-4])Q[ -]?(?:CY|calendar(?: year)?) ?${YY}${END}`, ['quarter', 'year']),
  form(`(?<![连续近前去来每首头最约个])([1-4])季度`, ['quarter']),
  form(`([1-4])Q${END}`, ['quarter'], undefined, 'y'),
  form(`([12])H${END}`, ['half'], undefined, 'y'),
  form(`(2[3-9]|3[0-5])([EF])${END}`, ['year', 'estimate'], undefined, 'y'),
  form(`(\\d\\d)Q([1-4])([EFPA])?${END}`, ['year', 'quarter', 'estimate']),
  form(`(\\d\\d)H([12])([EFPA])?${END}`, ['year', 'half', 'estimate']),
  form(`(\\d{1,2}) ?月${QUARTER_OF}`, ['endMonth'], FISCAL),
  form(`(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]`, ['month', 'day']),
  form(`(\\d{1,2}) ?月(?:份|底|初|末|中旬)?(?!财)`, ['month']),
  form(`(\\d{1,2}) (${MONTHS})\\.?,? ${YEAR}`, ['day', 'month', 'year']),
  form(`(\\d{1,2}) (${CAPITAL_MONTHS})(?![- ]?quarter)${END}`, ['day', 'month'], undefined, 'y'),
  form(`\\d{1,2}:\\d\\d:\\d\\d`, [], { kind: 'time' }),
  form(`(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d|[.:~])(?: ?[ap]\\.?m\\.?)?`, [], { kind: 'time' }),
  form(`\\d{1,2} ?[ap]\\.?m\\.?${END}`, [], { kind: 'time' }),
  form(`\\d{1,2} ?[点时](?:\\d{1,2}分|半|整)`, [], { kind: 'time' }),
  form(`\\d{1,2}/\\d{1,2}/(?:20)?\\d\\d(?!\\d)`, [], { kind: 'time' }),
  form(`((?:19|20)\\d\\d)0?([0-1]\\d)([0-3]\\d)(?!\\d)`, ['year', 'month', 'day']),
  form(`${YEAR}([EFPA])${END}`, ['year', 'estimate']),
  form(`${YEAR}s?(?![\\d,.]\\d)${END}`, ['year']),
];

export const AT_LATIN: readonly PeriodForm[] = [
  form(`Q([1-4]) ?\\( ?FY ?${YEAR} ?\\)`, ['quarter', 'year'], FISCAL),
  form(`FY ?${YY} ?[-,/]? ?Q([1-4])${END}`, ['year', 'quarter'], FISCAL),
  form(`FY ?${YY} ?${CN_YEAR}?的?${CQ} ?财?季度?`, ['year', 'quarter'], FISCAL),
  ...partsOf(`FY ?${YY} ?${CN_YEAR}?`, ['year'], FISCAL),
  form(`FY ?\\d{1,2}/((?:20)?\\d\\d)([EFPA])?${END}`, ['year', 'estimate'], FISCAL),
  form(`FY ?${YY},? ${NTH}[- ]quarter`, ['year', 'quarter'], FISCAL),
  form(`FY ?${YY} ?([12])H${END}`, ['year', 'half'], FISCAL),
  form(`FY ?${YY}([EFPA])?${END}`, ['year', 'estimate'], FISCAL),
  form(`F([1-4])Q[ -]?${YY}([EFPA])?${END}`, ['quarter', 'year', 'estimate'], FISCAL),
  form(
    `F?Q([1-4]) ?(?:of )?(?:its |their |the )?(?:FY|F|(?:fiscal|financial)(?:[- ]year)? ?) ?${YY}${END}`,
    ['quarter', 'year'],
    FISCAL,
  ),
  form(`F([12])H ?${YY}?${END}`, ['half', 'year'], FISCAL),
  form(`FQ([1-4])(?:[ -]?${YY})?${END}`, ['quarter', 'year'], FISCAL),
  form(`fiscal Q([1-4])(?: of| in)? ?${YY}?${END}`, ['quarter', 'year'], FISCAL),
  form(`fiscal ([1-4])Q ?${YY}${END}`, ['quarter', 'year'], FISCAL),
  form(`(?:fiscal|financial)(?:[- ]year)?[ -]${YEAR}['’]s ${NTH}[- ]quarter`, ['year', 'quarter'], FISCAL),
  form(`(?:fiscal|financial)(?:[- ]year)?[ -]${YEAR}['’]s ${LAST_QUARTER}`, ['year'], { fiscal: true, quarter: 4 }),
  form(`FYE (${MONTHS})\\.? ?${YY}${END}`, ['closingMonth', 'year']),
  ...RELATIVE_YEARS.flatMap(([year, , relativeYear]) => [
    form(`${NTH}[- ]quarter(?: of| in)? ${year} year`, ['quarter'], { relativeYear }),
    form(`Q([1-4])(?: of| in)? ${year} year`, ['quarter'], { relativeYear }),
    form(`${LAST_QUARTER} of ${year} year`, [], { relativeYear, quarter: 4 }),
    form(`${FIRST_QUARTER} of ${year} year`, [], { relativeYear, quarter: 1 }),
    form(`${NTH} half(?: of)? ${year} year`, ['half'], { relativeYear }),
    form(`H([12])(?: of)? ${year} year`, ['half'], { relativeYear }),
    form(`${LAST_HALF} of ${year} year`, [], { relativeYear, half: 2 }),
    form(`${FIRST_HALF} of ${year} year`, [], { relativeYear, half: 1 }),
    form(`${year} year['’]s ${NTH}[- ]quarter`, ['quarter'], { relativeYear }),
    form(`${year} year['’]s ${LAST_QUARTER}`, [], { relativeYear, quarter: 4 }),
    form(`${year} year['’]s ${NTH} half`, ['half'], { relativeYear }),
    form(`${NTH}[- ]quarter of (?:its |their |the )?${year} fiscal year`, ['quarter'], { relativeYear, fiscal: true }),
  ]),
  form(`${FIRST_QUARTER} of ${FISCAL_YEAR}`, ['year'], {
    fiscal: true,
    quarter: 1,
  }),
  form(`${LAST_QUARTER} of ${FISCAL_YEAR}`, ['year'], {
    fiscal: true,
    quarter: 4,
  }),
  form(`${NTH}[- ]quarter,? (?:of )?(?:its |their |the )?${YEAR} fiscal year`, ['quarter', 'year'], FISCAL),
  form(`${NTH} half,? (?:of )?${FISCAL_YEAR}`, ['half', 'year'], FISCAL),
  form(`H([12]) (?:of )?(?:fiscal(?: year)? ?|FY ?)${YY}${END}`, ['half', 'year'], FISCAL),
  form(`fiscal(?: year)?[ -]${YY} ${NTH}[- ]quarter`, ['year', 'quarter'], FISCAL),
  form(`(?:fiscal|financial)(?:[- ]year)?[ -]${YEAR}${END}`, ['year'], FISCAL),
  form(`fiscal(?: year)?[ -]['’](\\d\\d)${END}`, ['year'], FISCAL),
  form(`fiscal ${NTH}[- ]quarter(?: (?:of )?${YEAR})?`, ['quarter', 'year'], FISCAL),
  form(`${NTH}[- ](?:fiscal[- ])quarter(?: (?:of )?(?:fiscal )?${YEAR})?`, ['quarter', 'year'], FISCAL),
  form(`${NTH}[- ]quarter,? (?:of )?${FISCAL_YEAR}`, ['quarter', 'year'], FISCAL),
  form(`${NTH}[- ]quarter${NOT_COUNTED}(?: (?:of )?${YEAR})?`, ['quarter', 'year']),
  form(`${LAST_QUARTER} of ${YEAR}`, ['year'], { quarter: 4 }),
  form(`${FIRST_QUARTER} of (?:${YEAR}|the year)`, ['year'], { quarter: 1 }),
  form(`${LAST_HALF} of ${YEAR}`, ['year'], { half: 2 }),
  form(`${FIRST_HALF} of ${YEAR}`, ['year'], { half: 1 }),
  form(`${NTH}[- ]half(?: of)?(?: (?:of )?${YEAR})?`, ['half', 'year']),
  form(`Q([1-4])(?:[ -]?| of | in )(?:CY|calendar(?: year)?) ?${YY}${END}`, ['quarter', 'year']),
  form(`Q([1-4]) (?:of|in) ${YEAR}${END}`, ['quarter', 'year']),
  form(`H([12]) (?:of|in) ${YEAR}${END}`, ['half', 'year']),
  form(`CQ([1-4])(?:[ -]?${YY})?${END}`, ['quarter', 'year']),
  form(`CY?([1-4])Q[ -]?${YY}${END}`, ['quarter', 'year']),
  form(`(?:CY ?|calendar(?: year)? )${YY}['’]s ${NTH}[- ]quarter`, ['year', 'quarter']),
  form(`${NTH} calendar quarter(?: (?:of )?${YEAR})?`, ['quarter', 'year']),
  form(`Q([1-4])[ -]?${YY}([EFPA])?${END}`, ['quarter', 'year', 'estimate']),
  form(`Q([1-4])${END}`, ['quarter']),
  form(`H([12])[ -]?${YY}${END}`, ['half', 'year']),
  form(`H([12])${END}(?! ?(?:GPU|chip))`, ['half']),
  form(`CY ?${YY} ?Q([1-4])${END}`, ['year', 'quarter']),
  form(`(?:CY|calendar(?: year)?) ?${YY}([EFPA])?${END}`, ['year', 'estimate']),
  ...[
    ['Jan(?:uary)?', 'Mar(?:ch)?', 3],
    ['Apr(?:il)?', 'June?', 6],
    ['July?', 'Sept?(?:ember)?', 9],
    ['Oct(?:ober)?', 'Dec(?:ember)?', 12],
  ].map(([first, last, endMonth]) =>
    form(
      `(?:between ${first} and|${first}\\.? ?(?:to|through|until|-|–)) ?${last}(?:[- ]quarter)?(?:,? (?:of )?${YEAR})?${END}`,
      ['year'],
      { fiscal: true, endMonth: endMonth as number },
    ),
  ),
  form(`(?:between ${YEAR} and|from ${YEAR} through) ${YEAR}${END}`, ['year', 'year', 'yearTo'], { kind: 'span' }),
  form(`(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, ['month', 'day', 'year']),
  form(`(${MONTHS})[ -]${YEAR}[ -]quarter`, ['endMonth', 'year'], FISCAL),
  form(`(${MONTHS})\\.?,? ${YEAR}`, ['month', 'year']),
  form(`(${CAPITAL_MONTHS})(?:-| ?['’])(\\d\\d)[ -]quarter`, ['endMonth', 'year'], FISCAL, 'y'),
  form(`(${CAPITAL_MONTHS})-?Q(?:[ -]?${YY})?${END}`, ['endMonth', 'year'], FISCAL, 'y'),
  form(`(${CAPITAL_MONTHS})(?:-| ?['’])(\\d\\d)${END}`, ['month', 'year'], undefined, 'y'),
  form(`(${MONTHS})[- ]quarter(?: of ${YEAR})?`, ['endMonth', 'year'], FISCAL),
  form(`(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.%]| ?(?:million|billion|percent|MW|GW))${END}`, [
    'month',
    'day',
  ]),
  form(`${MONTH_LEAD}(${CAPITAL_MONTHS})(?:['’]s)?${END}(?! ?\\d)`, ['month'], undefined, 'y'),
  form(`(${CAPITAL_MONTHS})['’]s${END}`, ['month'], undefined, 'y'),
  form(
    `(?:fiscal |the )?(?:quarter|three months)${CLOSING}(${CAPITAL_MONTHS})${DAY_BEHIND}(?:,? ${YEAR})?${END}(?! ?\\d)`,
    ['endMonth', 'year'],
    FISCAL,
  ),
  form(
    `(?:fiscal |the )?(?:year|twelve months|12 months)${CLOSING}(${CAPITAL_MONTHS})${DAY_BEHIND}(?:,? ${YEAR})?${END}(?! ?\\d)`,
    ['closingMonth', 'year'],
  ),
  ...['three', '3'].flatMap((three) => [
    form(`(?:the )?(?:first|opening) ${three} months of (?:${YEAR}|(?:this|the) year)`, ['year'], quarterTo(3)),
    form(
      `(?:the )?(?:final|last|closing) ${three} months of (?:${YEAR}|(?:this|last|the) year)`,
      ['year'],
      quarterTo(12),
    ),
  ]),
  form(`(?:the )?first (?:six|6) months of ${YEAR}`, ['year'], { half: 1 }),
  form(`(?:the )?first (?:six|6) months(?: of (?:this|the) year)?`, [], { half: 1 }),
  form(`the first (?:three|3) months`, [], quarterTo(3)),
  form(`(?:the )?(?:final|last|closing) (?:six|6) months of ${YEAR}`, ['year'], { half: 2 }),
  form(`(?:the )?first (?:nine|six|three|\\d{1,2}) months of ${YEAR}`, ['year'], PART_OF_YEAR),
  form(
    `(?:the )?first (?:nine|six|three|\\d{1,2}) months(?: of the year)?|nine months|year[- ]to[- ]date|YTD|so far this year`,
    [],
    {
      relativeYear: 0,
      partial: true,
    },
  ),
  form(
    `(?:the|a|one) quarter (?:before|earlier|ago)|three months (?:before|earlier|ago)|the preceding quarter|quarter[- ]ago`,
    [],
    { relativeQuarter: -1, comparison: true },
  ),
  form(`(?:for|of|in) the (?:full )?fiscal year(?! ${YEAR}|${CLOSING}(?:${CAPITAL_MONTHS})${END})`, [], {
    relativeYear: 0,
    fiscal: true,
  }),
  form(`(?:since|from) the (?:start|beginning) of (?:the )?year`, [], { relativeYear: 0, partial: true }),
  form(`next calendar year`, [], { relativeYear: 1 }),
  form(`(?:this|current|the current) fiscal year`, [], { relativeYear: 0, fiscal: true }),
  form(`(?:last|previous|prior) fiscal year`, [], { relativeYear: -1, fiscal: true }),
  form(`(?:next|coming) fiscal year`, [], { relativeYear: 1, fiscal: true }),
  form(
    `(?:a|one) year (?:ago|earlier)|year[- ]ago(?: quarter| period)?|the same (?:quarter|period) (?:a|last) year(?: ago| earlier)?|(?:the )?same (?:quarter|period|month) (?:of |in )?(?:last year|a year earlier|the year before)`,
    [],
    { relativeYear: -1, comparison: true },
  ),
  form(
    `(?:the )?full[- ]year(?! ${YEAR})|(?:for|in) the year(?! (?:before|after|${YEAR})|${CLOSING}(?:${CAPITAL_MONTHS})${END})`,
    [],
    { relativeYear: 0, anaphoric: true },
  ),
  form(`the year before last|two years (?:ago|before|earlier)`, [], { relativeYear: -2, comparison: true }),
  form(`three years (?:ago|before|earlier)`, [], { relativeYear: -3, comparison: true }),
  form(`full[- ]year ${YEAR}`, ['year']),
  form(`(?:in|for) (?:that|the same) quarter(?![a-z])`, [], { relativeQuarter: -1, anaphoric: true }),
  form(`(?:in|for|of) the (?:full )?quarter(?!${CLOSING}(?:${CAPITAL_MONTHS})${END})|quarterly`, [], {
    relativeQuarter: -1,
    anaphoric: true,
  }),
  // $51.2bn in Q3, $62.3bn in the fourth: only behind a quarter that is called one
  form(
    `the ${NTH}(?=(?: of (?:that|the same) year)?(?:[,.;:)](?!\\d)| (?:and|or|to|but|after|against|from|versus|with|while|it|they|we|the company)(?![a-z])|$))(?<=(?:quarter|Q[1-4])(?![A-Za-z0-9])(?:[^.;\\n]|\\.\\d){0,160}(?:in|for|during|of) the (?:first|second|third|fourth|1st|2nd|3rd|4th))`,
    ['quarter'],
  ),
  // Q3 brought $13.7bn. For the fourth it promised $12.8bn.
  form(
    `the ${NTH}(?= (?:it|they|we|the company)(?![a-z]))(?<=(?:quarter|Q[1-4])(?![A-Za-z0-9])[^\n]{0,240}[.;] (?:For|In) the (?:first|second|third|fourth|1st|2nd|3rd|4th))`,
    ['quarter'],
  ),
  // revenue in the June quarter was $30.1bn; September brought $33.1bn: a month in the place of its quarter
  form(
    `(Mar(?:ch)?|June?|Sept?(?:ember)?|Dec(?:ember)?)(?= (?:was|brought|saw|came|added|delivered|gave|made|had|followed|at|[$€£¥]))(?<=(?:${CAPITAL_MONTHS})[- ]quarter(?![A-Za-z])[^\n]{0,160}[,;.] ?(?:and |then |in )?(?:March|June|September|December|Mar|Jun|Sept?|Dec))`,
    ['endMonth'],
    FISCAL,
    'y',
  ),
  form(`(?:this|current) year`, [], { relativeYear: 0 }),
  form(`last (${MONTHS})${END}`, ['month'], { isPast: true }),
  form(`(?:a|one) year (?:before|back)|the year before|last year['’]s (?:same|comparable) (?:quarter|period)`, [], {
    relativeYear: -1,
    comparison: true,
  }),
  form(`(${WEEKDAYS})${END}`, ['weekday'], { kind: 'day' }, 'y'),
  form(`yesterday|last night`, [], { kind: 'day', relativeDay: -1 }),
  form(`today|tonight|this (?:morning|afternoon|evening)`, [], { kind: 'day', relativeDay: 0 }),
  form(`last year`, [], { relativeYear: -1 }),
  form(`next year`, [], { relativeYear: 1 }),
  form(`(?:this|the current|current) quarter`, [], { relativeQuarter: 0 }),
  form(`(?:the )?(?:latest|most recent|just[- ]ended)(?: fiscal)? quarter`, [], { relativeQuarter: -1 }),
  form(`(?:last|previous|prior) quarter`, [], { relativeQuarter: -1 }),
  form(`(?:next|coming|the coming) quarter`, [], { relativeQuarter: 1 }),
  form(`(?:the )?(?:following|subsequent) quarter|the quarter after(?: that)?`, [], {
    relativeQuarter: 1,
    anaphoric: true,
  }),
];

export const AT_CHINESE: readonly PeriodForm[] = [
  form(`${CN_DIGITS} ?${CN_YEAR}的?(?:第?([一二三四1-4])(?:财季|季度?))?`, ['year', 'quarter'], FISCAL),
  form(`${CN_DIGITS} ?年(?:度)?的?第?([一二三四1-4])季度?`, ['year', 'quarter']),
  form(`${CN_DIGITS} ?年(?:度)?的?上半年`, ['year'], { half: 1 }),
  form(`${CN_DIGITS} ?年(?:度)?的?下半年`, ['year'], { half: 2 }),
  form(`${CN_DIGITS} ?年(十[一二]?|[一二三四五六七八九])月(?:份|底|初|末|中旬)?`, ['year', 'month']),
  form(`${CN_DIGITS} ?(?:年(?:底|末|初|中|内|全年|度)?(?!前)|全年)`, ['year']),
  form(`${CQ}季度? ?\\( ?FY ?${YEAR} ?\\)`, ['quarter', 'year'], FISCAL),
  form(`${CQ}季度? ?\\( ?${YEAR} ?年? ?\\)`, ['quarter', 'year']),
  form(`第?([一二三四1-4])财季`, ['quarter'], FISCAL),
  form(`(?:财年|会计年?度?)的?第?([一二三四1-4])季度?`, ['quarter'], FISCAL),
  form(`[一元]月?[至到]三月(?:季度?)?`, [], { fiscal: true, endMonth: 3 }),
  form(`四月?[至到]六月(?:季度?)?`, [], { fiscal: true, endMonth: 6 }),
  form(`七月?[至到]九月(?:季度?)?`, [], { fiscal: true, endMonth: 9 }),
  form(`十月?[至到]十二月(?:季度?)?`, [], { fiscal: true, endMonth: 12 }),
  form(
    `截至 ?(?:${YEAR} ?年 ?)?${CM_OR_DIGITS} ?月(?:底|末| ?\\d{1,2} ?[日号])?(?:止)?的?(?:首个?|第?[一二三四1-4])?(?:财季|季度|季|三个月|3个月)`,
    ['year', 'endMonth'],
    FISCAL,
  ),
  form(
    `截至 ?(?:${YEAR} ?年 ?)?${CM_OR_DIGITS} ?月(?:底|末| ?\\d{1,2} ?[日号])?(?:止)?的?(?:一年|全年|年度|${CN_YEAR}|十二个月|12个月)`,
    ['year', 'closingMonth'],
  ),
  form(`截至 ?(?:${YEAR} ?年 ?)?(?:6|六) ?月(?:底|末| ?\\d{1,2} ?[日号])?(?:止)?的?(?:六个月|6个月|半年)`, ['year'], {
    half: 1,
  }),
  form(`${CM}月${QUARTER_OF}`, ['endMonth'], FISCAL),
  form(`第([一二三四1-4])季度?`, ['quarter']),
  form(`([一二三四])季度`, ['quarter']),
  ...(
    [
      ['(?:本|当前|这个)', 0],
      ['(?:上|上一|上个|前一)', -1],
      ['(?:下|下一|下个|新)', 1],
    ] as const
  ).flatMap(([which, relativeYear]) => partsOf(`${which}${CN_YEAR}`, [], { relativeYear, fiscal: true })),
  form(`${CN_YEAR} ?${YEAR}(?: ?年)?(?:的?第?([一二三四1-4])季度?)?`, ['year', 'quarter'], FISCAL),
  form(`(?:本|当前|这个)财年|本会计年度`, [], { relativeYear: 0, fiscal: true }),
  form(`(?:上|上一|上个|前一)(?:个)?(?:财年|会计年度|财政年度)`, [], { relativeYear: -1, fiscal: true }),
  form(`[上前]一年(?:度(?!同)|全年)|(?<![目以之])前一年(?![同内间来])`, [], { relativeYear: -1, comparison: true }),
  form(`(?:下|下一|下个|新)(?:个)?(?:财年|会计年度|财政年度)|新年度`, [], { relativeYear: 1, fiscal: true }),
  form(`昨[日天晚夜]|昨(?=收)`, [], { kind: 'day', relativeDay: -1 }),
  form(`今[日天晨晚早](?![后年])`, [], { kind: 'day', relativeDay: 0 }),
  form(`(?<!下)(?:周|星期|礼拜)([一二三四五六日天])(?![致直般起期周])`, ['weekday'], { kind: 'day' }),
  form(`(?:去年|上年|上一年度?)(?:度)?同(?:期|季|月)|前一年同[期季月]|去年此时|一年前`, [], {
    relativeYear: -1,
    comparison: true,
  }),
  form(`[两二2]年(?:之)?前(?:的?同[期季])?`, [], { relativeYear: -2, comparison: true }),
  form(`[三3]年(?:之)?前(?:的?同[期季])?`, [], { relativeYear: -3, comparison: true }),
  form(`[前首头](?:[一二两三四五六七八九十]|\\d{1,2})个?(?:季度?|月)(?!后)|今年以来|年初至今|年初以来`, [], {
    relativeYear: 0,
    partial: true,
  }),
  ...[...RELATIVE_YEARS, ['', '前年', -2] as const].flatMap(([, year, relativeYear]) => [
    form(`${year} ?的?[前首头](?:[三3]个?季度?|[九9]个?月)`, [], { relativeYear, partial: true }),
    form(`${year} ?的?第?([一二三四1-4])季度?`, ['quarter'], { relativeYear }),
    form(`${year} ?的?Q([1-4])${END}`, ['quarter'], { relativeYear }),
    ...partsOf(year, [], { relativeYear }),
  ]),
  form(`今年[前首头](?:三|3)个?月`, [], quarterTo(3)),
  form(`今年[前首头](?:六|6)个?月`, [], { relativeYear: 0, half: 1 }),
  form(`今年 ?${CM_OR_DIGITS} ?月(?:份|底|初|末)?`, ['month'], { relativeYear: 0 }),
  form(`去年 ?${CM_OR_DIGITS} ?月(?:份|底|初|末)?`, ['month'], { relativeYear: -1 }),
  form(`明年 ?${CM_OR_DIGITS} ?月(?:份|底|初|末)?`, ['month'], { relativeYear: 1 }),
  form(`(?<![集空])中报(?![道告警价])|半年报|中期业绩|中期报告`, [], { half: 1 }),
  form(`一季报`, [], { quarter: 1 }),
  form(`三季报`, [], { quarter: 3 }),
  form(`今年(?:全年|底|末|内)?|本年度?|年内`, [], { relativeYear: 0 }),
  form(`去年(?:全年|底|末)?|上年(?!同期)`, [], { relativeYear: -1 }),
  form(`明年(?:底|末)?`, [], { relativeYear: 1 }),
  form(`后年`, [], { relativeYear: 2 }),
  form(`前年`, [], { relativeYear: -2 }),
  form(`最近一个?季度?|最新一个?季度?|最近季度|刚(?:刚)?(?:结束|过去|公布)的(?:这一?个?|一个)?(?:财季|季度|季)`, [], {
    relativeQuarter: -1,
  }),
  form(`[本今]季度?|本财季`, [], { relativeQuarter: 0 }),
  form(`(?:当|该|同)季度?`, [], { relativeQuarter: -1, anaphoric: true }),
  form(`上(?:一|个)?(?:财)?季度?`, [], { relativeQuarter: -1 }),
  form(`下(?:一|个)?(?:财)?季度?`, [], { relativeQuarter: 1 }),
  form(`全年`, [], { relativeYear: 0, anaphoric: true }),
  form(`本年全年`, [], { relativeYear: 0 }),
  form(`单季|季内`, [], { relativeQuarter: -1, anaphoric: true }),
  form(`(?:首|头)季`, [], { quarter: 1 }),
  form(`次季`, [], { quarter: 2 }),
  form(`末季|最后一(?:个?财?季度?|季)`, [], { quarter: 4 }),
  form(`上半年`, [], { half: 1 }),
  form(`下半年`, [], { half: 2 }),
  form(`(?<![第每近数])${CM}月(?:份|底|初|末|中旬)?(?![增减个年期])`, ['month']),
];
