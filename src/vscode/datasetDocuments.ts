/** Read-only documents: the bundled dataset's entries, and what each rule means. */
import * as vscode from 'vscode';
import type { Rule } from '../check/finding.ts';
import type { Dataset, Entity, Series } from '../dataset/model.ts';
import { seriesKey } from '../dataset/questions.ts';
import type { Deps } from './deps.ts';
import { entityYaml } from './entityYaml.ts';
import { uiLanguage } from './language.ts';

const SCHEME = 'ticktie';

/** The entry of an entity. */
export function entityUri(entity: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/entities/${entity}.yaml` });
}

/** What a rule means. */
export function ruleUri(rule: Rule): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/rules/${rule}.md` });
}

export function registerDatasetDocuments({
  engines,
  extension,
}: Pick<Deps, 'engines' | 'extension'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const [, kind, name = ''] = /^\/(entities|rules)\/([\w.-]+)\.(?:yaml|md)$/.exec(uri.path) ?? [];
      if (kind === 'rules') return ruleText(extension, name);
      const { dataset } = await engines.engineFor(undefined);
      const entity = dataset.entities.get(name);
      return entity ? entityYaml(entity, dataset).text : '';
    },
  });
  const reload = engines.onDidChange(() => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  });
  return vscode.Disposable.from(provider, changed, reload);
}

const RULE_FILES = { en: 'rules.md', 'zh-Hans': 'rules-zh-cn.md', 'zh-Hant': 'rules-zh-tw.md' } as const;

/** The section of the rule from the description of all rules in the interface's language. */
async function ruleText(extension: vscode.Uri, rule: string): Promise<string> {
  const file = vscode.Uri.joinPath(extension, 'media', RULE_FILES[uiLanguage()]);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const sections = text.split(/^(?=## )/m);
  return sections.find((section) => section.startsWith(`## ${rule}\n`)) ?? text;
}

/**
 * Where an entity, or one of its series, is stated: in a workspace's own dataset the file, for what is bundled the
 * read-only document.
 */
export function entryLocation(
  { engines }: Pick<Deps, 'engines'>,
  dataset: Dataset,
  { entity, series }: { readonly entity: string; readonly series: Series | null },
  from: vscode.Uri,
): vscode.Location | undefined {
  const found = dataset.entities.get(entity);
  if (found === undefined) return undefined;
  const origin = series === null ? found.origin : series.origin;
  const folder = origin && engines.folderOf(origin.layer, from);
  if (folder) return placeIn(vscode.Uri.joinPath(folder, origin.file), origin.line - 1);
  return placeIn(entityUri(entity), series === null ? 0 : lineOf(found, series, dataset));
}

function placeIn(uri: vscode.Uri, line: number): vscode.Location {
  return new vscode.Location(uri, new vscode.Position(line, 0));
}

const LINES = new WeakMap<Entity, readonly number[]>();

/** The line of a series in the read-only document; texts are written once for it. */
function lineOf(entity: Entity, series: Series, dataset: Dataset): number {
  const place = dataset.series(entity.id).findIndex((each) => seriesKey(each) === seriesKey(series));
  let lines = LINES.get(entity);
  if (lines === undefined) {
    ({ lines } = entityYaml(entity, dataset));
    LINES.set(entity, lines);
  }
  return lines[place] ?? 0;
}
