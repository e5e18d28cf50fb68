/**
 * Classes of errors with how many there are of each: what kinds of mistakes the engine makes in annotated notes, without a word
 * of the notes, so that those set aside can be asked, too. Mentions as the scorer counts them; of figures bindings and periods.
 */
import type { Dataset } from '../../src/dataset/model.ts';
import type { Extraction, FoundFigure, GoldLine, Span } from './scorer.ts';

/** How many errors there are of each class, and of how many lines (`mentions`, `bindings`, `periods`). */
export type Classes = ReadonlyMap<string, number>;

/** Adds up the classes of errors of some notes. */
export function errorClasses(
  notes: readonly { readonly gold: readonly GoldLine[]; readonly found: Extraction }[],
  dataset: Dataset,
): Classes {
  const counts = new Map<string, number>();
  const count = (name: string | null) => {
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { gold, found } of notes)
    for (const line of gold) {
      if (line.contestable) continue;
      if (line.type === 'mention') count(mentionError(line, found, dataset));
      else for (const name of figureErrors(line, overlapping(line, found.figures), dataset)) count(name);
    }
  return counts;
}

function mentionError(line: GoldLine, { mentions }: Extraction, dataset: Dataset): string | null {
  const same = mentions.find(({ start, end }) => start === line.start && end === line.end);
  const other = overlapping(line, mentions);
  if (accepts(line, 'entity', (same ?? other)?.entity)) return null;
  if (!dataset.entities.has(line.entity ?? '')) return 'mention: of somebody the dataset does not have';
  return other ? 'mention: taken for somebody else' : 'mention: missed';
}

function figureErrors(line: GoldLine, found: FoundFigure | undefined, dataset: Dataset): (string | null)[] {
  return [
    line.entity === null || line.metric === null ? null : bindingError(line, found, dataset),
    line.period === null ? null : periodError(line, found),
  ];
}

function bindingError(line: GoldLine, found: FoundFigure | undefined, dataset: Dataset): string | null {
  if (!found) return 'binding: figure not found';
  const isEntity = accepts(line, 'entity', found.entity);
  const isMetric = accepts(line, 'metric', found.metric);
  if (isEntity && isMetric) return null;
  if (isEntity && !dataset.metrics.has(line.metric ?? '')) return 'binding: a metric that there is not';
  if (isEntity) return `binding: right entity, ${found.metric === null ? 'no metric' : 'another metric'}`;
  const who = found.entity === null ? 'no entity' : 'another entity';
  return `binding: ${who}, ${isMetric ? 'right metric' : 'another metric, too'}`;
}

function periodError(line: GoldLine, found: FoundFigure | undefined): string | null {
  if (!found) return 'period: figure not found';
  const [wanted, given] = [line.period ?? '', found.period];
  if (accepts(line, 'period', given)) return null;
  if (given === null) return `period: none for a ${lengthOf(wanted)}`;
  if (lengthOf(given) !== lengthOf(wanted)) return `period: a ${lengthOf(given)} for a ${lengthOf(wanted)}`;
  if (given.startsWith('FY') !== wanted.startsWith('FY')) return 'period: fiscal for calendar, or the other way round';
  return partOf(given) === partOf(wanted) ? 'period: of another year' : `period: another ${lengthOf(wanted)}`;
}

function lengthOf(label: string): string {
  if (label.includes('Q')) return 'quarter';
  if (label.includes('H')) return 'half';
  if (/-\d\d-/.test(label)) return 'day';
  return label.includes('-') ? 'month' : 'year';
}

function partOf(label: string): string {
  return label.replace(/^(?:FY)?\d{4}/, '');
}

function overlapping<T extends Span>({ start, end }: Span, found: readonly T[]): T | undefined {
  return found.find((other) => other.start < end && other.end > start);
}

function accepts(line: GoldLine, field: 'entity' | 'metric' | 'period', value: string | null | undefined): boolean {
  return value === line[field] || (line.accept?.[field]?.includes(value) ?? false);
}
