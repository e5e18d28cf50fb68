/** Units that only their surroundings tell: 4个点 of margin, 3.9 points, 1.3 turns of a valuation, 45度 of water, consulted 18 million times. */
import { type FoundQuantity, inUnit, UNREAD } from './foundQuantity.ts';
import { ahead, lead } from './within.ts';

/** The quantity in the unit that the words around it say, UNREAD where they make it no figure, or null. */
export function spokenUnit(
  text: string,
  quantity: FoundQuantity,
  before: FoundQuantity | undefined,
): FoundQuantity | null {
  if (quantity.hasUnit && SPOKEN.has(quantity.dimension)) return otherUnit(text, quantity);
  return (quantity.hasMagnitude && text[quantity.numberEnd] !== 'P') || quantity.bareLetter !== null
    ? null
    : points(text, quantity, before);
}

const SPOKEN = new Set(['count', 'energy', 'money', 'multiple', 'bits']);

function otherUnit(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.dimension === 'count') return chinesePoints(text, quantity);
  if (quantity.dimension === 'bits') return bitsOfLink(text, quantity);
  if (quantity.dimension === 'energy') return degrees(text, quantity);
  return quantity.dimension === 'money' ? rateOfExchange(text, quantity) : timesOver(text, quantity);
}

const RISEN_OR_FALLEN =
  /(?:[升降增减涨跌高低多少扩缩]|提高|改善|恶化|变动|拉动|拖累|收窄|扩大)(?:了|咗|约|近|逾|超过?|达|出|去|下[去来]|大约|至少|另外|整整|足足)*$/;

/** 加工毛利4个点 is a margin of 4%, 升2个点 a change of as many points. */
function chinesePoints(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (text.slice(quantity.numberEnd, quantity.end) !== '个' || text[quantity.end] !== '点' || quantity.high > 100)
    return null;
  const after = text[quantity.end + 1] ?? '';
  if (after === '位' || after === '子') return null;
  const isChange = RISEN_OR_FALLEN.test(lead(text, quantity.start, 10));
  return {
    ...quantity,
    end: quantity.end + 1,
    unit: isChange ? 'pp' : '%',
    dimension: isChange ? 'points' : 'percent',
    kind: isChange ? 'change' : 'share',
    written: { ...quantity.written, after: `${quantity.written.after}点` },
  };
}

const LINK = /^[ -]?(?:Ethernet|InfiniBand|optic|switch|port|link|transceiver|module|lane|NIC|以太|光|端口|交换|网)/i;
/** Rates in Gbit/s that memories do not come in. */
const LINK_RATES = new Set([100, 200, 400, 800, 1600, 3200]);

/** 200 Gb Ethernet, 800-gigabit: a link by its rate; 16Gb of DRAM is a size. */
function bitsOfLink(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const isLink = LINK.test(ahead(text, quantity.end, 14)) || LINK_RATES.has(quantity.high / 1e9);
  return isLink ? { ...quantity, unit: 'bit/s', dimension: 'bit-rate' } : null;
}

const HEAT = /温[^，,。;；]{0,8}$/;
const NUMBER_OF_TIMES = /^(?:[涨降调提下上出发获被向宣公]|易|前|试|入)/;

/** 水温45度 is heat, 两度涨价 twice; else 度 is a kilowatt-hour. */
function degrees(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const { numberEnd, end, number } = quantity;
  if (!text.slice(numberEnd, end).trim().startsWith('度') || quantity.hasMagnitude) return null;
  if (number.form === 'chinese' && quantity.high < 10e3 && NUMBER_OF_TIMES.test(ahead(text, end, 1))) return UNREAD;
  if (!HEAT.test(lead(text, quantity.start, 12))) return null;
  const { unitFactor } = quantity.written;
  return {
    ...quantity,
    low: quantity.low / unitFactor,
    high: quantity.high / unitFactor,
    resolution: quantity.resolution / unitFactor,
    unit: '°C',
    dimension: 'temperature',
    written: { ...quantity.written, unitFactor: 1 },
  };
}

/** 1美元兑31.4元: the rate is the second number. */
function rateOfExchange(text: string, quantity: FoundQuantity): FoundQuantity | null {
  return quantity.number.digits === '1' &&
    !quantity.hasMagnitude &&
    /^ ?(?:兑|对|换|折合|=)/.test(ahead(text, quantity.end, 3))
    ? UNREAD
    : null;
}

