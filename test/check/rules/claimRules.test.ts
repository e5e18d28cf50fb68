import assert from 'node:assert/strict';
import { check } from '../../../src/check/check.ts';
import { periodOf } from '../../../src/quantity/period.ts';
import { type Binding, DATASET, datasetOf, type NoteOptions, note, summary, TODAY } from '../fixture.ts';

const CAPEX: Binding = { entity: 'borealis', metric: 'capex', period: '2025' };
const COMPUTE: Binding = { entity: 'quill-2', metric: 'peak-compute' };

function findings(text: string, bindings: readonly Binding[], options: NoteOptions = {}) {
  return check(note(text, bindings, options), DATASET, { today: TODAY }).findings;
}

function found(text: string, bindings: readonly Binding[], options: NoteOptions = {}): string[] {
  return summary(findings(text, bindings, options));
}

describe('stale', () => {
  it('names what was superseded, in three scripts', () => {
    assert.deepEqual(found('Borealis guides 2025 capex of «$75 billion».', [CAPEX]), [
      'stale warning $75 billion → $91-93 billion',
    ]);
    assert.deepEqual(found('北光2025年资本开支指引为«750亿美元»。', [CAPEX]), [
      'stale warning 750亿美元 → 910-930亿美元',
    ]);
    assert.deepEqual(found('北光2025年資本支出為«750億美元»。', [CAPEX], { head: { script: 'hant' } }), [
      'stale warning 750億美元 → 910-930億美元',
    ]);
  });

  it('says the old and the new value, the date and the source', () => {
    const [finding] = findings('Borealis guides 2025 capex of «$75 billion».', [CAPEX]);
    for (const word of [
      '75 bn USD',
      '2025-02-04',
      'Borealis Q4 2024 results',
      '91–93 bn USD',
      '2025-10-29',
      'Borealis Q3 2025 results',
    ])
      assert.ok(finding?.message.includes(word), `${word} in: ${finding?.message}`);
  });

  it('is information where it was right on the day of writing, and only there', () => {
    const right = { head: { written: '2025-03-10' } };
    assert.deepEqual(found('资本开支«750亿美元»。', [CAPEX], right), ['stale information 750亿美元 → 910-930亿美元']);
    assert.deepEqual(found('资本开支«850亿美元»。', [CAPEX], right), ['stale warning 850亿美元 → 910-930亿美元']);
    assert.deepEqual(found('资本开支«750亿美元»。', [CAPEX], { head: { written: '2025-01-10' } }), [
      'stale information 750亿美元 → 910-930亿美元',
    ]);
    assert.deepEqual(found('资本开支«750亿美元»。', [CAPEX], { head: { written: '2025-08-01' } }), [
      'stale warning 750亿美元 → 910-930亿美元',
    ]);
  });

  it('is silent where a pin says so', () => {
    assert.deepEqual(found('资本开支«750亿美元»。', [CAPEX], { head: { asOf: '2025-03-10' } }), []);
    assert.deepEqual(found('资本开支«750亿美元»。', [CAPEX], { head: { asOf: '2025-08-10' } }), [
      'stale warning 750亿美元 → 850亿美元',
    ]);
  });

  it('does not hold a later value against a pinned note', () => {
    assert.deepEqual(found('资本开支«850亿美元»。', [CAPEX], { head: { asOf: '2025-03-10' } }), []);
  });

  it('takes an as-of date after the figure for a pin', () => {
    assert.deepEqual(found('资本开支«750亿美元»（截至2025-02）。', [CAPEX]), []);
    assert.deepEqual(found('資本支出«750億美元»（截至2025年2月）。', [CAPEX]), []);
    assert.deepEqual(found('Capex of «$75 billion» (as of 2025-02).', [CAPEX]), []);
  });

  it('needs a period for a metric that has periods', () => {
    assert.deepEqual(found('Borealis capex of «$75 billion».', [{ ...CAPEX, period: null }]), []);
  });

  it('needs the attributes that are stated', () => {
    const stale = ['stale warning 655 TFLOPS → 667 TFLOPS'];
    assert.deepEqual(
      found('Quill 2: «655 TFLOPS» dense BF16.', [
        { ...COMPUTE, attributes: { precision: 'bf16', sparsity: 'dense' } },
      ]),
      stale,
    );
    assert.deepEqual(found('Quill 2: «655 TFLOPS».', [COMPUTE]), stale);
    assert.deepEqual(found('Quill 2: «655 TFLOPS» FP8.', [{ ...COMPUTE, attributes: { precision: 'fp8' } }]), []);
  });

  it('leaves alone what lies inside the current range, but not an old range', () => {
    assert.deepEqual(found('capex «$92 billion»', [CAPEX]), []);
    assert.deepEqual(found('capex «$91-93 billion»', [CAPEX]), []);
  });

  it('leaves a sentence alone that gives a newer value as well', () => {
    assert.deepEqual(found('Capex guidance was «$75 billion»; it is now «$85 billion».', [CAPEX, CAPEX]), [
      'stale warning $85 billion → $91-93 billion',
    ]);
    assert.deepEqual(found('最初为«750亿美元»，后为«910-930亿美元»。', [CAPEX, CAPEX]), []);
  });

  it('leaves a paragraph alone that gives the current value as well, in another sentence', () => {
    const both = [CAPEX, CAPEX];
    assert.deepEqual(found('Capex will be «$91-93 billion». In July it had said «$85 billion».', both), []);
    assert.deepEqual(found('资本开支«910-930亿美元»。七月说的是«850亿美元»。', both), []);
    assert.deepEqual(found('Capex will be «$85 billion». In February it had said «$75 billion».', both).length, 2);
    assert.deepEqual(found('Capex will be «$91-93 billion».\n\nCapex is «$85 billion».', both).length, 1);
  });

  it('leaves guidance alone that stands beside what it came to, and what a round of its month was closed at', () => {
    const quarter = { label: '2025Q2', fiscal: false, start: '2025-04-01', end: '2025-06-30', stated: true };
    const guided: Binding = { ...CAPEX, period: { ...quarter, label: '2025' }, attributes: { basis: 'guidance' } };
    const actual: Binding = { ...CAPEX, period: { ...quarter, label: '2025' } };
    const text = 'Adjusted capex of «$99 billion» left the «$75 billion» guide far behind.';
    assert.deepEqual(found(text, [{ ...actual, confidence: 0.4 }, guided]), []);
    assert.equal(found(text, [{ ...actual, attributes: { own: 'true' } }, guided]).length, 1);
    const june = { label: '2024-06', fiscal: false, start: '2024-06-01', end: '2024-06-30', stated: false };
    const mark: Binding = { entity: 'borealis', metric: 'valuation', period: june };
    assert.deepEqual(found('Closed its Series C last June at «$29bn».', [mark]), []);
    assert.equal(found('It is worth «$29bn».', [{ ...mark, period: null }]).length, 1);
    const level = 'In June it came to «$29bn», half of what it is.';
    assert.deepEqual(found(level, [mark]), []);
    assert.equal(found(level.replace('In June', 'Then'), [mark]).length, 1);
    assert.equal(found(level.replace('In June', 'On its march'), [mark]).length, 1);
    for (const text of [
      'Nobody would have believed it in June 2024, when the company as a whole was marked at «$29bn».',
      '去年六月没有人会相信，当时整家公司的估值也只是«290亿美元»。',
    ])
      assert.deepEqual(found(text, [mark]), [], text);
    assert.equal(
      found('It raised money in June 2024 and once more since, and today it is worth «$29bn».', [mark]).length,
      1,
    );
    assert.equal(found('2024年6月融资之后又融了一轮，目前公司的估值为«290亿美元»。', [mark]).length, 1);
  });

  it('leaves guidance alone that a dated note tells of a time that was over', () => {
    const year = { label: '2025', fiscal: false, start: '2025-01-01', end: '2025-12-31', stated: true };
    const guided: Binding = { ...CAPEX, period: year, attributes: { basis: 'guidance' } };
    const dated = (written: string) => ({ head: { written } });
    assert.deepEqual(found('It guided to «$75 billion» of capex for 2025.', [guided], dated('2026-03-20')), []);
    assert.equal(found('It guided to «$75 billion» of capex for 2025.', [guided], dated('2025-08-20')).length, 1);
    assert.equal(found('Its guidance is «$75 billion».', [guided], dated('2026-03-20')).length, 1);
  });

  it('leaves the steps alone by which an outlook went to what it came to, and a step that its month dates', () => {
    const year = { label: 'FY2025', fiscal: true, start: '2024-07-01', end: '2025-06-30', stated: true };
    const cinder: Binding = { entity: 'cinder', metric: 'capex', period: year };
    for (const text of ['The range was cut to «$80 billion», then overshot.', '财年资本开支从«800亿美元»起步。'])
      assert.deepEqual(found(text, [cinder]), [], text);
    assert.equal(found('Capex is «$80 billion».', [cinder]).length, 1);
    assert.deepEqual(found('Borealis went to «$85 billion» in July, then higher.', [CAPEX]), []);
    assert.equal(found('Borealis went to «$85 billion», then higher.', [CAPEX]).length, 1);
  });

  it('needs two digits of money that no word names', () => {
    const alder = alderWith('revenue', '5 bn USD', '8 bn USD');
    assert.deepEqual(summaryOf(alder, 'the «$5 billion» of its launch', 'usual'), []);
    assert.equal(summaryOf(alder, 'revenue of «$5 billion»').length, 1);
    const rounded = alderWith('revenue', '5.2 bn USD', '8 bn USD');
    assert.equal(summaryOf(rounded, 'the «$5.2 billion» of its launch', 'usual').length, 1);
  });

  it('leaves an end of a range alone', () => {
    const cinder: Binding = { entity: 'cinder', metric: 'capex', period: 'FY2027' };
    assert.deepEqual(found('资本开支落在«1300–1350亿美元»的高标', [cinder]), []);
    assert.deepEqual(found('Capex at the high end of its «$130-135 billion»', [cinder]), []);
    assert.equal(found('资本开支落在«1300–1350亿美元»', [cinder]).length, 1);
  });

  it('needs more than a rough likeness', () => {
    const valuation: Binding = { entity: 'borealis', metric: 'valuation' };
    assert.deepEqual(found('valued at about «$30 billion»', [{ ...valuation, approx: 'about' }]).length, 1);
    assert.deepEqual(found('估值«300亿美元»', [valuation]), []);
  });

  it('leaves former values and own estimates alone', () => {
    assert.deepEqual(found('前值«750亿美元»', [{ ...CAPEX, attributes: { previous: 'true' } }]), []);
    assert.deepEqual(found('我们预计«750亿美元»', [{ ...CAPEX, attributes: { own: 'true' } }]), []);
  });

  it('holds though the rounding of what replaced it leaves room, but not for a mere rounding', () => {
    const alder = alderWith('revenue', '2.6 bn USD', '3 bn USD');
    assert.deepEqual(summaryOf(alder, 'Revenue of «$2.6 billion»'), ['stale warning $2.6 billion → $3 billion']);
    assert.deepEqual(summaryOf(alderWith('revenue', '91.45 bn USD', '91 bn USD'), 'Revenue of «$91.45 billion»'), []);
  });

  it('leaves what is only supposed alone, and a level of the month or quarter that its value was out in', () => {
    const valuation: Binding = { entity: 'borealis', metric: 'valuation' };
    assert.equal(found('valued at «$29 billion»', [valuation]).length, 1);
    assert.deepEqual(found('If it were valued at «$29 billion», we would buy.', [valuation]), []);
    const assumed = { fiscal: false, stated: false, assumed: true } as const;
    const june = { label: '2026-06', start: '2026-06-01', end: '2026-06-30', ...assumed };
    assert.deepEqual(found('valued at «$29 billion» in June', [{ ...valuation, period: june }]), []);
    assert.equal(found('valued at «$29 billion» this June', [{ ...valuation, period: june }]).length, 1);
    const before = { label: '2024Q4', start: '2024-10-01', end: '2024-12-31', ...assumed };
    assert.deepEqual(found('valued at «$29 billion» then', [{ ...valuation, period: before }]), []);
    const after = { label: '2025Q3', start: '2025-07-01', end: '2025-09-30', ...assumed };
    assert.equal(found('valued at «$29 billion» then', [{ ...valuation, period: after }]).length, 1);
  });

  it('leaves what is told of an earlier time alone', () => {
    for (const text of [
      'In February, Borealis guided 2025 capex to «$75 billion».',
      'Until July Borealis guided 2025 capex to «$75 billion».',
      'Last spring Borealis was guiding 2025 capex to «$75 billion».',
      'Back in February 2025 Borealis put 2025 capex at «$75 billion».',
      'A year ago Borealis was at «$75 billion».',
      'Capex of «$75 billion» a year ago',
      '年初北光给的2025年资本开支指引是«750亿美元»。',
      '北光去年2月指引2025年资本开支«750亿美元»。',
      '北光 2月時指引2025年資本支出«750億美元»。',
      '北光资本开支一年前是«750亿美元»。',
    ])
      assert.deepEqual(found(text, [CAPEX]), [], text);
    for (const text of [
      'Borealis guides 2025 capex to «$75 billion».',
      'Borealis spoke in February; it guides 2025 capex to «$75 billion».',
      '北光2025财年（到2月）资本开支«750亿美元»。',
      '北光2月这季的资本开支预计«750亿美元»。',
    ])
      assert.equal(found(text, [CAPEX]).length, 1, text);
  });

  it('takes the value that a claim dates itself', () => {
    const valuation: Binding = { entity: 'borealis', metric: 'valuation' };
    const dated = { label: '2024', fiscal: false, start: '2024-01-01', end: '2024-12-31', stated: true };
    assert.deepEqual(found('valued at «$29 billion»', [valuation]), ['stale warning $29 billion → $61 billion']);
    assert.deepEqual(found('valued at «$29 billion» in 2024', [{ ...valuation, period: dated }]), []);
  });
});

