/** Reasons to doubt that a claim is about its entity: another one stands nearer, a variant is meant, or nothing near names it. */
import type { Figure, Segment } from '../analysis/analysis.ts';
import { areAgreedBeside } from './agreedBeside.ts';
import type { ClaimContext } from './claimContext.ts';
import { near } from './near.ts';
import { isPlainCell } from './plainCell.ts';
import { sentenceAt, textOffset } from './sentence.ts';
import { wordSource, wordTest } from './words.ts';

/** Whether somebody or something else may carry the figure. */
export function mayBeOfAnother(context: ClaimContext): boolean {
  if (context.claim.bound) return false;
  return (
    isFarCarrier(context) ||
    isVariantInHead(context) ||
    isVariant(context) ||
    isOvertaken(context) ||
    isLedByCode(context) ||
    isOfSibling(context) ||
    isOfRelative(context) ||
    isOfPart(context)
  );
}

/** The evidence of the entity stands behind that of the metric. */
function carrierEvidence({ claim }: ClaimContext): ClaimContext['claim']['evidence'][number] | undefined {
  return claim.evidence[1];
}

const TIMES_BEFORE = /\btimes (?:that of |those of |the )?$/i;
const TIMES_AFTER = /^的[^，,。;；]{0,6}(?:倍|成)/;

/** 带宽21PB/s，是Rubin的千倍; 21 PB/s, a thousand times Rubin's: what follows the figure is what it is measured against, not its carrier. */
export function isStandard(context: ClaimContext): boolean {
  const { start, end } = carrierEvidence(context) ?? {};
  const { analysis, claim } = context;
  if (claim.bound || start === undefined || end === undefined || start < claim.end) return false;
  return (
    TIMES_BEFORE.test(analysis.text.slice(claim.end, start)) || TIMES_AFTER.test(analysis.text.slice(end, end + 12))
  );
}

/** C4: 128 GB, 4.8 TB/s; Vantor VX-9: 320 GB; C4是128GB: a code that nobody knows heads the sentence. */
const CODE =
  /^\W*(?:[A-Z][A-Za-z]+ )?([A-Z]{1,3}-?\d{1,4}[A-Za-z]{0,2})(?:[:：]|[是为為有则則达達]| (?:is|has|at|comes|carries|offers|draws)\b)/;

function isLedByCode({ analysis, before, segment }: ClaimContext): boolean {
  const code = CODE.exec(before)?.[1];
  if (code === undefined || segment === null) return false;
  return !mentionsIn(analysis.mentions, segment).some(({ text }) => text.includes(code));
}

/** MTIA 300 with 216 GB, the 400 with 288 GB: the number of another member of a family, in the place of its name. */
const NUMBER_OF_MEMBER = /\bthe (\d{1,4}[A-Z]?)(?![\d.,%A-Za-z])/g;
const MEMBER = /\d{1,4}[A-Z]?$/;

function isOfSibling(context: ClaimContext): boolean {
  const { before, claim, dataset } = context;
  const own = dataset.entities.get(claim.entity)?.names.en ?? '';
  const number = [...before.matchAll(NUMBER_OF_MEMBER)].at(-1)?.[1];
  if (number === undefined || !MEMBER.test(own) || own.endsWith(number)) return false;
  const sibling = own.replace(MEMBER, number);
  return [...dataset.entities.values()].some(({ names }) => names.en === sibling);
}

/** Whether the carrier is named far away: in the title, in another paragraph. */
export function isCarriedFar(context: ClaimContext): boolean {
  const name = carrierEvidence(context)?.name ?? '';
  return !context.claim.bound && (name === 'title' || FAR.has(name));
}

const FAR: ReadonlySet<string> = new Set(['previous-paragraph', 'pronoun']);

/** The entity was named in an earlier paragraph, or by a pronoun alone (前者), or a cell has none in its heads, where a name that is not known may stand. */
function isFarCarrier(context: ClaimContext): boolean {
  const evidence = carrierEvidence(context);
  if (evidence?.name === 'pronoun' && isAlone(context)) return false;
  if (evidence !== undefined && FAR.has(evidence.name)) return !isInHeading(context);
  const isNamed = evidence?.name === 'table-head' || evidence?.start !== undefined;
  return context.segment?.cell !== undefined && !isNamed && !isPlainCell(context) && !isOfItsTable(context);
}

/** So many cells that are what the dataset has of an entity make the table one about that entity. */
const OF_IT = 2;

