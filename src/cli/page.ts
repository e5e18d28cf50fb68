/** The report page in one file: style and script from beside the program, links relative to where the page is written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Report } from '../report/anyReport.ts';
import { renderPage } from '../report/html.ts';
import type { NotePlace, ReportLang } from '../report/report.ts';
import type { Io } from './io.ts';
import type { Invocation } from './options.ts';

/** The page of a report, in `lang`, for the file of `--output` or the working folder. */
export function reportPage(report: Report, lang: ReportLang, invocation: Invocation, io: Io): string {
  const styleText = readFileSync(join(io.home, 'webview', 'report.css'), 'utf8');
  const inlineScript = readFileSync(join(io.home, 'webview', 'report.js'), 'utf8');
  const folder = dirname(resolve(io.cwd, invocation.value('output') ?? 'report.html'));
  return renderPage(report, {
    lang,
    styleText,
    inlineScript,
    nonce: nonceOf(report),
    hrefOf: (place) => hrefFrom(folder, place, io.cwd),
  });
}

/** Made from the content, so that the same report gives the same file; the content can't hold its own hash. */
function nonceOf(report: Report): string {
  return createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 32);
}

function hrefFrom(folder: string, place: NotePlace, cwd: string): string {
  const path = relative(folder, resolve(cwd, place.file));
  return `./${path.split(sep).map(encodeURIComponent).join('/')}`;
}
