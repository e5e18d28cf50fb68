/** Two datasets compared: what changed, and every claim of the notes whose verdict would change. */
import type { Verdict } from '../check/finding.ts';
import { type DatasetChange, diffDatasets } from '../dataset/diff.ts';
import type { Dataset } from '../dataset/model.ts';
import { lineAround } from './lineAround.ts';
import { LineMap } from './lineMap.ts';
import { publicObservation } from './publicValue.ts';
import type { CheckedNote, NotePlace, NotesSource, PublicValue, ReportHead } from './report.ts';
import { reportHead } from './reportHead.ts';

/** One change of the dataset; `disputed` holds the value in question for the kinds that speak of one. */
export interface DiffChange {
  readonly kind: DatasetChange['kind'];
  readonly entity: string;
  readonly metric: string | null;
  readonly period: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly before: PublicValue | null;
  readonly after: PublicValue | null;
  readonly disputed: string | null;
}

/** A claim that the two datasets judge differently. A rule stands for the verdict `finding`. */
export interface ImpactRow extends NotePlace {
  readonly text: string;
  readonly sentence: string;
  readonly entity: string | null;
  readonly metric: string | null;
  readonly period: string | null;
  readonly before: string;
  readonly after: string;
  readonly fix: string | null;
}

export interface DiffReport extends ReportHead {
  readonly kind: 'diff';
  readonly changes: readonly DiffChange[];
  readonly impact: readonly ImpactRow[];
}

export interface DiffInput {
  readonly before: Dataset;
  readonly after: Dataset;
  /** The same notes, checked with the one and with the other; empty where only the datasets are compared. */
  readonly notesBefore: NotesSource;
  readonly notesAfter: NotesSource;
  readonly today: string;
}

/** The report; its head is that of the newer dataset. */
export function buildDiffReport({ before, after, notesBefore, notesAfter, today }: DiffInput): DiffReport {
  const changes = diffDatasets(before, after).map(diffChange);
  const old = new Map(notesBefore.map((note) => [note.file, note]));
  const impact = notesAfter.flatMap((note) => noteImpact(old.get(note.file), note));
  const ids = [...changes, ...impact].flatMap((each) => [each.entity, each.metric]);
  const input = { notes: notesAfter, dataset: after, today };
  return { ...reportHead(input, ids), kind: 'diff', changes, impact };
}

function diffChange({ kind, entity, series, before, after, disputed }: DatasetChange): DiffChange {
  return {
    kind,
    entity,
    metric: series?.metric ?? null,
    period: series?.period ?? null,
    attributes: series?.attributes ?? {},
    before: before && publicObservation(before),
    after: after && publicObservation(after),
    disputed: disputed?.value.text ?? null,
  };
}

function noteImpact(before: CheckedNote | undefined, after: CheckedNote): ImpactRow[] {
  if (!before) return [];
  const lines = new LineMap(after.text);
  const old = new Map(before.result.verdicts.map((verdict) => [spanKey(before, verdict), outcome(before, verdict)]));
  return after.result.verdicts.flatMap((verdict) => {
    const was = old.get(spanKey(after, verdict)) ?? 'unbound';
    return was === outcome(after, verdict) ? [] : [impactRow(after, verdict, was, lines)];
  });
}

function spanKey({ analysis }: CheckedNote, verdict: Verdict): string {
  const figure = analysis.figures[verdict.index];
  return `${figure?.start}-${figure?.end}`;
}

function outcome({ result }: CheckedNote, verdict: Verdict): string {
  return (verdict.finding === null ? undefined : result.findings[verdict.finding]?.rule) ?? verdict.verdict;
}

function impactRow(note: CheckedNote, verdict: Verdict, before: string, lines: LineMap): ImpactRow {
  const { start, end, text, entity, metric, period } = note.analysis.figures[verdict.index]!;
  const finding = verdict.finding === null ? undefined : note.result.findings[verdict.finding];
  return {
    file: note.file,
    start,
    end,
    ...lines.at(start),
    text,
    sentence: lineAround(note.text, start, end),
    entity,
    metric,
    period: period?.label ?? null,
    before,
    after: outcome(note, verdict),
    fix: finding?.fix?.newText ?? null,
  };
}
