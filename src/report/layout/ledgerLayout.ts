/** The ledger as one table, and the same rows for the brief. */
import type { Verdict } from '../../check/finding.ts';
import type { LedgerReport } from '../ledgerReport.ts';
import type { LedgerRow } from '../ledgerRow.ts';
import type { ReportLang } from '../report.ts';
import { Cells, text } from './cells.ts';
import { headNotices, headTally } from './head.ts';
import type { Cell, Layout, TableBlock, Tone } from './layout.ts';

const VERDICT_TONES: Readonly<Partial<Record<Verdict['verdict'], Tone>>> = {
  agreed: 'good',
  finding: 'bad',
  uncovered: 'muted',
  'not-comparable': 'muted',
};

const COLUMNS = ['place', 'text', 'what', '?verdict', 'current', 'asOf', 'source', 'waiver'];

/** One row a claim. */
export function layOutLedger(report: LedgerReport, lang: ReportLang): Layout {
  const cells = new Cells(lang, report.names);
  return {
    lang,
    title: cells.word('title.ledger'),
    tally: headTally(lang, report),
    notices: headNotices(lang, report),
    blocks: [ledgerTable(report.rows, cells, cells.word('ledger.none'))],
  };
}

/** Ledger rows as a table. */
export function ledgerTable(rows: readonly LedgerRow[], cells: Cells, empty: string): TableBlock {
  return { type: 'table', columns: cells.columns(...COLUMNS), rows: rows.map((row) => ledgerCells(row, cells)), empty };
}

function ledgerCells(row: LedgerRow, cells: Cells): Cell[] {
  return [
    cells.place(row),
    text(row.text),
    text(cells.what(row)),
    verdictCell(row.verdict, row.rule, cells),
    cells.value(row.dataset),
    cells.asOf(row.dataset),
    cells.source(row.dataset),
    text(waiverText(row)),
  ];
}

/** Why a finding is waived and until when; the directive as it stands where it gives no reason. */
function waiverText({ waiver, waiverReason, waiverUntil }: LedgerRow): string {
  const until = waiverUntil && `→ ${waiverUntil}`;
  return [waiverReason ?? waiver, until].filter(Boolean).join(' ');
}

/** A verdict in a word, with its rule where it is a finding. */
export function verdictCell(verdict: Verdict['verdict'], rule: string | null, cells: Cells): Cell {
  const words = cells.word(`verdict.${verdict}`);
  return text(rule ? cells.word('verdict.rule', words, cells.data(rule)) : words, VERDICT_TONES[verdict]);
}
