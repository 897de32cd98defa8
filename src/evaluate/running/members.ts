import { withUnder } from '../checks/left-under.js';
import { noteTargetTable } from '../checks/target-tests.js';
import type { Instruction, Register, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { selfFrame } from '../values/captured.js';
import { assign, keyText, noteKey, noteWritten, registerOf, spanOf } from './execute.js';
import { notePrototypeWrite } from '../flows/choices.js';
import { memberOrigin, noteRead, readExternal, writeExternal } from '../packages/externals.js';
import type { Frame } from './frame.js';
import { underBothNames } from './aliases.js';
import { invoke } from './invoke.js';
import { got } from './literals.js';
import { exportedValue, exportPlace, importPlace } from './modules.js';
import { noteKeptWrite } from '../records/kept-lists.js';
import { underTheirNames } from '../records/assigned-names.js';
import { noteKeptMember, readKept } from '../records/kept-objects.js';
import { assigned } from '../packages/request-calls.js';
import { noteKeyed, partOfIdentity } from '../callers/roles.js';
import { staysNothing } from '../values/nothing.js';
import { isScoped } from '../records/scoped.js';
import { classOfPrototype, prototypeOfClass, putOnPrototype } from './prototypes.js';
import { madeOf } from './classes.js';
import { ReadSite } from './sites.js';
import { prototypeOf, setPrototype } from './constructors.js';
import { exportsSlot, selfSlot } from './store.js';
import { clearTaint, credentialHeader, extendTaint, type Taint } from '../values/taint.js';
import { asInherited, asOwn } from './inherited.js';
import { valueOfType } from '../values/types.js';
import { underName } from '../values/under-name.js';
import { partBelow } from '../records/stored-data.js';
import { mapTaints } from '../values/map-taints.js';
import { alternatives, array, constant, external, isNothing, join, joinAll, object, tainted, taintsOf, undefinedValue, unknown, type ArrayValue, type ClassValue, type InstanceValue, type ObjectValue, type Value } from '../values/value.js';
import { readAny } from './elements.js';

const ofPromises = new Set(['then', 'catch', 'finally']);

export function readKey(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'get' }>): Value {
  const target = registerOf(frame, instruction.object);
  if (instruction.optional && staysNothing(evaluator, target)) return undefinedValue;
  // What was looked up may not be there, and then the reading fails: `sessions[token].user`. Promises are their values.
  if (evaluator.anonymous && !instruction.optional && !(typeof instruction.key === 'string' && ofPromises.has(instruction.key)) && (isNothing(target) || (target.kind === 'unknown' && target.taint.length === 0))) evaluator.outside += 1;
  noteKey(evaluator, frame, instruction.key);
  const key = keyText(frame, instruction.key);
  const span = spanOf(frame, instruction);
  if (evaluator.target && typeof instruction.key !== 'string') noteTargetTable(evaluator, frame, target, key, span);
  if (key === undefined) return typeof instruction.key === 'string' ? unknown : (noteKeyed(evaluator, frame, instruction.key.computed, target, span) ?? readKept(evaluator, frame, instruction, target, readAny(target, registerOf(frame, instruction.key.computed), span)));
  return asOwn(frame, instruction.object, readMember(evaluator, asInherited(frame, instruction.object, target), key, new ReadSite(frame, instruction.to, span)));
}

