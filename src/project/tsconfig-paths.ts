import { exists, readText } from './disk.js';
import { field, isObject, parseJson, textField, texts } from './json.js';
import { absolute, folderOf, joined, upFrom } from './path.js';
import { starOf } from './workspace.js';

interface PathRules {
  readonly baseUrl?: string;
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** The folder that the targets of `paths` start from when there is no `baseUrl`. */
  readonly folder: string;
}

type FindPackage = (name: string, from: string) => string | undefined;

/**
 * `paths` and `baseUrl` read with patience: a configuration that is broken, that extends itself or a package nobody has
 * installed still gives what it says. Takes over where the resolver gives up.
 */
export class TsconfigPaths {
  readonly #rules = new Map<string, readonly PathRules[]>();
  readonly #findPackage: FindPackage;

  constructor(findPackage: FindPackage) {
    this.#findPackage = findPackage;
  }

  /** Absolute paths, without extension as often as not, that the request may mean in a file of this folder. */
  targets(folder: string, request: string): readonly string[] {
    return this.#rulesAround(folder).flatMap((rules) => targetsOf(rules, request));
  }

  #rulesAround(folder: string): readonly PathRules[] {
    const known = this.#rules.get(folder);
    if (known !== undefined) return known;
    const file = [...upFrom(folder)]
      .flatMap((above) => [joined(above, 'tsconfig.json'), joined(above, 'jsconfig.json')])
      .find(exists);
    const rules = file === undefined ? [] : [file, ...this.#references(file)].map((config) => this.#read(config, folderOf(config), new Set()));
    this.#rules.set(folder, rules);
    return rules;
  }

  /** Some editors' templates keep everything in referenced configurations and nothing in `tsconfig.json` itself. */
  #references(file: string): readonly string[] {
    const references = field(parseJson(readText(file) ?? ''), 'references');
    if (!Array.isArray(references)) return [];
    return references
      .map((reference) => textField(reference, 'path'))
      .filter((path) => path !== undefined)
      .map((path) => absolute(path, folderOf(file)))
      .map((path) => (path.endsWith('.json') ? path : joined(path, 'tsconfig.json')));
  }

  #read(file: string, configDir: string, seen: Set<string>): PathRules {
    const folder = folderOf(file);
    if (seen.has(file)) return { paths: {}, folder };
    seen.add(file);
    const content = parseJson(readText(file) ?? '');
    const extended = field(content, 'extends');
    const inherited = (typeof extended === 'string' ? [extended] : texts(extended))
      .map((base) => this.#fileOfBase(base, file))
      .filter((base) => base !== undefined)
      .reduce<PathRules>((rules, base) => ({ ...rules, ...this.#read(base, configDir, seen) }), { paths: {}, folder });
    const options = field(content, 'compilerOptions');
    const own = (path: string): string => absolute(path.replace('${configDir}', configDir), folder);
    const baseUrl = textField(options, 'baseUrl');
    const paths = field(options, 'paths');
    return {
      ...inherited,
      ...(baseUrl === undefined ? {} : { baseUrl: own(baseUrl) }),
      ...(isObject(paths) ? { paths: pathsOf(paths, configDir), folder } : {}),
    };
  }

  #fileOfBase(base: string, from: string): string | undefined {
    const named = (path: string): readonly string[] => [path, `${path}.json`, joined(path, 'tsconfig.json')];
    if (base.startsWith('.') || base.startsWith('/')) return named(absolute(base, folderOf(from))).find(isJsonFile);
    const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)(?:\/([^]*))?$/.exec(base) ?? [];
    const folder = name === undefined ? undefined : this.#findPackage(name, from);
    const installed = [...upFrom(folderOf(from))].map((above) => joined(above, `node_modules/${base}`));
    const inWorkspace = folder === undefined ? [] : [rest === undefined || rest === '' ? folder : joined(folder, rest)];
    return [...inWorkspace, ...installed].flatMap(named).find(isJsonFile);
  }
}

function targetsOf(rules: PathRules, request: string): readonly string[] {
  const from = rules.baseUrl ?? rules.folder;
  const exact = rules.paths[request];
  const patterns = Object.keys(rules.paths).filter((pattern) => starOf(pattern, request) !== undefined);
  const best = patterns.sort((one, other) => other.indexOf('*') - one.indexOf('*'))[0];
  const mapped = exact ?? (best === undefined ? [] : rules.paths[best]?.map((target) => target.replace('*', () => starOf(best, request) ?? '')) ?? []);
  return [...mapped.map((target) => absolute(target, from)), ...(rules.baseUrl === undefined ? [] : [absolute(request, rules.baseUrl)])];
}

function pathsOf(paths: Readonly<Record<string, unknown>>, configDir: string): PathRules['paths'] {
  return Object.fromEntries(Object.entries(paths).map(([pattern, targets]) => [pattern, texts(targets).map((target) => target.replace('${configDir}', configDir))]));
}

function isJsonFile(path: string): boolean {
  return path.endsWith('.json') && exists(path);
}
