import type { ChainElement, Endpoint } from '../../facts/index.js';
import type { Behaviour } from '../../evaluate/index.js';
import type { RunResult } from '../chain/runner.js';
import type { Handling } from './walked-endpoints.js';

/** Hands the request on, and serves nobody itself: what answers stands further on, under the same path (`app.get('/users', requireLogin)`). */
export function isStep({ runs }: Handling): boolean {
  const behaviours = runs.flatMap((run) => [...run.behaviours.values()]);
  return behaviours.some((one) => one.does === 'next') && !behaviours.some(serves);
}

/** Turns callers away or lets them pass, and serves nobody. */
export function onlyChecks({ kind }: ChainElement, behaviours: readonly Behaviour[]): boolean {
  return (kind === 'auth' || kind === 'role') && !behaviours.some(serves);
}

function serves(one: Behaviour): boolean {
  return one.does === 'respond' && (one.status === undefined || one.status < 300);
}

/**
 * What the last function of the route's own has done for a handler that only answers with what it finds: `router.post('/login', signIn, respond)`.
 * What it checks, what it looks up for others and that it goes on is told of it as of any element.
 */
export function doneBefore(element: ChainElement | undefined, run: RunResult | undefined, { runs }: Handling): readonly Behaviour[] {
  if (element?.kind !== 'pass' || !run || runs.length === 0 || runs.some(({ behaviours }) => [...behaviours.values()].some(isWork))) return [];
  const done = [...run.behaviours.values()];
  // What only looks something up may be a check of it.
  return done.some(changesSomething) ? done.filter((one) => one.does !== 'next' && !(one.does === 'data' && element.loads?.includes(one.access))) : [];
}

function changesSomething(one: Behaviour): boolean {
  return one.does === 'data' ? one.access.does === 'create' || one.access.does === 'update' || one.access.does === 'delete' : one.does !== 'unknown-call' && one.does !== 'hand-over' && isWork(one);
}

const work = new Set<Behaviour['does']>(['data', 'cost', 'message', 'guard', 'session-write', 'renew-session', 'unknown-call', 'hand-over']);

function isWork({ does }: Behaviour): boolean {
  return work.has(does);
}

/** Routes by their keys, without those that are a step on the way to another one. */
export function withoutSteps(endpoints: readonly (readonly [string, Endpoint])[], steps: ReadonlySet<string>): readonly Endpoint[] {
  const ends = new Set(endpoints.flatMap(([key, endpoint]) => (steps.has(key) ? [] : [nameOf(endpoint)])));
  return endpoints.flatMap(([key, endpoint]) => (steps.has(key) && ends.has(nameOf(endpoint)) ? [] : [endpoint]));
}

function nameOf({ app, method, path }: Endpoint): string {
  return `${app} ${method} ${path}`;
}
