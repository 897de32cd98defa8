import { field, isObject, textField } from './json.js';
import type { Packages } from './packages.js';
import { below, folderOf } from './path.js';

/** The packages that the project itself holds, by name, whether or not anything is installed. */
export class Workspace {
  readonly #folders = new Map<string, string[]>();
  readonly #packages: Packages;

  constructor(manifests: readonly string[], packages: Packages) {
    this.#packages = packages;
    for (const folder of manifests.map(folderOf)) {
      const name = textField(packages.manifest(folder), 'name');
      if (name !== undefined) this.#folders.set(name, [...(this.#folders.get(name) ?? []), folder]);
    }
  }

  /** The folder of the package that `from` means by this name. */
  find(name: string, from: string): string | undefined {
    const folders = this.#folders.get(name)?.filter((folder) => this.#isMeant(folder, name, from)) ?? [];
    // Examples and fixtures repeat names; the nearest one is meant.
    return folders.reduce<string | undefined>((best, folder) => (best === undefined || shared(folder, from) > shared(best, from) ? folder : best), undefined);
  }

  /**
   * A folder `examples/express` may well call itself `express`. A range for the registry means the workspace only where
   * the package manager would link it.
   */
  #isMeant(folder: string, name: string, from: string): boolean {
    const declared = this.#packages.declared(from, name);
    if (declared !== undefined && /^(?:workspace|file|link|portal):/.test(declared)) return true;
    // An application may bear the name of what it installs; only `exports` would lead it back to itself.
    if (this.#packages.folderOfPackage(from) === folder) return declared === undefined || field(this.#packages.manifest(folder), 'exports') !== undefined;
    const range = this.#packages.version(from, name) ?? '*';
    const wanted = /\d+/.exec(range)?.[0];
    if (wanted === undefined) return true;
    const own = /^\d+/.exec(textField(this.#packages.manifest(folder), 'version') ?? '')?.[0];
    return own !== undefined && (range.startsWith('>') ? Number(own) >= Number(wanted) : Number(own) === Number(wanted));
  }
}

/** Files that a package offers under a subpath (`''` for itself), as its manifest names them, most likely source first. */
export function offeredFiles(manifest: unknown, subpath: string): readonly string[] {
  const fields = subpath === '' ? ['source', 'module', 'main', 'types', 'typings'].map((key) => textField(manifest, key)) : [];
  const offered = [...leaves(exportTarget(field(manifest, 'exports'), subpath)), ...fields.filter((name) => name !== undefined)];
  return [...offered.filter(isTypeScript), ...offered.filter((name) => !isTypeScript(name))];
}

/** Files that the package means by `#name`, from its `imports`. */
export function importedFiles(manifest: unknown, request: string): readonly string[] {
  return leaves(patternTarget(field(manifest, 'imports'), request));
}

function exportTarget(exports: unknown, subpath: string): unknown {
  const hasSubpaths = isObject(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  if (!hasSubpaths) return subpath === '' ? exports : undefined;
  return patternTarget(exports, subpath === '' ? '.' : `./${subpath}`);
}

/** Node's lookup: the exact key, else the pattern with the longest text before its `*`. */
function patternTarget(map: unknown, key: string): unknown {
  const exact = field(map, key);
  if (exact !== undefined || !isObject(map)) return exact;
  const patterns = Object.keys(map).filter((pattern) => starOf(pattern, key) !== undefined);
  const best = patterns.sort((one, other) => other.indexOf('*') - one.indexOf('*'))[0];
  return best === undefined ? undefined : filled(map[best], starOf(best, key) ?? '');
}

/** What `*` stands for when the pattern matches. */
export function starOf(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return undefined;
  const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
  return fits ? text.slice(start.length, text.length - end.length) : undefined;
}

function filled(target: unknown, star: string): unknown {
  return leaves(target).map((leaf) => leaf.replaceAll('*', () => star));
}

/** Every path in a target, whatever the conditions: the source may stand behind any of them. */
function leaves(target: unknown): readonly string[] {
  if (typeof target === 'string') return [target];
  if (Array.isArray(target)) return target.flatMap(leaves);
  return isObject(target) ? Object.values(target).flatMap(leaves) : [];
}

function isTypeScript(name: string): boolean {
  return /(?<!\.d)\.[cm]?tsx?$/.test(name);
}

function shared(folder: string, file: string): number {
  let common = folder;
  while (below(common, file) === undefined && folderOf(common) !== common) common = folderOf(common);
  return common.length;
}
