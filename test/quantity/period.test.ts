import assert from 'node:assert/strict';
import { type Period, type PeriodContext, periodOf, resolvePeriod } from '../../src/quantity/period.ts';
import { scanPeriod } from '../../src/quantity/periodScan.ts';
import type { PeriodToken } from '../../src/quantity/periodToken.ts';

/** A note of 15 October 2025 about a company with the calendar year, and one whose year ends in June. */
const CALENDAR: PeriodContext = { written: '2025-10-15', fiscalYearEnd: undefined };
const JUNE: PeriodContext = { written: '2025-10-15', fiscalYearEnd: '06-30' };
const JANUARY: PeriodContext = { written: '2025-10-15', fiscalYearEnd: '01-31' };

/** The period that stands at `|`, or at the start. */
function token(marked: string): PeriodToken {
  const at = Math.max(0, marked.indexOf('|'));
  const found = scanPeriod(marked.replace('|', ''), at);
  if (!found) throw new Error(`No period in ${marked}`);
  return found;
}

function resolved(text: string, context = CALENDAR): Period | null {
  return resolvePeriod(token(text), context, true);
}

describe('periods as written', () => {
  for (const [text, label] of [
    ['2025年', '2025'],
    ['2025年度', '2025'],
    ['2025年全年', '2025'],
    ['2025', '2025'],
    ['FY2025', 'FY2025'],
    ['FY25', 'FY2025'],
    ['2026财年(截至2026年3月)', 'FY2026'],
    ['2026全财年', 'FY2026'],
    ['第二季(FY2026)', 'FY2026Q2'],
    ['第一季(2026年)', '2026Q1'],
    ['final quarter of 2025', '2025Q4'],
    ['2025全年', '2025'],
    ['FY 2025', 'FY2025'],
    ['fiscal 2025', 'FY2025'],
    ['fiscal year 2025', 'FY2025'],
    ["FY'25", 'FY2025'],
    ['2025财年', 'FY2025'],
    ['25财年', 'FY2025'],
    ['2026财年第三季', 'FY2026Q3'],
    ['2026财年第三季度', 'FY2026Q3'],
    ['2026财年Q3', 'FY2026Q3'],
    ['FY2026第三财季', 'FY2026Q3'],
    ['FY26三季度', 'FY2026Q3'],
    ['the following quarter', '2026Q1'],
    ['the quarter after that', '2026Q1'],
    ['2Q25', '2025Q2'],
    ['Q2 2025', '2025Q2'],
    ['Q2 FY26', 'FY2026Q2'],
    ['25Q2', '2025Q2'],
    ['2025年第二季度', '2025Q2'],
    ['2025年Q2', '2025Q2'],
    ['2025Q2', '2025Q2'],
    ['F2Q26', 'FY2026Q2'],
    ['3QFY26', 'FY2026Q3'],
    ['FQ3-25', 'FY2025Q3'],
    ['最后一季', '2025Q4'],
    ['F3Q-25', 'FY2025Q3'],
    ['3Q-25', '2025Q3'],
    ['二〇二五年', '2025'],
    ['二零二五年', '2025'],
    ['二○二五年第三季度', '2025Q3'],
    ['二〇二六年十一月', '2026-11'],
    ['二〇二五财年', 'FY2025'],
    ['FY26Q3', 'FY2026Q3'],
    ['FY2026 Q3', 'FY2026Q3'],
    ['third quarter of 2025', '2025Q3'],
    ['second quarter of fiscal 2026', 'FY2026Q2'],
    ['2025H1', '2025H1'],
    ['1H25', '2025H1'],
    ['2025年上半年', '2025H1'],
    ['2025年下半年', '2025H2'],
    ['first half of 2025', '2025H1'],
    ['2025年前三季度', '2025'],
    ['2025年1-9月', '2025'],
    ['first nine months of 2025', '2025'],
    ['2026F', '2026'],
    ['CY25', '2025'],
    ['CY2025', '2025'],
    ['calendar 2025', '2025'],
    ['calendar year 2025', '2025'],
    ['2025年7月', '2025-07'],
    ['July 2025', '2025-07'],
    ['Jul. 2025', '2025-07'],
    ['2025年7月23日', '2025-07-23'],
    ['July 23, 2025', '2025-07-23'],
    ['2025-07-23', '2025-07-23'],
    ['2025/7/23', '2025-07-23'],
    ['20250723', '2025-07-23'],
    ['2024-2027', '2024/2027'],
    ['2024年至2027年'.replace('年至', '至'), '2024/2027'],
    ['2026E', '2026'],
    ['full-year 2025', '2025'],
    ['25 Aug 2025', '2025-08-25'],
    ['30 September 2025', '2025-09-30'],
    ['Feb-26', '2026-02'],
    ["Sep '25", '2025-09'],
    ['2025-09', '2025-09'],
    ['2026/27', '2026/2027'],
    ['26E', '2026'],
    ['26年Q1', '2026Q1'],
    ['26年三季度', '2026Q3'],
    ['26年3月', '2026-03'],
    ['26年上半年', '2026H1'],
    ['2026年3月期', 'FY2026'],
    ['FY3/26', 'FY2026'],
    ['F3Q26E', 'FY2026Q3'],
    ['F1H26', 'FY2026H1'],
  ] as const) {
    it(`${text} is ${label}`, () => {
      assert.equal(resolved(text)?.label, label);
      assert.equal(token(text).end, text.length);
    });
  }
});

