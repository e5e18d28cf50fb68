/** Checks the lock file: complete on every system, and of no particular registry. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../host/folders.mjs';
import { verdictOf } from './counts.mjs';

/** @typedef {{ resolved?: string, optionalDependencies?: Readonly<Record<string, string>> }} LockedPackage */

export async function checkLockFile() {
  /** @type {{ packages: Readonly<Record<string, LockedPackage>> }} */
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  return verdictOf(Object.entries(packages).flatMap(([place, locked]) => problemsOf(place, locked, packages)));
}

/**
 * `npm ci` refuses a lock file that lacks the packages of other systems, which npm leaves out where it cannot see them.
 * @param {string} place
 * @param {LockedPackage} locked
 * @param {Readonly<Record<string, LockedPackage>>} packages
 */
function problemsOf(place, { resolved, optionalDependencies = {} }, packages) {
  const isLocked = (/** @type {string} */ name) =>
    [`node_modules/${name}`, `${place}/node_modules/${name}`].some((at) => at in packages);
  return [
    ...(resolved?.startsWith('http') ? [`package-lock.json names a registry for ${place}.`] : []),
    ...Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name))
      .map((name) => `package-lock.json lacks ${name}, which ${place} takes on some systems.`),
  ];
}
