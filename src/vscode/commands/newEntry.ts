/** The text of a new dataset file: whole enough to be valid once its blanks are filled. */
import type { Figure } from '../../analysis/analysis.ts';
import type { Dataset } from '../../dataset/model.ts';

/** For an entity that the dataset knows, an addition to it; else a new one. With a figure, its series is begun. */
export function newEntry(
  name: string,
  figure: Figure | undefined,
  dataset: Dataset,
): { readonly id: string; readonly text: string } {
  const known = [...dataset.entities.values()].find(
    (entity) => entity.id === name || isNamed(Object.values<string>({ ...entity.names }).concat(entity.aliases), name),
  );
  const id = known?.id ?? idOf(name);
  const names = known ? known.names.en : name;
  const lines = [
    `id: ${id}`,
    `kind: ${known?.kind ?? 'company'}`,
    `names: { en: ${JSON.stringify(names)} }`,
    'sources:',
    '  my-source: { title: "Where I saw it", url: "https://example.com", date: 2026-01-01 }',
    'figures:',
    `  - metric: ${figure?.metric ?? 'revenue'}`,
    ...(figure?.period ? [`    period: ${figure.period.label}`] : []),
    '    history:',
    `      - { value: ${JSON.stringify(figure?.text ?? '1 bn USD')}, asOf: 2026-01-01, basis: reported, source: my-source }`,
  ];
  return { id, text: `${lines.join('\n')}\n` };
}

function isNamed(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

/** Kebab-case of what the name has in Latin letters and digits. */
function idOf(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'new-entry' : id;
}
