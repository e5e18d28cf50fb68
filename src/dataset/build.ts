/** Builds the bundled dataset: reads the files of `data/`, says what is wrong with them, and writes the compiled form. */
import { compactJson } from './compactJson.ts';
import { compile } from './compile.ts';
import { buildFoldMap } from './foldMap.ts';
import type { DatasetFile } from './layer.ts';
import { readLayer } from './layers.ts';
import { makeParseValue } from './parseValue.ts';
import { pinyinOf } from './pinyin.ts';
import type { Problem } from './problem.ts';

/** The JSON for `loadCompiled`, and the problems of the files (`error` ones should stop a build). */
export function buildDataset(
  files: readonly DatasetFile[],
  version: string,
): { readonly json: string; readonly problems: readonly Problem[] } {
  const { layer, problems } = readLayer(files, { name: 'bundled', below: [], makeParseValue });
  return { json: compactJson(compile(layer, { version, fold: buildFoldMap(), pinyinOf })), problems };
}
