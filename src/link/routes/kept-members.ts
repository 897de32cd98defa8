import { catalogue, type ExternalValue, type Value } from '../../evaluate/index.js';
import type { Collector, RouterRecord } from './collector.js';

/** What an application has put on itself, and on what it hands to every request, for its handlers to find: `app.decorate('db', pool)`, `app.locals.db = pool`, `app.set('db', pool)`. */
export class KeptMembers {
  /** By the type that has the member, or `instance` for applications: where the object itself is not known. */
  readonly #byName = new Map<string, Value>();

  constructor(readonly collector: Collector) {}

  put(router: RouterRecord, key: string, value: Value): void {
    router.decorations.set(key, value);
    this.#byName.set(`instance.${key}`, value);
  }

  /** A member of everything of a type. */
  named(type: string, key: string, value: Value): void {
    this.#byName.set(`${type}#.${key}`, value);
  }

  /** What a program that starts writes into a member of an application, of a part of it (`app.locals.db`), or of what it hands to every request (`app.context.db`). */
  written(object: ExternalValue, key: string, value: Value): void {
    const router = this.collector.routerOf(object);
    const owner = router ? undefined : this.collector.routerOf(object.receiver);
    if (router && !router.floating) this.put(router, key, value);
    else if (owner && object.origin.endsWith('#')) this.#byName.set(`${object.origin}.${key}`, value);
    else if (owner) this.put(owner, `${memberName(object.origin)}.${key}`, value);
  }

  /** A member that the application put on a router, on a router around it, or on every request. */
  member(object: ExternalValue, key: string): Value | undefined {
    if (this.#byName.size === 0) return undefined;
    const { receiver, origin, id } = object;
    if (receiver?.kind === 'external' && !origin.endsWith('#')) return this.collector.routerOf(receiver) && this.member(receiver, `${memberName(origin)}.${key}`);
    const own = id === undefined ? undefined : this.collector.routers.get(id);
    const kept = own && this.#around(own, key);
    if (kept) return kept;
    const isRouter = catalogue.meanings(origin).some((meaning) => meaning.is === 'router');
    if (!isRouter && !origin.endsWith('#')) return undefined;
    // One made in a plugin that runs later, or on a router out of sight, is known by its name alone.
    return this.#byName.get(`${isRouter ? 'instance' : origin}.${key}`);
  }

  /** The same of a router that is known by its record. */
  ofRouter(router: RouterRecord, key: string): Value | undefined {
    return this.#around(router, key) ?? this.#byName.get(`instance.${key}`);
  }

  #around(router: RouterRecord, key: string): Value | undefined {
    const { routers } = this.collector;
    for (let at: RouterRecord | undefined = router; at; at = at.parent === undefined ? undefined : routers.get(at.parent)) {
      const value = at.decorations.get(key);
      if (value) return value;
    }
    return undefined;
  }
}

/** How a setting is kept among the members of its application. */
export function settingKey(name: string): string {
  return `(setting).${name}`;
}

/** The last member of an origin: `locals` of `express:Application#locals`. */
function memberName(origin: string): string {
  return origin.slice(Math.max(origin.lastIndexOf('#'), origin.lastIndexOf('.')) + 1);
}
