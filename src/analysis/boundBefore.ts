/**
 * Figures that an earlier analysis of the same note has bound, taken over where nothing that their binding rests on has
 * changed: an edit then costs its own section, not the note.
 */
import type { Evidence, Figure } from './analysis.ts';
import type { Landmarks } from './landmarks.ts';
import { sameData, sameList } from './sameData.ts';
import type { Draft, SegmentScan } from './scene.ts';
import type { Section } from './sections.ts';
import type { Subject } from './subjects.ts';

/** What a section leaves to the next: its last figures, as drafts, and who was spoken of. */
export interface Left {
  readonly drafts: readonly Draft[];
  readonly subjects: readonly Subject[];
}

/** A section as it was bound. */
export interface BoundSection extends Section {
  /** What was left to it, and what it leaves of its own figures and of whom was spoken of. */
  readonly before: Left;
  readonly after: Left;
  readonly figures: readonly Figure[];
  /** Each figure as it was when it was bound, before edits elsewhere moved it. */
  readonly origins: readonly Figure[];
}

/** A note as it was bound. */
export interface BoundNote {
  readonly text: string;
  readonly scans: readonly SegmentScan[];
  readonly sections: readonly BoundSection[];
  /** The day by which relative periods count. */
  readonly written: string | null;
  readonly isAssumed: boolean;
  readonly landmarks: Landmarks;
}

/** No figure looks further back than at so many figures: at their metrics (metricGround.ts) and periods (periodRanking.ts). */
const LOOKED_BACK = 6;

/** The last of the figures read so far, from one of them on, as far back as any figure looks. */
export function lastOf(drafts: readonly Draft[], from = 0): readonly Draft[] {
  return drafts.slice(Math.max(from, drafts.length - LOOKED_BACK));
}

/** So far behind a section the rules that judge its figures may look. */
const BEHIND = 32;

/** What the binding of the whole note rests on. */
export type NoteGround = Omit<BoundNote, 'sections'>;

/** The sections of an earlier state of the note. */
export class BoundBefore {
  readonly #earlier: BoundNote;
  readonly #now: NoteGround;

  private constructor(earlier: BoundNote, now: NoteGround) {
    this.#earlier = earlier;
    this.#now = now;
  }

  /** Null where the change of the note as a whole may change any binding. */
  static of(earlier: BoundNote, now: NoteGround): BoundBefore | null {
    const { landmarks, written, isAssumed } = earlier;
    const same =
      written === now.written &&
      isAssumed === now.isAssumed &&
      landmarks.main === now.landmarks.main &&
      isSameMark(landmarks.title, now.landmarks.title) &&
      isSameMark(landmarks.front, now.landmarks.front);
    return same ? new BoundBefore(earlier, now) : null;
  }

  /** The section, `place` of `count`, as it was bound before, at its place of now; null where it has to be bound anew. */
  section(now: Section, place: number, count: number, before: Left): BoundSection | null {
    const { sections } = this.#earlier;
    const earlier = [sections[place], sections[sections.length - count + place]].find(
      (one) => one !== undefined && this.#isSame(one, now, before),
    );
    return earlier ? this.#moved(earlier, now, before) : null;
  }

  #isSame(earlier: BoundSection, now: Section, before: Left): boolean {
    const title = this.#now.landmarks.title?.segment.index ?? -1;
    if (earlier.to - earlier.from !== now.to - now.from) return false;
    if (earlier.from !== now.from && title >= Math.min(earlier.from, now.from)) return false;
    return (
      this.#sourceOf(this.#now, now) === this.#sourceOf(this.#earlier, earlier) &&
      sameList(lastOf(before.drafts), earlier.before.drafts, (one, other) =>
        this.#isSameDraft(one, other, now, earlier),
      ) &&
      sameList(before.subjects, earlier.before.subjects, (one, other) => isSameSubject(one, other, now, earlier)) &&
      this.#now.scans
        .slice(now.from, now.to)
        .every((scan, at) => this.#isSameInPlace(scan, this.#earlier.scans[earlier.from + at], now, earlier))
    );
  }

