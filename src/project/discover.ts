import type { Dirent } from 'node:fs';
import { listFolder, stampOf, statOf } from './disk.js';
import type { IgnoreFiles } from './ignore-files.js';
import { joined } from './path.js';

export interface FoundFile {
  readonly file: string;
  /** Another stamp means that the content may be another. */
  readonly stamp: string;
}

export interface Discovery {
  readonly sources: readonly FoundFile[];
  /** What decides how modules find each other: `package.json`, `tsconfig*.json` and the like. */
  readonly configs: readonly FoundFile[];
  /** What declares stored records: schemas of Prisma, and SQL. */
  readonly schemas: readonly FoundFile[];
  readonly skipped: readonly SkippedFile[];
}

export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** Larger files are bundles and generated tables, which say nothing about the API and cost most of the time. */
const maximumSize = 1_048_576;
const neverEntered = new Set(['node_modules', 'bower_components', '.git', '.yarn', 'coverage', '.next', '.nuxt']);
const source = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const notSource = /\.d\.[cm]?ts$|\.min\.[cm]?js$/;
const schema = /\.(?:prisma|sql)$/;
/** `base.json`: what packages of a workspace that hold configurations call the one that others extend. */
const config = /^(?:package\.json|pnpm-workspace\.yaml|[\w.-]*[jt]sconfig[\w.-]*\.json|base\.json)$/;

/**
 * Lists the files of a project, sorted. Symbolic links are not followed: what they lead to inside the project is found
 * where it really is, and nothing outside belongs to it.
 */
export function discover(root: string, ignored: IgnoreFiles): Discovery {
  const sources: FoundFile[] = [];
  const configs: FoundFile[] = [];
  const schemas: FoundFile[] = [];
  const skipped: SkippedFile[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = listFolder(folder);
    ignored.read(folder, entries.some((entry) => entry.name === '.gitignore'));
    for (const entry of entries) {
      const path = joined(folder, entry.name);
      if (entry.isDirectory()) {
        if (!neverEntered.has(entry.name) && !ignored.hasFolder(path)) folders.push(path);
        continue;
      }
      const list = listFor(entry);
      if (list === undefined || ignored.hasFile(path)) continue;
      const stats = statOf(path);
      if (stats === undefined) skipped.push({ file: path, reason: 'cannot be read' });
      else if (stats.size > maximumSize) skipped.push({ file: path, reason: 'larger than 1 MB' });
      else list.push({ file: path, stamp: stampOf(stats) });
    }
  }
  return { sources: sources.sort(byFile), configs: configs.sort(byFile), schemas: schemas.sort(byFile), skipped: skipped.sort(byFile) };

  function listFor(entry: Dirent): FoundFile[] | undefined {
    if (!entry.isFile()) return undefined;
    if (config.test(entry.name)) return configs;
    if (schema.test(entry.name)) return schemas;
    return source.test(entry.name) && !notSource.test(entry.name) ? sources : undefined;
  }
}

/** By code units, so that the order is the same on every machine. */
function byFile(one: { readonly file: string }, other: { readonly file: string }): number {
  return one.file < other.file ? -1 : Number(one.file > other.file);
}
