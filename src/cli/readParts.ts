/** Reads parts that workers wrote, and refuses what would make a merged report wrong: lost, doubled or mixed parts. */
import { resolve } from 'node:path';
import type { NoteRecord } from '../report/noteRecord.ts';
import { byName } from './checkFiles.ts';
import { readInput } from './fileErrors.ts';
import type { Io } from './io.ts';
import { PART_VERSION, type PartHead } from './parts.ts';
import { expandPattern } from './pathPattern.ts';
import { UsageError } from './usageError.ts';

export interface Parts {
  /** The first head; the others agree with it. */
  readonly head: PartHead;
  /** In the order in which one run over all notes would have them. */
  readonly notes: readonly NoteRecord[];
  /** What the workers could not read, and the shards that are not there. */
  readonly troubles: readonly string[];
}

interface NamedHead extends PartHead {
  readonly name: string;
}

/** The parts of files, patterns (`parts/*.ndjson`) or `-` together. Throws a sentence where they don't fit together. */
export async function readParts(patterns: readonly string[], io: Io): Promise<Parts> {
  const heads: NamedHead[] = [];
  const notes: NoteRecord[] = [];
  for (const name of [...new Set(patterns.flatMap((pattern) => partNames(pattern, io.cwd)))]) {
    const text = name === '-' ? (await io.readStdin()).toString('utf8') : readInput(resolve(io.cwd, name), name);
    readLines(text, name, heads, notes);
  }
  const [head] = heads;
  if (!head) throw new UsageError('The parts are empty. Write them with: ticktie check --format part');
  refuseMixed(head, heads);
  refuseLost(heads, notes);
  refuseDoubled(notes);
  return { head, notes: byName(notes), troubles: [...heads.flatMap((each) => each.troubles), ...missingShards(heads)] };
}

function partNames(pattern: string, cwd: string): readonly string[] {
  if (pattern === '-') return [pattern];
  const names = expandPattern(pattern, cwd);
  if (names.length === 0) throw new UsageError(`No file fits “${pattern}”.`);
  return names;
}

function readLines(text: string, name: string, heads: NamedHead[], notes: NoteRecord[]): void {
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const value = parsed(line);
    if (isHead(value)) heads.push({ ...value, name });
    else if (isNote(value)) notes.push(value);
    else throw new UsageError(`${name}:${index + 1}: ${whatElse(value)}`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isHead(value: unknown): value is PartHead {
  const head = value as Partial<PartHead> | null;
  return head?.part === PART_VERSION && typeof head.notes === 'number' && Array.isArray(head.troubles);
}

function isNote(value: unknown): value is NoteRecord {
  const note = value as Partial<NoteRecord> | null;
  const lists = [note?.findings, note?.claims];
  const objects = [note?.coverage, note?.mentions];
  return (
    typeof note?.file === 'string' &&
    lists.every((list) => Array.isArray(list)) &&
    objects.every((object) => typeof object === 'object' && object !== null)
  );
}

/** Why a line is not one of a part. */
function whatElse(value: unknown): string {
  const found = value as { part?: unknown; fingerprint?: unknown } | null;
  if (found?.part !== undefined) return 'a part of another version of TickTie. Make all parts with the same one.';
  if (found?.fingerprint !== undefined) {
    return 'this is a finding; a part also says what was looked at. Write it with: ticktie check --format part';
  }
  return 'not a line of a part; was it cut short?';
}

function refuseMixed(first: NamedHead, heads: readonly NamedHead[]): void {
  const basis = ({ asOf, dataset }: PartHead) => JSON.stringify([asOf, dataset]);
  const other = heads.find((head) => basis(head) !== basis(first));
  if (other) throw new UsageError(`“${first.name}” and “${other.name}” were judged by different days or datasets.`);
}

function refuseLost(heads: readonly PartHead[], notes: readonly NoteRecord[]): void {
  const promised = heads.reduce((sum, head) => sum + head.notes, 0);
  if (promised === notes.length) return;
  throw new UsageError(
    `The parts say ${promised} notes and hold ${notes.length}: one was cut short, or a line is lost.`,
  );
}

function refuseDoubled(notes: readonly NoteRecord[]): void {
  const seen = new Set<string>();
  for (const { file } of notes) {
    if (seen.has(file)) throw new UsageError(`“${file}” is there twice: its figures would count double.`);
    seen.add(file);
  }
}

function missingShards(heads: readonly PartHead[]): string[] {
  const shards = heads.flatMap(({ shard }) => (shard ? [shard] : []));
  return [...new Set(shards.map(({ count }) => count))].flatMap((count) => {
    const present = new Set(shards.filter((shard) => shard.count === count).map(({ index }) => index));
    const all = Array.from({ length: count }, (_, index) => index + 1);
    return all.filter((index) => !present.has(index)).map((index) => `Shard ${index}/${count} is not among the parts.`);
  });
}
