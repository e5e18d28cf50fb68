/** Tools for language models: look up, check text, compare. They answer from the dataset, with dates and sources. */
import * as vscode from 'vscode';
import type { Entity } from '../../dataset/model.ts';
import { lookupOf } from '../completion/lookups.ts';
import type { Deps } from '../deps.ts';
import type { Engine } from '../engine.ts';
import type { ReportParts } from '../platform.ts';

type Answer = (input: Readonly<Record<string, unknown>>, engine: Engine, parts: ReportParts) => object;

const TOOLS: Readonly<Record<string, Answer>> = {
  ticktie_look_up: ({ name }, engine, { buildCard }) => {
    const entity = entityNamed(String(name ?? ''), engine);
    return entity ? buildCard(entity, engine.dataset) : { found: null, name };
  },
  ticktie_check_text: ({ text }, engine, { buildCheckReport }) => {
    const note = { file: 'text.md', ...engine.check('text.md', String(text ?? '')) };
    return buildCheckReport([note], engine.dataset.info, engine.today);
  },
  ticktie_compare: ({ names }, engine, { buildCompareReport }) => {
    const entities = (Array.isArray(names) ? names : []).map((name) => entityNamed(String(name), engine));
    const found = entities.filter((entity) => entity !== undefined);
    const { rows } = buildCompareReport(found, { notes: [], dataset: engine.dataset, today: engine.today });
    return { entities: found.map(({ id }) => id), rows };
  },
};

export function registerTools(deps: Pick<Deps, 'engines' | 'reports'>): vscode.Disposable {
  return vscode.Disposable.from(...Object.entries(TOOLS).map(([name, answer]) => registerTool(name, answer, deps)));
}

function registerTool(
  name: string,
  answer: Answer,
  { engines, reports }: Pick<Deps, 'engines' | 'reports'>,
): vscode.Disposable {
  return vscode.lm.registerTool<Readonly<Record<string, unknown>>>(name, {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Asking the TickTie dataset') }),
    async invoke({ input }, token) {
      const engine = await engines.engineFor(vscode.workspace.workspaceFolders?.[0]?.uri);
      const parts = await reports();
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      const text = parts.shortJson(answer(input, engine, parts));
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  });
}

/** By whole name first, else by the beginning of one. */
function entityNamed(name: string, engine: Engine): Entity | undefined {
  const lookup = lookupOf(engine);
  return lookup.named(name) ?? lookup.startingWith(name, 1)[0]?.entity;
}
