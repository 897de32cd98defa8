import type { ChainElement, Endpoint, MisplacedCheck, UnresolvedEdge } from '../../facts/index.js';
import { catalogue, targetOf, valueKey, type Value } from '../../evaluate/index.js';
import { ApplicationReader, isController, isOfMessages, readApplications, type Application, type Placed } from './applications.js';
import { chainEdges } from '../chain/chain-edges.js';
import type { Registration } from '../routes/registration.js';
import { ExposureLog } from '../noted/exposures.js';
import { authState, handedToken, movesOn, ownCheck, traitsOf } from '../chain/auth-state.js';
import { elementFor } from '../routes/by-route.js';
import { appliesTo, consumerMiddleware, fallsShort, type BareRoute, type ConsumerMiddleware } from './consumers.js';
import { controllerRoutes, decoratorEdges, deprecation, enhancers, groupName, hiding, outermost, showsPage, type ControllerRoute } from './controllers.js';
import { dataOn } from '../chain/loads.js';
import type { DecoratedPackage } from './decorated-packages.js';
import { classSpan } from './decorator-places.js';
import type { DecoratorReader } from './decorators.js';
import { DemandReader } from './demands.js';
import { EntryRunner } from './entries.js';
import type { ElementReader } from '../chain/elements.js';
import { unservedReason } from '../routes/generated-routes.js';
import { mountOf } from '../routes/in-force.js';
import type { GuardFaults } from '../chain/guard-faults.js';
import { GuardReader } from './guards.js';
import { noteHandlers } from './handlers.js';
import { Injection } from './injection.js';
import type { Linker } from '../linker.js';
import { metadataOf, type RouteMetadata } from './metadata.js';
import { moduleScopes } from './module-scopes.js';
import { ModuleReader } from './modules.js';
import { mountsOf } from '../routes/mounted.js';
import { covers, isOutOfSight, joinPath, pathsOf, servedPath } from '../routes/paths.js';
import { OperationReader, type OperationSurroundings } from './operations.js';
import { ParameterReader } from './parameters.js';
import type { GuardedRoute } from '../routes/path-bypasses.js';
import { PipeReader } from './pipes.js';
import { Protocol } from './protocol.js';
import { spanOf, type Runner } from '../chain/runner.js';
import { safeguardsOf } from '../chain/safeguards.js';
import { PathReader, type ServedPath } from './served-routes.js';
import { shapingOf } from '../chain/shaping.js';
import { openedBy } from '../routes/walked-endpoints.js';

/** What one application puts before its routes. */
interface Surroundings {
  readonly application: Application;
  readonly reader: ApplicationReader;
  readonly paths: PathReader;
  readonly middleware: readonly ConsumerMiddleware[];
  readonly guards: readonly { readonly value: Value; readonly span: ChainElement['span'] }[];
  readonly pipes: readonly Placed[];
  readonly interceptors: readonly Placed[];
  readonly edges: readonly UnresolvedEdge[];
}

/** Turns decorated classes into the routes that are served, and runs what they hold. */
export class DecoratedReader {
  readonly endpoints: Endpoint[] = [];
  /** Files of controllers whose registration a tool writes. */
  readonly generated = new Set<string>();
  readonly operations: Endpoint[] = [];
  /** Methods that show internals. */
  readonly exposures = new ExposureLog();
  readonly #short = new Map<string, MisplacedCheck & { readonly missed: Endpoint[] }>();
  readonly #decorators: DecoratorReader;
  readonly #protocol: Protocol;
  readonly #guards: GuardReader;
  readonly #entries: EntryRunner;
  readonly #demands: DemandReader;
  readonly #around = new Map<Application, Surroundings>();

