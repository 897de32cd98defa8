import type { LinkInput, Meaning } from '../facts/index.js';
import { catalogue, isOfBrowser } from '../evaluate/index.js';

/** Meanings that only packages of servers have. */
const serving: ReadonlySet<Meaning['is']> = new Set(['router', 'route', 'bootstrap', 'handler-arguments', 'decorator', 'operation']);

/**
 * The files that an API may be made of: all but those of an interface in a browser. A file is such when it imports what
 * interfaces are made of, or a file that is, unless it also imports something that serves; what the others import stays,
 * whatever it is (pages that a server renders). Nothing is parsed for this: the names of requests are enough.
 */
export function servedFiles(input: LinkInput): readonly string[] {
  const { requests } = input;
  if (!requests) return input.files;
  const imports = new Map(input.files.map((file) => [file, importsOf(input, file, requests(file))]));
  const started = input.files.filter((file) => imports.get(file)?.isBrowser === true);
  if (started.length === 0) return input.files;
  const browser = reached(started, importersIn(imports), (file) => imports.get(file)?.serves !== true);
  const kept = reached(input.files.filter((file) => !browser.has(file)), (file) => imports.get(file)?.files ?? []);
  return input.files.filter((file) => kept.has(file));
}

interface Imports {
  readonly isBrowser: boolean;
  readonly serves: boolean;
  readonly files: readonly string[];
}

function importsOf(input: LinkInput, file: string, requests: readonly string[]): Imports {
  const targets = requests.map((request) => input.resolve(file, request));
  const names = targets.flatMap((target) => (target.kind === 'package' ? [target.name] : []));
  const serves = targets.some((target) => target.kind === 'builtin') || names.some((name) => catalogue.speaksOf(name, serving));
  return { isBrowser: !serves && names.some(isOfBrowser), serves, files: targets.flatMap((target) => (target.kind === 'file' ? [target.file] : [])) };
}

function importersIn(imports: ReadonlyMap<string, Imports>): (file: string) => readonly string[] {
  const importers = new Map<string, string[]>();
  for (const [file, { files }] of imports) for (const target of files) importers.set(target, [...(importers.get(target) ?? []), file]);
  return (file) => importers.get(file) ?? [];
}

/** Everything that leads on from these files, as far as it is let. */
function reached(from: readonly string[], next: (file: string) => readonly string[], isLet: (file: string) => boolean = () => true): ReadonlySet<string> {
  const found = new Set(from);
  const open = [...from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const one of next(file)) {
      if (found.has(one) || !isLet(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  return found;
}
