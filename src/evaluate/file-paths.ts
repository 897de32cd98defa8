import { constant, external, type Value } from './value.js';

/** How a path is made of others: `join` and `resolve` as of Node, the folder of a file, the file that a URL names. */
export type PathMaking = 'join' | 'resolve' | 'dirname' | 'of-url';

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
export function filePath(how: PathMaking, parts: readonly Value[]): Value | undefined {
  const texts = parts.map(textOf);
  if (texts.length === 0 || texts.some((text) => text === undefined)) return undefined;
  const known = texts.flatMap((text) => (text === undefined ? [] : [text]));
  const [first = ''] = known;
  if (how === 'dirname') return constant(folderOf(first));
  if (how === 'of-url') return constant(first.replace(/^file:\/\//, ''));
  const from = how === 'resolve' ? known.findLastIndex(isAbsolute) : 0;
  return from === -1 ? undefined : constant(normalised(known.slice(from).join('/')));
}

function textOf(value: Value): string | undefined {
  if (value.kind === 'constant') return typeof value.value === 'string' ? value.value : undefined;
  // `new URL('./routes', import.meta.url)`
  if (value.kind !== 'external' || value.origin !== 'global:URL#') return undefined;
  const [path, base] = (value.args ?? []).map((one) => (one.kind === 'constant' && typeof one.value === 'string' ? one.value : undefined));
  if (path === undefined || base?.startsWith('file://') !== true) return path?.startsWith('file://') ? path : undefined;
  return `file://${normalised(`${folderOf(base.slice('file://'.length))}/${path}`)}`;
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? '/' : path.slice(0, end);
}

function normalised(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${kept.join('/')}`;
}
