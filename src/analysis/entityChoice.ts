/** Whom or what a figure is about: the fitting name in its clause, else in the sentence, else the subject of the block. */
import type { Dataset, Entity, EntityKind, Metric } from '../dataset/model.ts';
import type { NameToken } from './lexicon.ts';
import {
  type Choice,
  clauseOf,
  type Draft,
  hasWord,
  relate,
  type SegmentScan,
  sentenceOf,
  wordsWithin,
  wordValue,
} from './scene.ts';
import { extentAt } from './sentences.ts';
import { firstFrom, within } from './within.ts';

/** Who may carry a figure when its metric is not known. */
const SUBJECTS: ReadonlySet<EntityKind> = new Set([
  'company',
  'lab',
  'chip',
  'system',
  'instance',
  'model',
  'facility',
  'programme',
]);

const COST = { distance: 0.003, clause: 0.22, after: 0.22, role: 0.6, source: 0.7, possessed: 0.1 };
const NEEDED = 0.25;
/** How far away the subject stands, and what a binding to it is worth. */
const TIER = {
  clause: 0.94,
  clauseAfter: 0.82,
  sentence: 0.78,
  pronoun: 0.75,
  previousSentence: 0.55,
  parent: 0.7,
  heading: 0.6,
  title: 0.4,
};

export function fitsMetric(entity: Entity, metric: Metric | null): boolean {
  return metric ? metric.appliesTo.includes(entity.kind) : SUBJECTS.has(entity.kind);
}

/** What the words around a name make of it. */
type Role = 'subject' | 'versus' | 'counterparty' | 'source' | 'modifier';

/** Roles of the names of a segment, computed once for it. */
export function rolesOf(scan: SegmentScan): ReadonlyMap<NameToken, Role> {
  const roles = new Map<NameToken, Role>();
  for (const name of scan.names) roles.set(name, roleOf(scan, name));
  return roles;
}

