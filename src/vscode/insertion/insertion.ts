/** What is written into a note for a figure of the dataset: the value, and where it is from. */
import * as vscode from 'vscode';
import type { Observation, Series } from '../../dataset/model.ts';
import { currentOf } from '../../dataset/questions.ts';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Citation } from '../settings.ts';
import { valueInNote } from './noteStyle.ts';

export interface Insertion {
  /** For the place of the cursor. */
  readonly text: string;
  /** A footnote's text stands at the end of the note. */
  readonly elsewhere: vscode.TextEdit[];
}

/** The current value of a series in the style of the note. Plain text: the rich Markdown editor takes no snippets. */
export function insertion(series: Series, checked: CheckedDocument, citation: Citation): Insertion {
  const current = currentOf(series);
  if (current === null) return { text: '', elsewhere: [] };
  const value = valueInNote(current.value, checked.checked.analysis, checked.engine.context);
  return CITATIONS[citation](value, current, checked.document);
}

type Cite = (value: string, current: Observation, document: vscode.TextDocument) => Insertion;

const CITATIONS: Readonly<Record<Citation, Cite>> = {
  none: (text) => ({ text, elsewhere: [] }),
  link: (value, { source }) => {
    const text = source.url === undefined ? `${value} (${plain(source.title)})` : `[${value}](${target(source.url)})`;
    return { text, elsewhere: [] };
  },
  comment: (value, current) => ({
    text: `${value}<!-- ${sourceLine(current).replaceAll('--', '—')} -->`,
    elsewhere: [],
  }),
  footnote: (value, current, document) => {
    const label = freeLabel(document.getText());
    const end = document.lineAt(document.lineCount - 1).range.end;
    const gap = end.character === 0 ? '\n' : '\n\n';
    const note = `${gap}[^${label}]: ${sourceLine(current)}\n`;
    return { text: `${value}[^${label}]`, elsewhere: [vscode.TextEdit.insert(end, note)] };
  },
};

function sourceLine({ asOf, source }: Observation): string {
  const address = source.url === undefined ? '' : ` <${target(source.url)}>`;
  const publisher = source.publisher === undefined ? '' : `, ${plain(source.publisher)}`;
  return `${plain(source.title)}${publisher}, ${source.date ?? asOf}.${address}`;
}

/** On one line, and nothing that Markdown would take for markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]<>`*_\\]/g, '\\$&');
}

function target(url: string): string {
  return /^https?:\/\//i.test(url) ? url.replace(/[\s()<>]/g, (character) => encodeURIComponent(character)) : '';
}

/** The first footnote label that the note does not use. */
function freeLabel(text: string): string {
  for (let number = 1; ; number++) if (!text.includes(`[^${number}]`)) return String(number);
}