function isOfItsTable(context: ClaimContext): boolean {
  const { analysis, segment } = context;
  const isBeside = ({ segment: other }: Figure) => analysis.segments[other]?.cell?.table === segment?.cell?.table;
  return areAgreedBeside(context, OF_IT, isBeside);
}

/** Whether the carrier, and nobody else, is named in the claim's paragraph before it: a pronoun means nobody else. */
function isAlone({ analysis, claim, segment }: ClaimContext): boolean {
  if (segment === null) return false;
  const before = near(analysis.mentions, claim.start).filter(
    (mention) => mention.segment === segment.index && mention.start < claim.start,
  );
  return before.length > 0 && before.every(({ entity }) => entity === claim.entity);
}

/** Whether a heading above a paragraph names the carrier: then a pronoun below it is nobody else's. A list may go through its parts, but not where it says the whole. */
function isInHeading({ analysis, before, claim, segment }: ClaimContext): boolean {
  if (segment?.kind !== 'paragraph' && !WHOLE.test(before)) return false;
  const headings = (segment?.headings ?? []).flatMap((index) => analysis.segments[index] ?? []);
  return headings.some((heading) =>
    mentionsIn(analysis.mentions, heading).some(({ entity }) => entity === claim.entity),
  );
}

/** 集团营收, group revenue. */
const WHOLE = /集团|集團|全公司|\b(?:group|company-wide|consolidated)\b/i;

/** `H200 NVL` in the head of a row is another product than the H200 that the dataset knows. */
function isVariantInHead(context: ClaimContext): boolean {
  const { analysis, claim, segment } = context;
  if (!segment?.cell || carrierEvidence(context)?.name !== 'table-head') return false;
  const heads = [segment.cell.rowHead, segment.cell.columnHead].map((index) => analysis.segments[index ?? -1]);
  return heads.some((head) => head !== undefined && names(context, head, claim.entity) && hasOtherName(context, head));
}

const VARIANT =
  /^ ?(?:Server|Workstation|Max-Q|Edition|NVL|PCIe|SXM|OAM|Ultra|Pro|Plus|Max|Lite|Mini|Super|Air)(?![A-Za-z])/;

/** `RTX PRO 6000 Server Edition`: a variant that the dataset does not tell from the rest. */
export function isVariant(context: ClaimContext): boolean {
  const { end } = carrierEvidence(context) ?? {};
  return end !== undefined && VARIANT.test(context.analysis.text.slice(end, end + 16));
}

function names({ analysis }: ClaimContext, head: Segment, entity: string): boolean {
  return mentionsIn(analysis.mentions, head).some((mention) => mention.entity === entity);
}

const PERIODS =
  /(?:FY ?|CY ?)?(?:20)?\d\d ?(?:[QH][1-4]|[EF]\b|年)|[QH][1-4] ?(?:FY)?(?:20)?\d\d|[1-4][QH]\d\d|FY ?(?:20)?\d\d|\b20\d\d\b/g;

/** Whether Latin letters or digits are left of a head without the names that are known in it, and without periods and what stands in brackets. */
function hasOtherName({ analysis }: ClaimContext, head: Segment): boolean {
  let rest = head.text;
  for (const { text } of mentionsIn(analysis.mentions, head)) rest = rest.replace(text, ' ');
  return /[A-Za-z0-9]/.test(rest.replace(/[(（][^)）]*[)）]/g, '').replace(PERIODS, ''));
}

function mentionsIn<Item extends { readonly start: number; readonly segment: number }>(
  mentions: readonly Item[],
  segment: Segment,
): readonly Item[] {
  return near(mentions, segment.start).filter((mention) => mention.segment === segment.index);
}

/** Its predecessor, 上一代: what follows is said of a relative of the carrier that is not named. */
const RELATIVE =
  /\b(?:predecessors?|successors?|(?:previous|prior|last|next)[- ]gen(?:eration)?|rivals?|competitors?)\b|[上前下]一?代|前作|[对對]手|竞品|競品/i;
const RELATIVE_REACH = 60;

function isOfRelative(context: ClaimContext): boolean {
  const { analysis, claim } = context;
  const from = Math.max(carrierEvidence(context)?.end ?? 0, claim.start - RELATIVE_REACH);
  const clause =
    analysis.text
      .slice(from, claim.start)
      .split(/[。;；.!?！？]\s?/)
      .at(-1) ?? '';
  return RELATIVE.test(clause);
}