export function readMember(evaluator: Evaluator, target: Value, key: string, site?: ReadSite): Value {
  switch (target.kind) {
    case 'unknown':
      return readUnknown(evaluator, target, key, site);
    case 'object':
      return withUnder(got(evaluator, target.props.get(key), target, site) ?? (target.rest ? readMember(evaluator, target.rest, key, site) : undefinedValue), target.under);
    case 'array':
      return withUnder(readArray(target, key), target.under);
    case 'text':
      return key === 'length' ? unknown : tainted(taintsOf(target));
    case 'instance':
      return readInstance(evaluator, target, key, site);
    case 'class':
      return readStatic(evaluator, target, key, site);
    case 'function': // `(async () => {}).constructor` makes functions of text.
      return key === 'prototype' ? prototypeOf(target) : (target.props?.get(key) ?? (key === 'constructor' ? external('global:Function') : key === 'length' ? unknown : undefinedValue));
    case 'external':
      return readExternal(evaluator, target, key, site);
    case 'module':
      return exportedValue(evaluator, target.file, key) ?? undefinedValue;
    case 'union':
      return joinAll(target.of.map((one) => readMember(evaluator, one, key, site)));
    default:
      return unknown;
  }
}

function readUnknown(evaluator: Evaluator, target: Extract<Value, { kind: 'unknown' }>, key: string, site: ReadSite | undefined): Value {
  if (target.taint.length === 0) return target.stored ? partBelow(target.stored, key) : target.identity !== undefined ? partOfIdentity(target.identity, key) : target.environment ? target : unknown;
  // What the catalogue says of a part of request data (`headers.authorization`) holds however it was reached.
  if (target.origin !== undefined && site) noteRead(evaluator, target.origin, key, site);
  // How long a text or a list is, is no part of it. Directly below a part of the request every name is a member.
  if ((key === 'length' && (target.origin === undefined || target.taint.every(({ id }) => id.includes('.')))) || (key === 'size' && target.taint.some((taint) => taint.origin === 'file'))) return unknown;
  for (const taint of site ? target.taint : []) if (site && (taint.id === 'query' || taint.id === 'params' || taint.id === 'body')) evaluator.host.requestRead({ origin: taint.id, key, label: site.label, span: site.span, at: site });
  return tainted(target.taint.map((taint) => extendTaint(taint, key, site && !keepsPlace(evaluator, taint, site.span) ? site.span : taint.span)));
}

/**
 * Whether a part of request data is told by the place where the data came in, and not by that of this read: while the
 * function it came into still runs, in another file. Of a decoded token the decoding stays the place to change.
 */
function keepsPlace(evaluator: Evaluator, taint: Taint, read: Span): boolean {
  if (taint.origin === 'token') return true;
  if (taint.origin === 'error' || taint.span.file === read.file) return false;
  return evaluator.stack.some(({ module, facts }) => module.file === taint.span.file && facts.start <= taint.span.start && taint.span.end <= facts.end);
}

const someLength: Value = { kind: 'unknown', taint: [], truthy: true };

function readArray(target: ArrayValue, key: string): Value {
  if (key === 'length' || key === 'size') return target.filled ? someLength : (target.length ?? (target.rest ? unknown : constant(target.items.length)));
  return /^\d+$/.test(key) ? (target.items[Number(key)] ?? target.rest ?? undefinedValue) : unknown;
}

function readInstance(evaluator: Evaluator, target: InstanceValue, key: string, site: ReadSite | undefined): Value {
  const own = target.props.get(key);
  if (own) return own;
  let base: Value | undefined = target.of;
  for (; base?.kind === 'class'; base = base.base) {
    const { file, frame, facts } = base;
    const put = putOnPrototype(evaluator, base, key);
    if (put) return evaluator.aliases.latest(put);
    const member = facts.members.find((one) => one.key === key && !one.static);
    if (!member) continue;
    if (member.kind === 'field') return (member.type && valueOfType(evaluator, frame.module, member.type)) ?? unknown;
    if (member.function === undefined) return unknown;
    const method: Value = { kind: 'function', file, index: member.function, frame, self: target };
    if (member.kind === 'method') return method;
    return site ? invoke(evaluator, method, [], target, site.span, site.frame.depth + 1).value : unknown;
  }
  if (evaluator.starting && base === undefined && classOfPrototype(target)) return undefinedValue;
  const made = madeOf(target);
  if (made) return readExternal(evaluator, made, key, site);
  return base?.kind === 'external' ? readExternal(evaluator, { ...base, origin: base.origin.endsWith('#') ? base.origin : `${base.origin}#`, ...(isScoped(target) && { props: target.props }) }, key, site) : unknown;
}

