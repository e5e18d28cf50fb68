/**
 * What reads YAML, with zod and the YAML parser, says what is wrong in it, and builds the lexicon of what was read. In what ships this is a
 * file of its own, for the extension and the command line alike: start-up does not pay for it.
 */
export { buildReading } from '../analysis/lexiconBuild.ts';
export { readLayer } from '../dataset/layers.ts';
export { lintDataset, lintStats } from '../dataset/lint.ts';
export { makeParseValue } from '../dataset/parseValue.ts';
export { jsonSchemaOf } from '../dataset/schema.ts';
export { readWorkspaceConfig } from './readWorkspaceConfig.ts';
