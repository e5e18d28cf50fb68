/** Whom or what a figure is about: the fitting name in its clause, else in the sentence, else the subject of the block. */
import type { Entity, Metric } from '../dataset/model.ts';
import type { NameToken } from './lexicon.ts';
import type { Role } from './roles.ts';
import {
  type Choice,
  clauseOf,
  type Draft,
  hasWord,
  relate,
  type SegmentScan,
  sentenceOf,
  wordsWithin,
} from './scene.ts';
import { extentAt } from './sentences.ts';
import { choice, type EntityContext, fitsMetric, fromBlock, pronounBefore, TIER } from './subjects.ts';
import { within } from './within.ts';

const COST = { distance: 0.003, clause: 0.22, after: 0.22, role: 0.6, source: 0.7, possessed: 0.1 };

const NEEDED = 0.25;

interface Scored {
  readonly name: NameToken;
  readonly entity: Entity;
  readonly score: number;
  readonly before: boolean;
  readonly clauses: number;
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

/**
 * `The Helios rack: 72 GPUs, 31 TB`, `润泽科技：…`: the name before the colon that opens an item, or a sentence of a digest,
 * is what the item is about.
 */
function leadSubject(draft: Draft, metric: Metric | null, context: EntityContext): Entity | null {
  const { scan } = draft;
  const sentence = scan.sentences[draft.sentence]?.start ?? 0;
  const own = sentence > 0 ? colonLead(draft, sentence, metric, context) : null;
  if (own) return own;
  if (sentence > 0 && hasLeadBetween(draft, sentence, context)) return null;
  const whole = colonLead(draft, 0, metric, context);
  if (whole) return whole;
  const [first] = fittingNames(draft, 0, metric, context);
  return scan.segment.kind === 'list-item' && first && first.start <= 2 ? entityOf(first, context) : null;
}

/** The name before a colon at `from`; of names written together (`AMD MI300X: 192 GB`) the last one that fits is meant. */
function colonLead(draft: Draft, from: number, metric: Metric | null, context: EntityContext): Entity | null {
  const { scan } = draft;
  const lead = fittingNames(draft, from, metric, context).find(
    (name) => name.start <= from + 24 && LEAD_END.test(scan.normal.slice(name.end, name.end + 36)),
  );
  return lead ? entityOf(lead, context) : null;
}

function fittingNames(draft: Draft, from: number, metric: Metric | null, context: EntityContext): NameToken[] {
  return within(draft.scan.names, from, Math.min(from + 60, draft.quantity.start)).filter((name) => {
    const entity = entityOf(name, context);
    return entity !== null && fitsMetric(entity, metric);
  });
}

/** Whether another item of the digest with a lead of its own stands between the segment's start and this sentence. */
function hasLeadBetween(draft: Draft, to: number, context: EntityContext): boolean {
  const { scan } = draft;
  return scan.sentences.some(
    ({ start }) => start > 0 && start < to && to - start < 400 && colonLead(draft, start, null, context) !== null,
  );
}

function entityOf(name: NameToken, context: EntityContext): Entity | null {
  return context.dataset.entities.get(name.entry.entity) ?? null;
}

function tierOf(best: Scored): number {
  const tier = best.clauses >= 1 ? TIER.sentence : best.before ? TIER.clause : TIER.clauseAfter;
  return Math.max(0.3, tier - Math.max(0, 0.7 - best.score) * 0.5);
}
