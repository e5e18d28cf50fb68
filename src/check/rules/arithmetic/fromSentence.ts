/** Growth, multiples and differences that a sentence states of two of its figures. */
import type { Figure } from '../../../analysis/analysis.ts';
import { kinOf } from '../../../analysis/metricKin.ts';
import { labelLater } from '../../../quantity/periodLabels.ts';
import { isMarked } from '../../claim.ts';
import { conversionFactor } from '../../conversion.ts';
import { wordTest } from '../../words.ts';
import { SENTENCE_PATTERNS } from './sentencePatterns.ts';
import { allMatches, figurePattern, figureToken, type Skeleton } from './skeleton.ts';
import { POINTS, type Relation, type Statement } from './statement.ts';

const speaksOfExpectation = wordTest('expectation');
const speaksOfRevision = wordTest('revision');
const speaksOfOtherTerms = wordTest('otherTerms');
const speaksOfOtherSpan = wordTest('otherSpan');
const speaksOfIncrease = wordTest('increase');
const GROWS = /[增升涨漲提高长長扩擴]|grow|grew|rose|rise|increas|up\b|jump/i;
/** 4.5倍涨幅, a 4.5x gain: what is stated is the growth. */
const GROWTH_AFTER =
  /^\s*(?:[的之左右以上]{0,4}(?:涨|漲|增|升|成长|成長|上行|空间|空間)|(?:gain|rise|increase|growth|upside)\b)/i;
/** …给25倍, … at 25x: a multiple that somebody pays is none of what stands before it. */
const PAID = /(?:[给給]予?|估值|评价|評價|本益比|市盈率|市净率|市淨率|\bat|\bon|multiple of|P\/?E(?: of)?)\s*$/i;

/** 多79%, 高出39%: a percentage that says how much more, whatever else it is taken for. */
const MORE = /[多高少低](?:出|了)?(?:约|約|近)? ?$/;
/** 由上季的1,380亿到4,550亿，按年多359%: the base is not that of the growth. */
const QUARTER_BEFORE = /[上前]一?[个個]?季|\b(?:last|prior|previous) quarter\b|\ba quarter (?:ago|before|earlier)\b/i;

/** 年化收入由9亿元升至16亿元: what is annualised is what grows, not its growth. */
const RUN_RATE =
  /年化(?:经常性|經常性)?(?:收入|营收|營收)|annuali[sz]ed (?:revenue|sales|run[- ]rate)|^\W*annuali[sz]ed,/gi;

interface Triple {
  readonly name: string;
  readonly base: Figure;
  readonly value: Figure;
  readonly result: Figure;
  readonly between: string;
  /** What stands right before and behind the result. */
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

export function statementsOfSentence(skeleton: Skeleton): readonly Statement[] {
  if (!mayRelate(skeleton) || speaksOfOtherTerms(skeleton.text.replace(RUN_RATE, ''))) return [];
  const triples = SENTENCE_PATTERNS.flatMap(({ name, pattern }) =>
    allMatches(pattern, skeleton.text).map((found) => tripleOf(name, found, skeleton)),
  );
  const statements = triples
    .flatMap((triple) => (triple === null ? [] : [inOrder(triple)]))
    .filter(isRelated)
    .map(statementOf);
  return statements.filter((statement) => statement !== null);
}

/** Whether there are two levels and something that could be stated of them, before patterns are tried. */
function mayRelate({ figures }: Skeleton): boolean {
  if (figures.length < 3) return false;
  if (figures.some(({ kind, unit }) => kind === 'change' || kind === 'multiple' || unit === '%')) return true;
  const counts = new Map<string, number>();
  for (const { unit } of figures) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts.values()].some((count) => count > 2);
}

