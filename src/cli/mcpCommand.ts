/** `ticktie mcp`: the dataset and the check as tools for language models. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shortJson } from '../report/shortJson.ts';
import type { Command } from './command.ts';
import { startEngine } from './engine.ts';
import { EXIT, type ExitStatus } from './exitStatus.ts';
import type { Io } from './io.ts';
import type { serve } from './mcp/serve.ts';
import { TOOLS } from './mcp/tools.ts';
import type { Invocation } from './options.ts';
import { AS_OF_OPTION, DATASET_OPTIONS, RULE_OPTION } from './optionValues.ts';
import { warn } from './output.ts';
import { selectDataset } from './selectNotes.ts';
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

export const mcpCommand: Command = {
  name: 'mcp',
  takes: '',
  summary: 'Serves look-up, check and comparison to language models (Model Context Protocol, over stdio).',
  details: [
    'For the configuration of a client: command "ticktie", arguments ["mcp"]. Tools: look_up (the card of an entity), check_text (findings in a Markdown text), compare (entities side by side, one basis a row). They read the dataset and what they are given, and write nothing.',
    'The folder .ticktie of the working folder is laid over the bundled dataset. It ends when the client closes standard input.',
  ],
  options: [...DATASET_OPTIONS, AS_OF_OPTION, RULE_OPTION],
  examples: [['ticktie mcp --dataset ~/figures', 'with a dataset of your own']],
  run: runMcp,
};

async function runMcp(invocation: Invocation, io: Io): Promise<ExitStatus> {
  if (invocation.words.length > 0) throw new UsageError('ticktie mcp takes no paths: clients send texts.');
  const selected = await selectDataset(invocation, io);
  const { engine, troubles } = await startEngine(selected.choice);
  warn(io, [...selected.troubles, ...troubles]);
  const server = (await import(pathToFileURL(join(io.home, 'mcp.js')).href)) as { readonly serve: typeof serve };
  await server.serve({
    version: VERSION,
    tools: TOOLS,
    call: (name, input) => {
      const tool = TOOLS.find((each) => each.name === name);
      if (!tool) throw new UsageError(`There is no tool “${name}”.`);
      return shortJson(tool.answer(input, engine));
    },
  });
  return EXIT.ok;
}
