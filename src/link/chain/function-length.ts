import type { FunctionValue } from '../../evaluate/index.js';

/** The `length` of a function, by which frameworks tell what to call it with: parameters up to the first that has a default or takes all the rest. */
export function lengthOf({ frame, index }: FunctionValue): number {
  const parameters = frame.module.facts.functions[index]?.parameters ?? [];
  const end = parameters.findIndex(({ preset, rest }) => preset ?? rest);
  return end < 0 ? parameters.length : end;
}
