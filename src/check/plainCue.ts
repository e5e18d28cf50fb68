/** Whether the word that announces a claim's metric stands plain: no part (DRAM收入), other definition (经调整净利润) or other time before it. */

import { scanPeriod } from '../quantity/periodScan.ts';
import type { ClaimContext } from './claimContext.ts';
import type { Match } from './match.ts';
import { near } from './near.ts';
import { plainText } from './plainText.ts';
import { withoutDefinition } from './words.ts';

/** So far before a cue the words reach that say whose or which it is. */
const REACH = 40;
const BOUNDARY = /[,，;；。:：()（）、|\n]|\.[*_]*\s|—|–/;

/** What may stand before a cue without making it that of a part, another definition or another time. */
const PLAIN =
  /^(?:\s|\*|and|while|but|with|at an?|an?|the|its|their|company|group|total|overall|reported|quarterly|的|集团|集團|公司|整体|整體|综合|綜合|总|總|单季|單季|当季|當季|期内|期內|该季|該季|同季|同期|本季|季内|季內|而|其|另外|同时|同時|对应|對應|归母|歸母|每股)*$/i;

/**
 * Whether a cue of one of the given sorts of evidence announces the metric, before the claim and with no other figure between, and the
 * words before it in its clause name nothing but its entity (and, where `dated`, its period).
 */
export function isPlainCue(
  { analysis, claim, dataset, match, segment }: ClaimContext,
  sorts: readonly string[],
  dated = false,
): boolean {
  const { name, start, end } = claim.evidence[0] ?? {};
  if (name === undefined || !sorts.includes(name) || start === undefined || end === undefined || end > claim.start)
    return false;
  if (near(analysis.figures, start).some((figure) => figure.start >= end && figure.start < claim.start)) return false;
  const from = Math.max(segment?.start ?? 0, start - REACH);
  let before = analysis.text.slice(from, start);
  for (const mention of near(analysis.mentions, start))
    if (mention.entity === claim.entity && mention.end <= start) before = before.replaceAll(mention.text, ' ');
  const said = before.split(BOUNDARY).at(-1) ?? '';
  const definition = definitionOf(match);
  const clause = definition === undefined ? said : withoutDefinition(said, definition);
  return PLAIN.test(dated ? withoutPeriods(plainText(clause, dataset)) : clause);
}

/** How the one value that a claim can mean is counted: what stands beside one by GAAP without a word is not by GAAP. */
function definitionOf({ fits, siblings }: Match): string | undefined {
  const [only, ...more] = fits;
  if (only === undefined || more.length > 0) return undefined;
  const isBesideGaap = siblings.some(({ series }) => series.attributes['definition'] === 'gaap');
  return only.series.attributes['definition'] ?? (isBesideGaap ? 'non-gaap' : undefined);
}

function withoutPeriods(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const period = scanPeriod(text, at);
    rest += period === null ? text.charAt(at) : ' ';
    at = period?.end ?? at + 1;
  }
  return rest;
}
