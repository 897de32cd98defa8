import { commentsIn, isCode, viewFacts, type Comment } from '../extract/index.js';
import type { ApiDocument, LinkInput, ModuleFacts, Resolution, Settings, UnreadDocument } from '../facts/index.js';
import { conventionalDocuments, readApiDocument } from './api-document.js';
import { Beside, isData, type Hashes } from './beside.js';
import type { FactsCache } from './facts-cache.js';
import type { FactsStore } from './facts-store.js';
import { hashOf } from './hash.js';
import { LatestModels, type Keeping } from './latest-models.js';
import type { ModelStore } from './model-store.js';
import { absolute, folderOf, joined } from './path.js';
import { extractSafely, requestsIn } from './texts.js';
import { pathsMeantBy } from './resolve.js';
import type { Snapshot } from './snapshot.js';
import { StoredKinds } from './stored.js';
import { Views } from './views.js';

/** Builds the model of a whole project. */
export type Link<Model> = (input: LinkInput) => Model;

/** A model as it is stored: which files beside the code it was made of shows only while it is made. */
interface KeptModel {
  readonly beside: Hashes;
  readonly data: unknown;
}

/** Where models and facts lie between processes. */
export interface Stores {
  readonly models: ModelStore;
  readonly facts: FactsStore;
}

interface OpenFile {
  readonly file: string;
  readonly text: string;
}

/** One root seen with one set of settings: the disk, with the text of the file that is being linted laid over it. */
export class Project<Model> {
  readonly settings: Settings;
  readonly #snapshot: Snapshot;
  readonly #facts: FactsCache;
  readonly #beside: Beside;
  readonly #views: Views;
  readonly #stored = new StoredKinds();
  readonly #link: Link<Model>;
  readonly #keeping: Keeping<Model> | undefined;
  readonly #stores: Stores | undefined;
  #open: OpenFile | undefined;
  #saved: { readonly revision: number; readonly model: Model } | undefined;
  readonly #latest: LatestModels<Model> | undefined;
  #unsaved: { readonly revision: number; readonly open: OpenFile; readonly model: Model } | undefined;

  constructor(snapshot: Snapshot, settings: Settings, facts: FactsCache, link: Link<Model>, keeping?: Keeping<Model>, stores?: Stores) {
    this.#snapshot = snapshot;
    this.settings = settings;
    this.#facts = facts;
    this.#beside = new Beside(snapshot);
    this.#views = new Views(this.#beside);
    this.#link = link;
    this.#keeping = keeping;
    this.#latest = keeping && new LatestModels(keeping, (file) => this.text(file), (file) => this.facts(file));
    this.#stores = stores;
  }

  get root(): string {
    return this.#snapshot.root;
  }

