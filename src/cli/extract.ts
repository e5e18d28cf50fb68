/** Mentions and figures of a note as data, in the form of docs/contracts.md. */
import type { Analysis, Figure } from '../analysis/analysis.ts';
import type { Attributes } from '../dataset/model.ts';

/** What the text says by labels rather than by values; true in JSON where it holds. */
const FLAGS = ['previous', 'own'] as const;

/** One note's mentions and figures. Offsets are UTF-16 code units into the text, a byte-order mark not counted. */
export function extraction(file: string, analysis: Analysis, explain: boolean): object {
  const { head, mentions, figures } = analysis;
  return {
    file,
    written: head.written,
    asOf: head.asOf,
    mentions: mentions.map(({ start, end, text, entity }) => ({ start, end, text, entity })),
    figures: figures.map((figure) => extractedFigure(figure, explain)),
  };
}

function extractedFigure(figure: Figure, explain: boolean): object {
  const { start, end, text, low, high, unit, approx, kind, entity, metric, period, attributes, confidence } = figure;
  return {
    ...{ start, end, text, low, high, unit, approx, kind, entity, metric },
    period: period?.label ?? null,
    attributes: withFlags(attributes),
    confidence: Math.round(confidence * 1000) / 1000,
    ...(explain ? { evidence: figure.evidence, bound: figure.bound } : {}),
  };
}

function withFlags(attributes: Attributes): Record<string, string | boolean> {
  const shown: Record<string, string | boolean> = { ...attributes };
  for (const flag of FLAGS) if (shown[flag] === 'true') shown[flag] = true;
  return shown;
}
