/** Which of the names that were read count: common words with support, one entity where several are written alike, codes in tables. */
import { listingOf } from '../dataset/listings.ts';
import type { Dataset, EntityKind } from '../dataset/model.ts';
import type { Script } from '../quantity/quantity.ts';
import type { NameToken } from './lexicon.ts';
import type { NameEntry } from './nameEntries.ts';
import type { SegmentScan } from './scene.ts';
import { ahead } from './within.ts';

/** A note with firm names of so many is one of the field. */
const OF_THE_FIELD = 5;

/** The name of an entity in the script of the note says more than that another one, which is also called so, is named in it. */
const NAME_OF_SCRIPT = 4.5;

/** Kinds whose codes (P5, V4, Neo) mean nothing without their maker, whatever the note is about. */
const PRODUCTS: ReadonlySet<EntityKind> = new Set(['chip', 'system', 'instance', 'model']);
const IS_CODE = /\d|^.{1,3}$/;

/**
 * Names that are common words count only where something supports them: a name beside them, or anywhere in the note
 * a firm name of the same entity or of its maker; and where maker and product are both such words, each the other.
 * In a note of the field (a heading `Coherent`, a cell `Disco`) they need no more, but for the codes of products.
 */
export function supportedNames(scans: readonly SegmentScan[], dataset: Dataset, script: Script): SegmentScan[] {
  /** Entities that a name says for sure; these, their makers and parents, and companies that are common words. */
  const firm = new Set<string>();
  const named = new Set<string>();
  const ownersOf = (id: string) => {
    const owners: string[] = [];
    for (let owner = ownerOf(id, dataset); owner && !owners.includes(owner); owner = ownerOf(owner, dataset))
      owners.push(owner);
    return owners;
  };
  for (const { entry, others } of scans.flatMap((scan) => scan.names)) {
    const { entity, kind, needsContext } = entry;
    if (needsContext ? !PRODUCTS.has(kind) : !others) named.add(entity);
    if (needsContext || others || firm.has(entity)) continue;
    firm.add(entity);
    for (const owner of ownersOf(entity)) named.add(owner);
  }

  const isFit = ({ entity, kind, name, needsContext }: NameEntry): boolean => {
    if (!needsContext || !PRODUCTS.has(kind) || !IS_CODE.test(name) || firm.has(entity)) return true;
    const owners = ownersOf(entity);
    return owners.length === 0 || owners.some((owner) => named.has(owner));
  };
  const weightOf = ({ entity, onlyIn }: NameEntry, scan: SegmentScan): number => {
    if (onlyIn === null || script === 'latin') return supportOf(entity, scan);
    return onlyIn === script ? supportOf(entity, scan) + NAME_OF_SCRIPT : -1;
  };
  const supportOf = (entity: string, { names }: SegmentScan): number => {
    const owners = ownersOf(entity);
    const { predecessor = '', successor = '' } = dataset.entities.get(entity)?.relations ?? {};
    if (firm.has(entity)) return 4;
    if (firm.has(predecessor) || firm.has(successor)) return 3;
    if (names.some(({ entry }) => owners.includes(entry.entity))) return 2;
    return owners.some((owner) => named.has(owner)) ? 1 : 0;
  };
  /** The name as that of the entity among several that the note supports most. */
  const settled = (name: NameToken, scan: SegmentScan): NameToken => {
    let entry = name.entry;
    for (const other of name.others ?? []) if (weightOf(other, scan) > weightOf(entry, scan)) entry = other;
    return entry === name.entry ? name : { ...name, entry };
  };
  const hasProducts = [...firm].some((id) => PRODUCTS.has(dataset.entities.get(id)?.kind ?? 'company'));
  const counting = (names: readonly NameToken[], { normal: text, segment }: SegmentScan): readonly NameToken[] => {
    if (hasProducts && isHead(segment) && isAlone(names, text)) return names;
    if (firm.size >= OF_THE_FIELD) return names.filter(({ entry }) => isFit(entry));
    if (names.some(({ entry }) => !entry.needsContext)) return names;
    const here = names.map(({ entry }) => entry.entity);
    const owners = here.map((entity) => ownerOf(entity, dataset));
    return names.filter((_, at) => {
      const [entity, owner] = [here[at] as string, owners[at]];
      const isOwned = owner && (firm.has(owner) || here.includes(owner));
      return firm.has(entity) || isOwned || owners.includes(entity) || isToldOf(names[at] as NameToken, text);
    });
  };
  return scans.map((scan) => {
    if (scan.names.length === 0 && !scan.segment.cell) return scan;
    const counted = counting(
      scan.names.map((name) => settled(name, scan)),
      scan,
    );
    const names = scan.names.length === 0 ? codeIn(scan, scans, dataset) : withCodes(scan.normal, counted, dataset);
    const same = names.length === scan.names.length && names.every((name, at) => name === scan.names[at]);
    return same ? scan : { ...scan, names };
  });
}