describe('disputed', () => {
  const memory: Binding = { entity: 'quill-2', metric: 'memory-capacity' };

  it('names a value that a better source contradicts', () => {
    assert.deepEqual(found('HBM容量«13 GB»/芯片', [memory]), ['disputed warning 13 GB → 96 GB']);
    assert.deepEqual(found('Quill 2 has «13 GB» of HBM.', [memory]), ['disputed warning 13 GB → 96 GB']);
  });

  it('is silent where the sentence rejects the value', () => {
    for (const text of [
      'The «13 GB» in that digest is a typo.',
      '«13 GB»有误。',
      '«13 GB»是筆誤。',
      'A report of «13 GB» is wrong.',
    ])
      assert.deepEqual(found(text, [memory]), [], text);
  });

  it('still speaks where another sentence rejects something', () => {
    assert.deepEqual(found('The name was wrong. Quill 2 has «13 GB».', [memory]), ['disputed warning 13 GB → 96 GB']);
  });

  it('is silent where the paragraph gives the right value as well', () => {
    assert.deepEqual(found('«96 GB», of which «13 GB» is set aside', [memory, memory]), []);
    assert.deepEqual(found('It has «96 GB». Each stack has «13 GB».', [memory, memory]), []);
    assert.equal(found('It has «96 GB».\n\nIt has «13 GB».', [memory, memory]).length, 1);
  });

  it('does not need every attribute where the value is wrong in any case', () => {
    const order: Binding = { entity: 'borealis', metric: 'revenue', period: '2025' };
    assert.deepEqual(found('2025 revenue «$587 billion»', [order]), ['disputed warning $587 billion → $58.7 billion']);
    assert.deepEqual(found('2025 revenue «$587 billion»', [{ ...order, confidence: 0.5 }]), []);
    assert.deepEqual(found('with Cinder «$5.7 billion»', [{ entity: 'borealis', metric: 'investment' }]), []);
  });

  it('takes an entity named in the sentence for the counterparty', () => {
    const invested: Binding = { entity: 'cinder', metric: 'investment', confidence: 0.5 };
    const mentions = [{ text: 'Borealis', entity: 'borealis' }];
    assert.deepEqual(found('Cinder put «$9.1 billion» into Borealis.', [invested], { mentions }), [
      'stale warning $9.1 billion → $1.9 billion',
    ]);
    assert.deepEqual(found('Cinder put «$9.1 billion» into others.', [invested]), []);
  });

  it('comes before the other rules', () => {
    assert.deepEqual(found('2025 capex «$57 billion»', [CAPEX]), ['disputed warning $57 billion → $91-93 billion']);
  });
});

