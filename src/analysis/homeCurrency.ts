/** The currency that 元 or a bare magnitude stands for: what the entity reports in, else what the note speaks in. */
import type { Dataset, Entity } from '../dataset/model.ts';
import type { Script } from '../quantity/quantity.ts';
import type { FoundQuantity } from './foundQuantity.ts';

/** Exchange suffixes of tickers → the currency in which a company listed there reports (mainland firms list in New York as well). */
const BY_LISTING: ReadonlyArray<readonly [RegExp, string]> = [
  [/\.(?:SZ|SH|SS|BJ)$/i, 'CNY'],
  [/\.(?:TW|TWO)$/i, 'TWD'],
  [/\.(?:KS|KQ)$/i, 'KRW'],
  [/\.(?:T|JP)$/i, 'JPY'],
  [/\.HK$/i, 'CNY'],
  [/\.(?:DE|PA|AS|HE|MI)$/i, 'EUR'],
  [/\.L$/i, 'GBP'],
];
const AMERICAN = /\.(?:US|N|O)$/;
/** 元 can be any of these; a dollar or a euro would be named. */
const YUAN = new Set(['CNY', 'TWD', 'HKD', 'JPY', 'KRW', 'SGD']);

const KNOWN = new WeakMap<Dataset, HomeCurrencies>();

/** The currencies of a dataset's entities, looked up once for all notes. */
export function homeCurrenciesOf(dataset: Dataset): HomeCurrencies {
  let currencies = KNOWN.get(dataset);
  if (currencies === undefined) {
    currencies = new HomeCurrencies(dataset);
    KNOWN.set(dataset, currencies);
  }
  return currencies;
}

class HomeCurrencies {
  readonly #dataset: Dataset;
  readonly #known = new Map<string, string | null>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** The currency of the company with that id; the dollar where it is listed in New York only. */
  readonly ofCompany = (id: string): string | null => {
    const entity = this.#dataset.entities.get(id);
    return entity ? (this.of(entity) ?? (entity.aliases.some((alias) => AMERICAN.test(alias)) ? 'USD' : null)) : null;
  };

  /** The one currency of an entity's money series, else that of its listing, else its parent's; null where unknown. */
  of(entity: Entity): string | null {
    const known = this.#known.get(entity.id);
    if (known !== undefined) return known;
    this.#known.set(entity.id, null);
    const found = this.#ofSeries(entity) ?? ofListing(entity) ?? this.#ofParent(entity);
    this.#known.set(entity.id, found);
    return found;
  }

  /** The currency in which an entity's shares are quoted where 元 does not say: HKD for a Hong Kong code in Traditional text. */
  ofShares(entity: Entity, script: Script): string | null {
    return script === 'hant' && entity.aliases.some((alias) => /\.HK$/i.test(alias)) ? 'HKD' : this.of(entity);
  }

  #ofSeries(entity: Entity): string | null {
    const units = new Set<string>();
    for (const series of this.#dataset.series(entity.id)) {
      const unit = series.history.at(-1)?.value.unit;
      if (unit !== undefined && /^[A-Z]{3}$/.test(unit) && REPORTED.has(series.metric)) units.add(unit);
    }
    const [only] = units;
    return units.size === 1 && only !== undefined ? only : null;
  }

  #ofParent(entity: Entity): string | null {
    const parent = this.#dataset.entities.get(entity.relations.parent ?? entity.relations.maker ?? '');
    return parent ? this.of(parent) : null;
  }
}

const REPORTED = new Set(['revenue', 'capex', 'net-income', 'operating-income', 'eps', 'revenue-cloud', 'revenue-ai']);

function ofListing(entity: Entity): string | null {
  return BY_LISTING.find(([suffix]) => entity.aliases.some((alias) => suffix.test(alias)))?.[1] ?? null;
}

const QUOTED = new Set(['share-price', 'target-price', 'share-price-change', 'dividend']);

/** Whether a metric is quoted in the currency of the exchange. */
export function isQuoted(metric: string | null): boolean {
  return metric !== null && QUOTED.has(metric);
}

/**
 * The unit of a money figure whose currency is not named, given who it is about: `元` is the reporter's yuan, a bare 亿 or
 * bn any currency of theirs. A named currency stays.
 */
export function settledUnit(quantity: FoundQuantity, home: string | null): string {
  if (home === null || quantity.currencyNamed) return quantity.unit;
  if (quantity.likeYuan || /^(?:亿|万|兆)?元/.test(quantity.written.after.trim()))
    return YUAN.has(home) ? home : quantity.unit;
  if (quantity.written.before.includes('¥')) return home === 'JPY' ? home : quantity.unit;
  return quantity.impliedUnit && !quantity.hasUnit ? home : quantity.unit;
}
