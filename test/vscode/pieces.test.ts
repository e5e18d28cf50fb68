/** Parts of the extension that need no editor; they run here too, in both hosts. */
import assert from 'node:assert/strict';
import { Fold } from '../../src/analysis/fold.ts';
import type { Dataset, Entity, Observation } from '../../src/dataset/model.ts';
import { pinEdit } from '../../src/vscode/commands/pinEdit.ts';
import { EntityLookup } from '../../src/vscode/completion/entityLookup.ts';
import { typedAfterAt, typedNames } from '../../src/vscode/completion/typedText.ts';
import { entityYaml } from '../../src/vscode/entityYaml.ts';
import { historyChart } from '../../src/vscode/hover/historyChart.ts';
import { escaped, webLink } from '../../src/vscode/wording/markdownText.ts';

const GOOGLE = entity('google', { en: 'Google', 'zh-Hans': '谷歌' }, ['GOOGL'], ['guge', 'gg']);
const CLOUD = entity('google-cloud', { en: 'Google Cloud', 'zh-Hans': '谷歌云' }, []);

function entity(
  id: string,
  names: Entity['names'],
  aliases: readonly string[],
  pinyin: readonly string[] = [],
): Entity {
  const lists = { caseSensitive: [], needsContext: [], formerNames: [] };
  return { id, kind: 'company', names, aliases, pinyin, relations: {}, ...lists };
}

function observation(text: string, low: number, asOf: string): Observation {
  const source = { key: 'call', title: 'A "call"', url: 'https://example.com/(a)' };
  const value = { text, low, high: low, unit: 'USD', approx: 'exact' as const, resolution: 1 };
  return { value, asOf, basis: 'reported', source };
}

const HISTORY = [
  observation('1 USD', 1, '2024'),
  observation('2 USD', 2, '2025-02'),
  observation('3 USD', 3, '2025-07-01'),
];

function datasetOf(entities: readonly Entity[]): Dataset {
  const info = { version: '0', dataAsOf: '2025-01-01', entities: entities.length, observations: 0 };
  const series = {
    entity: 'google',
    metric: 'capex',
    period: '2025',
    attributes: {},
    history: HISTORY,
    disputed: [],
    layer: 'bundled',
  };
  return {
    info,
    entities: new Map(entities.map((each) => [each.id, each])),
    metrics: new Map(),
    units: [],
    series: (id) => (id === 'google' ? [series] : []),
  };
}

describe('what is typed before the cursor', () => {
  const texts = (before: string) => typedNames(before).map(({ text }) => text);

  it('is a Latin word with the words before it, or the end of a run of Chinese', () => {
    assert.deepEqual(texts('the GB200 NV'), ['the GB200 NV', 'GB200 NV', 'NV']);
    assert.deepEqual(texts('用trn2'), ['trn2']);
    assert.equal(texts('本季輝達與谷').at(-1), '谷');
    assert.deepEqual(texts('谷歌，'), []);
    assert.deepEqual(texts('a '), []);
  });

  it('is a question after @, but not in an address or after punctuation', () => {
    assert.deepEqual(typedAfterAt('see @google ca'), { start: 4, text: 'google ca' });
    assert.equal(typedAfterAt('me@example'), null);
    assert.equal(typedAfterAt('@google，谷'), null);
  });
});

describe('EntityLookup', () => {
  const lookup = new EntityLookup(datasetOf([CLOUD, GOOGLE]), new Fold({ from: '雲', to: '云' }));
  const found = (typed: string, pinyin?: boolean) =>
    lookup.startingWith(typed, 9, pinyin).map((each) => each.entity.id);

  it('finds by name, alias and pinyin in any letter case and script, whole names first', () => {
    assert.deepEqual(found('谷歌'), ['google', 'google-cloud']);
    assert.deepEqual(found('谷歌雲'), ['google-cloud']);
    assert.deepEqual(found('googl'), ['google', 'google-cloud']);
    assert.deepEqual(found('guge'), ['google']);
    assert.deepEqual(found('guge', false), []);
    assert.deepEqual(found(''), []);
    assert.equal(lookup.named('google cloud')?.id, 'google-cloud');
  });
});

describe('pinEdit', () => {
  const pinned = (text: string) => {
    const { start, end, newText } = pinEdit(text, '2025-07-20');
    return text.slice(0, start) + newText + text.slice(end);
  };

  it('replaces a pin, adds one, or makes front matter, and keeps line ends', () => {
    assert.equal(pinned('---\nasof: 2024-01-01\ntitle: x\n---\nA\n'), '---\nasof: 2025-07-20\ntitle: x\n---\nA\n');
    assert.equal(pinned('---\r\ntitle: x\r\n---\r\nA'), '---\r\ntitle: x\r\nasof: 2025-07-20\r\n---\r\nA');
    assert.equal(pinned('A\n\n---\nB\n---\n'), '---\nasof: 2025-07-20\n---\n\nA\n\n---\nB\n---\n');
    assert.equal(pinned('---\n---\nA'), '---\nasof: 2025-07-20\n---\nA');
  });
});

describe('texts of a dataset', () => {
  it('never become markup, commands or addresses', () => {
    assert.equal(
      escaped('a [b](command:x) <img> $(gear) **c**'),
      'a \\[b\\](command:x) &lt;img> \\$(gear) \\*\\*c\\*\\*',
    );
    assert.equal(escaped('# x\n- y'), '\\# x - y');
    assert.equal(escaped('https://x.test www.x.test'), 'https\\://x.test www\\.x.test');
    assert.equal(webLink('A', 'javascript:alert(1)'), 'A');
    assert.equal(webLink('A', 'https://x.test/(a)'), '[A](https://x.test/%28a%29)');
  });

  it('are quoted in YAML where they could be read otherwise', () => {
    const { text, lines } = entityYaml(GOOGLE, datasetOf([GOOGLE]));
    assert.match(text, /^names: \{ en: Google, zh-Hans: 谷歌 \}$/m);
    assert.match(text, /title: "A \\"call\\""/);
    assert.equal(text.split('\n')[lines[0] ?? -1], '  - metric: capex');
  });
});

describe('historyChart', () => {
  it('draws three values or more, and no fewer', () => {
    assert.equal(historyChart(HISTORY.slice(1), true), null);
    const picture = historyChart(HISTORY, true);
    assert.match(picture ?? '', /^data:image\/svg\+xml;base64,/);
    const svg = atob(picture?.split(',')[1] ?? '');
    assert.equal(svg.match(/<circle/g)?.length, HISTORY.length + 1);
    assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
  });

  it('draws a value that never changed', () => {
    const flat = HISTORY.map((each) => ({ ...each, value: { ...each.value, low: 5, high: 5 } }));
    assert.doesNotMatch(atob(historyChart(flat, false)?.split(',')[1] ?? ''), /NaN/);
  });
});
