/**
 * The engines, one for each workspace folder: bundled dataset, the user's, then the folder's own in `.ticktie/`.
 * Nothing is loaded before the first question; a change of the files or settings makes the next question load anew.
 */
import * as vscode from 'vscode';
import type { DatasetFile, DatasetLayer } from '../dataset/layer.ts';
import { makeParseValue } from '../dataset/parseValue.ts';
import type { Problem } from '../dataset/problem.ts';
import { textHash } from '../dataset/textHash.ts';
import { CONFIG_FILE, NO_CONFIG, WORKSPACE_FOLDER, type WorkspaceConfig } from '../notes/workspaceConfig.ts';
import { Disposables } from './disposables.ts';
import type { Engine } from './engine.ts';
import { uiLanguage } from './language.ts';
import { reasonOf } from './log.ts';
import type { EngineCode, Platform, Readers } from './platform.ts';
import { readYamlFolder } from './readFolder.ts';
import { onSetting, setting, severitySettings, today } from './settings.ts';
import { Soon } from './soon.ts';
import { problemMessage } from './wording/problemMessage.ts';

/** A dataset folder that was read, and what was wrong with it. */
export interface ReadFolder {
  readonly folder: vscode.Uri;
  readonly layer: DatasetLayer | null;
  readonly config: WorkspaceConfig;
  /** With messages in the language of the interface. */
  readonly problems: readonly Problem[];
  /** Names the content. */
  readonly hash: string;
}

const RELOAD_AFTER_MS = 200;

export class Engines implements vscode.Disposable {
  readonly #engines = new Map<string, Promise<Engine>>();
  readonly #ready = new Map<string, Engine>();
  readonly #disposables = new Disposables();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #read = this.#disposables.add(new vscode.EventEmitter<ReadFolder>());
  readonly #reloadSoon = this.#disposables.add(new Soon(() => this.reload(), RELOAD_AFTER_MS));
  #bundled: Promise<DatasetLayer> | undefined;
  #readers: Promise<Readers> | undefined;
  #parts: Promise<EngineCode> | undefined;
  #watched = false;

  /** Fires when what engines say may have changed. */
  readonly onDidChange = this.#changed.event;
  /** Fires for each dataset folder that was read. */
  readonly onDidRead = this.#read.event;

  constructor(
    private readonly extension: Pick<vscode.Extension<unknown>, 'extensionUri' | 'packageJSON'>,
    private readonly platform: Platform,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const settings = ['check.severity', 'check.asOf', 'dataset.userFolder', 'notes.exclude'] as const;
    this.#disposables.add(onSetting(settings, () => this.reload()));
    this.#disposables.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.reload()));
    this.#disposables.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#edited(document.uri)));
  }

  /** Before anything was read there is nothing to read again. */
  #watch(): void {
    if (this.#watched) return;
    this.#watched = true;
    const watcher = this.#disposables.add(vscode.workspace.createFileSystemWatcher(`**/${WORKSPACE_FOLDER}/**`));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
      this.#disposables.add(event(() => this.#reloadSoon.call()));
  }

  /** The engine of the folder that a resource lies in; for others that of the user. */
  engineFor(resource: vscode.Uri | undefined): Promise<Engine> {
    const folder = resource && vscode.workspace.getWorkspaceFolder(resource);
    const key = keyOf(folder);
    let engine = this.#engines.get(key);
    if (engine === undefined) {
      engine = this.#load(folder);
      this.#engines.set(key, engine);
      engine.then(
        (ready) => this.#engines.get(key) === engine && this.#ready.set(key, ready),
        (error: unknown) => {
          this.#engines.delete(key);
          this.log.error(`The dataset could not be loaded: ${reasonOf(error)}`);
        },
      );
    }
    return engine;
  }

  /** The same without waiting; undefined while it is being loaded. */
  engineNow(resource: vscode.Uri | undefined): Engine | undefined {
    return this.#ready.get(keyOf(resource && vscode.workspace.getWorkspaceFolder(resource)));
  }

  /** The engine of a resource's folder with one more dataset laid on top, to see what it would change. */
  async engineWith(resource: vscode.Uri | undefined, folder: vscode.Uri): Promise<Engine> {
    const engine = await this.engineFor(resource);
    const read = await this.#readFolder(folder, folder.path.split('/').at(-1) ?? '', engine.layers);
    if (!read?.layer) return engine;
    const { options, exclude } = engine;
    const layers = [...engine.layers, read.layer];
    const buildReading = await this.#builderFor(layers);
    const { Engine } = await this.#loadedParts();
    return new Engine({ layers, options, exclude, key: `${engine.key} ${read.hash}`, buildReading });
  }

