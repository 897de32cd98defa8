import type { FunctionFacts, ImportBinding, Instruction, ModuleFacts, Register, Slot, Span } from '../../facts/index.js';
import type { Behaviour } from './behaviours.js';
import { definitionsOf } from './definitions.js';
import type { Handed } from '../flows/handed.js';
import type { Clearances, PathState } from '../checks/path-state.js';
import type { CallSite } from './sites.js';
import { Store } from './store.js';
import type { Trace } from './traces.js';
import type { Decision } from '../checks/targets.js';
import type { Value } from '../values/value.js';

export type { Behaviour } from './behaviours.js';

/** One file as the evaluator sees it. */
export class ModuleContext {
  /** The activation of its top level; its store holds the module's variables. */
  readonly frame: Frame;
  state: 'new' | 'running' | 'done' = 'new';
  /** It was first loaded behind a test of the deployment. */
  development = false;
  /** Variables that nobody declared, as scripts have them. */
  readonly undeclared = new Map<string, Value>();
  /** The import that declares a variable. */
  readonly imports: ReadonlyMap<Slot, ImportBinding>;
  /** What it exports as CommonJS modules do, before it runs. */
  blank: Value | undefined;
  facts: ModuleFacts;
  #records: (FunctionRecord | undefined)[] = [];

  constructor(readonly file: string, facts: ModuleFacts) {
    this.facts = facts;
    this.imports = new Map(facts.imports.map((binding) => [binding.slot, binding]));
    const top = facts.functions[0] ?? { start: 0, end: 0, name: '', kind: 'module', parameters: [], registers: 0, body: [] };
    this.frame = new Frame({ id: file, module: this, index: 0, facts: top, parent: undefined, depth: 0, store: new Store(), args: [] });
  }

  /** What is kept of a function of this file, by its number. */
  record(index: number): FunctionRecord {
    return (this.#records[index] ??= { reached: false, active: 0, runs: 0, calls: 0, instructions: 0, asks: false, hasEffects: false, writesOut: false, last: undefined, summaries: new Map(), generation: 0, traces: undefined });
  }

  /** Lets go of what was remembered of calls. */
  forget(): void {
    for (const record of this.#records) {
      record?.summaries.clear();
      if (record) record.last = undefined;
    }
  }

  /** Goes on with other facts, as if no function had run yet, until what this gives is called: it puts back what was there, and tells the variables that were written. */
  tryOut(facts: ModuleFacts): () => readonly (readonly [Slot, Value])[] {
    const { facts: before, frame: { store } } = this;
    const records = this.#records;
    this.facts = facts;
    this.#records = [];
    for (const [index, record] of records.entries()) if (record?.prototype) this.record(index).prototype = record.prototype;
    const layer = store.fork();
    this.frame.store = layer;
    return () => {
      this.facts = before;
      this.#records = records;
      this.frame.store = store;
      return layer.written;
    };
  }
}

/** What is kept of one function over all its calls. */
export interface FunctionRecord {
  /** Some call has reached it. */
  reached: boolean;
  /** How often it is being evaluated now, to end recursion. */
  active: number;
  /** How often it was evaluated. */
  runs: number;
  /** How often without a route in mind, and the instructions that all those calls together have cost. */
  calls: number;
  instructions: number;
  /** It, or what it calls, was seen to read what is asked for. */
  asks: boolean;
  /** It registers routes or the like: every call counts. */
  hasEffects: boolean;
  /** It assigned to variables of an activation around it: what it does next may be something else. */
  writesOut: boolean;
  last: Outcome | undefined;
  /** It gives back the promise of a call that checks something. */
  promises?: true;
  /** Of a constructor function: what its instances share. */
  prototype?: Value;
  /** Outcomes by arguments, valid in one generation of the evaluator. */
  readonly summaries: Map<string, Outcome>;
  generation: number;
  /** Its activations, where that is kept. */
  traces: Trace[] | undefined;
}

export interface ReturnPoint {
  readonly value: Value;
  readonly path: PathState;
  /** What holds besides where the returned value is true, and where it is false. */
  readonly whenTrue: Clearances;
  readonly whenFalse: Clearances;
  readonly parameters: readonly Value[];
  readonly self?: Value;
  readonly states: Store;
}

/** Where a block left early: the variables and the path at that point. */
export interface Exit {
  readonly kind: 'break' | 'continue' | 'throw';
  readonly label?: string;
  readonly value?: Value;
  readonly store: Store;
  readonly path: PathState;
  readonly states: Store;
}

interface FrameParts {
  readonly id: string;
  readonly module: ModuleContext;
  readonly index: number;
  readonly facts: FunctionFacts;
  readonly parent: Frame | undefined;
  readonly depth: number;
  readonly store: Store;
  readonly args: readonly Value[];
  readonly held?: ReadonlySet<Slot>;
}

/** One activation of one function. A class, so that the many of them have one shape. */
export class Frame {
  /** The same for the same closure called at the same place. */
  readonly id: string;
  readonly module: ModuleContext;
  readonly index: number;
  readonly facts: FunctionFacts;
  /** The activation it closes over. */
  readonly parent: Frame | undefined;
  readonly depth: number;
  readonly registers: (Value | undefined)[];
  store: Store;
  /** Values the parameters had on entry, to see what the body changed. */
  readonly args: readonly Value[];
  readonly returns: ReturnPoint[] = [];
  readonly throws: Exit[] = [];
  /** Early exits waiting for the loop, switch, label or `try` they leave to. */
  readonly exits: Exit[] = [];
  /** How many calls might have failed for reasons of their own when it began. */
  outside = 0;
  /** The same of calls that may raise anything. */
  unseen = 0;
  /** How many `try` blocks with a handler surround the current instruction. */
  guarded = 0;
  /** Checks of tokens inside of them: whether one that fails ends anything, the handlers decide. */
  tried: Span[] | undefined = undefined;
  /** A call has just left the function, or its `try`. */
  hasLeft = false;
  /** How many undecided branches surround the current instruction. */
  conditional = 0;
  /** How many of them ask more than whether something was sent at all. */
  examined = 0;
  readonly behaviours = new Map<string, Behaviour>();
  /** Where it was called, unless it is the top level of a module. */
  calledAt: Span | undefined = undefined;
  /** The call that made it, while it runs. */
  site: CallSite | undefined = undefined;
  /** Parameters that it hands on to what trusts them. */
  handed: Handed[] | undefined = undefined;
  /** Activations around it, or around what it called, whose variables it has changed. */
  written: Set<Frame> | undefined = undefined;
  /** What a generator has given so far. */
  yields: Value | undefined = undefined;
  /** Which activation this is, where that is kept. */
  trace: Trace | undefined = undefined;
  #outcomes: Map<Register, Outcome> | undefined;
  /** Which turn of an unrolled loop runs, as part of allocation identity. */
  turn = '';
  /** What functions that are made now close over, where a turn of a loop has variables of its own. */
  holder: Frame | undefined;
  /** For the variables of one turn of a loop, between an activation and the functions made in that turn: which they are. */
  readonly held: ReadonlySet<Slot> | undefined;
  #isClosed = false;
  #instructions: InstructionIndex | undefined;

