import type { CallerRelation, Costly, DataAccess, Exposed, FunctionFacts, ImportBinding, Instruction, ModuleFacts, Origin, Register, SentRecord, Slot, Span, TargetPart, TargetTest, TypeClaim } from '../../facts/index.js';
import { definitionsOf } from './definitions.js';
import type { Handed } from '../flows/handed.js';
import type { Clearances, PathState } from '../checks/path-state.js';
import type { CallSite } from './sites.js';
import { Store } from './store.js';
import type { Decision } from '../checks/targets.js';
import type { Value } from '../values/value.js';

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
  readonly #records: (FunctionRecord | undefined)[] = [];

  constructor(
    readonly file: string,
    readonly facts: ModuleFacts,
  ) {
    this.imports = new Map(facts.imports.map((binding) => [binding.slot, binding]));
    const top = facts.functions[0] ?? { start: 0, end: 0, name: '', kind: 'module', parameters: [], registers: 0, body: [] };
    this.frame = new Frame({ id: file, module: this, index: 0, facts: top, parent: undefined, depth: 0, store: new Store(), args: [] });
  }

  /** What is kept of a function of this file, by its number. */
  record(index: number): FunctionRecord {
    return (this.#records[index] ??= { reached: false, active: 0, runs: 0, calls: 0, instructions: 0, asks: false, hasEffects: false, writesOut: false, last: undefined, summaries: new Map(), generation: 0 });
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
}

/** Something a function does that says what it is, seen while it was evaluated. */
export type Behaviour =
  /** Reads what a caller proves an identity with. */
  | { readonly does: 'credential'; readonly label: string; /** It is the identity that authentication left behind. */ readonly isPrincipal?: true; /** A browser sends it by itself. */ readonly from?: 'session' | 'cookie'; /** A header by which nobody is known. */ readonly plain?: true; readonly span: Span }
  | { readonly does: 'principal'; readonly label: string; readonly span: Span }
  /** Ends the request with an answer; `status` unknown when absent. */
  | { readonly does: 'respond'; readonly status?: number; readonly as?: string; /** The answer to an error of what comes after. */ readonly late?: true; readonly span: Span }
  /** Raises an error that leaves the function, or passes one to `next`; `passesOn`: one that something else raised. */
  | { readonly does: 'fail'; readonly status?: number; readonly passesOn?: true; /** It is given to `next`, and what comes after that runs. */ readonly handed?: true; readonly span: Span }
  | { readonly does: 'next'; /** To another route: this one is left (`next('route')`). */ readonly leaves?: true; readonly span: Span }
  /** Hands the request to a router, by its id. */
  | { readonly does: 'delegate'; readonly to: string; readonly span: Span }
  /** Runs a chain element of a known kind. */
  | { readonly does: 'guard'; readonly kind: string; readonly label: string; readonly optional?: true; /** A function that it was given decides what becomes of callers. */ readonly decided?: true; /** It compares a password that is sent along. */ readonly checksPassword?: true; /** Of a token check: where the token came in. */ readonly origin?: Origin; readonly span: Span }
  /** Calls, or answers with, something that shows internals of the application. */
  | { readonly does: 'exposes'; readonly what: Exposed; readonly label: string; readonly span: Span }
  /** Decides by a promise that nobody waited for, which is true whatever comes of it. */
  | { readonly does: 'promise-test'; readonly label: string; readonly span: Span }
  | { readonly does: 'metadata'; readonly key: string; readonly span: Span }
  /** Tests what the caller may do: a part of their identity against these values; `label` names the part. */
  | { readonly does: 'role'; readonly names: readonly string[]; readonly label: string; /** Whoever has none of them is turned away. */ readonly demanded?: true; /** As below. */ readonly loose?: readonly number[]; readonly span: Span }
  /** May do so: hands the identity to something out of sight, or tests something that goes by such a name. */
  | { readonly does: 'policy'; readonly label: string; readonly span: Span }
  /** Reads what is asked for. */
  | { readonly does: 'target'; readonly part: TargetPart; readonly span: Span }
  /** Tests what is asked for, as it runs for one route. */
  | { readonly does: 'target-test'; readonly test: TargetTest; readonly span: Span }
  /** Reads or writes stored records. */
  | { readonly does: 'data'; readonly access: DataAccess; readonly span: Span }
  /** Answers with stored records as they are. */
  | { readonly does: 'send'; readonly record: SentRecord; readonly span: Span }
  /** Writes a stored record to a log. */
  | { readonly does: 'log-record'; readonly record: SentRecord; readonly span: Span }
  /** Does work that takes long, or is paid for; `asked`: a caller decides some of it. */
  | { readonly does: 'cost'; readonly what: Costly; readonly asked: boolean; readonly label: string; readonly span: Span }
  /** Sends a message to whom the request names. */
  | { readonly does: 'message'; readonly label: string; readonly span: Span }
  /** Holds who is calling against something. */
  | { readonly does: 'relate'; readonly relation: CallerRelation; /** It is only handed over with something else. */ readonly handed?: true; /** All that hangs on it in the function is what that gives back (-1), or leaves in these parameters. */ readonly loose?: readonly number[]; readonly span: Span }
  /** Hands a record, or what names one, to something that cannot be seen into. */
  | { readonly does: 'hand-over'; readonly span: Span }
  /** Holds these parts of the request against a schema; `blind`: one that cannot be seen into. */
  | { readonly does: 'validate'; readonly parts: readonly Origin[]; readonly label: string; readonly blind?: true; readonly span: Span }
  /** Takes a part of the request to be of a type. */
  | { readonly does: 'claim'; readonly claim: TypeClaim; readonly span: Span }
  /** Sets a header that protects pages in the browser. */
  | { readonly does: 'protect'; readonly header: string; readonly span: Span }
  /** Tells callers that they should move on. */
  | { readonly does: 'deprecate'; readonly span: Span }
  /** Writes a member of the caller's session; `record`: with something of a stored record. */
  | { readonly does: 'session-write'; readonly key: string; readonly record?: true; readonly span: Span }
  /** Gives the caller's session a new id, or ends it. */
  | { readonly does: 'renew-session'; readonly span: Span }
  /** Writes something to a log. */
  | { readonly does: 'log'; readonly span: Span }
  /** Tests something by whose name programs count attempts, or keep robots out. */
  | { readonly does: 'count'; readonly label: string; readonly span: Span }
  /** Makes or checks what proves who wrote a message. */
  | { readonly does: 'verify'; readonly label: string; /** By a call that is known to make or check signatures. */ readonly known?: true; /** What was sent stands in the address. */ readonly inAddress?: true; /** Its answer is the check. */ readonly verdict?: true; /** As above. */ readonly loose?: readonly number[]; readonly span: Span }
  /** Calls something nobody could resolve, handing it the request. */
  | { readonly does: 'unknown-call'; readonly label: string; readonly span: Span };

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
  /** The call that made it, while it runs. */
  site: CallSite | undefined = undefined;
  /** Parameters that it hands on to what trusts them. */
  handed: Handed[] | undefined = undefined;
  /** Activations around it, or around what it called, whose variables it has changed. */
  written: Set<Frame> | undefined = undefined;
  /** What a generator has given so far. */
  yields: Value | undefined = undefined;
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
}

export interface InstructionIndex {
  readonly definitions: readonly (Instruction | undefined)[];
  /** For variables written exactly once in this function, by their declaration: the register written. */
  readonly initialisers: ReadonlyMap<Slot, Register>;
  /** For variables that are given something exactly once, be it behind a declaration without a value: the register written. */
  readonly assignments: ReadonlyMap<Slot, Register>;
}
