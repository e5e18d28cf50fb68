/** Addresses of the workbench and of files as the workbench names them. */
import path from 'node:path';

/** @typedef {{ readonly authority: string, readonly origin: string }} Place */

/**
 * A file or folder of this machine as a URI on the server.
 * @param {Place} server
 * @param {string} file
 */
export function remoteUri(server, file) {
  const slashes = path.resolve(file).split(path.sep).join('/');
  return `vscode-remote://${server.authority}${slashes.startsWith('/') ? '' : '/'}${encodeURI(slashes)}`;
}

/**
 * The address that opens a folder; the payload carries what a desktop VS Code takes as arguments.
 * @param {Place} server
 * @param {{ folder: string, payload?: Readonly<Record<string, string>> }} what
 */
export function workbenchUrl(server, { folder, payload = {} }) {
  const url = new URL(server.origin);
  url.searchParams.set('folder', path.resolve(folder).split(path.sep).join('/'));
  if (Object.keys(payload).length > 0) url.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  return url.href;
}
