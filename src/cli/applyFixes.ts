/** Puts the fixes of findings into a text. */
import type { Finding } from '../check/finding.ts';

export interface FixedText {
  readonly text: string;
  /** How many fixes were put in. */
  readonly applied: number;
}

/**
 * The text with the fixes in. Of two that overlap, the later one in the text is left for the next run; what was right
 * when it was written is history, and stays.
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const fixes = findings
    .filter(
      ({ fix, rightWhenWritten, start, end }) => fix && !rightWhenWritten && fix.newText !== text.slice(start, end),
    )
    .sort((a, b) => a.start - b.start);
  let fixed = '';
  let at = 0;
  let applied = 0;
  for (const { start, end, fix } of fixes) {
    if (start < at || !fix) continue;
    fixed += text.slice(at, start) + fix.newText;
    at = end;
    applied += 1;
  }
  return { text: fixed + text.slice(at), applied };
}
