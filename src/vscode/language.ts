/** The languages of the interface, and names in them. */
import * as vscode from 'vscode';
import type { Dataset, LocalText } from '../dataset/model.ts';
import type { Script } from '../quantity/quantity.ts';
import { naturalValue } from '../report/naturalValue.ts';
import type { ReportLang } from '../report/report.ts';

/** The product's language that is nearest to the interface's. */
export function uiLanguage(): ReportLang {
  const language = vscode.env.language.toLowerCase();
  if (!language.startsWith('zh')) return 'en';
  return /^zh-(?:tw|hk|mo|hant)/.test(language) ? 'zh-Hant' : 'zh-Hans';
}

/** The text in the interface's language, else in English. */
export function local(text: LocalText): string {
  return text[uiLanguage()] ?? text.en;
}

const LANGUAGE: Readonly<Record<Script, ReportLang>> = { latin: 'en', hans: 'zh-Hans', hant: 'zh-Hant' };

/** The text in the language of a note, else in English: what is inserted in a note follows the note. */
export function inScript(text: LocalText, script: Script): string {
  return text[LANGUAGE[script]] ?? text.en;
}

/** A value of the dataset as the interface's language writes it. */
export function valueText({ text }: { readonly text: string }): string {
  return naturalValue(text, uiLanguage());
}

export function entityName(id: string | null, dataset: Dataset): string {
  const entity = id === null ? undefined : dataset.entities.get(id);
  return entity ? local(entity.names) : (id ?? '');
}

export function metricName(id: string | null, dataset: Dataset): string {
  const metric = id === null ? undefined : dataset.metrics.get(id);
  return metric ? local(metric.names) : (id ?? '');
}
