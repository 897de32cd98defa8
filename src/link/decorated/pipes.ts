import type { InputCheck, Meaning, Span } from '../../facts/index.js';
import { alternatives, catalogue, clearTaint, libraryBase, mapTaints, readMember, sharedInstance, taintsOf, unknown, valueAtPlace, emptyPath, type Behaviour, type ClassValue, type InstanceValue, type Taint, type Value } from '../../evaluate/index.js';
import type { Placed } from './applications.js';
import { checkedValue, isChecked } from './checked-classes.js';
import type { Linker } from '../linker.js';
import type { Protocol } from './protocol.js';
import { spanOf } from '../chain/runner.js';

type ValidationPipe = Extract<Meaning, { readonly is: 'validation-pipe' }>;

/** What is known of the parameter that pipes work on. */
export interface PipedParameter {
  readonly taint: Taint;
  /** The class that it is annotated with. */
  readonly type: ClassValue | undefined;
  /** Annotated as a number or a truth value. */
  readonly isPrimitive: boolean;
  /** A single named value, not the whole query or body. */
  readonly isNamed: boolean;
}

/** What is left of request data behind pipes. */
export class PipeReader {
  #checks: InputCheck[] = [];
  #uses: Behaviour[] = [];
  #place: Span | undefined;

  constructor(
    readonly linker: Linker,
    readonly protocol: Protocol,
  ) {}

  /** What is left of the value, what the pipes have held against schemas or classes, and what they do with stored records. */
  through(pipes: readonly Placed[], value: Value, parameter: PipedParameter): { readonly value: Value; readonly checks: readonly InputCheck[]; readonly uses: readonly Behaviour[] } {
    const [outer, others] = [this.#checks, this.#uses];
    this.#checks = [];
    this.#uses = [];
    const piped = pipes.reduce((at, pipe) => {
      this.#place = pipe.span;
      return this.#one(pipe.value, at, parameter);
    }, value);
    const [checks, uses] = [this.#checks, this.#uses];
    this.#checks = outer;
    this.#uses = others;
    return { value: piped, checks, uses };
  }

  /** Whether one of these pipes checks by the decorators of classes. */
  validates(pipes: readonly Placed[]): boolean {
    return pipes.some(({ value }) => {
      const base = value.kind === 'class' ? libraryBase(value) : value.kind === 'instance' ? libraryBase(value.of) : value;
      return base?.kind === 'external' && [base.origin, base.origin.replace(/(?:#|\(\))$/, '')].some((origin) => catalogue.meanings(origin).some((meaning) => meaning.is === 'validation-pipe'));
    });
  }

  /** Notes that a pipe checks the parameter; `by`: the class it goes by; `isBlind`: nobody can see what it asks. */
  #note(pipe: string, { taint }: PipedParameter, { by, isBlind = false, isOpen = false }: { readonly by?: ClassValue; readonly isBlind?: boolean; readonly isOpen?: boolean } = {}): void {
    const [name] = pipe.replace(/(?<!\(\)|#)(?:\(\)|#)+$/, '').split(/[:.]/).slice(-1);
    const reason = by ? `checks ${taint.label} by ${by.facts.name}` : `checks ${taint.label}`;
    this.#checks.push({ name: name ?? pipe, reason, span: taint.span, parts: [taint.origin], ...(isBlind && { blind: true }), ...(isOpen && this.#place && { open: { at: this.#place, by: 'pipe' as const } }) });
  }

  #one(pipe: Value, value: Value, parameter: PipedParameter): Value {
    switch (pipe.kind) {
      case 'external':
        return this.#library(pipe.origin, pipe.args, value, parameter);
      case 'class':
        return this.#own(sharedInstance(this.linker.evaluator, pipe), value, parameter);
      case 'instance':
        return this.#own(pipe, value, parameter);
      case 'constant':
        return value;
      case 'union':
        return alternatives(pipe).map((one) => this.#one(one, value, parameter)).find((one) => taintsOf(one).length > 0) ?? cleared(value);
      default:
        this.#note('a pipe', parameter, { isBlind: true });
        return cleared(value);
    }
  }

  #library(origin: string, args: readonly Value[] | undefined, value: Value, parameter: PipedParameter): Value {
    const rows = [origin, origin.replace(/(?:#|\(\))$/, '')].flatMap((one) => catalogue.meanings(one));
    for (const row of rows) {
      if (row.is === 'pipe' && row.clears.length > 0) this.#note(origin, parameter);
      if (row.is === 'pipe') return mapTaints(value, (taint) => clearTaint(taint, row.clears));
      if (row.is === 'validation-pipe') return this.#validated(origin, row, args ?? [], value, parameter);
    }
    // A pipe of a package nobody has described may check anything.
    this.#note(origin, parameter, { isBlind: true });
    return cleared(value);
  }

  #validated(origin: string, row: ValidationPipe, args: readonly Value[], value: Value, parameter: PipedParameter): Value {
    const { evaluator } = this.linker;
    const off = row.offIf && valueAtPlace(evaluator, row.offIf.at, { args });
    if (off?.kind === 'constant' && off.value === row.offIf?.value) return value;
    const { type } = parameter;
    const options = valueAtPlace(evaluator, row.options, { args });
    const strips = this.#isSet(options, 'whitelist');
    const transforms = row.transforms ? 'yes' : this.#isSet(options, 'transform');
    if (type && isChecked(type)) this.#note(origin, parameter, { by: type, isOpen: strips === 'no' && !parameter.isNamed });
    else if (parameter.isPrimitive && parameter.isNamed && transforms === 'yes') this.#note(origin, parameter);
    // What an earlier pipe has taken away does not come back.
    if (value.kind === 'object' && !value.rest && strips !== 'yes') return value;
    if (type && (!parameter.isNamed || isChecked(type))) return checkedValue(evaluator, type, parameter.taint, strips !== 'no');
    return parameter.isPrimitive && parameter.isNamed && transforms !== 'no' ? cleared(value) : value;
  }

  #isSet(options: Value | undefined, name: string): 'yes' | 'no' | 'unknown' {
    if (!options || options.kind === 'constant') return 'no';
    const found = readMember(this.linker.evaluator, options, name);
    return found.kind === 'constant' ? (found.value === true ? 'yes' : 'no') : 'unknown';
  }

  /** A pipe of the project gives what its method returns. */
  #own(instance: InstanceValue, value: Value, parameter: PipedParameter): Value {
    const transform = this.protocol.method(instance, 'pipe');
    if (transform) {
      const { value: made, behaviours } = this.linker.evaluator.enter(transform, [value, unknown], spanOf(transform), emptyPath);
      this.#uses.push(...[...behaviours.values()].filter(({ does }) => does === 'data' || does === 'hand-over' || does === 'relate'));
      const checks = [...behaviours.values()].flatMap((one) => (one.does === 'validate' ? [one] : []));
      const isLess = taintsOf(made).length === 0 || taintsOf(made).some((taint) => taint.cleared.length > parameter.taint.cleared.length);
      if (checks.length > 0 || isLess) this.#note(instance.of.facts.name, parameter, { isBlind: checks.some((one) => one.blind) });
      return made;
    }
    const base = libraryBase(instance.of);
    // What its constructor handed to the known pipe is not kept: it may have switched everything on.
    return base?.kind === 'external' ? this.#library(base.origin, [unknown], value, parameter) : cleared(value);
  }
}

function cleared(value: Value): Value {
  return mapTaints(value, (taint) => clearTaint(taint, ['all']));
}
