import { homedir, tmpdir } from 'node:os';
import ignore from 'ignore';
import { exists, readText } from './disk.js';
import { field, isObject, parseJson, texts } from './json.js';
import { absolute, below, folderOf, joined, upFrom } from './path.js';
import { parseSimpleYaml } from './simple-yaml.js';

/** Finds the folder that holds everything one API may be made of, and remembers the answer for each folder. */
export class RootFinder {
  readonly #known = new Map<string, string>();
  readonly #folders: FolderMemo = new Map();

  find(file: string, cwd: string): string {
    const key = `${folderOf(file)}\n${cwd}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const root = findRoot(file, cwd, this.#folders);
    this.#known.set(key, root);
    return root;
  }

  forget(): void {
    this.#known.clear();
    this.#folders.clear();
  }
}

/**
 * The nearest workspace that holds the file's package, or that package alone. Nothing above the repository counts: a
 * stray `package.json` in a parent folder is none of our business.
 */
export function findRoot(file: string, cwd: string, folders: FolderMemo = new Map()): string {
  const start = folderOf(file);
  let owner: string | undefined;
  for (const folder of upFrom(start)) {
    const here = lookAt(folder, folders);
    if (owner === undefined && here.isPackage) owner = folder;
    if (isWorkspaceOf(folder, here, owner ?? start)) return folder;
    if (here.isRepository) break;
  }
  if (owner !== undefined) return owner;
  if (isOwnPlace(cwd) && below(cwd, file) !== undefined) return cwd;
  // Nothing is listed below a path that is no folder: the file stands alone.
  return isOwnPlace(start) ? start : file;
}

/** What a folder says about packages: asked for every folder below it, so kept. */
interface FolderFacts {
  readonly isPackage: boolean;
  readonly isRepository: boolean;
  readonly holdsAll: boolean;
  readonly members: readonly string[] | undefined;
}

type FolderMemo = Map<string, FolderFacts>;

function lookAt(folder: string, folders: FolderMemo): FolderFacts {
  const known = folders.get(folder);
  if (known) return known;
  const facts: FolderFacts = {
    isPackage: isPackage(folder),
    isRepository: exists(joined(folder, '.git')),
    holdsAll: exists(joined(folder, 'nx.json')) || exists(joined(folder, 'rush.json')),
    members: membersOf(folder),
  };
  folders.set(folder, facts);
  return facts;
}

/** Files such as `{ "type": "commonjs" }` steer Node in one folder and begin no package. Broken JSON may be either. */
function isPackage(folder: string): boolean {
  const text = readText(joined(folder, 'package.json'));
  if (text === undefined) return false;
  const manifest = parseJson(text);
  const keys = ['name', 'version', 'dependencies', 'devDependencies', 'workspaces', 'scripts'];
  return !isObject(manifest) || keys.some((key) => key in manifest);
}

function isWorkspaceOf(folder: string, { holdsAll, members }: FolderFacts, owner: string): boolean {
  if (holdsAll) return true;
  if (members === undefined) return false;
  const way = below(folder, owner);
  if (way === undefined || way === '') return way === '';
  return ignore({ allowRelativePaths: true }).add(members.map(anchored)).ignores(`${way}/`);
}

/** The patterns of the packages that a workspace holds; undefined when the folder is no workspace. */
function membersOf(folder: string): readonly string[] | undefined {
  const pnpm = readText(joined(folder, 'pnpm-workspace.yaml'));
  const workspaces = field(readJson(folder, 'package.json'), 'workspaces');
  const lerna = readJson(folder, 'lerna.json');
  // A package of a workspace may have a `turbo.json` too; it then extends the one of the workspace.
  const turbo = readJson(folder, 'turbo.json');
  const isTurboRoot = isObject(turbo) && !('extends' in turbo);
  if (pnpm === undefined && workspaces === undefined && lerna === undefined && !isTurboRoot) return undefined;
  return [
    ...texts(field(parseSimpleYaml(pnpm ?? ''), 'packages')),
    ...texts(workspaces),
    ...texts(field(workspaces, 'packages')),
    ...texts(field(lerna, 'packages')),
  ];
}

/** Workspace patterns start at their folder; gitignore patterns without a slash would match at any depth. */
function anchored(pattern: string): string {
  const [, not, path] = /^(!?)(?:\.?\/)?(.*)$/.exec(pattern) ?? [];
  return `${not ?? ''}/${path ?? ''}`;
}

/** Without any package a folder is only a guess; a home folder, the folder for scratch files or a whole disk is never one project. */
function isOwnPlace(folder: string): boolean {
  return folderOf(folder) !== folder && folder !== absolute(homedir()) && folder !== absolute(tmpdir());
}

function readJson(folder: string, name: string): unknown {
  const text = readText(joined(folder, name));
  return text === undefined ? undefined : parseJson(text);
}
