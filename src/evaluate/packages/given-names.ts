import type { Instruction, Register } from '../../facts/index.js';
import { visit } from '../running/definitions.js';
import type { Frame } from '../running/frame.js';
import type { LibraryCall } from '../host.js';
import { describe } from '../running/spelling.js';

const maxCallers = 4;

/** Names under which the program goes on with what a call gives, where it is made and in the functions that give it on: of variables, of properties, of what takes it. */
export function givenNames({ frame, span }: LibraryCall): readonly string[] {
  const found = frame.instructions.definitions.find((one) => (one?.op === 'call' || one?.op === 'new') && one.start === span.start && one.end === span.end);
  const names = found && 'to' in found ? namesOf(frame, found.to) : [];
  for (let at = frame.site, depth = 0; at && depth < maxCallers; at = at.frame.site, depth += 1) names.push(at.frame.facts.name, ...namesOf(at.frame, at.result));
  return names;
}

function namesOf(frame: Frame, register: Register): string[] {
  const names: string[] = [];
  const seen = new Set([register]);
  const kept = new Set<number>();
  visit(frame.facts.body, (instruction) => {
    nameIn(frame, instruction, seen, names);
    if (instruction.op === 'write' && seen.has(instruction.from)) kept.add(instruction.slot);
    // A link that it is sent in: `${base}/invite/${token}`.
    else if (instruction.op === 'template' && instruction.values.some((value) => seen.has(value) || isRead(frame, value, kept))) names.push(...instruction.strings);
  });
  return names;
}

/** Instructions come in order: what is waited for, or cast, is a register of its own from there on. */
function nameIn(frame: Frame, instruction: Instruction, seen: Set<Register>, names: string[]): void {
  switch (instruction.op) {
    case 'await':
    case 'cast':
      if (seen.has(instruction.value)) seen.add(instruction.to);
      break;
    case 'write':
      if (seen.has(instruction.from)) names.push(frame.module.facts.slots[instruction.slot]?.name ?? '');
      break;
    case 'set':
      if (seen.has(instruction.from) && typeof instruction.key === 'string') names.push(instruction.key);
      break;
    case 'object':
      for (const entry of instruction.entries) if (!('spread' in entry) && seen.has(entry.value) && typeof entry.key === 'string') names.push(entry.key);
      break;
    case 'array':
      // One of several that are waited for together: which name it gets is not followed.
      if (instruction.items.some(({ value }) => seen.has(value))) visit(frame.facts.body, (one) => { if (one.op === 'write') names.push(frame.module.facts.slots[one.slot]?.name ?? ''); });
      break;
    case 'call':
      // A token that is made step by step.
      if (instruction.receiver !== undefined && seen.has(instruction.receiver)) {
        seen.add(instruction.to);
        names.push(...instruction.args.map(({ value }) => textAt(frame, value)));
      }
      if (instruction.args.some(({ value }) => seen.has(value))) names.push(describe(frame, instruction.callee), ...instruction.args.map(({ value }) => textAt(frame, value)));
      break;
    default:
      break;
  }
}

function isRead(frame: Frame, register: Register, kept: ReadonlySet<number>): boolean {
  const definition = frame.instructions.definitions[register];
  return definition?.op === 'read' && kept.has(definition.slot);
}

function textAt(frame: Frame, register: Register): string {
  // What stands further down has not been run yet.
  const definition = frame.instructions.definitions[register];
  if (definition?.op === 'constant' && typeof definition.value === 'string') return definition.value;
  const value = frame.registers[register];
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : '';
}
