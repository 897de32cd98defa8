import type { Span } from '../../facts/index.js';
import { alternatives, external, flatten, readMember, sharedInstance, valueKey, valuesAt, emptyPath, type ClassValue, type LibraryCall, type Value } from '../../evaluate/index.js';
import type { Linker } from '../linker.js';
import type { ModuleRecord } from './modules.js';
import { isBeyond, matchesPattern } from '../routes/patterns.js';
import { covers, pathsOf } from '../routes/paths.js';
import type { Protocol } from './protocol.js';
import { spanOf } from '../chain/runner.js';

/** Middleware that a module puts before routes. */
export interface ConsumerMiddleware {
  readonly value: Value;
  readonly routes: readonly RouteTarget[];
  readonly excluded: readonly RouteTarget[];
  readonly span: Span;
}

type RouteTarget =
  | { readonly of: 'class'; readonly definition: ClassValue }
  /** `exact`: this path only, else everything below it too. */
  | { readonly of: 'path'; readonly path: string; readonly method?: string; readonly exact: boolean }
  | { readonly of: 'unknown' };

/** A route as modules know it: without the prefixes of the application. */
export interface BareRoute {
  readonly definition: ClassValue;
  readonly method: string;
  readonly path: string;
  readonly fullPath: string;
}

/** Runs what modules say about middleware, and keeps it. */
export function consumerMiddleware(linker: Linker, protocol: Protocol, modules: readonly ModuleRecord[]): readonly ConsumerMiddleware[] {
  const seen = new Set<string>();
  return modules.flatMap(({ definition }) => {
    if (!definition || seen.has(valueKey(definition))) return [];
    seen.add(valueKey(definition));
    return ofModule(linker, protocol, definition);
  });
}

function ofModule(linker: Linker, protocol: Protocol, definition: ClassValue): readonly ConsumerMiddleware[] {
  const configure = protocol.method(sharedInstance(linker.evaluator, definition), 'module');
  const [type] = protocol.types('module');
  if (!configure || type === undefined) return [];
  const before = linker.told.libraryCalls.length;
  linker.evaluator.enter(configure, [external(`${type}#`, { id: `consumer of ${valueKey(definition)}` })], spanOf(configure), emptyPath);
  const calls = linker.told.libraryCalls.slice(before);
  return calls.flatMap((call) => attached(linker, call, calls));
}

/** One `forRoutes`, with what was applied and excluded on the way to it. */
function attached(linker: Linker, call: LibraryCall, calls: readonly LibraryCall[]): readonly ConsumerMiddleware[] {
  if (stepOf(call)?.step !== 'for-routes') return [];
  const id = idOf(call.receiver);
  const applied = calls.filter((one) => stepOf(one)?.step === 'apply' && idOf(one.result) === id);
  const held = calls.filter((one) => stepOf(one)?.step === 'exclude' && idOf(one.receiver) === id);
  const routes = argumentsOf(linker, call).flatMap((value) => targetsOf(linker, value));
  const excluded = held.flatMap((one) => argumentsOf(linker, one).flatMap((value) => targetsOf(linker, value)));
  return applied.flatMap((one) => argumentsOf(linker, one).map((value) => ({ value, routes, excluded, span: one.span })));
}

function stepOf(call: LibraryCall): { readonly step: 'apply' | 'for-routes' | 'exclude'; readonly at: string } | undefined {
  const row = call.meanings.find((meaning) => meaning.is === 'consumer');
  return row?.is === 'consumer' ? row : undefined;
}

function idOf(value: Value | undefined): string | undefined {
  return value?.kind === 'external' ? value.id : undefined;
}

function argumentsOf(linker: Linker, call: LibraryCall): readonly Value[] {
  const step = stepOf(call);
  return step ? flatten(valuesAt(linker.evaluator, step.at, { args: call.args })) : [];
}

function targetsOf(linker: Linker, value: Value): readonly RouteTarget[] {
  return alternatives(value).flatMap((one): readonly RouteTarget[] => {
    if (one.kind === 'class') return [{ of: 'class', definition: one }];
    if (one.kind === 'constant' || one.kind === 'text') return pathsOf(one).map((path) => ({ of: 'path', path, exact: false }));
    if (one.kind !== 'object') return [{ of: 'unknown' }];
    const method = readMember(linker.evaluator, one, 'method');
    const name = method.kind === 'constant' && typeof method.value === 'string' && method.value !== 'ALL' ? { method: method.value } : {};
    return pathsOf(readMember(linker.evaluator, one, 'path')).map((path) => ({ of: 'path', path, exact: true, ...name }));
  });
}

/** The path under which a middleware stands for itself alone, where the route lies below it: `forRoutes({ path: 'orders', method: ALL })` and `orders/:id`. */
export function fallsShort(middleware: ConsumerMiddleware, route: BareRoute): string | undefined {
  if (appliesTo(middleware, route) !== 'no') return undefined;
  const short = middleware.routes.find((target) => target.of === 'path' && target.exact && target.method === undefined && covers(slashed(target.path), route.path));
  const isExcluded = middleware.excluded.some((target) => matches(target, route) !== 'no');
  return short?.of === 'path' && !isExcluded ? short.path : undefined;
}

/** Whether a middleware runs before a route; `maybe` when what it is for is not known. */
export function appliesTo(middleware: ConsumerMiddleware, route: BareRoute): 'yes' | 'no' | 'maybe' {
  const answers = middleware.routes.map((target) => matches(target, route));
  const excluded = middleware.excluded.map((target) => matches(target.of === 'path' ? { ...target, exact: true } : target, route));
  if (excluded.includes('yes') || answers.every((answer) => answer === 'no')) return 'no';
  return excluded.includes('maybe') || !answers.includes('yes') ? 'maybe' : 'yes';
}

function matches(target: RouteTarget, route: BareRoute): 'yes' | 'no' | 'maybe' {
  switch (target.of) {
    case 'unknown':
      return 'maybe';
    case 'class':
      return valueKey(target.definition) === valueKey(route.definition) ? 'yes' : 'no';
    case 'path': {
      if (target.method !== undefined && target.method !== route.method && route.method !== 'ALL') return 'no';
      if ([route.path, route.fullPath].some((path) => (target.exact ? matchesPattern(target.path, path) : covers(slashed(target.path), path) || matchesPattern(target.path, path)))) return 'yes';
      return isBeyond(target.path) ? 'maybe' : 'no';
    }
  }
}

function slashed(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
