/** The settings, typed. They are read when they are needed, so that a change takes effect without a reload. */
import * as vscode from 'vscode';
import { RULES, type Rule, SEVERITIES, type SeveritySetting } from '../check/finding.ts';

const SECTION = 'ticktie';

/** Name and type of each setting; defaults stand in package.json. */
export interface SettingTypes {
  enable: boolean;
  'check.scope': 'open' | 'workspace';
  'check.severity': Readonly<Record<string, string>>;
  'check.maxFindings': number;
  'check.asOf': string;
  'notes.exclude': readonly string[];
  'dataset.userFolder': string;
  'hover.figures': number;
  'hover.chart': boolean;
  'completion.whileTyping': boolean;
  'completion.inline': boolean;
  'completion.pinyin': boolean;
  'completion.citation': Citation;
  'preview.marks': boolean;
  'decorations.ticks': boolean;
  'codeLens.counts': boolean;
  'inlayHints.currentValues': boolean;
}

/** How an inserted figure names its source. */
export type Citation = 'none' | 'link' | 'footnote' | 'comment';

/** The value of a setting, for a resource where it is one of those that differ by folder. */
export function setting<Name extends keyof SettingTypes>(name: Name, scope?: vscode.ConfigurationScope) {
  return vscode.workspace.getConfiguration(SECTION, scope).get(name) as SettingTypes[Name];
}

/** Calls back when one of the settings changes. */
export function onSetting(names: readonly (keyof SettingTypes)[], act: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${SECTION}.${name}`))) act();
  });
}

/** The severities that were set by hand; what is not known is passed over. */
export function severitySettings(scope?: vscode.ConfigurationScope): Partial<Record<Rule, SeveritySetting>> {
  const set = Object.entries(setting('check.severity', scope) ?? {});
  return Object.fromEntries(set.filter((entry): entry is [Rule, SeveritySetting] => isSeverity(entry)));
}

function isSeverity([rule, severity]: readonly [string, string]): boolean {
  return (RULES as readonly string[]).includes(rule) && (SEVERITIES as readonly string[]).includes(severity);
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The day by which notes are judged: the setting's, else today on this machine. */
export function today(scope?: vscode.ConfigurationScope): string {
  const asOf = setting('check.asOf', scope);
  if (typeof asOf === 'string' && DAY.test(asOf)) return asOf;
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
