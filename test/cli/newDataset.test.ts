/** A new dataset over ten thousand notes: what it changes is told before anything is changed, and the counts agree. */
import assert from 'node:assert/strict';
import type { ImpactRow } from '../../src/report/diffReport.ts';
import type { PublicValue } from '../../src/report/report.ts';
import { sarifProblems } from '../report/sarifSchema.ts';
import { Workspace } from './cli.ts';

const NOTES = 10_000;
const DAY = ['--as-of', '2026-11-22', '--no-bundled'];

const STEMS = ['Bramix', 'Caldova', 'Dornum', 'Fenneth', 'Gorvand', 'Haskil', 'Jorlet', 'Kestron'];
const KINDS = ['Compute', 'Chips', 'Labs', 'Silicon', 'Cloud'];
const COMPANIES = STEMS.flatMap((stem) => KINDS.map((kind) => `${stem} ${kind}`));

/** What the new dataset brings for a company, in the order in which the companies take turns. */
const NEWS = ['superseded', 'actual', 'disputed', 'nothing', 'first'] as const;

/** The sentences that the notes are made of, in turn. */
const SENTENCES = {
  current: (name: string) => `${name} guides 2025 capex of $85 billion.\n`,
  old: (name: string) => `${name} guides 2025 capex of $75 billion.\n`,
  pinned: (name: string) => `---\nasof: 2025-08-01\n---\n${name} guides 2025 capex of $85 billion.\n`,
  waived: (name: string) => `${name} guides 2025 capex of $85 billion. <!-- ticktie-ignore stale: the July call -->\n`,
  former: (name: string) => `${name} raised its 2025 capex guidance to $85 billion, up from $75 billion.\n`,
  own: (name: string) => `We model ${name} 2025 capex at $85 billion.\n`,
  wrong: (name: string) => `${name} 2025 capex is $990 billion.\n`,
  plain: (name: string) => `${name} held its annual meeting.\n`,
};

type Sentence = keyof typeof SENTENCES;
const TURNS = Object.keys(SENTENCES) as readonly Sentence[];

interface Placed {
  readonly name: string;
  readonly sentence: Sentence;
  readonly news: (typeof NEWS)[number];
}

const PLACED: readonly Placed[] = Array.from({ length: NOTES }, (_, index) => ({
  name: `notes/${index % 100}/${index}.md`,
  sentence: TURNS[Math.floor(index / COMPANIES.length) % TURNS.length]!,
  news: NEWS[index % NEWS.length]!,
}));

function textOf({ sentence }: Placed, index: number): string {
  return SENTENCES[sentence](COMPANIES[index % COMPANIES.length]!);
}

const ADDED: Readonly<Record<(typeof NEWS)[number], readonly [history: string, more: string]>> = {
  superseded: ['      - { value: 95 bn USD, asOf: 2025-10-29, basis: guidance, source: third }\n', ''],
  actual: ['      - { value: 91 bn USD, asOf: 2026-02-04, basis: reported, source: fourth }\n', ''],
  disputed: ['', '    disputed:\n      - { value: 990 bn USD, source: blog, reason: { en: Ten times too high. } }\n'],
  nothing: ['', ''],
  first: [
    '',
    '  - metric: capex\n    period: 2026\n    history: [{ value: 99 bn USD, asOf: 2026-02-04, basis: guidance, source: fourth }]\n',
  ],
};

function entityYaml(name: string, [history, more]: readonly [string, string]): string {
  return `id: ${name.toLowerCase().replace(' ', '-')}
kind: company
names: { en: ${name} }
sources:
  first: { title: First call, url: "https://example.com/1", date: 2025-02-04 }
  second: { title: Second call, url: "https://example.com/2", date: 2025-07-23 }
  third: { title: Third call, url: "https://example.com/3", date: 2025-10-29 }
  fourth: { title: Fourth call, url: "https://example.com/4", date: 2026-02-04 }
  blog: { title: A blog, date: 2026-01-10 }
figures:
  - metric: capex
    period: 2025
    history:
      - { value: 75 bn USD, asOf: 2025-02-04, basis: guidance, source: first }
      - { value: 85 bn USD, asOf: 2025-07-23, basis: guidance, source: second }
${history}${more}`;
}

