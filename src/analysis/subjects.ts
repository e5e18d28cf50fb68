/** Subjects from further away than the figure's own sentence: pronouns, list parents, headings, the sentences before. */
import type { Dataset, Entity, EntityKind, Metric } from '../dataset/model.ts';
import type { NameToken } from './lexicon.ts';
import type { Role } from './roles.ts';
import { type Choice, type Draft, type SegmentScan, sentenceOf, wordsWithin, wordValue } from './scene.ts';
import { within } from './within.ts';

/** How far away the subject stands, and what a binding to it is worth. */
export const TIER = {
  clause: 0.94,
  clauseAfter: 0.82,
  sentence: 0.78,
  pronoun: 0.75,
  previousSentence: 0.55,
  parent: 0.7,
  heading: 0.6,
  title: 0.4,
};

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

export function fitsMetric(entity: Entity, metric: Metric | null): boolean {
  return metric ? metric.appliesTo.includes(entity.kind) : CARRIERS.has(entity.kind);
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

export function choice(
  entity: Entity,
  confidence: number,
  name: string,
  token?: { readonly start: number; readonly end: number },
): Choice<Entity> {
  return { value: entity, confidence, evidence: token ? { name, start: token.start, end: token.end } : { name } };
}

/** The subject that a pronoun or role word before the figure stands for. */
export function pronounBefore(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
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
export function fromBlock(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
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