/** A claim with the name of its chip before it. */
const NAMED_CHIP: Binding = {
  entity: 'quill-2',
  metric: 'memory-bandwidth',
  evidence: [{ name: 'cue-before' }, { name: 'name-before' }],
};

describe('basis', () => {
  it('names the sparse value in place of the dense one', () => {
    const dense = { precision: 'bf16', sparsity: 'dense' };
    const [finding] = findings('«2563 TFLOPS»（稠密）', [{ ...COMPUTE, attributes: dense }]);
    assert.equal(finding?.rule, 'basis');
    assert.equal(finding?.fix?.newText, '667 TFLOPS');
    assert.deepEqual(finding?.explanation?.difference, ['sparsity']);
  });

  it('agrees with either where neither is said', () => {
    assert.deepEqual(found('«2563 TFLOPS» BF16', [{ ...COMPUTE, attributes: { precision: 'bf16' } }]), []);
  });

  it("names the rack's value in place of the chip's", () => {
    const fix = ['basis warning 576 TB/s → 8 TB/s'];
    const bandwidth: Binding = { metric: 'memory-bandwidth' };
    assert.deepEqual(
      found('each chip in the Quill Rack has «576 TB/s»', [
        { ...bandwidth, entity: 'quill-rack', attributes: { scope: 'chip' } },
      ]),
      fix,
    );
    assert.deepEqual(found('a Quill 2 has «576 TB/s»', [{ ...NAMED_CHIP }]), fix);
    assert.deepEqual(
      found('整机柜带宽«576 TB/s»', [{ ...bandwidth, entity: 'quill-rack', attributes: { scope: 'rack' } }]),
      [],
    );
  });

  it('leaves open whose year 年度 is', () => {
    const year: Binding = { entity: 'cinder', metric: 'capex', period: '2027' };
    assert.deepEqual(found('2027年度会达到«1370-1400亿美元»', [year]), []);
    assert.equal(found('2027年会达到«1370-1400亿美元»', [year]).length, 1);
  });

  it('is silent about one of the parts that are multiplied', () => {
    assert.equal(found('Quill 2: «576 TB/s»', [NAMED_CHIP]).length, 1);
    assert.deepEqual(found('Quill 2: 72 x «576 TB/s», fine', [NAMED_CHIP]), []);
    assert.deepEqual(found('Quill 2: «576 TB/s» x 72', [NAMED_CHIP]), []);
  });

  it('is silent where the name of a chip may stand for the rack', () => {
    const heard: Binding = { ...NAMED_CHIP, evidence: [{ name: 'cue-before' }, { name: 'heading' }] };
    const texts = [
      '每柜72颗Quill 2，带宽«576 TB/s»',
      'A full rack holds 72 Quill 2 and «576 TB/s»',
      'Four Quill 2 positions at «576 TB/s»',
      'The rack is new. Quill 2 gives «576 TB/s»',
      '整柜交付。Quill 2带宽«576 TB/s»',
    ];
    for (const text of texts) assert.deepEqual(found(text, [NAMED_CHIP]), [], text);
    assert.deepEqual(found('Bandwidth: «576 TB/s»', [heard]), []);
  });

  it('is silent where the system stands beside its chip and no scope is said', () => {
    const mentions = [{ text: 'Quill Rack', entity: 'quill-rack' }];
    const bandwidth: Binding = { entity: 'quill-2', metric: 'memory-bandwidth' };
    assert.deepEqual(found('The Quill Rack of 72 Quill 2: «576 TB/s»', [bandwidth], { mentions }), []);
    const perChip = { ...bandwidth, attributes: { scope: 'chip' } };
    assert.deepEqual(found('Each Quill 2 in the Quill Rack: «576 TB/s»', [perChip], { mentions }), [
      'basis warning 576 TB/s → 8 TB/s',
    ]);
    const perRack = { ...bandwidth, attributes: { scope: 'rack' } };
    assert.deepEqual(found('The Quill Rack: 72 Quill 2 a rack, «576 TB/s»', [perRack], { mentions }), []);
  });

  it('finds the rack by name where the chip itself is unknown', () => {
    const mentions = [{ text: 'Quill Rack', entity: 'quill-rack' }];
    const unknown: Binding = { entity: 'quill-1', metric: 'memory-bandwidth', attributes: { scope: 'chip' } };
    assert.deepEqual(found('Each Quill 1 in the Quill Rack: «576 TB/s»', [unknown], { mentions }), [
      'basis warning 576 TB/s → 8 TB/s',
    ]);
  });

  it('never holds both directions against one', () => {
    const link: Binding = { entity: 'quill-2', metric: 'link-bandwidth', attributes: { direction: 'uni' } };
    assert.deepEqual(found('单向«512 GB/s»', [link]), []);
    assert.deepEqual(found('单向«1280 GB/s»', [link]), ['basis warning 1280 GB/s']);
  });

  it('names the fiscal year in place of the calendar year', () => {
    const cinder: Binding = { entity: 'cinder', metric: 'capex', period: '2025' };
    const [finding] = findings('燼石2025年資本支出約«800億美元»', [{ ...cinder, approx: 'about' }]);
    assert.equal(finding?.rule, 'basis');
    assert.equal(finding?.explanation?.kind, 'other-period');
    assert.deepEqual(found('燼石本財年資本支出超過«800億美元»', [{ ...cinder, period: 'FY2025', approx: 'over' }]), []);
  });

  it('knows a fiscal quarter by its months', () => {
    const quarter: Binding = { entity: 'cinder', metric: 'capex', period: '2025Q3' };
    assert.equal(check(note('capex «$34.9 billion»', [quarter]), DATASET, { today: TODAY }).coverage.agreed, 1);
  });

  it("takes a calendar company's fiscal year for its calendar year", () => {
    assert.deepEqual(found('FY2025 capex «$75 billion»', [{ ...CAPEX, period: 'FY2025' }]), [
      'stale warning $75 billion → $91-93 billion',
    ]);
  });

  it('names the year that a value is of', () => {
    const [finding] = findings('2025年资本开支«525亿美元»', [CAPEX]);
    assert.equal(finding?.rule, 'basis');
    assert.deepEqual((finding?.explanation?.series as { period: string } | undefined)?.period, '2024');
  });

  it('is silent about guidance for the year beside one of its quarters', () => {
    assert.deepEqual(found('second quarter … guidance kept at «$91-93 billion»', [{ ...CAPEX, period: '2025Q2' }]), []);
    assert.equal(found('a year later: «$91-93 billion»', [{ ...CAPEX, period: '2024' }]).length, 1);
  });

  it('is silent about a period that was still running when the note was written', () => {
    const running = { label: '2025', fiscal: false, start: '2025-01-01', end: '2025-12-31', stated: true };
    const claim: Binding = { ...CAPEX, period: running };
    assert.deepEqual(found('资本开支«525亿美元»', [claim], { head: { written: '2025-10-31' } }), []);
    assert.equal(found('资本开支«525亿美元»', [claim], { head: { written: '2026-10-31' } }).length, 1);
  });

  it('is silent beside a former value of another period', () => {
    const former: Binding = { ...CAPEX, attributes: { previous: 'true' } };
    assert.deepEqual(found('从«440亿美元»增至«525亿美元»', [former, CAPEX]), []);
  });

  it('needs a little more confidence than stale: in both the value is the evidence', () => {
    const needed = [
      ['525', 0.5],
      ['750', 0.4],
    ] as const;
    for (const [value, confidence] of needed) {
      const text = `2025年资本开支«${value}亿美元»`;
      assert.deepEqual(found(text, [{ ...CAPEX, confidence: confidence - 0.01 }]), []);
      assert.equal(found(text, [{ ...CAPEX, confidence }]).length, 1);
    }
  });
});

