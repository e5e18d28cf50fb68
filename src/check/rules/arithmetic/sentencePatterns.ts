/** How sentences state growth, multiples and differences between two figures. Each pattern is linear: gaps are short and hold no figure. */
import { STEP_NOUNS } from '../../difference.ts';
import { wordSource } from '../../words.ts';
import { figurePattern as f, gapPattern as gap, longGapPattern as longGap } from './skeleton.ts';

interface SentencePattern {
  readonly name: string;
  readonly pattern: RegExp;
}

const BASE = f('base');
const VALUE = f('value');
const RESULT = f('result');

function pattern(name: string, source: string): SentencePattern {
  return { name, pattern: new RegExp(source, 'giu') };
}

/** How rough a result is said to be. */
const ROUGH = '(?:约|約|近|about |some |roughly |nearly )?';
/** A time before: 是半年前的3.8倍. */
const BEFORE_ZH =
  '(?:[一二两兩三四五六半]年前|[一二两兩三四五六半][个個]?(?:季度?|月)前|年初|去年[底末]?|上年|当时|當時|彼时|彼時|[上前]一?季)';

/** Verbs of growth and fall, right before how much. */
const MOVED = `(?<![a-z])(?:rose|grew|climbed|jumped|gained|increased|surged|soared|advanced|fell|dropped|declined|slid|sank|shrank|decreased|rising|growing|falling)(?: by)?(?: about| some| nearly| almost| roughly)? `;

