/**
 * What the notes of the benchmark are put together from, by language. `{C}` is a company, `{K}` a chip, `{Y}` a year, `{M}` an
 * amount of money, `{P}` a percentage, `{G}` a memory size, `{B}` a bandwidth, `{N}` a count. About half of the sentences
 * have no figure, as in notes that people write.
 */
export interface Phrases {
  readonly headings: readonly string[];
  readonly figures: readonly string[];
  readonly plain: readonly string[];
  readonly items: readonly string[];
  readonly columns: readonly [string, string, string];
  readonly space: string;
}

export const PHRASES: Readonly<Record<'en' | 'hans' | 'hant', Phrases>> = {
  en: {
    headings: [
      'Capital spending',
      'What the call said',
      '{C}: the quarter',
      'Supply chain checks',
      'Open questions',
      '{K} against its rivals',
      'Power and sites',
    ],
    figures: [
      '{C} now guides {Y} capex to {M}, up from {M} in the spring.',
      'Revenue at {C} rose {P} to {M}, a little ahead of what the Street had.',
      'The {K} carries {G} of memory and reaches {B} of bandwidth.',
      'Management said that about {N} accelerators were delivered in the quarter.',
      '{C} and {C} together signed for {M}, according to people who saw the contract.',
      'Gross margin came in at {P}, while backlog grew to {M}.',
      'We model {M} for {Y}, which leaves room for another {P} of growth.',
    ],
    plain: [
      'The tone of the call was calmer than in the spring, and most questions went to timing rather than size.',
      'Two suppliers confirmed the order in which the racks will be filled, though neither would speak about price.',
      'It remains unclear who pays for the substations, and the utility has not answered our letter.',
      'The argument that demand is pulled forward has been made every quarter for three years and has yet to be right.',
      'We visited the site in the rain; the shell of the second hall is closed and the cooling towers stand.',
      'None of this changes the view that software, rather than silicon, decides who keeps the customer.',
      'The chief financial officer repeated that leases are counted when they start, which explains most of the difference.',
      'Competitors will read the same filing and draw the opposite conclusion, as they usually do.',
    ],
    items: [
      '{C}: capex of {M} in {Y}',
      '{K}: {G} at {B}',
      'Ask {C} about the lease that starts in autumn',
      'Check the {Y} figure of {M} against the filing',
      'Read the transcript again',
    ],
    columns: ['Company', 'Capex {Y}', 'Growth'],
    space: ' ',
  },
  hans: {
    headings: ['资本开支', '电话会要点', '{C}本季表现', '供应链跟踪', '待确认事项', '{K}与竞品对比', '电力与园区'],
    figures: [
      '{C}将{Y}年资本开支指引上调至{M}，此前为{M}。',
      '{C}营收同比增长{P}至{M}，略高于市场预期。',
      '{K}内存{G}，带宽达{B}。',
      '管理层表示本季交付约{N}颗加速卡。',
      '{C}与{C}合计签约{M}，合同尚未公布。',
      '毛利率为{P}，在手订单增至{M}。',
      '我们预计{Y}年为{M}，对应增速{P}。',
    ],
    plain: [
      '本次电话会的语气比春季平缓，提问多集中在节奏而非规模。',
      '两家供应商确认了机柜的交付顺序，但都不愿谈及价格。',
      '变电站的费用由谁承担仍不清楚，电网公司尚未回复。',
      '关于需求前置的说法每个季度都有人提，至今没有得到验证。',
      '我们冒雨参观了园区，二号厂房的外壳已经封顶，冷却塔也立了起来。',
      '以上并不改变我们的看法：决定客户去留的是软件而不是芯片。',
      '财务负责人重申租赁在起租时确认，这解释了大部分差异。',
      '同行读到同一份公告，往往得出相反的结论。',
    ],
    items: [
      '{C}：{Y}年资本开支{M}',
      '{K}：内存{G}，带宽{B}',
      '向{C}确认秋季起租的合同',
      '核对{Y}年{M}的出处',
      '重读纪要',
    ],
    columns: ['公司', '{Y}年资本开支', '同比'],
    space: '',
  },
  hant: {
    headings: ['資本支出', '法說會重點', '{C}本季表現', '供應鏈追蹤', '待確認事項', '{K}與競品比較', '電力與園區'],
    figures: [
      '{C}將{Y}年資本支出指引上修至{M}，先前為{M}。',
      '{C}營收年增{P}至{M}，略優於市場預期。',
      '{K}記憶體{G}，頻寬達{B}。',
      '管理階層表示本季交付約{N}顆加速器。',
      '{C}與{C}合計簽約{M}，合約尚未公布。',
      '毛利率為{P}，在手訂單增至{M}。',
      '我們預估{Y}年為{M}，對應成長{P}。',
    ],
    plain: [
      '這次法說會的語氣比春季平緩，提問多集中在時程而非規模。',
      '兩家供應商確認了機櫃的交付順序，但都不願談價格。',
      '變電站的費用由誰負擔仍不清楚，電力公司尚未回覆。',
      '需求提前的說法每一季都有人提，至今沒有得到驗證。',
      '我們冒雨參觀園區，二號廠房的外殼已經封頂，冷卻塔也立了起來。',
      '以上並不改變我們的看法：決定客戶去留的是軟體而不是晶片。',
      '財務長重申租賃在起租時認列，這解釋了大部分差異。',
      '同業讀到同一份公告，往往得出相反的結論。',
    ],
    items: [
      '{C}：{Y}年資本支出{M}',
      '{K}：記憶體{G}，頻寬{B}',
      '向{C}確認秋季起租的合約',
      '核對{Y}年{M}的出處',
      '重讀紀要',
    ],
    columns: ['公司', '{Y}年資本支出', '年增'],
    space: '',
  },
};
