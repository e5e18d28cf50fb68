/** How deep a YAML text nests, told before it is parsed: V8 ends the whole process when its stack is full in a regular expression. */
import { Lexer } from 'yaml';

/** Whether brackets or blocks nest deeper than the limit; blocks are judged by their columns. */
export function isTooDeep(source: string, limit: number): boolean {
  return blocksTooDeep(source, limit) || bracketsTooDeep(source, limit);
}

const OPENING = new Set(['[', '{']);
const CLOSING = new Set([']', '}']);

/** By the signs that count: the lexer knows which brackets are part of a text. */
function bracketsTooDeep(source: string, limit: number): boolean {
  let open = 0;
  for (const lexeme of new Lexer().lex(source)) {
    if (OPENING.has(lexeme)) open += 1;
    else if (CLOSING.has(lexeme)) open -= 1;
    if (open > limit) return true;
  }
  return false;
}

/**
 * Each level of a block takes at least one column at the start of a line: blanks or `- `, `? `, `: ` marks. Anchors and
 * tags may stand between the marks.
 */
function blocksTooDeep(source: string, limit: number): boolean {
  for (let start = 0; start < source.length; start = nextLine(source, start)) {
    let at = start;
    while (at < source.length && at - start <= limit && BLOCK_MARKS.includes(source.charAt(at)))
      at = afterMark(source, at);
    if (at - start > limit) return true;
  }
  return false;
}

const BLOCK_MARKS = ' \t-?:&!';

function afterMark(source: string, at: number): number {
  if (source[at] !== '&' && source[at] !== '!') return at + 1;
  let end = at + 1;
  while (end < source.length && !' \t\r\n'.includes(source.charAt(end))) end += 1;
  return end;
}

function nextLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end + 1;
}
