import type { DataAccess, DecidedKey, Span, UrlRead } from '../facts/index.js';
import { handlersOf, type ModelParts } from './data.js';
import { groupBy } from './group-by.js';
import { spanKey } from './places.js';

/** A password that is kept as the caller sent it: written so, or looked up so. */
export interface PlainPassword {
  readonly access: DataAccess;
  readonly how: 'stored' | 'looked-up';
  readonly span: Span;
}

const passwordName = /(?:^|[._])(?:new|old|current|user|plain|raw)?_?(?:password|passwd|pwd)$/i;
/** A record beside these keys is the way into another system: what it holds must be read again. */
const ofAnotherSystem = /^(?:host|hostname|port|url|uri|server|domain|database|connection\w*|smtp\w*|imap\w*|protocol|dialect|bucket)$/i;

export function plainPasswords(parts: ModelParts): readonly PlainPassword[] {
  const found = new Map<string, PlainPassword>();
  const hashedApart = hashesElsewhere(parts);
  const hashed = hashedModels(parts);
  for (const route of handlersOf(parts)) {
    for (const access of route.development ? [] : route.data.accesses) {
      const how = howKept(access, hashedApart);
      // Where something else is kept there, looking for it finds nothing: no table of passwords shows.
      if (how === 'looked-up' && hashed.has(access.model?.toLowerCase() ?? '')) continue;
      if (how) found.set(spanKey(access.span), { access, how, span: access.span });
    }
  }
  return [...found.values()];
}

/** Where passwords are written that handlers store, or applications while they start. */
export function storedPasswords(parts: ModelParts): readonly Span[] {
  const accesses = [...handlersOf(parts).flatMap(({ data, development }) => (development ? [] : data.accesses)), ...parts.startup.accesses];
  return accesses.flatMap(({ does, data }) => (does === 'create' && !data.keys.some(({ key }) => ofAnotherSystem.test(key)) ? data.keys.flatMap(({ written }) => written ?? []) : []));
}

/** Data of a URL that become passwords, whatever they are called there: written into such a column, or looked up by. */
export function passwordsInUrl(parts: ModelParts): readonly UrlRead[] {
  return handlersOf(parts).flatMap(({ data }) => data.accesses.flatMap((access) => [...access.data.keys, ...access.filter.keys].flatMap(({ key, by, source }) => {
    const origin = source?.origin;
    return by === 'client' && source && passwordName.test(key) && (origin === 'query' || origin === 'params') ? [{ origin, key, label: source.label, span: source.span }] : [];
  })));
}

/** Where the client decides all that is written, that is told instead. */
function howKept({ does, data, filter, fields = [], closed }: DataAccess, hashedApart: boolean): PlainPassword['how'] | undefined {
  if ([...data.keys, ...filter.keys].some(({ key }) => ofAnotherSystem.test(key))) return undefined;
  if (filter.keys.some(isPassword)) return 'looked-up';
  // What a closed schema does not declare is no column: a setter makes something else of it (a hash, say), or it is dropped.
  return (does === 'create' || does === 'update') && !hashedApart && !data.whole && data.keys.some((one) => isPassword(one) && !(closed && !fields.includes(one.key))) ? 'stored' : undefined;
}

/** Models of which every password that handlers write is something else than what was sent: a hash. */
function hashedModels(parts: ModelParts): ReadonlySet<string> {
  const [made, sent] = [new Set<string>(), new Set<string>()];
  for (const { data: { accesses } } of handlersOf(parts)) {
    for (const { does, model, data } of accesses) {
      if (model === undefined || (does !== 'create' && does !== 'update')) continue;
      if (data.whole) sent.add(model.toLowerCase());
      for (const one of data.keys) if (passwordName.test(one.key) && one.by !== 'constant') (isPassword(one) ? sent : made).add(model.toLowerCase());
    }
  }
  return new Set([...made].filter((model) => !sent.has(model)));
}

/** The column says what it is, whatever the client calls it. */
function isPassword({ key, by, asSent, source }: DecidedKey): boolean {
  return by === 'client' && asSent === true && source !== undefined && passwordName.test(key);
}

/** Whether something hashes passwords away from the handlers: a hook of the model, say, that every write runs through. */
function hashesElsewhere(parts: ModelParts): boolean {
  const handlers = groupBy(handlersOf(parts).flatMap(({ handler }) => handler?.span ?? []), ({ file }) => file);
  return parts.hashing.some(({ file, start, end }) => { const within = handlers.get(file); return !within || (end > 0 && !within.some((handler) => handler.start <= start && end <= handler.end)); });
}
