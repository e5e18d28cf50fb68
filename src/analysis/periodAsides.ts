/** Periods that a bracket only explains: FY26Q1（9月季）, 本财年（2026年5月底结束）, fiscal Q3 2026 (quarter to January). */
import type { PeriodToken } from '../quantity/periodToken.ts';

/** How far behind its period a bracket of explanation closes. */
const ASIDE_REACH = 12;
const OPENS = /^ ?\( ?(?:截至|止于|至|to|ended|ending|ends|year to|quarter to)? ?$/;
/** When a year or quarter ends is not when something was so. */
const ENDS = /^(?:底|末)?(?:结束|止|截止|为止|结账|收官)|^\)/;
const CLOSES = /^[^()\d%$]{0,8}\)/;

/** The periods but for those that leave out their year in a bracket right behind one that says it. */
export function withoutAsides(normal: string, periods: readonly PeriodToken[]): readonly PeriodToken[] {
  if (periods.length < 2) return periods;
  const kept = periods.filter(
    (token, at) => !isAside(normal, token, periods[at - 1]) && !isSaidAnew(normal, token, periods[at + 1]),
  );
  return kept.length === periods.length ? periods : kept;
}

function isAside(normal: string, token: PeriodToken, before: PeriodToken | undefined): boolean {
  if (before === undefined || !OPENS.test(normal.slice(before.end, token.start))) return false;
  const behind = normal.slice(token.end, token.end + ASIDE_REACH);
  if (before.fiscal && token.month !== null) return ENDS.test(behind);
  if (before.year === null || token.year !== null || !isPart(before)) return false;
  return (isPart(token) || token.month !== null) && CLOSES.test(behind);
}

/** The September quarter, its fiscal Q1 2026: said once more, with its year. */
const ANEW = /^,? (?:(?:or|that is|i\.e\.|being),? )?(?:(?:its|their|the company['’]s) )?$/i;

function isSaidAnew(normal: string, token: PeriodToken, next: PeriodToken | undefined): boolean {
  if (next === undefined || token.year !== null || !isPart(token) || !isPart(next) || next.year === null) return false;
  return ANEW.test(normal.slice(token.end, next.start));
}

/** A quarter or half. */
function isPart({ quarter, half, endMonth }: PeriodToken): boolean {
  return quarter !== null || half !== null || endMonth !== null;
}
