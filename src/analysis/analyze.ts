/** The heart of the engine: a note's text to mentions, figures and claims. Synchronous and pure; never throws on any text. */
import type { Script } from '../quantity/quantity.ts';
import type { Analysis, Figure, Mention, NoteHead } from './analysis.ts';
import { bindNote } from './bindNote.ts';
import type { BoundNote } from './boundBefore.ts';
import type { AnalysisContext } from './context.ts';
import { readDirective } from './directives.ts';
import { entryDaysOf } from './entryDays.ts';
import { dayIn, dayOfFileName, type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { homeCurrenciesOf } from './homeCurrency.ts';
import { withImpliedUnits } from './impliedUnits.ts';
import type { NameToken } from './lexicon.ts';
import { supportedNames } from './nameSupport.ts';
import { type Prose, readProse } from './prose.ts';
import { toSource, toSourceEnd } from './proseText.ts';
import type { ChoiceTrace } from './ranking.ts';
import { scanSegment } from './scanSegment.ts';
import { type SegmentScan, shaped } from './scene.ts';
import { withTableCalendars } from './tableCalendars.ts';

export interface AnalyzeOptions {
  /** Name or path of the note: a date at its start is the day of writing. */
  readonly fileName?: string | undefined;
  /** Today, ISO. */
  readonly today: string;
  /** Told of each choice as it is made, for fitting weights. */
  readonly trace?: (choice: ChoiceTrace) => void;
  /**
   * For a note that is being edited: its analysis before the edit, null at first. What did not change is not read again; the
   * result is the same.
   */
  readonly before?: Analysis | null | undefined;
}

/** What is kept beside an analysis for the next one of the note. */
interface Kept {
  readonly context: AnalysisContext;
  readonly script: Script;
  readonly prose: Prose;
  /** Segments as they were read, by their text. */
  readonly read: ReadonlyMap<string, SegmentScan>;
  /** Null where directives bind figures. */
  readonly bound: BoundNote | null;
}

const KEPT = new WeakMap<Analysis, Kept>();

function keptOf(options: AnalyzeOptions, context: AnalysisContext, script: Script): Kept | undefined {
  const kept = options.before && options.trace === undefined ? KEPT.get(options.before) : undefined;
  return kept?.context === context && kept.script === script ? kept : undefined;
}

function keptProse({ before }: AnalyzeOptions): Prose | null {
  return (before && KEPT.get(before)?.prose) ?? null;
}

/**
 * The figures of an analysis as they were when they were bound: of a figure that an edit only moved, the same object as before.
 * Null for an analysis that nothing is kept of.
 */
export function originsOf(analysis: Analysis): readonly Figure[] | null {
  return KEPT.get(analysis)?.bound?.sections.flatMap(({ origins }) => origins) ?? null;
}

/** Analyses a note. Offsets of the result are UTF-16 code units into `text`. */
export function analyze(text: string, context: AnalysisContext, options: AnalyzeOptions): Analysis {
  const front = readFrontMatter(text);
  const prose = readProse(text, front.end, front.segments.length, keptProse(options));
  const segments = front.segments.length === 0 ? prose.segments : [...front.segments, ...prose.segments];
  const head = headOf(text, front, context, options, segments);
  const { script } = head;
  const kept = keptOf(options, context, script);
  const raw = segments.map((segment) => {
    const known = kept?.read.get(segment.text);
    return known ? shaped(known, segment) : scanSegment(segment, script, context);
  });
  const supported = supportedNames(raw, context.dataset, script);
  const stated = front.units.map((text) => context.fold.normal(text));
  const { ofCompany } = homeCurrenciesOf(context.dataset);
  const scans = withTableCalendars(withImpliedUnits(supported, script, context.units, ofCompany, stated));
  const directives = prose.comments.map(readDirective).filter((directive) => directive !== null);
  const bindings = directives.filter((directive) => directive.kind === 'bind');
  const entryDays = entryDaysOf(scans);
  const bound = bindNote({
    text,
    entryDays,
    dataset: context.dataset,
    weights: context.weights,
    head,
    scans,
    today: options.today,
    bindings,
    entityByName: (name) => entityByName(name, context),
    trace: options.trace,
    earlier: bindings.length === 0 ? (kept?.bound ?? undefined) : undefined,
  });
  const analysis: Analysis = {
    text,
    head,
    segments,
    mentions: scans.flatMap((scan) => mentionsOf(scan, text)),
    figures: bound.sections.flatMap(({ figures }) => figures),
    directives,
    entryDays,
  };
  if (options.before !== undefined) {
    const read = new Map(raw.map((scan) => [scan.segment.text, scan]));
    KEPT.set(analysis, { context, script, prose, read, bound: bindings.length === 0 ? bound : null });
  }
  return analysis;
}

type Segments = Analysis['segments'];

function headOf(
  text: string,
  front: FrontMatter,
  context: AnalysisContext,
  options: AnalyzeOptions,
  segments: Segments,
): NoteHead {
  const { values } = front;
  return {
    title: values.get('title') ?? segments.find((segment) => segment.kind === 'heading')?.text.trim() ?? null,
    written: dayIn(values.get('updated')) ?? dayIn(values.get('date')) ?? dayOfFileName(options.fileName),
    asOf: dayIn(values.get('asof')),
    off: /^(?:off|false|no)$/i.test(values.get('ticktie') ?? ''),
    script: scriptOf(text, context),
  };
}

const SAMPLE = 4000;

/** The script that the note is written in: Chinese where one character in twenty is. */
function scriptOf(text: string, context: AnalysisContext): Script {
  const sample = Math.min(text.length, SAMPLE);
  let chinese = 0;
  for (let at = 0; at < sample; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) chinese++;
  }
  if (chinese * 20 < sample) return 'latin';
  const { traditional, simplified } = context.fold.scripts(text, SAMPLE);
  return traditional > simplified ? 'hant' : 'hans';
}

function mentionsOf(scan: SegmentScan, text: string): Mention[] {
  return scan.names.map((name) => mentionOf(scan, name, text));
}

function mentionOf(scan: SegmentScan, name: NameToken, text: string): Mention {
  const start = toSource(scan.segment, name.start);
  const end = toSourceEnd(scan.segment, name.end);
  const { entity, formerUntil } = name.entry;
  return {
    start,
    end,
    text: text.slice(start, end),
    entity,
    segment: scan.segment.index,
    ...(formerUntil === null ? {} : { formerUntil }),
  };
}

function entityByName(name: string, context: AnalysisContext) {
  let found: string | null = null;
  const normal = context.fold.normal(name);
  context.lexicon.scan(
    normal,
    (token) => {
      if (token.start === 0 && token.end === normal.length) found = token.entry.entity;
    },
    () => {},
  );
  return found === null ? null : (context.dataset.entities.get(found) ?? null);
}
