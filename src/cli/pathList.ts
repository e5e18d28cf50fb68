/** Lists of paths as other programs write them. */

/** The paths of a list: one a line or separated by zero bytes; names that git has quoted are read as meant. */
export function readPathList(text: string): string[] {
  return text
    .split(text.includes('\0') ? '\0' : /\r?\n/)
    .filter((line) => line !== '')
    .map(unquoted);
}

/** Git writes names with other than ASCII characters in quotes, each byte as `\350`. */
function unquoted(line: string): string {
  if (!/^".*"$/s.test(line)) return line;
  const bytes = line.slice(1, -1).replace(/\\([0-7]{3}|.)/g, (_, code: string) => ESCAPES[code] ?? byteOf(code));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };

function byteOf(code: string): string {
  return code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : code;
}
