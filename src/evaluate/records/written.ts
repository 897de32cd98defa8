import type { Register, Slot, Span } from '../../facts/index.js';
import { definitionsOf } from '../running/definitions.js';
import type { Evaluator } from '../evaluator.js';
import { ownerOf } from '../values/captured.js';
import { registerOf, spanOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { alternatives, type Value } from '../values/value.js';

const maxSteps = 12;

/** Where a property of an object literal gets its value, when the value still is that literal. */
export function propertyAt(value: Value, key: string): { readonly frame: Frame; readonly register: Register } | undefined {
  for (const one of alternatives(value)) {
    if (one.kind !== 'object' || !one.literal) continue;
    const entry = one.literal.instruction.entries.find((candidate) => 'key' in candidate && candidate.key === key);
    if (entry && 'key' in entry) return { frame: one.literal.frame, register: entry.value };
  }
  return undefined;
}

/** Where the constant in a register is written, undefined when that cannot be told: through variables, properties of literals, defaults and other files. */
export function writtenAt(evaluator: Evaluator, frame: Frame, register: Register, steps = maxSteps): Span | undefined {
  const definition = definitionsOf(frame.facts).definitions[register];
  if (!definition) return undefined;
  const next = (at: Frame, to: Register | undefined): Span | undefined => (to === undefined || steps === 0 ? undefined : writtenAt(evaluator, at, to, steps - 1));
  switch (definition.op) {
    case 'read':
      return ofVariable(evaluator, frame, definition.slot, next);
    case 'get': {
      const property = typeof definition.key === 'string' ? propertyAt(registerOf(frame, definition.object), definition.key) : undefined;
      return property ? next(property.frame, property.register) : undefined;
    }
    case 'logical':
      return next(frame, definition.right);
    case 'default':
      return next(frame, definition.fallback);
    case 'cast':
    case 'await':
      return next(frame, definition.value);
    case 'call':
    case 'new':
      // Bytes made of a text: `Buffer.from('…')`.
      return next(frame, definition.args[0]?.value);
    case 'constant':
    case 'template':
      return spanOf(frame, definition);
    default:
      return undefined;
  }
}

function ofVariable(evaluator: Evaluator, frame: Frame, slot: Slot, next: (at: Frame, to: Register | undefined) => Span | undefined): Span | undefined {
  const binding = frame.module.imports.get(slot);
  if (!binding) {
    const owner = ownerOf(frame, slot);
    const initialiser = definitionsOf(owner.facts).initialisers.get(slot);
    return initialiser === undefined ? undefined : next(owner, initialiser);
  }
  const target = evaluator.host.resolve(frame.module.file, binding.request);
  const module = target.kind === 'file' ? evaluator.module(target.file) : undefined;
  const exported = module?.facts.exports.find((fact) => fact.name === binding.name);
  if (!module || !exported || !('slot' in exported)) return undefined;
  const initialiser = definitionsOf(module.frame.facts).initialisers.get(exported.slot);
  return initialiser === undefined ? undefined : next(module.frame, initialiser);
}
