/** `.ticktie/config.yaml`: the rules and exclusions that a folder's editor and command line share. */
import type { Rule, SeveritySetting } from '../check/finding.ts';

/** The folder of a workspace's own dataset and settings. */
export const WORKSPACE_FOLDER = '.ticktie';

/** The file in it that holds settings; it is no entity. */
export const CONFIG_FILE = 'config.yaml';

export interface WorkspaceConfig {
  readonly rules: Partial<Readonly<Record<Rule, SeveritySetting>>>;
  /** Notes to leave out, as patterns of a `.gitignore` relative to the folder that holds `.ticktie`. */
  readonly exclude: readonly string[];
}

export const NO_CONFIG: WorkspaceConfig = { rules: {}, exclude: [] };
