import type { DataAccess, DecidedKeys, Endpoint } from '../facts/index.js';
import { isRead } from './methods.js';
import type { ModelParts } from './model.js';
import { spanKey } from './places.js';
import { isPublicPath } from './words.js';

export interface WritingRead {
  readonly endpoint: Endpoint;
  readonly access: DataAccess;
}

/** Routes for reading by which a client removes or changes records of its choice. */
export function writingReads({ endpoints }: ModelParts): readonly WritingRead[] {
  const seen = new Set<string>();
  return endpoints.flatMap((endpoint) => {
    if (!isRead(endpoint.method) || endpoint.development || isPublicPath(endpoint.path)) return [];
    const access = endpoint.data.accesses.find(isChosenWrite);
    const key = spanKey(endpoint.span);
    if (!access || seen.has(key)) return [];
    seen.add(key);
    return [{ endpoint, access }];
  });
}

/**
 * A record that the client names is removed, or gets values that the client sends. Whatever else is written while reading
 * (a counter, a date of last use, a mark that a mail was opened) is no command of the client's.
 */
function isChosenWrite({ does, filter, data, conditional }: DataAccess): boolean {
  if (conditional || !isChosen(filter) || filter.keys.some(({ key }) => oneTime.test(key))) return false;
  return does === 'delete' || (does === 'update' && (data.whole !== undefined || data.keys.some(({ key, by }) => by === 'client' && !isFoundBy(filter, key))));
}

/** What a record is found by is what it has already, or what one gets that is made because there was none. */
function isFoundBy({ keys }: DecidedKeys, name: string): boolean {
  return keys.some(({ key, by }) => key === name && by === 'client');
}

function isChosen({ keys, whole }: DecidedKeys): boolean {
  return whole !== undefined || keys.some(({ by }) => by === 'client');
}

/** A record that is used up by reading it, as the link in a mail does. */
const oneTime = /token|code|hash|nonce|secret|state|session|otp|uuid/i;
