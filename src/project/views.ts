import { viewFacts } from '../extract/index.js';
import type { ViewFacts, ViewSyntax } from '../facts/index.js';
import { hashOf } from './hash.js';
import { below } from './path.js';
import type { Snapshot } from './snapshot.js';

/** Bytes. No person writes a view of this size. */
const maximumSize = 1_048_576;
const absent = 'absent';

/** What is known of the views that somebody asked for, by file and content. Files that were not there count, too: they may appear. */
export type ViewHashes = Readonly<Record<string, string>>;

/** The views of a project, read when a page is made of them. */
export class Views {
  readonly #snapshot: Snapshot;
  readonly #known = new Map<string, { readonly text: string; readonly facts: ViewFacts }>();
  readonly #asked = new Set<string>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  get(file: string, syntax: ViewSyntax): ViewFacts | undefined {
    const text = this.#text(file);
    if (text === undefined) return undefined;
    const key = `${syntax} ${file}`;
    const known = this.#known.get(key);
    if (known?.text === text) return known.facts;
    const facts = viewFacts(text, syntax);
    this.#known.set(key, { text, facts });
    return facts;
  }

  /** Nothing was asked for so far. */
  begin(): void {
    this.#asked.clear();
  }

  /** What was asked for since then, and what it held. */
  hashes(): ViewHashes {
    return Object.fromEntries([...this.#asked].map((file) => [file, this.#hash(file)]));
  }

  /** Whether all of them still hold what they held then. */
  fits(hashes: ViewHashes): boolean {
    return Object.entries(hashes).every(([file, hash]) => this.#hash(file) === hash);
  }

  #hash(file: string): string {
    const text = this.#text(file);
    return text === undefined ? absent : hashOf([text]);
  }

  /** Of files in the project; text that has no place on the disk has no views around it. */
  #text(file: string): string | undefined {
    if (this.#snapshot.isAlone || below(this.#snapshot.root, file) === undefined) return undefined;
    this.#asked.add(file);
    return this.#snapshot.text(file, maximumSize);
  }
}
