/** Rows and columns of tables about somebody whom nobody knows: they do not borrow a name from those beside them. */
import type { Entity } from '../dataset/model.ts';
import { remembered } from './headUnits.ts';
import type { Landmarks } from './landmarks.ts';
import type { Draft, SegmentScan } from './scene.ts';

/** A side of a table whose heads are mostly names, and the entities they name. */
interface NamedSide {
  readonly head: 'rowHead' | 'columnHead';
  readonly entities: ReadonlySet<string>;
}

/** Knows the tables whose heads name whom their figures are about. */
export class Strangers {
  readonly #scans: readonly SegmentScan[];
  readonly #landmarks: Landmarks;
  readonly #sides = new Map<number, NamedSide | null>();

  /** `scans` are all segments of the note. */
  constructor(scans: readonly SegmentScan[], landmarks: Landmarks) {
    this.#scans = scans;
    this.#landmarks = landmarks;
  }

  /** Whether a figure stands at a head that names nobody, and `entity` is named by the heads beside that one. */
  borrow({ quantity, scan: { segment } }: Draft, entity: Entity): boolean {
    const { cell } = segment;
    if (!cell) return false;
    const side = remembered(this.#sides, cell.table, () => this.#sideOf(cell.table));
    if (!side?.entities.has(entity.id) || (side.head === 'columnHead' && COMPARES.has(quantity.dimension)))
      return false;
    const head = this.#scans[cell[side.head] ?? -1];
    return head?.names.length === 0 && /\p{L}/u.test(head.normal) && !PART.test(head.normal);
  }

  /** The side of a table, of the two, most of whose heads, two at least, are names. */
  #sideOf(table: number): NamedSide | null {
    const cells = this.#landmarks
      .cellsOf(table)
      .flatMap(({ segment: { cell } }) => (cell?.row && cell.column ? cell : []));
    for (const head of ['rowHead', 'columnHead'] as const) {
      const heads = [...new Set(cells.map((cell) => cell[head] ?? -1))].flatMap((at) => this.#scans[at] ?? []);
      const named = heads.filter(({ names }) => names.length > 0);
      if (named.length > 1 && named.length * 2 >= heads.length)
        return { head, entities: new Set(named.flatMap(({ names }) => names.map(({ entry }) => entry.entity))) };
    }
    return null;
  }
}

/** A last column of these compares those before it. */
const COMPARES = new Set(['percent', 'points', 'multiple', 'ratio']);
/** A part of what stands above it, or growth of it. */
const PART = /^\s*[-–—└•]|of which|其中|[yqm]\/?o\/?[yqm]|同比|环比|年增|月增|季增/i;
