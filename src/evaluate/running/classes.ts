import type { Instruction, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { assign, keyText, registerOf, spanOf } from './execute.js';
import { instance } from '../packages/externals.js';
import type { Frame } from './frame.js';
import { invoke } from './invoke.js';
import { runOwnDecorators } from './own-decorators.js';
import { selfSlot } from './store.js';
import { runSeparately } from './traces.js';
import { valueOfType } from '../values/types.js';
import { external, joinAll, undefinedValue, unknown, type ClassValue, type ExternalValue, type FunctionValue, type InstanceValue, type Value } from '../values/value.js';

/** Defines a class: its decorators are known, its static members are set. */
export function defineClass(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'class' }>): Value {
  const facts = frame.module.facts.classes[instruction.index];
  if (!facts) return unknown;
  const statics = new Map<string, Value>();
  const made: ClassValue = {
    kind: 'class',
    file: frame.module.file,
    index: instruction.index,
    facts,
    frame,
    ...(instruction.superclass !== undefined && { base: registerOf(frame, instruction.superclass) }),
    decorators: instruction.decorators.map((register) => registerOf(frame, register)),
    members: instruction.members.map((member) => ({
      member: member.member,
      decorators: member.decorators.map((register) => registerOf(frame, register)),
      parameters: (member.parameters ?? []).map((registers) => registers.map((register) => registerOf(frame, register))),
    })),
    statics,
  };
  const definition = evaluator.starting ? evaluator.aliases.numbered(made) : made;
  // Static members may name their class.
  if (facts.slot !== undefined) assign(frame, facts.slot, definition, true);
  for (const member of facts.members) {
    const key = keyText(frame, member.key);
    if (!member.static || member.kind !== 'field' || key === undefined) continue;
    statics.set(key, member.function === undefined ? undefinedValue : fieldValue(evaluator, definition, member.function, definition, spanOf(frame, member), frame.depth));
  }
  for (const [key, value] of setByBlocks(evaluator, definition, spanOf(frame, instruction), frame.depth)) statics.set(key, value);
  if (definition.decorators.length > 0 || definition.members.some((member) => member.decorators.length > 0)) evaluator.models.set(facts.name.toLowerCase(), definition);
  evaluator.host.classDefined(definition);
  runOwnDecorators(evaluator, definition, spanOf(frame, instruction), frame.depth);
  return definition;
}

/** What the static blocks of a class leave in its members; they run behind the fields. */
function setByBlocks(evaluator: Evaluator, definition: ClassValue, span: Span, depth: number): ReadonlyMap<string, Value> {
  let now = definition;
  for (const index of definition.facts.staticBlocks ?? []) {
    const { self } = invoke(evaluator, { kind: 'function', file: definition.file, index, frame: definition.frame, self: now }, [], now, span, depth + 1);
    const latest = evaluator.aliases.latest(self ?? now);
    if (latest.kind === 'class') now = latest;
  }
  return now === definition ? new Map() : now.statics;
}

function fieldValue(evaluator: Evaluator, definition: ClassValue, index: number, self: Value, span: Span, depth: number): Value {
  return invoke(evaluator, { kind: 'function', file: definition.file, index, frame: definition.frame, self }, [], self, span, depth + 1).value;
}

/** `new C(…)`: the fields and the constructor of the class and of its bases have run. */
export function construct(evaluator: Evaluator, definition: ClassValue, args: readonly Value[], span: Span, depth: number): InstanceValue {
  const blank: InstanceValue = { kind: 'instance', of: definition, props: new Map() };
  return initialise(evaluator, definition, evaluator.starting ? evaluator.aliases.numbered(blank) : blank, args, span, depth);
}

export function initialise(evaluator: Evaluator, definition: ClassValue, instance: InstanceValue, args: readonly Value[], span: Span, depth: number): InstanceValue {
  const hasOwn = definition.facts.constructor_ !== undefined;
  let self = instance;
  if (!hasOwn && definition.base?.kind === 'class') self = initialise(evaluator, definition.base, self, args, span, depth);
  if (!hasOwn && definition.base?.kind === 'external') self = withHeld(evaluator, definition.base, self, `${definition.frame.id}@${String(span.start)}`);
  self = withFields(evaluator, definition, withParameters(evaluator, definition, self, args), span, depth);
  if (definition.facts.constructor_ === undefined) return shown(self);
  const fn: FunctionValue = { kind: 'function', file: definition.file, index: definition.facts.constructor_, frame: definition.frame };
  const outcome = invoke(evaluator, fn, args, self, span, depth + 1);
  const made = outcome.self?.kind === 'instance' ? outcome.self : self;
  return shown(made, self);
}

/** Under this member an instance remembers the router that it is by the class it extends. */
const madeProp = '(made)';

/** The router that an instance is by the class it extends. */
export function madeOf({ props }: InstanceValue): ExternalValue | undefined {
  const made = props.get(madeProp);
  return made?.kind === 'external' ? made : undefined;
}

/** A class without a constructor of its own has what the package's class gives each instance. */
function withHeld(evaluator: Evaluator, base: ExternalValue, self: InstanceValue, id: string): InstanceValue {
  const made = instance(evaluator.host.meanings(`${base.origin}()`), external(base.origin, { id }));
  return made?.kind === 'external' ? withMade(evaluator, self, made) : self;
}

/** An instance with what the package's class that it extends has made of it: `class Api extends Router`, `class Users extends Repository`. */
export function withMade(evaluator: Evaluator, self: InstanceValue, made: ExternalValue): InstanceValue {
  const isKept = made.id !== undefined && evaluator.host.meanings(made.origin).some((meaning) => meaning.is === 'router' || (meaning.is === 'collection' && made.args?.[0]?.kind === 'class'));
  return made.props || isKept ? { ...self, props: new Map([...(made.props ?? []), ...self.props, ...(isKept ? [[madeProp, made] as const] : [])]) } : self;
}

