import { hashOf } from './hash.js';
import { below } from './path.js';
import type { Snapshot } from './snapshot.js';

/** Bytes. No person writes a view, or a file of settings, of this size. */
const maximumSize = 1_048_576;
const absent = 'absent';

/** What describes packages and how they find each other, and tells nothing of the program. */
const manifest = /\/(?:package|package-lock|npm-shrinkwrap|[\w.-]*[jt]sconfig[\w.-]*)\.json$/;

/** What is known of the files that somebody asked for, by file and content. Files that were not there count, too: they may appear. */
export type Hashes = Readonly<Record<string, string>>;

/** Files of the project beside its code that are read when code names them: views, and data that is imported. */
export class Beside {
  readonly #snapshot: Snapshot;
  readonly #asked = new Set<string>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** Of files in the project; text that has no place on the disk has nothing around it. */
  text(file: string): string | undefined {
    if (this.#snapshot.isAlone || below(this.#snapshot.root, file) === undefined) return undefined;
    this.#asked.add(file);
    return isData(file) && this.#snapshot.isIgnored(file) ? undefined : this.#snapshot.text(file, maximumSize);
  }

  /** What a file of JSON says; nothing where it is none of the program's, or is not kept with its code. */
  data(file: string): string {
    return manifest.test(file) ? '' : (this.text(file) ?? '');
  }

  /** Nothing was asked for so far. */
  begin(): void {
    this.#asked.clear();
  }

  /** What was asked for since then, and what it held. */
  hashes(): Hashes {
    return Object.fromEntries([...this.#asked].map((file) => [file, this.#hash(file)]));
  }

  /** Whether all of them still hold what they held then. */
  fits(hashes: Hashes): boolean {
    return Object.entries(hashes).every(([file, hash]) => this.#hash(file) === hash);
  }

  #hash(file: string): string {
    const text = this.text(file);
    return text === undefined ? absent : hashOf([text]);
  }
}

export function isData(file: string): boolean {
  return file.endsWith('.json');
}
