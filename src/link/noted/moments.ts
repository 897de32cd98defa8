import type { Place, Register } from '../../facts/index.js';
import { definitionsOf, propertyAt, valueAtPlace, valuesOf, type Evaluator, type Frame, type LibraryCall } from '../../evaluate/index.js';

const maxSteps = 12;
const wholeNumbers = /^(?:floor|ceil|round|trunc)$/;

/** Whether what stands at a place is a moment as `Date` counts it, in milliseconds since 1970 (ECMA-262, 21.4.1.1), and is never divided. */
export function isInMilliseconds(evaluator: Evaluator, call: LibraryCall, place: Place): boolean {
  const dot = place.lastIndexOf('.');
  const holder = dot === -1 ? undefined : valueAtPlace(evaluator, place.slice(0, dot), valuesOf(call));
  const argument = dot === -1 ? call.argRegisters[Number(place)] : undefined;
  const at = holder ? propertyAt(holder, place.slice(dot + 1)) : argument === undefined ? undefined : { frame: call.frame, register: argument };
  return at !== undefined && countsMilliseconds(at.frame, at.register, maxSteps);
}

function countsMilliseconds(frame: Frame, register: Register, steps: number): boolean {
  const { definitions, initialisers } = definitionsOf(frame.facts);
  const definition = definitions[register];
  if (!definition || steps === 0) return false;
  const counts = (part: Register | undefined): boolean => part !== undefined && countsMilliseconds(frame, part, steps - 1);
  switch (definition.op) {
    case 'read':
      return counts(initialisers.get(definition.slot));
    case 'cast':
      return counts(definition.value);
    case 'unary':
      return definition.operator === '+' && isDate(frame, definition.value, steps);
    case 'binary':
      return (definition.operator === '+' || definition.operator === '-') && (counts(definition.left) || counts(definition.right));
    case 'call': {
      const method = definitions[definition.callee];
      if (method?.op !== 'get' || typeof method.key !== 'string') return false;
      const object = definitions[method.object];
      const of = object?.op === 'global' ? object.name : undefined;
      if (of === 'Math') return wholeNumbers.test(method.key) && counts(definition.args[0]?.value);
      return of === 'Date' ? method.key === 'now' : (method.key === 'getTime' || method.key === 'valueOf') && isDate(frame, method.object, steps);
    }
    default:
      return false;
  }
}

/** `new Date(…)`, or a variable that only ever is one. */
function isDate(frame: Frame, register: Register, steps: number): boolean {
  const { definitions, initialisers } = definitionsOf(frame.facts);
  const definition = definitions[register];
  if (definition?.op === 'read' && steps > 0) {
    const initialiser = initialisers.get(definition.slot);
    return initialiser !== undefined && isDate(frame, initialiser, steps - 1);
  }
  const made = definition?.op === 'new' ? definitions[definition.callee] : undefined;
  return made?.op === 'global' && made.name === 'Date';
}
