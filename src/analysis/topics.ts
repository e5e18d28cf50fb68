/** What a note has been about since the last heading that names somebody: the entities spoken of, the topic first. */
import type { Dataset, Entity } from '../dataset/model.ts';
import { opensAt } from './entityFeatures.ts';
import type { NameToken } from './lexicon.ts';
import type { Role } from './roles.ts';
import type { Draft, SegmentScan } from './scene.ts';
import type { Extent } from './sentences.ts';
import { SUBJECT_KINDS, type Subject } from './subjects.ts';
import { lead, within } from './within.ts';

/** How far into a sentence names are looked for. */
const SUBJECT_REACH = 400;
/** So many segments the topic of a section stands while others are named in passing. */
const TOPIC_STANDS = 1;
const MOST_SUBJECTS = 12;

export class Topics {
  readonly #dataset: Dataset;
  /** Changed in place: every figure and name that is read moves somebody. */
  readonly #subjects: Subject[] = [];

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** Who was spoken of, the topic first. */
  get subjects(): readonly Subject[] {
    return this.#subjects;
  }

  /** Below a heading that names somebody nobody else is the topic. */
  clear(): void {
    this.#subjects.length = 0;
  }

  /** Goes on from who was spoken of elsewhere. */
  restore(subjects: readonly Subject[]): void {
    this.#subjects.splice(0, this.#subjects.length, ...subjects);
  }

  /** A sentence was read: the name that opens it becomes the topic, others stand behind the topic there was. */
  read(scan: SegmentScan, sentence: number, roles: ReadonlyMap<NameToken, Role>): void {
    const extent = scan.sentences[sentence];
    if (!extent) return;
    const all = within(scan.names, extent.start, Math.min(extent.end, extent.start + SUBJECT_REACH)).filter((name) =>
      SUBJECT_KINDS.has(name.entry.kind),
    );
    const subjects = all.filter((name) => roles.get(name) === 'subject');
    const names = isAbout(scan, extent, all) ? all : subjects;
    for (const name of names.reverse()) {
      const entity = this.#dataset.entities.get(name.entry.entity);
      if (entity) this.#remember(entity, scan, sentence, opensAt(scan.normal, extent.start, name.start));
    }
  }

  /** A figure was bound: whoever carries it was spoken of. */
  carried({ entity, scan, sentence }: Draft): void {
    if (entity) this.#remember(entity.value, scan, sentence, isSaidFirst(entity.evidence, scan, sentence));
  }

  /** A topic goes to the front; anything else behind the topic, unless that is of another section or long ago. */
  #remember(entity: Entity, scan: SegmentScan, sentence: number, topic: boolean): void {
    const subjects = this.#subjects;
    const { index: segment } = scan.segment;
    let at = 0;
    while (at < subjects.length && (subjects[at] as Subject).entity !== entity) at++;
    const subject = { entity, segment, sentence, topic: topic || subjects[at]?.topic === true };
    const first = subjects[at === 0 ? 1 : 0];
    const place = first !== undefined && !topic && segment - first.segment <= TOPIC_STANDS ? 1 : 0;
    moveTo(subjects, place, Math.min(at, MOST_SUBJECTS - 1), subject);
  }
}

/** 我们对甲骨文维持中立; Start with Microsoft: the one name of a sentence without figures is what it is about, where it comes early. */
function isAbout(
  { normal, quantities }: SegmentScan,
  { start, end }: Extent,
  [first, ...more]: readonly NameToken[],
): boolean {
  if (first === undefined || more.length > 0 || first.start - start > EARLY) return false;
  return within(quantities, start, end).length === 0 && !DEALT_WITH.test(lead(normal, first.start, 1));
}

const EARLY = 12;
/** A part goes to it, it does something with it. */
const DEALT_WITH = /[给由向卖交与和同跟]/;

/** Puts an item at a place, in stead of the one at `from`, which may be one behind the last. */
function moveTo<T>(list: T[], place: number, from: number, item: T): void {
  if (from < place) list[from] = list[place] as T;
  for (let at = from; at > place; at--) list[at] = list[at - 1] as T;
  list[place] = item;
}

/** Whether the carrier was named as what the sentence is about, not in passing. */
function isSaidFirst(
  evidence: { readonly name: string; readonly start?: number },
  scan: SegmentScan,
  sentence: number,
): boolean {
  if (evidence.start === undefined) return evidence.name !== 'counted-name';
  const extent = scan.sentences[sentence];
  return extent === undefined || opensAt(scan.normal, extent.start, evidence.start);
}
