/**
 * Reads periods, dates and clock times in normalised text (half-width, Simplified). Forms are a table of patterns; each
 * says which parts of a period its groups give. Years are read as printed; relative ones (今年, last quarter) wait for the
 * written date (see period.ts).
 */

/** A period as written. `year` may be relative to the written date (`relativeYear`), or open. */
export interface PeriodToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'period' | 'time' | 'span';
  readonly year: number | null;
  readonly relativeYear: number | null;
  readonly quarter: number | null;
  readonly relativeQuarter: number | null;
  readonly half: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly fiscal: boolean;
  /** 去年同期, a year ago: the period of comparison, not of the figure itself. */
  readonly comparison: boolean;
  /** 当季, in the quarter: the quarter spoken of before, where there is one. */
  readonly anaphoric: boolean;
  /** 2025E, 2026e: printed as an estimate. */
  readonly estimate: boolean;
  /** A quarter named by its last month (7月财季, the July quarter). */
  readonly endMonth: number | null;
  /** Where a span of years ends (2024-2027). */
  readonly yearTo: number | null;
}

type Field = 'year' | 'quarter' | 'half' | 'month' | 'day' | 'endMonth' | 'yearTo' | 'estimate';
type Fixed = Partial<Omit<PeriodToken, 'start' | 'end'>>;

interface Form {
  readonly pattern: RegExp;
  readonly fields: readonly Field[];
  readonly fixed?: Fixed;
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = '((?:19|20)\\d\\d)';
const YY = "['’]?((?:20)?\\d\\d)";
const CQ = '第?([一二三四1-4])';
const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th)';
const END = '(?![A-Za-z0-9])';
const FISCAL: Fixed = { fiscal: true };

function form(source: string, fields: readonly Field[], fixed?: Fixed): Form {
  return { pattern: new RegExp(source, 'iy'), fields, ...(fixed ? { fixed } : {}) };
}

/** Tried in order at a digit. */
const AT_DIGIT: readonly Form[] = [
  form(`${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:[T ]\\d{1,2}:\\d\\d(?::\\d\\d)?)?`, [
    'year',
    'estimate',
    'month',
    'day',
  ]),
  form(`${YEAR} ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]`, ['year', 'month', 'day']),
  form(`${YEAR} ?年 ?(\\d{1,2}) ?月(?:份|底|初|末|中旬)?`, ['year', 'month']),
  form(`${YEAR} ?(?:财年|财政年度|会计年度|财务年度) ?(?:的)?${CQ} ?(?:财)?季度?`, ['year', 'quarter'], FISCAL),
  form(`${YEAR} ?(?:财年|财政年度|会计年度|财务年度) ?Q([1-4])`, ['year', 'quarter'], FISCAL),
  form(`${YEAR} ?(?:财年|财政年度|会计年度|财务年度) ?(?:的)?上半年?`, ['year'], { fiscal: true, half: 1 }),
  form(`${YEAR} ?(?:财年|财政年度|会计年度|财务年度)`, ['year'], FISCAL),
  form(`(\\d\\d) ?财年 ?${CQ} ?(?:财)?季度?`, ['year', 'quarter'], FISCAL),
  form(`(\\d\\d) ?财年`, ['year'], FISCAL),
  form(`${YEAR} ?年?(?:度)?的?(?:自然年)?${CQ}季度?`, ['year', 'quarter']),
  form(`${YEAR} ?年?(?:度)?的?${CQ}财季`, ['year', 'quarter'], FISCAL),
  form(`${YEAR} ?年? ?Q([1-4])${END}`, ['year', 'quarter']),
  form(`${YEAR} ?年? ?[Hh]([12])${END}`, ['year', 'half']),
  form(`${YEAR} ?年? ?上半年?`, ['year'], { half: 1 }),
  form(`${YEAR} ?年? ?下半年?`, ['year'], { half: 2 }),
  form(`${YEAR} ?[-~至到/] ?${YEAR} ?年?(?!\\d)`, ['year', 'yearTo'], { kind: 'span' }),
  form(`${YEAR} ?年(?:底|末|初|中|内|全年|度)?(?!前)`, ['year']),
  form(`([1-4])Q ?(?:FY|F) ?${YY}${END}`, ['quarter', 'year'], FISCAL),
  form(`([1-4])Q ?(?:CY|C)? ?${YY}(E)?${END}`, ['quarter', 'year', 'estimate']),
  form(`([12])H ?(?:FY|F) ?${YY}${END}`, ['half', 'year'], FISCAL),
  form(`([12])H ?${YY}(E)?${END}`, ['half', 'year', 'estimate']),
  form(`(\\d\\d)Q([1-4])(E)?${END}`, ['year', 'quarter', 'estimate']),
  form(`(\\d\\d)H([12])(E)?${END}`, ['year', 'half', 'estimate']),
  form(`(\\d{1,2}) ?月财季`, ['endMonth'], FISCAL),
  form(`(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]`, ['month', 'day']),
  form(`(\\d{1,2}) ?月(?:份|底|初|末|中旬)?(?!财)`, ['month']),
  form(`(?:\\d{1,2}) (?:${MONTHS})\\.?,? ${YEAR}`, ['year']),
  form(`\\d{1,2}:\\d\\d:\\d\\d`, [], { kind: 'time' }),
  form(`(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d|[.:~])(?: ?[ap]\\.?m\\.?)?`, [], { kind: 'time' }),
  form(`\\d{1,2} ?[ap]\\.?m\\.?${END}`, [], { kind: 'time' }),
  form(`\\d{1,2} ?[点时](?:\\d{1,2}分|半|整)`, [], { kind: 'time' }),
  form(`\\d{1,2}/\\d{1,2}/(?:20)?\\d\\d(?!\\d)`, [], { kind: 'time' }),
  form(`((?:19|20)\\d\\d)0?([0-1]\\d)([0-3]\\d)(?!\\d)`, ['year', 'month', 'day']),
  form(`${YEAR}(E)${END}`, ['year', 'estimate']),
  form(`${YEAR}s?(?![\\d,.]\\d)${END}`, ['year']),
];