function readStatic(evaluator: Evaluator, target: ClassValue, key: string, site: ReadSite | undefined): Value {
  const own = target.statics.get(key);
  if (own) return own;
  if (key === 'name') return constant(target.facts.name);
  if (key === 'prototype' && evaluator.starting) return prototypeOfClass(evaluator, target);
  const member = target.facts.members.find((one) => one.key === key && one.static === true);
  if (member?.function !== undefined) {
    const method: Value = { kind: 'function', file: target.file, index: member.function, frame: target.frame, self: target };
    return member.kind === 'method' || !site ? method : invoke(evaluator, method, [], target, site.span, site.frame.depth + 1).value;
  }
  return target.base ? readMember(evaluator, target.base, key, site) : unknown;
}

export function writeMember(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'set' }>): void {
  const target = registerOf(frame, instruction.object);
  noteKey(evaluator, frame, instruction.key);
  const key = keyText(frame, instruction.key);
  const given = underBothNames(evaluator, frame, instruction.from);
  const value = typeof instruction.key === 'string' ? given : underName(evaluator, registerOf(frame, instruction.key.computed), given);
  const span = spanOf(frame, instruction);
  if (target.kind === 'array' || value.kind === 'array') noteKeptWrite(evaluator, frame, instruction, value);
  noteKeptMember(evaluator, frame, instruction, target, value);
  if (typeof instruction.key !== 'string') notePrototypeWrite(evaluator, target, registerOf(frame, instruction.key.computed), span);
  // What was changed on some ways here is the same thing in several states.
  const holder = target.kind === 'external' ? target : alternatives(target).find((one) => one.kind === 'external');
  if (holder?.kind === 'external' && key !== undefined) assigned(evaluator, frame, holder, { origin: memberOrigin(holder.origin, key), object: instruction.object, from: instruction.from, span }, value);
  const written = withMember(evaluator, frame, target, key, value, span);
  writeBack(evaluator, frame, instruction.object, typeof instruction.key !== 'string' && key === undefined && written.kind === 'external' ? underTheirNames(evaluator, written, registerOf(frame, instruction.key.computed), value) : written);
}

/** The furthest place of a list that is kept by itself. */
const lastPlace = 63;

/** A list with one element set; places before it that nothing was put in are empty. */
function withElement({ items, rest }: ArrayValue, key: string | undefined, value: Value): ArrayValue {
  const at = key !== undefined && /^\d+$/.test(key) ? Number(key) : undefined;
  if (at !== undefined && at < items.length) return array(items.map((item, place) => (place === at ? value : item)), rest);
  if (at === undefined || at > lastPlace || rest) return array(items, rest ? join(rest, value) : value);
  return array([...items, ...Array.from({ length: at - items.length }, () => undefinedValue), value]);
}

/** The value with one member set; `undefined` for a key that is not known. */
function withMember(evaluator: Evaluator, frame: Frame, target: Value, key: string | undefined, value: Value, span: Span): Value {
  switch (target.kind) {
    case 'object':
      if (key === undefined) return { ...target, rest: target.rest ? join(target.rest, value) : value };
      return withProp(target, key, value);
    case 'array':
      return { ...withElement(target, key, value), ...(target.kept && { kept: true as const }) };
    case 'instance':
      return key === undefined ? target : { kind: 'instance', of: target.of, props: new Map(target.props).set(key, value) };
    case 'function':
      if (key === 'prototype') setPrototype(target, value);
      return key === undefined || key === 'prototype' ? target : { ...target, props: new Map(target.props ?? []).set(key, value) };
    case 'class':
      return key === undefined ? target : { ...target, statics: new Map(target.statics).set(key, value) };
    case 'external':
      return key === undefined ? target : writeExternal(evaluator, frame, target, key, value, span);
    case 'union':
      return joinAll(target.of.map((one) => withMember(evaluator, frame, one, key, value, span)));
    case 'unknown':
      if (key === undefined || target.identity !== undefined || target.taint.length > 1) return target;
      // Whatever it is, this is in it from now on; of what a caller sent, the rest stays theirs.
      return target.taint[0]?.shape === 'string' ? target : object([[key, value]], target.taint.length === 0 ? unknown : target);
    default:
      return target;
  }
}

