/** Keys of the page: `/` goes to the search of the table in view, Escape empties it. */

export function searchByKey(): void {
  document.addEventListener('keydown', (event) => {
    const at = event.target instanceof HTMLInputElement ? event.target : null;
    if (event.key === '/' && !at) goToSearch(event);
    else if (event.key === 'Escape' && at?.type === 'search' && at.value !== '') empty(at);
  });
}

/** The first search that is not above the window, else the last one. */
function goToSearch(event: KeyboardEvent): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')].filter((each) =>
    each.checkVisibility(),
  );
  const field = fields.find((each) => each.getBoundingClientRect().top >= 0) ?? fields.at(-1);
  if (!field) return;
  event.preventDefault();
  field.focus();
}

function empty(field: HTMLInputElement): void {
  field.value = '';
  field.dispatchEvent(new Event('input'));
}
