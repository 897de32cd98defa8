import { prismaGenerators } from '../extract/index.js';
import type { Resolution } from '../facts/index.js';
import { discover } from './discover.js';
import type { Discovery, FoundFile, SkippedFile } from './discover.js';
import { readText, stampOf, statOf } from './disk.js';
import { IgnoreFiles } from './ignore-files.js';
import { Packages } from './packages.js';
import { folderOf, joined, upFrom } from './path.js';
import { Resolver } from './resolve.js';

/** Milliseconds that only move forward. */
export type Clock = () => number;

/** How long an answer of the disk counts as fresh, counted from the end of the look. */
const freshFor = 1000;
/** A look at a large project takes longer; looking takes at most this part of the time. */
const shareOfTime = 0.05;

/** Where package managers note what they have installed: what a bare request leads to may hang on it. */
const installed = ['node_modules/.package-lock.json', 'node_modules/.modules.yaml', 'node_modules/.yarn-state.yml', '.pnp.cjs'];

const nothing: Discovery = { sources: [], configs: [], schemas: [], skipped: [] };

interface ReadFile {
  readonly stamp: string;
  readonly text: string | undefined;
  /** Bytes beyond which it is not read. */
  readonly most: number;
}

/**
 * What the disk says about one root. Looks again only when the last look is old, so that linting n files costs n looks at
 * a file and not n². `revision` grows when anything has changed.
 */
export class Snapshot {
  readonly root: string;
  readonly #clock: Clock;
  /** It stands for text without a file. */
  readonly isAlone: boolean;
  readonly #ignored: IgnoreFiles;
  #dueAt = Number.NEGATIVE_INFINITY;
  #revision = 0;
  #surroundings = 0;
  #stamps: ReadonlyMap<string, string> = new Map();
  #configs: readonly FoundFile[] = [];
  #schemas: readonly FoundFile[] = [];
  #installed: string | undefined;
  #files: readonly string[] = [];
  #skipped: readonly SkippedFile[] = [];
  #packages: Packages;
  #resolver: Resolver;
  /** Whether files beside the code that somebody asked about are left out of the repository. */
  readonly #left = new Map<string, boolean>();
  /** Kept by the texts that were asked for, files outside the project included. */
  readonly #texts = new Map<string, ReadFile>();

  /** `alone`: for text without a file, which has nothing around it but the `package.json` of its root. */
  constructor(root: string, clock: Clock, alone = false) {
    this.root = root;
    this.#clock = clock;
    this.isAlone = alone;
    this.#ignored = new IgnoreFiles(root);
    this.#packages = new Packages(root);
    this.#resolver = this.#newResolver();
  }

  get revision(): number {
    return this.#revision;
  }

  /** Grows when anything but the text of a source file has changed. */
  get surroundings(): number {
    return this.#surroundings;
  }

  get files(): readonly string[] {
    return this.#files;
  }

  /** Files that declare stored records. */
  get schemas(): readonly string[] {
    return this.#schemas.map(({ file }) => file);
  }

  get skipped(): readonly SkippedFile[] {
    return this.#skipped;
  }

  has(file: string): boolean {
    return this.#stamps.has(file);
  }

  /** The version range of a package as the manifests around a file declare it. */
  version(file: string, name: string): string | undefined {
    return this.#packages.version(file, name);
  }

  /** The folder of the package that a file belongs to. */
  packageOf(file: string): string | undefined {
    return this.#packages.folderOfPackage(file);
  }

