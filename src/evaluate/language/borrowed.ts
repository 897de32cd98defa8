import { registerOf } from '../running/execute.js';
import type { CallSite } from '../running/sites.js';
import type { Value } from '../values/value.js';

/** A method of lists or texts that is called on something else. */
export interface Borrowed {
  readonly of: Value;
  readonly key: string;
  readonly args: readonly Value[];
}

/** `[].slice.call(arguments, 1)`, `Array.prototype.map.apply(list, [fn])`: which method is called, on what, with what. */
export function borrowed({ frame, receiverRegister }: CallSite, key: string, [of, ...args]: readonly Value[]): Borrowed | undefined {
  const method = receiverRegister === undefined ? undefined : frame.instructions.definitions[receiverRegister];
  if (!of || method?.op !== 'get' || typeof method.key !== 'string' || !isPrototype(registerOf(frame, method.object))) return undefined;
  const [list] = args;
  if (key === 'call') return { of, key: method.key, args };
  return list === undefined ? { of, key: method.key, args: [] } : list.kind === 'array' && !list.rest ? { of, key: method.key, args: list.items } : undefined;
}

function isPrototype(value: Value): boolean {
  return (value.kind === 'array' && value.items.length === 0) || (value.kind === 'constant' && value.value === '') || (value.kind === 'external' && /^global:(?:Array|String)\.prototype$/.test(value.origin));
}
