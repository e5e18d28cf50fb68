import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { AGREED, STALE, workspaceTests } from './cli.ts';

/** Words that are wrong, and what the sentence must name. */
const WRONG_USAGE: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['an unknown command', ['chek'], /no command “chek”.*Did you mean “check”/],
  ['an unknown subcommand', ['report', 'stael'], /Did you mean “report stale”/],
  ['half a command', ['report'], /Say which: ticktie report stale/],
  ['an unknown option', ['check', '--formatt', 'json'], /--formatt.*Did you mean --format/],
  ['an unknown short option', ['check', '-x'], /-x/],
  ['an unknown format', ['check', '--format', 'xml'], /“xml”.*json/],
  ['an option without its value', ['check', '--format'], /--format needs a value/],
  ['a switch with a value', ['check', '--fix=yes'], /--fix takes no value/],
  ['an option given twice', ['check', '--format', 'json', '--format', 'csv'], /given twice/],
  ['an unknown rule', ['check', '--rule', 'stal=off'], /“stal”.*“stale”/],
  ['an unknown severity', ['check', '--rule', 'stale=loud'], /“loud”/],
  ['a rule without a severity', ['check', '--rule', 'stale'], /stale=information/],
  ['a date that is none', ['check', '--as-of', '2026-02-30'], /“2026-02-30”/],
  ['a shard that is none', ['check', '--shard', '3/2'], /“3\/2”/],
  ['a number of jobs that is none', ['check', '--jobs', 'many'], /“many”/],
  ['a dataset that is not there', ['check', '--dataset', 'nowhere'], /“nowhere”/],
  ['a dataset that is a file', ['check', '--dataset', 'a.md'], /“a\.md”/],
  ['a list that is not there', ['check', '--files-from', 'nowhere'], /There is no file “nowhere”/],
  ['a baseline that is not there', ['check', '--baseline', 'nowhere'], /There is no file “nowhere”/],
  [
    'an output that can’t be written',
    ['check', '--output', 'no/such/folder/x'],
    /no\/such\/folder\/x: the folder .* is not there/,
  ],
  ['an entity that is unknown', ['lookup', 'Acme Computr'], /Acme Computr.*Did you mean “Acme Compute”/],
  ['nothing to look up', ['lookup'], /Say what/],
  ['a comparison of one', ['report', 'compare', 'acme'], /ENTITY ENTITY/],
  ['changes since never', ['report', 'changes'], /needs a day/],
];

describe('wrong usage', () => {
  const workspace = workspaceTests({ 'a.md': STALE });
  for (const [what, words, sentence] of WRONG_USAGE) {
    it(`says a sentence about ${what} and ends with 2`, () => {
      const { status, stderr } = workspace.at.run(...words);
      assert.equal(status, 2);
      assert.match(stderr, sentence);
      assert.doesNotMatch(stderr, /\n\s+at |node:/);
    });
  }
});

