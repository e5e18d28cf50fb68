/** Where the workspace's notes mention an entity. */
import * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { rangesOf } from '../ranges.ts';

/** Every place of every note that mentions the entity. */
export function mentionLocations({ notes }: Pick<Deps, 'notes'>, entity: string): vscode.Location[] {
  return notes.mentionsOf(entity).flatMap(({ key, places }) => {
    const uri = vscode.Uri.parse(key, true);
    return rangesOf(places).map((range) => new vscode.Location(uri, range));
  });
}
