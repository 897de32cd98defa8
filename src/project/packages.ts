import { readText } from './disk.js';
import { field, isObject, parseJson, textField } from './json.js';
import type { JsonObject } from './json.js';
import { below, folderOf, joined, upFrom } from './path.js';
import { parseSimpleYaml } from './simple-yaml.js';

const dependencyFields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

/** What the `package.json` files around a project declare. Read once; a new object is made when one of them changes. */
export class Packages {
  readonly #root: string;
  readonly #manifests = new Map<string, JsonObject | undefined>();
  /** Ranges by folder and package. */
  readonly #declared = new Map<string, Map<string, string | undefined>>();
  #catalogs: { readonly unnamed: readonly unknown[]; readonly named: readonly unknown[] } | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** The `package.json` in a folder; broken ones say nothing. */
  manifest(folder: string): JsonObject | undefined {
    if (!this.#manifests.has(folder)) {
      const content = parseJson(readText(joined(folder, 'package.json')) ?? '');
      this.#manifests.set(folder, isObject(content) ? content : undefined);
    }
    return this.#manifests.get(folder);
  }

  /** The nearest folder around a file that has a readable `package.json`. */
  folderOfPackage(file: string): string | undefined {
    return this.#foldersAround(file).find((folder) => this.manifest(folder) !== undefined);
  }

  /** The range as it is written for the file's package or, above it, for the workspace. */
  declared(file: string, name: string): string | undefined {
    const folder = folderOf(file);
    const known = this.#declared.get(folder) ?? new Map<string, string | undefined>();
    this.#declared.set(folder, known);
    if (!known.has(name)) known.set(name, this.#nearest(file, name));
    return known.get(name);
  }

  #nearest(file: string, name: string): string | undefined {
    for (const folder of this.#foldersAround(file)) {
      const manifest = this.manifest(folder);
      for (const key of dependencyFields) {
        const range = textField(field(manifest, key), name);
        if (range !== undefined) return range;
      }
    }
    return undefined;
  }

  /** The version range behind protocols and catalogs: `catalog:` → `^5.1.0`, `npm:express@^4` → `^4`. */
  version(file: string, name: string): string | undefined {
    const range = this.declared(file, name);
    if (range === undefined) return undefined;
    const catalog = /^catalog:(.*)$/.exec(range)?.[1];
    if (catalog !== undefined) return this.#catalogEntry(catalog.trim(), name);
    return range.replace(/^workspace:/, '').replace(/^npm:@?[^@]+@?/, '');
  }

  #foldersAround(file: string): readonly string[] {
    const folders = [...upFrom(folderOf(file))];
    return below(this.#root, file) === undefined ? folders : folders.slice(0, folders.indexOf(this.#root) + 1);
  }

  /** pnpm keeps catalogs in `pnpm-workspace.yaml`, Bun in `package.json`. */
  #catalogEntry(catalog: string, name: string): string | undefined {
    this.#catalogs ??= this.#readCatalogs();
    const { unnamed, named } = this.#catalogs;
    const places = catalog === '' || catalog === 'default' ? [...unnamed, ...named.map((all) => field(all, 'default'))] : named.map((all) => field(all, catalog));
    return places.map((place) => textField(place, name)).find((range) => range !== undefined);
  }

  #readCatalogs(): { readonly unnamed: readonly unknown[]; readonly named: readonly unknown[] } {
    const pnpm = parseSimpleYaml(readText(joined(this.#root, 'pnpm-workspace.yaml')) ?? '');
    const manifest = this.manifest(this.#root);
    const holders = [pnpm, manifest, field(manifest, 'workspaces')];
    return { unnamed: holders.map((holder) => field(holder, 'catalog')), named: holders.map((holder) => field(holder, 'catalogs')) };
  }
}
