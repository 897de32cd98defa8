import type { Instruction } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { keyText, registerOf } from './execute.js';
import type { Frame } from './frame.js';
import { heldProp, noteLeftOut } from '../records/held.js';
import { noteKeptRemoval } from '../records/kept-objects.js';
import { writeBack } from './members.js';
import { clearTaint, credentialHeader } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { alternatives, joinAll, object, taintsOf, undefinedValue, type ObjectValue, type Value } from '../values/value.js';

/** `delete object.key`: the object goes on without it. */
export function deleteMember(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'delete' }>): void {
  noteKeptRemoval(evaluator, frame, instruction);
  const target = registerOf(frame, instruction.object);
  const key = keyText(frame, instruction.key);
  // Who deletes by a name that was looked at keeps to a list of names.
  const isByList = typeof instruction.key !== 'string' && taintsOf(target).length > 0;
  const kept = isByList ? mapTaints(target, (taint) => clearTaint(taint, ['keys'])) : target;
  if (key === undefined) {
    if (isByList) writeBack(evaluator, frame, instruction.object, kept);
  } else if (kept.kind === 'external' || kept.kind === 'union') {
    for (const one of alternatives(kept)) if (one.kind === 'external') noteLeftOut(one, key);
    writeBack(evaluator, frame, instruction.object, withoutField(kept, key));
  } else if (credentialHeader.test(key) && (kept.kind === 'unknown' || kept.kind === 'object')) {
    // Headers without those that prove an identity.
    writeBack(evaluator, frame, instruction.object, mapTaints(kept, (taint) => clearTaint(taint, ['forward'])));
  } else if (kept.kind === 'object') {
    writeBack(evaluator, frame, instruction.object, less(kept, key));
  } else if (isByList) {
    writeBack(evaluator, frame, instruction.object, kept);
  }
}

function less(target: ObjectValue, key: string): Value {
  const props = new Map(target.props);
  // What is not listed might hold it.
  if (target.rest) props.set(key, undefinedValue);
  else props.delete(key);
  return object(props, target.rest);
}

/** A record less one of its fields. */
function withoutField(target: Value, key: string): Value {
  if (target.kind === 'union') return joinAll(target.of.map((one) => withoutField(one, key)));
  return target.kind === 'external' && target.props?.has(heldProp) ? { ...target, props: new Map(target.props).set(key, undefinedValue) } : target;
}
