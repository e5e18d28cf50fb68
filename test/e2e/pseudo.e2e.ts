/** A pseudo-language, in which every string that can be translated is marked: what is not marked was forgotten. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { removeFolder, temporaryFolder } from '../host/folders.mjs';
import { installed, runNode } from '../steps/command.mjs';
import { UNPACKED } from '../steps/packaging.mjs';
import { openSession, pictureOfFailure, type Session } from './session.ts';

const NOTE = 'Trainium2 delivers 655 dense BF16 TFLOPS with 96GB HBM at 2.9TB/s.\n';

/** The letters that the pseudo-language puts in the place of Latin ones. */
const MARKED = /[ȦȧƀḓḗƒɠħīķŀḿƞǿƥřşŧŭṽẇẋẏẑƁƇḒḖƑƓĦĪĶĿḾȠǾƤŘŞŦŬṼẆẊẎẐƈ]/;

/** Words of the dataset, names, and what is the same in every language. */
const UNMARKED = /^(?:TickTie|Trainium2|.*BF16 TFLOPS|[\d\s./·:-]*)$/;

/** A copy of the packaged extension with pseudo-translations beside its English strings. */
async function pseudoExtension(folder: string): Promise<string> {
  const extension = path.join(folder, 'extension');
  cpSync(path.join(UNPACKED, 'extension'), extension, { recursive: true });
  cpSync('l10n/bundle.l10n.json', path.join(extension, 'l10n', 'bundle.l10n.json'));
  const tool = installed('@vscode/l10n-dev/dist/cli.js');
  const files = ['l10n/bundle.l10n.json', 'package.nls.json'].map((file) => path.join(extension, file));
  const { code, output } = await runNode([tool, 'generate-pseudo', ...files], { quiet: true });
  assert.equal(code, 0, output);
  return extension;
}

describe('The interface in a pseudo-language, through the page', () => {
  const folder = temporaryFolder('pseudo');
  let session: Session;

  before(async () => {
    const installed = await pseudoExtension(folder);
    session = await openSession({
      notes: { 'a.md': NOTE },
      file: 'a.md',
      language: 'qps-ploc',
      extension: { installed },
    });
    await session.workbench.squiggle('warning');
  });
  afterEach(async function () {
    await pictureOfFailure.call(this, session);
  });
  after(async () => {
    await session?.close();
    removeFolder(folder);
  });

  it('has translated the title of each command', async () => {
    const titles = await session.workbench.commandsOf('TickTie');
    assert.ok(titles.length >= 15, titles.join('\n'));
    assert.deepEqual(
      titles.filter((title) => !MARKED.test(title)),
      [],
    );
  });

  it('has translated findings, fixes and the status bar', async () => {
    const [, ...rows] = await session.workbench.openProblems();
    assert.match(rows[0] ?? '', MARKED);
    await session.workbench.closePanel();
    await session.workbench.click('655');
    const fixes = (await session.workbench.quickFixes()).filter((fix) => !/^(?:Quick Fix|More Actions)/.test(fix));
    assert.deepEqual(
      fixes.filter((fix) => !MARKED.test(fix)),
      [],
    );
    await session.workbench.page.keyboard.press('Escape');
    assert.match(await session.workbench.statusBar.locator('[id*="ticktie.note"]').innerText(), MARKED);
  });

  it('has translated the heads of the card', async () => {
    const card = await session.workbench.hover('Trainium2', /Trainium2/);
    const [head = ''] = card.split('\n').filter((line) => line.includes('\t'));
    assert.match(head, MARKED, card);
    await session.workbench.restMouse();
  });

  it('has translated the views', async () => {
    const { page } = session.workbench;
    await session.workbench.views();
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Trainium2' }).first().waitFor({ timeout: 20_000 });
    const names = await page.locator('.split-view-view .pane-header .title').allInnerTexts();
    assert.deepEqual(
      names.filter((name) => !MARKED.test(name) && !UNMARKED.test(name)),
      [],
    );
    assert.ok(names.length >= 3);
    await session.look('views-pseudo.png');
  });
});
