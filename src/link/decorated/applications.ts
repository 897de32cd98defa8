import type { FrameworkName, Meaning, Span, UnresolvedEdge } from '../../facts/index.js';
import { alternatives, array, catalogue, flatten, isNothing, object, readMember, unknown, valueAtPlace, valueKey, valuesAt, valuesOf, type Evaluator, type LibraryCall, type Value } from '../../evaluate/index.js';
import { classOf, outermost } from './controllers.js';
import { classSpan } from './decorator-places.js';
import type { DecoratedPackage } from './decorated-packages.js';
import { middlewareClasses } from './demands.js';
import type { DecoratorReader } from './decorators.js';
import type { Injection } from './injection.js';
import { listOf, type ModuleReader, type ModuleTree } from './modules.js';
import { packageOf } from './metadata.js';
import { joinPath, pathsOf } from '../routes/paths.js';
import type { ClassValue } from '../../evaluate/index.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;
type GlobalKind = 'guards' | 'pipes' | 'filters' | 'interceptors';

export interface Placed {
  readonly value: Value;
  readonly span: Span;
}

/** An application of modules, with what it says about every route. */
export interface Application {
  /** The routers that stand for it: several when it is started in several places. */
  readonly ids: ReadonlySet<string>;
  readonly id: string;
  readonly tree: ModuleTree;
  readonly calls: readonly LibraryCall[];
  /** The calls that start it. */
  readonly starts: readonly LibraryCall[];
  /** What makes it unclear what is served. */
  readonly edges: readonly UnresolvedEdge[];
}

/** Applications as they are started; the same root started twice is one. Without a start in sight all modules are one. */
export function readApplications(decorators: DecoratorReader, modules: ModuleReader, { packageName, framework }: DecoratedPackage): readonly Application[] {
  const { linker } = decorators;
  const starts = linker.told.libraryCalls.filter((call) => startedBy(call) === framework).flatMap((call) => call.meanings.flatMap((meaning) => (meaning.is === 'bootstrap' ? [{ call, root: rootOf(linker.evaluator, meaning, call) }] : [])));
  const byRoot = new Map<string, { readonly root: Value; readonly starts: LibraryCall[] }>();
  for (const { call, root } of starts) {
    if (!root) continue;
    const key = valueKey(root);
    const group = byRoot.get(key) ?? { root, starts: [] };
    group.starts.push(call);
    byRoot.set(key, group);
  }
  if (byRoot.size === 0) return unstarted(decorators, modules);
  const started = new Set(starts.map(({ call }) => call));
  const all = linker.told.libraryCalls.filter((call) => call.receiver?.kind === 'external');
  const owned = new Set(starts.flatMap(({ call }) => routersOf(linker, call)));
  return [...byRoot.values()].map(({ root, starts: group }) => {
    const ids = new Set(group.flatMap((call) => routersOf(linker, call)));
    const calls = all.filter((call) => { const id = idOf(call.receiver); return id === undefined || ids.has(id) || !owned.has(id); });
    const own = calls.filter((call) => ids.has(idOf(call.receiver) ?? ''));
    const span = group[0]?.span ?? { file: '', start: 0, end: 0 };
    const tree = group.some(putsOn) ? withControllers(decorators, modules, root, span, packageName, byRoot.size === 1) : modules.tree(root, span);
    const others = linker.told.libraryCalls.filter((call) => call.receiver?.kind !== 'external' && (!started.has(call) || group.includes(call)));
    return { ids, id: idOf(own.at(-1)?.receiver) ?? [...ids].at(-1) ?? valueKey(root), tree, calls: [...others, ...calls], starts: group, edges: tree.edges };
  });
}

/** What an application is started with; options that are left out name no controllers. */
function rootOf(evaluator: Evaluator, meaning: Extract<Meaning, { readonly is: 'bootstrap' }>, call: LibraryCall): Value | undefined {
  const given = valueAtPlace(evaluator, meaning.module, valuesOf(call));
  return meaning.into !== undefined && (given === undefined || isNothing(given)) ? object([]) : given;
}

/** The framework whose application a call starts. */
function startedBy({ callee, meanings }: LibraryCall): FrameworkName | undefined {
  return meanings.some((meaning) => meaning.is === 'bootstrap') ? catalogue.frameworkOf(packageOf(callee.origin)) : undefined;
}

/** Whether an application answers messages only: nobody calls its routes. */
export function isOfMessages({ starts }: Application): boolean {
  return starts.length > 0 && starts.every(({ meanings }) => meanings.every((meaning) => meaning.is !== 'bootstrap' || meaning.messages === true));
}

function putsOn({ meanings }: LibraryCall): boolean {
  return meanings.some((meaning) => meaning.is === 'bootstrap' && meaning.into !== undefined);
}

