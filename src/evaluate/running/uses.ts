import type { FunctionFacts, Instruction, Register } from '../../facts/index.js';
import { visit } from './definitions.js';
import type { Frame } from './frame.js';

/** By function: the answers depend on its code alone. */
const answers = new WeakMap<FunctionFacts, Map<Register, boolean>>();

/** Whether nothing is done with a register's value but to ask if there is one. */
export function isPresenceTest(frame: Frame, register: Register): boolean {
  const known = answers.get(frame.facts) ?? new Map<Register, boolean>();
  answers.set(frame.facts, known);
  const answer = known.get(register) ?? isOnlyTested(frame, register);
  known.set(register, answer);
  return answer;
}

const unused = new WeakMap<FunctionFacts, Map<Register, boolean>>();

/** Whether nothing at all is done with a register's value, but to wait for it. */
export function isUnused(frame: Frame, register: Register): boolean {
  const known = unused.get(frame.facts) ?? new Map<Register, boolean>();
  unused.set(frame.facts, known);
  const answer = known.get(register) ?? readersOf(frame.facts, register).every((reader) => (reader.op === 'await' || reader.op === 'cast') && isUnused(frame, reader.to));
  known.set(register, answer);
  return answer;
}

/** Whether a register's value is let go at once: nothing reads it, and nothing waits for it. */
export function isDropped(frame: Frame, register: Register): boolean {
  return readersOf(frame.facts, register).length === 0;
}

const asked = new WeakMap<FunctionFacts, Map<Register, readonly string[] | undefined>>();

/** Which members of a register's value are read, where nothing else is done with it but to write others; undefined where it is used as a whole. */
export function membersRead(frame: Frame, register: Register): readonly string[] | undefined {
  const known = asked.get(frame.facts) ?? new Map<Register, readonly string[] | undefined>();
  asked.set(frame.facts, known);
  if (!known.has(register)) known.set(register, namesRead(readersOf(frame.facts, register), register));
  return known.get(register);
}

function namesRead(readers: readonly Instruction[], register: Register): readonly string[] | undefined {
  if (readers.length === 0) return undefined;
  const names: string[] = [];
  for (const reader of readers) {
    if (reader.op === 'call' && reader.receiver === register && reader.callee !== register && !reader.args.some(({ value }) => value === register)) continue;
    if (reader.op === 'get' && reader.object === register && typeof reader.key === 'string') names.push(reader.key);
    else if (reader.op !== 'set' || reader.object !== register || reader.from === register) return undefined;
  }
  return names;
}

const kept = new WeakMap<FunctionFacts, Map<Register, boolean>>();

/** Whether a register's value only becomes a member of an object that is written out: `{ isAdmin: user.role === 'admin' }`. */
export function isOnlyKept(frame: Frame, register: Register): boolean {
  const known = kept.get(frame.facts) ?? new Map<Register, boolean>();
  kept.set(frame.facts, known);
  const answer = known.get(register) ?? isMemberOnly(readersOf(frame.facts, register));
  known.set(register, answer);
  return answer;
}

/** Whether a test only picks one of two values written out: `role === 'admin' ? 'admin' : 'user'`. */
export function isOnlyPicking(frame: Frame, register: Register): boolean {
  const { definitions } = frame.instructions;
  const isConstant = (one: Register): boolean => definitions[one]?.op === 'constant';
  const readers = readersOf(frame.facts, register);
  return readers.length > 0 && readers.every((reader) => reader.op === 'conditional' && reader.test === register && isConstant(reader.thenValue) && isConstant(reader.elseValue) && !readersOf(frame.facts, reader.to).some(({ op }) => op === 'if' || op === 'conditional' || op === 'return'));
}

function isMemberOnly(readers: readonly Instruction[]): boolean {
  return readers.length > 0 && readers.every((reader) => reader.op === 'object');
}

function isOnlyTested(frame: Frame, register: Register): boolean {
  const readers = readersOf(frame.facts, register);
  return readers.length > 0 && readers.every((reader) => asksForPresence(frame, reader, register));
}

function asksForPresence(frame: Frame, instruction: Instruction, register: Register): boolean {
  const { definitions } = frame.instructions;
  if (instruction.op === 'if' || instruction.op === 'unary') return instruction.op === 'if' || instruction.operator === '!' || instruction.operator === 'typeof';
  if (instruction.op === 'conditional') return instruction.thenValue !== register && instruction.elseValue !== register;
  if (instruction.op === 'logical') return isPresenceTest(frame, instruction.to);
  if (instruction.op !== 'binary') return false;
  const other = definitions[instruction.left === register ? instruction.right : instruction.left];
  return (other?.op === 'constant' && (other.value === undefined || other.value === null || other.value === '')) || (other?.op === 'global' && other.name === 'undefined');
}

const readers = new WeakMap<FunctionFacts, ReadonlyMap<Register, readonly Instruction[]>>();

/** The instructions of a function that read a register. Long functions ask for many. */
export function readersOf(facts: FunctionFacts, register: Register): readonly Instruction[] {
  const known = readers.get(facts) ?? indexReaders(facts);
  readers.set(facts, known);
  return known.get(register) ?? [];
}

function indexReaders(facts: FunctionFacts): ReadonlyMap<Register, readonly Instruction[]> {
  const index = new Map<Register, Instruction[]>();
  visit(facts.body, (instruction) => {
    const read = new Set<Register>();
    for (const [key, value] of Object.entries(instruction)) if (!notRead.has(key)) gather(value, read);
    if (instruction.op === 'template') for (const value of instruction.values) read.add(value);
    if (instruction.op === 'switch') for (const { test } of instruction.cases) if (test) read.add(test.value);
    for (const register of read) {
      const list = index.get(register);
      if (list) list.push(instruction);
      else index.set(register, [instruction]);
    }
  });
  return index;
}

const notRead = new Set(['to', 'slot', 'start', 'end', 'index']);

/** The registers that an instruction itself (not the blocks in it) names. */
function gather(value: unknown, read: Set<Register>): void {
  if (typeof value === 'number') read.add(value);
  else if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) if (typeof item === 'object' && item !== null && !('op' in item)) for (const one of Object.values(item)) gather(one, read);
  } else if (typeof value === 'object' && value !== null && 'computed' in value && typeof value.computed === 'number') read.add(value.computed);
}
