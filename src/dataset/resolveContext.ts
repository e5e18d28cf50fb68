/** What resolving the parts of a layer's files needs to know of the layer and of those below. */
import type { ParseValue } from './layer.ts';
import type { Entity, Metric, Source } from './model.ts';
import type { Problem, Range } from './problem.ts';
import type { ValueWords } from './valueProblems.ts';

/** What an entity file may refer to, and where to put what is wrong. */
export interface ResolveContext {
  readonly layer: string;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Sources that stand outside the file: `sources.yaml`, and those of the same entity in earlier layers. */
  sharedSources(entity: string): ReadonlyMap<string, Source>;
  /** Ids of this layer and the earlier ones. */
  readonly entityIds: ReadonlySet<string>;
  /** The entity as the earlier layers have it. */
  earlier(entity: string): Entity | undefined;
  readonly parseValue: ParseValue;
  readonly words: ValueWords;
  readonly problems: Problem[];
  /** Where each series and entity stands, by `seriesKey` or id. */
  readonly places: Map<string, Placement>;
}

/** Where an entity or series is stated. */
export interface Placement extends Range {
  readonly file: string;
}
