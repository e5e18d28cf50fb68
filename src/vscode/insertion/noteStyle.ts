/** A value of the dataset in the words of a note: as the note already writes such quantities, else as its script does. */
import type { Analysis } from '../../analysis/analysis.ts';
import type { AnalysisContext } from '../../analysis/context.ts';
import type { DatasetValue } from '../../dataset/model.ts';
import { parseQuantity } from '../../quantity/parse.ts';
import { printQuantity } from '../../quantity/print.ts';
import type { ParsedQuantity, Script } from '../../quantity/quantity.ts';

/** How each script writes money, by its ISO code; `1` stands for the number with its magnitude. */
const MONEY: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  latin: { USD: '$1.5 billion', EUR: '€1.5 billion', GBP: '£1.5 billion', JPY: '¥1.5 billion' },
  hans: {
    USD: '1.5亿美元',
    CNY: '1.5亿元',
    EUR: '1.5亿欧元',
    JPY: '1.5亿日元',
    KRW: '1.5亿韩元',
    TWD: '1.5亿新台币',
    HKD: '1.5亿港元',
  },
  hant: {
    USD: '1.5億美元',
    CNY: '1.5億人民幣',
    EUR: '1.5億歐元',
    JPY: '1.5億日圓',
    KRW: '1.5億韓元',
    TWD: '1.5億元',
    HKD: '1.5億港元',
  },
};

const COUNTS: Readonly<Record<Script, string>> = { latin: '1.5 million', hans: '1.5万', hant: '1.5萬' };

/** From here on a count takes a magnitude word. */
const LARGE_COUNT = 10_000;

/** The value as text for the note. Where no style can carry it, as the dataset writes it. */
export function valueInNote(value: DatasetValue, analysis: Analysis, context: AnalysisContext): string {
  for (const style of styles(value, analysis, context)) {
    const printed = printQuantity({ ...value }, style.written);
    if (printed !== null && printed !== '') return printed;
  }
  return value.text;
}

function* styles(value: DatasetValue, analysis: Analysis, context: AnalysisContext): Iterable<ParsedQuantity> {
  yield* analysis.figures.filter((figure) => isAlike(figure, value));
  const pattern = patternOf(value, analysis.head.script);
  const style = pattern === undefined ? null : parseQuantity(pattern, context.units);
  if (style !== null) yield style;
}

/** The same unit and about the same size: a style for billions is none for thousands. */
function isAlike(figure: ParsedQuantity, value: DatasetValue): boolean {
  if (figure.unit !== value.unit || figure.kind === 'change' || figure.approx !== 'exact') return false;
  const ratio = Math.abs(figure.high / value.high);
  return ratio > 1e-3 && ratio < 1e3;
}

function patternOf({ unit, high }: DatasetValue, script: Script): string | undefined {
  if (unit === '1') return high >= LARGE_COUNT ? COUNTS[script] : undefined;
  return MONEY[script][unit];
}
