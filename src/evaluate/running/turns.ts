import type { Block, Slot } from '../../facts/index.js';
import { visit } from './definitions.js';
import { Frame } from './frame.js';
import { Store } from './store.js';

const known = new WeakMap<Block, ReadonlySet<Slot>>();
const none: ReadonlySet<Slot> = new Set();

/** What a body declares, if functions are written in it that may hold on to that: each turn of a loop has its own. */
function declaredIn(body: Block): ReadonlySet<Slot> {
  const seen = known.get(body);
  if (seen) return seen;
  const slots = new Set<Slot>();
  let holds = false;
  visit(body, (instruction) => {
    if (instruction.op === 'write' && instruction.declare) slots.add(instruction.slot);
    else if (instruction.op === 'function') holds = true;
  });
  const declared = holds ? slots : none;
  known.set(body, declared);
  return declared;
}

/** Runs one turn of an unrolled loop: the functions that it makes hold its variables, not those of the turns behind it. */
export function inTurn<T>(frame: Frame, body: Block, name: string, run: () => T): T {
  const outer = { turn: frame.turn, holder: frame.holder };
  frame.turn = name;
  const slots = declaredIn(body);
  const around = outer.holder ?? frame;
  const turn = slots.size === 0 ? undefined : new Frame({ id: `${around.id}${name}`, module: frame.module, index: frame.index, facts: frame.facts, parent: around, depth: frame.depth, store: new Store(), args: [], held: slots });
  if (turn) frame.holder = turn;
  const result = run();
  frame.turn = outer.turn;
  frame.holder = outer.holder;
  turn?.close(frame.store);
  return result;
}
