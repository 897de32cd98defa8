import type { Clearance, Instruction, Register } from '../../facts/index.js';
import { keyText, registerOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import type { Clearances } from './path-state.js';
import { alternatives, isNothing, taintsOf, type Value } from '../values/value.js';

const none: Clearances = new Map();
const maxDepth = 6;

/**
 * What a key cannot do any more under which a table of the program's own holds something. It may still be a name that all objects
 * share (`constructor`), and so reach a prototype or a method.
 */
const ofKnownKeys: readonly Clearance[] = ['sql', 'url', 'page', 'command', 'argument', 'path', 'html', 'nosql', 'code', 'template', 'module', 'regex', 'slow-regex', 'size', 'xml', 'ldap', 'xpath', 'redirect', 'header', 'log', 'deserialize', 'stored-name'];

/** `table[key]` is there: the key is one of the table's. */
export function foundMember(frame: Frame, { object, key }: Extract<Instruction, { readonly op: 'get' }>): Clearances {
  return typeof key === 'string' ? none : foundUnder(registerOf(frame, object), registerOf(frame, key.computed));
}

/** `map.get(key)` is there. */
export function foundEntry(frame: Frame, { callee, receiver, args }: Extract<Instruction, { readonly op: 'call' }>): Clearances {
  const method = frame.instructions.definitions[callee];
  const [key] = args;
  if (method?.op !== 'get' || receiver === undefined || !key || keyText(frame, method.key) !== 'get') return none;
  const map = registerOf(frame, receiver);
  return map.kind === 'external' && map.origin === 'global:Map#' ? foundUnder(map, registerOf(frame, key.value)) : none;
}

function foundUnder(table: Value, key: Value): Clearances {
  // What a package gives under a name (`redis[command]`) is no list of known names; nor is what callers sent.
  const isOwn = taintsOf(table).length === 0 && alternatives(table).every((one) => one.kind === 'object' || one.kind === 'unknown' || (one.kind === 'external' && one.origin === 'global:Map#'));
  return isOwn ? new Map(taintsOf(key).map(({ id }) => [id, ofKnownKeys] as const)) : none;
}

/** What a comparison with nothing establishes where it says that there is something: `row != null`, `entry !== undefined`. */
export function presence(frame: Frame, { operator, left, right }: Extract<Instruction, { readonly op: 'binary' }>, truth: boolean): Clearances {
  const saysSame = operator === '===' || operator === '==';
  if ((!saysSame && operator !== '!==' && operator !== '!=') || saysSame === truth) return none;
  const isRight = isNothing(registerOf(frame, right));
  const nothing = registerOf(frame, isRight ? right : left);
  const isExact = operator.length === 3;
  return isNothing(nothing) ? presentIn(frame, isRight ? left : right, isExact ? nothing : undefined, 0) : none;
}

/** `exactly`: the only nothing that is ruled out. */
function presentIn(frame: Frame, register: Register, exactly: Value | undefined, depth: number): Clearances {
  const definition = frame.instructions.definitions[register];
  if (!definition || depth > maxDepth) return none;
  const isAbsent = exactly?.kind !== 'constant' || exactly.value === undefined;
  switch (definition.op) {
    case 'read': {
      const source = assignedTo(frame, definition.slot);
      return source === undefined ? none : presentIn(frame, source, exactly, depth + 1);
    }
    case 'await':
    case 'cast':
      return presentIn(frame, definition.value, exactly, depth + 1);
    case 'get':
      return isAbsent ? foundMember(frame, definition) : none;
    case 'call': {
      const outcome = frame.outcome(definition.to);
      if (!outcome) return isAbsent ? foundEntry(frame, definition) : none;
      const others = exactly?.kind === 'constant' && alternatives(outcome.value).some((one) => isNothing(one) && one.kind === 'constant' && one.value !== exactly.value);
      return others ? none : (outcome.present?.cleared ?? none);
    }
    default:
      return none;
  }
}

/** What computes a variable that is set in one place, be it behind its declaration: where it holds something, that ran. */
export function assignedTo(frame: Frame, slot: number): Register | undefined {
  return frame.instructions.initialisers.get(slot) ?? frame.instructions.assignments.get(slot);
}
