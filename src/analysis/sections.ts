/** Sections of a note whose figures are bound by what stands in them, their headings, the figures right before them and who was spoken of there. */
import type { SegmentScan } from './scene.ts';

/** Places among a note's scans, `to` exclusive. */
export interface Section {
  readonly from: number;
  readonly to: number;
}

/**
 * The sections of a note, in order; `scans` are all of its segments. Each but the first begins with a heading that states no
 * figure and that all figures from there on stand below: what was dated before goes for none of them.
 */
export function sectionsOf(scans: readonly SegmentScan[]): Section[] {
  const starts: number[] = [];
  let highest = Number.POSITIVE_INFINITY; // of the innermost headings of the figures from here on
  for (let at = scans.length - 1; at > 0; at--) {
    const { segment, quantities } = scans[at] as SegmentScan;
    if (quantities.length > 0) highest = Math.min(highest, segment.headings.at(-1) ?? -1);
    else if (segment.kind === 'heading' && highest >= at) starts.push(at);
  }
  starts.push(0);
  starts.reverse();
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? scans.length }));
}
