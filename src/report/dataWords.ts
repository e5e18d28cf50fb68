/**
 * The dataset's own words (kinds, bases, attributes) and the rules' names in Chinese, as the editor has them. English shows
 * the ids, which are English words, without the name of an attribute that goes without saying; what has no translation here
 * stays as the dataset has it.
 */
import type { Attributes } from '../dataset/model.ts';
import { attributeText } from './card.ts';
import type { ReportLang } from './report.ts';

type Chinese = readonly [hans: string, hant: string];

/** Single words: kinds of entity, bases, rules, severities. */
const WORDS: Readonly<Record<string, Chinese>> = {
  chip: ['芯片', '晶片'],
  system: ['系统', '系統'],
  instance: ['实例', '執行個體'],
  technology: ['技术', '技術'],
  company: ['公司', '公司'],
  lab: ['实验室', '實驗室'],
  organisation: ['机构', '機構'],
  model: ['模型', '模型'],
  facility: ['设施', '設施'],
  standard: ['标准', '標準'],
  programme: ['项目', '專案'],
  reported: ['实际', '實際'],
  guidance: ['指引', '指引'],
  estimate: ['估计', '估計'],
  consensus: ['一致预期', '一致預期'],
  announced: ['已公布', '已公布'],
  rumoured: ['传闻', '傳聞'],
  stale: ['已过期', '已過期'],
  basis: ['口径不同', '口徑不同'],
  'unit-slip': ['单位有误', '單位有誤'],
  contradicted: ['与数据集矛盾', '與資料集矛盾'],
  disputed: ['存疑', '存疑'],
  arithmetic: ['算术', '算術'],
  renamed: ['旧名称', '舊名稱'],
  unsourced: ['无对应序列', '無對應序列'],
  directive: ['指令', '指令'],
  error: ['错误', '錯誤'],
  warning: ['警告', '警告'],
  information: ['信息', '資訊'],
  hint: ['提示', '提示'],
};

/** What an attribute with its value is called where one says it in a word. */
const PHRASES: Readonly<Record<string, Chinese>> = {
  'sparsity dense': ['稠密', '稠密'],
  'sparsity sparse': ['稀疏', '稀疏'],
  'direction uni': ['单向', '單向'],
  'direction bi': ['双向', '雙向'],
  'change yoy': ['同比', '年增'],
  'change qoq': ['环比', '季增'],
  'change day': ['当日变动', '當日變動'],
  'change week': ['一周变动', '一週變動'],
  'scope chip': ['单芯片', '單晶片'],
  'scope package': ['单封装', '單封裝'],
  'scope board': ['单板', '單板'],
  'scope rack': ['整机柜', '整機櫃'],
  'scope system': ['整系统', '整系統'],
  'scope pod': ['整个 Pod', '整個 Pod'],
  'scope cluster': ['整集群', '整叢集'],
  'scope datacenter': ['整个数据中心', '整個資料中心'],
  'scope stack': ['单堆栈', '單堆疊'],
  'scope pin': ['单引脚', '單接腳'],
  'segment cloud': ['云业务', '雲端業務'],
  'segment networking': ['网络业务', '網路業務'],
  'segment capacity': ['容量', '容量'],
  'definition gaap': ['GAAP', 'GAAP'],
  'definition adjusted': ['调整后', '調整後'],
  'definition gross': ['毛额', '毛額'],
  'definition cash': ['现金', '現金'],
  'definition total': ['合计', '合計'],
  'definition run-rate': ['年化', '年化'],
  'definition target': ['目标', '目標'],
  'definition cumulative': ['累计', '累計'],
  'definition contracted': ['已签约', '已簽約'],
  'definition active': ['在用', '使用中'],
  'definition constant-currency': ['固定汇率', '固定匯率'],
  'definition trailing-twelve-months': ['近十二个月', '近十二個月'],
  'definition nine-months': ['前九个月', '前九個月'],
  'definition per-month': ['每月', '每月'],
  'definition extended-hours': ['盘前盘后', '盤前盤後'],
  'definition before-guidance': ['指引公布前', '指引公布前'],
  'variant effective': ['有效', '有效'],
  'variant physical': ['物理', '實體'],
  'variant rounded': ['约数', '約數'],
  'variant data-sheet': ['规格书', '規格書'],
  'variant announcement': ['发布口径', '發布口徑'],
  'variant hyperscaler': ['大型云厂商', '大型雲端業者'],
  'variant neocloud': ['新型云厂商', '新型雲端業者'],
};

