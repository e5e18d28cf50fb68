/** Things to clean up together, last first. */
import type { Disposable } from 'vscode';

export class Disposables implements Disposable {
  readonly #items: Disposable[] = [];

  add<Item extends Disposable>(item: Item): Item {
    this.#items.push(item);
    return item;
  }

  dispose(): void {
    for (const item of this.#items.splice(0).reverse()) item.dispose();
  }
}
