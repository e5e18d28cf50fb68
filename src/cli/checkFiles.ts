/** Checks files one after the other, in this thread. What it returns can be sent between threads. */
import { checkNote, type Engine } from '../check/engine.ts';
import { findingsRecord, type NoteRecord, noteRecord } from '../report/noteRecord.ts';
import type { CheckedNote } from '../report/report.ts';
import { applyFixes } from './applyFixes.ts';
import { type DecodedNote, encodeNote } from './decodeNote.ts';
import { baseName, type NoteFile } from './noteFiles.ts';
import { type ReadTrouble, readNote } from './readNote.ts';
import { replaceFile } from './replaceFile.ts';

export interface CheckedFiles {
  readonly notes: readonly NoteRecord[];
  readonly troubles: readonly ReadTrouble[];
  /** Fixes written to files. */
  readonly fixed: number;
}

export interface CheckFilesOptions {
  readonly fix: boolean;
  /** Whether claims and mentions are left out of the records: a report of findings needs neither. */
  readonly findingsOnly: boolean;
  /** Called after each file. */
  readonly onFile?: () => void;
}

/** What reports keep of the files, in their order. A file that can't be read or written becomes a sentence. */
export function checkFiles(files: readonly NoteFile[], engine: Engine, options: CheckFilesOptions): CheckedFiles {
  const notes: NoteRecord[] = [];
  const troubles: ReadTrouble[] = [];
  let fixed = 0;
  for (const file of files) {
    const { note, bytes, trouble } = readNote(file);
    if (trouble) troubles.push(trouble);
    if (note) {
      const checked = options.fix
        ? fixFile(file, note, bytes, engine)
        : { ...check(file, note.text, engine), fixed: 0 };
      notes.push(options.findingsOnly ? findingsRecord(checked) : noteRecord(checked, engine.options.today));
      fixed += checked.fixed;
      if (checked.trouble) troubles.push(checked.trouble);
    }
    options.onFile?.();
  }
  return { notes, troubles, fixed };
}

/** Several results in one, notes in the order of their names. */
export function mergeChecked(parts: readonly CheckedFiles[]): CheckedFiles {
  return {
    notes: byName(parts.flatMap((part) => part.notes)),
    troubles: parts.flatMap((part) => part.troubles),
    fixed: parts.reduce((sum, part) => sum + part.fixed, 0),
  };
}

/** Notes in the order in which a run takes them. */
export function byName(notes: readonly NoteRecord[]): NoteRecord[] {
  return [...notes].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function check(file: NoteFile, text: string, engine: Engine): CheckedNote & { trouble?: ReadTrouble } {
  return { file: file.name, text, ...checkNote(text, baseName(file.name), engine) };
}

/** Checks, writes the fixes, and checks what is then in the file. */
function fixFile(
  file: NoteFile,
  note: DecodedNote,
  bytes: Buffer,
  engine: Engine,
): CheckedNote & { fixed: number; trouble?: ReadTrouble } {
  const before = check(file, note.text, engine);
  const { text, applied } = applyFixes(note.text, before.result.findings);
  if (applied === 0) return { ...before, fixed: 0 };
  const refusal = note.lossless
    ? replaceFile(file.path, bytes, encodeNote(text, note))
    : 'it holds bytes that would be lost; nothing was written.';
  if (refusal === null) return { ...check(file, text, engine), fixed: applied };
  return { ...before, fixed: 0, trouble: { sentence: `${file.name}: ${refusal}`, fatal: true } };
}
