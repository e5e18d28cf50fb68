import assert from 'node:assert/strict';
import { read, unmarked, withFiguresMarked } from './fixture.ts';

function finds(cases: readonly string[]): void {
  for (const marked of cases) it(marked, () => assert.equal(withFiguresMarked(unmarked(marked)), marked));
}

describe('half as a share', () => {
  finds([
    'Borealis has more than «half», and Halden less.',
    'It holds well over «half» of power shelves.',
    'About «half» went into short-lived kit.',
    '«Half» of the backlog is sovereign.',
    'The mix moved to north of «half» this year.',
    'For the second half of the year it guides higher.',
    'The other half of the team left, and half an hour went by.',
    'The half-finished hall is half as large.',
    'The final half of it, and the German half of the joint venture.',
  ]);
});

describe('other parts and multiples in words', () => {
  finds([
    'Shares of Borealis lost «a tenth» that day.',
    'The busway cuts copper by «a third» or so.',
    'Price roughly «a third» under the rivals.',
    'Customers get «50% to two-thirds» of what they want.',
    'A third of the same size follows next year.',
    'Borealis added a third, and a third line runs.',
    'It has a backlog nearly «twice» that of a year earlier.',
    'I called twice that day, about twice a week.',
    '北光售价仅为哈登的«1/36»、奥斯特的«1/60»。',
  ]);

  it('a loss of a part is a fall', () =>
    assert.deepEqual(
      read('Shares of Borealis lost a tenth that day.').figures.map(({ low, kind }) => [low, kind]),
      [[-10, 'change']],
    ));
});
