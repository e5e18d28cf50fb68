/**
 * Figures told in one breath, each with its name: `Microsoft, Amazon and Google spent $24bn, $31bn and $22bn respectively`;
 * `667 TFLOPS with Trainium2 and 2,517 TFLOPS with Trainium3`.
 */
import type { Dataset, Entity } from '../dataset/model.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import { type NameToken, WORD } from './lexicon.ts';
import { type SegmentScan, wordsWithin } from './scene.ts';
import type { Extent } from './sentences.ts';
import { ahead, firstFrom, lead, within } from './within.ts';

const JOINT =
  /^[\s、,，和及与/]*(?:(?:以及|and|&|then|其后为|则为)[\s]*)?(?:约|近|超|about|nearly|over|roughly|some)?[\s]*$/i;

/** The entities of figures by their index; null for a figure of somebody or something that is not known. */
export type Coordinated = ReadonlyMap<number, Entity | null>;

const NONE: Coordinated = new Map();

/** Figures of a segment whose entity follows from coordination, by their index. */
export function coordinated(scan: SegmentScan, dataset: Dataset): Coordinated {
  if (scan.names.length < 2) return NONE;
  const found = new Map<number, Entity | null>();
  placeEach(scan, dataset, found);
  oppose(scan, dataset, found);
  setAgainst(scan, dataset, found);
  if ((scan.wordTypes & WORD.respectively) === 0) return found;
  for (const sentence of scan.sentences) {
    if (wordsWithin(scan, WORD.respectively, sentence.start, sentence.end).length === 0) continue;
    pair(scan, sentence, dataset, found);
  }
  return found;
}

/** What puts a name behind its figure: on the H100, for a 16-chip instance. */
const PLACE = /^ (on|for|with|in) (?:(?:the|an?|each|its) )?(?:[\w-]+ )?$/;
const PREPOSITION = /^ (on|for|with|in) /;
/** What joins one such pair to the next. */
const PLACE_JOIN =
  /^(?: GPUs?| chips?| cards?)?(?:[,;]|[,;]? (?:and|but|against|versus|vs\.?))(?: (?:at|about|around|roughly|some|only|just))* $/;

/** A figure with the same preposition behind each of a row of figures of one dimension, two of them at least before a name. */
function placeEach(scan: SegmentScan, dataset: Dataset, found: Map<number, Entity | null>): void {
  const { names, normal, quantities } = scan;
  for (let first = 0; first + 1 < quantities.length; ) {
    const row = namesFrom(first);
    const entities = row.map((name) => (name ? (dataset.entities.get(name.entry.entity) ?? null) : null));
    const isRow = entities.length > 1 && entities.slice(0, 2).every((entity) => entity !== null);
    if (isRow) for (const [at, entity] of entities.entries()) found.set(first + at, entity);
    first += Math.max(row.length, 1);
  }

  /** The names behind the figures of a row, the last of which may have none that is known. */
  function namesFrom(from: number): readonly (NameToken | undefined)[] {
    const row: (NameToken | undefined)[] = [];
    let preposition: string | undefined;
    let end = 0;
    for (const quantity of quantities.slice(from)) {
      if (
        row.length > 0 &&
        (quantity.dimension !== quantities[from]?.dimension || !PLACE_JOIN.test(normal.slice(end, quantity.start)))
      )
        break;
      const said = PREPOSITION.exec(ahead(normal, quantity.end, PREPOSITION_LENGTH))?.[1];
      if (said === undefined || (preposition !== undefined && said !== preposition)) break;
      preposition = said;
      const name = names[firstFrom(names, quantity.end)];
      const isNamed =
        name !== undefined &&
        name.start - quantity.end <= PLACE_REACH &&
        PLACE.test(normal.slice(quantity.end, name.start));
      if (!isNamed && row.length < 2) break;
      row.push(isNamed ? name : undefined);
      if (!isNamed) break;
      end = name.end;
    }
    return row;
  }
}

const VERSUS = /^ ?(?:vs\.?|versus|against|对比?|比)(?: the)? ?$/i;

