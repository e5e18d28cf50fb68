/** Binds the figures of a note, in reading order: kind, metric, entity, period and attributes, each with its evidence. */
import type { Dataset, Entity } from '../dataset/model.ts';
import { type Period, resolvePeriod } from '../quantity/period.ts';
import type { PeriodToken } from '../quantity/periodToken.ts';
import type { EntryDays, Figure, NoteHead } from './analysis.ts';
import { chooseAttributes } from './attributeChoice.ts';
import { BoundBefore, type BoundNote, type BoundSection, lastOf } from './boundBefore.ts';
import { CarriedPeriods } from './carriedPeriods.ts';
import { Carriers } from './carriers.ts';
import { coordinated } from './coordination.ts';
import { assumedDay, datelineOf } from './dateline.ts';
import { chooseEntity } from './entityChoice.ts';
import { entryDayOf } from './entryDays.ts';
import { type FigureContext, Figures } from './figures.ts';
import { Heads } from './heads.ts';
import { chooseKind } from './kindChoice.ts';
import { asHead, type Landmarks, landmarksOf } from './landmarks.ts';
import { WORD } from './lexicon.ts';
import { isLoss } from './losses.ts';
import { chooseMetric } from './metricChoice.ts';
import { fitOf } from './metricFit.ts';
import { earlierCues, type MetricContext, type MetricGround, metricGround } from './metricGround.ts';
import { type MetricPriors, metricPriorsOf } from './metricPrior.ts';
import { choosePeriod, type PeriodSources } from './periodChoice.ts';
import { isReported } from './periodicity.ts';
import { type DatedDraft, rankPeriod } from './periodRanking.ts';
import type { ChoiceTrace, RankingWeights } from './ranking.ts';
import { rememberedBy } from './rememberedBy.ts';
import { rolesOf } from './roles.ts';
import { type Draft, newDraft, type SegmentScan } from './scene.ts';
import { type Section, sectionsOf } from './sections.ts';
import { Strangers } from './strangers.ts';
import { type EntityContext, entitiesOf, fitsMetric, type Subject } from './subjects.ts';
import { Topics } from './topics.ts';

export interface BindInput extends FigureContext {
  /** Told of each choice, for fitting weights. */
  readonly trace?: ((choice: ChoiceTrace) => void) | undefined;
  readonly weights: RankingWeights;
  readonly head: NoteHead;
  readonly scans: readonly SegmentScan[];
  /** The days of a log. */
  readonly entryDays: EntryDays;
  /** Today, ISO. */
  readonly today: string;
  /** The same note as it was bound before an edit, with the same dataset and weights. */
  readonly earlier?: BoundNote | undefined;
}

/** How sure it is that the head of a row or column carries a figure below it. */
const TABLE_HEAD = 0.96;

/** The figures of a note by section. */
export function bindNote(input: BindInput): BoundNote {
  return new Binder(input).run();
}

class Binder {
  readonly #input: BindInput;
  readonly #dataset: Dataset;
  readonly #drafts: Draft[] = [];
  /** The figures of the section and their periods. */
  #dated: DatedDraft[] = [];
  /** All scans as heads of what stands below them, by the index of their segment. */
  readonly #allAsHeads: readonly SegmentScan[];
  readonly #landmarks: Landmarks;
  readonly #figures: Figures;
  readonly #rolesOf = rememberedBy(rolesOf);
  readonly #namedIn = rememberedBy((segment: number) => entitiesOf(this.#allAsHeads[segment], this.#dataset));
  readonly #main: Entity | null;
  /** The day by which relative periods count: the day of writing, else a dateline, else the day that the note is pinned to, else today. */
  readonly #written: string | null;
  readonly #isAssumed: boolean;
  /** The segment whose figures are read, and what its metrics are chosen by. */
  #metrics: { readonly scan: SegmentScan; readonly context: MetricContext } | null = null;
  readonly #topics: Topics;
  /** Who carries the figures of the section. */
  #carriers = new Carriers();
  readonly #strangers: Strangers;
  readonly #heads: Heads;
  readonly #metricPriors: MetricPriors;
  readonly #periods: CarriedPeriods;

