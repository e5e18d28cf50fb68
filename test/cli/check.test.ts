import assert from 'node:assert/strict';
import { AGREED, STALE, workspaceTests } from './cli.ts';

const CHECK = ['check', '--as-of', '2026-11-22'];

describe('ticktie check', () => {
  const workspace = workspaceTests({
    'notes/stale.md': STALE,
    'notes/good.markdown': AGREED,
    'notes/other.txt': STALE,
  });

  it('finds the stale figure and nothing else', () => {
    const { findings } = workspace.at.check();
    assert.deepEqual(
      findings.map(({ file, text, rule, severity, line }) => ({ file, text, rule, severity, line })),
      [{ file: 'notes/stale.md', text: '$75 billion', rule: 'stale', severity: 'warning', line: 3 }],
    );
  });

  it('gives offsets that cut the text out of the note', () => {
    const [finding] = workspace.at.check().findings;
    assert.equal(workspace.at.read('notes/stale.md').slice(finding!.start, finding!.end), '$75 billion');
  });

  it('says what the contract promises at the top', () => {
    const report = workspace.at.check();
    assert.deepEqual(Object.keys(report), ['version', 'asOf', 'dataset', 'coverage', 'findings']);
    assert.equal(report.version, 1);
    assert.equal(report.asOf, '2026-11-22');
    assert.deepEqual(Object.keys(report.dataset).sort(), ['dataAsOf', 'entities', 'observations', 'version']);
    assert.equal(report.coverage.notes, 2);
    assert.equal(report.coverage.figures, 2);
  });

  it('ends with 1 where something fails, with 0 where nothing does', () => {
    assert.equal(workspace.at.run(...CHECK).status, 1);
    assert.equal(workspace.at.run(...CHECK, '--fail-on', 'error').status, 0);
    assert.equal(workspace.at.run(...CHECK, 'notes/good.markdown').status, 0);
  });

  it('sets the severity of a rule', () => {
    assert.equal(workspace.at.run(...CHECK, '--rule', 'stale=hint').status, 0);
    assert.equal(workspace.at.check('--rule', 'stale=hint').findings[0]?.severity, 'hint');
    assert.deepEqual(workspace.at.check('--rule', 'stale=off').findings, []);
    assert.equal(workspace.at.run(...CHECK, '--rule', 'stale=error', '--fail-on', 'error').status, 1);
  });

  it('judges by the day of --as-of', () => {
    const { stdout, status } = workspace.at.run('check', '--as-of', '2025-03-01', '--format', 'json', 'notes/stale.md');
    assert.equal(status, 0, stdout);
  });

  it('reads a note from standard input, under the name asked for', () => {
    const { stdout, status } = workspace.at.runWith(
      { input: STALE },
      ...CHECK,
      '--format',
      'json',
      '--stdin-name',
      'x.md',
      '-',
    );
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).findings[0].file, 'x.md');
  });

  it('reads paths from a list', () => {
    const { stdout } = workspace.at.runWith(
      { input: 'notes/stale.md\nnotes/other.txt\n' },
      ...CHECK,
      '--files-from',
      '-',
      '--format',
      'ndjson',
    );
    assert.equal(stdout.split('\n').filter(Boolean).length, 1);
    workspace.at.write('list', 'notes/good.markdown\0');
    assert.equal(workspace.at.run(...CHECK, '--files-from', 'list').status, 0);
  });

  it('shares the notes among shards, each note in one of them', () => {
    const counts = ['1/2', '2/2'].map((shard) => workspace.at.check('--shard', shard).coverage.notes);
    assert.deepEqual(counts, [1, 1]);
  });

  it('finds the same with threads', () => {
    assert.deepEqual(workspace.at.check('--jobs', '2'), workspace.at.check('--jobs', '1'));
  });

  it('checks a file once, however often it is named', () => {
    assert.equal(workspace.at.check('notes', 'notes/stale.md', './notes/stale.md').coverage.notes, 2);
  });

  it('takes a named file whatever its name', () => {
    assert.equal(workspace.at.check('notes/other.txt').findings.length, 1);
  });

  it('lays --dataset over the workspace', () => {
    workspace.at.write(
      'mine/acme.yaml',
      `id: acme\nsources: { s: { title: Own } }\nfigures:\n  - metric: capex\n    period: 2025\n    history:\n      - { value: 75 bn USD, asOf: 2025-09-01, basis: reported, source: s }\n`,
    );
    assert.deepEqual(workspace.at.check('--dataset', 'mine').findings, []);
  });
});