function tripleOf(name: string, found: RegExpMatchArray, { figures, text }: Skeleton): Triple | null {
  const { base, value, result, between, hoped } = found.groups ?? {};
  const other = figures[Number(hoped)];
  if (other !== undefined && !isOwnOrHoped(other)) return null;
  const [from, to, stated] = [base, value, result].map((index) => figures[Number(index)]);
  if (!from || !to || !stated) return null;
  if (
    OF_PAIRS.has(name) &&
    figures.filter(({ unit }) => unit === from.unit).length > PAIR + (stated.unit === from.unit ? 1 : 0)
  )
    return null;
  const [before = '', after = ''] = text.split(figureToken(Number(result)));
  const ownBase = OWN_BASE.exec(after)?.groups?.['base'];
  if (ownBase !== undefined && ownBase !== base) return null;
  return {
    name,
    base: from,
    value: to,
    result: stated,
    between: between ?? '',
    before: before.slice(-NEXT_TO),
    after: after.slice(0, NEXT_TO),
    sentence: text,
  };
}

/** A gap is between two, and what is left is of two. */
const PAIR = 2;
const OF_PAIRS: ReadonlySet<string> = new Set(['gap', 'left']);

/** Up 7.6% on the $2.6bn of September: the base that the growth names itself. */
const OWN_BASE = new RegExp(`^ (?:on|over|from|versus|vs\\.?|above|below)(?: the| its| a)? ${figurePattern('base')}`);

/** So much is read on either side of a result. */
const NEXT_TO = 24;

/** Patterns that compare one carrier with another. */
const BETWEEN_TWO: ReadonlySet<string> = new Set(['gap', 'times', 'of', 'left', 'uplift', 'premium', 'priced']);
/** Sales of $22.2bn against its own $22bn: what it had guided to. */
const OWN_GUIDE = /\b(?:its|their) own\b/i;
/** Patterns that name both of what they compare, whatever each is of. */
const OF_ANY: ReadonlySet<string> = new Set(['gap', 'of', 'left', 'priced']);

/** Two levels of one unit, about one thing as far as is known; a result that is not about another thing or another base. */
function isRelated(triple: Triple): boolean {
  const { base, value, result, between } = triple;
  if (!isLevel(base) || !isLevel(value) || conversionFactor(base.unit, value.unit) === null) return false;
  if (triple.name === 'priced' && !isPriced(triple)) return false;
  const isBetweenTwo =
    BETWEEN_TWO.has(triple.name) ||
    isOfSuccessor(triple) ||
    (triple.name === 'against' && MORE_AFTER.test(triple.after)); // $1.48 against $1.95 for the other one is 34% cheaper
  const isOfAny = OF_ANY.has(triple.name);
  if (!isOfAny && areOfDifferentSort(value.metric, base.metric)) return false;
  const isOfAnother =
    !isOfAny &&
    triple.name !== 'uplift' &&
    triple.name !== 'span' &&
    !isOfTheStep(triple) &&
    !isToldAsMore(triple) &&
    !MORE.test(triple.before) &&
    areOfDifferentSort(value.metric, metricOf(result));
  if (isOfAnother) return false;
  if (!isBetweenTwo && !isOfTheStep(triple) && conflicts(value.entity, base.entity)) return false;
  if (triple.name === 'successor' && !isOfSuccessor(triple)) return false;
  if ((triple.name === 'stepped' || triple.name === 'span') && !isOfOneSeries(triple)) return false;
  if (triple.name === 'noun' && !isOfOneSeries(triple) && !isOfSuccessor(triple)) return false;
  if (triple.name === 'in-turn' && !isInTurn(triple) && !isSteppedUp(triple)) return false;
  if (speaksOfExpectation(between) || isOwnOrHoped(base)) return false;
  if (isOfLatter(triple) || isRestOfAll(triple)) return false;
  if (AGAINST.has(triple.name) && base.attributes.basis === 'consensus') return false;
  if (AGAINST.has(triple.name) && OWN_GUIDE.test(between)) return false;
  if (ASIDE.test(between) || (AGAINST.has(triple.name) && (isOwnOrHoped(value) || isMarked(value, 'previous'))))
    return false;
  if ((triple.name !== 'priced' && PAID.test(triple.before)) || isOverOtherSpan(triple)) return false;
  return !isGrowthOnOtherBase(triple);
}

