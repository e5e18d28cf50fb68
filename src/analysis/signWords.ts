/** Words right around a percentage that say which way it went: 比B低30%, 30% below B, 跑输大盘9个百分点, minus 7%. */

import { clauseOf, type Draft } from './scene.ts';
import { ahead, lead } from './within.ts';

const REACH = 40;
/** Verbs right before the figure, also where they are part of another word (股价跌 names a metric, 首日涨 a day). */
const RISE =
  /(?:涨|升|增|增加|调高|调升|加价|涨价|漲|高出?|多出?|(?<![最至许不])多(?:赚|卖|用|花|付|耗|拿)|贵|快|强|升幅|涨幅|增幅|提速)$/;
const FALL =
  /(?:跌|降|减|减少|调降|砍|降价|回撤|回调|跌去|蒸发|缩水|低|少|(?<![至最不多])少(?:赚|卖|用|花|付|耗|拿)|便宜|慢|轻|省|省电|省钱|落后|(?<![传运])输|(?<!少)亏损?|折让|折价|降幅|跌幅|缩|萎缩|裁员|裁减|[插挫泻崩杀砸]|(?<![卖用花吃拿占出抛送换扔丢接])掉)$/;
/** Between the verb and its number. */
const LINK =
  /(?:了|咗|约|近|逾|超|超过|达|下去|去|下来|出|将近|接近|不到|不足|大约|至少|整整|足足|幅度|为|有|再|又| |~)+$/;
/** Comparatives count only beside what is compared: 比今年多两成, 较B低30%. */
const COMPARATIVE =
  /(?<![调提升走拉推降减压缩增新拖摊])(?:高|多|快|强|低|少|慢|轻|省)(?:出|电|钱|赚|卖|用|花|付|耗|拿)?$/;
const COMPARED =
  /(?:(?:(?<![占同环])比(?![例重率])|较|相比|相较|之于|于)[^，,。;；]{0,24}|(?:则|却|反而|可|功耗|显存|成本))$/;
/** 最少50%, 新低25%: how little at least, not how much less. */
const EXTREME = /(?:[最至不][高低多少快慢]|新[高低])$/;
const ADVANCED = /\b(?:advanced|improved|higher|faster)(?: by| another| about| nearly| roughly)? $/i;
const MORE_AFTER =
  /^ ?(?:more|ahead of|dearer|costlier|pricier|richer|run|rally|bounce|above|higher|larger|bigger|faster|greater|better|premium|upside|growth|increase|rise|jump|gain)\b/i;
const LESS_AFTER =
  /^ ?(?:less|below|lower|fewer|cheaper|smaller|slower|under|behind|discount|decline|drop|fall|decrease|cut|reduction|slide|slip|dip|slump|selloff|pullback)\b/i;

/** What is said to speed up or slow down is a rate of growth. */
const FASTER =
  /(?:accelerat|decelerat|quicken|slow)[a-z]{0,4} (?:further )?to (?:about |around )?$|(?:加速|提速|放缓|放慢)(?:至|到)约?$/i;
const MARGIN = /[涨升增降跌减砍][^。；;]{0,8}幅度(?:约|达|为|在)?$/;
/** 上调盈利预测15%至11.4亿元: by so much, to so much. */
const RAISED = /(?:上调|上修|调高|下调|下修|调低|raised|lifted|cut|lowered)[^,，。;；%]{2,28}$/i;
/** 降为69.7%: to a level; 降幅为 is by so much. */
const TO_LEVEL = /(?<!幅)[升降涨跌缩减]为(?:约|近)?$/;
/** 跑输沪深300 9个百分点, 稀释毛利率2个百分点, each 10% costs 30bp. */
const BEHIND = /跑输[^，,。;；%]{0,14}$/;
const COSTS_POINTS =
  /(?:(?:稀释|拖累|侵蚀|摊薄)[^，,。;；%\d]{0,14}|退(?:步|了)?|下来了?|\bcost(?:s|ing)? (?:[a-z]+ ){0,3})$/i;

/** −1 or 1 where the words right around the figure compare it: 比B低30%, 30% below B; else null. */
export function comparedWith(draft: Draft): 1 | -1 | null {
  const { quantity, scan } = draft;
  const after = ahead(scan.normal, quantity.end, 16);
  if (MORE_AFTER.test(after)) return 1;
  if (LESS_AFTER.test(after)) return -1;
  const window = lead(scan.normal, quantity.start, REACH);
  if (TO_LEVEL.test(window)) return null;
  if (FASTER.test(window)) return 1;
  if (MARGIN.test(window)) return /[降跌减砍]/.test(window) ? -1 : 1;
  if (RAISED.test(window) && /^ ?(?:至|到|to )/.test(after))
    return /下|cut|lower/.test(RAISED.exec(window)?.[0] ?? '') ? -1 : 1;
  if (BEHIND.test(window) || (quantity.unit === 'pp' && COSTS_POINTS.test(window))) return -1;
  return byVerb(draft, window);
}

function byVerb(draft: Draft, window: string): 1 | -1 | null {
  const before = window.replace(LINK, '');
  if (EXTREME.test(before)) return null;
  if (COMPARATIVE.test(before) && draft.against === null && !COMPARED.test(before.replace(COMPARATIVE, '')))
    return null;
  if (RISE.test(before) || ADVANCED.test(window)) return 1;
  return FALL.test(before) ? -1 : null;
}

const MINUS = /(?:\bminus |(?<!正)负 ?)(?:about |nearly |约|近)?$/i;

/** Minus 7%, 自由现金流为负218亿; what stands plus or minus is a tolerance. */
export function isBelowZero(draft: Draft): boolean {
  const { quantity, scan } = draft;
  const window = scan.normal.slice(Math.max(clauseOf(draft).start, quantity.start - 20), quantity.start);
  return MINUS.test(window) && !/(?:plus|\+) ?(?:or|and|\/) ?minus /i.test(window);
}
