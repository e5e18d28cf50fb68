import assert from 'node:assert/strict';
import { inSlices } from '../../src/notes/slices.ts';
import { HandClock } from './memory.ts';

describe('inSlices', () => {
  it('rests after some milliseconds of work, not after each item', async () => {
    const clock = new HandClock();
    const done: number[] = [];
    const work = (item: number) => {
      done.push(item);
      clock.time += 1;
    };
    assert.equal(
      await inSlices(
        Array.from({ length: 60 }, (_, item) => item),
        work,
        undefined,
        clock,
      ),
      true,
    );
    assert.equal(done.length, 60);
    assert.ok(clock.rests >= 5 && clock.rests <= 20, `${clock.rests} rests`);
  });

  it('stops between items', async () => {
    const stop = { isCancellationRequested: false };
    const done: number[] = [];
    const finished = await inSlices(
      [1, 2, 3],
      (item) => {
        done.push(item);
        stop.isCancellationRequested = item === 2;
      },
      stop,
      new HandClock(),
    );
    assert.equal(finished, false);
    assert.deepEqual(done, [1, 2]);
  });
});