  constructor(input: BindInput) {
    this.#input = input;
    this.#dataset = input.dataset;
    this.#allAsHeads = input.scans.map(asHead);
    this.#landmarks = landmarksOf(this.#allAsHeads);
    this.#main = this.#landmarks.main === null ? null : (input.dataset.entities.get(this.#landmarks.main) ?? null);
    this.#strangers = new Strangers(this.#allAsHeads, this.#landmarks);
    this.#figures = new Figures(input);
    this.#topics = new Topics(input.dataset);
    const said = input.head.written ?? datelineOf(input.scans);
    this.#written = said ?? input.head.asOf ?? assumedDay(input.scans, input.today);
    this.#isAssumed = said === null;
    this.#heads = new Heads(this.#allAsHeads, this.#landmarks);
    this.#metricPriors = metricPriorsOf(input.dataset, input.weights.metric);
    this.#periods = new CarriedPeriods();
  }

  run(): BoundNote {
    const { text, scans, earlier } = this.#input;
    const ground = { text, scans, written: this.#written, isAssumed: this.#isAssumed, landmarks: this.#landmarks };
    const known = earlier ? BoundBefore.of(earlier, ground) : null;
    const sections = sectionsOf(scans).map((section, place, { length }) => {
      const bound = known?.section(section, place, length, {
        drafts: this.#drafts,
        subjects: this.#subjectsAt(section),
      });
      if (!bound) return this.#section(section);
      this.#drafts.push(...bound.after.drafts);
      this.#topics.restore(bound.after.subjects);
      return bound;
    });
    return { ...ground, sections };
  }

  /** Who was spoken of before a section, as far as it matters there. */
  #subjectsAt({ from }: Section): readonly Subject[] {
    return this.#isTopicEnded(this.#input.scans[from]) ? [] : [...this.#topics.subjects];
  }

