import type { DecoratorMeaning, FunctionFacts, InputCheck, Span, UncheckedInput } from '../../facts/index.js';
import { catalogue, clearTaint, constant, emptyPath, external, flatten, isUndefined, readMember, requestId, responseId, tainted, unknown, type Behaviour, type ClassValue, type FunctionValue, type Outcome, type Taint, type Value } from '../../evaluate/index.js';
import type { Placed } from './applications.js';
import { classOfType, declaredValue, gapOf } from './checked-classes.js';
import type { DecoratorReader, Use } from './decorators.js';
import { enteredFor, nobody } from '../chain/nobody.js';
import type { PipeReader } from './pipes.js';
import type { Protocol } from './protocol.js';
import { spanOf } from '../chain/runner.js';

type Of<Name extends DecoratorMeaning['as']> = Extract<DecoratorMeaning, { readonly as: Name }>;

export interface Arguments {
  readonly values: readonly Value[];
  /** What finding them out does: a parameter decorator may read who is calling. */
  readonly behaviours: readonly Behaviour[];
  /** What pipes have checked of it. */
  readonly checks: readonly InputCheck[];
  /** Bodies that nothing checks, though something was meant to. */
  readonly unchecked: readonly UncheckedInput[];
}

interface Found {
  readonly behaviours: Behaviour[];
  readonly checks: InputCheck[];
  readonly unchecked: UncheckedInput[];
}

/** What a method of a decorated class is called with, by the decorators of its parameters. */
export class ParameterReader {
  constructor(
    readonly decorators: DecoratorReader,
    readonly pipes: PipeReader,
    readonly protocol: Protocol,
  ) {}

  read(definition: ClassValue, member: number, fn: FunctionValue, pipes: readonly Placed[]): Arguments {
    const found: Found = { behaviours: [], checks: [], unchecked: [] };
    const parameters = fn.frame.module.facts.functions[fn.index]?.parameters ?? [];
    const values = parameters.map((parameter, at) => {
      const { uses } = this.decorators.ofParameter(definition, member, at);
      for (const use of uses) {
        const value = this.#value(use, parameter, fn, pipes, found);
        if (value) return value;
      }
      return uses.length === 0 ? this.#handed(at, definition, member) : unknown;
    });
    return { values, ...found };
  }

  /** What the framework hands to the parameter at this position. */
  #handed(at: number, definition: ClassValue, member: number): Value {
    if (at === 0 && this.#isNarrowed(definition, member)) return unknown;
    const types = this.protocol.types('handler');
    const type = types[at];
    if (type === undefined) return unknown;
    if (type === 'next') return { kind: 'native', name: 'next', call: () => unknown };
    return external(`${type}#`, { id: at === 0 ? requestId : responseId });
  }

