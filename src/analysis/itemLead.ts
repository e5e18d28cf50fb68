/** The name that opens an item and is followed by a colon: what the item is about. */
import type { Entity, Metric } from '../dataset/model.ts';
import type { NameToken } from './lexicon.ts';
import { rememberedLast } from './rememberedBy.ts';
import type { Draft, SegmentScan } from './scene.ts';
import { type EntityContext, isMaterial, mayCarry } from './subjects.ts';
import { ahead, lead, within } from './within.ts';

const LEAD_END = /^(?:\s*\([^)]{0,30}\))?(?:\s*(?:rack|chip|芯片|晶片|公司|集团|系统|平台))?\s*(?::|：|--|—)/;

/**
 * `The Helios rack: 72 GPUs, 31 TB`, `润泽科技：…`: the name before the colon that opens an item, or a sentence of a digest,
 * is what the item is about.
 */
export function leadSubject(draft: Draft, metric: Metric | null, context: EntityContext): Entity | null {
  const { scan } = draft;
  if (scan.names.length === 0) return null;
  if (mayLead(scan)) {
    const sentence = scan.sentences[draft.sentence]?.start ?? 0;
    const own = sentence > 0 ? colonLead(draft, sentence, metric, context) : null;
    if (own) return own;
    if (sentence > 0 && hasLeadBetween(draft, sentence, context)) return null;
    const whole = colonLead(draft, 0, metric, context);
    if (whole) return whole;
  }
  if (scan.segment.kind !== 'list-item') return null;
  const [first] = fittingNames(draft, 0, metric, context);
  return first && first.start <= 2 && !isMaterial(draft, first, context) ? entityOf(first, context) : null;
}

/** What ends a lead: a segment without one has none. */
const LEAD_MARK = /[:：—]|--/;
const mayLead = rememberedLast(({ normal }: SegmentScan) => LEAD_MARK.test(normal));

/** The name before a colon at `from`; of names written together (`AMD MI300X: 192 GB`) the last one that fits is meant. */
function colonLead(draft: Draft, from: number, metric: Metric | null, context: EntityContext): Entity | null {
  const { scan } = draft;
  const first = fittingNames(draft, from, metric, context).find(
    (name) => name.start <= from + 24 && LEAD_END.test(scan.normal.slice(name.end, name.end + 36)),
  );
  return first ? entityOf(labelBehind(draft, first) ?? first, context) : null;
}

/** AWS: $37.6bn; Google Cloud: $20.0bn: the last name between a semicolon and a colon before the figure. */
function labelBehind({ quantity, scan: { names, normal } }: Draft, first: NameToken): NameToken | undefined {
  return within(names, Math.max(first.end, quantity.start - LABEL_REACH), quantity.start).findLast(
    ({ start, end }) => /[;；] ?$/.test(lead(normal, start, 2)) && /^ ?[:：]/.test(ahead(normal, end, 2)),
  );
}

/** So far before a figure its label stands. */
const LABEL_REACH = 160;

function fittingNames(draft: Draft, from: number, metric: Metric | null, context: EntityContext): NameToken[] {
  return within(draft.scan.names, from, Math.min(from + 60, draft.quantity.start)).filter((name) => {
    const entity = entityOf(name, context);
    return entity !== null && mayCarry(entity, metric);
  });
}

/** Whether another item of the digest with a lead of its own stands between the segment's start and this sentence. */
function hasLeadBetween(draft: Draft, to: number, context: EntityContext): boolean {
  const { scan } = draft;
  return scan.sentences.some(
    ({ start }) => start > 0 && start < to && to - start < 400 && colonLead(draft, start, null, context) !== null,
  );
}

function entityOf(name: NameToken, context: EntityContext): Entity | null {
  return context.dataset.entities.get(name.entry.entity) ?? null;
}
