/** Periods that a bracket only explains: FY26Q1（9月季）, fiscal Q3 2026 (quarter to January). */
import type { PeriodToken } from '../quantity/periodToken.ts';

/** How far behind its period a bracket of explanation closes. */
const ASIDE_REACH = 12;
const OPENS = /^ ?\( ?$/;
const CLOSES = /^[^()\d%$]{0,8}\)/;

/** The periods but for those that leave out their year in a bracket right behind one that says it. */
export function withoutAsides(normal: string, periods: readonly PeriodToken[]): readonly PeriodToken[] {
  if (periods.length < 2) return periods;
  const kept = periods.filter((token, at) => !isAside(normal, token, periods[at - 1]));
  return kept.length === periods.length ? periods : kept;
}

function isAside(normal: string, token: PeriodToken, before: PeriodToken | undefined): boolean {
  if (before === undefined || before.year === null || token.year !== null) return false;
  if (!isPart(before) || (!isPart(token) && token.month === null)) return false;
  return (
    OPENS.test(normal.slice(before.end, token.start)) && CLOSES.test(normal.slice(token.end, token.end + ASIDE_REACH))
  );
}

/** A quarter or half. */
function isPart({ quarter, half, endMonth }: PeriodToken): boolean {
  return quarter !== null || half !== null || endMonth !== null;
}
