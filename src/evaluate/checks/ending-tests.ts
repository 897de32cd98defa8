import type { Block, Instruction, ModuleFacts, Register, Slot } from '../../facts/index.js';
import { blocksOf, definitionsOf } from '../running/definitions.js';
import { readsOf } from './hanging.js';

/** A part of a file. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const everywhere: Part = { start: 0, end: Infinity };
const maxDepth = 3;
const maxTest = 12;

const known = new WeakMap<ModuleFacts, Map<string, readonly Part[]>>();

/** The parts of a file on which it hangs whether a place in one of its functions is reached: tests around it or before it that may leave, and what they ask about. */
export function testsBefore(facts: ModuleFacts, index: number, at: number): readonly Part[] {
  const parts = known.get(facts) ?? new Map<string, readonly Part[]>();
  known.set(facts, parts);
  const key = `${String(index)}:${String(at)}`;
  const found = parts.get(key) ?? new Tests(facts).around(index, at, 0);
  parts.set(key, found);
  return found;
}

class Tests {
  readonly #parts: Part[] = [];

  constructor(readonly facts: ModuleFacts) {}

  around(index: number, at: number, depth: number): readonly Part[] {
    const fn = this.facts.functions[index];
    if (!fn || depth > maxDepth) return this.#parts;
    const before = this.#parts.length;
    this.#walk(index, fn.body, at);
    // Nothing in the function itself decides: then it is where it stands, or where it is called by its name.
    if (this.#parts.length > before || fn.parent === undefined) return this.#parts;
    this.around(fn.parent, fn.start, depth + 1);
    for (const [slot, { name }] of this.facts.slots.entries()) {
      if (name === '' || name !== fn.name) continue;
      for (const call of readsOf(this.facts, slot)) this.around(call.index, call.read.start, depth + 1);
    }
    return this.#parts;
  }

  #walk(index: number, block: Block, at: number): void {
    for (const instruction of block) {
      if (instruction.start > at) return;
      if (instruction.end >= at) for (const test of testsOf(instruction)) this.#asked(index, test, 0);
      else if (mayLeave(instruction)) for (const test of testsOf(instruction)) this.#asked(index, test, 0);
      if (instruction.end >= at) for (const inner of blocksOf(instruction)) this.#walk(index, inner, at);
    }
  }

  /** What a test asks about: its own text, and how the variables in it came to be. */
  #asked(index: number, register: Register, depth: number): void {
    const fn = this.facts.functions[index];
    const definition = fn && definitionsOf(fn).definitions[register];
    if (!definition || depth > maxTest) return;
    this.#parts.push({ start: definition.start, end: definition.end });
    if (definition.op === 'this') this.#parts.push(everywhere);
    else if (definition.op === 'read') this.#ofVariable(definition.slot, depth);
    else for (const operand of operandsOf(definition)) this.#asked(index, operand, depth + 1);
  }

  #ofVariable(slot: Slot, depth: number): void {
    const owner = this.facts.slots[slot]?.function ?? 0;
    const fn = this.facts.functions[owner];
    const made = fn && definitionsOf(fn).initialisers.get(slot);
    if (!fn || made === undefined) return;
    const definition = definitionsOf(fn).definitions[made];
    const inner = definition?.op === 'function' ? this.facts.functions[definition.index] : undefined;
    if (inner) this.#parts.push({ start: inner.start, end: inner.end });
    else this.#asked(owner, made, depth + 1);
  }
}

function testsOf(instruction: Instruction): readonly Register[] {
  switch (instruction.op) {
    case 'if':
    case 'conditional':
      return [instruction.test];
    case 'logical':
      return [instruction.left];
    case 'loop':
      return instruction.test === undefined ? [] : [instruction.test];
    case 'each':
      return [instruction.source];
    case 'switch':
      return [instruction.value];
    default:
      return [];
  }
}

/** Whether what stands behind it may not be reached. */
function mayLeave(instruction: Instruction): boolean {
  return blocksOf(instruction).some((block) => block.some((one) => one.op === 'return' || one.op === 'continue' || one.op === 'break' || mayLeave(one)));
}

function operandsOf(instruction: Instruction): readonly Register[] {
  switch (instruction.op) {
    case 'unary':
    case 'await':
    case 'cast':
    case 'rest':
    case 'default':
      return [instruction.value];
    case 'binary':
      return [instruction.left, instruction.right];
    case 'logical':
      return [instruction.left, instruction.right];
    case 'get':
      return [instruction.object];
    case 'call':
      return [instruction.callee, ...instruction.args.map(({ value }) => value)];
    case 'template':
      return instruction.values;
    default:
      return [];
  }
}
