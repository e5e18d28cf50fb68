/**
 * What finds, reads and judges the notes of a folder, as the extension loads it when the first folder is read: a file of its
 * own, so that a note in an editor is answered without it.
 */
import * as vscode from 'vscode';
import { textHash } from '../dataset/textHash.ts';
import { NoteCache } from '../notes/noteCache.ts';
import type { NoteIndex } from '../notes/noteIndex.ts';
import { NoteIndexer } from '../notes/noteIndexer.ts';
import { CacheFolder } from './cacheFolder.ts';
import type { Engine } from './engine.ts';
import { FolderFiles } from './folderFiles.ts';

export interface Machine {
  readonly files: FolderFiles;
  readonly indexer: NoteIndexer;
}

interface MachineNeeds {
  readonly folder: vscode.WorkspaceFolder;
  readonly engine: Engine;
  /** Is filled. */
  readonly index: NoteIndex;
  readonly log: vscode.LogOutputChannel;
  /** Where VS Code lets us keep things for the workspace; undefined where it does not. */
  readonly storage: vscode.Uri | undefined;
}

export function makeMachine({ folder, engine, index, log, storage }: MachineNeeds): Machine {
  const tooLarge = (file: string) => log.warn(`${file} is too large for a note and is left out.`);
  const files = new FolderFiles(folder, engine.exclude, tooLarge);
  const cache = storage && cacheIn(vscode.Uri.joinPath(storage, `notes-${textHash(folder.uri.toString())}`), engine);
  const indexer = new NoteIndexer({
    source: files,
    index,
    check: (_, file, text) => engine.check(file, text),
    today: () => engine.today,
    ...(cache && { cache }),
  });
  return { files, indexer };
}

function cacheIn(folder: vscode.Uri, { key, dataset }: Engine): NoteCache {
  return new NoteCache(new CacheFolder(folder), key, dataset.info.dataAsOf);
}