/** Functions in fields see the fields behind theirs, and what the constructor has set. */
function shown(made: InstanceValue, before = made): InstanceValue {
  for (const value of before.props.values()) showSelf(value, made);
  return made;
}

/** A function that a field holds, or that a wrapper in it was handed, has the instance as it is by now. */
function showSelf(value: Value, self: InstanceValue): void {
  if (value.kind !== 'function') return;
  if (value.frame.facts.kind === 'field') value.frame.store.set(selfSlot, self);
  else if (value.frame.parent) for (const arg of value.frame.args) if (arg.kind === 'function' && arg.frame.facts.kind === 'field') arg.frame.store.set(selfSlot, self);
}

/** What parameters of the constructor put on the instance is there before fields are made (`constructor(private readonly guard: Guard)`). */
function withParameters(evaluator: Evaluator, { frame, facts }: ClassValue, instance: InstanceValue, args: readonly Value[]): InstanceValue {
  const { module } = frame;
  const parameters = facts.constructor_ === undefined ? [] : (module.facts.functions[facts.constructor_]?.parameters ?? []);
  const given = parameters.flatMap((parameter, at): readonly (readonly [string, Value])[] => {
    const value = args[at];
    if (!parameter.property || parameter.name === undefined || !value) return [];
    const isOpen = value.kind === 'unknown' && value.taint.length === 0 && value.identity === undefined;
    return [[parameter.name, (isOpen && parameter.type ? valueOfType(evaluator, module, parameter.type) : undefined) ?? value]];
  });
  return given.length === 0 ? instance : { ...instance, props: new Map([...instance.props, ...given]) };
}

function withFields(evaluator: Evaluator, definition: ClassValue, instance: InstanceValue, span: Span, depth: number): InstanceValue {
  let self = instance;
  for (const member of definition.facts.members) {
    if (member.kind !== 'field' || member.static || member.function === undefined || typeof member.key !== 'string') continue;
    const value = fieldValue(evaluator, definition, member.function, self, span, depth);
    self = { ...self, props: new Map(self.props).set(member.key, value) };
  }
  return self;
}

/**
 * The instance that injection, or an annotation naming the class, stands for: constructed once, with what the types and
 * tokens of its constructor's parameters give.
 */
export function sharedInstance(evaluator: Evaluator, definition: ClassValue): InstanceValue {
  const key = `${definition.file}#${String(definition.index)}@${definition.frame.id}`;
  const known = evaluator.instances.get(key);
  if (known) return asItIs(evaluator, known);
  const blank: InstanceValue = { kind: 'instance', of: definition, props: new Map(), shared: true };
  evaluator.instances.set(key, blank);
  const span = { file: definition.file, start: definition.facts.start, end: definition.facts.end };
  const injected = { ...blank, props: injectedFields(evaluator, definition) };
  const made = { ...runSeparately(evaluator, () => initialise(evaluator, definition, injected, injectedArguments(evaluator, definition), span, 0)), shared: true as const };
  const kept = evaluator.starting ? evaluator.aliases.numbered(made) : made;
  evaluator.instances.set(key, kept);
  return kept;
}

/** What is done to the one instance while a program starts is done to it under all its names. */
function asItIs(evaluator: Evaluator, instance: InstanceValue): InstanceValue {
  const latest = evaluator.aliases.latest(instance);
  return latest.kind === 'instance' ? latest : instance;
}

/** Fields, inherited ones too, whose decorators ask for a token. */
function injectedFields(evaluator: Evaluator, definition: ClassValue): ReadonlyMap<string, Value> {
  const fields = new Map<string, Value>();
  for (let at: Value | undefined = definition; at?.kind === 'class'; at = at.base) {
    for (const { member, decorators } of at.members) {
      const facts = at.facts.members[member];
      if (facts?.kind !== 'field' || typeof facts.key !== 'string' || fields.has(facts.key)) continue;
      const values = decorators.flatMap((decorator) => evaluator.host.injected(decorator, definition) ?? []);
      if (values.length > 0) fields.set(facts.key, joinAll(values));
    }
  }
  return fields;
}

/** What a constructor receives by injection: by token decorator where there is one, else by annotation. */
function injectedArguments(evaluator: Evaluator, definition: ClassValue): readonly Value[] {
  const holder = constructorHolder(definition);
  const index = holder?.facts.constructor_;
  if (!holder || index === undefined) return [];
  const parameters = holder.frame.module.facts.functions[index]?.parameters ?? [];
  const decorators = holder.members.find((member) => member.member === -1)?.parameters ?? [];
  return parameters.map((parameter, at) => {
    const byToken = (decorators[at] ?? []).flatMap((decorator) => evaluator.host.injected(decorator, definition) ?? []);
    if (byToken.length > 0) return joinAll(byToken);
    return (parameter.type && valueOfType(evaluator, holder.frame.module, parameter.type)) ?? unknown;
  });
}

/** The class whose constructor runs: it, or one that it extends. */
export function constructorHolder(definition: ClassValue): ClassValue | undefined {
  for (let at: Value | undefined = definition; at?.kind === 'class'; at = at.base) if (at.facts.constructor_ !== undefined) return at;
  return undefined;
}

/** The library value at the end of a class's chain of bases, if it ends in one. */
export function libraryBase(definition: ClassValue): Value | undefined {
  let at: Value | undefined = definition;
  while (at?.kind === 'class') at = at.base;
  return at?.kind === 'external' ? at : undefined;
}

