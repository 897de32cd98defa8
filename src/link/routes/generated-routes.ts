import type { Endpoint } from '../../facts/index.js';
import { authState } from '../chain/auth-state.js';
import type { Linker } from '../linker.js';

/** What readers of classes say where nothing in sight serves a controller. */
export const unservedReason = 'no module in sight serves this controller';

/**
 * Routes of controllers whose registration a tool has written, and that code is in sight: one route for the two. Where it is mounted and what runs before it is
 * what the code says; the rest is what the controller says. `generated`: files of such controllers.
 */
export function joinGenerated(linker: Linker, decorated: readonly Endpoint[], walked: readonly Endpoint[], generated: ReadonlySet<string>): readonly Endpoint[] {
  if (generated.size === 0) return [...decorated, ...walked];
  const taken = new Set<Endpoint>();
  const joined = decorated.map((one) => {
    const twin = generated.has(one.span.file) ? walked.find((other) => !taken.has(other) && isSame(linker, one, other)) : undefined;
    if (!twin) return one;
    taken.add(twin);
    return join(one, twin);
  });
  return [...joined, ...walked.filter((one) => !taken.has(one))];
}

/** The same route, if the file that registers it imports the one that the controller stands in. */
function isSame(linker: Linker, own: Endpoint, twin: Endpoint): boolean {
  if (own.method !== twin.method || !(own.path === twin.path || twin.path.endsWith(own.path))) return false;
  return (linker.facts(twin.span.file)?.requests ?? []).some(({ request }) => {
    const target = linker.resolve(twin.span.file, request);
    return target.kind === 'file' && target.file === own.span.file;
  });
}

/** Of what the written code puts before the handler, the decorators have said the same. */
function join(own: Endpoint, twin: Endpoint): Endpoint {
  const chain = [...twin.chain.filter(({ span }) => span.file !== twin.span.file), ...own.chain];
  const edges = [...own.unresolved.filter(({ reason }) => reason !== unservedReason), ...twin.unresolved.filter(({ span }) => span.file !== twin.span.file)];
  const auth = own.auth.state === 'required' ? own.auth : authState(chain, undefined, edges);
  return { ...own, path: twin.path, chain, unresolved: edges, auth, app: twin.app };
}
