import assert from 'node:assert/strict';
import { read, unmarked, withFiguresMarked } from './fixture.ts';

function units(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () =>
      assert.deepEqual(
        read(text).figures.map(({ low, unit }) => `${low} ${unit}`),
        expected,
      ),
    );
  }
}

describe('a number that leaves out the unit of the one before', () => {
  units({
    'It does 10 petaFLOPS in FP4, more than 5 in FP8.': ['10000000000000000 FLOP/s', '5000000000000000 FLOP/s'],
    'It reads 3.35 TB/s on a Q100, 4.8 on the next.': ['3350000000000 B/s', '4800000000000 B/s'],
    'The share was 33% at Borealis and barely 10 at Halden.': ['33 %', '10 %'],
    'They design for 132 kW a cabinet and say the busway can do 200.': ['132000 W', '200000 W'],
    'It plans 2 GW by 2030 and up to 5 some day.': ['2000000000 W', '5000000000 W'],
    'Shares of Halden fell 9%. The latter’s rose 4.': ['-9 %', '4 %'],
    '北光显存128GB对80，带宽则3.2TB/s和3.35。': [
      '128000000000 B',
      '80000000000 B',
      '3200000000000 B/s',
      '3350000000000 B/s',
    ],
    '北光内存总量49.2TB，对手13.8。': ['49200000000000 B', '13800000000000 B'],
    '前者1,130人，后者870。': ['1130 1', '870 1'],
    '各增加1.1个百分点、2.3和0.4。': ['1.1 pp', '2.3 pp', '0.4 pp'],
    'Bandwidth follows: 4.9, 7.4 and 8 TB/s.': ['4900000000000 B/s', '7400000000000 B/s', '8000000000000 B/s'],
    '带宽为4.9、7.4和8TB/s。': ['4900000000000 B/s', '7400000000000 B/s', '8000000000000 B/s'],
  });
});

describe('a number of something else has no unit of the one before', () => {
  for (const marked of [
    'Sales rose «12%» on the year, 8 on the list are new.',
    'Sales grew «5%» in May and 3 in total were closed.',
    '北光卖出«12颗»，双方比分3对2。',
    'It needs software 4.5 and «5 GB» of memory.',
    'It draws «40 MW» in Texas, 3 in 2025.',
  ])
    it(marked, () => assert.equal(withFiguresMarked(unmarked(marked)), marked));
});
