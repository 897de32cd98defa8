import type { DecoratorMeaning, Evidence, Place, Span, UnresolvedEdge } from '../../facts/index.js';
import { alternatives, flatten, isUndefined, sharedInstance, undefinedValue, type ClassValue, type FunctionValue, type Value } from '../../evaluate/index.js';
import { lineage } from './decorator-places.js';
import type { DecoratorReader, Use, Uses } from './decorators.js';
import { madeRoutes } from '../routes/made-routes.js';
import { describedIn, type Described } from '../routes/contract-routes.js';
import { joinPath, pathsOf } from '../routes/paths.js';

type RouteMeaning = Extract<DecoratorMeaning, { readonly as: 'route' }>;

/** One method of a controller that answers a route. */
export interface ControllerRoute {
  readonly controller: ClassValue;
  /** The class that the method is written in: the controller, or one it extends. */
  readonly holder: ClassValue;
  readonly member: number;
  readonly name: string;
  readonly method: string;
  /** Paths below the application's prefix, the controller's part included. */
  readonly paths: readonly string[];
  readonly version: Value | undefined;
  readonly group: Uses;
  readonly own: Uses;
  readonly span: Span;
  readonly handler: FunctionValue | undefined;
}

/** The routes of a controller, inherited ones too; `prefix`: the path its module stands under. */
export function controllerRoutes(decorators: DecoratorReader, controller: ClassValue, prefix: string, outer?: Outer): readonly ControllerRoute[] {
  const stated = decorators.ofClass(controller);
  const said = { uses: [...stated.uses, ...hooksOf(decorators, controller)], opaque: stated.opaque };
  const group = outer ? { uses: [...outer.group.uses, ...said.uses], opaque: [...outer.group.opaque, ...said.opaque] } : said;
  const mark = group.uses.findLast((use) => use.meaning.as === 'controller');
  if (!mark) return [];
  const routes: ControllerRoute[] = [];
  const named = new Set<string>();
  for (const holder of lineage(controller)) {
    for (const [member, facts] of holder.facts.members.entries()) {
      if (facts.kind !== 'method' || facts.static || typeof facts.key !== 'string' || named.has(facts.key)) continue;
      // Overridden without a decorator it is no route any more.
      named.add(facts.key);
      const own = decorators.ofMember(holder, member);
      const handler: FunctionValue | undefined = facts.function === undefined ? undefined : { kind: 'function', file: holder.file, index: facts.function, frame: holder.frame };
      for (const use of own.uses) {
        if (use.meaning.as !== 'route') continue;
        const paths = pathsBelow(decorators, prefix, mark, use, use.meaning, own);
        const version = versionOf(decorators, own) ?? versionOf(decorators, group) ?? controllerVersion(decorators, mark);
        for (const method of methodsOf(decorators, use, use.meaning)) {
          routes.push({ controller, holder, member, name: facts.key, method, paths, version, group, own, span: use.span, handler });
        }
        for (const { method, url } of contractOf(decorators, use, use.meaning)) routes.push({ controller, holder, member, name: facts.key, method, paths: groupPaths(decorators, prefix, mark).flatMap((below) => pathsOf(url).map((path) => joinPath(below, path))), version, group, own, span: use.span, handler });
      }
    }
  }
  routes.push(...madeRoutes(decorators, { controller, group, version: versionOf(decorators, group) ?? controllerVersion(decorators, mark) }, groupPaths(decorators, prefix, mark)));
  const depth = (outer?.depth ?? 0) + 1;
  const around = { group: { uses: group.uses.filter(({ meaning }) => meaning.as !== 'controller' && meaning.as !== 'children'), opaque: group.opaque }, depth };
  const below = depth > maxDepth ? [] : childrenOf(decorators, controller).flatMap((child) => groupPaths(decorators, prefix, mark).flatMap((path) => controllerRoutes(decorators, child, path, around)));
  return [...routes, ...below];
}

/** Methods that run before every route of the class, as elements. */
function hooksOf(decorators: DecoratorReader, controller: ClassValue): readonly Use[] {
  return lineage(controller).flatMap((holder) => [...holder.facts.members.entries()].flatMap(([member, { function: index }]) => decorators.ofMember(holder, member).uses.flatMap((use): readonly Use[] => {
    if (use.meaning.as !== 'hook' || index === undefined) return [];
    const phase = decorators.value(use, use.meaning.phase);
    if (phase?.kind !== 'constant' || !use.meaning.before.includes(String(phase.value))) return [];
    const self = sharedInstance(decorators.linker.evaluator, controller);
    return [{ ...use, meaning: { as: 'middleware', at: '0' }, call: { args: [{ kind: 'function', file: holder.file, index, frame: holder.frame, self }] } }];
  })));
}

/** What stands before the routes of a controller that is a child of another. */
interface Outer {
  readonly group: Uses;
  readonly depth: number;
}

const maxDepth = 6;

/** The controllers that decorators of a controller put below it. */
function childrenOf(decorators: DecoratorReader, controller: ClassValue): readonly ClassValue[] {
  return decorators.ofClass(controller).uses.flatMap((use) => (use.meaning.as === 'children' ? flatten(decorators.values(use, use.meaning.at)).flatMap(classOf) : []));
}

/** Controllers that no other one has below it. */
export function outermost(decorators: DecoratorReader, controllers: readonly ClassValue[]): readonly ClassValue[] {
  const below = new Set(controllers.flatMap((one) => childrenOf(decorators, one).map(groupName)));
  return controllers.filter((one) => !below.has(groupName(one)));
}

/** The class that a value is or is made of. */
export function classOf(value: Value): readonly ClassValue[] {
  return value.kind === 'class' ? [value] : value.kind === 'instance' ? [value.of] : [];
}

