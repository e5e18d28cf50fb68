import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/analysis/analysis.ts';
import { check } from '../../../src/check/check.ts';
import { type Binding, DATASET, note, TODAY } from '../fixture.ts';

const GROWTH: Binding = { kind: 'change' };
const TIMES: Binding = { kind: 'multiple' };

function wrong(text: string, bindings: readonly Binding[]): string[] {
  return wrongIn(note(text, bindings));
}

function wrongIn(analysis: Analysis): string[] {
  const { findings } = check(analysis, DATASET, { today: TODAY });
  return findings.filter(({ rule }) => rule === 'arithmetic').map(({ text }) => text);
}

describe('arithmetic', () => {
  it('finds a growth that does not follow, in three scripts', () => {
    assert.deepEqual(wrong('资本开支从«433亿美元»增至«874亿美元»，同比增长«69%»。', [{}, {}, GROWTH]), ['69%']);
    assert.deepEqual(wrong('資本支出從«433億美元»增至«874億美元»，年增«69%»。', [{}, {}, GROWTH]), ['69%']);
    assert.deepEqual(wrong('Capex rose from «$43.3 billion» to «$87.4 billion», up «69%».', [{}, {}, GROWTH]), ['69%']);
    assert.deepEqual(wrong('Capex was «$87.4 billion», up «69%» from «$43.3 billion».', [{}, GROWTH, {}]), ['69%']);
    assert.deepEqual(wrong('资本开支«874亿美元»，较上年的«433亿美元»增长«69%»。', [{}, {}, GROWTH]), ['69%']);
  });

  it('is content with a growth that follows', () => {
    assert.deepEqual(wrong('从«433亿美元»增至«874亿美元»，同比增长«102%»。', [{}, {}, GROWTH]), []);
    assert.deepEqual(wrong('Capex rose from «$43.3 billion» to «$87.4 billion», up «102%».', [{}, {}, GROWTH]), []);
    assert.deepEqual(
      wrong('fell from «$10 billion» to «$8 billion», down «20%»', [{}, {}, { ...GROWTH, low: -20, high: -20 }]),
      [],
    );
  });

  it('holds growth that is told of the latter against no step, and what is left against all there is', () => {
    const latter = (by: string) =>
      wrong(`收入由«30.17亿美元»升到«33.37亿美元»，${by}«45%»。`, [
        {},
        {},
        { ...GROWTH, attributes: by === '' ? {} : { change: 'yoy' } },
      ]);
    assert.deepEqual(latter('后者年增'), []);
    const rest = (left: string) => wrong(`甲拿下«26%»，乙拿下«18%»，剩余«${left}»散在各处。`, [{}, {}, {}]);
    assert.deepEqual(rest('56%'), []);
    const expected = (growth: string) =>
      wrong(`Revenue was «$82.9bn» against «$81.5bn» expected, up «${growth}».`, [
        {},
        { attributes: { basis: 'consensus', previous: 'true' } },
        GROWTH,
      ]);
    assert.deepEqual(expected('18%'), []);
  });

  it('takes no sum of earnings a share for a loss', () => {
    const parts = (total: string) =>
      wrong(`It earned «$0.29», then lost «$0.73», or «${total}» all told.`, [{}, {}, {}]);
    assert.deepEqual(parts('$1.22'), ['$1.22']);
    assert.deepEqual(parts('$3.7bn'), []);
  });

  it('finds it where the growth is told first, or the base last', () => {
    const first = (stated: string) =>
      wrong(`Capex rose «${stated}» to «$87.4 billion» from «$43.3 billion».`, [GROWTH, {}, {}]);
    assert.deepEqual([first('69%'), first('102%')], [['69%'], []]);
    const fell = (stated: string) =>
      wrong(`It fell by «${stated}», from «$4.00 billion» to «$2.00 billion».`, [GROWTH, {}, {}]);
    assert.deepEqual([fell('40%'), fell('50%')], [['40%'], []]);
    const last = (stated: string) =>
      wrong(`资本开支«874亿美元»，同比增«${stated}»，上年«433亿美元»。`, [{}, GROWTH, {}]);
    assert.deepEqual([last('69%'), last('102%')], [['69%'], []]);
    const more = (stated: string) =>
      wrong(`The one has «141 GB», «${stated}» more than the other's «80 GB».`, [{}, GROWTH, {}]);
    assert.deepEqual([more('56%'), more('76%')], [['56%'], []]);
  });

  it('finds it where one part is set against the other, a sum is left, a price is a multiple', () => {
    const set = (stated: string) =>
      wrong(`The new one's «141 GB» is «${stated}» more than the «80 GB» on the old one.`, [{}, GROWTH, {}]);
    assert.deepEqual([set('95%'), set('76%')], [['95%'], []]);
    const left = (stated: string) =>
      wrong(`Of the «$23.85 billion» it made, the cloud had «$14.2 billion», leaving «${stated}» for the rest.`, [
        {},
        {},
        {},
      ]);
    assert.deepEqual([left('$11.7 billion'), left('$9.65 billion')], [['$11.7 billion'], []]);
    const priced = (stated: string) =>
      wrong(`At «$850 billion» it is priced at «${stated}» its annual sales of «$25 billion».`, [
        { metric: 'valuation' },
        TIMES,
        { metric: 'revenue' },
      ]);
    assert.deepEqual([priced('44x'), priced('34x')], [['44x'], []]);
    const by = (stated: string) =>
      wrong(`It rose from «$11.5 billion» to «$14.2 billion» over the year, or by «${stated}».`, [
        {},
        {},
        { kind: 'share' },
      ]);
    assert.deepEqual([by('32%'), by('23%')], [['32%'], []]);
  });

  it('finds points that do not follow from two percentages', () => {
    const share: Binding = { kind: 'share' };
    const points = (stated: string) => wrong(`毛利率从«70%»升到«73%»，提高«${stated}»。`, [share, share, GROWTH]);
    assert.deepEqual([points('5个百分点'), points('3个百分点')], [['5个百分点'], []]);
    assert.deepEqual(wrong('Margins rose «5 points», from «70%» to «73%».', [GROWTH, share, share]), ['5 points']);
  });

  it('respects how the operands are rounded', () => {
    assert.deepEqual(wrong('从«1亿美元»增至«2亿美元»，增长«60%»。', [{}, {}, GROWTH]), []);
    assert.deepEqual(wrong('从«1.00亿美元»增至«2.00亿美元»，增长«60%»。', [{}, {}, GROWTH]), ['60%']);
  });

  it('says what would follow, and does not edit', () => {
    const analysis = note('从«433亿美元»增至«874亿美元»，同比增长«69%»。', [{}, {}, GROWTH]);
    const [finding] = check(analysis, DATASET, { today: TODAY }).findings;
    assert.equal(finding?.severity, 'information');
    assert.equal(finding?.fix, null);
    assert.match(finding?.message ?? '', /102%/);
    assert.deepEqual(
      ((finding?.explanation?.operands ?? []) as { text: string }[]).map(({ text }) => text),
      ['433亿美元', '874亿美元'],
    );
  });

  it('leaves year-on-year growth beside the quarter before alone, and totals that are a range', () => {
    const yoy: Binding = { kind: 'change', attributes: { change: 'yoy' } };
    assert.deepEqual(wrong('合約由上季的«1380億美元»增至«4550億美元»，按年增長«359%»。', [{}, {}, yoy]), []);
    assert.deepEqual(wrong('合约从«1380亿美元»增至«4550亿美元»，同比增长«359%»。', [{}, {}, yoy]), ['359%']);
    assert.deepEqual(wrong('开支«500亿美元»、«350亿美元»，合计«450-500亿美元»。', [{}, {}, {}]), []);
  });

  it('leaves the sum of another metric or period than its parts alone', () => {
    const debt: Binding = { metric: 'capex', period: '2025' };
    const text = '短期«61亿美元»、长期«29亿美元»，合起来利息«7亿美元»。';
    assert.deepEqual(wrong(text, [debt, debt, { metric: 'revenue', period: '2025' }]), []);
    assert.deepEqual(wrong(text, [debt, debt, { metric: 'capex', period: '2025Q1' }]), []);
    assert.deepEqual(wrong(text, [debt, debt, debt]), ['7亿美元']);
  });

  it('reads what growth itself names as its base', () => {
    const on = 'Capex was «$19.4bn», up «25%» on the «$16.8bn» of the second quarter.';
    assert.deepEqual(wrong(on, [{}, GROWTH, {}]), ['25%']);
    assert.deepEqual(wrong(on.replace('25%', '15%'), [{}, GROWTH, {}]), []);
    assert.deepEqual(wrong('收入«279.4亿美元»，比上一财年的«184.2亿美元»增长«42%»。', [{}, {}, GROWTH]), ['42%']);
    assert.deepEqual(wrong('收入«279.4亿美元»，占比从三成到四成，«184.2亿美元»增长«42%»。', [{}, {}, GROWTH]), []);
    const guide: Binding = { attributes: { basis: 'guidance', previous: 'true' } };
    const beaten = 'Revenue «$2.83bn» against a guide of «$2.7bn», up «7.6%» on the «$2.629bn» of September.';
    assert.deepEqual(wrong(beaten, [{}, guide, GROWTH, {}]), []);
    assert.deepEqual(wrong('收入«712亿元»（去年同月«436亿元»），比9月的«689亿元»多«3.3%»。', [{}, {}, {}, GROWTH]), []);
  });

  it('reads the base before the value, and sums told in turn', () => {
    const beside = 'Set beside the «$23.86bn» of Q2, the «$41.456bn» is a rise of «64%» in three months.';
    assert.deepEqual(wrong(beside, [{}, {}, GROWTH]), ['64%']);
    assert.deepEqual(wrong(beside.replace('64%', '74%'), [{}, {}, GROWTH]), []);
    const parts = '各季营收依序为«1382亿元»、«1516亿元»、«1664亿元»，前三季合计«4662亿元»。';
    assert.deepEqual(wrong(parts, [{}, {}, {}, {}]), ['4662亿元']);
    assert.deepEqual(wrong(parts.replace('4662', '4562'), [{}, {}, {}, {}]), []);
    assert.deepEqual(wrong('各«1382亿元»、«1516亿元»、«1664亿元»，合计«4662亿元»。', [{}, {}, {}, {}]), []);
  });

  it('takes the size of a step for growth, and how many times one round is the other', () => {
    assert.deepEqual(wrong('全年由«100亿美元»上修到«115亿美元»，幅度«25%»。', [{}, {}, { kind: 'share' }]), ['25%']);
    assert.deepEqual(wrong('全年由«100亿美元»上修到«115亿美元»，幅度«15%»。', [{}, {}, { kind: 'share' }]), []);
    const mark: Binding = { entity: 'borealis', metric: 'valuation' };
    const rounds = 'Series E at «$61.5bn» in March 2025 and Series F at «$183bn» in September: «4x» in six months.';
    assert.deepEqual(wrong(rounds, [mark, mark, { ...mark, ...TIMES }]), ['4x']);
    assert.deepEqual(wrong(rounds.replace('4x', '3x'), [mark, mark, { ...mark, ...TIMES }]), []);
    assert.deepEqual(wrong('«95亿美元»，比一年前的«21亿美元»多出«3.5倍»。', [{}, {}, TIMES]), []);
  });

  it('leaves growth over a span or for a reason of its own alone', () => {
    const fall: Binding = { ...GROWTH, low: -4, high: -4 };
    assert.deepEqual(wrong('报价从«880元»回落到«790元»，一周跌了«4%»。', [{}, {}, fall]), []);
    assert.deepEqual(wrong('报价从«880元»回落到«790元»，跌了«4%»。', [{}, {}, fall]), ['4%']);
    assert.deepEqual(wrong('The share fell from «$410» to «$380», up «69%» year to date.', [{}, {}, GROWTH]), []);
    assert.deepEqual(wrong('持倉由«2.5%»減至«1.5%»，理由是已升«2.5倍»。', [{}, {}, TIMES]), []);
  });

  it('takes neither the multiple that is paid nor the growth that is named for a multiple of two values', () => {
    assert.deepEqual(wrong('明年盈餘由«62元»上修至«71元»，給«25倍»，目標價不變。', [{}, {}, TIMES]), []);
    assert.deepEqual(wrong('We lift earnings from «$6.20» to «$7.10» and stay at «25x».', [{}, {}, TIMES]), []);
    assert.deepEqual(wrong('现价«628元»，较«114.28元»的发行价有«4.5倍»涨幅。', [{}, {}, TIMES]), []);
    assert.deepEqual(wrong('现价«628元»，较«114.28元»的发行价是«4.5倍»。', [{}, {}, TIMES]), ['4.5倍']);
  });

  it('leaves the total of a name of its own behind others alone', () => {
    const own: Binding = { evidence: [{ name: 'name-before', start: 26, end: 29 }] };
    assert.deepEqual(
      wrong('拆开看：甲公司«3000亿美元»，乙公司«2500亿美元»，丙公司合计«224亿美元»。', [{}, {}, own]),
      [],
    );
    assert.deepEqual(wrong('拆开看：甲公司«3000亿美元»，乙公司«2500亿美元»，合计«224亿美元»。', [{}, {}, {}]), [
      '224亿美元',
    ]);
  });

  it('leaves year-on-year growth beside a revision alone', () => {
    const yoy: Binding = { kind: 'change', attributes: { change: 'yoy' } };
    assert.deepEqual(
      wrong('raised guidance from «$75 billion» to «$85 billion», up «62%» year on year', [{}, {}, yoy]),
      [],
    );
    assert.deepEqual(wrong('指引从«750亿美元»上调至«850亿美元»，同比增长«62%»', [{}, {}, yoy]), []);
  });

  it('leaves growth on another base alone', () => {
    const yoy: Binding = { kind: 'change', attributes: { change: 'yoy' } };
    const quarters: Binding[] = [{ period: '2025Q1' }, { period: '2025Q2' }, yoy];
    assert.deepEqual(wrong('从一季度的«433亿美元»增至二季度的«874亿美元»，同比增长«69%»', quarters), []);
    assert.deepEqual(wrong('«$87.4 billion», against consensus of «$43.3 billion», up «69%»', [{}, {}, GROWTH]), []);
    assert.deepEqual(wrong('从«433亿美元»增至«874亿美元»，按固定汇率增长«69%»', [{}, {}, GROWTH]), []);
    const metrics: Binding[] = [
      { metric: 'revenue', entity: 'x' },
      { metric: 'revenue', entity: 'x' },
      { ...GROWTH, metric: 'net-income', entity: 'x' },
    ];
    assert.deepEqual(wrong('营收从«433亿美元»增至«874亿美元»，净利增长«69%»', metrics), []);
  });

  it('checks multiples', () => {
    assert.deepEqual(wrong('A为«576 TB/s»，B为«186 TB/s»，差距«3.1倍»。', [{}, {}, TIMES]), []);
    assert.deepEqual(wrong('A为«576 TB/s»，B为«186 TB/s»，差距«5.1倍»。', [{}, {}, TIMES]), ['5.1倍']);
    assert.deepEqual(wrong('«576 TB/s»是«186 TB/s»的«4.5倍»。', [{}, {}, TIMES]), ['4.5倍']);
    assert.deepEqual(wrong('«576 TB/s» is «4.5x» the «186 TB/s» of B.', [{}, TIMES, {}]), ['4.5x']);
    assert.deepEqual(wrong('从«100 TB/s»增至«300 TB/s»，增长«2.0倍»', [{}, {}, TIMES]), []);
    assert.deepEqual(wrong('从«100 TB/s»增至«300 TB/s»，增长«3.0倍»', [{}, {}, TIMES]), []);
  });

  it('checks what the latter is of the former, and a multiple behind a comma', () => {
    assert.deepEqual(wrong('甲«480亿美元»，乙«800亿美元»，后者是前者的«2.1倍»。', [{}, {}, TIMES]), ['2.1倍']);
    assert.deepEqual(wrong('甲«480亿美元»，乙«800亿美元»，后者是前者的«1.7倍»。', [{}, {}, TIMES]), []);
    assert.deepEqual(wrong('It lost «$740 million», «2.9x» the «$315 million» of a year before.', [{}, TIMES, {}]), [
      '2.9x',
    ]);
  });

  it('checks the growth of a step that no word for a year stands beside', () => {
    const step: Binding = { kind: 'change', attributes: { change: 'yoy' } };
    assert.deepEqual(wrong('资本开支由«180亿美元»调高到«260亿美元»，增幅«58%»，理由是需求。', [{}, {}, step]), ['58%']);
    assert.deepEqual(wrong('资本开支由«180亿美元»调高到«260亿美元»，同比增长«58%»。', [{}, {}, step]), []);
  });

  it('checks a total with its word behind it', () => {
    const sum = (total: string) =>
      wrong(`It signed «$300 billion» with one, «$250 billion» with another, «${total}» in all.`, [{}, {}, {}]);
    assert.deepEqual(sum('$650 billion'), ['$650 billion']);
    assert.deepEqual(sum('$550 billion'), []);
  });

  it('leaves growth beside what a company had guided to itself alone', () => {
    const stated = (text: string) => wrong(text, [{}, {}, GROWTH]);
    assert.deepEqual(stated('Sales were «$22.2 billion» against its own «$22 billion», «+48%».'), []);
    assert.deepEqual(stated('Sales were «$22.2 billion» against «$22 billion», «+48%».'), ['+48%']);
  });

  it('adds up what stands behind a sum that it is a part of', () => {
    const sum = (total: string) =>
      wrong(`多出的«735亿美元»里，四月追加«210亿美元»（连同九月的«142亿美元»，合计«${total}»）。`, [{}, {}, {}, {}]);
    assert.deepEqual([sum('352亿美元'), sum('400亿美元')], [[], ['400亿美元']]);
  });

  it('does not add up what holds sums of its parts', () => {
    const halves =
      '«$44 billion» plus «$47 billion» makes «$91 billion», «$57 billion» plus «$68 billion» «$125 billion», «$216 billion» in all.';
    assert.deepEqual(wrong(halves, [{}, {}, {}, {}, {}, {}, {}]), []);
  });

  it('checks differences', () => {
    assert.deepEqual(wrong('从«750亿美元»增至«850亿美元»，增加«100亿美元»。', [{}, {}, {}]), []);
    assert.deepEqual(wrong('从«750亿美元»增至«850亿美元»，增加«120亿美元»。', [{}, {}, {}]), ['120亿美元']);
  });

  it('checks sums that are clearly stated', () => {
    assert.deepEqual(wrong('甲«240亿美元»、乙«310亿美元»、丙«220亿美元»，合计«770亿美元»。', [{}, {}, {}, {}]), []);
    assert.deepEqual(wrong('甲«240亿美元»、乙«310亿美元»、丙«220亿美元»，合计«870亿美元»。', [{}, {}, {}, {}]), [
      '870亿美元',
    ]);
    assert.deepEqual(
      wrong('A spent «$24 billion», B «$31 billion» and C «$22 billion», a total of «$87 billion».', [{}, {}, {}, {}]),
      ['$87 billion'],
    );
    assert.deepEqual(wrong('A «$24 billion», B «$31 billion» and others a total of «$87 billion».', [{}, {}, {}]), []);
    assert.deepEqual(wrong('每颗«8 TB/s»，另有«4 TB/s»，总计«576 TB/s»。', [{}, {}, {}]), []);
  });

  it('goes by the size of losses', () => {
    const loss = (value: number): Binding => ({ low: -value, high: -value });
    const losses = [loss(2e8), loss(3e8), GROWTH];
    assert.deepEqual(wrong('亏损从«2.00亿美元»扩大到«3.00亿美元»，增长«90%»。', losses), ['90%']);
    assert.deepEqual(wrong('亏损从«2.00亿美元»扩大到«3.00亿美元»，增长«50%»。', losses), []);
  });

  it('checks growth over a base that stands behind the value, and sums with signs', () => {
    assert.deepEqual(wrong('收入«64亿美元»，去年同期«25亿美元»，同比增长«136%»。', [{}, {}, GROWTH]), ['136%']);
    assert.deepEqual(wrong('收入«64亿美元»，去年同期«25亿美元»，同比增长«156%»。', [{}, {}, GROWTH]), []);
    assert.deepEqual(wrong('Capex of «$34.0bn», last quarter «$30.0bn», up «21%».', [{}, {}, GROWTH]), ['21%']);
    assert.deepEqual(wrong('Sales of «$64bn», «$25bn» a year ago, up «136%».', [{}, {}, GROWTH]), ['136%']);
    assert.deepEqual(wrong('收入«49亿美元»＋«63亿美元»＋«74亿美元»＝«196亿美元»。', [{}, {}, {}, {}]), ['196亿美元']);
    assert.deepEqual(wrong('收入«49亿美元»＋«63亿美元»＋«74亿美元»＝«186亿美元»。', [{}, {}, {}, {}]), []);
  });

  it('checks growth between two values told in turn, the later one first or last', () => {
    const of = (period: string): Binding => ({ entity: 'borealis', metric: 'revenue', period });
    const qoq: Binding = { ...of('2025Q4'), ...GROWTH, attributes: { change: 'qoq' } };
    const told = '营收«505.7亿美元»，三季度是«452.3亿美元»，环比增«21.8%»。';
    assert.deepEqual(wrong(told, [of('2025Q4'), of('2025Q3'), qoq]), ['21.8%']);
    assert.deepEqual(wrong(told.replace('21.8', '11.8'), [of('2025Q4'), of('2025Q3'), qoq]), []);
    assert.deepEqual(wrong(told, [of('2025Q3'), of('2025Q4'), qoq]), ['21.8%']);
    assert.deepEqual(wrong(told, [of('2025Q4'), of('2025Q2'), qoq]), []);
  });

  it('takes what names the step for its growth, whatever it was taken for', () => {
    const bindings: Binding[] = [{ metric: 'valuation' }, { metric: 'valuation' }, { metric: 'stake', kind: 'share' }];
    const text = 'Valued from «$10.0bn» in February to «$20.0bn» in May, a «50%» step-up.';
    assert.deepEqual(wrong(text, bindings), ['50%']);
    assert.deepEqual(wrong(text.replace('50', '100'), bindings), []);
    assert.deepEqual(wrong(text.replace('a «50%» step-up', 'a «50%» stake'), bindings), []);
  });

  it('knows the quarter before and the half-year a year ago, and what analysts hoped for', () => {
    assert.deepEqual(wrong('总营收«192亿美元»，前季«172亿美元»，季增«19%»。', [{}, {}, GROWTH]), ['19%']);
    assert.deepEqual(wrong('上半年营收«125亿元»，去年上半年«43亿元»，是去年的«3.9倍»。', [{}, {}, TIMES]), ['3.9倍']);
    assert.deepEqual(wrong("The midpoint, «$180bn», is «1.7x» last year's «$91.45bn».", [{}, TIMES, {}]), ['1.7x']);
    const quarter = 'Capex of «$19.84bn» in the first quarter against «$13.69bn» a year before, a rise of «55%».';
    assert.deepEqual(wrong(quarter, [{}, {}, GROWTH]), ['55%']);
    assert.deepEqual(wrong('Revenue «$82.89bn» vs c/s «$81.5bn», «+18%».', [{}, {}, GROWTH]), []);
  });

  it('checks what is left', () => {
    const half = '上半年«147.89亿美元»，扣掉一季度的«66.74亿美元»，二季度做了«71.15亿美元»。';
    assert.deepEqual(wrong(half, [{}, {}, {}]), ['71.15亿美元']);
    assert.deepEqual(wrong(half.replace('71.15', '81.15'), [{}, {}, {}]), []);
    const year = 'Nine months brought in «$53.4 million» and the year «$79.0 million», which leaves «$31.6 million».';
    assert.deepEqual(wrong(year, [{}, {}, {}]), ['$31.6 million']);
    assert.deepEqual(wrong(year.replace('31.6', '25.6'), [{}, {}, {}]), []);
  });

  it('checks a difference from what stands in between', () => {
    assert.deepEqual(wrong('容量«4.6亿美元»，较上月的«4.2亿美元»多出«0.6亿美元»。', [{}, {}, {}]), ['0.6亿美元']);
    assert.deepEqual(wrong('容量«4.6亿美元»，较上月的«4.2亿美元»多出«0.4亿美元»。', [{}, {}, {}]), []);
  });

  it('checks by how much one carrier is ahead of another', () => {
    const [one, other]: Binding[] = [{ entity: 'quill-2' }, { entity: 'quill-1' }];
    const text = 'Quill 2 moves «$2.048 billion» where Quill 1 managed «$1.229 billion», an improvement of «45%».';
    assert.deepEqual(wrong(text, [one as Binding, other as Binding, GROWTH]), ['45%']);
    assert.deepEqual(wrong(text.replace('45', '67'), [one as Binding, other as Binding, GROWTH]), []);
  });

  it('checks by how much the second of two is above the first, whichever way it is told', () => {
    const pair: Binding[] = [{ entity: 'quill-2' }, { entity: 'quill-1' }, { kind: 'share' }];
    assert.deepEqual(wrong('甲厂«1.30美元»，乙厂«1.69美元»，高出«39%»。', pair), ['39%']);
    assert.deepEqual(wrong('甲厂«1.30美元»，乙厂«1.69美元»，高出«30%»。', pair), []);
    assert.deepEqual(wrong('我们«72.0美元»，共识«60.4美元»，高«19%»。', pair), []);
    assert.deepEqual(wrong('One costs «$1.30» and the other «$1.69», or «39%» more.', pair), ['39%']);
    assert.deepEqual(wrong('Capex of «$35.7bn», «38%» above the «$27.9bn» of the quarter before.', [{}, GROWTH, {}]), [
      '38%',
    ]);
  });

  it('checks what plus gives, what steps of generations gain, and run rates', () => {
    assert.deepEqual(wrong('Trays at «$2.66bn» plus switches at «$0.35bn» come to «$3.11bn».', [{}, {}, {}]), [
      '$3.11bn',
    ]);
    assert.deepEqual(wrong('Trays at «$2.66bn» plus switches at «$0.35bn» come to «$3.01bn».', [{}, {}, {}]), []);
    const two: Binding[] = [{ entity: 'quill-1' }, { entity: 'quill-2' }, GROWTH];
    assert.deepEqual(wrong('From Quill 1 to Quill 2 the step is from «$1,800m» to «$3,600m», a rise of «50%».', two), [
      '50%',
    ]);
    assert.deepEqual(wrong('年化收入由5月的«9亿美元»升至9月的«16亿美元»，增幅«58%»。', [{}, {}, GROWTH]), ['58%']);
  });

  it('checks what one part has over another, and what is put behind a step', () => {
    const of = (entity: string, more: Binding = {}): Binding => ({ entity, metric: 'memory-capacity', ...more });
    const [one, other] = [of('quill-1'), of('quill-2')];
    const told: readonly (readonly [text: string, wrong: string, right: string, result: Binding])[] = [
      ['从一号的«80 GB»到二号的«160 GB»，容量增加«%»。', '50%', '100%', GROWTH],
      ['From the one’s «80 GB» to the other’s «160 GB», capacity goes up «x».', '3x', '2x', TIMES],
      ['一号«80 GB»，二号达«160 GB»，提升«%»。', '50%', '100%', GROWTH],
      ['一号«80 GB»，二号做到«160 GB»，是前者的«x»。', '3倍', '2倍', TIMES],
      ['一号«80 GB»，二号«160 GB»，后者多出«y»。', '60 GB', '80 GB', {}],
      ['It goes from «80 GB» in the one to «160 GB» in the other, an increase of «y».', '60 GB', '80 GB', {}],
      ['Going from «80 GB» to «160 GB» buys «%» more.', '50%', '100%', { kind: 'share', metric: 'revenue-share' }],
      ['It rose from «80 GB» to «160 GB», or «%» in three months.', '50%', '100%', { kind: 'share' }],
    ];
    for (const [text, off, right, result] of told) {
      const bindings = [one, other, { ...of('quill-2'), ...result }];
      const holding = (value: string) => text.replace(/«[%xy]»/, `«${value}»`);
      assert.deepEqual(wrong(holding(off), bindings), [off], text);
      assert.deepEqual(wrong(holding(right), bindings), [], text);
    }
  });

  it('checks steps of one series, gaps between two and what is left of the first', () => {
    const same: Binding = { entity: 'borealis', metric: 'revenue' };
    const step =
      'It made «$12.20bn» a share of sales in the second quarter and «$25.11bn» in the third, a jump of «$y».';
    assert.deepEqual(wrong(step.replace('$y', '$14.91bn'), [same, same, same]), ['$14.91bn']);
    assert.deepEqual(wrong(step.replace('$y', '$12.91bn'), [same, same, same]), []);
    const fold = 'It was valued at «$24bn» in May; the merger put «$250bn» on it, a «x» rise.';
    assert.deepEqual(wrong(fold.replace('x', '14x'), [same, same, { ...same, ...TIMES }]), ['14x']);
    assert.deepEqual(wrong(fold.replace('x', '10.4x'), [same, same, { ...same, ...TIMES }]), []);
    const since = '去年底«90亿美元»，今年5月«470亿美元»，是半年前的«x»。';
    assert.deepEqual(wrong(since.replace('x', '3.8倍'), [same, same, { ...same, ...TIMES }]), ['3.8倍']);
    assert.deepEqual(wrong(since.replace('x', '5.2倍'), [same, same, { ...same, ...TIMES }]), []);
    const gap = 'It takes in «$9.7bn» from one and hands «$5.8bn» to another; the difference is «$y».';
    assert.deepEqual(wrong(gap.replace('$y', '$4.9bn'), [{}, {}, {}]), ['$4.9bn']);
    assert.deepEqual(wrong(gap.replace('$y', '$3.9bn'), [{}, {}, {}]), []);
    const left = 'It sold «$9.7bn» and will hand «$5.8bn» of that to another, so that «$y» is left.';
    assert.deepEqual(wrong(left.replace('$y', '$4.9bn'), [{}, {}, {}]), ['$4.9bn']);
    const four = '甲从«56亿美元»到«41亿美元»，乙由«12亿美元»到«25亿美元»，差距«44亿美元»。';
    assert.deepEqual(wrong(four, [{}, {}, {}, {}, {}]), []);
  });

  it('leaves totals of more parts than it has, and what happened afterwards, alone', () => {
    assert.deepEqual(wrong('上季营收«389亿美元»，首季«353亿美元»，前三季合计«1174亿美元»。', [{}, {}, {}]), []);
    assert.deepEqual(wrong('上季营收«389亿美元»，首季«353亿美元»，两季合计«1174亿美元»。', [{}, {}, {}]), [
      '1174亿美元',
    ]);
    assert.deepEqual(wrong('仓位从«2.6%»减到«1.4%»，之后上涨«23%»。', [{}, {}, GROWTH]), []);
  });

  it('checks growth in table rows under the heads of two years', () => {
    assert.deepEqual(wrongIn(table(['2024', '2025', '同比'], ['«43.3亿美元»', '«87.4亿美元»', '«69%»'])), ['69%']);
    assert.deepEqual(wrongIn(table(['2024', '2025', 'YoY'], ['«43.3亿美元»', '«87.4亿美元»', '«102%»'])), []);
    assert.deepEqual(wrongIn(table(['2023', '2025', 'YoY'], ['«43.3亿美元»', '«87.4亿美元»', '«69%»'])), []);
    assert.deepEqual(wrongIn(table(['2024', '2025', 'Share'], ['«43.3亿美元»', '«87.4亿美元»', '«69%»'])), []);
    assert.deepEqual(wrongIn(table(['2025', '2024', 'YoY'], ['«87.4亿美元»', '«43.3亿美元»', '«69%»'])), ['69%']);
  });

  it('checks growth in table rows under the heads of two months or quarters', () => {
    const months: Binding[] = [{ period: '2026-09' }, { period: '2026-10' }, GROWTH];
    const cells = ['«67.2亿美元»', '«84.0亿美元»', '«18%»'];
    assert.deepEqual(wrongIn(table(['9月营收', '10月营收', '月增'], cells, months)), ['18%']);
    assert.deepEqual(
      wrongIn(table(['9月营收', '10月营收', '月增'], ['«67.2亿美元»', '«84.0亿美元»', '«25%»'], months)),
      [],
    );
    assert.deepEqual(wrongIn(table(['9月营收', '10月利润', '月增'], cells, months)), []);
    assert.deepEqual(wrongIn(table(['9月营收', '10月营收', '同比'], cells, months)), []);
    const quarters: Binding[] = [{ period: '2025Q3' }, { period: '2025Q4' }, GROWTH];
    assert.deepEqual(wrongIn(table(['Q3', 'Q4', 'QoQ'], cells, quarters)), ['18%']);
    assert.deepEqual(wrongIn(table(['Q2', 'Q4', 'QoQ'], cells, [{ period: '2025Q2' }, ...quarters.slice(1)])), []);
  });
});

