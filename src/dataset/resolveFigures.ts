/** Turns the checked figures of an entity file into series: looks up what they refer to and reads their values. */
import { endOfDate, startOfDate } from './dates.ts';
import { defined } from './defined.ts';
import type { LayerSeries } from './layer.ts';
import { inOrder } from './merge.ts';
import type { DatasetValue, DisputedValue, Entity, Metric, Observation, Series, Source } from './model.ts';
import { MAX_PROBLEMS, type Problem, problem, type Range, type Reason } from './problem.ts';
import { seriesKey } from './questions.ts';
import type { Placed, ReadEntity, ReadFigure } from './read.ts';
import type { ResolveContext } from './resolveContext.ts';
import type { RawDisputedValue, RawObservation } from './schema.ts';
import { guessed } from './schemaProblems.ts';
import { unreadable } from './valueProblems.ts';
import type { Path } from './yamlPlaces.ts';

/** Resolves the figures of one entity file. */
export class FigureResolver {
  readonly #seen = new Map<string, number>();
  readonly #sources: ReadonlyMap<string, Source>;
  #reported = 0;

  constructor(
    private readonly read: ReadEntity,
    private readonly entity: Entity,
    own: ReadonlyMap<string, Source>,
    private readonly context: ResolveContext,
  ) {
    this.#sources = new Map([...context.sharedSources(entity.id), ...own]);
  }

  all(): readonly LayerSeries[] {
    return this.read.figures.map((figure) => this.#figure(figure)).filter((series) => series !== null);
  }

  #figure(figure: ReadFigure): LayerSeries | null {
    const metric = this.#metric(figure);
    if (metric === null || !this.#attributesFit(figure, metric)) return null;
    const history = figure.history.map((each) => this.#observation(each, metric));
    const disputed = figure.disputed.map((each) => this.#disputed(each, metric)).filter((each) => each !== null);
    if (!figure.endsWhole || history.at(-1) === null) return this.#withoutCurrent(figure);
    const whole = history.filter((each) => each !== null);
    if (whole.length === 0 && disputed.length === 0) return this.#withoutValues(figure);
    const { document } = this.read;
    const place = document.rangeOf([...figure.path, 'metric']);
    const series: Series = {
      ...defined({
        entity: this.entity.id,
        metric: metric.id,
        attributes: figure.part.attributes ?? {},
        note: figure.part.note,
      }),
      period: figure.part.period ?? null,
      history: this.#ascending(whole, figure),
      disputed,
      layer: this.context.layer,
      origin: { layer: this.context.layer, file: document.file, line: place.line },
    };
    if (this.#twice(series, figure)) return null;
    this.context.places.set(seriesKey(series), { file: document.file, ...place });
    return { series, extend: figure.part.extend ?? false };
  }

  #metric(figure: ReadFigure): Metric | null {
    const { metrics } = this.context;
    const name = figure.part.metric;
    const metric = metrics.get(name);
    if (metric !== undefined) return metric;
    this.#report([...figure.path, 'metric'], () =>
      guessed('unknown-metric', { metric: name }, name, [...metrics.keys()]),
    );
    return null;
  }

  /** A misspelt attribute would make another series of it, so the figure falls. */
  #attributesFit(figure: ReadFigure, metric: Metric): boolean {
    const known = [...new Set([...metric.attributes, ...COMMON_ATTRIBUTES])];
    const unknown = Object.keys(figure.part.attributes ?? {}).filter((name) => !known.includes(name));
    for (const attribute of unknown) {
      const place = this.read.document.keyRangeOf([...figure.path, 'attributes', attribute]);
      this.#reportAt(place, () => guessed('unknown-attribute', { metric: metric.id, attribute }, attribute, known));
    }
    return unknown.length === 0;
  }

  #observation({ part, path }: Placed<RawObservation>, metric: Metric): Observation | null {
    const value = this.#value(part.value, path, metric);
    const source = this.#source(part.source, path);
    if (value === null || source === null) return null;
    return defined({ value, asOf: part.asOf, basis: part.basis, source, note: part.note });
  }

  #disputed({ part, path }: Placed<RawDisputedValue>, metric: Metric): DisputedValue | null {
    const value = this.#value(part.value, path, metric);
    const source = part.source === undefined ? undefined : this.#source(part.source, path);
    if (value === null || source === null) return null;
    return defined({ value, source, reason: part.reason && defined(part.reason) });
  }

  #value(text: string, path: Path, metric: Metric): DatasetValue | null {
    const value = this.context.parseValue(text);
    if (value === null) this.#report([...path, 'value'], () => unreadable(text, metric.dimension, this.context.words));
    return value;
  }

  #source(key: string, path: Path): Source | null {
    const source = this.#sources.get(key);
    if (source !== undefined) return source;
    this.#report([...path, 'source'], () => guessed('unknown-source', { key }, key, [...this.#sources.keys()]));
    return null;
  }

  /** The dates are what counts: a history out of order is reported and put in order. */
  #ascending(history: readonly Observation[], figure: ReadFigure): readonly Observation[] {
    const misplaced = history.findIndex((each, index) => {
      const before = history[index - 1];
      return before !== undefined && endOfDate(each.asOf) < startOfDate(before.asOf);
    });
    if (misplaced < 0) return history;
    const [before, asOf] = [history[misplaced - 1]?.asOf ?? '', history[misplaced]?.asOf ?? ''];
    const path = figure.history.find((each) => each.part.asOf === asOf)?.path ?? figure.path;
    this.#report([...path, 'asOf'], () => ['not-ascending', { asOf, before }]);
    return inOrder(history);
  }

  #twice(series: Series, figure: ReadFigure): boolean {
    const key = seriesKey(series);
    const line = this.#seen.get(key);
    if (line === undefined) this.#seen.set(key, this.read.document.rangeOf([...figure.path, 'metric']).line);
    else this.#report([...figure.path, 'metric'], () => ['twice-series', { series: key, line: String(line) }]);
    return line !== undefined;
  }

  #withoutValues(figure: ReadFigure): null {
    const { history, disputed } = figure.part;
    if ((history?.length ?? 0) + (disputed?.length ?? 0) === 0)
      this.#report([...figure.path, 'metric'], () => ['no-values', {}]);
    return null;
  }

  /** What was current before may be stale: no series is better than one that ends too early. */
  #withoutCurrent(figure: ReadFigure): null {
    const stated = figure.part.history?.length ?? 0;
    if (stated > 1) this.#report([...figure.path, 'metric'], () => ['no-current', {}], 'warning');
    return null;
  }

  /** The reason is worked out only while there is room for it. */
  #report(path: Path, reason: () => Reason, severity: Problem['severity'] = 'error'): void {
    this.#reportAt(this.read.document.rangeOf(path), reason, severity);
  }

  #reportAt(range: Range, reason: () => Reason, severity: Problem['severity'] = 'error'): void {
    this.#reported += 1;
    if (this.#reported > MAX_PROBLEMS) return;
    const told = this.#reported < MAX_PROBLEMS ? reason() : TOO_MANY;
    this.context.problems.push(problem(this.read.document.file, range, severity, ...told));
  }
}

const TOO_MANY: Reason = ['too-many', { limit: String(MAX_PROBLEMS) }];

/** Attributes that every metric takes (CONTRACTS.md, "Dataset files"). */
const COMMON_ATTRIBUTES = ['scope'];