  /** The folder that a layer was read from; undefined for the bundled one. */
  folderOf(layer: string, resource: vscode.Uri): vscode.Uri | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(resource);
    if (folder?.name === layer) return vscode.Uri.joinPath(folder.uri, WORKSPACE_FOLDER);
    const user = setting('dataset.userFolder');
    return layer === USER && user ? userUri(user) : undefined;
  }

  reload(): void {
    this.#engines.clear();
    this.#ready.clear();
    this.#changed.fire();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #edited(uri: vscode.Uri): void {
    if (uri.path.includes(`/${WORKSPACE_FOLDER}/`) && uri.path.endsWith('.yaml')) this.#reloadSoon.call();
  }

  async #load(folder: vscode.WorkspaceFolder | undefined): Promise<Engine> {
    const start = Date.now();
    this.#watch();
    const bundled = await this.#bundledLayer();
    const user = await this.#userFolder(bundled);
    const below = [bundled, ...(user?.layer ? [user.layer] : [])];
    const own =
      folder && (await this.#readFolder(vscode.Uri.joinPath(folder.uri, WORKSPACE_FOLDER), folder.name, below));
    const layers = [...below, ...(own?.layer ? [own.layer] : [])];
    const severities = { ...own?.config.rules, ...severitySettings(folder?.uri) };
    // Another version of the extension reads and judges otherwise.
    const { version } = this.extension.packageJSON;
    const key = textHash(JSON.stringify([version, bundled.version, user?.hash, own?.hash, severities]));
    const options = { today: today(folder?.uri), severities };
    const buildReading = await this.#builderFor(layers);
    const { Engine } = await this.#loadedParts();
    const engine = new Engine({ layers, options, exclude: own?.config.exclude ?? [], key, buildReading });
    const { entities, observations, dataAsOf } = engine.dataset.info;
    this.log.info(
      `Dataset of ${folder?.name ?? 'the user'}: ${entities} entities, ${observations} observations up to ${dataAsOf}, in ${Date.now() - start} ms`,
    );
    return engine;
  }

  #bundledLayer(): Promise<DatasetLayer> {
    this.#bundled ??= this.#readBundled();
    return this.#bundled;
  }

  async #readBundled(): Promise<DatasetLayer> {
    const traditional = uiLanguage() === 'zh-Hant' ? JSON.parse(await this.#shippedText('traditional.json')) : {};
    const { loadCompiled } = await this.#loadedParts();
    return loadCompiled(await this.#shippedText('dataset.json'), traditional, await this.#shipped('lexicon.bin'));
  }

  async #shippedText(file: string): Promise<string> {
    return new TextDecoder().decode(await this.#shipped(file));
  }

  #shipped(file: string): Thenable<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extension.extensionUri, 'dist', file));
  }

  async #userFolder(bundled: DatasetLayer): Promise<ReadFolder | undefined> {
    const path = setting('dataset.userFolder');
    if (!path) return undefined;
    return this.#readFolder(userUri(path), USER, [bundled]);
  }

  #loadedParts(): Promise<EngineCode> {
    this.#parts ??= this.platform.load(this.extension.extensionUri, 'engine');
    return this.#parts;
  }

  #loadedReaders(): Promise<Readers> {
    this.#readers ??= this.platform.load(this.extension.extensionUri, 'readers');
    return this.#readers;
  }

  /** The bundled dataset alone has its lexicon beside it. */
  async #builderFor(layers: readonly DatasetLayer[]): Promise<Readers['buildReading'] | undefined> {
    return layers.length > 1 ? (await this.#loadedReaders()).buildReading : undefined;
  }

  /** A folder without YAML files costs one look: the readers are not loaded for it. */
  async #readFolder(folder: vscode.Uri, name: string, below: readonly DatasetLayer[]): Promise<ReadFolder | undefined> {
    const all = await readYamlFolder(folder);
    if (all.length === 0) {
      this.#read.fire({ folder, layer: null, config: NO_CONFIG, problems: [], hash: '' });
      return undefined;
    }
    const read = readWith(await this.#loadedReaders(), all, { name, below });
    const result = { folder, ...read, hash: textHash(JSON.stringify(all)) };
    this.#read.fire(result);
    return result;
  }
}

function readWith(
  readers: Readers,
  all: readonly DatasetFile[],
  options: { readonly name: string; readonly below: readonly DatasetLayer[] },
): Pick<ReadFolder, 'layer' | 'config' | 'problems'> {
  const files = all.filter(({ path }) => path !== CONFIG_FILE);
  const { layer, problems } = readers.readLayer(files, { ...options, makeParseValue });
  const settings = all.find(({ path }) => path === CONFIG_FILE);
  const read = settings && readers.readWorkspaceConfig(CONFIG_FILE, settings.text);
  const worded = [...problems, ...(read?.problems ?? [])].map((problem) => ({
    ...problem,
    message: problemMessage(problem),
  }));
  return { layer, config: read?.config ?? NO_CONFIG, problems: worded };
}

/** The name of the layer that is the user's own. */
const USER = 'user';

/** A path of this machine, or a URI of any file system. */
function userUri(path: string): vscode.Uri {
  return /^[\w-]{2,}:\/\//.test(path) ? vscode.Uri.parse(path) : vscode.Uri.file(path);
}

function keyOf(folder: vscode.WorkspaceFolder | undefined): string {
  return folder?.uri.toString() ?? '';
}
