/** Builds the bundled dataset: reads the files of `data/`, says what is wrong with them, and writes the compiled form. */
import { compactJson } from './compactJson.ts';
import { compile } from './compile.ts';
import { buildFoldMap } from './foldMap.ts';
import type { DatasetFile } from './layer.ts';
import { readLayer } from './layers.ts';
import { makeParseValue } from './parseValue.ts';
import { pinyinOf, syllableTableOf } from './pinyin.ts';
import type { Problem } from './problem.ts';
import { traditionalTexts } from './traditional.ts';

export interface BuiltDataset {
  /** For `loadCompiled`. */
  readonly json: string;
  /** Its sentences in 繁體, by those in 简体. */
  readonly traditional: Readonly<Record<string, string>>;
  /** Of the files; `error` ones should stop a build. */
  readonly problems: readonly Problem[];
}

/** The compiled dataset of a folder's files. */
export function buildDataset(files: readonly DatasetFile[], version: string): BuiltDataset {
  const { layer, problems } = readLayer(files, { name: 'bundled', below: [], makeParseValue });
  const json = compactJson(compile(layer, { version, fold: buildFoldMap(), pinyinOf, syllableTableOf }));
  return { json, traditional: traditionalTexts(layer), problems };
}
