import assert from 'node:assert/strict';
import { read } from './fixture.ts';

function reads(cases: Readonly<Record<string, readonly number[]>>): void {
  for (const [text, values] of Object.entries(cases)) {
    it(text, () =>
      assert.deepEqual(
        read(text).figures.map(({ low }) => low),
        values,
      ),
    );
  }
}

describe('a fall by its verb', () => {
  reads({
    'Borealis did worse, losing 11%.': [-11],
    'Shares of Borealis have fallen 24% since.': [-24],
    'Nothing stopped the stock from slipping 2% after hours.': [-2],
    'Borealis cut its list price by 44%.': [-44],
    'Borealis cut on-demand Q100 capacity by 44%.': [-44],
    'Sales fell slightly, by 2%, and profit by 17%.': [-2, -17],
    'The index ended lower, by 1.9%.': [-1.9],
    'Profit missed by 7%.': [-7],
    "The stock's 2.1% slip is about the cap.": [-2.1],
    'It costs 30bp of gross margin.': [-0.3],
    '北光毛利率比上季的22.0%退了2.8个百分点。': [22, -2.8],
    '北光盘后直接砸下去8%。': [-8],
    '北光毛利率比去年的69.1%低了整整9个点。': [69.1, -9],
    '北光股价跑输大盘9个百分点。': [-9],
    '北光的仓位亏23%。': [-23],
    '北光铜可少用45%。': [-45],
    '海外厂稀释毛利率2至3个百分点。': [-3],
    '北光财务支出按年省了14%。': [-14],
    '北光裁员4%。': [-4],
    '比上一代只便宜不到两成。': [-20],
    '北光股价跌势收窄至1.6%。': [-1.6],
    '北光租金较年初减咗12%。': [-12],
  });
});

describe('below zero', () => {
  reads({
    'Free cash flow of Borealis was minus $10 billion.': [-10e9],
    'Shares of Borealis: minus 7% in the aftermarket.': [-7],
    '北光自由现金流为负3亿美元。': [-3e8],
    'The fee is $91.0bn, plus or minus 2%.': [91e9, 2],
    '北光收入96亿美元，正负2%。': [96e8, 2],
    '北光负债率5%。': [5],
  });
});

describe('a loss by its word', () => {
  reads({
    'Borealis made a net loss of $2 billion, and lost $3 billion the year before.': [-2e9, -3e9],
    'The net loss of Borealis narrowed from $4 billion to $2 billion.': [-4e9, -2e9],
    'Borealis made a $5 billion operating loss.': [-5e9],
    'Free cash flow of Borealis was an outflow of $1 billion.': [-1e9],
    'Borealis made a net profit of $2 billion after a loss.': [2e9],
    'A net loss of -$2 billion at Borealis.': [-2e9],
    '北光净亏损29.58亿元，营收45亿元。': [-29.58e8, 45e8],
    '北光經營虧損由8,600萬美元收窄至3,200萬美元。': [-86e6, -32e6],
    '北光扭亏，净利润5亿元。': [5e8],
    '北光净利润5亿元，刻蚀设备收入2亿元。': [5e8, 2e8],
    '| 北光 | 2024 | 2025 |\n| --- | --- | --- |\n| 净亏损 | 7.88亿元 | 29.58亿元 |': [-7.88e8, -29.58e8],
    '| Borealis | 2024 |\n| --- | --- |\n| Net profit (loss) | $2 billion |': [2e9],
  });
});

describe('a level, though a word of change is near', () => {
  reads({
    '北光绿电比例最少50%。': [50],
    '北光二月上调至少30%。': [30],
    '北光毛利率降为69.7%。': [69.7],
    '北光毛利率降幅为5%。': [-5],
    "Borealis' gross margin of 21.1% lost 120 basis points.": [21.1, -1.2],
    'A duty of 25% falls on it.': [25],
    'Its share should fall below 30% next year.': [30],
    'The rack sheds around 15% of its heat to air.': [15],
    'Shares shed around 15% of their value.': [-15],
    '北光前五大客户占掉七成。': [70],
    '贵州省20%的电来自水电。': [20],
    'It falls short of demand by 30%.': [30],
  });
});
