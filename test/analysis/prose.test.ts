import assert from 'node:assert/strict';
import { readProse } from '../../src/analysis/prose.ts';
import { GAP, toSource, toSourceEnd } from '../../src/analysis/proseText.ts';
import { read, withFiguresMarked, withMentionsMarked } from './fixture.ts';

function segments(text: string) {
  return readProse(text, 0).segments;
}

function texts(text: string): string[] {
  return segments(text).map((segment) => segment.text);
}

describe('segments', () => {
  it('are paragraphs, headings, items, cells and quotes in reading order', () => {
    const kinds = segments('# A\n\nB\n\n- C\n\n> D\n\n| E | F |\n|---|---|\n| G | H |\n').map(
      ({ kind, text, quoted }) => `${kind} ${text.trim()}${quoted ? ' quoted' : ''}`,
    );
    assert.deepEqual(
      kinds,
      ['heading A', 'paragraph B', 'list-item C', 'paragraph D quoted', 'cell E', 'cell F', 'cell G', 'cell H'].map(
        (each) => each,
      ),
    );
  });

  it('know the headings above', () => {
    const all = segments('# A\n\n## B\n\none\n\n## C\n\ntwo\n\n# D\n\nthree\n');
    const headings = (text: string) =>
      all.find((each) => each.text === text)?.headings.map((index) => all[index]?.text.trim());
    assert.deepEqual([headings('one'), headings('two'), headings('three')], [['A', 'B'], ['A', 'C'], ['D']]);
  });

  for (const [text, headings] of [
    ['**A**\n\none\n', ['A']],
    ['# T\n\n**A:**\n\none\n', ['T', 'A:']],
    ['__A__\n\none\n', ['A']],
    ['A\n===\n\nB\n---\n\none\n', ['A', 'B']],
    ['【A】\n\none\n', ['【A】']],
    ['一、A\n\none\n', ['一、A']],
    ['（二）A\n\none\n', ['（二）A']],
    ['▍A\n\none\n', ['▍A']],
    ['**A**\n\n【B】\n\nx\n\n【C】\n\none\n', ['A', '【C】']],
    ['**A**\n\n【B】\n\nx\n\n**C**\n\none\n', ['C']],
    ['**A** goes on.\n\none\n', []],
    ['【A had 5】\n\none\n', []],
    ['一、A，还有别的。\n\none\n', []],
    ['- **A**\n\none\n', []],
    [`${'A long line. '.repeat(12)}\n---\n\none\n`, []],
  ] as const) {
    it(`stand below lines that are as good as headings: ${text.slice(0, 40).replaceAll('\n', '⏎')}`, () => {
      const all = segments(text);
      const one = all.find((each) => each.text.trim() === 'one');
      assert.deepEqual(
        one?.headings.map((index) => all[index]?.text.trim()),
        [...headings],
      );
    });
  }

  it('of a table in a list item have that item around them', () => {
    const all = segments('1. A\n\n   | B | C |\n   |---|---|\n   | D | E |\n');
    assert.deepEqual(
      all.find(({ text }) => text === 'E')?.parents.map((index) => all[index]?.text.trim()),
      ['A'],
    );
  });

  it('know the list items around', () => {
    const all = segments('- A\n  - B\n    - C\n- D\n');
    const parents = (text: string) => all.find((each) => each.text === text)?.parents.map((index) => all[index]?.text);
    assert.deepEqual([parents('C'), parents('D')], [['A', 'B'], []]);
  });

  for (const [first, number, head] of [
    ['#', '1', 'Borealis'],
    ['代號', '2330', 'Borealis'],
    ['股票代码', '6187.HK', 'Borealis'],
    ['Year', '2024', '2024'],
    ['Ticker', 'BRLS', 'BRLS'],
    ['#', '1', '5.5'],
  ] as const) {
    it(`have the head of their row behind a code or rank: ${first}, ${number}, ${head}`, () => {
      const second = head === number ? 'Borealis' : head;
      const all = read(`| ${first} | Company | Sales |\n|---|---|---|\n| ${number} | ${second} | 77 |\n`).segments;
      const cell = all.find(({ text }) => text === '77')?.cell;
      assert.equal(all[cell?.rowHead ?? -1]?.text, second === '5.5' ? number : head);
    });
  }
  it('know the row and the column of a cell', () => {
    const all = segments('| x | HX | TX |\n|---|---|---|\n| Q1 | 1 | 2 |\n| Q2 | 3 | 4 |\n');
    const heads = (text: string) => {
      const cell = all.find((each) => each.text === text)?.cell;
      return [cell?.rowHead, cell?.columnHead].map((index) => (typeof index === 'number' ? all[index]?.text : index));
    };
    assert.deepEqual(
      [heads('2'), heads('3')],
      [
        ['Q1', 'TX'],
        ['Q2', 'HX'],
      ],
    );
  });

  it('count empty cells', () => {
    const all = segments('| | A | B |\n|---|---|---|\n| r | | 5 |\n|  | 7 |  |\n');
    const column = (text: string) => all[all.find((each) => each.text === text)?.cell?.columnHead ?? -1]?.text;
    assert.deepEqual([column('5'), column('7')], ['B', 'A']);
  });
});