  /** The text of a section with what stands right behind it. */
  #sourceOf({ text, scans }: NoteGround, { from, to }: Section): string {
    const end = scans[to - 1]?.segment.end ?? 0;
    return text.slice(scans[from]?.segment.start ?? 0, end + BEHIND);
  }

  /** Drafts before the section: the same figure, bound in the same way, as far from it. */
  #isSameDraft(one: Draft, other: Draft, now: Section, earlier: Section): boolean {
    const { scan, reach: _reach, ...rest } = one;
    const { scan: otherScan, reach: _otherReach, ...otherRest } = other;
    return (
      now.from - scan.segment.index === earlier.from - otherScan.segment.index &&
      scan.normal === otherScan.normal &&
      sameData(rest, otherRest)
    );
  }

  /** A segment of the section: read in the same way, below the same heads. */
  #isSameInPlace(one: SegmentScan, other: SegmentScan | undefined, now: Section, earlier: Section): boolean {
    if (!other || !isSameScan(one, other)) return false;
    const [{ segment }, { segment: before }] = [one, other];
    const isSameHead = (head: number, otherHead: number) => this.#isSameHead(head, otherHead, now, earlier);
    return (
      segment.end - segment.start === before.end - before.start &&
      sameList(segment.runs, before.runs, (run, otherRun, at) =>
        at % 2 === 0 ? run === otherRun : run - segment.start === otherRun - before.start,
      ) &&
      sameList(segment.headings, before.headings, isSameHead) &&
      sameList(segment.parents, before.parents, isSameHead) &&
      isSameCell(segment.cell, before.cell, isSameHead)
    );
  }

  /** Heads of the section itself by their place in it, heads above it by what they say. */
  #isSameHead(one: number, other: number, now: Section, earlier: Section): boolean {
    if (one >= now.from || other >= earlier.from) return one - now.from === other - earlier.from;
    const title = this.#now.landmarks.title?.segment.index;
    const [scan, otherScan] = [this.#now.scans[one], this.#earlier.scans[other]];
    return (one === title) === (other === title) && isSameMark(scan, otherScan, false);
  }

  #moved(earlier: BoundSection, now: Section, before: Left): BoundSection {
    const shift = now.from - earlier.from;
    const scanAt = (index: number) => this.#now.scans[index + shift] as SegmentScan;
    return {
      ...now,
      before: { ...before, drafts: lastOf(before.drafts) },
      after: {
        drafts: earlier.after.drafts.map((draft) => ({ ...draft, scan: scanAt(draft.scan.segment.index) })),
        subjects: earlier.after.subjects.map((subject) => ({ ...subject, segment: subject.segment + shift })),
      },
      origins: earlier.origins,
      figures: earlier.figures.map((figure) => {
        const { segment } = scanAt(figure.segment);
        const offset = segment.start - (this.#earlier.scans[figure.segment]?.segment.start ?? 0);
        return offset === 0 && shift === 0 ? figure : movedFigure(figure, offset, segment.index);
      }),
    };
  }
}

/** The same entity, spoken of in the same way, as far before the section. */
function isSameSubject(one: Subject, other: Subject, now: Section, earlier: Section): boolean {
  return (
    one.entity === other.entity &&
    one.topic === other.topic &&
    one.sentence === other.sentence &&
    now.from - one.segment === earlier.from - other.segment
  );
}

type Cell = SegmentScan['segment']['cell'];

function isSameCell(one: Cell, other: Cell, isSameHead: (one: number, other: number) => boolean): boolean {
  if (!one || !other) return one === other;
  const isSame = (head: number | null, otherHead: number | null) =>
    head === null || otherHead === null ? head === otherHead : isSameHead(head, otherHead);
  return (
    one.row === other.row &&
    one.column === other.column &&
    isSame(one.rowHead, other.rowHead) &&
    isSame(one.columnHead, other.columnHead) &&
    isSame(one.label ?? null, other.label ?? null)
  );
}

/** The same text, in which the same was found. */
function isSameScan(one: SegmentScan, other: SegmentScan): boolean {
  return (
    one.segment.kind === other.segment.kind &&
    one.segment.quoted === other.segment.quoted &&
    one.segment.text === other.segment.text &&
    sameData(one.names, other.names) &&
    sameData(one.words, other.words) &&
    sameData(one.periods, other.periods) &&
    sameData(one.quantities, other.quantities)
  );
}

/** The same head or title, at the same place unless that does not matter. */
function isSameMark(one: SegmentScan | undefined, other: SegmentScan | undefined, inPlace = true): boolean {
  if (!one || !other) return one === other;
  return (!inPlace || one.segment.index === other.segment.index) && isSameScan(one, other);
}

function movedFigure(figure: Figure, offset: number, segment: number): Figure {
  const { start, end, evidence } = figure;
  return {
    ...figure,
    start: start + offset,
    end: end + offset,
    segment,
    evidence: evidence.map((each) => movedEvidence(each, offset)),
  };
}

function movedEvidence(evidence: Evidence, offset: number): Evidence {
  const { name, start, end } = evidence;
  return start === undefined || end === undefined ? evidence : { name, start: start + offset, end: end + offset };
}
