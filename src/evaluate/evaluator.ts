import type { ModuleFacts, Span } from '../facts/index.js';
import { runBlock } from './execute.js';
import type { Behaviour, Frame, ModuleContext, Outcome } from './frame.js';
import type { Host } from './host.js';
import { invoke } from './invoke.js';
import { staticRequests } from './modules.js';
import { emptyPath, type PathState } from './path-state.js';
import { exportsSlot, Store } from './store.js';
import { object, type ClassValue, type FunctionValue, type InstanceValue, type Value } from './value.js';

/** Instructions one entry point may cost before what is left of it counts as unknown. */
const fuelPerEntry = 200_000;

/**
 * Runs lowered modules and functions on abstract values. One evaluator belongs to one state of the project; it keeps
 * modules, summaries and instances, and tells its host what it meets.
 */
export class Evaluator {
  readonly #modules = new Map<string, ModuleContext>();
  /** Outcomes of module-level functions by arguments. */
  readonly summaries = new Map<string, Outcome>();
  /** Functions being evaluated now, with how often, to end recursion. */
  readonly active = new Map<string, number>();
  readonly instances = new Map<string, InstanceValue>();
  /** Module-level functions that some call has reached. */
  readonly reached = new Set<string>();
  /** Counts what calls did beyond their outcome, so that only repeatable calls are remembered. */
  effects = 0;
  path: PathState = emptyPath;
  fuel = fuelPerEntry;
  readonly seenFlows = new Set<string>();

  constructor(readonly host: Host) {}

  /** The module, evaluated with everything it imports; undefined for a file the project does not hold. */
  module(file: string): ModuleContext | undefined {
    const context = this.#context(file);
    if (!context || context.state !== 'new') return context;
    for (const next of this.#order(context)) this.#run(next);
    return context;
  }

  /** Calls a function as an entry point: with fresh fuel, and with what the chain before it has established. */
  enter(fn: FunctionValue, args: readonly Value[], span: Span, path: PathState = emptyPath, self?: Value): Outcome {
    const outer = { path: this.path, fuel: this.fuel };
    this.path = path;
    this.fuel = fuelPerEntry;
    const outcome = invoke(this, fn, args, self ?? fn.self, span, 0);
    this.path = outer.path;
    this.fuel = outer.fuel;
    return outcome;
  }

  /** Static imports before the module itself, found without recursion: import chains can be long. */
  #order(root: ModuleContext): readonly ModuleContext[] {
    const order: ModuleContext[] = [];
    const stack: { context: ModuleContext; requests: readonly string[]; next: number }[] = [];
    const open = (context: ModuleContext): void => {
      context.state = 'running';
      stack.push({ context, requests: staticRequests(this.host, context), next: 0 });
    };
    open(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const file = top.requests[top.next++];
      if (file === undefined) {
        order.push(top.context);
        stack.pop();
        continue;
      }
      const context = this.#context(file);
      if (context?.state === 'new') open(context);
    }
    return order;
  }

  #run(context: ModuleContext): void {
    const outer = { path: this.path, fuel: this.fuel };
    this.path = emptyPath;
    this.fuel = fuelPerEntry;
    runBlock(this, context.frame, context.frame.facts.body);
    this.path = outer.path;
    this.fuel = outer.fuel;
    context.state = 'done';
  }

  #context(file: string): ModuleContext | undefined {
    const known = this.#modules.get(file);
    if (known) return known;
    const facts = this.host.facts(file);
    if (!facts) return undefined;
    const context = newContext(file, facts);
    this.#modules.set(file, context);
    return context;
  }
}

function newContext(file: string, facts: ModuleFacts): ModuleContext {
  const top = facts.functions[0] ?? { start: 0, end: 0, name: '', kind: 'module', parameters: [], registers: 0, body: [] };
  const store = new Store();
  store.set(exportsSlot, object([]));
  const frame: Frame = { ...newFrameParts(file), facts: top, index: 0, depth: 0, registers: new Array<Value | undefined>(top.registers), store, args: [], get module() { return context; } };
  const context: ModuleContext = { file, facts, frame, state: 'new' };
  return context;
}

/** The parts of a frame that start empty. */
export function newFrameParts(id: string): Pick<Frame, 'id' | 'returns' | 'throws' | 'exits' | 'guarded' | 'conditional' | 'behaviours' | 'outcomes' | 'turn'> {
  return { id, returns: [], throws: [], exits: [], guarded: 0, conditional: 0, behaviours: new Map<string, Behaviour>(), outcomes: new Map(), turn: '' };
}

export type { ClassValue };
