import { isAbsolute, relative, resolve, sep } from 'node:path';

/** One spelling for every path we keep: absolute, forward slashes, no slash at the end, letters as they are. */
export function absolute(path: string, from = process.cwd()): string {
  const full = resolve(from, path);
  return sep === '\\' ? full.replaceAll('\\', '/') : full;
}

export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  // The parent of '/a' is '/', of 'C:/a' it is 'C:/'.
  return end <= 0 || path[end - 1] === ':' ? path.slice(0, end + 1) : path.slice(0, end);
}

export function joined(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The path below `folder` with forward slashes, `''` for the folder itself, undefined when it is not in there. */
export function below(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  if (way.startsWith('..') && (way.length === 2 || way[2] === '/' || way[2] === '\\')) return undefined;
  if (isAbsolute(way)) return undefined;
  return sep === '\\' ? way.replaceAll('\\', '/') : way;
}

/** The folder and the folders above it, nearest first. */
export function* upFrom(folder: string): Generator<string> {
  for (let current = folder; ; current = folderOf(current)) {
    yield current;
    if (folderOf(current) === current) return;
  }
}
