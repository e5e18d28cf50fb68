/** The periods that a note has said so far, for figures that leave theirs out. */
import type { Period } from '../quantity/period.ts';
import type { PeriodToken } from '../quantity/periodToken.ts';
import { isReported } from './periodicity.ts';
import type { Draft, SegmentScan } from './scene.ts';

/** How many segments further down a period said of an entity still goes for it. */
const SEGMENT_REACH = 8;
/** How many sentences further on the period of the figure before, or of the entity, still goes. */
const LAST_REACH = 2;
const ENTITY_REACH = 3;

interface Said {
  readonly token: PeriodToken;
  readonly scan: SegmentScan;
  readonly sentence: number;
}

/** What was said of each entity, of the figure before, and at the start of the section. */
export class CarriedPeriods {
  readonly #byEntity = new Map<string, Said>();
  #last: { readonly draft: Draft; readonly token: PeriodToken | null } | null = null;
  #lead: PeriodToken | null = null;

  /** The figure before, where its segment or list goes on. */
  get last(): Draft | null {
    return this.#last?.draft ?? null;
  }

  /** The reported quarter that the section opens with. */
  get lead(): PeriodToken | null {
    return this.#lead;
  }

  startSegment({ segment }: SegmentScan): void {
    if (segment.kind === 'heading') this.#lead = null;
    if (segment.kind !== 'list-item') this.#last = null;
  }

  /** Takes note of a figure and its period; `said` is how that was written, `written` the day by which relative periods count. */
  add(draft: Draft, period: Period | null, said: PeriodToken | null, written: string | null): void {
    const token = said && pinned(said, period);
    if (!this.#lead && token && period && isOver(period, written)) this.#lead = token;
    if (token && draft.entity && period?.stated)
      this.#byEntity.set(draft.entity.value.id, { token, scan: draft.scan, sentence: draft.sentence });
    const last = this.#last;
    const goesOn = last !== null && last.draft.scan === draft.scan && last.draft.sentence >= draft.sentence - 1;
    this.#last = { draft, token: token ?? (goesOn ? last.token : null) };
  }

  /** The period of the figure before in the segment, where it is about the same. */
  inherited(draft: Draft): PeriodToken | null {
    const last = this.#last;
    if (last?.token && last.draft.scan === draft.scan && draft.sentence - last.draft.sentence <= LAST_REACH) {
      const { entity, sentence } = last.draft;
      const isSame = entity?.value === draft.entity?.value || sentence === draft.sentence;
      if (isSame || isOfAll(last.token, last.draft, draft)) return last.token;
    }
    const said = this.#saidOf(draft);
    return said?.scan === draft.scan && draft.sentence - said.sentence <= ENTITY_REACH ? said.token : null;
  }

  /** The period last said of the entity in an earlier segment of this section. */
  saidBefore(draft: Draft): PeriodToken | null {
    const said = this.#saidOf(draft);
    if (!said || said.scan === draft.scan) return null;
    const { index, headings } = draft.scan.segment;
    const isNear = index - said.scan.segment.index <= SEGMENT_REACH;
    return isNear && headings.at(-1) === said.scan.segment.headings.at(-1) ? said.token : null;
  }

  #saidOf({ entity }: Draft): Said | undefined {
    return entity === null ? undefined : this.#byEntity.get(entity.value.id);
  }
}

/**
 * Results of a month or half-year are those of all companies that a paragraph goes through. Quarters are not: each company may
 * have its own.
 */
function isOfAll(token: PeriodToken, before: Draft, draft: Draft): boolean {
  return (token.month !== null || token.half !== null) && isReported(draft) && isReported(before);
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
