/** Subjects from further away than the figure's own sentence: pronouns, list parents, headings, the sentences before. */
import type { Dataset, Entity, EntityKind, Metric } from '../dataset/model.ts';
import type { Carriers } from './carriers.ts';
import { type NameToken, WORD } from './lexicon.ts';
import type { ChoiceTrace, RankingWeights } from './ranking.ts';
import type { Role } from './roles.ts';
import { clauseOf, type Draft, type SegmentScan, sentenceOf, wordsWithin, wordValue } from './scene.ts';
import { within } from './within.ts';

/** Who may carry a figure when its metric is not known. */
const CARRIERS: ReadonlySet<EntityKind> = new Set([
  'company',
  'lab',
  'chip',
  'system',
  'instance',
  'model',
  'facility',
  'programme',
]);

/** Who may be the subject that later sentences go on about: a technology, too, though figures without a metric are none of its. */
export const SUBJECT_KINDS: ReadonlySet<EntityKind> = new Set([...CARRIERS, 'technology']);

/** Whether an entity is of a kind that figures are said of, though perhaps not figures of this metric. */
export function mayCarry(entity: Entity, metric: Metric | null): boolean {
  if (metric !== null && OF_SHARES.has(metric.id) && isUnlisted(entity)) return false;
  return CARRIERS.has(entity.kind) || fitsMetric(entity, metric);
}

/** What is told of those whose shares are listed: of Azure or AWS there are no earnings a share. */
const OF_SHARES: ReadonlySet<string> = new Set(['eps', 'share-repurchase', 'shareholder-returns']);
/** 3443.TW, ARM.O: what an exchange calls a company. */
const LISTING = /^[A-Z\d]{1,6}\.[A-Z]{1,2}$/;

/** A part of another company that no exchange has a code for. */
function isUnlisted({ aliases = [], relations }: Entity): boolean {
  return relations?.parent !== undefined && !aliases.some((alias) => LISTING.test(alias));
}

/** Whether the metric is said of such entities. */
export function fitsMetric(entity: Entity, metric: Metric | null): boolean {
  return metric ? metric.appliesTo.includes(entity.kind) : CARRIERS.has(entity.kind);
}

/**
 * HBM4 432GB, 432 GB HBM4: below a heading or list parent that names a chip, memory that stands at its capacity is what the chip has. So it is behind its
 * capacity where a chip is spoken of: its 141 GB of HBM3E is fed at 4.8 TB/s.
 */
export function isMaterial(
  { scan, sentence }: Draft,
  { entry, start, end }: NameToken,
  context: EntityContext,
): boolean {
  if (entry.kind !== 'technology' && entry.kind !== 'standard') return false;
  const [beside] = within(scan.quantities, start - OF_BESIDE, end + BESIDE).filter(
    ({ dimension }) => dimension === 'data',
  );
  if (beside === undefined) return false;
  const { headings, parents } = scan.segment;
  if ([...headings, ...parents].some((index) => context.namedIn(index).some(({ kind }) => PRODUCTS.has(kind))))
    return true;
  if (beside.start > start) return false;
  const named = within(scan.names, scan.sentences[sentence]?.start ?? 0, start);
  if (named.some(({ entry: { kind } }) => PRODUCTS.has(kind))) return true;
  return named.length === 0 && PRODUCTS.has(context.subjects[0]?.entity.kind ?? 'company');
}

const PRODUCTS: ReadonlySet<EntityKind> = new Set(['chip', 'system']);
/** So near its capacity a memory stands. */
const BESIDE = 8;
/** The same of one in front of it: 141 GB of. */
const OF_BESIDE = 14;

export interface EntityContext {
  readonly dataset: Dataset;
  readonly weights: RankingWeights;
  readonly roles: (scan: SegmentScan) => ReadonlyMap<NameToken, Role>;
  /** Subjects of what was read before, latest first. */
  readonly subjects: readonly Subject[];
  readonly scans: readonly SegmentScan[];
  /** The entities that a segment names, each once, in order. */
  readonly namedIn: (segment: number) => readonly Entity[];
  /** Who carried the figures before. */
  readonly carriers: Carriers;
  /** The figure before in the note. */
  readonly previous: Draft | null;
  /** Told of each choice, for fitting weights. */
  readonly trace: ((choice: ChoiceTrace) => void) | undefined;
  /** Whom the note is mainly about. */
  readonly main: Entity | null;
  /** The front matter's first text, else the first heading. */
  readonly title: SegmentScan | undefined;
}

/** An entity that was the subject of an earlier sentence. */
export interface Subject {
  readonly entity: Entity;
  readonly segment: number;
  readonly sentence: number;
  /** Whether its name opened a sentence. */
  readonly topic: boolean;
}

/** What a pronoun or role word before the figure may stand for, the nearest word first. */
export interface Referent {
  readonly entity: Entity;
  readonly role: string;
  readonly start: number;
}

