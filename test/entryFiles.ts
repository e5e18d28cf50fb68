/** Dataset files that a workspace's own layer may hold, for tests in the hosts and through the page. */

/** A forecast for a year that the bundled dataset knows nothing of, with a former value. */
export const HOUSE_VIEW = `id: google
kind: company
names: { en: Google }
sources: { house: { title: House view, url: "https://example.com/house", date: 2026-10-01 } }
figures:
  - metric: capex
    period: 2031
    history:
      - { value: 100 bn USD, asOf: 2026-03-01, basis: estimate, source: house }
      - { value: 120 bn USD, asOf: 2026-10-01, basis: estimate, source: house }
`;

/** One more value for a series of the bundled dataset. */
export const NEXT_CALL = `id: google
kind: company
names: { en: Google }
sources: { next: { title: Next call, url: "https://example.com/next", date: 2026-11-01 } }
figures:
  - metric: capex
    period: 2025
    extend: true
    history:
      - { value: 85 bn USD, asOf: 2026-11-01, basis: reported, source: next }
`;
