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
  let functions = 0;
  visit(body, (instruction) => {
    if (instruction.op === 'write' && instruction.declare) slots.add(instruction.slot);
    else if (instruction.op === 'function') functions += 1;
  });
  const declared = functions > 0 ? slots : none;
  known.set(body, declared);
  return declared;
}

/** Runs one turn of an unrolled loop: the functions that it makes hold its variables, not those of the turns behind it. */
export function inTurn<T>(frame: Frame, body: Block, name: string, run: () => T): T {
  const { turn: outer, holder } = frame;
  frame.turn = name;
  const slots = declaredIn(body);
  const around = holder ?? frame;
  const turn = slots.size === 0 ? undefined : new Frame({ id: `${around.id}${name}`, module: frame.module, index: frame.index, facts: frame.facts, parent: around, depth: frame.depth, store: new Store(), args: [], held: slots });
  if (turn) frame.holder = turn;
  const result = run();
  frame.turn = outer;
  frame.holder = holder;
  turn?.close(frame.store);
  return result;
}