describe('unit-slip', () => {
  it('knows a value of another period by four digits, where the period is only inferred', () => {
    const inYear = (stated: boolean): Binding => ({
      entity: 'cinder',
      metric: 'revenue',
      period: periodOf('FY2026', '06-30', stated),
    });
    assert.equal(findings('营收«46.37亿美元»', [inYear(false)])[0]?.fix?.newText, '463.7亿美元');
    assert.deepEqual(found('营收«46.4亿美元»', [inYear(false)]), []);
    assert.deepEqual(found('营收«46.37亿美元»', [inYear(true)]), []);
  });

  it('is silent about differences', () => {
    assert.deepEqual(found('capex trails by «$7.5 billion»', [CAPEX]), []);
    assert.deepEqual(found('资本开支落后«75亿美元»', [CAPEX]), []);
    assert.equal(found('capex «$7.5 billion»', [CAPEX]).length, 1);
  });

  it('is silent about the parts of what the sentence counts', () => {
    const memory: Binding = { entity: 'quill-2', metric: 'memory-capacity' };
    assert.equal(findings('memory of «12 GB»', [memory])[0]?.rule, 'unit-slip');
    for (const text of ['memory of 8 stacks, each «12 GB»', '内存是八颗，每颗«12 GB»'])
      assert.deepEqual(found(text, [memory]), [], text);
  });

  it('is silent about what so many have together as the paragraph counts', () => {
    const memory: Binding = { entity: 'quill-2', metric: 'memory-capacity' };
    const count: Binding = { entity: 'borealis', metric: 'token-volume', unit: '1' };
    assert.deepEqual(found('It wants «1,000» of them. As Quill 2 that is «96 TB».', [count, memory]), []);
    assert.equal(
      findings('It wants «2,000» of them. As Quill 2 that is «96 TB».', [count, memory])[0]?.rule,
      'unit-slip',
    );
  });

  it('is silent where nothing but the unit says memory, in a sentence about links', () => {
    const bandwidth: Binding = { entity: 'quill-2', metric: 'memory-bandwidth' };
    const unsaid: Binding = { ...bandwidth, evidence: [{ name: 'weak-cue' }, { name: 'name-before' }] };
    const said: Binding = { ...bandwidth, evidence: [{ name: 'cue-before' }, { name: 'name-before' }] };
    const text = 'The fabric of Quill 2 does «0.008 TB/s».';
    assert.deepEqual(found(text, [unsaid]), []);
    assert.equal(findings(text, [said])[0]?.rule, 'unit-slip');
  });

  it('is silent about what is counted a watt or a dollar', () => {
    const dense: Binding = { ...COMPUTE, attributes: { precision: 'bf16', sparsity: 'dense' } };
    assert.equal(findings('«0.667 TFLOPS» of dense BF16', [dense])[0]?.rule, 'unit-slip');
    for (const text of ['«0.667 TFLOPS» of dense BF16 a watt', '每瓦«0.667 TFLOPS»，BF16稠密'])
      assert.deepEqual(found(text, [dense]), [], text);
  });

  const investment: Binding = { entity: 'borealis', metric: 'investment' };

  it('explains powers of ten', () => {
    const [finding] = findings('累计投资达«350亿美元»。', [investment]);
    assert.equal(finding?.rule, 'unit-slip');
    assert.equal(finding?.explanation?.exponent, -2);
    assert.equal(finding?.fix?.newText, '3.5亿美元');
  });

  it('reads 480e for 480 trillion', () => {
    const tokens: Binding = { entity: 'borealis', metric: 'token-volume', period: '2025-07', unit: '1' };
    const [finding] = findings('7月达«980亿»', [tokens]);
    assert.equal(finding?.rule, 'unit-slip');
    assert.equal(finding?.explanation?.exponent, 4);
  });

  it('wants the same digits where ten is all that is off', () => {
    assert.equal(findings('2025 capex «$7.5 billion»', [CAPEX])[0]?.rule, 'unit-slip');
    assert.notEqual(findings('2025 capex «$8 billion»', [CAPEX])[0]?.rule, 'unit-slip');
  });

  it('knows a rounded number by three digits, or by two where only one value can be meant', () => {
    const sparse: Binding = { ...COMPUTE, attributes: { precision: 'bf16', sparsity: 'sparse' } };
    const unsure: Binding = { ...sparse, confidence: 0.7 };
    assert.equal(findings('«25.6 PFLOPS» of sparse BF16', [unsure])[0]?.rule, 'unit-slip');
    assert.equal(findings('«26 PFLOPS» of sparse BF16', [sparse])[0]?.rule, 'unit-slip');
    assert.notEqual(findings('«26 PFLOPS» of sparse BF16', [unsure])[0]?.rule, 'unit-slip');
  });

  it('knows a zero too many where only one value can be meant', () => {
    const revenue: Binding = { entity: 'borealis', metric: 'revenue', period: '2025' };
    assert.equal(findings('2025 revenue of «$4,000 billion»', [revenue])[0]?.rule, 'unit-slip');
    assert.notEqual(
      findings('2025 revenue of «$4,000 billion»', [{ ...revenue, confidence: 0.7 }])[0]?.rule,
      'unit-slip',
    );
  });

  it('needs no period where the claim can be the value of none', () => {
    const tokens: Binding = { entity: 'borealis', metric: 'token-volume', unit: '1' };
    assert.deepEqual(found('月均«980亿»', [tokens]), ['unit-slip warning 980亿 → 980万亿']);
    assert.deepEqual(found('月均«970亿»', [tokens]), []);
    assert.deepEqual(found('月均«980亿»', [{ ...tokens, confidence: 0.6 }]), []);
  });

  it('is shared by the former value that it is set against', () => {
    const tokens: Binding = { entity: 'borealis', metric: 'token-volume', unit: '1' };
    const former: Binding = { ...tokens, attributes: { previous: 'true' } };
    assert.deepEqual(found('从«480亿»增至«980亿»', [former, tokens]).length, 2);
    assert.deepEqual(found('从«480亿»增至«980万亿»', [former, tokens]).length, 0);
  });

  it('puts the unit right where the unit is wrong', () => {
    const memory: Binding = { entity: 'quill-2', metric: 'memory-capacity' };
    assert.deepEqual(found('memory of «96 MB»', [memory]), ['unit-slip warning 96 MB → 96 GB']);
    assert.deepEqual(found('带宽«8.0Tb/s»', [{ ...memory, metric: 'memory-bandwidth' }]), [
      'unit-slip warning 8.0Tb/s → 8.0TB/s',
    ]);
  });

  it('explains bits and bytes', () => {
    const memory: Binding = { entity: 'quill-2', metric: 'memory-bandwidth' };
    const [finding] = findings('«8.0 Tb/s» of bandwidth', [memory]);
    assert.equal(finding?.rule, 'unit-slip');
    assert.equal(finding?.explanation?.base, 'bits');
  });

  it('explains binary units', () => {
    const [finding] = findings('memory of «96 GiB»', [{ entity: 'quill-2', metric: 'memory-capacity' }]);
    assert.equal(finding?.rule, 'unit-slip');
    assert.equal(finding?.explanation?.base, 'binary');
    assert.equal(finding?.fix?.newText, '89 GiB');
  });

  it('never compares currencies', () => {
    assert.deepEqual(found('累计投资达«350亿元»。', [investment]), []);
  });

  it('leaves a right value alone', () => {
    assert.deepEqual(
      found('完成«3.5亿美元»E轮融资。', [
        { entity: 'borealis', metric: 'funding-round', attributes: { round: 'series-e' } },
      ]),
      [],
    );
  });
});

