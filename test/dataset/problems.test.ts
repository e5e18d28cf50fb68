import assert from 'node:assert/strict';
import { company, marked, read } from './fixture.ts';

/** A figure of one observation in a company's file. */
function figure(observation: string, before = ''): string {
  return company(
    'acme',
    `figures:\n  - metric: capex\n    period: 2025\n${before}    history:\n      - ${observation}\n`,
  );
}

const GOOD = '{ value: 75 bn USD, asOf: 2025-02-04, basis: guidance, source: s }';

/** What is wrong, a file with the place of it between « and », and what the message must say. */
const CASES: readonly (readonly [title: string, text: string, says: RegExp])[] = [
  ['an unknown key', company('acme', '«alias»: [A]\n'), /no key “alias”.*“aliases”/],
  ['an unknown key far from all', company('acme', '«zzzzzz»: 1\n'), /no key “zzzzzz”.*Possible: id, kind/],
  [
    'an unknown key of an observation',
    figure('{ value: 75 bn USD, asOf: 2025, basis: guidance, source: s, «notes»: x }'),
    /“note”/,
  ],
  ['a kind that is none', 'id: acme\nkind: «compny»\nnames: { en: A }\n', /“compny”.*“company”/],
  ['a missing kind', 'id: «acme»\nnames: { en: A }\n', /“kind” is missing/],
  ['missing names', 'id: «acme»\nkind: company\n', /“names” is missing/],
  ['a missing English name', 'id: acme\nkind: company\n«names»: { zh-Hans: 甲 }\n', /“en” is missing in “names”/],
  ['a missing id', '«kind»: company\nnames: { en: A }\n', /“id” is missing/],
  ['an id in capitals', 'id: «Acme Inc»\nkind: company\nnames: { en: A }\n', /not an id.*lower-case/],
  ['a name that is a list', 'id: acme\nkind: company\nnames: { en: «[A]» }\n', /plain text/],
  ['aliases that are no list', company('acme', 'aliases: «Acme»\n'), /a list.*not “Acme”/],
  ['a missing value', figure('{ «asOf»: 2025-02-04, basis: guidance, source: s }'), /“value” is missing/],
  ['an empty value', figure('{ «value»: , asOf: 2025-02-04, basis: guidance, source: s }'), /“value” is missing/],
  ['a missing metric', company('acme', 'figures:\n  - «period»: 2025\n    history: []\n'), /“metric” is missing/],
  [
    'a value that is no quantity',
    figure('{ value: «a lot», asOf: 2025-02-04, basis: guidance, source: s }'),
    /“a lot” is not a quantity.*“75 bn USD”/,
  ],
  [
    'a value in an unknown unit',
    figure('{ value: «96 GBB», asOf: 2025-02-04, basis: guidance, source: s }'),
    /“GBB” is not a unit.*“GB”/,
  ],
  [
    'a quoted value in an unknown unit',
    figure('{ value: «"12 quux"», asOf: 2025-02-04, basis: guidance, source: s }'),
    /“quux” is not a unit/,
  ],
  [
    'a date that is none',
    figure('{ value: 75 bn USD, asOf: «2025-02-30», basis: guidance, source: s }'),
    /“2025-02-30” is not a date/,
  ],
  ['a month that is none', figure('{ value: 75 bn USD, asOf: «2025-13», basis: guidance, source: s }'), /not a date/],
  ['an American date', figure('{ value: 75 bn USD, asOf: «02/04/2025», basis: guidance, source: s }'), /YYYY-MM-DD/],
  ['a misspelt basis', figure('{ value: 75 bn USD, asOf: 2025-02-04, basis: «guidence», source: s }'), /“guidance”/],
  [
    'a basis far from all',
    figure('{ value: 75 bn USD, asOf: 2025-02-04, basis: «x», source: s }'),
    /one of: reported, guidance/,
  ],
  [
    'an unknown source',
    figure('{ value: 75 bn USD, asOf: 2025-02-04, basis: guidance, source: «q4-call» }'),
    /no source “q4-call”/,
  ],
  [
    'a source that is no web address',
    'id: acme\nkind: company\nnames: { en: A }\nsources:\n  s: { title: T, url: «"javascript:alert(1)"» }\n',
    /https/,
  ],
  [
    'a source without a title',
    'id: acme\nkind: company\nnames: { en: A }\nsources:\n  «s»: { date: 2025 }\n',
    /“title” is missing in “s”/,
  ],
  [
    'an unknown metric',
    company('acme', 'figures:\n  - metric: «capx»\n    history: []\n'),
    /no metric “capx”.*“capex”/,
  ],
  [
    'an unknown attribute',
    figure(GOOD, '    attributes: { «segmnt»: cloud }\n'),
    /“capex” takes no attribute “segmnt”.*“segment”/,
  ],
  [
    'a period that is none',
    company('acme', `figures:\n  - metric: capex\n    period: «Q2 2025»\n    history:\n      - ${GOOD}\n`),
    /“Q2 2025” is not a period.*2025Q2/,
  ],
  [
    'an unknown maker',
    company('acme', 'relations: { maker: «acmee», parent: ~, partOf: [] }\n'),
    /no entity “acmee”.*“acme”/,
  ],
  [
    'an unknown whole',
    company('acme', 'relations: { partOf: [acme, «nowhere-at-all»] }\n'),
    /no entity “nowhere-at-all”/,
  ],
  ['a fiscal year end that is no day', company('acme', 'fiscalYearEnd: «31-12»\n'), /MM-DD/],
  [
    'a former name without its day',
    company('acme', 'formerNames: [{ name: Old, until: «2025» }]\n'),
    /“2025” is not a day/,
  ],
  [
    'a figure without values',
    company('acme', 'figures:\n  - metric: «capex»\n    period: 2025\n'),
    /neither a history nor/,
  ],
  [
    'a history that runs back',
    company(
      'acme',
      `figures:\n  - metric: capex\n    history:\n      - ${GOOD}\n      - { value: 60 bn USD, asOf: «2024-02-04», basis: guidance, source: s }\n`,
    ),
    /2024-02-04 stands after 2025-02-04/,
  ],
  [
    'a series stated twice',
    company(
      'acme',
      `figures:\n  - metric: capex\n    history: [${GOOD}]\n  - metric: «capex»\n    history: [${GOOD}]\n`,
    ),
    /already stands in line 7/,
  ],
  ['a key stated twice', company('acme', '«kind»: company\n'), /“kind” already stands/],
  [
    'two documents in one file',
    'id: acme\nkind: company\nnames: { en: A }\n«---\nid: b\n»',
    /not valid YAML.*multiple documents/,
  ],
  ['a tag', company('acme', 'fiscalYearEnd: «!!js/function» 06-30\n'), /tags such as/],
  ['a merge key', company('acme', '«<<»: { aliases: [B] }\n'), /no key “<<”/],
  ['an alias without its anchor', '«i»d: *nothing\n', /not valid YAML/],
];

