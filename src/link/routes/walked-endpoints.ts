import { isTestFile } from '../test-files.js';
import type { AuthState, ChainElement, Endpoint, UnresolvedEdge } from '../../facts/index.js';
import { catalogue, type Behaviour, type FunctionValue } from '../../evaluate/index.js';
import { authState, movesOn, ownCheck, traitsOf } from '../chain/auth-state.js';
import { chainEdges } from '../chain/chain-edges.js';
import type { RouterRecord } from './collector.js';
import type { Registration } from './registration.js';
import type { ElementReader } from '../chain/elements.js';
import { dataOn } from '../chain/loads.js';
import { nameOf } from '../chain/names.js';
import { noteTold } from './told-at.js';
import { isConstrained, isOutOfSight, servedPath } from './paths.js';
import { notesIn } from './route-calls.js';
import { spanOf, type RunResult } from '../chain/runner.js';
import { safeguardsOf, schemaChecks } from '../chain/safeguards.js';

/** What answers a route, and what running it showed. */
export interface Handling {
  readonly fn: FunctionValue | undefined;
  readonly runs: readonly Pick<RunResult, 'behaviours'>[];
}

/** A route as it was met on a router: under its full path, with the chain that runs for these methods of it. */
export interface WalkedRoute {
  readonly registration: Extract<Registration, { kind: 'route' }>;
  readonly path: string;
  readonly methods: readonly string[];
  readonly chain: readonly ChainElement[];
  readonly handler: Handling;
  /** What was done for it just before (`steps.ts`). */
  readonly before?: readonly Behaviour[];
}

/** Where it was met; `edges`: what is not known of the way there. */
interface Around {
  readonly app: string;
  readonly router: RouterRecord;
  readonly edges: readonly UnresolvedEdge[];
  readonly elements: ElementReader;
}

/** A route as endpoints of the model, one for each method. */
export function walkedEndpoints({ registration, path, methods, chain, handler, before = [] }: WalkedRoute, { app, router, edges: outer, elements }: Around): { readonly endpoints: readonly Endpoint[]; readonly auth: AuthState; readonly behaviours: readonly Behaviour[] } {
  const behaviours = handler.runs.flatMap((run) => [...run.behaviours.values()]);
  // Where the chain turns strangers away, the handler need not be asked whether it does.
  const isGuarded = chain.some(({ kind, optional }) => (kind === 'auth' || kind === 'role') && !optional);
  const told = handler.fn && handler.runs.length === 1 && !isGuarded ? elements.strangers.refusing(handler.fn, registration.called ?? router.origin, behaviours, 'handler') : behaviours;
  const found = ownCheck(handler.fn ? nameOf(handler.fn) : 'the handler', told, registration.span);
  const isServed = handler.fn && handler.runs.length === 1 && !isGuarded && found.check && elements.strangers.served(handler.fn, registration.called ?? router.origin);
  const own = isServed ? { ...found, check: { ...found.check, optional: true as const } } : found;
  const edges = [...outer, ...own.edges, ...(isOutOfSight(path) ? [{ reason: 'part of the path is not known', span: registration.span }] : []), ...(registration.made ? (registration.edges ?? []) : handlerEdges(registration, handler.fn))];
  const unresolved = [...edges, ...chainEdges(elements.evaluator.host, chain)];
  const auth = authState(chain, own.check, edges);
  const opens = openedBy(chain, auth, own.check) ?? onlySignsIn(registration, auth);
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
    traits: traitsOf([...before, ...behaviours]),
    ...(moved && { deprecated: moved }),
    ...notesIn(registration),
    ...(registration.decided && { decided: true as const }),
    data: dataOn(path, chain, [...before, ...behaviours]),
    ...(registration.development && { development: true as const }),
    group: router.id,
    app,
  }));
  for (const endpoint of endpoints) noteTold(endpoint, registration);
  return { endpoints, auth, behaviours };
}

/** What nobody knows of a handler: it is out of sight, or something out of sight that may check who is calling was made of it. */
function handlerEdges({ handler, span }: WalkedRoute['registration'], fn: FunctionValue | undefined): readonly UnresolvedEdge[] {
  const around = handler?.kind === 'external' ? handler : undefined;
  if (fn && !around) return [];
  const kinds = around ? catalogue.meanings(around.origin).flatMap((meaning) => (meaning.is === 'middleware' ? [meaning.kind] : [])) : [];
  // Where a check is all there is, it is how callers sign in.
  if (kinds.some((kind) => kind !== 'role' && (kind !== 'auth' || !fn))) return [];
  const name = handler ? nameOf(handler) : 'none';
  if (!fn) return [{ reason: `the handler (${name}) cannot be seen into`, span }];
  return catchesErrors.test(name) && !checksCallers.test(name) ? [] : [{ reason: `what ${name} does around the handler cannot be seen`, span }];
}

function onlySignsIn({ handler, span }: WalkedRoute['registration'], auth: AuthState): Endpoint['public'] {
  const isCheck = handler?.kind === 'external' && catalogue.meanings(handler.origin).some((meaning) => meaning.is === 'middleware' && meaning.kind === 'auth');
  return isCheck && auth.state === 'none' ? { reason: `${nameOf(handler)} is all that it does`, span } : undefined;
}

/** Wrappers by the names of those that only catch what a handler throws. */
const catchesErrors = /async|await|catch|promis|errors?$|try|wrap/i;
const checksCallers = /auth|guard|protect|secur|session|user|role|permi|login|token|key|access/i;

/** A check that names a route among those it lets pass says that it is open by intent, unless another check holds for it. So does one of the password that callers sign in with. */
export function openedBy(chain: readonly ChainElement[], auth: AuthState, own?: ChainElement): Endpoint['public'] {
  if (auth.state !== 'required') return chain.find((element) => element.opens)?.opens;
  const checks = [...chain, ...(own ? [own] : [])].filter((element) => (element.kind === 'auth' || element.kind === 'role') && !element.optional);
  const [first] = checks;
  if (!first || !checks.every((element) => element.checksPassword === true || element.signsIn === true)) return undefined;
  return { reason: first.signsIn ? `${first.name} sends callers to sign in` : `${first.name} compares the password of whoever signs in`, span: first.span, signIn: true };
}

/** Made in a test, or put together there. */
export function isOfTest({ span, registrations }: RouterRecord): boolean {
  const place = span ?? registrations.flatMap((one) => (one.kind === 'handed-on' ? [] : [one.span]))[0];
  return place !== undefined && isTestFile(place.file);
}

const strength: Readonly<Record<Endpoint['auth']['state'], number>> = { none: 0, unknown: 1, optional: 2, required: 3 };

/** Of two readings of one route the one that says more about its protection stands. */
export function saysMore(one: Endpoint, other: Endpoint): boolean {
  return strength[one.auth.state] > strength[other.auth.state];
}
