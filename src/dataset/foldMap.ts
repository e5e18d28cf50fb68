/** Traditional → simplified characters, from OpenCC's tables. At build time only: the compiled dataset carries the result. */
import { Converter } from 'opencc-js/t2cn';
import type { FoldMap } from './layer.ts';

/** Blocks of the Basic Multilingual Plane with Han characters: each is one UTF-16 code unit, so that folding keeps length. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];

/** Every character that becomes another single one, by the standard of OpenCC, else of Taiwan, else of Hong Kong. */
export function buildFoldMap(): FoldMap {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const simpler = new Map<string, string>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code += 1) {
      const char = String.fromCharCode(code);
      const folded = converters.map((convert) => convert(char)).find((each) => each !== char && each.length === 1);
      if (folded !== undefined) simpler.set(char, folded);
    }
  }
  const pairs = [...simpler]
    .map(([from, to]) => [from, simpler.get(to) ?? to] as const)
    .filter(([from, to]) => from !== to);
  return { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
}