/** What the last pronoun or role word of the sentence before the figure says (it, 该公司), null for none. */
export function pronounBefore(draft: Draft): string | null {
  const token = wordsWithin(draft.scan, WORD.pronoun, sentenceOf(draft).start, draft.quantity.start).at(-1);
  return token ? wordValue(token, 'pronoun') : null;
}

export function pronounReferents(draft: Draft, metric: Metric | null, context: EntityContext): readonly Referent[] {
  const token = wordsWithin(draft.scan, WORD.pronoun, sentenceOf(draft).start, draft.quantity.start).at(-1);
  if (!token) return [];
  const role = wordValue(token, 'pronoun') as string;
  const entity =
    role === 'former' || role === 'latter'
      ? ofTwo(draft, role, metric, context)
      : spokenOf(draft, role, metric, context);
  return entity ? [{ entity, role, start: token.start }] : [];
}

/** The last subject that the pronoun suits. */
function spokenOf(draft: Draft, role: string, metric: Metric | null, context: EntityContext): Entity | null {
  const main = role === 'company' ? headSubject(draft, metric, context) : null;
  if (main) return main;
  const subject = context.subjects.find(
    (candidate) => mayCarry(candidate.entity, metric) && suitsPronoun(candidate.entity.kind, role),
  );
  return subject && draft.scan.segment.index - subject.segment <= 2 ? subject.entity : null;
}

/**
 * 前者/后者, the former/the latter: of the last two fitting names before the word. Where both stand in the clause
 * (后者是前者的1.8倍) the first is the subject.
 */
function ofTwo(draft: Draft, last: 'former' | 'latter', metric: Metric | null, context: EntityContext): Entity | null {
  const words = wordsWithin(draft.scan, WORD.pronoun, clauseOf(draft).start, draft.quantity.start);
  const first = words.find((token) => TWO.has(wordValue(token, 'pronoun') ?? ''));
  if (!first) return null;
  const role = draft.quantity.dimension === 'multiple' ? wordValue(first, 'pronoun') : last;
  const found: Entity[] = [];
  for (const name of within(draft.scan.names, first.start - 200, first.start).reverse()) {
    const entity = context.dataset.entities.get(name.entry.entity);
    if (entity && mayCarry(entity, metric) && !found.includes(entity)) found.push(entity);
    if (found.length === 2) break;
  }
  return (found.length === 2 ? found[role === 'latter' ? 0 : 1] : undefined) ?? null;
}

const TWO = new Set(['former', 'latter']);

function suitsPronoun(kind: EntityKind, role: string): boolean {
  if (role === 'any') return true;
  if (role === 'company') return kind === 'company' || kind === 'lab';
  if (role === 'system') return kind === 'system' || kind === 'instance' || kind === 'facility';
  return kind === role;
}

/** The one company or product that the nearest heading that names any, or the note's title, is about. */
function headSubject(draft: Draft, metric: Metric | null, context: EntityContext): Entity | null {
  const { headings } = draft.scan.segment;
  for (let at = headings.length - 1; at >= 0; at--) {
    const found = onlySubject(context, headings[at] as number, metric);
    if (found) return found;
  }
  const { title } = context;
  return title ? onlySubject(context, title.segment.index, metric) : null;
}

/** How long the paragraph that introduces a list may be. */
const INTRODUCTION_LENGTH = 160;

/** The paragraph that introduces the list that a segment stands in, by its index. */
export function introductionOf({ segment }: SegmentScan, scans: readonly SegmentScan[]): number | null {
  if (segment.kind !== 'list-item') return null;
  let index = segment.index - 1;
  while (index >= 0 && segment.index - index < 24 && scans[index]?.segment.kind === 'list-item') index--;
  const introduction = scans[index]?.segment;
  return introduction?.kind === 'paragraph' && introduction.text.length <= INTRODUCTION_LENGTH ? index : null;
}

export function startsGeneric(draft: Draft): boolean {
  const sentence = sentenceOf(draft);
  return wordsWithin(draft.scan, WORD.generic, sentence.start, draft.quantity.start).length > 0;
}

/** The entities that a segment names, each once, in order. */
export function entitiesOf(scan: SegmentScan | undefined, dataset: Dataset): readonly Entity[] {
  const found = new Set<Entity>();
  for (const { entry } of scan?.names ?? []) {
    const entity = dataset.entities.get(entry.entity);
    if (entity) found.add(entity);
  }
  return [...found];
}

/** The fitting entities that a head names, in order. */
export function namesIn(context: EntityContext, segment: number, metric: Metric | null): readonly Entity[] {
  const named = context.namedIn(segment);
  const isFit = (entity: Entity) => mayCarry(entity, metric);
  return named.every(isFit) ? named : named.filter(isFit);
}

/**
 * The one fitting entity that a head names, or null where there are none or several: of a maker and its product (AWS
 * Trainium3) the one that the metric is said of.
 */
export function onlySubject(context: EntityContext, segment: number, metric: Metric | null): Entity | null {
  const names = namesIn(context, segment, metric);
  const meant = names.length > 1 && metric !== null ? names.filter((entity) => fitsMetric(entity, metric)) : names;
  return meant.length === 1 ? (meant[0] as Entity) : null;
}
