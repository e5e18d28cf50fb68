/**
 * 简体 → 繁體 with Taiwan's words, from OpenCC's tables, for the dataset's sentences. At build time only: the result is a file
 * of its own, which is read only where the interface is in 繁體.
 */
import { Converter } from 'opencc-js/cn2t';
import type { DatasetLayer } from './layer.ts';
import type { LocalText } from './model.ts';

const convert = Converter({ from: 'cn', to: 'twp' });

/** By the 简体 text the 繁體 one, for all summaries and reasons that have none of their own. */
export function traditionalTexts(layer: DatasetLayer): Readonly<Record<string, string>> {
  const texts = [...layer.entities.values()].flatMap(({ entity, series }) => [
    entity.summary,
    ...series.flatMap(({ series: { disputed } }) => disputed.map(({ reason }) => reason)),
  ]);
  return Object.fromEntries(texts.flatMap(pairOf));
}

function pairOf(text: LocalText | undefined): readonly (readonly [string, string])[] {
  const simplified = text?.['zh-Hans'];
  return simplified === undefined || text?.['zh-Hant'] !== undefined ? [] : [[simplified, convert(simplified)]];
}
