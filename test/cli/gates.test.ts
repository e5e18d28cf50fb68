import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { AGREED, STALE, workspaceTests } from './cli.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly pass_filenames?: boolean;
}

const ACTION = parse(readFileSync('action.yml', 'utf8')) as Action;
const HOOKS = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];

const NOTES = { 'notes/stale one.md': STALE, 'notes/good.md': AGREED };

describe('the GitHub action', () => {
  const workspace = workspaceTests(NOTES);

  /** Runs the steps as the runner does: bash with -e and pipefail, inputs put into the environment, in the checkout. */
  function runSteps(inputs: Readonly<Record<string, string>>): { status: number; stdout: string; stderr: string } {
    const folder = workspace.at.folder;
    const results = ACTION.runs.steps.filter(isScript).map(({ run, env = {} }) => {
      const given = Object.entries(env).map(([name, value]) => [name, filled(value, inputs)]);
      return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          GITHUB_ACTION_PATH: resolve('.'),
          GITHUB_STEP_SUMMARY: workspace.at.path('summary.md'),
          ...Object.fromEntries(given),
        },
      });
    });
    const failed = results.find(({ status }) => status !== 0);
    const all = (stream: 'stdout' | 'stderr') => results.map((result) => result[stream]).join('');
    return { status: failed?.status ?? 0, stdout: all('stdout'), stderr: all('stderr') };
  }

  function isScript(step: Step): step is Step & { run: string } {
    assert.ok(step.uses !== undefined || step.shell === 'bash', step.name);
    return step.run !== undefined;
  }

  function filled(value: string, inputs: Readonly<Record<string, string>>): string {
    return value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => {
      const input = ACTION.inputs[name];
      assert.ok(input, name);
      return inputs[name] ?? input.default;
    });
  }

  it('annotates the lines, writes a summary, and fails', () => {
    const { status, stdout } = runSteps({ 'as-of': '2026-11-22' });
    assert.equal(status, 1);
    assert.match(stdout, /^::warning file=notes\/stale one\.md,line=3,/m);
    assert.match(workspace.at.read('summary.md'), /^# Stale figures[\s\S]*\$75 billion/);
  });

  it('passes where nothing fails', () => {
    assert.equal(runSteps({ paths: 'notes/good.md\n' }).status, 0);
    assert.equal(runSteps({ 'fail-on': 'error', summary: 'false' }).status, 0);
  });

  it('holds new findings alone against a baseline', () => {
    workspace.at.run('check', '--write-baseline', 'known.json');
    assert.equal(runSteps({ baseline: 'known.json' }).status, 0);
    workspace.at.write('notes/new.md', STALE);
    const { status, stdout } = runSteps({ baseline: 'known.json' });
    assert.equal(status, 1);
    assert.equal(stdout.match(/^::warning/gm)?.length, 1);
  });

  it('writes SARIF before it fails', () => {
    assert.equal(runSteps({ sarif: 'out.sarif', paths: 'notes' }).status, 1);
    assert.equal(JSON.parse(workspace.at.read('out.sarif')).runs[0].results.length, 1);
  });

  it('takes several paths and datasets, and runs nothing that stands in them', () => {
    workspace.at.write('mine/beta.yaml', 'id: beta\nkind: company\nnames: { en: Beta }\n');
    const hostile = '$(touch hacked)`touch hacked`';
    const { status, stderr } = runSteps({ paths: `notes\n${hostile}\n`, dataset: 'mine', summary: 'false' });
    assert.equal(status, 2);
    assert.match(stderr, /There is no file or folder/);
    assert.throws(() => accessSync(workspace.at.path('hacked')));
  });

  it('ends with 2 where something can not be read, not with "no findings"', () => {
    workspace.at.write('.ticktie/broken.yaml', 'id: [\n');
    assert.equal(runSteps({ sarif: 'out.sarif' }).status, 2);
  });
});

describe('the hooks of pre-commit', () => {
  const workspace = workspaceTests(NOTES);

  /** As the framework runs them: the entry from the clone of the hooks, in the repository that is committed to. */
  function runHook(id: string, ...files: string[]): ReturnType<typeof workspace.at.run> {
    const hook = HOOKS.find((each) => each.id === id);
    assert.equal(hook?.language, 'script');
    const [program = '', ...words] = hook!.entry.split(' ');
    const given = hook?.pass_filenames === false ? [] : files;
    const options = { cwd: workspace.at.folder, encoding: 'utf8' } as const;
    return spawnSync(resolve(program), [...words, ...given], options);
  }

  it('can be run from a clone', () => {
    for (const { entry } of HOOKS) accessSync(entry.split(' ')[0]!, constants.X_OK);
  });

  it('fail for a stale figure in one of the files', () => {
    assert.equal(runHook('ticktie', 'notes/good.md').status, 0);
    const { status, stdout } = runHook('ticktie', 'notes/good.md', 'notes/stale one.md');
    assert.equal(status, 1);
    assert.match(stdout, /stale one\.md/);
  });

  it('put figures right', () => {
    assert.equal(runHook('ticktie-fix', 'notes/stale one.md').status, 0);
    assert.match(workspace.at.read('notes/stale one.md'), /\$85 billion/);
  });

  it('fail for a dataset that can not be read', () => {
    assert.equal(runHook('ticktie-dataset').status, 0);
    workspace.at.write('.ticktie/broken.yaml', 'id: [\n');
    assert.equal(runHook('ticktie-dataset').status, 2);
  });
});
