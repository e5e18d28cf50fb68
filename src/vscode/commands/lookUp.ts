/** Look up an entity: its figures in a list, and what can be done with it. */
import * as vscode from 'vscode';
import type { Dataset, Entity } from '../../dataset/model.ts';
import { currentOf, seriesKey } from '../../dataset/questions.ts';
import type { Deps } from '../deps.ts';
import { local, metricName, valueText } from '../language.ts';
import { askEntity } from '../prompts/askEntity.ts';
import { attributeWords } from '../wording/findingMessage.ts';
import { basisName } from '../wording/terms.ts';

interface Action extends vscode.QuickPickItem {
  readonly command?: string;
  readonly args?: readonly unknown[];
}

export async function lookUp(deps: Deps): Promise<void> {
  const entity = await askEntity(deps);
  if (!entity) return;
  const { dataset } = await deps.engines.engineFor(vscode.window.activeTextEditor?.document.uri);
  const picks = [...actions(entity), ...figures(entity, dataset)];
  const title = local(entity.names);
  const placeHolder = vscode.l10n.t('Choose a figure to insert it, or what to do');
  const picked = await vscode.window.showQuickPick(picks, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.command) await vscode.commands.executeCommand(picked.command, ...(picked.args ?? []));
}

function actions(entity: Entity): readonly Action[] {
  return [
    {
      label: `$(references) ${vscode.l10n.t('Find mentions in the notes')}`,
      command: 'ticktie.findMentions',
      args: [entity.id],
    },
    {
      label: `$(file-code) ${vscode.l10n.t('Open the dataset entry')}`,
      command: 'ticktie.openEntity',
      args: [entity.id],
    },
    { label: `$(book) ${vscode.l10n.t('Brief on this entity')}`, command: 'ticktie.briefOnEntity', args: [entity.id] },
  ];
}

function figures(entity: Entity, dataset: Dataset): readonly Action[] {
  const series = dataset.series(entity.id).filter((each) => currentOf(each) !== null);
  const rows = series.map((each): Action => {
    const current = currentOf(each) as NonNullable<ReturnType<typeof currentOf>>;
    const period = each.period === null ? [] : [each.period];
    return {
      label: [metricName(each.metric, dataset), ...period, ...attributeWords(each.attributes)].join(' · '),
      description: valueText(current.value),
      detail: `${basisName(current.basis)} · ${current.asOf} · ${current.source.title}`,
      command: 'ticktie.insertFigure',
      args: [entity.id, seriesKey(each)],
    };
  });
  return rows.length === 0
    ? []
    : [{ label: vscode.l10n.t('Figures'), kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
