/** Tools for language models: look up, check text, compare. They answer from the dataset, with dates and sources. */
import * as vscode from 'vscode';
import type { Entity } from '../../dataset/model.ts';
import { buildCard } from '../../report/card.ts';
import { buildCheckReport } from '../../report/checkReport.ts';
import { buildCompareReport } from '../../report/compareReport.ts';
import { lookupOf } from '../completion/lookups.ts';
import type { Deps } from '../deps.ts';
import type { Engine } from '../engine.ts';

/** Longer answers help no model. */
const LONGEST = 20_000;
const MOST_ITEMS = 100;

type Answer = (input: Readonly<Record<string, unknown>>, engine: Engine) => object;

const TOOLS: Readonly<Record<string, Answer>> = {
  ticktie_look_up: ({ name }, engine) => {
    const entity = entityNamed(String(name ?? ''), engine);
    return entity ? buildCard(entity, engine.dataset) : { found: null, name };
  },
  ticktie_check_text: ({ text }, engine) => {
    const note = { file: 'text.md', ...engine.check('text.md', String(text ?? '')) };
    return buildCheckReport([note], engine.dataset.info, engine.today);
  },
  ticktie_compare: ({ names }, engine) => {
    const entities = (Array.isArray(names) ? names : []).map((name) => entityNamed(String(name), engine));
    const found = entities.filter((entity) => entity !== undefined);
    const { rows } = buildCompareReport(found, { notes: [], dataset: engine.dataset, today: engine.today });
    return { entities: found.map(({ id }) => id), rows };
  },
};

export function registerTools({ engines }: Pick<Deps, 'engines'>): vscode.Disposable {
  return vscode.Disposable.from(...Object.entries(TOOLS).map(([name, answer]) => registerTool(name, answer, engines)));
}

function registerTool(name: string, answer: Answer, engines: Deps['engines']): vscode.Disposable {
  return vscode.lm.registerTool<Readonly<Record<string, unknown>>>(name, {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Asking the TickTie dataset') }),
    async invoke({ input }, token) {
      const engine = await engines.engineFor(vscode.workspace.workspaceFolders?.[0]?.uri);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      const text = shortJson(answer(input, engine));
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  });
}

/** By whole name first, else by the beginning of one. */
function entityNamed(name: string, engine: Engine): Entity | undefined {
  const lookup = lookupOf(engine);
  return lookup.named(name) ?? lookup.startingWith(name, 1)[0]?.entity;
}

/** JSON of a length that a model can take: of lists that are too long, the first items. */
function shortJson(answer: object): string {
  let short = answer;
  for (let most = MOST_ITEMS; ; most = Math.floor(most / 2)) {
    const text = JSON.stringify(short);
    if (text.length <= LONGEST || most === 0) return text;
    const cut = Object.entries(answer).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.slice(0, most) : value,
    ]);
    short = { ...Object.fromEntries(cut), truncated: true };
  }
}
