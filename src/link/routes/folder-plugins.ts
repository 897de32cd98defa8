import type { FileChoice, Meaning, Place } from '../../facts/index.js';
import { alternatives, cheapExpression, constant, isUndefined, readMember, rowPattern, truthOf, valueAtPlace, type Value } from '../../evaluate/index.js';
import { spanOf } from '../chain/runner.js';
import type { Linker } from '../linker.js';
import { pathsOf, unknownPart } from './paths.js';

type FolderPlugin = Extract<Meaning, { readonly is: 'folder-plugin' }>;

/** The plugins of one folder, and the files whose hooks hold for them. */
export interface FolderGroup {
  readonly hooks: readonly string[];
  readonly plugins: readonly { readonly file: string; readonly prefix: string }[];
  readonly encapsulates: boolean;
}

/** What the options of one registration say, as far as it is known. */
interface Settings {
  readonly row: FolderPlugin;
  readonly base: string;
  readonly folders: boolean;
  readonly parameters: boolean;
  readonly encapsulates: boolean;
  readonly depth: number;
  readonly index: RegExp;
  readonly hookFile: RegExp | undefined;
  readonly cascades: boolean;
  readonly overwrites: boolean;
  readonly isNameIgnored: (name: string) => boolean;
  readonly isTaken: (path: string) => boolean;
}

/** The plugins that a folder holds, by folder; undefined when the folder, or how its files are chosen, is not known. */
export function readFolder(linker: Linker, row: FolderPlugin, args: readonly Value[]): { readonly dir: string; readonly groups: readonly FolderGroup[] } | undefined {
  const dir = textAt(linker, row.dir, args)?.replace(/(?<!\/)\/+$/, '');
  const settings = dir === undefined ? undefined : settingsOf(linker, row, args);
  if (dir === undefined || !settings) return undefined;
  const files = linker.files.filter((file) => file.startsWith(`${dir}/`)).map((file) => file.slice(dir.length + 1));
  const groups: FolderGroup[] = [];
  walk({ linker, settings, dir, groups }, files, { path: '', prefix: '', depth: 0, hooks: [] });
  return { dir, groups };
}

interface Walk {
  readonly linker: Linker;
  readonly settings: Settings;
  readonly dir: string;
  readonly groups: FolderGroup[];
}

interface Folder {
  /** Below the folder that is registered, `''` or ending in a slash. */
  readonly path: string;
  readonly prefix: string;
  readonly depth: number;
  readonly hooks: readonly string[];
}

/** `files`: those below this folder, named from it. */
function walk(all: Walk, files: readonly string[], folder: Folder): void {
  const { settings, dir, linker } = all;
  const own = files.filter((file) => !file.includes('/'));
  const hookFile = settings.hookFile && own.find((name) => settings.hookFile?.test(name));
  const inherited = hookFile !== undefined && settings.overwrites ? [] : folder.hooks;
  const hooks = hookFile === undefined ? inherited : [...inherited, `${dir}/${folder.path}${hookFile}`];
  const index = own.find((name) => settings.index.test(name));
  const candidates = index === undefined ? own.filter((name) => !settings.isNameIgnored(name) && settings.hookFile?.test(name) !== true) : [index];
  const plugins = candidates.flatMap((name) => pluginOf(linker, settings, `${dir}/${folder.path}${name}`, `/${folder.path}${name}`, folder.prefix));
  if (plugins.length > 0) all.groups.push({ hooks, plugins, encapsulates: settings.encapsulates });
  if (folder.depth >= settings.depth) return;
  const below = [...new Set(files.flatMap((file) => (file.includes('/') ? [file.slice(0, file.indexOf('/'))] : [])))];
  for (const name of below) {
    if (settings.isNameIgnored(name)) continue;
    const inside = files.flatMap((file) => (file.startsWith(`${name}/`) ? [file.slice(name.length + 1)] : []));
    walk(all, inside, { path: `${folder.path}${name}/`, prefix: settings.folders ? `${folder.prefix}/${name}` : folder.prefix, depth: folder.depth + 1, hooks: settings.cascades ? hooks : [] });
  }
}

