/**
 * Wording by which a figure is none that the entity has: denied, asked for, supposed, an average, a part of the whole, what several
 * of them have together. What is found in such a figure is not said.
 */

import type { ClaimContext } from './claimContext.ts';
import { isDifference } from './difference.ts';
import { CHIP_COUNTS } from './metricTraits.ts';
import { near } from './near.ts';
import { plainText } from './plainText.ts';
import { figuresOfSentence } from './sentenceFigures.ts';
import { stems, wordSource, wordTest } from './words.ts';

/** A clause behind the figure that asks why, how, what. */
const ASKS_BEHIND =
  /[,，;；](?:[^,，;；]{0,24}(?:怎|[为為]什|[为為]何|[谁誰]|什[么麼]|[难難]道|[岂豈])|[^,;]{0,24}\b(?:why|how|what|who)\b)/i;

const supposes = wordTest('supposing');
const rejects = wordTest('rejecting');
const isOthers = wordTest('ofOthers');
const takesBack = wordTest('takingBack');
const HEARSAY = new RegExp(wordSource('hearsay'), 'g');

/** So much is read behind a figure. */
const REACH = 32;
/** A currency sign and what makes a number rough, right before it. */
const NUMBER = '(?:(?:about|around|some|roughly|nearly|over|under|the|a|an|its|their) ){0,2}(?:US|NT|HK)?[$€£¥₩]?$';
/** A few words without a number. */
const WORDS = "(?:[A-Za-z'’-]+ ){0,4}";

/** It was not $80bn, 并没有192GB; what is not changed stays what it is. */
const DENIED = new RegExp(
  `(?:${wordSource('denying')}|n['’]t) ?(?!yet|only|just|${stems('changing')})(?:${WORDS}${NUMBER}|[^A-Za-z，。；,;:：\\d]{0,8}$)`,
);
/** It might have reached, could have spent; had it been. */
const MODAL = new RegExp(
  `${wordSource('perhaps')} ?(?:[a-z]+ )?${WORDS}${NUMBER}|^(?:Had|Were|Should)\\b[^.?!]{0,60}\\b(?:be|been)\\b`,
);
const CONDITION = /若(?!干)[^，。；]{0,40}$/;
/** Capex averaged $18bn, $18bn a quarter. */
const AVERAGED = new RegExp(`${wordSource('averaging')}[^.;!?，。；\\d]{0,40}$`, 'i');
/** What a quarter would come to in a year is told of revenue alone. */
const ANNUALISED = /\bannuali[sz]ed\b|年化/i;
const BY_TIME = /^ (?:a|per|each|every) (?:quarter|month|week)\b|^[/每](?:季|月|周)/i;
/** Revenue of $60bn, $20bn of it from AI. */
const OF_IT = /^ of (?:it|that|this|which)(?![a-z])/;
/** $40bn of its capex; of Meta's capex, $40bn. */
const PART_BEHIND =
  /^ of (?:the|its|their|[A-Z][\w-]*['’]s) (?:[\w'’]+ ){0,3}(?:capex|capital|spending|budget|revenue|sales|backlog|memory|HBM|debt|cash|orders?)\b/;
const PART_BEFORE = new RegExp(`^(?:Of|Out of) [^.,;]{2,60}, (?:[a-z]+ ){0,2}${NUMBER}`);
const OF_WHICH = /其中|of which|of that|including|包括/i;
/** A model of 120 GB; 120 GB of weights. */
const HELD_BEFORE = new RegExp(
  `${wordSource('holding')} (?:[a-z]+ ){0,3}$|\\bstacks? (?:holds?|has|have|is|are|carr(?:y|ies)) (?:each )?$`,
  'i',
);
const HELD_BEHIND = new RegExp(`^(?: of| is)? ?的?${wordSource('holding')}|^ (?:is )?(?:usable|left)\\b`, 'i');
/** The sidecars of a rack, 800 kW each. */
const SUPPLIED = new RegExp(`${wordSource('supplying')}[^.;!?，。；\\d]{0,40}$`, 'i');
/** C轮：领投方一家出13亿; the lead alone put in $1.3bn: one investor's part of a round. */
const OF_INVESTOR =
  /(?:[领跟]投[方者]?|一家|其中)(?:[^,，。;；:：\d]{0,6})(?:出资?|投了?|认购|拿出)(?:了|约)?$|\b(?:lead|leads|led it|alone|sponsor|investor)\b[^,.;:\d]{0,16} (?:put|puts|putting) in [$€£¥]?$/i;