describe('contradicted', () => {
  it('is silent where the value is only supposed', () => {
    for (const text of ['If «120 GB» of HBM is right, Quill 2 is cheap.', '如果羽二配备«120 GB» HBM，那就便宜。'])
      assert.deepEqual(found(text, [{ entity: 'quill-2', metric: 'memory-capacity' }]), [], text);
  });

  const memory: Binding = { entity: 'quill-2', metric: 'memory-capacity' };

  it('speaks where nothing explains the claim', () => {
    assert.deepEqual(found('Quill 2 has «120 GB» of HBM.', [memory]), ['contradicted warning 120 GB → 96 GB']);
    assert.deepEqual(found('羽二配备«120 GB» HBM。', [memory]), ['contradicted warning 120 GB → 96 GB']);
    assert.deepEqual(found('2025 capex of «$47 billion»', [CAPEX]), [
      'contradicted warning $47 billion → $91-93 billion',
    ]);
  });

  it('explains by the family of the entity', () => {
    const [finding] = findings('Quill 2 has «80 GB» of HBM.', [memory]);
    assert.equal(finding?.explanation?.kind, 'other-entity');
    assert.match(finding?.message ?? '', /Quill 1/);
  });

  it('speaks of one digit that is wrong, or two that changed places, however near the number is', () => {
    const year: Binding = { ...CAPEX, period: '2024' };
    const revenue: Binding = { entity: 'cinder', metric: 'revenue', period: 'FY2026Q2' };
    assert.deepEqual(found('Revenue was «$45.37 billion».', [revenue]), [
      'contradicted warning $45.37 billion → $46.37 billion',
    ]);
    assert.deepEqual(found('Revenue was «$46.73 billion».', [revenue]), [
      'contradicted warning $46.73 billion → $46.37 billion',
    ]);
    assert.deepEqual(found('Revenue was «$46.34 billion».', [revenue]), []);
    assert.deepEqual(found('Revenue was «$45.84 billion».', [revenue]), []);
    assert.deepEqual(found('Capex was «$51.5 billion».', [year]).length, 1);
    assert.deepEqual(found('Capex was «$51 billion».', [year]), []);
  });

  it('takes a number that was mistyped for its own, however unsure the binding is and whatever may carry it', () => {
    const unsure: Binding = { entity: 'cinder', metric: 'revenue', period: 'FY2026Q2', confidence: 0.35 };
    assert.equal(found('Revenue was «$46.73 billion».', [unsure]).length, 1);
    assert.deepEqual(found('Revenue was «$64.37 billion».', [{ ...unsure, confidence: 0.2 }]), []);
    assert.deepEqual(found('Revenue was «$58.91 billion».', [unsure]), []);
    const heard: Binding = { ...unsure, evidence: [{ name: 'topic' }, { name: 'previous-paragraph' }] };
    assert.equal(found('It was «$46.73 billion».', [heard]).length, 1);
    assert.deepEqual(found('It was «$58.91 billion».', [{ ...heard, confidence: 0.95 }]), []);
    assert.deepEqual(found('If it were «$46.73 billion», fine.', [heard]), []);
  });

  it('is silent about a whole market', () => {
    const elsewhere: Binding = { ...memory, evidence: [{ name: 'unit' }, { name: 'previous-sentence' }] };
    assert.deepEqual(found('国产加速卡今年总需求«120 GB»。', [elsewhere]), []);
    assert.deepEqual(found('Total demand is «120 GB» a chip.', [elsewhere]), []);
    const capex: Binding = { entity: 'borealis', metric: 'capex', period: '2025', evidence: elsewhere.evidence ?? [] };
    assert.deepEqual(found('Somebody put industry spending for 2025 at «$60 billion».', [capex]), []);
  });

  it('needs confidence', () => {
    assert.deepEqual(found('Quill 2 has «120 GB» of HBM.', [{ ...memory, confidence: 0.7 }]), []);
    assert.deepEqual(found('Quill 2 has «120 GB» of HBM.', [{ ...memory, confidence: 0.2, bound: true }]), [
      'contradicted warning 120 GB → 96 GB',
    ]);
  });

  it('is silent about relatives of the carrier, boards of many, and what was lost', () => {
    for (const text of [
      'Quill 2 beats its predecessor, which made do with «120 GB» of HBM.',
      '羽二领先，上一代只有«120 GB» HBM。',
      'A board of Quill 2 has «1440 GB» of HBM.',
      'Quill 2 leads, and the 1 follows with «120 GB» of HBM.',
    ])
      assert.deepEqual(found(text, [memory]), [], text);
    assert.deepEqual(found('2025 capex lost «$47 billion»', [CAPEX]), []);
  });

  it('needs a stated period', () => {
    const inferred = { label: '2025', fiscal: false, start: null, end: null, stated: false };
    assert.deepEqual(found('capex of «$47 billion»', [{ ...CAPEX, period: inferred }]), []);
  });

  it('takes the period that the paragraph says for what its next figure is of, or the heading', () => {
    const stated: Binding = { ...CAPEX, metric: 'revenue', period: '2025' };
    const inferred = { label: '2025', fiscal: false, start: null, end: null, stated: false };
    const cue = (text: string) => {
      const start = text.replaceAll(/[«»]/g, '').indexOf('capex');
      return { evidence: [{ name: 'cue-before', start, end: start + 'capex'.length }] };
    };
    const claim = (text: string, more = {}): string[] =>
      found(text, [stated, { ...CAPEX, ...cue(text), period: { ...inferred, ...more } }]);
    assert.equal(claim('2025 revenue of «$400 billion», capex of «$47 billion»').length, 1);
    assert.deepEqual(claim('2025 revenue of «$400 billion», cloud capex of «$47 billion»'), []);
    assert.deepEqual(claim('2025 revenue of «$400 billion», should see capex of «$47 billion»'), []);
    const headed = (text: string) => found(text, [{ ...CAPEX, ...cue(text), period: { ...inferred, headed: true } }]);
    assert.equal(headed('capex of «$47 billion»').length, 1);
    assert.deepEqual(headed('Rack unit: capex of «$47 billion»'), []);
  });

  it('is silent below a heading that foretells, and behind `guide:`', () => {
    const running = { label: '2026', fiscal: false, start: '2026-01-01', end: '2026-12-31', stated: true };
    const margin: Binding = { entity: 'borealis', metric: 'gross-margin', period: '2025', kind: 'share' };
    assert.equal(found('2025 margin of «48%»', [margin]).length, 1);
    assert.deepEqual(found('2025 guide: sales up, margin «48%»', [margin]), []);
    const below = (heading: string) => {
      const one = note(`${heading}\n2025 margin of «48%»`, [{ ...margin, period: { ...running, label: '2025' } }]);
      const segments = one.segments.map((segment) => (segment.index === 0 ? segment : { ...segment, headings: [0] }));
      return summary(check({ ...one, segments }, DATASET, { today: TODAY }).findings);
    };
    assert.equal(below('Results').length, 1);
    assert.deepEqual(below('Our estimates'), []);
  });

  it('speaks where the claim is neither the dense nor the sparse value, and only there', () => {
    const bf16: Binding = { ...COMPUTE, attributes: { precision: 'bf16' } };
    assert.equal(found('«1234 TFLOPS» in BF16', [bf16]).length, 1);
    assert.deepEqual(found('«2563 TFLOPS» in BF16', [bf16]), []);
    assert.deepEqual(found('«690 TFLOPS» in BF16', [bf16]), []);
  });

  it('leaves no choice to values of another order', () => {
    const rack: Binding = { entity: 'quill-rack', metric: 'memory-bandwidth' };
    assert.equal(found('Quill Rack moves «700 TB/s».', [rack]).length, 1);
    assert.deepEqual(found('Quill Rack moves «9 TB/s».', [rack]), []);
  });

  it('needs the attributes to be said', () => {
    assert.deepEqual(found('«1234 TFLOPS»', [COMPUTE]), []);
    assert.equal(
      found('«1234 TFLOPS»', [{ ...COMPUTE, attributes: { precision: 'bf16', sparsity: 'dense' } }]).length,
      1,
    );
  });

  it("does not hold an estimate against a note, nor a note's consensus against a fact", () => {
    assert.deepEqual(found('TDP of «700 W»', [{ entity: 'quill-2', metric: 'tdp' }]), []);
    assert.deepEqual(found('consensus capex «$47 billion»', [{ ...CAPEX, attributes: { basis: 'consensus' } }]), []);
  });

  it('is silent about a cell whose heads name no metric', () => {
    const analysis = (name: string) => {
      const one = note('«47 GB»', [{ ...memory, evidence: [{ name }, { name: 'table-head' }] }]);
      const cell = { table: 0, row: 1, column: 1, rowHead: null, columnHead: null, label: null };
      return { ...one, segments: one.segments.map((segment) => ({ ...segment, cell })) };
    };
    const rules = (name: string) => check(analysis(name), DATASET, { today: TODAY }).findings.map(({ rule }) => rule);
    assert.deepEqual(rules('table-head'), ['contradicted']);
    assert.deepEqual(rules('unit'), []);
  });

  it('is silent about metrics of which there are many', () => {
    assert.deepEqual(found('invests «$5 billion»', [{ entity: 'borealis', metric: 'investment' }]), []);
  });

  it('is silent where the claim is the value of another entity in the sentence', () => {
    const mentions = [{ text: 'Quill 1', entity: 'quill-1' }];
    assert.deepEqual(found('Quill 2 against Quill 1: «80 GB»', [memory], { mentions }), []);
  });

  it('is silent where the note may know more', () => {
    assert.deepEqual(found('2025 capex of «$98 billion»', [CAPEX], { head: { written: '2026-05-01' } }), []);
    assert.equal(found('2025 capex of «$98 billion»', [CAPEX], { head: { written: '2025-11-05' } }).length, 1);
  });

  it('is silent about what can only have been foretold, and about guidance of what is known by now', () => {
    const running = { label: '2025', fiscal: false, start: '2025-01-01', end: '2025-12-31', stated: true };
    const revenue: Binding = { entity: 'borealis', metric: 'revenue', period: running };
    assert.deepEqual(found('2025 revenue of «$340 billion»', [revenue], { head: { written: '2025-05-01' } }), []);
    assert.deepEqual(found('guides to «$340 billion»', [{ ...revenue, attributes: { basis: 'guidance' } }]), []);
    assert.equal(found('2025 revenue of «$340 billion»', [revenue]).length, 1);
  });

  it('is silent where the paragraph gives the right value too', () => {
    assert.deepEqual(found('Quill 2 has «96 GB». Earlier samples had «48 GB».', [memory, memory]), []);
  });

  it('is silent about a few per cent', () => {
    assert.deepEqual(found('Quill 2 has «98 GB» of HBM.', [memory]), []);
  });

  it('does not hold growth against a level', () => {
    const margin: Binding = { entity: 'borealis', metric: 'gross-margin', period: '2025' };
    assert.deepEqual(found('gross margin up «12%»', [{ ...margin, kind: 'change' }]), []);
    assert.equal(found('gross margin of «48%»', [{ ...margin, kind: 'share' }]).length, 1);
  });

  it('takes the total for what is meant where no segment is named', () => {
    const revenue: Binding = { entity: 'borealis', metric: 'revenue', period: '2025' };
    assert.deepEqual(found('2025 revenue of «$420 billion»', [revenue]), [
      'contradicted warning $420 billion → $400 billion',
    ]);
    assert.deepEqual(found('2025 revenue of «$58.7 billion»', [revenue]), []);
    assert.equal(
      findings('2025 cloud revenue of «$400 billion»', [{ ...revenue, attributes: { segment: 'cloud' } }])[0]?.rule,
      'basis',
    );
  });
});

