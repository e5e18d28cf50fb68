import assert from 'node:assert/strict';
import fc from 'fast-check';
import { company, read } from './fixture.ts';

function codes(text: string): readonly string[] {
  return read({ 'x.yaml': text }).problems.map((each) => each.code);
}

describe('hostile dataset files', () => {
  it('refuses aliases that multiply (billion laughs)', () => {
    const levels = [...'bcdefghij'].map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`,
    );
    assert.deepEqual(codes(['a: &a [lol, lol, lol]', ...levels].join('\n')), ['aliases']);
  });

  it('reads a few aliases', () => {
    assert.deepEqual(codes(company('acme', 'aliases: &a [Acme Inc]\ncaseSensitive: *a\n')), []);
  });

  it('survives an alias to itself', () => {
    assert.ok(codes(company('acme', 'summary: &a { en: *a }\n')).length > 0);
  });

  for (const [title, text] of [
    ['brackets', '['.repeat(50_000)],
    ['brackets with closing ones in quotation marks', '["]",'.repeat(50_000)],
    ['question marks with anchors', '? &a '.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['list marks', '- '.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['indents', Array.from({ length: 1_200 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
  ] as const) {
    it(`refuses ${title} nested too deep`, () => assert.deepEqual(codes(text), ['too-deep']));
  }

  it('does not count brackets in texts', () => {
    const text = company('acme', `summary: { en: "${'['.repeat(500)}" }\naliases: [${'"[", '.repeat(200)}B]\n`);
    assert.deepEqual(codes(text), []);
  });

  it('refuses more than 2 MB', () => {
    assert.deepEqual(codes(`id: ${'a'.repeat(2_000_001)}`), ['too-large']);
  });

  it('takes `__proto__` and `constructor` as keys like any other', () => {
    const before = Object.keys(Object.prototype);
    assert.deepEqual(codes(company('acme', '__proto__: { polluted: true }\n')), ['unknown-key']);
    assert.deepEqual(codes(company('acme', 'constructor: 1\n')), ['unknown-key']);
    assert.deepEqual(Object.keys(Object.prototype), before);
  });

  it('keeps messages short whatever the value', () => {
    const { problems } = read({ 'x.yaml': `id: ${'A'.repeat(100_000)}\nkind: company\nnames: { en: A }\n` });
    assert.ok((problems[0]?.message.length ?? 0) < 400);
  });

  it('takes time in step with the size: many keys, many unknown sources', () => {
    const keys = (count: number) =>
      Array.from({ length: count }, (_, index) => `k${index}: { title: T, zzz: 1 }`).join('\n');
    const cites = (count: number) =>
      company(
        'acme',
        `figures:\n  - metric: capex\n    history:\n${Array.from({ length: count }, (_, index) => `      - { value: 1 bn USD, asOf: 2025, basis: reported, source: x${index} }`).join('\n')}\n`,
      );
    const time = (count: number) => {
      const start = process.cpuUsage().user;
      read({ 'sources.yaml': keys(count), 'x.yaml': cites(count) });
      return process.cpuUsage().user - start;
    };
    time(500);
    const [small, large] = [time(1_000), time(8_000)];
    assert.ok(large < small * 32, `8 times the size took ${Math.round(large / small)} times the time`);
  });

  it('never throws, and places every problem inside the text, for any string', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        for (const path of ['x.yaml', 'metrics.yaml', 'units.yaml', 'sources.yaml']) {
          for (const each of read({ [path]: text }).problems) {
            assert.ok(each.line >= 1 && each.line <= lines.length + 1 && each.column >= 1, JSON.stringify(each));
            assert.ok(each.endLine > each.line || each.endColumn >= each.column, JSON.stringify(each));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Any text, texts of YAML's signs, and entity files with parts swapped for others. */
const anyFile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'id',
        'kind',
        'figures',
        ': ',
        '- ',
        '\n',
        '  ',
        '[',
        ']',
        '{',
        '}',
        '&a ',
        '*a',
        '"',
        "'",
        '|',
        '>',
        '!x ',
        '? ',
        '#',
        ',',
        '~',
        '2025',
        '\t',
        '---\n',
      ),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('metric', 'period', 'history', 'attributes', 'disputed', 'note'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map(([key, value]) => company('acme', `figures:\n  - ${JSON.stringify({ metric: 'capex', [key]: value })}\n`)),
  fc
    .tuple(
      fc.constantFrom('names', 'aliases', 'relations', 'sources', 'formerNames', 'summary', 'kind', 'id'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map(([key, value]) => JSON.stringify({ id: 'a', kind: 'chip', names: { en: 'A' }, [key]: value })),
);
