/** Annotated notes in a folder, as the reviewers write them: `NAME.md`, `NAME.gold.jsonl` and `docs.json` with dates. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Engine } from '../../src/check/engine.ts';
import { extraction } from '../../src/cli/extract.ts';
import type { Extraction, GoldLine } from './scorer.ts';

export interface AnnotatedNote {
  readonly name: string;
  /** The name with the date of writing in front, where `docs.json` knows one and the name has none. */
  readonly fileName: string;
  readonly text: string;
  readonly gold: readonly GoldLine[];
}

const ENDING = '.gold.jsonl';

/** The notes of a folder in the order of their names; none where the folder is not there. */
export function readCorpus(folder: string): AnnotatedNote[] {
  if (!existsSync(folder)) return [];
  const dates = datesIn(folder);
  const names = readdirSync(folder).filter((file) => file.endsWith(ENDING));
  return names.sort().map((file) => {
    const name = file.slice(0, -ENDING.length);
    return {
      name,
      fileName: fileNameOf(name, dates[name]?.date ?? null),
      text: readFileSync(join(folder, `${name}.md`), 'utf8'),
      gold: linesOf(readFileSync(join(folder, file), 'utf8')),
    };
  });
}

function datesIn(folder: string): Readonly<Record<string, { readonly date: string | null }>> {
  const file = join(folder, 'docs.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function fileNameOf(name: string, date: string | null): string {
  return date === null || /^\d{4}-\d\d-\d\d/.test(name) ? `${name}.md` : `${date}-${name}.md`;
}

function linesOf(text: string): GoldLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldLine);
}

/** What `ticktie extract` prints for the note. */
export function extract(note: AnnotatedNote, engine: Engine): Extraction {
  const analysis = analyze(note.text, engine.context, { fileName: note.fileName, today: engine.options.today });
  return extraction(note.fileName, analysis, false) as Extraction;
}

/** Writes an extraction a note, as the reviewers' scorer reads them. */
export function writeExtractions(folder: string, found: ReadonlyMap<AnnotatedNote, Extraction>): void {
  mkdirSync(folder, { recursive: true });
  for (const [{ name }, one] of found) writeFileSync(join(folder, `${name}.json`), JSON.stringify(one));
}