/** A dataset of one company with such figures, whose source is `s`. */
function alderOf(figures: string) {
  return datasetOf({
    alder: `id: alder
kind: company
names: { en: Alder, zh-Hans: 桤木 }
sources: { s: { title: A report } }
figures:
${figures}`,
  });
}

/** Alder with two values of one metric for 2025, the second of which replaced the first. */
function alderWith(metric: string, earlier: string, current: string) {
  return alderOf(`  - metric: ${metric}
    period: 2025
    history:
      - { value: ${earlier}, asOf: 2025-03, basis: guidance, source: s }
      - { value: ${current}, asOf: 2025-08, basis: guidance, source: s }
`);
}

/** The findings in a text whose figure is of Alder's revenue, by this evidence. */
function summaryOf(dataset: ReturnType<typeof alderWith>, text: string, name = 'cue-before'): string[] {
  const claim = note(text, [{ entity: 'alder', metric: 'revenue', period: '2025', evidence: [{ name }] }]);
  return summary(check(claim, dataset, { today: TODAY }).findings);
}

describe('a weak cue', () => {
  const alder = alderOf(`  - metric: revenue
    period: 2025
    history: [{ value: 148 bn USD, asOf: 2026-01, basis: reported, source: s }]
`);
  const rulesOf = (text: string) => {
    const at = text.indexOf('收入');
    const evidence = [
      { name: 'weak-cue', start: at, end: at + 2 },
      { name: 'name-before', start: 0, end: 2 },
    ];
    const claim: Binding = { entity: 'alder', metric: 'revenue', period: '2025', evidence };
    const analysis = note(text, [claim], { mentions: [{ text: '桤木', entity: 'alder' }] });
    return check(analysis, alder, { today: TODAY }).findings.map(({ rule }) => rule);
  };

  it('contradicts where it tells of the whole company, and of no part or other time', () => {
    assert.deepEqual(rulesOf('桤木2025年收入为«1924亿美元»。'), ['contradicted']);
    assert.deepEqual(rulesOf('桤木2025年总收入«1924亿美元»。'), ['contradicted']);
    assert.deepEqual(rulesOf('桤木2025年订阅收入为«1924亿美元»。'), []);
    assert.deepEqual(rulesOf('桤木2025年海外的收入为«1924亿美元»。'), []);
  });
});

