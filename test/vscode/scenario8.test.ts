import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectAgreed, expectFindings, freezeDay, hoverAt, openNote, rangeOf } from './editor.ts';

const PIN = '<!-- ticktie: as-of 2025-07-23 -->';
const BOUND = 'Alphabet guides 2025 capex of $85 billion.<!-- ticktie: google capex 2025 -->';
const WAIVER = '<!-- ticktie-ignore-next-line stale: quoting the April letter, until 2026-06-30 -->';

describe('S8: pins, own estimates and waivers', () => {
  before(() => freezeDay());

  it('judges what follows a pin by its day, also when the text around it moves', async () => {
    const note = await openNote('notes/s8-pin.md', `${PIN}\n\n${BOUND}\n`);
    await expectFindings(note, []);
    await expectAgreed(note, ['$85 billion']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(note.uri, new vscode.Position(0, 0), 'A paragraph that was not there before.\n\n');
    edit.replace(note.uri, rangeOf(note, 'Alphabet guides 2025'), 'Alphabet guides\n2025');
    await vscode.workspace.applyEdit(edit);
    await expectFindings(note, []);
    await expectAgreed(note, ['$85 billion']);
  });

  it('keeps a binding that no sentence could tell', async () => {
    const text = 'They will spend $85 billion<!-- ticktie: google capex 2025 --> on it.\n';
    const note = await openNote('notes/s8-bound.md', text);
    await expectFindings(note, ['W stale $85 billion']);
    assert.match(await hoverAt(note, rangeOf(note, '$85').start), /Bound by a directive/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(note.uri, new vscode.Position(0, 0), `${PIN}\n\n`);
    edit.replace(note.uri, rangeOf(note, 'will spend '), 'will\nspend\n');
    await vscode.workspace.applyEdit(edit);
    await expectFindings(note, []);
    await expectAgreed(note, ['$85 billion']);
  });

  it('flags the same sentence where nothing pins it', async () => {
    await expectFindings(await openNote('notes/s8-today.md', `${BOUND}\n`), ['W stale $85 billion']);
  });

  it("leaves the author's own estimate alone", async () => {
    const note = await openNote('notes/s8-own.md', 'We model Microsoft FY2026 capex at $140 billion.\n');
    await expectFindings(note, []);
    assert.match(await hoverAt(note, rangeOf(note, '$140').start), /\*\*own estimate\*\*/);
  });

  it('shows an expired waiver, and what it hid', async () => {
    const text = `${WAIVER}\nMeta 2025 capex guidance is $64-72 billion.\n`;
    await expectFindings(await openNote('notes/s8-waiver.md', text), [
      `I directive ${WAIVER}`,
      'W stale $64-72 billion',
    ]);
  });

  it('keeps to a waiver that still holds', async () => {
    const text = `${WAIVER.replace('2026-06-30', '2027-06-30')}\nMeta 2025 capex guidance is $64-72 billion.\n`;
    await expectFindings(await openNote('notes/s8-waived.md', text), []);
  });
});
