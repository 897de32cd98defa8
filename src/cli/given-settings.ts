import { existsSync, readFileSync, statSync } from 'node:fs';
import { absolute, below, field, folderOf, joined, parseJson, upFrom } from '../project/index.js';
import { Refusal } from './terminal.js';

/** Settings as somebody wrote them down, and where. */
export interface GivenSettings {
  /** As ESLint hands them to rules: `{ 'api-security': … }`. */
  readonly all: unknown;
  readonly file: string | undefined;
}

const key = 'api-security';
/** Larger than any file of settings that a person writes. */
const largest = 1_000_000;

/**
 * The settings of a run: the file named on the command line, else the nearest `package.json` with a key `api-security` or
 * `.oxlintrc.json` with such settings, up to the repository. ESLint's configuration is a program, and no program of the
 * project is run, so it is not read.
 */
export function settingsFor(folder: string, named: string | undefined, cwd: string): GivenSettings {
  if (named !== undefined) return fromNamed(absolute(named, cwd));
  for (const here of upFrom(folder)) {
    const manifest = joined(here, 'package.json');
    const own = field(readJson(manifest), key);
    if (own !== undefined) return ofProject(own, manifest, here);
    const oxlint = joined(here, '.oxlintrc.json');
    const shared = field(field(readJson(oxlint), 'settings'), key);
    if (shared !== undefined) return ofProject(shared, oxlint, here);
    if (existsSync(joined(here, '.git')) || folderOf(here) === here) break;
  }
  return { all: {}, file: undefined };
}

/** What a project says of itself may be hostile: it names no folder outside of it to write to. */
function ofProject(settings: unknown, file: string, folder: string): GivenSettings {
  const cache = field(settings, 'cache');
  if (typeof cache === 'string' && below(folder, absolute(cache, folder)) === undefined) throw new Refusal(`${file} names a cache outside of its folder: ${cache}. Name it in a file that you hand over with --settings.`);
  return { all: { [key]: settings }, file };
}

/** The settings themselves, or a file that holds them under `api-security` or `settings`, as the configurations do. */
function fromNamed(file: string): GivenSettings {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Refusal(`There is no settings file ${file}.`);
  const content = readJson(file);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new Refusal(`The settings file ${file} is not a JSON object.`);
  const settings = field(field(content, 'settings'), key) ?? field(content, key) ?? content;
  return { all: { [key]: settings }, file };
}

function readJson(file: string): unknown {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size <= largest ? parseJson(readFileSync(file, 'utf8')) : undefined;
}
