/**
 * What the wording around a figure says of its metric where no cue of that metric stands there: a multiple of earnings is a
 * price/earnings ratio, money behind the sum that was raised a valuation, a share beside a word for a market a market share.
 */
import type { Dataset } from '../dataset/model.ts';
import type { Cue } from './metricFeatures.ts';
import WORDS from './parts.yaml';
import { clauseOf, type Draft, sentenceOf, withoutNames } from './scene.ts';
import { SHARE_OF } from './shareOfWhole.ts';
import { isTolerance } from './tolerance.ts';
import { ahead, lead } from './within.ts';

/** A metric with the name of what speaks for it. */
export interface Hint {
  readonly metric: string;
  readonly feature: string;
}

/** The hints of a figure. `cues` are those of its sentence, `earlier` the figures before it, the last one last. */
export function metricHints(
  draft: Draft,
  cues: readonly Cue[],
  earlier: readonly Draft[],
  dataset: Dataset,
): readonly Hint[] {
  const hints = hintsOf(draft, cues, earlier);
  return hints.length === 0 ? hints : hints.filter(({ metric }) => dataset.metrics.has(metric));
}

const NO_HINTS: readonly Hint[] = [];

/** What is looked at hangs on the dimension. */
function hintsOf(draft: Draft, cues: readonly Cue[], earlier: readonly Draft[]): readonly Hint[] {
  switch (draft.quantity.dimension) {
    case 'multiple':
      return multipleHints(draft);
    case 'money':
      return [...valuationHints(draft, earlier), ...listingHints(draft), ...partHints(draft, cues, earlier)];
    case 'percent':
      return [...partHints(draft, cues, earlier), ...shareHints(draft, cues)];
    case 'count':
      return countHints(draft);
    default:
      return NO_HINTS;
  }
}

const RATIO_BEFORE = /(?:^|[^A-Za-z])(?:(PE|P\/E)|(PB|P\/B)|(PS|P\/S)|(EV\/EBITDA)) ?(?:约|为|的|of |at )?$/;
const RATIO_OF_BEFORE =
  /(?:(EPS|盈利|利润|获利|earnings)|(净资产|净值|book value)|(营收|收入|销售额?|revenue|sales)|(EBITDA))的?(?:约|近|超)?$/i;
