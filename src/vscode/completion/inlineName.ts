/** The rest of a name that is being typed, where no other name can be meant. */
import type { Script } from '../../quantity/quantity.ts';
import type { EntityLookup, FoundEntity } from './entityLookup.ts';
import { beginsName, type Typed, typedNames } from './typedText.ts';

/** A whole name for the piece that begins it. */
export interface InlineName {
  readonly typed: Typed;
  readonly name: string;
}

/** Characters of Chinese that begin a name beyond doubt. */
const FEWEST_HAN = 2;
const HAN = /^\p{Script=Han}/u;
/** More names than these are a list, not a guess. */
const MOST_NAMES = 8;

/**
 * The one name that `before`, the line up to the cursor, begins; null where several do, or none. Of several the only one that
 * `isMentioned` in the note is meant. A whole name is left alone, though a longer one goes on from it.
 */
export function inlineName(
  before: string,
  lookup: EntityLookup,
  script: Script,
  isMentioned: (entity: string) => boolean,
): InlineName | null {
  for (const typed of typedNames(before)) {
    if (HAN.test(typed.text) ? typed.text.length < FEWEST_HAN : !beginsName(typed.text, script)) continue;
    const found = lookup.startingWith(typed.text, MOST_NAMES, false);
    if (found.length === 0) continue;
    const meant = found.some(({ exact }) => exact) ? null : clear(found, isMentioned);
    const name = meant && namesOf(meant, script).find((each) => begins(typed.text, each));
    return name ? { typed, name } : null;
  }
  return null;
}

function clear(found: readonly FoundEntity[], isMentioned: (entity: string) => boolean): FoundEntity | null {
  const mentioned = found.filter(({ entity }) => isMentioned(entity.id));
  if (mentioned.length === 1) return mentioned[0] as FoundEntity;
  // Trainium, though Trainium2 and Trainium3 go on from it.
  return found.find(({ by }) => found.every((other) => begins(by, other.by))) ?? null;
}

function begins(start: string, name: string): boolean {
  return name.toLowerCase().startsWith(start.toLowerCase());
}

/** The names that may be meant, the one in the script of the note first. */
function namesOf({ entity: { names }, by }: FoundEntity, script: Script): readonly string[] {
  const own = script === 'latin' ? names.en : names[script === 'hant' ? 'zh-Hant' : 'zh-Hans'];
  return [...(own === undefined ? [] : [own]), ...Object.values<string>({ ...names }), by];
}
