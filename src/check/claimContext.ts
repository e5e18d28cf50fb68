/** Everything a rule may ask about one claim. */
import type { Analysis, Segment } from '../analysis/analysis.ts';
import { writtenAt } from '../analysis/entryDays.ts';
import { startOfDate } from '../dataset/dates.ts';
import type { Dataset, Series } from '../dataset/model.ts';
import type { Claim } from './claim.ts';
import type { JudgingDay } from './judgingDay.ts';
import { type Knowledge, knownOn } from './knowledge.ts';
import { type Match, match } from './match.ts';
import { entitiesBeside } from './mentionsNear.ts';
import { near } from './near.ts';
import { dayKnown } from './periods.ts';
import { isSaid, isSaidAtHead } from './saidAttributes.ts';
import { sentenceText, textAfterSentence, textBeforeIn, textBehindIn } from './sentence.ts';

/** Values of two words, or of one that is long enough not to stand there by chance. */
const LATIN_WORDS = /^[a-z]{5,}$|^[a-z]+(?:-[a-z]+)+$/;
/** Variants of a product, or of who buys it; others tell where a value is from. */
const VARIANT = /^(?!hbm)(?=[a-z]*\d)[a-z\d]+$|^(?:pcie|sxm|oam|hyperscaler|neocloud)$/;
/** Accents, once they are letters of their own. */
const MARKS = /\p{M}/gu;

export class ClaimContext {
  readonly match: Match;
  #knowledge: Map<Series, Knowledge> | null = null;
  #sentence: string | null = null;
  #plain: string | null = null;
  #before: string | null = null;
  #named: readonly string[] | null = null;
  #nearby: readonly string[] | null = null;

  constructor(
    readonly claim: Claim,
    readonly analysis: Analysis,
    readonly dataset: Dataset,
    readonly judgingDay: JudgingDay,
    /** Whether other claims prove that the note, which does not say its day, was written of late. */
    readonly isRecent = false,
  ) {
    this.match = match(claim, dataset, this);
  }

  /** What the series said on the day that this claim is judged by. */
  knowledge(series: Series): Knowledge {
    const cached = this.#knowledge?.get(series);
    if (cached) return cached;
    const dated = this.#datedDay(series);
    const { day, pinned } = this.judgingDay;
    const knowledge = knownOn(series, dated ?? day, pinned || dated !== null);
    this.#knowledge ??= new Map();
    this.#knowledge.set(series, knowledge);
    return knowledge;
  }

  /** Whether the claim dates itself: it gives a timeless series' value for a period that is over. */
  isDated(series: Series): boolean {
    return this.#datedDay(series) !== null;
  }

  /** The other entities that stand beside the claim: in its sentence, or in its paragraph where its own is not in the sentence. */
  get named(): readonly string[] {
    this.#named ??= this.segment === null ? [] : entitiesBeside(this.claim, this.segment, this.analysis);
    return this.#named;
  }

  /** All entities that the paragraph of the claim names, its nearest heading, what its list hangs below, and the head of its row. */
  get nearby(): readonly string[] {
    this.#nearby ??= [
      ...this.#namedIn(this.claim.segment, this.claim.start),
      ...this.#heads.flatMap((index) => this.#namedIn(index, this.analysis.segments[index]?.start ?? 0)),
    ];
    return this.#nearby;
  }

  get #heads(): readonly number[] {
    const { segment } = this;
    const heads = [segment?.headings.at(-1), ...(segment?.parents ?? []), segment?.cell?.rowHead];
    return heads.filter((index) => index != null);
  }

  /** The entities that a segment names around an offset of the note. */
  #namedIn(index: number, offset: number): readonly string[] {
    return near(this.analysis.mentions, offset)
      .filter(({ segment }) => segment === index)
      .map(({ entity }) => entity);
  }

  /** Whether the note was written before the first value of the series was out and before its period had ended: it can only have foretold. */
  isForetold(series: Series): boolean {
    const { written } = this;
    const first = series.history[0];
    const end = this.claim.period?.end ?? null;
    if (written === null || first === undefined || end === null || series.period === null) return false;
    return written < startOfDate(first.asOf) && written <= end;
  }

  /** Whether nothing of the series was out when the note was written: a claim without a period can't have meant it. */
  isForeseen(series: Series): boolean {
    const { written } = this;
    const first = series.history[0];
    return written !== null && first !== undefined && written < startOfDate(first.asOf);
  }

  /** Whether the words before the claim in its sentence, right behind it, or at the head of its row or column say the value of an attribute (`annualised`, 签约). */
  says(attribute: string): boolean {
    if (this.segment === null) return false;
    const { cell } = this.segment;
    return (
      isSaid(attribute, this.segment, this.claim) ||
      (cell !== undefined && isSaidAtHead(attribute, cell, this.analysis))
    );
  }

  /** Whether the sentence has the very words of an attribute's value, in Latin letters of any kind (`bruyeres`: the Bruyères site). */
  spells(attribute: string): boolean {
    if (!LATIN_WORDS.test(attribute)) return false;
    this.#plain ??= this.sentence.normalize('NFD').replace(MARKS, '').toLowerCase();
    return attribute.split('-').every((word) => this.#plain?.includes(word));
  }

  /** Whether the words before the claim in its sentence name a variant by its letters and digits. */
  namesVariant(variant: string): boolean {
    if (!VARIANT.test(variant)) return false;
    return this.before
      .toLowerCase()
      .split(/[^a-z\d]+/)
      .includes(variant);
  }

  /** The day on which the claim was written; null where the note does not say. */
  get written(): string | null {
    return writtenAt(this.analysis, this.claim.segment);
  }

  get segment(): Segment | null {
    return this.analysis.segments[this.claim.segment] ?? null;
  }

  /** The sentence around the figure, without markup. */
  get sentence(): string {
    this.#sentence ??= this.segment === null ? '' : sentenceText(this.segment, this.claim.start);
    return this.#sentence;
  }

  /** What of the sentence stands before the figure. */
  get before(): string {
    this.#before ??= this.segment === null ? '' : textBeforeIn(this.segment, this.claim.start);
    return this.#before;
  }

  /** What of the sentence stands behind the figure. */
  get behind(): string {
    return this.segment === null ? '' : textBehindIn(this.segment, this.claim);
  }

  /** How the sentence after that one begins: `Ignore it`, 不必理会. */
  get next(): string {
    return this.segment === null ? '' : textAfterSentence(this.segment, this.claim.start);
  }

  #datedDay(series: Series): string | null {
    const { period } = this.claim;
    if (series.period !== null || period === null || !period.stated || period.end === null) return null;
    if (startOfDate(period.end) >= this.judgingDay.day) return null;
    const known = dayKnown(period, period.end);
    if (known > this.judgingDay.day) return this.judgingDay.day;
    return known;
  }
}