  constructor(parts: FrameParts) {
    this.id = parts.id;
    this.module = parts.module;
    this.index = parts.index;
    this.facts = parts.facts;
    this.parent = parts.parent;
    this.depth = parts.depth;
    this.store = parts.store;
    this.args = parts.args;
    this.held = parts.held;
    this.registers = new Array<Value | undefined>(parts.facts.registers);
    for (let at = 0; at < parts.args.length; at += 1) this.registers[at] = parts.args[at];
  }

  /** The outcome of the call that computed a register: what its being truthy or falsy establishes. */
  outcome(register: Register): Outcome | undefined {
    return this.#outcomes?.get(register);
  }

  keepOutcome(register: Register, outcome: Outcome): void {
    (this.#outcomes ??= new Map()).set(register, outcome);
  }

  /** Whether a variable of its function is kept here: those of a turn that is over are, what the turn has not declared never is. */
  keeps(slot: Slot): boolean {
    return this.held === undefined || (this.#isClosed && this.held.has(slot));
  }

  /** Keeps the variables of a turn as they are when it ends; until then they are those of the activation. */
  close(store: Store): void {
    this.#isClosed = true;
    for (const slot of this.held ?? []) {
      const value = store.get(slot);
      if (value) this.store.set(slot, value);
    }
  }

  /** Lets go of what only its own run needs: closures and literals keep activations alive for long. */
  finish(): void {
    this.registers.length = 0;
    this.returns.length = 0;
    this.throws.length = 0;
    this.exits.length = 0;
    this.site = undefined;
    this.#outcomes = undefined;
  }

  /** Which instruction computes each register. */
  get instructions(): InstructionIndex {
    return (this.#instructions ??= definitionsOf(this.facts));
  }
}

/** What a call amounted to. */
export interface Outcome {
  readonly value: Value;
  /** The path after a normal return; absent when no return is normal. */
  readonly path?: PathState;
  readonly truthy?: PathState;
  readonly falsy?: PathState;
  /** The path where the value is neither `null` nor `undefined`, though it may be. */ readonly present?: PathState;
  /** Changed argument values by position, for the caller's variables. */
  readonly changed: ReadonlyMap<number, Value>;
  readonly self?: Value;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  /** What it hung on, where it ran for one route. */
  readonly decisions?: readonly Decision[];
  /** Errors that leave the call. */
  readonly throws: readonly Value[];
  /** Parameters that it hands on to what trusts them. */
  readonly handed?: readonly Handed[];
  /** It may fail for reasons that nobody sees. */
  readonly outside?: true;
  /** It called something that may raise anything. */ readonly unseen?: true;
  /** The activation that it came from, where that is kept. */
  readonly trace?: Trace | undefined;
}

export interface InstructionIndex {
  readonly definitions: readonly (Instruction | undefined)[];
  /** For variables written exactly once in this function, by their declaration: the register written. */
  readonly initialisers: ReadonlyMap<Slot, Register>;
  /** For variables that are given something exactly once, be it behind a declaration without a value: the register written. */
  readonly assignments: ReadonlyMap<Slot, Register>;
}
