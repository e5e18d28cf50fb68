/** The editor and the command line are one engine: the same finding has the same fingerprint in both, so that a baseline holds. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectFindings, freezeDay, hoverAt, openNote, rangeOf, root } from './editor.ts';

declare const EXPECTED_HOST: 'node' | 'web';

interface CheckJson {
  readonly findings: readonly {
    readonly rule: string;
    readonly fingerprint: string;
    readonly fix: { newText: string };
  }[];
}

/** What `ticktie check` says of a file of the workspace. */
async function check(file: string): Promise<CheckJson> {
  const { spawnSync } = await import('node:child_process');
  const extension = vscode.extensions.getExtension('ticktie.ticktie');
  assert.ok(extension);
  const cli = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'cli.js').fsPath;
  const args = [cli, 'check', '--as-of', '2026-11-22', '--format', 'json', file];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root().fsPath, encoding: 'utf8' });
  return JSON.parse(stdout) as CheckJson;
}

/** A browser has no command line. */
if (EXPECTED_HOST === 'node')
  describe('S8: the command line beside the editor', () => {
    before(() => freezeDay());

    it('finds the same, under the same fingerprint, with the same fix', async () => {
      const note = await openNote('notes/s8-cli.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
      await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
      const card = await hoverAt(note, rangeOf(note, '655').start);
      const [, link = ''] = /command:ticktie\.applyFix\?([^)]+)\)/.exec(card) ?? [];
      const [, fingerprint] = JSON.parse(decodeURIComponent(link)) as readonly string[];
      const { findings } = await check('notes/s8-cli.md');
      assert.deepEqual(
        findings.map(({ rule, fix, fingerprint: own }) => [rule, fix.newText, own]),
        [['stale', '667 dense BF16 TFLOPS', fingerprint]],
      );
    });
  });
