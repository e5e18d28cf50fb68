/** What speaks for and against a name of its sentence, or an entity named before, as what a figure is about. */
import type { Dataset, Entity, EntityKind, Metric } from '../dataset/model.ts';
import { isListed } from './groupWords.ts';
import { digitsOf, isKnownOf, isKnownValue, sizeAmongKnown } from './knownValue.ts';
import type { NameToken } from './lexicon.ts';
import { FeatureGroup, type Tally } from './ranking.ts';
import type { Role } from './roles.ts';
import { clauseOf, type Draft, relate } from './scene.ts';
import { extentAt } from './sentences.ts';
import type { EntityContext, Subject } from './subjects.ts';
import { ahead, within } from './within.ts';

/** Dimensions that are of one sort when it comes to who carries them. */
const SORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    money: 'money',
    'money-per-hour': 'hardware',
    percent: 'percent',
    points: 'percent',
    data: 'hardware',
    'data-rate': 'hardware',
    bits: 'hardware',
    'bit-rate': 'hardware',
    compute: 'hardware',
    operations: 'hardware',
    frequency: 'hardware',
    length: 'hardware',
    area: 'hardware',
    power: 'power',
    energy: 'power',
    count: 'count',
    multiple: 'multiple',
  }),
);

/** What sort of figure it is. */
export function sortOf(draft: Draft): string {
  return SORT.get(draft.quantity.dimension) ?? 'other';
}

/** What kind of thing carries what sort of figure. */
export function addKind(tally: Tally, kind: EntityKind, draft: Draft, metric: Metric | null): void {
  tally.addGroup(KIND, kind, sortOf(draft), metric === null ? 'no metric' : 'metric');
}

const KIND = new FeatureGroup((tally, kind, sort, metric) => {
  tally.add`kind ${kind}`;
  tally.add`kind ${kind}, ${sort}`;
  if (metric === 'no metric') tally.add`kind ${kind}, no metric`;
});

const DISTANCES = [2, 6, 14, 30, 60, 120];
const DISTANCE_NAMES = ['touching', 'next to', 'near', 'in reach', 'far', 'farther', 'farthest'];

/** How far away, in a word. */
export function distanceName(distance: number): string {
  let at = 0;
  while (at < DISTANCES.length && distance > (DISTANCES[at] as number)) at++;
  return DISTANCE_NAMES[at] as string;
}

/** $1.48/hr on MI355X, 8 TB/s for B200: the name right behind carries what is said of a part. */
const ON_NAME = /^ (?:per (?:GPU|chip|accelerator) )?(?:on|for) (?:the |a |an )?$/i;
const OF_NAME = /^(?: of| at| from| by| in| worth of)? (?:the |a |an )?$/i;

