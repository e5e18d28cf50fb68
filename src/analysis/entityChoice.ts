/** Whom or what a figure is about: names of its sentence and what was spoken of before, ranked by what speaks for each. */
import type { Entity, Metric } from '../dataset/model.ts';
import type { Evidence } from './analysis.ts';
import {
  addAgain,
  addCarried,
  addKind,
  addKnown,
  addKnownOf,
  addMisfit,
  addName,
  addNobody,
  addSubject,
  ownsByPeriod,
} from './entityFeatures.ts';
import { groupWord, isListed, saysSum } from './groupWords.ts';
import { leadSubject } from './itemLead.ts';
import { questionBefore } from './landmarks.ts';
import type { NameToken } from './lexicon.ts';
import { best, type ChoiceTrace, Tally } from './ranking.ts';
import { type Choice, type Draft, sentenceOf } from './scene.ts';
import {
  type EntityContext,
  fitsMetric,
  introductionOf,
  isMaterial,
  mayCarry,
  namesIn,
  pronounBefore,
  pronounReferents,
  startsGeneric,
} from './subjects.ts';
import { within } from './within.ts';

/** An entity that may carry the figure, with the reason that is told for it. */
interface Candidate {
  readonly entity: Entity;
  readonly tally: Tally;
  evidence: Evidence;
}

class Candidates {
  /** There are few of them, so a list is searched. */
  readonly all: Candidate[] = [];
  readonly #trace: boolean;

  constructor(
    readonly draft: Draft,
    readonly metric: Metric | null,
    readonly context: EntityContext,
  ) {
    this.#trace = context.trace !== undefined;
  }

