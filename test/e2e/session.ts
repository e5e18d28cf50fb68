/** One opened VS Code for a group of tests: the packaged extension on a folder of notes, and where its pictures go. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolder, temporaryFolder } from '../host/folders.mjs';
import { openWorkbench, type WorkbenchOptions } from '../host/openWorkbench.mjs';
import type { Workbench } from '../host/workbench.mjs';
import { UNPACKED } from '../steps/packaging.mjs';

export interface SessionOptions extends Omit<WorkbenchOptions, 'folder' | 'extension'> {
  /** The packaged extension unless another is named. */
  readonly extension?: WorkbenchOptions['extension'];
  /** File names and texts of the notes; `FOLDER` in a text stands for where they lie. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface Session {
  readonly workbench: Workbench;
  /** What a note says on the disk. */
  readonly saved: (note: string) => string;
  /** Whether there is such a file. */
  readonly has: (file: string) => boolean;
  /** Takes a picture for the documentation. */
  readonly picture: (name: string) => Promise<void>;
  /** Takes one to look at, which the documentation has no use of. */
  readonly look: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const LOOKED_AT = path.join('.cache', 'pictures');
const PICTURES = process.env['TICKTIE_PICTURES'] ?? LOOKED_AT;

/** Writes the notes into a temporary folder and opens it. */
export async function openSession({ notes, ...options }: SessionOptions): Promise<Session> {
  const temporary = temporaryFolder('e2e');
  const folder = path.join(temporary, 'research-notes');
  for (const [name, text] of Object.entries(notes)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text.replaceAll('FOLDER', folder));
  }
  for (const pictures of [PICTURES, LOOKED_AT]) mkdirSync(pictures, { recursive: true });
  const workbench = await openWorkbench({
    extension: { installed: path.join(UNPACKED, 'extension') },
    ...options,
    folder,
  });
  return {
    workbench,
    saved: (note) => readFileSync(path.join(folder, note), 'utf8'),
    has: (file) => existsSync(path.join(folder, file)),
    picture: (name) => workbench.picture(path.join(PICTURES, name)),
    look: (name) => workbench.picture(path.join(LOOKED_AT, name)),
    close: async () => {
      await workbench.close();
      if (existsSync(temporary)) removeFolder(temporary);
    },
  };
}

/** Mocha's `afterEach`: a picture of what was on the screen when a test failed. */
export async function pictureOfFailure(this: Mocha.Context, session: Session | undefined): Promise<void> {
  const { state, title } = this.currentTest ?? {};
  if (state === 'failed' && session) {
    await session.workbench.picture(path.join(LOOKED_AT, `failed-${title?.replace(/\W+/g, '-')}.png`));
  }
}

/** Waits until something holds that the page does not show, such as the text of a file. */
export async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
