/**
 * Whether a short Chinese name stands between words. Chinese is written without blanks: 中芯 is in 其中芯片, 国巨 in 中国巨头.
 * The segmenter that the platform has tells them apart; where it has none, the name counts.
 */

const AROUND = 8;
let segmenter: Intl.Segmenter | null | undefined;

export function isHan(text: string): boolean {
  return /^[\u3400-\u9fff]+$/.test(text);
}

export function isHanCode(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** Behind blanks, ASCII and the punctuation of Chinese a word always begins. */
function isNoPartOfWord(code: number): boolean {
  return code < 0x7f || code === 0x3001 || code === 0x3002 || code === 0xff0c || code === 0xff1b;
}

/** Whether no word begins before and ends within `text[start, end)`, or, where it does not head a clause, begins within it and ends behind it. */
export function standsBetweenWords(text: string, start: number, end: number): boolean {
  if (start === 0 || isNoPartOfWord(text.charCodeAt(start - 1))) return true;
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  if (segmenter === null) return true;
  const from = Math.max(0, start - AROUND);
  const words = segmenter.segment(text.slice(from, end + AROUND));
  if (!begins(words, start - from)) return false;
  // 力成為 at the head of a clause: 成為 would leave 力 over.
  return !isHanCode(text.charCodeAt(start - 1)) || begins(words, end - from);
}

/** Whether a word begins at `at`, or the text ends there. */
function begins(words: Intl.Segments, at: number): boolean {
  const word = words.containing(at);
  return word === undefined || word.index === at;
}
