/**
 * Which period a figure is of, where several may be: what the rules of periodChoice.ts say, the periods of its sentence, of what
 * stands above it and of the figures before it, and what the day of writing suggests, weighed together.
 */
import type { Dataset, Metric } from '../dataset/model.ts';
import { type Period, resolvePeriod } from '../quantity/period.ts';
import { lengthOf } from '../quantity/periodLabels.ts';
import type { PeriodToken } from '../quantity/periodToken.ts';
import { distanceName } from './entityFeatures.ts';
import { placeInPeriod } from './knownValue.ts';
import { WORD } from './lexicon.ts';
import { type ChosenPeriod, type PeriodSources, TOGETHER } from './periodChoice.ts';
import {
  CARRIED,
  KIND,
  LAST,
  NONE,
  PLACE,
  SAME_CARRIER,
  SAME_METRIC,
  STATED,
  SUGGESTED,
  whenOf,
} from './periodFeatures.ts';
import { isBorrowed, isJoined, isStandard, isUsable, opensAnother } from './periodInSentence.ts';
import { isPeriodic, isReported, isSpecification } from './periodicity.ts';
import { periodsAround, periodsBeside } from './periodsAround.ts';
import { best, type ChoiceTrace, type RankingWeights, Tally } from './ranking.ts';
import { type Draft, relate, sentenceOf, wordsWithin, wordValue } from './scene.ts';
import { within } from './within.ts';
import { isBareQuarter, isWholeYear } from './yearsSaid.ts';

export interface PeriodContext extends PeriodSources {
  readonly dataset: Dataset;
  readonly weights: RankingWeights;
  /** The figures before it and their periods, the last one last. */
  readonly dated: readonly DatedDraft[];
  readonly trace: ((choice: ChoiceTrace) => void) | undefined;
}

/** A figure with the period it was found to be of. */
export interface DatedDraft extends ChosenPeriod {
  readonly draft: Draft;
}

interface Candidate extends ChosenPeriod {
  readonly period: Period;
  readonly tally: Tally;
  /** Whether the text says it somewhere, or a figure before had it. */
  isSaid: boolean;
}

/** So sure it must be of a period that the rules do not give. */
const FILLED = 0.5;
/** The same of one that nothing but the day of writing suggests: below that, it is right no more often than none in notes that nothing was fitted to. */
const FILLED_UNSAID = 0.7;
/** So sure it must be that a figure is of no period where the rules give it one. */
const DROPPED = 0.6;
/** Below this share of all that speaks for periods, one that stands in the sentence counts as inferred. */
const SURE = 0.72;
/** The same where the rules say so, too. */
const SURE_AGREED = 0.5;
/** What the rules take from the figure's own sentence or head. */
const SAID: ReadonlySet<string> = new Set(['sentence', 'table head']);
/** So many figures back a period is carried on from. */
const DATED_REACH = 5;

/** The period of a figure by all that speaks for each; `ruled` is what the rules say. */
export function rankPeriod(
  draft: Draft,
  metric: Metric | null,
  ruled: ChosenPeriod,
  context: PeriodContext,
): ChosenPeriod {
  if (isSpecification(metric) || ruled.by === 'pair' || ruled.by === TOGETHER) return ruled;
  const candidates = new Candidates(draft, metric, ruled, context);
  if (ruled.period) candidates.of(ruled.period, ruled.token).tally.add`ruled by ${ruled.by}`;
  candidates.addSentence();
  candidates.addDays();
  candidates.addSentencesBefore();
  candidates.addHeads();
  // What its sentence says of it is hardly ever overruled by what might be meant.
  const open = !SAID.has(ruled.by);
  candidates.addCarried(open);
  if (open) candidates.addToday();
  return candidates.choose(ruled);
}

class Candidates {
  readonly #all: Candidate[] = [];
  readonly #sort: string;
  readonly #plan: string;
  /** The periods of its sentence. */
  readonly #own: readonly PeriodToken[];

  constructor(
    private readonly draft: Draft,
    metric: Metric | null,
    ruled: ChosenPeriod,
    private readonly context: PeriodContext,
  ) {
    this.#sort = isReported(draft) ? 'reported' : isPeriodic(metric) ? 'periodic' : metric ? 'standing' : 'unknown';
    this.#plan = basisBeside(draft) ?? draft.kind;
    const sentence = sentenceOf(draft);
    const own = within(draft.scan.periods, sentence.start, sentence.end).filter(
      (token) => isUsable(token) && !opensAnother(draft, token),
    );
    this.#own = own.map((token) => asRuled(token, ruled));
  }

