/** The blocks of a note as the Markdown parser finds them. */
import { type Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, type MarkdownConfig, Table, TaskList } from '@lezer/markdown';

/** Inlines are read in inline.ts: the parser's own way with links, tags and definitions is quadratic on hostile text. */
const INLINES = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'];
const CONFIG: MarkdownConfig = { remove: [...INLINES, 'LinkReference'] };
const PARSER = commonmark.configure([Table, TaskList, CONFIG]);
PARSER.parseInline = () => []; // with no inlines left it would still look at each character for them

export interface Blocks {
  readonly text: string;
  readonly tree: Tree;
}

/** The blocks of a text; those that have not changed since `before` are not parsed again. */
export function parseBlocks(text: string, before: Blocks | null): Blocks {
  return { text, tree: PARSER.parse(text, before ? unchanged(before, text) : []) };
}

/** The parts of a tree on either side of where its text has become another. */
function unchanged({ text, tree }: Blocks, now: string): readonly TreeFragment[] {
  const most = Math.min(text.length, now.length);
  let start = 0;
  while (start < most && text.charCodeAt(start) === now.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && fromEnd(text, end) === fromEnd(now, end)) end++;
  const change = { fromA: start, toA: text.length - end, fromB: start, toB: now.length - end };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
}

function fromEnd(text: string, back: number): number {
  return text.charCodeAt(text.length - 1 - back);
}
