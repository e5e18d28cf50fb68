/** Hover cards on mentions and figures. */
import * as vscode from 'vscode';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { guarded } from '../log.ts';
import { NOTES } from '../noteSelector.ts';
import { setting } from '../settings.ts';
import { figureCard } from './figureCard.ts';
import { mentionCard } from './mentionCard.ts';

/** The only commands that a card's links may run. */
const TRUSTED = ['ticktie.applyFix', 'ticktie.findMentions', 'ticktie.openEntity'];

/** VS Code cuts a longer string, which would tear the markup. */
const LONGEST = 90_000;

export function registerHover(deps: Deps): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    provideHover: (document, position, token) =>
      guarded(deps.log, 'Hover', async () => {
        const checked = await deps.documents.get(document, token);
        return checked && hoverAt(checked, position, deps);
      }),
  });
}

/** The figure comes first: it may stand inside a sentence of mentions, never the other way round. */
export function hoverAt(checked: CheckedDocument, position: vscode.Position, deps: Pick<Deps, 'notes'>) {
  return figureHover(checked, position) ?? mentionHover(checked, position, deps);
}

function figureHover(checked: CheckedDocument, position: vscode.Position): vscode.Hover | undefined {
  const figure = checked.figureAt(position);
  if (figure === undefined) return undefined;
  const verdict = checked.verdictOf(figure);
  const finding = checked.findings.find(({ start, end }) => start === figure.start && end === figure.end);
  const text = figureCard({
    figure,
    text: checked.checked.text,
    verdict,
    finding,
    dataset: checked.engine.dataset,
    uri: checked.document.uri.toString(),
    chart: setting('hover.chart'),
    dark: isDark(),
  });
  return text === null ? undefined : new vscode.Hover(trusted(text), checked.range(figure));
}

function mentionHover(checked: CheckedDocument, position: vscode.Position, { notes }: Pick<Deps, 'notes'>) {
  const mention = checked.mentionAt(position);
  const entity = mention && checked.engine.dataset.entities.get(mention.entity);
  if (!entity) return undefined;
  const text = mentionCard(entity, checked.engine.dataset, {
    figures: setting('hover.figures'),
    chart: setting('hover.chart'),
    dark: isDark(),
    count: notes.countOf(entity.id),
  });
  return new vscode.Hover(trusted(text), checked.range(mention));
}

/** A card whose links may run the commands above, and none else. */
export function trusted(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text.slice(0, LONGEST));
  markdown.isTrusted = { enabledCommands: TRUSTED };
  return markdown;
}

export function isDark(): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast;
}
