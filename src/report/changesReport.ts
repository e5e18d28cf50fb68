/** What changed in the dataset since a day, grouped by entity, with each place in the notes that it touches. */
import type { Verdict } from '../check/finding.ts';
import { endOfDate } from '../dataset/dates.ts';
import type { Attributes, Dataset, Observation, Series } from '../dataset/model.ts';
import { seriesKey } from '../dataset/questions.ts';
import { type DisputedEntry, disputedEntries } from './briefReport.ts';
import { LineMap } from './lineMap.ts';
import { publicObservation } from './publicValue.ts';
import type { CheckedNote, NotePlace, PublicValue, ReportHead } from './report.ts';
import { type ReportInput, reportHead } from './reportHead.ts';

/** `superseded`: a newer value; `actual`: a reported value in place of an outlook; `first`: the series is new. */
export type ChangeKind = 'superseded' | 'actual' | 'first' | 'disputed';

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

/** All changes after `since` (ISO day) up to the day of the report; newest first within an entity. */
export function buildChangesReport(since: string, input: ReportInput): ChangesReport {
  const places = placesBySeries(input);
  const entities = [...input.dataset.entities.keys()].sort().flatMap((entity) => {
    const changes = entityChanges(entity, since, input, places);
    return changes.length > 0 ? [{ entity, changes }] : [];
  });
  const ids = entities.flatMap((each) => [each.entity, ...each.changes.map((change) => change.metric)]);
  return { ...reportHead(input, ids), kind: 'changes', since, entities };
}

type Places = ReadonlyMap<string, readonly AffectedPlace[]>;

function entityChanges(entity: string, since: string, input: ReportInput, places: Places): Change[] {
  const within = (date: string) => endOfDate(date) > since && endOfDate(date) <= endOfDate(input.today);
  return allSeries(input.dataset, entity)
    .flatMap((series) => seriesChanges(series, within, places.get(seriesKey(series)) ?? []))
    .sort((a, b) => b.date.localeCompare(a.date, 'en'));
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

function placesBySeries(input: ReportInput): Places {
  const places = new Map<string, AffectedPlace[]>();
  for (const note of input.notes) {
    const lines = new LineMap(note.text);
    for (const verdict of note.result.verdicts) {
      if (!verdict.series) continue;
      const key = seriesKey(verdict.series);
      const group = places.get(key) ?? [];
      group.push(affectedPlace(note, verdict, lines));
      places.set(key, group);
    }
  }
  return places;
}

function affectedPlace(note: CheckedNote, verdict: Verdict, lines: LineMap): AffectedPlace {
  const { start, end, text } = note.analysis.figures[verdict.index]!;
  const sentence = lineAround(note.text, start, end);
  return { file: note.file, start, end, ...lines.at(start), text, sentence, verdict: verdict.verdict };
}

const LONGEST_CONTEXT = 120;

/** The line around a span, cut to a readable length on both sides. */
export function lineAround(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(start - LONGEST_CONTEXT, 0), start)
    .split(/[\r\n]/)
    .at(-1)!;
  const after = text.slice(end, end + LONGEST_CONTEXT).split(/[\r\n]/)[0]!;
  return (before + text.slice(start, end) + after).trim();
}
