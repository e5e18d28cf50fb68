import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NEXT_CALL } from '../entryFiles.ts';
import { expectFindings, findingsIn, freezeDay, openNote, until, write } from './editor.ts';
import { statusText } from './statusBar.ts';

const CAPEX = 'Google 2025 capex of $85 billion.\n';

/** The report in front as Markdown, once it holds `wanted`. */
function copied(wanted: RegExp): Promise<string> {
  return until(String(wanted), async () => {
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('ticktie.copyReport');
    const text = await vscode.env.clipboard.readText();
    return wanted.test(text) ? text : undefined;
  });
}

describe('S10: a new dataset', () => {
  before(() => freezeDay());
  after(() => freezeDay());

  it('is previewed: each series old → new with its source, each sentence, and nothing is changed', async () => {
    const note = await openNote('notes/s10.md', CAPEX);
    await expectFindings(note, ['W stale $85 billion']);
    const folder = vscode.Uri.joinPath(await write('next/google.yaml', NEXT_CALL), '..');
    await vscode.commands.executeCommand('ticktie.previewDatasetImpact', folder);
    const report = await copied(/notes\/s10\.md/);
    const rows = report.split('\n').filter((line) => line.startsWith('|'));
    const series = rows.find((row) => /example\.com\/next/.test(row)) ?? report;
    assert.match(series, /Google.*\\\$91[^|]*billion.*\\\$85 billion/);
    const place = rows.find((row) => row.includes('notes/s10.md')) ?? report;
    assert.match(place, /\| stale \| agreed \|.*Google 2025 capex of \\\$85 billion\./);
    assert.equal(note.getText(), CAPEX);
    assert.deepEqual(findingsIn(note), ['W stale $85 billion']);
  });

  it('tells by entity what changed since a day, and which sentences it touches', async () => {
    await openNote('notes/s10.md', CAPEX);
    await vscode.commands.executeCommand('ticktie.reportChanges', '2025-09-01');
    const report = await copied(/^# What changed since 2025-09-01/);
    const [places = '', ...entities] = report.split(/^### /m);
    assert.match(places, /notes\/s10\.md.*Google · Capital expenditure · 2025.*Google 2025 capex of \\\$85 billion\./);
    const google = entities.find((each) => each.startsWith('Google\n'));
    for (const change of ['superseded', 'actual in place of outlook', 'newly disputed'])
      assert.match(google ?? '', new RegExp(`^\\| 202\\d[\\d-]* \\| ${change} \\|`, 'm'));
  });

  it('is past its horizon some day, and the status bar says since when things are unknown', async () => {
    await openNote('notes/s10.md', CAPEX);
    await freezeDay('2027-06-01');
    const status = await until('the horizon', () => / · unknown since .+$/.exec(statusText() ?? '')?.[0]);
    const [end = ''] = /20\d\d-\d\d-\d\d$/.exec(status) ?? [];
    assert.ok(end > '2026-01-01' && end < '2027-06-01', status);
    await freezeDay(end);
    await until('the status of that day', () => statusText() === '$(checklist) 0/1 agree · 1 finding');
  });
});
