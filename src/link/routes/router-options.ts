import type { Meaning } from '../../facts/index.js';
import type { ExternalValue, Value } from '../../evaluate/index.js';
import { pathsOf } from './paths.js';

type RouterMeaning = Extract<Meaning, { readonly is: 'router' }>;

/** The path that the construction of a router gives all its routes. */
export function prefixOf(value: ExternalValue, row: RouterMeaning): readonly string[] {
  const found = row.prefix === undefined ? undefined : madeWith(value, row.prefix);
  return found ? pathsOf(found) : [];
}

/** Its routes answer whatever the letter case, and with a slash at the end. */
export function isTolerant(value: ExternalValue, row: RouterMeaning): boolean {
  return row.tolerant !== undefined && value.id !== undefined && !row.tolerant.unless.some((place) => madeWith(value, place));
}

/** What a router was given at a place when it was made. */
function madeWith(value: ExternalValue, place: string): Value | undefined {
  const [at, ...members] = place.split('.');
  let found = value.args?.[Number(at)];
  for (const member of members) found = found?.kind === 'object' ? found.props.get(member) : undefined;
  return found;
}

/** Whether it stands where a path may be given. */
export function isPath(value: Value): boolean {
  if (value.kind === 'array') return value.items.some(isPath);
  return (value.kind === 'constant' && typeof value.value === 'string') || value.kind === 'text' || value.kind === 'regexp' || (value.kind === 'union' && value.of.every(isPath));
}
