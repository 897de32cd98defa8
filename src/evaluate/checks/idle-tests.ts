import type { Instruction } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { Behaviour, Frame } from '../running/frame.js';
import type { Store } from '../running/store.js';
import type { Value } from '../values/value.js';

type If = Extract<Instruction, { readonly op: 'if' }>;

/** What had been done when a test was reached. */
export interface Reached {
  readonly done: number;
  readonly outside: number;
}

export function reachedAt(evaluator: Evaluator, frame: Frame): Reached {
  return { done: doneBy(frame), outside: evaluator.outside };
}

/**
 * Forgets a test on which nothing hangs: `if (order.userId !== me) forbidden();` goes on either way, when `forbidden` only makes an error. Whatever is written, done or
 * handed to something out of sight under it keeps it.
 */
export function forgetIdle(evaluator: Evaluator, frame: Frame, instruction: If, then: Store, before: Reached): void {
  if (instruction.else.length > 0 || doneBy(frame) !== before.done || evaluator.outside !== before.outside || !then.isSame(onlyStatus)) return;
  for (const [key, one] of frame.behaviours) if (isOfTest(one, frame, instruction)) frame.behaviours.delete(key);
}

function isOfTest(one: Behaviour, frame: Frame, { start, end }: If): boolean {
  return (one.does === 'relate' || one.does === 'role') && one.span.file === frame.module.file && one.span.start >= start && one.span.end <= end;
}

/** What is written down is for somebody who reads it later. */
function doneBy({ behaviours }: Frame): number {
  let count = 0;
  for (const { does } of behaviours.values()) if (does !== 'log') count += 1;
  return count;
}

/** A status that is set on an answer which nobody sends. */
function onlyStatus(now: Value, then: Value | undefined): boolean {
  if (now === then) return true;
  if (now.kind !== 'external' || then?.kind !== 'external' || now.origin !== then.origin) return false;
  return [...(now.props ?? [])].every(([key, value]) => key.startsWith('(') || then.props?.get(key) === value);
}
