import type { Instruction, Register, Slot } from '../../facts/index.js';
import { asNumber, dangerous } from '../flows/dangers.js';
import { visit } from './definitions.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf, spanOf } from './execute.js';
import { emit } from '../flows/flows.js';
import type { Frame } from './frame.js';
import { applyPath } from '../checks/path-state.js';
import { isCleared } from '../values/taint.js';
import { alternatives, tainted, taintsOf, type Value } from '../values/value.js';

type Loop = Extract<Instruction, { readonly op: 'loop' }>;

/** A loop that turns as often as the caller says: up to a number of the request, or to the `length` that an object of it claims to have. */
export function noteBound(evaluator: Evaluator, frame: Frame, loop: Loop): void {
  const { definitions } = frame.instructions;
  const test = loop.test === undefined ? undefined : definitions[loop.test];
  if (test?.op !== 'binary' || !/^[<>]=?$/.test(test.operator)) return;
  const bound = test.operator.startsWith('<') ? test.right : test.left;
  const value = claimedLength(evaluator, frame, loop, bound) ?? asNumber(registerOf(frame, bound));
  if (taintsOf(value).length === 0 || isCutShort(frame, loop)) return;
  for (const taint of dangerous(evaluator, 'size', value)) emit(evaluator, 'size', 'a loop', spanOf(frame, definitions[bound] ?? test), spanOf(frame, test), taint);
}

/**
 * `list.length` of what may be any JSON value: `{"length": 1e9}` has one too. Of an object that properties were written to, what it was before decides.
 */
function claimedLength(evaluator: Evaluator, frame: Frame, loop: Loop, bound: Register): Value | undefined {
  const { definitions } = frame.instructions;
  const read = definitions[bound];
  if (read?.op !== 'get' || read.key !== 'length') return undefined;
  const lists = alternatives(registerOf(frame, read.object));
  if (lists.some((list) => list.kind !== 'unknown' && (list.kind !== 'object' || list.props.has('length')))) return undefined;
  if (endsEarly(frame, loop, definitions[read.object])) return lists.every(({ kind }) => kind === 'unknown') ? undefined : tainted([]);
  const taints = lists.flatMap((list) => (list.kind === 'object' ? (list.rest ? taintsOf(list.rest) : []) : taintsOf(list)));
  // What cannot hold an operator of a database is text.
  return tainted(taints.map((taint) => applyPath(evaluator.path, taint)).filter((taint) => taint.shape === 'object' && !isCleared(taint, 'nosql')));
}

/** A test in the body ends the loop at something that the caller does not choose: `if (i > 100) break`. */
function isCutShort(frame: Frame, loop: Loop): boolean {
  const { definitions } = frame.instructions;
  return loop.body.some((instruction) => {
    if (instruction.op !== 'if' || !instruction.then.some(({ op }) => op === 'break' || op === 'return' || op === 'throw')) return false;
    const test = definitions[instruction.test];
    return test?.op === 'binary' && /^(?:[<>]=?|===?)$/.test(test.operator) && [test.left, test.right].some((side) => definitions[side]?.op === 'constant');
  });
}

/** A loop that reads a member of each element ends at the first that is not there, and one that calls a method of the list at once. */
function endsEarly(frame: Frame, loop: Loop, list: Instruction | undefined): boolean {
  const { definitions } = frame.instructions;
  const elements = new Set<Register>();
  const kept = new Set<Slot>();
  let isEarly = false;
  visit(loop.body, (instruction) => {
    if (instruction.op === 'write' && elements.has(instruction.from)) kept.add(instruction.slot);
    if (instruction.op === 'read' && kept.has(instruction.slot)) elements.add(instruction.to);
    if (instruction.op !== 'get') return;
    const of = definitions[instruction.object];
    if (elements.has(instruction.object)) isEarly = true;
    if (typeof instruction.key !== 'string') elements.add(instruction.to);
    else if (instruction.key !== 'length' && of?.op === 'read' && list?.op === 'read' && of.slot === list.slot) isEarly = true;
  });
  return isEarly;
}
