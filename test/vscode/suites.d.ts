/** The test files of this folder, as functions that load them; the bundler makes the module. */
declare module 'suites' {
  const suites: readonly (() => void)[];
  export default suites;
}

declare module 'mocha/mocha.js';
declare module 'assert/build/assert.js';
