import type { Collector } from './collector.js';
import { mountOf } from './in-force.js';
import { joinPath, pathsOf } from './paths.js';
import type { Registration } from './registration.js';

/** Where a router that controllers are put on is mounted: below which path, behind what. */
export interface RouterMount {
  readonly prefix: string;
  readonly before: readonly Registration[];
}

/** The places where a router is mounted on others, and these on others again. */
export function mountsOf(collector: Collector, id: string, depth = 0): readonly RouterMount[] {
  if (depth > maxDepth || collector.routers.get(id)?.isApp !== false) return [];
  return [...collector.routers.values()].flatMap((outer) => outer.registrations.flatMap((one, at): readonly RouterMount[] => {
    if (one.kind !== 'use' || outer.id === id) return [];
    const place = one.elements.findIndex((element) => collector.routerOf(mountOf(element).value)?.id === id);
    if (place < 0) return [];
    const own = one.url === undefined ? '/' : (pathsOf(one.url)[0] ?? '/');
    const before = [...outer.registrations.slice(0, at), { ...one, elements: one.elements.slice(0, place) }];
    const around = mountsOf(collector, outer.id, depth + 1);
    return around.length === 0 ? [{ prefix: own, before }] : around.map((mount) => ({ prefix: joinPath(mount.prefix, own), before: [...mount.before, ...before] }));
  }));
}

const maxDepth = 6;
