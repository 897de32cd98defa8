import type { FunctionValue, Value } from '../../evaluate/index.js';
import { lengthOf } from '../chain/function-length.js';
import type { Runner } from '../chain/runner.js';
import type { Collector, RouterRecord } from './collector.js';

/** Routers that an element hands requests to by calling them: one that is made or loaded when the first request comes. */
export function delegatedTo(collector: Collector, runner: Runner, element: Value, origin: string): readonly RouterRecord[] {
  return element.kind === 'function' && !answersErrors(element) ? routersOf(collector, runner, element, origin) : [];
}

function routersOf(collector: Collector, runner: Runner, element: FunctionValue, origin: string): readonly RouterRecord[] {
  const { behaviours } = runner.element(element, origin);
  return [...behaviours.values()].flatMap((one) => (one.does === 'delegate' ? (collector.routers.get(one.to) ?? []) : []));
}

/** Whether a function has the form of those that answer errors: it hands nothing on that is a request of its own. */
export function answersErrors(fn: FunctionValue): boolean {
  return lengthOf(fn) === 4;
}
