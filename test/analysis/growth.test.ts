import assert from 'node:assert/strict';
import { check } from '../../src/check/check.ts';
import { DATASET, read, TODAY } from './fixture.ts';
import { HOSTILE } from './hostileTexts.ts';

/** Four times the text may take up to so many times the time: about 4 is linear, 16 quadratic. */
const LIMIT = 8;
const RUNS = 3;
/** What another process disturbed is measured again; the least of all measurements counts. */
const ATTEMPTS = 8;
/** Shorter times say nothing. */
const LEAST_MS = 2;

function work(text: string): void {
  check(read(text), DATASET, { today: TODAY });
}

/** CPU milliseconds of this process, the least of some runs. */
function milliseconds(text: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage().user;
    work(text);
    return (process.cpuUsage().user - start) / 1000;
  });
  return Math.max(LEAST_MS, Math.min(...times));
}

/** How many times the time four times the text takes. */
function growthOf(make: (size: number) => string, size: number): number {
  const [small, large] = [make(size), make(4 * size)];
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth > LIMIT; attempt++) {
    least.small = Math.min(least.small, milliseconds(small));
    least.large = Math.min(least.large, milliseconds(large));
    growth = least.large / least.small;
  }
  return growth;
}

/**
 * What is made of little text dies before the garbage collector first runs; from some size on its threads' time counts, too, so
 * that one step seems steep (quotes of growing depth: parsing takes 1, 39, 174, 756 ms for four times the text each). Where a
 * step does, the next one decides: what is quadratic is so there all the more.
 */
function assertLinear(make: (size: number) => string, size: number): void {
  const first = growthOf(make, size);
  const growth = first <= LIMIT ? first : growthOf(make, 4 * size);
  assert.ok(growth <= LIMIT, `4 times the text took ${growth.toFixed(1)} times the time`);
}

describe('time in step with the length of hostile text [linear]', () => {
  before(() => {
    for (const make of Object.values(HOSTILE)) work(make(1000)); // compiled before it is measured
  });

  for (const [name, make] of Object.entries(HOSTILE)) it(name, () => assertLinear(make, 10_000));
});

describe('lines of a million characters', () => {
  for (const name of ['a line of letters', 'a line without numbers', 'one sentence of many figures and names']) {
    it(name, () => {
      const make = HOSTILE[name] as (size: number) => string;
      assertLinear(make, 250_000);
    }).timeout(300_000);
  }
});

describe('nesting', () => {
  for (const [name, text] of [
    ['quotes a thousand deep', `${'> '.repeat(1000)}Borealis capex of $85bn`],
    [
      'lists a hundred deep',
      Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- Borealis capex of $85bn`).join('\n'),
    ],
    ['brackets a hundred thousand deep', `${'('.repeat(100_000)}Borealis capex of $85bn`],
    ['links a hundred thousand deep', `${'['.repeat(100_000)}Borealis capex of $85bn${'](x)'.repeat(100_000)}`],
  ] as const) {
    it(`${name} are read`, () => assert.ok(read(text).mentions.length > 0));
  }
});
