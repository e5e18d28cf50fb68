/** What speaks for and against a period: how long it is and when, where it stands, what the figures before were of. */
import type { Period } from '../quantity/period.ts';
import { FeatureGroup } from './ranking.ts';

/** What the figure before has in common with this one, as bits. */
export const SAME_METRIC = 1;
export const SAME_CARRIER = 2;
export const LAST = 4;
export const STATED = 8;

/** What a period is by its length, when it lies seen from the day of writing, the sort of figure and what is planned of it. */
export const KIND: Readonly<Record<ReturnType<typeof whenOf>, FeatureGroup>> = {
  over: kindGroup('over'),
  'to come': kindGroup('to come'),
  running: kindGroup('running'),
  unknown: kindGroup(null),
};

function kindGroup(when: string | null): FeatureGroup {
  return new FeatureGroup((tally, sort, plan, length) => {
    tally.add`${length}`;
    tally.add`${length}, ${sort}`;
    tally.add`${length}, ${plan}`;
    if (when === null) return;
    tally.add`${length}, ${when}`;
    tally.add`${when}, ${sort}`;
    tally.add`${when}, ${plan}`;
  });
}

/** When a period lies, seen from the day of writing. */
export function whenOf({ start, end }: Period, written: string | null): 'over' | 'to come' | 'running' | 'unknown' {
  if (end === null || written === null) return 'unknown';
  return end < written ? 'over' : (start ?? '') > written ? 'to come' : 'running';
}

/** A period of the sentence. */
export const PLACE = new FeatureGroup((tally, side, distance, clauses) => {
  tally.add`${side}`;
  tally.add`${side}, ${distance}`;
  tally.add`${side}, clauses ${clauses}`;
});

/** The period of a figure before. */
export const CARRIED = new FeatureGroup((tally, place, sort, same) => {
  const is = (bit: number) => (Number(same) & bit) !== 0;
  const metric = is(SAME_METRIC) ? 'same metric' : 'other metric';
  const entity = is(SAME_CARRIER) ? 'same carrier' : 'other carrier';
  tally.add`carried, ${place}`;
  tally.add`carried, ${place}, ${sort}`;
  tally.add`carried, ${place}, ${entity}`;
  tally.add`carried, ${metric}, ${entity}`;
  tally.add`carried, ${place}, ${metric}`;
  tally.add`carried, ${is(LAST) ? 'last' : 'earlier'}`;
  if (is(STATED)) tally.add`carried, stated, ${place}`;
});

/** A period that nothing names. */
export const SUGGESTED = new FeatureGroup((tally, sort, metric, feature) => {
  tally.add`${feature}`;
  tally.add`${feature}, ${sort}`;
  if (sort !== 'reported') tally.add`${feature}, ${metric}`;
});

/** None of the periods. */
export const NONE = new FeatureGroup((tally, sort, plan, beside) => {
  tally.add('none');
  tally.add`none, ${sort}`;
  tally.add`none, ${plan}`;
  tally.add`none, ${beside}`;
  tally.add`none, ${sort}, ${beside}`;
});