/** The names of attributes, for values that have no phrase of their own: `精度 bf16`. */
const NAMES: Readonly<Record<string, Chinese>> = {
  precision: ['精度', '精度'],
  sparsity: ['稀疏性', '稀疏性'],
  scope: ['范围', '範圍'],
  direction: ['方向', '方向'],
  segment: ['分部', '部門'],
  round: ['轮次', '輪次'],
  basis: ['依据', '依據'],
  versus: ['相比', '相比'],
  change: ['变动', '變動'],
  variant: ['版本', '版本'],
  definition: ['定义', '定義'],
  counterparty: ['对方', '對方'],
  currency: ['币种', '幣別'],
  memory: ['内存', '記憶體'],
  workload: ['负载', '負載'],
  previous: ['前值', '前值'],
  own: ['自有预测', '自有預估'],
};

/** Attributes whose English value says by itself what it is of. */
const BARE: ReadonlySet<string> = new Set(['precision', 'sparsity', 'basis', 'definition', 'variant', 'memory']);

/** How English says an attribute that is not just its value. */
const ENGLISH: Readonly<Record<string, string>> = {
  'direction uni': 'one direction',
  'direction bi': 'both directions',
  'change yoy': 'year on year',
  'change qoq': 'quarter on quarter',
  'scope chip': 'per chip',
  'scope package': 'per package',
  'scope board': 'per board',
  'scope rack': 'whole rack',
  'scope system': 'whole system',
  'scope pod': 'whole pod',
  'scope cluster': 'whole cluster',
  'scope datacenter': 'whole data centre',
  'definition gaap': 'GAAP',
};

/** A kind, basis, rule or severity in a language. */
export function dataWord(word: string, lang: ReportLang): string {
  return inChinese(WORDS[word], lang) ?? word;
}

/** Attributes in a language: `precision bf16, sparsity dense` → `BF16, dense`, `精度 BF16、稠密`. */
export function attributeWords(attributes: Attributes, lang: ReportLang): string {
  return attributeTextIn(attributeText(attributes), lang);
}

/** The same from the line of `attributeText`. */
export function attributeTextIn(line: string, lang: ReportLang): string {
  if (line === '') return line;
  const inLang = lang === 'en' ? attributeInEnglish : (part: string) => attributeInChinese(part, lang);
  return line
    .split(', ')
    .map(inLang)
    .join(lang === 'en' ? ', ' : '、');
}

function attributeInEnglish(part: string): string {
  const [name, value] = nameAndValue(part);
  return ENGLISH[part] ?? (BARE.has(name) ? value : `${name} ${value}`);
}

function attributeInChinese(part: string, lang: ReportLang): string {
  const [name, value] = nameAndValue(part);
  if (name === 'basis') return dataWord(value, lang);
  return inChinese(PHRASES[part], lang) ?? `${inChinese(NAMES[name], lang) ?? name} ${value}`;
}

/** `precision bf16` → the name, and the value as one writes it: formats of numbers in capitals. */
function nameAndValue(part: string): [name: string, value: string] {
  const [name = '', ...rest] = part.split(' ');
  const value = rest.join(' ');
  return [name, name === 'precision' ? value.toUpperCase() : value];
}

function inChinese(words: Chinese | undefined, lang: ReportLang): string | undefined {
  return lang === 'en' ? undefined : words?.[lang === 'zh-Hans' ? 0 : 1];
}