describe('arithmetic in tables', () => {
  const quarters: Binding[] = [
    { entity: 'borealis', metric: 'revenue', period: '2025Q3' },
    { entity: 'borealis', metric: 'revenue', period: '2025Q4' },
    { entity: 'borealis', metric: 'revenue' },
  ];

  it('checks sums of the periods left of them', () => {
    const of = (head: string, sum: string) =>
      wrongIn(table(['Q3', 'Q4', head], ['«$14.0bn»', '«$16.0bn»', `«${sum}»`], quarters));
    assert.deepEqual(of('Both quarters', '$31.4bn'), ['$31.4bn']);
    assert.deepEqual(of('两季合计', '$31.4bn'), ['$31.4bn']);
    assert.deepEqual(of('Both quarters', '$30.0bn'), []);
    assert.deepEqual(of('2025 total', '$61.4bn'), []);
    assert.deepEqual(of('Guide', '$31.4bn'), []);
  });

  it('checks multiples of the two values left of them, and growth under a head that names no time', () => {
    const parts: Binding[] = [{ entity: 'quill-1', metric: 'tdp' }, { entity: 'quill-2', metric: 'tdp' }, TIMES];
    const of = (head: string, multiple: string) =>
      wrongIn(table(['Quill 1', 'Quill 2', head], ['«1200 W»', '«1400 W»', `«${multiple}»`], parts));
    assert.deepEqual(of('倍数', '1.4倍'), ['1.4倍']);
    assert.deepEqual(of('Ratio', '1.2x'), []);
    assert.deepEqual(of('P/E multiple', '25x'), []);
    const change = (value: string) =>
      wrongIn(
        table(
          ['Q4 2025', 'Q1 2026', 'Change'],
          ['«$27.9bn»', '«$35.7bn»', `«${value}»`],
          [{ period: '2025Q4' }, { period: '2026Q1' }, GROWTH],
        ),
      );
    assert.deepEqual(change('+41%'), ['+41%']);
    assert.deepEqual(change('+28%'), []);
  });
});

describe('arithmetic in long texts', () => {
  /** Milliseconds for a sentence without end, of so many pieces that nearly fit a pattern. */
  function time(pieces: number): number {
    const analysis = note('从«1亿美元»至 to，较 vs total '.repeat(pieces));
    const start = performance.now();
    check(analysis, DATASET, { today: TODAY });
    return performance.now() - start;
  }

  it('takes time in proportion to their length [linear]', () => {
    time(200);
    const once = Math.min(time(1000), time(1000));
    const fourfold = Math.min(time(4000), time(4000));
    assert.ok(fourfold < 12 * once + 20, `${once} ms, ${fourfold} ms`);
  });
});

/** A table of one row: heads and cells as segments of their own. */
function table(
  heads: readonly string[],
  cells: readonly string[],
  bindings: readonly Binding[] = cells.map(() => ({})),
): Analysis {
  const analysis = note([...heads, ...cells].join('\n'), bindings);
  const segments = analysis.segments.map((segment, index) => {
    if (index < heads.length) return segment;
    const column = index - heads.length;
    return { ...segment, kind: 'cell' as const, cell: { table: 0, row: 1, column, rowHead: null, columnHead: column } };
  });
  return { ...analysis, segments };
}
