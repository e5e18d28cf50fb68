/** What “Fix All in Workspace” leaves as it is, and why: a user who fixes by the hundred must be able to trust what was not touched. */
import { l10n } from 'vscode';
import { compare } from '../../check/equality.ts';
import { judgingDays } from '../../check/judgingDay.ts';
import { currentOf } from '../../dataset/questions.ts';
import type { CheckedNote } from '../../report/report.ts';
import { uiLanguage } from '../language.ts';

export interface LeftAlone {
  /** Values that a pin holds: right on its day, and no longer current. */
  readonly pinned: number;
  /** Findings that a directive waives. */
  readonly waived: number;
  /** Values that the text itself gives as former ones. */
  readonly former: number;
  /** The writer's own estimates. */
  readonly own: number;
  /** Findings without a safe fix. */
  readonly unsure: number;
}

/** Of one note, of whose findings `fixed` get a fix. */
export function leftAloneIn(note: CheckedNote, fixed: number, today: string): LeftAlone {
  const { findings, coverage } = note.result;
  const { ignored, previous, own } = coverage.excluded;
  return {
    pinned: heldByPins(note, today),
    waived: ignored,
    former: previous,
    own,
    unsure: findings.length - fixed,
  };
}

function heldByPins({ analysis, result }: CheckedNote, today: string): number {
  const dayAt = judgingDays(analysis, today);
  return result.verdicts.filter(({ index, verdict, series }) => {
    const figure = analysis.figures[index];
    const current = series && currentOf(series);
    if (verdict !== 'agreed' || !figure || !current || !dayAt(figure.start).pinned) return false;
    return compare(figure, current.value) === 'differs';
  }).length;
}

export function sumOf(all: readonly LeftAlone[]): LeftAlone {
  const total = (name: keyof LeftAlone) => all.reduce((sum, each) => sum + each[name], 0);
  return {
    pinned: total('pinned'),
    waived: total('waived'),
    former: total('former'),
    own: total('own'),
    unsure: total('unsure'),
  };
}

/** In a sentence; empty where nothing was left alone. */
export function leftAloneText({ pinned, waived, former, own, unsure }: LeftAlone): string {
  const parts = [
    pinned > 0 ? l10n.t('{0} pinned', pinned) : '',
    waived > 0 ? l10n.t('{0} waived', waived) : '',
    former > 0 ? l10n.t('{0} given as former', former) : '',
    own > 0 ? l10n.t('{0} estimated by you', own) : '',
    unsure > 0 ? l10n.t('{0} to look at', unsure) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : l10n.t('Left alone: {0}.', parts.join(uiLanguage() === 'en' ? ', ' : '，'));
}
