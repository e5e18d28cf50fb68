import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, expectFindings, freezeDay, openNote, rangeOf, until } from './editor.ts';

/** Each: the note's name, its text, and all findings that it must have. */
const SCENARIOS: readonly (readonly [title: string, name: string, text: string, findings: readonly string[]])[] = [
  ['S2: agrees with a true 超過', '2025-02-25-msft.md', '微軟重申本財年資本支出將超過800億美元。\n', []],
  [
    'S3: flags a revised spec and leaves what agrees',
    's3.md',
    'Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM at 2.9TB/s.\n',
    ['W stale 655 dense BF16 TFLOPS'],
  ],
  [
    'S4: explains slips of unit',
    's4.md',
    'Google token用量从5月月均480e增至7月980e。\n\nSambaNova完成3.5亿美元E轮融资。\n',
    ['W unit-slip 480e', 'W unit-slip 980e'],
  ],
  [
    'S5: tells the rack from the chip',
    's5.md',
    'Each Blackwell GPU in the GB200 NVL72 has 576 TB/s of HBM bandwidth.\n',
    ['W basis 576 TB/s'],
  ],
  [
    'S6: tells sparse from dense',
    's6.md',
    'GB200 NVL72 BF16算力360 PFLOPS（稠密）。\n\nGB200 NVL72 BF16算力360 PFLOPS。\n',
    ['W basis 360 PFLOPS'],
  ],
  ["S8: leaves the author's own estimate alone", 's8-own.md', 'We model Microsoft FY2026 capex at $140 billion.\n', []],
  [
    'S8: judges what follows a pin by its day',
    's8-pin.md',
    '<!-- ticktie: as-of 2025-07-23 -->\n\nAlphabet guides 2025 capex of $85 billion.<!-- ticktie: google capex 2025 -->\n',
    [],
  ],
  [
    'S8: shows an expired waiver and what it hid',
    's8-waiver.md',
    '<!-- ticktie-ignore-next-line stale: quoting the April letter, until 2026-06-30 -->\nMeta 2025 capex guidance is $64-72 billion.\n',
    [
      'I directive <!-- ticktie-ignore-next-line stale: quoting the April letter, until 2026-06-30 -->',
      'W stale $64-72 billion',
    ],
  ],
  ['S9: is silent on what is no figure', 's9.md', '5G 网络与 400G 光模块，配比 1:36，第24名 [12]。\n', []],
];

describe('findings in the Problems view', () => {
  before(() => freezeDay());

  for (const [title, name, text, findings] of SCENARIOS) {
    it(title, async () => {
      await expectFindings(await openNote(`notes/${name}`, text), findings);
    });
  }

  it('S2: fixes in the script of the note', async () => {
    const text = '微軟2025年資本支出約800億美元，與谷歌2025年850億美元相當。\n';
    const note = await openNote('notes/s2-fix.md', text);
    const actions = await actionsAt(note, rangeOf(note, '850億美元'), vscode.CodeActionKind.QuickFix);
    const edit = actions[0]?.edit?.get(note.uri)[0];
    assert.match(edit?.newText ?? '', /^9\d\d(?:\.\d+)?億美元$/);
  });

  it('updates all that is proven with the source action, and nothing else', async () => {
    const note = await openNote(
      'notes/fix-all.md',
      'Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM.\n\nWe model Microsoft FY2026 capex at $140 billion.\n',
    );
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    const kind = vscode.CodeActionKind.SourceFixAll.append('ticktie');
    const [action] = await actionsAt(note, new vscode.Range(0, 0, 2, 0), kind);
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(
      note.getText(),
      'Trainium2 delivers 667 dense BF16 TFLOPS with 96GB HBM.\n\nWe model Microsoft FY2026 capex at $140 billion.\n',
    );
    await expectFindings(note, []);
  });

  it('forgets a note that is closed', async () => {
    const note = await openNote('notes/closing.md', 'Trainium2 delivers 655 dense BF16 TFLOPS.\n');
    await expectFindings(note, ['W stale 655 dense BF16 TFLOPS']);
    await vscode.window.showTextDocument(note);
    await note.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(note.uri);
    await until('no diagnostics', () => vscode.languages.getDiagnostics(note.uri).length === 0);
  });
});
