/** Reads a dataset folder, given as a list of files, into a layer; what is broken is left out and reported. */
import { metricsOf, unitsOf } from './definitions.ts';
import type { DatasetFile, DatasetLayer, LayerEntity, MakeParseValue } from './layer.ts';
import { merged, mergeLayers, mergeMetric, mergeUnit } from './merge.ts';
import type { Metric, Source, Unit } from './model.ts';
import { byPlace, type Problem, problem } from './problem.ts';
import { type ReadEntity, type ReadResult, readEntity, readMetrics, readSources, readUnits } from './read.ts';
import { resolveEntity, sourcesOf } from './resolve.ts';
import type { Placement, ResolveContext } from './resolveContext.ts';
import { valueWords } from './valueProblems.ts';

/** What a layer is read with. */
export interface LayerOptions {
  /** `bundled`, `user`, or the folder of a workspace layer. */
  readonly name: string;
  /** The layers below, lowest first: what this one may refer to and extend. */
  readonly below: readonly DatasetLayer[];
  readonly makeParseValue: MakeParseValue;
}

/** A layer, all that was wrong with its files, and where in them its entities and series stand. */
export interface ReadLayer {
  readonly layer: DatasetLayer;
  readonly problems: readonly Problem[];
  /** By entity id and by `seriesKey`. */
  readonly places: ReadonlyMap<string, Placement>;
}

/** Reads a folder's files (`path` relative to the folder). Files that are not `.yaml` are passed over. Never throws. */
export function readLayer(files: readonly DatasetFile[], options: LayerOptions): ReadLayer {
  return new FolderReader(files, options).read();
}

const ROOT_FILES = ['metrics.yaml', 'units.yaml', 'sources.yaml'] as const;

/** Dimensions that a metric may have though no unit of units.yaml does. */
const UNITLESS = ['ratio', 'index', 'money-per-hour'];

class FolderReader {
  readonly #files: readonly DatasetFile[];
  readonly #below: DatasetLayer;
  readonly #problems: Problem[] = [];

  constructor(
    files: readonly DatasetFile[],
    private readonly options: LayerOptions,
  ) {
    this.#files = files
      .map(({ path, text }) => ({ path: path.replaceAll('\\', '/').replace(/^\.\//, ''), text }))
      .filter((file) => file.path.endsWith('.yaml'))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    this.#below = mergeLayers(options.below);
  }

  read(): ReadLayer {
    const below = this.#below;
    const units = unitsOf(this.#root('units.yaml', readUnits), below.units, this.#problems);
    const allUnits = [...merged(below.units, units, mergeUnit).values()];
    const metrics = metricsOf(
      this.#root('metrics.yaml', readMetrics),
      below.metrics,
      dimensionsOf(allUnits),
      this.#problems,
    );
    const sources = sourcesOf(this.#root('sources.yaml', readSources) ?? {});
    const places = new Map<string, Placement>();
    const entities = this.#entities({ metrics, sources, places, units: allUnits });
    const layer: DatasetLayer = { name: this.options.name, metrics, units, sources, entities };
    return { layer, problems: this.#problems.sort(byPlace), places };
  }

  #root<Value>(
    path: (typeof ROOT_FILES)[number],
    read: (file: string, text: string) => ReadResult<Value>,
  ): Value | null {
    const file = this.#files.find((each) => each.path === path);
    return file === undefined ? null : this.#collect(read(file.path, file.text));
  }

  #collect<Value>(result: ReadResult<Value>): Value | null {
    this.#problems.push(...result.problems);
    return result.value;
  }

  #entities(known: {
    readonly metrics: ReadonlyMap<string, Metric>;
    readonly sources: ReadonlyMap<string, Source>;
    readonly units: readonly Unit[];
    readonly places: Map<string, Placement>;
  }): ReadonlyMap<string, LayerEntity> {
    const below = this.#below;
    const read = this.#unique();
    const context: ResolveContext = {
      layer: this.options.name,
      metrics: merged(below.metrics, known.metrics, mergeMetric),
      sharedSources: (id: string) =>
        new Map([...below.sources, ...(below.entities.get(id)?.sources ?? []), ...known.sources]),
      entityIds: new Set([...below.entities.keys(), ...read.map((each) => each.head.id)]),
      earlier: (id: string) => below.entities.get(id)?.entity,
      parseValue: this.options.makeParseValue(known.units),
      words: valueWords(known.units),
      problems: this.#problems,
      places: known.places,
    };
    const resolved = read.map((each) => resolveEntity(each, context)).filter((each) => each !== null);
    return new Map(resolved.map((each) => [each.entity.id, each]));
  }

  /** The entity files, without those whose id another file has already taken. */
  #unique(): readonly ReadEntity[] {
    const files = new Map<string, string>();
    return this.#files.flatMap((file) => {
      const read = isRootFile(file.path) ? null : this.#collect(readEntity(file.path, file.text));
      if (read === null) return [];
      const first = files.get(read.head.id);
      files.set(read.head.id, first ?? file.path);
      if (first === undefined) return [read];
      const args = { id: read.head.id, file: first };
      this.#problems.push(problem(file.path, read.document.rangeOf(['id']), 'error', 'twice-entity', args));
      return [];
    });
  }
}

function isRootFile(path: string): boolean {
  return ROOT_FILES.some((root) => root === path);
}

function dimensionsOf(units: readonly Unit[]): ReadonlySet<string> {
  return new Set([...units.map((unit) => unit.dimension), ...UNITLESS]);
}