/** 由30.17亿升到33.37亿，后者年增45%: growth over a year that is told of the one is not the step to it. */
function isOfLatter({ before, result }: Triple): boolean {
  return result.attributes.change !== undefined && LATTER.test(before);
}

const LATTER = /[后後]者|\bthe (?:latter|former)\b/i;
/** 拿下26%，…18%，剩余56%: what three shares are is all there is. */
const ALL = 100;

function isRestOfAll({ name, base, value, result }: Triple): boolean {
  if (name !== 'left' || result.unit !== '%' || base.unit !== '%') return false;
  return Math.abs(base.high + value.high + result.high - ALL) <= 1;
}

/** What a company is worth, as a multiple of what it takes in a year. */
function isPriced({ base, value, result }: Triple): boolean {
  const isYear = base.period === null || /^(?:FY)?\d{4}$/.test(base.period.label);
  return (
    result.kind === 'multiple' &&
    (value.metric === 'valuation' || value.metric === 'market-cap') &&
    base.metric?.includes('revenue') === true &&
    value.entity === base.entity &&
    isYear
  );
}

/** From the H100's 80 GB to the H200's 141 GB: one metric of two carriers, and no word for a year or quarter. */
function isOfSuccessor({ name, base, value, result, before }: Triple): boolean {
  if (!SUCCEEDING.has(name) && !(name === 'against' && (MORE.test(before) || RAISED.test(before)))) return false;
  const isOne = value.metric !== null && !areOfDifferentSort(value.metric, base.metric) && base.metric !== null;
  return isOne && result.attributes.change === undefined && conflicts(value.entity, base.entity);
}

/** 較MTIA 450的18.4 TB/s增加50%. */
const RAISED = /(?:增加|提升|提高|成[长長]|增[长長])(?:了|约|約|近)? ?$/;
/** Patterns that leave open which of the two came first. */
const EITHER_WAY: ReadonlySet<string> = new Set(['premium', 'successor', 'noun']);
const SUCCEEDING: ReadonlySet<string> = new Set(['from-to', 'successor', 'noun']);

function isOfOneSeries({ base, value }: Pick<Triple, 'base' | 'value'>): boolean {
  return value.entity !== null && value.entity === base.entity && value.metric !== null && value.metric === base.metric;
}

/** 712亿元（去年同月436亿元），比9月多3.3%: what a bracket tells is no end of what follows it. */
const ASIDE = /^\s*[)）]/;
/** Patterns that take the value nearest before them: $2.83bn against a guide of $2.7bn, up 7.6% on the $2.6bn of September. */
const AGAINST: ReadonlySet<string> = new Set(['against', 'up-from']);

/** 四季度5,057亿，三季度4,523亿，环比增12%: of two values in turn the later may be told first, in one breath. */
function inOrder(triple: Triple): Triple {
  const { name, base, value } = triple;
  if (name !== 'in-turn') return triple;
  const [from, to] = [base.period?.label, value.period?.label];
  return isNextQuarter(to, from) || yearsApart(to, from) === 1 ? { ...triple, base: value, value: base } : triple;
}

/** Two values of one series, a quarter or a year apart by their own words, and growth from the one to the other. */
function isInTurn({ base, value, result, between }: Triple): boolean {
  const { change } = result.attributes;
  if (value.entity === null || value.entity !== base.entity || value.metric !== base.metric || value.metric === null)
    return false;
  if (base.period?.partial || value.period?.partial) return false;
  const [from, to] = [base.period?.label, value.period?.label];
  if (change === undefined && STEP.test(between)) return isNextQuarter(from, to) || yearsApart(from, to) === 1;
  if (change === 'qoq') return isNextQuarter(from, to);
  return change === 'yoy' && yearsApart(from, to) === 1;
}

