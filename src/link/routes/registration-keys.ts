import { valueKey, type Value } from '../../evaluate/index.js';
import type { Registration } from './registration.js';

/**
 * Equal for registrations that say the same of the same router: code that sets it up may run several times, as a start does that is reached
 * in more than one way, and what it says the second time changes nothing.
 */
export function registrationKey(registration: Registration): string {
  let key = '';
  for (const [name, part] of Object.entries(registration)) if (name !== 'callers') key += `${name}=${textOf(part)};`;
  return key;
}

function textOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  if (Array.isArray(part)) return `[${part.map(textOf).join()}]`;
  if (isValue(part)) return valueKey(part);
  return `{${Object.entries(part).map(([name, inner]) => `${name}=${textOf(inner)}`).join()}}`;
}

function isValue(part: object): part is Value {
  return 'kind' in part;
}
