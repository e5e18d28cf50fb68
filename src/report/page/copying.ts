/** Takes what the page shows out of it: to the clipboard, or into a file. */
import { button } from './elements.ts';
import type { PageWords } from './pageData.ts';

const SAID_FOR_MS = 2000;

/** A button that copies a text made at the click, and says whether it could. */
export function copyButton(title: string, words: PageWords, text: () => string): HTMLButtonElement {
  const copy = button(title, async () => {
    copy.textContent = (await copied(text())) ? words.copied : words.notCopied;
    setTimeout(() => {
      copy.textContent = title;
    }, SAID_FOR_MS);
  });
  copy.setAttribute('aria-live', 'polite');
  return copy;
}

/** A button that saves a text as a file, as downloads go. */
export function saveButton(title: string, name: string, text: () => string): HTMLButtonElement {
  return button(title, () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text()], { type: 'text/markdown' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text); // a page from a file or an old browser has no clipboard of its own
  }
}

function copiedBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
