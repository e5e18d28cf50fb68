/** Floors: what accuracy must not fall below, committed beside the corpora and raised when the engine gets better. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Numbers of a run by corpus and measure, 0…1. */
export type Numbers = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** So far below the number of the day stands its floor: a change may cost a figure or two where it wins elsewhere. */
const SLACK = 0.005;

export function readFloors(file: string): Numbers {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Numbers) : {};
}

/** Pairs of number and floor; a number that has no floor yet is left out, as is a floor whose corpus was not run. */
export function compared(numbers: Numbers, floors: Numbers) {
  return Object.entries(numbers).flatMap(([corpus, measures]) =>
    Object.entries(measures).flatMap(([measure, number]) => {
      const floor = floors[corpus]?.[measure];
      return floor === undefined ? [] : [{ corpus, measure, number, floor, holds: number >= floor }];
    }),
  );
}

/** Writes floors a little below `numbers`, none lower than it was. */
export function raiseFloors(file: string, numbers: Numbers): void {
  const floors: Record<string, Record<string, number>> = structuredClone(readFloors(file)) as never;
  for (const [corpus, measures] of Object.entries(numbers)) {
    floors[corpus] ??= {};
    for (const [measure, number] of Object.entries(measures)) {
      const floor = Math.floor((number - SLACK) * 1000) / 1000;
      floors[corpus][measure] = Math.max(floor, floors[corpus][measure] ?? 0);
    }
  }
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}
