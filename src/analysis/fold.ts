/**
 * Folding that keeps offsets: one UTF-16 code unit becomes one. `normal` text has half-width characters, Simplified
 * Chinese, one blank and one dash, and keeps letter case (GB is not Gb); the lexicon ignores case on top of it.
 */

/** Traditional → Simplified pairs, character by character, as the dataset build emits them from OpenCC's data. */
export interface ScriptMap {
  readonly from: string;
  readonly to: string;
  /** Of the characters in `to` those that Traditional text writes, too. */
  readonly shared?: string;
}

const FOLDS = new WeakMap<ScriptMap, Fold>();

/** The folding of a dataset's script map, built once. */
export function foldOf(scripts: ScriptMap | undefined): Fold {
  if (scripts === undefined) return new Fold();
  let fold = FOLDS.get(scripts);
  if (!fold) {
    fold = new Fold(scripts);
    FOLDS.set(scripts, fold);
  }
  return fold;
}

const BLANKS = [
  0x00a0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x205f, 0x3000, 0x09,
];
const DASHES = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe58, 0xfe63];
/** Full-width marks that end a clause keep their own shape: folded, 2024，300亿 would read as one grouped number. */
const KEEP = new Set([0xff0c, 0xff1b, 0xff01, 0xff1f]);

/** So many characters are folded at a time: what goes on the stack has a limit. */
const CHUNK = 4096;

/** Characters that Unicode has twice, for the sake of other standards, with the ones that they are the same as. */
function compatibilityForms(): readonly (readonly [number, number])[] {
  return Array.from({ length: 0x200 }, (_, at) => 0xf900 + at).flatMap((code) => {
    const same = String.fromCharCode(code).normalize('NFC');
    return same.length === 1 ? [[code, same.charCodeAt(0)] as const] : [];
  });
}

export class Fold {
  readonly #table = new Uint16Array(65536);
  readonly #traditional = new Uint8Array(65536);
  readonly #simplified = new Uint8Array(65536);

  constructor(scripts: ScriptMap = { from: '', to: '' }) {
    for (let code = 0; code < 65536; code++) this.#table[code] = code;
    for (let code = 0xff01; code <= 0xff5e; code++) if (!KEEP.has(code)) this.#table[code] = code - 0xfee0;
    for (const code of BLANKS) this.#table[code] = 0x20;
    for (const code of DASHES) this.#table[code] = 0x2d;
    this.#table[0x301c] = 0x7e;
    this.#table[0xffe5] = 0xa5;
    for (let index = 0; index < scripts.from.length; index++) {
      const from = scripts.from.charCodeAt(index);
      const to = scripts.to.charCodeAt(index);
      if (from === to) continue;
      this.#table[from] = to;
      this.#traditional[from] = 1;
      this.#simplified[to] = 1;
    }
    for (const char of scripts.shared ?? '') this.#simplified[char.charCodeAt(0)] = 0;
    for (const [code, same] of compatibilityForms()) this.#table[code] = this.#table[same] as number;
  }

  /**
   * The normal form of `text`, of the same length. It is put together anew even where nothing changes: all that scans it reads
   * plain strings faster than slices of a note.
   */
  normal(text: string): string {
    const table = this.#table;
    const length = text.length;
    let normal = '';
    for (let from = 0; from < length; from += CHUNK) {
      const to = Math.min(from + CHUNK, length);
      const codes = new Array<number>(to - from); // a plain array: typed ones are slow to spread
      for (let at = from; at < to; at++) codes[at - from] = table[text.charCodeAt(at)] as number;
      const folded = String.fromCharCode.apply(null, codes);
      normal = normal === '' ? folded : normal + folded;
    }
    return normal;
  }

  /** How many characters occur in `text` that only Traditional or only Simplified text uses. */
  scripts(text: string, limit = 4000): { readonly traditional: number; readonly simplified: number } {
    const [isTraditional, isSimplified] = [this.#traditional, this.#simplified];
    let traditional = 0;
    let simplified = 0;
    const end = Math.min(text.length, limit);
    for (let index = 0; index < end; index++) {
      const code = text.charCodeAt(index);
      if (code < 0x4e00) continue;
      if (isTraditional[code] === 1) traditional++;
      else if (isSimplified[code] === 1) simplified++;
    }
    return { traditional, simplified };
  }
}
