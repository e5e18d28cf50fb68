/** Reads and checks `.ticktie/config.yaml`. Loads the YAML and schema libraries, so import it where there is such a file. */
import * as z from 'zod';
import { RULES, SEVERITIES } from '../check/finding.ts';
import type { Problem } from '../dataset/problem.ts';
import { KNOWN_KEYS } from '../dataset/schema.ts';
import { readLenient } from '../dataset/schemaProblems.ts';
import { readYaml } from '../dataset/yamlDocument.ts';
import { NO_CONFIG, type WorkspaceConfig } from './workspaceConfig.ts';

/** An object that takes these keys and no others. */
function mapping<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = KNOWN_KEYS + Object.keys(shape).join('|');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) });
}

const severity = z.enum(SEVERITIES).optional();
const rules = mapping(Object.fromEntries(RULES.map((rule) => [rule, severity])));
const config = mapping({ rules: rules.optional(), exclude: z.array(z.string()).optional() });

/** Reads the file's text. Settings that do not fit are left out and reported with their places; never throws. */
export function readWorkspaceConfig(
  file: string,
  text: string,
): { readonly config: WorkspaceConfig; readonly problems: readonly Problem[] } {
  const { document, problems } = readYaml(file, text);
  if (document === null) return { config: NO_CONFIG, problems: problems.filter(({ code }) => code !== 'empty') };
  const reading = { document, problems: [...problems] };
  const read = readLenient(config, document.data, [], reading);
  return { config: { rules: read?.rules ?? {}, exclude: read?.exclude ?? [] }, problems: reading.problems };
}
