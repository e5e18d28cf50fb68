/** Places of the index as the editor's ranges. */
import * as vscode from 'vscode';
import type { Places } from '../notes/noteFacts.ts';

export function rangesOf(places: Places): readonly vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let at = 0; at + 3 < places.length; at += 4)
    ranges.push(new vscode.Range(places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0, places[at + 3] ?? 0));
  return ranges;
}
