/** Rows as CSV (RFC 4180): CR LF, quoted where needed, and safe to open in a spreadsheet. */
import type { Attributes } from '../dataset/model.ts';
import { attributeText } from './card.ts';
import type { Records } from './records.ts';

/** Head and rows. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
export function renderCsv({ columns, rows }: Records): string {
  const lines = rows.map((row) => columns.map((column) => field(valueAt(row, column))).join(','));
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function valueAt(row: object, path: string): unknown {
  let value: unknown = row;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return quoted(guarded(typeof value === 'object' ? attributeText(value as Attributes) : String(value)));
}

/** What spreadsheets take for the start of a formula, full-width forms included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
