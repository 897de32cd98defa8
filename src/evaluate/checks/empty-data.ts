import type { Instruction, Register } from '../../facts/index.js';
import { clearAll, none } from './clearing.js';
import { registerOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import type { Clearances } from './path-state.js';
import { isNothing, type Value } from '../values/value.js';

const maxDepth = 12;

/**
 * The `!name` of `!name || isKnown(name)`: a datum that counts as false is empty, and decides nothing. What is no datum itself but made of some may
 * be false for other reasons. Alone (`if (name) …`) it is no test that anything hangs on: each would tell apart what branches leave.
 */
export function emptyDatum(frame: Frame, register: Register, truth: boolean, depth = 0): Clearances {
  const definition = frame.instructions.definitions[register];
  if (depth > maxDepth) return none;
  const within = (part: Register | undefined, isTrue: boolean): Clearances => (part === undefined ? none : emptyDatum(frame, part, isTrue, depth + 1));
  switch (definition?.op) {
    case 'unary':
      return definition.operator === '!' ? within(definition.value, !truth) : none;
    case 'cast':
      return within(definition.value, truth);
    case 'read':
      return within(frame.instructions.initialisers.get(definition.slot), truth);
    case 'binary':
      return within(comparedWithNothing(frame, definition, truth), false);
    case 'call':
      return truth ? none : within(asTextOf(frame, definition), false);
    case 'get':
      return truth ? none : clearOne(registerOf(frame, register));
    case undefined:
      return truth || register >= frame.facts.parameters.length ? none : clearOne(registerOf(frame, register));
    default:
      return none;
  }
}

function clearOne(value: Value): Clearances {
  return value.kind === 'unknown' && value.taint.length === 1 ? clearAll(value) : none;
}

/** What is nothing where `name === undefined`, `name != null`, `name === ''` comes out so. */
function comparedWithNothing(frame: Frame, { operator, left, right }: Extract<Instruction, { readonly op: 'binary' }>, truth: boolean): Register | undefined {
  if (!/^[=!]==?$/.test(operator) || operator.startsWith('=') !== truth) return undefined;
  const other = registerOf(frame, right);
  return isNothing(other) || (other.kind === 'constant' && other.value === '') ? left : undefined;
}

/** Texts that are empty, or blank, only where what they are made of is. */
const likewise = /^(?:toString|trim|trimStart|trimEnd|toLowerCase|toUpperCase|normalize)$/;

/** `String(name)`, `name.trim()` */
function asTextOf({ instructions: { definitions } }: Frame, { callee, args, receiver }: Extract<Instruction, { readonly op: 'call' }>): Register | undefined {
  const called = definitions[callee];
  if (called?.op === 'global') return called.name === 'String' ? args[0]?.value : undefined;
  return called?.op === 'get' && typeof called.key === 'string' && likewise.test(called.key) ? receiver : undefined;
}
