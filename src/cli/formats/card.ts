/** An entity's card for the terminal. */
import type { Dataset, LocalText } from '../../dataset/model.ts';
import type { CardFigure, EntityCard } from '../../report/card.ts';
import { cardFacts } from '../../report/layout/briefLayout.ts';
import { Cells, localText } from '../../report/layout/cells.ts';
import type { ReportLang } from '../../report/report.ts';
import type { Paint } from '../paint.ts';
import { printable } from '../printable.ts';

/** Name, facts, then the current figures, one a line with date, basis and source. */
export function cardText(card: EntityCard, dataset: Dataset, lang: ReportLang, paint: Paint): string {
  const cells = new Cells(lang, namesOf(card, dataset));
  const facts = cardFacts(card, cells).map(
    ({ term, cell }) => `  ${paint('gray', `${term}:`)} ${printable(cell.text)}`,
  );
  return [
    paint('bold', printable(localText(card.names, lang))),
    ...facts,
    '',
    ...figureLines(card.figures, cells, paint),
    '',
  ].join('\n');
}

function namesOf(card: EntityCard, dataset: Dataset): Record<string, LocalText> {
  const entities = card.related.map(({ entity }) => dataset.entities.get(entity));
  const metrics = card.figures.map(({ metric }) => dataset.metrics.get(metric));
  const named = [...entities, ...metrics].filter((each) => each !== undefined);
  return Object.fromEntries(named.map(({ id, names }) => [id, names]));
}

function figureLines(figures: readonly CardFigure[], cells: Cells, paint: Paint): string[] {
  if (figures.length === 0) return [cells.word('brief.noFigures')];
  return figures.map((figure) => {
    const { current, metric, period, attributes } = figure;
    const what = [cells.name(metric), period ?? '', cells.attributes(attributes)].filter(Boolean).join(' · ');
    const source = [current.source.title, current.source.publisher, current.source.url].filter(Boolean).join(', ');
    const line = `  ${what}: ${paint('bold', printable(cells.valueText(current)))} (${current.asOf}, ${cells.data(current.basis)})`;
    return `${line}\n      ${paint('gray', printable(source))}`;
  });
}
