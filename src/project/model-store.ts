import { BuildLock } from './build-lock.js';
import { isFolder, makeFolder, readText, realPath, writeWhole } from './disk.js';
import { hashOf } from './hash.js';
import { prune } from './kept-files.js';
import { absolute, below, joined, upFrom } from './path.js';
import { parseShared, stringifyShared } from './shared-json.js';

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
    if (writeWhole(this.#file(name), [`${headOf(key, data)}\n${data}\n`])) prune(this.#folder, this.#file(name));
  }

  /** For whoever is going to make a model; undefined where nothing can be written. */
  lock(name: string, key: string): BuildLock | undefined {
    return makeFolder(this.#folder) ? new BuildLock(`${this.#file(name)}.lock`, key) : undefined;
  }

  #file(name: string): string {
    return joined(this.#folder, `${hashOf([name]).slice(0, 32)}.json`);
  }
}

/**
 * Where models and facts of a root are kept: the folder that the settings name, or the usual place for such things in its
 * `node_modules`. Undefined without one, and where a link leads out of the root: nothing is written elsewhere.
 */
export function cacheFolder(root: string, cache: string | false | undefined): string | undefined {
  if (cache === false) return undefined;
  const modules = joined(root, 'node_modules');
  if (cache === undefined && !isFolder(modules)) return undefined;
  const folder = cache === undefined ? joined(modules, '.cache/eslint-plugin-api-security') : absolute(cache, root);
  return leadsOut(root, folder) ? undefined : folder;
}

/** Whether a folder that by its name lies in the root is elsewhere: behind a link. */
function leadsOut(root: string, folder: string): boolean {
  if (below(root, folder) === undefined) return false;
  for (const one of upFrom(folder)) {
    if (one === root) return false;
    if (isFolder(one)) return !isInside(root, one);
  }
  return false;
}

function isInside(root: string, path: string): boolean {
  return below(absolute(realPath(root)), absolute(realPath(path))) !== undefined;
}

function headOf(key: string, data: string): string {
  return `${key} ${hashOf([data])}`;
}
