import assert from 'node:assert/strict';
import { createDataset } from '../../src/dataset/dataset.ts';
import { type DatasetLayer, withoutEntities } from '../../src/dataset/layer.ts';
import { BASE, capex, company, read } from './fixture.ts';

function layer(
  name: string,
  files: Readonly<Record<string, string>>,
  below: readonly DatasetLayer[] = [],
): DatasetLayer {
  const { layer: result, problems } = read(files, name, below);
  assert.deepEqual(problems, []);
  return result;
}

const BUNDLED = layer('bundled', {
  'acme.yaml': `${capex('acme', [
    ['75 bn USD', '2025-02-04'],
    ['85 bn USD', '2025-07-23'],
  ])}aliases: [ACM]\nsummary: { en: Old. }\n`,
  'maker.yaml': company('maker'),
});

function over(text: string) {
  const user = layer('user', { 'mine/acme.yaml': text }, [BUNDLED]);
  return createDataset([BASE, BUNDLED, user]);
}

function texts(dataset: ReturnType<typeof over>): readonly string[] | undefined {
  return dataset.series('acme', 'capex')[0]?.history.map((each) => each.value.text);
}

describe('layers over each other', () => {
  it('replaces a series of the same key', () => {
    const dataset = over(capex('acme', [['90 bn USD', '2025-08-01']]));
    assert.deepEqual(texts(dataset), ['90 bn USD']);
    assert.equal(dataset.series('acme').length, 1);
    assert.equal(dataset.series('acme')[0]?.layer, 'user');
  });

  it('appends to it where it says `extend`', () => {
    const dataset = over(capex('acme', [['90 bn USD', '2025-08-01']], '    extend: true\n'));
    assert.deepEqual(texts(dataset), ['75 bn USD', '85 bn USD', '90 bn USD']);
  });

  it('keeps the newest value current where what extends is older', () => {
    const dataset = over(capex('acme', [['80 bn USD', '2025-04-24']], '    extend: true\n'));
    assert.deepEqual(texts(dataset), ['75 bn USD', '80 bn USD', '85 bn USD']);
  });

  it('extends nothing where there is nothing', () => {
    const dataset = over(
      capex('acme', [['90 bn USD', '2026-08-01']], '    extend: true\n').replace('period: 2025', 'period: 2026'),
    );
    assert.deepEqual(
      dataset.series('acme', 'capex').map((each) => [each.period, each.history.length]),
      [
        ['2025', 2],
        ['2026', 1],
      ],
    );
  });

  it('keeps a series of other attributes beside it', () => {
    const dataset = over(capex('acme', [['9 bn USD', '2025-08-01']], '    attributes: { segment: cloud }\n'));
    assert.deepEqual(
      dataset.series('acme', 'capex').map((each) => each.attributes),
      [{}, { segment: 'cloud' }],
    );
  });

  it('unites names, aliases, relations and texts', () => {
    const text =
      'id: acme\nkind: company\nnames: { en: Acme Corp, zh-Hans: 顶点 }\naliases: [ACM, APEX]\nrelations: { parent: maker }\nsummary: { en: New., zh-Hans: 新。 }\n';
    const entity = over(text).entities.get('acme');
    assert.deepEqual(entity?.names, { en: 'Acme Corp', 'zh-Hans': '顶点' });
    assert.deepEqual(entity?.aliases, ['ACM', 'ACME', 'APEX'], 'the name that was replaced is still an alias');
    assert.equal(entity?.relations.parent, 'maker');
    assert.deepEqual(entity?.summary, { en: 'New.', 'zh-Hans': '新。' });
    assert.deepEqual(entity?.origin, { layer: 'user', file: 'mine/acme.yaml', line: 1 });
  });

  it('lets a layer say of an entity only what it adds, and cite its sources', () => {
    const dataset = over(
      'id: acme\nfigures:\n  - metric: capex\n    period: 2026\n    history:\n      - { value: 99 bn USD, asOf: 2026-01-01, basis: estimate, source: s }\n',
    );
    assert.equal(dataset.series('acme', 'capex')[1]?.history[0]?.source.title, 'A report');
    assert.equal(dataset.entities.get('acme')?.names.en, 'ACME');
  });

  it('lays the workspace over the user over the bundled', () => {
    const user = layer('user', { 'a.yaml': capex('acme', [['90 bn USD', '2025-08-01']]) }, [BUNDLED]);
    const workspace = layer('/w/.ticktie', { 'a.yaml': capex('acme', [['91 bn USD', '2025-08-02']]) }, [BUNDLED, user]);
    const dataset = createDataset([BASE, BUNDLED, user, workspace]);
    assert.deepEqual(texts(dataset), ['91 bn USD']);
    assert.equal(dataset.series('acme')[0]?.layer, '/w/.ticktie');
  });

  it('extends metrics, units and sources', () => {
    const user = layer('user', {
      'metrics.yaml':
        '- { id: capex, cues: { zh: [资本支出] } }\n- { id: light, names: { en: Light }, dimension: light }\n',
      'units.yaml': '- { id: lx, dimension: light, forms: { lx: 1 } }\n- { id: B, forms: { Gigs: 1e9 } }\n',
      'sources.yaml': 'mine: { title: My own }\n',
      'a.yaml':
        'id: lamp\nkind: chip\nnames: { en: Lamp }\nfigures:\n  - metric: light\n    history:\n      - { value: 5 lx, asOf: 2025, basis: reported, source: mine }\n  - metric: memory-capacity\n    history:\n      - { value: 5 Gigs, asOf: 2025, basis: reported, source: mine }\n',
    });
    const dataset = createDataset([BASE, user]);
    assert.deepEqual(dataset.metrics.get('capex')?.cues.zh, ['资本开支', '资本支出']);
    assert.equal(dataset.series('lamp', 'light')[0]?.history[0]?.value.unit, 'lx');
    assert.equal(dataset.series('lamp', 'memory-capacity')[0]?.history[0]?.value.low, 5e9);
    assert.deepEqual(dataset.units.find((each) => each.id === 'B')?.forms, { GB: 1e9, TB: 1e12, Gigs: 1e9 });
  });

  it('leaves out entities, but neither metrics nor units, without the bundled ones', () => {
    const dataset = createDataset([withoutEntities(BASE), withoutEntities(BUNDLED)]);
    assert.equal(dataset.entities.size, 0);
    assert.ok(dataset.metrics.has('capex'));
    assert.ok(dataset.units.some((each) => each.id === 'USD'));
  });
});
