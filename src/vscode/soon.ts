/** Does something once a burst of calls is over, or after a while although it is not. */
import type { Disposable } from 'vscode';

export class Soon implements Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  /** After `pauseMs` without a call; in a burst that does not end, after `longestMs`. */
  constructor(
    private readonly act: () => void,
    private readonly pauseMs: number,
    private readonly longestMs = pauseMs * 5,
  ) {}

  call(): void {
    const now = Date.now();
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    const left = this.#since + this.longestMs - now;
    this.#timer = setTimeout(() => this.#run(), Math.max(Math.min(this.pauseMs, left), 0));
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #run(): void {
    this.#timer = undefined;
    this.act();
  }
}
