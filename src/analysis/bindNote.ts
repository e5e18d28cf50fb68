/** Binds the figures of a note, in reading order: kind, metric, entity, period and attributes, each with its evidence. */
import type { Dataset, Entity } from '../dataset/model.ts';
import type { Period } from '../quantity/period.ts';
import type { PeriodToken } from '../quantity/periodForms.ts';
import type { Figure, NoteHead, Segment } from './analysis.ts';
import { chooseAttributes } from './attributeChoice.ts';
import { coordinated } from './coordination.ts';
import { datelineOf } from './dateline.ts';
import { chooseEntity } from './entityChoice.ts';
import { type FigureContext, Figures } from './figures.ts';
import { chooseKind } from './kindChoice.ts';
import { asHead, type Landmarks, landmarksOf, questionBefore } from './landmarks.ts';
import { chooseMetric } from './metricChoice.ts';
import { type Announced, announcedWithin, type Head, type MetricContext, metricGround } from './metricGround.ts';
import { choosePeriod } from './periodChoice.ts';
import { isReported } from './periodicity.ts';
import type { ChoiceTrace, RankingWeights } from './ranking.ts';
import { rolesOf } from './roles.ts';
import { type Draft, newDraft, type SegmentScan } from './scene.ts';
import { type EntityContext, fitsMetric, onlySubject } from './subjects.ts';
import { Topics } from './topics.ts';

export interface BindInput extends FigureContext {
  /** Told of each choice, for fitting weights. */
  readonly trace?: ((choice: ChoiceTrace) => void) | undefined;
  readonly weights: RankingWeights;
  readonly head: NoteHead;
  readonly scans: readonly SegmentScan[];
}

interface Bound {
  readonly draft: Draft;
  readonly token: PeriodToken | null;
}

/** How sure it is that the head of a row or column carries a figure below it. */
const TABLE_HEAD = 0.93;
/** How many segments further down a period said of an entity still goes for it. */
const PERIOD_REACH = 8;

export function bindNote(input: BindInput): Figure[] {
  return new Binder(input).run();
}

class Binder {
  readonly #input: BindInput;
  readonly #dataset: Dataset;
  readonly #drafts: Draft[] = [];
  /** All scans as heads of what stands below them, by the index of their segment. */
  readonly #allAsHeads: readonly SegmentScan[];
  readonly #landmarks: Landmarks;
  readonly #figures: Figures;
  /** The last period said of each entity, for figures further down that leave it out. */
  readonly #periods = new Map<
    string,
    { readonly token: PeriodToken; readonly scan: SegmentScan; readonly sentence: number }
  >();
  readonly #roles = new Map<SegmentScan, ReturnType<typeof rolesOf>>();
  /** The reported quarter that the section opens with. */
  #lead: { readonly token: PeriodToken } | null = null;
  /** The day by which relative periods count: the day of writing, else a dateline. */
  readonly #written: string | null;
  /** The segment whose figures are read, and its titles. */
  #titled: { readonly scan: SegmentScan | null; readonly titles: readonly SegmentScan[] } = { scan: null, titles: [] };
  /** The segment whose figures are read, and what stands above it. */
  #above: { readonly scan: SegmentScan | null; readonly heads: readonly Head[] } = { scan: null, heads: [] };
  readonly #headCues = new Map<SegmentScan, readonly Announced[]>();
  readonly #topics: Topics;
  #last: Bound | null = null;

  constructor(input: BindInput) {
    this.#input = input;
    this.#dataset = input.dataset;
    this.#allAsHeads = input.scans.map(asHead);
    this.#landmarks = landmarksOf(this.#allAsHeads);
    this.#figures = new Figures(input);
    this.#topics = new Topics(input.dataset);
    this.#written = input.head.written ?? datelineOf(input.scans);
  }

  run(): Figure[] {
    const figures: Figure[] = [];
    for (const scan of this.#input.scans) {
      this.#startSegment(scan);
      const forced = coordinated(scan, this.#dataset);
      let sentence = -1;
      for (let index = 0; index < scan.quantities.length; index++) {
        const draft = newDraft(scan, index);
        this.#readUpTo(scan, sentence, draft.sentence);
        sentence = draft.sentence;
        figures.push(this.#bind(draft, forced.get(index) ?? null));
      }
      this.#readUpTo(scan, sentence, scan.sentences.length);
    }
    return figures;
  }

  #startSegment(scan: SegmentScan): void {
    if (scan.segment.kind === 'heading') {
      this.#topics.clear();
      this.#lead = null;
    }
    this.#last = this.#last && scan.segment.kind === 'list-item' ? this.#last : null;
  }

  /** Takes note of the sentences from `from` up to `to`. */
  #readUpTo(scan: SegmentScan, from: number, to: number): void {
    for (let sentence = Math.max(from, 0); sentence < to; sentence++) {
      this.#topics.read(scan, sentence, this.#rolesOf(scan));
      const bound = this.#last?.draft;
      if (bound?.entity && bound.scan === scan && bound.sentence === sentence) this.#topics.carried(bound);
    }
  }

