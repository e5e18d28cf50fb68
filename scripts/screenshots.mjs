/** Takes the pictures of the documentation: runs the tests in the browser, which take them, and keeps what they saw. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../test/host/folders.mjs';

const env = { ...process.env, TICKTIE_PICTURES: path.join(ROOT, 'docs', 'images') };
const { status } = spawnSync(process.execPath, ['test/run.mjs', 'pages', 'e2e'], { cwd: ROOT, env, stdio: 'inherit' });
process.exitCode = status ?? 1;
