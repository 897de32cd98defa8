import type { Instruction, Register } from '../../facts/index.js';
import { clearAll, none } from './clearing.js';
import { keyText, registerOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { unite, type Clearances } from './path-state.js';
import { isNothing, taintsOf, type Value } from '../values/value.js';

type Call = Extract<Instruction, { readonly op: 'call' }>;

/** Whether no caller chooses a value: what another API answered counts as the program's own here. */
export function isOwn(value: Value): boolean {
  return taintsOf(value).every(({ origin }) => origin === 'upstream');
}

/** `list.indexOf(x) !== -1`, `list.find(test) !== undefined`: something was found. */
export function foundIn(frame: Frame, { left }: Extract<Instruction, { readonly op: 'binary' }>, bound: Value): Clearances {
  const call = behind(frame, left);
  if (call?.op !== 'call' || bound.kind !== 'constant') return none;
  return bound.value === -1 || isNothing(bound) ? listed(frame, call, bound.value === -1 ? 'index' : 'element') : none;
}

/** What it establishes that a search of a list found something, by value or by a function. */
export function listed(frame: Frame, call: Call, gives: 'index' | 'element'): Clearances {
  const method = frame.instructions.definitions[call.callee];
  const key = method?.op === 'get' ? keyText(frame, method.key) : undefined;
  const isSearch = gives === 'index' ? key === 'findIndex' || key === 'findLastIndex' : key === 'find' || key === 'findLast';
  if (isSearch) return frame.outcome(call.to)?.truthy?.cleared ?? none;
  return gives === 'index' ? unite(membership(frame, call, 'indexOf'), membership(frame, call, 'lastIndexOf')) : none;
}

/** What defines a register, seen through a variable that is never given anything else. */
export function behind(frame: Frame, register: Register): Instruction | undefined {
  const definition = frame.instructions.definitions[register];
  const initialiser = definition?.op === 'read' ? frame.instructions.initialisers.get(definition.slot) : undefined;
  return initialiser === undefined ? definition : frame.instructions.definitions[initialiser];
}

/** `ALLOWED.includes(x)`, `ALLOWED.has(x)`, `own.hasOwnProperty(x)`: x is one of a list the attacker does not choose. */
export function membership(frame: Frame, definition: Call, only?: string): Clearances {
  const method = frame.instructions.definitions[definition.callee];
  if (method?.op !== 'get' || definition.receiver === undefined) return none;
  const key = keyText(frame, method.key);
  const [first] = definition.args;
  const names = only ? [only] : ['includes', 'has', 'hasOwnProperty'];
  if (key === undefined || !names.includes(key) || !first) return none;
  const list = registerOf(frame, definition.receiver);
  const isText = list.kind === 'text' || (list.kind === 'constant' && typeof list.value === 'string');
  if (isText || !isOwn(list)) return none;
  return clearAll(registerOf(frame, first.value));
}
