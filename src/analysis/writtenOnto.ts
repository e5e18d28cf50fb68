/** Numbers that Chinese text writes right behind a word in Latin letters: AMX11%, EBITDA14倍, 每kW4,000美元. */
import { ahead, lead } from './within.ts';

const NUMBER_AHEAD = /^(?:\d{1,3}(?:,\d{3})+|\d{1,4})(?:\.\d+)?(?![\d,.])/;
const SHARE_AHEAD = /^(?:[-~至到]\d{1,3}(?:\.\d+)?)?(?:%|个百分点)/;
/** What no model number runs on into. */
const FIRM_AHEAD = /^(?:倍(?!增[^长])|[美港欧日韩]元|元|[吉兆]瓦|[MG]W(?![A-Za-z\d])|万[元美片台颗张套])/;
/** AMX6吉瓦: no model is counted in power. */
const POWER_AHEAD = /^[吉兆]瓦/;
const WORD_BEFORE = /(?:^|[^A-Za-z\d._-])([A-Za-z]{2,16})$/;
/** What comes in generations, whose number would be taken for one of things: DDR5, PCIe6, iPhone17. */
const SERIES = /^(?:HBM|[LG]P?DDR|PCIe|NVL|NVLink|iPhone)$/;

/**
 * AMX11%; EBITDA14倍, 每kW4,000美元: a number behind a word in Latin letters, with a unit that says so. Behind a short
 * word of capitals the digits may be those of a model (GB20030倍): only a share is sure.
 */
export function isWrittenOntoWord(text: string, at: number): boolean {
  const number = NUMBER_AHEAD.exec(ahead(text, at, 16))?.[0];
  if (number === undefined) return false;
  const behind = ahead(text, at + number.length, 10);
  const isShare = SHARE_AHEAD.test(behind) && number.replace(/\..*/, '').length < 3;
  if (!isShare && !FIRM_AHEAD.test(behind)) return false;
  const word = WORD_BEFORE.exec(lead(text, at, 17))?.[1];
  if (word === undefined || isShare) return word !== undefined;
  if (number.length <= 2 && POWER_AHEAD.test(behind)) return true;
  const isName = word.length > 3 && !SERIES.test(word);
  return /[,.]/.test(number) ? isName || /[a-z]/.test(word) : isName && Number(number) >= 10 && behind[0] !== '万';
}
