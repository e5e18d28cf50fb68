/**
 * The shapes of the dataset's files. The message of each check is a code of `PROBLEM_TEXTS`; `schemaProblems.ts` words it.
 *
 * Numbers and dates arrive as the text that stands in the file (see `yamlDocument.ts`); numbers are accepted where a
 * schema is used on other data.
 */
import * as z from 'zod';
import { isDate, isDay, isMonthDay, isPeriod } from './dates.ts';

export const ENTITY_KINDS = [
  'chip',
  'system',
  'instance',
  'technology',
  'company',
  'lab',
  'organisation',
  'model',
  'facility',
  'standard',
  'programme',
] as const;
export const BASES = ['reported', 'guidance', 'estimate', 'consensus', 'announced', 'rumoured'] as const;
export const SOURCE_KINDS = ['primary', 'press', 'dataset', 'mirror'] as const;

/** Prefix of the message of an unknown key; the known ones follow. */
export const KNOWN_KEYS = 'keys:';

/** An object that takes these keys and no others. */
function mapping<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = KNOWN_KEYS + Object.keys(shape).join('|');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) });
}

const text = z
  .union([z.string(), z.number()], { error: 'text' })
  .transform((value) => String(value).trim())
  .refine((value) => value !== '', { error: 'empty-text' });
const date = text.refine(isDate, { error: 'date' }).describe('YYYY-MM-DD, YYYY-MM or YYYY.');
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'id' })
  .describe('Lower-case letters, digits and hyphens, such as gb200-nvl72.');
const url = z
  .string()
  .regex(/^https?:\/\/[^\s/]/i, { error: 'url' })
  .describe('A web address that begins with https:// or http://.');
const names = z.array(text);
const local = mapping({ en: text, 'zh-Hans': text.optional(), 'zh-Hant': text.optional() });
const reference = id.nullish();

const source = mapping({
  title: text,
  url: url.optional(),
  publisher: text.optional(),
  date: date.optional(),
  kind: z.enum(SOURCE_KINDS).optional().describe('How near to the origin of the value the source is.'),
});

const attributes = z
  .record(z.string(), text)
  .describe('What sets this series apart; metrics.yaml says which a metric takes.');
const value = text.describe('A quantity in words: 96 GB, 2.9 TB/s, 66–72 bn USD, >100 bn USD, 69%.');

const observation = mapping({
  value,
  asOf: date.describe('The day from which the value was known.'),
  basis: z.enum(BASES),
  source: text.describe('A key of `sources`, here or in sources.yaml.'),
  note: text.optional(),
});

const disputedValue = mapping({ value, source: text.optional(), reason: local.optional() });

const figureHead = mapping({
  metric: text.describe('An id of metrics.yaml.'),
  period: text
    .refine(isPeriod, { error: 'period' })
    .optional()
    .describe('2025, FY2026, 2025Q2, FY2026Q3, 2025H1, 2025-07 or 2025-07-23; absent for a spec.'),
  attributes: attributes.optional(),
  extend: z.boolean().optional().describe('Appends to the series of an earlier dataset; else this series replaces it.'),
  note: text.optional(),
  history: z.array(z.unknown()).optional(),
  disputed: z.array(z.unknown()).optional(),
});

const entityHead = mapping({
  id,
  kind: z.enum(ENTITY_KINDS).optional(),
  names: local.optional(),
  aliases: names.optional().describe('Other names, in any script, and tickers.'),
  caseSensitive: names.optional().describe('Names and aliases that match only in the letter case given.'),
  needsContext: names.optional().describe('Names and aliases that count only where another mention supports them.'),
  formerNames: z.array(mapping({ name: text, until: text.refine(isDay, { error: 'day' }) })).optional(),
  summary: local.optional(),
  relations: mapping({
    maker: reference,
    parent: reference,
    predecessor: reference,
    successor: reference,
    partOf: z.array(id).nullish(),
    runsOn: z.array(id).nullish(),
  }).optional(),
  fiscalYearEnd: text
    .refine(isMonthDay, { error: 'month-day' })
    .optional()
    .describe('MM-DD, where the fiscal year is not the calendar year.'),
  sources: z.record(z.string(), z.unknown()).optional(),
  figures: z.array(z.unknown()).optional(),
});

const metric = mapping({
  id,
  names: local.optional(),
  dimension: text.optional().describe('A dimension of units.yaml.'),
  cues: mapping({ en: names.optional(), zh: names.optional() }).optional(),
  attributes: names.optional(),
  appliesTo: z.array(z.enum(ENTITY_KINDS)).optional(),
  higherIsLater: z.boolean().optional(),
});

const factors = z.record(z.string(), z.number({ error: 'factor' }).positive({ error: 'factor' }));
const unit = mapping({ id: text, dimension: text.optional(), forms: factors.optional(), zh: factors.optional() });

/**
 * The parts of the files, each checked by itself, so that a broken part leaves the others whole: an entity without its
 * sources and figures, a figure without its observations.
 */
export const PARTS = { entityHead, source, figureHead, observation, disputedValue, metric, unit } as const;

export type EntityHead = z.infer<typeof entityHead>;
export type FigureHead = z.infer<typeof figureHead>;
export type RawObservation = z.infer<typeof observation>;
export type RawDisputedValue = z.infer<typeof disputedValue>;
export type RawSource = z.infer<typeof source>;
export type RawMetric = z.infer<typeof metric>;
export type RawUnit = z.infer<typeof unit>;

const figureFile = figureHead.extend({
  history: z.array(observation).optional(),
  disputed: z.array(disputedValue).optional(),
});
const sourcesFile = z.record(z.string(), source);
const entityFile = entityHead.extend({ sources: sourcesFile.optional(), figures: z.array(figureFile).optional() });

const FILES = { entity: entityFile, metrics: z.array(metric), units: z.array(unit), sources: sourcesFile } as const;

export type DatasetFileKind = keyof typeof FILES;

/** The JSON Schema (draft-07) of a kind of dataset file, for completion and hovers in an editor. */
export function jsonSchemaOf(kind: DatasetFileKind): Record<string, unknown> {
  const schema = z.toJSONSchema(FILES[kind], { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return { ...schema, title: `TickTie dataset: ${kind}` };
}

/** The JSON Schema of an entity file; what `ticktie dataset schema` prints. */
export function entityJsonSchema(): Record<string, unknown> {
  return jsonSchemaOf('entity');
}
