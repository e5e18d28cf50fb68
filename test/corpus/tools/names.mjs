// The names used in the notes: entity id → kind, other ids that are as right, surface forms.
import fs from 'node:fs';

/**
 * Reads lists of names; a `?` after the kind marks names about which careful annotators disagree. Files that are not there are
 * skipped; of an entity that an earlier one has, a later one adds surface forms.
 */
export function readNames(...files) {
  const entities = new Map();
  const surfaces = new Map();
  for (const file of files.filter((one) => fs.existsSync(one))) readInto(entities, surfaces, file);
  return {
    surfaces,
    get: (id) => entities.get(id) ?? fail(`entity ${id} is not in names.txt`),
    idOf: (form) => surfaces.get(form) ?? fail(`name ${JSON.stringify(form)} is not in names.txt`),
  };
}

function readInto(entities, surfaces, file) {
  const before = new Set(entities.keys());
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [head, forms = ''] = line.split(':').map((part) => part.trim());
    const [kind, ...ids] = head.split(/\s+/);
    const entity = { kind: kind.replace('?', ''), contestable: kind.endsWith('?'), also: ids.slice(1) };
    const isKnown = before.has(ids[0]);
    if (!isKnown && entities.has(ids[0])) throw new Error(`${ids[0]} is listed twice`);
    if (!isKnown) entities.set(ids[0], entity);
    for (const form of forms
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean)) {
      if (isKnown && surfaces.has(form)) continue;
      if (surfaces.has(form)) throw new Error(`${form} names ${surfaces.get(form)} and ${ids[0]}`);
      surfaces.set(form, ids[0]);
    }
  }
}

function fail(message) {
  throw new Error(message);
}
