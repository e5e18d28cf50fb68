/** The reviewers' scorer, which stands beside the repository; a fresh clone does not have it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from './scorer.ts';

interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

interface Rate {
  readonly ok: number;
  readonly all: number;
}

interface Report {
  readonly all: {
    readonly prf: Readonly<Record<'m_exact_id' | 'f_overlap', Counts>>;
    readonly acc: Readonly<Record<'valueunit' | 'both' | 'period', Rate>>;
  };
}

/** The scorer in the folder of the annotated source texts, or null. */
export function referenceScorer(folder: string): string | null {
  const script = join(folder, 'score.mjs');
  return existsSync(script) ? script : null;
}

/** Runs the scorer over extractions; `errors` of the gravest errors are printed as they come. Throws where it fails. */
export function runReference(script: string, gold: string, extractions: string, errors: number): Score {
  const json = join(extractions, 'report.json');
  const options = ['--gold', gold, '--brief', '--json', json, ...(errors > 0 ? ['--errors', String(errors)] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, extractions, ...options], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`The scorer ended with ${status}: ${stderr}`);
  if (errors > 0) console.log(stdout);
  return scoreOf(JSON.parse(readFileSync(json, 'utf8')) as Report);
}

function scoreOf({ all: { prf, acc } }: Report): Score {
  const found = ({ tp, fp, fn }: Counts) => ({ right: tp, gold: tp + fn, predicted: tp + fp });
  const filled = ({ ok, all }: Rate) => ({ right: ok, gold: all });
  return {
    mentions: found(prf.m_exact_id),
    figures: found(prf.f_overlap),
    values: filled(acc.valueunit),
    bindings: filled(acc.both),
    periods: filled(acc.period),
  };
}