/** Series E at $61.5bn in March and Series F at $183bn in September: 4x in six months. */
function isSteppedUp({ base, value, result, between }: Triple): boolean {
  return result.kind === 'multiple' && COLON.test(between) && isOfOneSeries({ base, value });
}

const COLON = /[:：—–] ?(?:about |some |约|約|近)?$/;

function isNextQuarter(from: string | undefined, to: string | undefined): boolean {
  return from?.includes('Q') === true && labelLater(from, 1) === to;
}

/** 从880元回落到790元，一周跌了4%; from $410 to $380, up 69% year to date. */
function isOverOtherSpan(triple: Triple): boolean {
  const { name, between, after } = triple;
  return name === 'from-to' && !isOfTheStep(triple) && (speaksOfOtherSpan(between) || speaksOfOtherSpan(after));
}

/** The stated growth is year on year, the two figures are a revision of one period, or quarters apart, or the like. */
function isGrowthOnOtherBase(triple: Triple): boolean {
  const { base, value, result, sentence } = triple;
  const { change } = result.attributes;
  if (change === undefined) return false;
  if (change === 'day' || change === 'week') return true;
  if (change === 'yoy' && isYearBefore(triple)) return false;
  if (change === 'yoy' && !isOfTheStep(triple) && (speaksOfRevision(sentence) || QUARTER_BEFORE.test(sentence)))
    return true;
  const years = yearsApart(base.period?.label, value.period?.label);
  if (years === null) return false;
  return change === 'yoy' ? years !== 1 : years === 1;
}

/** 首季获利由去年的171亿跳到303亿，年增77%: the same quarter of the year that is named. */
function isYearBefore({ name, base, value }: Triple): boolean {
  const year = /^\d{4}$/.exec(base.period?.label ?? '')?.[0];
  const later = /^(\d{4})[QH]/.exec(value.period?.label ?? '')?.[1];
  return name === 'from-to' && year !== undefined && Number(later) - Number(year) === 1;
}

/** 由180亿调高到260亿，增幅58%: growth right behind a step, with no word for a year, is that of the step. */
const STEP =
  /^[,，]? ?(?:增幅|升幅|涨幅|漲幅|降幅|跌幅|幅度)(?:[为為达達约約近是]|高?[达達])* ?$|^,? (?:an? |the )?(?:increase|rise|jump|gain|cut|reduction|uplift|bump) of (?:about |some |nearly )?$/i;

function isOfTheStep(triple: Triple): boolean {
  return (triple.name === 'from-to' && STEP.test(triple.between)) || isNamedStep(triple);
}

/** From 310,000 to 385,000 over the quarter, a 24% jump: whatever the percentage is taken for, it is that of the step. */
function isNamedStep({ name, between, after }: Triple): boolean {
  return name === 'from-to' && /[,–—-] ?an? $/i.test(between) && STEP_NOUN.test(after);
}

const STEP_NOUN =
  /^[ -](?:step-up|step up|jump|rise|increase|gain|uplift|bump|drop|fall|cut|decline|decrease|reduction)\b/i;

/** 1 where two labels name the same part of two years in a row, 0 where they are anything else that differs; null where nothing can be told. */
function yearsApart(from: string | undefined, to: string | undefined): number | null {
  if (from === undefined || to === undefined || from === to) return null;
  const year = (label: string) => Number(/\d{4}/.exec(label)?.[0]);
  const part = (label: string) => label.replace(/\d{4}/, '');
  return part(from) === part(to) && year(to) - year(from) === 1 ? 1 : 0;
}

