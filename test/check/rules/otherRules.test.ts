import assert from 'node:assert/strict';
import type { Directive } from '../../../src/analysis/analysis.ts';
import { check } from '../../../src/check/check.ts';
import type { CheckOptions } from '../../../src/check/finding.ts';
import { type Binding, DATASET, directive, type NoteOptions, note, summary, TODAY } from '../fixture.ts';

const CAPEX: Binding = { entity: 'borealis', metric: 'capex', period: '2025' };

function found(
  text: string,
  bindings: readonly Binding[],
  options: NoteOptions = {},
  more: Partial<CheckOptions> = {},
): string[] {
  return summary(check(note(text, bindings, options), DATASET, { today: TODAY, ...more }).findings);
}

describe('renamed', () => {
  const former = (text: string) => ({ mentions: [{ text, entity: 'quill-2', formerUntil: '2025-05-01' }] });

  it('gives the present name in the script of the mention', () => {
    assert.deepEqual(found('The Plume 2 ships.', [], former('Plume 2')), ['renamed hint Plume 2 → Quill 2']);
    assert.deepEqual(found('旧羽出货。', [], former('旧羽')), ['renamed hint 旧羽 → 羽二']);
  });

  it('does not repeat what stands before the mention', () => {
    assert.deepEqual(found('The Quill NVL2 ships.', [], former('NVL2')), ['renamed hint NVL2 → 2']);
  });

  it('is silent in notes from before, and in pinned ones', () => {
    assert.deepEqual(found('Plume 2', [], { ...former('Plume 2'), head: { written: '2025-03-01' } }), []);
    assert.deepEqual(found('Plume 2', [], { ...former('Plume 2'), head: { asOf: '2025-03-01' } }), []);
  });
});

describe('unsourced', () => {
  const claim: Binding = { entity: 'quill-1', metric: 'tdp' };

  it('is off by default', () => {
    assert.deepEqual(found('Quill 1: «300 W»', [claim]), []);
    assert.deepEqual(found('Quill 1: «300 W»', [claim], {}, { severities: { unsourced: 'hint' } }), [
      'unsourced hint 300 W',
    ]);
  });
});

describe('severities', () => {
  it('follow the settings, but never make loud what was right when written', () => {
    const text = '资本开支«750亿美元»。';
    assert.match(found(text, [CAPEX], {}, { severities: { stale: 'error' } })[0] ?? '', /^stale error/);
    assert.match(
      found(text, [CAPEX], { head: { written: '2025-03-01' } }, { severities: { stale: 'error' } })[0] ?? '',
      /^stale information/,
    );
    assert.match(
      found(text, [CAPEX], { head: { written: '2025-03-01' } }, { severities: { stale: 'hint' } })[0] ?? '',
      /^stale hint/,
    );
    assert.deepEqual(found(text, [CAPEX], {}, { severities: { stale: 'off' } }), []);
  });
});

describe('directives', () => {
  const line = '资本开支«750亿美元»。';
  type More = Partial<Directive> & Pick<Directive, 'kind'>;
  const withDirective = (text: string, comment: string, more: More): NoteOptions => ({
    directives: [directive(text.replace(/[«»]/g, ''), comment, more)],
  });
  const check1 = (text: string, comment: string, more: More) =>
    found(text, [CAPEX, CAPEX], withDirective(text, comment, more));

  it('ignore a line, the next line, or the file', () => {
    assert.deepEqual(check1(`${line} <!-- i -->`, '<!-- i -->', { kind: 'ignore' }), []);
    assert.deepEqual(check1(`<!-- i -->\n${line}`, '<!-- i -->', { kind: 'ignore-next-line' }), []);
    assert.deepEqual(check1(`<!-- i -->\n\n${line}\n${line}`, '<!-- i -->', { kind: 'ignore-file' }), []);
    assert.equal(check1(`<!-- i -->\n${line}\n${line}`, '<!-- i -->', { kind: 'ignore-next-line' }).length, 1);
  });

  it('ignore the rules they name', () => {
    assert.deepEqual(check1(`${line} <!-- i -->`, '<!-- i -->', { kind: 'ignore', rules: ['stale'] }), []);
    const other = check1(`${line} <!-- i -->`, '<!-- i -->', { kind: 'ignore', rules: ['contradicted'] });
    assert.deepEqual(other, ['stale warning 750亿美元 → 910-930亿美元', 'directive information <!-- i -->']);
  });

  it('are reported when expired, with what they no longer hide', () => {
    const text = `<!-- i -->\n${line}`;
    const expired = check1(text, '<!-- i -->', { kind: 'ignore-next-line', rules: ['stale'], until: '2026-06-30' });
    assert.deepEqual(expired, ['directive information <!-- i -->', 'stale warning 750亿美元 → 910-930亿美元']);
    assert.deepEqual(check1(text, '<!-- i -->', { kind: 'ignore-next-line', until: '2026-12-31' }), []);
  });

  it('are reported when they are of no use, unreadable or unknown', () => {
    const messages = (comment: string, more: More) => {
      const options = { directives: [directive(comment, comment, more)] };
      return check(note(comment, [], options), DATASET, { today: TODAY }).findings.map(({ message }) => message);
    };
    assert.deepEqual(messages('<!-- i -->', { kind: 'ignore-file' }), ['Directive suppresses nothing.']);
    assert.deepEqual(messages('<!-- i -->', { kind: 'ignore', rules: ['stail'] }), [
      'Directive names an unknown rule: stail.',
    ]);
    assert.match(
      messages('<!-- i -->', { kind: 'unreadable', problem: { code: 'unknown-word', word: 'ass-of' } })[0] ?? '',
      /ass-of/,
    );
    const bind = (entity: string, metric: string): More => ({
      kind: 'bind',
      bind: { entity, metric, period: null, attributes: {} },
    });
    assert.deepEqual(messages('<!-- i -->', bind('borealys', 'capex')), [
      'Directive names an unknown entity: borealys.',
    ]);
    assert.deepEqual(messages('<!-- i -->', bind('BRLS', 'kapex')), ['Directive names an unknown metric: kapex.']);
    assert.deepEqual(messages('<!-- i -->', bind('北光', 'capex')), []);
  });

  it('pin what follows, up to the next heading or pin', () => {
    const text = `${line}\n<!-- p -->\n${line}\n# Next\n${line}`;
    const pinned = withDirective(text, '<!-- p -->', { kind: 'as-of', date: '2025-03-10' });
    const { findings } = check(note(text, [CAPEX, CAPEX, CAPEX], pinned), DATASET, { today: TODAY });
    const lineOf = ({ start }: { start: number }) => text.replace(/[«»]/g, '').slice(0, start).split('\n').length;
    assert.deepEqual(findings.map(lineOf), [1, 5]);
  });
});

describe('a note that is switched off', () => {
  it('has no findings, and its figures are counted', () => {
    const { findings, coverage } = check(note('资本开支«750亿美元»。', [CAPEX], { head: { off: true } }), DATASET, {
      today: TODAY,
    });
    assert.deepEqual(findings, []);
    assert.deepEqual([coverage.figures, coverage.claims, coverage.covered], [1, 1, 0]);
  });
});