describe('periods told by the day of writing', () => {
  for (const [text, label, context] of [
    ['今年', '2025', CALENDAR],
    ['去年', '2024', CALENDAR],
    ['明年', '2026', CALENDAR],
    ['this year', '2025', CALENDAR],
    ['last year', '2024', CALENDAR],
    ['next year', '2026', CALENDAR],
    ['全年', '2025', CALENDAR],
    ['本财年', 'FY2026', JUNE],
    ['上财年', 'FY2025', JUNE],
    ['this fiscal year', 'FY2026', JUNE],
    ['last fiscal year', 'FY2025', JUNE],
    ['上半年', '2025H1', CALENDAR],
    ['今年上半年', '2025H1', CALENDAR],
    ['去年下半年', '2024H2', CALENDAR],
    ['第三季度', '2025Q3', CALENDAR],
    ['Q3', '2025Q3', CALENDAR],
    ['third quarter', '2025Q3', CALENDAR],
    ['第三财季', 'FY2026Q3', JANUARY],
    ['第一财季', 'FY2026Q1', JUNE],
    ['二财季', 'FY2026Q2', JUNE],
    ['会计二季度', 'FY2026Q2', JUNE],
    ['3Q', '2025Q3', CALENDAR],
    ['2H', '2025H2', CALENDAR],
    ['今季', '2025Q4', CALENDAR],
    ['首九个月', '2025', CALENDAR],
    ['nine months', '2025', CALENDAR],
    ['same quarter of last year', '2024', CALENDAR],
    ['12 Feb', '2025-02-12', CALENDAR],
    ['昨日', '2025-10-14', CALENDAR],
    ['昨|收'.replace('|', ''), '2025-10-14', CALENDAR],
    ['yesterday', '2025-10-14', CALENDAR],
    ['this morning', '2025-10-15', CALENDAR],
    ['周三', '2025-10-15', CALENDAR],
    ['星期日', '2025-10-12', CALENDAR],
    ['Thursday', '2025-10-09', CALENDAR],
    ['本季', '2025Q4', CALENDAR],
    ['this quarter', '2025Q4', CALENDAR],
    ['last quarter', '2025Q3', CALENDAR],
    ['上季度', '2025Q3', CALENDAR],
    ['last quarter', 'FY2026Q1', JUNE],
    ['7月', '2025-07', CALENDAR],
    ['7月财季', 'FY2026Q2', JANUARY],
    ['July quarter', 'FY2026Q2', JANUARY],
    ['June quarter', '2025Q2', CALENDAR],
    ['6月止季度', '2025Q2', CALENDAR],
    ['六月季度', '2025Q2', CALENDAR],
    ['9月季', 'FY2026Q1', JUNE],
    ['截至7月底的第二财季', 'FY2026Q2', JANUARY],
    ['四至六月', '2025Q2', CALENDAR],
    ['7-9月', '2025Q3', CALENDAR],
    ['1-6月', '2025', CALENDAR],
    ['quarter to June', '2025Q2', CALENDAR],
    ['last November', '2024-11', CALENDAR],
    ['last October', '2024-10', CALENDAR],
    ['last March', '2025-03', CALENDAR],
    ['新年度', 'FY2027', JUNE],
    ['between July and September', '2025Q3', CALENDAR],
    ['October to December 2024', '2024Q4', CALENDAR],
    ['Jul-Sep 2025', 'FY2026Q1', JUNE],
    ['latest quarter', '2025Q3', CALENDAR],
    ['最近一季', '2025Q3', CALENDAR],
    ['八月', '2025-08', CALENDAR],
    ['去年十一月', '2024-11', CALENDAR],
    ['十二月底', '2025-12', CALENDAR],
    ['中报', '2025H1', CALENDAR],
    ['三季报', '2025Q3', CALENDAR],
    ['去年12月', '2024-12', CALENDAR],
    ['前三季度', '2025', CALENDAR],
    ['今年以来', '2025', CALENDAR],
    ['year to date', '2025', CALENDAR],
    ['in |March', '2025-03', CALENDAR],
    ['in |November', '2025-11', CALENDAR],
    ["October's", '2025-10', CALENDAR],
  ] as const) {
    it(`${text} is ${label} (year end ${context.fiscalYearEnd ?? '12-31'})`, () => {
      assert.equal(resolved(text, context)?.label, label);
    });
  }

  it('are no months where months are counted, or growth is told of', () => {
    for (const text of ['三个月', '三月增', '三月期', '十年', 'January and March'])
      assert.equal(scanPeriod(text, 0), null, text);
    for (const text of ['集|中报道', '第|三月']) assert.throws(() => token(text), text);
    assert.equal(resolved('7月季增5%')?.label, '2025-07');
  });

  it('stay open where the day is not known', () => {
    for (const text of ['今年', 'Q3', '本季', '7月财季', 'last year']) {
      assert.equal(resolved(text, { written: null, fiscalYearEnd: undefined }), null, text);
    }
  });

  it('keep the year that is printed where the day is not known', () => {
    assert.equal(resolved('2Q25', { written: null, fiscalYearEnd: undefined })?.label, '2025Q2');
  });
});