/** What stands between a name before a figure and the figure where the name carries it: 与谷歌2025年850亿美元相当. */
const POSSESSED = /^(?: |'s|’s|的|约|近|超|为|是|:|：|达|-)*$/;
const OF = /^(?:的|'s |’s |GPU|芯片|系列| )*$/;
const PART = /^(?: |的|of|内存|显存|容量|带宽|达|为|memory|capacity|bandwidth|记忆体|,|:)*$/i;
const OPENING_WIDTH = 24;

export interface NameContext {
  readonly role: Role;
  /** Names of the sentence that could carry the figure, in order. */
  readonly fitting: readonly NameToken[];
  readonly sentence: { readonly start: number; readonly end: number };
}

/** A name in the figure's sentence. */
export function addName(tally: Tally, draft: Draft, name: NameToken, context: NameContext): void {
  const { quantity, scan } = draft;
  const relation = relate(draft, name);
  const side = relation.before ? 'before' : 'after';
  tally.add`name ${side}`;
  tally.add`name ${side}, ${distanceName(relation.distance)}`;
  tally.add`name ${side}, clauses ${relation.clauses >= 3 ? 3 : Math.floor(relation.clauses * 2) / 2}`;
  if (relation.figures > 0) tally.add`name ${side}, figures between ${Math.min(3, relation.figures)}`;
  const possesses = relation.before && isRightBefore(draft, name);
  if (possesses) tally.add('right before');
  // 與谷歌2025年850億美元相當: what is compared with has a figure of its own.
  if (context.role !== 'subject' && !(possesses && draft.quantity.dimension !== 'multiple'))
    tally.add`role ${context.role}, ${side}`;
  const index = context.fitting.indexOf(name);
  if (context.fitting.length === 1) tally.add('only name');
  if (index === 0) tally.add('first name');
  const next = context.fitting[index + 1];
  if (relation.before && (next === undefined || next.start > quantity.start)) tally.add('last name before');
  if (relation.before) addOvertaken(tally, draft, name, context.fitting, index);
  if (opensAt(scan.normal, context.sentence.start, name.start)) tally.add('opens');
  if (name.entry.kind === 'technology' && isPart(draft, name, relation.before)) tally.add('technology of a part');
  if (isListed(scan, context.fitting, index)) tally.add`in a list, ${side}`;
  const nameDepth = scan.clauses[extentAt(scan.clauses, name.start)]?.depth ?? 0;
  const { depth } = clauseOf(draft);
  if (nameDepth > depth) tally.add('name in a bracket');
  if (nameDepth < depth) tally.add`figure in a bracket, name ${side}`;
  if (relation.before) addBefore(tally, draft, name);
  else addAfter(tally, draft, name, context);
}

/** Another name stands nearer to the figure: `Meta +102%, Amazon +91%` is not Meta's twice. */
function addOvertaken(tally: Tally, draft: Draft, name: NameToken, fitting: readonly NameToken[], index: number): void {
  const nearer = fitting.find(
    (other, at) =>
      at > index &&
      other.end <= draft.quantity.start &&
      other.entry.kind === name.entry.kind &&
      other.entry.entity !== name.entry.entity,
  );
  if (!nearer) return;
  tally.add('overtaken');
  if (within(draft.scan.quantities, name.end, nearer.start).length > 0) tally.add('overtaken, has its own figure');
}

function addBefore(tally: Tally, { quantity, scan }: Draft, name: NameToken): void {
  const rest = scan.normal.slice(name.end, quantity.start);
  if (rest.length <= RIGHT_BEFORE && rest !== '' && quantity.dimension === 'multiple' && OF.test(rest))
    tally.add('multiple of the name');
}

/** So many characters may stand between a name and the figure that it possesses. */
const RIGHT_BEFORE = 28;

/** 與谷歌2025年850億美元相當: an amount that stands behind a name and a period of it is the name's, whatever the sentence is about. */
export function ownsByPeriod(draft: Draft, name: NameToken): boolean {
  const { kind, quantity, scan } = draft;
  if (kind !== 'quantity' || name.end > quantity.start || !isRightBefore(draft, name)) return false;
  return within(scan.periods, name.end, quantity.start).length === 1;
}

/** Nothing but a period and a particle stands between the name and the figure. */
function isRightBefore({ quantity, scan }: Draft, name: NameToken): boolean {
  if (quantity.start - name.end > RIGHT_BEFORE) return false;
  let rest = scan.normal.slice(name.end, quantity.start);
  for (const period of within(scan.periods, name.end, quantity.start))
    rest = rest.replace(scan.normal.slice(period.start, period.end), '');
  return POSSESSED.test(rest);
}

function addAfter(tally: Tally, draft: Draft, name: NameToken, context: NameContext): void {
  const { quantity, scan } = draft;
  const between = scan.normal.slice(quantity.end, name.start);
  if (ON_NAME.test(between)) tally.add('figure on the name');
  if (OF_NAME.test(between)) tally.add`figure of the name, ${sortOf(draft)}`;
  if (between.length <= 1) tally.add`figure joined to the name, ${draft.kind}`;
  if (context.fitting.some((other) => other.end <= quantity.start)) tally.add('another name before');
}

function isPart(draft: Draft, name: NameToken, before: boolean): boolean {
  const { quantity, scan } = draft;
  const gap = before ? scan.normal.slice(name.end, quantity.start) : scan.normal.slice(quantity.end, name.start);
  return gap.length < 40 && PART.test(gap) && quantity.dimension !== 'percent' && quantity.dimension !== 'money';
}

/** A name opens its sentence where no more stands before it than a date or a connective; Chinese characters are twice as wide. */
export function opensAt(text: string, from: number, to: number): boolean {
  let width = 0;
  for (let at = from; at < to && width <= OPENING_WIDTH; at++) width += text.charCodeAt(at) > 0x2e80 ? 2 : 1;
  return width <= OPENING_WIDTH;
}

/** An entity spoken of before the sentence: how long ago, and whether as the topic. */
export function addSubject(tally: Tally, draft: Draft, subject: Subject, place: number, pronoun: string | null): void {
  const segments = draft.scan.segment.index - subject.segment;
  tally.add('spoken of');
  tally.add`spoken of, place ${Math.min(3, place)}`;
  if (segments === 0) tally.add`spoken of, sentences ago ${Math.min(4, draft.sentence - subject.sentence)}`;
  else tally.add`spoken of, segments ago ${segments > 3 ? 'many' : segments}, ${draft.scan.segment.kind}`;
  if (subject.topic) tally.add('spoken of, as the topic');
  if (pronoun !== null) tally.add`spoken of, ${pronoun}, place ${Math.min(2, place)}`;
  if (segments === 1 && ANSWER.test(draft.scan.normal)) tally.add('spoken of in the question');
}

/** An answer goes on about what the question asked. */
const ANSWER = /^\s*(?:答|A|回答|回复)\s*(?:\([^)]{0,16}\))?\s*(?::|：|\.)/;

/** The metric is not said of such entities. */
export function addMisfit(tally: Tally, kind: EntityKind): void {
  tally.add('misfit');
  tally.add`misfit, ${kind}`;
}

/** Whether the figure's value is known of the entity, in whatever metric. */
export function addKnownOf(tally: Tally, entity: string, draft: Draft, dataset: Dataset): void {
  if (isKnownOf(entity, draft, dataset)) tally.add`known of it, ${digitsOf(draft)}`;
}

/** What is known of the entity: whether the dataset has the metric of it, the figure's very value, and values of its size. */
export function addKnown(tally: Tally, entity: string, metric: Metric, draft: Draft, dataset: Dataset): void {
  if (dataset.series(entity, metric.id).length === 0) return;
  tally.add('series');
  if (isKnownValue(entity, metric.id, draft, dataset)) tally.add`known value, ${digitsOf(draft)}`;
  const size = sizeAmongKnown(entity, metric.id, draft, dataset);
  if (size !== null) tally.add`among known ${size}`;
}

/** Reasons why nobody named carries the figure. */
export function addNobody(
  tally: Tally,
  draft: Draft,
  metric: Metric | null,
  has: {
    readonly group: 'nearest' | 'members' | 'far' | null;
    readonly summed: boolean;
    readonly generic: boolean;
    readonly name: boolean;
  },
): void {
  tally.add('nobody');
  tally.add`nobody, ${sortOf(draft)}`;
  tally.add`nobody, ${draft.kind}`;
  if (metric === null) tally.add('nobody, no metric');
  else if (metric.appliesTo.includes('organisation')) tally.add('nobody, metric of groups');
  if (has.group) tally.add`nobody, group word ${has.group}`;
  if (has.generic) tally.add('nobody, generic word');
  if (has.summed) tally.add('nobody, summed');
  if (!has.name) tally.add('nobody, no name in the sentence');
  if (draft.scan.segment.cell) tally.add('nobody, table');
  if (opensUnknown(draft)) tally.add('nobody, unknown name opens');
}

/** Two capitalised words, or one with capitals inside, at the head of a sentence: most likely a name. */
const CAPITALISED =
  /^[^A-Za-z0-9\u4e00-\u9fff]*(?:The )?(?:[A-Z][a-z]*[A-Z][\w&.-]*|[A-Z][\w&.-]+ (?:& )?[A-Z][\w&.-]+)/;

/** A name that the dataset does not have opens the figure's sentence. */
function opensUnknown(draft: Draft): boolean {
  const { scan, sentence } = draft;
  const from = scan.sentences[sentence]?.start ?? 0;
  const found = CAPITALISED.exec(ahead(scan.normal, from, 60));
  if (!found) return false;
  const end = from + found[0].length;
  return (
    end <= draft.quantity.start &&
    !scan.names.some((name) => name.start < end && name.end > from) &&
    !scan.periods.some((token) => token.start < end && token.end > from)
  );
}

/** How many figures of the segment it carried, whether it opens the segment, whether it carried the most of the section. */
export function addCarried(
  tally: Tally,
  draft: Draft,
  entity: Entity,
  { carriers }: Pick<EntityContext, 'carriers'>,
): void {
  const { scan } = draft;
  const here = carriers.countIn(scan, entity);
  if (here > 0) tally.add`carried here ${here >= 3 ? 'more' : here}`;
  if (carriers.most === entity) tally.add('carried the most');
  const first = scan.names[0];
  if (first?.entry.entity === entity.id && opensAt(scan.normal, 0, first.start))
    tally.add`opens the ${scan.segment.kind}`;
}

/** The carrier of the figure before goes on. */
export function addAgain(tally: Tally, draft: Draft, previous: Draft | null, entity: Entity): void {
  if (previous?.entity?.value !== entity) return;
  const same = previous.scan === draft.scan;
  tally.add(
    !same
      ? 'as the figure before, earlier segment'
      : previous.sentence !== draft.sentence
        ? 'as the figure before, earlier sentence'
        : previous.clause === draft.clause
          ? 'as the figure before, same clause'
          : 'as the figure before, same sentence',
  );
}
