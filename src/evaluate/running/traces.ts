import type { Evaluator } from '../evaluator.js';
import type { FunctionRecord, ModuleContext } from './frame.js';
import type { Target } from '../checks/targets.js';

/** One activation of a function, with those that called it, or were given its outcome. Without callers: where running began. */
export class Trace {
  /** Those that were given its outcome without running it. */
  others: Trace[] | undefined = undefined;

  /** `again`: the run of entries that it belongs to, where they run again. */
  constructor(readonly caller?: Trace, readonly again?: ReadonlySet<string>) {}
}

/** Something that answers requests, and how it is run again. */
export interface Entry {
  /** Gives what somebody may go by. */
  readonly run: () => unknown;
  readonly trace: Trace;
  readonly target: Target | undefined;
  readonly anonymous: boolean;
  readonly brought: ReadonlySet<string> | undefined;
  readonly routed: boolean;
  /** Somebody wanted to know on what of the route it hung. */
  readonly isDecided: boolean;
  /** Puts back what the host hung on. */
  readonly situate: () => void;
}

/** Which activations led to which: it tells what an edit of a function may change. */
export class Traces {
  /** What no entry has run: programs that start, and what is remembered, whoever asks for it first. */
  readonly started = new Trace();
  readonly entries: Entry[] = [];
  current = this.started;
  /** Set while something runs that belongs to no entry. */
  isBeforehand = false;
  /** Variables of an activation that was over were changed. */
  wroteAround = false;
  /** Set while entries run again, which leaves nothing here: the functions that ran meanwhile. */
  ran: Set<string> | undefined;

  /** Begins an activation; whoever ends it sets `current` back. */
  begin({ file }: ModuleContext, index: number, record: FunctionRecord): Trace {
    if (this.ran) {
      this.ran.add(functionName(file, index));
      return new Trace(undefined, this.ran);
    }
    const trace = new Trace(this.current);
    this.current = trace;
    if (record.traces) record.traces.push(trace);
    else record.traces = [trace];
    return trace;
  }

  /** An outcome is remembered: whoever is given it hangs on the activation that it came from. */
  given(trace: Trace | undefined): void {
    if (!trace || this.ran || trace.caller === this.current) return;
    if (!trace.others) trace.others = [this.current];
    else if (trace.others.at(-1) !== this.current) trace.others.push(this.current);
  }

  /** Variables of these activations were changed by what they did not call. */
  wrote(owners: readonly (Trace | undefined)[]): void {
    if (owners.some((owner) => owner?.again === undefined || owner.again !== this.ran)) this.wroteAround = true;
  }

  /** Where running began that came to one of these functions. */
  rootsOf(records: Iterable<FunctionRecord>): ReadonlySet<Trace> {
    const seen = new Set([...records].flatMap(({ traces }) => traces ?? []));
    for (const { caller, others } of seen) {
      if (caller) seen.add(caller);
      for (const other of others ?? []) seen.add(other);
    }
    return new Set([...seen].filter(({ caller }) => caller === undefined));
  }
}

/**
 * Runs something that answers requests, and keeps how that is done again. What it runs inside of another belongs to that. `tells`: what somebody may go by of
 * what it comes to.
 */
export function runEntry<Result>(evaluator: Evaluator, run: () => Result, tells: (result: Result) => unknown = (result) => result): Result {
  const { traces, target, anonymous, brought, routed, decisions } = evaluator;
  if (traces.ran || traces.isBeforehand || traces.current !== traces.started) return run();
  const trace = new Trace();
  traces.entries.push({ run: () => tells(run()), trace, target, anonymous, brought, routed, isDecided: decisions !== undefined, situate: evaluator.host.situation() });
  return under(traces, trace, false, run);
}

/** Runs something that is remembered, whoever asks for it first: an entry of its own. */
export function runSeparately<Result>(evaluator: Evaluator, run: () => Result): Result {
  const { traces } = evaluator;
  return under(traces, traces.started, false, () => runEntry(evaluator, run));
}

/** Runs something that belongs to no entry. */
export function runBeforehand<Result>({ traces }: Evaluator, run: () => Result): Result {
  return under(traces, traces.started, true, run);
}

function under<Result>(traces: Traces, trace: Trace, isBeforehand: boolean, run: () => Result): Result {
  const outer = { current: traces.current, isBeforehand: traces.isBeforehand };
  traces.current = trace;
  traces.isBeforehand = isBeforehand;
  const result = run();
  traces.current = outer.current;
  traces.isBeforehand = outer.isBeforehand;
  return result;
}

export function functionName(file: string, index: number): string {
  return `${file}#${String(index)}`;
}
