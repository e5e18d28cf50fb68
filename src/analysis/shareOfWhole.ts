/**
 * Shares that say what they are a share of: 占营收七成, 45% of capex, 92% of the total. The whole settles the metric,
 * though a nearer cue names the part.
 */
import type { Dataset, Metric } from '../dataset/model.ts';
import { CUE_TYPES } from './metricFeatures.ts';
import { type Choice, clauseOf, type Draft, wordsWithin } from './scene.ts';
import { ahead, lead } from './within.ts';

/** What the whole is called, and the share that it makes. Wholes are those of company reports, bills of material and energy balances. */
const WHOLES: readonly { readonly share: string; readonly words: string }[] = [
  {
    share: 'capex-share',
    words: '资本支出|资本开支|资本性支出|capex|capital expenditures?|capital spending|spending|spend',
  },
  {
    share: 'revenue-share',
    words: '营收|收入|销售额?|营业额|业绩|出货金额|revenues?|net sales|sales|turnover|receipts|proceeds',
  },
  {
    share: 'backlog-share',
    words: '(?:积压|在手)(?:订单)?|剩余履约义务|订单|RPO|backlog|remaining performance obligations?|order book',
  },
  { share: 'profit-share', words: '利润|净利润?|获利|盈利|溢利|profits?|operating income|earnings' },
  { share: 'cost-share', words: '成本|BOM|物料成本|费用|costs?|TCO|bill of materials' },
  { share: 'energy-share', words: '能耗|用电量?|电力消耗|耗电量?|能源消耗|energy use|energy|electricity|power use' },
  { share: 'market-share', words: '市场|出货量?|销量|整体市场|产能|market|shipments|units' },
  { share: 'token-share', words: 'token消耗量?|tokens?消耗|tokens?用量|调用量|tokens' },
  { share: 'compute-share', words: '算力|计算资源|compute' },
];

const LEVEL =
  '(?:额|量|总额|总量|比重|比例|比|的)*(?:约为?|近|超过?|逾|已|已经|仅|只|达到?|为|高达|不足|不到|将近|接近|至少|过|上看| )*';
const BEFORE = WHOLES.map(({ share, words }) => ({
  share,
  pattern: new RegExp(`(?:占(?:到|去|了|据|比)?|贡献了?)[^，,。;；:]{0,14}?(?:${words})${LEVEL}$`, 'i'),
}));
const AFTER = WHOLES.map(({ share, words }) => ({
  share,
  pattern: new RegExp(
    `^(?: of (?:(?!and\\b|the shares)[\\w'’&-]+ ){0,3}(?:${words})\\b|以上?的(?:总|整体|集团|公司)?(?:${words})|的(?:总|整体|集团|公司)?(?:${words}))`,
    'i',
  ),
}));
const OF_TOTAL = /^ of (?:(?:the|its|their|that|group) (?:total|whole|group|sum|amount|budget)|that)(?=[\s.,;)]|$)/i;

/** The share of a metric that the figure before states. */
export const SHARE_OF: Readonly<Record<string, string>> = {
  capex: 'capex-share',
  revenue: 'revenue-share',
  'revenue-data-center': 'revenue-share',
  'revenue-cloud': 'revenue-share',
  'revenue-ai': 'revenue-share',
  'revenue-segment': 'revenue-share',
  'net-income': 'profit-share',
  'operating-income': 'profit-share',
  shipments: 'market-share',
  'market-size': 'market-share',
  energy: 'energy-share',
  backlog: 'backlog-share',
};

/** The metric of a share by its whole, or null where none is said. `drafts` are the figures before it. */
export function shareOfWhole(draft: Draft, drafts: readonly Draft[], dataset: Dataset): Choice<Metric> | null {
  const { quantity, scan } = draft;
  if (quantity.dimension !== 'percent' || draft.kind === 'change') return null;
  const before = scan.normal.slice(Math.max(clauseOf(draft).start, quantity.start - 40), quantity.start);
  const after = ahead(scan.normal, quantity.end, 60);
  const share =
    BEFORE.find(({ pattern }) => pattern.test(before))?.share ??
    AFTER.find(({ pattern }) => pattern.test(after))?.share ??
    (OF_TOTAL.test(after) || isPartOf(draft) ? SHARE_OF[wholeBefore(draft, drafts) ?? ''] : undefined);
  const ratio = share === 'revenue-share' ? (INTENSITY[spendingOf(draft, drafts, before) ?? ''] ?? share) : share;
  const metric = ratio === undefined ? undefined : dataset.metrics.get(ratio);
  return metric ? { value: metric, confidence: 0.9, evidence: { name: 'share-of-whole' } } : null;
}

/** What is set against the revenue though it is no part of it. */
const INTENSITY: Readonly<Record<string, string>> = { capex: 'capex-intensity', 'r-and-d': 'r-and-d-intensity' };

/** Capex is 35% of revenue, 资本开支占收入35%; capex of $1bn, about 6% of sales; 191亿，占收入10%: the spending that a share of revenue is of. */
function spendingOf(draft: Draft, drafts: readonly Draft[], before: string): string | null {
  const cues = wordsWithin(draft.scan, CUE_TYPES, clauseOf(draft).start, draft.quantity.start);
  const named = cues.flatMap(({ words }) => words).find(({ type, value }) => type === 'cue' && value in INTENSITY);
  if (named) return named.value;
  return NO_SUBJECT.test(before) ? wholeBefore(draft, drafts) : null;
}

/** Nothing in the clause says what has the share. */
const NO_SUBJECT =
  /^[\s,，、;；:(（]*(?:或|约|即|相当于|占|(?:营收|收入|销售额?)的?|or|about|roughly|some|nearly|around|equal to|that is|i\.e\.|[的约为近逾超过仅达到 ])*$/i;

/** 今年520亿美元，其中七成给先进制程; $37.5bn, of which two thirds went into GPUs. */
const PART_BEFORE = /其中[^,，。;；]{0,16}$|\bof (?:which|that),? (?:about |some |roughly )?$/i;

function isPartOf({ quantity, scan }: Draft): boolean {
  return PART_BEFORE.test(lead(scan.normal, quantity.start, PART_REACH));
}

const PART_REACH = 24;

/** The metric of the amount that the sentence or the one before states. */
function wholeBefore(draft: Draft, drafts: readonly Draft[]): string | null {
  const amount = drafts
    .slice(-4)
    .findLast((other) => other.scan === draft.scan && other.quantity.dimension !== 'percent' && other.metric !== null);
  return amount?.metric?.value.id ?? null;
}