function statementOf(triple: Triple): Statement | null {
  const relation = relationOf(triple);
  if (relation === null) return null;
  const { base, value, result, between, before, after, name } = triple;
  const ambiguous = name === 'from-to' || GROWS.test(between) || MORE.test(before) || GROWTH_AFTER.test(after);
  // HBM4 2,048 GB/s，HBM3E 1,229 GB/s，提升67%: of two parts the greater may stand first
  const operands = name === 'successor' && value.low < base.low ? [value, base] : [base, value];
  return { relation, operands, result, ambiguous };
}

function relationOf(triple: Triple): Relation | null {
  const { base, result, between, before, name } = triple;
  if (name === 'less' || name === 'left')
    return conversionFactor(result.unit, base.unit) === null ? null : 'difference';
  if (result.unit === 'x' || result.kind === 'multiple') return 'multiple';
  if (name === 'gap') return isDifferenceOf(triple) ? 'difference' : null;
  if (name === 'times' || name === 'of' || name === 'stepped') return null;
  if (EITHER_WAY.has(name)) {
    if (result.unit === '%') return name === 'successor' ? 'growth' : 'premium';
    return isDifferenceOf(triple) ? 'difference' : null;
  }
  if (result.unit === '%')
    return result.kind === 'change' ||
      name === 'span' ||
      MORE.test(before) ||
      isOfTheStep(triple) ||
      isToldAsMore(triple)
      ? 'growth'
      : null;
  if (result.unit === POINTS && base.unit === '%')
    return name === 'from-to' || name === 'up-from' ? 'difference' : null;
  const isSaid = speaksOfIncrease(between) || (name === 'against' && speaksOfIncrease(before));
  return conversionFactor(result.unit, base.unit) !== null && isSaid ? 'difference' : null;
}

function isDifferenceOf({ base, result }: Triple): boolean {
  if (result.unit === POINTS) return base.unit === '%';
  return result.unit !== '%' && conversionFactor(result.unit, base.unit) !== null;
}

/** From $51.2bn to $62.3bn, which is 27% quarter on quarter; buys 61% more: what a step is put as, though its percentage is taken for a share. */
function isToldAsMore({ name, between, after }: Triple): boolean {
  if (name !== 'from-to') return false;
  return MORE_AFTER.test(after) || PUT_BY.test(between) || (PUT_AS.test(between) && GROWTH_SAID.test(after));
}

/** From $11.5bn to $14.2bn, or by 23%. */
const PUT_BY = /, ?(?:or|that is|i\.e\.|so) (?:up |down )?by (?:about |some |roughly |nearly )?$/i;
const MORE_AFTER =
  /^ (?:more|higher|faster|greater|larger|bigger|better|extra|less|lower|fewer|cheaper|dearer|smaller|slower|worse)(?![a-z])/i;
const PUT_AS = /, ?(?:or|which is|that is|i\.e\.|meaning|so) (?:about |some |roughly |nearly )?$/i;
const GROWTH_SAID =
  /^ (?:quarter[- ](?:on|over)[- ]quarter|q\/q|qoq|sequential|year[- ](?:on|over)[- ]year|y\/y|yoy|in (?:three|six|nine|twelve|one|two) (?:months|quarters?|years?)|in a (?:quarter|year)|within)/i;

/** Metrics apart, but for those that the same words are said of (chips and the size of a cluster). */
function areOfDifferentSort(a: string | null, b: string | null): boolean {
  return conflicts(a, b) && !kinOf(a ?? '').includes(b ?? '');
}

function isLevel({ kind, approx, low, high }: Figure): boolean {
  return (kind === 'quantity' || kind === 'share') && approx !== 'some' && low === high;
}

function isOwnOrHoped({ attributes }: Figure): boolean {
  return ['consensus', 'estimate', 'guidance'].includes(attributes.basis ?? '') && attributes.previous === undefined;
}

/** A multiple that no word says the metric of is taken for one of performance. */
function metricOf({ kind, metric }: Figure): string | null {
  return kind === 'multiple' && metric === 'performance' ? null : metric;
}

function conflicts(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
