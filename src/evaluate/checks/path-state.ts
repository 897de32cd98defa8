import type { Clearance } from '../../facts/index.js';
import { clearTaint, endingSuffix, hostSuffix, resolvedSuffix, type Taint } from '../values/taint.js';

/** What the tests passed so far have established: for which data (taint ids) which risks are excluded. Immutable. */
export interface PathState {
  readonly cleared: ReadonlyMap<string, readonly Clearance[]>;
  readonly key: string;
}

export type Clearances = ReadonlyMap<string, readonly Clearance[]>;

/**
 * The id under which a test for development is remembered; it covers every datum. Followed by more, it stands for one side
 * of a test that does not say which side is production.
 */
export const everyDatum = '*';

/** The start of such an id where a name (`isProd`), and not the environment itself, told that the deployment is tested. */
export const someDeployment = '*?';

/** The start of such an id where a name told that it is tested whether the caller is one of those who run the service. */
export const someOperator = '*@';

/** Before an id: a check has run whose verdict nobody has read yet. Alone: somebody has read the verdicts. */
const pending = '?';

export function asPending(checked: Clearances): Clearances {
  return new Map([...checked].map(([id, risks]) => [pending + id, risks]));
}

/** What holds once the verdicts of all checks so far have been read. */
export function settled(path: PathState): Clearances {
  const result = new Map<string, readonly Clearance[]>([[pending, ['all']]]);
  for (const [id, risks] of path.cleared) if (id.startsWith(pending)) result.set(id.slice(pending.length) || pending, risks);
  return result;
}

/** The path with what was checked counted, if an element of the chain reads the verdicts. */
export function settle(path: PathState): PathState {
  return path.cleared.has(pending) ? addClearances(path, settled(path)) : path;
}

/** What the later path holds by itself, without what follows from the earlier one. */
export function addedTo(before: PathState, after: PathState): PathState {
  if (before.cleared.size === 0) return after;
  return make(new Map([...after.cleared].filter(([id, risks]) => !before.cleared.has(pending + id) && !risks.every((risk) => before.cleared.get(id)?.includes(risk)))));
}

export const emptyPath: PathState = { cleared: new Map(), key: '' };

export function addClearances(path: PathState, added: Clearances): PathState {
  if (added.size === 0) return path;
  const cleared = new Map(path.cleared);
  for (const [id, risks] of added) cleared.set(id, [...new Set([...(cleared.get(id) ?? []), ...risks])].sort());
  return make(cleared);
}

/** What holds on both paths. */
export function meetPaths(left: PathState, right: PathState): PathState {
  if (left === right || left.key === right.key) return left;
  const cleared = intersect(left.cleared, right.cleared);
  return cleared.size === 0 ? emptyPath : make(cleared);
}

export function intersect(left: Clearances, right: Clearances): Clearances {
  const both = new Map<string, readonly Clearance[]>();
  for (const [id, risks] of left) {
    const other = right.get(id);
    if (!other) continue;
    const common = (other.includes('all') ? risks : risks.includes('all') ? other : risks.filter((risk) => other.includes(risk))).filter((risk) => risk !== 'size' || (risks.includes('size') && other.includes('size')));
    if (common.length > 0) both.set(id, common);
  }
  return both;
}

export function unite(left: Clearances, right: Clearances): Clearances {
  if (left.size === 0) return right;
  return addClearances({ cleared: left, key: '' }, right).cleared;
}

/** The taint with what the path has established added: for itself, for what it is part of, and for everything. */
export function applyPath(path: PathState, taint: Taint): Taint {
  if (path.cleared.size === 0) return taint;
  let result = taint;
  for (const [id, risks] of path.cleared.size > few ? concerning(path.cleared, taint.id) : path.cleared) {
    if (id.startsWith(everyDatum) || id === taint.id || taint.id.startsWith(`${id}.`) || taint.id === `${id}${hostSuffix}` || taint.id === `${id}${resolvedSuffix}` || taint.id === `${id}${endingSuffix}` || (id.includes('[]') && isElementOf(taint.id, id))) result = clearTaint(result, risks);
    else if (id === `${taint.id}${hostSuffix}`) result = clearTaint(result, ['url', 'redirect']);
    else if (id === `${taint.id}${endingSuffix}`) result = clearTaint(result, ['stored-name']);
  }
  return result;
}

/** Entries that are looked through one by one; of a schema with hundreds of fields only those that may concern the datum are. */
const few = 8;

type Entry = readonly [string, readonly Clearance[]];

/** Entries for every datum, and for elements of lists. */
const general = new WeakMap<Clearances, { readonly everywhere: readonly Entry[]; readonly elements: readonly Entry[] }>();

function concerning(cleared: Clearances, id: string): readonly Entry[] {
  let of = general.get(cleared);
  if (!of) {
    const entries = [...cleared];
    general.set(cleared, (of = { everywhere: entries.filter(([one]) => one.startsWith(everyDatum)), elements: entries.filter(([one]) => one.includes('[]')) }));
  }
  const found = /(?:^|\.)\d+(?:\.|$)/.test(id) ? [...of.everywhere, ...of.elements] : [...of.everywhere];
  const add = (one: string): void => {
    const risks = cleared.get(one);
    if (risks) found.push([one, risks]);
  };
  for (let end = id.indexOf('.'); end >= 0; end = id.indexOf('.', end + 1)) add(id.slice(0, end));
  add(id);
  add(id + hostSuffix);
  add(id + endingSuffix);
  for (const suffix of [hostSuffix, resolvedSuffix, endingSuffix]) if (id.endsWith(suffix)) add(id.slice(0, -suffix.length));
  return found;
}

/** What holds for any element holds for the one that an index names. */
function isElementOf(id: string, element: string): boolean {
  const parts = id.split('.');
  return element.split('.').every((part, at) => parts[at] === part || (part === '[]' && /^\d+$/.test(parts[at] ?? '')));
}

function make(cleared: Clearances): PathState {
  return new Path(cleared);
}

/** Most paths are never compared, so the key is made when it is asked for. */
class Path implements PathState {
  #key: string | undefined;

  constructor(readonly cleared: Clearances) {}

  get key(): string {
    return (this.#key ??= [...this.cleared].map(([id, risks]) => `${id}:${risks.join()}`).sort().join(';'));
  }
}
