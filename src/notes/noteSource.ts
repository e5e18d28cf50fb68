/** Where notes come from: an abstract file system, so that the index works on disk, in the browser and in tests alike. */

/** Files that are notes, by their names. */
export const NOTE_NAME = /\.(?:md|markdown)$/i;

/** A note that exists. */
export interface NoteEntry {
  /** Tells notes apart: a URI or a path. */
  readonly key: string;
  /** What reports show: relative to its root, with `/`. */
  readonly file: string;
  /** Changes when the content may have changed: time and size of the file. */
  readonly stamp: string;
}

export interface NoteSource {
  /** All notes there are, in any order. */
  list(): Promise<readonly NoteEntry[]>;
  /** The text of a note; null where it is gone, unreadable, binary or too large. Never rejects. */
  read(key: string): Promise<string | null>;
}
