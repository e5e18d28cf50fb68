/** Exit statuses (docs/contracts.md). */
export const EXIT = { ok: 0, findings: 1, trouble: 2 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The graver of two statuses: trouble before findings before ok. */
export function graver(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}