  #newTally(): Tally {
    return new Tally(this.context.weights.period, this.context.trace ? [] : null);
  }

  /** The candidate of a period, made where there is none. */
  of(period: Period, token: PeriodToken | null, isSaid = true): Candidate {
    const { label } = period;
    for (const known of this.#all)
      if (known.period.label === label) {
        known.isSaid ||= isSaid;
        return known;
      }
    const candidate = { period, token, by: 'ranked', tally: this.#newTally(), isSaid };
    candidate.tally.addGroup(KIND[whenOf(period, this.context.written)], this.#sort, this.#plan, lengthOf(period));
    this.#all.push(candidate);
    return candidate;
  }

  #resolved(token: PeriodToken, stated: boolean): Candidate | null {
    const period = resolvePeriod(token, this.context, stated);
    return period && this.of(period, token);
  }

  #tell(token: PeriodToken, stated: boolean, feature: string): void {
    this.#resolved(token, stated)?.tally.add(feature);
  }

  /** The periods of its sentence. */
  addSentence(): void {
    const { draft } = this;
    const tokens = this.#own;
    const nearest = tokens.findLast((token) => token.end <= draft.quantity.start);
    for (const token of tokens) {
      const { before, distance, clauses, figures } = relate(draft, token);
      const tally = this.#resolved(token, clauses < 1 || this.#sort !== 'standing')?.tally;
      if (!tally) continue;
      const side = before ? 'before' : 'after';
      tally.addGroup(PLACE, side, distanceName(distance), clauses >= 3 ? 3 : Math.floor(clauses));
      if (figures > 0) tally.add`${side}, figures between ${Math.min(3, figures)}`;
      if (tokens.length === 1) tally.add('the only one');
      if (isJoined(draft, token)) tally.add`joined, ${side}`;
      if (before && token === nearest) tally.add('nearest before');
      if (before && isBorrowed(draft, token)) tally.add('borrowed');
      if (isStandard(draft, token)) tally.add('compared');
      tally.add`${side}, ${this.#sort}`;
      if (token.relativeQuarter !== null) tally.add`relative, ${this.#sort}`;
    }
  }

  /** The days that words of its sentence name. */
  addDays(): void {
    const { draft } = this;
    const { start, end } = sentenceOf(draft);
    if (draft.scan.periods.length === 0) return;
    for (const token of within(draft.scan.periods, start, end)) {
      if (token.kind !== 'day') continue;
      const tally = this.#resolved(token, false)?.tally;
      if (!tally) continue;
      tally.add`day word ${token.end <= draft.quantity.start ? 'before' : 'after'}`;
      tally.add`day word, ${draft.metric?.value.id ?? 'no metric'}`;
    }
  }

  /** The periods of the two sentences before it in the segment. */
  addSentencesBefore(): void {
    const { scan, sentence } = this.draft;
    for (let back = 1; back <= 2; back++) {
      const extent = scan.sentences[sentence - back];
      if (!extent) return;
      if (scan.periods.length === 0) continue;
      const tokens = within(scan.periods, Math.max(extent.start, extent.end - 200), extent.end).filter(isUsable);
      for (const [at, token] of tokens.entries()) {
        const feature = `sentence before ${back}, ${at === tokens.length - 1 ? 'last' : 'earlier'}, ${this.#sort}`;
        const meant = pointsBack(token) ? this.#quarterAt(token) : null;
        if (meant) this.of(meant, null).tally.add(feature);
        else this.#tell(token, false, feature);
      }
    }
  }

  /** The quarter that the figures behind a token of an earlier sentence were found to be of, as far back as periods are carried. */
  #quarterAt({ end }: PeriodToken): Period | null {
    const { draft, context } = this;
    let at = context.dated.length;
    for (let back = 0; back < DATED_REACH && at > 0; back++) {
      const { scan, quantity } = (context.dated[at - 1] as DatedDraft).draft;
      if (scan !== draft.scan || quantity.start < end) break;
      at--;
    }
    const next = context.dated[at];
    return next?.token?.quarter != null && next.period ? { ...next.period, stated: false } : null;
  }

  /** The periods of what stands above, the nearest first. */
  addHeads(): void {
    for (const scan of this.context.heads)
      for (const token of scan.periods.filter(isUsable)) this.#tell(token, true, `table head, ${this.#sort}`);
    const { headings } = this.context;
    for (let at = headings.length - 1; at >= 0; at--)
      for (const token of (headings[at]?.periods ?? []).filter(isUsable)) {
        this.#tell(token, false, `heading, ${this.#sort}`);
        if (at === headings.length - 1) this.#tell(token, false, 'nearest heading');
      }
  }

  /** The periods of the figures before, and those that a section opens with or an entity had. */
  addCarried(open: boolean): void {
    const { draft, context } = this;
    const seen: string[] = [];
    for (let back = 1; back <= DATED_REACH; back++) {
      const dated = context.dated.at(-back);
      if (!dated) break;
      if (dated.period === null || seen.includes(dated.period.label)) continue;
      seen.push(dated.period.label);
      const { period } = dated;
      const { tally } = this.of(period.stated ? { ...period, stated: false } : period, dated.token);
      const other = dated.draft;
      const place =
        other.scan !== draft.scan
          ? 'earlier segment'
          : other.sentence !== draft.sentence
            ? 'earlier sentence'
            : 'same sentence';
      const same =
        (other.metric?.value === draft.metric?.value ? SAME_METRIC : 0) +
        (other.entity?.value === draft.entity?.value ? SAME_CARRIER : 0) +
        (back === 1 ? LAST : 0) +
        (dated.period.stated ? STATED : 0);
      tally.addGroup(CARRIED, place, this.#sort, same);
      if (open && back === 1)
        for (const { period, feature } of periodsBeside(dated.period.label, context.fiscalYearEnd))
          this.#suggest(period, feature);
    }
    if (context.lead) this.#tell(context.lead, false, `lead, ${this.#sort}`);
    if (context.saidBefore) this.#tell(context.saidBefore, false, `said before, ${this.#sort}`);
    if (context.inherited) this.#tell(context.inherited, false, `inherited, ${this.#sort}`);
  }

  /** What a note of that day most likely speaks of. */
  addToday(): void {
    const { written, fiscalYearEnd } = this.context;
    if (written === null) return;
    for (const { period, feature } of periodsAround(written, fiscalYearEnd)) this.#suggest(period, feature);
  }

  #suggest(period: Period, feature: string): void {
    this.of(period, null, false).tally.addGroup(
      SUGGESTED,
      this.#sort,
      this.draft.metric?.value.id ?? 'no metric',
      feature,
    );
  }

  /** The most likely period; where the day of writing is only assumed, what nothing but that day suggests gives way to all that is said. */
  #best(none: Tally): ReturnType<typeof best<Candidate>> {
    const said = this.context.isAssumed ? this.#all.filter(({ isSaid }) => isSaid) : [];
    return best(said.length > 0 ? said : this.#all, none);
  }

  /**
   * How the figure lies to what the dataset has of each period: of help where its own sentence leaves the period open. What nothing but an assumed
   * day of writing suggests is not lifted by it.
   */
  #addKnown(none: Tally): void {
    const { dataset } = this.context;
    const [entity, metric] = [this.draft.entity?.value.id, this.draft.metric?.value.id];
    if (entity === undefined || metric === undefined) return;
    const best = placeInPeriod(entity, metric, this.draft, null, dataset);
    const meant = this.context.isAssumed ? this.#all.filter(({ isSaid }) => isSaid) : this.#all;
    if (best === null || meant.length === 0) return;
    none.add`none, known ${best}`;
    for (const { period, tally } of meant) {
      const place = placeInPeriod(entity, metric, this.draft, period.label, dataset) ?? 'not';
      tally.add`known ${place}`;
      tally.add`known ${place}, elsewhere ${best}`;
    }
  }

  choose(ruled: ChosenPeriod): ChosenPeriod {
    const none = this.#newTally();
    none.addGroup(NONE, this.#sort, this.#plan, this.#own.length > 0 ? 'beside others' : 'alone');
    none.add`none, ruled by ${ruled.by}`;
    none.add`none, ${this.draft.metric?.value.id ?? 'no metric'}`;
    if (!SAID.has(ruled.by)) this.#addKnown(none);
    this.context.trace?.({
      what: 'period',
      draft: this.draft,
      candidates: [
        { id: null, features: none.names ?? [] },
        ...this.#all.map(({ period, tally }) => ({ id: period.label, features: tally.names ?? [] })),
      ],
    });
    const choice = this.#best(none);
    if (!choice.candidate)
      return ruled.period && choice.probability < DROPPED ? ruled : { period: null, token: null, by: 'ranked' };
    if (!ruled.period && choice.probability < (choice.candidate.isSaid ? FILLED : FILLED_UNSAID)) return ruled;
    const { period, token, by } = isSameDays(choice.candidate.period, ruled.period)
      ? { ...choice.candidate, ...ruled, period: ruled.period }
      : choice.candidate;
    const sure = period.label === ruled.period?.label ? SURE_AGREED : SURE;
    return { period: choice.probability < sure && period.stated ? { ...period, stated: false } : period, token, by };
  }
}

