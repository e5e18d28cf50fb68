/** A file system in memory that lets a test hold the reading of a file, and counts what was read. */
import * as vscode from 'vscode';

interface HeldFile {
  readonly bytes: Uint8Array;
  readonly written: number;
  reads: number;
}

export class HeldFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly #files = new Map<string, HeldFile>();
  readonly #held = new Set<string>();
  #waiting: (() => void)[] = [];
  #clock = 0;

  constructor(private readonly root: vscode.Uri) {}

  write(name: string, text: string): void {
    this.#clock += 1;
    this.#files.set(name, { bytes: new TextEncoder().encode(text), written: this.#clock, reads: 0 });
  }

  /** Whoever reads the file waits for `release`. */
  hold(name: string): void {
    this.#held.add(name);
  }

  release(): void {
    this.#held.clear();
    for (const go of this.#waiting.splice(0)) go();
  }

  readsOf(name: string): number {
    return this.#files.get(name)?.reads ?? 0;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === this.root.path) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { bytes, written } = this.#file(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: written, size: bytes.length };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (uri.path !== this.root.path) throw vscode.FileSystemError.FileNotFound(uri);
    return [...this.#files.keys()].map((name) => [name, vscode.FileType.File]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const file = this.#file(uri);
    file.reads += 1;
    if (this.#held.has(this.#nameOf(uri))) await new Promise<void>((go) => this.#waiting.push(go));
    return file.bytes;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory = this.writeFile;
  delete = this.writeFile;
  rename = this.writeFile;

  #file(uri: vscode.Uri): HeldFile {
    const file = this.#files.get(this.#nameOf(uri));
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  #nameOf({ path }: vscode.Uri): string {
    return path.slice(this.root.path.length + 1);
  }
}
