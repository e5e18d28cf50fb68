/** Where the preview shows ticks and flags: figures, by line, with what is said of each. Plain data. */

import { LineStarts } from '../../notes/lineStarts.ts';
import type { CheckedText } from '../../notes/noteFacts.ts';

export interface Mark {
  /** Line of the figure, from 0. */
  readonly line: number;
  /** The figure as the note has it. */
  readonly text: string;
  readonly kind: 'agreed' | 'finding';
  readonly title: string;
}

/** The marks of a note in the order of the text. `titleOf` words a finding. */
export function marksOf(
  { text, analysis, result }: CheckedText,
  agreed: string,
  titleOf: (finding: number) => string,
): readonly Mark[] {
  const lines = new LineStarts(text);
  return result.verdicts.flatMap(({ index, verdict, finding }): Mark[] => {
    const figure = analysis.figures[index];
    if (!figure || (verdict !== 'agreed' && verdict !== 'finding')) return [];
    const [line] = lines.at(figure.start);
    const title = finding === null ? agreed : titleOf(finding);
    return [{ line, text: text.slice(figure.start, figure.end), kind: verdict, title }];
  });
}
