/** How a claim's attributes stand to those of a series. */
import { rememberedUpTo } from '../analysis/rememberedBy.ts';
import type { Attributes, EntityKind } from '../dataset/model.ts';

/** The keys by which claim and series differ. */
export interface AttributeFit {
  /** Stated on both sides with different values, or an identity that the series lacks: another series. */
  readonly contradicts: readonly string[];
  /** Stated by the series alone: the claim leaves a choice. */
  readonly open: readonly string[];
  /** Qualifiers stated by the claim alone: the series may or may not mean them. */
  readonly lost: readonly string[];
}

/** Marks on claims that are no part of a series' key. */
const MARKS = new Set(['previous', 'own']);

/** Attributes that qualify a value; every other one (segment, round, versus, …) says what is measured. */
export const QUALIFIERS: ReadonlySet<string> = new Set(['precision', 'sparsity', 'direction', 'scope', 'change']);

/** Number formats of one width, which most makers rate alike: agreement may be drawn, nothing else. */
const ALIKE: Readonly<Record<string, string>> = { bf16: '16-bit', fp16: '16-bit' };

/** Scopes that mean one thing where both are said. */
const SAME_SCOPE: Readonly<Record<string, string>> = {
  package: 'chip',
  gpu: 'chip',
  rack: 'system',
  server: 'node',
};

/** What a value without a scope speaks of. Kinds that are not listed have no scope of their own. */
const OWN_SCOPES: Partial<Readonly<Record<EntityKind, ReadonlySet<string>>>> = {
  chip: new Set(['chip', 'board']),
  system: new Set(['system', 'pod', 'cluster', 'node', 'datacenter']),
  instance: new Set(['system', 'node']),
};

export function fitAttributes(claim: Attributes, series: Attributes, kind: EntityKind | undefined): AttributeFit {
  const contradicts: string[] = [];
  const lost: string[] = [];
  for (const [key, value] of Object.entries(claim)) {
    if (MARKS.has(key)) continue;
    const fit = fitValue(key, value, series[key], kind);
    if (fit === 'contradicts') contradicts.push(key);
    if (fit === 'lost') lost.push(key);
  }
  const open = Object.keys(series).filter(
    (key) => claim[key] === undefined && !isOwnScope(key, series[key] ?? '', kind),
  );
  return { contradicts, open, lost };
}

/** Other ways in which datasets write a value. */
const SPELLINGS: Readonly<Record<string, string>> = {
  unidirectional: 'uni',
  'uni-directional': 'uni',
  'one-way': 'uni',
  bidirectional: 'bi',
  'bi-directional': 'bi',
  'two-way': 'bi',
  'with-sparsity': 'sparse',
  'without-sparsity': 'dense',
  nongaap: 'non-gaap',
  annualised: 'run-rate',
  annualized: 'run-rate',
  arr: 'run-rate',
  signed: 'contracted',
  'under-contract': 'contracted',
  live: 'active',
  online: 'active',
  energised: 'active',
  energized: 'active',
};

/** Datasets have a few hundred values, notes add the heads of their rows. */
const MOST_VALUES = 2000;

const normalOf = rememberedUpTo(MOST_VALUES, (value: string) => {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return SPELLINGS[plain] ?? plain;
});

/** Attribute values as they are compared: lower case, blanks as hyphens, by their usual spelling. */
export function normalValue(value: unknown): string {
  return normalOf(String(value));
}

function fitValue(
  key: string,
  claimed: unknown,
  known: string | undefined,
  kind: EntityKind | undefined,
): 'fits' | 'lost' | 'contradicts' {
  const value = normalValue(claimed);
  if (key === 'scope') return fitScope(value, known, kind);
  if (known === undefined) return key === 'basis' ? 'fits' : QUALIFIERS.has(key) ? 'lost' : 'contradicts';
  const other = normalValue(known);
  if (value === other) return 'fits';
  return key === 'precision' && ALIKE[value] !== undefined && ALIKE[value] === ALIKE[other] ? 'lost' : 'contradicts';
}

function fitScope(
  claimed: string,
  known: string | undefined,
  kind: EntityKind | undefined,
): 'fits' | 'lost' | 'contradicts' {
  const scope = scopeOf(claimed);
  if (known !== undefined) return scope === scopeOf(normalValue(known)) ? 'fits' : 'contradicts';
  const own = kind === undefined ? undefined : OWN_SCOPES[kind];
  if (own === undefined) return 'lost';
  return own.has(scope) ? 'fits' : 'contradicts';
}

function isOwnScope(key: string, value: string, kind: EntityKind | undefined): boolean {
  if (key !== 'scope' || kind === undefined) return false;
  return OWN_SCOPES[kind]?.has(scopeOf(normalValue(value))) ?? false;
}

/** The scope by its common name (`rack` → `system`, `package` → `chip`). */
export function scopeOf(value: string): string {
  return SAME_SCOPE[value] ?? value;
}
