/** Classes of UTF-16 code units: a code is compared where a text is scanned, without making strings. Past the end it is NaN, of no class. */

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isCapitalCode(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** The codes of some characters. */
export function codesOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)));
}
