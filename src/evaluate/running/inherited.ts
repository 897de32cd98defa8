import type { Register } from '../../facts/index.js';
import type { Frame } from './frame.js';
import { selfFrame } from '../values/captured.js';
import { selfSlot } from './store.js';
import type { Value } from '../values/value.js';

const none: ReadonlyMap<string, Value> = new Map();

function isSuper(frame: Frame, register: Register): boolean {
  return frame.instructions.definitions[register]?.op === 'super';
}

/** What `super` gives members of in a method: an instance of the class that is extended. */
export function asInherited(frame: Frame, register: Register, base: Value): Value {
  return base.kind === 'class' && isSuper(frame, register) && selfFrame(frame).store.get(selfSlot)?.kind !== 'class' ? { kind: 'instance', of: base, props: none } : base;
}

/** What a method is called on: the object itself, or the class, where `super` gives the method. */
export function calledOn(frame: Frame, register: Register, receiver: Value): Value {
  const self = isSuper(frame, register) ? selfFrame(frame).store.get(selfSlot) : undefined;
  return self?.kind === 'class' ? self : receiver;
}

/** A method that `super` gives runs on the object itself. */
export function asOwn(frame: Frame, register: Register, member: Value): Value {
  if (member.kind !== 'function' || !isSuper(frame, register)) return member;
  const self = selfFrame(frame).store.get(selfSlot);
  return self ? { ...member, self } : member;
}