  #section(section: Section): BoundSection {
    const first = this.#drafts.length;
    const before = { drafts: lastOf(this.#drafts), subjects: this.#subjectsAt(section) };
    const figures: Figure[] = [];
    this.#dated = [];
    this.#carriers = new Carriers();
    for (const scan of this.#input.scans.slice(section.from, section.to)) this.#segment(scan, figures);
    const { from, to } = section;
    const after = { drafts: lastOf(this.#drafts, first), subjects: [...this.#topics.subjects] };
    return { from, to, before, after, figures, origins: figures };
  }

  #segment(scan: SegmentScan, figures: Figure[]): void {
    this.#startSegment(scan);
    const forced = coordinated(scan, this.#dataset);
    let sentence = -1;
    for (let index = 0; index < scan.quantities.length; index++) {
      const draft = newDraft(scan, index);
      this.#readUpTo(scan, sentence, draft.sentence);
      sentence = draft.sentence;
      figures.push(this.#bind(draft, forced.get(index)));
    }
    this.#readUpTo(scan, sentence, scan.sentences.length);
  }

  #startSegment(scan: SegmentScan): void {
    if (this.#isTopicEnded(scan)) this.#topics.clear();
    this.#periods.startSegment(scan);
  }

  /** A heading that names somebody ends what was spoken of, be it a part that nobody knows. */
  #isTopicEnded(scan: SegmentScan | undefined): boolean {
    return scan?.segment.kind === 'heading' && (scan.names.length > 0 || isOfUnknownPart(scan));
  }

  /** Takes note of the sentences from `from` up to `to`. */
  #readUpTo(scan: SegmentScan, from: number, to: number): void {
    for (let sentence = Math.max(from, 0); sentence < to; sentence++) {
      if (scan.names.length > 0) this.#topics.read(scan, sentence, this.#rolesOf(scan));
      const bound = this.#periods.last;
      if (bound?.entity && bound.scan === scan && bound.sentence === sentence) this.#topics.carried(bound);
    }
  }

  /** `forced`: the entity that coordination gives, null for one that is not known. */
  #bind(draft: Draft, forced: Entity | null | undefined): Figure {
    const heads = this.#heads.ofCell(draft.scan);
    const previous = this.#drafts.at(-1) ?? null;
    chooseKind(draft, heads, previous);
    draft.isUnderDirection = heads.some(({ wordTypes }) => (wordTypes & WORD.direction) !== 0);
    const keyed = this.#keyed(draft);
    const ground = keyed ? null : metricGround(draft, this.#metricContext(draft.scan));
    draft.metric = keyed ?? chooseMetric(draft, ground as MetricGround);
    const context = this.#entityContext(previous);
    this.#chooseEntity(draft, forced, context);
    const first = draft.metric?.value;
    if (ground && draft.entity) draft.metric = chooseMetric(draft, ground); // who carries it tells more of what it is
    if (draft.metric?.value !== first) this.#chooseEntity(draft, forced, context);
    if (!draft.entity && draft.metric?.evidence.name === 'usual') draft.metric = null; // a guess about nobody
    if (isLoss(draft, heads)) draft.sign = -1;
    this.#drafts.push(draft);
    this.#carriers.add(draft);
    const metric = draft.metric?.value ?? null;
    const entity = draft.entity?.value ?? null;
    const day = entryDayOf(draft.scan.segment, this.#input.entryDays);
    const { last } = this.#periods;
    const sources = {
      dataset: this.#dataset,
      written: day ?? this.#written,
      isAssumed: day === null && this.#isAssumed,
      fiscalYearEnd: entity?.fiscalYearEnd,
      heads: this.#heads.ofPeriod(draft.scan),
      caption: this.#heads.captionOf(draft.scan)[0],
      headings: this.#heads.titles(draft.scan),
      inherited: this.#periods.inherited(draft),
      sameMetric: last?.metric?.value === draft.metric?.value,
      afterResult: last !== null && isReported(last),
      lead: this.#periods.lead,
      saidBefore: this.#periods.saidBefore(draft),
      weights: this.#input.weights,
      dated: this.#dated,
      trace: this.#input.trace,
    };
    const ruled = choosePeriod(draft, metric, sources);
    const { period, token, by } = rankPeriod(draft, metric, ruled, sources);
    this.#dated.push({ period, token, by, draft });
    const attributes = chooseAttributes(draft, metric, entity, {
      dataset: this.#dataset,
      roles: this.#rolesOf(draft.scan),
      heads: this.#heads.ofAttributes(draft.scan),
      row: metric?.id === 'funding-round' ? this.#heads.row(draft.scan) : [],
    });
    this.#periods.add(draft, ruled.period, ruled.token, sources.written);
    if (entity && attributes['previous'] === undefined) this.#topics.carried(draft);
    return this.#figures.figure(
      draft,
      isHeaded(period, draft, sources) ? { ...period, headed: true } : period,
      attributes,
    );
  }

  /** The metric that the key of a figure in the front matter names (`target: $235`). */
  #keyed(draft: Draft): Draft['metric'] {
    const key = draft.scan.segment.metric;
    const metric = key === undefined ? undefined : this.#dataset.metrics.get(key);
    if (!metric || fitOf(metric, draft) !== 'own dimension') return null;
    return { value: metric, confidence: TABLE_HEAD, evidence: { name: 'heading' } };
  }

  #metricContext(scan: SegmentScan): MetricContext {
    if (this.#metrics?.scan !== scan) {
      const context = {
        dataset: this.#dataset,
        weights: this.#input.weights,
        priors: this.#metricPriors,
        drafts: this.#drafts,
        carriers: this.#carriers,
        heads: this.#heads.metric.above(scan),
        earlier: rememberedBy((sentence: number) => earlierCues(scan, sentence)),
        trace: this.#input.trace,
      };
      this.#metrics = { scan, context };
    }
    return this.#metrics.context;
  }

  #entityContext(previous: Draft | null): EntityContext {
    return {
      dataset: this.#dataset,
      weights: this.#input.weights,
      roles: this.#rolesOf,
      subjects: this.#topics.subjects,
      scans: this.#allAsHeads,
      namedIn: this.#namedIn,
      carriers: this.#carriers,
      title: this.#landmarks.title,
      main: this.#main,
      previous,
      trace: this.#input.trace,
    };
  }

