/** Which reports were shown under which titles: when the window is reloaded, VS Code brings back the panel's title alone. */
import type * as vscode from 'vscode';
import type { ReportRequest } from './reportRequest.ts';

const KEY = 'reports';
const MOST = 20;

type Remembered = readonly (readonly [title: string, request: ReportRequest])[];

export class ReportMemory {
  constructor(private readonly memory: vscode.Memento) {}

  async keep(title: string, request: ReportRequest): Promise<void> {
    const others = this.#all().filter(([each]) => each !== title);
    await this.memory.update(KEY, [[title, request], ...others].slice(0, MOST));
  }

  requestOf(title: string): ReportRequest | undefined {
    return this.#all().find(([each]) => each === title)?.[1];
  }

  #all(): Remembered {
    return this.memory.get<Remembered>(KEY, []);
  }
}