describe('the revenue of a part of the business', () => {
  const alder = alderOf(`  - metric: revenue
    period: 2025
    history: [{ value: 148 bn USD, asOf: 2026-01, basis: reported, source: s }]
`);
  const rulesOf = (text: string, cue: string) => {
    const start = text.indexOf(cue);
    const evidence = [{ name: 'cue-before', start, end: start + cue.length }, { name: 'name-before' }];
    const claim: Binding = { entity: 'alder', metric: 'revenue', period: '2025', evidence };
    return check(note(text, [claim]), alder, { today: TODAY }).findings.map(({ rule }) => rule);
  };

  it('is not held against that of the whole', () => {
    assert.deepEqual(rulesOf('桤木2025年收入«924亿美元»。', '收入'), ['contradicted']);
    assert.deepEqual(rulesOf('桤木2025年美国商业收入«924亿美元»。', '收入'), []);
    assert.deepEqual(rulesOf('榿木2025年海外業務的收入«924億美元»。', '收入'), []);
    assert.deepEqual(rulesOf('Alder 2025 revenue of «$92.4 billion».', 'revenue'), ['contradicted']);
    assert.deepEqual(rulesOf('Alder 2025 US commercial revenue of «$92.4 billion».', 'revenue'), []);
  });
});

describe('the revenue of a cloud', () => {
  const cloud = (metric: string) =>
    datasetOf({
      alder: 'id: alder\nkind: company\nnames: { en: Alder }\n',
      'alder-cloud': `id: alder-cloud
kind: company
names: { en: Alder Cloud }
relations: { parent: alder }
sources: { s: { title: A report } }
figures:
  - metric: ${metric}
    period: 2025
    history: [{ value: 20 bn USD, asOf: 2026-01, basis: reported, source: s }]
`,
    });
  const rulesOf = (kept: string, said: string) => {
    const claim: Binding = { entity: 'alder-cloud', metric: said, period: '2025' };
    return check(note('It took in «$26.4 billion».', [claim]), cloud(kept), { today: TODAY }).findings.map(
      ({ rule }) => rule,
    );
  };

  it('is its revenue, whichever of the two a dataset calls it', () => {
    assert.deepEqual(rulesOf('revenue', 'revenue-cloud'), ['contradicted']);
    assert.deepEqual(rulesOf('revenue-cloud', 'revenue'), ['contradicted']);
    assert.deepEqual(rulesOf('capex', 'revenue'), []);
  });
});

