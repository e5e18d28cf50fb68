/** `ticktie dataset schema`: the JSON Schema of a dataset's files. */
import type { DatasetFileKind } from '../dataset/schema.ts';
import type { Command } from './command.ts';
import { EXIT } from './exitStatus.ts';
import { jsonText } from './formats/json.ts';
import { readers } from './readers.ts';

const KINDS: readonly DatasetFileKind[] = ['entity', 'metrics', 'units', 'sources'];

export const datasetSchemaCommand: Command = {
  name: 'dataset schema',
  takes: '',
  summary: 'Prints the JSON Schema of dataset files, for completion in an editor.',
  details: ['An entity file by default; --of names another kind of file.'],
  options: [{ name: 'of', value: 'KIND', choices: KINDS, fallback: 'entity', help: 'Which file.' }],
  examples: [['ticktie dataset schema > entity.schema.json', 'for "yaml.schemas" in the settings of an editor']],
  async run(invocation, io) {
    const { jsonSchemaOf } = await readers();
    const kind = KINDS.find((each) => each === invocation.value('of')) ?? 'entity';
    io.stdout(jsonText(jsonSchemaOf(kind)));
    return EXIT.ok;
  },
};
