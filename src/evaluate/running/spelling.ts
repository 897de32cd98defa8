import type { Instruction, Register } from '../../facts/index.js';
import type { Frame } from './frame.js';

/** How the code spells what a register holds: `req.query.name`. */
export function describe(frame: Frame, register: Register, depth = 6): string {
  const definition = frame.instructions.definitions[register];
  if (depth === 0 || !definition) return '…';
  // A pattern in place of a parameter takes the argument apart, which has no name of its own.
  if (definition.op === 'get' && typeof definition.key === 'string' && definition.object < frame.facts.parameters.length) return definition.key;
  switch (definition.op) {
    case 'read':
    case 'global':
      return definition.name;
    case 'this':
    case 'super':
      return definition.op;
    case 'get':
      return `${describe(frame, definition.object, depth - 1)}${spelledKey(frame, definition.key)}`;
    case 'call':
      return `${describe(frame, definition.callee, depth - 1)}()`;
    case 'await':
    case 'cast':
      return describe(frame, definition.value, depth - 1);
    default:
      return '…';
  }
}

/** A member as the code spells it; one under a computed name that is known by now, under that name. */
function spelledKey({ registers }: Frame, key: Extract<Instruction, { readonly op: 'get' }>['key']): string {
  if (typeof key === 'string') return `.${key}`;
  const computed = registers[key.computed];
  return computed?.kind === 'constant' && typeof computed.value === 'string' && /^[A-Za-z_$][\w$]*$/.test(computed.value) ? `.${computed.value}` : '[…]';
}

/** Whether a text has the form that a protocol prescribes: `user:realm:password` of RFC 7616. */
function isSeparated(definition: Instruction | undefined): boolean {
  return definition?.op === 'template' && definition.strings.some((text) => text.includes(':'));
}

/** How the code spells the parts that a text is put together of; of anything else, itself. */
export function spelledParts(frame: Frame, register: Register, depth = 4): readonly string[] {
  const definition = frame.instructions.definitions[register];
  const parts = definition?.op === 'binary' && definition.operator === '+' ? [definition.left, definition.right] : definition?.op === 'template' && definition.tag === undefined ? definition.values : undefined;
  return parts && depth > 0 && !isSeparated(definition) ? parts.flatMap((part) => spelledParts(frame, part, depth - 1)) : [describe(frame, register)];
}
