import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { checkNote, type Engine } from '../../src/check/engine.ts';
import type { Finding } from '../../src/check/finding.ts';
import { buildFoldMap } from '../../src/dataset/foldMap.ts';
import { DATASET, summary, TODAY } from './fixture.ts';

const ENGINE: Engine = {
  dataset: DATASET,
  context: createAnalysisContext(DATASET, buildFoldMap()),
  options: { today: TODAY },
};

function findingsIn(text: string, fileName = 'note.md'): readonly Finding[] {
  return checkNote(text, fileName, ENGINE).result.findings;
}

function fixed(text: string): string {
  const fixable = findingsIn(text).filter(({ fix }) => fix !== null);
  return [...fixable]
    .reverse()
    .reduce((note, { start, end, fix }) => note.slice(0, start) + fix?.newText + note.slice(end), text);
}

describe('checkNote', () => {
  it('reads, binds and checks in three scripts', () => {
    const notes = {
      'Borealis expects capex of $75 billion in 2025.': 'stale warning $75 billion → $91-93 billion',
      '北光2025年资本开支指引为750亿美元。': 'stale warning 750亿美元 → 910-930亿美元',
      '北光2025年資本支出為750億美元。': 'stale warning 750億美元 → 910-930億美元',
      'Quill 2 has 13 GB of memory.': 'disputed warning 13 GB → 96 GB',
    };
    for (const [text, expected] of Object.entries(notes)) assert.deepEqual(summary(findingsIn(text)), [expected]);
  });

  it('takes the day of writing from the front matter or the file name', () => {
    const text = '北光2025年资本开支指引为750亿美元。';
    assert.equal(findingsIn(text, '2025-03-10-brls.md')[0]?.severity, 'information');
    assert.equal(findingsIn(`---\ndate: 2025-03-10\n---\n${text}`)[0]?.severity, 'information');
    assert.deepEqual(findingsIn(`---\nasof: 2025-03-10\n---\n${text}`), []);
  });

  it('contradicts by an assumed year only where the note is proven to be of today', () => {
    const wrong = '北光前年资本开支为390亿美元。';
    assert.deepEqual(findingsIn(wrong), []);
    assert.deepEqual(findingsIn(`北光去年资本开支为910-930亿美元。${wrong}`), []);
    const proven = `北光去年资本开支为910-930亿美元，去年第二季度资本开支224亿美元。${wrong}`;
    assert.deepEqual(summary(findingsIn(proven)), ['contradicted warning 390亿美元 → 525亿美元']);
  });

  it('honours directives', () => {
    const line = '北光2025年资本开支指引为750亿美元。';
    assert.deepEqual(findingsIn(`${line}<!-- ticktie-ignore stale -->`), []);
    assert.deepEqual(findingsIn(`<!-- ticktie-ignore-next-line stale: quoted -->\n${line}`), []);
    assert.deepEqual(findingsIn(`<!-- ticktie: as-of 2025-03-10 -->\n\n${line}`), []);
    assert.deepEqual(summary(findingsIn('Text. <!-- ticktie-ignore stale -->')).length, 1);
    assert.deepEqual(summary(findingsIn('Text. <!-- ticktie: as-off 2025 -->')).length, 1);
  });

  it('finds nothing where it has fixed', () => {
    const amount = fc.constantFrom('75', '85', '57', '7.5', '750', '40');
    const styles = fc.constantFrom(
      (value: string) => `Borealis capex was $${value} billion in 2025.`,
      (value: string) => `Borealis capex was about US$${value}bn in 2025.`,
      (value: string) => `Borealis spent more than **$${value} billion** on capex in 2025.`,
      (value: string) => `北光2025年资本开支约${Number(value) * 10}亿美元。`,
      (value: string) => `北光2025年資本支出超過${Number(value) * 10}億美元。`,
    );
    fc.assert(
      fc.property(styles, amount, (style, value) => {
        const text = style(value);
        const left = findingsIn(fixed(text)).filter(({ fix }) => fix !== null);
        assert.deepEqual(summary(left), [], `${text} → ${fixed(text)}`);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, and its spans lie in the text', () => {
    const words = fc.constantFrom(
      '北光',
      'Borealis',
      '资本开支',
      'capex',
      '2025年',
      '750亿美元',
      '$75 billion',
      '从',
      '至',
      '，',
      '。',
      '**',
      '| ',
      '\n',
      '# ',
      '<!-- ticktie-ignore -->',
      '增长69%',
      'Quill 2',
      '13 GB',
      '3.1倍',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 30 }).map((list) => list.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const { start, end, text: found } of findingsIn(text)) assert.equal(text.slice(start, end), found);
        },
      ),
      { numRuns: 300 },
    );
  });
});
