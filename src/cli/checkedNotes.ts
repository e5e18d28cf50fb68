/** The notes of a report: read, analysed and checked, all kept. */
import { checkNote, type Engine } from '../check/engine.ts';
import type { CheckedNote } from '../report/report.ts';
import { baseName, type NoteFile } from './noteFiles.ts';
import { type ReadTrouble, readNote } from './readNote.ts';

export interface CheckedNotes {
  readonly notes: readonly CheckedNote[];
  readonly troubles: readonly ReadTrouble[];
}

/** Checks each file; one that can't be read becomes a sentence. */
export function checkNotes(files: readonly NoteFile[], engine: Engine, onFile: () => void): CheckedNotes {
  const notes: CheckedNote[] = [];
  const troubles: ReadTrouble[] = [];
  for (const file of files) {
    const { note, trouble } = readNote(file);
    if (trouble) troubles.push(trouble);
    if (note) notes.push({ file: file.name, text: note.text, ...checkNote(note.text, baseName(file.name), engine) });
    onFile();
  }
  return { notes, troubles };
}
