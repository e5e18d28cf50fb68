// Expected findings of a checking note against those that were found.

/** Rules that are off unless a note's expectation turns them on. */
const OFF = ['unsourced'];
const FIELDS = ['rule', 'severity', 'entity', 'metric'];

/**
 * @param {{ rules?: Record<string, string>, findings: object[] }} expected the `.expected.json`
 * @param {string} text the note
 * @param {{ start: number, end: number, rule: string, severity: string, entity: string | null, metric: string | null,
 *   fix?: { newText: string } | null }[]} findings as in the JSON of `check`, offsets in UTF-16 code units
 * @returns {string[]} one line a difference: `missing …`, `unexpected …` or `differs …`
 */
export function compareFindings(expected, text, findings) {
  const left = findings.filter((found) => !OFF.includes(found.rule) || found.rule in (expected.rules ?? {}));
  const differences = [];
  for (const wanted of expected.findings) {
    const [start, end] = place(wanted, text);
    const at = left.findIndex((found) => found.rule === wanted.rule && found.start < end && found.end > start);
    if (at < 0) differences.push(`missing ${wanted.rule} ${JSON.stringify(wanted.text)}`);
    else differences.push(...compareOne(wanted, left.splice(at, 1)[0], [start, end]));
  }
  const quote = (found) => JSON.stringify(text.slice(found.start, found.end));
  return [...differences, ...left.map((found) => `unexpected ${found.rule} ${quote(found)}`)];
}

/** The nth occurrence (from 1) of the finding's text. */
function place(wanted, text) {
  let at = -1;
  for (let nth = wanted.nth ?? 1; nth > 0; nth--) at = text.indexOf(wanted.text, at + 1);
  return [at, at + wanted.text.length];
}

function compareOne(wanted, found, [start, end]) {
  const differences = FIELDS.filter((field) => (found[field] ?? null) !== (wanted[field] ?? null)).map(
    (field) => `${field} ${found[field]} instead of ${wanted[field]}`,
  );
  if (wanted.rule !== 'directive' && (found.start !== start || found.end !== end)) differences.push('other span');
  const fixes = wanted.newText === undefined ? [] : [wanted.newText].flat();
  if (fixes.length > 0 && !fixes.includes(found.fix?.newText)) {
    const wantedFixes = fixes.map((fix) => JSON.stringify(fix)).join(' or ');
    differences.push(`fix ${JSON.stringify(found.fix?.newText ?? null)} instead of ${wantedFixes}`);
  }
  return differences.map((difference) => `differs ${JSON.stringify(wanted.text)}: ${difference}`);
}
