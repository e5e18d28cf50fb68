/** How the writer of a note puts numbers elsewhere in it, for what a figure itself does not show. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Written } from '../quantity/quantity.ts';

interface Habits {
  /** The dash of most of the note's ranges. */
  readonly dash: string | undefined;
  /** Whether thousands are grouped (1,200). */
  readonly grouped: boolean;
}

const HABITS = new WeakMap<Analysis, Habits>();

/** The figure's style with what the rest of the note adds to it: a range in place of 900 takes the note's dash, 1,200 its comma. */
export function withHabits(written: Written, analysis: Analysis): Written {
  let habits = HABITS.get(analysis);
  if (habits === undefined) {
    habits = habitsOf(analysis);
    HABITS.set(analysis, habits);
  }
  const dash = written.dash ?? habits.dash;
  const low = habits.grouped && isShort(written) ? { ...written.low, grouped: true } : written.low;
  return { ...written, low, ...(dash === undefined ? {} : { dash }) };
}

/** Too short a number to show whether its writer groups. */
function isShort({ low: { text, grouped } }: Written): boolean {
  return !grouped && !/\d{4}/.test(text);
}

function habitsOf({ figures }: Analysis): Habits {
  const dashes = new Map<string, number>();
  for (const { written } of figures)
    if (written.dash !== undefined && /^[-–—~～]$/.test(written.dash))
      dashes.set(written.dash, (dashes.get(written.dash) ?? 0) + 1);
  const [most] = [...dashes].sort((a, b) => b[1] - a[1]);
  const grouped = figures.filter(({ written }) => written.low.grouped).length;
  const plain = figures.filter(({ written }) => !written.low.grouped && /^\d{4,}/.test(written.low.text)).length;
  return { dash: most?.[0], grouped: grouped > plain };
}