describe('problems of an entity file', () => {
  for (const [title, text, says] of CASES) {
    it(`places ${title}`, () => {
      const { text: plain, range } = marked(text);
      const { problems } = read({ 'a/acme.yaml': plain });
      assert.equal(problems.length, 1, JSON.stringify(problems, null, 1));
      const { file, line, column, endLine, endColumn, message } = problems[0]!;
      assert.match(message, says);
      assert.deepEqual({ file, line, column, endLine, endColumn }, { file: 'a/acme.yaml', ...range });
    });
  }

  it('counts columns from the byte-order mark on, and lines by any line end', () => {
    const { problems } = read({ 'acme.yaml': '\uFEFFid: acme\r\nkind: compny\r\nnames: { en: A }\r\n' });
    assert.deepEqual([problems[0]?.line, problems[0]?.column], [2, 7]);
  });

  it('reports the first error of the syntax only', () => {
    const { problems } = read({ 'acme.yaml': 'id: acme\nnames: { en: "Acme }\nkind: company\n' });
    assert.deepEqual(
      problems.map((each) => [each.line, each.code, each.message]),
      [[4, 'yaml', 'This is not valid YAML: missing closing "quote.']],
    );
  });

  it('finds nothing wrong with a file that is right', () => {
    assert.deepEqual(read({ 'acme.yaml': figure(GOOD) }).problems, []);
  });

  it('stops after 200 problems of a file', () => {
    const keys = Array.from({ length: 300 }, (_, index) => `zz${index}: 1\n`).join('');
    const { problems } = read({ 'acme.yaml': company('acme', keys) });
    assert.equal(problems.length, 201);
    assert.match(problems.map((each) => each.message).join(), /more than 200 problems/);
  });
});

