/** Reads the text of one dataset file into checked parts with their places. What is broken is left out and reported. */
import { MAX_PROBLEMS, type Problem, problem } from './problem.ts';
import {
  type EntityHead,
  type FigureHead,
  PARTS,
  type RawDisputedValue,
  type RawMetric,
  type RawObservation,
  type RawSource,
  type RawUnit,
} from './schema.ts';
import { type Reading, readLenient, readPart } from './schemaProblems.ts';
import { type ReadOptions, readYaml } from './yamlDocument.ts';
import type { Path, YamlDocument } from './yamlPlaces.ts';

/** A checked part and the path in its document. */
export interface Placed<Part> {
  readonly part: Part;
  readonly path: Path;
}

export interface ReadFigure extends Placed<FigureHead> {
  readonly history: readonly Placed<RawObservation>[];
  readonly disputed: readonly Placed<RawDisputedValue>[];
  /** False when the last observation could not be read, so that the series has no known current value. */
  readonly endsWhole: boolean;
}

export interface ReadEntity {
  readonly document: YamlDocument;
  readonly head: EntityHead;
  readonly sources: Readonly<Record<string, RawSource>>;
  readonly figures: readonly ReadFigure[];
}

/** What was read, and what was wrong; `value` is null where nothing of the file can be used. */
export interface ReadResult<Value> {
  readonly value: Value | null;
  readonly problems: readonly Problem[];
}

/** Reads an entity file. */
export function readEntity(file: string, text: string): ReadResult<ReadEntity> {
  return readFile(file, text, {}, (reading) => {
    const head = readLenient(PARTS.entityHead, reading.document.data, [], reading);
    if (head === null) return null;
    const figures = (head.figures ?? []).map((raw, index) => readFigure(raw, ['figures', index], reading));
    return {
      document: reading.document,
      head,
      sources: readSourceMap(head.sources ?? {}, ['sources'], reading),
      figures: figures.filter((figure) => figure !== null),
    };
  });
}

/** Reads `sources.yaml`: a mapping of keys to sources. */
export function readSources(file: string, text: string): ReadResult<Readonly<Record<string, RawSource>>> {
  return readFile(file, text, {}, (reading) => readSourceMap(reading.document.data, [], reading));
}

/** Reads `metrics.yaml`: a list of metrics. */
export function readMetrics(file: string, text: string): ReadResult<ReadList<RawMetric>> {
  return readFile(file, text, {}, (reading) =>
    readList(reading, (raw, at) => readLenient(PARTS.metric, raw, at, reading)),
  );
}

/** Reads `units.yaml`: a list of units. */
export function readUnits(file: string, text: string): ReadResult<ReadList<RawUnit>> {
  return readFile(file, text, { numbers: true }, (reading) =>
    readList(reading, (raw, at) => readLenient(PARTS.unit, raw, at, reading)),
  );
}

export interface ReadList<Part> {
  readonly document: YamlDocument;
  readonly items: readonly Placed<Part>[];
}

function readFile<Value>(
  file: string,
  text: string,
  options: ReadOptions,
  read: (reading: Reading) => Value | null,
): ReadResult<Value> {
  const { document, problems } = readYaml(file, text, options);
  if (document === null) return { value: null, problems };
  const reading: Reading = { document, problems: [...problems] };
  const value = read(reading);
  return { value, problems: capped(file, reading.problems) };
}

function capped(file: string, problems: readonly Problem[]): readonly Problem[] {
  const last = problems[MAX_PROBLEMS];
  if (last === undefined) return problems;
  return [
    ...problems.slice(0, MAX_PROBLEMS),
    problem(file, last, 'error', 'too-many', { limit: String(MAX_PROBLEMS) }),
  ];
}

function readFigure(raw: unknown, at: Path, reading: Reading): ReadFigure | null {
  const part = readPart(PARTS.figureHead, raw, at, reading);
  if (part === null) return null;
  const history = (part.history ?? []).map((each, index) =>
    readPlaced(PARTS.observation, each, [...at, 'history', index], reading),
  );
  const disputed = (part.disputed ?? []).map((each, index) =>
    readPlaced(PARTS.disputedValue, each, [...at, 'disputed', index], reading),
  );
  return {
    part,
    path: at,
    history: history.filter((each) => each !== null),
    disputed: disputed.filter((each) => each !== null),
    endsWhole: history.at(-1) !== null,
  };
}

function readPlaced<Schema extends Parameters<typeof readPart>[0]>(
  schema: Schema,
  raw: unknown,
  at: Path,
  reading: Reading,
) {
  const part = readPart(schema, raw, at, reading);
  return part === null ? null : { part, path: at };
}

/** A source whose title is missing is kept under its key, so that what cites it does not fall too. */
function readSourceMap(raw: unknown, at: Path, reading: Reading): Readonly<Record<string, RawSource>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const { file } = reading.document;
    const args = {
      expected: 'a mapping (`key: { title: … }`)',
      found: Array.isArray(raw) ? 'a list' : `“${String(raw)}”`,
    };
    reading.problems.push(problem(file, reading.document.rangeOf(at), 'error', 'wrong-type', args));
    return {};
  }
  const entries = Object.entries(raw).map(([key, each]) => {
    return [key, readLenient(PARTS.source, each, [...at, key], reading) ?? { title: key }] as const;
  });
  return Object.fromEntries(entries);
}

function readList<Part>(reading: Reading, read: (raw: unknown, at: Path) => Part | null): ReadList<Part> | null {
  const { document, problems } = reading;
  if (!Array.isArray(document.data)) {
    const args = { expected: 'a list (`- item` lines)', found: 'something else' };
    problems.push(problem(document.file, document.rangeOf([]), 'error', 'wrong-type', args));
    return null;
  }
  const items = document.data.map((raw, index) => ({ part: read(raw, [index]), path: [index] }));
  return { document, items: items.filter((item): item is { part: Part & {}; path: number[] } => item.part !== null) };
}
