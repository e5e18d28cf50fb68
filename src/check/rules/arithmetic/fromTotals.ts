/** Sums: a row of amounts of one unit, closed by a word for their total. */
import type { Figure } from '../../../analysis/analysis.ts';
import { wordTest } from '../../words.ts';
import { EQUATION_PATTERN, PLUS_PATTERN, TOTAL_BEFORE_PATTERN, TOTAL_PATTERN } from './sentencePatterns.ts';
import { allMatches, figureToken, type Skeleton } from './skeleton.ts';
import type { Statement } from './statement.ts';

const speaksOfParts = wordTest('noSum');
/** 各季营收依序为…: told in turn, each once. */
const IN_TURN = /各[季月年家]/g;
/** Between two parts stands little more than a name. */
const LONGEST_GAP = 26;
/** Where the total itself says that it closes a row (over the two quarters), a part may be told at length. */
const LONGEST_TOLD = 64;

export function totalsOfSentence(skeleton: Skeleton): readonly Statement[] {
  const statements: Statement[] = [...equationsOfSentence(skeleton)];
  const closed = allMatches(TOTAL_BEFORE_PATTERN, skeleton.text).map((found) => ({ found, isClosing: true }));
  const opened = allMatches(TOTAL_PATTERN, skeleton.text).map((found) => ({ found, isClosing: false }));
  for (const { found, isClosing } of [...closed, ...opened]) {
    const total = Number(found.groups?.total);
    const parts = partsBefore(skeleton, total, isClosing);
    const result = skeleton.figures[total];
    if (result && result.low === result.high && parts.length > 1)
      statements.push({ relation: 'sum', operands: parts, result });
  }
  return statements;
}

/** What signs of addition say, and `plus`. */
function equationsOfSentence({ text, figures }: Skeleton): readonly Statement[] {
  return [...allMatches(EQUATION_PATTERN, text), ...allMatches(PLUS_PATTERN, text)].flatMap((found) => {
    const places = [...found[0].matchAll(/\uE000(\d+)\uE001/g)].map(([, place]) => Number(place));
    const result = figures[places.at(-1) ?? -1];
    const operands = places.slice(0, -1).flatMap((place) => figures[place] ?? []);
    return result && operands.every((operand) => isPart(operand, result))
      ? [{ relation: 'sum', operands, result }]
      : [];
  });
}

/**
 * The amounts before the total; none where the text multiplies, averages or leaves some out. What closes a row (`in all`) is the
 * total of that row, whatever else is known of it.
 */
function partsBefore({ text, figures }: Skeleton, total: number, isClosing: boolean): readonly Figure[] {
  const result = figures[total];
  const before = figures.slice(firstPart(text, total), total);
  const parts = before.filter((figure) => result !== undefined && isPart(figure, result));
  const others = before.filter((figure) => !parts.includes(figure));
  const counted = others.every(({ unit, low }) => unit === '1' && low === parts.length);
  const isSum =
    counted &&
    !speaksOfParts(text.replace(IN_TURN, '')) &&
    isRow(text, total - before.length, total, isClosing ? LONGEST_TOLD : LONGEST_GAP) &&
    !isOfMore(text, total, parts.length) &&
    !parts.some((_, place) => isSubtotal(parts, place));
  return isSum && result !== undefined && (isClosing || !isOfItsOwn(result, parts, before.at(-1))) ? parts : [];
}

/** A sum that is rounded is this near to that of its parts. */
const ROUNDED = 0.005;
/** So many at most are summed up on the way. */
const MOST_SUMMED = 8;

/** $44bn plus $47bn makes $91bn for the first half, …, $216bn in all: a part that sums up those right before it. */
function isSubtotal(parts: readonly Figure[], place: number): boolean {
  const own = parts[place]?.low ?? 0;
  let sum = 0;
  return parts
    .slice(Math.max(0, place - MOST_SUMMED), place)
    .reverse()
    .some(({ low }, back) => {
      sum += low;
      return back > 0 && Math.abs(sum - own) <= ROUNDED * Math.abs(own);
    });
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

const COUNTS: Readonly<Record<string, number>> = {
  ...{ 两: 2, 兩: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};
/** 前三季, 四家, all five, the first nine months: of how many a total is said to be. */
const SAID_COUNT =
  /([两兩二三四五六七八九十\d])(?:大|个|個)?[季家者项項月年座期款条條间間地][^,，。\d]{0,8}$|\b(?:all|the|those|these|first) (two|three|four|five|six|seven|eight|nine|ten)\b[a-z ]{0,16}$/i;

/** Whether the words before a total say that it is of another number of parts: 上季389，首季353，前三季合计1,173. */
function isOfMore(text: string, total: number, parts: number): boolean {
  const before =
    text
      .split(figureToken(total))[0]
      ?.split(/[\uE001,，;；]/)
      .at(-1) ?? '';
  const said = SAID_COUNT.exec(before.replace(/(?:合|总|總|共)[计計共].*$|(?:total|combined|together).*$/i, ''));
  const word = (said?.[1] ?? said?.[2])?.toLowerCase();
  const count = word === undefined ? undefined : (COUNTS[word] ?? Number(word));
  return count !== undefined && count !== parts;
}

/** 多出的735亿里，…: what stands behind a sum is a part of it. */
const OF_SUM =
  /^(?:[^,，。;；\uE000]{0,6})?(?:[里中內内]|之中|[当當]中)[,，]|^[,，]? ?(?:其中|包括|of which|of that|including)/;

/** The place of the first figure that may be a part: behind the last one that what follows is a part of. */
function firstPart(text: string, total: number): number {
  const pieces = text.split(/\uE000\d+\uE001/).slice(1, total + 1);
  return pieces.findLastIndex((piece) => OF_SUM.test(piece)) + 1;
}

/** Whether only short stretches stand between the figures from the first part up to the total. */
function isRow(text: string, first: number, total: number, longest: number): boolean {
  const pieces = text.split(/\uE000\d+\uE001/).slice(first + 1, total + 1);
  return pieces.every((piece) => piece.length <= longest && !/[;；]|从|從|由|from |vs/.test(piece));
}
