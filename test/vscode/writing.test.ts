import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completionsAt, configure, freezeDay, hoverAt, labelOf, openNote, rangeOf } from './editor.ts';

async function labelsAfter(name: string, text: string, trigger?: string): Promise<readonly string[]> {
  const note = await openNote(`notes/${name}`, text);
  const items = await completionsAt(note, note.positionAt(text.length), trigger);
  return items.map(labelOf);
}

describe('S7: cards, completion and insertion in three scripts', () => {
  before(() => freezeDay());

  it('shows the card on the second mention in one run of Chinese', async () => {
    const note = await openNote('notes/s7-hover.md', '谷歌上调指引，此后谷歌再次上调。\n\n谷歌云收入增长。\n');
    const card = await hoverAt(note, rangeOf(note, '谷歌', 1).start.translate(0, 1));
    assert.match(card, /\*\*Google\*\*/);
    assert.match(card, /Capital expenditure/);
    assert.match(await hoverAt(note, rangeOf(note, '谷歌云').start), /\*\*Google Cloud\*\*/);
  });

  it('offers 谷歌 after the first character, in the middle of a Traditional sentence', async () => {
    assert.ok((await labelsAfter('s7-hant.md', '本季輝達與谷')).includes('谷歌'));
  });

  it('finds by alias and by pinyin, and writes in the script of the note', async () => {
    assert.ok((await labelsAfter('s7-alias.md', 'The new trn2', '2')).includes('Trainium2'));
    assert.ok((await labelsAfter('s7-pinyin.md', '资本开支上调的是guge', 'e')).includes('谷歌'));
    assert.ok((await labelsAfter('s7-latin.md', 'Guidance was raised by guge', 'e')).includes('Google'));
  });

  it('finds nothing by pinyin where that is switched off', async () => {
    await configure('completion.pinyin', false);
    assert.deepEqual(await labelsAfter('s7-nopinyin.md', '资本开支上调的是guge', 'e'), []);
    await configure('completion.pinyin', undefined);
  });

  it('offers nothing after Chinese punctuation', async () => {
    for (const mark of ['，', '。', '、']) assert.deepEqual(await labelsAfter('s7-mark.md', `谷歌上调指引${mark}`), []);
  });

  it('replaces exactly what was typed', async () => {
    const text = '本季輝達與谷';
    const note = await openNote('notes/s7-range.md', text);
    const item = (await completionsAt(note, note.positionAt(text.length))).find((each) => labelOf(each) === '谷歌');
    const range = item?.range instanceof vscode.Range ? item.range : item?.range?.replacing;
    assert.equal(note.getText(range), '谷');
    assert.equal(typeof item?.insertText, 'string');
  });

  it('writes the current value of a figure after @entity and a metric', async () => {
    const text = '@google capex 2025';
    const note = await openNote('notes/s7-figure.md', text);
    const items = await completionsAt(note, note.positionAt(text.length));
    assert.ok(items.length > 0);
    assert.match(String(items[0]?.insertText), /^\$91\.\d+ billion$/);
  });

  const scripts = [
    ['hans', '资本开支为', /^资本开支为91\d(?:\.\d+)?亿美元\[\^1\]$/],
    ['latin', 'Capital expenditure was ', /^Capital expenditure was \$91\.\d+ billion\[\^1\]$/],
    ['hant', '資本支出為', /^資本支出為91\d(?:\.\d+)?億美元\[\^1\]$/],
  ] as const;
  for (const [script, before, expected] of scripts) {
    it(`inserts a figure with a footnote in ${script}`, async () => {
      await configure('completion.citation', 'footnote');
      const note = await openNote(`notes/s7-insert-${script}.md`, before);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      editor.selection = new vscode.Selection(0, before.length, 0, before.length);
      await vscode.commands.executeCommand('ticktie.insertFigure', 'google', 'google capex 2025');
      await configure('completion.citation', undefined);
      assert.match(note.lineAt(0).text, expected);
      assert.match(note.getText(), /\n\[\^1\]: .+/);
    });
  }
});