  /** True when it looked; whether anything had changed is told by the revision. */
  refresh(): boolean {
    const start = this.#clock();
    if (start < this.#dueAt) return false;
    this.#look();
    const end = this.#clock();
    this.#dueAt = end + Math.max(freshFor, (end - start) / shareOfTime);
    return true;
  }

  /** The text without byte order mark; undefined when the file cannot be read, or is larger than `most` bytes. */
  text(file: string, most = Number.POSITIVE_INFINITY): string | undefined {
    const known = this.#texts.get(file);
    if (known !== undefined) return known.text;
    // The stamp is taken before reading: a write in between makes the next look read again.
    const stamp = this.#stamps.get(file) ?? currentStamp(file);
    const text = readUpTo(file, most);
    this.#texts.set(file, { stamp, text, most });
    return text;
  }

  /** The outermost folder around a file that the project's `.gitignore` leaves out. */
  ignoredAround(file: string): string | undefined {
    const around = [...upFrom(folderOf(file))];
    const inside = around.slice(0, Math.max(0, around.indexOf(this.root)));
    return inside.reverse().find((folder) => this.#ignored.hasFolder(folder));
  }

  /** Whether the project's `.gitignore` leaves a file out. */
  isIgnored(file: string): boolean {
    const known = this.#left.get(file) ?? this.#isLeftOut(file);
    this.#left.set(file, known);
    return known;
  }

  #isLeftOut(file: string): boolean {
    return this.#ignored.hasFile(file) || this.ignoredAround(file) !== undefined;
  }

  /** All that the model of the project is made of, as texts: the names and contents of its files, and what is installed. */
  *contents(): Iterable<string> {
    for (const file of this.#files) {
      yield file;
      yield this.text(file) ?? '';
    }
    for (const { file } of [...this.#configs, ...this.#schemas]) {
      yield file;
      yield readText(file) ?? '';
    }
    yield this.#installedStamps();
  }

  resolve(from: string, request: string): Resolution {
    const answer = this.#resolver.resolve(from, request);
    return this.isAlone && answer.kind === 'file' ? { kind: 'unknown', reason: 'the text has no place on the disk' } : answer;
  }

  #installedStamps(): string {
    return installed.map((list) => currentStamp(joined(this.root, list))).join();
  }

  #look(): void {
    const { sources, configs, schemas, skipped } = this.isAlone ? nothing : discover(this.root, this.#ignored);
    const stamps = new Map(sources.map(({ file, stamp }) => [file, stamp]));
    const otherFiles = sources.length !== this.#files.length || sources.some(({ file }) => !this.#stamps.has(file));
    const otherSchemas = !sameFiles(schemas, this.#schemas);
    const installedNow = this.#installedStamps();
    const otherConfigs = !sameFiles(configs, this.#configs) || installedNow !== this.#installed;
    this.#stamps = stamps;
    this.#installed = installedNow;
    this.#configs = configs;
    this.#schemas = schemas;
    this.#skipped = skipped;
    const otherTexts = this.#dropChangedTexts();
    if (!otherFiles && !otherConfigs && !otherSchemas && !otherTexts) return;
    this.#revision += 1;
    if (otherFiles || otherConfigs || otherSchemas || otherTexts === 'beside') this.#surroundings += 1;
    this.#files = sources.map(({ file }) => file);
    if (otherConfigs) this.#packages = new Packages(this.root);
    if (otherFiles || otherConfigs || otherSchemas || otherTexts === 'beside') this.#resolver = this.#newResolver();
  }

  /** A new stamp on the same text (a checkout, a formatter that changed nothing) is no change. */
  #dropChangedTexts(): 'sources' | 'beside' | undefined {
    let changed: 'sources' | 'beside' | undefined;
    for (const [file, known] of this.#left) {
      const isLeft = this.#isLeftOut(file);
      this.#left.set(file, isLeft);
      if (isLeft !== known) changed = 'beside';
    }
    for (const [file, known] of this.#texts) {
      const stamp = this.#stamps.get(file) ?? currentStamp(file);
      if (stamp === known.stamp) continue;
      const text = readUpTo(file, known.most);
      // What is gone is asked for again if it still matters; what could not be read before is watched until it can.
      if (text === undefined && known.text !== undefined) this.#texts.delete(file);
      else this.#texts.set(file, { ...known, stamp, text });
      if (text !== known.text) changed = changed === 'beside' || !this.#stamps.has(file) ? 'beside' : 'sources';
    }
    return changed;
  }

  #newResolver(): Resolver {
    return new Resolver({
      root: this.root,
      manifests: this.#configs.map(({ file }) => file).filter((file) => file.endsWith('/package.json')),
      packages: this.#packages,
      isSource: (file) => this.#stamps.has(file),
      made: this.#schemas.filter(({ file }) => file.endsWith('.prisma')).flatMap(({ file }) => prismaGenerators(readText(file) ?? '').map((made) => ({ ...made, folder: joined(folderOf(file), made.folder) }))),
    });
  }
}

function sameFiles(ones: readonly FoundFile[], others: readonly FoundFile[]): boolean {
  return ones.length === others.length && ones.every(({ file, stamp }, index) => file === others[index]?.file && stamp === others[index].stamp);
}

function readUpTo(file: string, most: number): string | undefined {
  return (statOf(file)?.size ?? 0) > most ? undefined : readText(file);
}

function currentStamp(file: string): string {
  const stats = statOf(file);
  return stats === undefined ? 'absent' : stampOf(stats);
}