  newTally(): Tally {
    return new Tally(this.context.weights.entity, this.#trace ? [] : null);
  }

  /** The candidate of an entity, made where there is none; null where the metric is not said of its kind. */
  of(id: string, evidence: Evidence): Candidate | null {
    for (const known of this.all) if (known.entity.id === id) return known;
    const entity = this.context.dataset.entities.get(id);
    if (!entity || !mayCarry(entity, this.metric)) return null;
    const candidate = { entity, tally: this.newTally(), evidence };
    addKind(candidate.tally, entity.kind, this.draft, this.metric);
    if (!fitsMetric(entity, this.metric)) addMisfit(candidate.tally, entity.kind);
    if (this.metric) addKnown(candidate.tally, id, this.metric, this.draft, this.context.dataset);
    addKnownOf(candidate.tally, id, this.draft, this.context.dataset);
    addAgain(candidate.tally, this.draft, this.context.previous, entity);
    addCarried(candidate.tally, this.draft, entity, this.context);
    this.all.push(candidate);
    return candidate;
  }
}

/** The entity of a figure, with how sure it is and the reason; null where nobody named carries it. */
export function chooseEntity(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
  const owner = ownerByPeriod(draft, metric, context);
  if (owner) return owner;
  const candidates = new Candidates(draft, metric, context);
  const named = addNames(candidates);
  addCounted(candidates);
  addLead(candidates);
  addPronoun(candidates);
  addHeads(candidates);
  addSubjects(candidates, named);
  addMain(candidates);
  const group = groupWord(draft, named);
  // 这几家公司: whoever was spoken of, together; what speaks for each is still told to who fits weights.
  if (group === 'nearest' && named.length === 0 && !context.trace) return null;
  const nobody = candidates.newTally();
  addNobody(nobody, draft, metric, {
    group,
    summed: saysSum(draft),
    generic: startsGeneric(draft),
    name: named.length > 0,
  });
  context.trace?.(traceOf(draft, candidates, nobody));
  const choice = best(withoutFamilies(candidates.all), nobody);
  if (!choice.candidate) return null;
  const { entity, evidence } = choice.candidate;
  return { value: entity, confidence: choice.probability, evidence };
}

/** Evidence from above the figure. */
const ABOVE: ReadonlySet<string> = new Set(['list-parent', 'list-introduction', 'heading', 'title', 'topic']);

/** TPU v5p in the item above, TPU in the title: a family that only a head names gives way to its member that another head names. */
function withoutFamilies(all: readonly Candidate[]): readonly Candidate[] {
  if (all.length < 2 || !all.some(({ evidence }) => ABOVE.has(evidence.name))) return all;
  const isMember = (one: Candidate, other: Candidate) => one.entity.names.en.startsWith(`${other.entity.names.en} `);
  return all.filter(
    (other) =>
      !ABOVE.has(other.evidence.name) ||
      !all.some(
        (one) => NEAREST.has(one.evidence.name) && one.entity.kind === other.entity.kind && isMember(one, other),
      ),
  );
}

const NEAREST: ReadonlySet<string> = new Set(['list-parent', 'heading']);

/** The name right before the figure that a period of its own makes the carrier of. */
function ownerByPeriod(draft: Draft, metric: Metric | null, context: EntityContext): Choice<Entity> | null {
  const { quantity, scan, reach } = draft;
  if (scan.names.length === 0 || scan.periods.length === 0) return null;
  const name = within(scan.names, reach.start, quantity.start).at(-1);
  const entity = name && ownsByPeriod(draft, name) ? context.dataset.entities.get(name.entry.entity) : undefined;
  if (!name || !entity || !fitsMetric(entity, metric)) return null;
  return { value: entity, confidence: OWNED, evidence: { name: 'name-before', start: name.start, end: name.end } };
}

/** How sure it is that such a name carries the figure. */
const OWNED = 0.92;

const NO_NAMES: readonly NameToken[] = [];

/** The names of the sentence; of an entity named twice the better place counts. Returns the names that fit. */
function addNames(candidates: Candidates): readonly NameToken[] {
  const { draft, metric, context } = candidates;
  if (draft.scan.names.length === 0) return NO_NAMES;
  const sentence = sentenceOf(draft);
  const roles = context.roles(draft.scan);
  const fitting = within(draft.scan.names, sentence.start, sentence.end).filter((name) => {
    const entity = context.dataset.entities.get(name.entry.entity);
    return entity !== undefined && mayCarry(entity, metric) && !isMaterial(draft, name, context);
  });
  const summed = saysSum(draft);
  const bestOf = new Map<string, { tally: Tally; name: NameToken }>();
  for (const [at, name] of fitting.entries()) {
    if (fitting.length > 1 && roles.get(name) === 'modifier') continue; // only describes someone or something else
    if (summed && name.end <= draft.quantity.start && isListed(draft.scan, fitting, at)) continue; // theirs together
    const tally = candidates.newTally();
    addName(tally, draft, name, { role: roles.get(name) ?? 'subject', fitting, sentence });
    const other = bestOf.get(name.entry.entity);
    if (!other || tally.score > other.tally.score) bestOf.set(name.entry.entity, { tally, name });
  }
  for (const [id, { tally, name }] of bestOf) {
    const before = name.start < draft.quantity.start;
    const evidence = { name: before ? 'name-before' : 'name-after', start: name.start, end: name.end };
    candidates.of(id, evidence)?.tally.include(tally);
  }
  return fitting;
}

/** 384颗昇腾910C: the name says what is counted. */
function addCounted(candidates: Candidates): void {
  const { counted } = candidates.draft.quantity;
  if (!counted) return;
  const evidence = { name: 'counted-name', start: counted.start, end: counted.end };
  const candidate = candidates.of(counted.entry.entity, evidence);
  if (!candidate) return;
  candidate.evidence = evidence;
  candidate.tally.add('counted');
}

function addLead(candidates: Candidates): void {
  const lead = leadSubject(candidates.draft, candidates.metric, candidates.context);
  if (lead) told(candidates.of(lead.id, { name: 'lead' }), 'lead');
}

function addPronoun(candidates: Candidates): void {
  const { draft, metric, context } = candidates;
  for (const { entity, role, start } of pronounReferents(draft, metric, context))
    told(candidates.of(entity.id, { name: 'pronoun', start, end: start + 1 }), `pronoun ${role}`);
}

/** Table heads, list parents, headings, the paragraph before a list, the title. */
function addHeads(candidates: Candidates): void {
  const { draft, context } = candidates;
  const { segment } = draft.scan;
  const { cell } = segment;
  if (cell) {
    addNamesOf(candidates, cell.rowHead, 'table-head', 'row head');
    addNamesOf(candidates, cell.columnHead, 'table-head', 'column head');
  }
  const { parents, headings } = segment;
  for (let at = parents.length - 1; at >= 0; at--)
    addNamesOf(
      candidates,
      parents[at] ?? null,
      'list-parent',
      at === parents.length - 1 ? 'list parent' : 'outer list parent',
    );
  for (let at = headings.length - 1; at >= 0; at--)
    addNamesOf(candidates, headings[at] ?? null, 'heading', at === headings.length - 1 ? 'heading' : 'outer heading');
  addNamesOf(candidates, introductionOf(draft.scan, context.scans), 'list-introduction', 'introduction of the list');
  const question = questionBefore(draft.scan, context.scans);
  if (question) addNamesOf(candidates, question.segment.index, 'topic', 'question');
  if (context.title && !segment.headings.includes(context.title.segment.index))
    addNamesOf(candidates, context.title.segment.index, 'title', 'title');
}

function addNamesOf(candidates: Candidates, index: number | null, evidence: string, feature: string): void {
  if (index === null) return;
  const names = namesIn(candidates.context, index, candidates.metric);
  names.forEach((entity, at) => {
    const candidate = candidates.of(entity.id, { name: evidence });
    if (!candidate) return;
    candidate.tally.add(feature);
    candidate.tally.add`${feature}, ${names.length === 1 ? 'alone' : at === 0 ? 'first' : 'another'}`;
    if (at > 0 && evidence === 'table-head') candidate.tally.add('table head, behind another');
  });
}

function addSubjects(candidates: Candidates, named: readonly NameToken[]): void {
  const { draft, metric, context } = candidates;
  const pronoun = pronounBefore(draft);
  let place = 0;
  const title = context.title?.segment; // what a first line names counts as a title's
  for (const subject of context.subjects) {
    if (!mayCarry(subject.entity, metric) || (subject.segment === title?.index && title.kind === 'paragraph')) continue;
    const same = subject.segment === draft.scan.segment.index;
    if (named.some((name) => name.entry.entity === subject.entity.id)) {
      if (place === 0 && !(same && subject.sentence === draft.sentence))
        told(candidates.of(subject.entity.id, { name: 'name-before' }), 'named again');
      place++;
      continue;
    }
    const candidate = candidates.of(subject.entity.id, { name: same ? 'previous-sentence' : 'previous-paragraph' });
    if (!candidate) continue;
    addSubject(candidate.tally, draft, subject, place, pronoun);
    place++;
  }
}

/** Whom the note is mainly about. */
function addMain(candidates: Candidates): void {
  const { main } = candidates.context;
  if (main) told(candidates.of(main.id, { name: 'topic' }), 'main');
}

function told(candidate: Candidate | null, feature: string): void {
  candidate?.tally.add(feature);
}

function traceOf(draft: Draft, candidates: Candidates, nobody: Tally): ChoiceTrace {
  return {
    what: 'entity',
    draft,
    candidates: [
      { id: null, features: nobody.names ?? [] },
      ...candidates.all.map(({ entity, tally }) => ({ id: entity.id, features: tally.names ?? [] })),
    ],
  };
}