/** The router that a start makes, or those that it puts its routes on. */
function routersOf({ evaluator }: DecoratorReader['linker'], call: LibraryCall): readonly string[] {
  const start = call.meanings.find((meaning) => meaning.is === 'bootstrap');
  const routers = start?.is === 'bootstrap' && start.into !== undefined ? start.into.map((place) => valueAtPlace(evaluator, place, valuesOf(call))) : [call.result];
  return routers.flatMap((router) => idOf(router) ?? []);
}

/** Options that list controllers. Where they list none, or name files, every controller of the package is meant. */
function withControllers(decorators: DecoratorReader, modules: ModuleReader, options: Value, span: Span, packageName: string, isSole: boolean): ModuleTree {
  const given = options.kind === 'object' ? readMember(decorators.linker.evaluator, options, 'controllers') : options.kind === 'array' || classOf(options).length > 0 ? options : unknown;
  const listed = flatten([given]);
  if (listed.length > 0 && listed.every((one) => classOf(one).length > 0)) return modules.tree(options.kind === 'object' ? options : object([['controllers', array(listed.flatMap(classOf))]]), span);
  const controllers = outermost(decorators, decorators.linker.told.classes.filter((definition) => isController(decorators, definition, packageName)));
  // Patterns of files are for all of them, where there is one only.
  const edges = options.kind === 'object' || (isSole && options.kind === 'constant') ? [] : [{ reason: 'what the application is started with is not known', span }];
  return { modules: [{ definition: undefined, controllers, providers: [], imports: [], exports: [], edges: [] }], libraries: [], edges };
}

/** Whether decorators of this package make the class a controller. */
export function isController(decorators: DecoratorReader, definition: ClassValue, packageName: string): boolean {
  return decorators.ofClass(definition).uses.some(({ meaning, value }) => meaning.as === 'controller' && packageOf(value.origin) === packageName);
}

function unstarted(decorators: DecoratorReader, modules: ModuleReader): readonly Application[] {
  const roots = decorators.linker.told.classes.filter((definition) => decorators.ofClass(definition).uses.some((use) => use.meaning.as === 'module'));
  const [first] = roots;
  if (!first) return [];
  const trees = roots.map((root) => modules.tree(root, classSpan(root)));
  const tree: ModuleTree = { modules: trees.flatMap((one) => one.modules), libraries: trees.flatMap((one) => one.libraries), edges: trees.flatMap((one) => one.edges) };
  const edges = [{ reason: 'nothing in sight starts an application of these modules', span: classSpan(first) }];
  return [{ ids: new Set(), id: 'modules', tree, calls: decorators.linker.told.libraryCalls, starts: [], edges }];
}

function idOf(value: Value | undefined): string | undefined {
  return value?.kind === 'external' ? value.id : undefined;
}

/** Answers what an application says about every route. */
export class ApplicationReader {
  constructor(
    readonly application: Application,
    readonly decorators: DecoratorReader,
    readonly injection: Injection,
    readonly framework: FrameworkName,
  ) {}

  /** Enhancers for the whole application: those it is given, then those provided under a known token. */
  global(kind: GlobalKind): readonly Placed[] {
    const { evaluator } = this.decorators.linker;
    const given = this.#said('global').flatMap(({ call, meaning }) => (meaning.of === kind ? flatten(valuesAt(evaluator, meaning.at, { args: call.args, callee: { ...call.callee, args: call.args } })).map((value) => ({ value, span: call.span })) : []));
    return [...given, ...this.#provided(kind)];
  }

  /** Elements that imported packages put before every route. */
  get libraryElements(): readonly Placed[] {
    const span = this.application.tree.modules.flatMap((one) => (one.definition ? [classSpan(one.definition)] : []))[0];
    if (!span) return [];
    return this.application.tree.libraries.flatMap((value) => (value.kind === 'external' && catalogue.meanings(value.origin).some((meaning) => meaning.is === 'middleware') ? [{ value, span }] : []));
  }

  /** The classes that it puts before every route. */
  get middleware(): readonly Placed[] {
    return this.#said('global').flatMap(({ call, meaning }) => (meaning.of === 'middleware' ? this.#elements(flatten(valuesAt(this.decorators.linker.evaluator, meaning.at, { args: call.args })), call.span) : []));
  }

  /** Functions as they are; of classes those that say so. */
  #elements(given: readonly Value[], span: Span): readonly Placed[] {
    const functions = given.filter((one) => one.kind === 'function' || one.kind === 'external');
    if (given.length > 0 && functions.length === given.length) return functions.map((value) => ({ value, span }));
    return middlewareClasses(this.decorators, given, span);
  }

  /** The function that says whom a decorator lets in, where the application is given one. */
  get checker(): Placed | undefined {
    for (const call of this.application.starts) {
      const start = call.meanings.find((meaning) => meaning.is === 'bootstrap');
      const value = start?.is === 'bootstrap' && start.checker !== undefined ? valueAtPlace(this.decorators.linker.evaluator, start.checker, { args: call.args }) : undefined;
      if (value?.kind === 'function') return { value, span: call.span };
    }
    return undefined;
  }

