/** All commands, in the order of the help. */
import { checkCommand } from './checkCommand.ts';
import type { Command } from './command.ts';
import { datasetDiffCommand } from './datasetDiffCommand.ts';
import { datasetLintCommand } from './datasetLintCommand.ts';
import { datasetListCommand } from './datasetListCommand.ts';
import { datasetSchemaCommand } from './datasetSchemaCommand.ts';
import { extractCommand } from './extractCommand.ts';
import { lookupCommand } from './lookupCommand.ts';
import { mcpCommand } from './mcpCommand.ts';
import { reportCommands } from './reportCommands.ts';

export const COMMANDS: readonly Command[] = [
  checkCommand,
  extractCommand,
  lookupCommand,
  ...reportCommands,
  datasetLintCommand,
  datasetSchemaCommand,
  datasetListCommand,
  datasetDiffCommand,
  mcpCommand,
];