/** So near to its start a name is what a sentence is about. */
const SUBJECT_REACH = 12;

/** Whether the sentence is about somebody else by its first name, and the carrier was named elsewhere. */
export function isOfOtherSubject(context: ClaimContext): boolean {
  const { analysis, claim, segment } = context;
  const evidence = carrierEvidence(context);
  if (claim.bound || segment === null || segment.cell || evidence === undefined || evidence.start !== undefined)
    return false;
  const { start } = sentenceAt(segment, textOffset(segment, claim.start));
  const [first, ...more] = near(analysis.mentions, claim.start).filter(
    (mention) =>
      mention.segment === claim.segment && mention.start < claim.start && textOffset(segment, mention.start) >= start,
  );
  if (first === undefined || [first, ...more].some(({ entity }) => entity === claim.entity)) return false;
  return (
    isProduct(context, first.entity) === isProduct(context, claim.entity) &&
    textOffset(segment, first.start) - start <= SUBJECT_REACH
  );
}

/** Gen1, Gen 2: a generation that a name is of, or a head or the clause of a figure says. */
const GENERATION = /\bGen[- ]?(\d)(?!\d)|第([一二三四])代/gi;

/** Whether the head of a cell, or the words before the figure, say another generation than the name of the carrier. */
export function isOfOtherGeneration({ analysis, before, claim, dataset, segment }: ClaimContext): boolean {
  const { names, aliases = [] } = dataset.entities.get(claim.entity) ?? {};
  const own = generationIn([...Object.values(names ?? {}), ...aliases].join(' '));
  if (own === undefined) return false;
  const heads = [segment?.cell?.columnHead, segment?.cell?.rowHead].map(
    (index) => analysis.segments[index ?? -1]?.text,
  );
  const said = heads.map((head) => generationIn(head ?? '')).find((one) => one !== undefined) ?? generationIn(before);
  return said !== undefined && said !== own;
}

/** The last generation that a text says, as a digit. */
function generationIn(text: string): string | undefined {
  const [, latin, chinese] = [...text.matchAll(GENERATION)].at(-1) ?? [];
  return chinese === undefined ? latin : String('一二三四'.indexOf(chinese) + 1);
}

const PRODUCTS: ReadonlySet<string> = new Set(['chip', 'system', 'instance', 'model']);
const PARTS: ReadonlySet<string> = new Set(['technology', 'standard']);

/** Whether specifications are said of an entity, or results; null for what products are made with. */
function isProduct({ dataset }: ClaimContext, entity: string): boolean | null {
  const kind = dataset.entities.get(entity)?.kind ?? '';
  return PARTS.has(kind) ? null : PRODUCTS.has(kind);
}

const speaksOfMarket = wordTest('market');

/** Whether the sentence speaks of a whole market before the figure (国产加速卡今年总需求180万张), and the carrier was named elsewhere. */
export function isOfMarket(context: ClaimContext): boolean {
  const evidence = carrierEvidence(context);
  if (context.claim.bound || evidence === undefined || evidence.start !== undefined) return false;
  return speaksOfMarket(context.before);
}

/** Right before a figure: a capitalised name and its verb. `博通Tomahawk 6是`, `The Tomahawk 6, which nobody asked about, carries`. */
const NAMED_SUBJECT =
  /(?:^|[,，;；。.:：]\s?|[\u4e00-\u9fff])(?:[Aa]nd |[Bb]ut |while )?(?:The |the )?([A-Z][A-Za-z]{2,}(?:[ -][A-Z]?[A-Za-z]*\d+[A-Za-z]*|[ -][A-Z][A-Za-z]+){1,2})(?:的[^,，;；。\d]{0,8}|, (?:which|that) [^,;.\d]{1,40},)?\s?(?:是|为|為|则是|則是|有|达|達|约|約|配|做到|is|has|carries|claims|holds|offers|delivers|draws|moves|reaches|runs at|comes with)[^,，;；。.\d]{0,8}$/;

/** …, where the Rookery needs: what the carrier is set against. */
const OPPOSED =
  /\b(?:where|while|whereas) (?:the |an? )?([A-Z][A-Za-z]{3,}) (?:is|has|needs|takes|carries|holds|offers|delivers|draws|moves|reaches|gets|comes with)(?: [a-z]+)? [$€£¥]?$/;

