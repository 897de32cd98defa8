import type { Meaning } from '../../facts/index.js';

/** What is to know of calling (or constructing) one origin. */
export interface Callable {
  readonly called: string;
  readonly made: string;
  readonly meanings: readonly Meaning[];
  readonly onResult: readonly Meaning[];
  readonly onlyValues: readonly Meaning[];
  readonly defers: boolean;
  /** Something of it concerns more than the evaluation. */
  readonly tells: boolean;
  /** Writing something to a log acts on nothing. */
  readonly isLog: boolean;
  /** What it gives holds records of a model. */
  readonly holds: boolean;
  /** It sends a request, and gives the answer. */
  readonly sends: boolean;
  /** By its name it writes to a log; that only silences. */
  readonly logs: boolean;
}

/** Whose identity or record the call or member of an origin is. */
export type OriginKind = 'principal' | 'record' | 'neither';

/** What was worked out from the rows of one catalogue, by origin. */
export interface RowMemory {
  readonly calls: Map<string, Callable>;
  readonly constructions: Map<string, Callable>;
  readonly kinds: Map<string, OriginKind>;
}

const memories = new WeakMap<object, RowMemory>();

export function rowMemoryOf(catalogue: object): RowMemory {
  const known = memories.get(catalogue) ?? { calls: new Map(), constructions: new Map(), kinds: new Map() };
  memories.set(catalogue, known);
  return known;
}

const maxKept = 20_000;

export function remember<What>(kept: Map<string, What>, origin: string, what: What): void {
  if (kept.size > maxKept) kept.clear();
  kept.set(origin, what);
}
