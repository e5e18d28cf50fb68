/** Addresses of the workbench and of files as the workbench names them. */
import path from 'node:path';

/** @typedef {{ readonly authority: string, readonly origin: string }} Place */

/**
 * A file or folder of this machine as a URI on the server.
 * @param {Place} server
 * @param {string} file
 */
export function remoteUri(server, file) {
  const slashes = slashed(file);
  return `vscode-remote://${server.authority}${slashes.startsWith('/') ? '' : '/'}${encodeURI(slashes)}`;
}

/** A folder in the page's memory: what VS Code takes for a virtual workspace, as it has no disk. */
export const IN_MEMORY = 'tmp:/notes';

/**
 * The address that opens a folder, a workspace file of several, or the folder in memory; the payload carries what a desktop
 * VS Code takes as arguments.
 * @param {Place} server
 * @param {{ folder: string, payload?: Readonly<Record<string, string>> }} what
 */
export function workbenchUrl(server, { folder, payload = {} }) {
  const url = new URL(server.origin);
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  url.searchParams.set(kind, folder === IN_MEMORY ? folder : slashed(folder));
  if (Object.keys(payload).length > 0) url.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  return url.href;
}

/** @param {string} file */
function slashed(file) {
  return path.resolve(file).split(path.sep).join('/');
}
