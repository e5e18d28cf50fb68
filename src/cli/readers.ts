/** What reads YAML: loaded only where there is YAML to read. What ships has it as a file of its own, the one of the extension. */
import type * as Readers from '../notes/readers.ts';

/** A file in CommonJS comes as the default of its module. */
type Loaded = typeof Readers & { readonly default?: typeof Readers };

export async function readers(): Promise<typeof Readers> {
  const loaded: Loaded = await import('../notes/readers.ts');
  return loaded.default ?? loaded;
}
