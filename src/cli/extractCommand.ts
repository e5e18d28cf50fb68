/** `ticktie extract`: what the engine reads in notes, for tools. */
import { analyze } from '../analysis/analyze.ts';
import type { Command } from './command.ts';
import { startEngine } from './engine.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import { extraction } from './extract.ts';
import { jsonLines, jsonText } from './formats/json.ts';
import type { Io } from './io.ts';
import { baseName } from './noteFiles.ts';
import type { Invocation } from './options.ts';
import { AS_OF_OPTION, DATASET_OPTIONS, NOTES_OPTIONS } from './optionValues.ts';
import { OUTPUT_OPTION, warn, writeOutput } from './output.ts';
import { readNote } from './readNote.ts';
import { STDIN_NAME_OPTION, selectNotes } from './selectNotes.ts';

export const extractCommand: Command = {
  name: 'extract',
  takes: '[paths…]',
  summary: 'Prints the mentions, figures and claims of notes as JSON.',
  details: [
    'One object a note: what it names, and every figure with its value in a canonical unit and, where it is bound, its entity, metric, period and attributes. Offsets count UTF-16 code units, the end exclusive; a byte-order mark does not count.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['json', 'ndjson'],
      fallback: 'json',
      help: 'An array, or one object a line.',
    },
    { name: 'explain', help: 'Adds the evidence of each binding.' },
    OUTPUT_OPTION,
    AS_OF_OPTION,
    ...DATASET_OPTIONS,
    ...NOTES_OPTIONS,
    STDIN_NAME_OPTION,
  ],
  examples: [
    ['ticktie extract notes --format ndjson', 'one object a note and line'],
    ["echo '谷歌2025年资本开支850亿美元' | ticktie extract - --explain", 'a sentence, with reasons'],
  ],
  run: runExtract,
};

async function runExtract(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const selected = await selectNotes(invocation, io, invocation.words);
  const { engine, troubles } = await startEngine(selected.choice);
  const fatal = [...selected.troubles, ...troubles];
  const passing: string[] = [];
  const extractions: object[] = [];
  for (const file of selected.files) {
    const { note, trouble } = readNote(file);
    if (trouble) (trouble.fatal ? fatal : passing).push(trouble.sentence);
    if (!note) continue;
    const analysis = analyze(note.text, engine.context, {
      fileName: baseName(file.name),
      today: selected.choice.today,
    });
    extractions.push(extraction(file.name, analysis, invocation.has('explain')));
  }
  warn(io, [...fatal, ...passing]);
  writeOutput(invocation, io, invocation.value('format') === 'ndjson' ? jsonLines(extractions) : jsonText(extractions));
  return fatal.length > 0 ? EXIT.trouble : EXIT.ok;
}
