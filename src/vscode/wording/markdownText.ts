/** Text from datasets and notes inside Markdown: it shows as it is, and never becomes markup, a link or a command. */

/** The text with all that Markdown or HTML could read as markup escaped, on one line. Addresses do not become links. */
export function escaped(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(/^(\s*)([-+#>=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)|@|(?<=www)\./gi, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

/** A link to an http(s) address; mere text for anything else. */
export function webLink(label: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/[^\s"'<>]+$/i.test(url)) return escaped(label);
  return `[${escaped(label)}](${url.replace(/[()[\]\\|`]/g, encoded)})`;
}

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Runs a command with arguments; only commands that the string is told to trust will run. */
export function commandLink(label: string, command: string, args: readonly unknown[], title = ''): string {
  const hint = title === '' ? '' : ` "${title.replaceAll('"', '&quot;')}"`;
  return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify(args))}${hint})`;
}
