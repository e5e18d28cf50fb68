/** What the dataset has is evidence: a figure's very value, its digits, its size, and the period of each. */
import assert from 'node:assert/strict';
import { analyze } from '../../src/analysis/analyze.ts';
import type { ChoiceTrace } from '../../src/analysis/ranking.ts';
import { CONTEXT } from './fixture.ts';

/** What speaks for a candidate of the last choice of a kind, as far as it comes from what is known. */
function known(what: ChoiceTrace['what'], id: string | null, text: string, fileName = '2025-10-15.md'): string[] {
  const choices: ChoiceTrace[] = [];
  analyze(text, CONTEXT, { fileName, today: '2025-10-15', trace: (choice) => choices.push(choice) });
  const candidate = choices.findLast((choice) => choice.what === what)?.candidates.find((each) => each.id === id);
  return (candidate?.features ?? []).filter((feature) => /known/.test(feature));
}

describe('what is known of an entity', () => {
  const ofCapex = (amount: string) => known('entity', 'borealis', `Borealis guides 2025 capex of ${amount}.`);

  it('is a value that it had, the more the more digits are given', () => {
    assert.deepEqual(ofCapex('$85bn'), ['known value, two', 'among known within', 'known of it, two']);
    assert.deepEqual(ofCapex('$85.0bn'), ['known value, three', 'among known within', 'known of it, three']);
    assert.deepEqual(ofCapex('$75–85bn'), ['known value, range', 'among known within', 'known of it, range']);
  });

  it('is how large its values are, where the figure is none of them', () => {
    assert.deepEqual(ofCapex('$80.4bn'), ['among known within']);
    assert.deepEqual(ofCapex('$98bn'), ['among known beside']);
    assert.deepEqual(ofCapex('$140bn'), ['among known near']);
    assert.deepEqual(ofCapex('$622bn'), ['among known away']);
    assert.deepEqual(ofCapex('$3.1bn'), ['among known far']);
  });

  it('is the digits of a value whose point was misplaced', () => {
    assert.deepEqual(ofCapex('$850bn'), ['among known slip']);
    assert.deepEqual(ofCapex('$0.75bn'), ['among known slip']);
  });

  it('says nothing of growth, and nothing of whom nothing is known', () => {
    assert.deepEqual(known('entity', 'borealis', 'Borealis capex rose by 85%.'), []);
    assert.deepEqual(known('entity', 'delphi', 'Delphi Research capex of $85bn.'), []);
  });
});

describe('what is known of a period', () => {
  const of2025 = (amount: string, fileName?: string) =>
    known('period', '2025', `Borealis has capex of ${amount}.`, fileName);

  it('is the value that stands, or one of its size; a former one proves no period', () => {
    assert.deepEqual(of2025('$85bn'), ['known value', 'known value, elsewhere value']);
    assert.deepEqual(of2025('$75bn'), ['known beside', 'known beside, elsewhere beside']);
    assert.deepEqual(of2025('$40bn'), ['known near', 'known near, elsewhere near']);
    assert.deepEqual(of2025('$3bn'), ['known far', 'known far, elsewhere far']);
    assert.deepEqual(known('period', null, 'Borealis has capex of $85bn.'), ['none, known value']);
  });

  it('is not asked where its own sentence says the period, nor for a day of writing that is only assumed', () => {
    assert.deepEqual(known('period', '2025', 'Borealis has capex of $85bn for 2025.'), []);
    assert.deepEqual(of2025('$85bn', 'note.md'), []);
  });
});
