/** Small datasets, notes and findings for the tests of reports. */
import type { Figure } from '../../src/analysis/analysis.ts';
import type { Coverage, Finding, Verdict } from '../../src/check/finding.ts';
import type { Dataset, Entity, Metric, Observation, Series } from '../../src/dataset/model.ts';
import type { CheckedNote } from '../../src/report/report.ts';

export const NO_COVERAGE: Coverage = {
  figures: 0,
  claims: 0,
  covered: 0,
  agreed: 0,
  findings: 0,
  notComparable: 0,
  excluded: { previous: 0, own: 0, ignored: 0 },
};

/** An observation of billions of dollars. */
export function observation(billions: number, asOf: string, basis: Observation['basis'] = 'guidance'): Observation {
  const value = { low: billions * 1e9, high: billions * 1e9, unit: 'USD', approx: 'exact' as const };
  const source = {
    key: `s-${asOf}`,
    title: `Results of ${asOf}`,
    url: 'https://example.com/r',
    publisher: 'Example',
    date: asOf,
  };
  return { value: { ...value, text: `${billions} bn USD`, resolution: 1e9 }, asOf, basis, source };
}

export function series(part: Partial<Series> & Pick<Series, 'entity' | 'history'>): Series {
  return { metric: 'capex', period: '2025', attributes: {}, disputed: [], layer: 'bundled', ...part };
}

export function entity(id: string, en: string, part: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: 'company',
    names: { en },
    aliases: [],
    caseSensitive: [],
    needsContext: [],
    formerNames: [],
    relations: {},
    ...part,
  };
}

export function metric(id: string, en: string): Metric {
  return { id, names: { en }, dimension: 'money', cues: { en: [], zh: [] }, attributes: [], appliesTo: [] };
}

/** A dataset of these entities and series; its metrics are those of the series. */
export function datasetOf(entities: readonly Entity[], all: readonly Series[]): Dataset {
  const metrics = new Map(all.map((each) => [each.metric, metric(each.metric, `the ${each.metric}`)]));
  const observations = all.reduce((sum, each) => sum + each.history.length, 0);
  return {
    info: { version: '1', dataAsOf: '2026-02-04', entities: entities.length, observations },
    entities: new Map(entities.map((each) => [each.id, each])),
    metrics,
    units: [],
    series: (id, metricId) => all.filter((each) => each.entity === id && (metricId ?? each.metric) === each.metric),
  };
}

/** A bound figure that stands for `text` in `note`. */
export function figure(note: string, text: string, part: Partial<Figure> = {}): Figure {
  const start = note.indexOf(text);
  return {
    ...{ start, end: start + text.length, text, low: 75e9, high: 75e9, unit: 'USD', approx: 'exact', resolution: 1e9 },
    ...{ dimension: 'money', kind: 'quantity', segment: 0, entity: 'google', metric: 'capex', period: null },
    ...{ attributes: {}, confidence: 0.9, evidence: [], bound: false },
    written: {
      before: '',
      low: { text, decimals: 0, grouped: false, magnitude: '', scale: 1 },
      after: '',
      unitFactor: 1,
      script: 'latin',
    },
    ...part,
  };
}

/** A stale finding on `text` in `note`. */
export function finding(note: string, text: string, part: Partial<Finding> = {}): Finding {
  const start = note.indexOf(text);
  const { value, ...current } = observation(91, '2025-10-29');
  return {
    ...{ start, end: start + text.length, text, rule: 'stale', severity: 'warning' },
    ...{ entity: 'google', metric: 'capex', period: '2025', attributes: {} },
    claimed: { low: 75e9, high: 75e9, unit: 'USD', approx: 'exact' },
    current: { ...value, ...current },
    matched: null,
    explanation: null,
    fingerprint: `f${start}`,
    message: `${text} has been superseded.`,
    fix: { newText: '91 bn USD' },
    ...part,
  };
}

interface NoteParts {
  readonly figures?: readonly Figure[];
  readonly findings?: readonly Finding[];
  readonly verdicts?: readonly Verdict[];
  readonly coverage?: Partial<Coverage>;
  readonly directives?: CheckedNote['analysis']['directives'];
  readonly head?: Partial<CheckedNote['analysis']['head']>;
  readonly mentions?: CheckedNote['analysis']['mentions'];
}

/** A checked note with the parts given. */
export function note(file: string, text: string, parts: NoteParts = {}): CheckedNote {
  const {
    figures = [],
    findings = [],
    verdicts = [],
    coverage = {},
    directives = [],
    head = {},
    mentions = [],
  } = parts;
  return {
    file,
    text,
    analysis: {
      text,
      head: { title: null, written: null, asOf: null, off: false, script: 'latin', ...head },
      segments: [],
      mentions,
      figures,
      directives,
      entryDays: new Map(),
    },
    result: { findings, verdicts, coverage: { ...NO_COVERAGE, findings: findings.length, ...coverage } },
  };
}
