/** What is stated of a figure beside entity, metric and period: precision, scope, basis, former and own values, standards. */
import type { Dataset, Entity, Metric } from '../dataset/model.ts';
import { chooseBasis } from './basisChoice.ts';
import { isOfBefore, isPrevious } from './formerValue.ts';
import { type NameToken, WORD, type WordToken, type WordType } from './lexicon.ts';
import { CUE_TYPES } from './metricFeatures.ts';
import { type Draft, hasWord, relate, type SegmentScan, sentenceOf, wordsWithin, wordValue } from './scene.ts';
import { extentAt } from './sentences.ts';
import { ahead, firstFrom, lead, within } from './within.ts';

const HARDWARE: ReadonlySet<string> = new Set([
  'peak-compute',
  'compute-capacity',
  'performance',
  'memory-bandwidth',
  'scale-up-bandwidth',
  'link-bandwidth',
  'memory-capacity',
  'sram-capacity',
  'tdp',
  'transistor-count',
  'price',
  'tco-per-hour',
  'capex-per-hour',
  'opex-per-hour',
  'scale-out-bandwidth',
  'network-rate',
  'pin-speed',
  'power',
]);

export interface AttributeContext {
  readonly dataset: Dataset;
  readonly roles: ReadonlyMap<NameToken, string>;
  readonly heads: readonly SegmentScan[];
  /** The cells of the figure's row; none for prose. */
  readonly row: readonly SegmentScan[];
}

export function chooseAttributes(
  draft: Draft,
  metric: Metric | null,
  entity: Entity | null,
  context: AttributeContext,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  if (metric && HARDWARE.has(metric.id)) {
    for (const name of ['precision', 'sparsity', 'direction', 'scope'] as const) {
      if (name !== 'scope' && !metric.attributes.includes(name)) continue;
      const value = stated(draft, name, context.heads);
      if (value !== null) attributes[name] = value;
    }
  }
  if (entity?.kind === 'chip' && isEach(draft, entity)) attributes['scope'] ??= 'chip';
  if (draft.quantity.scope) attributes['scope'] = draft.quantity.scope;
  const basis = chooseBasis(draft, entity, context.heads);
  if (basis) attributes['basis'] = basis;
  if (draft.kind === 'change' && draft.against && !OVER_YEARS.has(draft.against)) attributes['change'] = draft.against;
  if (draft.kind === 'multiple' || draft.kind === 'ratio') {
    const versus = versusOf(draft, entity, context);
    if (versus) attributes['versus'] = versus;
  }
  const round = metric?.id === 'funding-round' ? (roundOf(draft) ?? roundInRow(context.row)) : null;
  if (round) attributes['round'] = round;
  const part = metric ? partInRow(draft, metric, context.heads) : null;
  if (part !== null) attributes['segment'] = part;
  const isHeadedThen = draft.scan.segment.cell !== undefined && context.heads.some(({ normal }) => THEN.test(normal));
  if (isPrevious(draft) || isHeadedThen || isHeadedAs(context.heads, WORD.previous) || context.heads.some(isOfBefore))
    attributes['previous'] = 'true';
  if (isOwn(draft) || isOfAuthor(draft, metric) || isHeadedAs(context.heads, WORD.own) || context.heads.some(isOurs))
    attributes['own'] = 'true';
  return attributes;
}

/** Growth over no one year or quarter. */
const OVER_YEARS: ReadonlySet<string> = new Set(['cagr', 'span']);

/** Each AI200 card has 768 GB, and the rack is rated at 160 kW: from there on the whole is meant. */
const OF_WHOLE =
  /(?<!\b(?:in|of|inside|across|on|per) )\b(?:the|a|its) (?:whole |full )?(?:rack|cabinet|pod|system|node|server)\b|整[柜机]/i;

/** `Each Trainium2 in the rack`: the name itself says that one chip is meant. */
function isEach(draft: Draft, entity: Entity): boolean {
  const sentence = sentenceOf(draft);
  const name = within(draft.scan.names, sentence.start, draft.quantity.start).findLast(
    (other) => other.entry.entity === entity.id,
  );
  return (
    name !== undefined &&
    !OF_WHOLE.test(draft.scan.normal.slice(name.end, draft.quantity.start)) &&
    /(?:each|every|per|a single|one single|an individual|每颗|每个|每张|每片|每块|单颗|单个|单张|一颗|一张)\s*$/i.test(
      lead(draft.scan.normal, name.start, 16),
    )
  );
}

/** Per chip, the rack offers …; 单颗来看，…: what opens a sentence goes for its first figure. */
const OPENING = 4;
/** ICI bandwidth, each direction: 1,200 GB/s; 如果只算一个方向，是3.6TB/s. */
const ONLY_SAID_OF_IT = /^(?: ?[:：] ?|[,，] ?(?:是|为|it is |this is ))$/;

