/** A markdown-it plugin: a tick behind agreed figures, a mark on findings, in VS Code's Markdown preview. */
import type { MarkdownIt, Token } from 'markdown-it';
import type { Mark } from './marks.ts';

/** The marks for a text that is being rendered; `env` is what the preview hands along. Empty while nothing is known. */
export type MarksFor = (source: string, env: unknown) => readonly Mark[];

export function markPlugin(md: MarkdownIt, marksFor: MarksFor): MarkdownIt {
  md.core.ruler.push('ticktie', (state) => {
    const marks = marksFor(state.src, state.env);
    if (marks.length === 0) return;
    for (const token of state.tokens) {
      if (token.type !== 'inline' || token.map === null || token.children === null) continue;
      const [from, to] = token.map;
      const here = marks.filter(({ line }) => from <= line && line < to);
      if (here.length > 0) token.children = marked(token.children, here, md);
    }
  });
  return md;
}

/** The texts in order; each figure is looked for behind the one before. One that markup tears apart gets no mark. */
function marked(tokens: readonly Token[], marks: readonly Mark[], md: MarkdownIt): Token[] {
  const waiting = [...marks];
  return tokens.flatMap((token) => (token.type === 'text' ? markedText(token, waiting, md) : [token]));
}

function markedText(token: Token, waiting: Mark[], md: MarkdownIt): Token[] {
  const parts: Token[] = [];
  let rest = token.content;
  for (let next = nextIn(rest, waiting); next !== undefined; next = nextIn(rest, waiting)) {
    const { mark, at } = next;
    waiting.splice(0, waiting.indexOf(mark) + 1);
    if (at > 0) parts.push(textToken(token, rest.slice(0, at)));
    parts.push(markToken(token, mark, md));
    rest = rest.slice(at + mark.text.length);
  }
  if (rest !== '') parts.push(textToken(token, rest));
  return parts;
}

function nextIn(text: string, waiting: readonly Mark[]): { readonly mark: Mark; readonly at: number } | undefined {
  for (const mark of waiting) {
    const at = text.indexOf(mark.text);
    if (at >= 0) return { mark, at };
  }
  return undefined;
}

function textToken(like: Token, content: string): Token {
  return copied(like, 'text', content);
}

/** Text is escaped: it comes from a note and from a dataset. */
function markToken(like: Token, { kind, text, title }: Mark, md: MarkdownIt): Token {
  const { escapeHtml } = md.utils;
  const html = `<span class="ticktie-${kind}" title="${escapeHtml(title)}">${escapeHtml(text)}</span>`;
  return copied(like, 'html_inline', html);
}

/** A token of the same class as the renderer's own, which this module need not import. */
function copied(like: Token, type: string, content: string): Token {
  const token = Object.assign(Object.create(Object.getPrototypeOf(like)), like) as Token;
  token.type = type;
  token.content = content;
  return token;
}
