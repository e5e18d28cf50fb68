/**
 * Sentences, lists and tables made from the dataset in layouts that analysts use: every figure in them is right, or one is made wrong.
 * What reads them is measured on plain text, where nothing excuses a miss.
 */
import { Random } from '../../bench/random.ts';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { checkNote } from '../../src/check/engine.ts';
import type { Dataset, Entity } from '../../src/dataset/model.ts';

export interface GeneratedScore {
  /** Notes that were made. */
  readonly notes: number;
  /** Share of the right figures that are found to agree. */
  readonly agreed: number;
  /** Share of the right figures on which no finding is raised. */
  readonly quiet: number;
  /** Share of the wrong figures (ten times as much, a sixth more) that are found, one a note. */
  readonly tenfold: number;
  readonly sixth: number;
}

/** One right value of the dataset, with its words in English and Chinese. */
interface Fact {
  readonly entity: Entity;
  readonly metric: string;
  readonly period: string;
  readonly low: number;
  readonly unit: string;
}

type Words = readonly [english: string, chinese: string];

const METRICS: Readonly<Record<string, Words>> = {
  revenue: ['revenue', '营收'],
  capex: ['capex', '资本开支'],
  'gross-margin': ['gross margin', '毛利率'],
  'net-income': ['net income', '净利润'],
  'operating-income': ['operating income', '营业利润'],
  'revenue-data-center': ['data center revenue', '数据中心收入'],
  'memory-capacity': ['memory', '显存'],
  'memory-bandwidth': ['memory bandwidth', '显存带宽'],
  tdp: ['TDP', '功耗'],
  'transistor-count': ['transistors', '晶体管'],
};

/** Units as they are written behind a number, by the dataset's unit: English, Chinese, and how many of the unit one is. */
const UNITS: Readonly<Record<string, readonly [english: string, chinese: string, factor: number]>> = {
  USD: ['bn', '亿美元', 1],
  EUR: ['bn', '亿欧元', 1],
  TWD: ['bn', '亿新台币', 1],
  '%': ['%', '%', 1],
  B: [' GB', 'GB', 1e9],
  'B/s': [' TB/s', 'TB/s', 1e12],
  W: [' W', 'W', 1],
  '1': [' billion', '亿', 1],
};
const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', TWD: 'NT$' };
const BILLION = 1e9;
const YI = 1e8;
const DIGITS = 5;
/** A value that is far less in its usual unit is written otherwise. */
const LEAST = 0.05;

const NOTES = 900;
const NUMERALS = '一二三四';
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Makes `NOTES` notes and checks each as it is, and with one figure wrong. */
export function scoreGenerated(dataset: Dataset, today: string): GeneratedScore {
  const context = createAnalysisContext(dataset, dataset.fold);
  const options = { today, severities: { unsourced: 'off', renamed: 'off' } } as const;
  const check = (text: string) => checkNote(text, 'note.md', { dataset, context, options }).result;
  const writer = new Writer(dataset);
  const sum = { notes: 0, figures: 0, agreed: 0, findings: 0, tenfold: 0, sixth: 0 };
  for (let at = 0; at < NOTES; at++) {
    const made = writer.note();
    const { coverage, findings } = check(made.text(null, 1));
    sum.notes++;
    sum.figures += made.facts.length;
    sum.agreed += Math.min(coverage.agreed, made.facts.length);
    sum.findings += findings.length;
    const wrong = made.facts[at % made.facts.length] as Fact;
    const finds = (times: number) =>
      check(made.text(wrong, times)).findings.some(
        ({ entity, metric }) => entity === wrong.entity.id && metric === wrong.metric,
      );
    if (finds(10)) sum.tenfold++;
    if (finds(7 / 6)) sum.sixth++;
  }
  return {
    notes: sum.notes,
    agreed: sum.agreed / sum.figures,
    quiet: (sum.figures - sum.findings) / sum.figures,
    tenfold: sum.tenfold / sum.notes,
    sixth: sum.sixth / sum.notes,
  };
}