/** 当季, the quarter: the one that is spoken of. */
function pointsBack({ anaphoric, relativeQuarter }: PeriodToken): boolean {
  return anaphoric && relativeQuarter !== null;
}

/** A whole year, a quarter of a year that is not said, or the quarter after that, as the rules read it in a text about another one. */
function asRuled(token: PeriodToken, { by, token: ruled }: ChosenPeriod): PeriodToken {
  const isSame = by === 'sentence' && token.start === ruled?.start && token.end === ruled.end;
  return isSame && (isWholeYear(token) || isBareQuarter(token) || isQuarterAfter(token)) ? ruled : token;
}

/** The quarter after that, the following quarter. */
function isQuarterAfter({ anaphoric, relativeQuarter }: PeriodToken): boolean {
  return anaphoric && relativeQuarter === 1;
}

/** FY2026Q1 of a company whose year begins in July is 2025Q3: by which name is for the rules to say. */
function isSameDays(one: Period, other: Period | null): other is Period {
  return other !== null && one.start !== null && one.start === other.start && one.end === other.end;
}

/** The basis that a word of the sentence before the figure gives: guidance, estimate, consensus. */
function basisBeside(draft: Draft): string | null {
  const sentence = sentenceOf(draft);
  const token = wordsWithin(draft.scan, WORD.basis, sentence.start, draft.quantity.end).at(-1);
  return token ? wordValue(token, 'basis') : null;
}
