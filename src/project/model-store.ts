import { BuildLock } from './build-lock.js';
import { isFolder, listFolder, makeFolder, readText, realPath, remove, statOf, writeWhole } from './disk.js';
import { hashOf } from './hash.js';
import { absolute, below, joined } from './path.js';
import { parseShared, stringifyShared } from './shared-json.js';

/** Files kept in one folder, for several roots or settings; the oldest go first. */
const keptFiles = 32;
/** Characters. What is larger costs more to read than it saves. */
const maximumLength = 67_108_864;

/**
 * Models of whole projects on the disk, so that a process that finds nothing changed need not build them again. A file holds
 * the key it is valid for, a checksum, and the data; what is missing, truncated, foreign or of another engine counts as
 * absent. Safe to delete at any time, and to share between processes: files are written whole or not at all.
 */
export class ModelStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `name`: of one root with one set of settings. `key`: of everything the model was made of. */
  load(name: string, key: string): unknown {
    const text = readText(this.#file(name));
    const [head = '', ...rest] = text?.split('\n', 2) ?? [];
    const [data = ''] = rest;
    return text !== undefined && head === headOf(key, data) ? parseShared(data) : undefined;
  }

  save(name: string, key: string, model: unknown): void {
    const data = stringifyShared(model);
    if (data.length > maximumLength || !makeFolder(this.#folder)) return;
    if (writeWhole(this.#file(name), [`${headOf(key, data)}\n${data}\n`])) this.#prune();
  }

  /** For whoever is going to make a model; undefined where nothing can be written. */
  lock(name: string, key: string): BuildLock | undefined {
    return makeFolder(this.#folder) ? new BuildLock(`${this.#file(name)}.lock`, key) : undefined;
  }

  #file(name: string): string {
    return joined(this.#folder, `${hashOf([name]).slice(0, 32)}.json`);
  }

  #prune(): void {
    const files = listFolder(this.#folder).flatMap((entry) => (entry.isFile() ? [joined(this.#folder, entry.name)] : []));
    if (files.length <= keptFiles) return;
    const dated = files.map((file) => ({ file, at: statOf(file)?.mtimeMs ?? 0 })).sort((one, other) => other.at - one.at);
    for (const { file } of dated.slice(keptFiles)) remove(file);
  }
}

/**
 * Where models and facts of a root are kept: the folder that the settings name, or the usual place for such things in its
 * `node_modules`. Undefined without one, and where a link leads out of the root: nothing is written elsewhere.
 */
export function cacheFolder(root: string, cache: string | false | undefined): string | undefined {
  if (cache === false) return undefined;
  if (cache !== undefined) return absolute(cache, root);
  const modules = joined(root, 'node_modules');
  const folder = joined(modules, '.cache/eslint-plugin-api-security');
  if (!isFolder(modules) || [modules, joined(modules, '.cache'), folder].some((one) => isFolder(one) && !isInside(root, one))) return undefined;
  return folder;
}

function isInside(root: string, path: string): boolean {
  return below(absolute(realPath(root)), absolute(realPath(path))) !== undefined;
}

function headOf(key: string, data: string): string {
  return `${key} ${hashOf([data])}`;
}
