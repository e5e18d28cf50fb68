/** Findings as SARIF 2.1.0, for code scanning and editors. */
import type { Log, Region, ReportingDescriptor, Result } from 'sarif';
import { RULES, type Rule, type Severity } from '../check/finding.ts';
import { DEFAULT_SEVERITIES } from '../check/severity.ts';
import type { CheckReport } from './checkReport.ts';
import type { FindingRecord } from './findingRecord.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A name for the fingerprint; its version changes if the way it is made does. */
const FINGERPRINT = 'ticktie/v1';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What each rule says, in a sentence. */
export const RULE_SENTENCES: Readonly<Record<Rule, string>> = {
  stale: 'The figure equals an earlier value of its series and not the current one.',
  basis: 'The figure is that of a sibling series: another precision, direction, scope or period.',
  'unit-slip': 'A power of ten, 8 or 1024/1000 turns the figure into a value of its series.',
  contradicted: 'The figure is none of the values of its series.',
  disputed: 'The figure equals a value that a better source contradicts.',
  arithmetic: 'A growth rate, multiple, sum or difference does not follow from the figures beside it.',
  renamed: 'The name is a former one.',
  unsourced: 'No series of the dataset covers the figure.',
  directive: 'A TickTie directive is unreadable, expired, unknown or unused.',
};

/** The log of one run. File names are kept relative to the folder that the command ran in. */
export function renderSarif(report: CheckReport, toolVersion: string): Log {
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'TickTie', semanticVersion: toolVersion, rules: RULES.map(ruleDescriptor) } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map(result),
        properties: { asOf: report.asOf, dataset: report.dataset, coverage: report.coverage },
      },
    ],
  };
}

function ruleDescriptor(rule: Rule): ReportingDescriptor {
  const severity = DEFAULT_SEVERITIES[rule];
  const defaultConfiguration = severity === 'off' ? { enabled: false } : { level: LEVELS[severity] };
  return { id: rule, name: pascalCase(rule), shortDescription: { text: RULE_SENTENCES[rule] }, defaultConfiguration };
}

function pascalCase(rule: Rule): string {
  return rule.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function result(finding: FindingRecord): Result {
  const { entity, metric, period, current } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex: RULES.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: plainMessage(finding.message) },
    locations: [{ physicalLocation: { artifactLocation: artifact(finding.file), region: regionOf(finding) } }],
    partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
    ...(finding.fix ? { fixes: [fixOf(finding, finding.fix.newText)] } : {}),
    ...(finding.baseline
      ? { baselineState: finding.baseline === 'new' ? ('new' as const) : ('unchanged' as const) }
      : {}),
    properties: { severity: finding.severity, entity, metric, period, current },
  };
}

function fixOf(finding: FindingRecord, newText: string): NonNullable<Result['fixes']>[number] {
  const replacements = [{ deletedRegion: regionOf(finding), insertedContent: { text: newText } }];
  return {
    description: { text: plainMessage(`${finding.text} → ${newText}`) },
    artifactChanges: [{ artifactLocation: artifact(finding.file), replacements }],
  };
}

function regionOf(finding: FindingRecord): Region {
  return {
    startLine: finding.line,
    startColumn: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    charOffset: finding.start,
    charLength: finding.end - finding.start,
  };
}

/** A relative reference: path segments percent-encoded, never read as a scheme. */
function artifact(file: string): { uri: string } {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return { uri: path.startsWith('/') ? `file://${path}` : path };
}

/** Square brackets that would read as a link in a SARIF message are set apart. */
function plainMessage(text: string): string {
  return text.replaceAll('](', '] (');
}
