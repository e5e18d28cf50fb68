import assert from 'node:assert/strict';
import { read } from './fixture.ts';

const boundIn = (lines: string, body = '# Borealis\n\nText.\n') =>
  read(`---\n${lines}\n---\n\n${body}`).figures.map(({ text, entity, metric }) => [text, entity, metric]);

describe('figures of the front matter', () => {
  it('are of what the note is about, and state what their key names', () => {
    assert.deepEqual(
      boundIn('ticker: BRLS\nrating: Buy\nprice: $190.17\ntarget: $235 (from $210)\nmarket_cap: $4.6tn'),
      [
        ['$190.17', 'borealis', 'share-price'],
        ['$235', 'borealis', 'target-price'],
        ['$210', 'borealis', 'target-price'],
        ['$4.6tn', 'borealis', 'market-cap'],
      ],
    );
  });
  it('have keys in Chinese', () => {
    assert.deepEqual(boundIn('标题: 哈登快评\n目标价: 205港元\n现价：154港元', '正文。\n'), [
      ['205港元', 'halden', 'target-price'],
      ['154港元', 'halden', 'share-price'],
    ]);
    assert.deepEqual(boundIn('標題: 哈登快評\n目標價: 205港元', '這份報告說明業績與現價。\n'), [
      ['205港元', 'halden', 'target-price'],
    ]);
  });
  it('may stand in a map, before the name, and in quotation marks', () => {
    assert.deepEqual(boundIn('valuation:\n  target: "$235"\ncompany: Borealis', 'Text.\n'), [
      ['$235', 'borealis', 'target-price'],
    ]);
  });
  it('state what a cue in their key announces where the key is of no list', () => {
    assert.deepEqual(boundIn('capex: $90bn'), [['$90bn', 'borealis', 'capex']]);
  });
  it('are prices of the thing where no share is spoken of', () => {
    assert.deepEqual(boundIn('title: Quill 2\nprice: $8,565', 'Text.\n'), [['$8,565', 'quill-2', 'price']]);
  });
  for (const line of [
    'date: 2025-11-17',
    'updated: 2025/11/17',
    'id: 2024-0012',
    'version: 1.2',
    'version: 2x',
    'issue: 41',
    'slug: note-24',
    'weight: 10',
    'reading_time: 5 minutes',
    'link: https://example.org/5bn',
    '日期: 2025年11月3日',
    '版本: 2.0版',
  ]) {
    it(`are not in ${line}`, () => assert.deepEqual(boundIn(line), []));
  }
  it('leave the title to the texts', () => {
    const { head, figures } = read('---\nprice: $5\ntitle: Borealis\n---\n\nCapex is $85 billion.\n');
    assert.deepEqual([head.title, figures.at(-1)?.entity], ['Borealis', 'borealis']);
  });
});