/** Hexward says its H3 will carry: whose is told by a pronoun, and who speaks is nobody that is known. */
const SPEAKER =
  /(?:^|[.!?:] |\n(?:[-*+] |\d+[.)] )?)([A-Z][A-Za-z]{3,}) (?:says|said|claims|claimed|promises|promised|touts|expects|lists|puts|rates) (?:that )?(?:its|their|the) [^.!?\n]*$/;

/** “砺石L2”自称192GB: a name in quotation marks, of whoever makes claims. */
const QUOTED = new RegExp(
  `[“「『"]([^“”「」『』"\\n]{2,24})[”」』"] ?(?:所|曾)?${wordSource('claiming')}[^,，;；。.\\d]{0,10}$`,
);
/** Its BX-9 (432 GB: a code right before the bracket that the figure opens. */
const CODE_BEFORE = /(?<![A-Za-z\d.-])([A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,3}) ?[(（]$/;
/** Codes of periods, formats, memories and processes. */
const NO_CODE = /^(?:FY|CY|[QH][1-4]$|FP|BF|INT|TF|MX|HBM|G?DDR|LPDDR|PCIE|NVL|N\d|A1[46]$)/i;

/** Whether the carrier is not named in the sentence, or by a pronoun alone. */
function isNamedElsewhere(context: ClaimContext): boolean {
  const { name, start } = carrierEvidence(context) ?? {};
  return name === 'pronoun' || start === undefined;
}

/** Whether a name that nobody knows stands as the subject right before the figure, while the carrier was named earlier. */
export function isOfUnknownName(context: ClaimContext): boolean {
  const { analysis, claim, segment } = context;
  if (claim.bound || segment === null) return false;
  const from = Math.max(segment.start, claim.start - NAME_REACH);
  const text = analysis.text.slice(from, claim.start);
  const found =
    NAMED_SUBJECT.exec(text) ??
    OPPOSED.exec(text) ??
    QUOTED.exec(text) ??
    CODE_BEFORE.exec(text) ??
    (isNamedElsewhere(context) ? SPEAKER.exec(text) : null);
  const name = found?.[1];
  if (found === null || name === undefined || isNoName(name) || isNamed(context, name)) return false;
  const start = from + found.index + found[0].indexOf(name);
  return !near(analysis.mentions, start).some((mention) => mention.start < start + name.length && mention.end > start);
}

/** Its TDP, Board power, Peak FP8: words of a specification, not a name. */
const NO_NAME =
  /^(?:Its|Their|Our|Your|His|Her|This|That|These|Those|Each|Every|Both|Per|Total|Peak|Max|Maximum|Typical|Board|Package|Memory|Non)\b|\b(?:TDP|TBP|HBM|SRAM|DRAM|EPS|PUE|FCF|ARR|RPO|GAAP|EBITDA)$/;

function isNoName(name: string): boolean {
  return NO_NAME.test(name) || NO_CODE.test(name);
}

function isNamed({ claim, dataset }: ClaimContext, name: string): boolean {
  const { names, aliases = [] } = dataset.entities.get(claim.entity) ?? {};
  return names !== undefined && [...Object.values(names), ...aliases].includes(name);
}

const NAME_REACH = 80;

const DIE =
  /(?:I\/?O|base|cache|network|底座|基底|底层|底層|基础|基礎)[ -]?(?:dies?|chiplets?|裸片|裸晶|芯粒|芯片|晶粒|晶片)/i;
const DIE_REACH = 14;

/** 6nm的IO裸片, base dies in 5 nm: what one of the dies of a chip is made in. */
function isOfPart({ analysis: { text }, claim }: ClaimContext): boolean {
  return (
    claim.metric === 'process-node' &&
    (DIE.test(text.slice(claim.end, claim.end + DIE_REACH)) ||
      DIE.test(text.slice(Math.max(0, claim.start - DIE_REACH), claim.start)))
  );
}

/** Another name of the same kind stands between the entity's and the figure. */
function isOvertaken(context: ClaimContext): boolean {
  const { analysis, claim, dataset } = context;
  const evidence = carrierEvidence(context);
  const end = evidence?.name === 'name-before' ? evidence.end : undefined;
  if (end === undefined) return false;
  const kind = dataset.entities.get(claim.entity)?.kind;
  return near(analysis.mentions, claim.start).some(
    ({ start, entity }) =>
      start >= end && start < claim.start && entity !== claim.entity && dataset.entities.get(entity)?.kind === kind,
  );
}