/** The largest slice that can be scheduled is 6,144 chips: a part of the pod. */
const OF_SLICE =
  /\b(?:slices?|partitions?|subsets?|allocations?|reservations?)\b[^.;!?]{0,40}$|(?:切片|分区|子集)[^，。；]{0,12}$/i;
/** 四个季度合起来是1,354亿: what several periods came to together. */
const SPANS =
  /(?:[两二三四2-4]个(?:季度?|财年)|(?<![\d第])[两三]年)[^,，。;；\d]{0,16}(?:合计|合起来|一共|共计|累计|加起来|总计)[^,，。;；\d]{0,10}$|\b(?:two|three|four) (?:quarters|years)\b[^,.;\d]{0,40} (?:together|combined|in all|in total)\b[^,.;\d]{0,12}$/i;
/** 整柜260 TB/s，上一代130 TB/s; its predecessor had 130: right before the figure another one is meant, which is not named. */
const OF_RELATIVE =
  /(?:[上前]一?代|前作|(?:predecessor|(?:previous|prior|last)[- ]gen(?:eration)?)(?:['’]s)?)(?:产品|平台|机柜|机架|芯片|版本)?(?:的|是|为|只有|仅有?|则是|约| (?:is|was|has|had|at|of|only|just|drew|offered))* ?$/i;
/** 11.9 GB per dollar-hour. */
const PER_OTHER = /^(?: per |\/)(?:dollar|watt|\$|USD|W\b)|^每(?:美?元|瓦)/i;
/** China's answer to the H200. */
const BESIDE_NAME = new RegExp(`${wordSource('beside')}(?: (?:to|of|for) (?:the |its )?)?$`, 'i');

/** Whether the sentence of a figure, or the next one, says that it is not so: 1.2 Tbps is a typo; the correct figure is 1.2 TB/s. */
export function isTakenBack(context: ClaimContext): boolean {
  const { behind, next } = context;
  return (
    rejects(withoutHearsayBehind(context)) ||
    isOfOthers(context) ||
    takesBack(behind) ||
    takesBack(next) ||
    isErratum(context)
  );
}

/** Whether the clause of the figure says that it is what others expect: revenue of $57bn, versus consensus of $54.9bn. */
function isOfOthers({ before, behind }: ClaimContext): boolean {
  const [after = ''] = behind.slice(0, OTHERS_REACH).split(CLAUSE_START);
  return isOthers(before.split(CLAUSE_START).at(-1) ?? '') || isOthers(after);
}

const CLAUSE_START = /[,，;；(（]/;
const OTHERS_REACH = 16;

/** Errata. Page 7 gave 51 TB: what stood there before. */
const ERRATA = /^\W*(?:errat(?:a|um)|corrections?|corrigend(?:a|um)|更正|勘[误誤]|[订訂]正)\W/i;
const STOOD = /\b(?:gave|said|had|printed|put|wrote|stated|listed|showed|read)\b|[写寫印]|原[文稿载載]/i;

function isErratum({ before, segment }: ClaimContext): boolean {
  return segment !== null && ERRATA.test(segment.text) && STOOD.test(before);
}

/** The sentence without what was heard of something else, in clauses behind that of the figure. */
function withoutHearsayBehind({ behind, sentence }: ClaimContext): string {
  const clause = behind.search(/[,，;；]/);
  if (clause < 0) return sentence;
  const from = sentence.length - (behind.length - clause);
  return sentence.slice(0, from) + sentence.slice(from).replace(HEARSAY, '');
}

export function isNoClaim(context: ClaimContext): boolean {
  const { claim, dataset } = context;
  const before = plainText(context.before, dataset);
  const behind = plainText(context.behind.slice(0, REACH), dataset);
  return (
    isAsked(context) ||
    DENIED.test(before) ||
    MODAL.test(before) ||
    CONDITION.test(before) ||
    supposes(clauseBefore(context.before)) ||
    (isOfYear(claim.period) && (AVERAGED.test(before) || BY_TIME.test(behind) || isAnnualised(claim.metric, before))) ||
    PART_BEHIND.test(behind) ||
    (dataset.metrics.get(claim.metric)?.dimension === 'money' && OF_IT.test(behind)) ||
    PART_BEFORE.test(before) ||
    OF_RELATIVE.test(before) ||
    PER_OTHER.test(behind) ||
    (claim.metric === 'memory-capacity' && (HELD_BEFORE.test(before) || HELD_BEHIND.test(behind))) ||
    (claim.unit === 'W' && SUPPLIED.test(before)) ||
    (claim.metric === 'funding-round' && OF_INVESTOR.test(before)) ||
    SPANS.test(before) ||
    (CHIP_COUNTS.has(claim.metric) && OF_SLICE.test(before)) ||
    isDifference(context) ||
    isPartOfWhole(context) ||
    isOfSeveral(context) ||
    isOfRelative(context)
  );
}

/** Was it $2bn? But not where a later clause asks something else: EPS came to 2.39, so why did it fall? */
function isAsked({ behind, sentence }: ClaimContext): boolean {
  return /[?？]\s*$/.test(sentence) && !ASKS_BEHIND.test(behind);
}

/** What of the sentence stands before the figure in its clause. */
function clauseBefore(before: string): string {
  return before.split(/[,，;；]/).at(-1) ?? '';
}

function isAnnualised(metric: string, before: string): boolean {
  return !metric.startsWith('revenue') && ANNUALISED.test(before);
}

/** Capex of $72bn, of which $40bn: behind a greater value of the same metric. */
function isPartOfWhole(context: ClaimContext): boolean {
  const { analysis, claim } = context;
  return figuresOfSentence(context).some(
    ({ end, entity, metric, unit, low, period }) =>
      end <= claim.start &&
      entity === claim.entity &&
      metric === claim.metric &&
      unit === claim.unit &&
      period?.label === claim.period?.label &&
      low > claim.high &&
      OF_WHICH.test(analysis.text.slice(end, claim.start)),
  );
}

/** Four H200 cards give 564 GB: what some chips that the sentence counts have together. */
function isOfSeveral(context: ClaimContext): boolean {
  const { analysis, claim, dataset } = context;
  if (dataset.entities.get(claim.entity)?.kind !== 'chip' || CHIP_COUNTS.has(claim.metric)) return false;
  const names = near(analysis.mentions, claim.start).filter(({ entity }) => entity === claim.entity);
  return figuresOfSentence(context).some(
    ({ end, metric, low }) =>
      end <= claim.start &&
      claim.start - end <= COUNT_REACH &&
      !OF_EACH.test(analysis.text.slice(end, claim.start)) &&
      low > 1 &&
      CHIP_COUNTS.has(metric ?? '') &&
      names.some(({ start }) => start >= end && start - end <= BESIDE),
  );
}

/** A count may stand so far before what is told of it. */
const COUNT_REACH = 32;
const OF_EACH = /[每单單。；;]|\b(?:each|per|every)\b/i;
/** A count stands so near to what it counts. */
const BESIDE = 6;

function isOfYear(period: ClaimContext['claim']['period']): boolean {
  return period !== null && /^(?:FY)?\d{4}$/.test(period.label);
}

/** Whether the name that the claim is taken for the value of only says what its carrier stands beside. */
function isOfRelative({ analysis, claim }: ClaimContext): boolean {
  const start = claim.evidence[1]?.start;
  return start !== undefined && BESIDE_NAME.test(analysis.text.slice(Math.max(0, start - REACH), start));
}
