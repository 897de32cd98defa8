import type { AuthState, ChainElement, Endpoint, UnresolvedEdge } from '../facts/index.js';
import type { Behaviour, FunctionValue, Host } from '../evaluate/index.js';
import { authState, movesOn, ownCheck, traitsOf } from './auth-state.js';
import { chainEdges } from './chain-edges.js';
import type { Registration, RouterRecord } from './collector.js';
import { dataUse } from './data-use.js';
import { nameOf } from './elements.js';
import { isConstrained, servedPath, unknownPart } from './paths.js';
import { notesIn } from './route-calls.js';
import { spanOf, type RunResult } from './runner.js';
import { safeguardsOf, schemaChecks } from './safeguards.js';

/** A route as it was met on a router: under its full path, with the chain that runs for these methods of it. */
export interface WalkedRoute {
  readonly registration: Extract<Registration, { kind: 'route' }>;
  readonly path: string;
  readonly methods: readonly string[];
  readonly chain: readonly ChainElement[];
  readonly handler: { readonly fn: FunctionValue | undefined; readonly runs: readonly RunResult[] };
}

/** Where it was met; `edges`: what is not known of the way there. */
interface Around {
  readonly app: string;
  readonly router: RouterRecord;
  readonly edges: readonly UnresolvedEdge[];
  readonly host: Host;
}

/** A route as endpoints of the model, one for each method. */
export function walkedEndpoints({ registration, path, methods, chain, handler }: WalkedRoute, { app, router, edges: outer, host }: Around): { readonly endpoints: readonly Endpoint[]; readonly auth: AuthState; readonly behaviours: readonly Behaviour[] } {
  const behaviours = handler.runs.flatMap((run) => [...run.behaviours.values()]);
  const own = ownCheck(handler.fn ? nameOf(handler.fn) : 'the handler', behaviours, registration.span);
  const edges = [...outer, ...own.edges, ...(path.includes(unknownPart) ? [{ reason: 'part of the path is not known', span: registration.span }] : []), ...(handler.fn ? [] : [{ reason: `the handler (${registration.handler ? nameOf(registration.handler) : 'none'}) cannot be seen into`, span: registration.span }])];
  const unresolved = [...edges, ...chainEdges(host, chain)];
  const auth = authState(chain, own.check, edges);
  const opens = openedBy(chain, auth);
  const moved = movesOn(chain, behaviours);
  const endpoints = methods.map((method): Endpoint => ({
    kind: 'http',
    method,
    path: servedPath(path),
    ...(isConstrained(path) && { constrained: true as const }),
    framework: router.framework,
    span: registration.span,
    ...(handler.fn && { handler: { name: nameOf(handler.fn), span: spanOf(handler.fn) } }),
    chain,
    unresolved,
    auth,
    ...safeguardsOf(chain, own.check, behaviours, schemaChecks(registration.validation, registration.span)),
    ...(opens && { public: opens }),
    traits: traitsOf(behaviours),
    ...(moved && { deprecated: moved }),
    ...notesIn(registration),
    ...(registration.decided && { decided: true as const }),
    data: dataUse(behaviours),
    ...(registration.development && { development: true as const }),
    group: router.id,
    app,
  }));
  return { endpoints, auth, behaviours };
}

/** A check that names a route among those it lets pass says that it is open by intent, unless another check holds for it. */
export function openedBy(chain: readonly ChainElement[], auth: AuthState): Endpoint['public'] {
  return auth.state === 'required' ? undefined : chain.find((element) => element.opens)?.opens;
}
