/** From a file's bytes to text and back, so that what is not edited stays byte for byte. */
import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** A note's text without its byte-order mark, and how to write it again. */
export interface DecodedNote {
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
  /** False where bytes had to be replaced: such a note can be read, but not written without loss. */
  readonly lossless: boolean;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf8', [0xef, 0xbb, 0xbf]],
  ['utf16le', [0xff, 0xfe]],
  ['utf16be', [0xfe, 0xff]],
];

/** As git does: a zero byte near the start makes a file binary. */
const BINARY_WITHIN = 8000;

/** The text of a note's bytes; null for a binary file. Malformed UTF-8 gives replacement characters. */
export function decodeNote(bytes: Buffer): DecodedNote | null {
  const [encoding, mark] = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte)) ?? [
    'utf8',
    [],
  ];
  const body = bytes.subarray(mark.length);
  if (encoding === 'utf8') {
    if (body.subarray(0, BINARY_WITHIN).includes(0)) return null;
    return { text: body.toString('utf8'), encoding, mark: mark.length > 0, lossless: isUtf8(body) };
  }
  const even = body.length % 2 === 0;
  const text = (encoding === 'utf16le' ? body : swapped(body)).toString('utf16le');
  return { text, encoding, mark: true, lossless: even };
}

/** The bytes of a text, in the encoding and with the mark of the note that it replaces. */
export function encodeNote(text: string, { encoding, mark }: Pick<DecodedNote, 'encoding' | 'mark'>): Buffer {
  const body = Buffer.from(text, encoding === 'utf8' ? 'utf8' : 'utf16le');
  const start = mark ? (MARKS.find(([each]) => each === encoding)?.[1] ?? []) : [];
  return Buffer.concat([Buffer.from(start), encoding === 'utf16be' ? swapped(body) : body]);
}

/** Byte pairs turned round, in a copy; an odd last byte is left off. */
function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
