import type { Place } from '../../facts/index.js';
import type { CallValues } from '../packages/places.js';
import { isUndefined, type Value } from '../values/value.js';

/** Whether something stands at one of these places, other than what means all of it; what is not known may. */
export function stands(places: readonly Place[], { receiver, args }: CallValues, whole?: string): boolean {
  return places.some((place) => {
    const [head = '', ...path] = place.split('.');
    const found = head === 'this' ? receiver : args[Number(head)];
    // A callback in the place of an argument says nothing.
    return !(path.length === 0 && (found?.kind === 'function' || (whole !== undefined && found?.kind === 'constant' && found.value === whole))) && isThere(found, path);
  });
}

/** Of what packages give only that counts which the program has put there. */
function isThere(value: Value | undefined, [key, ...path]: readonly string[]): boolean {
  if (!value || isUndefined(value)) return false;
  if (value.kind === 'union') return value.of.some((one) => isThere(one, key === undefined ? [] : [key, ...path]));
  if (key === undefined) return true;
  if (key === '[]') return value.kind === 'array' ? [...value.items, ...(value.rest ? [value.rest] : [])].some((one) => isThere(one, path)) : value.kind === 'unknown' || value.kind === 'external';
  if (value.kind === 'object') return isThere(value.props.get(key) ?? value.rest, path);
  if (value.kind === 'external') return isThere(/^\d+$/.test(key) ? value.args?.[Number(key)] : value.props?.get(key), path);
  return value.kind === 'unknown';
}
