import type { Instruction, Register, Span } from '../../facts/index.js';
import { instructionAt, readsOf } from '../checks/hanging.js';
import type { Frame } from './frame.js';
import { readersOf } from './uses.js';

/** Methods that give a part of a text by its place, and those that only write it otherwise on the way there. */
const cutting = new Set(['slice', 'substring', 'substr']);
const passing = new Set(['update', 'digest', 'toString', 'toUpperCase', 'toLowerCase', 'finalize']);

/** Whether only parts of what a call gives are used, cut out by their place: the first characters of a hash, by which a list of leaked passwords is asked. */
export function isCutUp(frame: Frame, { start, end }: Span): boolean {
  const call = instructionAt(frame, start, end);
  return call?.op === 'call' && isCut(frame, call.to, new Set());
}

function isCut(frame: Frame, register: Register, seen: Set<Register>): boolean {
  if (seen.has(register)) return true;
  seen.add(register);
  const readers = readersOf(frame.facts, register);
  return readers.length > 0 && readers.every((reader) => isCutBy(frame, reader, register, seen));
}

function isCutBy(frame: Frame, reader: Instruction, register: Register, seen: Set<Register>): boolean {
  switch (reader.op) {
    case 'get':
      return reader.object === register;
    case 'call': {
      const callee = frame.instructions.definitions[reader.callee];
      if (reader.receiver !== register || callee?.op !== 'get' || typeof callee.key !== 'string') return false;
      return cutting.has(callee.key) || (passing.has(callee.key) && isCut(frame, reader.to, seen));
    }
    case 'await':
    case 'cast':
      return isCut(frame, reader.to, seen);
    case 'write':
      return readsOf(frame.module.facts, reader.slot).every(({ index, read }) => index === frame.index && isCut(frame, read.to, seen));
    default:
      return false;
  }
}