  /** Whom the row above is about, where the head of the row makes it a part of that. */
  #wholeAbove({ names, segment: { cell } }: SegmentScan, previous: Draft | null): Entity | null {
    const above = previous?.scan.segment.cell;
    if (cell?.rowHead == null || above?.table !== cell.table || names.length > 0) return null;
    const head = this.#input.scans[cell.rowHead];
    if (head === undefined || head.names.length > 0 || !PART_ROW.test(head.normal)) return null;
    return previous?.entity?.value ?? null;
  }

  #chooseEntity(draft: Draft, forced: Entity | null | undefined, context: EntityContext): void {
    const metric = draft.metric?.value ?? null;
    if (forced === null) {
      draft.entity = null;
      return;
    }
    if (forced && fitsMetric(forced, metric)) {
      draft.entity = { value: forced, confidence: 0.92, evidence: { name: 'coordination' } };
      return;
    }
    const whole = this.#wholeAbove(draft.scan, context.previous);
    if (whole) {
      draft.entity = { value: whole, confidence: TABLE_HEAD, evidence: { name: 'table-head' } };
      return;
    }
    const head = this.#heads.named(draft.scan, metric, context);
    draft.entity =
      head && draft.scan.names.length === 0
        ? { value: head, confidence: TABLE_HEAD, evidence: { name: 'table-head' } }
        : chooseEntity(draft, metric, context);
    if (draft.entity && !head && this.#strangers.borrow(draft, draft.entity.value)) draft.entity = null;
  }
}

/** – of which leases, 其中：云业务: at the head of a row, what is told of the row above it. */
const PART_ROW = /^[^\p{L}\p{N}]*(?:of which|thereof|including|incl\.|其中|当中)(?![A-Za-z])/iu;

/** ## Kestrel X9: a heading like a part's name, but no part, day or number of the text itself. */
function isOfUnknownPart({ normal, periods, quantities, words }: SegmentScan): boolean {
  return periods.length + quantities.length + words.length === 0 && PART_NAME.test(normal) && !OF_TEXT.test(normal);
}

const PART_NAME = /^\W*[A-Z][A-Za-z]*(?:[ -]?[A-Za-z]*\d[\w.]*)(?: [A-Z]\w*)?\W*$/;
const OF_TEXT =
  /\b(?:part|section|appendix|annex|chapter|day|week|table|figure|chart|note|item|step|no|option|scenario|case|tier|phase|page)s?\b/i;

/** Whether the nearest heading that says any period says the one that was inferred, or a first sentence that says nothing else: NVDA, Q1 FY27. */
function isHeaded(period: Period | null, { scan }: Draft, sources: PeriodSources): period is Period {
  if (period === null || period.stated) return false;
  const says = (token: PeriodToken) => resolvePeriod(token, sources, false)?.label === period.label;
  if (openingPeriods(scan).some(says)) return true;
  const nearest = sources.headings.findLast(({ periods }) => periods.length > 0);
  return nearest?.periods.some(says) ?? false;
}

/** The periods of a first sentence without figures. */
function openingPeriods({ periods, quantities, sentences }: SegmentScan): readonly PeriodToken[] {
  const end = sentences[0]?.end ?? 0;
  if (sentences.length < 2 || (quantities[0]?.start ?? 0) < end) return [];
  return periods.filter((token) => token.end <= end);
}
