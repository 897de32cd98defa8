import type { Meaning } from '../../facts/index.js';
import { foldersAround, isAbsolute, normalised, pathText } from '../flows/file-paths.js';
import type { Frame } from '../running/frame.js';
import type { Host } from '../host.js';
import { valueAtPlace, valuesAt, type CallValues } from './places.js';
import { alternatives, array, constant, object, unknown, type Value } from '../values/value.js';
import type { Evaluator } from '../evaluator.js';

type Listing = Extract<Meaning, { readonly is: 'lists-files' }>;

/** A program that lists more files than this does not load them one by one into an application. */
const maxListed = 400;

/**
 * What a call lists, as far as files of the project are concerned (others are not loaded as code); undefined where it is not
 * known which folder it looks into.
 */
export function listedFiles(evaluator: Evaluator, frame: Frame, meaning: Listing, values: CallValues): Value | undefined {
  const { host } = evaluator;
  if ('pattern' in meaning) {
    const patterns = valuesAt(evaluator, meaning.pattern, values).flatMap(alternatives).flatMap((one) => (one.kind === 'array' && !one.rest ? one.items : [one])).map((one) => pathText(host, one));
    const from = meaning.from === undefined ? undefined : valueAtPlace(evaluator, meaning.from, values);
    const base = from === undefined || isUnset(from) ? '.' : pathText(host, from);
    if (base === undefined || patterns.length === 0) return undefined;
    const found = patterns.map((pattern) => (pattern === undefined ? undefined : matching(host, frame.module.file, base, pattern)));
    return found.every((one) => one !== undefined) ? listOf(found.flat().map((name) => constant(name))) : undefined;
  }
  const folder = valueAtPlace(evaluator, meaning.folder, values);
  const path = folder && pathText(host, folder);
  if (path === undefined) return undefined;
  const isSet = (place: string | undefined): boolean => place !== undefined && isTrue(valueAtPlace(evaluator, place, values));
  const inside = normalised(path);
  const names = namesIn(host, frame.module.file, inside, isSet(meaning.deep));
  if (names === undefined) return undefined;
  return listOf(names.map((name) => (isSet(meaning.entries) ? object([['name', constant(name)], ...stateOf(host, frame.module.file, normalised(`${inside}/${name}`))], unknown) : constant(name))));
}

/** What `stat` tells of a file or a folder of the project; undefined of any other. */
export function fileState(evaluator: Evaluator, frame: Frame, { at }: Extract<Meaning, { readonly is: 'file-state' }>, values: CallValues): Value | undefined {
  const given = valueAtPlace(evaluator, at, values);
  const path = given && pathText(evaluator.host, given);
  const state = path === undefined ? [] : stateOf(evaluator.host, frame.module.file, normalised(path));
  return state.length === 0 ? undefined : object(state, unknown);
}

/** `isFile` and `isDirectory`, where the project has something at a path. */
function stateOf(host: Host, file: string, path: string): readonly (readonly [string, Value])[] {
  const places = placesOf(file, path);
  const isFile = places.some((one) => host.files.includes(one));
  const isFolder = places.some((one) => host.files.some((known) => known.startsWith(`${one}/`)));
  if (isFile === isFolder) return [];
  const says = (name: string, answer: boolean): readonly [string, Value] => [name, { kind: 'native', name, call: () => constant(answer) }];
  return [says('isFile', isFile), says('isDirectory', isFolder)];
}

function listOf(items: readonly Value[]): Value | undefined {
  return items.length > maxListed ? undefined : array(items);
}

/** The names in a folder; undefined where the project has no such folder. */
function namesIn(host: Host, file: string, path: string, deep: boolean): readonly string[] | undefined {
  const folder = placesOf(file, path).find((one) => host.files.some((known) => known.startsWith(`${one}/`)));
  if (folder === undefined) return undefined;
  const below = host.files.filter((known) => known.startsWith(`${folder}/`)).map((known) => known.slice(folder.length + 1));
  return deep ? below : [...new Set(below.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : name)))];
}

/** The files that a pattern matches, written as the pattern is: relative ones stay so. */
function matching(host: Host, file: string, base: string, pattern: string): readonly string[] | undefined {
  const steps = normalised(pattern).split('/');
  const at = steps.findIndex((step) => /[*?[\]{}()!+@]/.test(step));
  if (at === -1) return undefined;
  const [fixed, rest] = [steps.slice(0, at).join('/'), steps.slice(at).join('/')];
  const isFree = !isAbsolute(pattern);
  const start = isFree ? normalised(`${base}/${fixed}`) : fixed;
  const form = globForm(rest);
  if (form === undefined) return undefined;
  const folder = placesOf(file, start).find((one) => host.files.some((known) => known.startsWith(`${one}/`)));
  if (folder === undefined) return undefined;
  const found = host.files.filter((known) => known.startsWith(`${folder}/`) && form.test(known.slice(folder.length + 1)));
  const shown = isFree ? (fixed === '' ? '' : `${fixed}/`) : `${folder}/`;
  return found.map((known) => `${shown}${known.slice(folder.length + 1)}`);
}

/** Where a path may lead: from the root, or from a folder around the file in which the process may have been started. */
function placesOf(file: string, path: string): readonly string[] {
  return isAbsolute(path) ? [path] : foldersAround(file).map((folder) => normalised(`${folder}/${path}`));
}

/** A pattern of `*`, `**`, `?`, `{a,b}`, `[jt]` and `+(a|b)` as a regular expression; undefined for any other. */
function globForm(pattern: string): RegExp | undefined {
  if (pattern.length > 120 || pattern.split('**').length > 3 || pattern.split('*').length > 8 || /[![^]/.test(pattern.replace(/\[[\w-]+\]/g, ''))) return undefined;
  let form = '';
  for (const [token] of pattern.matchAll(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|\[[\w-]+\]|[@+]\([^()]*\)|[^*?{[@+]|[@+{]/g)) {
    if (token === '**/') form += '(?:[^/]+/)*';
    else if (token === '**') form += '.*';
    else if (token === '*') form += '[^/]*';
    else if (token === '?') form += '[^/]';
    else if (/^[@+]\(/.test(token)) form += `(?:${token.slice(2, -1).split('|').map(literal).join('|')})`;
    else if (token.startsWith('{') && token.length > 1) form += `(?:${token.slice(1, -1).split(',').map(literal).join('|')})`;
    else if (token.startsWith('[')) form += token;
    else form += literal(token);
  }
  try {
    return new RegExp(`^${form}$`);
  } catch {
    // `[z-a]`
    return undefined;
  }
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isUnset(value: Value): boolean {
  return value.kind === 'constant' && value.value === undefined;
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === true;
}
