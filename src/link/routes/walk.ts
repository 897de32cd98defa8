import type { ChainElement, Endpoint, FrameworkName, MisplacedCheck, Span, UnresolvedEdge } from '../../facts/index.js';
import type { Value } from '../../evaluate/index.js';
import type { Collector, RouterRecord } from './collector.js';
import type { Registration } from './registration.js';
import type { ElementReader } from '../chain/elements.js';
import { covers, joinPath, pathsOf, servedPath } from './paths.js';
import { chainsFor, type Placed } from './by-route.js';
import { Behind } from '../chain/behind.js';
import { runChain, type Link } from '../chain/chain-runs.js';
import { ExposureLog, type Mount } from '../noted/exposures.js';
import { answersErrors, delegatedTo } from './delegated.js';
import { functionsIn } from './functions.js';
import { endpointKey, isInForce, isPreflight, mountOf, passing, perhapsInForce, placesOf, standing } from './in-force.js';
import { openedLater } from './opened-later.js';
import { PlacementLog, type Active } from './placements.js';
import { addedBy, isRouteHook, type RouteHook } from './route-hooks.js';
import type { Runner } from '../chain/runner.js';
import { doneBefore, isStep, onlyChecks, withoutSteps } from './steps.js';
import { withNamed } from './named-schemas.js';
import { withConfig } from '../chain/safeguards.js';
import { madeRun } from './made-records.js';
import { toldApart } from './told-at.js';
import { isOfTest, saysMore, walkedEndpoints, type Handling, type WalkedRoute } from './walked-endpoints.js';

type ForParameter = Extract<Registration, { kind: 'parameter' }>;

interface Visit {
  readonly app: RouterRecord;
  readonly router: RouterRecord;
  readonly prefix: string;
  /** The path that the router is mounted under, without its own prefix. */
  readonly base: string;
  /** Elements of the scopes around, and, in registration order, of everything passed so far. */
  readonly active: Active[];
  readonly forParameters: readonly ForParameter[];
  readonly edges: readonly UnresolvedEdge[];
  readonly trail: ReadonlySet<string>;
  /** Functions of the scopes around, and of this one so far, that are told of each route. */
  readonly told?: readonly RouteHook[];
  /** A test decides whether it is mounted at all. */
  readonly decided: boolean;
}

/** Turns what was said on routers into the routes that are served. */
export class RouteWalker {
  readonly #endpoints = new Map<string, Endpoint>();
  /** Routes whose handlers may do no more than pass on, by the keys of their endpoints. */
  readonly #steps = new Set<string>();
  readonly #visited = new Set<string>();
  readonly #placements = new PlacementLog();
  readonly exposures = new ExposureLog();

  constructor(
    readonly collector: Collector,
    readonly elements: ElementReader,
    readonly runner: Runner,
  ) {}

  /** Each route once: a helper that builds the application several times (for tests, say) serves it the same way. */
  get endpoints(): readonly Endpoint[] {
    return toldApart(withoutSteps([...this.#endpoints], this.#steps));
  }

  /** Checks that were put where they hold for no route. */
  get misplaced(): readonly MisplacedCheck[] {
    return this.#placements.misplaced(this.#endpoints);
  }

  walk(): void {
    const routers = [...this.collector.routers.values()].filter((router) => !isOfTest(router));
    const mounted = this.#mounted(routers);
    for (const router of routers) if (router.isApp && !mounted.has(router.id)) this.#application(router);
    // What no application mounts in sight still has handlers; how they are reached is not known.
    for (const router of routers) {
      if (this.#visited.has(router.id) || router.parent !== undefined) continue;
      const span = router.registrations.flatMap((one) => (one.kind === 'handed-on' ? [] : [one.span]))[0];
      const edges = span ? [{ reason: router.floating ? 'the router is handed in from out of sight' : 'nothing in sight mounts this router', span }] : [];
      this.#visit({ app: router, router, prefix: '', base: '', active: [], forParameters: [], edges, decided: false, trail: new Set() });
    }
  }

  #application(app: RouterRecord): void {
    const active: Active[] = [];
    this.#visit({ app, router: app, prefix: '', base: '', active, forParameters: [], edges: [], decided: false, trail: new Set() });
    for (const [key, endpoint] of this.#endpoints) {
      const opens = endpoint.app === app.id ? openedLater(this.runner, this.elements, app, endpoint, active) : undefined;
      if (opens) this.#endpoints.set(key, { ...endpoint, public: opens });
    }
  }

  /** Applications that another one serves under a path. */
  #mounted(routers: readonly RouterRecord[]): ReadonlySet<string> {
    const mounted = new Set<string>();
    const apps = routers.filter(({ isApp }) => isApp).length;
    for (const { id, origin, registrations } of routers) {
      for (const one of registrations) {
        if (one.kind !== 'use') continue;
        for (const element of one.elements) {
          const { value } = mountOf(element);
          const whole = this.collector.wholeOf(value);
          for (const router of whole ? [whole] : apps > 1 ? delegatedTo(this.collector, this.runner, value, origin) : []) if (router.id !== id) mounted.add(router.id);
        }
      }
    }
    return mounted;
  }

  #visit(visit: Visit): void {
    const { router } = visit;
    if (visit.trail.has(router.id)) return;
    this.#visited.add(router.id);
    const trail = new Set([...visit.trail, router.id]);
    // Functions for path parameters hold for all routes of their router, and for no router below.
    const forParameters = router.registrations.flatMap((one) => (one.kind === 'parameter' ? [one] : []));
    const prefixes = router.prefix.length === 0 ? [visit.prefix] : router.prefix.map((path) => joinPath(visit.prefix, path));
    for (const prefix of prefixes) {
      const inner = { ...visit, prefix, base: visit.prefix, forParameters, trail };
      if (router.order === 'scope') this.#scope(inner);
      else for (const registration of [...router.registrations]) this.#inOrder(inner, registration);
    }
  }

  #inOrder(visit: Visit, registration: Registration): void {
    if (registration.kind === 'route') this.#route(visit, registration);
    else if (registration.kind === 'use') this.#use(visit, registration);
    else if (registration.kind === 'error-handler') this.#errorHandler(visit, registration.handler);
    else if (registration.kind === 'part') {
      const part = this.collector.routers.get(registration.child);
      if (part) this.#visit({ ...visit, router: part, prefix: visit.base });
    } else if (registration.kind === 'handed-on' || registration.kind === 'controllers') this.#placements.heldBy(visit.active);
    else if (registration.kind === 'exposes') this.#exposes(visit, registration);
  }

