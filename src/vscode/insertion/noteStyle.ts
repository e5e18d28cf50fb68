/** A value of the dataset in the words of a note: as the note already writes such quantities, else as its script does. */
import type { Analysis } from '../../analysis/analysis.ts';
import type { AnalysisContext } from '../../analysis/context.ts';
import type { DatasetValue } from '../../dataset/model.ts';
import { printQuantity } from '../../quantity/print.ts';
import type { ParsedQuantity, Script, Written } from '../../quantity/quantity.ts';
import { scanQuantity } from '../../quantity/scan.ts';

/** How each script writes money, by its ISO code. */
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
    TWD: '1.5億新台幣',
    HKD: '1.5億港元',
  },
};

const COUNTS: Readonly<Record<Script, string>> = { latin: '1.5 million', hans: '1.5万', hant: '1.5萬' };

/** From here on a count takes a magnitude word. */
const LARGE_COUNT = 10_000;

/** The value as text for the note. Where no style can carry it, as the dataset writes it. */
export function valueInNote(value: DatasetValue, analysis: Analysis, context: AnalysisContext): string {
  for (const style of styles(value, analysis, context)) {
    const printed = printQuantity({ ...value }, withAllDigits(style));
    if (printed !== null && printed !== '') return printed;
  }
  return value.text;
}

function* styles(value: DatasetValue, analysis: Analysis, context: AnalysisContext): Iterable<Written> {
  for (const figure of analysis.figures) if (isAlike(figure, value)) yield figure.written;
  const pattern = patternOf(value, analysis.head.script);
  if (pattern === undefined) return;
  const options = { units: context.units, script: analysis.head.script, alone: true };
  const style = scanQuantity(context.fold.normal(pattern), pattern.search(/\d/), options, pattern);
  if (style !== null) yield style.written;
}

/** The same unit and about the same size: a style for billions is none for thousands. */
function isAlike(figure: ParsedQuantity, value: DatasetValue): boolean {
  if (figure.unit !== value.unit || figure.kind === 'change' || figure.approx !== 'exact') return false;
  const ratio = Math.abs(figure.high / value.high);
  return figure.written.high === undefined && ratio > 1e-3 && ratio < 1e3;
}

function patternOf({ unit, high }: DatasetValue, script: Script): string | undefined {
  if (unit === '1') return high >= LARGE_COUNT ? COUNTS[script] : undefined;
  return MONEY[script][unit];
}

/** The style without its precision: what is inserted is as exact as the dataset. */
function withAllDigits(written: Written): Written {
  return { ...written, low: { ...written.low, text: '1.23456', decimals: 0 } };
}
