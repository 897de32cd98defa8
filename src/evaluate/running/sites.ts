import type { Meaning, Register, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { Frame } from './frame.js';
import type { LibraryCall } from '../host.js';
import { describe } from './spelling.js';
import type { PathState } from '../checks/path-state.js';
import type { ExternalValue, Value } from '../values/value.js';

/** Where a read happens. Its label is worked out when somebody asks: few do. */
export class ReadSite {
  constructor(
    readonly frame: Frame,
    readonly register: Register,
    readonly span: Span,
    readonly suffix = '',
    /** Of a call that reads what its argument names: that name. */
    readonly asked?: Value,
  ) {}

  /** How the code spells what is read: `req.query.name`. */
  get label(): string {
    return describe(this.frame, this.register) + this.suffix;
  }
}

interface CallParts {
  readonly evaluator: Evaluator;
  readonly frame: Frame;
  readonly span: Span;
  readonly callee: Register;
  readonly result: Register;
  readonly argRegisters: readonly (Register | undefined)[];
  readonly receiverRegister: Register | undefined;
  readonly construct: boolean;
}

/** One call as it stands in the code. */
export class CallSite {
  readonly evaluator: Evaluator;
  readonly frame: Frame;
  readonly span: Span;
  readonly callee: Register;
  readonly result: Register;
  readonly argRegisters: readonly (Register | undefined)[];
  readonly receiverRegister: Register | undefined;
  readonly construct: boolean;

  constructor(parts: CallParts) {
    this.evaluator = parts.evaluator;
    this.frame = parts.frame;
    this.span = parts.span;
    this.callee = parts.callee;
    this.result = parts.result;
    this.argRegisters = parts.argRegisters;
    this.receiverRegister = parts.receiverRegister;
    this.construct = parts.construct;
  }

  /** How the code spells what is called. */
  get label(): string {
    return describe(this.frame, this.callee);
  }

  /** Where each argument stands, as long as no spread hides it. */
  get argSpans(): readonly Span[] {
    const { definitions } = this.frame.instructions;
    return this.argRegisters.flatMap((register) => {
      const at = register === undefined ? undefined : definitions[register];
      return at ? [{ file: this.frame.module.file, start: at.start, end: at.end }] : [];
    });
  }

  /** How the code spells each argument. */
  get argLabels(): readonly string[] {
    return this.argRegisters.map((register) => (register === undefined ? '' : describe(this.frame, register)));
  }

  /** Where this call of a chain stands: from the name of the method on, when the chain before it is calls. */
  get place(): Span {
    const { definitions } = this.frame.instructions;
    const method = definitions[this.callee];
    if (method?.op !== 'get' || typeof method.key !== 'string' || definitions[method.object]?.op !== 'call') return this.span;
    return { ...this.span, start: method.end - method.key.length };
  }

  /** The same place with other arguments: what is done there in the name of the call. */
  with(changes: Partial<CallParts>): CallSite {
    const { evaluator, frame, span, callee, result, argRegisters, receiverRegister, construct } = this;
    return new CallSite({ evaluator, frame, span, callee, result, argRegisters, receiverRegister, construct, ...changes });
  }
}

/** A library call as it was met. Where its parts stand is worked out when somebody asks: few do. */
export class SeenCall implements LibraryCall {
  readonly path: PathState;
  readonly conditional: boolean;

  constructor(
    readonly site: CallSite,
    readonly callee: ExternalValue,
    readonly meanings: readonly Meaning[],
    readonly args: readonly Value[],
    readonly receiver: Value | undefined,
    readonly result: Value,
  ) {
    this.path = site.evaluator.path;
    this.conditional = site.frame.conditional > 0;
  }

  get origin(): string {
    return this.callee.origin;
  }

  get frame(): Frame {
    return this.site.frame;
  }

  get span(): Span {
    return this.site.span;
  }

  get argSpans(): readonly Span[] {
    return this.site.argSpans;
  }

  get argLabels(): readonly string[] {
    return this.site.argLabels;
  }

  get argRegisters(): readonly (Register | undefined)[] {
    return this.site.argRegisters;
  }

  get place(): Span {
    return this.site.place;
  }
}

/** The same call as one of something else, with other arguments. */
export function toldAs(call: LibraryCall, callee: ExternalValue, meanings: readonly Meaning[], args: readonly Value[]): LibraryCall {
  const { receiver, argSpans, argLabels, argRegisters, span, place, frame, path, conditional, result } = call;
  return { origin: callee.origin, meanings, callee, args, receiver, argSpans, argLabels, argRegisters, span, place, frame, path, conditional, result };
}
