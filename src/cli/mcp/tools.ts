/** The tools that language models get: what they take, and how the engine answers. The same as in the editor. */
import { checkNote, type Engine } from '../../check/engine.ts';
import { isDay } from '../../dataset/dates.ts';
import { buildCard } from '../../report/card.ts';
import { buildCheckReport } from '../../report/checkReport.ts';
import { buildCompareReport } from '../../report/compareReport.ts';
import { findEntity } from '../findEntity.ts';
import { UsageError } from '../usageError.ts';

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** A JSON Schema of the arguments. */
  readonly inputSchema: { readonly type: 'object'; readonly properties: object; readonly required: string[] };
  /** The answer as plain data. Throws a UsageError with a sentence for the model where the arguments are no good. */
  readonly answer: (input: Readonly<Record<string, unknown>>, engine: Engine) => object;
}

const AS_OF = {
  type: 'string',
  description: 'A day (YYYY-MM-DD) to judge by, so that nothing published later counts. By default today.',
};

export const TOOLS: readonly Tool[] = [
  {
    name: 'look_up',
    title: 'Look up figures',
    description:
      'Looks up one AI chip, system, company, lab or facility by any name, alias, ticker or Chinese name. Returns its card: key figures (capex, revenue, memory bandwidth, peak compute and others), each with value, as-of date, basis and source. Use it before stating such a figure.',
    inputSchema: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'A name, alias or ticker, such as Trainium2, GOOGL or 英伟达.' },
      },
      required: ['name'],
    },
    answer: ({ name }, { dataset }) => ({
      ...buildCard(findEntity(textOf(name, 'name'), dataset), dataset),
      dataAsOf: dataset.info.dataAsOf,
    }),
  },
  {
    name: 'check_text',
    title: 'Check the figures of a text',
    description:
      'Checks the figures in a Markdown text (English or Chinese) about AI chips and infrastructure. Returns findings (stale, other basis, wrong unit, contradicted, disputed, arithmetic) with the current value, its date and source and the replacement text, and what was looked at: figures that the dataset does not cover are not judged, so no finding is no proof.',
    inputSchema: {
      type: 'object',
      properties: { text: { type: 'string', description: 'The Markdown text.' }, as_of: AS_OF },
      required: ['text'],
    },
    answer: ({ text, as_of: day }, engine) => checkText(textOf(text, 'text'), judgedBy(engine, day)),
  },
  {
    name: 'compare',
    title: 'Compare entities',
    description:
      'Compares two or more AI chips, systems or companies: one row a metric and basis (precision, sparsity, scope, period), so that values on different bases never stand side by side; an empty cell says why.',
    inputSchema: {
      type: 'object',
      properties: {
        names: { type: 'array', items: { type: 'string' }, minItems: 2, description: 'Names, aliases or tickers.' },
      },
      required: ['names'],
    },
    answer: ({ names }, engine) => compare(names, engine),
  },
];

const TEXT_NAME = 'text.md';

function checkText(text: string, engine: Engine): object {
  const note = { file: TEXT_NAME, text, ...checkNote(text, TEXT_NAME, engine) };
  return buildCheckReport([note], engine.dataset.info, engine.options.today);
}

function judgedBy(engine: Engine, day: unknown): Engine {
  if (day === undefined) return engine;
  if (typeof day !== 'string' || !isDay(day)) throw new UsageError('“as_of” must be a day such as 2026-06-30.');
  return { ...engine, options: { ...engine.options, today: day } };
}

function compare(names: unknown, { dataset, options }: Engine): object {
  if (!Array.isArray(names) || names.length < 2) throw new UsageError('“names” must be a list of two names or more.');
  const entities = names.map((name) => findEntity(textOf(name, 'names'), dataset));
  const { rows } = buildCompareReport([...new Set(entities)], { notes: [], dataset, today: options.today });
  return { entities: entities.map(({ id, names: { en } }) => ({ id, name: en })), rows };
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new UsageError(`“${name}” must be a text that is not empty.`);
}