describe('input that can’t be read', () => {
  const workspace = workspaceTests({ 'a.md': STALE });
  const run = (...words: string[]) => workspace.at.run('check', '--as-of', '2026-11-22', '--format', 'json', ...words);

  it('names a missing path and goes on with the rest', () => {
    const { status, stdout, stderr } = run('missing.md', 'a.md');
    assert.equal(status, 2);
    assert.match(stderr, /“missing\.md”/);
    assert.equal(JSON.parse(stdout).findings.length, 1);
  });

  it('says that a folder holds no note, and ends with 0 all the same', () => {
    workspace.at.write('pictures/a.png', 'a picture');
    const { status, stderr } = run('pictures');
    assert.equal(status, 0);
    assert.match(stderr, /^ticktie: No note was found: /m);
    assert.doesNotMatch(run('a.md').stderr, /No note/);
    workspace.at.write('list', '');
    assert.doesNotMatch(run('--files-from', 'list').stderr, /No note/);
  });

  it('says where a dataset file is broken and goes on with the rest', () => {
    workspace.at.write('.ticktie/bad.yaml', 'id: bad\nkind: compny\nnames: { en: Bad }\n');
    const { status, stdout, stderr } = run();
    assert.equal(status, 2);
    assert.match(stderr, /\.ticktie\/bad\.yaml:2:7: .*“compny”.*“company”/);
    assert.equal(JSON.parse(stdout).findings.length, 1);
  });

  it('says where the YAML of a dataset breaks off', () => {
    workspace.at.write('.ticktie/bad.yaml', 'id: [oops\n');
    const { status, stderr } = run();
    assert.equal(status, 2);
    assert.match(stderr, /\.ticktie\/bad\.yaml:\d+:\d+: /);
  });

  it('leaves binary files out with a sentence', () => {
    workspace.at.write('bin.md', Buffer.from([0x89, 0x50, 0, 0, 1]));
    const { status, stderr } = run();
    assert.equal(status, 1);
    assert.match(stderr, /bin\.md: a binary file/);
  });

  it('reads malformed UTF-8 as far as it goes', () => {
    workspace.at.write('a.md', Buffer.concat([Buffer.from([0xc3, 0x28, 0x0a]), Buffer.from(STALE)]));
    const { stdout, stderr } = run();
    assert.equal(JSON.parse(stdout).findings.length, 1);
    assert.match(stderr, /not valid UTF-8/);
  });

  it('reads UTF-16 with a byte-order mark', () => {
    workspace.at.write('a.md', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(STALE, 'utf16le').swap16()]));
    assert.equal(JSON.parse(run().stdout).findings.length, 1);
  });

  it('does not count a byte-order mark', () => {
    workspace.at.write('a.md', `\uFEFF${STALE}`);
    const [finding] = JSON.parse(run().stdout).findings;
    assert.equal(STALE.slice(finding.start, finding.end), '$75 billion');
  });

  it('is not led round by links', () => {
    mkdirSync(workspace.at.path('deep'));
    symlinkSync(workspace.at.folder, workspace.at.path('deep/up'));
    symlinkSync(workspace.at.path('self.md'), workspace.at.path('self.md'));
    const { status, stdout } = run();
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).coverage.notes, 1);
  });
});

describe('which notes are read', () => {
  const workspace = workspaceTests({
    'a.md': AGREED,
    'drafts/b.md': AGREED,
    'drafts/keep.md': AGREED,
    'node_modules/c.md': AGREED,
    '.git/d.md': AGREED,
    'sub/.gitignore': '/only-here.md\n',
    'sub/only-here.md': AGREED,
    'sub/UP.MD': AGREED,
  });
  const files = (...words: string[]): string[] => {
    const { stdout } = workspace.at.run('extract', '--format', 'ndjson', ...words);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).file);
  };

  it('leaves out what git ignores', () => {
    workspace.at.write('.gitignore', 'drafts/*\n!drafts/keep.md\n');
    assert.deepEqual(files(), ['a.md', 'drafts/keep.md', 'sub/UP.MD']);
    assert.deepEqual(files('sub'), ['sub/UP.MD']);
    assert.deepEqual(files('drafts'), ['drafts/keep.md']);
  });

  it('takes a named folder or file though git ignores it', () => {
    workspace.at.write('.gitignore', '/drafts/\n');
    assert.deepEqual(files(), ['a.md', 'sub/UP.MD']);
    assert.deepEqual(files('drafts'), ['drafts/b.md', 'drafts/keep.md']);
    assert.deepEqual(files('drafts/b.md'), ['drafts/b.md']);
  });

  it('leaves out what the folder’s settings exclude', () => {
    workspace.at.write('.ticktie/config.yaml', 'exclude: ["drafts/**"]\n');
    assert.deepEqual(files(), ['a.md', 'sub/UP.MD']);
  });
});

describe('the folder’s settings', () => {
  const workspace = workspaceTests({ 'a.md': STALE });

  it('set severities, and the command line overrides them', () => {
    workspace.at.write('.ticktie/config.yaml', 'rules:\n  stale: off\n');
    assert.deepEqual(workspace.at.check().findings, []);
    assert.equal(workspace.at.check('--rule', 'stale=error').findings[0]?.severity, 'error');
  });

  it('are told by line and key where they are wrong; what is right holds', () => {
    workspace.at.write('.ticktie/config.yaml', 'exclude: [b.md]\nrulez:\n  stale: off\n');
    const { status, stderr } = workspace.at.run('check');
    assert.equal(status, 2);
    assert.match(stderr, /\.ticktie\/config\.yaml:2:1: .*“rulez”.*“rules”/);
  });
});
