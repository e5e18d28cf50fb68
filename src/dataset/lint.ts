/** Checks of a dataset layer that go beyond its schema: does what it says fit together? */
import { startOfDate } from './dates.ts';
import type { DatasetLayer, LayerEntity } from './layer.ts';
import type { ReadLayer } from './layers.ts';
import { dimensionCheck } from './lintDimensions.ts';
import { magnitudeCheck, outlierCheck } from './lintMagnitudes.ts';
import { aliasCheck, listedNamesCheck } from './lintNames.ts';
import { chipSumCheck, doubleCheck } from './lintSystems.ts';
import { yearSumCheck } from './lintYears.ts';
import { mergeLayers } from './merge.ts';
import type { Entity, Series } from './model.ts';
import { byPlace, type Problem, type ProblemCode, type ProblemSeverity, problem } from './problem.ts';
import { seriesKey } from './questions.ts';

/** What a check looks at. `all` is the layer over those below it. */
export interface LintContext {
  readonly all: DatasetLayer;
  readonly entities: readonly LayerEntity[];
  /** ISO day. */
  readonly today: string;
  /** Reports at the place of a series or entity; where the layer does not state it itself, nothing is reported. */
  report(at: Series | Entity, severity: ProblemSeverity, code: ProblemCode, args: Problem['args']): void;
}

type LintCheck = (context: LintContext) => void;

export interface LintOptions {
  /** The layers below, lowest first. */
  readonly below: readonly DatasetLayer[];
  /** ISO day. */
  readonly today: string;
}

const CHECKS: readonly LintCheck[] = [
  aliasCheck,
  listedNamesCheck,
  dimensionCheck,
  futureCheck,
  kindCheck,
  magnitudeCheck,
  outlierCheck,
  yearSumCheck,
  chipSumCheck,
  doubleCheck,
];

/** All problems of reading, and all that does not add up, in the order of files and lines. */
export function lintDataset(read: ReadLayer, options: LintOptions): readonly Problem[] {
  const all = mergeLayers([...options.below, read.layer]);
  const problems = [...read.problems];
  const context: LintContext = {
    all,
    entities: [...all.entities.values()],
    today: options.today,
    report(at, severity, code, args) {
      const place = read.places.get('metric' in at ? seriesKey(at) : at.id);
      if (place !== undefined) problems.push(problem(place.file, place, severity, code, args));
    },
  };
  for (const check of CHECKS) check(context);
  return problems.sort(byPlace);
}

/** Counts of a layer, and the share of observations whose source is of kind `primary`. */
export interface LintStats {
  readonly entities: number;
  readonly entitiesByKind: Readonly<Record<string, number>>;
  readonly series: number;
  /** Series with two observations or more. */
  readonly histories: number;
  readonly observations: number;
  readonly disputed: number;
  readonly sources: number;
  /** 0…1; 0 without observations. */
  readonly primaryShare: number;
}

export function lintStats(layer: DatasetLayer): LintStats {
  const entities = [...layer.entities.values()];
  const series = entities.flatMap((each) => each.series.map((one) => one.series));
  const observations = series.flatMap((each) => each.history);
  const primary = observations.filter((each) => each.source.kind === 'primary').length;
  return {
    entities: entities.length,
    entitiesByKind: counted(entities.map((each) => each.entity.kind)),
    series: series.length,
    histories: series.filter((each) => each.history.length > 1).length,
    observations: observations.length,
    disputed: series.reduce((sum, each) => sum + each.disputed.length, 0),
    sources: layer.sources.size + entities.reduce((sum, each) => sum + each.sources.size, 0),
    primaryShare: observations.length === 0 ? 0 : primary / observations.length,
  };
}

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** What is known from a day that has not come yet. */
function futureCheck({ entities, today, report }: LintContext): void {
  for (const series of entities.flatMap((each) => each.series.map((one) => one.series))) {
    const dates = series.history.flatMap((each) => [each.asOf, each.source.date ?? each.asOf]);
    for (const date of new Set(dates)) {
      if (startOfDate(date) > today) report(series, 'warning', 'future', { date });
    }
  }
}

/** A metric that is not for entities of this kind: claims are never bound so. */
function kindCheck({ all, entities, report }: LintContext): void {
  for (const { entity, series } of entities) {
    for (const one of series) {
      const kinds = all.metrics.get(one.series.metric)?.appliesTo ?? [];
      if (kinds.length === 0 || kinds.includes(entity.kind)) continue;
      report(one.series, 'information', 'kind-metric', {
        metric: one.series.metric,
        kinds: kinds.join(', '),
        entity: entity.id,
        kind: entity.kind,
      });
    }
  }
}
