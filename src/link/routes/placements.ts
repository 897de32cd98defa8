import type { ChainElement, Endpoint, FrameworkName, MisplacedCheck, Span } from '../../facts/index.js';
import { valueKey, type Value } from '../../evaluate/index.js';
import { covers } from './paths.js';

/** An element in force from here on, for paths under `prefix`. */
export interface Active {
  readonly prefix: string;
  /** It runs for paths that this expression finds, below that of its router. */
  readonly pattern?: { readonly test: RegExp; readonly below: string };
  /** It runs for these methods only. */
  readonly methods?: readonly string[];
  /** It runs for this path only, not for what lies below. */
  readonly exact?: true;
  /** The path under which its router is mounted, where that is another than `prefix`. */
  readonly below?: string;
  readonly value: Value;
  readonly span: Span;
}

/** Where an element was put: on which router of which application, and why routes there may not see it. */
interface Place {
  readonly app: string;
  readonly framework: FrameworkName;
  /** Routes below this router are those that it could have held for. */
  readonly within: string;
  readonly cause: MisplacedCheck['cause'];
  readonly detail?: string;
}

interface Placement {
  readonly active: Active;
  readonly place: Place;
  readonly element: ChainElement;
  /** Keys of routes that were there already, or stand outside its scope. */
  readonly missed: Set<string>;
  holds: boolean;
}

/** Keeps for every check that was put somewhere whether it holds for anything, and which routes it does not hold for. */
export class PlacementLog {
  readonly #placements = new Map<string, Placement>();
  readonly #served: { readonly key: string; readonly app: string; readonly path: string; readonly trail: ReadonlySet<string> }[] = [];

  /** A route was added below these routers, behind these elements. */
  served(key: string, app: string, path: string, trail: ReadonlySet<string>, behind: readonly Active[]): void {
    this.#served.push({ key, app, path, trail });
    for (const active of behind) this.holds(active);
  }

  /** An element is put in force. Only checks are kept. */
  put(active: Active, element: ChainElement, place: Place): void {
    if ((element.kind !== 'auth' && element.kind !== 'role') || element.optional || element.evidence.reason.startsWith('named in')) return;
    const key = keyOf(active);
    const placement = this.#placements.get(key) ?? { active, place, element, missed: new Set<string>(), holds: false };
    this.#placements.set(key, placement);
    if (place.cause !== 'order') return;
    for (const one of this.#served) if (one.app === place.app && one.trail.has(place.within) && covers(active.prefix, one.path)) placement.missed.add(one.key);
  }

  /** Something that is no route of ours (a file server, something out of sight) runs behind these elements. */
  heldBy(actives: readonly Active[]): void {
    for (const active of actives) this.holds(active);
  }

  holds(active: Active): void {
    const placement = this.#placements.get(keyOf(active));
    if (placement) placement.holds = true;
  }

  /** Checks that hold for nothing, with the routes that they could have held for. */
  misplaced(endpoints: ReadonlyMap<string, Endpoint>): readonly MisplacedCheck[] {
    return [...this.#placements.values()].flatMap((placement) => {
      if (placement.holds) return [];
      const { place, element, active } = placement;
      const keys = place.cause === 'order' ? [...placement.missed] : this.#served.flatMap((one) => (one.app === place.app && one.trail.has(place.within) ? [one.key] : []));
      const missed = [...new Set(keys)].flatMap((key) => endpoints.get(key) ?? []);
      const { framework, cause, detail } = place;
      return missed.length === 0 ? [] : [{ name: element.name, span: active.span, framework, cause, ...(detail !== undefined && { detail }), missed }];
    });
  }
}

function keyOf(active: Active): string {
  return `${active.span.file}:${String(active.span.start)}|${valueKey(active.value)}`;
}
