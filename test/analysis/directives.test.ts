import assert from 'node:assert/strict';
import { figureIn, read } from './fixture.ts';

function directive(comment: string) {
  const [only] = read(`Text ${comment}\n`).directives;
  if (!only) return null;
  const { start: _start, end: _end, ...rest } = only;
  return rest;
}

describe('directives', () => {
  for (const [comment, expected] of [
    ['<!-- ticktie: as-of 2025-07-20 -->', { kind: 'as-of', rules: [], date: '2025-07-20' }],
    ['<!-- ticktie-ignore -->', { kind: 'ignore', rules: [] }],
    ['<!--ticktie-ignore stale-->', { kind: 'ignore', rules: ['stale'] }],
    ['<!-- ticktie-ignore stale, basis -->', { kind: 'ignore', rules: ['stale', 'basis'] }],
    [
      '<!-- ticktie-ignore-next-line contradicted: own number -->',
      { kind: 'ignore-next-line', rules: ['contradicted'], reason: 'own number' },
    ],
    [
      "<!-- ticktie-ignore-next-line contradicted: client's own number, until 2026-12-31 -->",
      { kind: 'ignore-next-line', rules: ['contradicted'], reason: "client's own number", until: '2026-12-31' },
    ],
    ['<!-- ticktie-ignore-file -->', { kind: 'ignore-file', rules: [] }],
    [
      '<!-- ticktie: borealis capex 2025 -->',
      { kind: 'bind', rules: [], bind: { entity: 'borealis', metric: 'capex', period: '2025', attributes: {} } },
    ],
    [
      '<!-- ticktie: quill-2 peak-compute precision=fp8 sparsity=dense -->',
      {
        kind: 'bind',
        rules: [],
        bind: {
          entity: 'quill-2',
          metric: 'peak-compute',
          period: null,
          attributes: { precision: 'fp8', sparsity: 'dense' },
        },
      },
    ],
    [
      '<!-- ticktie: as-of 2025-02-30 -->',
      { kind: 'unreadable', rules: [], problem: { code: 'bad-date', word: '2025-02-30' } },
    ],
    [
      '<!-- ticktie-ignore stale: x, until soon -->',
      { kind: 'unreadable', rules: [], problem: { code: 'bad-date', word: 'soon' } },
    ],
    [
      '<!-- ticktie-off -->',
      { kind: 'unreadable', rules: [], problem: { code: 'unknown-directive', word: 'ticktie-off' } },
    ],
    [
      '<!-- ticktie: borealis -->',
      { kind: 'unreadable', rules: [], problem: { code: 'incomplete-binding', word: 'borealis' } },
    ],
    [
      '<!-- ticktie: borealis capex soon -->',
      { kind: 'unreadable', rules: [], problem: { code: 'bad-period', word: 'soon' } },
    ],
  ] as const) {
    it(comment, () => assert.deepEqual(directive(comment), expected));
  }

  for (const comment of ['<!-- a comment -->', '<!-- tick tie -->', '<!-- see ticktie docs -->', '<!-- -->']) {
    it(`${comment} is none`, () => assert.equal(directive(comment), null));
  }

  it('are found wherever a comment may stand', () => {
    const comment = '<!-- ticktie-ignore -->';
    for (const text of [
      `${comment}\n`,
      `a ${comment} b`,
      `# h ${comment}`,
      `- x ${comment}`,
      `> q ${comment}`,
      `| a ${comment} |\n|---|\n| b |\n`,
      `a\n\n${comment}\n\nb`,
    ]) {
      const { directives } = read(text);
      assert.deepEqual(
        directives.map(({ start, end }) => text.slice(start, end)),
        [comment],
        text,
      );
    }
  });

  it('in code are none', () => {
    assert.deepEqual(read('`<!-- ticktie-ignore -->`\n\n```\n<!-- ticktie-ignore -->\n```\n').directives, []);
  });
});

describe('binding by a directive', () => {
  it('binds the figure just before it, with confidence', () => {
    const figure = figureIn('The number is 850亿美元<!-- ticktie: borealis capex 2025 -->.');
    assert.deepEqual(
      [figure.entity, figure.metric, figure.period?.label, figure.confidence, figure.bound],
      ['borealis', 'capex', '2025', 1, true],
    );
  });
  it('takes marks and a blank between', () =>
    assert.equal(figureIn('It is **$85bn** <!-- ticktie: borealis capex -->').bound, true));
  it('takes the end of the sentence between', () => {
    for (const text of ['It is $85 billion.', '北光的数字是850亿美元。', 'It is ($85bn).']) {
      assert.equal(figureIn(`${text}<!-- ticktie: borealis capex 2025 -->`).bound, true, text);
    }
  });
  it('takes a name instead of an id', () =>
    assert.equal(figureIn('It is $85bn<!-- ticktie: 北光 capex -->').entity, 'borealis'));
  it('keeps the period of the text where it names none', () => {
    assert.equal(figureIn('In 2025 it is $85bn<!-- ticktie: borealis capex -->').period?.label, '2025');
  });
  it('wins over a former value', () => {
    const figure = figureIn('前值750亿美元<!-- ticktie: borealis capex 2025 -->');
    assert.equal(figure.attributes['previous'], undefined);
  });
  it('is left alone where it names what is not in the dataset', () => {
    assert.equal(figureIn('It is $85bn<!-- ticktie: nobody capex -->').bound, false);
  });
  it('binds no figure further away', () => {
    assert.deepEqual(
      read('$85bn of capex in all<!-- ticktie: borealis capex -->').figures.map(({ bound }) => bound),
      [false],
    );
  });
});
