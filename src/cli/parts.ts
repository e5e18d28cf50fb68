/**
 * Parts: what one worker found in its share of the notes, one JSON value a line. A head says by what the share was judged
 * and how many notes it has; each other line is what reports keep of one note. Heads may stand anywhere and more than once,
 * so that parts can be joined by `cat` or by an engine that pipes lines.
 */
import type { DatasetInfo } from '../dataset/model.ts';
import type { NoteRecord } from '../report/noteRecord.ts';
import { jsonLines } from './formats/json.ts';

/** The version of the form of parts. */
export const PART_VERSION = 1;

export interface PartHead {
  readonly part: typeof PART_VERSION;
  /** The day that the notes were judged by, ISO. */
  readonly asOf: string;
  readonly dataset: DatasetInfo;
  /** The share, where the notes were shared by `--shard`. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  /** How many lines with notes belong to this head. */
  readonly notes: number;
  /** A sentence for each path that could not be read. */
  readonly troubles: readonly string[];
}

/** The part as lines, the head first. */
export function partLines(head: Omit<PartHead, 'part' | 'notes'>, notes: readonly NoteRecord[]): string {
  return jsonLines([{ part: PART_VERSION, ...head, notes: notes.length } satisfies PartHead, ...notes]);
}
