import { amounts } from './amounts.ts';

amounts('numbers written onto a word in Latin letters', [
  ['北光15%，AMX11%。', ['15%', 15, '%'], ['11%', 11, '%']],
  ['渠道价涨幅NAND55–60%。', ['55–60%', [55, 60], '%']],
  ['目标价隐含EV/EBITDA14倍。', ['14倍', 14, 'x']],
  ['设备每kW4,000美元。', ['4,000美元', 4000, 'USD']],
  ['重启Clarion1,121MW机组。', ['1,121MW', 1121e6, 'W']],
  ['租用2GWQuill算力。', ['2GW', 2e9, 'W']],
  ['北光2吉瓦，AMX6吉瓦。', ['2吉瓦', 2e9, 'W'], ['6吉瓦', 6e9, 'W']],
  ['后者供Nova16,16.5MW。', ['16.5MW', 16.5e6, 'W']],
  ['H20096GB与DDR5倍频、GB20030倍、iPhone17万台。'],
]);
