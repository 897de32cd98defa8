import type { Instruction } from '../facts/index.js';
import type { Evaluator } from './evaluator.js';
import { keyText, registerOf } from './execute.js';
import type { Frame } from './frame.js';
import { heldProp } from './held.js';
import { writeBack } from './members.js';
import { clearTaint, credentialHeader } from './taint.js';
import { joinAll, mapTaints, object, taintsOf, undefinedValue, type Value } from './value.js';

/** `delete object.key`: the object goes on without it. */
export function deleteMember(_evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'delete' }>): void {
  const target = registerOf(frame, instruction.object);
  const key = keyText(frame, instruction.key);
  // Who deletes by a name that was looked at keeps to a list of names.
  if (key === undefined && taintsOf(target).length > 0) writeBack(frame, instruction.object, mapTaints(target, (taint) => clearTaint(taint, ['keys'])));
  if (key !== undefined && (target.kind === 'external' || target.kind === 'union')) writeBack(frame, instruction.object, withoutField(target, key));
  // Headers without those that prove an identity.
  if (key !== undefined && credentialHeader.test(key) && (target.kind === 'unknown' || target.kind === 'object')) {
    writeBack(frame, instruction.object, mapTaints(target, (taint) => clearTaint(taint, ['forward'])));
    return;
  }
  if (target.kind !== 'object' || key === undefined) return;
  const props = new Map(target.props);
  props.delete(key);
  writeBack(frame, instruction.object, object(props, target.rest));
}

/** A record less one of its fields. */
function withoutField(target: Value, key: string): Value {
  if (target.kind === 'union') return joinAll(target.of.map((one) => withoutField(one, key)));
  return target.kind === 'external' && target.props?.has(heldProp) ? { ...target, props: new Map(target.props).set(key, undefinedValue) } : target;
}
