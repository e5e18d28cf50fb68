/** Colour on terminals that want it. */
import { styleText } from 'node:util';
import type { Io } from './io.ts';

type Style = 'red' | 'yellow' | 'blue' | 'green' | 'gray' | 'bold' | 'underline';

export type Paint = (style: Style, text: string) => string;

/** Paints on a terminal, unless NO_COLOR is set; FORCE_COLOR paints everywhere. */
export function paintFor(io: Io): Paint {
  const { NO_COLOR, FORCE_COLOR } = io.env;
  const wanted = FORCE_COLOR ? FORCE_COLOR !== '0' : io.stdoutIsTerminal && !NO_COLOR && io.env.TERM !== 'dumb';
  return wanted ? (style, text) => styleText(style, text) : (_, text) => text;
}