describe('periods of a note that gives no day, read on one', () => {
  const assumed = { written: '2026-11-23', fiscalYearEnd: undefined, isAssumed: true };

  it('are the last ones rather than the next', () => {
    assert.equal(resolved('第一季', assumed)?.label, '2026Q1');
    assert.equal(resolved('第一季', { ...assumed, isAssumed: false })?.label, '2027Q1');
    assert.equal(resolved('1月9日', assumed)?.label, '2026-01-09');
    assert.equal(resolved('Q4', assumed)?.label, '2026Q4');
  });

  it('are not stated, but for those whose year is printed', () => {
    const { stated, assumed: isAssumed } = resolved('今年', assumed) ?? {};
    assert.deepEqual([stated, isAssumed], [false, true]);
    assert.equal(resolved('2026年', assumed)?.stated, true);
  });
});

describe('what a period also says', () => {
  it('去年同期 is a period of comparison', () => assert.equal(token('去年同期').comparison, true));
  it('a year ago is a period of comparison', () => assert.equal(token('a year ago').comparison, true));
  it('2026E is an estimate', () => assert.equal(token('2026E').estimate, true));
  it('14:30 is a time and no period', () => assert.equal(resolved('14:30'), null));
});

describe('what is no period', () => {
  for (const text of ['H100', 'Q', 'FY', '13月', '850', '1.5', 'may', 'Qatar', '2025x', '第五季度']) {
    it(text, () => {
      const found = scanPeriod(text, 0);
      assert.ok(found === null || found.end < text.length);
    });
  }
});

describe('quarters that are counted from no year', () => {
  for (const text of ['first quarter with more than $10bn', 'third quarter in a row', 'first quarter above $5bn'])
    it(`${text} is no period`, () => assert.equal(scanPeriod(text, 0), null));
  it('first quarter with revenue of $5bn is one', () =>
    assert.equal(resolved('first quarter with revenue')?.label, '2026Q1'));
});

describe('the days of a period', () => {
  for (const [label, yearEnd, start, end] of [
    ['2025', undefined, '2025-01-01', '2025-12-31'],
    ['2025Q2', '06-30', '2025-04-01', '2025-06-30'],
    ['2025H2', undefined, '2025-07-01', '2025-12-31'],
    ['2024-02', undefined, '2024-02-01', '2024-02-29'],
    ['2025-07-23', undefined, '2025-07-23', '2025-07-23'],
    ['2024/2026', undefined, '2024-01-01', '2026-12-31'],
    ['FY2025', '06-30', '2024-07-01', '2025-06-30'],
    ['FY2026Q1', '06-30', '2025-07-01', '2025-09-30'],
    ['FY2026Q3', '01-31', '2025-08-01', '2025-10-31'],
    ['FY2026', undefined, '2026-01-01', '2026-12-31'],
    ['FY2025Q4', '09-28', '2025-07-01', '2025-09-30'],
    ['FY2025', '02-02', '2024-02-01', '2025-01-31'],
  ] as const) {
    it(`${label} with a year that ends on ${yearEnd ?? '12-31'}`, () => {
      const period = periodOf(label, yearEnd, true);
      assert.deepEqual([period.start, period.end], [start, end]);
    });
  }

  it('are not known for other labels', () => assert.equal(periodOf('soon', undefined, true).start, null));

  it('of a fiscal year are those of its quarters', () => {
    for (const yearEnd of ['01-31', '03-31', '06-30', '09-30', '12-31']) {
      const year = periodOf('FY2026', yearEnd, true);
      const quarters = [1, 2, 3, 4].map((quarter) => periodOf(`FY2026Q${quarter}`, yearEnd, true));
      assert.deepEqual([quarters[0]?.start, quarters[3]?.end], [year.start, year.end]);
      quarters.slice(1).forEach((quarter, at) => {
        const before = new Date(`${quarters[at]?.end}T00:00:00Z`).getTime();
        assert.equal(new Date(`${quarter.start}T00:00:00Z`).getTime() - before, 86_400_000);
      });
    }
  });
});
