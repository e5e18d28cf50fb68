/**
 * Metrics in place of those that a bare word names: bandwidths of links, where a link or fabric is named and no memory, and prices
 * of shares, where a table states prices of companies.
 */
import { isDirected } from './metricFit.ts';
import { clauseOf, type Draft, type SegmentScan } from './scene.ts';
import { within } from './within.ts';

const MEMORY_WORD = /HBM|GDDR|DRAM|LPDDR|SRAM|内存|显存|记忆体|存储|memory|访存/i;
const MEMORY_TECHNOLOGY = /^(?:hbm|gddr|lpddr|ddr|sram)/;
const SCALE_UP = /scale[- ]?up|纵向(?:扩展|带宽|频宽|互)|超节点/i;
/** Words for what joins one system to the next. */
const SCALE_OUT =
  /scale[- ]?out|\bEFA\b|\b(?:Ethernet|InfiniBand|NICs?|networks?|networking)\b|横向|网络|网路|组网|以太网/i;
/** Words for what chips are joined by within a system. */
const INTERCONNECT =
  /互联|互连|片间|卡间|芯片间|晶片间|机柜内|超节点|纵向(?:扩展|带宽|频宽)|scale[- ]?up|interconnect|chip-to-chip|GPU-to-GPU|fabric|\bICI\b/i;

/**
 * NeuronLinkv3 带宽, 互联：2TB/s, NVLink at 1.8 TB/s: the metric in place of memory bandwidth where a link is named in the
 * clause, or heads the item or row, and no memory is spoken of; null where `metric` stands.
 */
export function linkMetric(
  draft: Draft,
  metric: string,
  heads: readonly { readonly scan: SegmentScan }[],
): string | null {
  const { dimension } = draft.quantity;
  if (metric === 'price') return isOfShare(draft, heads) ? 'share-price' : null;
  if (metric !== 'memory-bandwidth' || (dimension !== 'data-rate' && dimension !== 'bit-rate')) return null;
  const { scan, quantity } = draft;
  const clause = clauseOf(draft);
  const from = Math.max(clause.start, quantity.start - 60);
  const to = Math.min(clause.end, quantity.end + 24);
  const near = scan.normal.slice(from, to);
  if (MEMORY_WORD.test(near)) return null;
  if (SCALE_UP.test(near)) return 'scale-up-bandwidth';
  if (SCALE_OUT.test(near)) return 'scale-out-bandwidth';
  const lead = scan.segment.kind === 'list-item' ? scan.normal.slice(0, Math.min(24, quantity.start)) : '';
  if (INTERCONNECT.test(near) || INTERCONNECT.test(lead) || isDirected(draft)) return 'link-bandwidth';
  const tableHeads = scan.segment.cell ? heads.slice(0, 2) : [];
  if (
    tableHeads.some(
      (head) =>
        INTERCONNECT.test(head.scan.normal) || (!MEMORY_WORD.test(head.scan.normal) && head.scan.names.some(isLink)),
    )
  )
    return 'link-bandwidth';
  const named = within(scan.names, from, to).some(isLink);
  return named ? 'link-bandwidth' : null;
}

/** NVLink, NeuronLink: a technology that is none of memory. */
function isLink({ entry }: SegmentScan['names'][number]): boolean {
  return entry.kind === 'technology' && !MEMORY_TECHNOLOGY.test(entry.entity);
}

/** `Price (¥)`, `Px, $`, `Our target, $`: nothing is named that is sold, so that of a company it is that of its share. */
const SHARE_HEAD =
  /^(?:(?:our|share|stock|current|closing|last|new|old|target) )?(?:price|px|close|target|[PT][TP])\b(?=\s*[(,/]|\s*$)/i;

/** Whether the heads of a cell are a price, and a company alone. */
function isOfShare({ scan, quantity }: Draft, heads: readonly { readonly scan: SegmentScan }[]): boolean {
  if (!scan.segment.cell || quantity.dimension !== 'money' || quantity.written.unitFactor > 1) return false;
  const of = heads.slice(0, 2).map((head) => head.scan);
  const names = of.flatMap((head) => head.names);
  const isCompany = names.length > 0 && names.every(({ entry }) => entry.kind === 'company');
  return isCompany && of.some((head) => SHARE_HEAD.test(head.normal.trim()));
}
