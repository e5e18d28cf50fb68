/**
 * How texts begin that a pattern matches, worked out from its source, so that a pattern is tried only where it may match
 * and nobody has to keep a list beside it. What is not understood counts as any text: a lead may be too short, never wrong.
 */

/** Any digit stands for all of them, a letter for both its cases. */
export const ANY_DIGIT = '0';
/** Ends a lead behind which anything may come. */
const OPEN = '\uffff';
const LONGEST = 6;
/** A class of more characters than these is not spelt out. */
const WIDEST_CLASS = 40;

type Leads = ReadonlySet<string>;
const EMPTY: Leads = new Set(['']);
const ANYTHING: Leads = new Set([OPEN]);

/** Beginnings, up to six characters long, one of which each match of the pattern has: lower case, digits as 0. */
export function leadsOf(pattern: RegExp): string[] {
  const leads = new PatternReader(pattern.source).alternatives();
  return [...new Set([...leads].map((lead) => lead.replace(OPEN, '')))];
}

class PatternReader {
  #at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Leads {
    const all = new Set(this.#sequence());
    while (this.source[this.#at] === '|') {
      this.#at++;
      for (const lead of this.#sequence()) all.add(lead);
    }
    return all;
  }

  #sequence(): Leads {
    let leads = EMPTY;
    while (this.#at < this.source.length && !'|)'.includes(this.source[this.#at] as string)) {
      const atom = this.#atom();
      leads = joined(leads, this.#repeated(atom));
    }
    return leads;
  }

  #atom(): Leads {
    const char = this.source[this.#at++] as string;
    if (char === '(') return this.#group();
    if (char === '[') return this.#charClass();
    if (char === '.') return ANYTHING;
    if (char === '^' || char === '$') return EMPTY;
    return char === '\\' ? escaped(this.source[this.#at++] as string) : new Set([symbolOf(char)]);
  }

  /** Looks ahead and behind match no text of their own. */
  #group(): Leads {
    const kind = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.source.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    const leads = this.alternatives();
    this.#at++;
    return /[=!]$/.test(kind) ? EMPTY : leads;
  }

  #charClass(): Leads {
    const end = this.#classEnd();
    const body = this.source.slice(this.#at, end);
    this.#at = end + 1;
    if (body.startsWith('^') || /\\[swSWD]/.test(body)) return ANYTHING;
    const chars = charsOf(body.replace(/\\d/g, ANY_DIGIT).replace(/\\(.)/g, '$1'));
    return chars.length > WIDEST_CLASS ? ANYTHING : new Set(chars.map(symbolOf));
  }

  #classEnd(): number {
    let at = this.#at;
    while (this.source[at] !== ']') at += this.source[at] === '\\' ? 2 : 1;
    return at;
  }

  #repeated(atom: Leads): Leads {
    const found = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.#at));
    if (!found) return atom;
    this.#at += found[0].length;
    const [, sign, from, comma, to] = found;
    const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    const most = sign === '?' ? 1 : sign !== undefined || (comma && !to) ? LONGEST : Number(to || from);
    return times(atom, least, Math.min(most, LONGEST));
  }
}

function times(atom: Leads, least: number, most: number): Leads {
  const all = new Set<string>();
  let leads = EMPTY;
  for (let count = 0; count <= most; count++) {
    if (count >= least) for (const lead of leads) all.add(lead);
    leads = joined(leads, atom);
  }
  if (least > most) for (const lead of leads) all.add(lead);
  return all;
}

function joined(before: Leads, after: Leads): Leads {
  const all = new Set<string>();
  for (const lead of before) {
    if (lead.length >= LONGEST || lead.endsWith(OPEN)) all.add(lead);
    else for (const next of after) all.add((lead + next).slice(0, LONGEST));
  }
  return all;
}

function escaped(char: string): Leads {
  if (char === 'd') return new Set([ANY_DIGIT]);
  if (char === 'b' || char === 'B') return EMPTY;
  return /\w/.test(char) ? ANYTHING : new Set([symbolOf(char)]);
}

/** The characters of a class without marks of negation and escapes; `a-z` is spelt out. */
function charsOf(body: string): string[] {
  const chars: string[] = [];
  for (let at = 0; at < body.length; at++) {
    const from = body.charCodeAt(at);
    const isRange = body[at + 1] === '-' && at + 2 < body.length;
    const to = isRange ? body.charCodeAt(at + 2) : from;
    for (let code = from; code <= to && chars.length <= WIDEST_CLASS; code++) chars.push(String.fromCharCode(code));
    if (isRange) at += 2;
  }
  return chars;
}

function symbolOf(char: string): string {
  return char >= '0' && char <= '9' ? ANY_DIGIT : char.toLowerCase();
}
