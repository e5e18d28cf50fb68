/** What speaks for and against a metric: cues around the figure, heads above it, the figures before it. */
import type { Dataset, Entity, Metric } from '../dataset/model.ts';
import { addKnown, distanceName, sortOf } from './entityFeatures.ts';
import { WORD, type WordToken } from './lexicon.ts';
import { fitOf } from './metricFit.ts';
import { FeatureGroup, type Tally } from './ranking.ts';
import { clauseOf, type Draft, type Relation, relate, wordsWithin } from './scene.ts';
import { firstFrom, within } from './within.ts';

/** A word of the sentence that announces a metric which the figure could state, in the way that `fit` names. */
export interface Cue {
  readonly token: WordToken;
  readonly metric: string;
  readonly weak: boolean;
  readonly fit: string;
}

/** A cue in the figure's sentence, among all of its cues. */
export function addCue(
  tally: Tally,
  draft: Draft,
  { token, metric, weak, fit }: Cue,
  cues: readonly Cue[],
  dataset: Dataset,
): void {
  const relation = besideAside(relate(draft, token), draft, token);
  const side = relation.before ? 'before' : 'after';
  tally.addGroup(CUE, weak ? 'weak cue' : 'cue', side, metric);
  tally.add`cue ${side}, ${distanceName(relation.distance)}`;
  tally.add`cue ${side}, clauses ${relation.clauses >= 3 ? 3 : Math.floor(relation.clauses * 2) / 2}`;
  if (relation.figures > 0) tally.add`cue ${side}, figures between ${Math.min(3, relation.figures)}`;
  tally.add`cue ${side}, ${fit}`;
  addRivals(tally, draft, token, cues, relation.before);
  if (isLong(draft, token)) tally.add('long cue');
  if (!isCompoundHead(draft, token, dataset)) tally.add`part of a compound, ${side}`;
  if (announcesAnother(draft, token)) tally.add`announces another figure, ${side}`;
  if (relation.before) return;
  const between = draft.scan.normal.slice(draft.quantity.end, token.start);
  if (relation.clauses < 1 && (JOINED_AFTER.test(between) || namesOnly(draft, between, token)))
    tally.add`cue joined behind, ${sortOf(draft)}`;
}

const ASIDE = /^ ?\([^()\d]{1,24}\) ?(?:[:：] ?)?$/;
const ASIDE_REACH = 32;

/** Scale-up bandwidth (bidirectional) 1.8 TB/s: what says how it is counted parts no cue from its figure. */
function besideAside(relation: Relation, { quantity, scan }: Draft, { end }: WordToken): Relation {
  const isAside =
    relation.before &&
    relation.clauses > 0 &&
    quantity.start - end <= ASIDE_REACH &&
    ASIDE.test(scan.normal.slice(end, quantity.start));
  return isAside ? { ...relation, distance: 1, clauses: 0 } : relation;
}

const CUE = new FeatureGroup((tally, cue, side, metric) => {
  tally.add`${cue} ${side}`;
  tally.add`${cue} ${side}, ${metric}`;
});

/** Other cues of the sentence that the figure could state: none, or some nearer to it on the same side. */
function addRivals(tally: Tally, { quantity }: Draft, token: WordToken, cues: readonly Cue[], before: boolean): void {
  const others = cues.filter((cue) => cue.token !== token);
  if (others.length === 0) tally.add('only cue');
  const nearer = others.filter((cue) =>
    before
      ? cue.token.start >= token.end && cue.token.end <= quantity.start
      : cue.token.start >= quantity.end && cue.token.end <= token.start,
  );
  if (nearer.length === 0) tally.add(before ? 'nearest before' : 'nearest after');
  else tally.add(nearer.every((cue) => cue.weak) ? 'overtaken by a weak cue' : 'overtaken by a cue');
  if (before && others.some((cue) => cue.token.start >= quantity.end)) tally.add('cues on both sides, before');
  if (!before && others.some((cue) => cue.token.end <= quantity.start)) tally.add('cues on both sides, after');
}

/** Longer cues say more: three Chinese characters or six letters. */
function isLong(draft: Draft, token: WordToken): boolean {
  const length = token.end - token.start;
  return length >= (draft.scan.normal.charCodeAt(token.start) > 0x2e80 ? 3 : 6);
}

/** A cue with another figure right behind it belongs to that one: 0.43美元 运营成本0.23美元. */
function announcesAnother(draft: Draft, token: WordToken): boolean {
  const next = draft.scan.quantities[firstFrom(draft.scan.quantities, token.end)];
  return next !== undefined && next !== draft.quantity && next.start - token.end <= 3;
}

/** GPU内存, GPU memory: of two cues written together the last is the head of the compound. */
function isCompoundHead(draft: Draft, token: WordToken, dataset: Dataset): boolean {
  const other = draft.scan.words[firstFrom(draft.scan.words, token.end)];
  if (!other || other.start - token.end > 1) return true;
  return !other.words.some((word) => {
    const metric = word.type === 'cue' || word.type === 'weak-cue' ? dataset.metrics.get(word.value) : undefined;
    return metric !== undefined && fitOf(metric, draft) !== null;
  });
}

const JOINED_AFTER =
  /^(?:[ -]|of|in|for|worth|the|a|total|new|annual|quarterly|的|之|in the|its|their|片上|on-chip|[A-Za-z0-9]+e? )*$/i;

