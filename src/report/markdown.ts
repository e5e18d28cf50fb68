/** A layout as Markdown (GFM tables). Text from notes and datasets is escaped: it never becomes markup. */
import type { Block, Cell, Layout, TableBlock } from './layout/layout.ts';

/** The whole report, ending with a line feed. Charts are left out: the tables hold their values. */
export function renderMarkdown(layout: Layout): string {
  const notices = layout.notices.map((notice) => `> ${escapeMarkdown(notice)}`).join('\n>\n');
  const parts = [`# ${escapeMarkdown(layout.title)}`, notices, ...layout.blocks.map(renderBlock)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'text':
      return escapeMarkdown(block.text);
    case 'facts':
      return block.facts.map(({ term, cell }) => `- ${escapeMarkdown(term)}: ${renderCell(cell)}`).join('\n');
    case 'fold':
      return [`### ${escapeMarkdown(block.title)}`, ...block.blocks.map(renderBlock)].join('\n\n');
    case 'chart':
      return '';
    case 'table':
      return renderTable(block);
  }
}

/** A table alone, as one pastes it into a note. */
export function renderTable({ columns, rows, empty }: TableBlock): string {
  if (rows.length === 0) return escapeMarkdown(empty);
  const head = row(columns.map((column) => escapeMarkdown(column.title)));
  const rule = row(columns.map((column) => (column.number ? '--:' : '---')));
  return [head, rule, ...rows.map((cells) => row(cells.map(renderCell)))].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function renderCell(cell: Cell): string {
  const text = escapeMarkdown(cell.text);
  const target = cell.url ?? (cell.place && `./${cell.place.file}#L${cell.place.line}`);
  return target === undefined ? text : `[${text}](${linkTarget(target)})`;
}

/** An address that can't end the link early. */
function linkTarget(target: string): string {
  const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return target.replace(/[ ()<>[\]\\|`"]/g, encode);
}

/** Text with every character that Markdown could read as markup escaped, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$!&]/g, '\\$&')
    .replace(/^([-+])(?=\s)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}
