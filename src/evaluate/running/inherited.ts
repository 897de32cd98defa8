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
  return base.kind === 'class' && isSuper(frame, register) ? { kind: 'instance', of: base, props: none } : base;
}

/** A method that `super` gives runs on the object itself. */
export function asOwn(frame: Frame, register: Register, member: Value): Value {
  if (member.kind !== 'function' || !isSuper(frame, register)) return member;
  const self = selfFrame(frame).store.get(selfSlot);
  return self ? { ...member, self } : member;
}
