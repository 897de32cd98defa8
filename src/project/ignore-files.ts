import ignore from 'ignore';
import type { Ignore } from 'ignore';
import { exists, readText } from './disk.js';
import { folderOf, joined, upFrom } from './path.js';

interface IgnoreFile {
  readonly text: string;
  readonly rules: Ignore;
}

/** The `.gitignore` files of a project and of the repository around it. Kept while their text stays, since each remembers its answers. */
export class IgnoreFiles {
  readonly #files = new Map<string, IgnoreFile>();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Takes in the `.gitignore` of a folder, before anything in that folder is asked about. */
  read(folder: string, present: boolean): void {
    if (folder === this.#root) this.#readAbove();
    this.#load(folder, present);
  }

  hasFile(path: string): boolean {
    return this.#isIgnored(path, '');
  }

  hasFolder(path: string): boolean {
    return this.#isIgnored(path, '/');
  }

  /** The nearest file that has a word on the path decides, as in git. */
  #isIgnored(path: string, end: string): boolean {
    for (const folder of upFrom(folderOf(path))) {
      const rules = this.#files.get(folder)?.rules;
      if (rules === undefined) continue;
      const answer = rules.test(path.slice(joined(folder, '').length) + end);
      if (answer.ignored || answer.unignored) return answer.ignored;
    }
    return false;
  }

  /** A project that its repository ignores as a whole (a scratch folder) is linted on purpose: only its own rules count. */
  #readAbove(): void {
    const above = foldersAbove(this.#root);
    for (const folder of above) this.#load(folder, true);
    if (this.hasFolder(this.#root)) for (const folder of above) this.#files.delete(folder);
  }

  #load(folder: string, present: boolean): void {
    const text = present ? readText(joined(folder, '.gitignore')) : undefined;
    if (text === undefined) this.#files.delete(folder);
    else if (this.#files.get(folder)?.text !== text) {
      this.#files.set(folder, { text, rules: ignore({ allowRelativePaths: true }).add(text) });
    }
  }
}

/** Up to the top of the repository; no repository, no folders. */
function foldersAbove(root: string): readonly string[] {
  const folders = [...upFrom(root)];
  const top = folders.findIndex((folder) => exists(joined(folder, '.git')));
  return top < 0 ? [] : folders.slice(1, top + 1);
}
