import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';

/**
 * Reading that never throws. What cannot be read (no permission, deleted since it was listed, a name with a null byte) is
 * simply not there.
 */
export function readText(file: string): string | undefined {
  return attempt(() => withoutMark(readFileSync(file, 'utf8')));
}

export function readBytes(file: string): Buffer | undefined {
  return attempt(() => readFileSync(file));
}

export function listFolder(folder: string): readonly Dirent[] {
  return attempt(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

export function statOf(path: string): Stats | undefined {
  return attempt(() => statSync(path));
}

/** Changes whenever a write may have changed the file. The change time catches writes that put the old date back. */
export function stampOf(stats: Stats): string {
  return `${stats.mtimeMs}:${stats.ctimeMs}:${stats.size}`;
}

export function exists(path: string): boolean {
  return existsSync(path);
}

export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

/** The path without symbolic links, or the path itself where that cannot be said. */
export function realPath(path: string): string {
  return attempt(() => realpathSync.native(path)) ?? path;
}

/** ESLint hands out text without its byte order mark, so all offsets are counted without it. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Writes a whole file or nothing: readers never see half of it. Says whether it is there now. */
export function writeWhole(file: string, parts: Iterable<string | Uint8Array>): boolean {
  const draft = `${file}.${String(process.pid)}.${String(drafts++)}`;
  const isWritten = attempt(() => {
    const open = openSync(draft, 'wx');
    try {
      for (const part of parts) writeFileSync(open, part);
    } finally {
      closeSync(open);
    }
    renameSync(draft, file);
    return true;
  });
  if (!isWritten) remove(draft);
  return isWritten === true;
}

/** Writes a file that must not be there yet. Says whether it was written. */
export function createNew(file: string, text: string): boolean {
  return attempt(() => { writeFileSync(file, text, { flag: 'wx' }); return true; }) === true;
}

let drafts = 0;

export function remove(file: string): void {
  attempt(() => { rmSync(file, { force: true }); });
}

export function makeFolder(folder: string): boolean {
  return attempt(() => mkdirSync(folder, { recursive: true })) !== undefined || isFolder(folder);
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
