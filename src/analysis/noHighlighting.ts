/**
 * Stands in for `@lezer/highlight`, which `@lezer/markdown` asks for the colours of its nodes: notes are read here, not
 * coloured. The bundler puts it in its place (`esbuild.mjs`).
 */

export class Tag {}

/** No node gets a style. */
export function styleTags(): () => null {
  return () => null;
}

/** `tags.special(…)` and the like, for extensions that nobody uses. */
export const tags: Readonly<Record<string, unknown>> = { special: () => undefined };
