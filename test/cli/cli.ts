/** Runs the built command line as a user does, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PROGRAM = resolve('dist/cli.js');

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Two companies with a few years of capex: enough for each rule, and independent of the bundled values. */
const ACME = `id: acme
kind: company
names: { en: Acme Compute, zh-Hans: 极峰算力, zh-Hant: 極峰算力 }
aliases: [ACMX]
sources:
  spring: { title: Spring letter, url: "https://example.com/spring", publisher: Acme, date: 2025-02-04 }
  summer: { title: Summer letter, url: "https://example.com/summer", publisher: Acme, date: 2025-07-23 }
  blog: { title: A blog, date: 2025-08-01 }
figures:
  - metric: capex
    period: 2025
    history:
      - { value: 75 bn USD, asOf: 2025-02-04, basis: guidance, source: spring }
      - { value: 85 bn USD, asOf: 2025-07-23, basis: guidance, source: summer }
    disputed:
      - { value: 990 bn USD, source: blog, reason: { en: Ten times too high. } }
`;

/** A stale figure on the third line. */
export const STALE = '# Acme\n\nAcme Compute guides 2025 capex of $75 billion.\n';

/** A figure that agrees. */
export const AGREED = 'Acme Compute guides 2025 capex of $85 billion.\n';

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  readonly bundled?: true;
}

/** A folder with the dataset in `.ticktie/` and the files given; `run` runs the command line in it. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'ticktie-'));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    this.write('.ticktie/acme.yaml', ACME);
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Buffer): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  run(...words: readonly string[]): CliResult {
    return this.runWith({}, ...words);
  }

  /** As `run`, with standard input, environment or the bundled dataset. */
  runWith(options: RunOptions, ...words: readonly string[]): CliResult {
    const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
    const args = [PROGRAM, ...(options.bundled ? words : withoutBundled(words))];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...env, ...options.env },
      ...(options.input === undefined ? {} : { input: options.input }),
    });
    return { status, stdout, stderr };
  }

  /** The findings of `check --format json`. */
  check(...words: readonly string[]): CheckJson {
    return JSON.parse(this.run('check', '--as-of', '2026-11-22', '--format', 'json', ...words).stdout) as CheckJson;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Tests bring their own values: to index the bundled ones in each run would cost most of the time. */
function withoutBundled(words: readonly string[]): readonly string[] {
  const [command = '', second = ''] = words;
  if (['check', 'extract', 'lookup'].includes(command)) return [command, '--no-bundled', ...words.slice(1)];
  return command === 'report' && words.length > 1 ? [command, second, '--no-bundled', ...words.slice(2)] : words;
}

export interface CheckJson {
  readonly version: number;
  readonly asOf: string;
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly coverage: {
    readonly notes: number;
    readonly figures: number;
    readonly agreed: number;
    readonly findings: number;
    readonly excluded: { readonly own: number };
  };
  readonly findings: readonly (Readonly<Record<string, unknown>> & {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly line: number;
    readonly column: number;
    readonly text: string;
    readonly rule: string;
    readonly severity: string;
    readonly fingerprint: string;
    readonly fix: { readonly newText: string } | null;
  })[];
}

/** Makes a workspace for each test and removes it afterwards. */
export function workspaceTests(files: Readonly<Record<string, string | Buffer>>): { readonly at: Workspace } {
  const holder: { at: Workspace } = { at: undefined as unknown as Workspace };
  beforeEach(() => {
    holder.at = new Workspace(files);
  });
  afterEach(() => holder.at.remove());
  return holder;
}