  #rolesOf(scan: SegmentScan): ReturnType<typeof rolesOf> {
    let roles = this.#roles.get(scan);
    if (!roles) {
      roles = rolesOf(scan);
      this.#roles.set(scan, roles);
    }
    return roles;
  }

  #bind(draft: Draft, forced: Entity | null): Figure {
    const heads = this.#heads(draft.scan);
    chooseKind(draft, heads);
    const ground = metricGround(draft, this.#metricContext(draft.scan));
    draft.metric = chooseMetric(draft, ground);
    this.#chooseEntity(draft, heads, forced);
    const first = draft.metric?.value;
    if (draft.entity) draft.metric = chooseMetric(draft, ground); // who carries it tells more of what it is
    if (draft.metric?.value !== first) this.#chooseEntity(draft, heads, forced);
    this.#drafts.push(draft);
    const metric = draft.metric?.value ?? null;
    const entity = draft.entity?.value ?? null;
    const { period, token: said } = choosePeriod(draft, metric, {
      written: this.#written,
      fiscalYearEnd: entity?.fiscalYearEnd,
      heads,
      headings: this.#titles(draft.scan),
      inherited: this.#inheritedPeriod(draft),
      sameMetric: this.#last?.draft.metric?.value === draft.metric?.value,
      lead: this.#lead?.token ?? null,
      saidBefore: this.#saidBefore(draft),
    });
    const token = said && pinned(said, period);
    if (!this.#lead && token && period && isOver(period, this.#written)) this.#lead = { token };
    if (token && entity && period?.stated)
      this.#periods.set(entity.id, { token, scan: draft.scan, sentence: draft.sentence });
    const attributes = chooseAttributes(draft, metric, entity, {
      dataset: this.#dataset,
      roles: this.#rolesOf(draft.scan),
      heads,
    });
    this.#last = {
      draft,
      token:
        token ??
        (this.#last?.draft.scan === draft.scan && this.#last.draft.sentence >= draft.sentence - 1
          ? this.#last.token
          : null),
    };
    if (entity && attributes['previous'] === undefined) this.#topics.carried(draft);
    return this.#figures.figure(draft, period, attributes);
  }

  #heads(scan: SegmentScan): SegmentScan[] {
    const { cell } = scan.segment;
    return cell ? this.#scansOf([cell.rowHead, cell.columnHead].filter((index) => index !== null)) : [];
  }

  #scansOf(indices: readonly number[]): SegmentScan[] {
    return indices.map((index) => this.#allAsHeads[index]).filter((scan) => scan !== undefined);
  }

  #metricContext(scan: SegmentScan): MetricContext {
    return {
      dataset: this.#dataset,
      weights: this.#input.weights,
      drafts: this.#drafts,
      heads: this.#metricHeads(scan),
      trace: this.#input.trace,
    };
  }

  /** What stands above a segment and may name a metric, the nearest first. */
  #metricHeads(scan: SegmentScan): readonly Head[] {
    if (this.#above.scan !== scan) this.#above = { scan, heads: this.#findHeads(scan) };
    return this.#above.heads;
  }

  #findHeads(below: SegmentScan): readonly Head[] {
    const { segment } = below;
    const heads: Head[] = [];
    const add = (scan: SegmentScan | undefined, what: Head['what']) => {
      if (!scan || heads.some((head) => head.scan === scan)) return;
      let cues = this.#headCues.get(scan);
      if (!cues) {
        cues = announcedWithin(scan, 0, scan.normal.length);
        this.#headCues.set(scan, cues);
      }
      heads.push({ scan, what, cues });
    };
    const { cell } = segment;
    if (cell) {
      add(this.#allAsHeads[cell.rowHead ?? -1], 'row head');
      add(this.#allAsHeads[cell.columnHead ?? -1], 'column head');
      if (!heads.some(({ cues }) => cues.length > 0)) add(this.#rowAbove(segment), 'row above');
    }
    add(questionBefore(below, this.#allAsHeads), 'question');
    for (const scan of this.#scansOf([...segment.parents].reverse())) add(scan, 'list parent');
    if (cell) {
      const first = this.#landmarks.tableStart(cell.table);
      add(this.#allAsHeads[first], 'table caption');
      add(this.#allAsHeads[first - 1], 'table caption');
    }
    const headings = this.#scansOf([...segment.headings].reverse());
    for (const [at, scan] of headings.entries()) add(scan, at === 0 ? 'heading' : 'outer heading');
    add(this.#landmarks.title, 'title');
    return heads;
  }

  /** The head of the row above: a row of growth rates (y/y) goes on about it. */
  #rowAbove({ index, cell }: Segment): SegmentScan | undefined {
    for (let at = index - 1; at >= 0; at--) {
      const above = this.#allAsHeads[at]?.segment.cell;
      if (!above || above.table !== cell?.table) return undefined;
      if (above.row < cell.row) return above.row === 0 ? undefined : this.#allAsHeads[above.rowHead ?? -1];
    }
    return undefined;
  }

  #chooseEntity(draft: Draft, heads: readonly SegmentScan[], forced: Entity | null): void {
    const metric = draft.metric?.value ?? null;
    if (forced && fitsMetric(forced, metric)) {
      draft.entity = { value: forced, confidence: 0.92, evidence: { name: 'coordination' } };
      return;
    }
    const context: EntityContext = {
      dataset: this.#dataset,
      weights: this.#input.weights,
      roles: (scan) => this.#rolesOf(scan),
      subjects: this.#topics.subjects,
      scans: this.#allAsHeads,
      title: this.#landmarks.title,
      previous: this.#drafts.at(-1) ?? null,
      trace: this.#input.trace,
    };
    const head =
      heads.map((scan) => onlySubject(context, scan.segment.index, metric)).find((entity) => entity !== null) ?? null;
    draft.entity =
      head && draft.scan.names.length === 0
        ? { value: head, confidence: TABLE_HEAD, evidence: { name: 'table-head' } }
        : chooseEntity(draft, metric, context);
  }

  /** Headings above and the front matter's title: what they date goes for the figures below. */
  #titles(scan: SegmentScan): readonly SegmentScan[] {
    if (this.#titled.scan !== scan) {
      const title = this.#landmarks.front;
      const parents = this.#scansOf(scan.segment.parents);
      const titles = [...(title ? [title] : []), ...this.#scansOf(scan.segment.headings), ...parents];
      this.#titled = { scan, titles };
    }
    return this.#titled.titles;
  }

  /** The period of the figure before in the segment, where it is about the same. */
  #inheritedPeriod(draft: Draft): PeriodToken | null {
    const last = this.#last;
    if (last?.token && last.draft.scan === draft.scan) {
      const same =
        last.draft.entity?.value === draft.entity?.value ||
        last.draft.sentence === draft.sentence ||
        ((last.token.month !== null || last.token.half !== null) && isReported(draft) && isReported(last.draft));
      if (same && draft.sentence - last.draft.sentence <= 2) return last.token;
    }
    const said = this.#periods.get(draft.entity?.value.id ?? '');
    return said?.scan === draft.scan && draft.sentence - said.sentence <= 3 ? said.token : null;
  }

  /** The period last said of the entity in this section. */
  #saidBefore(draft: Draft): PeriodToken | null {
    const said = this.#periods.get(draft.entity?.value.id ?? '');
    if (!said || said.scan === draft.scan) return null;
    const { segment } = draft.scan;
    const together =
      segment.index - said.scan.segment.index <= PERIOD_REACH &&
      segment.headings.at(-1) === said.scan.segment.headings.at(-1);
    return together ? said.token : null;
  }
}

/** A quarter of the calendar stays that one for whoever is spoken of next, though their own calendar may be another. */
function pinned(token: PeriodToken, period: Period | null): PeriodToken {
  const year = token.quarter !== null && token.year === null ? /^(\d{4})Q/.exec(period?.label ?? '')?.[1] : undefined;
  return year === undefined ? token : { ...token, year: Number(year), relativeYear: null };
}

/** A quarter that had ended when the note was written: one that it can report on. */
function isOver(period: Period, written: string | null): boolean {
  return /Q[1-4]$/.test(period.label) && period.end !== null && written !== null && period.end <= written;
}