const LEAD_GAP =
  /^(?: |的|了|the |an? |its |rival |rivals |美国|同行|竞争对手|友商|旗下|客户|伙伴|其|上一代|前代|上代|对手|“|"|《|自家|自研|现有|公司|startup |chip maker |cloud provider )*$/i;
const SOURCE_GAP =
  /^(?: |的|芯片|模型|口径下?|在|的?报告|在?最新|其|亦|也|则|还|近日|此前|分析师|首席|团队|研究|证券|\(.{0,14}\)|'s|’s|[A-Z][a-z]+ [A-Z][a-z]+)*$/;

function roleOf(scan: SegmentScan, name: NameToken): Role {
  const source = within(scan.words, name.end, name.end + 30).find(
    (token) =>
      token.start - name.end <= 16 &&
      hasWord(token, 'source-verb') &&
      SOURCE_GAP.test(scan.normal.slice(name.end, token.start)),
  );
  if (
    source &&
    (name.entry.kind === 'organisation' ||
      (/^(?:预计|预期|预测|预估|估计|estimates|expects|forecasts|projects)$/i.test(
        scan.normal.slice(source.start, source.end),
      ) &&
        namesAfter(scan, name, source.end)))
  )
    return 'source';
  if (
    MODIFIER_AFTER.test(scan.normal.slice(name.end, name.end + 14)) ||
    MODIFIER_BEFORE.test(scan.normal.slice(Math.max(0, name.start - 6), name.start))
  )
    return 'modifier';
  if (isPlace(scan, name)) return 'modifier';
  for (let at = firstFrom(scan.words, name.start) - 1; at >= 0; at--) {
    const token = scan.words[at] as SegmentScan['words'][number];
    if (token.end > name.start) continue;
    if (name.start - token.end > 24) break;
    if (!LEAD_GAP.test(scan.normal.slice(token.end, name.start))) continue;
    if (hasWord(token, 'source')) return 'source';
    if (hasWord(token, 'versus')) return isCopula(scan, token, name) ? 'subject' : 'versus';
    if (hasWord(token, 'counterparty')) return isPreposedSubject(scan, token) ? 'subject' : 'counterparty';
  }
  return 'subject';
}

/** Each chip in the rack: the system only says where the chip sits. */
function isPlace(scan: SegmentScan, name: NameToken): boolean {
  if (name.entry.kind !== 'system' && name.entry.kind !== 'facility') return false;
  if (
    !/(?:\b(?:in|inside|within) (?:the |a |an )?|在)$/i.test(
      scan.normal.slice(Math.max(0, name.start - 12), name.start),
    )
  )
    return false;
  return within(scan.names, name.start - 60, name.start).some(
    (other) =>
      other.entry.kind === 'chip' &&
      /(?:each|every|per|每颗|每个|单颗)\s*$/i.test(scan.normal.slice(Math.max(0, other.start - 8), other.start)),
  );
}

/** `FactSet预计谷歌…`: someone else is named behind the verb, so the first name only reports. */
function namesAfter(scan: SegmentScan, name: NameToken, from: number): boolean {
  const other = scan.names[firstFrom(scan.names, from)];
  if (other === undefined || other.start - from > 12 || other.entry.entity === name.entry.entity) return false;
  return !/[，,。;；]/.test(scan.normal.slice(from, other.start));
}

/** 是 sets a standard only in 是…的N倍; elsewhere it says what the subject is. */
function isCopula(scan: SegmentScan, token: { start: number; end: number }, name: NameToken): boolean {
  return (
    scan.normal.slice(token.start, token.end) === '是' && !/^.{0,16}的/.test(scan.normal.slice(name.end, name.end + 20))
  );
}

/** 对/与/由/At/For at the head of a sentence often names its subject: "At Microsoft, capex rose". */
function isPreposedSubject(scan: SegmentScan, token: { start: number; end: number }): boolean {
  const word = scan.normal.slice(token.start, token.end).toLowerCase();
  if (!['at', 'for', '对', '由', 'by', 'from', '为'].includes(word)) return false;
  return word === 'at' || word === 'for'
    ? token.start - (scan.sentences[extentAt(scan.sentences, token.start)]?.start ?? 0) <= 1
    : false;
}

/** 前Google TPU工程师, ex-Google, 谷歌客户方面: the name only describes someone else. */
const MODIFIER_AFTER =
  /^(?:[A-Za-z0-9 ]{0,8})(?:的?核心)?(?:工程师|团队成员|前员工|员工出身|出身|背景|校友|客户方面|客户的|系列客户|engineers?\b|alumni|veterans?\b|researchers\b|employees\b|ex-employees|-founded|-backed|-led|系芯片)/i;
const MODIFIER_BEFORE = /(?:前|原|ex-|ex |former |疑似|疑为|出身|出自|效力于)$/i;

interface Scored {
  readonly name: NameToken;
  readonly entity: Entity;
  readonly score: number;
  readonly before: boolean;
  readonly clauses: number;
}

export interface EntityContext {
  readonly dataset: Dataset;
  readonly roles: (scan: SegmentScan) => ReadonlyMap<NameToken, Role>;
  /** Subjects of what was read before, latest first. */
  readonly subjects: readonly Subject[];
  readonly scans: readonly SegmentScan[];
  /** The front matter's first text, else the first heading. */
  readonly title: SegmentScan | undefined;
}

/** An entity that was the subject of an earlier sentence. */
export interface Subject {
  readonly entity: Entity;
  readonly segment: number;
  readonly sentence: number;
}

/** $1.48/hr on MI355X, 8 TB/s for B200: the name right behind carries what is said of a part. */
const ON_NAME = /^ (?:per (?:GPU|chip|accelerator) )?(?:on|for) (?:the |a |an )?$/i;
const OF_PART = new Set(['money-per-hour', 'compute', 'operations', 'data', 'data-rate', 'power']);

function scoreName(draft: Draft, name: NameToken, role: Role): number {
  const { before, distance, clauses, figures } = relate(draft, name);
  let score = 1 - distance * COST.distance - clauses * COST.clause;
  if (!before)
    score -=
      distance <= 1 && draft.quantity.dimension === 'percent' && draft.kind === 'share'
        ? -0.1
        : COST.after + distance * 0.012 + figures * 0.15;
  const carried =
    !before &&
    OF_PART.has(draft.quantity.dimension) &&
    ON_NAME.test(draft.scan.normal.slice(draft.quantity.end, name.start));
  if (carried) score += 0.25;
  if ((role === 'versus' || role === 'counterparty') && !carried && !isRightBefore(draft, name)) score -= COST.role;
  if (role === 'source' || role === 'modifier') score -= COST.source;
  if (name.entry.kind === 'organisation') score -= 0.3;
  if (name.entry.kind === 'technology') score -= isPartOfFigure(draft, name, before) ? 0.8 : 0.45;
  if (
    draft.quantity.dimension === 'multiple' &&
    before &&
    /^(?:的|GPU|芯片|系列| )*$/.test(draft.scan.normal.slice(name.end, draft.quantity.start)) &&
    /的\s*$/.test(draft.scan.normal.slice(name.end, draft.quantity.start))
  )
    score -= COST.role;
  return score;
}

/** The best name of the draft's sentence whose kind the metric is said of. */
function inSentence(draft: Draft, metric: Metric | null, context: EntityContext): Scored | null {
  const sentence = sentenceOf(draft);
  const roles = context.roles(draft.scan);
  let best: Scored | null = null;
  for (const name of within(draft.scan.names, sentence.start, sentence.end)) {
    const entity = context.dataset.entities.get(name.entry.entity);
    if (!entity || !fitsMetric(entity, metric)) continue;
    const { before, clauses, distance } = relate(draft, name);
    if (!before && (clauses >= 1 || (distance > 30 && hasNameBefore(draft, sentence.start, metric, context)))) continue;
    const score = scoreName(draft, name, roles.get(name) ?? 'subject');
    if (!best || score > best.score) best = { name, entity, score, before, clauses };
  }
  return best && best.score >= NEEDED ? best : null;
}

/** 與谷歌2025年850億美元相當, versus Google's $75bn: only a period stands between the name and its figure. */
function isRightBefore(draft: Draft, name: NameToken): boolean {
  const { quantity, scan } = draft;
  if (name.end > quantity.start || quantity.start - name.end > 24 || quantity.dimension === 'multiple') return false;
  let rest = scan.normal.slice(name.end, quantity.start);
  for (const period of within(scan.periods, name.end, quantity.start))
    rest = rest.replace(scan.normal.slice(period.start, period.end), '');
  return /^(?: |'s|’s|的|约|近|超|为)*$/.test(rest);
}

/** 216GB HBM3e, HBM4 288GB: the technology says what the figure is made of, not what it is about. */
function isPartOfFigure(draft: Draft, name: NameToken, before: boolean): boolean {
  const { quantity, scan } = draft;
  const gap = before ? scan.normal.slice(name.end, quantity.start) : scan.normal.slice(quantity.end, name.start);
  return (
    /^(?: |的|of|内存|显存|容量|带宽|达|为|memory|capacity|bandwidth|记忆体|,|:)*$/i.test(gap) &&
    quantity.dimension !== 'percent' &&
    quantity.dimension !== 'money'
  );
}

function hasNameBefore(draft: Draft, from: number, metric: Metric | null, context: EntityContext): boolean {
  return within(draft.scan.names, from, draft.quantity.start).some((name) => {
    const entity = context.dataset.entities.get(name.entry.entity);
    return entity !== undefined && fitsMetric(entity, metric);
  });
}

/** Several names in one list with one figure: the figure is theirs together (谷歌、Meta 和 xAI 合计). */
function isSharedList(draft: Draft, best: Scored, context: EntityContext): boolean {
  const { scan } = draft;
  const others = within(scan.names, best.name.start - LIST_REACH, best.name.end + LIST_REACH).filter(
    (name) =>
      name !== best.name &&
      name.entry.entity !== best.entity.id &&
      name.entry.kind === best.name.entry.kind &&
      LIST_JOINT.test(between(scan, name, best.name)),
  );
  if (others.length === 0 || DEALS.has(draft.metric?.value.id ?? '')) return false;
  const after = scan.normal.slice(best.name.end, draft.quantity.start);
  const summed =
    wordsWithin(scan, 'sum', sentenceOf(draft).start, Math.min(scan.normal.length, draft.quantity.end + 16)).length > 0;
  const perName = others.some(
    (name) =>
      within(scan.quantities, Math.min(name.end, best.name.end), Math.max(name.start, best.name.start)).length > 0,
  );
  return (
    !perName && (summed || (best.before && after.length < 60 && best.clauses < 1 && context.dataset !== undefined))
  );
}

/** A deal has two sides that are named together; the first one carries it. */
const DEALS = new Set(['deal-value', 'order-value', 'investment', 'debt']);
const LIST_REACH = 60;
const LIST_JOINT = /^(?:\s*(?:、|,|和|及|与|以及|and|&|，)\s*)+$|^\s*(?:、|,)\s*$/i;

function between(scan: SegmentScan, one: NameToken, other: NameToken): string {
  return one.end <= other.start ? scan.normal.slice(one.end, other.start) : scan.normal.slice(other.end, one.start);
}

/** A group word nearer to the figure than any name, or a sum said of a list: no named entity carries the figure. */
function groupBefore(draft: Draft, best: Scored | null): boolean {
  const sentence = sentenceOf(draft);
  const groups = wordsWithin(draft.scan, 'group', sentence.start, draft.quantity.start).filter(
    (token) => !isDealtWith(draft.scan, token.start),
  );
  const last = groups.at(-1);
  if (!last) return false;
  if (!best) return true;
  if (!best.before) return false;
  if (best.name.start < last.start) return best.clauses >= 1 || last.start - best.name.end > 6;
  // Members listed in a bracket after the group word: 四大云厂商（微软、亚马逊、Meta、谷歌）合计
  const nameClause = draft.scan.clauses[extentAt(draft.scan.clauses, best.name.start)];
  return nameClause !== undefined && nameClause.depth > clauseOf(draft).depth && wordsAreAlone(draft, best);
}

/** 与多个运营商, to hyperscalers: the group is only dealt with. */
function isDealtWith(scan: SegmentScan, start: number): boolean {
  return within(scan.words, start - 24, start).some(
    (token) =>
      start - token.end <= 12 && hasWord(token, 'counterparty') && !/[，,。]/.test(scan.normal.slice(token.end, start)),
  );
}

function wordsAreAlone(draft: Draft, best: Scored): boolean {
  return draft.quantity.start > best.name.end;
}

export function chooseEntity(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
  const { quantity } = draft;
  const lead = leadSubject(draft, metric, context);
  if (lead && quantity.counted && quantity.counted.entry.entity !== lead.id) return choice(lead, 0.85, 'lead');
  if (quantity.counted && (!metric || metric.appliesTo.includes(quantity.counted.entry.kind))) {
    const entity = context.dataset.entities.get(quantity.counted.entry.entity);
    if (entity) return choice(entity, 0.85, 'counted-name', quantity.counted);
  }
  const best = inSentence(draft, metric, context);
  if (groupBefore(draft, best)) return null;
  if (best && isSharedList(draft, best, context)) return null;
  if (lead && (!best?.before || best.clauses >= 1 || best.score < 0.55)) return choice(lead, 0.85, 'lead');
  const pronoun = pronounBefore(draft, metric, context);
  if (best && !(pronoun && (best.score < 0.6 || (pronoun.evidence.start ?? -1) > best.name.end)))
    return choice(best.entity, tierOf(best), best.before ? 'name-before' : 'name-after', best.name);
  if (pronoun) return pronoun;
  return fromBlock(draft, metric, context);
}

const LEAD_END = /^(?:\s*\([^)]{0,30}\))?(?:\s*(?:rack|chip|芯片|晶片|公司|集团|系统|平台))?\s*(?::|：|--|—)/;

/** `The Helios rack: 72 GPUs, 31 TB`, `润泽科技：…`: the name before the colon that opens an item is what the item is about. */
function leadSubject(draft: Draft, metric: Metric | null, context: EntityContext): Entity | null {
  const { scan } = draft;
  const early = within(scan.names, 0, Math.min(60, draft.quantity.start)).filter((name) => {
    const entity = context.dataset.entities.get(name.entry.entity);
    return entity !== undefined && fitsMetric(entity, metric);
  });
  // `AMD MI300X: 192 GB`: of names written together the last one is meant.
  const lead =
    early.find((name) => name.start <= 24 && LEAD_END.test(scan.normal.slice(name.end, name.end + 36))) ??
    (scan.segment.kind === 'list-item' && early[0] && early[0].start <= 2 ? early[0] : null);
  return lead ? (context.dataset.entities.get(lead.entry.entity) ?? null) : null;
}

function choice(
  entity: Entity,
  confidence: number,
  name: string,
  token?: { readonly start: number; readonly end: number },
): Choice<Entity> {
  return { value: entity, confidence, evidence: token ? { name, start: token.start, end: token.end } : { name } };
}

function tierOf(best: Scored): number {
  const tier = best.clauses >= 1 ? TIER.sentence : best.before ? TIER.clause : TIER.clauseAfter;
  return Math.max(0.3, tier - Math.max(0, 0.7 - best.score) * 0.5);
}

/** The subject that a pronoun or role word before the figure stands for. */
function pronounBefore(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
  const sentence = sentenceOf(draft);
  for (const token of wordsWithin(draft.scan, 'pronoun', sentence.start, draft.quantity.start).reverse()) {
    const role = wordValue(token, 'pronoun') as string;
    if (role === 'former' || role === 'latter') return oneOfTwo(draft, token.start, role, metric, context);
    const main = role === 'company' ? titleSubject(draft, metric, context) : null;
    if (main) return choice(main, TIER.pronoun, 'pronoun');
    const subject = context.subjects.find(
      (candidate) => fitsMetric(candidate.entity, metric) && suitsPronoun(candidate.entity.kind, role),
    );
    if (subject && draft.scan.segment.index - subject.segment <= 2)
      return choice(subject.entity, TIER.pronoun, 'pronoun');
  }
  return null;
}

/** 前者/后者, the former/the latter: of the last two fitting names before the word. */
function oneOfTwo(
  draft: Draft,
  before: number,
  role: 'former' | 'latter',
  metric: Metric | null,
  context: EntityContext,
): Choice<Entity> | null {
  const found: Entity[] = [];
  for (const name of within(draft.scan.names, before - 200, before).reverse()) {
    const entity = context.dataset.entities.get(name.entry.entity);
    if (entity && fitsMetric(entity, metric) && !found.includes(entity)) found.push(entity);
    if (found.length === 2) break;
  }
  const entity = found.length === 2 ? found[role === 'latter' ? 0 : 1] : undefined;
  return entity ? choice(entity, TIER.pronoun, 'pronoun', { start: before, end: before + 2 }) : null;
}

function suitsPronoun(kind: EntityKind, role: string): boolean {
  if (role === 'any') return true;
  if (role === 'company') return kind === 'company' || kind === 'lab';
  if (role === 'system') return kind === 'system' || kind === 'instance' || kind === 'facility';
  return kind === role;
}

/** List parents, then headings, then the subject of the sentences before, then the title. */
function fromBlock(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
  if (startsGeneric(draft)) return null;
  const { segment } = draft.scan;
  for (const index of [...segment.parents].reverse()) {
    const found = onlySubject(context, index, metric);
    if (found) return choice(found, TIER.parent, 'list-parent');
  }
  const previous = context.subjects.find(
    (subject) => subject.segment === segment.index && fitsMetric(subject.entity, metric),
  );
  if (previous && draft.sentence - previous.sentence <= 6) {
    const steps = draft.sentence - previous.sentence;
    return choice(previous.entity, TIER.previousSentence - 0.03 * steps, 'previous-sentence');
  }
  for (const index of [...segment.headings].reverse()) {
    const found = onlySubject(context, index, metric);
    if (found) return choice(found, TIER.heading, 'heading');
  }
  const earlier = fromEarlierSegment(draft, metric, context);
  if (earlier) return earlier;
  const title = titleSubject(draft, metric, context);
  return title ? choice(title, TIER.title, 'title') : null;
}

/** The paragraph before, in the same section: an item of a list or a paragraph goes on with its subject. */
function fromEarlierSegment(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
  const { segment } = draft.scan;
  if (segment.kind === 'list-item') return fromListIntroduction(draft, metric, context);
  const subject = context.subjects.find((candidate) => fitsMetric(candidate.entity, metric));
  if (
    subject &&
    segment.index - subject.segment <= 2 &&
    segment.kind === 'paragraph' &&
    sameSection(draft, subject, context)
  ) {
    return choice(subject.entity, TIER.title, 'previous-paragraph');
  }
  return null;
}

/** The one company or product that the note's title, or the nearest heading that names any, is about. */
function titleSubject(draft: Draft, metric: Metric | null, context: EntityContext): Entity | null {
  for (const index of [...draft.scan.segment.headings].reverse()) {
    const found = onlySubject(context, index, metric);
    if (found) return found;
  }
  const { title } = context;
  return title ? onlySubject(context, title.segment.index, metric) : null;
}

/** The paragraph that introduces a list is about one entity: so are the items that name none. */
function fromListIntroduction(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
  let index = draft.scan.segment.index - 1;
  while (index >= 0 && draft.scan.segment.index - index < 24 && context.scans[index]?.segment.kind === 'list-item')
    index--;
  const introduction = context.scans[index]?.segment;
  if (introduction?.kind !== 'paragraph' || introduction.text.length > 160) return null;
  const entity = onlySubject(context, index, metric);
  return entity ? choice(entity, TIER.heading, 'list-introduction') : null;
}

function sameSection(draft: Draft, subject: Subject, context: EntityContext): boolean {
  const other = context.scans[subject.segment]?.segment;
  return other !== undefined && other.headings.at(-1) === draft.scan.segment.headings.at(-1);
}

function startsGeneric(draft: Draft): boolean {
  const sentence = sentenceOf(draft);
  return wordsWithin(draft.scan, 'generic', sentence.start, draft.quantity.start).length > 0;
}

/** The one fitting entity that a head names, or null where there are none or several. */
export function onlySubject(context: EntityContext, segment: number, metric: Metric | null): Entity | null {
  const scan = context.scans[segment];
  const found = new Map<string, Entity>();
  for (const name of scan?.names ?? []) {
    const entity = context.dataset.entities.get(name.entry.entity);
    if (entity && fitsMetric(entity, metric)) found.set(entity.id, entity);
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}