  /**
   * Lays the text of the linted file over the disk until another file is linted: every other file is read from the disk,
   * so that findings do not depend on the order in which files are linted.
   */
  withOpenFile(file: string, text: string): this {
    const isAsSaved = isOutside(file) || (this.#snapshot.has(file) && this.#snapshot.text(file) === text);
    if (isAsSaved) this.#open = undefined;
    else if (this.#open?.file !== file || this.#open.text !== text) this.#open = { file, text };
    return this;
  }

  /** Takes the open text away: everything is read from the disk. */
  asSaved(): this {
    this.#open = undefined;
    return this;
  }

  files(): readonly string[] {
    const { files } = this.#snapshot;
    const open = this.#open?.file;
    if (open === undefined || this.#snapshot.has(open)) return files;
    const after = files.findIndex((file) => file > open);
    return files.toSpliced(after < 0 ? files.length : after, 0, open);
  }

  /** The text as ESLint counts it, without byte order mark; empty when the file cannot be read (any more). */
  text(file: string): string {
    return this.#open?.file === file ? this.#open.text : (this.#snapshot.text(file) ?? '');
  }

  facts(file: string): ModuleFacts {
    const text = isData(file) && this.#open?.file !== file ? this.#beside.data(file) : this.text(file);
    return this.#facts.get(file, text, (text) => this.#stores?.facts.get(file, text) ?? extractSafely(text, file));
  }

  /** The comments of a file: what people say about its code, as `eslint-disable` does. */
  comments(file: string): readonly Comment[] {
    return commentsIn(this.text(file), file);
  }

  /** Whether the text can be read as code of this file; keeps nothing. */
  parses(file: string, text: string): boolean {
    return isCode(text, file);
  }

  resolve(from: string, request: string): Resolution {
    const open = this.#open?.file;
    if (open !== undefined && !this.#snapshot.has(open) && isRequestFor(open, from, request)) return { kind: 'file', file: open };
    const found = this.#snapshot.resolve(from, request);
    // A file of data may appear under this name.
    if (found.kind === 'unknown' && request.startsWith('.') && isData(request)) this.#beside.text(absolute(request, folderOf(from)));
    return found;
  }

  linkInput(): LinkInput {
    return {
      root: this.root,
      files: this.files(),
      settings: this.settings,
      facts: (file) => this.facts(file),
      requests: (file) => requestsIn(this.text(file)),
      resolve: (from, request) => this.resolve(from, request),
      version: (file, name) => this.#snapshot.version(file, name),
      view: (file, syntax) => this.#views.get(file, syntax),
      stored: () => this.#stored.in(this.#snapshot.schemas, this.files(), (file) => this.text(file), (file) => this.#snapshot.packageOf(file)),
      template: viewFacts,
      document: (name) => this.document(name),
    };
  }

  /** The OpenAPI document of this name, or the first that stands under a conventional one. */
  document(name: string | undefined): ApiDocument | UnreadDocument | undefined {
    const named = name === undefined ? conventionalDocuments.map((one) => joined(this.root, one)).find((one) => this.#snapshot.text(one) !== undefined) : absolute(name, this.root);
    if (named === undefined) return undefined;
    const text = this.#snapshot.text(named);
    return text === undefined ? { file: named, problem: 'there is no such file' } : readApiDocument(named, text);
  }

  /** Built when first asked for, and again when a text or the settings of a package have changed. */
  model(): Model {
    const { revision } = this.#snapshot;
    const open = this.#open;
    if (open === undefined) {
      if (this.#saved?.revision !== revision) this.#saved = { revision, model: this.#asSaved() };
      return this.#saved.model;
    }
    const known = this.#unsaved;
    if (known?.revision === revision && known.open.file === open.file && known.open.text === open.text) return known.model;
    const input = this.linkInput();
    this.#unsaved = { revision, open, model: this.#moved(input) ?? this.#anew(input) };
    this.#stores?.facts.letGo();
    return this.#unsaved.model;
  }

  /** From the store, if nothing it depends on has changed since; else made, and stored. */
  #asSaved(): Model {
    const input = this.linkInput();
    // What was only moved is not worth writing: the next edit of code is.
    const moved = this.#moved(input);
    const stores = this.#stores;
    if (moved || !this.#keeping?.engine || !stores) return moved ?? this.#anew(input);
    const { engine, restore, dataOf } = this.#keeping;
    const name = `${this.root}\n${JSON.stringify(this.settings)}`;
    const key = hashOf([engine, name, ...this.#snapshot.contents()]);
    const kept = (): Model | undefined => {
      const found = stores.models.load(name, key) as KeptModel | undefined;
      return found !== undefined && this.#beside.fits(found.beside) ? this.#note(input, restore(found.data, input)) : undefined;
    };
    const known = kept();
    if (known !== undefined) return known;
    const lock = stores.models.lock(name, key);
    try {
      const awaited = lock?.takeOrWait() ? kept() : undefined;
      if (awaited !== undefined) return awaited;
      const model = this.#anew(input);
      stores.models.save(name, key, { beside: this.#beside.hashes(), data: dataOf(model) } satisfies KeptModel);
      lock?.release();
      stores.facts.save(this.#facts.entries());
      return model;
    } finally {
      lock?.release();
    }
  }

  #anew(input: LinkInput): Model {
    this.#beside.begin();
    return this.#note(input, this.#link(input));
  }

  #note(input: LinkInput, model: Model): Model {
    this.#latest?.note(this.#open === undefined ? 'saved' : 'unsaved', this.#snapshot.surroundings, input.files, model);
    return model;
  }

  #moved(input: LinkInput): Model | undefined {
    return this.#latest?.moved(this.#snapshot.surroundings, input, () => this.#anew(input));
  }
}

/** Declarations and installed packages serve nothing: linting one must not cost the project a model of its own. */
export function isOutside(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file) || file.includes('/node_modules/');
}

/** True when a relative request means a file that is not on the disk yet, where no resolver finds it. */
function isRequestFor(file: string, from: string, request: string): boolean {
  return request.startsWith('.') && pathsMeantBy(absolute(request, folderOf(from))).includes(file);
}
