/** Rates that name a class of modules, ports or links: 800G, 1.6T. */
import type { FoundQuantity, QuantityContext } from './foundQuantity.ts';
import { ahead, lead, within } from './within.ts';

/** Rates that modules, cables and switches come in (IEEE 802.3 and the module MSAs), in Gbit/s. */
const MODULE_RATES = new Set([
  10, 25, 40, 50, 56, 100, 112, 200, 224, 448, 400, 800, 1600, 3200, 6400, 12800, 25600, 51200, 102400,
]);

const NETWORK_REACH = 400;

const NETWORK_WORD =
  /光模块|光通信|交换机|CPO|OCS|DAC|AEC|transceiver|optical|switch|Ethernet|以太网|NIC|网卡|EML|DSP|SerDes|PAM4|per lane|InfiniBand/i;
/** Rates that nothing but a module, port or link comes in; storage and models do not (1.6T parameters, 400G of HBM). */
const NETWORK_ONLY = new Set([100, 112, 200, 224, 400, 448, 800, 1600, 3200, 12800, 25600, 51200, 102400]);
const OTHER_AFTER =
  /^ ?(?:of \w|的?(?:RAM|D?RAM|DDR|HBM|SSD|HDD|NAND|memory|storage|disk|param|token|个?参数|词元|显存|内存|存储|硬盘|容量|流量|市值|VRAM))/i;
const OTHER_BEFORE =
  /(?:参数量?|params?|parameters|tokens?|显存|内存|存储|硬盘|容量|HBM|DRAM|SSD|memory|市值|[$€£¥])[^，,。;；]{0,8}$/i;

/** 400G, 1.6T are rates of bits: of optical modules, cables and switches. */
export function moduleRate(text: string, quantity: FoundQuantity, context: QuantityContext): FoundQuantity | null {
  if (quantity.hasUnit || (quantity.bareLetter !== 'G' && quantity.bareLetter !== 'T')) return null;
  const end = quantity.numberEnd + 1;
  const rate = Math.round(quantity.low * (quantity.bareLetter === 'T' ? 1000 : 1));
  if (!MODULE_RATES.has(rate)) return null;
  const from = quantity.start - NETWORK_REACH;
  const near =
    (NETWORK_ONLY.has(rate) &&
      !OTHER_AFTER.test(ahead(text, end, 16)) &&
      !OTHER_BEFORE.test(lead(text, quantity.start, 20))) ||
    within(context.words, from, end + NETWORK_REACH).some((token) => context.cueDimension(token).has('bit-rate')) ||
    NETWORK_WORD.test(text.slice(Math.max(0, from), end + NETWORK_REACH));
  if (!near) return null;
  const factor = quantity.bareLetter === 'T' ? 1e12 : 1e9;
  return {
    ...quantity,
    low: quantity.low * factor,
    high: quantity.high * factor,
    resolution: quantity.resolution * factor,
    unit: 'bit/s',
    dimension: 'bit-rate',
    hasUnit: true,
    bareLetter: null,
    end,
    written: { ...quantity.written, after: text.slice(quantity.numberEnd, end), unitFactor: factor },
  };
}
