/** Reads one note from disk; what goes wrong is a sentence, not an exception. */
import { readFileSync } from 'node:fs';
import { type DecodedNote, decodeNote } from './decodeNote.ts';
import { reasonOf } from './fileErrors.ts';
import type { NoteFile } from './noteFiles.ts';

/** Larger files are not notes; text of this size is still read. */
const LARGEST = 512 * 1024 * 1024;

/** A sentence on a file that could not be taken as it is. `fatal`: it could not be read at all, so the run ends with 2. */
export interface ReadTrouble {
  readonly sentence: string;
  readonly fatal: boolean;
}

export interface ReadNote {
  readonly note: DecodedNote | null;
  readonly bytes: Buffer;
  readonly trouble: ReadTrouble | null;
}

const NO_BYTES = Buffer.alloc(0);

/** The note's text; null with a reason where it has none. */
export function readNote(file: NoteFile): ReadNote {
  let bytes: Buffer;
  try {
    bytes = file.bytes ? Buffer.from(file.bytes) : readFileSync(file.path);
  } catch (error) {
    return { note: null, bytes: NO_BYTES, trouble: { sentence: `${file.name}: ${reasonOf(error)}`, fatal: true } };
  }
  return { ...noteOf(bytes, file.name), bytes };
}

/** The text of bytes that were read, as from standard input. */
export function noteOf(bytes: Buffer, name: string): Pick<ReadNote, 'note' | 'trouble'> {
  if (bytes.length > LARGEST) {
    return { note: null, trouble: { sentence: `${name}: larger than 512 MB; left out.`, fatal: true } };
  }
  const note = decodeNote(bytes);
  if (!note) return { note, trouble: { sentence: `${name}: a binary file; left out.`, fatal: false } };
  if (note.lossless) return { note, trouble: null };
  return {
    note,
    trouble: { sentence: `${name}: not valid ${nameOf(note)}; what can't be read is passed over.`, fatal: false },
  };
}

function nameOf(note: DecodedNote): string {
  return note.encoding === 'utf8' ? 'UTF-8' : 'UTF-16';
}
