import { isBuiltin } from 'node:module';
import { isAbsolute } from 'node:path';
import { ResolverFactory } from 'oxc-resolver';
import type { NapiResolveOptions } from 'oxc-resolver';
import type { Resolution } from '../facts/index.js';
import type { MadeFolder } from '../extract/index.js';
import { packageMadeBy } from '../link/index.js';
import { realPath } from './disk.js';
import type { Packages } from './packages.js';
import { absolute, below, folderOf, joined } from './path.js';
import { pathsFromRoot } from './root-paths.js';
import { looksBuilt, sourceCandidates } from './source-path.js';
import { TsconfigPaths } from './tsconfig-paths.js';
import { importedFiles, offeredFiles, Workspace } from './workspace.js';

export interface ResolverInput {
  readonly root: string;
  /** Every `package.json` of the project. */
  readonly manifests: readonly string[];
  readonly packages: Packages;
  /** True for the source files of the project. */
  readonly isSource: (file: string) => boolean;
  /** Folders of code that is made before the program runs. */
  readonly made?: readonly MadeFolder[];
}

/** What a request may leave out, likeliest first. */
const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/** What an extension in a request may stand for: TypeScript is imported under the name of its output. */
const outputs = { '.js': ['.ts', '.tsx', '.js'], '.jsx': ['.tsx', '.jsx'], '.mjs': ['.mts', '.mjs'], '.cjs': ['.cts', '.cjs'] };

const options: NapiResolveOptions = {
  extensions,
  extensionAlias: outputs,
  // Not `types`: declarations say nothing about what runs.
  conditionNames: ['node', 'import', 'require', 'default'],
  mainFields: ['module', 'main'],
  nodePath: false,
};

/** The files that a path in a request may mean, likeliest first. */
export function pathsMeantBy(path: string): readonly string[] {
  const swapped = Object.entries(outputs).flatMap(([output, inputs]) => (path.endsWith(output) ? inputs.map((input) => path.slice(0, -output.length) + input) : []));
  return [...swapped, path, ...extensions.map((extension) => path + extension), ...extensions.map((extension) => joined(path, `index${extension}`))];
}

/**
 * Says where requests lead, and remembers it. The files of a workspace lead to their sources; a package needs no
 * installation to be known by name. Made anew whenever a file comes, goes, or steers resolution.
 */
export class Resolver {
  readonly #input: ResolverInput;
  readonly #realRoot: string;
  readonly #withTsconfig = new ResolverFactory({ ...options, tsconfig: 'auto' });
  readonly #plain = new ResolverFactory(options);
  readonly #workspace: Workspace;
  readonly #tsconfigPaths: TsconfigPaths;
  readonly #known = new Map<string, Map<string, Resolution>>();

  constructor(input: ResolverInput) {
    this.#input = input;
    this.#realRoot = absolute(realPath(input.root));
    const workspace = new Workspace(input.manifests, input.packages);
    this.#workspace = workspace;
    this.#tsconfigPaths = new TsconfigPaths((name, from) => workspace.find(name, from));
  }

  resolve(from: string, request: string): Resolution {
    const folder = folderOf(from);
    const known = this.#known.get(folder) ?? new Map<string, Resolution>();
    this.#known.set(folder, known);
    const answer = known.get(request) ?? this.#answer(from, folder, request);
    known.set(request, answer);
    return answer;
  }

  #answer(from: string, folder: string, request: string): Resolution {
    if (request === '' || request.includes('\0')) return { kind: 'unknown', reason: 'not a module name' };
    if (request.startsWith('node:')) return { kind: 'builtin', name: request.slice('node:'.length) };
    if (isBuiltin(request)) return { kind: 'builtin', name: request };
    if (/^\.{0,2}\//.test(request) || /^\.{1,2}$/.test(request) || isAbsolute(request)) return this.#localFile(from, folder, request);
    if (/^[a-z][a-z\d+.-]*:/i.test(request)) return { kind: 'unknown', reason: `only the runtime knows ${request}` };
    if (request.startsWith('#')) return this.#ownImport(from, folder, request);
    return this.#named(from, folder, request);
  }

