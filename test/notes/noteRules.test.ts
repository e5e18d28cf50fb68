import assert from 'node:assert/strict';
import { NoteRules } from '../../src/notes/noteRules.ts';

describe('NoteRules', () => {
  const rules = NoteRules.of(
    [
      { folder: '', patterns: 'drafts/\n*.tmp.md\n' },
      { folder: 'keep', patterns: '!wanted.tmp.md\n' },
    ],
    ['private/**'],
  );

  it('takes markdown files only', () => {
    assert.equal(rules.isNote('a.md'), true);
    assert.equal(rules.isNote('b.MARKDOWN'), true);
    assert.equal(rules.isNote('a.txt'), false);
  });

  it('leaves out what git ignores, the nearest folder having the last word', () => {
    assert.equal(rules.isNote('drafts/a.md'), false);
    assert.equal(rules.isNote('x.tmp.md'), false);
    assert.equal(rules.isNote('keep/wanted.tmp.md'), true);
  });

  it('leaves out what the settings exclude', () => {
    assert.equal(rules.isNote('private/a.md'), false);
  });

  it('takes no path that leaves the folder', () => {
    assert.equal(rules.isNote('../a.md'), false);
  });
});
