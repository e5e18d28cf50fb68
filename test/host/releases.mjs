/**
 * Where a real VS Code comes from when the desktop build cannot be downloaded: code-server's npm package holds the compiled
 * VS Code, server and web workbench; each release names the lowest Node that runs it.
 */

/** @typedef {{ archive: string, integrity: string, node: string }} Release */

/** @type {Readonly<Record<string, Release>>} */
export const RELEASES = {
  '1.139.1': {
    archive: 'code-server@4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    node: '22.15', // module.registerHooks
  },
  '1.105.1': {
    archive: 'code-server@4.105.1',
    integrity: 'sha512-uYQwGkhOMR1/1vkuvj8oR6A03yBcWvxemR4hZdMnBLyZKreZFx4oGhUSVq9lXedXb4kc0jwtYfoeee1J0Q09bw==',
    node: '20.0',
  },
};

export const LATEST = '1.139.1';

/** The oldest VS Code that the manifest's `engines.vscode` lets in. */
export const OLDEST = '1.105.1';

/** The Node that runs a release which the installed Node is too old for. */
export const NODE = {
  version: '24.21.0',
  /** @type {Readonly<Record<string, string>>} */
  integrity: {
    'linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
};

/**
 * Built-in extensions left out: large ones, and those with code that starts by itself and that no note needs. The others stay:
 * the workbench has a compiled-in list and asks for every grammar and snippet on it.
 */
export const LEFT_OUT = [
  'copilot',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'git',
  'github',
  'grunt',
  'gulp',
  'jake',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'debug-auto-launch',
  'debug-server-ready',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
];

/**
 * Says whether one dotted version is at least another; only the first two numbers count.
 * @param {string} have
 * @param {string} want
 */
export function atLeast(have, want) {
  const [major = 0, minor = 0] = have.split('.').map(Number);
  const [wantMajor = 0, wantMinor = 0] = want.split('.').map(Number);
  return major > wantMajor || (major === wantMajor && minor >= wantMinor);
}