describe('marks', () => {
  for (const [source, text] of [
    ['**850**亿美元', '850亿美元'],
    ['*85* and __90__ and ~~95~~', '85 and 90 and 95'],
    ['***850***亿', '850亿'],
    ['==850亿==', '850亿'],
    ['2 * 3 and a__b', '2 * 3 and a__b'],
    ['[Borealis](https://example.com/850) spent', 'Borealis spent'],
    ['[Borealis][ref] spent', 'Borealis spent'],
    ['[[Borealis]] spent', 'Borealis spent'],
    ['5\\% \\[x\\]', '5% [x]'],
    ['216 GB <!-- really --> HBM', '216 GB  HBM'],
    ['a <b>bold</b> word', 'a bold word'],
    ['a\nb', 'a\nb'],
  ] as const) {
    it(`${JSON.stringify(source)} is read as ${JSON.stringify(text)}`, () => assert.deepEqual(texts(source), [text]));
  }

  for (const source of [
    'a `code` b',
    'a ![alt 5GB](x.png) b',
    'a https://example.com/5GB b',
    'a <https://example.com> b',
    'a [12] b',
    'a [^3] b',
    'a $$x^2$$ b',
  ]) {
    it(`${source} has a gap`, () => assert.deepEqual(texts(source), [`a ${GAP} b`]));
  }

  for (const source of ['```\n$5bn\n```', '    $5bn', '<div>\n$5bn\n</div>', '<!-- $5bn -->']) {
    it(`${JSON.stringify(source)} is not read`, () => assert.deepEqual(texts(source), []));
  }

  it('of a quote are cut from each line', () => assert.deepEqual(texts('> one\n> two\n'), ['one\ntwo']));
});

describe('offsets', () => {
  it('lead back to the note', () => {
    const source = '> **850**亿[美元](x) and\n> more';
    const [segment] = segments(source);
    assert.ok(segment);
    for (let at = 0; at < segment.text.length; at++) {
      assert.equal(source[toSource(segment, at)], segment.text[at]);
      assert.equal(toSourceEnd(segment, at + 1), toSource(segment, at) + 1);
    }
  });

  it('of a figure hold the marks inside it and none around it', () => {
    assert.equal(withFiguresMarked('capex **$85 billion** now'), 'capex **«$85 billion»** now');
    assert.equal(withFiguresMarked('资本开支**850**亿美元'), '资本开支**«850**亿美元»');
  });
});

describe('front matter', () => {
  const NOTE =
    '---\ntitle: Borealis capex\ndate: 2025-07-20\ntags:\n  - Quill 2\nlink: Cinder\n---\n\nText of Halden.\n';

  it('is read for names in its texts', () => {
    assert.deepEqual(
      read(NOTE).mentions.map(({ text }) => text),
      ['Borealis', 'Quill 2', 'Halden'],
    );
  });
  it('gives title and day', () => {
    const { title, written, asOf, off } = read(NOTE).head;
    assert.deepEqual([title, written, asOf, off], ['Borealis capex', '2025-07-20', null, false]);
  });
  for (const [text, written] of [
    ['---\ndate: 2025-07-20\nupdated: 2025-08-01\n---\n', '2025-08-01'],
    ['---\ndate: "2025/7/20"\n---\n', '2025-07-20'],
    ['---\ndate: 2025-02-30\n---\n', null],
    ['---\r\ndate: 2025-07-20\r\n---\r\n', '2025-07-20'],
    ['text\n---\ndate: 2025-07-20\n---\n', null],
    ['---\ndate: 2025-07-20\n', null],
  ] as const) {
    it(`${JSON.stringify(text)} was written ${written}`, () => assert.equal(read(text).head.written, written));
  }
  it('pins and switches off', () => {
    const { asOf, off } = read('---\nasof: 2025-07-20\nticktie: off\n---\n').head;
    assert.deepEqual([asOf, off], ['2025-07-20', true]);
  });
});

describe('the day of writing in a file name', () => {
  for (const [fileName, written] of [
    ['2025-07-20-borealis.md', '2025-07-20'],
    ['20250720 borealis.md', '2025-07-20'],
    ['notes/2025-07-20.md', '2025-07-20'],
    ['borealis-2025-07-20.md', null],
    ['2025-13-20.md', null],
  ] as const) {
    it(`${fileName}: ${written}`, () => assert.equal(read('text', { fileName }).head.written, written));
  }
  it('yields to the front matter', () => {
    assert.equal(read('---\ndate: 2025-01-01\n---\n', { fileName: '2025-07-20.md' }).head.written, '2025-01-01');
  });
});

describe('hard-wrapped lines', () => {
  for (const [text, figure] of [
    ['> Borealis told everyone who would listen that it sees capex of $64\n> billion.', '$64\n> billion'],
    ['Borealis told everyone who would listen that it sees capex of $64 to\n72 billion.', '$64 to\n72 billion'],
    ['Borealis told everyone who would listen that it sees capex of $64\r\nbillion.\r\n', '$64\r\nbillion'],
  ] as const) {
    it(`do not part ${JSON.stringify(figure)}`, () =>
      assert.deepEqual(
        read(text).figures.map((each) => each.text),
        [figure],
      ));
  }
  it('of a list without marks stay apart', () => {
    assert.deepEqual(
      read('Capex $5bn\n72 GB of memory').figures.map(({ text }) => text),
      ['$5bn', '72 GB'],
    );
  });
  it('are one sentence', () => {
    const text =
      'Borealis told investors on Tuesday evening that it would now spend\nabout $85 billion on data centers and other property this year.';
    assert.equal(read(text).figures[0]?.entity, 'borealis');
  });
});

describe('the script of a note', () => {
  for (const [text, script] of [
    ['Capex of $85 billion.', 'latin'],
    ['资本开支与营业收入，这些数据来自公司。', 'hans'],
    ['資本支出與營業收入，這些數據來自公司。', 'hant'],
  ] as const) {
    it(`${text} is ${script}`, () => assert.equal(read(text).head.script, script));
  }
});

describe('mentions in marks', () => {
  it('are found as they stand', () => {
    assert.equal(
      withMentionsMarked('**Bore**alis, [Cinder](c.md), `Halden`'),
      '**«Bore**alis», [«Cinder»](c.md), `Halden`',
    );
  });
});
