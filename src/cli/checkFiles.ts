/** Checks files one after the other, in this thread. What it returns can be sent between threads. */
import { checkNote, type Engine } from '../check/engine.ts';
import { type FindingRecord, findingRecords } from '../report/checkReport.ts';
import { addCoverage, emptyCoverage, mergeCoverage } from '../report/coverageSum.ts';
import type { CheckedNote, NotesCoverage } from '../report/report.ts';
import { applyFixes } from './applyFixes.ts';
import { type DecodedNote, encodeNote } from './decodeNote.ts';
import { baseName, type NoteFile } from './noteFiles.ts';
import { type ReadTrouble, readNote } from './readNote.ts';
import { replaceFile } from './replaceFile.ts';

export interface CheckedFiles {
  readonly findings: readonly FindingRecord[];
  readonly coverage: NotesCoverage;
  readonly troubles: readonly ReadTrouble[];
  /** Fixes written to files. */
  readonly fixed: number;
}

export interface CheckFilesOptions {
  readonly fix: boolean;
  /** Called after each file. */
  readonly onFile?: () => void;
}

/** Findings and coverage of the files, in their order. A file that can't be read or written becomes a sentence. */
export function checkFiles(files: readonly NoteFile[], engine: Engine, options: CheckFilesOptions): CheckedFiles {
  const findings: FindingRecord[] = [];
  const troubles: ReadTrouble[] = [];
  let coverage = emptyCoverage();
  let fixed = 0;
  for (const file of files) {
    const { note, bytes, trouble } = readNote(file);
    if (trouble) troubles.push(trouble);
    if (note) {
      const checked = options.fix
        ? fixFile(file, note, bytes, engine)
        : { ...check(file, note.text, engine), fixed: 0 };
      for (const record of findingRecords(checked)) findings.push(record);
      coverage = addCoverage(coverage, checked.result.coverage);
      fixed += checked.fixed;
      if (checked.trouble) troubles.push(checked.trouble);
    }
    options.onFile?.();
  }
  return { findings, coverage, troubles, fixed };
}

/** Several results in one, findings in the order of the files' names. */
export function mergeChecked(parts: readonly CheckedFiles[]): CheckedFiles {
  const findings = parts.flatMap((part) => part.findings);
  return {
    findings: findings.sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1)),
    coverage: parts.map((part) => part.coverage).reduce(mergeCoverage, emptyCoverage()),
    troubles: parts.flatMap((part) => part.troubles),
    fixed: parts.reduce((sum, part) => sum + part.fixed, 0),
  };
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
