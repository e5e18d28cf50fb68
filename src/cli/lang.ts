/** The language that cards and reports are worded in. */
import type { ReportLang } from '../report/report.ts';
import type { Invocation, OptionSpec } from './options.ts';

const LANGS: readonly ReportLang[] = ['en', 'zh-Hans', 'zh-Hant'];

export const LANG_OPTION: OptionSpec = {
  name: 'lang',
  value: 'LANG',
  choices: LANGS,
  fallback: 'en',
  help: 'The language to say it in.',
};

export function langValue(invocation: Invocation): ReportLang {
  return LANGS.find((lang) => lang === invocation.value('lang')) ?? 'en';
}
