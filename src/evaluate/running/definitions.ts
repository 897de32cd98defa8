import type { Block, FunctionFacts, Instruction, Register, Slot, Span } from '../../facts/index.js';
import type { InstructionIndex } from './frame.js';
import { alternatives, type FunctionValue, type Value } from '../values/value.js';

const indexes = new WeakMap<FunctionFacts, InstructionIndex>();

/** Which instruction computes each register of a function. */
export function definitionsOf(facts: FunctionFacts): InstructionIndex {
  const known = indexes.get(facts);
  if (known) return known;
  const definitions: (Instruction | undefined)[] = [];
  const writes = new Map<Slot, Register | 'several'>();
  const later = new Map<Slot, Register | 'several'>();
  visit(facts.body, (instruction) => {
    if ('to' in instruction) definitions[instruction.to] = instruction;
    if (instruction.op !== 'write') return;
    writes.set(instruction.slot, writes.has(instruction.slot) || !instruction.declare ? 'several' : instruction.from);
    const declared = instruction.declare ? definitions[instruction.from] : undefined;
    if (declared?.op === 'constant' && declared.value === undefined) return;
    later.set(instruction.slot, later.has(instruction.slot) ? 'several' : instruction.from);
  });
  const initialisers = new Map<Slot, Register>();
  for (const [slot, from] of writes) if (from !== 'several') initialisers.set(slot, from);
  const assignments = new Map<Slot, Register>();
  for (const [slot, from] of later) if (from !== 'several') assignments.set(slot, from);
  const index = { definitions, initialisers, assignments };
  indexes.set(facts, index);
  return index;
}

/** Where a property of an object literal is written, when the value still is that literal. */
export function propertySpan(value: Value, key: string): Span | undefined {
  for (const one of alternatives(value)) {
    if (one.kind !== 'object' || !one.literal) continue;
    const { frame, instruction } = one.literal;
    const entry = instruction.entries.find((candidate) => 'key' in candidate && candidate.key === key);
    const at = entry && 'key' in entry ? definitionsOf(frame.facts).definitions[entry.value] : undefined;
    if (at) return { file: frame.module.file, start: at.start, end: at.end };
  }
  return undefined;
}

/** The first value that a function returns. */
export function returnSpan(fn: FunctionValue): Span {
  const facts = fn.frame.module.facts.functions[fn.index];
  const { definitions } = facts ? definitionsOf(facts) : { definitions: [] };
  let found: { readonly start: number; readonly end: number } | undefined;
  visit(facts?.body ?? [], (instruction) => {
    if (instruction.op === 'return' && instruction.value !== undefined) found ??= definitions[instruction.value] ?? instruction;
  });
  return { file: fn.file, start: found?.start ?? facts?.start ?? 0, end: found?.end ?? facts?.end ?? 0 };
}

/** Every instruction of a block and of the blocks inside it. */
export function visit(block: Block, see: (instruction: Instruction) => void): void {
  for (const instruction of block) {
    see(instruction);
    const inner = blocksOf(instruction);
    if (inner !== none) for (const one of inner) visit(one, see);
  }
}

/** The blocks inside an instruction. */
export function blocksOf(instruction: Instruction): readonly Block[] {
  switch (instruction.op) {
    case 'if':
    case 'conditional':
      return [instruction.then, instruction.else];
    case 'logical':
    case 'default':
      return [instruction.block];
    case 'loop':
      return [instruction.head, instruction.body, instruction.update];
    case 'each':
    case 'labeled':
      return [instruction.body];
    case 'switch':
      return instruction.cases.flatMap((one) => [...(one.test ? [one.test.block] : []), one.body]);
    case 'try':
      return [instruction.block, ...(instruction.handler ? [instruction.handler] : []), ...(instruction.finalizer ? [instruction.finalizer] : [])];
    default:
      return none;
  }
}

const none: readonly Block[] = [];
