import { joinAll, type Frame, type FunctionValue, type Value } from '../../evaluate/index.js';

/** What a parameter of an activation is at the moment, as seen from a function inside of it. */
export function parameterOf(fn: FunctionValue, at: number, inside: Frame | undefined): Value | undefined {
  const facts = fn.frame.module.facts.functions[fn.index];
  let frame = inside;
  while (frame && frame.facts !== facts) frame = frame.parent;
  const slot = facts?.parameters[at]?.slot;
  return (slot === undefined ? undefined : frame?.store.get(slot)) ?? frame?.registers[at];
}

/**
 * The request as those behind an element find it: as it was wherever it was passed on, and not as it is where the element refuses it;
 * as it is in the end where that cannot be seen.
 */
export function passedOn(passed: readonly (Value | undefined)[], before: Value | undefined, after: Value | undefined): Value | undefined {
  const seen = passed.flatMap((one) => one ?? []);
  if (seen.length === 0 || seen.length < passed.length) return after;
  return seen.every((one) => one === before) ? undefined : joinAll(seen);
}