  #provided(kind: GlobalKind): readonly Placed[] {
    return this.application.tree.modules.flatMap((module) => module.providers.flatMap((provider) => {
      if (!this.#isToken(provider.token, kind)) return [];
      // A class of a package stands for itself.
      const value = provider.how === 'class' || provider.how === 'existing' ? (this.#isLibrary(provider.value) ? provider.value : this.injection.value(provider)) : this.injection.value(provider);
      return [{ value: value ?? { kind: 'unknown', taint: [], why: 'what the provider gives' }, span: provider.span }];
    }));
  }

  #isToken(token: Value, kind: GlobalKind): boolean {
    const means = `global-${kind.slice(0, -1)}`;
    if (token.kind === 'constant') return catalogue.tokensOf(this.framework).get(String(token.value))?.of === means;
    return token.kind === 'external' && catalogue.meanings(token.origin).some((meaning) => meaning.is === 'token' && meaning.of === means);
  }

  #isLibrary(value: Value): boolean {
    return value.kind === 'external';
  }

  get prefix(): { readonly paths: readonly string[]; readonly excluded: readonly { readonly path: string; readonly method?: string }[] } {
    const { evaluator } = this.decorators.linker;
    const last = this.#said('prefix').at(-1);
    if (!last) return { paths: [''], excluded: [] };
    const values = valuesOf(last.call);
    const exclude = last.meaning.exclude === undefined ? undefined : valueAtPlace(evaluator, last.meaning.exclude, values);
    const excluded = listOf(exclude ?? { kind: 'constant', value: undefined }).flatMap((one) => {
      if (one.kind !== 'object') return pathsOf(one).map((path) => ({ path }));
      const method = readMember(evaluator, one, 'method');
      return pathsOf(readMember(evaluator, one, 'path')).map((path) => ({ path, ...(method.kind === 'constant' && typeof method.value === 'string' && method.value !== 'ALL' && { method: method.value }) }));
    });
    return { paths: pathsOf(valueAtPlace(evaluator, last.meaning.at, values)), excluded };
  }

  /** How callers ask for a version: in the path, under a prefix, or (`inPath` false) in a header. */
  get versioning(): { readonly inPath: boolean; readonly prefix: string; readonly default: Value | undefined } | undefined {
    const { evaluator } = this.decorators.linker;
    const last = this.#said('versioning').at(-1);
    if (!last) return undefined;
    const values = { args: last.call.args };
    const type = valueAtPlace(evaluator, last.meaning.type, values);
    const inPath = !type || alternatives(type).some((one) => (one.kind === 'constant' && (one.value === undefined || one.value === 'URI' || one.value === 0)));
    const prefix = last.meaning.prefix === undefined ? undefined : valueAtPlace(evaluator, last.meaning.prefix, values);
    const given = last.meaning.default === undefined ? undefined : valueAtPlace(evaluator, last.meaning.default, values);
    return { inPath, prefix: prefix?.kind === 'constant' && prefix.value === false ? '' : prefix?.kind === 'constant' && typeof prefix.value === 'string' ? prefix.value : 'v', default: given };
  }

  /** Paths that modules are put under, by module. */
  get modulePaths(): ReadonlyMap<string, string> {
    const paths = new Map<string, string>();
    for (const { call, meaning } of this.#said('module-paths')) this.#addPaths(paths, valueAtPlace(this.decorators.linker.evaluator, meaning.at, { args: call.args }), '');
    return paths;
  }

  #addPaths(paths: Map<string, string>, routes: Value | undefined, prefix: string): void {
    const { evaluator } = this.decorators.linker;
    for (const route of routes ? listOf(routes) : []) {
      if (route.kind === 'class') paths.set(valueKey(route), prefix);
      if (route.kind !== 'object') continue;
      const path = joinPath(prefix, pathsOf(readMember(evaluator, route, 'path'))[0] ?? '');
      const module = readMember(evaluator, route, 'module');
      if (module.kind === 'class') paths.set(valueKey(module), path);
      this.#addPaths(paths, readMember(evaluator, route, 'children'), path);
    }
  }

  /** Controllers with the path that their module stands under. */
  get controllers(): readonly { readonly definition: ClassValue; readonly path: string }[] {
    const paths = this.modulePaths;
    const found = new Map<string, { readonly definition: ClassValue; readonly path: string }>();
    for (const { definition, controllers } of this.application.tree.modules) {
      for (const controller of controllers) found.set(valueKey(controller), { definition: controller, path: (definition && paths.get(valueKey(definition))) ?? '' });
    }
    return [...found.values()];
  }

  #said<Name extends Meaning['is']>(name: Name): readonly { readonly call: LibraryCall; readonly meaning: Of<Name> }[] {
    return this.application.calls.flatMap((call) => call.meanings.flatMap((meaning) => (meaning.is === name ? [{ call, meaning: meaning as Of<Name> }] : [])));
  }
}
