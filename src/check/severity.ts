/** How loud a finding is. Errors are never the default: they would block Run and Debug in the editor. */
import type { Candidate } from './candidate.ts';
import { type CheckOptions, type Rule, SEVERITIES, type SeveritySetting } from './finding.ts';

export const DEFAULT_SEVERITIES: Readonly<Record<Rule, SeveritySetting>> = {
  stale: 'warning',
  basis: 'warning',
  'unit-slip': 'warning',
  contradicted: 'warning',
  disputed: 'warning',
  arithmetic: 'information',
  renamed: 'hint',
  unsourced: 'off',
  directive: 'information',
};

/** The severity of a finding under the given settings; what was right when written is `information` at most. */
export function severityOf({ rule, rightWhenWritten }: Candidate, options: CheckOptions): SeveritySetting {
  const setting = options.severities?.[rule] ?? DEFAULT_SEVERITIES[rule];
  return rightWhenWritten === true ? milder(setting, 'information') : setting;
}

function milder(a: SeveritySetting, b: SeveritySetting): SeveritySetting {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}
