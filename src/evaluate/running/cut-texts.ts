import type { FunctionFacts, Instruction, Register, Span } from '../../facts/index.js';
import { instructionAt, readsOf } from '../checks/hanging.js';
import { definitionsOf } from './definitions.js';
import type { Frame } from './frame.js';
import { readersOf } from './uses.js';

/** Methods that give a part of a text by its place, and those that only write it otherwise on the way there. */
const cutting = new Set(['slice', 'substring', 'substr']);
const passing = new Set(['update', 'digest', 'toString', 'toUpperCase', 'toLowerCase', 'finalize']);
const equalities = new Set(['===', '!==', '==', '!=']);

/**
 * Whether only parts of what a call gives are used, cut out by their place: the first characters of a hash, by which a list of leaked passwords is asked. The
 * whole may be held against a text that was put together, of that part and a line of the list say.
 */
export function isCutUp(frame: Frame, { start, end }: Span): boolean {
  const call = instructionAt(frame, start, end);
  if (call?.op !== 'call') return false;
  const cuts = new Cuts(frame);
  return cuts.isCut(frame.facts, call.to) && cuts.found;
}

class Cuts {
  found = false;
  readonly #seen = new Map<FunctionFacts, Set<Register>>();

  constructor(readonly frame: Frame) {}

  isCut(facts: FunctionFacts, register: Register): boolean {
    const seen = this.#seen.get(facts) ?? new Set<Register>();
    this.#seen.set(facts, seen);
    if (seen.has(register)) return true;
    seen.add(register);
    const readers = readersOf(facts, register);
    return readers.length > 0 && readers.every((reader) => this.#isCutBy(facts, reader, register));
  }

  #isCutBy(facts: FunctionFacts, reader: Instruction, register: Register): boolean {
    switch (reader.op) {
      case 'get':
        return reader.object === register;
      case 'call': {
        const callee = definitionsOf(facts).definitions[reader.callee];
        if (reader.receiver !== register || callee?.op !== 'get' || typeof callee.key !== 'string') return false;
        if (cutting.has(callee.key)) this.found = true;
        return cutting.has(callee.key) || (passing.has(callee.key) && this.isCut(facts, reader.to));
      }
      case 'binary':
        return equalities.has(reader.operator) && isPutTogether(facts, reader.left === register ? reader.right : reader.left);
      case 'await':
      case 'cast':
        return this.isCut(facts, reader.to);
      case 'write': {
        const { module } = this.frame;
        return readsOf(module.facts, reader.slot).every(({ index, read }) => { const reading = module.facts.functions[index]; return reading !== undefined && this.isCut(reading, read.to); });
      }
      default:
        return false;
    }
  }
}

function isPutTogether(facts: FunctionFacts, register: Register): boolean {
  const made = definitionsOf(facts).definitions[register];
  return made?.op === 'template' || (made?.op === 'binary' && made.operator === '+');
}
