import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { AGREED, STALE, workspaceTests } from './cli.ts';

/** Notes of several kinds, so that every count of the coverage is more than nothing. */
const SENTENCES = [
  STALE,
  AGREED,
  '極峰算力2025年資本支出為750億美元。\n',
  'Acme Compute 2025 capex: $85 billion, up from $75 billion.\n',
  'We model Acme Compute 2025 capex at $90 billion.\n',
  `<!-- ticktie-ignore-next-line stale: quoting the letter -->\n${STALE.trim().split('\n').at(-1)}\n`,
  'Acme Compute guides 2026 capex of $95 billion.\n',
  'Acme Compute 2025 capex of $990 billion.\n',
  'No figure of anyone.\n',
];

const NOTES = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `notes/${index % 7}/第${index}篇.md`,
    `# ${index}\n\n${SENTENCES[index % SENTENCES.length]}\n${SENTENCES[(index * 5 + 2) % SENTENCES.length]}`,
  ]),
);

const DAY = ['--as-of', '2026-11-22'];

const REPORTS: readonly (readonly string[])[] = [
  ['check'],
  ['report', 'stale'],
  ['report', 'coverage'],
  ['report', 'ledger'],
  ['report', 'brief', 'acme'],
  ['report', 'compare', 'acme', 'acme'],
  ['report', 'changes', '--since', '2025-05-01'],
];

describe('notes shared among workers', () => {
  const workspace = workspaceTests(NOTES);
  const run = (...words: string[]) => workspace.at.run(...words);

  function writeShards(count: number): void {
    for (let index = 1; index <= count; index += 1) {
      const words = ['--shard', `${index}/${count}`, '--format', 'part', '--output', `part-${index}.ndjson`];
      const { status, stderr } = run('check', 'notes', ...DAY, ...words);
      assert.equal(status, 0, stderr);
    }
  }

  it('give the same findings and counts in every report as one run', () => {
    writeShards(3);
    for (const words of REPORTS) {
      const paths = words[1] === 'brief' || words[1] === 'compare' ? ['--notes', 'notes'] : ['notes'];
      const whole = run(...words, ...paths, ...DAY, '--format', 'json');
      const merged = run(...words, '--from', 'part-*.ndjson', '--format', 'json');
      assert.equal(merged.stdout, whole.stdout, words.join(' '));
      assert.equal(merged.status, whole.status, words.join(' '));
    }
    const { coverage } = JSON.parse(run('check', '--from', 'part-*.ndjson', '--format', 'json').stdout);
    const { notes, claims, covered, agreed, findings, excluded } = coverage;
    assert.equal(notes, 40);
    for (const count of [claims, covered, agreed, findings, ...Object.values(excluded)]) assert.ok(Number(count) > 0);
  });

  it('may be shared by lists of paths, and the parts joined', () => {
    const files = Object.keys(NOTES);
    const lists = [files.slice(25), files.slice(0, 10), files.slice(10, 25)];
    const parts = lists.map((list) => {
      const words = ['check', ...DAY, '--files-from', '-', '--format', 'part'];
      return workspace.at.runWith({ input: list.join('\n') }, ...words).stdout;
    });
    const merged = workspace.at.runWith({ input: parts.join('') }, 'check', '--from', '-', '--format', 'sarif');
    assert.equal(merged.stdout, run('check', 'notes', ...DAY, '--format', 'sarif').stdout);
  });

  it('are judged by the options of the merging run', () => {
    writeShards(2);
    run('check', 'notes', ...DAY, '--write-baseline', 'known.json');
    assert.equal(run('check', '--from', 'part-*.ndjson').status, 1);
    assert.equal(run('check', '--from', 'part-*.ndjson', '--fail-on', 'error').status, 0);
    assert.equal(run('check', '--from', 'part-*.ndjson', '--baseline', 'known.json').status, 0);
  });

  it('are merged from unquoted patterns, which the shell has spread', () => {
    writeShards(2);
    assert.equal(run('check', '--from', 'part-1.ndjson', 'part-2.ndjson').stderr, '');
  });

  it('with threads say the same', () => {
    const [one, two] = ['1', '2'].map((jobs) => run('report', 'ledger', 'notes', '--jobs', jobs, '--format', 'json'));
    assert.equal(two!.stdout, one!.stdout);
  });

  const worker = `${process.execPath} ${resolve('dist/cli.js')} check --no-bundled --as-of 2026-11-22 --files-from - --format part`;

  /** What a script of workers writes, merged, is what one run over all notes says; `workers` is how many wrote a part. */
  function sameAsOneRun(script: string, workers: number, folder: string): void {
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout.match(/^\{"part":/gm)?.length, workers, stderr);
    const merged = workspace.at.runWith({ input: stdout }, 'check', '--from', '-', '--format', 'json');
    assert.equal(merged.stdout, run('check', 'notes', ...DAY, '--format', 'json').stdout);
  }

  it('give the same under GNU parallel', function () {
    const { stdout } = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
    if (!stdout?.includes('GNU')) return this.skip();
    const script = `find notes -name '*.md' | parallel --will-cite --pipe -N 9 --jobs 2 ${worker}`;
    sameAsOneRun(script, 5, workspace.at.folder);
  });

  it('give the same where an engine pipes lists of absolute paths into workers, started elsewhere, one of them idle', () => {
    const paths = Object.keys(NOTES).map((name) => workspace.at.path(name));
    const lists = [paths.slice(20), paths.slice(0, 7), [], paths.slice(7, 20)];
    for (const [index, list] of lists.entries()) {
      workspace.at.write(`lists/${index}`, list.map((path) => `${path}\n`).join(''));
    }
    const script = `for list in lists/*; do cat "$list" | (cd / && sh -c 'cd ${workspace.at.folder} && ${worker}'); done`;
    sameAsOneRun(script, 4, workspace.at.folder);
  });
});

