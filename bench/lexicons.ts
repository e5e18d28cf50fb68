/** The bundled dataset with as many more names as a benchmark asks for. */
import type { Dataset, Entity } from '../src/dataset/model.ts';
import { Random } from './random.ts';

const SYLLABLES = [
  'ka',
  'lor',
  'ven',
  'tri',
  'mos',
  'bel',
  'qua',
  'zen',
  'dra',
  'phi',
  'nor',
  'sul',
  'gan',
  'wex',
  'ith',
  'oma',
  'rud',
  'cel',
];
const CHARACTERS = '瑞恒远达盛科鼎安智微芯润华云辰元信联合创新光电子技术德泰嘉立博思明宏星海天成';

/** A dataset with about `names` names in all: the first of its own, then generated ones of companies, half Latin, half Chinese. */
export function withNames(dataset: Dataset, names: number): Dataset {
  const random = new Random(7);
  const entities = new Map<string, Entity>();
  let count = 0;
  for (const [id, entity] of dataset.entities) {
    if (count >= names) break;
    entities.set(id, entity);
    count += entity.aliases.length + Object.keys(entity.names).length;
  }
  for (; count < names; count += 2) {
    const id = `generated-${count}`;
    entities.set(id, company(id, latinName(random, count), chineseName(random)));
  }
  const { info, metrics, units, fold } = dataset;
  const series: Dataset['series'] = (entity, metric) => dataset.series(entity, metric);
  return { info, metrics, units, entities, ...(fold ? { fold } : {}), series };
}

function company(id: string, en: string, chinese: string): Entity {
  return {
    id,
    kind: 'company',
    names: { en, 'zh-Hans': chinese },
    aliases: [],
    caseSensitive: [],
    needsContext: [],
    formerNames: [],
    relations: {},
  };
}

function latinName(random: Random, count: number): string {
  const word = () => Array.from({ length: random.whole(2, 3) }, () => random.pick(SYLLABLES)).join('');
  const name = `${word()} ${word()}`;
  return `${name.replace(/(^|\s)\w/g, (start) => start.toUpperCase())} ${count % 97}`;
}

function chineseName(random: Random): string {
  return Array.from({ length: random.whole(3, 5) }, () => random.pick([...CHARACTERS])).join('');
}
