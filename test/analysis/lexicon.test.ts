import assert from 'node:assert/strict';
import { read, unmarked, withMentionsMarked } from './fixture.ts';

function found(title: string, texts: readonly string[]): void {
  describe(title, () => {
    for (const text of texts) it(text, () => assert.equal(withMentionsMarked(unmarked(text)), text));
  });
}

found('Latin names end where their letters and digits end', [
  '用«Borealis»的芯片',
  '«Q100»集群与«Q100»、«BRLS»。',
  'Q1000, XQ100, Q100x and BorealisX are others.',
  '«Borealis»-led, «Borealis»’s, “«Borealis»”',
  '«Quill 2».',
  'Quill 2.5 is not «Quill 2»',
]);

found('letter case', ['«borealis», «BOREALIS», «brls»', '«AMX» but not amx or Amx']);

found('Chinese names are found anywhere', ['据«北光»称', '超越«北光»之后']);

found('the longest name wins', [
  '«哈登云»与«哈登»',
  '«Halden Cloud» and «Halden»',
  '«Quill 2 Rack» and «Quill 2»',
  '«Borealis Group»',
]);

found('plurals of chips', ['«Q100s» and «Q100»s'.replace('«Q100»s', '«Q100s»'), 'Borealiss']);

found('codes of a listing', [
  '«哈登»（«06187.HK»）、«6187.HK»、«HK06187»',
  '«哈登»（«6187»）涨3%，«Halden» («6187 HK», Buy)，«哈登»（«06187»，买入）',
  '«Halden» (SEHK: «6187»)',
  '共6187台，第(6187)号；«北光»（6187）',
  '«哈登»涨3%（6187）',
  '«哈登» «6187»、«哈登»«6187»，«6187» «哈登»；«6187»«哈登»',
  '«哈登» 6187.5，«哈登» 6187%，1.6187 «哈登»，6187 «北光»',
  '| 代码 | 公司 | 营收 |\n| --- | --- | --- |\n| «6187» | «哈登» | 5 |\n| 6187 | «北光» | 6187 |',
]);

found('numbers and phrases that only look like a name', [
  'Union 3 shows «Borealis», Union 12: «Borealis», «Union» 12% and «Union» of «Borealis».',
  '«北光»的摩尔定律',
]);

found('names of products are set with a blank, a hyphen or neither', [
  'The «Quill-2» and the «Quill2».',
  '«Quill-2-Rack», «Quill2 Rack»',
  'Quill22 and Quill-22 are others.',
]);

found('width and script are folded', ['«Ｂｏｒｅａｌｉｓ»', '«燼石»與«烬石»', '«哈登雲»']);

describe('names that are common words', () => {
  it('do not count alone', () => assert.deepEqual(read('The Union voted.').mentions, []));
  it('count beside another name', () => {
    assert.deepEqual(
      read('Union and Borealis signed.').mentions.map(({ entity }) => entity),
      ['union', 'borealis'],
    );
  });
  it('count in a note that names the company in full', () => {
    assert.equal(read('Union Compute raised money.\n\nUnion now hires.').mentions.length, 2);
  });
});

found('a Chinese name that other words may hold stands between words', [
  '«北光»与«中联»：其中联网的',
  '«北光»入股«中联»',
  '«北光»说。«中联»邦也来',
]);

describe('maker and product', () => {
  const named = (text: string) => read(text).mentions.map(({ entity }) => entity);

  it('are two names, also where the dataset joins them', () => {
    assert.deepEqual(named('Borealis says Union Flint is late.'), ['borealis', 'union', 'union-flint']);
  });
  it('support each other where both are common words', () => {
    assert.deepEqual(named('Union Flint is late.'), ['union', 'union-flint']);
    assert.deepEqual(named('A flint.'), []);
  });
  it('support the product anywhere in the note', () => {
    assert.deepEqual(named('Union Compute grows.\n\nFlint sells.'), ['union', 'union-flint']);
  });
});