const AT_LATIN: readonly Form[] = [
  form(`FY ?${YY} ?[-,/]? ?Q([1-4])${END}`, ['year', 'quarter'], FISCAL),
  form(`FY ?${YY}(E)?${END}`, ['year', 'estimate'], FISCAL),
  form(`F([1-4])Q ?${YY}${END}`, ['quarter', 'year'], FISCAL),
  form(`F?Q([1-4]) ?(?:of )?(?:FY|F|fiscal(?: year)? ?) ?${YY}${END}`, ['quarter', 'year'], FISCAL),
  form(`FQ([1-4])(?: ?${YY})?${END}`, ['quarter', 'year'], FISCAL),
  form(`fiscal Q([1-4]) ?${YY}?${END}`, ['quarter', 'year'], FISCAL),
  form(`fiscal(?: year)?[ -]${YY} ${NTH}[- ]quarter`, ['year', 'quarter'], FISCAL),
  form(`fiscal(?: year)?[ -]${YEAR}${END}`, ['year'], FISCAL),
  form(`fiscal(?: year)?[ -]['’](\\d\\d)${END}`, ['year'], FISCAL),
  form(`fiscal ${NTH}[- ]quarter(?: (?:of )?${YEAR})?`, ['quarter', 'year'], FISCAL),
  form(`${NTH}[- ](?:fiscal[- ])quarter(?: (?:of )?(?:fiscal )?${YEAR})?`, ['quarter', 'year'], FISCAL),
  form(`${NTH}[- ]quarter (?:of )?fiscal(?: year)? ${YY}`, ['quarter', 'year'], FISCAL),
  form(`${NTH}[- ]quarter(?: (?:of )?${YEAR})?`, ['quarter', 'year']),
  form(`${NTH} half(?: of)?(?: (?:of )?${YEAR})?`, ['half', 'year']),
  form(`Q([1-4])[ -]?${YY}(E)?${END}`, ['quarter', 'year', 'estimate']),
  form(`Q([1-4])${END}`, ['quarter']),
  form(`H([12])[ -]?${YY}${END}`, ['half', 'year']),
  form(`H([12])${END}(?! ?(?:GPU|chip))`, ['half']),
  form(`CY ?${YY} ?Q([1-4])${END}`, ['year', 'quarter']),
  form(`(?:CY|calendar(?: year)?) ?${YY}(E)?${END}`, ['year', 'estimate']),
  form(`(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, ['month', 'day', 'year']),
  form(`(${MONTHS})\\.?,? ${YEAR}`, ['month', 'year']),
  form(`(${MONTHS})[- ]quarter`, ['endMonth'], FISCAL),
  form(`(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.%]| ?(?:million|billion|percent|MW|GW))${END}`, [
    'month',
    'day',
  ]),
  form(`(?:this|current|the current) fiscal year`, [], { relativeYear: 0, fiscal: true }),
  form(`(?:last|previous|prior) fiscal year`, [], { relativeYear: -1, fiscal: true }),
  form(`(?:next|coming) fiscal year`, [], { relativeYear: 1, fiscal: true }),
  form(
    `(?:a|one) year (?:ago|earlier)|year[- ]ago(?: quarter| period)?|the same (?:quarter|period) (?:a|last) year(?: ago| earlier)?|same period last year`,
    [],
    { relativeYear: -1, comparison: true },
  ),
  form(`(?:the )?full[- ]year(?! ${YEAR})|for the year|in the year`, [], { relativeYear: 0 }),
  form(`full[- ]year ${YEAR}`, ['year']),
  form(`(?:in|for|of) the (?:full )?quarter|quarterly`, [], { relativeQuarter: -1, anaphoric: true }),
  form(`(?:this|current) year`, [], { relativeYear: 0 }),
  form(`last (${MONTHS})${END}`, ['month'], { relativeYear: null }),
  form(`last year`, [], { relativeYear: -1 }),
  form(`next year`, [], { relativeYear: 1 }),
  form(`(?:this|the current|current) quarter`, [], { relativeQuarter: 0 }),
  form(`(?:last|previous|prior) quarter`, [], { relativeQuarter: -1 }),
  form(`(?:next|coming|the coming) quarter`, [], { relativeQuarter: 1 }),
];

const AT_CHINESE: readonly Form[] = [
  form(`第([一二三四1-4])财季`, ['quarter'], FISCAL),
  form(`第([一二三四1-4])季度?`, ['quarter']),
  form(`([一二三四])季度`, ['quarter']),
  form(`(?:本|当前|这个)财年|本会计年度`, [], { relativeYear: 0, fiscal: true }),
  form(`(?:上|上一|上个|前一)(?:个)?财年`, [], { relativeYear: -1, fiscal: true }),
  form(`(?:下|下一|下个|新)(?:个)?财年`, [], { relativeYear: 1, fiscal: true }),
  form(`(?:去年|上年|上一年度?)同期`, [], { relativeYear: -1, comparison: true }),
  form(`今年 ?(?:第)?([一二三四1-4])季度?`, ['quarter'], { relativeYear: 0 }),
  form(`去年 ?(?:第)?([一二三四1-4])季度?`, ['quarter'], { relativeYear: -1 }),
  form(`今年上半年`, [], { relativeYear: 0, half: 1 }),
  form(`今年下半年`, [], { relativeYear: 0, half: 2 }),
  form(`去年上半年`, [], { relativeYear: -1, half: 1 }),
  form(`去年下半年`, [], { relativeYear: -1, half: 2 }),
  form(`今年 ?(\\d{1,2}) ?月(?:份|底|初|末)?`, ['month'], { relativeYear: 0 }),
  form(`去年 ?(\\d{1,2}) ?月(?:份|底|初|末)?`, ['month'], { relativeYear: -1 }),
  form(`明年 ?(\\d{1,2}) ?月(?:份|底|初|末)?`, ['month'], { relativeYear: 1 }),
  form(`今年(?:全年|底|末|内)?|本年度?|年内`, [], { relativeYear: 0 }),
  form(`去年(?:全年|底|末)?|上年(?!同期)`, [], { relativeYear: -1 }),
  form(`明年(?:底|末)?`, [], { relativeYear: 1 }),
  form(`后年`, [], { relativeYear: 2 }),
  form(`前年`, [], { relativeYear: -2 }),
  form(`本季度?|本财季`, [], { relativeQuarter: 0 }),
  form(`(?:当|该)季度?`, [], { relativeQuarter: -1, anaphoric: true }),
  form(`上(?:一|个)?(?:财)?季度?`, [], { relativeQuarter: -1 }),
  form(`下(?:一|个)?(?:财)?季度?`, [], { relativeQuarter: 1 }),
  form(`全年|本年全年`, [], { relativeYear: 0 }),
  form(`单季|季内`, [], { relativeQuarter: -1, anaphoric: true }),
  form(`(?:首|头)季`, [], { quarter: 1 }),
  form(`次季`, [], { quarter: 2 }),
  form(`末季`, [], { quarter: 4 }),
  form(`上半年`, [], { half: 1 }),
  form(`下半年`, [], { half: 2 }),
];

const CHINESE_DIGIT: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const ORDINAL: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What may begin a period, so that the pattern tables are tried at few places. */
const LATIN_START = 'FQHCJMASONDTLPYIfqhcjmasondtlpyi';
const CHINESE_START = '第一二三四本当这上下新前去今明后年该全单季首头次末';
const STARTS = startTable();

function startTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of '0123456789') table[char.charCodeAt(0)] = 1;
  for (const char of LATIN_START) table[char.charCodeAt(0)] = 2;
  for (const char of CHINESE_START) table[char.charCodeAt(0)] = 3;
  return table;
}

/** The first two letters of every Latin form, so that other words are passed over at once. */
const LATIN_PREFIXES = new Set(
  'fy fq f1 f2 f3 f4 fi q1 q2 q3 q4 h1 h2 cy ca ja fe ma ap ju au se oc no de th cu la pr ne co a  on ye sa fu in fo of qu'
    .split(' ')
    .concat('a '),
);
/** What may stand behind the digits that begin a period. */
const AFTER_DIGITS =
  /^(?:[年月财季QqHhFfCcE:/.~-]|至|到|上|下|第|[点时]| ?[年月]| (?:Q[1-4]|H[12]|上|下|财|第|[JFMASONDap]|-))/;

/** A number can begin a period only where it looks like a year or is followed by a word of time. */
function mayBePeriod(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57 && end - start < 9) end++;
  const length = end - start;
  if (length === 4 || length === 8)
    return text.startsWith('19', start) || text.startsWith('20', start) || AFTER_DIGITS.test(text.slice(end, end + 4));
  return length <= 2 && AFTER_DIGITS.test(text.slice(end, end + 4));
}

/** The period, date or time that starts at `start`, or null. The caller makes sure that no word runs into it. */
export function scanPeriod(text: string, start: number): PeriodToken | null {
  const kind = STARTS[text.charCodeAt(start)] as number;
  if (kind === 1) return mayBePeriod(text, start) ? firstMatch(AT_DIGIT, text, start) : null;
  if (kind === 2)
    return LATIN_PREFIXES.has(text.slice(start, start + 2).toLowerCase()) ? firstMatch(AT_LATIN, text, start) : null;
  return kind === 3 ? firstMatch(AT_CHINESE, text, start) : null;
}

/** Whether a period can start with the character of this code. */
export function mayStartPeriod(code: number): boolean {
  return STARTS[code] !== 0;
}

function firstMatch(forms: readonly Form[], text: string, start: number): PeriodToken | null {
  for (const candidate of forms) {
    candidate.pattern.lastIndex = start;
    const found = candidate.pattern.exec(text);
    if (!found) continue;
    const token = tokenOf(candidate, found, start);
    if (token) return token;
  }
  return null;
}

function tokenOf(candidate: Form, found: RegExpExecArray, start: number): PeriodToken | null {
  const parts: Record<Field, number | null> = {
    year: null,
    quarter: null,
    half: null,
    month: null,
    day: null,
    endMonth: null,
    yearTo: null,
    estimate: null,
  };
  candidate.fields.forEach((field, index) => {
    const text = found[index + 1];
    if (text !== undefined) parts[field] = field === 'estimate' ? (/^e$/i.test(text) ? 1 : null) : numberOf(text);
  });
  if (!plausible(parts)) return null;
  return {
    start,
    end: start + found[0].length,
    kind: 'period',
    relativeYear: null,
    relativeQuarter: null,
    fiscal: false,
    comparison: false,
    anaphoric: false,
    ...parts,
    year: parts.year === null ? null : parts.year < 100 ? 2000 + parts.year : parts.year,
    estimate: parts.estimate === 1,
    ...candidate.fixed,
  };
}

function numberOf(text: string): number {
  const lower = text.toLowerCase();
  return (
    CHINESE_DIGIT[text] ??
    ORDINAL[lower] ??
    (/^[a-z]/.test(lower) ? MONTH_NAMES.indexOf(lower.slice(0, 3)) + 1 : Number(text))
  );
}

/** Two digits are a year of our time only: H100 and Q100 are chips, not halves and quarters of 2000. */
function plausible(parts: Readonly<Record<Field, number | null>>): boolean {
  const within = (value: number | null, low: number, high: number) => value === null || (value >= low && value <= high);
  return (
    (parts.year === null || parts.year >= 1900 || within(parts.year, 10, 49)) &&
    within(parts.month, 1, 12) &&
    within(parts.day, 1, 31) &&
    within(parts.endMonth, 1, 12) &&
    within(parts.half, 1, 2)
  );
}
