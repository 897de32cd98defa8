import type { FilePathMaking } from '../../facts/index.js';
import type { Host } from '../host.js';
import { constant, external, object, type Value } from '../values/value.js';

/** How the folder in which the process runs is written here: paths that begin with it are relative. */
const workingFolder = '.';

/** `__dirname` and `__filename`, as the file stands in the project. */
export function moduleGlobal(name: string, file: string): Value | undefined {
  if (name === '__dirname') return constant(folderOf(file));
  return name === '__filename' ? constant(file) : undefined;
}

/** Modules of Node that are there without being required: in its console, and where a program has put them (nodejs.org/api/repl.html). */
const coreModules = new Set(['child_process', 'crypto', 'fs', 'http', 'http2', 'https', 'net', 'tls', 'vm', 'zlib']);

/** A name that nothing in the module declares. */
export function globalNamed(name: string): Value {
  return external(coreModules.has(name) ? `node:${name}:default` : `global:${name}`);
}

/** The members of `import.meta` that say where the file stands. */
export function metaProps(file: string): ReadonlyMap<string, Value> {
  return new Map([['dirname', constant(folderOf(file))], ['filename', constant(file)], ['url', constant(`file://${file}`)]]);
}

/** The path that parts make; undefined unless all of them are known. */
export function filePath(host: Host, how: FilePathMaking, parts: readonly Value[]): Value | undefined {
  if (how === 'working-folder') return undefined;
  const texts = parts.map((part) => pathText(host, part));
  if (texts.length === 0 || texts.some((text) => text === undefined)) return undefined;
  const known = texts.flatMap((text) => (text === undefined ? [] : [text]));
  const [first = '', second = ''] = known;
  switch (how) {
    case 'dirname':
      return constant(folderOf(first));
    case 'of-url':
      return constant(withoutScheme(first));
    case 'beside':
      return constant(normalised([folderOf(withoutScheme(first)), ...known.slice(1)].join('/')));
    case 'to-url':
      return external('global:URL#', { args: [constant(`file://${first}`)] });
    case 'basename':
      return constant(nameOf(first).endsWith(second) && nameOf(first) !== second ? nameOf(first).slice(0, nameOf(first).length - second.length) : nameOf(first));
    case 'extname':
      return constant(extensionOf(first));
    case 'parse':
      return object([['dir', constant(folderOf(first))], ['base', constant(nameOf(first))], ['ext', constant(extensionOf(first))], ['name', constant(nameOf(first).slice(0, nameOf(first).length - extensionOf(first).length))]]);
    case 'resolve':
      // Without an absolute part, the path is seen from the folder in which the process runs.
      return constant(normalised(known.slice(Math.max(0, known.findLastIndex(isAbsolute))).join('/')));
    case 'join':
      return constant(normalised(known.join('/')));
  }
}

/** The path that a value is for sure; the folder in which the process runs is `.`. */
export function pathText(host: Host, value: Value): string | undefined {
  if (value.kind === 'constant') return typeof value.value === 'string' ? value.value : undefined;
  if (value.kind === 'text') {
    const parts = value.parts.map((part) => (typeof part === 'string' ? part : pathText(host, part)));
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
  }
  if (value.kind !== 'external') return undefined;
  if (value.origin.endsWith('()') && host.meanings(value.origin.slice(0, -2)).some((meaning) => meaning.is === 'file-path' && meaning.how === 'working-folder')) return workingFolder;
  // `new URL('./routes', import.meta.url)`
  if (value.origin !== 'global:URL#') return undefined;
  const [path, base] = (value.args ?? []).map((one) => (one.kind === 'constant' && typeof one.value === 'string' ? one.value : undefined));
  if (path === undefined || base?.startsWith('file://') !== true) return path?.startsWith('file://') ? path : undefined;
  return `file://${normalised(`${folderOf(withoutScheme(base))}/${path}`)}`;
}

export function withoutScheme(path: string): string {
  return path.startsWith('file://') ? path.slice('file://'.length) : path;
}

/** The folders around a file, nearest first: in one of them its process is started. */
export function foldersAround(file: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(file); folder !== '/' && folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return folders;
}

function nameOf(path: string): string {
  return path.slice(path.replace(/\/$/, '').lastIndexOf('/') + 1).replace(/\/$/, '');
}

/** With its dot, as Node counts it: a name that only begins with a dot has none. */
function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot);
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? '/' : path.slice(0, end);
}

export function normalised(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${kept.join('/')}`;
}
