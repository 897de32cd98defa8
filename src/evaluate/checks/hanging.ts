import type { Block, Instruction, ModuleFacts, Register, Slot } from '../../facts/index.js';
import { visit } from '../running/definitions.js';
import type { Frame } from '../running/frame.js';
import { readersOf } from '../running/uses.js';

export type If = Extract<Instruction, { readonly op: 'if' }>;

/** Where the answer to a test goes in its function. */
export interface Hanging {
  /** It decides these. */
  readonly tests: ReadonlySet<If>;
  /** It is handed to these calls. */
  readonly calls: ReadonlySet<Register>;
  /** It is what the function gives back. */
  readonly isReturned: boolean;
  /** It goes where nobody follows it. */
  readonly isLost: boolean;
}

/** By instruction: the answers depend on the code alone. */
const known = new WeakMap<Instruction, Hanging>();

export function hangingOn(frame: Frame, at: Instruction): Hanging {
  const answer = known.get(at) ?? new Search(frame).from(at);
  known.set(at, answer);
  return answer;
}

/** Where what a variable holds goes. */
export function hangingOnVariable(frame: Frame, slot: Slot): Hanging {
  const search = new Search(frame);
  search.followVariable(slot);
  return search;
}

class Search implements Hanging {
  readonly tests = new Set<If>();
  readonly calls = new Set<Register>();
  readonly #seen = new Set<Register>();
  isReturned = false;
  isLost = false;

  constructor(readonly frame: Frame) {}

  from(at: Instruction): Hanging {
    if (at.op === 'if') this.tests.add(at);
    else if ('to' in at) this.#follow(at.to);
    else this.isLost = true;
    return this;
  }

  #follow(register: Register): void {
    if (this.#seen.has(register)) return;
    this.#seen.add(register);
    for (const reader of readersOf(this.frame.facts, register)) this.#read(reader, register);
  }

  #read(reader: Instruction, register: Register): void {
    switch (reader.op) {
      case 'if':
        this.tests.add(reader);
        return;
      case 'return':
        this.isReturned = true;
        return;
      case 'call':
        if (reader.callee === register || reader.receiver === register) this.isLost = true;
        else this.calls.add(reader.to);
        return;
      case 'write':
        this.followVariable(reader.slot);
        return;
      case 'logical':
      case 'conditional':
        if (!picks(reader, register)) this.#follow(reader.to);
        else this.isLost = true;
        return;
      case 'template':
      case 'unary':
      case 'binary':
      case 'await':
      case 'cast':
      case 'object':
      case 'array':
        this.#follow(reader.to);
        return;
      default:
        this.isLost = true;
    }
  }

  followVariable(slot: Slot): void {
    const { module, index } = this.frame;
    const readers = readsOf(module.facts, slot);
    if ((module.facts.slots[slot]?.function ?? 0) !== index || readers.some((one) => one.index !== index)) this.isLost = true;
    else for (const { read } of readers) this.#follow(read.to);
  }
}

/** Whether an answer decides here if something is done, and not only which of two values there is. */
function picks(reader: Extract<Instruction, { readonly op: 'logical' | 'conditional' }>, register: Register): boolean {
  if (reader.op === 'logical') return reader.left === register && doesSomething(reader.block);
  return reader.test === register && (doesSomething(reader.then) || doesSomething(reader.else));
}

const silent: ReadonlySet<Instruction['op']> = new Set(['constant', 'regexp', 'read', 'global', 'this', 'get', 'binary', 'unary', 'logical', 'conditional', 'template', 'object', 'array', 'cast', 'default']);

function doesSomething(block: Block): boolean {
  let found = false;
  visit(block, ({ op }) => { found ||= !silent.has(op); });
  return found;
}

/** A read of a variable, and the function it stands in. */
interface Read {
  readonly index: number;
  readonly read: Extract<Instruction, { readonly op: 'read' }>;
}

const reads = new WeakMap<ModuleFacts, ReadonlyMap<Slot, readonly Read[]>>();

/** Every read of a variable, wherever in its module. */
export function readsOf(facts: ModuleFacts, slot: Slot): readonly Read[] {
  const index = reads.get(facts) ?? indexReads(facts);
  reads.set(facts, index);
  return index.get(slot) ?? [];
}

function indexReads({ functions }: ModuleFacts): ReadonlyMap<Slot, readonly Read[]> {
  const index = new Map<Slot, Read[]>();
  for (const [at, { body }] of functions.entries()) visit(body, (one) => {
    if (one.op !== 'read') return;
    const list = index.get(one.slot);
    if (list) list.push({ index: at, read: one });
    else index.set(one.slot, [{ index: at, read: one }]);
  });
  return index;
}

const places = new WeakMap<Frame['facts'], ReadonlyMap<string, Instruction>>();

/** The instruction of a function at a place in its text: of several there the last, which is made of the others. */
export function instructionAt({ facts }: Frame, start: number, end: number): Instruction | undefined {
  const index = places.get(facts) ?? indexPlaces(facts);
  places.set(facts, index);
  return index.get(`${String(start)}-${String(end)}`);
}

function indexPlaces({ body }: Frame['facts']): ReadonlyMap<string, Instruction> {
  const index = new Map<string, Instruction>();
  visit(body, (one) => { if (testing.has(one.op)) index.set(`${String(one.start)}-${String(one.end)}`, one); });
  return index;
}

/** What may be noted as a test. */
const testing: ReadonlySet<Instruction['op']> = new Set(['if', 'binary', 'call', 'get', 'read', 'new']);