/**
 * Whether a word stands in a first clause that names nobody and gives no figure: Counting one direction only, …; behind a colon it goes
 * for all that follows: 一律换算成单向：A为…，B为….
 */
function opens({ scan, sentence }: Draft, token: { readonly start: number }, figures: number): boolean {
  const start = scan.sentences[sentence]?.start ?? 0;
  if (token.start - start <= OPENING && figures === 0) return true;
  const first = scan.clauses[extentAt(scan.clauses, start)];
  if (first === undefined || token.start >= first.end) return false;
  if (within(scan.names, start, first.end).length > 0 || within(scan.quantities, start, first.end).length > 0)
    return false;
  return figures === 0 || /[:：]/.test(scan.normal.slice(first.end - 1, first.end + 1));
}

/** What a series of compute figures is told in: dense BF16, 667 TFLOPS with A and 2,517 with B. */
const OF_SERIES: ReadonlySet<WordType> = new Set(['precision', 'sparsity']);
/** Dimensions of such a series, with what is told of its figures. */
const IN_SERIES: ReadonlySet<string> = new Set(['compute', 'operations', 'percent', 'multiple']);
/** 989 TFLOPS (dense): so near behind a figure a word is of that one alone. */
const OF_LAST = 3;

/** Whether nothing but figures of compute stands between a word and the figure, and the word is not said of one of them behind it. */
function runsOn(
  { quantity, scan }: Draft,
  token: { readonly start: number; readonly end: number },
  type: WordType,
): boolean {
  if (!OF_SERIES.has(type) || !COMPUTE.has(quantity.dimension)) return false;
  const last = scan.quantities[firstFrom(scan.quantities, token.start) - 1];
  if (last !== undefined && token.start - last.end <= OF_LAST) return false;
  return within(scan.quantities, token.end, quantity.start).every(({ dimension }) => IN_SERIES.has(dimension));
}

const COMPUTE: ReadonlySet<string> = new Set(['compute', 'operations']);

/** 768GB per card and 160kW for the rack: what stands right behind is of the figure. */
const OF_IT = /^ ?(?:(?:for|in|on|at) ?(?:the |each |a )?)?$/i;

/** 1,299 TFLOPS（稀疏2,563）: a word that opens a bracket behind the figure is of the figure that follows it there. */
function isOfBracket(
  { index, quantity, scan }: Draft,
  token: { readonly start: number; readonly end: number },
): boolean {
  const next = scan.quantities[index + 1];
  if (next === undefined || next.start < token.end || !OPENS_BRACKET.test(scan.normal.slice(quantity.end, token.start)))
    return false;
  return OF_NEXT.test(scan.normal.slice(token.end, next.start));
}

/** Dense FP4 is 1.5x better (720 PFLOPS) while dense FP8 is flat: what follows the bracket that a figure stands in is told of something else. */
function isBehindBracket({ quantity, scan }: Draft, token: { readonly start: number }): boolean {
  return BEHIND_BRACKET.test(scan.normal.slice(quantity.end, token.start));
}

const BEHIND_BRACKET = /^[^([]*[)\]][^([]*[\p{L}\p{N}]/u;

/** 242 TOPS in INT8 double with sparsity: twice the figure is sparse, and the figure is not. */
function isOfDouble({ quantity, scan }: Draft, token: { readonly start: number }, type: WordType): boolean {
  return type === 'sparsity' && DOUBLE.test(scan.normal.slice(quantity.end, token.start));
}

const DOUBLE = /\b(?:doubl(?:e|es|ed|ing)|twice|2x)\b|翻倍|两倍|加倍/i;

/** 667 TFLOPS（BF16）/ 1,299 TFLOPS（FP8）: a word alone in a bracket right behind the figure. */
function inBracketBehind({ quantity, scan }: Draft, type: WordType): WordToken | undefined {
  if (!BRACKET_BEHIND.test(ahead(scan.normal, quantity.end, 2))) return undefined;
  const [token] = wordsWithin(scan, WORD[type], quantity.end, quantity.end + BRACKET_REACH);
  if (token === undefined || !OPENS_BRACKET.test(scan.normal.slice(quantity.end, token.start))) return undefined;
  return /^[)\]]/.test(ahead(scan.normal, token.end, 1)) ? token : undefined;
}

