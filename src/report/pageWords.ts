/** The words that the page's script shows, in the page's language. */
import type { PageWords } from './page/pageData.ts';
import type { ReportLang } from './report.ts';
import { word } from './wording.ts';

/** `{0}` … stay in, for the script to fill. */
const KEPT = ['{0}', '{1}', '{2}'];

export function pageWords(lang: ReportLang): PageWords {
  return {
    filter: word(lang, 'page.filter'),
    shown: word(lang, 'page.shown', ...KEPT),
    all: word(lang, 'page.all', ...KEPT),
    choice: word(lang, 'page.choice', ...KEPT),
    sort: word(lang, 'page.sort', ...KEPT),
    before: word(lang, 'page.before'),
    next: word(lang, 'page.next'),
    copyTable: word(lang, 'page.copyTable'),
    copyAll: word(lang, 'page.copyAll'),
    save: word(lang, 'page.save'),
    copied: word(lang, 'page.copied'),
    notCopied: word(lang, 'page.notCopied'),
    cutPrint: word(lang, 'page.cutPrint', ...KEPT),
  };
}
