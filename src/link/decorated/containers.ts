import type { Making, Meaning } from '../../facts/index.js';
import { alternatives, catalogue, construct, constructorHolder, emptyPath, instanceOfType, isUndefined, joinAll, runSeparately, sharedInstance, valueAtPlace, valueKey, type ClassValue, type ExternalValue, type FunctionValue, type LibraryCall, type Value } from '../../evaluate/index.js';
import type { Linker } from '../linker.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

interface Provided {
  readonly how: Making;
  readonly value: Value;
  /** The type that has all that the container knows. */
  readonly all?: string;
}

/** Parts of a program that it registers with a container of its own, and what the container gives for them. */
export class Containers {
  readonly #provided = new Map<string, Provided>();
  readonly #made = new Map<string, Value | undefined>();

  constructor(readonly linker: Linker) {}

  note(call: LibraryCall, meaning: Of<'provides'>): void {
    const { evaluator } = this.linker;
    const values = { args: call.args, ...(call.receiver && { receiver: call.receiver }) };
    const at = (place: string | undefined): Value | undefined => (place === undefined ? undefined : valueAtPlace(evaluator, place, values));
    const names = at(meaning.names);
    if (names?.kind === 'object') for (const [name, value] of names.props) this.#add({ kind: 'constant', value: name }, value, undefined);
    const token = at(meaning.token);
    const value = at(meaning.at);
    if (token && value && !isUndefined(value)) this.#add(token, value, meaning.how);
  }

  #add(token: Value, value: Value, how: Making | undefined): void {
    const own = how ? { how, value } : this.#saidBy(value);
    if (!own) return;
    this.#provided.set(valueKey(token), own);
    this.#made.delete(valueKey(token));
    this.linker.evaluator.effects += 1;
  }

  /** What a value says of how it is made. */
  #saidBy(value: Value): Provided | undefined {
    const row = value.kind === 'external' ? catalogue.meanings(value.origin).find((meaning) => meaning.is === 'provider') : undefined;
    const held = row?.is === 'provider' && value.kind === 'external' ? valueAtPlace(this.linker.evaluator, row.at, { args: value.args ?? [] }) : undefined;
    return row?.is === 'provider' && held ? { how: row.how, value: held, ...(row.all !== undefined && { all: row.all }) } : undefined;
  }

  /** A member of the object that has all that a container knows. */
  member(object: ExternalValue, key: string): Value | undefined {
    return this.#provided.size > 0 && catalogue.meanings(object.origin).some((meaning) => meaning.is === 'container') ? this.provide({ kind: 'constant', value: key }) : undefined;
  }

  /** What a token stands for, or what a decorator asks for by one. */
  readonly provide = (asked: Value): Value | undefined => {
    if (this.#provided.size === 0) return undefined;
    const token = asked.kind === 'external' ? this.#tokenOf(asked) : asked;
    const key = valueKey(token);
    if (this.#made.has(key)) return this.#made.get(key);
    const provided = this.#provided.get(key);
    if (!provided) return undefined;
    // What needs itself gets what its annotation says.
    this.#made.set(key, undefined);
    const made = runSeparately(this.linker.evaluator, () => this.#make(provided));
    this.#made.set(key, made);
    return made;
  };

  #tokenOf(asked: ExternalValue): Value {
    const row = catalogue.meanings(asked.origin.replace(/\(\)$/, '')).find((meaning) => meaning.is === 'decorator');
    const place = row?.is === 'decorator' && row.means.as === 'inject' ? row.means.token : undefined;
    return (place === undefined ? undefined : valueAtPlace(this.linker.evaluator, place, { args: asked.args ?? [] })) ?? asked;
  }

  #make({ how, value, all }: Provided): Value | undefined {
    if (how === 'value') return value;
    if (how === 'existing') return this.provide(value) ?? (value.kind === 'class' ? sharedInstance(this.linker.evaluator, value) : undefined);
    const made = alternatives(value).flatMap((one) => {
      if (how === 'class') return one.kind === 'class' ? [this.#instance(one, all)] : [];
      return one.kind === 'function' ? [this.#result(one, all)] : [];
    });
    return made.length === 0 ? undefined : joinAll(made);
  }

  #instance(definition: ClassValue, all: string | undefined): Value {
    const { evaluator } = this.linker;
    if (all === undefined) return sharedInstance(evaluator, definition);
    const { file, facts } = definition;
    const holder = constructorHolder(definition);
    const maker = holder?.facts.constructor_;
    const parameters = maker === undefined ? [] : (holder?.frame.module.facts.functions[maker]?.parameters ?? []);
    return construct(evaluator, definition, this.#arguments(parameters, all), { file, start: facts.start, end: facts.end }, 0);
  }

  #result(fn: FunctionValue, all: string | undefined): Value {
    const facts = fn.frame.module.facts.functions[fn.index];
    return this.linker.evaluator.enter(fn, all === undefined ? [] : this.#arguments(facts?.parameters ?? [], all), { file: fn.file, start: facts?.start ?? 0, end: facts?.end ?? 0 }, emptyPath).value;
  }

  #arguments(parameters: readonly { readonly name?: string }[], all: string): readonly Value[] {
    return parameters.map(({ name }) => (name === undefined || name === '' ? undefined : this.provide({ kind: 'constant', value: name })) ?? instanceOfType(all));
  }
}
