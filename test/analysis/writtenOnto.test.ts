import assert from 'node:assert/strict';
import { read } from './fixture.ts';

/** What a figure says: its text, its value (both ends of a range), its unit. */
type Said = readonly [text: string, value: number | readonly [number, number], unit: string];

function amounts(title: string, list: ReadonlyArray<readonly [text: string, ...figures: Said[]]>): void {
  describe(title, () => {
    for (const [text, ...figures] of list) {
      it(text, () => {
        const found = read(text).figures.map(({ text, low, high, unit }) => [
          text,
          low === high ? low : [low, high],
          unit,
        ]);
        assert.deepEqual(found, figures);
      });
    }
  });
}

amounts('numbers written onto a word in Latin letters', [
  ['北光15%，AMX11%。', ['15%', 15, '%'], ['11%', 11, '%']],
  ['渠道价涨幅NAND55–60%。', ['55–60%', [55, 60], '%']],
  ['目标价隐含EV/EBITDA14倍。', ['14倍', 14, 'x']],
  ['设备每kW4,000美元。', ['4,000美元', 4000, 'USD']],
  ['重启Clarion1,121MW机组。', ['1,121MW', 1121e6, 'W']],
  ['租用2GWQuill算力。', ['2GW', 2e9, 'W']],
  ['后者供Nova16,16.5MW。', ['16.5MW', 16.5e6, 'W']],
  ['H20096GB与DDR5倍频、GB20030倍、iPhone17万台。'],
]);
