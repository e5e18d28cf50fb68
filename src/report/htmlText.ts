/** Text in HTML. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that can stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries(ENTITIES).map(([one, entity]) => [entity, one]));

/** What HTML with escaped text and attributes says; the reverse of `escapeHtml`, without the tags. */
export function plainText(html: string): string {
  const text = html.replace(/<[^>]*>/g, '');
  return text.includes('&') ? text.replace(/&[a-z#\d]+;/g, (entity) => CHARACTERS.get(entity) ?? entity) : text;
}

/** JSON that can't end the script element it stands in. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
