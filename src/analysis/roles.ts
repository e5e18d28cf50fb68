/** What the words around a name make of it: the subject of a figure, or what it is set against, dealt with, taken from. */
import { type NameToken, WORD } from './lexicon.ts';
import { hasWord, type SegmentScan } from './scene.ts';
import { extentAt } from './sentences.ts';
import { ahead, firstFrom, lead, within } from './within.ts';

/** What the words around a name make of it. */
export type Role = 'subject' | 'versus' | 'counterparty' | 'source' | 'modifier';

/** Roles of the names of a segment, computed once for it. */
export function rolesOf(scan: SegmentScan): ReadonlyMap<NameToken, Role> {
  const roles = new Map<NameToken, Role>();
  let last: NameToken | null = null;
  for (const name of scan.names) {
    const before = last === null ? undefined : roles.get(last);
    const own = roleOf(scan, name);
    roles.set(name, own === 'subject' && before === 'versus' && last && isPartOf(scan, last, name) ? before : own);
    last = name;
  }
  return roles;
}

/** 比英伟达特供的H20, than Nvidia's H200: the second name is what the first one's is. */
function isPartOf(scan: SegmentScan, owner: NameToken, name: NameToken): boolean {
  const between = scan.normal.slice(owner.end, name.start);
  return between.length <= 8 && /^(?: |'s |’s |[^，,。;；、和与及]{0,6}的)$|^$/.test(between);
}

const LEAD_GAP =
  /^(?: |的|了|the |an? |its |rival |rivals |美国|同行|竞争对手|友商|旗下|客户|伙伴|其|上一代|前代|上代|对手|“|"|《|自家|自研|现有|公司|startup |chip maker |cloud provider )*$/i;

const SOURCE_GAP =
  /^(?: |的|芯片|模型|口径下?|在|的?报告|在?最新|其|亦|也|则|还|近日|此前|分析师|首席|团队|研究|证券|\(.{0,14}\)|'s|’s|[A-Z][a-z]+ [A-Z][a-z]+)*$/;

function roleOf(scan: SegmentScan, name: NameToken): Role {
  const source = within(scan.words, name.end, name.end + 30).find(
    (token) =>
      token.start - name.end <= 16 &&
      hasWord(token, WORD['source-verb']) &&
      SOURCE_GAP.test(scan.normal.slice(name.end, token.start)),
  );
  if (
    source &&
    (name.entry.kind === 'organisation' ||
      (/^(?:预计|预期|预测|预估|估计|estimates|expects|forecasts|projects)$/i.test(
        scan.normal.slice(source.start, source.end),
      ) &&
        namesAfter(scan, name, source.end)))
  )
    return 'source';
  if (SOURCE_BEFORE.test(lead(scan.normal, name.start, 4)) && CALIBRE.test(ahead(scan.normal, name.end, 8)))
    return 'source';
  if (THAN_WHAT.test(lead(scan.normal, name.start, 28))) return 'versus';
  if (MODIFIER_AFTER.test(ahead(scan.normal, name.end, 14)) || MODIFIER_BEFORE.test(lead(scan.normal, name.start, 6)))
    return 'modifier';
  if (isPlace(scan, name)) return 'modifier';
  for (let at = firstFrom(scan.words, name.start) - 1; at >= 0; at--) {
    const token = scan.words[at] as SegmentScan['words'][number];
    if (token.end > name.start) continue;
    if (name.start - token.end > 24) break;
    if (!LEAD_GAP.test(scan.normal.slice(token.end, name.start))) continue;
    if (hasWord(token, WORD.source)) return 'source';
    if (hasWord(token, WORD.versus)) return isCopula(scan, token, name) ? 'subject' : 'versus';
    if (hasWord(token, WORD.counterparty)) return isPreposedSubject(scan, token) ? 'subject' : 'counterparty';
  }
  return 'subject';
}

/** R64机柜中: what is said is said of what sits in it. */
const INSIDE = /^(?:整?机柜|整柜|机架|集群|系统)?(?:之?中|里面?|内)(?:的|,|，|每|单)/;

/** Each chip in the rack: the system only says where the chip sits. */
function isPlace(scan: SegmentScan, name: NameToken): boolean {
  if (name.entry.kind !== 'system' && name.entry.kind !== 'facility') return false;
  if (INSIDE.test(ahead(scan.normal, name.end, 8))) return true;
  if (!/(?:\b(?:in|inside|within) (?:the |a |an )?|在)$/i.test(lead(scan.normal, name.start, 12))) return false;
  return within(scan.names, name.start - 60, name.start).some(
    (other) =>
      other.entry.kind === 'chip' && /(?:each|every|per|每颗|每个|单颗)\s*$/i.test(lead(scan.normal, other.start, 8)),
  );
}

/** 按IDC的口径, 以Omdia统计: whose count it is. */
const SOURCE_BEFORE = /[按以依照](?:照)?\s?$/;
const CALIBRE = /^\s?的?(?:口径|统计|数据|测算|估算|定义|算法)/;
/** `five times what an Nvidia H200 holds`, `twice that of the B200`: what is measured against. */
const THAN_WHAT =
  /(?:times|twice|half|x|%|as much as|than) (?:what|that of|those of|as much as|the \w+ of)(?: an?| the)?(?: [A-Z]\w+)? $/;

/** `FactSet预计谷歌…`: someone else is named behind the verb, so the first name only reports. */
function namesAfter(scan: SegmentScan, name: NameToken, from: number): boolean {
  const other = scan.names[firstFrom(scan.names, from)];
  if (other === undefined || other.start - from > 12 || other.entry.entity === name.entry.entity) return false;
  return !/[，,。;；]/.test(scan.normal.slice(from, other.start));
}

/** 是 sets a standard only in 是…的N倍 and 是…的七成; elsewhere it says what the subject is. */
function isCopula(scan: SegmentScan, token: { start: number; end: number }, name: NameToken): boolean {
  return (
    scan.normal.slice(token.start, token.end) === '是' &&
    !/^.{0,16}?的.{0,4}?(?:\d[\d.]*|[一二三四五六七八九十两几数百千万]+)(?:多)?(?:倍|成|%|分之)/.test(
      ahead(scan.normal, name.end, 32),
    )
  );
}

/** 对/与/由/At/For at the head of a sentence often names its subject: "At Microsoft, capex rose". */
function isPreposedSubject(scan: SegmentScan, token: { start: number; end: number }): boolean {
  const word = scan.normal.slice(token.start, token.end).toLowerCase();
  if (!['at', 'for', '对', '由', 'by', 'from', '为'].includes(word)) return false;
  if (word === 'at')
    return !/\b(?:deployed|installed|used|sold|shipped|running|works?) $/i.test(lead(scan.normal, token.start, 12));
  return word === 'for'
    ? token.start - (scan.sentences[extentAt(scan.sentences, token.start)]?.start ?? 0) <= 1
    : false;
}

/** 前Google TPU工程师, ex-Google, 谷歌客户方面: the name only describes someone else. */
const MODIFIER_AFTER =
  /^(?:[A-Za-z0-9 ]{0,8})(?:的?核心)?(?:工程师|团队成员|前员工|员工出身|出身|背景|校友|客户方面|客户的|系列客户|engineers?\b|alumni|veterans?\b|researchers\b|employees\b|ex-employees|-founded|-backed|-led|系芯片)/i;

const MODIFIER_BEFORE = /(?:前|原|ex-|ex |former |疑似|疑为|出身|出自|效力于)$/i;
