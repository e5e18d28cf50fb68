/** The product's words in the language of the interface. Functions, as the language is known only once VS Code runs. */
import { l10n } from 'vscode';
import type { Rule, Verdict } from '../../check/finding.ts';
import type { Basis, EntityKind } from '../../dataset/model.ts';

const KINDS: Readonly<Record<EntityKind, () => string>> = {
  chip: () => l10n.t('chip'),
  system: () => l10n.t('system'),
  instance: () => l10n.t('instance'),
  technology: () => l10n.t('technology'),
  company: () => l10n.t('company'),
  lab: () => l10n.t('lab'),
  organisation: () => l10n.t('organisation'),
  model: () => l10n.t('model'),
  facility: () => l10n.t('facility'),
  standard: () => l10n.t('standard'),
  programme: () => l10n.t('programme'),
};

export function kindName(kind: EntityKind): string {
  return KINDS[kind]();
}

const BASES: Readonly<Record<Basis, () => string>> = {
  reported: () => l10n.t('reported'),
  guidance: () => l10n.t('guidance'),
  estimate: () => l10n.t('estimate'),
  consensus: () => l10n.t('consensus'),
  announced: () => l10n.t('announced'),
  rumoured: () => l10n.t('rumoured'),
};

export function isBasis(value: string): value is Basis {
  return value in BASES;
}

export function basisName(basis: Basis): string {
  return BASES[basis]();
}

const RULES: Readonly<Record<Rule, () => string>> = {
  stale: () => l10n.t('stale'),
  basis: () => l10n.t('other basis'),
  'unit-slip': () => l10n.t('unit slip'),
  contradicted: () => l10n.t('contradicted'),
  disputed: () => l10n.t('disputed'),
  arithmetic: () => l10n.t('arithmetic'),
  renamed: () => l10n.t('renamed'),
  unsourced: () => l10n.t('unsourced'),
  directive: () => l10n.t('directive'),
};

export function ruleName(rule: Rule): string {
  return RULES[rule]();
}

const VERDICTS: Readonly<Record<Verdict['verdict'], () => string>> = {
  agreed: () => l10n.t('agrees with the dataset'),
  finding: () => l10n.t('finding'),
  'not-comparable': () => l10n.t('not comparable with the dataset'),
  uncovered: () => l10n.t('not covered by the dataset'),
  unbound: () => l10n.t('not bound to an entity and a metric'),
  previous: () => l10n.t('given as a former value'),
  own: () => l10n.t("the author's own estimate"),
  ignored: () => l10n.t('waived'),
};

export function verdictName(verdict: Verdict['verdict']): string {
  return VERDICTS[verdict]();
}
