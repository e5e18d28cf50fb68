/** Findings over the checking notes, against those that a careful reader would have. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalysisContext } from '../../src/analysis/fullContext.ts';
import { checkNote } from '../../src/check/engine.ts';
import type { CheckOptions, Finding } from '../../src/check/finding.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { compareFindings, type Expected } from '../corpus/tools/compare.mjs';

export interface CheckScore {
  /** Expected findings that were found, of those found, … */
  readonly precision: number;
  /** … and of those expected. */
  readonly recall: number;
  /** Fixes that stand as a reviewer would write them, of those prescribed; null where none is. */
  readonly fixes: number | null;
  /** Notes with the expected findings and no others, in every detail. */
  readonly notes: number;
  /** How many notes. */
  readonly count: number;
  /** One line a difference. */
  readonly differences: readonly string[];
}

const ENDING = '.expected.json';

/** Notes with what should be found in them, and the dataset that they are checked against. */
export interface CheckSet {
  /** What stands before the name of a note in a line of differences. */
  readonly name: string;
  readonly folder: string;
  readonly dataset: Dataset;
}

/** Checks every note of the sets as of `today`, where a note does not say otherwise. */
export function scoreChecks(sets: readonly CheckSet[], today: string): CheckScore {
  return summed(sets.flatMap((set) => comparedIn(set, today)));
}

function comparedIn({ name: set, folder, dataset }: CheckSet, today: string): readonly Compared[] {
  const context = createAnalysisContext(dataset, dataset.fold);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));
  return names.sort().map((name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}${ENDING}`), 'utf8')) as Expected;
    const text = readFileSync(join(folder, `${name}.md`), 'utf8');
    const options = optionsOf(expected, today);
    const { findings } = checkNote(text, `${name}.md`, { dataset, context, options }).result;
    return { name: `${set}/${name}`, expected, findings, differences: compareFindings(expected, text, findings) };
  });
}

/** What rules and bindings make of passages without a mistake. */
export interface CleanScore {
  readonly figures: number;
  /** Share of the figures on which no finding is raised: each would be a false alarm. */
  readonly quiet: number;
  /** Of the figures that the dataset has a series for, those found to agree: what is bound as a reader would. */
  readonly agreed: number;
  readonly count: number;
}

/** Checks every passage of the lists in a folder, none of which holds a mistake. */
export function scoreClean(folder: string, dataset: Dataset, today: string): CleanScore {
  const context = createAnalysisContext(dataset, dataset.fold);
  const options: CheckOptions = { today, severities: { unsourced: 'off', renamed: 'off' } };
  const passages = passagesIn(folder);
  const sum = { figures: 0, findings: 0, covered: 0, agreed: 0 };
  for (const { passage } of passages) {
    const text = passage.split('\n').slice(1).join('\n');
    const { coverage } = checkNote(text, 'passage.md', { dataset, context, options }).result;
    for (const key of ['figures', 'findings', 'covered', 'agreed'] as const) sum[key] += coverage[key];
  }
  return {
    figures: sum.figures,
    quiet: rate(sum.figures - sum.findings, sum.figures),
    agreed: rate(sum.agreed, sum.covered),
    count: passages.length,
  };
}

/** What parts two passages of a list. */
const BETWEEN_PASSAGES = /\n=+\n/;

function passagesIn(folder: string): readonly { readonly name: string; readonly passage: string }[] {
  const lists = readdirSync(folder).map((list) => ({ list, text: readFileSync(join(folder, list), 'utf8').trim() }));
  return lists.flatMap(({ list, text }) =>
    text.split(BETWEEN_PASSAGES).map((passage, place) => ({ name: `${list}/${place + 1}`, passage: passage.trim() })),
  );
}

/**
 * Checks every passage of the lists in a folder. A passage begins with the line that says what is to be found in it: a rule, the text
 * of the figure and, where a fix is prescribed, the texts that may stand in its place; or `-` for nothing.
 */
export function scorePassages(folder: string, dataset: Dataset, today: string): CheckScore {
  const context = createAnalysisContext(dataset, dataset.fold);
  const options: CheckOptions = { today, severities: { unsourced: 'off', renamed: 'off' } };
  return summed(
    passagesIn(folder).map(({ name, passage }) => {
      const [head = '', ...lines] = passage.split('\n');
      const [rule = '', figure, ...fixes] = head.split(/ \|\|? /).map((part) => part.trim());
      const text = lines.join('\n');
      const newText = fixes.length === 0 ? {} : { newText: fixes };
      const wanted = { rule, text: figure ?? '', severity: '', entity: null, metric: null, ...newText };
      const expected: Expected = { today, findings: figure === undefined ? [] : [wanted] };
      const { findings } = checkNote(text, 'passage.md', { dataset, context, options }).result;
      const differences = compareFindings(expected, text, findings).filter(
        (line) => !line.startsWith('differs') || line.includes(': fix '),
      );
      return { name, expected, findings, differences };
    }),
  );
}

function optionsOf({ today, rules }: Partial<Expected>, asOf: string): CheckOptions {
  return { today: today ?? asOf, severities: { unsourced: 'off', ...(rules as CheckOptions['severities']) } };
}

interface Compared {
  readonly name: string;
  readonly expected: Expected;
  readonly findings: readonly Finding[];
  readonly differences: readonly string[];
}

function summed(notes: readonly Compared[]): CheckScore {
  const all = notes.flatMap(({ differences }) => differences);
  const count = (word: RegExp) => all.filter((line) => word.test(line)).length;
  const wanted = notes.flatMap(({ expected }) => expected.findings);
  const found = notes.reduce((sum, { findings }) => sum + findings.length, 0);
  const prescribed = wanted.filter(({ newText }) => newText !== undefined && [newText].flat().length > 0);
  const fixless = all.filter((line) => isMissing(line, prescribed)).length;
  return {
    precision: rate(found - count(/^unexpected /), found),
    recall: rate(wanted.length - count(/^missing /), wanted.length),
    fixes:
      prescribed.length === 0
        ? null
        : rate(prescribed.length - fixless - count(/^differs .*: fix /), prescribed.length - fixless),
    notes: rate(notes.filter(({ differences }) => differences.length === 0).length, notes.length),
    count: notes.length,
    differences: notes.flatMap(({ name, differences }) => differences.map((line) => `${name}: ${line}`)),
  };
}

/** A finding that is missing has no fix to judge. */
function isMissing(line: string, prescribed: readonly { readonly rule: string; readonly text: string }[]): boolean {
  return prescribed.some(({ rule, text }) => line === `missing ${rule} ${JSON.stringify(text)}`);
}

function rate(right: number, of: number): number {
  return of === 0 ? 1 : right / of;
}
