/** Traditional → simplified characters, from OpenCC's tables. At build time only: the compiled dataset carries the result. */
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter } from 'opencc-js/t2cn';
import type { FoldMap } from './layer.ts';

/** The Han characters of the Basic Multilingual Plane: each is one UTF-16 code unit, so that folding keeps length. */
const FIRST = 0x3400;
const LAST = 0x9fff;

/** The standards of Traditional text: OpenCC's own, Taiwan's, Hong Kong's. */
const STANDARDS = ['t', 'tw', 'hk'] as const;

/** Every character that becomes another single one, by the first of the standards in which it does. */
export function buildFoldMap(): FoldMap {
  const converters = STANDARDS.map((from) => Converter({ from, to: 'cn' }));
  const simpler = new Map<string, string>();
  for (let code = FIRST; code <= LAST; code += 1) {
    const char = String.fromCharCode(code);
    const folded = converters.map((convert) => convert(char)).find((each) => each !== char && each.length === 1);
    if (folded !== undefined) simpler.set(char, folded);
  }
  const pairs = [...simpler]
    .map(([from, to]) => [from, simpler.get(to) ?? to] as const)
    .filter(([from, to]) => from !== to);
  const to = pairs.map(([, to]) => to).join('');
  return { from: pairs.map(([from]) => from).join(''), to, shared: sharedOf(to) };
}

/** Characters that any of the standards leaves as they are. */
function sharedOf(simplified: string): string {
  const converters = STANDARDS.map((standard) => toTraditional({ from: 'cn', to: standard }));
  return [...new Set(simplified)].filter((char) => converters.some((convert) => convert(char) === char)).join('');
}
