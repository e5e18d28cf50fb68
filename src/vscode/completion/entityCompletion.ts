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

/** An item that knows its entity, so that its card is made only when it is looked at. */
export class EntityItem extends vscode.CompletionItem {
  entity = '';
}

export interface EntityQuestion {
  readonly checked: CheckedDocument;
  readonly lookup: EntityLookup;
  readonly position: vscode.Position;
}

/** Items for the names that the text before the cursor begins; each with the range that it replaces. */
export function entityItems(question: EntityQuestion, notes: Deps['notes']): EntityItem[] {
  const { checked, position } = question;
  const before = checked.document.lineAt(position.line).text.slice(0, position.character);
  const script = checked.checked.analysis.head.script;
  const seen = new Set<string>();
  return piecesOf(before).flatMap((typed) => {
    const fresh = foundFor(typed, question, notes).filter(({ entity }) => !seen.has(entity.id));
    for (const { entity } of fresh) seen.add(entity.id);
    return fresh.flatMap((each) => itemsOf(each, typed, script, question, notes));
  });
}

/** What the piece begins; a bare `@` begins whatever this note and the others speak of. */
function foundFor({ text }: Typed, { checked, lookup }: EntityQuestion, notes: Deps['notes']): readonly FoundEntity[] {
  const query = text.replace(/^@/, '');
  if (query !== '') return lookup.startingWith(query, MOST_ITEMS, setting('completion.pinyin', checked.document));
  const here = checked.checked.analysis.mentions.map(({ entity }) => entity);
  const elsewhere = notes.mostMentioned(MOST_ITEMS);
  const ids = [...new Set([...here, ...elsewhere])].slice(0, MOST_ITEMS);
  const entities = ids.map((id) => checked.engine.dataset.entities.get(id)).filter((entity) => entity !== undefined);
  return entities.map((entity) => ({ entity, by: entity.names.en, kind: 'alias', exact: false }));
}

function piecesOf(before: string): readonly Typed[] {
  const at = typedAfterAt(before);
  return at === null ? typedNames(before) : [{ start: at.start, text: `@${at.text}` }];
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
