/** Registers all commands; what they do is loaded with the first that is called. */
import * as vscode from 'vscode';
import type { Deps } from '../deps.ts';
import { guarded, reasonOf } from '../log.ts';
import { VIEW_TYPE } from '../reports/viewType.ts';
import { COMMAND_IDS } from './commandIds.ts';
import type { Commands } from './commandParts.ts';

type Run = (...args: readonly unknown[]) => Promise<unknown>;

export function registerCommands(deps: Deps): vscode.Disposable {
  let made: Commands | undefined;
  const commands = async () => {
    const { makeCommands } = await deps.commands();
    made ??= makeCommands(deps);
    return made;
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => made?.dispose()),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel) => guarded(deps.log, panel.title, async () => (await commands()).restore(panel)),
    }),
    ...COMMAND_IDS.map((id) =>
      register(`ticktie.${id}`, async (...args) => (await commands()).handlers[id](...args), deps.log),
    ),
  );
}

/** A command that fails says so in a sentence, and offers the log. */
function register(id: string, run: Run, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      if (error instanceof vscode.CancellationError) return undefined;
      log.error(`${id}: ${reasonOf(error)}`);
      const show = vscode.l10n.t('Show Log');
      const told = vscode.l10n.t('TickTie could not do that: {0}', reasonOf(error));
      void vscode.window.showErrorMessage(told, show).then((choice) => choice === show && log.show());
      return undefined;
    }
  });
}
