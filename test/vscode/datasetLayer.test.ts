import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectFindings, freezeDay, hoverAt, openNote, ours, pause, rangeOf, root, until, write } from './editor.ts';

const LAYER = `id: google
kind: company
names: { en: Google }
sources:
  house: { title: House view, url: "https://example.com/house", date: 2026-10-01 }
figures:
  - metric: capex
    period: 2031
    history:
      - { value: 100 bn USD, asOf: 2026-03-01, basis: estimate, source: house }
      - { value: 120 bn USD, asOf: 2026-10-01, basis: estimate, source: house }
`;

async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(root(), path)).then(undefined, () => undefined);
}

describe("S8: a workspace's own dataset", () => {
  before(() => freezeDay());
  after(() => remove('.ticktie/google.yaml'));

  it('is laid over the bundled one, live, and the hover says where a value is from', async () => {
    const note = await openNote('notes/layer.md', 'Google 2031 capex of $100 billion.\n');
    await expectFindings(note, []);
    await write('.ticktie/google.yaml', LAYER);
    await until('the finding of the new layer', async () => {
      // A watcher may not be listening yet when a file appears: it is written until the event comes.
      if (ours(note).length > 0) return true;
      await write('.ticktie/google.yaml', `${LAYER}# ${Date.now()}\n`);
      return undefined;
    });
    await expectFindings(note, ['W stale $100 billion']);
    const card = await hoverAt(note, rangeOf(note, '$100 billion').start);
    assert.match(card, /from the dataset “/);
    assert.match(card, /House view/);
    const [place] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      note.uri,
      rangeOf(note, '$100').start,
    );
    assert.ok(place);
    assert.ok(place.targetUri.path.endsWith('/.ticktie/google.yaml'));
    assert.equal(place.targetRange.start.line, 6);
  });

  it('has the last word on a series that the bundled one knows too', async () => {
    const note = await openNote('notes/override.md', 'Google 2025 capex of $85 billion.\n');
    await remove('.ticktie/google.yaml');
    await expectFindings(note, ['W stale $85 billion']);
    const override = LAYER.replace('period: 2031', 'period: 2025').replace(/100 bn|120 bn/g, '85 bn');
    await until('the verdict of the layer', async () => {
      await write('.ticktie/google.yaml', `${override}# ${Date.now()}\n`);
      await pause(300);
      return ours(note).length === 0;
    });
    await expectFindings(note, []);
    const card = await hoverAt(note, rangeOf(note, '$85').start);
    assert.match(card, /^\*\*agreed\*\* .* from the dataset “/);
  });

  it('shows what is wrong in the YAML, at line and key', async () => {
    const uri = await write(
      '.ticktie/google.yaml',
      LAYER.replace('value: 100 bn USD', 'value: 100 bn USDX').replace('basis: estimate', 'basis: guess'),
    );
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const found = await until('diagnostics in the YAML', async () => {
      await openNote('notes/layer-2.md', 'Google.\n');
      const diagnostics = ours(document);
      return diagnostics.length > 0 ? diagnostics : undefined;
    });
    const texts = found.map(({ range }) => document.getText(range));
    assert.ok(
      texts.some((text) => text.includes('guess')),
      texts.join(' | '),
    );
    assert.equal(found[0]?.range.start.line, 9);
  });

  it('takes rules and exclusions from its configuration', async () => {
    await remove('.ticktie/google.yaml');
    const note = await openNote('notes/configured.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    await until('the rule is off', async () => {
      await write('.ticktie/config.yaml', `rules: { stale: 'off' } # ${Date.now()}\n`);
      return ours(note).length === 0 || undefined;
    });
    await remove('.ticktie/config.yaml');
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
  });
});
