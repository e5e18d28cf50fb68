/** Tables of one company: | Revenue | 2026Q1 |. Heads that say metric and period, and nothing that another part or time could hide in. */
import type { Analysis, Segment } from '../analysis/analysis.ts';
import type { Dataset, Metric } from '../dataset/model.ts';
import type { ClaimContext } from './claimContext.ts';
import { near } from './near.ts';

const BRACKETS = /[(（][^)）]*[)）]/g;
const PERIOD =
  /^(?:[1-4]Q|Q[1-4]|[QH][12]|第?[一二三四]季度?|(?:FY ?|CY ?|F)?(?:20)?\d\d ?(?:年)? ?(?:[QH][1-4]|第?[一二三四]季度?|全年)?|[QH][1-4] ?(?:FY|F)?(?:20)?\d\d|[1-4][QH] ?(?:FY)?(?:20)?\d\d|(?:20)\d\d ?年 ?\d{1,2} ?月|(?:20)\d\d-\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:20)?\d\d|FQ[1-4]['’]?\d\d)(?:A|实际|實際)?$/i;

/** Heads that say no more than that the value stands below. */
const NEUTRAL =
  /^(?:values?|amounts?|figures?|reported|actuals?|results?|数值|金额|数字|实际|實際|數值|金額|數字|结果|結果)?$/i;

/** So much of a head is read: a cue and its unit. */
const HEAD_REACH = 80;

/**
 * Whether one head of the cell is a cue of the claim's metric, the other a period that is said, or nothing below a caption with the period,
 * and the claim states that period.
 */
export function isPlainCell({ analysis, claim, dataset, segment }: ClaimContext): boolean {
  if (!segment?.cell || claim.period === null) return false;
  const { rowHead, columnHead, label } = segment.cell;
  if (label !== undefined && label !== null) return false;
  const heads = [rowHead, columnHead].map((index) =>
    plain(analysis.segments[index ?? -1]?.text.slice(0, HEAD_REACH) ?? ''),
  );
  const metric = dataset.metrics.get(claim.metric);
  if (metric === undefined) return false;
  const cues = cuesOf(metric);
  const [row = '', column = ''] = heads;
  const isCue = (head: string) => head !== '' && cues.has(simplified(head, dataset.fold));
  const isSaid = claim.period.stated || claim.period.headed === true;
  const isPeriod = (head: string) => isSaid && (PERIOD.test(head) || NEUTRAL.test(head));
  const isPlain = (isCue(row) && isPeriod(column)) || (isCue(column) && isPeriod(row));
  return isPlain && !isOfOther(analysis, segment, claim.entity);
}

/** The cues and names of metrics, as heads are compared with them: claim after claim asks for the same few. */
const CUES = new WeakMap<Metric, ReadonlySet<string>>();

function cuesOf(metric: Metric): ReadonlySet<string> {
  const known = CUES.get(metric);
  if (known !== undefined) return known;
  const words = [...metric.cues.en, ...metric.cues.zh, ...Object.values(metric.names)];
  const cues = new Set(words.map((word) => plain(word.replace(/^~/, ''))));
  CUES.set(metric, cues);
  return cues;
}

/** So many cells a table may have before the claim. */
const MOST_CELLS = 400;

/** Whether what stands right above the table, or the nearest heading, names somebody else. */
function isOfOther(analysis: Analysis, segment: Segment, entity: string): boolean {
  const { segments } = analysis;
  const table = segment.cell?.table;
  let at = segment.index;
  while (at >= 0 && segment.index - at <= MOST_CELLS && segments[at]?.cell?.table === table) at--;
  const above = [segments[at], segments[segment.headings.at(-1) ?? -1]];
  return above.some(
    (head) =>
      head !== undefined &&
      near(analysis.mentions, head.start).some(
        (mention) => mention.segment === head.index && mention.entity !== entity,
      ),
  );
}

function plain(text: string): string {
  return text.replace(BRACKETS, '').replace(/\*/g, '').trim().toLowerCase();
}

/** In Simplified characters, as cues are given. */
function simplified(text: string, fold: Dataset['fold']): string {
  if (fold === undefined) return text;
  return [...text].map((char) => fold.to[fold.from.indexOf(char)] ?? char).join('');
}