/** Between figure and cue there is only a name: 216GB HBM3e内存, 100万颗Trainium2芯片. */
function namesOnly(draft: Draft, between: string, token: WordToken): boolean {
  const rest = within(draft.scan.names, draft.quantity.end, token.start).reduce(
    (length, name) => length - (name.end - name.start),
    between.trim().length,
  );
  return rest <= 4 && between.length < 60;
}

const CUES = [
  ['cue', 'cue of several'],
  ['weak cue', 'weak cue of several'],
] as const;

/** A cue in a segment above: `several` metrics in a heading say nothing of any one figure below it. */
export function addHead(tally: Tally | undefined, draft: Draft, what: string, strong: boolean, named: number): void {
  if (!tally) return;
  tally.addGroup(HEAD, what, CUES[strong ? 0 : 1]?.[named > 1 ? 1 : 0], draft.scan.segment.kind);
}

const HEAD = new FeatureGroup((tally, what, cue, kind) => {
  tally.add`${what}`;
  tally.add`${what}, ${cue}`;
  tally.add`${what}, ${kind}`;
});

/** A cue in the sentence before, with how many metrics are named there; a question announces what its answer states. */
export function addEarlierCue(tally: Tally | undefined, strong: boolean, named: number, asked: boolean): void {
  if (!tally) return;
  tally.add`sentence before, ${CUES[strong ? 0 : 1]?.[named > 1 ? 1 : 0]}`;
  if (asked) tally.add('sentence before, a question');
}

/** The metric of a figure before it, `back` figures ago. */
export function addDraft(tally: Tally | undefined, draft: Draft, before: Draft, back: number): void {
  if (!tally) return;
  const place =
    before.scan !== draft.scan
      ? 'in the segment before'
      : before.sentence !== draft.sentence
        ? draft.sentence - before.sentence > 1
          ? 'in the segment, earlier sentence'
          : 'in the segment, last sentence'
        : clauseOf(draft).depth > clauseOf(before).depth
          ? 'outside the bracket'
          : draft.clause === before.clause
            ? 'in the clause'
            : 'in the sentence';
  const same = before.quantity.dimension === draft.quantity.dimension && before.kind === draft.kind;
  tally.addGroup(
    BEFORE,
    place,
    back === 1 ? 'last' : back === 2 ? 'last but one' : 'earlier',
    same ? 'same' : 'another',
  );
  if (!same) tally.add`figure before, ${before.kind} then ${draft.kind}, ${place}`;
  if (draft.quantity.impliedUnit && !draft.quantity.hasUnit) tally.add('figure before, unit left out');
  if (before.scan === draft.scan) addBetween(tally, draft, before, same);
  if (before.metric?.evidence.name === 'unit') tally.add('figure before, by its unit');
}

const BEFORE = new FeatureGroup((tally, place, back, sort) => {
  tally.add`figure before, ${place}`;
  tally.add`figure before, ${back}`;
  if (sort === 'same') tally.add`figure before, same sort, ${place}`;
});

/** What stands between a figure before and this one: a cue of another metric ends what was spoken of, a name alone goes on with it. */
function addBetween(tally: Tally, draft: Draft, before: Draft, same: boolean): void {
  const from = before.quantity.end;
  const to = draft.quantity.start;
  const sort = same ? 'same sort' : 'another sort';
  const cues = wordsWithin(draft.scan, CUE_TYPES, from, to);
  const cue = cues.length === 0 ? 'no cue' : cues.some((token) => (token.types & WORD.cue) !== 0) ? 'cue' : 'weak cue';
  const name = within(draft.scan.names, from, to).length > 0 ? 'name' : 'no name';
  tally.add`figure before, ${sort}, ${cue} and ${name} between`;
  const gap = to - from;
  tally.add`figure before, ${sort}, ${gap <= 3 ? 'joined' : gap <= 12 ? 'near' : gap <= 30 ? 'in reach' : 'far'}, ${cue}`;
  if (same && draft.quantity.high > 0 && before.quantity.high > 0) {
    const ratio = Math.abs(Math.log10(draft.quantity.high / before.quantity.high));
    tally.add`figure before, ${ratio < 0.5 ? 'like size' : ratio < 1.2 ? 'other size' : 'quite another size'}`;
  }
}

/** Words that announce a metric. */
export const CUE_TYPES = WORD.cue | WORD['weak-cue'];

/** Whether each metric is said of such a carrier, and is known of this one. */
export function addCarrier(
  metrics: readonly { readonly metric: Metric; readonly tally: Tally }[],
  entity: Entity,
  draft: Draft,
  dataset: Dataset,
): void {
  const isKnown = dataset.series(entity.id).length > 0;
  for (const { metric, tally } of metrics) {
    tally.add(metric.appliesTo.includes(entity.kind) ? 'carrier fits' : 'carrier does not fit');
    if (isKnown) addKnown(tally, entity.id, metric, draft, dataset);
  }
}

/** Reasons why nothing says what the figure states. */
export function addNothing(tally: Tally, draft: Draft, cues: boolean): void {
  tally.addGroup(NOTHING, sortOf(draft), draft.kind, cues ? 'cue' : 'no cue');
}

const NOTHING = new FeatureGroup((tally, sort, kind, cue) => {
  tally.add('nothing');
  tally.add`nothing, ${sort}`;
  tally.add`nothing, ${kind}`;
  if (cue === 'no cue') tally.add`nothing, no cue, ${sort}`;
});
