import type { OwnRows, Risk } from '../facts/index.js';
import { isObject, kindOf } from './json.js';

export interface ReadRows {
  readonly rows: readonly object[];
  readonly problems: readonly string[];
}

/** Either the value that counts, or what is wrong with the one given (`must be …`). */
type Read = { readonly value: unknown } | { readonly wrong: string };
interface Key {
  readonly read: (given: unknown) => Read;
  /** What counts where the key is left out; without one it is needed. */
  readonly otherwise?: unknown;
}

/** What harm data can do, as settings name it. */
const risks: readonly Risk[] = ['sql', 'nosql', 'nosql-code', 'url', 'redirect', 'command', 'path', 'html', 'code', 'template', 'module', 'method', 'prototype', 'regex', 'size', 'recipient', 'deserialize', 'xml', 'ldap', 'xpath', 'header', 'log', 'log-secret'];

const at: Key = { read: places, otherwise: ['0'] };
const clears: Key = { read: someOf(['all', ...risks]) };

const keysOf: Readonly<Record<keyof OwnRows, Readonly<Record<string, Key>>>> = {
  sources: { origin: { read: oneOf(['query', 'params', 'body', 'headers', 'cookies', 'file', 'message', 'upstream']), otherwise: 'message' }, shape: { read: oneOf(['string', 'object']), otherwise: 'object' } },
  sinks: { at, risk: { read: oneOf(risks) } },
  sanitizers: { at, clears },
  validators: { at: { read: place, otherwise: '0' }, clears, by: { read: oneOf(['throw', 'boolean']) } },
  principal: {},
};

export const ownKeys: readonly string[] = Object.keys(keysOf);

export function isOwnRows(key: string): key is keyof OwnRows {
  return Object.hasOwn(keysOf, key);
}

/** Reads the rows under one key. A wrong one is told and left out; the others count. `name`: how the key is called in messages. */
export function readOwnRows(key: keyof OwnRows, given: unknown, name: string): ReadRows {
  if (!Array.isArray(given)) return { rows: [], problems: [`${name} must be an array of objects, got ${kindOf(given)}.`] };
  const rows: object[] = [];
  const problems: string[] = [];
  for (const [index, element] of given.entries()) {
    const row = readRow(keysOf[key], element);
    if (typeof row === 'string') problems.push(`${name}[${String(index)}]${row}.`);
    else rows.push(row);
  }
  return { rows, problems };
}

/** One row as it counts, or what is wrong with it, to be put behind its name. */
function readRow(keys: Readonly<Record<string, Key>>, given: unknown): object | string {
  if (!isObject(given)) return ` must be an object, got ${kindOf(given)}`;
  const own: Readonly<Record<string, Key>> = { package: { read: name }, file: { read: name }, name: { read: path }, ...keys };
  const unheard = Object.keys(given).find((key) => !Object.hasOwn(own, key));
  if (unheard !== undefined) return `.${unheard} is not a known key; known are ${Object.keys(own).join(', ')}`;
  if ((given.package === undefined) === (given.file === undefined)) return ' must have either `package`, the npm name, or `file`, a path from the root of the project';
  const row: Record<string, unknown> = {};
  for (const [key, { read, otherwise }] of Object.entries(own)) {
    if (given[key] === undefined) {
      if (otherwise !== undefined) row[key] = otherwise;
      else if (key !== 'package' && key !== 'file') return `.${key} is needed: it ${wrongOf(read(undefined)).replace(/, got nothing$/, '')}`;
      continue;
    }
    const answer = read(given[key]);
    if ('wrong' in answer) return `.${key} ${answer.wrong}`;
    row[key] = answer.value;
  }
  return row;
}

function wrongOf(answer: Read): string {
  return 'wrong' in answer ? answer.wrong : 'must be given';
}

function name(given: unknown): Read {
  return typeof given === 'string' && given !== '' ? { value: given } : { wrong: `must be a text, got ${shown(given)}` };
}

function path(given: unknown): Read {
  const isPath = typeof given === 'string' && /^[\w$]+(?:\(\))?(?:[.#][\w$*]+(?:\(\))?)*$/.test(given);
  return isPath ? { value: given } : { wrong: `must be a name such as "escape", "Client#query" or "receive()", got ${shown(given)}` };
}

function place(given: unknown): Read {
  const text = typeof given === 'number' ? String(given) : given;
  const isPlace = typeof text === 'string' && /^(?:this|-?\d+(?:\.\.)?)(?:\[\]|\.[\w$]+)*$/.test(text);
  return isPlace ? { value: text } : { wrong: `must be an argument such as 0, "0.text", "1.." or "this", got ${shown(given)}` };
}

function places(given: unknown): Read {
  const read = (Array.isArray(given) ? given : [given]).map(place);
  return read.find((one) => 'wrong' in one) ?? { value: read.flatMap((one) => ('value' in one ? [one.value] : [])) };
}

function oneOf(known: readonly string[]): (given: unknown) => Read {
  return (given) => (known.some((one) => one === given) ? { value: given } : { wrong: `must be one of ${known.join(', ')}, got ${shown(given)}` });
}

function someOf(known: readonly string[]): (given: unknown) => Read {
  return (given) => {
    const isList = Array.isArray(given) && given.length > 0;
    const odd: unknown = isList ? given.find((one) => !known.includes(String(one))) : given;
    return isList && odd === undefined ? { value: given } : { wrong: `must be a list of ${known.join(', ')}, got ${shown(odd)}` };
  };
}

function shown(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? JSON.stringify(given) : kindOf(given);
}
