import { registerOf } from '../running/execute.js';
import type { Behaviour } from '../running/behaviours.js';
import type { CallSite } from '../running/sites.js';
import { recordsIn } from './held.js';

/** Records that a function was handed and sends, as its call tells of them: which of their fields are sent is decided where they are handed over, not in a function that sends whatever it is given. */
export function handedOn(behaviour: Extract<Behaviour, { readonly does: 'send' }>, { frame, argRegisters, span }: CallSite): Behaviour {
  const { from, model } = behaviour.record;
  const isHanded = argRegisters.some((register) => register !== undefined && recordsIn(registerOf(frame, register), span).some((one) => one.model === model && one.from.start === from.start && one.from.file === from.file));
  return isHanded ? { ...behaviour, record: { ...behaviour.record, span }, span } : behaviour;
}
