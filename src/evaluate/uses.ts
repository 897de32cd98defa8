import type { FunctionFacts, Instruction, Register } from '../facts/index.js';
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
  let answer = known.get(register);
  if (answer === undefined) {
    answer = true;
    visit(frame.facts.body, (instruction) => {
      if (readsRegister(instruction, register) && !((instruction.op === 'await' || instruction.op === 'cast') && isUnused(frame, instruction.to))) answer = false;
    });
    known.set(register, answer);
  }
  return answer;
}

function isOnlyTested(frame: Frame, register: Register): boolean {
  const { definitions } = frame.instructions;
  let uses = 0;
  let tests = 0;
  visit(frame.facts.body, (instruction) => {
    if (!readsRegister(instruction, register)) return;
    uses += 1;
    if (asksForPresence(instruction, register, definitions)) tests += 1;
  });
  return uses > 0 && uses === tests;
}

function asksForPresence(instruction: Instruction, register: Register, definitions: readonly (Instruction | undefined)[]): boolean {
  if (instruction.op === 'if' || instruction.op === 'unary') return instruction.op === 'if' || instruction.operator === '!' || instruction.operator === 'typeof';
  if (instruction.op !== 'binary') return false;
  const other = definitions[instruction.left === register ? instruction.right : instruction.left];
  return (other?.op === 'constant' && (other.value === undefined || other.value === null || other.value === '')) || (other?.op === 'global' && other.name === 'undefined');
}

/** Whether an instruction itself (not the blocks in it) reads a register. */
function readsRegister(instruction: Instruction, register: Register): boolean {
  return Object.entries(instruction).some(([key, value]) => key !== 'to' && key !== 'slot' && key !== 'start' && key !== 'end' && key !== 'index' && holds(value, register));
}

function holds(value: unknown, register: Register): boolean {
  if (value === register) return true;
  if (Array.isArray(value)) return value.some((item: unknown) => typeof item === 'object' && item !== null && !('op' in item) && Object.values(item).some((one) => holds(one, register)));
  return typeof value === 'object' && value !== null && 'computed' in value && value.computed === register;
}
