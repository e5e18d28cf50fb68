import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { check } from '../../src/check/check.ts';
import { anyText } from './anyText.ts';
import { CONTEXT, DATASET, read, TODAY } from './fixture.ts';

const RUNS = { numRuns: 1500 };

describe('analysis of any text', () => {
  it('gives spans that lie in the text, in order, without overlaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = read(text);
        assertSpans(analysis.figures, analysis);
        assertSpans(analysis.mentions, analysis);
        assertSpans(analysis.directives, analysis);
        assertSegments(analysis);
      }),
      RUNS,
    );
  });

  it('gives values that are numbers, the lower one first', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { low, high, resolution, confidence, text: written } of read(text).figures) {
          assert.ok(low <= high, `${written}: ${low} … ${high}`);
          assert.ok(resolution > 0, `${written}: resolution ${resolution}`);
          assert.ok(confidence >= 0 && confidence <= 1, `${written}: confidence ${confidence}`);
        }
      }),
      RUNS,
    );
  });

  it('binds only to entities and metrics of the dataset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { entity, metric } of read(text).figures) {
          assert.ok(entity === null || DATASET.entities.has(entity));
          assert.ok(metric === null || DATASET.metrics.has(metric));
        }
      }),
      RUNS,
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.deepEqual(read(text), read(text))),
      { numRuns: 200 },
    );
  });
});

describe('checking of any text', () => {
  it('gives findings in the text and a verdict for each figure', () => {
    const severities = { unsourced: 'hint' } as const;
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = read(text);
        const { findings, verdicts, coverage } = check(analysis, DATASET, { today: TODAY, severities });
        for (const finding of findings) assertSpan(finding, analysis);
        assert.equal(verdicts.length, analysis.figures.length);
        assert.equal(coverage.figures, analysis.figures.length);
        assert.equal(coverage.findings, findings.length);
      }),
      RUNS,
    );
  });
});

describe('folding', () => {
  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.equal(CONTEXT.fold.normal(text).length, text.length)),
      RUNS,
    );
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = CONTEXT.fold.normal(text);
        assert.equal(CONTEXT.fold.normal(once), once);
      }),
      RUNS,
    );
  });
});

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

function assertSpans(spans: readonly Span[], analysis: Analysis): void {
  let last = 0;
  for (const span of spans) {
    assertSpan(span, analysis);
    assert.ok(span.start >= last, `${span.start} lies before the end of the one before, ${last}`);
    last = span.end;
  }
}

function assertSpan({ start, end, text: own }: Span, { text }: Analysis): void {
  assert.ok(0 <= start && start < end && end <= text.length, `${start}–${end} of ${text.length}`);
  if (own !== undefined) assert.equal(own, text.slice(start, end));
}

function assertSegments({ segments, figures, mentions, text }: Analysis): void {
  segments.forEach(({ index, start, end, headings, parents }, place) => {
    assert.equal(index, place);
    assert.ok(0 <= start && start < end && end <= text.length);
    for (const other of [...headings, ...parents]) assert.ok(other >= 0 && other < place);
  });
  for (const { segment, start, end } of [...figures, ...mentions]) {
    const around = segments[segment];
    assert.ok(around !== undefined && around.start <= start && end <= around.end);
  }
}
