/** Checks a part of a YAML document against its schema and says in sentences, with places, what does not fit. */
import type * as z from 'zod';
import { MAX_PROBLEMS, PROBLEM_TEXTS, type Problem, type ProblemCode, problem, type Reason } from './problem.ts';
import { KNOWN_KEYS } from './schema.ts';
import { nearest } from './suggest.ts';
import type { Path, YamlDocument } from './yamlPlaces.ts';

type Issue = z.core.$ZodIssue;

/** What reading collects on its way: where the parts stand, and what was wrong with them. */
export interface Reading {
  readonly document: YamlDocument;
  readonly problems: Problem[];
}

/** The value as the schema gives it, or null where it does not fit; the reasons go to `reading.problems`. */
export function readPart<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at: Path,
  reading: Reading,
): z.infer<Schema> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  report(result.error.issues, value, at, reading);
  return null;
}

/** As `readPart`, but leaves out the optional fields that do not fit. Null only where what is required is missing or wrong. */
export function readLenient<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  at: Path,
  reading: Reading,
): z.infer<Schema> | null {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  report(first.error.issues, value, at, reading);
  const pruned = structuredClone(value);
  for (const issue of first.error.issues) prune(pruned, issue);
  const second = schema.safeParse(pruned);
  return second.success ? second.data : null;
}

/** Takes out what the issue concerns: an unknown key, or the field (`relations.maker`, `summary`) that it lies in. */
function prune(value: unknown, issue: Issue): void {
  if (issue.code === 'unrecognized_keys') {
    const holder = follow(value, issue.path);
    for (const key of issue.keys) remove(holder, key);
    return;
  }
  const [first, second] = issue.path;
  const inner = first === undefined ? undefined : (value as Record<PropertyKey, unknown>)[first];
  if (second !== undefined && first === 'relations') remove(inner, second);
  else if (first !== undefined) remove(value, first);
}

function remove(holder: unknown, key: PropertyKey): void {
  if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, key);
}

function follow(value: unknown, path: Path): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as Record<PropertyKey, unknown>)[step];
  }
  return inner;
}

function report(issues: readonly Issue[], value: unknown, at: Path, reading: Reading): void {
  for (const issue of issues) {
    if (reading.problems.length > MAX_PROBLEMS) return;
    reading.problems.push(...issueProblems(issue, value, at, reading.document));
  }
}

function issueProblems(issue: Issue, value: unknown, at: Path, document: YamlDocument): readonly Problem[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MAX_PROBLEMS + 1).map((key) => unknownKey(key, issue.message, path, document));
  const found = follow(value, issue.path);
  const range = document.rangeOf(path);
  if (found === undefined) return [problem(document.file, range, 'error', ...missing(path))];
  return [problem(document.file, range, 'error', ...reason(issue, found))];
}

function unknownKey(key: string, message: string, path: Path, document: YamlDocument): Problem {
  const known = message.startsWith(KNOWN_KEYS) ? message.slice(KNOWN_KEYS.length).split('|') : [];
  const range = document.keyRangeOf([...path, key]);
  return problem(document.file, range, 'error', ...guessed('unknown-key', { key }, key, known));
}

function missing(path: Path): Reason {
  const key = String(path.at(-1) ?? '');
  const parent = path.findLast((step, index) => typeof step === 'string' && index < path.length - 1);
  return parent === undefined ? ['missing', { key }] : ['missing-in', { key, parent: String(parent) }];
}

function reason(issue: Issue, found: unknown): Reason {
  if (Object.hasOwn(PROBLEM_TEXTS, issue.message)) return [issue.message as ProblemCode, { value: shown(found) }];
  if (issue.code === 'invalid_value')
    return guessed('choice', { value: shown(found) }, shown(found), issue.values.map(String));
  if (issue.code === 'invalid_type')
    return ['wrong-type', { expected: TYPES[issue.expected] ?? issue.expected, found: typeName(found) }];
  return ['wrong-type', { expected: issue.message.toLowerCase(), found: typeName(found) }];
}

/** The code with its guess where a known word is near, else the plain one with the known words listed. */
export function guessed(
  code: Extract<ProblemCode, `${string}-guess`> extends `${infer Plain}-guess` ? Plain : never,
  args: Readonly<Record<string, string>>,
  word: string,
  known: readonly string[],
): Reason {
  const guess = nearest(word, known);
  return guess === null
    ? [code, { ...args, known: known.join(', ') || 'none' }]
    : [`${code}-guess`, { ...args, guess }];
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'a mapping (`key: value` lines)',
  record: 'a mapping (`key: value` lines)',
  array: 'a list (`- item` lines or `[a, b]`)',
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
};

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  return typeof value === 'string' ? `“${value}”` : String(value);
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? typeName(value) : String(value);
}
