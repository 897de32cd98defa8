import type { Instruction, Item, Register, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { keyText, registerOf, spanOf } from './execute.js';
import type { Frame } from './frame.js';
import { underBothNames } from './aliases.js';
import { invoke } from './invoke.js';
import { clearancesOf } from '../checks/narrow.js';
import { enumerable } from './namespaces.js';
import { addClearances, emptyPath } from '../checks/path-state.js';
import type { ReadSite } from './sites.js';
import { extendTaint } from '../values/taint.js';
import { underName } from '../values/under-name.js';
import { array, join, joinAll, object, tainted, undefinedValue, unknown, type UnknownValue, type Value } from '../values/value.js';

/** An object literal. */
export function objectOf(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'object' }>): Value {
  const props = new Map<string, Value>();
  let rest: Value | undefined;
  for (const entry of instruction.entries) {
    if ('spread' in entry) {
      const source = enumerable(evaluator, registerOf(frame, entry.spread));
      const spread = spreadInto(source);
      // What an object is known to have is so, whatever else it may have.
      if (spread.rest?.kind === 'unknown' && spread.rest.taint.length > 0) overlay(props, spread.rest, spanOf(frame, instruction));
      for (const [key, value] of spread.props) props.set(key, value);
      if (spread.rest) rest = rest ? join(rest, spread.rest) : spread.rest;
      continue;
    }
    const key = keyText(frame, entry.key);
    const given = entry.kind === 'set' ? unknown : answered(evaluator, frame, entry.value);
    const value = entry.kind === 'get' && given.kind === 'function' ? { ...given, getter: true as const } : given;
    if (key !== undefined) props.set(key, value);
    else {
      const put = typeof entry.key === 'string' ? value : underName(evaluator, registerOf(frame, entry.key.computed), value);
      rest = rest ? join(rest, put) : put;
    }
  }
  return { ...object(props, rest), literal: { frame, instruction } };
}

/** What a caller sent takes the place of what was there before, as far as it has a property of the name: `{ role: 'user', ...req.body }`. */
export function overlay(props: Map<string, Value>, sent: UnknownValue, span: Span): void {
  for (const [key, value] of props) props.set(key, join(value, tainted(sent.taint.map((taint) => extendTaint(taint, key, span)))));
}

/** A value, with what its being true establishes where it is a test: `{ valid: errors.length === 0 }`. */
function answered(evaluator: Evaluator, frame: Frame, register: Register): Value {
  const value = underBothNames(evaluator, frame, register);
  const definition = frame.instructions.definitions[register];
  const isTest = (definition?.op === 'binary' && comparing.test(definition.operator)) || (definition?.op === 'unary' && definition.operator === '!');
  if (!isTest || value.kind !== 'unknown' || value.taint.length > 0 || value.proves) return value;
  const established = clearancesOf(evaluator, frame, register, true);
  return established.size === 0 ? value : { ...value, proves: { truth: true, path: addClearances(emptyPath, established) } };
}

const comparing = /^(?:[=!]==?|[<>]=?)$/;

/** What spreading a value into an object contributes. */
function spreadInto(value: Value): { readonly props: ReadonlyMap<string, Value>; readonly rest?: Value } {
  if (value.kind === 'object') return { props: value.props, ...(value.rest && { rest: value.rest }) };
  if (value.kind === 'instance') return { props: value.props };
  if (value.kind === 'constant') return { props: new Map() };
  if (value.kind === 'union') {
    const parts = value.of.map(spreadInto);
    const props = new Map<string, Value>();
    for (const part of parts) for (const [key, one] of part.props) { const old = props.get(key); props.set(key, old ? join(old, one) : one); }
    for (const [key, one] of props) if (parts.some((part) => !part.props.has(key))) props.set(key, join(one, undefinedValue));
    const rests = parts.flatMap((part) => part.rest ?? []);
    return rests.length > 0 ? { props, rest: rests.reduce(join) } : { props };
  }
  return { props: new Map(), rest: value };
}

/** A list that is spread. Of several that it may be (`...(flag ? [a] : [])`) each element may be there or not. */
export function spreadList(value: Value): Value {
  if (value.kind !== 'union' || !value.of.every((one) => one.kind === 'array' || one.kind === 'constant')) return value;
  const lists = value.of.flatMap((one) => (one.kind === 'array' ? [one] : []));
  const rests = lists.flatMap(({ rest }) => rest ?? []);
  return array(lists.flatMap(({ items }) => items.map((item) => join(item, undefinedValue))), rests.length === 0 ? undefined : joinAll([...rests, undefinedValue]));
}

/** A list literal. */
export function spreadItems(frame: Frame, items: readonly Item[]): Value {
  const known: Value[] = [];
  let rest: Value | undefined;
  for (const item of items) {
    const given = registerOf(frame, item.value);
    const value = item.spread ? spreadList(given) : given;
    if (!item.spread) {
      if (rest) rest = join(rest, value);
      else known.push(value);
    } else if (value.kind === 'array' && !rest) {
      known.push(...value.items);
      rest = value.rest;
    } else {
      rest = rest ? join(rest, value) : value.kind === 'array' ? (value.rest ?? unknown) : value;
    }
  }
  return array(known, rest);
}


/** The name of a native function that is called when the member that it stands for is read. */
export const laterName = '(later)';

/** What a member gives that was found: what its function returns, where one stands for it. */
export function got(evaluator: Evaluator, member: Value | undefined, of: Value, site: ReadSite | undefined): Value | undefined {
  if (member?.kind === 'native' && member.name === laterName) return member.call([]);
  if (member?.kind !== 'function' || !member.getter) return member;
  const { file, index, frame } = member;
  const start = frame.module.facts.functions[index]?.start ?? 0;
  return invoke(evaluator, member, [], of, site?.span ?? { file, start, end: start }, (site?.frame.depth ?? 0) + 1).value;
}