/** MI355X vs B300: memory 288 vs 288 GB, TDP 1,400 vs 1,300 W: the second of each pair is of the second of the two. */
function oppose({ names, normal, quantities }: SegmentScan, dataset: Dataset, found: Map<number, Entity | null>): void {
  const last = names.findIndex((name, at) => VERSUS.test(normal.slice(names[at - 1]?.end ?? name.start, name.start)));
  const one = names[last - 1];
  const other = names.slice(last).find((name, at, all) => !isMakerOf(name, all[at + 1], normal));
  if (last < 1 || one === undefined || other === undefined || names.at(-1) !== other) return;
  const both = [one, other].map(({ entry }) => dataset.entities.get(entry.entity) ?? null);
  for (const [at, quantity] of quantities.entries()) {
    const next = quantities[at + 1];
    if (quantity.start < other.end || next?.dimension !== quantity.dimension) continue;
    if (!VERSUS.test(normal.slice(quantity.end, next.start))) continue;
    found.set(at, both[0] ?? null);
    found.set(at + 1, both[1] ?? null);
  }
}

const AGAINST_BEFORE =
  /(?:\bagainst|\bversus|\bvs\.?|\bcompared (?:with|to)) (?:about |some |only |just )?(?:US|NT|HK|RMB|W)?[$€£¥]?$/i;
const AT_NAME = /^ (?:at|for) (?:the )?$/;
const AGAINST_REACH = 32;
const NAME_REACH = 12;

/** $35.6bn at Borealis, against $1.4bn at Cinder: what is set against it is of whoever stands right behind. */
function setAgainst(
  { names, normal, quantities }: SegmentScan,
  dataset: Dataset,
  found: Map<number, Entity | null>,
): void {
  for (const [at, { start, end, dimension }] of quantities.entries()) {
    const name = quantities[at - 1]?.dimension === dimension ? names[firstFrom(names, end)] : undefined;
    if (name === undefined || name.start - end > NAME_REACH || !AT_NAME.test(normal.slice(end, name.start))) continue;
    const entity = dataset.entities.get(name.entry.entity);
    if (entity && AGAINST_BEFORE.test(lead(normal, start, AGAINST_REACH))) found.set(at, entity);
  }
}

/** NVIDIA B300: the name of a maker right before that of a part. */
function isMakerOf(name: NameToken, next: NameToken | undefined, normal: string): boolean {
  return name.entry.kind === 'company' && next !== undefined && /^['’s ]*$/.test(normal.slice(name.end, next.start));
}

const PREPOSITION_LENGTH = 6;
/** A preposition, an article and one more word are so long at most. */
const PLACE_REACH = 24;

function pair(scan: SegmentScan, sentence: Extent, dataset: Dataset, found: Map<number, Entity | null>): void {
  const names = within(scan.names, sentence.start, sentence.end);
  for (const list of lists(scan, names)) {
    const from = (list.at(-1) as NameToken).end;
    const first = firstFrom(scan.quantities, from);
    const after = within(scan.quantities, from, Math.min(sentence.end, from + REACH)).map((quantity, at) => ({
      quantity,
      index: first + at,
    }));
    for (const group of sameDimensionRuns(scan, after)) {
      if (group.length !== list.length) continue;
      group.forEach(({ index }, at) => {
        const entity = dataset.entities.get((list[at] as NameToken).entry.entity);
        if (entity && !found.has(index)) found.set(index, entity);
      });
    }
  }
}

/** Runs of two or more names joined by commas and `and`. */
function lists(scan: SegmentScan, names: readonly NameToken[]): NameToken[][] {
  const runs: NameToken[][] = [];
  let run: NameToken[] = [];
  for (const name of names) {
    const last = run.at(-1);
    if (last && (JOINT.test(scan.normal.slice(last.end, name.start)) || isBracketTicker(scan, last, name))) {
      if (!isBracketTicker(scan, last, name)) run.push(name);
    } else {
      if (run.length > 1) runs.push(run);
      run = [name];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

function isBracketTicker(scan: SegmentScan, last: NameToken, name: NameToken): boolean {
  return last.entry.entity === name.entry.entity && /^\s*\($/.test(scan.normal.slice(last.end, name.start));
}

/** How far behind its last name a list of figures may reach. */
const REACH = 600;

interface Indexed {
  readonly quantity: FoundQuantity;
  readonly index: number;
}

/** Figures of one dimension that stand one after another, joined by commas and `and`. */
function sameDimensionRuns(scan: SegmentScan, quantities: readonly Indexed[]): Indexed[][] {
  const runs: Indexed[][] = [];
  let run: Indexed[] = [];
  for (const item of quantities) {
    const last = run.at(-1);
    const joined =
      last &&
      (last.quantity.dimension === item.quantity.dimension || last.quantity.impliedUnit) &&
      JOINT.test(scan.normal.slice(last.quantity.end, item.quantity.start));
    if (joined) run.push(item);
    else {
      if (run.length > 1) runs.push(run);
      run = [item];
    }
  }
  if (run.length > 1) runs.push(run);
  return runs;
}
