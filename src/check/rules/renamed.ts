/** `renamed`: a mention uses a name that was given up before the note was written. */
import type { Analysis, Mention } from '../../analysis/analysis.ts';
import type { Dataset } from '../../dataset/model.ts';
import type { Candidate } from '../candidate.ts';
import type { JudgingDay } from '../judgingDay.ts';
import { nameInPlaceOf } from '../localName.ts';

export function renamed(
  analysis: Analysis,
  dataset: Dataset,
  judgingDay: (offset: number) => JudgingDay,
): readonly Candidate[] {
  const outdated = analysis.mentions.filter(({ formerUntil, start }) => {
    if (formerUntil === undefined) return false;
    const { day, pinned } = judgingDay(start);
    return formerUntil < (pinned ? day : (analysis.head.written ?? day));
  });
  return outdated.map((mention) => candidate(mention, analysis, dataset)).filter((found) => found !== null);
}

function candidate(mention: Mention, analysis: Analysis, dataset: Dataset): Candidate | null {
  const entity = dataset.entities.get(mention.entity);
  if (entity === undefined) return null;
  const name = nameInPlaceOf(mention.text, entity, analysis.head.script);
  const { start, end } = mention;
  return {
    rule: 'renamed',
    start,
    end,
    series: null,
    current: null,
    matched: null,
    explanation: { kind: 'former-name', entity: entity.id, name, until: mention.formerUntil },
    newText: withoutRepetition(analysis.text.slice(Math.max(0, start - name.length), start), name),
  };
}

/** `Vera Rubin «NVL144»` becomes `Vera Rubin NVL72`, not `Vera Rubin Vera Rubin NVL72`. */
function withoutRepetition(before: string, name: string): string {
  const words = name.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const beginning = `${words.slice(0, count).join(' ')} `;
    if (before.endsWith(beginning)) return name.slice(beginning.length);
  }
  return name;
}
