/** What a sentence tells as said or so at an earlier time, and what it tells as of today. */
import assert from 'node:assert/strict';
import { read } from './fixture.ts';

const OF_THEN = [
  "Borealis's 2025 capex guidance was $66-72 billion before the October raise.",
  'Borealis had guided 2025 capex to $66-72 billion.',
  'Borealis originally guided 2025 capex to $66-72 billion.',
  "Borealis's earlier 2025 capex guidance of $66-72 billion looks quaint.",
  "Borealis's previous 2025 capex range was $66-72 billion.",
  "Borealis's prior guide for 2025 capex: $66-72 billion.",
  'Borealis lifted 2025 capex guidance, previously $66-72 billion.',
  'Borealis narrowed its 2025 capex range, which had been $66-72 billion.',
  'The old 2025 capex guide at Borealis, $66-72 billion, is history.',
  "Borealis's 2025 capex came in above the $66-72 billion it once guided to.",
  'Borealis no longer guides to $66-72 billion of capex for 2025.',
  'At the time Borealis guided 2025 capex to $66-72 billion.',
  'Borealis used to guide 2025 capex to $66-72 billion.',
  "Borealis's initial 2025 capex plan, $60-65 billion, was too low.",
  'Borealis began 2025 with a capex guide of $60-65 billion.',
  "Borealis's first 2025 capex guide was $60-65 billion.",
  '北光此前2025年资本开支指引为660-720亿美元。',
  '北光原先的2025年资本开支指引660-720亿美元。',
  '北光 2025年资本开支上调（前值660-720亿美元）。',
  '北光曾预计2025年资本开支660-720亿美元。',
  '当时北光的2025年资本开支指引还是660-720亿美元。',
  '北光最初的2025年资本开支计划是600-650亿美元。',
  '北光已不再维持2025年资本开支660-720亿美元的指引。',
  '北光 2025年资本开支高于早先660-720亿美元的指引。',
  '北光先前2025年資本支出指引為660-720億美元。',
  '北光原本估2025年資本支出660-720億美元。',
  '北光 2025年資本支出，舊指引660-720億美元。',
  '北光過去的2025年資本支出財測660-720億美元。',
  'The Quill 2 was to have 288 GB of HBM3E.',
  'The Quill 2 was originally specified at 288 GB.',
  'Borealis first promised 288 GB for the Quill 2.',
  'Borealis had promised 288 GB for the Quill 2.',
  "The Quill 2's memory was cut from 288 GB.",
  'The Quill 2, once slated to carry 288 GB, is out.',
  'The 288 GB originally promised for the Quill 2 never came.',
  '羽二原定显存288GB。',
  '羽二发布时说288GB。',
  '羽二最初公布的显存是288GB，上市缩到256GB。',
  '羽二原本规划288GB显存。',
  '羽二从288GB降到256GB。',
  '羽二发布会上标的是288GB。',
  '羽二原訂記憶體288GB，上市為256GB。',
  '羽二當初說288GB。',
  "Borealis's backlog has grown from $55.6bn to $99.4bn.",
  '北光在手订单从556亿美元增至994亿美元。',
];

const OF_TODAY = [
  "Borealis's 2025 capex guidance is $66-72 billion.",
  'Borealis guides 2025 capex to $66-72 billion.',
  'Borealis will spend $66-72 billion on capex in 2025.',
  'Borealis expects capex of $66-72bn in 2025.',
  "Borealis's capex for 2025: $66-72bn.",
  'For 2025, Borealis is guiding to capex between $66 billion and $72 billion.',
  '2025 capex at Borealis should land at $66-72 billion.',
  'Borealis sees 2025 capex at $66-72bn.',
  "Borealis's 2025 capex budget stands at $66-72 billion.",
  'Borealis has set its 2025 capex at $66-72 billion.',
  "Borealis's 2025 capex range of $66-72 billion tells you everything.",
  'With 2025 capex guided to $66-72 billion, Borealis is all in.',
  'Borealis (2025 capex $66-72bn) leads the pack.',
  '北光 2025年资本开支指引为660-720亿美元。',
  '北光预计2025年资本开支660亿至720亿美元。',
  '北光 2025年资本支出660-720亿美元。',
  '北光今年资本开支2025年口径660-720亿美元。',
  '北光给出的2025年资本开支区间是660-720亿美元。',
  '北光将在2025年投入660-720亿美元资本开支。',
  '2025年北光的资本开支将达到660-720亿美元。',
  '北光 2025年資本支出指引為660-720億美元。',
  '北光預計2025年資本支出660億至720億美元。',
  '北光的2025年資本支出落在660-720億美元。',
  '北光把2025年資本支出訂在660-720億美元。',
  'The Quill 2 has 288 GB of HBM3E.',
  'Quill 2 carries 288GB.',
  'The Quill 2 comes with 288 GB of memory.',
  'Quill 2 memory: 288 GB.',
  'With 288 GB of HBM3E, the Quill 2 beats the Quill 1.',
  '羽二配备288GB HBM3E。',
  '羽二的显存为288GB。',
  '羽二顯存288GB。',
  '羽二記憶體288GB。',
  "Borealis's backlog is $55.6 billion.",
  'Borealis has a backlog of $55.6bn.',
  'Borealis sits on a backlog of $55.6bn.',
  "Borealis's order backlog now stands at $55.6 billion.",
  '北光在手订单556亿美元。',
  '北光的积压订单为556亿美元。',
  '北光在手訂單556億美元。',
];

/** Whether the first amount, or the first memory size, is a former value. */
function isFormer(text: string): boolean {
  const figure = read(text).figures.find(({ unit, low }) => (unit === 'USD' && low > 1e9) || unit === 'B');
  if (!figure) throw new Error(`No figure in ${text}`);
  return figure.attributes['previous'] === 'true';
}

describe('values of an earlier statement are former ones', () => {
  for (const text of OF_THEN) it(text, () => assert.equal(isFormer(text), true));
});

describe('values told as of today are not', () => {
  for (const text of OF_TODAY) it(text, () => assert.equal(isFormer(text), false));
});