interface Made {
  readonly facts: readonly Fact[];
  /** The note; one of its facts is told as so many times what it is. */
  readonly text: (wrong: Fact | null, times: number) => string;
}

class Writer {
  readonly #random = new Random(1);
  readonly #facts: readonly Fact[];
  /** Facts of one entity and period, and of one metric and period: what is told in one breath. */
  readonly #recaps: readonly (readonly Fact[])[];
  readonly #rivals: readonly (readonly Fact[])[];
  readonly #series: readonly (readonly Fact[])[];

  constructor(dataset: Dataset) {
    this.#facts = factsOf(dataset);
    const groups = (key: (fact: Fact) => string) => groupsOf(this.#facts, key).filter(({ length }) => length > 1);
    this.#recaps = groups(({ entity, period }) => `${entity.id} ${period}`);
    this.#rivals = groups(({ metric, period, unit }) => `${metric} ${period} ${unit}`);
    this.#series = groups(({ entity, metric, period }) => `${entity.id} ${metric} ${period.includes('Q')}`).filter(
      ([first]) => first?.period !== '',
    );
  }

  note(): Made {
    const chinese = this.#random.chance(0.5);
    const groups = this.#random.pick([this.#recaps, this.#rivals, this.#series]);
    const all = this.#random.pick(groups);
    const from = this.#random.whole(0, Math.max(0, all.length - 3));
    const facts = all.slice(from, from + 3);
    const layout = this.#random.pick(groups === this.#recaps ? RECAPS : groups === this.#rivals ? RIVALS : SERIES);
    const words = new Wording(chinese);
    return {
      facts,
      text: (wrong, times) => layout(facts, words, (fact) => words.value(fact, fact === wrong ? times : 1)),
    };
  }
}

function groupsOf(facts: readonly Fact[], key: (fact: Fact) => string): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(key(fact), [...(groups.get(key(fact)) ?? []), fact]);
  return [...groups.values()];
}

/** Current, exact, reported values without attributes. */
function factsOf(dataset: Dataset): readonly Fact[] {
  return [...dataset.entities.values()].flatMap((entity) =>
    Object.keys(METRICS).flatMap((metric) =>
      dataset.series(entity.id, metric).flatMap(({ attributes, history, period }): Fact[] => {
        const { basis, value } = history.at(-1) ?? {};
        if (
          value === undefined ||
          Object.keys(attributes).length > 0 ||
          !/^(?:(?:FY)?\d{4}(?:Q\d)?)?$/.test(period ?? '')
        )
          return [];
        const isPlain = basis === 'reported' && value.approx === 'exact' && value.low === value.high && value.low > 0;
        const fact = { entity, metric, period: period ?? '', low: value.low, unit: value.unit };
        return isPlain && isWritable(fact) ? [fact] : [];
      }),
    ),
  );
}

function isWritable({ low, unit }: Fact): boolean {
  const known = UNITS[unit];
  return known !== undefined && low / (unit in SIGNS || unit === '1' ? BILLION : known[2]) >= LEAST;
}

/** The words of one language for facts. */
class Wording {
  constructor(readonly chinese: boolean) {}

  pick([english, chinese]: Words): string {
    return this.chinese ? chinese : english;
  }

  name({ entity: { names } }: Fact): string {
    return this.chinese ? (names['zh-Hans'] ?? names.en) : names.en;
  }

  metric({ metric }: Fact): string {
    return this.pick(METRICS[metric] as Words);
  }

  value({ low, unit }: Fact, times: number): string {
    const [english, chinese, factor] = UNITS[unit] as (typeof UNITS)[string];
    const isLarge = unit in SIGNS || unit === '1';
    const one = isLarge ? (this.chinese ? YI : BILLION) : factor;
    const number = String(Number(((low * times) / one).toPrecision(times === 1 ? 15 : DIGITS)));
    return this.chinese ? `${number}${chinese}` : `${SIGNS[unit] ?? ''}${number}${english}`;
  }