found('variants of a model belong to its name', [
  '«Sable 2 Flash», «Sable 2-mini», «Sable 2 70B» and «Sable 2-72B-A3B»',
  '«Sable 2» Prose, «Sable 2» 70BN',
]);

found('a fiscal period may follow at once', ['«Halden»FY26Q1营收']);
found('so may a year, but no number of a product', [
  '«Halden»2025年营收',
  '«Halden»2025财年',
  '«Halden»2025Q3',
  'Halden2025',
  'Halden2025X',
]);

describe('names that are written alike', () => {
  const named = (text: string) => read(text).mentions.map(({ entity }) => entity);

  it('are those of the entity, the maker or the generation that the note names', () => {
    assert.deepEqual(named('Union Flint is out.\n\nFlint sells.').at(-1), 'union-flint');
    assert.deepEqual(named('Ostra Flint 2 is out.\n\nFlint sells.').at(-1), 'ostra-flint');
    assert.deepEqual(named('Ostra and Borealis say Flint sells.').at(-1), 'ostra-flint');
  });

  it('are not those of an entity that is called so in the other Chinese script', () => {
    assert.deepEqual(named('Tallis之外，高极这一季的服务器出货也还可以'), ['tallis', 'tallis-micro']);
    assert.deepEqual(named('高極這一季的伺服器出貨還可以'), ['tallis']);
  });
});

describe('codes of products', () => {
  const field = 'Borealis, Cinder, Halden, 德尔菲研究, Quill 2 and Halden Cloud are named.';

  it('count where the maker is named, also in a note of the field', () => {
    assert.ok(!read(`${field}\n\nThe F2 sells.`).mentions.some(({ entity }) => entity === 'ostra-flint'));
    assert.equal(read(`${field} Ostra too.\n\nThe F2 sells.`).mentions.at(-1)?.entity, 'ostra-flint');
  });
});

describe('names that digits stand behind', () => {
  const named = (text: string) => read(text).mentions.map(({ text, entity }) => `${text}=${entity}`);

  it('are those of somebody where the digits are a figure', () => {
    assert.deepEqual(named('北光15%，AMX11%。'), ['北光=borealis', 'AMX=cinder']);
    assert.deepEqual(named('资本开支AMX380亿元，AMX1.5GW。'), ['AMX=cinder']);
    assert.deepEqual(named('型号是AMX300，AMX2号。'), []);
  });

  it('leave out their family behind one that has it', () => {
    assert.deepEqual(named('Quill 2, 3 and Q100 ship.'), ['Quill 2=quill-2', '3=quill-3', 'Q100=q100']);
    assert.deepEqual(named('Quill 2 costs 3 dollars.'), ['Quill 2=quill-2']);
  });

  it('may stand behind a blank in Chinese', () => {
    assert.deepEqual(named('羽笔 2 出货。'), ['羽笔 2=quill-2']);
    assert.deepEqual(named('羽笔 出货 2 颗。'), []);
  });

  it('are those of somebody behind the unit of a figure', () => {
    assert.deepEqual(named('租用2GWHalden算力，X2WHalden。'), ['Halden=halden']);
  });

  it('are not those of a chip where its digit is a month', () => {
    assert.deepEqual(named('羽笔2出货，羽笔2的内存'), ['羽笔2=quill-2', '羽笔2=quill-2']);
    assert.deepEqual(named('羽笔2月1日递表'), []);
  });
});

describe('former names', () => {
  it('are known with the day until which they were right', () => {
    const [mention] = read('Polar Light spends.').mentions;
    assert.deepEqual([mention?.entity, mention?.formerUntil], ['borealis', '2025-05-01']);
  });
});

describe('names mask what they cover', () => {
  it('so that their digits are no figures', () => {
    const { figures } = read('Quill 2 GPUs, Q100 memory of 96 GB');
    assert.deepEqual(
      figures.map(({ text }) => text),
      ['96 GB'],
    );
  });
});
