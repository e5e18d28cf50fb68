import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { claimsIn, expectFindings, findingsIn, freezeDay, openNote, root, until } from './editor.ts';

/** Folder of the five source texts; set by the bundler. They are no part of the project, so a clone may be without them. */
declare const SOURCE_TEXTS: string;

/** What the dataset proves wrong in each text, and nothing besides. */
const PROVEN: Readonly<Record<string, readonly string[]>> = {
  'seed-000.md': [],
  'seed-001.md': [],
  'seed-002.md': ['W disputed 19亿美元', 'W disputed 350亿美元'],
  'seed-003.md': [],
  'seed-004.md': [
    'W disputed 13GB/芯片',
    'W stale 1100亿美元',
    'W stale 174亿美元',
    'W stale 1830亿美元',
    'W stale 62亿美元',
    'W stale 660-720亿美元',
    'W stale 660-720亿美元',
    'W stale 660-720亿美元',
    'W stale 800亿美元',
    'W stale 850亿美元',
    'W stale 850亿美元',
    'W stale 850亿美元',
    'W unit-slip 480e',
    'W unit-slip 980e',
  ],
};

async function sourceText(name: string): Promise<string | undefined> {
  const uri = root().with({ path: `${SOURCE_TEXTS}/${name}` });
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

describe('S9: a messy paste', () => {
  before(() => freezeDay());

  it('is silent on what is no figure', async () => {
    const text =
      '5G 网络与 400G 光模块，配比 1:36，第24名 [12]。\n\n2026年2月26日 16:45 · 阅读 3.2万 · 第 3 页，共 12 页\n\n见参考文献[7]，电话 010-12345678。\n';
    const note = await openNote('notes/s9.md', text);
    await expectFindings(note, []);
    assert.deepEqual(await claimsIn(note), []);
  });

  for (const [name, proven] of Object.entries(PROVEN)) {
    it(`flags in ${name} what the dataset proves, and nothing else`, async () => {
      const text = await sourceText(name);
      if (text === undefined) {
        console.log(`Not looked at: ${SOURCE_TEXTS}/${name} is not there.`);
        return;
      }
      const note = await openNote(`notes/${name}`, text);
      const sorted = () => findingsIn(note).toSorted().join('\n');
      await until(
        () => `${proven.length} findings, not\n${sorted()}`,
        () => sorted() === proven.join('\n'),
      );
      await expectFindings(note, findingsIn(note)); // nothing more comes
      assert.ok((await claimsIn(note)).length > 0);
    });
  }
});
