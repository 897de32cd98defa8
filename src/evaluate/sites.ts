import type { Register, Span } from '../facts/index.js';
import type { Evaluator } from './evaluator.js';
import type { Frame } from './frame.js';
import { describe } from './members.js';

/** Where a read happens. Its label is worked out when somebody asks: few do. */
export class ReadSite {
  constructor(
    readonly frame: Frame,
    readonly register: Register,
    readonly span: Span,
    readonly suffix = '',
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
  readonly receiverRegister?: Register;
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

  /** Where this call of a chain stands: from the name of the method on, when the chain before it is calls. */
  get place(): Span {
    const { definitions } = this.frame.instructions;
    const method = definitions[this.callee];
    if (method?.op !== 'get' || typeof method.key !== 'string' || definitions[method.object]?.op !== 'call') return this.span;
    return { ...this.span, start: method.end - method.key.length };
  }

  /** The same place with other arguments: what is done there in the name of the call. */
  with(changes: Partial<CallParts>): CallSite {
    return new CallSite({ ...this.#parts(), ...changes });
  }

  #parts(): CallParts {
    const { evaluator, frame, span, callee, result, argRegisters, receiverRegister, construct } = this;
    return { evaluator, frame, span, callee, result, argRegisters, construct, ...(receiverRegister !== undefined && { receiverRegister }) };
  }
}
