/** Answers for language models: JSON of a length that they can take. */

/** Longer answers help no model. */
const LONGEST = 20_000;
const MOST_ITEMS = 100;

/** The JSON of an answer; where it is too long, each of its lists is cut and `truncated` says so. */
export function shortJson(answer: object): string {
  let short = answer;
  for (let most = MOST_ITEMS; ; most = Math.floor(most / 2)) {
    const text = JSON.stringify(short);
    if (text.length <= LONGEST || most === 0) return text;
    short = { ...cutLists(answer, most), truncated: true };
  }
}

function cutLists(answer: object, most: number): object {
  const cut = Object.entries(answer).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.slice(0, most) : value,
  ]);
  return Object.fromEntries(cut);
}
