import type { Span, Tie } from '../facts/index.js';
import { Aliases } from './running/aliases.js';
import { Budget } from './running/budget.js';
import { runBlock } from './running/execute.js';
import { tokenOf } from './flows/flows.js';
import type { FlowEvent } from './flows/events.js';
import { ModuleContext, type Behaviour, type Frame, type Outcome } from './running/frame.js';
import type { Host } from './host.js';
import { invoke } from './running/invoke.js';
import { staticRequests } from './running/modules.js';
import { MarkedMap } from './running/retries.js';
import { runBeforehand, runEntry, Traces } from './running/traces.js';
import type { LeftPromise } from './checks/promise-tests.js';
import { Refusals } from './checks/refusals.js';
import { isDevelopment } from './checks/deployment.js';
import { emptyPath, type PathState } from './checks/path-state.js';
import { rowMemoryOf, type RowMemory } from './packages/row-memory.js';
import { exportsSlot } from './running/store.js';
import type { Matching } from './records/kept-lists.js';
import type { Decision, Target } from './checks/targets.js';
import { knownKinds, type NamedKinds } from './records/ties.js';
import { dataValue } from './values/data-value.js';
import { object, unknown, useNumbers, type ClassValue, type FunctionValue, type InstanceValue, type ObjectValue, type Value } from './values/value.js';

/** The fields that a class is stored with; `shaped`: in which form its records are sent is said elsewhere. */
export interface Declared {
  readonly fields: ObjectValue;
  readonly shaped: boolean;
  /** The member of a field that names the model of which a record stands there. */
  readonly names: string | undefined;
}

/**
 * Runs lowered modules and functions on abstract values. One evaluator belongs to one state of the project; it keeps
 * modules, summaries and instances, and tells its host what it meets.
 */
export class Evaluator {
  readonly #modules = new Map<string, ModuleContext>();
  /** Outcomes remembered in an earlier generation count no more. */
  generation = 0;
  /** Names of activations; those of what runs aside are forgotten with it. */
  readonly #frameIds = new Map<string, string>();
  #frameIdsAside: Map<string, string> | undefined;
  readonly instances = new MarkedMap<string, InstanceValue>();
  /** What the program keeps beside its classes, by class, member and name. */
  readonly reflected = new MarkedMap<string, Value>();
  /** Classes under which maps keep something, by the name they have there. */
  readonly classKeys = new MarkedMap<string, ClassValue>();
  /** Fields that classes are stored with, where a call told, by file and index of the class. */
  readonly declared = new MarkedMap<string, Declared>();
  /** Columns by which associations tie records of a model to others, by its name in small letters. */
  readonly belongs = new MarkedMap<string, readonly Tie[]>();
  /** For each model, in small letters, the models that records of it have methods for, by the name in them. */
  readonly associated = new MarkedMap<string, Map<string, string>>();
  /** What holds records, or classes that are stored, by the name of the model in small letters. */
  readonly models = new MarkedMap<string, Value>();
  /** What is known of kinds of records from beside the code, by their names in small letters. */
  readonly kinds: ReadonlyMap<string, NamedKinds>;
  /** The activations that run now, outermost first: how data came to where it is. */
  readonly stack: Frame[] = [];
  /** Top levels of modules that run now: one may load another. */
  readonly #tops: Frame[] = [];
  /** Counts what calls did beyond their outcome, so that only repeatable calls are remembered. */
  effects = 0;
  /** How the names of methods end that a package has made to answer by promises. */
  twins: string | undefined = undefined;
  /** Callbacks that a top level handed over, to run when it is through: by then its variables are set. */
  deferred: (() => void)[] = [];
  /** Flows of claims seen in this entry point, kept until it is known whether their token is verified after all. */
  pendingClaims: FlowEvent[] = [];
  /** Ids of tokens verified in this entry point. */
  verifiedTokens = new Set<string>();
  /** Set once a token was decoded unchecked: before that, nothing carries its claims. */
  hasClaims = false;
  /** Signatures made over a body that was parsed before, by what makes them: told once one is compared. */
  readonly signed = new Map<string, () => void>();
  /** What the program put under names that all of its files know. */
  readonly globals = new MarkedMap<string, Value>();
  /** Functions that listen to an emitter of the project, by the emitter and the name of what it emits. */
  readonly listeners = new MarkedMap<string, readonly FunctionValue[]>();
  /** Functions that were made since somebody asked for them. */
  made: FunctionValue[] | undefined;
  path: PathState = emptyPath;
  #budget = new Budget();
  fuel = this.#budget.entry;
  readonly seenFlows = new Set<string>();
  /** The route that an element runs for, where it is asked what it does there. */
  target: Target | undefined;
  /** The search of a list that runs. */
  matching: Matching | undefined;
  /** What such a run hung on so far; absent where nobody wants to know. */
  decisions: Decision[] | undefined;

