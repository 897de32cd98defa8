import type { Settings } from '../facts/index.js';
import { isFolder } from './disk.js';
import { FactsCache } from './facts-cache.js';
import { FactsStore } from './facts-store.js';
import { cacheFolder, ModelStore } from './model-store.js';
import { absolute, below, folderOf, joined } from './path.js';
import { isOutside, Project } from './project.js';
import type { Keeping } from './latest-models.js';
import type { Link, Stores } from './project.js';
import { RootFinder } from './root.js';
import { readSettings } from './settings.js';
import { Snapshot } from './snapshot.js';
import type { Clock } from './snapshot.js';

export interface ModelRequest {
  /** As ESLint names it: absolute, relative to `cwd`, or `<input>` for text without a file. */
  readonly filename: string;
  readonly text: string;
  readonly cwd: string;
  /** All of ESLint's settings. */
  readonly settings: unknown;
}

export interface ModelAnswer<Model> {
  readonly model: Model;
  /** The linted file as the model names it. */
  readonly file: string;
  readonly problems: readonly string[];
}

export interface ProjectAnswer<Model> {
  readonly project: Project<Model>;
  readonly problems: readonly string[];
}

/** What is shared by all settings of one root: the disk and the facts. */
interface Place<Model> {
  readonly snapshot: Snapshot;
  readonly facts: FactsCache;
  readonly projects: Map<string, Project<Model>>;
  revision: number;
  /** Of text that has no file. */
  readonly isVirtual: boolean;
}

/** Roots kept at a time. Files are linted folder by folder, so an old root is seldom asked for again. */
const keptPlaces = 16;

/** How long roots are believed while nothing in them changes: what decides them may lie outside. */
const rootsFreshFor = 10_000;

/** The last answer, for the many rules that ask about one file in turn. */
interface LastAnswer<Model> {
  readonly request: ModelRequest;
  readonly place: Place<Model>;
  readonly revision: number;
  readonly answer: ModelAnswer<Model>;
}

/** The projects of one process, by root and settings. */
export class Registry<Model> {
  readonly #clock: Clock;
  readonly #link: Link<Model>;
  readonly #keeping: Keeping<Model> | undefined;
  readonly #roots = new RootFinder();
  /** Least recently used first. */
  readonly #places = new Map<string, Place<Model>>();
  #last: LastAnswer<Model> | undefined;
  #rootsDueAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, link: Link<Model>, keeping?: Keeping<Model>) {
    this.#clock = clock;
    this.#link = link;
    this.#keeping = keeping;
  }

  modelFor(request: ModelRequest): ModelAnswer<Model> {
    const last = this.#last;
    if (last && isSame(last.request, request)) {
      this.#refresh(last.place);
      if (last.place.revision === last.revision) return last.answer;
    }
    const { filename, text, cwd, settings: given } = request;
    const from = absolute(cwd);
    const file = absolute(filename, from);
    const isNoFile = filename === '' || filename.startsWith('<') || folderOf(file) === file;
    if (isNoFile) return this.#modelForText(text, from, given);
    const { project, place, problems } = this.#projectAround(file, from, given);
    const answer = { model: project.withOpenFile(file, text).model(), file, problems };
    this.#last = { request, place, revision: place.revision, answer };
    return answer;
  }

  /** The project around a folder, for commands that look at all of it. */
  projectIn(cwd: string, settings: unknown): ProjectAnswer<Model> {
    const from = absolute(cwd);
    const { project, problems } = this.#projectAround(joined(from, 'package.json'), from, settings);
    return { project: project.asSaved(), problems };
  }

  #projectAround(file: string, cwd: string, given: unknown): ProjectAnswer<Model> & { readonly place: Place<Model> } {
    const { settings, problems } = readSettings(given);
    const wanted = settings.root === undefined ? undefined : absolute(settings.root, cwd);
    const isThere = wanted !== undefined && isFolder(wanted);
    const place = isThere ? this.#place(wanted, false) : this.#placeOf(file, cwd);
    const absent = wanted !== undefined && !isThere ? [`settings["api-security"].root must be a folder; there is none at ${wanted}.`] : [];
    return { project: this.#projectOf(place, settings), place, problems: [...problems, ...absent] };
  }

  /**
   * A folder that is linted although the project leaves it out (build output, generated code, a scratch folder) is a project
   * of its own: its files belong together, and none of them may cost the rest a model.
   */
  #placeOf(file: string, cwd: string): Place<Model> {
    const place = this.#place(this.#roots.find(file, cwd), false);
    const ignored = place.snapshot.has(file) ? undefined : place.snapshot.ignoredAround(file);
    if (ignored === undefined || isOutside(file)) return place;
    return this.#place(below(ignored, cwd) !== undefined && below(cwd, file) !== undefined ? cwd : ignored, false);
  }

  /** Text that has no file is a project of its own. Its dialect is unknown: markup only where TypeScript reads none. */
  #modelForText(text: string, cwd: string, given: unknown): ModelAnswer<Model> {
    const { settings, problems } = readSettings(given);
    const project = this.#projectOf(this.#place(cwd, true), settings);
    const [plain, markup] = [joined(cwd, 'input.ts'), joined(cwd, 'input.tsx')];
    const isMarkup = 'error' in project.withOpenFile(plain, text).facts(plain) && !('error' in project.withOpenFile(markup, text).facts(markup));
    const file = isMarkup ? markup : plain;
    return { model: project.withOpenFile(file, text).model(), file, problems };
  }

  #place(root: string, isVirtual: boolean): Place<Model> {
    const key = isVirtual ? `<virtual> ${root}` : root;
    const place = this.#places.get(key) ?? this.#newPlace(root, isVirtual);
    this.#places.delete(key);
    this.#places.set(key, place);
    for (const old of this.#places.keys()) if (this.#places.size > keptPlaces) this.#places.delete(old);
    this.#refresh(place);
    return place;
  }

  #newPlace(root: string, isVirtual: boolean): Place<Model> {
    const snapshot = new Snapshot(root, this.#clock, isVirtual);
    return { snapshot, facts: new FactsCache(), projects: new Map(), revision: snapshot.revision, isVirtual };
  }

  #refresh(place: Place<Model>): void {
    if (!place.snapshot.refresh()) return;
    const isChanged = place.revision !== place.snapshot.revision;
    if (isChanged || this.#clock() >= this.#rootsDueAt) {
      this.#roots.forget();
      this.#rootsDueAt = this.#clock() + rootsFreshFor;
    }
    if (!isChanged) return;
    place.revision = place.snapshot.revision;
    place.facts.keepOnly(new Set(place.snapshot.files));
  }

  #projectOf(place: Place<Model>, settings: Settings): Project<Model> {
    const key = JSON.stringify(settings);
    const project = place.projects.get(key) ?? new Project(place.snapshot, settings, place.facts, this.#link, this.#keeping, this.#storesOf(place, settings));
    place.projects.set(key, project);
    return project;
  }

  #storesOf({ snapshot: { root }, isVirtual }: Place<Model>, settings: Settings): Stores | undefined {
    const engine = this.#keeping?.engine;
    const folder = engine === undefined || isVirtual ? undefined : cacheFolder(root, settings.cache);
    return engine === undefined || folder === undefined ? undefined : { models: new ModelStore(folder), facts: new FactsStore(folder, root, engine) };
  }
}

function isSame(one: ModelRequest, other: ModelRequest): boolean {
  return one.filename === other.filename && one.settings === other.settings && one.cwd === other.cwd && one.text === other.text;
}
