/**
 * The ways in which the code of a listed company is written. A dataset states one of them (`0981.HK`, `688256.SH`,
 * `NVDA.US`), and the usual others follow from it.
 */

export interface Listing {
  /** Unmistakable wherever they stand: code and exchange. */
  readonly forms: readonly string[];
  /** Also a number or a word (`2330`, `700 HK`, `ON`): these count in brackets after a name of the company. */
  readonly afterName: readonly string[];
}

interface Exchange {
  readonly code: RegExp;
  /** How this program, Reuters, Bloomberg and others mark the exchange; the first group of `code` is the code itself. */
  readonly suffixes: readonly string[];
  readonly prefixes?: readonly string[];
  /** The code in its other lengths. */
  readonly lengths?: readonly number[];
}

/** Marks of other exchanges by Reuters, and Bloomberg's for them. */
const BLOOMBERG = { L: ' LN', PA: ' FP', DE: ' GY', AS: ' NA', SI: ' SP', NS: ' IN', KL: ' MK', BK: ' TB' };

const EXCHANGES: readonly Exchange[] = [
  { code: /^0*(\d{1,5})[. ]HK$/, suffixes: ['.HK', '-HK', ' HK'], prefixes: ['HK', 'HK.'], lengths: [1, 4, 5] },
  { code: /^(6\d{5})\.(?:SH|SS)$/, suffixes: ['.SH', '.SS', '-CN', ' CH'], prefixes: ['SH', 'SH.'] },
  { code: /^([03]\d{5})\.SZ$/, suffixes: ['.SZ', '-CN', ' CH'], prefixes: ['SZ', 'SZ.'] },
  { code: /^(\d{6})\.BJ$/, suffixes: ['.BJ'], prefixes: ['BJ'] },
  { code: /^(\d{4})\.(?:TW|TWO)$/, suffixes: ['.TW', '.TWO', '-TW', ' TT', '.TT'] },
  { code: /^(\d{3}[\dA-Z])\.T$/, suffixes: ['.T', '.JP', '-JP', ' JP', ' JT'] },
  { code: /^(\d{6})\.(?:KS|KQ)$/, suffixes: ['.KS', '.KQ', '-KR', ' KS', ' KQ'] },
  { code: /^([A-Z]{1,5})\.(?:US|O|N|OQ)$/, suffixes: ['.US', '.O', '.N', '.OQ', '-US', ' US'] },
  ...Object.entries(BLOOMBERG).map(([mark, ours]) => ({
    code: RegExp(`^([\\dA-Z]{1,10})\\.${mark}$`),
    suffixes: [`.${mark}`, ours],
  })),
  { code: /^([\dA-Z]{1,6})\.(?:HE|MI|OL|AX|SW|ST|MC)$/, suffixes: [] },
];

/** The other ways of writing what `alias` writes in one; null where it is not the code of a listing. */
export function listingOf(alias: string): Listing | null {
  for (const exchange of EXCHANGES) {
    const code = exchange.code.exec(alias)?.[1];
    if (code !== undefined) return written(code, alias, exchange);
  }
  return null;
}

function written(code: string, alias: string, { suffixes, prefixes = [], lengths = [1] }: Exchange): Listing {
  const bare = [...new Set(lengths.map((length) => code.padStart(length, '0')))];
  const longest = bare.at(-1);
  const forms = bare.flatMap((each) => suffixes.map((suffix) => each + suffix));
  forms.push(...prefixes.map((prefix) => prefix + longest));
  const others = forms.filter((form) => form !== alias);
  return {
    forms: others.filter((form) => !form.includes(' ')),
    afterName: [...bare, ...others.filter((form) => form.includes(' '))],
  };
}
