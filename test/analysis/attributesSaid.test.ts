/** How a figure is meant: what its clause, the opening of its sentence or the title of its list says of sparsity, direction and scope. */
import assert from 'node:assert/strict';
import { analyze } from '../../src/analysis/analyze.ts';
import { CONTEXT } from './fixture.ts';

/** The attribute of the last figure of a text. */
function attribute(text: string, name: string): string | undefined {
  return analyze(text, CONTEXT, { today: '2026-11-23' }).figures.at(-1)?.attributes[name];
}

const SAID: readonly (readonly [text: string, name: string, value: string | undefined])[] = [
  ['不计稀疏，Quill 2的BF16峰值为300 TFLOPS。', 'sparsity', 'dense'],
  ['Quill 2 不開稀疏的 FP8 算力有 1,466 TFLOPS。', 'sparsity', 'dense'],
  ['Sparsity aside, the Quill 2 has 300 TFLOPS of BF16 compute.', 'sparsity', 'dense'],
  ['Quill 2 has 300 TFLOPS of BF16 compute with sparsity.', 'sparsity', 'sparse'],
  ['## Quill 2\n\n- link bandwidth, each direction: 600 GB/s', 'direction', 'uni'],
  ['Quill 2的互连带宽，如果只算一个方向，是600 GB/s。', 'direction', 'uni'],
  ['Counting one direction only, the link bandwidth of the Quill 2 is 600 GB/s.', 'direction', 'uni'],
  ['一律換算成單向：Quill 1的互連頻寬為300 GB/s，Quill 2的互連頻寬為600 GB/s。', 'direction', 'uni'],
  [
    'Fabric of the Quill 2: link bandwidth of 1,200 GB/s counting both directions, link bandwidth of 600 GB/s one way.',
    'direction',
    'uni',
  ],
  ['Quill 2 lost one direction of its story; its link bandwidth is 600 GB/s.', 'direction', undefined],
  ['机柜共8张GPU，每张GPU的显存是96GB。', 'scope', 'chip'],
  ['Quill 2單顆堆疊頻寬600 GB/s。', 'scope', 'stack'],
  ['FP8稠密算力：\n\n- Quill 1：300 TFLOPS\n- Quill 2：600 TFLOPS', 'precision', 'fp8'],
  ['Dense FP8 is 300 TFLOPS on the Quill 1 and 600 TFLOPS on the Quill 2.', 'sparsity', 'dense'],
  ['按稠密口径，Quill 1的BF16为300 TFLOPS，Quill 2的FP8为600 TFLOPS。', 'sparsity', 'dense'],
  ['不開結構化稀疏時，Quill 2的FP8為600 TFLOPS。', 'sparsity', 'dense'],
  ['採購部問的是FP8，別填錯。\n\n- Quill 1：300 TFLOPS\n- Quill 2：600 TFLOPS', 'precision', undefined],
];

describe('how a figure is meant', () => {
  for (const [text, name, value] of SAID)
    it(text.replaceAll('\n', ' '), () => assert.equal(attribute(text, name), value));
});
