/** Where in a YAML text each part of its data stands. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Range } from './problem.ts';

export type Path = readonly PropertyKey[];

/** A read file: its data, and where in the text each part of it stands. */
export interface YamlDocument {
  readonly file: string;
  readonly data: unknown;
  /** The range of the value at the path; where it has none of its own (missing or empty), that of its key or its parent's. */
  rangeOf(path: Path): Range;
  /** The range of the key that the path ends in. */
  keyRangeOf(path: Path): Range;
}

/** For what concerns the file as a whole. */
export const FILE_START: Range = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** The places of a document that `yaml` has read. `rangeAt` gives the range of two offsets. */
export class YamlPlaces implements YamlDocument {
  private readonly pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(
    readonly file: string,
    readonly data: unknown,
    private readonly document: Document.Parsed,
    private readonly rangeAt: (start: number, end: number) => Range,
  ) {}

  rangeOf(path: Path): Range {
    const { node, pair } = this.find(path);
    return this.rangeOfNode(node) ?? this.rangeOfNode(pair?.key ?? null) ?? this.rangeOfParent(path);
  }

  keyRangeOf(path: Path): Range {
    return this.rangeOfNode(this.find(path).pair?.key ?? null) ?? this.rangeOf(path);
  }

  /** Of what is missing: the key of the mapping that lacks it, or the first key of a list item or file that does. */
  private rangeOfParent(path: Path): Range {
    if (path.length === 0) return FILE_START;
    const parent = path.slice(0, -1);
    const { node, pair } = this.find(parent);
    if (pair !== null) return this.rangeOfNode(pair.key) ?? FILE_START;
    const first = isMap(node) ? node.items[0]?.key : null;
    return this.rangeOfNode(first ?? node) ?? (parent.length > 0 ? this.rangeOfParent(parent) : FILE_START);
  }

  /** The node at the path, and the pair of a mapping that holds it as its value. */
  private find(path: Path): { readonly node: unknown; readonly pair: Pair | null } {
    let node: unknown = this.document.contents;
    let pair: Pair | null = null;
    for (const step of path) {
      const inner: unknown = isAlias(node) ? node.resolve(this.document) : node;
      pair = isMap(inner) ? (this.pairsOf(inner).get(String(step)) ?? null) : null;
      node = pair !== null ? pair.value : isSeq(inner) ? inner.items[Number(step)] : null;
    }
    return { node, pair };
  }

  /** The last of equal keys counts, as in the data. */
  private pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.pairs.get(map);
    if (known !== undefined) return known;
    const pairs = new Map(map.items.map((pair) => [keyOf(pair), pair]));
    this.pairs.set(map, pairs);
    return pairs;
  }

  private rangeOfNode(node: unknown): Range | null {
    const range = (node as Node | null | undefined)?.range;
    if (range === null || range === undefined || range[1] <= range[0]) return null;
    return this.rangeAt(range[0], range[1]);
  }
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}
