/** Metrics and units from the lists of `metrics.yaml` and `units.yaml`. */
import { defined } from './defined.ts';
import type { Metric, Unit } from './model.ts';
import { type Problem, problem } from './problem.ts';
import type { ReadList } from './read.ts';
import type { RawMetric, RawUnit } from './schema.ts';
import { guessed } from './schemaProblems.ts';

/**
 * The metrics of a list. One that an earlier layer defines may say only what it adds; `below` fills the rest.
 * A metric whose dimension no unit has is kept, with a warning.
 */
export function metricsOf(
  list: ReadList<RawMetric> | null,
  below: ReadonlyMap<string, Metric>,
  dimensions: ReadonlySet<string>,
  problems: Problem[],
): ReadonlyMap<string, Metric> {
  return definitions(list, 'twice-metric', problems, (part, report) => {
    const earlier = below.get(part.id);
    const names = part.names ?? earlier?.names;
    const dimension = part.dimension ?? earlier?.dimension;
    if (names === undefined) report('error', 'missing', { key: 'names' });
    if (dimension === undefined) report('error', 'missing', { key: 'dimension' });
    if (names === undefined || dimension === undefined) return null;
    if (!dimensions.has(dimension))
      report('warning', ...guessed('no-dimension', { dimension }, dimension, [...dimensions]));
    const cues = { en: part.cues?.en ?? [], zh: part.cues?.zh ?? [] };
    const { id, attributes = [], appliesTo = [], higherIsLater } = part;
    return defined({ id, names: defined(names), dimension, cues, attributes, appliesTo, higherIsLater });
  });
}

/** The units of a list. One that an earlier layer defines may leave out its dimension. */
export function unitsOf(
  list: ReadList<RawUnit> | null,
  below: ReadonlyMap<string, Unit>,
  problems: Problem[],
): ReadonlyMap<string, Unit> {
  return definitions(list, 'twice-unit', problems, (part, report) => {
    const { id, forms = {}, zh = {} } = part;
    const dimension = part.dimension ?? below.get(id)?.dimension;
    if (dimension !== undefined) return { id, dimension, forms, zh };
    report('error', 'missing', { key: 'dimension' });
    return null;
  });
}

type Report = (severity: Problem['severity'], code: Problem['code'], args: Problem['args']) => void;

function definitions<Part extends { readonly id: string }, Made>(
  list: ReadList<Part> | null,
  twice: 'twice-metric' | 'twice-unit',
  problems: Problem[],
  make: (part: Part, report: Report) => Made | null,
): ReadonlyMap<string, Made> {
  const made = new Map<string, Made>();
  for (const { part, path } of list?.items ?? []) {
    const { document } = list as ReadList<Part>;
    const report: Report = (severity, code, args) => {
      problems.push(problem(document.file, document.rangeOf([...path, 'id']), severity, code, args));
    };
    if (made.has(part.id)) report('error', twice, { id: part.id });
    const one = made.has(part.id) ? null : make(part, report);
    if (one !== null) made.set(part.id, one);
  }
  return made;
}
