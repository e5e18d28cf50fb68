import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { configure, freezeDay, openNote, pause, until } from './editor.ts';

const SETTLED_MS = 600;

/** What Tab makes of a note that ends in `text`, once there is ghost text to take: a busy machine may show it late. */
function taken(name: string, text: string): Promise<string> {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return until(`ghost text after “${last}”`, async () => {
    const line = await afterTab(name, text);
    return line === last ? undefined : line;
  });
}

/** Writes a note, asks for ghost text at its end, takes what is offered, and gives the last line back. */
async function afterTab(name: string, text: string): Promise<string> {
  const note = await openNote(`notes/${name}`, text);
  const editor = vscode.window.activeTextEditor as vscode.TextEditor;
  const end = note.positionAt(text.length);
  editor.selection = new vscode.Selection(end, end);
  await pause(SETTLED_MS); // the note is checked once it rests
  await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
  await pause(SETTLED_MS);
  await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
  return note.lineAt(note.lineCount - 1).text;
}

describe('ghost text', () => {
  before(() => freezeDay());

  it('goes on with the one name that can be meant', async () => {
    assert.match(await taken('ghost-latin.md', 'Supply checks.\n\nDemand for Trainiu'), /^Demand for Trainium/);
  });

  it('goes on with a Chinese name, which opens no list', async () => {
    assert.equal(await taken('ghost-hans.md', '电话会要点。\n\n本季上调的是寒武'), '本季上调的是寒武纪');
    assert.equal(await taken('ghost-hant.md', '法說會重點。\n\n本季上修的是聯發'), '本季上修的是聯發科');
  });

  it('goes on with the one that the note speaks of, where several begin so', async () => {
    const text = 'Anthropic raised its plans again. The round that Anth';
    assert.equal(await taken('ghost-note.md', text), `${text}ropic`);
  });

  it('says nothing after a whole name, in code, in other words, or when switched off', async () => {
    for (const line of ['Orders for NVIDIA', 'Set `Trainiu', 'The nvid', '资本开支，'])
      assert.equal(await afterTab('ghost-none.md', line), line);
    await configure('completion.inline', false);
    assert.equal(await afterTab('ghost-off.md', 'Demand for Trainiu'), 'Demand for Trainiu');
    await configure('completion.inline', undefined);
  });
});