describe('what is left of a broken file', () => {
  it('keeps the other observations of a series', () => {
    const broken = '{ value: lots, asOf: 2024-02-04, basis: guidance, source: s }';
    const text = company('acme', `figures:\n  - metric: capex\n    history:\n      - ${broken}\n      - ${GOOD}\n`);
    const series = read({ 'acme.yaml': text }).layer.entities.get('acme')?.series[0]?.series;
    assert.deepEqual(
      series?.history.map((each) => each.value.text),
      ['75 bn USD'],
    );
  });

  it('leaves out a series whose newest observation is broken, and says so', () => {
    const broken = '{ value: lots, asOf: 2026-02-04, basis: guidance, source: s }';
    const text = company('acme', `figures:\n  - metric: capex\n    history:\n      - ${GOOD}\n      - ${broken}\n`);
    const { layer, problems } = read({ 'acme.yaml': text });
    assert.deepEqual(layer.entities.get('acme')?.series, []);
    assert.deepEqual(
      problems.map((each) => [each.line, each.code]),
      [
        [7, 'no-current'],
        [10, 'value'],
      ],
    );
  });

  it('does so as well where the newest one lacks a part', () => {
    const text = company(
      'acme',
      `figures:\n  - metric: capex\n    history:\n      - ${GOOD}\n      - { value: 1 bn USD }\n`,
    );
    const { layer, problems } = read({ 'acme.yaml': text });
    assert.deepEqual(layer.entities.get('acme')?.series, []);
    assert.ok(problems.some((each) => each.code === 'no-current'));
  });

  it('keeps the other figures and the entity', () => {
    const text = company(
      'acme',
      `figures:\n  - metric: capx\n    history: [${GOOD}]\n  - metric: revenue\n    history: [${GOOD}]\n`,
    );
    const entity = read({ 'acme.yaml': text }).layer.entities.get('acme');
    assert.deepEqual(
      entity?.series.map((each) => each.series.metric),
      ['revenue'],
    );
  });

  it('keeps an entity without the optional field that is broken', () => {
    const entity = read({
      'acme.yaml': company('acme', 'fiscalYearEnd: never\nsummary: { en: Fine. }\n'),
    }).layer.entities.get('acme')?.entity;
    assert.equal(entity?.fiscalYearEnd, undefined);
    assert.equal(entity?.summary?.en, 'Fine.');
  });

  it('keeps the other files', () => {
    const { layer } = read({ 'bad.yaml': 'id: [', 'good.yaml': company('good') });
    assert.deepEqual([...layer.entities.keys()], ['good']);
  });

  it('puts a history in the order of its dates', () => {
    const older = '{ value: 60 bn USD, asOf: 2024-02-04, basis: guidance, source: s }';
    const text = company('acme', `figures:\n  - metric: capex\n    history:\n      - ${GOOD}\n      - ${older}\n`);
    const series = read({ 'acme.yaml': text }).layer.entities.get('acme')?.series[0]?.series;
    assert.deepEqual(
      series?.history.map((each) => each.asOf),
      ['2024-02-04', '2025-02-04'],
    );
  });
});

describe('problems of the other files', () => {
  it('reports an id that two files use, with the first file', () => {
    const { layer, problems } = read({ 'a.yaml': company('acme'), 'b.yaml': company('acme') });
    assert.deepEqual(
      problems.map((each) => [each.file, each.line, each.column]),
      [['b.yaml', 1, 5]],
    );
    assert.match(problems[0]?.message ?? '', /already used in a\.yaml/);
    assert.equal(layer.entities.size, 1);
  });

  it('reports a metric without dimension, and one that is defined twice', () => {
    const text =
      '- { id: margin, names: { en: Margin } }\n- { id: x, names: { en: X }, dimension: money }\n- { id: x, names: { en: X }, dimension: money }\n';
    const { problems } = read({ 'metrics.yaml': text });
    assert.deepEqual(
      problems.map((each) => [each.line, each.column, each.code]),
      [
        [1, 9, 'missing'],
        [3, 9, 'twice-metric'],
      ],
    );
  });

  it('reports a dimension that no unit has', () => {
    const { problems } = read({ 'metrics.yaml': '- { id: x, names: { en: X }, dimension: mony }\n' });
    assert.match(problems[0]?.message ?? '', /no.*“mony”.*“money”/i);
  });

  it('reports a factor that is not a positive number', () => {
    const { text, range } = marked('- { id: lx, dimension: light, forms: { klx: 1e3, lx: «many» } }\n');
    const { line, column, endLine, endColumn, code } = read({ 'units.yaml': text }).problems[0]!;
    assert.deepEqual({ line, column, endLine, endColumn, code }, { ...range, code: 'factor' });
  });

  it('reports a metrics file that is no list and a sources file that is one', () => {
    const { problems } = read({ 'metrics.yaml': 'id: x\n', 'sources.yaml': '- a\n' });
    assert.deepEqual(
      problems.map((each) => each.code),
      ['wrong-type', 'wrong-type'],
    );
  });

  it('warns of an empty file', () => {
    assert.deepEqual(
      read({ 'acme.yaml': '# nothing yet\n' }).problems.map((each) => each.code),
      ['empty'],
    );
  });
});
