import assert from 'node:assert/strict';
import MarkdownIt, { type MarkdownIt as MarkdownRenderer } from 'markdown-it';
import * as vscode from 'vscode';
import { expectFindings, freezeDay, openNote, pause, until } from './editor.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
  };
}

interface Api {
  readonly extendMarkdownIt: (md: MarkdownRenderer) => MarkdownRenderer;
  readonly activatedIn: number;
}

function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('ticktie.ticktie');
  assert.ok(found);
  return found;
}

/** By VS Code's Markdown extension; where that one lives in another host than ours, by a renderer of the test's own. */
async function render(note: vscode.TextDocument): Promise<string> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features')) {
    return vscode.commands.executeCommand<string>('markdown.api.render', note);
  }
  const { extendMarkdownIt } = await extension().activate();
  return extendMarkdownIt(new MarkdownIt()).render(note.getText(), { currentDocument: note.uri });
}

const NOTE = 'Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM.\n';

describe('the extension', () => {
  before(() => freezeDay());

  it('runs every command that its manifest names', async () => {
    await extension().activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = (extension().packageJSON as Manifest).contributes;
    assert.deepEqual(
      commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
    assert.ok(commands.length >= 20);
  });

  it('says how long activating took', async () => {
    const { activatedIn } = await extension().activate();
    console.log(`activate: ${activatedIn.toFixed(1)} ms`);
    assert.ok(activatedIn > 0);
  });

  it('marks agreed figures and findings in the Markdown preview', async () => {
    const note = await openNote('notes/preview.md', `---\ndate: 2026-01-01\n---\n\n${NOTE}`);
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    const html = await until('marks', async () => {
      const rendered = await render(note);
      return rendered.includes('ticktie-') ? rendered : undefined;
    });
    assert.match(html, /<span class="ticktie-finding" title="[^"]*667 TFLOPS[^"]*">655 dense BF16 TFLOPS<\/span>/);
    assert.match(html, /<span class="ticktie-agreed" title="[^"]+">96GB<\/span>/);
  });

  it('answers language models', async () => {
    const tools = (extension().packageJSON as Manifest).contributes.languageModelTools;
    for (const { name } of tools)
      assert.ok(
        vscode.lm.tools.some((tool) => tool.name === name),
        name,
      );
    const ask = async (name: string, input: object) => {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
      const [part] = content;
      assert.ok(part instanceof vscode.LanguageModelTextPart);
      return JSON.parse(part.value) as Readonly<Record<string, unknown>>;
    };
    assert.equal((await ask('ticktie_look_up', { name: '英伟达' })).id, 'nvidia');
    const { findings } = (await ask('ticktie_check_text', { text: NOTE })) as { findings: { rule: string }[] };
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['stale'],
    );
    assert.deepEqual((await ask('ticktie_compare', { names: ['trn2', 'H100'] })).entities, ['trainium2', 'h100']);
  });

  it('pins a note in its front matter, and takes the pin back with one undo', async () => {
    const note = await openNote('notes/pin.md', `---\ntitle: x\n---\n\n${NOTE}`);
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    await vscode.commands.executeCommand('ticktie.pinNote', '2024-12-03');
    assert.match(note.getText(), /^---\ntitle: x\nasof: 2024-12-03\n---\n/);
    await expectFindings(note, []);
    await vscode.commands.executeCommand('undo');
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
  });

  it('opens a sample note with findings', async () => {
    await vscode.commands.executeCommand('ticktie.openSample');
    const sample = await until('the sample', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.isUntitled ? document : undefined;
    });
    await until('findings', () => vscode.languages.getDiagnostics(sample.uri).length >= 2 || undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('changes nothing in the workspace that is not confirmed', async () => {
    const text = `${NOTE}\nWe model Microsoft FY2026 capex at $140 billion.\n`;
    const note = await openNote('fix/a.md', text);
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    const done = vscode.commands.executeCommand('ticktie.fixAllInWorkspace').then(() => true);
    await until('the preview of the changes', async () => {
      await vscode.commands.executeCommand('refactorPreview.discard').then(undefined, () => undefined);
      return Promise.race([done, pause(300).then(() => undefined)]);
    });
    assert.equal(note.getText(), text);
  });
});