describe('a head count', () => {
  const alder = alderOf(`  - metric: headcount
    history: [{ value: 1850, asOf: 2025-09-30, basis: reported, source: s }]
`);
  const rulesAt = (confidence: number) =>
    check(note('It employs «2,600» people.', [{ entity: 'alder', metric: 'headcount', confidence }]), alder, {
      today: TODAY,
    }).findings.map(({ rule }) => rule);

  it('is contradicted though its company is less than sure, which a head count alone may be', () => {
    assert.deepEqual(rulesAt(0.6), ['contradicted']);
    assert.deepEqual(rulesAt(0.5), []);
  });
});

describe('values of a part of the year', () => {
  const nine = alderOf(`  - metric: revenue
    period: 2025
    history: [{ value: 79 million USD, asOf: 2026-03, basis: reported, source: s }]
  - metric: revenue
    period: 2025
    attributes: { definition: nine-months }
    history: [{ value: 53.4 million USD, asOf: 2025-11, basis: reported, source: s }]
`);
  const rulesOf = (text: string) =>
    check(note(text, [{ entity: 'alder', metric: 'revenue', period: '2025' }]), nine, { today: TODAY }).findings.map(
      ({ rule }) => rule,
    );

  it('are none of what is said of the year', () => {
    assert.equal(rulesOf('2025 revenue of «$53.4 million»').length, 1);
    assert.deepEqual(rulesOf('Nine months 2025 revenue of «$53.4 million»'), []);
    assert.deepEqual(rulesOf('2025 revenue of «$79 million»'), []);
  });
});
