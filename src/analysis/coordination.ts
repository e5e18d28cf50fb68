/** As many figures as names, in one order: `Microsoft, Amazon and Google spent $24bn, $31bn and $22bn respectively`. */
import type { Dataset, Entity } from '../dataset/model.ts';
import type { FoundQuantity } from './foundQuantity.ts';
import { type NameToken, WORD } from './lexicon.ts';
import { type SegmentScan, wordsWithin } from './scene.ts';
import type { Extent } from './sentences.ts';
import { firstFrom, within } from './within.ts';

const JOINT =
  /^[\s、,，和及与/]*(?:(?:以及|and|&|then|其后为|则为)[\s]*)?(?:约|近|超|about|nearly|over|roughly|some)?[\s]*$/i;

const NONE: ReadonlyMap<number, Entity> = new Map();

/** Figures of a segment whose entity follows from coordination, by their index. */
export function coordinated(scan: SegmentScan, dataset: Dataset): ReadonlyMap<number, Entity> {
  if ((scan.wordTypes & WORD.respectively) === 0) return NONE;
  const found = new Map<number, Entity>();
  for (const sentence of scan.sentences) {
    if (wordsWithin(scan, WORD.respectively, sentence.start, sentence.end).length === 0) continue;
    pair(scan, sentence, dataset, found);
  }
  return found;
}

function pair(scan: SegmentScan, sentence: Extent, dataset: Dataset, found: Map<number, Entity>): void {
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
