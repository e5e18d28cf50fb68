/** What the editor shows beside figures where the settings ask for it: counts above headings, current values behind figures. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { configure, expectFindings, freezeDay, openNote, until } from './editor.ts';

const NOTE = `---
date: 2026-01-01
---

# Capital spending

Alphabet guides 2025 capex to $75 billion.

# Memory

Trainium2 carries 96 GB of HBM.
`;

function lensesOf(note: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', note.uri);
}

function hintsOf(note: vscode.TextDocument): Thenable<vscode.InlayHint[]> {
  const whole = new vscode.Range(0, 0, note.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', note.uri, whole);
}

describe('marks beside figures', () => {
  let note: vscode.TextDocument;

  before(async () => {
    await freezeDay();
    note = await openNote('notes/inline-marks.md', NOTE);
    await expectFindings(note, ['W stale $75 billion']);
  });
  afterEach(async () => {
    await configure('codeLens.counts', undefined);
    await configure('inlayHints.currentValues', undefined);
  });

  it('are not there unless asked for', async () => {
    assert.deepEqual(await lensesOf(note), []);
    assert.deepEqual(await hintsOf(note), []);
  });

  it('count above each heading what agrees and what does not', async () => {
    await configure('codeLens.counts', true);
    const lenses = await until('lenses', async () => {
      const found = await lensesOf(note);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [
        [4, '0 agree, 1 findings'],
        [8, '1 agree, 0 findings'],
      ],
    );
  });

  it('show the current value behind a superseded figure, and put it in where they are clicked', async () => {
    await configure('inlayHints.currentValues', true);
    const [hint] = await until('hints', async () => {
      const found = await hintsOf(note);
      return found.length > 0 ? found : undefined;
    });
    assert.match(String(hint?.label), /^→ \$\d/);
    const [edit] = hint?.textEdits ?? [];
    assert.equal(note.getText(edit?.range), '$75 billion');
    assert.equal(`→ ${edit?.newText}`, String(hint?.label));
  });
});
