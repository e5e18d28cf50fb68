/** A workspace that is not trusted: notes are checked, its dataset is read as it holds data only, and its settings reach no other folder. */
import assert from 'node:assert/strict';
import { HOUSE_VIEW } from '../entryFiles.ts';
import { openSession, pictureOfFailure, type Session } from './session.ts';

describe('An untrusted workspace, through the page', () => {
  let session: Session;

  before(async () => {
    session = await openSession({
      notes: {
        'a.md':
          'Trainium2 delivers 655 dense BF16 TFLOPS.\n\nGoogle 2031 capex of $100 billion, 2032 capex of $7 billion.\n',
        '.ticktie/google.yaml': HOUSE_VIEW,
        'elsewhere/google.yaml': HOUSE_VIEW.replace('2031', '2032').replace('100 bn', '7 bn').replace('120 bn', '8 bn'),
        '.vscode/settings.json': '{ "ticktie.dataset.userFolder": "FOLDER/elsewhere" }',
      },
      file: 'a.md',
      theme: 'dark',
      trust: false,
    });
    await session.workbench.squiggle('warning');
  });
  afterEach(async function () {
    await pictureOfFailure.call(this, session);
  });
  after(() => session?.close());

  it('is one that VS Code holds back', async () => {
    await session.workbench.page.locator('.statusbar', { hasText: 'Restricted Mode' }).waitFor({ timeout: 20_000 });
  });

  it('checks the notes by the bundled dataset and by that of the workspace', async () => {
    const rows = (await session.workbench.openProblems()).join('\n');
    assert.match(rows, /655 dense BF16 TFLOPS/);
    assert.match(rows, /“\$100 billion”/);
    assert.doesNotMatch(rows, /“\$7 billion”/, 'a restricted setting of the workspace has no say');
    await session.workbench.closePanel();
  });

  it('mends a figure', async () => {
    await session.workbench.click('655');
    assert.match((await session.workbench.quickFixes())[0] ?? '', /667/);
    await session.workbench.page.keyboard.press('Enter');
    await session.workbench.shows('667 dense BF16 TFLOPS');
  });
});