/** The plugin of one file under its prefix; a file may say another, or that it is none. */
function pluginOf(linker: Linker, settings: Settings, file: string, path: string, folderPrefix: string): readonly { readonly file: string; readonly prefix: string }[] {
  if (!settings.isTaken(path) || !linker.evaluator.module(file)) return [];
  const { exports } = settings.row;
  const said = (name: string): Value | undefined => exported(linker, file, name);
  const off = said(exports.off);
  if (off?.kind === 'constant' && off.value === false) return [];
  const override = said(exports.override);
  if (override) return pathsOf(override).map((prefix) => ({ file, prefix }));
  const options = said(exports.options);
  const own = options && readMember(linker.evaluator, options, 'prefix');
  const start = settings.base === '' && own && !isUndefined(own) ? (pathsOf(own)[0] ?? '') : settings.base;
  return pathsOf(said(exports.prefix)).map((prefix) => ({ file, prefix: shown(settings, `${start.replace(/\/$/, '')}${prefix === '' ? folderPrefix : prefix}`) }));
}

/** What a module, or the function it exports, carries under a name. */
function exported(linker: Linker, file: string, name: string): Value | undefined {
  const module: Value = { kind: 'module', file };
  const value = [readMember(linker.evaluator, module, name), readMember(linker.evaluator, readMember(linker.evaluator, module, 'default'), name)].find((one) => !isUndefined(one) && one.kind !== 'unknown');
  return value;
}

function shown(settings: Settings, prefix: string): string {
  if (!settings.parameters) return prefix;
  return prefix.includes('__') ? prefix.replaceAll('__', ':') : prefix.replaceAll('/_', '/:');
}

function settingsOf(linker: Linker, row: FolderPlugin, args: readonly Value[]): Settings | undefined {
  const flag = (place: Place, otherwise: boolean): boolean | undefined => {
    const value = valueAtPlace(linker.evaluator, place, { args });
    if (!value || isUndefined(value)) return otherwise;
    return value.kind === 'constant' ? Boolean(value.value) : undefined;
  };
  const folders = flag(row.folders, true);
  const hooked = flag(row.hooks.when, false);
  const index = choice(linker, row.index, args);
  const hookFile = choice(linker, row.hooks, args);
  const names = filter(linker, row.ignoredNames, args, true);
  const taken = filter(linker, row.taken, args, false);
  const ignored = filter(linker, row.ignored, args, true);
  if (folders === undefined || hooked === undefined || !index || !hookFile || !names || !taken || !ignored) return undefined;
  const depth = valueAtPlace(linker.evaluator, row.depth, { args });
  const prefix = valueAtPlace(linker.evaluator, row.prefix, { args });
  return {
    row,
    base: (prefix && !isUndefined(prefix) ? (pathsOf(prefix)[0] ?? '') : '').replace(/\/$/, ''),
    folders,
    parameters: flag(row.parameters, false) ?? false,
    encapsulates: flag(row.encapsulates, true) ?? true,
    depth: depth?.kind === 'constant' && typeof depth.value === 'number' ? depth.value : Number.POSITIVE_INFINITY,
    index,
    hookFile: hooked ? hookFile : undefined,
    cascades: flag(row.hooks.cascade, false) ?? false,
    overwrites: flag(row.hooks.overwrite, false) ?? false,
    isNameIgnored: (name) => names(name) === true,
    isTaken: (path) => taken(path) !== false && ignored(path) !== true,
  };
}

function choice(linker: Linker, { at, otherwise }: FileChoice, args: readonly Value[]): RegExp | undefined {
  const value = valueAtPlace(linker.evaluator, at, { args });
  if (!value || isUndefined(value)) return rowPattern(otherwise, 'i');
  return value.kind === 'regexp' ? cheapExpression(value.pattern, value.flags) : undefined;
}

/** A test of names by an expression, a part of the name or a function; it answers nothing where none is given. `unsure`: what a function says of which nobody knows what it says. */
function filter(linker: Linker, place: Place, args: readonly Value[], unsure: boolean): ((text: string) => boolean | undefined) | undefined {
  const value = valueAtPlace(linker.evaluator, place, { args });
  if (!value || isUndefined(value)) return () => undefined;
  if (value.kind === 'constant' && typeof value.value === 'string') { const part = value.value; return (text) => text.includes(part); }
  if (value.kind === 'function') {
    return (text) => {
      const truth = truthOf(linker.evaluator.enter(value, [constant(text)], spanOf(value)).value);
      return truth === 'unknown' ? unsure : truth === 'yes';
    };
  }
  const pattern = value.kind === 'regexp' ? cheapExpression(value.pattern, value.flags) : undefined;
  return pattern && ((text) => pattern.test(text));
}

function textAt(linker: Linker, place: Place, args: readonly Value[]): string | undefined {
  const value = valueAtPlace(linker.evaluator, place, { args });
  const texts = (value ? alternatives(value) : []).flatMap((one) => (one.kind === 'constant' && typeof one.value === 'string' ? [one.value] : []));
  return texts[0]?.includes(unknownPart) === true ? undefined : texts[0];
}
