import type { FunctionFacts, ModuleFacts, Slot } from '../../facts/index.js';
import { visit } from '../running/definitions.js';
import type { Frame } from '../running/frame.js';
import { selfSlot } from '../running/store.js';
import type { FunctionValue, Value } from './value.js';

/** What a function uses of the activations it closes over. */
interface Captured {
  /** Variables of functions around it; those of the module are not among them. */
  readonly slots: readonly Slot[];
  /** It is an arrow function in which `this` stands. */
  readonly self: boolean;
}

/** The frame that holds a variable: this one, or one it closes over. */
export function ownerOf(frame: Frame, slot: Slot): Frame {
  const owner = frame.module.facts.slots[slot]?.function ?? 0;
  for (let at: Frame | undefined = frame; at; at = at.parent) if (at.index === owner && at.keeps(slot)) return at;
  return frame.module.frame;
}

/** The frame whose `this` an arrow function sees. */
export function selfFrame(frame: Frame): Frame {
  let at = frame;
  while ((at.held || at.facts.kind === 'arrow') && at.parent) at = at.parent;
  return at;
}

/** What a closure holds of what is around it, at this moment: its variables, then `this`. */
export function capturedValues(fn: FunctionValue): readonly (Value | undefined)[] {
  const { slots, self } = capturedBy(fn.frame.module.facts, fn.index);
  const values = slots.map((slot) => ownerOf(fn.frame, slot).store.get(slot));
  if (self) values.push(selfFrame(fn.frame).store.get(selfSlot));
  return values;
}

const byModule = new WeakMap<ModuleFacts, Map<number, Captured>>();

function capturedBy(facts: ModuleFacts, index: number): Captured {
  const known = byModule.get(facts) ?? new Map<number, Captured>();
  byModule.set(facts, known);
  let captured = known.get(index);
  if (!captured) known.set(index, (captured = gather(facts, index)));
  return captured;
}

function gather(facts: ModuleFacts, index: number): Captured {
  const inside = insideOf(facts.functions, index);
  const slots = new Set<Slot>();
  let self = false;
  for (const at of inside) {
    const kind = facts.functions[at]?.kind;
    visit(facts.functions[at]?.body ?? [], (instruction) => {
      if (instruction.op === 'read' || instruction.op === 'write') {
        const owner = facts.slots[instruction.slot]?.function ?? 0;
        if (owner !== 0 && !inside.has(owner)) slots.add(instruction.slot);
      } else if (instruction.op === 'this' && kind === 'arrow') self = true;
    });
  }
  return { slots: [...slots], self };
}

/** A function and all that are written inside of it. They come behind it. */
function insideOf(functions: readonly FunctionFacts[], index: number): ReadonlySet<number> {
  const inside = new Set([index]);
  for (let at = index + 1; at < functions.length; at += 1) {
    const around = functions[at]?.parent;
    if (around !== undefined && inside.has(around)) inside.add(at);
  }
  return inside;
}
