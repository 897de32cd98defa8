import type { Span, TargetPart } from '../../facts/index.js';
import { alternatives, emptyPath, flatten, isUndefined, object, targetOf, unknown, undefinedValue, type Evaluator, type Value } from '../../evaluate/index.js';
import type { Registration } from './registration.js';
import { spanOf } from '../chain/runner.js';

type Route = Extract<Registration, { kind: 'route' }>;
export type RouteHook = Extract<Registration, { kind: 'hook' }> & { readonly adds: readonly string[] };

/** One element that a function has put before a route when it was told of it. */
export interface AddedElement {
  readonly value: Value;
  readonly span: Span;
}

export function isRouteHook(one: Registration): one is RouteHook {
  return one.kind === 'hook' && one.adds !== undefined;
}

/** What functions that are told of each new route put before this one: they are run with its options, and may give it elements for some phase. */
export function addedBy(evaluator: Evaluator, hooks: readonly RouteHook[], route: Route, path: string): readonly AddedElement[] {
  return hooks.flatMap(({ element, adds, span }) => {
    if (element.kind !== 'function') return [];
    const [method, ...others] = route.methods;
    const url = asked('route', path);
    const told: [string, Value][] = [['method', others.length === 0 && method !== undefined ? asked('method', method) : unknown], ['url', url], ['path', url], ['config', route.asked ?? object([])], ['schema', route.validation?.schemas ?? undefinedValue], ...adds.map((phase): [string, Value] => [phase, undefinedValue])];
    const outer = evaluator.target;
    evaluator.target = targetOf(path, undefined, undefined, route.asked);
    const { changed } = evaluator.enter(element, [object(told, unknown)], spanOf(element), emptyPath);
    evaluator.target = outer;
    const after = changed.get(0);
    if (!after) return [];
    if (after.kind !== 'object') return [{ value: doubt, span }];
    return adds.flatMap((phase) => added(after.props.get(phase)).map((value) => ({ value, span })));
  });
}

/** A text of which tests are decided. */
function asked(part: TargetPart, text: string): Value {
  return { kind: 'constant', value: text, asked: { part, letters: false, slash: false, made: () => undefined } };
}

const doubt: Value = { kind: 'unknown', taint: [], why: 'what a function that is told of routes adds' };

/** The elements of a phase; where it is not known whether there are any, something that cannot be seen into. */
function added(value: Value | undefined): readonly Value[] {
  if (value === undefined || isUndefined(value)) return [];
  if (alternatives(value).some(isUndefined)) return [doubt];
  return flatten([value]).filter((one) => one.kind !== 'constant');
}
