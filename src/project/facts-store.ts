import type { ModuleFacts } from '../facts/index.js';
import { makeFolder, readBytes, writeWhole } from './disk.js';
import { hashOf } from './hash.js';
import { prune } from './kept-files.js';
import { joined } from './path.js';

/** Characters. About 13,000 files; those of a larger project that come last are extracted anew. */
const maximumSize = 134_217_728;
/** What is not yet kept must be at least this part of all: an edit, or a commit of a few files, is not worth writing all of them. */
const shareOfNew = 0.05;

const newline = 0x0a;
/** Characters of a hash. */
const hashLength = 64;

/** A file of the project with what is known of it. */
export interface KnownFile {
  readonly file: string;
  readonly text: string;
  readonly facts: ModuleFacts;
}

/**
 * Facts of one project's files on the disk, by content: reading them is several times faster than parsing and extracting. One
 * file for all; a line each, with the key and a checksum before the facts, so that whatever is torn or foreign is a line that
 * counts as absent. Safe to delete at any time, and to share between processes: it is written whole or not at all.
 */
export class FactsStore {
  readonly #folder: string;
  readonly #file: string;
  readonly #engine: string;
  readonly #maximum: number;
  #kept: ReadonlyMap<string, Buffer> | undefined;
  #isSpent = false;

  constructor(folder: string, root: string, engine: string, maximum = maximumSize) {
    this.#folder = folder;
    this.#maximum = maximum;
    this.#file = joined(folder, `${hashOf([root]).slice(0, 32)}.facts`);
    this.#engine = engine;
  }

  /** What was kept of a text. Read from the disk when first asked for. */
  get(file: string, text: string): ModuleFacts | undefined {
    if (this.#isSpent) return undefined;
    this.#kept ??= this.#read();
    const line = this.#kept.get(keyOf(file, text));
    return line && factsIn(line);
  }

  /** Keeps these, if enough of them are new. */
  save(files: Iterable<KnownFile>): void {
    const kept = this.#kept ?? new Map<string, Buffer>();
    if (this.#isSpent) return;
    this.letGo();
    const entries = [...files].filter(({ facts }) => !facts.error).map(({ file, text, facts }) => ({ key: keyOf(file, text), facts }));
    const fresh = entries.filter(({ key }) => !kept.has(key)).length;
    if (fresh === 0 || fresh < entries.length * shareOfNew || !makeFolder(this.#folder)) return;
    if (writeWhole(this.#file, this.#lines(entries, kept))) prune(this.#folder, this.#file);
  }

  /** Once a model is made, all that was kept is in memory, and what changes later is new: nothing more is asked of the disk. */
  letGo(): void {
    this.#kept = undefined;
    this.#isSpent = true;
  }

  *#lines(entries: Iterable<{ readonly key: string; readonly facts: ModuleFacts }>, kept: ReadonlyMap<string, Buffer>): Iterable<string | Buffer> {
    yield this.#head;
    let size = 0;
    for (const { key, facts } of entries) {
      const line = kept.get(key) ?? lineOf(key, facts);
      size += line.length;
      if (size > this.#maximum) return;
      yield line;
    }
  }

  /** Lines by key; nothing of another engine. */
  #read(): ReadonlyMap<string, Buffer> {
    const lines = new Map<string, Buffer>();
    const bytes = readBytes(this.#file);
    if (bytes?.subarray(0, this.#head.length).toString() !== this.#head) return lines;
    let start = this.#head.length;
    for (let end = bytes.indexOf(newline, start); end >= 0; end = bytes.indexOf(newline, start)) {
      lines.set(bytes.toString('latin1', start, start + hashLength), bytes.subarray(start, end + 1));
      start = end + 1;
    }
    return lines;
  }

  get #head(): string {
    return `${this.#engine}\n`;
  }
}

/** Facts depend on the text and on the extension of the file alone. */
function keyOf(file: string, text: string): string {
  return hashOf([file.slice(file.lastIndexOf('.') + 1).toLowerCase(), text]);
}

function lineOf(key: string, facts: ModuleFacts): string {
  const json = JSON.stringify(facts);
  return `${key} ${hashOf([key, json])} ${json}\n`;
}

function factsIn(line: Buffer): ModuleFacts | undefined {
  const [key, sum, json] = [line.toString('latin1', 0, hashLength), line.toString('latin1', hashLength + 1, 2 * hashLength + 1), line.toString('utf8', 2 * hashLength + 2, line.length - 1)];
  return sum === hashOf([key, json]) ? (JSON.parse(json) as ModuleFacts) : undefined;
}
