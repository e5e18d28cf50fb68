/** Small elements of the page's script. */

/** A button with a text. */
export function button(text: string, onClick: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', () => onClick(made));
  return made;
}

/** An element with a class. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/** The words with `{0}` … filled in; numbers as the page's language groups them. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  const lang = document.documentElement.lang;
  return words.replace(/\{(\d)\}/g, (_, index: string) => (values[Number(index)] ?? '').toLocaleString(lang));
}
