import assert from 'node:assert/strict';
import { compile } from '../../src/dataset/compile.ts';
import { loadCompiled } from '../../src/dataset/compiled.ts';
import { createDataset } from '../../src/dataset/dataset.ts';
import { buildFoldMap } from '../../src/dataset/foldMap.ts';
import { readLayer } from '../../src/dataset/layers.ts';
import { makeParseValue } from '../../src/dataset/parseValue.ts';
import { pinyinOf, syllableTableOf } from '../../src/dataset/pinyin.ts';
import { traditionalTexts } from '../../src/dataset/traditional.ts';
import { BASE } from './fixture.ts';

const ACME = `id: acme
kind: company
names: { en: Acme, zh-Hans: 谷歌云, zh-Hant: 谷歌雲 }
aliases: [ACM, 顶点TPU]
caseSensitive: [ACM]
needsContext: [ACM]
formerNames: [{ name: Apex, until: 2024-01-31 }]
summary: { en: Makes things., zh-Hans: 芯片内存与软件 }
relations: { parent: acme, partOf: [acme] }
fiscalYearEnd: 06-30
sources:
  s: { title: A report, url: "https://example.com/r", publisher: P, date: 2025-07, kind: primary }
figures:
  - metric: capex
    period: FY2025
    attributes: { segment: cloud }
    note: Restated.
    extend: true
    history:
      - { value: 75 bn USD, asOf: 2025-02-04, basis: guidance, source: s, note: "First, \`so\`." }
      - { value: -1 to 2.5 bn USD, asOf: 2025-07-23, basis: reported, source: t }
    disputed:
      - { value: ">750 bn USD", source: t, reason: { en: Too high., zh-Hans: 太高。 } }
      - { value: 1 bn USD }
  - metric: memory-capacity
    history: [{ value: 96 GB, asOf: 2025, basis: rumoured, source: s }]
`;

const { layer, problems } = readLayer(
  [
    { path: 'a/acme.yaml', text: ACME },
    { path: 'sources.yaml', text: 't: { title: Shared }\n' },
  ],
  { name: 'bundled', below: [BASE], makeParseValue },
);
const OPTIONS = { version: '1.2.3', fold: { from: '雲', to: '云' }, pinyinOf, syllableTableOf };

describe('the compiled dataset', () => {
  it("says its 简体 sentences in 繁體 too, in Taiwan's words, where they are wanted", () => {
    const texts = traditionalTexts(layer);
    assert.equal(texts['芯片内存与软件'], '晶片記憶體與軟體');
    const json = JSON.stringify(compile(layer, OPTIONS));
    const summary = { en: 'Makes things.', 'zh-Hans': '芯片内存与软件' };
    assert.deepEqual(loadCompiled(json).entities.get('acme')!.entity.summary, summary);
    assert.deepEqual(loadCompiled(json, texts).entities.get('acme')!.entity.summary, {
      ...summary,
      'zh-Hant': '晶片記憶體與軟體',
    });
  });

  it('gives back the layer that was read', () => {
    assert.deepEqual(problems, []);
    const loaded = loadCompiled(JSON.stringify(compile(layer, OPTIONS)));
    const entity = layer.entities.get('acme')!;
    const expected = { ...entity, entity: { ...entity.entity, pinyin: pinyinOf(entity.entity) } };
    const { entity: own, series, sources } = loaded.entities.get('acme')!;
    assert.deepEqual({ entity: own, series, sources }, expected);
    assert.deepEqual(loaded.extent, { entities: 1, observations: 3, dataAsOf: '2025-07-23' });
    assert.deepEqual(loaded.sources, layer.sources);
    assert.deepEqual(loaded.metrics, layer.metrics);
  });

  it('says which name it can not hold', () => {
    const entity = layer.entities.get('acme')!;
    const entities = new Map([['acme', { ...entity, entity: { ...entity.entity, aliases: ['A|B'] } }]]);
    assert.throws(() => compile({ ...layer, entities }, OPTIONS), /parts names: "A\|B"/);
  });

  it('carries version, horizon and fold map', () => {
    const compiled = compile(layer, OPTIONS);
    assert.deepEqual([compiled.version, compiled.dataAsOf], ['1.2.3', '2025-07-23']);
    const dataset = createDataset([loadCompiled(compiled)]);
    assert.deepEqual(dataset.fold, { from: '雲', to: '云' });
    assert.equal(dataset.info.version, '1.2.3');
  });

  it('refuses another format', () => {
    assert.throws(() => loadCompiled(JSON.stringify({ ...compile(layer, OPTIONS), format: 0 })), /format 0/);
  });
});

describe('pinyin', () => {
  it('is full and initials of each Chinese name and alias, once', () => {
    assert.deepEqual(pinyinOf(layer.entities.get('acme')!.entity), ['gugeyun', 'ggy', 'dingdiantpu', 'ddtpu']);
  });
});

describe('the fold map', () => {
  const { from, to } = buildFoldMap();
  const fold = new Map([...from].map((char, index) => [char, to[index]]));

  it('keeps length: one UTF-16 code unit for one', () => {
    assert.equal(from.length, to.length);
    assert.equal([...from].length, from.length);
    assert.ok(from.length > 2_500);
  });

  it('folds what the sample texts need', () => {
    const folded = [...'資本開支億萬裏裡臺灣記憶體頻寬雲'].map((char) => fold.get(char) ?? char).join('');
    assert.equal(folded, '资本开支亿万里里台湾记忆体频宽云');
  });

  it('is done after one step', () => {
    for (const char of to) assert.ok(!fold.has(char), char);
  });
});
