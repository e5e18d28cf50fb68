/** What changed in the dataset since a day, grouped by entity, with each place in the notes that it touches. */
import type { Verdict } from '../check/finding.ts';
import { endOfDate } from '../dataset/dates.ts';
import type { Attributes, Dataset, Observation, Series } from '../dataset/model.ts';
import { seriesKey } from '../dataset/questions.ts';
import { type DisputedEntry, disputedEntries } from './briefReport.ts';
import type { LedgerRow } from './ledgerRow.ts';
import { type NoteRecord, noteRecords } from './noteRecord.ts';
import { publicObservation } from './publicValue.ts';
import type { NotePlace, PublicValue, ReportHead } from './report.ts';
import { type ReportInput, reportHead } from './reportHead.ts';

/** In the order of weight for a reader: what calls for a look at the notes first. */
const KINDS = ['superseded', 'actual', 'disputed', 'first'] as const;

/** `superseded`: a newer value; `actual`: a reported value in place of an outlook; `first`: the series is new. */
export type ChangeKind = (typeof KINDS)[number];

export interface AffectedPlace extends NotePlace {
  readonly text: string;
  /** The line that it stands in, without the blanks around. */
  readonly sentence: string;
  readonly verdict: Verdict['verdict'];
}

export interface Change {
  readonly kind: ChangeKind;
  readonly metric: string;
  readonly period: string | null;
  readonly attributes: Attributes;
  /** Day, month or year of the change, as the dataset has it. */
  readonly date: string;
  /** The value before; null for a new series. */
  readonly before: PublicValue | null;
  readonly after: PublicValue;
  /** The value that is disputed, for that kind. */
  readonly disputed: DisputedEntry | null;
  readonly places: readonly AffectedPlace[];
}

export interface ChangesReport extends ReportHead {
  readonly kind: 'changes';
  readonly since: string;
  readonly entities: readonly { readonly entity: string; readonly changes: readonly Change[] }[];
}

/** All changes after `since` (ISO day) up to the day of the report. Entities whose changes touch a note come first. */
export function buildChangesReport(since: string, input: ReportInput): ChangesReport {
  const notes = noteRecords(input);
  const places = placesBySeries(notes);
  const entities = [...input.dataset.entities.keys()].sort().flatMap((entity) => {
    const changes = entityChanges(entity, since, input, places);
    return changes.length > 0 ? [{ entity, changes }] : [];
  });
  entities.sort((a, b) => Number(isTouched(b.changes)) - Number(isTouched(a.changes)));
  const ids = entities.flatMap((each) => [each.entity, ...each.changes.map((change) => change.metric)]);
  return { ...reportHead({ ...input, notes }, ids), kind: 'changes', since, entities };
}

function isTouched(changes: readonly Change[]): boolean {
  return changes.some((change) => change.places.length > 0);
}

type Places = ReadonlyMap<string, readonly AffectedPlace[]>;

function entityChanges(entity: string, since: string, input: ReportInput, places: Places): Change[] {
  const within = (date: string) => endOfDate(date) > since && endOfDate(date) <= endOfDate(input.today);
  return allSeries(input.dataset, entity)
    .flatMap((series) => seriesChanges(series, within, places.get(seriesKey(series)) ?? []))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.date.localeCompare(a.date, 'en'));
}

function allSeries(dataset: Dataset, entity: string): readonly Series[] {
  return dataset.series(entity).filter((series) => series.history.length > 0);
}

/** One change a series: from the last value known on `since` to the newest one; and each value disputed since. */
function seriesChanges(series: Series, within: (date: string) => boolean, places: readonly AffectedPlace[]): Change[] {
  const { metric, period, attributes, history } = series;
  const key = { metric, period, attributes, places };
  const after = history.findLast((each) => within(each.asOf));
  const first = history.findIndex((each) => within(each.asOf));
  const before = first > 0 ? history[first - 1] : undefined;
  const moved: Change[] = after
    ? [{ ...key, kind: changeKind(before, after), date: after.asOf, ...values(before, after), disputed: null }]
    : [];
  const current = history.at(-1)!;
  const disputed = disputedEntries(series)
    .filter((entry) => entry.source?.date && within(entry.source.date))
    .map((entry) => ({
      ...key,
      kind: 'disputed' as const,
      date: entry.source!.date!,
      ...values(undefined, current),
      disputed: entry,
    }));
  return [...moved, ...disputed];
}

function values(before: Observation | undefined, after: Observation): Pick<Change, 'before' | 'after'> {
  return { before: before ? publicObservation(before) : null, after: publicObservation(after) };
}

function changeKind(before: Observation | undefined, after: Observation): ChangeKind {
  if (!before) return 'first';
  return before.basis !== 'reported' && after.basis === 'reported' ? 'actual' : 'superseded';
}

function placesBySeries(notes: readonly NoteRecord[]): Places {
  const places = new Map<string, AffectedPlace[]>();
  for (const claim of notes.flatMap((note) => note.claims)) {
    if (claim.series === null) continue;
    const group = places.get(claim.series);
    if (group) group.push(affectedPlace(claim));
    else places.set(claim.series, [affectedPlace(claim)]);
  }
  return places;
}

function affectedPlace({ file, start, end, line, column, text, sentence, verdict }: LedgerRow): AffectedPlace {
  return { file, start, end, line, column, text, sentence, verdict };
}
