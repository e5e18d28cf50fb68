/** In a webview a link into a note becomes a message, and the extension opens the editor there. */

interface VsCodeApi {
  postMessage(message: unknown): void;
}

declare const acquireVsCodeApi: undefined | (() => VsCodeApi);

/** What the page tells the extension: show this span of a note. Offsets are UTF-16 code units. */
export interface OpenPlaceMessage {
  readonly type: 'openPlace';
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Whether the page is a webview of VS Code. */
export function inEditor(): boolean {
  return typeof acquireVsCodeApi === 'function';
}

/** Listens once for the whole page; in a plain browser the links stay links. */
export function followPlaceLinks(): void {
  if (typeof acquireVsCodeApi !== 'function') return;
  const api = acquireVsCodeApi();
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.place') : null;
    if (!link) return;
    event.preventDefault();
    api.postMessage(messageOf(link));
  });
}

function messageOf(link: HTMLAnchorElement): OpenPlaceMessage {
  const { file = '', start = '0', end = '0' } = link.dataset;
  return { type: 'openPlace', file, start: Number(start), end: Number(end) };
}
