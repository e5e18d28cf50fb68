/** Names in the script of a note. */
import type { Entity, LocalText } from '../dataset/model.ts';
import type { Script } from '../quantity/quantity.ts';

const LANGUAGE: Readonly<Record<Script, keyof LocalText>> = { latin: 'en', hans: 'zh-Hans', hant: 'zh-Hant' };
const HAN = /\p{Script=Han}/u;

/** The text in the script, English where there is none. */
export function localText(text: LocalText, script: Script): string {
  return text[LANGUAGE[script]] ?? text.en;
}

/** The entity's present name as it should replace `written`: a name in Latin letters stays one, also in a Chinese note. */
export function nameInPlaceOf(written: string, entity: Entity, script: Script): string {
  if (!HAN.test(written)) return entity.names.en;
  return localText(entity.names, script === 'latin' ? 'hans' : script);
}
