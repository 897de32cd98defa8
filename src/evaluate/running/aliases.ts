import type { Register } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf } from './execute.js';
import type { Frame } from './frame.js';
import { writeBack } from './members.js';
import { Store } from './store.js';
import { join, mapOrigin, undefinedValue, type Alias, type ArrayValue, type ClassValue, type ExternalValue, type InstanceValue, type ObjectValue, type Value } from '../values/value.js';

type Shareable = ObjectValue | ArrayValue | ClassValue | InstanceValue | ExternalValue;

/**
 * What a program that starts knows under more than one name, as it is by now. Values are copied; whatever gets a second name while modules run
 * (a list that is exported and filled elsewhere, a table kept in a field) gets a number, under which its last state is found.
 */
export class Aliases {
  /** Counts what got a number: whoever does that does something else on the next call. */
  made = 0;
  /** Counts changes: what was remembered of a call before them may be something else now. */
  changes = 0;
  /** The prototypes of classes that the program puts something on, or hands to its decorators. */
  readonly prototypes = new Map<string, InstanceValue>();
  /** The last states on the way that is followed; branches write into layers of their own. */
  states = new Store();

  /** The value with a number of its own. */
  numbered<T extends Shareable>(value: T): T {
    this.made += 1;
    return { ...value, alias: { id: this.made, version: 0 } };
  }

  /** A value that something keeps, and hands out to whoever asks. */
  known(value: Value): Value {
    return isShareable(value) && !value.alias ? this.numbered(value) : value;
  }

  /** What a value is by now. */
  latest(value: Value): Value {
    if (this.changes === 0) return value;
    const alias = aliasOf(value);
    const last = alias && this.states.get(alias.id);
    return last && last !== value && (aliasOf(last)?.version ?? 0) > alias.version ? last : value;
  }

  /** Goes on behind a call with what its returns have left. */
  meet(states: Store, returns: readonly { readonly states: Store }[]): void {
    this.states = states;
    if (returns.some((point) => point.states !== states)) states.merge(returns.map((point) => point.states), states);
  }

  /** Takes note that something has become something else. */
  changed(old: Value | undefined, value: Value): Value {
    const alias = old && aliasOf(old);
    if (!alias || old === value) return value;
    const own = aliasOf(value);
    const known = value.kind !== 'union' && own?.id === alias.id && own.version > alias.version;
    if (known && this.states.get(alias.id) === value) return value;
    this.changes += 1;
    const stamped = known ? value : withAlias(value, { id: alias.id, version: this.changes });
    this.states.set(alias.id, stamped);
    return stamped;
  }
}

function withAlias(value: Value, alias: Alias): Value {
  if (value.kind === 'union') {
    const one = oneInstance(value.of);
    return one ? { ...one, alias } : { ...value, of: value.of.map((part) => withAlias(part, alias)) };
  }
  return isShareable(value) ? { ...value, alias } : value;
}

/** States of one instance: whatever calls have left in it. */
function oneInstance(states: readonly Value[]): InstanceValue | undefined {
  const [first, ...others] = states.flatMap((one) => (one.kind === 'instance' ? [one] : []));
  if (!first || others.length + 1 !== states.length || others.some((one) => one.of.index !== first.of.index || one.of.file !== first.of.file || one.alias?.id !== first.alias?.id)) return undefined;
  const props = new Map(first.props);
  for (const one of others) {
    for (const [key, value] of one.props) props.set(key, join(props.get(key) ?? undefinedValue, value));
    for (const [key, value] of props) if (!one.props.has(key)) props.set(key, join(value, undefinedValue));
  }
  return { ...first, props };
}

/** The number of a value; of alternatives, where all are states of one thing. */
function aliasOf(value: Value): Alias | undefined {
  if (isShareable(value)) return value.alias;
  if (value.kind !== 'union') return undefined;
  let last: Alias | undefined;
  for (const one of value.of) {
    const alias = isShareable(one) ? one.alias : undefined;
    if (!alias || (last && last.id !== alias.id)) return undefined;
    if (!last || alias.version > last.version) last = alias;
  }
  return last;
}

function isShareable(value: Value): value is Shareable {
  switch (value.kind) {
    case 'object':
    case 'array':
    case 'class':
    case 'instance':
      return true;
    case 'external':
      return value.origin === mapOrigin;
    default:
      return false;
  }
}

/** The value of a register that is about to get another name: while a program starts, what is done under one is done under both. */
export function underBothNames(evaluator: Evaluator, frame: Frame, register: Register): Value {
  const value = registerOf(frame, register);
  if (!evaluator.starting || !isShareable(value) || value.alias || !hasName(frame, register)) return value;
  const numbered = evaluator.aliases.numbered(value);
  writeBack(evaluator, frame, register, numbered);
  return numbered;
}

/** Whether the value of a register stands in a variable, in a member, or in what another module exports. */
function hasName(frame: Frame, register: Register): boolean {
  const definition = frame.instructions.definitions[register];
  switch (definition?.op) {
    case 'read':
    case 'this':
    case 'require':
    case 'exports':
      return true;
    case 'get':
      return hasName(frame, definition.object) || aliasOf(registerOf(frame, definition.object)) !== undefined;
    case 'cast':
    case 'await':
      return hasName(frame, definition.value);
    default:
      return false;
  }
}
