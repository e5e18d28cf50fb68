import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CheckedNote, checkNote, type Engine } from '../../src/check/engine.ts';
import { anyText } from './anyText.ts';
import { CONTEXT, DATASET, read, TODAY } from './fixture.ts';

const ENGINE: Engine = { dataset: DATASET, context: CONTEXT, options: { today: TODAY } };

/** Sections in which figures lean on what stands around them: headings, the sentence before, the figure before, table heads. */
const NOTE = `---
title: Borealis in 2025
---

Borealis guides to capex of $85 billion.

# Halden

Revenue was HK$12.5 billion in Q2. It rose 12%, and capex came to 3.1 billion.

- Halden Cloud: +31%
  - margin 22.5%

## Cinder

Capex for FY2027 is put at $34 billion. The year before it was 28 billion.

| Company | Capex 2025 ($bn) | Growth |
|---|---|---|
| Borealis | 85 | 13% |
| Cinder | 34 | 8% |

# 北光

北光2025年资本开支指引为850亿美元，此前为750亿。同比增长20%。

**Outlook**

Revenue of $40 billion, then a margin of 31%.

# Quill 2

It has 96 GB of memory at 7 TB/s.

# Links

HBM3E 96 GB, and 7 TB/s of bandwidth.
`;

const PIECES = [
  '7',
  ' ',
  '\n',
  '\n\n',
  '# ',
  '\n# Cinder\n',
  '\n# 850亿\n',
  '- ',
  '**',
  '\n\n**Later**\n\n',
  '\n---\n',
  '|',
  'Borealis ',
  '$5 billion',
  '30%',
  '下同',
  '```\n',
  '> ',
  '<!-- ',
  ' -->',
  '    ',
  '?',
];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const edits = fc.array(
  fc.record({
    at: fc.nat(1000),
    cut: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(300)),
    put: fc.constantFrom('', ...PIECES),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('the check of an edited note', () => {
  it('is the one that the note has without what was known of it', () => {
    fc.assert(fc.property(fc.oneof(fc.constant(NOTE), anyText), edits, assertSame), { numRuns: 100 });
  });

  it('takes over what an edit elsewhere leaves alone, at its new place', () => {
    const before = read(NOTE, { before: null });
    const after = read(NOTE.replace('$85 billion', '$185 billion'), { before });
    const last = before.figures.at(-1);
    assert.equal(after.figures.at(-1)?.attributes, last?.attributes);
    assert.equal(after.figures.at(-1)?.start, (last?.start ?? 0) + 1);
    assert.equal(after.figures[0]?.low, 185e9);
  });
});

function assertSame(note: string, changes: readonly Edit[]): void {
  let text = note;
  let before: CheckedNote | null = null;
  for (const { at, cut, put } of [{ at: 0, cut: 0, put: '' }, ...changes]) {
    const from = text.length === 0 ? 0 : at % text.length;
    text = text.slice(0, from) + put + text.slice(from + cut);
    before = checkNote(text, 'note.md', ENGINE, before);
    assert.deepEqual(before, checkNote(text, 'note.md', ENGINE));
  }
}