  /** Set while an element runs for a caller who brings nothing. */
  anonymous = false;
  /** Set while an element runs for a route whose metadata it may ask for. */
  routed = false;
  /** Names, in lower case, under which that caller brings something all the same. */
  brought: ReadonlySet<string> | undefined;
  /** Counts calls that may fail for reasons of their own. */
  outside = 0;
  /** … and those of which nobody knows what they raise, or answer. */
  unseen = 0;
  /** Ids of what calls give that is waited for no longer than a timer runs. */
  readonly raced = new Set<string>();
  readonly refusals = new Refusals();
  /** Calls that check something, and whose promise nobody waits for, by place. */
  readonly leftPromises = new Map<string, LeftPromise>();
  /** Set while a request is served: by a handler, or by an element before one. */
  serving = false;
  /** What has more than one name. */
  readonly aliases = new Aliases();
  /** Set while the top level of a module runs, or what a program begins with. */
  starting = false;
  readonly rows: RowMemory;
  /** Which activations led to which, to tell what an edit changes. */
  readonly traces = new Traces();

  constructor(readonly host: Host) {
    useNumbers();
    this.rows = rowMemoryOf(host.catalogue);
    this.kinds = knownKinds(host.stored?.() ?? []);
  }

  /** The module, evaluated with everything it imports; undefined for a file the project does not hold. */
  module(file: string): ModuleContext | undefined {
    const context = this.#context(file);
    if (context?.state !== 'new') return context;
    for (const next of this.#order(context)) this.#run(next);
    return context;
  }

  /** The module, if anything has loaded it. */
  loaded(file: string): ModuleContext | undefined {
    return this.#modules.get(file);
  }

  /** Calls a function as an entry point: with fresh fuel, and with what the chain before it has established. */
  enter(fn: FunctionValue, args: readonly Value[], span: Span, path: PathState = emptyPath, self?: Value): Outcome {
    return runEntry(this, () => this.#entered(fn, args, span, path, self), ({ throws: _throws, ...told }) => told);
  }

  #entered(fn: FunctionValue, args: readonly Value[], span: Span, path: PathState, self: Value | undefined): Outcome {
    const granted = this.#budget.entry;
    const outer = { path: this.path, fuel: this.fuel, claims: this.pendingClaims, verified: this.verifiedTokens };
    this.path = path;
    this.fuel = granted;
    this.pendingClaims = [];
    this.verifiedTokens = new Set();
    const outcome = invoke(this, fn, args, self ?? fn.self, span, 0);
    this.#budget.spend(granted - this.fuel);
    const isUnfinished = this.fuel <= 0;
    for (const flow of this.pendingClaims) if (!this.verifiedTokens.has(tokenOf(flow.source.id))) this.host.flow(flow);
    this.path = outer.path;
    this.fuel = outer.fuel;
    this.pendingClaims = outer.claims;
    this.verifiedTokens = outer.verified;
    return isUnfinished ? unfinished(outcome, span) : outcome;
  }

  /** Runs something that has nothing to do with what is going on: with a budget and numbers of its own. */
  aside<Result>(run: () => Result): Result {
    const outer = { budget: this.#budget, numbers: useNumbers(), path: this.path, fuel: this.fuel };
    this.#budget = new Budget();
    this.#frameIdsAside = new Map();
    const result = run();
    useNumbers(outer.numbers);
    this.#budget = outer.budget;
    this.#frameIdsAside = undefined;
    this.path = outer.path;
    this.fuel = outer.fuel;
    return result;
  }

  /** Instructions that an entry point may cost. */
  get allowance(): number {
    return this.#budget.entry;
  }

  /** All modules that were loaded. */
  modules(): readonly ModuleContext[] {
    return [...this.#modules.values()];
  }

  /** Lets go of what only a first run needs, which is most. */
  rest(): void {
    for (const module of this.#modules.values()) module.forget();
  }

  /** Whether a test decided that we are here: around a call on the way, or by an early return before one. */
  get isDecided(): boolean {
    return this.#tops.some((frame) => frame.conditional > 0) || this.stack.some((frame) => frame.conditional > 0 || frame.returns.length > 0);
  }

  /** Runs something that may cost no more than a part of what is left. */
  within(fuel: number, run: () => void): void {
    const granted = Math.min(fuel, this.fuel);
    const kept = this.fuel - granted;
    this.fuel = granted;
    run();
    this.fuel = kept + Math.max(0, this.fuel);
  }

  /** A short name for an activation: the same for the same closure called at the same place, and, while modules run, on the same way there. */
  frameId(parent: string, at: number): string {
    const long = `${parent}>${String(at)}${this.serving ? '' : this.#way()}`;
    const aside = this.#frameIdsAside;
    const known = this.#frameIds.get(long) ?? aside?.get(long);
    if (known !== undefined) return known;
    const id = `~${(this.#frameIds.size + (aside?.size ?? 0)).toString(36)}`;
    (aside ?? this.#frameIds).set(long, id);
    return id;
  }

  /** How the call that is made now came about: by which activation, in which turn of a loop. */
  #way(): string {
    const caller = this.stack.at(-1) ?? this.#tops.at(-1);
    return caller === undefined ? '' : caller.parent ? `<${caller.id}${caller.turn}` : caller.turn;
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

  /** Calls a function as a program calls the one that it begins with: nothing is known of its arguments, and it may cost what a module may. */
  start(fn: FunctionValue): void {
    const facts = fn.frame.module.facts.functions[fn.index];
    if (!facts) return;
    const span = { file: fn.file, start: facts.start, end: facts.end };
    this.#atTop(() => void invoke(this, fn, facts.parameters.map(() => unknown), fn.self, span, 0));
  }

  #run(context: ModuleContext): void {
    context.development = isDevelopment(this.path, true);
    this.#tops.push(context.frame);
    this.#atTop(
      () => { runBlock(this, context.frame, context.frame.facts.body); },
      () => this.#tops.pop(),
    );
    context.state = 'done';
  }

  #atTop(run: () => void, done?: () => void): void {
    runBeforehand(this, () => { this.#runTop(run, done); });
  }

  #runTop(run: () => void, done?: () => void): void {
    const outer = { path: this.path, fuel: this.fuel, deferred: this.deferred, starting: this.starting };
    this.path = emptyPath;
    this.starting = true;
    const granted = this.#budget.module;
    this.fuel = granted;
    this.deferred = [];
    run();
    done?.();
    for (const callBack of this.deferred) callBack();
    this.#budget.spend(granted - this.fuel);
    this.deferred = outer.deferred;
    this.path = outer.path;
    this.fuel = outer.fuel;
    this.starting = outer.starting;
  }

  #context(file: string): ModuleContext | undefined {
    const known = this.#modules.get(file);
    if (known) return known;
    const facts = this.host.facts(file);
    if (!facts) return undefined;
    const context = new ModuleContext(file, facts);
    const blank = this.aliases.numbered(object([]));
    if (facts.data === undefined) context.blank = blank;
    context.frame.store.set(exportsSlot, facts.data === undefined ? blank : dataValue(this, facts.data));
    this.#modules.set(file, context);
    return context;
  }
}

/** Nobody has seen what comes behind the end of the budget: it may be a check. */
function unfinished(outcome: Outcome, span: Span): Outcome {
  const unseen: Behaviour = { does: 'unknown-call', label: 'what is too long to be read', span };
  return { ...outcome, behaviours: new Map([...outcome.behaviours, ['unfinished', unseen]]) };
}