/** Consulted 18 million times: how often, not by what factor; 翻一倍 doubles, and states no number. */
function timesOver(text: string, quantity: FoundQuantity): FoundQuantity | null {
  if (quantity.low === 1 && /翻了?$/.test(lead(text, quantity.start, 2))) return UNREAD;
  if (!/^ times$/.test(text.slice(quantity.numberEnd, quantity.end)) || quantity.high < MOST_TIMES) return null;
  if (/^ (?:more|as|the|that|what|its|faster|larger|higher)\b/.test(ahead(text, quantity.end, 8))) return null;
  return { ...quantity, end: quantity.numberEnd, unit: '1', dimension: 'count', kind: 'quantity' };
}

/** Nothing grows by such a factor. */
const MOST_TIMES = 1e5;

const POINTS = /^[ -](?:percentage[ -])?(points?)\b/;
/** Three points of order, four points to make; not half a point of margin. */
const OTHER_POINTS =
  /^ points?\b (?:of (?!(?:the )?(?:gross |operating |net |market )?(?:margin|share|growth|upside)\b)|to |out )/;
const TURNS = /^ turns?\b(?! of (?:events|phrase))/;
const MOVED =
  /\b(?:up|down|rose|risen|fell|fallen|gain(?:ed|s)?|lost|los(?:es|ing)|add(?:ed|s|ing)?|cost(?:s|ing)?|shed|by|of|widen(?:ed|s)?|narrow(?:ed|s)?|improv(?:ed|es|ing)|dropped|slipped|climbed|expand(?:ed|s)?|contract(?:ed|s)?|another|about|nearly|some|than|higher|lower|lose) $/i;

/** Up 3.9 points: of a percentage, not of an index; trades 1.3 turns below: of the multiple. */
function points(text: string, quantity: FoundQuantity, before: FoundQuantity | undefined): FoundQuantity | null {
  if (quantity.hasUnit) return null;
  const behind = ahead(text, quantity.numberEnd, 20);
  if (SMALL_COIN.test(behind)) return coins(text, quantity, before);
  if (behind.startsWith('P') && PETA.test(behind)) return petaflops(text, quantity);
  const turns = TURNS.exec(behind);
  if (turns) return inUnit(quantity, 'x', 'multiple', 'multiple', 1, turns[0]);
  const found = POINTS.exec(behind);
  if (!found || quantity.high >= 100 || OTHER_POINTS.test(ahead(text, quantity.numberEnd, 32))) return null;
  const ofPercentage = before && (before.dimension === 'percent' || before.dimension === 'points');
  const near = ofPercentage && quantity.start - before.end < 60;
  if (!near && !MOVED.test(lead(text, quantity.start, 14))) return null;
  return inUnit(quantity, 'pp', 'points', 'change', 1, found[0]);
}

const SMALL_COIN = /^[pc](?![A-Za-z0-9])/;
/** The heights of pictures: 1080p. */
const PICTURE = /^(?:144|240|360|480|720|1080|1440|2160)$/;
const OF_SHARES = /share|offer|\bbid|dividend|price|target|clos|float|\bbuy|EPS|earnings|cost|£|\$/i;
/** Money that is counted in cents. */
const IN_CENTS = new Set(['USD', 'EUR', 'AUD', 'CAD', 'SGD', 'HKD', 'NZD']);

/** 183p a share, EPS of 60c: pence and cents, where shares or prices are spoken of. */
function coins(text: string, quantity: FoundQuantity, before: FoundQuantity | undefined): FoundQuantity | null {
  const letter = text.charAt(quantity.numberEnd);
  if (letter === 'p' && PICTURE.test(quantity.number.digits)) return null;
  if (!OF_SHARES.test(text.slice(Math.max(0, quantity.start - 120), quantity.end + 40))) return null;
  const currency = letter === 'p' ? 'GBP' : before && IN_CENTS.has(before.unit) ? before.unit : 'USD';
  return inUnit(quantity, currency, 'money', 'quantity', 0.01, letter);
}

const PETA = /^P(?![A-Za-z0-9])/;

/** 算力5000P, 租了4,000P: so many PFLOPS, as operators of computing centres write them. */
function petaflops(text: string, quantity: FoundQuantity): FoundQuantity | null {
  const around = text.slice(Math.max(0, quantity.start - 14), quantity.end + 8);
  const isChinese =
    quantity.written.script !== 'latin' && quantity.low >= 1000 && !PICTURE.test(quantity.number.digits);
  if (!isChinese && !/算力|智算|超算|[台张卡柜颗片]/.test(around)) return null;
  return inUnit(quantity, 'FLOP/s', 'compute', 'quantity', 1e15, 'P');
}