  period({ period }: Fact): string {
    const [, fiscal = '', year = '', quarter] = /^(FY)?(\d{4})(?:Q(\d))?$/.exec(period) ?? [];
    if (period === '') return '';
    if (quarter === undefined) return this.chinese ? `${year}${fiscal ? '财年' : '年'}` : `${fiscal}${year}`;
    const at = Number(quarter) - 1;
    if (this.chinese) return `${year}${fiscal ? '财年' : '年'}第${NUMERALS[at]}季度`;
    return `the ${ORDINALS[at]} quarter of ${fiscal ? 'fiscal ' : ''}${year}`;
  }
}

type Layout = (facts: readonly Fact[], words: Wording, value: (fact: Fact) => string) => string;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const first = (facts: readonly Fact[]) => facts[0] as Fact;
const table = (rows: readonly (readonly string[])[]) =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Several metrics of one entity. */
const RECAPS: readonly Layout[] = [
  (facts, words, value) => {
    const told = facts.map((fact) => `${words.metric(fact)}${words.chinese ? '' : ' '}${value(fact)}`);
    const title = [words.name(first(facts)), words.period(first(facts))]
      .filter(Boolean)
      .join(words.chinese ? '' : ', ');
    return words.chinese ? `${title}：${told.join('，')}。` : `${title}: ${told.join(', ')}.`;
  },
  (facts, words, value) => {
    const when = words.period(first(facts));
    const told = facts.map((fact) =>
      words.chinese ? `${words.metric(fact)}为${value(fact)}` : `${words.metric(fact)} of ${value(fact)}`,
    );
    if (words.chinese) return `${words.name(first(facts))}${when}${told.join('、')}。`;
    return `${words.name(first(facts))} has ${told.join(' and ')}${when && ` for ${when}`}.`;
  },
  (facts, words, value) =>
    `## ${[words.name(first(facts)), words.period(first(facts))].filter(Boolean).join(' ')}\n\n${facts.map((fact) => `- ${capital(words.metric(fact))}${words.pick([': ', '：'])}${value(fact)}`).join('\n')}`,
];

/** One metric of several entities. */
const RIVALS: readonly Layout[] = [
  (facts, words, value) => {
    const when = words.period(first(facts));
    const told = facts.map((fact) => `${words.name(fact)}${words.chinese ? '' : ' '}${value(fact)}`);
    if (words.chinese) return `${when}${words.metric(first(facts))}：${told.join('、')}。`;
    return `${capital(words.metric(first(facts)))}${when && ` in ${when}`}: ${told.join('; ')}.`;
  },
  (facts, words, value) => {
    const [names, values] = [facts.map((fact) => words.name(fact)), facts.map(value)];
    const when = words.period(first(facts));
    if (words.chinese) return `${names.join('、')}${when}${words.metric(first(facts))}分别为${values.join('、')}。`;
    const and = (list: readonly string[]) => `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
    return `${and(names)} have ${words.metric(first(facts))} of ${and(values)} respectively${when && ` in ${when}`}.`;
  },
  (facts, words, value) =>
    table([
      ['', `${capital(words.metric(first(facts)))} ${words.period(first(facts))}`.trim()],
      ...facts.map((fact) => [words.name(fact), value(fact)]),
    ]),
];

/** One metric of one entity over time. */
const SERIES: readonly Layout[] = [
  (facts, words, value) => {
    const told = facts.map((fact) =>
      words.chinese ? `${words.period(fact)}${value(fact)}` : `${value(fact)} in ${words.period(fact)}`,
    );
    const head = `${words.name(first(facts))}${words.chinese ? '' : ' '}${words.metric(first(facts))}`;
    return words.chinese ? `${head}：${told.join('，')}。` : `${head}: ${told.join(', ')}.`;
  },
  (facts, words, value) =>
    `## ${words.name(first(facts))}\n\n${table([
      ['', ...facts.map(({ period }) => period)],
      [capital(words.metric(first(facts))), ...facts.map(value)],
    ])}`,
];