/** ## L4, | Blackhole | beside the names of other parts: a head that is the name of a part and nothing else. */
function isAlone([name, ...others]: readonly NameToken[], text: string): boolean {
  return (
    name !== undefined &&
    others.length === 0 &&
    PRODUCTS.has(name.entry.kind) &&
    text.trim().length === name.end - name.start
  );
}

function isHead({ cell, kind }: SegmentScan['segment']): boolean {
  return kind === 'heading' || cell?.row === 0 || cell?.column === 0;
}

/** Moonshot is worth $10bn, Moonshot估值100亿美元: what is told of companies alone. */
const OF_COMPANY =
  /^(?:['’]s (?:latest )?(?:valuation|revenue|backlog|capex|round|run[- ]rate)\b| (?:is|was) (?:now |once |last )?(?:worth|valued)\b| (?:has )?(?:raised|raises|booked)\b)[^.;]{0,40}[$€£¥]|^(?:的|最新|这轮|上轮)*(?:估值|营收|融资|年化|收入|投后)/;
/** Vera has 96 cores; L4是张小卡：显存16GB: what is told of chips and their systems alone. */
const OF_PART =
  /^[^.;。；\d]{0,24}\d+(?:[.,]\d+)? ?(?:[GTM]B(?:\/s)?(?![A-Za-z])|cores?\b|个?核|[TPE]FLOPS|TOPS|mm²|nm\b|k?W(?![A-Za-z]))/;
const TOLD_REACH = 64;

/** Whether what follows a name that is a common word too is told of nothing but such an entity. */
function isToldOf({ end, entry }: NameToken, text: string): boolean {
  return (PRODUCTS.has(entry.kind) ? OF_PART : OF_COMPANY).test(ahead(text, end, TOLD_REACH));
}

function ownerOf(id: string, dataset: Dataset): string | undefined {
  const { maker, parent } = dataset.entities.get(id)?.relations ?? {};
  return maker ?? parent;
}

const CODE = /^(?:\d{3,6}|[A-Z]{1,5})(?: [A-Z]{2})?$/;
const CODE_BEFORE = /(?:^|[^\w.,])(\d{4,6}) ?$/;

/** The bare code of a listing that is a cell, where a cell beside it has the name. */
function codeIn(
  { normal, segment }: SegmentScan,
  scans: readonly SegmentScan[],
  dataset: Dataset,
): readonly NameToken[] {
  const code = normal.trim();
  if (!CODE.test(code)) return [];
  const { cell, index } = segment;
  for (const other of [scans[index - 1], scans[index + 1]]) {
    if (other?.segment.cell?.table !== cell?.table || other?.segment.cell?.row !== cell?.row) continue;
    const owner = other?.names.find(({ entry }) => isCodeOf(code, entry.entity, dataset));
    const start = normal.indexOf(code);
    if (owner) return [{ start, end: start + code.length, entry: owner.entry }];
  }
  return [];
}

/** The names, and the bare codes of listings before them: `2330 台積電`. */
function withCodes(text: string, names: readonly NameToken[], dataset: Dataset): readonly NameToken[] {
  return names.flatMap((name, at) => {
    const from = Math.max(names[at - 1]?.end ?? 0, name.start - 9);
    const code = CODE_BEFORE.exec(text.slice(from, name.start))?.[1];
    if (!code || !isCodeOf(code, name.entry.entity, dataset)) return [name];
    const start = text.lastIndexOf(code, name.start);
    return [{ start, end: start + code.length, entry: name.entry }, name];
  });
}

function isCodeOf(code: string, entity: string, { entities }: Dataset): boolean {
  const digits = code.replace(/^0+| .*/g, '');
  const isOf = (alias: string) => alias.includes(digits) && (listingOf(alias)?.afterName.includes(code) ?? false);
  return entities.get(entity)?.aliases.some(isOf) ?? false;
}
