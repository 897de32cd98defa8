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
/** Calls of a function by its name, in one file. What is called more often has nothing to do with one setting. */
const maxCalls = 16;

/** The parts of a file on which it hangs whether a place in one of its functions is reached: tests around it or before it that may leave, and what they ask about. */
export function testsBefore(facts: ModuleFacts, index: number, at: number): readonly Part[] {
  return new Tests(facts).around(index, at, 0);
}

const named = new WeakMap<ModuleFacts, ReadonlyMap<string, readonly Slot[]>>();

/** The variables of a module by their names. */
function slotsOf(facts: ModuleFacts): ReadonlyMap<string, readonly Slot[]> {
  const index = named.get(facts) ?? groupSlots(facts);
  named.set(facts, index);
  return index;
}

function groupSlots({ slots }: ModuleFacts): ReadonlyMap<string, readonly Slot[]> {
  const index = new Map<string, Slot[]>();
  for (const [slot, { name }] of slots.entries()) {
    const same = index.get(name);
    if (same) same.push(slot);
    else index.set(name, [slot]);
  }
  return index;
}

class Tests {
  readonly #parts: Part[] = [];
  readonly #seen = new Set<string>();

  constructor(readonly facts: ModuleFacts) {}

  around(index: number, at: number, depth: number): readonly Part[] {
    const fn = this.facts.functions[index];
    if (!fn || depth > maxDepth || this.#isKnown(`${String(index)}:${String(at)}`)) return this.#parts;
    const before = this.#parts.length;
    this.#walk(index, fn.body, at);
    // Nothing in the function itself decides: then it is where it stands, or where it is called by its name.
    if (this.#parts.length > before || fn.parent === undefined) return this.#parts;
    this.around(fn.parent, fn.start, depth + 1);
    for (const slot of fn.name === '' ? [] : (slotsOf(this.facts).get(fn.name) ?? [])) {
      const calls = readsOf(this.facts, slot);
      if (calls.length <= maxCalls) for (const call of calls) this.around(call.index, call.read.start, depth + 1);
    }
    return this.#parts;
  }

  #walk(index: number, block: Block, at: number): void {
    for (const instruction of block) {
      if (instruction.start > at) return;
      const isAround = instruction.end >= at;
      const tests = testsOf(instruction);
      if (tests.length > 0 && (isAround || mayLeave(instruction))) for (const test of tests) this.#asked(index, test, 0);
      if (isAround) for (const inner of blocksOf(instruction)) this.#walk(index, inner, at);
    }
  }

  /** What a test asks about: its own text, and how the variables in it came to be. */
  #asked(index: number, register: Register, depth: number): void {
    const fn = this.facts.functions[index];
    const definition = fn && definitionsOf(fn).definitions[register];
    if (!definition || depth > maxTest || this.#isKnown(`${String(index)}#${String(register)}`)) return;
    this.#parts.push({ start: definition.start, end: definition.end });
    if (definition.op === 'this') this.#parts.push(everywhere);
    else if (definition.op === 'read') this.#ofVariable(definition.slot, depth);
    else for (const operand of operandsOf(definition)) this.#asked(index, operand, depth + 1);
  }

  #isKnown(what: string): boolean {
    return this.#seen.size === this.#seen.add(what).size;
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