function pathsBelow(decorators: DecoratorReader, prefix: string, mark: Use, use: Use, meaning: RouteMeaning, { uses }: Uses): readonly string[] {
  const beside = meaning.beside ? uses.flatMap((one) => (one.meaning.as === 'controller' ? controllerPaths(decorators, one) : [])) : [];
  const own = beside.length > 0 ? beside : typeof meaning.path === 'string' ? pathsOf(decorators.value(use, meaning.path) ?? undefinedValue) : firstPaths(decorators, use, meaning.path);
  const full = groupPaths(decorators, prefix, mark).flatMap((group) => own.map((one) => joinPath(group, one)));
  return mark.meaning.as === 'controller' && mark.meaning.braces ? full.map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1')) : full;
}

/** The paths that all routes of a controller stand under. */
function groupPaths(decorators: DecoratorReader, prefix: string, mark: Use): readonly string[] {
  return controllerPaths(decorators, mark).map((group) => joinPath(prefix === '' ? '/' : prefix, group));
}

function controllerPaths(decorators: DecoratorReader, mark: Use): readonly string[] {
  return mark.meaning.as === 'controller' ? firstPaths(decorators, mark, mark.meaning.path) : [''];
}

/** What stands at the first of these places that holds a path. */
function firstPaths(decorators: DecoratorReader, use: Use, places: readonly Place[]): readonly string[] {
  for (const place of places) {
    const value = decorators.value(use, place);
    const given = value ? alternatives(value).filter((one) => one.kind !== 'object' && !isUndefined(one)) : [];
    if (given.length > 0) return [...new Set(given.flatMap(pathsOf))];
  }
  return [''];
}

function controllerVersion(decorators: DecoratorReader, mark: Use): Value | undefined {
  const value = mark.meaning.as === 'controller' && mark.meaning.version !== undefined ? decorators.value(mark, mark.meaning.version) : undefined;
  return value && !isUndefined(value) && value.kind !== 'unknown' ? value : undefined;
}

function versionOf(decorators: DecoratorReader, uses: Uses): Value | undefined {
  const use = uses.uses.findLast((one) => one.meaning.as === 'version');
  return use?.meaning.as === 'version' ? decorators.value(use, use.meaning.at) : undefined;
}

function methodsOf(decorators: DecoratorReader, use: Use, meaning: RouteMeaning): readonly string[] {
  if (meaning.method === 'name') return [use.value.origin.replace(/\(\)$/, '').replace(/^.*[:.#]/, '').toUpperCase()];
  if (typeof meaning.method === 'string') return [meaning.method];
  const value = decorators.value(use, meaning.method.at);
  return value?.kind === 'constant' && typeof value.value === 'string' ? [value.value.toUpperCase()] : meaning.stated ? [] : ['GET'];
}

/** The routes of a contract that one method serves. */
function contractOf(decorators: DecoratorReader, use: Use, meaning: RouteMeaning): readonly Described[] {
  const contract = meaning.contract === undefined || methodsOf(decorators, use, meaning).length > 0 ? undefined : decorators.value(use, meaning.contract);
  return contract ? describedIn(contract) : [];
}

/** What decorators of the class or the method leave open. */
export function decoratorEdges(route: Pick<ControllerRoute, 'group' | 'own'>): readonly UnresolvedEdge[] {
  return [...route.group.opaque, ...route.own.opaque].map((edge) => ({ reason: `decorator: ${edge.reason}`, span: edge.span }));
}

/** Where decorators of the class or the method say that callers should move on. */
export function deprecation(decorators: DecoratorReader, { group, own }: Pick<ControllerRoute, 'group' | 'own'>): { readonly deprecated?: Evidence } {
  for (const use of [...own.uses, ...group.uses]) {
    const { meaning } = use;
    const header = meaning.as === 'answer-header' ? decorators.value(use, meaning.name) : undefined;
    if (header?.kind === 'constant' && /^(?:deprecation|sunset)$/i.test(String(header.value))) return { deprecated: { reason: 'a decorator says so', span: use.span } };
    const place = meaning.as === 'deprecated' ? meaning.at : meaning.as === 'entry' ? meaning.deprecated : undefined;
    if (meaning.as !== 'deprecated' && place === undefined) continue;
    const value = place === undefined ? undefined : decorators.value(use, place);
    const said = place === undefined || (value?.kind === 'constant' && Boolean(value.value));
    if (said) return { deprecated: { reason: 'a decorator says so', span: use.span } };
  }
  return {};
}

/** Where decorators of the class or the method keep a route out of the documentation. */
export function hiding({ group, own }: Pick<ControllerRoute, 'group' | 'own'>): { readonly hidden?: Evidence } {
  const use = [...own.uses, ...group.uses].find(({ meaning }) => meaning.as === 'hidden');
  return use ? { hidden: { reason: 'a decorator keeps it out of the documentation', span: use.span } } : {};
}

/** The values that decorators of one kind put on a route: the class first, then the method. */
export function enhancers(route: Pick<ControllerRoute, 'group' | 'own'>, kind: 'guards' | 'pipes' | 'interceptors' | 'middleware'): readonly { readonly value: Value; readonly span: Span }[] {
  return [...route.group.uses, ...route.own.uses].flatMap((use) => (use.meaning.as === kind ? use.call.args.map((value) => ({ value, span: use.span })) : []));
}

export function groupName(controller: ClassValue): string {
  return `${controller.file}#${controller.facts.name}@${String(controller.facts.start)}`;
}

/** A template makes a page of what its handler returns. */
export function showsPage({ own }: ControllerRoute): boolean {
  return own.uses.some(({ meaning }) => meaning.as === 'answer' && meaning.of === 'template');
}
