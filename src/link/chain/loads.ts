import type { ChainElement, DataAccess, DataUse } from '../../facts/index.js';
import type { Behaviour } from '../../evaluate/index.js';
import { dataUse } from '../noted/data-use.js';

const ofRequest: ReadonlySet<string> = new Set(['params', 'query', 'body']);

/**
 * The single records that an element looks up by what a client names, for those behind it. One that hands records to what cannot be seen into may
 * have checked anything.
 */
export function loadsIn(behaviours: readonly Behaviour[]): readonly DataAccess[] {
  if (behaviours.some((one) => one.does === 'hand-over' || one.does === 'unknown-call')) return [];
  return behaviours.flatMap((one) => (one.does === 'data' && one.access.does === 'read' && one.access.filter.keys.some(({ source }) => ofRequest.has(source?.origin ?? '')) ? [one.access] : []));
}

/** What is done with stored records on a route: by its handler, and by what looks them up for it. */
export function dataOn(path: string, chain: readonly ChainElement[], behaviours: readonly Behaviour[]): DataUse {
  const data = dataUse(behaviours);
  const loaded = chain.flatMap(({ loads = [] }) => loads.filter((access) => isNamedIn(access, path)));
  return loaded.length === 0 ? data : { ...data, accesses: [...loaded, ...data.accesses] };
}

/** Whether the path has the parameter by which an element looks something up: elsewhere it finds nothing. The function for a parameter gives it a name of its own. */
function isNamedIn({ filter }: DataAccess, path: string): boolean {
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return filter.keys.every(({ source }) => {
    if (source?.origin !== 'params') return true;
    const name = source.id.slice('params.'.length);
    return source.label === name ? parameters.length > 0 : parameters.includes(/^\w+/.exec(name)?.[0]);
  });
}
