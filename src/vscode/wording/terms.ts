/** The product's words in the language of the interface: the same ones as in the reports. */
import { l10n } from 'vscode';
import type { Rule, Verdict } from '../../check/finding.ts';
import type { Basis, EntityKind } from '../../dataset/model.ts';
import { dataWord } from '../../report/dataWords.ts';
import { uiLanguage } from '../language.ts';

export function kindName(kind: EntityKind): string {
  return dataWord(kind, uiLanguage());
}

const KIND_HEADINGS: Readonly<Record<EntityKind, () => string>> = {
  chip: () => l10n.t('Chips'),
  system: () => l10n.t('Systems'),
  instance: () => l10n.t('Instances'),
  technology: () => l10n.t('Technologies'),
  company: () => l10n.t('Companies'),
  lab: () => l10n.t('Labs'),
  organisation: () => l10n.t('Organisations'),
  model: () => l10n.t('Models'),
  facility: () => l10n.t('Facilities'),
  standard: () => l10n.t('Standards'),
  programme: () => l10n.t('Programmes'),
};

/** Of several: `Chips`. */
export function kindHeading(kind: EntityKind): string {
  return KIND_HEADINGS[kind]();
}

export function basisName(basis: Basis): string {
  return dataWord(basis, uiLanguage());
}

export function ruleName(rule: Rule): string {
  return dataWord(rule, uiLanguage());
}

export function findingCount(findings: number): string {
  return findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings);
}

const VERDICTS: Readonly<Record<Verdict['verdict'], () => string>> = {
  agreed: () => l10n.t('agreed'),
  finding: () => l10n.t('finding'),
  'not-comparable': () => l10n.t('not comparable'),
  uncovered: () => l10n.t('not covered'),
  unbound: () => l10n.t('not bound'),
  previous: () => l10n.t('former value'),
  own: () => l10n.t('own estimate'),
  ignored: () => l10n.t('waived'),
};

export function verdictName(verdict: Verdict['verdict']): string {
  return VERDICTS[verdict]();
}
