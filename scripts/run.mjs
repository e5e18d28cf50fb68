/** Bundles a TypeScript program of this project and runs it: `node scripts/run.mjs bench/run.ts [arguments]`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { nodeBundle } from '../esbuild.mjs';
import { CACHE } from '../test/host/folders.mjs';

const [entry = '', ...args] = process.argv.slice(2);
const outfile = path.join(CACHE, 'scripts', entry.replace(/[\\/]/g, '-').replace(/\.ts$/, '.cjs'));
await build({ ...nodeBundle, entryPoints: [entry], outfile });
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
