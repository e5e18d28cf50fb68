import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildDataset } from '../../src/dataset/build.ts';
import { loadCompiled } from '../../src/dataset/compiled.ts';
import { createDataset } from '../../src/dataset/dataset.ts';
import type { DatasetFile } from '../../src/dataset/layer.ts';
import { readLayer } from '../../src/dataset/layers.ts';
import { lintDataset } from '../../src/dataset/lint.ts';
import { makeParseValue } from '../../src/dataset/parseValue.ts';

function folder(root: string): readonly DatasetFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(root, file), 'utf8') }));
}

function places(problems: ReturnType<typeof lintDataset>): readonly string[] {
  return problems.map((each) => `${each.file}:${each.line}:${each.column} ${each.code}`);
}

describe('the bundled dataset', () => {
  const files = folder('data');
  const before = process.cpuUsage().user;
  const read = readLayer(files, { name: 'bundled', below: [], makeParseValue });
  const reading = process.cpuUsage().user - before;
  const { json } = buildDataset(files, '0.0.0');

  it('has no problems but notices', () => {
    const problems = lintDataset(read, { below: [], today: '2026-11-23' }).filter(
      (each) => each.severity !== 'information',
    );
    assert.deepEqual(places(problems), []);
  });

  it('compiles to at most 600 kB, and loads as it was read', () => {
    assert.ok(Buffer.byteLength(json) <= 600_000, `${Buffer.byteLength(json)} bytes`);
    const [loaded, own] = [createDataset([loadCompiled(json)]), createDataset([read.layer])];
    assert.deepEqual({ ...loaded.info, version: 'none' }, own.info);
    for (const id of own.entities.keys()) assert.deepEqual(loaded.series(id), own.series(id));
  });

  it('loads in less than a tenth of the time that reading takes', () => {
    const start = process.cpuUsage().user;
    for (let round = 0; round < 5; round += 1) createDataset([loadCompiled(json)]);
    const loading = (process.cpuUsage().user - start) / 5;
    assert.ok(loading < reading / 10, `${loading} µs against ${reading} µs`);
  });
});

describe('datasets over the bundled one', () => {
  const bundled = readLayer(folder('data'), { name: 'bundled', below: [], makeParseValue }).layer;
  const over = (name: string) =>
    readLayer(folder(`test/fixtures/datasets/${name}`), { name, below: [bundled], makeParseValue });

  it('add, replace and extend', () => {
    const { layer, problems } = over('overlay');
    assert.deepEqual(places(problems), []);
    const dataset = createDataset([bundled, layer]);
    const capex = (period: string) =>
      dataset.series('google', 'capex').find((each) => each.period === period && !Object.keys(each.attributes).length);
    assert.deepEqual(
      capex('2026')?.history.map((each) => each.value.text),
      ['200 bn USD'],
    );
    assert.ok((capex('2025')?.history.length ?? 0) > 1);
    assert.equal(capex('2025')?.history.at(-1)?.value.text, '91.4 bn USD');
    assert.ok(dataset.entities.get('google')?.aliases.includes('The Plex'));
    assert.ok(dataset.entities.get('google')?.aliases.includes('Alphabet'));
    assert.equal(dataset.series('google', 'desk-score')[0]?.layer, 'overlay');
    assert.equal(dataset.entities.get('northlight')?.fiscalYearEnd, '06-30');
  });

  it('say what is wrong with them, and load the rest', () => {
    const { layer, problems } = over('broken');
    assert.deepEqual(places(problems), [
      'chips/alpha.yaml:5:21 unknown-entity',
      'chips/alpha.yaml:9:13 unknown-metric-guess',
      'chips/alpha.yaml:14:18 value-unit-guess',
      'chips/alpha.yaml:17:31 date',
      'chips/alpha.yaml:20:60 choice-guess',
      'chips/beta.yaml:4:1 yaml',
      'zz-twice.yaml:1:5 twice-entity',
    ]);
    assert.deepEqual([...layer.entities.keys()], ['alpha-chip']);
    assert.deepEqual(
      layer.entities.get('alpha-chip')?.series.map((each) => each.series.metric),
      ['memory-capacity'],
    );
  });
});