/** Named groups: `base` (from), `value` (to), `result` (the growth, multiple or difference stated). */
export const SENTENCE_PATTERNS: readonly SentencePattern[] = [
  // 从433亿增至874亿，同比增长69%
  pattern(
    'from-to',
    `(?:从|從|由|自)${gap(20)}${BASE}${gap(14)}(?:至|到)${gap(20)}${VALUE}(?<between>${gap(24)})${RESULT}`,
  ),
  // rose from $43.3bn to $87.4bn, up 69%
  pattern('from-to', `(?<![a-z])from ${gap(44)}${BASE}${gap(30)} to ${gap(20)}${VALUE}(?<between>${gap(52)})${RESULT}`),
  // rose 69% to $87.4bn from $43.3bn; fell by half, 50%, from $4.00 to $2.00
  pattern('up-from', `${MOVED}${RESULT}(?<between>,? to ${gap(12)})${VALUE},? (?:up |down )?from ${gap(20)}${BASE}`),
  pattern('from-to', `${MOVED}${RESULT}(?<between>,? )from ${gap(20)}${BASE}${gap(20)} to ${gap(12)}${VALUE}`),
  // $87.4bn, up 69% from $43.3bn
  pattern('up-from', `${VALUE}(?<between>${gap(24)})${RESULT}${gap(8)}(?<![a-z])from ${gap(24)}${BASE}`),
  // $35.7bn, 28% above the $27.9bn of the quarter before
  pattern(
    'against',
    `${VALUE}(?<between>,? (?:or |some |about |roughly )?)${RESULT} (?:above|below|over|under|more than|less than|higher than|lower than|up on|down on)(?: the| its| a)? ${BASE}`,
  ),
  // $19.4bn, up 25% on the $16.8bn of the second quarter
  pattern(
    'against',
    `${VALUE}(?<between>,? (?:or |and |i\\.e\\. )?(?:up|down|a rise of|growth of) (?:about |some |nearly )?)${RESULT} (?:on|over|versus|vs\\.?|against|compared with)${gap(28)} ${BASE}`,
  ),
  // $1.57bn, a shade over the $1.55bn expected and up 15% on the third quarter's $1.36bn
  pattern(
    'against',
    `${VALUE}(?<between>,${gap(30)})${f('hoped')}${gap(20)}(?:,| and) (?:up|down) (?:about |some |nearly )?${RESULT} (?:on|from|over)${gap(28)} ${BASE}`,
  ),
  // Set beside the $23.86bn of fiscal Q2, the $41.456bn is a rise of 74%
  pattern(
    'against',
    `(?<![a-z])(?:beside|next to|against|compared with)${gap(8)} ${BASE}${gap(24)},${gap(8)} ${VALUE}(?<between> (?:is|was|makes|means) an? (?:rise|increase|jump|gain|growth) of )${RESULT}`,
  ),
  // 截至十月底为195亿元，五月时120亿元，半年增长63%
  pattern(
    'against',
    `${VALUE}(?<between>[,，] ?(?:[一二三四五六七八九十]{1,2}月|\\d{1,2}月|年初|年中|去年底|去年末)(?:底|末|初|时|時|还|還|才|只|是|为|為|有)*)${BASE}[,，]${gap(8)}${RESULT}`,
  ),
  // $99.4bn now, from $66.8bn in February, so up 49%
  pattern(
    'up-from',
    `${VALUE}(?: now)?(?<between>,? (?:up )?from )${BASE}${gap(24)}(?:up|down|a rise of|growth of) ${RESULT}`,
  ),
  // 874亿（约合1.2万亿），较上年的433亿增长69%
  pattern(
    'against',
    `${VALUE}(?:[,，(（]? ?(?:折合|约合|約合|相当于|相當於)${gap(6)}${f('converted')}[)）]?[,，;；]?)?(?<between>${gap(12)}(?:较|較|相比|相较|相較|对比|對比|(?<![占佔同環环類类])比(?![例重率较較]))${gap(16)})${BASE}${gap(10)}${RESULT}`,
  ),
  // $87.4bn, compared with $43.3bn a year earlier, up 69%
  pattern(
    'against',
    `${VALUE}(?<between>${gap(30)}(?:compare[sd] (?:with|to)|versus|vs\\.?|against)${gap(20)})${BASE}${gap(30)}${RESULT}`,
  ),
  // 收入64亿元，去年同期25亿元，同比增长156%; $34bn, last quarter $30bn, up 13%
  pattern(
    'against',
    `${VALUE}(?<between>[,，;(（]? ?(?:(?:而|但)?(?:去年|上年)(?:同[期季]|[上下]半年)(?:为|為|是|仅|僅)?|[上前]一?季度?(?:为|為|是|仅|僅)?|(?:a year ago|last quarter|last year|the prior quarter|the year before|the quarter before)(?: it was)?) ?(?:约|約)?)${BASE}[)）]?${gap(10)}${RESULT}`,
  ),
  // $64bn, $25bn a year ago, up 156%
  pattern(
    'against',
    `${VALUE}(?<between>[,;(] ?)${BASE} (?:a year (?:ago|earlier|before)|the (?:year|quarter) before|a quarter (?:ago|earlier))[,)]${gap(10)}${RESULT}`,
  ),
  // 722亿美元，同比增84%，上年392亿美元
  pattern(
    'against',
    `${VALUE}[,，]? ?(?<between>(?:同比|年增|按年|较去年|較去年|较上年|較上年)${gap(6)})${RESULT}[,，(（] ?(?:上年|去年|前年)(?:同[期季])?(?:为|為|是|仅|僅)?(?:约|約)? ?${BASE}`,
  ),
  // 上半年148亿元，扣掉一季度的67亿元，二季度做了81亿元; $79.0m less $53.4m leaves $25.6m
  pattern(
    'less',
    `${VALUE}(?<between>[,，]? ?(?:扣掉|扣除|减去|減去|剔除|(?<![a-z])(?:less|minus|net of))${gap(16)})${BASE}[,，]?${gap(20)}${RESULT}`,
  ),
  // $53.4m in nine months and $79.0m in the year, which leaves $25.6m
  pattern(
    'less',
    `${BASE}${gap(40)}${VALUE}(?<between>,? (?:which |that )?(?:leaves|leaving)(?: us)?(?: with)? (?:about )?)${RESULT}`,
  ),
  // Of the $23.85bn that it made, the cloud accounted for $14.2bn, leaving $9.65bn for the rest
  pattern(
    'left',
    `(?<![a-z])of (?:the |its |their )?${VALUE}${gap(90)}${BASE}(?<between>,? (?:which |that )?(?:leaves|leaving)(?: us)?(?: with)? ${ROUGH})${RESULT}`,
  ),
  // $9.7bn comes in and $5.8bn of it goes to Dell, so that $3.9bn is left; 97亿美元里58亿交给戴尔，还剩39亿美元
  pattern(
    'left',
    `${VALUE}${gap(48)}${BASE}(?<between>${gap(48)}(?<![a-z])(?:so that|so|and|which means|then)${gap(8)} )${RESULT} (?:is|are|remains?|would be) (?:left|left over|over|remaining)(?![a-z])`,
  ),
  pattern(
    'left',
    `${VALUE}${gap(8)}(?:里|裡|中|当中|當中)${gap(32)}${BASE}(?<between>${gap(20)}[,，] ?(?:只|还|還|就|净|淨)?(?:剩下|剩余|剩餘|剩|余下|餘下)(?:了|约|約)? ?)${RESULT}`,
  ),
  // 2,048 GB/s where HBM3E managed 1,229 GB/s, an improvement of 67%
  pattern(
    'uplift',
    `${VALUE}(?<between>[,;]? ?(?:where|while|whereas|against|versus|vs\\.?|compared with)${gap(30)})${BASE}(?: [a-z]+){0,2},? (?:an?|the) (?:improvement|increase|gain|jump|uplift|rise|advantage) of ${RESULT}`,
  ),
  // 甲厂1.30美元，乙厂1.69美元，高出30%; an H100 costs $1.30 and an H200 $1.69, 30% more
  pattern(
    'premium',
    `${BASE}${gap(16)}${VALUE}(?<between>[,，] ?(?:[后後前]者)?(?:高|多|贵|貴|低|少|便宜|省)(?:出|了)?${ROUGH} ?)${RESULT}`,
  ),
  // HBM3 819 GB/s, HBM4 2,048 GB/s，提升150%
  pattern(
    'successor',
    `${BASE}${gap(24)}${VALUE}(?<between>[,，] ?(?:[后後]者|一?[個个]?世?代之?[間间]?)?(?:成长|成長|提升|提高|增加|增长|增長|增幅|升幅|涨幅|漲幅)(?:了|为|為|达|達)?${ROUGH} ?)${RESULT}`,
  ),
  // $12.20 in the second quarter and $25.11 in the third, an improvement of $12.91; $18.4bn, then $43bn, a jump of $24.6bn
  pattern(
    'noun',
    `${BASE}${gap(60)}${VALUE}(?<between>${gap(40)}, ?(?:(?:which|that) (?:is|was|means|makes) )?(?:an? |the )?(?:[a-z]+ )?(?:${STEP_NOUNS}|growth) of ${ROUGH})${RESULT}`,
  ),
  // 去年10月估值81亿美元，今年2月230亿美元，四个月涨幅184%
  pattern(
    'span',
    `${BASE}${longGap(40)}${VALUE}(?<between>[,，] ?(?:[一二两兩三四五六七八九十半\\d]{1,2}[个個]?(?:月|季度?|年)(?:[内內间間里裡])?(?:就|已|便)?)(?:涨幅|漲幅|涨了|漲了|上涨|上漲|升幅|升了|增长|增長|增幅|增值)(?:了|为|為|达|達|约|約|近)* ?)${RESULT}`,
  ),
  // $24bn in May 2024; the merger put $250bn on it, a tenfold rise
  pattern(
    'stepped',
    `${BASE}${longGap(60)}${VALUE}(?<between>${gap(24)}, an? ${ROUGH})${RESULT} (?:increase|rise|jump|gain|step-up|uplift|improvement)(?![a-z])`,
  ),
  pattern(
    'premium',
    `${BASE}${gap(24)}${VALUE}(?<between>,? (?:or |so )?(?:about |some |roughly )?)${RESULT} (?:more|higher|dearer|less|lower|cheaper)(?! (?:than|per|of))(?![a-z])`,
  ),
  // 一季度334亿元，二季度398亿元，环比增长19%; $51.2bn in Q3, $59.9bn in Q4, so +17% q/q
  // 141 GB, 76% more than the H100's 80 GB
  pattern(
    'premium',
    `${VALUE}(?<between>,? (?:or |some |about |roughly )?)${RESULT} (?:more than|less than|above|below|over|higher than|lower than)${gap(24)}['’]s ${BASE}`,
  ),
  // the H200's 141 GB is 76% more than the 80 GB on an H100
  pattern(
    'premium',
    `${VALUE}(?<between>(?: in all| in total| together)?,? (?:(?:which|that) )?(?:is|was|are|were|makes|comes out) (?:about |some |roughly |nearly )?)${RESULT} (?:more(?: [a-z]+)? than|less(?: [a-z]+)? than|above|below|over|higher than|lower than|larger than|smaller than|better than)${gap(24)} ${BASE}`,
  ),
  // at $852bn it is priced at 34 times its annual sales of $25bn
  pattern(
    'priced',
    `${VALUE}${gap(40)}(?<between>(?<![a-z])(?:is|was|are|at|or|of|means|pays?|priced|valued|worth) )${ROUGH}${RESULT}${gap(40)}(?:sales|revenues?|ARR|run[- ]rate|pace|turnover)${gap(12)} ${BASE}`,
  ),
  pattern('in-turn', `${BASE}${gap(36)}${VALUE}(?<between>${gap(36)})${RESULT}`),
  // Series E at $61.5bn in March 2025 and Series F at $183bn in September: 4x
  pattern('in-turn', `${BASE}${gap(44)}${VALUE}(?<between>${gap(20)}[:：—–] ?)${RESULT}`),
  // 总计576TB/s，另一为186TB/s，差距3.1倍
  pattern(
    'gap',
    `${VALUE}(?<between>${gap(60)})${BASE}${gap(10)}(?:差距|相差|差了|倍差|a gap of|a ratio of|a factor of|a difference of)${gap(8)}${RESULT}`,
  ),
  // $9.7bn comes in and $5.8bn goes out; the difference is $3.9bn; 65.6%，48.8%，两者差16.8个百分点
  pattern(
    'gap',
    `${VALUE}${longGap(60)}${BASE}(?<between>${longGap(24)}(?<![a-z])(?:difference|gap|spread)${gap(20)} (?:is|was|of|comes to|being) ${ROUGH})${RESULT}`,
  ),
  pattern(
    'gap',
    `${VALUE}${gap(60)}${BASE}(?<between>[,，] ?(?:两者|兩者|二者)?(?:之间)?(?:差|相差|差距)(?:为|為|了|有)?${ROUGH} ?)${RESULT}`,
  ),
  // 576TB/s是186TB/s的3.1倍
  pattern(
    'of',
    `${VALUE}(?<between>${gap(16)}(?:是|为|為|相当于|相當於)${gap(24)})${BASE}${gap(8)}的${gap(4)}${RESULT}`,
  ),
  // 576 TB/s is 3.1x the 186 TB/s
  pattern(
    'times',
    `${VALUE}(?<between>${gap(20)}(?:is|or|,)${gap(8)})${RESULT}${gap(4)}(?:the|that of|of|as much as|last (?:year|quarter)['’]s|(?:a|the) year['’]s)${gap(20)}${BASE}`,
  ),
  // 28.7 TB for the one against 16.4 TB for the other, so it carries 1.75x as much
  pattern(
    'times',
    `${VALUE}(?<between>${gap(30)}(?:against|versus|vs\\.?|compared with)${gap(24)})${BASE}${gap(50)}${RESULT} (?:as (?:much|many|large|big|fast)|the [a-z]+|more)(?![a-z])`,
  ),
  // H200为4.8 TB/s，B200做到8 TB/s，后者是前者的1.7倍
  pattern(
    'times',
    `${BASE}${gap(24)}${VALUE}(?<between>[,，]? ?(?:后者|後者)${gap(4)}(?:是|为|為|达|達|相当于|相當於)?前者)的${gap(4)}${RESULT}`,
  ),
  pattern(
    'times',
    `${BASE}${gap(40)}${VALUE}(?<between>[,，]? ?(?:是|为|為|达|達|相当于|相當於|等于|等於)${gap(2)}前者)的${gap(4)}${RESULT}`,
  ),
  // 去年底90亿美元，今年5月470亿美元，是半年前的5.2倍
  pattern(
    'stepped',
    `${BASE}${gap(24)}${VALUE}(?<between>[,，]? ?(?:是|为|為|达|達|相当于|相當於)${BEFORE_ZH})的${gap(4)}${RESULT}`,
  ),
  pattern(
    'times',
    `${VALUE}${gap(24)}${BASE}(?<between>[,，]? ?前者${gap(4)}(?:是|为|為|达|達|相当于|相當於)?(?:后者|後者))的${gap(4)}${RESULT}`,
  ),
];

