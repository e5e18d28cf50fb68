/** Where the editor draws a text. */

/**
 * Finds a text in the drawn lines. Runs in the page; the editor draws no-break spaces, and cuts a line into spans.
 * @param {{ word: string, occurrence: number }} what
 */
export function placeOfText({ word, occurrence }) {
  let left = occurrence;
  const lines = [...document.querySelectorAll('.editor-instance .view-line')];
  const top = (/** @type {Element} */ line) => line.getBoundingClientRect().top;
  for (const line of lines.sort((a, b) => top(a) - top(b))) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    /** @type {{ node: Text, start: number }[]} */
    const nodes = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: /** @type {Text} */ (node), start: text.length });
      text += node.nodeValue?.replace(/\u00a0/g, ' ') ?? '';
    }
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      left -= 1;
      if (left > 0) continue;
      const middle = at + Math.floor((word.length - 1) / 2);
      const holder = nodes.findLast(({ start }) => start <= middle);
      if (!holder) return undefined;
      const range = document.createRange();
      range.setStart(holder.node, middle - holder.start);
      range.setEnd(holder.node, middle - holder.start + 1);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return undefined;
}
