/** Starts the integration tests inside an extension host. VS Code calls `run`; the bundler fills in `suites` and the host. */
import 'mocha/mocha.js';
import type MochaRunner from 'mocha';
import suites from 'suites';

declare const EXPECTED_HOST: 'node' | 'web';

function actualHost(): 'node' | 'web' {
  return typeof globalThis.process?.versions?.node === 'string' ? 'node' : 'web';
}

async function run(): Promise<void> {
  if (actualHost() !== EXPECTED_HOST) throw new Error(`These tests belong in the ${EXPECTED_HOST} extension host.`);
  // The class, not the ready-made `mocha` of the browser build: that one reads the address of a page.
  const { Mocha } = globalThis as unknown as { Mocha: typeof MochaRunner };
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of suites) load();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

Object.assign(globalThis, { ticktieTests: { run } });
