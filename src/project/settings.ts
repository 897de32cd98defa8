import type { OwnRows, Settings } from '../facts/index.js';
import { field, isObject, kindOf } from './json.js';
import { isOwnRows, ownKeys, readOwnRows } from './own-rows.js';

export interface ReadSettings {
  readonly settings: Settings;
  /** What is wrong, one sentence each, for the person who wrote the configuration. */
  readonly problems: readonly string[];
}

/** Says what is wrong with a value (`must be …`), undefined when nothing is. */
type Check = (value: unknown) => string | undefined;

const defaults: Settings = {
  authGuards: [],
  publicRoutes: [],
  gateway: { auth: false, rateLimit: false, headers: false },
};

const checks: Readonly<Record<Exclude<keyof Settings, keyof OwnRows>, Check>> = {
  root: text,
  cache,
  authGuards: texts(text),
  publicRoutes: texts(route),
  gateway,
};

/** ESLint hands the same object to every rule and every file of one configuration. */
const known = new WeakMap<object, ReadSettings>();

/** Reads `settings["api-security"]` of ESLint's settings. What is wrong is told and replaced by its default. */
export function readSettings(all: unknown): ReadSettings {
  const place = field(all, 'api-security');
  if (place === undefined) return { settings: defaults, problems: [] };
  if (!isObject(place)) return { settings: defaults, problems: [`settings["api-security"] must be an object, got ${kindOf(place)}.`] };
  const answer = known.get(place) ?? read(place);
  known.set(place, answer);
  return answer;
}

function read(place: Readonly<Record<string, unknown>>): ReadSettings {
  const problems: string[] = [];
  const good: { [key: string]: unknown; gateway?: unknown } = {};
  for (const [key, value] of Object.entries(place)) {
    if (isOwnRows(key)) {
      const read = readOwnRows(key, value, `settings["api-security"].${key}`);
      good[key] = read.rows;
      problems.push(...read.problems);
      continue;
    }
    const check = Object.hasOwn(checks, key) ? checks[key as keyof typeof checks] : undefined;
    const wrong = check === undefined ? `is not a known key; known are ${[...Object.keys(checks), ...ownKeys].join(', ')}` : check(value);
    if (wrong === undefined) good[key] = value;
    else problems.push(`settings["api-security"].${key}${wrong.startsWith('[') || wrong.startsWith('.') ? '' : ' '}${wrong}.`);
  }
  // Each good value has passed the check of its key.
  const settings = { ...defaults, ...good, gateway: { ...defaults.gateway, ...(isObject(good.gateway) ? good.gateway : {}) } } as Settings;
  return { settings, problems };
}

function cache(value: unknown): string | undefined {
  return value === false || (typeof value === 'string' && value !== '') ? undefined : `must be false or the name of a folder, got ${value === '' ? 'an empty string' : kindOf(value)}`;
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return `must be a string, got ${kindOf(value)}`;
  return value === '' ? 'must not be empty' : undefined;
}

function route(value: unknown): string | undefined {
  const wrong = text(value);
  if (wrong !== undefined) return wrong;
  return /^(?:\*|[A-Z]+) \//.test(String(value)) ? undefined : `must look like "GET /health" or "* /public/**", got ${JSON.stringify(value)}`;
}

function texts(checkElement: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return `must be an array of strings, got ${kindOf(value)}`;
    for (const [index, element] of value.entries()) {
      const wrong = checkElement(element);
      if (wrong !== undefined) return `[${index}] ${wrong}`;
    }
    return undefined;
  };
}

function gateway(value: unknown): string | undefined {
  if (!isObject(value)) return `must be an object, got ${kindOf(value)}`;
  for (const [key, element] of Object.entries(value)) {
    if (!Object.hasOwn(defaults.gateway, key)) return `.${key} is not a known key; known are ${Object.keys(defaults.gateway).join(', ')}`;
    if (typeof element !== 'boolean') return `.${key} must be true or false, got ${kindOf(element)}`;
  }
  return undefined;
}
