import type { Endpoint, Span } from '../../facts/index.js';
import { targetOf, type Behaviour, type FunctionValue } from '../../evaluate/index.js';
import { authState, ownCheck, traitsOf } from '../chain/auth-state.js';
import { nameOf } from '../chain/names.js';
import { spanOf, type Runner } from '../chain/runner.js';
import { safeguardsOf } from '../chain/safeguards.js';
import { dataUse } from '../noted/data-use.js';
import { isTestFile } from '../test-files.js';

/** What listeners of Node's own server are called with. */
const listener = 'node:http:RequestListener#';
const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** A path, and a method, that nothing is registered for: what is done there is no route. */
const nowhere = '/~nowhere';
const noMethod = 'NOWHERE';
const maxPaths = 64;
const refusals: ReadonlySet<number | undefined> = new Set([404, 405, 501]);

/** Routes that a listener of Node's own server tells apart by itself: it is run for each path that its tests name. */
export function dispatchedRoutes(runner: Runner, listeners: Iterable<FunctionValue>): readonly Endpoint[] {
  return [...listeners].filter(({ file }) => !isTestFile(file)).flatMap((fn) => routesOf(runner, fn));
}

type Run = ReadonlyMap<string, Behaviour>;

function routesOf(runner: Runner, fn: FunctionValue): readonly Endpoint[] {
  const run = (path: string, method: string): Run => runner.elementAt(fn, listener, targetOf(path, '', method)).behaviours;
  const paths = pathsNamed(run);
  const elsewhere = new Set([...verbs, noMethod].flatMap((method) => [...run(nowhere, method).keys()]));
  const isServed = (path: string, method: string): boolean => [...run(path, method)].some(([key, one]) => !elsewhere.has(key) && answers(one));
  return [...paths].flatMap(([path, span]) => {
    const methods = isServed(path, noMethod) ? ['ALL'] : verbs.filter((method) => isServed(path, method));
    return methods.map((method) => endpoint(fn, { path, method, span }, [...run(path, method === 'ALL' ? noMethod : method).values()]));
  });
}

/** The paths that a listener holds what is asked for against. A test may stand behind another one. */
function pathsNamed(run: (path: string, method: string) => Run): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  const asked = [nowhere];
  for (const path of asked) {
    for (const method of verbs) {
      for (const one of run(path, method).values()) {
        if (one.does !== 'target-test' || one.test.how !== 'equals' || one.test.part === 'method' || !one.test.text.startsWith('/') || found.has(one.test.text) || found.size >= maxPaths) continue;
        found.set(one.test.text, one.test.span);
        asked.push(one.test.text);
      }
    }
  }
  return found;
}

function answers(one: Behaviour): boolean {
  return one.does === 'respond' ? !refusals.has(one.status) : one.does === 'data' || one.does === 'unknown-call' || one.does === 'delegate';
}

function endpoint(fn: FunctionValue, { path, method, span }: { readonly path: string; readonly method: string; readonly span: Span }, behaviours: readonly Behaviour[]): Endpoint {
  const own = ownCheck(nameOf(fn), behaviours, span);
  return {
    kind: 'http',
    method,
    path,
    framework: 'node',
    span,
    handler: { name: nameOf(fn), span: spanOf(fn) },
    chain: [],
    unresolved: own.edges,
    auth: authState([], own.check, own.edges),
    ...safeguardsOf([], own.check, behaviours, []),
    traits: traitsOf(behaviours),
    data: dataUse(behaviours),
    group: fn.file,
    app: fn.file,
  };
}