const BRACKET_BEHIND = /^ ?[([]/;
const BRACKET_REACH = 16;
const OPENS_BRACKET = /^ ?[([]$/;
const OF_NEXT = /^(?: |:|为|是|则|约|at|is)*$/;

/** The nearest word of an attribute; before the figure in its sentence, after it only in its own clause or next bracket. */
function stated(draft: Draft, type: WordType, heads: readonly SegmentScan[]): string | null {
  const sentence = sentenceOf(draft);
  const own = inBracketBehind(draft, type);
  if (own) return wordValue(own, type);
  let best: string | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const token of wordsWithin(draft.scan, WORD[type], sentence.start, sentence.end)) {
    const { before, distance, clauses, figures } = relate(draft, token);
    if (!before && isOfBracket(draft, token)) continue;
    if (
      !before &&
      token.start >= draft.quantity.end &&
      (clauses > 0.5 ||
        figures > 0 ||
        isBehindBracket(draft, token) ||
        isOfDouble(draft, token, type) ||
        distance > (type === 'direction' ? 36 : 20) ||
        /(?<![A-Za-z\d])\d/.test(draft.scan.normal.slice(draft.quantity.end, token.start)))
    )
      continue;
    if (before && clauses >= 1 && (figures > 0 || type === 'scope' || type === 'direction')) {
      const isNextTo = figures === 0 && ONLY_SAID_OF_IT.test(draft.scan.normal.slice(token.end, draft.quantity.start));
      if (!isNextTo && !opens(draft, token, figures) && !runsOn(draft, token, type)) continue;
    }
    const behind = !before && OF_IT.test(draft.scan.normal.slice(draft.quantity.end, token.start)) ? -8 : 4;
    const cost = distance + clauses * 20 + figures * 15 + (before ? 0 : behind);
    if (cost < bestCost) [best, bestCost] = [wordValue(token, type), cost];
  }
  if (best !== null) return best;
  for (const head of heads) {
    const token = head.words.find((word) => hasWord(word, WORD[type]));
    if (token) return wordValue(token, type);
  }
  return null;
}

/** A row of all parts together, or of the one thing that the table is about. */
const WHOLE =
  /^\W*(?:(?:grand |sub-?)?totals?|sum|all|group|company|consolidated|overall|actuals?|reported|results?|latest|current|now|合计|总计|总和|小计|共计|集团|公司|整体|全部|全体|实际|本[季期年月]|当[季期年月]|最新|现在)/i;

/**
 * The part that a row of a table is about: its head names nobody and no period, and the metric stands at the head of the column:
 * | Core data center | 51% | under | Gross margin |. What is so of a part is not held against the whole.
 */
function partInRow({ scan }: Draft, metric: Metric, [row, column]: readonly SegmentScan[]): string | null {
  const { cell } = scan.segment;
  if (!cell || cell.rowHead === null || cell.columnHead === null || !row || !column) return null;
  const isBare = row.names.length === 0 && row.periods.length === 0 && (row.wordTypes & STANDING) === 0;
  if (!isBare || !/\p{L}/u.test(row.normal) || WHOLE.test(row.normal) || announces(row, metric)) return null;
  return announces(column, metric) ? row.segment.text.trim() : null;
}

/** Words for what a value is, not whose: guidance, prior year, ours. */
const STANDING = WORD.basis | WORD.previous | WORD.own;

function announces(head: SegmentScan, metric: Metric): boolean {
  return wordsWithin(head, CUE_TYPES, 0, head.normal.length).some(({ words }) =>
    words.some(({ value }) => value === metric.id),
  );
}

/** What a column of a table says of all of its figures: 前值, 一致预期, (us). */
function isHeadedAs(heads: readonly SegmentScan[], types: number): boolean {
  return heads.some(
    (head) =>
      (head.wordTypes & types) !== 0 &&
      wordsWithin(head, types, 0, head.normal.length).some(
        ({ start, end }) => !COMPARING.test(head.normal.slice(start, end)),
      ),
  );
}

/** | Then | Now |, | 当时 | 现在 |: a head that says nothing else. */
const THEN = /^\W*(?:then|before|was|earlier|prior|previous|old|当时|彼时|此前|之前|原来|过去)\W*$/i;

/** Rack against rack: what compares says nothing of the time. */
const COMPARING = /^(?:against|versus|vs\.?|compared (?:with|to)|from|than|较|比|对比|相比)$/i;

const OURS = /^(?:.*[ (])?(?:我们|本行|[Oo]urs?|us|our [a-z]+)\)?$/;

function isOurs({ normal }: SegmentScan): boolean {
  return OURS.test(normal.trim());
}

/** The entity that a multiple is measured against. */
function versusOf(draft: Draft, entity: Entity | null, context: AttributeContext): string | null {
  const sentence = sentenceOf(draft);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of within(draft.scan.names, sentence.start, sentence.end)) {
    if (name.entry.entity === entity?.id) continue;
    const role = context.roles.get(name);
    const { distance, before } = relate(draft, name);
    const follows = before && /^(?:的|GPU|芯片|系列| )*$/.test(draft.scan.normal.slice(name.end, draft.quantity.start));
    if (role !== 'versus' && !follows && !/^ ?(?:that of|the)/i.test(ahead(draft.scan.normal, draft.quantity.end, 8)))
      continue;
    if (distance < bestDistance) [best, bestDistance] = [name.entry.entity, distance];
  }
  return best;
}

const ROUND = /([A-H]\+?)\s?轮|(?:Series|series)\s([A-H]\d?)|((?:pre-)?seed)(?: round)?|种子轮|(IPO)(?![A-Za-z])/g;
const NOTHING_BUT_ROUND = /^\W*(?:[A-H]\+?\s?轮|Series [A-H]\d?|(?:pre-)?seed(?: round)?|种子轮|IPO)\W*$/i;

/** Series D was upsized to $5bn, and this month's Series E brought …: a round behind a comma is of what follows it. */
const OF_NEXT_COSTS = 40;

function roundOf(draft: Draft): string | null {
  const sentence = sentenceOf(draft);
  const text = draft.scan.normal.slice(sentence.start, sentence.end);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const found of text.matchAll(ROUND)) {
    const at = sentence.start + found.index;
    const isOfNext = at > draft.quantity.end && /[,，;；]/.test(draft.scan.normal.slice(draft.quantity.end, at));
    const distance = Math.abs(at - draft.quantity.start) + (isOfNext ? OF_NEXT_COSTS : 0);
    if (distance < bestDistance) [best, bestDistance] = [roundNamed(found), distance];
  }
  return best;
}

function roundNamed([, chinese, latin, , ipo]: RegExpMatchArray): string {
  const letter = chinese ?? latin;
  return ipo ?? (letter ? `Series ${letter.toUpperCase()}` : 'seed');
}

/** | SambaNova | Series E | $350m |: the round has a cell of its own. */
function roundInRow(row: readonly SegmentScan[]): string | null {
  const cell = row.find(({ normal }) => NOTHING_BUT_ROUND.test(normal));
  const [found] = cell?.normal.matchAll(ROUND) ?? [];
  return found ? roundNamed(found) : null;
}

/** What authors foretell of a company. */
const FORETOLD =
  /^(?:revenue(?:-.*)?|capex|eps|net-income|operating-income|ebitda|free-cash-flow|shipments|(?:gross|operating|net)-margin)$/;
/** 我们把2026年资本开支放到, our FY26 sales fall to: the author is the subject of the clause, or what it is about is the author's. */
const OF_AUTHOR =
  /(?:我们|(?<!自)我(?!国|司|军)|笔者|本行|本团队)[^,，。;；:：]{0,24}$|(?<![A-Za-z])(?:[Ww]e|[Oo]urs?|I|[Mm]y|[Mm]ine)(?![A-Za-z])(?:[^,.;:]|[.,]\d){0,60}$/;

/** Whether the author speaks in the first person in the clause of a figure that authors foretell. */
function isOfAuthor({ quantity, scan, sentence }: Draft, metric: Metric | null): boolean {
  if (metric === null || !FORETOLD.test(metric.id)) return false;
  const start = scan.sentences[sentence]?.start ?? 0;
  return OF_AUTHOR.test(scan.normal.slice(Math.max(start, quantity.start - AUTHOR_REACH), quantity.start));
}

const AUTHOR_REACH = 80;

/** My own 2026 case for CoreWeave: capex $34bn, revenue $12.6bn; My own: $41bn; 我们的模型：…: all that follows is the author's. */
const OWN_CASE =
  /(?<![A-Za-z])(?:my own|mine|ours)(?: (?:now|still))?[:：]|我们?自己的?(?:数字?)?[:：]|我们的?数字?[:：]|\b(?:my|our) (?:own )?(?:(?:FY ?)?\d{2,4}E? )?(?:base |bull |bear )?(?:case|model|numbers|estimates?|forecasts?|assumptions)\b[^.:：]{0,40}[:：]|我们的?(?:基准|模型|测算|假设|预测|估计)[^。:：]{0,12}[:：]/i;

/** 按144GB建模: what goes into a model is its author's. */
const MODELLED_AFTER = /^(?:来|的?假设)?(?:建模|入模|做模型)/;

/** The author's own estimate: said in the sentence before the figure, or right after it. */
function isOwn(draft: Draft): boolean {
  const sentence = sentenceOf(draft);
  const { quantity, scan } = draft;
  const before = wordsWithin(scan, WORD.own, sentence.start, quantity.start).at(-1);
  if (before) return !within(scan.names, before.end, quantity.start).some((name) => name.entry.kind === 'organisation');
  if (OWN_CASE.test(scan.normal.slice(sentence.start, quantity.start))) return true;
  if (MODELLED_AFTER.test(ahead(scan.normal, quantity.end, 8))) return true;
  const after = wordsWithin(scan, WORD.own, quantity.end, Math.min(sentence.end, quantity.end + 30));
  return after.some((token) => within(scan.quantities, token.end, sentence.end).length === 0);
}
