import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { applyFixes } from '../../src/cli/applyFixes.ts';
import { DATASET, read, TODAY } from './fixture.ts';

function findings(text: string): readonly Finding[] {
  return check(read(text), DATASET, { today: TODAY }).findings;
}

/** Claims of Borealis's capex of 2025 (once 75, now 85 bn), Cinder's of FY2027, and the memory of the Quill 2. */
const CLAIMS = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('Borealis guides 2025 capex of ', '**Borealis** 2025 capex: '),
      fc.constantFrom(
        '$75 billion',
        '$75bn',
        'US$75B',
        '75 billion dollars',
        '$75.0 billion',
        '$85mn',
        '$850 billion',
        '**$75** billion',
        'about $75bn',
      ),
    )
    .map((parts) => `${parts.join('')}.`),
  fc
    .tuple(
      fc.constantFrom('北光2025年资本开支', '北光2025年資本支出', '- 北光：2025年资本开支'),
      fc.constantFrom(
        '750亿美元',
        '約750億美元',
        '约750亿美元',
        '8500亿美元',
        '７５０亿美元',
        '750亿-760亿美元',
        '七百五十亿美元',
      ),
    )
    .map((parts) => `${parts.join('')}。`),
  fc
    .tuple(
      fc.constantFrom('Cinder guides FY2027 capex of ', 'Cinder FY27 capex: '),
      fc.constantFrom('$30–35bn', '$30bn to $35bn', '$30 billion to $35 billion', '300-350亿美元'),
    )
    .map((parts) => `${parts.join('')}.`),
  fc
    .tuple(
      fc.constantFrom('The Quill 2 has ', '羽二内存'),
      fc.constantFrom('80 GB', '80GB', '96 Gb', '960 GB', 'up to 80 GB', '80GB/芯片'),
    )
    .map((parts) => `${parts.join('')} of memory.`),
);

const notes = fc.array(CLAIMS, { minLength: 1, maxLength: 4 }).map((claims) => claims.join('\n\n'));

describe('fixing a note', () => {
  it('leaves nothing to fix', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const { text, applied } = applyFixes(note, findings(note));
        const again = findings(text);
        assert.equal(applyFixes(text, again).applied, 0, `${note}\n→ ${text}\n${again.map(({ message }) => message)}`);
        if (applied > 0) assert.notEqual(text, note);
      }),
      { numRuns: 300 },
    );
  });

  it('does fix what is stale', () => {
    const note = 'Borealis guides 2025 capex of $75 billion.';
    assert.deepEqual(applyFixes(note, findings(note)), {
      text: 'Borealis guides 2025 capex of $85 billion.',
      applied: 1,
    });
  });
});
