import type { Clearance, Span } from '../../facts/index.js';
import type { PathState } from '../checks/path-state.js';
import { propertySpan } from '../running/definitions.js';
import { mapTaints } from '../values/map-taints.js';
import type { Value } from '../values/value.js';
import type { Schema } from './schemas.js';

/** Where a schema lists a property. */
export function fieldSpan({ listed = [] }: Schema, key: string): Span | undefined {
  for (const literal of [...listed].reverse()) {
    const found = propertySpan(literal, key);
    if (found) return found;
  }
  return undefined;
}

/** What a schema lets through under a name remembers where it is listed: a bound would stand there. */
export function declaredBy(schema: Schema, key: string, part: Schema, value: Value): Value {
  const declared = part.properties || part.elements || part.clears.includes('size') ? undefined : fieldSpan(schema, key);
  return declared ? mapTaints(value, (taint) => ({ ...taint, declared })) : value;
}

/** Before an entry of a path that says where a datum is declared. No datum has such an id. */
const mark = '@declared ';

/** What a path remembers of a datum that a schema, run before a handler, declares here. */
export function declaredEntry(id: string, { file, start, end }: Span): readonly [string, readonly Clearance[]] {
  return [`${mark}${id}|${file}|${String(start)}|${String(end)}`, ['all']];
}

/** Where a schema that was run before declares a datum. */
export function declaredFor(path: PathState, id: string): Span | undefined {
  const start = `${mark}${id}|`;
  for (const key of path.cleared.keys()) {
    if (!key.startsWith(start)) continue;
    // Names of files may hold the sign as well.
    const parts = key.slice(start.length).split('|');
    return { file: parts.slice(0, -2).join('|'), start: Number(parts.at(-2)), end: Number(parts.at(-1)) };
  }
  return undefined;
}