  #localFile(from: string, folder: string, request: string): Resolution {
    // What is listed needs no look at the disk.
    const found = this.#listed(absolute(request, folder)) ?? this.#locate(from, folder, request);
    if (found === undefined) return this.#madeAt([absolute(request, folder)]) ?? { kind: 'unknown', reason: `no file at ${request}` };
    return this.#isInstalled(found) ? { kind: 'unknown', reason: `reaches into an installed package: ${request}` } : this.#asFile(found);
  }

  /** `#name`: an import of the own package, or an alias that a tsconfig calls so. */
  #ownImport(from: string, folder: string, request: string): Resolution {
    const found = this.#locate(from, folder, request) ?? this.#aliased(folder, request);
    if (found !== undefined && !this.#isInstalled(found)) return this.#asFile(found);
    const home = this.#input.packages.folderOfPackage(from);
    const targets = home === undefined ? [] : importedFiles(this.#input.packages.manifest(home), request);
    for (const target of targets) {
      const source = home !== undefined && target.startsWith('.') ? this.#sourceIn(home, target) : undefined;
      if (source !== undefined) return this.#asFile(source);
      if (!target.startsWith('.') && !target.startsWith('#')) return this.#answer(from, folder, target);
    }
    const own = home === undefined ? [] : targets.filter((target) => target.startsWith('.')).map((target) => joined(home, target));
    return this.#madeAt([...own, ...this.#tsconfigPaths.targets(folder, request)]) ?? { kind: 'unknown', reason: `no package.json or tsconfig explains ${request}` };
  }

  #named(from: string, folder: string, request: string): Resolution {
    const found = this.#locate(from, folder, request) ?? this.#aliased(folder, request);
    const own = found === undefined || this.#isInstalled(found) ? undefined : found;
    const [, name, subpath = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/([^]*))?$/.exec(request) ?? [];
    if (name === undefined) return { kind: 'unknown', reason: 'not a module name' };
    const home = this.#workspace.find(name, from);
    const source = (own === undefined ? undefined : this.#sourceOf(own)) ?? (home === undefined ? undefined : this.#offered(home, subpath)) ?? own;
    const rooted = source ?? (this.#input.packages.declared(from, name) === undefined ? this.#fromRoot(from, request) : undefined);
    if (rooted !== undefined) return this.#asFile(rooted);
    return this.#madeAt(this.#tsconfigPaths.targets(folder, request)) ?? { kind: 'package', name, subpath };
  }

  /** What nobody finds on the disk may be made there before the program runs. */
  #madeAt(paths: readonly string[]): Resolution | undefined {
    const made = this.#input.made?.filter(({ folder }) => paths.some((path) => below(folder, path) !== undefined));
    const name = made?.map(({ generator }) => packageMadeBy(generator)).find((one) => one !== undefined);
    return name === undefined ? undefined : { kind: 'package', name, subpath: '' };
  }

  /** A path from the folder of the package, spelled one way or another: nobody declares a package of that name, and there is a file. */
  #fromRoot(from: string, request: string): string | undefined {
    const home = this.#input.packages.folderOfPackage(from);
    if (home === undefined) return undefined;
    for (const path of pathsFromRoot(this.#input.packages.manifest(home), request)) {
      const found = this.#listed(joined(home, path)) ?? this.#probe(home, `./${path}`);
      if (found !== undefined && !this.#isInstalled(found)) return found;
    }
    return undefined;
  }

  /** The source of what a workspace package offers: as its manifest says, else where sources usually are. */
  #offered(home: string, subpath: string): string | undefined {
    const usual = subpath === '' ? ['./src/index', './index', './src/main'] : [`./src/${subpath}`, `./${subpath}`];
    for (const target of [...offeredFiles(this.#input.packages.manifest(home), subpath), ...usual]) {
      const source = this.#sourceIn(home, target);
      if (source !== undefined) return source;
    }
    return undefined;
  }

  #sourceIn(home: string, target: string): string | undefined {
    for (const candidate of sourceCandidates(target)) {
      const found = this.#listed(joined(home, candidate));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Asks the resolver, then asks without the tsconfig: a broken one must not break relative imports. */
  #locate(from: string, folder: string, request: string): string | undefined {
    return this.#ask(() => this.#withTsconfig.resolveFileSync(from, request).path) ?? this.#probe(folder, request);
  }

  #aliased(folder: string, request: string): string | undefined {
    for (const target of this.#tsconfigPaths.targets(folder, request)) {
      const found = this.#probe(folder, target) ?? this.#listed(target);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #probe(folder: string, request: string): string | undefined {
    return this.#ask(() => this.#plain.sync(folder, request).path);
  }

  #ask(question: () => string | undefined): string | undefined {
    try {
      const path = question();
      return path === undefined ? undefined : this.#inOwnTerms(absolute(path));
    } catch {
      return undefined;
    }
  }

  /** The resolver answers without symbolic links, while the project may have been reached through one. */
  #inOwnTerms(path: string): string {
    const way = below(this.#realRoot, path);
    return way === undefined || way === '' ? path : joined(this.#input.root, way);
  }

  /** The source a path means, by the list of sources alone: the resolver gives up on folders with a broken `package.json`. */
  #listed(path: string): string | undefined {
    return pathsMeantBy(path).find((candidate) => this.#input.isSource(candidate));
  }

  /** A linked package counts as part of the code, wherever it is; an installed one is known by its name. */
  #isInstalled(path: string): boolean {
    return `/${below(this.#input.root, path) ?? path}`.includes('/node_modules/');
  }

  /** Whoever names a package means its source, even where the build is there as well, or is all that is listed. */
  #sourceOf(path: string): string | undefined {
    const home = this.#input.packages.folderOfPackage(path);
    const way = home === undefined ? undefined : below(home, path);
    const isListed = this.#input.isSource(path);
    if (home === undefined || way === undefined || (isListed && !looksBuilt(way))) return isListed ? path : undefined;
    return this.#sourceIn(home, way);
  }

  #asFile(path: string): Resolution {
    if (!extensions.some((extension) => path.endsWith(extension))) return { kind: 'unknown', reason: 'not a module of code' };
    return { kind: 'file', file: this.#input.isSource(path) ? path : (this.#sourceOf(path) ?? path) };
  }
}
