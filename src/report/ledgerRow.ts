/** A claim with what it was held against and the verdict: a row of the ledger. */
import type { Directive, Figure } from '../analysis/analysis.ts';
import type { Finding, Rule, Verdict } from '../check/finding.ts';
import { judgingDays } from '../check/judgingDay.ts';
import type { Attributes } from '../dataset/model.ts';
import { asOfDay, seriesKey } from '../dataset/questions.ts';
import type { Approx } from '../quantity/quantity.ts';
import { lineAround } from './lineAround.ts';
import { LineMap } from './lineMap.ts';
import { publicObservation, publicQuantity, publicStated } from './publicValue.ts';
import type { CheckedNote, NotePlace, PublicValue } from './report.ts';
import { waiverOf } from './waiver.ts';

export interface LedgerRow extends NotePlace {
  readonly text: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: string | null;
  readonly attributes: Attributes;
  readonly value: { readonly low: number; readonly high: number; readonly unit: string; readonly approx: Approx };
  readonly confidence: number;
  readonly verdict: Verdict['verdict'];
  /** The rule and severity of the finding, where the verdict is one. */
  readonly rule: Rule | null;
  readonly severity: string | null;
  readonly fingerprint: string | null;
  /** The day by whose knowledge it is judged: that of a pin, else the report's. */
  readonly judgedBy: string;
  /** The observation that the claim was held against: what was current on that day. */
  readonly dataset: PublicValue | null;
  /** The directive that waives findings here, as written, with its reason and end. */
  readonly waiver: string | null;
  readonly waiverReason: string | null;
  readonly waiverUntil: string | null;
  /** The line that it stands in, without the blanks around. */
  readonly sentence: string;
  /** The series that it was compared with, in the words of a bind directive; null where there is none. */
  readonly series: string | null;
}

/** The rows of one note. */
export function ledgerRows(note: CheckedNote, today: string): LedgerRow[] {
  const lines = new LineMap(note.text);
  const judging = judgingDays(note.analysis, today);
  return note.result.verdicts.flatMap((verdict) => {
    const figure = note.analysis.figures[verdict.index];
    return figure && isClaim(figure) ? [ledgerRow(note, figure, verdict, lines, judging(figure.start).day)] : [];
  });
}

type Claim = Figure & { readonly entity: string; readonly metric: string };

function isClaim(figure: Figure): figure is Claim {
  return figure.entity !== null && figure.metric !== null;
}

function ledgerRow(note: CheckedNote, figure: Claim, verdict: Verdict, lines: LineMap, day: string): LedgerRow {
  const finding = verdict.finding === null ? undefined : note.result.findings[verdict.finding];
  return {
    file: note.file,
    start: figure.start,
    end: figure.end,
    ...lines.at(figure.start),
    text: figure.text,
    entity: figure.entity,
    metric: figure.metric,
    period: figure.period?.label ?? null,
    attributes: figure.attributes,
    value: publicQuantity(figure),
    confidence: figure.confidence,
    verdict: verdict.verdict,
    rule: finding?.rule ?? null,
    severity: finding?.severity ?? null,
    fingerprint: finding?.fingerprint ?? null,
    judgedBy: day,
    dataset: heldAgainst(finding, verdict, day),
    ...waiverColumns(waiverOf(note.analysis.directives, figure.start, note.text), note.text),
    sentence: lineAround(note.text, figure.start, figure.end),
    series: verdict.series && seriesKey(verdict.series),
  };
}

/** The finding's own value, or what the series said on the day that the place is judged by. */
function heldAgainst(finding: Finding | undefined, verdict: Verdict, day: string): PublicValue | null {
  if (finding?.current) return publicStated(finding.current);
  const observation = verdict.series && asOfDay(verdict.series, day);
  return observation ? publicObservation(observation) : null;
}

function waiverColumns(
  waiver: Directive | null,
  text: string,
): Pick<LedgerRow, 'waiver' | 'waiverReason' | 'waiverUntil'> {
  return {
    waiver: waiver && text.slice(waiver.start, waiver.end),
    waiverReason: waiver?.reason ?? null,
    waiverUntil: waiver?.until ?? null,
  };
}
