import type { ModuleFacts } from '../facts/index.js';

/** Facts by file, for as long as the text stays the same: facts depend on the text and the file's extension alone. */
export class FactsCache {
  readonly #entries = new Map<string, { readonly text: string; readonly facts: ModuleFacts }>();

  get(file: string, text: string, extract: (text: string, file: string) => ModuleFacts): ModuleFacts {
    const known = this.#entries.get(file);
    if (known?.text === text) return known.facts;
    const facts = extract(text, file);
    this.#entries.set(file, { text, facts });
    return facts;
  }

  *entries(): Iterable<{ readonly file: string; readonly text: string; readonly facts: ModuleFacts }> {
    for (const [file, entry] of this.#entries) yield { file, ...entry };
  }

  /** Forgets every file that is not among these. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#entries.keys()) if (!files.has(file)) this.#entries.delete(file);
  }
}
