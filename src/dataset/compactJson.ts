/** JSON with round numbers in exponent form: canonical units make many of them long (100 PFLOPS is 1e17). */

/** The same as `JSON.stringify` for plain data, and no longer; every JSON parser reads it. */
export function compactJson(value: unknown): string {
  if (typeof value === 'number') return compactNumber(value);
  if (Array.isArray(value)) return `[${value.map((item) => compactJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${compactJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

function compactNumber(value: number): string {
  const plain = JSON.stringify(value);
  const exponent = value.toExponential().replace('e+', 'e');
  return exponent.length < plain.length && Number(exponent) === value ? exponent : plain;
}