  constructor(
    readonly linker: Linker,
    readonly elements: ElementReader,
    readonly runner: Runner,
    decorators: DecoratorReader,
    readonly from: DecoratedPackage,
    faults: GuardFaults,
  ) {
    this.#decorators = decorators;
    this.#protocol = new Protocol(linker.evaluator, from.packageName, from.framework);
    this.#guards = new GuardReader(linker, this.#protocol, new Set(linker.input.settings.authGuards), faults);
    this.#demands = new DemandReader(decorators, this.#guards);
    const pipes = new PipeReader(linker, this.#protocol);
    this.#entries = new EntryRunner(linker, runner, decorators, new ParameterReader(decorators, pipes, this.#protocol), this.#protocol);
  }

  /** Middleware that was put before one path only, while routes below that path go without it. */
  get misplaced(): readonly MisplacedCheck[] {
    return [...this.#short.values()];
  }

  read(): void {
    // While modules ran, some of what they import was not there yet.
    this.linker.evaluator.generation += 1;
    const applications = readApplications(this.#decorators, new ModuleReader(this.#decorators), this.from);
    const modules = applications.flatMap(({ tree }) => tree.modules);
    const injection = new Injection(this.#decorators, modules);
    if (modules.some(({ definition }) => definition)) this.linker.told.tokens.scope = moduleScopes(modules);
    const others = this.linker.injection;
    this.linker.injection = (asked, owner) => injection.resolve(asked, owner) ?? others(asked);
    // What was made before the tokens were known is made again.
    this.linker.evaluator.instances.clear();
    this.linker.evaluator.generation += 1;
    noteHandlers(this.#decorators);
    const served = new Set<string>();
    for (const application of applications) this.#application(application, injection, served);
    this.#unserved(applications, served);
    this.#operations(applications, injection);
    this.#entries.runOthers();
  }

  #application(application: Application, injection: Injection, served: Set<string>): void {
    const around = this.#surroundings(application, injection);
    if (isOfMessages(application)) return;
    const [mount] = [...application.ids].flatMap((id) => mountsOf(this.linker.collector, id));
    for (const { definition, path } of around.reader.controllers) {
      served.add(groupName(definition));
      for (const route of controllerRoutes(this.#decorators, definition, mount ? joinPath(mount.prefix, path) : path)) {
        served.add(groupName(route.controller));
        this.#route(around, route, []);
      }
    }
  }

  /** Entry points that are no routes belong to the application whose modules list their class. */
  #operations(applications: readonly Application[], injection: Injection): void {
    const reader = new OperationReader(this.#decorators, this.#guards, this.#entries, this.#demands);
    const owners = new Map<string, OperationSurroundings>();
    for (const application of applications) {
      const around = this.#surroundings(application, injection);
      const owner = { app: application.id, guards: around.guards, pipes: around.pipes, edges: around.edges, isOfMessages: isOfMessages(application) };
      for (const { controllers, providers } of application.tree.modules) for (const value of [...controllers, ...providers.map((one) => one.value)]) owners.set(valueKey(value), owner);
    }
    for (const definition of [...this.linker.told.classes]) this.operations.push(...reader.read(definition, owners.get(valueKey(definition))));
  }

  #surroundings(application: Application, injection: Injection): Surroundings {
    const known = this.#around.get(application) ?? this.#look(application, injection);
    this.#around.set(application, known);
    return known;
  }

  #look(application: Application, injection: Injection): Surroundings {
    const reader = new ApplicationReader(application, this.#decorators, injection, this.#protocol.framework);
    return {
      application,
      reader,
      paths: new PathReader(reader),
      middleware: consumerMiddleware(this.linker, this.#protocol, application.tree.modules),
      guards: reader.global('guards'),
      pipes: reader.global('pipes'),
      interceptors: reader.global('interceptors'),
      edges: application.edges,
    };
  }

  /** Controllers that no module in sight lists: dead code, unless modules are out of sight. */
  #unserved(applications: readonly Application[], served: ReadonlySet<string>): void {
    const [application] = applications;
    const isComplete = applications.length > 0 && applications.every(({ edges }) => edges.length === 0);
    if (isComplete) return;
    const around = application ? this.#look(application, new Injection(this.#decorators, [])) : undefined;
    const left = this.linker.told.classes.filter((definition) => !served.has(groupName(definition)) && isController(this.#decorators, definition, this.from.packageName));
    for (const definition of outermost(this.#decorators, left)) {
      if (this.#decorators.ofClass(definition).uses.some(({ meaning }) => meaning.as === 'controller' && meaning.generated)) this.generated.add(definition.file);
      const edge = { reason: unservedReason, span: classSpan(definition) };
      for (const route of controllerRoutes(this.#decorators, definition, '')) this.#route(around, route, [edge]);
    }
  }

  #route(around: Surroundings | undefined, route: ControllerRoute, edges: readonly UnresolvedEdge[]): void {
    const metadata = metadataOf(this.#decorators, route.group, route.own);
    const pipes = [...(around?.pipes ?? []), ...enhancers(route, 'pipes')];
    const run = this.#entries.method(route.controller, route.holder, route.member, pipes, true);
    const seen = ownCheck(`${route.controller.facts.name}.${route.name}`, run.behaviours, route.span);
    // A token that is handed over as data says something about the data, and only perhaps about the caller.
    const own = run.behaviours.some((one) => one.does === 'credential') ? seen.check : undefined;
    const handed = seen.check && !own ? [handedToken(route.span)] : seen.edges;
    const traits = traitsOf(run.behaviours);
    for (const bare of route.paths) {
      const paths = around ? around.paths.served(route.method, bare, route.version) : [{ full: bare, bare }];
      for (const path of paths) {
        const { chain, open, exempt } = this.#chain(around, route, path, metadata);
        const all = [...edges, ...handed, ...(around?.edges ?? []), ...open, ...decoratorEdges(route), ...(isOutOfSight(path.full) ? [{ reason: 'part of the path is not known', span: route.span }] : [])];
        const unresolved = [...all, ...chainEdges(this.linker, chain)];
        const auth = authState(chain, own, all.filter((edge) => edge.reason !== 'part of the path is not known'));
        const moved = movesOn(chain, run.behaviours);
        // What one guard lets past another may refuse.
        const opened = (chain.some((element) => (element.kind === 'auth' || element.kind === 'role') && !element.optional) ? undefined : exempt) ?? openedBy(chain, auth, own);
        const endpoint: Endpoint = {
          kind: 'http',
          method: route.method,
          path: servedPath(path.full),
          framework: this.#protocol.framework,
          span: route.span,
          ...(route.handler && { handler: { name: `${route.controller.facts.name}.${route.name}`, span: spanOf(route.handler) } }),
          chain,
          unresolved,
          auth,
          ...(path.version !== undefined && { version: path.version }),
          ...(moved && { deprecated: moved }),
          ...deprecation(this.#decorators, route),
          ...safeguardsOf(chain, own, run.behaviours, run.checks),
          ...hiding(route),
          ...(metadata.marks.length > 0 && { marks: metadata.marks }),
          ...(opened && { public: opened }),
          traits: { ...traits, ...(showsPage(route) && { sendsPages: true }) },
          ...(run.unchecked.length > 0 && around && all.length === 0 && { unchecked: run.unchecked }),
          ...shapingOf([...(around?.interceptors ?? []), ...enhancers(route, 'interceptors')]),
          data: dataOn(path.full, chain, run.behaviours),
          group: groupName(route.controller),
          app: around?.application.id ?? 'none',
        };
        this.endpoints.push(endpoint);
        this.exposures.handled(run.behaviours, unresolved.length > 0 && auth.state === 'none' ? { ...auth, state: 'unknown' } : auth, { app: endpoint.app, path: path.full, span: route.span, decided: false });
        for (const middleware of around?.middleware ?? []) this.#noteShort(middleware, endpoint, { definition: route.controller, method: route.method, path: path.bare, fullPath: path.full });
      }
    }
  }

  #noteShort(middleware: ConsumerMiddleware, endpoint: Endpoint, route: BareRoute): void {
    const detail = fallsShort(middleware, route);
    if (detail === undefined) return;
    const { span } = middleware;
    const element = this.#middleware(middleware.value, span);
    if (element.kind !== 'auth' && element.kind !== 'role') return;
    const key = `${span.file}:${String(span.start)}|${element.name}`;
    const known = this.#short.get(key) ?? { name: element.name, span, framework: this.#protocol.framework, cause: 'pattern' as const, detail, missed: [] };
    this.#short.set(key, known);
    known.missed.push(endpoint);
  }

  #chain(around: Surroundings | undefined, route: ControllerRoute, path: ServedPath, metadata: RouteMetadata): { readonly chain: readonly ChainElement[]; readonly open: readonly UnresolvedEdge[]; readonly exempt: Endpoint['public'] } {
    const chain: ChainElement[] = [];
    const open: UnresolvedEdge[] = [];
    let exempt: Endpoint['public'];
    for (const { value, span } of this.#raw(around, path)) chain.push(this.#middlewareFor(value, span, { path: path.full, method: route.method, span: route.span, tolerant: false }));
    for (const middleware of around?.middleware ?? []) {
      const applies = appliesTo(middleware, { definition: route.controller, method: route.method, path: path.bare, fullPath: path.full });
      if (applies === 'no') continue;
      const element = this.#middlewareFor(middleware.value, middleware.span, { path: path.full, method: route.method, span: route.span, tolerant: false });
      if (applies === 'yes') chain.push(element);
      else if (element.kind === 'auth' || element.kind === 'opaque') open.push({ reason: `whether ${element.name} runs before this route is not known`, span: middleware.span });
    }
    for (const { value, span } of around?.reader.libraryElements ?? []) chain.push(this.elements.read(value, this.#protocol.framework, this.#protocol.origin('middleware'), span));
    for (const { value, span } of [...(around?.reader.middleware ?? []), ...enhancers(route, 'middleware')]) chain.push(this.#middlewareFor(this.#named(value), span, { path: path.full, method: route.method, span: route.span, tolerant: false }));
    const demands = this.#demands.read(route, metadata, around?.reader.checker);
    chain.push(...demands.elements);
    for (const { value, span } of [...(around?.guards ?? []), ...enhancers(route, 'guards')]) {
      const element = this.#guards.read(value, metadata, span, targetOf(path.full, '', route.method === 'ALL' ? undefined : route.method));
      chain.push(element);
      exempt ??= this.#guards.exemption(value, element, metadata, span);
    }
    // An interceptor of the project may turn callers away as well.
    for (const { value, span } of [...(around?.interceptors ?? []), ...enhancers(route, 'interceptors')]) {
      const fn = this.#entries.calledAs(value, 'interceptor');
      const element = fn && this.elements.read(fn, this.#protocol.framework, this.#protocol.origin('interceptor'), span);
      if (element && !element.optional && (element.kind === 'auth' || element.kind === 'role')) chain.push(element);
    }
    return { chain, open, exempt: exempt ?? demands.exempt };
  }

  /** What a container of the program keeps under a name; by a name alone nobody knows what runs. */
  #named(value: Value): Value {
    const provided = this.linker.containers.provide(value);
    return provided ?? (value.kind === 'constant' && typeof value.value === 'string' ? { kind: 'unknown', taint: [], why: `what is registered as '${value.value}'` } : value);
  }

  /** Middleware that the application itself was given, in order. */
  #raw(around: Surroundings | undefined, path: ServedPath): readonly { readonly value: Value; readonly span: ChainElement['span'] }[] {
    const { routers } = this.linker.collector;
    const registrations = [...(around?.application.ids ?? [])].flatMap((id) => {
      const said: Registration[] = [];
      // Hooks of a scope, and of those around it, hold for all of it.
      for (const mount of mountsOf(this.linker.collector, id)) said.push(...mount.before);
      for (let at = routers.get(id); at; at = at.parent === undefined ? undefined : routers.get(at.parent)) said.push(...(at.order === 'scope' ? at.registrations : beforeControllers(at.registrations)));
      return said;
    });
    return registrations.flatMap((one) => {
      // Of plugins only those are known to be elements that their package says are.
      if (one.kind === 'plugin' && one.element.kind === 'external' && catalogue.meanings(one.element.origin).some((meaning) => meaning.is === 'middleware')) return [{ value: one.element, span: one.span }];
      if (one.kind === 'hook' && one.before) return [{ value: one.element, span: one.span }];
      if (one.kind !== 'use' || !pathsOf(one.url).some((prefix) => covers(joinPath('/', prefix), path.full))) return [];
      return one.elements.flatMap((value) => (this.linker.collector.routerOf(mountOf(value).value) ? [] : [{ value, span: one.span }]));
    });
  }

  /** What it does for one route. Where it is mounted differs between adapters. */
  #middlewareFor(value: Value, span: ChainElement['span'], route: GuardedRoute): ChainElement {
    return elementFor(this.runner, { value: this.#entries.middleware(value), element: this.#middleware(value, span), origin: this.#protocol.origin('middleware') }, route);
  }

  #middleware(value: Value, span: ChainElement['span']): ChainElement {
    return this.elements.read(this.#entries.middleware(value), this.#protocol.framework, this.#protocol.origin('middleware'), span);
  }
}

/** What was put on a router before controllers were; all of it, where the framework itself makes the router. */
function beforeControllers(registrations: readonly Registration[]): readonly Registration[] {
  const at = registrations.findIndex((one) => one.kind === 'controllers');
  return at < 0 ? registrations : registrations.slice(0, at);
}