/** An object written to this often member by member is a table: copying it for every write would cost its size squared. */
const maxProps = 128;

function withProp(target: ObjectValue, key: string, value: Value): Value {
  if (target.props.size >= maxProps && !target.props.has(key)) return object(target.props, unknown);
  return object(new Map(target.props).set(key, value), target.rest);
}

/** Puts a changed value back where the register was read from: a variable, `this`, or a member of one. */
export function writeBack(evaluator: Evaluator, frame: Frame, register: Register, value: Value): void {
  let [at, current] = [register, value];
  for (;;) {
    if (evaluator.starting) current = evaluator.aliases.changed(frame.registers[at], current);
    frame.registers[at] = current;
    const definition = frame.instructions.definitions[at];
    switch (definition?.op) {
      case 'read': {
        const place = evaluator.starting ? importPlace(evaluator, frame.module, definition.slot) : undefined;
        if (place && current.kind !== 'external') place.context.frame.store.set(place.slot, current);
        else assign(frame, definition.slot, current, true);
        return;
      }
      case 'super':
      case 'this':
        noteWritten(frame, selfFrame(frame));
        selfFrame(frame).store.set(selfSlot, current);
        return;
      case 'exports':
        frame.module.frame.store.set(exportsSlot, current);
        return;
      case 'cast':
      case 'await':
        at = definition.value;
        continue;
      case 'get': {
        const key = keyText(frame, definition.key);
        const owner = registerOf(frame, definition.object);
        if (key === undefined) return;
        if (key === 'prototype' && owner.kind === 'function') {
          setPrototype(owner, current);
          return;
        }
        const place = owner.kind === 'module' && evaluator.starting ? exportPlace(evaluator, owner.file, key) : undefined;
        if (place) place.context.frame.store.set(place.slot, current);
        const changed = withPart(owner, key, current);
        if (!changed) return;
        [at, current] = [definition.object, changed];
        continue;
      }
      default:
        return;
    }
  }
}

function withPart(owner: Value, key: string, value: Value): Value | undefined {
  switch (owner.kind) {
    case 'object':
      return withProp(owner, key, value);
    case 'instance':
      return { kind: 'instance', of: owner.of, props: new Map(owner.props).set(key, value) };
    case 'function':
      return { ...owner, props: new Map(owner.props ?? []).set(key, value) };
    case 'class':
      return { ...owner, statics: new Map(owner.statics).set(key, value) };
    case 'external':
      return { ...owner, props: new Map(owner.props ?? []).set(key, value) };
    default:
      return undefined;
  }
}

export function restOf(value: Value, without: readonly string[], from: number | undefined): Value {
  if (value.kind === 'array') return array(value.items.slice(from ?? 0), value.rest);
  if (value.kind === 'union') return joinAll(value.of.map((one) => restOf(one, without, from)));
  if (value.kind === 'object') return object([...[...value.props].filter(([key]) => !without.includes(key)), ...(value.rest ? absent(without) : [])], value.rest);
  if (value.kind !== 'unknown') return unknown;
  if (from !== undefined || value.taint.length === 0) return value;
  return object(absent(without), without.some((key) => credentialHeader.test(key)) ? mapTaints(value, (taint) => clearTaint(taint, ['forward'])) : value);
}

/** What is not listed might hold these names, and does not. */
function absent(keys: readonly string[]): readonly (readonly [string, Value])[] {
  return keys.map((key) => [key, undefinedValue]);
}
