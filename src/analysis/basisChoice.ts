/** On whose word a figure stands: reported if nothing else is said, guided to, estimated, expected by others. */
import type { Entity } from '../dataset/model.ts';
import { WORD, type WordToken } from './lexicon.ts';
import { clauseOf, type Draft, relate, type SegmentScan, sentenceOf, wordsWithin, wordValue } from './scene.ts';
import { ahead, firstFrom, lead, within } from './within.ts';

/** The basis that the sentence of a figure says, or a head above it; null where none does. */
export function chooseBasis(draft: Draft, entity: Entity | null, heads: readonly SegmentScan[]): string | null {
  const said = basisOf(draft) ?? basisInHead(heads) ?? (isExpected(draft) ? 'consensus' : null);
  return ownOutlook(draft, entity, said);
}

/** `Alphabet expects capex of …`: what a company expects of itself is guidance, not somebody's estimate. */
function ownOutlook(draft: Draft, entity: Entity | null, basis: string | null): string | null {
  if (basis !== 'estimate' || !entity) return basis;
  const sentence = sentenceOf(draft);
  const verb = wordsWithin(draft.scan, WORD.basis, sentence.start, draft.quantity.start).find(
    (token) => wordValue(token, 'basis') === 'estimate',
  );
  if (!verb) return basis;
  const name = within(draft.scan.names, Math.max(sentence.start, verb.start - 60), verb.start).at(-1);
  const follows =
    name?.entry.entity === entity.id &&
    /^(?: |now|still|also|此前|同时|自身|方面|管理层|公司|\([^)]*\)|'s management|则|亦|,)*$/i.test(
      draft.scan.normal.slice(name.end, verb.start),
    );
  return follows ? 'guidance' : basis;
}

/** 指引535至565亿，市场514亿: what others expect, without a word for it. */
const OF_THE_MARKET = /[,，;；(（](?:市场|卖方|买方|法人|外资)(?:只|仅|原本?|给|看|抓|估|约)*$/;

/** $0.62 expected, the $19.6bn analysts had, $3.28 at the Street: what others expected, said behind the figure. */
const EXPECTED_AFTER =
  /^\)? ?(?:(?:that |which )?(?:(?:had|was|were) )?(?:been )?(?:expected|pencilled in|penciled in|hoped for|looked for|priced in)(?! (?:to|in|for|by|next|this))(?![A-Za-z])|(?:that |which |the )?(?:analysts|brokers|[Ss]treet|sell[- ]side|market)(?:'s)? (?:had|has|was|were|wanted|expected|looked|asked)|(?:at|on|of|from) the [Ss]treet|(?:in|of|from) (?:the )?consensus|(?:的)?(?:市场|分析师|卖方|法人)(?:预期|共识|一致))/;

function isExpected({ quantity, scan }: Draft): boolean {
  return EXPECTED_AFTER.test(ahead(scan.normal, quantity.end, 48));
}

/** A shade over the $1.55bn expected, and up 15% on $1.36bn: a word right behind a figure, with which its clause ends, is of that one. */
function isSaidOfLast({ scan }: Draft, token: WordToken): boolean {
  const last = scan.quantities[firstFrom(scan.quantities, token.start) - 1];
  return (
    last !== undefined &&
    BEHIND_FIGURE.test(scan.normal.slice(last.end, token.start)) &&
    /^(?:,| and| but|\))/.test(scan.normal.slice(token.end, token.end + 4))
  );
}

/** So far behind a figure a word may end that says what it is. */
const BEHIND_REACH = 17;

const BEHIND_FIGURE = /^ (?:(?:that |which )?(?:had|was|were) (?:been )?)?$/;

function basisOf(draft: Draft): string | null {
  const { quantity, scan } = draft;
  const clause = clauseOf(draft);
  if (OF_THE_MARKET.test(lead(scan.normal, quantity.start, 8))) return 'consensus';
  const before = wordsWithin(scan, WORD.basis, clause.start, quantity.start).findLast(
    (token) => !isSaidOfLast(draft, token),
  );
  if (before) return wordValue(before, 'basis');
  const after = wordsWithin(scan, WORD.basis, quantity.end, Math.min(clause.end, quantity.end + BEHIND_REACH))[0];
  const behind = after && wordValue(after, 'basis');
  if (after && (behind === 'consensus' || (behind === 'guidance' && after.start - quantity.end <= 1))) return behind;
  const sentence = sentenceOf(draft);
  const earlier = wordsWithin(scan, WORD.basis, sentence.start, clause.start).at(-1);
  return earlier && relate(draft, earlier).figures === 0 ? wordValue(earlier, 'basis') : null;
}

function basisInHead(heads: readonly SegmentScan[]): string | null {
  for (const head of heads) {
    const word = wordsWithin(head, WORD.basis, 0, head.normal.length).at(-1); // 財測公布時的市場共識 is a consensus
    if (word) return wordValue(word, 'basis');
    if (OF_OTHERS.test(head.normal.trim())) return 'consensus';
  }
  return null;
}

/** Street, 共识, 市场: the head of a column of what others expect. */
const OF_OTHERS = /^(?:.*[ (])?(?:[Ss]treet|[Cc]ons\.?|共识|一致|市场|卖方|法人|外资)\)?$/;
