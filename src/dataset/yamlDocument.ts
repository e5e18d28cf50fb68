/**
 * YAML as plain data with the place of each part.
 *
 * Only plain YAML is read: no tags, few aliases, limited size and depth, so that a hostile file costs nothing. Numbers
 * and dates keep the text as written (`1.50`, `2025`), because the digits stated are part of what a value says.
 */
import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { MAX_PROBLEMS, type Problem, problem, type Range, type Reason } from './problem.ts';
import { isTooDeep } from './yamlDepth.ts';
import { FILE_START, type YamlDocument, YamlPlaces } from './yamlPlaces.ts';

const MAX_LENGTH = 2_000_000;
const MAX_ALIASES = 100;
const MAX_DEPTH = 100;

export interface ReadOptions {
  /** Keep numbers as numbers (`units.yaml`); else each is the text as written. */
  readonly numbers?: boolean;
}

/** Reads the text of one file. The document is null where nothing of it can be used; `problems` says why. Never throws. */
export function readYaml(
  file: string,
  text: string,
  options: ReadOptions = {},
): { readonly document: YamlDocument | null; readonly problems: readonly Problem[] } {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const refusal = refused(source);
  if (refusal !== null) return { document: null, problems: [problem(file, FILE_START, 'error', ...refusal)] };
  try {
    return parsed(file, source, options);
  } catch (error) {
    return { document: null, problems: [problem(file, FILE_START, 'error', ...failure(error))] };
  }
}

function refused(source: string): Reason | null {
  if (source.length > MAX_LENGTH) return ['too-large', { limit: String(MAX_LENGTH / 1_000_000) }];
  return isTooDeep(source, MAX_DEPTH) ? ['too-deep', { limit: String(MAX_DEPTH) }] : null;
}

function failure(error: unknown): Reason {
  if (error instanceof ReferenceError && error.message.startsWith('Excessive')) return ['aliases', {}];
  return ['yaml', { detail: error instanceof Error ? lowerFirst(error.message) : String(error) }];
}

function parsed(file: string, source: string, options: ReadOptions): ReturnType<typeof readYaml> {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const rangeAt = (start: number, end: number): Range => toRange(lines, start, Math.max(end, start + 1));
  const problems = faults(file, document, rangeAt);
  if (document.errors.length > 0) return { document: null, problems };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return { document: null, problems: [...problems, problem(file, FILE_START, 'warning', 'empty')] };
  }
  if (options.numbers !== true) keepNumbersAsWritten(document);
  const data = withoutNulls(document.toJS({ maxAliasCount: MAX_ALIASES }), new Set());
  return { document: new YamlPlaces(file, data, document, rangeAt), problems };
}

/** Of errors in the syntax only the first: the others mostly follow from it. */
function faults(file: string, document: Document.Parsed, rangeAt: (start: number, end: number) => Range): Problem[] {
  const broken = document.errors.slice(0, 1).map((error) => {
    const detail = lowerFirst(error.message.replace(/; please use .*$/, '').replace(/\.$/, ''));
    return problem(file, rangeAt(...error.pos), 'error', 'yaml', { detail });
  });
  const tags = document.warnings.slice(0, MAX_PROBLEMS).map((warning) => {
    const tag = /Unresolved tag: (\S+)/.exec(warning.message)?.[1] ?? warning.message;
    return problem(file, rangeAt(...warning.pos), 'warning', 'tag', { tag });
  });
  const twice = keysTwice(document).map(({ key, range }) =>
    problem(file, rangeAt(range[0], range[1]), 'error', 'twice-key', { key }),
  );
  return [...broken, ...tags, ...twice];
}

interface KeyNode {
  readonly key: string;
  readonly range: readonly [start: number, end: number, nodeEnd: number];
}

/** Keys that stand in their mapping a second time. (The parser's own check takes time by the square of their number.) */
function keysTwice(document: Document): readonly KeyNode[] {
  const found: KeyNode[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        if (seen.has(name) && found.length < MAX_PROBLEMS) found.push({ key: name, range: key.range });
        seen.add(name);
      }
    },
  });
  return found;
}

function keepNumbersAsWritten(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' || typeof node.value === 'bigint')
        node.value = node.source ?? String(node.value);
    },
  });
}

/** A key with `~` or nothing after it is a key left out. In place; `seen` guards against circular aliases. */
function withoutNulls(value: unknown, seen: Set<object>): unknown {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const [key, part] of Object.entries(value)) {
    if (part === null && !Array.isArray(value)) Reflect.deleteProperty(value, key);
    else withoutNulls(part, seen);
  }
  return value;
}

function toRange(lines: LineCounter, start: number, end: number): Range {
  const from = lines.linePos(start);
  const to = lines.linePos(end);
  return {
    line: Math.max(1, from.line),
    column: Math.max(1, from.col),
    endLine: Math.max(1, to.line),
    endColumn: Math.max(1, to.col),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
