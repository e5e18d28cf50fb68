/** A line on the terminal that says how far a long run is; nothing where nobody looks. */
import type { Io } from './io.ts';

const EVERY_MS = 100;

export class Progress {
  #done = 0;
  #shown = 0;
  #last = performance.now();

  constructor(
    private readonly io: Io,
    private readonly total: number,
  ) {}

  /** One more file is done. */
  readonly step = (): void => {
    this.#done += 1;
    const now = performance.now();
    if (!this.io.stderrIsTerminal || now - this.#last < EVERY_MS) return;
    this.#last = now;
    this.#shown += 1;
    this.io.stderr(`\r${this.#done} / ${this.total}`);
  };

  /** Takes the line away. */
  end(): void {
    if (this.#shown > 0) this.io.stderr('\r\u001b[K');
  }
}
