// The names table: one entity a line, `id[/equal ids]<TAB>kind[!]<TAB>surface;surface…`; `!` makes its mentions contestable.
import fs from 'node:fs';

/** Reads names.tsv into look-ups by surface and by id. */
export function readNames(file) {
  const bySurface = new Map();
  const byId = new Map();
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [ids, kind, surfaces = ''] = line.split('\t');
    const [id, ...equal] = ids.split('/');
    const entry = { id, equal, kind: kind.replace('!', ''), contestable: kind.endsWith('!') };
    if (byId.has(id)) throw new Error(`names.tsv: ${id} twice`);
    byId.set(id, entry);
    for (const surface of surfaces.split(';').filter(Boolean)) {
      if (bySurface.has(surface)) throw new Error(`names.tsv: ${surface} twice`);
      bySurface.set(surface, entry);
    }
  }
  return { bySurface, byId };
}

/** The ids that are the same thing under another name, without the id itself. */
export function equalIds(names, id) {
  return id === null ? [] : (names.byId.get(id)?.equal ?? []);
}