  /** A call that puts something under a path of its own: behind what is in force there by now. */
  #exposes(visit: Visit, { what, name, url, span, decided }: Extract<Registration, { kind: 'exposes' }>): void {
    for (const path of pathsOf(url)) this.exposures.add(what, name, this.#reach(visit, joinPath(visit.prefix, path), span, decided));
  }

  /** What runs before something under a path. */
  #reach(visit: Visit, path: string, span: Span, decided: boolean): Mount {
    const { framework, origin } = visit.router;
    const chain = visit.active.filter((one) => isInForce(one, path)).map((one) => this.elements.read(one.value, framework, origin, one.span));
    const perhaps = visit.active.some((one) => standing(one, path, []) === 'perhaps');
    return { app: visit.app.id, path, span, decided: decided || visit.decided, chain, open: perhaps || visit.edges.length > 0 };
  }

  #use(visit: Visit, registration: Extract<Registration, { kind: 'use' }>): void {
    for (const { prefix, pattern } of placesOf(registration.url, visit.prefix)) {
      for (const element of registration.elements) {
        const { value, paths, apart } = mountOf(element);
        for (const below of paths) this.#mount(apart ? { ...visit, active: [...visit.active] } : visit, value, { prefix: joinPath(prefix, below), ...(pattern && { pattern }) }, registration);
      }
    }
  }

  #mount(visit: Visit, value: Value, place: Pick<Active, 'prefix' | 'pattern'>, { exact, span, decided, development }: Extract<Registration, { kind: 'use' }>): void {
    const { prefix } = place;
    const mounted = this.collector.wholeOf(value);
    if (mounted) this.#visit({ ...visit, router: mounted, prefix, decided: visit.decided || decided, ...(mounted.contained && !visit.router.contained && { active: [...visit.active] }) });
    else if (!this.#isErrorHandler(visit, value, development)) {
      this.exposures.mounted(this.runner.evaluator, value, this.#reach(visit, prefix, span, decided));
      for (const router of delegatedTo(this.collector, this.runner, value, visit.router.origin)) this.#visit({ ...visit, router, prefix, decided: visit.decided || decided, active: [...visit.active, { ...place, value, span }] });
      this.#put(visit, { ...place, value, span, ...(exact && { exact }) });
    }
  }

  /** Puts an element in force. It is run once, whether or not a route follows. */
  #put(visit: Visit, active: Active): void {
    const { app, router } = visit;
    const element = this.elements.read(active.value, router.framework, router.origin, active.span);
    if (this.#answersByItself(active.value, element, router.origin)) this.#placements.heldBy(visit.active.filter((one) => covers(one.prefix, active.prefix) || covers(active.prefix, one.prefix)));
    visit.active.push(active);
    const { order, parent } = router;
    this.#placements.put(active, element, { app: app.id, framework: router.framework, within: order === 'scope' ? (parent ?? router.id) : router.id, cause: order === 'scope' ? 'scope' : 'order' });
  }

  /** Whether an element may serve requests of its own: files, a sub-application, anything that cannot be seen into. */
  #answersByItself(value: Value, element: ChainElement, origin: string): boolean {
    if (value.kind !== 'function') return !passing.has(element.kind);
    const { behaviours } = this.runner.element(value, origin);
    return [...behaviours.values()].some((one) => (one.does === 'respond' && one.status !== 404 && !passing.has(element.kind)) || one.does === 'unknown-call');
  }

  /** A function with the framework's error form answers errors; it is not part of the chain. */
  #isErrorHandler(visit: Visit, value: Value, development?: true): boolean {
    if (value.kind !== 'function') return false;
    if (visit.router.order !== 'registration' || !answersErrors(value)) return false;
    this.#errorHandler(visit, value, development);
    return true;
  }

  #errorHandler(visit: Visit, value: Value, development?: true): void {
    for (const fn of functionsIn(value)) this.runner.errorHandler(fn, visit.router.origin, development);
  }

  /** In a scope, hooks hold for every route of it and of the scopes below, whatever the order. */
  #scope(visit: Visit): void {
    const { registrations } = visit.router;
    const hooks = registrations.flatMap((one) => (one.kind === 'hook' && one.before ? [{ prefix: '', value: one.element, span: one.span }] : one.kind === 'plugin' ? [{ prefix: '', value: one.element, span: one.span }] : []));
    const used = registrations.flatMap((one) => (one.kind === 'use' ? one.elements.map((value) => ({ prefix: joinPath(visit.prefix, pathsOf(one.url)[0] ?? ''), value, span: one.span })) : []));
    const own = registrations.filter(isRouteHook);
    const inner = { ...visit, active: [...visit.active] };
    for (const active of [...hooks, ...used]) this.#put(inner, active);
    this.#lateHooks(inner);
    if (registrations.some((one) => one.kind === 'handed-on')) this.#placements.heldBy(inner.active);
    for (const [at, registration] of [...registrations].entries()) {
      if (registration.kind === 'plugin') this.exposures.mounted(this.runner.evaluator, registration.element, this.#reach(inner, visit.prefix === '' ? '/' : visit.prefix, registration.span, registration.decided === true));
      if (registration.kind === 'exposes') this.#exposes(inner, registration);
      if (registration.kind === 'route') this.#route({ ...inner, told: [...(visit.told ?? []), ...own.filter((one) => registrations.indexOf(one) < at)] }, registration);
      else if (registration.kind === 'error-handler') this.#errorHandler(inner, registration.handler);
      else if (registration.kind === 'scope') {
        const child = this.collector.routers.get(registration.child);
        for (const path of pathsOf(registration.prefix)) if (child) this.#visit({ ...inner, told: [...(visit.told ?? []), ...own], router: child, prefix: joinPath(visit.prefix, path), decided: visit.decided || registration.decided === true });
      }
    }
  }

  /** A hook of a later phase runs when the handler is done: a check in it comes too late for every route. */
  #lateHooks(visit: Visit): void {
    const { app, router } = visit;
    for (const one of router.registrations) {
      if (one.kind !== 'hook' || one.before || one.phase === '' || one.adds) continue;
      const element = this.elements.read(one.element, router.framework, router.origin, one.span);
      this.#placements.put({ prefix: '', value: one.element, span: one.span }, element, { app: app.id, framework: router.framework, within: router.id, cause: 'phase', detail: one.phase });
      // For a header it is early enough, and for a log.
      if (element.kind === 'headers' || element.logs) visit.active.push({ prefix: '', value: one.element, span: one.span });
    }
  }

  #route(visit: Visit, written: Extract<Registration, { kind: 'route' }>): void {
    const { framework, origin } = visit.router;
    if (isPreflight(written)) return;
    const registration = withNamed(this.collector, visit.router, written);
    for (const path of pathsOf(registration.url)) {
      const full = joinPath(visit.prefix, path);
      const { methods } = registration;
      const active = visit.active.filter((one) => standing(one, full, methods) === 'yes');
      const links: readonly Link[] = [
        ...active.map(({ value, span, prefix, below }) => ({ value, span, origin, below: below ?? prefix })),
        ...visit.forParameters.filter((one) => full.split('/').some((part) => part.startsWith(':') && /^\w+/.exec(part.slice(1))?.[0] === one.name)),
        ...addedBy(this.runner.evaluator, visit.told ?? [], registration, full).map(({ value, span }) => ({ value, span, origin, below: visit.prefix })),
        ...registration.chain.map((value, at) => ({ value, span: registration.span, origin, below: visit.prefix, ...(registration.written?.[at] && { written: registration.written[at] }) })),
      ];
      const { behind, byLink, found } = runChain(this.runner, links, registration.validation, full);
      const perhaps = visit.active.filter((one) => standing(one, full, methods) === 'perhaps').flatMap((one) => perhapsInForce(this.elements.read(one.value, framework, origin, one.span)));
      const placed = links.map((link): Placed => ({ value: link.value, element: writtenAs(this.elements.read(link.value, framework, link.origin, link.span, byLink.get(link)), link), origin: link.origin, ...(link.below !== undefined && { below: link.below }), ...(found.has(link) && { found: found.get(link) }) }));
      const passing = this.#passesOn(registration, framework, origin, behind);
      if (passing !== 'no') for (const value of [...registration.chain, ...(registration.handler ? [registration.handler] : [])]) visit.active.push(...placesOf(registration.url, visit.prefix).map((place) => ({ ...place, exact: true as const, below: visit.prefix, value, span: registration.span, ...(!methods.includes('ALL') && { methods }) })));
      if (passing === 'always') return;
      if (passing === 'perhaps') for (const method of methods) this.#steps.add(endpointKey({ method, path: servedPath(full), span: registration.span }));
      const handler = registration.made ? madeRun(this.runner.evaluator, registration.made, behind) : registration.called === undefined ? this.#handle(registration.handler, origin, behind) : this.#handle(registration.handler, registration.called, new Behind(behind.established, undefined));
      const [last, lastLink] = registration.chain.length > 0 ? [placed.at(-1)?.element, links.at(-1)] : [];
      const before = doneBefore(last, lastLink && byLink.get(lastLink), handler);
      const forms = chainsFor(this.runner, placed, { path: full, span: registration.span, tolerant: visit.router.tolerant, ...(registration.asked && { config: registration.asked }) }, registration.methods);
      for (const { methods, chain } of forms) this.#add(visit, { registration, path: full, methods, chain: withConfig(this.runner.evaluator, [...perhaps, ...chain], registration.config), handler, before });
      const chain = forms[0]?.chain ?? [];
      for (const value of registration.handler ? [...registration.chain, registration.handler] : registration.chain) this.exposures.mounted(this.runner.evaluator, value, { app: visit.app.id, path: full, span: registration.span, decided: registration.decided || visit.decided, chain, open: visit.edges.length > 0 });
      for (const method of registration.methods) this.#placements.served(endpointKey({ method, path: servedPath(full), span: registration.span }), visit.app.id, full, visit.trail, active);
    }
  }

  /** A handler for all methods that passes on, and a check that does nothing else, are chain elements under a path. One out of sight may be. */
  #passesOn({ handler, methods, span, url }: Extract<Registration, { kind: 'route' }>, framework: FrameworkName, origin: string, behind: Behind): 'always' | 'perhaps' | 'no' {
    if (!handler) return 'no';
    const isForAll = methods.includes('ALL');
    if (handler.kind === 'function') {
      // Run by itself it would not know what was checked before.
      if (!isForAll && !pathsOf(url).some((path) => path.includes('*'))) return isStep(this.#handle(handler, origin, behind)) ? 'perhaps' : 'no';
      const behaviours = [...this.runner.element(handler, origin).behaviours.values()];
      if (!behaviours.some((one) => one.does === 'next')) return 'no';
      return isForAll || onlyChecks(this.elements.read(handler, framework, origin, span), behaviours) ? 'always' : 'no';
    }
    if (handler.kind !== 'external') return 'no';
    const { kind } = this.elements.read(handler, framework, origin, span);
    if (!isForAll) return kind === 'auth' || kind === 'role' ? 'perhaps' : 'no';
    return kind === 'opaque' ? 'perhaps' : 'always';
  }

  #handle(handler: Value | undefined, origin: string, behind: Behind): Handling {
    const functions = handler ? functionsIn(handler) : [];
    return { fn: functions[0], runs: functions.map((fn) => this.runner.handler(fn, origin, behind)) };
  }

  #add(visit: Visit, route: WalkedRoute): void {
    const { auth, behaviours, endpoints } = walkedEndpoints(route, { app: visit.app.id, router: visit.router, edges: visit.edges, elements: this.elements });
    this.exposures.handled(behaviours, auth, { app: visit.app.id, path: route.path, span: route.registration.span, decided: route.registration.decided || visit.decided });
    for (const endpoint of endpoints) this.#keep(endpoint);
  }

  #keep(endpoint: Endpoint): void {
    const key = endpointKey(endpoint);
    const known = this.#endpoints.get(key);
    if (!known || saysMore(endpoint, known)) this.#endpoints.set(key, endpoint);
  }
}

function writtenAs(element: ChainElement, { written }: Link): ChainElement {
  return written ? { ...element, written } : element;
}
