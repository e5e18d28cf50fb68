/** What differs between the extension hosts, Node and browser worker. */
import type * as vscode from 'vscode';
import type { loadCompiled } from '../dataset/compiled.ts';
import type { Engine } from './engine.ts';

/** What reads YAML and builds lexicons: loaded only where there is YAML to read. */
export type Readers = typeof import('../notes/readers.ts');

/** What commands do: loaded with the first command. */
export type CommandParts = typeof import('./commands/commandParts.ts');

/** What makes and renders reports: loaded with the first report. */
export type ReportParts = typeof import('../report/reportParts.ts');

/** What reads and judges a note, and unpacks the dataset that ships: loaded with the first note that is opened. */
export interface EngineCode {
  readonly Engine: typeof Engine;
  readonly loadCompiled: typeof loadCompiled;
}

/** What reads the notes of a folder: loaded with the first folder that is read. */
export type NoteParts = typeof import('./noteParts.ts');

/** What is registered when the call that activates is over. */
export type LaterParts = typeof import('./laterParts.ts');

/** Parts of the extension that are files of their own, by the names of the files. */
export interface Parts {
  readonly commands: CommandParts;
  readonly engine: EngineCode;
  readonly later: LaterParts;
  readonly readers: Readers;
  readonly notes: NoteParts;
  readonly reports: ReportParts;
}

export interface Platform {
  load<Name extends keyof Parts>(extension: vscode.Uri, name: Name): Promise<Parts[Name]>;
  /** What only this host can offer. */
  readonly features: readonly ((extension: vscode.ExtensionContext) => vscode.Disposable)[];
}