/** A total right after its parts. */
export const TOTAL_PATTERN = new RegExp(`${wordSource('total')}${gap(10)}${f('total')}`, 'giu');
/** 49亿＋63亿＋74亿＝186亿: the parts are those that signs join. */
export const EQUATION_PATTERN = new RegExp(
  `(?:\uE000\\d+\uE001 ?[+＋] ?)+\uE000\\d+\uE001 ?[=＝] ?${f('total')}`,
  'giu',
);
/** $2.66m plus $0.35m come to $3.01m. */
export const PLUS_PATTERN = new RegExp(
  `${f('one')}${gap(30)}(?<![a-z])plus ${gap(30)}${f('other')}${gap(10)}(?:comes? to|came to|makes?|gives?|equals?|adds? up to|totals?) ${gap(8)}${f('total')}`,
  'giu',
);
/** A total with its word behind it: $688 billion in all, $15.9 billion between the three of them. */
export const TOTAL_BEFORE_PATTERN = new RegExp(
  `[,，;:—–-] ?(?:or |for |so )?${f('total')} (?:in all|in total|all told|altogether|combined|together|between (?:the (?:two|three|four|five|\uE000\\d+\uE001)|them)|(?:over|across|for|in) (?:the two|the three|the four|both)(?: quarters| months| years| halves)?)(?![a-z])`,
  'giu',
);
