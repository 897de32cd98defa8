import type { Instruction, Register, Slot } from '../../facts/index.js';
import { definitionsOf, visit } from '../running/definitions.js';
import type { Frame } from '../running/frame.js';

/** What takes bytes, or is asked of them, without changing them. */
const reading = /^(?:create(?:De)?[cC]ipheriv|from|concat|push|toString|equals|length|byteLength|slice|subarray)$/;

/** Whether bytes in a register stay as they were made: nothing in the module that may fill them is handed the variable. */
export function isNeverFilled(frame: Frame, register: Register): boolean {
  const definition = definitionsOf(frame.facts).definitions[register];
  if (definition?.op === 'call' || definition?.op === 'new') return true;
  return definition?.op === 'read' && frame.module.facts.functions.every(({ body }) => readsOnly(body, definition.slot));
}

function readsOnly(body: readonly Instruction[], slot: Slot): boolean {
  const keys = new Map<Register, string>();
  const bytes = new Set<Register>();
  let answer = true;
  visit(body, (instruction) => {
    if (instruction.op === 'read' && instruction.slot === slot) bytes.add(instruction.to);
    else if (instruction.op === 'get' && typeof instruction.key === 'string') {
      keys.set(instruction.to, instruction.key);
      if (bytes.has(instruction.object) && !reading.test(instruction.key)) answer = false;
    } else if (instruction.op === 'read') keys.set(instruction.to, instruction.name);
    else if (instruction.op === 'set' && bytes.has(instruction.object)) answer = false;
    else if ((instruction.op === 'call' || instruction.op === 'new') && instruction.args.some(({ value }) => bytes.has(value)) && !reading.test(keys.get(instruction.callee) ?? '')) answer = false;
  });
  return answer;
}