  /** Whether a schema has been held against the request: what it left is not known here. */
  #isNarrowed(definition: ClassValue, member: number): boolean {
    return this.decorators.ofMember(definition, member).uses.some((use) => {
      const schema = use.meaning.as === 'route' && use.meaning.schema !== undefined ? this.decorators.value(use, use.meaning.schema) : undefined;
      return schema !== undefined && !isUndefined(schema);
    });
  }

  #value(use: Use, parameter: FunctionFacts['parameters'][number], fn: FunctionValue, pipes: readonly Placed[], found: Found): Value | undefined {
    const { meaning } = use;
    switch (meaning.as) {
      case 'parameter':
        return this.#data(use, meaning, parameter, fn, pipes, found);
      case 'context':
        return this.#context(meaning.of);
      case 'caller':
        return this.#caller(meaning, { file: fn.file, start: parameter.start, end: parameter.end }, found);
      case 'param-factory':
        return this.#made(use, meaning, found.behaviours);
      default:
        return undefined;
    }
  }

  #data(use: Use, meaning: Of<'parameter'>, parameter: FunctionFacts['parameters'][number], fn: FunctionValue, pipes: readonly Placed[], found: Found): Value {
    const named = meaning.name === undefined ? undefined : this.decorators.value(use, meaning.name);
    const name = named?.kind === 'constant' && typeof named.value === 'string' ? named.value : meaning.named ? parameter.name : undefined;
    const span: Span = { file: fn.file, start: parameter.start, end: parameter.end };
    const id = name === undefined ? meaning.origin : `${meaning.origin}.${meaning.origin === 'headers' ? name.toLowerCase() : name}`;
    const taint: Taint = { id, origin: meaning.origin, shape: meaning.shape, label: parameter.name ?? name ?? meaning.origin, span, cleared: [] };
    if (name !== undefined && (meaning.origin === 'query' || meaning.origin === 'params')) this.decorators.linker.requestRead({ origin: meaning.origin, key: name, label: taint.label, span });
    if (this.#isCredential(meaning.origin, name)) found.behaviours.push({ does: 'credential', label: taint.label, span });
    const own = flatten(meaning.pipes === undefined ? [] : this.decorators.values(use, meaning.pipes)).filter((value) => value.kind !== 'constant' && value.kind !== 'object').map((value): Placed => ({ value, span: use.span }));
    const type = classOfType(this.decorators.linker.evaluator, fn.frame.module, parameter.type);
    const isPrimitive = parameter.type?.name === 'number' || parameter.type?.name === 'boolean';
    const typed = (): Value => (isPrimitive ? tainted([clearTaint(taint, ['all'])]) : declaredValue(this.decorators.linker.evaluator, type, taint));
    const bare = meaning.typed ? typed() : tainted([taint]);
    const { value, checks, uses } = this.pipes.through([...pipes, ...own], bare, { taint, type, isPrimitive, isNamed: name !== undefined });
    found.checks.push(...checks);
    found.behaviours.push(...uses);
    if (name === undefined && meaning.origin === 'body' && checks.length === 0) {
      const gap = gapOf(this.decorators.linker.evaluator, fn.frame.module, parameter.type, this.pipes.validates([...pipes, ...own]));
      if (gap) found.unchecked.push({ ...gap, label: taint.label, span });
    }
    return value;
  }

  /** Whether reading this of a request is reading what a caller proves an identity with. */
  #isCredential(origin: string, name: string | undefined): boolean {
    const [request] = this.protocol.types('middleware');
    if (request === undefined || name === undefined || (origin !== 'headers' && origin !== 'cookies')) return false;
    return catalogue.meanings(`${request}#${origin}.${origin === 'headers' ? name.toLowerCase() : name}`).some((meaning) => meaning.is === 'credential');
  }

  #context(type: string): Value {
    const [request, response, next] = this.protocol.types('middleware');
    if (type === request) return external(`${type}#`, { id: requestId });
    if (type === response) return external(`${type}#`, { id: responseId });
    return next === 'next' && type.endsWith('NextFunction') ? { kind: 'native', name: 'next', call: () => unknown } : external(`${type}#`, { id: requestId });
  }

  /** Who is calling, as authentication left it on the request. */
  #caller(meaning: Of<'caller'>, span: Span, found: Found): Value {
    const [request] = this.protocol.types('middleware');
    if (request === undefined) return unknown;
    found.behaviours.push({ does: 'credential', label: meaning.member, span, isPrincipal: true });
    return readMember(this.decorators.linker.evaluator, external(`${request}#`, { id: requestId }), meaning.member);
  }

  /** A decorator that computes its value from the request. */
  #made(use: Use, meaning: Of<'param-factory'>, behaviours: Behaviour[]): Value {
    const factory = this.decorators.value(use, meaning.at);
    if (factory?.kind !== 'function') return unknown;
    const { evaluator } = this.decorators.linker;
    const enter = (props?: ReadonlyMap<string, Value>): Outcome => enteredFor(evaluator, props, () => evaluator.enter(factory, [use.call.result ?? constant(undefined), this.protocol.context('guard', props)], spanOf(factory), emptyPath));
    const outcome = enter();
    const found = [...outcome.behaviours.values()];
    // What lets a caller without credentials pass turns nobody away.
    const isOpen = found.some((one) => one.does === 'fail' || one.does === 'guard') && letsPass(enter(nobody));
    behaviours.push(...(isOpen ? found.filter((one) => one.does !== 'fail' && one.does !== 'guard') : found));
    return outcome.value;
  }
}

function letsPass(outcome: Outcome): boolean {
  return outcome.path !== undefined && ![...outcome.behaviours.values()].some((one) => one.does === 'fail' || one.does === 'guard');
}