describe('parts that can not be merged rightly', () => {
  const workspace = workspaceTests({ 'a.md': STALE, 'b.md': AGREED });

  function part(name: string, ...words: string[]): string {
    workspace.at.run('check', ...DAY, '--format', 'part', '--output', name, ...words);
    return workspace.at.read(name);
  }

  function says(expected: RegExp, ...from: string[]): void {
    const { status, stdout, stderr } = workspace.at.run('check', '--from', ...from);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, expected);
  }

  it('are refused where a note is there twice', () => {
    part('1', 'a.md');
    part('2', 'a.md', 'b.md');
    says(/“a\.md” is there twice/, '1', '2');
  });

  it('are refused where lines are lost or cut', () => {
    const text = part('1', 'a.md', 'b.md');
    workspace.at.write('short', text.split('\n').slice(0, 2).join('\n'));
    says(/say 2 notes and hold 1/, 'short');
    workspace.at.write('cut', text.slice(0, -10));
    says(/cut:3: .*cut short/, 'cut');
  });

  it('are refused where they were judged by other days or datasets', () => {
    part('1', 'a.md');
    workspace.at.run('check', 'b.md', '--as-of', '2025-01-01', '--format', 'part', '--output', '2');
    says(/different days or datasets/, '1', '2');
    workspace.at.write('.ticktie/beta.yaml', 'id: beta\nkind: company\nnames: { en: Beta }\n');
    says(/judged by another dataset/, '1');
  });

  it('are named where a shard is missing, and the run ends with 2', () => {
    part('2', '--shard', '2/3');
    const { status, stdout, stderr } = workspace.at.run('check', '--from', '2');
    assert.equal(status, 2);
    assert.match(stderr, /Shard 1\/3 .*\n.*Shard 3\/3 /);
    assert.match(stdout, /notes 1,|Looked at/);
  });

  it('are told from findings and other files', () => {
    workspace.at.run('check', 'a.md', '--format', 'ndjson', '--output', 'findings.ndjson');
    says(/findings\.ndjson:1: this is a finding.*--format part/, 'findings.ndjson');
    says(/a\.md:1: not a line of a part/, 'a.md');
    says(/No file fits “parts\/\*”/, 'parts/*');
  });

  it('keep what could not be read', () => {
    part('1', 'a.md', 'gone.md');
    const { status, stderr } = workspace.at.run('check', '--from', '1');
    assert.equal(status, 2);
    assert.match(stderr, /gone\.md/);
  });

  it('take no option that was settled when they were written', () => {
    part('1', 'a.md');
    says(/--rule has no meaning with --from/, '1', '--rule', 'stale=off');
    says(/judged as of 2026-11-22, not 2025-01-01/, '1', '--as-of', '2025-01-01');
  });
});
