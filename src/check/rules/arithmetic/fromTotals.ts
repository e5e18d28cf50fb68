/** Sums: a row of amounts of one unit, closed by a word for their total. */
import type { Figure } from '../../../analysis/analysis.ts';
import { wordTest } from '../../words.ts';
import { TOTAL_BEFORE_PATTERN, TOTAL_PATTERN } from './sentencePatterns.ts';
import type { Skeleton } from './skeleton.ts';
import type { Statement } from './statement.ts';

const speaksOfParts = wordTest('noSum');
/** Between two parts stands little more than a name. */
const LONGEST_GAP = 26;

export function totalsOfSentence(skeleton: Skeleton): readonly Statement[] {
  const statements: Statement[] = [];
  const closed = [...skeleton.text.matchAll(TOTAL_BEFORE_PATTERN)].map((found) => ({ found, isClosing: true }));
  const opened = [...skeleton.text.matchAll(TOTAL_PATTERN)].map((found) => ({ found, isClosing: false }));
  for (const { found, isClosing } of [...closed, ...opened]) {
    const total = Number(found.groups?.total);
    const parts = partsBefore(skeleton, total, isClosing);
    const result = skeleton.figures[total];
    if (result && result.low === result.high && parts.length > 1)
      statements.push({ relation: 'sum', operands: parts, result });
  }
  return statements;
}

/**
 * The amounts before the total; none where the text multiplies, averages or leaves some out. What closes a row (`in all`) is the
 * total of that row, whatever else is known of it.
 */
function partsBefore({ text, figures }: Skeleton, total: number, isClosing: boolean): readonly Figure[] {
  const result = figures[total];
  const before = figures.slice(0, total);
  const parts = before.filter((figure) => result !== undefined && isPart(figure, result));
  const others = before.filter((figure) => !parts.includes(figure));
  const counted = others.every(({ unit, low }) => unit === '1' && low === parts.length);
  const isSum = counted && !speaksOfParts(text) && isRow(text, total);
  return isSum && result !== undefined && (isClosing || !isOfItsOwn(result, parts, before.at(-1))) ? parts : [];
}

/** The total of somebody or something that the parts are not: behind a name of its own, of another metric or period than all of them. */
function isOfItsOwn(total: Figure, parts: readonly Figure[], last: Figure | undefined): boolean {
  return (
    hasNameOfItsOwn(total, last) ||
    differs(total, parts, ({ metric }) => metric) ||
    differs(total, parts, ({ period }) => period?.label ?? null)
  );
}

/** Whether the parts agree in something and the total is different in it. */
function differs(total: Figure, parts: readonly Figure[], trait: (figure: Figure) => string | null): boolean {
  const [first, ...others] = parts.map(trait);
  const own = trait(total);
  return typeof first === 'string' && own !== null && own !== first && others.every((other) => other === first);
}

/** 甲公司3亿元，乙公司2亿元，丙公司合计1亿元: a name behind the last part has a total of its own. */
function hasNameOfItsOwn({ evidence, start }: Figure, last: Figure | undefined): boolean {
  return evidence.some(({ name, start: named }) => name === 'name-before' && isBetween(named, last?.end, start));
}

function isBetween(at: number | undefined, from = 0, to = 0): boolean {
  return at !== undefined && at >= from && at < to;
}

function isPart(figure: Figure, total: Figure): boolean {
  return (
    figure.unit === total.unit &&
    figure.kind === 'quantity' &&
    figure.low === figure.high &&
    figure.attributes.previous === undefined
  );
}

/** Whether only short stretches stand between the figures up to the total. */
function isRow(text: string, total: number): boolean {
  const pieces = text.split(/\uE000\d+\uE001/).slice(1, total + 1);
  return pieces.every((piece) => piece.length <= LONGEST_GAP && !/[;；]|从|從|由|from |vs/.test(piece));
}
