/** The periods that a figure may be of because a note is of a day, or because the figure before it is of some period. */
import { type Period, periodOf } from '../quantity/period.ts';
import { hasOwnCalendar, labelLater, labelYearsLater, latestQuarter, yearLabelOf } from '../quantity/periodLabels.ts';
import { rememberedBy, rememberedUpTo } from './rememberedBy.ts';

interface Suggested {
  readonly period: Period;
  readonly feature: string;
}

type Named = readonly (readonly [label: string, feature: string])[];
type Suggest = (from: string, fiscalYearEnd: string | undefined) => readonly Suggested[];

/** All figures of a note ask for the same few. */
const MOST_PERIODS = 1000;

/** What `name` names, as periods of each calendar that companies keep. */
function suggesting(name: (from: string, fiscalYearEnd: string | undefined) => Named): Suggest {
  const ofCalendar = rememberedBy((fiscalYearEnd: string | undefined) =>
    rememberedUpTo(MOST_PERIODS, (from: string) =>
      name(from, fiscalYearEnd).map(([label, feature]) => ({ period: periodOf(label, fiscalYearEnd, false), feature })),
    ),
  );
  return (from, fiscalYearEnd) => ofCalendar(fiscalYearEnd)(from);
}

/** The month and year of a day (ISO) and those before, the quarter that ended last and those around it, each with what it is to the day. */
export const periodsAround = suggesting((day, fiscalYearEnd) => {
  const own = hasOwnCalendar(fiscalYearEnd);
  const calendar = own ? 'fiscal' : 'calendar';
  const [year, month, latest] = [day.slice(0, 4), day.slice(0, 7), latestQuarter(day, fiscalYearEnd)];
  return [
    [year, 'this year'],
    [labelLater(year, -1), 'last year'],
    [month, 'this month'],
    [labelLater(month, -1), 'last month'],
    [latest, `latest quarter, ${calendar}`],
    [labelLater(latest, 1), `running quarter, ${calendar}`],
    [labelLater(latest, -1), `quarter before the latest, ${calendar}`],
    [labelYearsLater(latest, -1), `quarter of the year before, ${calendar}`],
    ...(own ? [[yearLabelOf(latest), 'fiscal year of the latest quarter'] as const] : []),
  ];
});

/** The periods that lie beside one, given by its label. */
export const periodsBeside = suggesting((last) => [
  [labelYearsLater(last, -1), 'a year before the last'],
  [labelLater(last, -1), 'before the last'],
  [labelLater(last, 1), 'after the last'],
  [yearLabelOf(last), 'year of the last'],
]);
