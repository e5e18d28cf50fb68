/** Writes a report in one of its formats. */
import type { Report } from '../report/anyReport.ts';
import { renderCsv } from '../report/csv.ts';
import { layOutReport } from '../report/layout/layOutReport.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { recordsOf } from '../report/records.ts';
import type { ReportLang } from '../report/report.ts';
import { jsonText } from './formats/json.ts';
import type { Io } from './io.ts';
import { LANG_OPTION, langValue } from './lang.ts';
import type { Invocation, OptionSpec } from './options.ts';
import { OUTPUT_OPTION, spreadsheetMark, writeOutput } from './output.ts';
import { reportPage } from './page.ts';

type Renderer = (report: Report, lang: ReportLang, invocation: Invocation, io: Io) => string;

const RENDERERS: Readonly<Record<string, Renderer>> = {
  markdown: (report, lang) => renderMarkdown(layOutReport(report, lang)),
  html: reportPage,
  csv: (report, _lang, invocation) => spreadsheetMark(invocation) + renderCsv(recordsOf(report)),
  json: (report) => jsonText(report),
};

export const RENDERING_OPTIONS: readonly OptionSpec[] = [
  { name: 'format', value: 'FORMAT', choices: Object.keys(RENDERERS), fallback: 'markdown', help: 'How to write it.' },
  OUTPUT_OPTION,
  LANG_OPTION,
];

/** Writes the report in the format and language of the options. */
export function writeRendered(report: Report, invocation: Invocation, io: Io): void {
  const render = RENDERERS[invocation.value('format') ?? 'markdown'];
  writeOutput(invocation, io, render?.(report, langValue(invocation), invocation, io) ?? '');
}