const RATIO_OF_AFTER =
  /^ ?(?:(?:our|its|their|the|next|this|trailing|forward|consensus|estimated|expected|calendar|fiscal|year's|annualised|annualized|run-rate|\d{4}|FY\d+)[ -]){0,4}(?:(EPS|earnings)|(book)|(sales|revenue)|(EBITDA))\b/i;
const RATIOS = ['pe-ratio', 'pb-ratio', 'price-to-sales', 'ev-ebitda'];

/** 对应PE 31倍, 38x our calendar 2027 EPS, EBITDA的27倍. */
function multipleHints({ quantity, scan }: Draft): readonly Hint[] {
  const before = lead(scan.normal, quantity.start, 16);
  const after = ahead(scan.normal, quantity.end, 48);
  const found = RATIO_BEFORE.exec(before) ?? RATIO_OF_BEFORE.exec(before) ?? RATIO_OF_AFTER.exec(after);
  const place = found ? found.slice(1).findIndex((group) => group !== undefined) : -1;
  return place < 0 ? NO_HINTS : [{ metric: RATIOS[place] as string, feature: 'multiple of results' }];
}

const AT = /^ ?(?:\([^)]{0,24}, ?|,? ?at (?:a |an )?(?:post-money |pre-money )?(?:valuation of )?|,? ?以|,? ?估值)$/i;
const ROUNDS = new Set(['funding-round', 'funding-total', 'deal-value', 'investment']);

/** $1B at a $23B post, raising $15 billion at $230 billion: what stands behind the sum that was raised. */
function valuationHints(draft: Draft, earlier: readonly Draft[]): readonly Hint[] {
  const before = earlier.at(-1);
  if (!before || before.scan !== draft.scan) return NO_HINTS;
  if (before.quantity.dimension !== 'money' || !ROUNDS.has(before.metric?.value.id ?? '')) return NO_HINTS;
  const between = draft.scan.normal.slice(before.quantity.end, draft.quantity.start);
  return AT.test(between) ? [{ metric: 'valuation', feature: 'behind a round' }] : NO_HINTS;
}

/** A verb of raising right before the figure; what shares were sold `for`. */
const RAISED =
  /(?:募(?:[资集得到了])?|集资|筹(?:[资集得到了])?|融资|\b(?:raised|raises?|raising|for))(?:了|约|近|逾|超过?|最多|额|净额| (?:about|some|up to|nearly|around|roughly|as much as|a total of))* ?$/i;
/** Words of a listing: 敲钟, 发行价, priced at. */
const LISTING =
  /敲钟|招股|发行价|挂牌|上市|首日|打新|中签|\b(?:IPO|listing|listed|floated?|debut|offering|priced (?:at|its)|first[- ]day|sold [\d.]+ ?(?:million |m )?shares)\b/i;

/** 发行价116.2港元，募43亿港元: money raised, in a sentence about a listing. */
function listingHints(draft: Draft): readonly Hint[] {
  const { quantity, scan } = draft;
  if (!RAISED.test(lead(scan.normal, quantity.start, 24))) return NO_HINTS;
  const { start, end } = sentenceOf(draft);
  return LISTING.test(scan.normal.slice(start, end))
    ? [{ metric: 'ipo-raise', feature: 'raised in a listing' }]
    : NO_HINTS;
}

const PARTS = Object.entries((WORDS as { readonly parts: Readonly<Record<string, readonly string[]>> }).parts).map(
  ([metric, words]) => ({ metric, words: new RegExp(words.map(atBorders).join('|'), 'i') }),
);

/** A pattern for a word; Latin ones stand between borders. */
function atBorders(word: string): string {
  return /^[A-Za-z]/.test(word) ? `(?<![A-Za-z])${word}(?![A-Za-z])` : word;
}

/** So far in front of the word for revenue a part of it is looked for; twice as far in front of the figure. */
const PART_REACH = 16;
export const REVENUE = 'revenue';

/** The metric of the revenue of a part that a text names, null for none. */
export function partIn(text: string): string | null {
  return PARTS.find(({ words }) => words.test(text))?.metric ?? null;
}

/** AI加速器营收, 其中云智能416亿元, Cloud Intelligence did RMB39.8bn: revenue of a part. */
function partHints(draft: Draft, cues: readonly Cue[], earlier: readonly Draft[]): readonly Hint[] {
  const { quantity, scan } = draft;
  const cue = cues.findLast(({ metric, token }) => metric === REVENUE && token.end <= quantity.start);
  if (!cue && !isOfRevenue(earlier.at(-1)) && !isOfRevenue(earlier.at(-2)) && !isOfRevenue(earlier.at(-3)))
    return NO_HINTS;
  const hints: Hint[] = [];
  const { start } = clauseOf(draft);
  // 阿里云收入: the name of the carrier is no part of it
  const behindCue = cue ? withoutNames(scan, cue.token.start - PART_REACH, cue.token.start) : '';
  const beforeFigure = withoutNames(scan, Math.max(start, quantity.start - PART_REACH * 2), quantity.start);
  for (const { metric, words } of PARTS) {
    if (words.test(behindCue)) hints.push({ metric, feature: 'part before revenue' });
    else if (words.test(beforeFigure)) hints.push({ metric, feature: 'part instead of revenue' });
  }
  return hints;
}

function isOfRevenue(draft: Draft | undefined): boolean {
  return draft?.metric?.value.id.startsWith(REVENUE) === true;
}

/** 歐洲雲端市場…拿走七成: a share beside the word for its whole. */
function shareHints({ kind, scan, index }: Draft, cues: readonly Cue[]): readonly Hint[] {
  if (cues.length === 0 || kind === 'change' || isTolerance(scan, index)) return NO_HINTS;
  const wholes = new Set(cues.map(({ metric }) => SHARE_OF[metric]).filter((share) => share !== undefined));
  return [...wholes].map((metric) => ({ metric, feature: 'share of a cue' }));
}

const FIRMS = /^\s*[家間间]/;
const WAFERS_PER_MONTH = /^ ?(?:wafers?|片|萬片|万片)? ?(?:a month|per month|monthly|\/ ?月|\/month|wpm)/i;
/** So few cards are those of a server, not of a cluster. */
const CARDS_OF_A_SERVER = 100;

/** 22家, 8卡, 75,000 wafers a month. */
function countHints({ quantity, scan }: Draft): readonly Hint[] {
  const written = scan.normal.slice(quantity.numberEnd, quantity.end);
  if (FIRMS.test(written)) return [{ metric: 'company-count', feature: 'firms counted' }];
  if (written.includes('卡') && quantity.high < CARDS_OF_A_SERVER)
    return [{ metric: 'gpu-count', feature: 'cards of a server' }];
  return WAFERS_PER_MONTH.test(ahead(scan.normal, quantity.numberEnd, 24))
    ? [{ metric: 'production-capacity', feature: 'made in a month' }]
    : NO_HINTS;
}
