import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NEXT_CALL } from '../entryFiles.ts';
import { freezeDay, openNote, until, write } from './editor.ts';

const SPEC = 'Trainium2 delivers 655 dense BF16 TFLOPS.\n';

/** Titles of the report pages that are open. */
function pages(): readonly string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).map(({ label }) => label);
}

describe('reports from the palette', () => {
  before(async () => {
    await freezeDay();
    await write('reports/a.md', SPEC);
    await openNote('reports/b.md', 'Google 2025 capex of $85 billion.\n');
  });

  const commands = [
    ['reportStale', [], 'Stale figures'],
    ['reportCoverage', [], 'Coverage'],
    ['exportLedger', [], 'Ledger'],
    ['checkWorkspace', [], 'Findings'],
    ['briefOnEntity', ['google'], 'Brief: Google'],
    ['reportChanges', ['2025-09-01'], 'What changed since 2025-09-01'],
  ] as const;
  for (const [command, args, title] of commands) {
    it(`opens ${title}`, async () => {
      await vscode.commands.executeCommand(`ticktie.${command}`, ...args);
      await until(title, () => pages().includes(`TickTie: ${title}`) || undefined);
    });
  }

  it('shows a second run in the place of the first', async () => {
    await vscode.commands.executeCommand('ticktie.reportStale');
    await until('one page', () => pages().filter((label) => label.includes('Stale')).length === 1 || undefined);
  });

  it('copies the report in front as Markdown', async () => {
    await vscode.commands.executeCommand('ticktie.reportStale');
    await until(
      'the page is in front',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('Stale') || undefined,
    );
    await vscode.env.clipboard.writeText('');
    await until('a table with both notes', async () => {
      // The page shows what the index knew when it was made, and a watcher that is still being set up misses a file: written again, it is seen.
      await write('reports/a.md', SPEC);
      await vscode.commands.executeCommand('ticktie.reportStale');
      await vscode.commands.executeCommand('ticktie.copyReport');
      const text = await vscode.env.clipboard.readText();
      return (
        (/^# Stale figures/.test(text) && text.includes('reports/a.md') && text.includes('reports/b.md')) || undefined
      );
    });
  });

  it('previews what another dataset would change', async () => {
    const folder = vscode.Uri.joinPath(await write('impact/google.yaml', NEXT_CALL), '..');
    await vscode.commands.executeCommand('ticktie.previewDatasetImpact', folder);
    await until('the page', () => pages().some((label) => /datasets?/i.test(label)) || undefined);
    await vscode.env.clipboard.writeText('');
    await until('the sentence whose verdict changes', async () => {
      await vscode.commands.executeCommand('ticktie.copyReport');
      return (await vscode.env.clipboard.readText()).includes('reports/b.md') || undefined;
    });
  });

  it('is gone with its page', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('no page', () => pages().length === 0 || undefined);
    assert.equal(await vscode.commands.executeCommand('ticktie.copyReport'), undefined);
  });
});
