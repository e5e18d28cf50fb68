/** The periods that a note of a day most likely speaks of, with what each of them is to the day. */
import { type Period, periodOf } from '../quantity/period.ts';
import { hasOwnCalendar, labelLater, labelYearsLater, latestQuarter, yearLabelOf } from '../quantity/periodLabels.ts';

interface Suggested {
  readonly period: Period;
  readonly feature: string;
}

/** The periods around a day, for each calendar that companies keep: all figures of a note ask for the same few. */
const AROUND = new Map<string, readonly Suggested[]>();
const MOST_AROUND = 1000;

/** The month and year of a day (ISO) and those before, the quarter that ended last and those around it. */
export function periodsAround(day: string, fiscalYearEnd: string | undefined): readonly Suggested[] {
  const key = `${day} ${fiscalYearEnd}`;
  const known = AROUND.get(key);
  if (known) return known;
  const own = hasOwnCalendar(fiscalYearEnd);
  const calendar = own ? 'fiscal' : 'calendar';
  const [year, month, latest] = [day.slice(0, 4), day.slice(0, 7), latestQuarter(day, fiscalYearEnd)];
  const named = [
    [year, 'this year'],
    [labelLater(year, -1), 'last year'],
    [month, 'this month'],
    [labelLater(month, -1), 'last month'],
    [latest, `latest quarter, ${calendar}`],
    [labelLater(latest, 1), `running quarter, ${calendar}`],
    [labelLater(latest, -1), `quarter before the latest, ${calendar}`],
    [labelYearsLater(latest, -1), `quarter of the year before, ${calendar}`],
    ...(own ? [[yearLabelOf(latest), 'fiscal year of the latest quarter'] as const] : []),
  ] as const;
  const around = named.map(([label, feature]) => ({ period: periodOf(label, fiscalYearEnd, false), feature }));
  if (AROUND.size >= MOST_AROUND) AROUND.clear();
  AROUND.set(key, around);
  return around;
}
