/** Names of chips and companies, in the script of the note. */
import * as vscode from 'vscode';
import type { Script } from '../../quantity/quantity.ts';
import type { CheckedDocument } from '../checkedDocuments.ts';
import type { Deps } from '../deps.ts';
import { entityName, inScript } from '../language.ts';
import { setting } from '../settings.ts';
import { kindName } from '../wording/terms.ts';
import type { EntityLookup, FoundEntity } from './entityLookup.ts';
import { type Typed, typedAfterAt, typedNames } from './typedText.ts';

const MOST_ITEMS = 40;
/** While one writes on, few letters are a word like any other. */
const FEWEST_LETTERS = 3;

/** An item that knows its entity, so that its card is made only when it is looked at. */
export class EntityItem extends vscode.CompletionItem {
  entity = '';
}

export interface EntityQuestion {
  readonly checked: CheckedDocument;
  readonly lookup: EntityLookup;
  readonly position: vscode.Position;
  /** False while the list opens by itself. */
  readonly asked: boolean;
}

/** Items for the names that the text before the cursor begins; each with the range that it replaces. */
export function entityItems(question: EntityQuestion, notes: Deps['notes']): EntityItem[] {
  const { checked, position } = question;
  const before = checked.document.lineAt(position.line).text.slice(0, position.character);
  const pieces = piecesOf(before, question.asked);
  const script = checked.checked.analysis.head.script;
  const seen = new Set<string>();
  return pieces.flatMap((typed) => {
    const query = typed.text.replace(/^@/, '');
    const found = question.lookup.startingWith(query, MOST_ITEMS, setting('completion.pinyin', checked.document));
    const fresh = found.filter(({ entity }) => !seen.has(entity.id));
    for (const { entity } of fresh) seen.add(entity.id);
    return fresh.flatMap((each) => itemsOf(each, typed, script, question, notes));
  });
}

function piecesOf(before: string, asked: boolean): readonly Typed[] {
  const at = typedAfterAt(before);
  if (at !== null) return [{ start: at.start, text: `@${at.text}` }];
  return typedNames(before).filter(
    ({ text }) =>
      asked || /^\p{Script=Han}/u.test(text) || text.length >= FEWEST_LETTERS || /^[A-Z]\w*\d|^[A-Z]{2}/.test(text),
  );
}

/** The name in the note's script and, where another one was being typed, that one too. */
function itemsOf(
  found: FoundEntity,
  typed: Typed,
  script: Script,
  question: EntityQuestion,
  notes: Deps['notes'],
): EntityItem[] {
  const { entity, by, kind, exact } = found;
  const name = inScript(entity.names, script);
  const displayed = Object.values<string>({ ...entity.names });
  const other = kind === 'name' && displayed.includes(by) && by !== name ? [by] : [];
  return [name, ...other].map((label, index) => {
    const item = new EntityItem({ label, ...(by === label ? {} : { description: by }) }, iconOf(entity.kind));
    const { dataset } = question.checked.engine;
    const maker = entity.relations.maker;
    item.entity = entity.id;
    item.detail =
      maker === undefined ? kindName(entity.kind) : `${kindName(entity.kind)} · ${entityName(maker, dataset)}`;
    item.insertText = label;
    // We have chosen what fits; the editor only has to keep it, whatever the script.
    item.filterText = typed.text;
    item.range = new vscode.Range(
      question.position.line,
      typed.start,
      question.position.line,
      question.position.character,
    );
    const known = notes.countOf(entity.id).notes > 0 ? 0 : 1;
    item.sortText = `${exact ? 0 : 1}${index}${known}${kind === 'pinyin' ? 1 : 0}${label}`;
    return item;
  });
}

function iconOf(kind: string): vscode.CompletionItemKind {
  return kind === 'company' || kind === 'lab' || kind === 'organisation'
    ? vscode.CompletionItemKind.Module
    : vscode.CompletionItemKind.Constant;
}
