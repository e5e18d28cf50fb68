/** What a note's drafts become: figures with offsets in the note, units settled, and what bind directives say of them. */
import type { Dataset, Entity } from '../dataset/model.ts';
import { type Period, periodOf } from '../quantity/period.ts';
import type { Directive, Evidence, Figure } from './analysis.ts';
import { homeCurrenciesOf, isQuoted, settledUnit } from './homeCurrency.ts';
import { toSource, toSourceEnd } from './proseText.ts';
import type { Draft, SegmentScan } from './scene.ts';
import { firstFrom } from './within.ts';

export interface FigureContext {
  readonly text: string;
  readonly dataset: Dataset;
  /** Bind directives, in the order of the text. */
  readonly bindings: readonly Directive[];
  readonly entityByName: (name: string) => Entity | null;
}

export class Figures {
  readonly #input: FigureContext;
  readonly #dataset: Dataset;
  readonly #currencies: ReturnType<typeof homeCurrenciesOf>;

  constructor(input: FigureContext) {
    this.#input = input;
    this.#dataset = input.dataset;
    this.#currencies = homeCurrenciesOf(input.dataset);
  }

  /** The figure that a draft has become. */
  figure(draft: Draft, period: Period | null, attributes: Record<string, string>): Figure {
    const { quantity, scan } = draft;
    const start = toSource(scan.segment, quantity.start);
    const end = toSourceEnd(scan.segment, quantity.end);
    const sign = draft.sign === -1 && quantity.low > 0 ? -1 : 1;
    const values = [quantity.low * sign, quantity.high * sign] as const;
    const next = this.#input.bindings[firstFrom(this.#input.bindings, end)];
    const directive = next && isJustAfter(this.#input.text, end, next.start) ? next : undefined;
    const figure: Figure = {
      start,
      end,
      text: this.#input.text.slice(start, end),
      segment: scan.segment.index,
      low: Math.min(...values),
      high: Math.max(...values),
      unit:
        quantity.dimension === 'money' && draft.entity && !quantity.currencyNamed
          ? settledUnit(quantity, this.#homeOf(draft.entity.value, draft))
          : quantity.unit,
      dimension: quantity.dimension,
      approx: quantity.approx,
      kind: draft.kind,
      resolution: quantity.resolution,
      written: quantity.written,
      entity: draft.entity?.value.id ?? null,
      metric: draft.metric?.value.id ?? null,
      period,
      attributes,
      confidence: confidenceOf(draft),
      evidence: evidenceOf(draft),
      bound: false,
    };
    return directive ? this.#boundBy(directive, figure) : figure;
  }

  #homeOf(entity: Entity, { metric, quantity }: Draft): string | null {
    return isQuoted(metric?.value.id ?? null)
      ? this.#currencies.ofShares(entity, quantity.written.script)
      : quantity.written.script === 'hans'
        ? this.#currencies.of(entity)
        : this.#currencies.ofCompany(entity.id);
  }

  #boundBy(directive: Directive, figure: Figure): Figure {
    const bind = directive.bind as NonNullable<Directive['bind']>;
    const entity = this.#dataset.entities.get(bind.entity) ?? this.#input.entityByName(bind.entity);
    const metric = this.#dataset.metrics.get(bind.metric);
    if (!entity || !metric) return figure;
    const period = bind.period === null ? figure.period : periodOf(bind.period, entity.fiscalYearEnd, true);
    const { previous: _previous, own: _own, ...stated } = figure.attributes;
    return {
      ...figure,
      entity: entity.id,
      metric: metric.id,
      period,
      attributes: { ...stated, ...bind.attributes },
      confidence: 1,
      evidence: [{ name: 'directive', start: directive.start, end: directive.end }],
      bound: true,
    };
  }
}

function evidenceOf(draft: Draft): Evidence[] {
  const { metric, entity, scan } = draft;
  const evidence: Evidence[] = [];
  if (metric) evidence.push(place(metric.evidence, scan));
  if (entity) evidence.push(place(entity.evidence, scan));
  return evidence;
}

function place(evidence: Evidence, scan: SegmentScan): Evidence {
  if (evidence.start === undefined || evidence.end === undefined) return evidence;
  return {
    name: evidence.name,
    start: toSource(scan.segment, evidence.start),
    end: toSourceEnd(scan.segment, evidence.end),
  };
}

function confidenceOf(draft: Draft): number {
  if (!draft.metric || !draft.entity) return 0;
  const fits = draft.metric.value.appliesTo.includes(draft.entity.value.kind) ? 1 : 0.6;
  return Math.round(draft.metric.confidence * draft.entity.confidence * fits * 1000) / 1000;
}

/** A bind directive stands right after its figure; marks of emphasis, blanks and the end of the sentence may be between. */
function isJustAfter(text: string, end: number, start: number): boolean {
  return start >= end && start - end <= 8 && /^[\s*_~`)）"”」.,;:!?。，、；：！？]*$/.test(text.slice(end, start));
}
