/** What the report page may ask of the extension; all else that a page sends is dropped. */
import type { OpenPlaceMessage } from '../../report/page/placeLinks.ts';

export type OpenPlace = OpenPlaceMessage;

export function isOpenPlace(message: unknown): message is OpenPlace {
  if (typeof message !== 'object' || message === null) return false;
  const { type, file, start, end } = message as Partial<Record<keyof OpenPlace, unknown>>;
  return type === 'openPlace' && typeof file === 'string' && isOffset(start) && isOffset(end);
}

function isOffset(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