const count = (...wanted: readonly (readonly [Sentence, readonly string[]])[]) =>
  PLACED.filter((each) => wanted.some(([sentence, news]) => each.sentence === sentence && news.includes(each.news)))
    .length;

const MOVED = ['superseded', 'actual'];

/** Rows of a CSV file, by the text of their first column. */
function recordCounts(csv: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of csv.trimEnd().split('\r\n').slice(1)) {
    const record = line.slice(0, line.indexOf(','));
    counts[record] = (counts[record] ?? 0) + 1;
  }
  return counts;
}

const rowsInHtml = (html: string) => html.match(/<tr><td/g)?.length ?? 0;
const rowsInMarkdown = (markdown: string) => markdown.match(/^\| (?!---)/gm)?.length ?? 0;

interface DiffJson {
  readonly changes: readonly { readonly kind: string; readonly before: PublicValue; readonly after: PublicValue }[];
  readonly impact: readonly ImpactRow[];
}

interface EntityChanges {
  readonly entity: string;
  readonly changes: readonly { readonly kind: string; readonly places: readonly object[] }[];
}

describe('a new dataset over ten thousand notes', () => {
  const files: Record<string, string> = {};
  for (const [index, name] of COMPANIES.entries()) {
    const file = `${name.replace(' ', '-')}.yaml`;
    files[`old/${file}`] = entityYaml(name, ['', '']);
    files[`new/${file}`] = entityYaml(name, ADDED[NEWS[index % NEWS.length]!]);
  }
  for (const [index, placed] of PLACED.entries()) files[placed.name] = textOf(placed, index);
  const workspace = new Workspace(files);
  const run = (...words: readonly string[]) => workspace.run(...words, ...DAY);
  after(() => workspace.remove());

  describe('compared with the one before', () => {
    const diff = (notes: string, format: string) =>
      run('dataset', 'diff', 'old', 'new', '--notes', notes, '--format', format).stdout;
    let report: DiffJson;
    before(() => {
      report = JSON.parse(diff('notes', 'json'));
    });

    it('lists each series with its value before and after, and the source', () => {
      const kinds: Record<string, number> = {};
      for (const { kind } of report.changes) kinds[kind] = (kinds[kind] ?? 0) + 1;
      assert.deepEqual(kinds, { superseded: 8, actual: 8, disputed: 8, 'series-added': 8 });
      const { before: was, after: is } = report.changes.find(({ kind }) => kind === 'actual') ?? {};
      assert.deepEqual(
        [was?.text, is?.text, is?.basis, is?.source.url],
        ['85 bn USD', '91 bn USD', 'reported', 'https://example.com/4'],
      );
    });

    it('lists each sentence that would be judged otherwise, and no other', () => {
      const outcomes: Record<string, number> = {};
      for (const { before, after } of report.impact) {
        outcomes[`${before} → ${after}`] = (outcomes[`${before} → ${after}`] ?? 0) + 1;
      }
      assert.deepEqual(outcomes, {
        'agreed → stale': count(['current', MOVED], ['former', MOVED]),
        'agreed → ignored': count(['waived', MOVED]),
        'not-comparable → disputed': count(['wrong', ['disputed']]),
      });
      const [row] = report.impact.filter(({ after }) => after === 'stale');
      assert.match(row?.sentence ?? '', /guid(?:es|ance).+\$85 billion/);
      assert.match(row?.fix ?? '', /^\$9[15] billion$/);
    });

    it('says the same in every format, and writes nothing', () => {
      const some = (format: string) => diff('notes/10', format);
      const { changes, impact } = JSON.parse(some('json'));
      assert.ok(impact.length > 0);
      assert.deepEqual(recordCounts(some('csv')), { change: changes.length, claim: impact.length });
      assert.equal(rowsInHtml(some('html')), changes.length + impact.length);
      assert.equal(rowsInMarkdown(some('markdown')), changes.length + impact.length + 2);
      for (const [index, placed] of PLACED.entries()) {
        if (index % 97 === 0) assert.equal(workspace.read(placed.name), textOf(placed, index));
      }
    });
  });

  describe('once it is there', () => {
    /** The notes are judged once; each format and report is made of that. */
    const from = (...words: string[]) => run(...words, '--dataset', 'new', '--from', 'part.ndjson').stdout;
    before(() => run('check', 'notes', '--dataset', 'new', '--format', 'part', '--output', 'part.ndjson'));

    it('counts its findings alike in CSV, JSON, SARIF, HTML and Markdown', () => {
      const judged = (format: string) => from('check', '--format', format);
      const { findings, coverage } = JSON.parse(judged('json'));
      const unused = count(['waived', ['disputed', 'nothing', 'first']]); // a waiver that suppresses nothing
      const wrong = count(['old', NEWS], ['wrong', ['disputed']], ['current', MOVED], ['former', MOVED]);
      assert.equal(findings.length, wrong + unused);
      assert.equal(coverage.notes, NOTES);
      const sarif = JSON.parse(judged('sarif'));
      assert.equal(sarif.runs[0].results.length, findings.length);
      assert.deepEqual(sarifProblems(sarif), []);
      assert.equal(judged('csv').trimEnd().split('\r\n').length - 1, findings.length);
      assert.equal(rowsInHtml(judged('html')), findings.length);
      assert.equal(rowsInMarkdown(judged('markdown')), findings.length + 1);
    });

    it('tells by entity what changed since a day', () => {
      const changes = (format: string) => from('report', 'changes', '--since', '2025-09-01', '--format', format);
      const { entities } = JSON.parse(changes('json')) as { entities: readonly EntityChanges[] };
      const all = entities.flatMap((each) => each.changes);
      const kinds = all.map(({ kind }) => kind);
      const told = ['actual', 'disputed', 'first', 'superseded'];
      for (const kind of told)
        assert.equal(kinds.filter((each) => each === kind).length, COMPANIES.length / NEWS.length);
      assert.equal(entities.length, kinds.length);
      const places = all.flatMap((change) => change.places);
      assert.deepEqual(recordCounts(changes('csv')), { change: kinds.length, place: places.length });
      assert.equal(rowsInHtml(changes('html')), kinds.length + places.length);
      const claims: readonly Sentence[] = ['current', 'old', 'pinned', 'waived', 'former', 'own', 'wrong'];
      const touched = [...MOVED, 'disputed'];
      const twice = count(['former', touched]); // such a sentence has two figures
      assert.equal(places.length, count(...claims.map((each) => [each, touched] as const)) + twice);
    });

    it('puts figures right on request, and never one that is pinned, waived, former or the author’s own', () => {
      const fixed = run('check', 'notes', '--dataset', 'new', '--format', 'json', '--fix');
      assert.equal(fixed.status, 0, fixed.stderr); // what is left is information
      assert.match(fixed.stderr, /^\d+ fixes written\.$/m);
      const kept: readonly Sentence[] = ['pinned', 'waived', 'own', 'plain'];
      for (const [index, placed] of PLACED.entries()) {
        const text = workspace.read(placed.name);
        if (kept.includes(placed.sentence)) assert.equal(text, textOf(placed, index), placed.name);
        if (placed.sentence === 'former') assert.match(text, /, up from \$75 billion\.\n$/);
        if (placed.sentence === 'current' && MOVED.includes(placed.news))
          assert.match(text, /capex of \$9[15] billion\.\n$/);
      }
      assert.equal(
        JSON.parse(fixed.stdout).findings.filter(({ rule }: { rule: string }) => rule === 'stale').length,
        0,
      );
    });
  });
});
