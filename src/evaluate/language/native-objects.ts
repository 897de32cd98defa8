import type { Evaluator } from '../evaluator.js';
import { prototypeOfClass } from '../running/prototypes.js';
import { callBack } from '../running/calls.js';
import { claimsIn } from '../callers/claims.js';
import { assignedProp } from '../records/data.js';
import { emitFlows } from '../flows/flows.js';
import type { CallSite } from '../running/sites.js';
import { noteRecordWrite } from '../records/kept-lists.js';
import { keptValues } from '../records/kept-objects.js';
import { enumerable } from '../running/namespaces.js';
import { withUnder } from '../checks/left-under.js';
import { overlay } from '../running/literals.js';
import { elementsOf, elementValue, keysOf } from '../running/elements.js';
import { deleteMember } from '../running/deletions.js';
import { writeBack } from '../running/members.js';
import { addParts } from '../running/operators.js';
import { clearTaint, extendTaint, nameTaint } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { underName } from '../values/under-name.js';
import { array, constant, join, joinAll, object, tainted, taintsOf, unknown, type ArrayValue, type ObjectValue, type Value } from '../values/value.js';

/** Functions of `Object`, `Array` and `JSON`. */
export function objectFunction(site: CallSite, origin: string, args: readonly Value[]): Value | undefined {
  const [given] = args;
  if (!given) return undefined;
  const first = enumerable(site.evaluator, given);
  switch (origin) {
    case 'global:Object.assign':
      return assignAll(site, args.map((arg, at) => (at === 0 ? arg : enumerable(site.evaluator, arg))));
    case 'global:Object.freeze':
    case 'global:Object.seal':
    case 'global:structuredClone':
    case 'global:Object.create':
      return first;
    case 'global:Object.hasOwn':
      return hasOwn(first, args[1]);
    case 'global:Object.keys':
    case 'global:Object.getOwnPropertyNames':
    case 'global:Reflect.ownKeys':
      return first.kind === 'union' && first.of.every((one) => one.kind === 'object') ? joinAll(first.of.map((one) => withUnder(keysOf(one, site.span), one.under))) : keysOf(first, site.span);
    case 'global:Reflect.deleteProperty':
      return deleted(site, args[1]);
    case 'global:Object.values':
      return first.kind === 'object' ? keptValues(first) : elementsOf(site.evaluator, first, site.span);
    case 'global:Object.entries':
      return entries(site, first);
    case 'global:Object.fromEntries':
      return fromEntries(site.evaluator, first);
    case 'global:Array.from':
      return listFrom(site, first, args);
    case 'global:Array.of':
      return array(args);
    case 'global:Array.isArray':
      return first.kind === 'array' ? constant(true) : first.kind === 'unknown' || first.kind === 'union' || first.kind === 'external' ? unknown : constant(false);
    case 'global:String.raw':
      return first.kind === 'array' ? addParts(first.items.flatMap((piece, at) => (at < first.items.length - 1 ? [piece, args[at + 1] ?? constant('')] : [piece]))) : undefined;
    case 'global:JSON.stringify':
      return jsonText(first);
    case 'global:JSON.parse':
      return parsed(site, first, args[1]);
    case 'global:Object.getPrototypeOf':
      // What all functions have in common is asked of the function itself.
      return first.kind === 'function' ? first : first.kind === 'instance' && site.evaluator.starting ? prototypeOfClass(site.evaluator, first.of) : undefined;
    default:
      return undefined;
  }
}

/** `Array.from(list, change)`; of an object with a `length`, that many elements. */
function listFrom(site: CallSite, from: Value, args: readonly Value[]): Value {
  const list = elementsOf(site.evaluator, from, site.span);
  if (from.kind === 'object') emitFlows(site, 'size', 'global:Array.from', '0.length', { args }, { counts: true });
  const [, change] = args;
  return change?.kind === 'function' ? array([], callBack(site, change, [elementValue(list), unknown])) : list;
}

/** What a text says, each part of it handed to the function that revives it. */
function parsed(site: CallSite, text: Value, revive: Value | undefined): Value {
  const value = tainted(taintsOf(text).map((taint) => ({ ...taint, shape: 'object' as const })));
  if (revive?.kind === 'function') {
    // What is tested of a name says nothing of the value beside it.
    callBack(site, revive, [mapTaints(value, (taint) => nameTaint(taint, taint.span)), mapTaints(value, (taint) => extendTaint(taint, '[]', taint.span))]);
  }
  return claimsIn(site, text) ?? value;
}

/** Whether an object has a property, where both are known. */
export function hasOwn(target: Value | undefined, key: Value | undefined): Value {
  return target?.kind === 'object' && !target.rest && key?.kind === 'constant' ? constant(target.props.has(String(key.value))) : unknown;
}

/** `delete target[key]`, told as a call. */
function deleted(site: CallSite, key: Value | undefined): Value {
  const [target, name] = site.argRegisters;
  if (target !== undefined && name !== undefined) deleteMember(site.evaluator, site.frame, { op: 'delete', object: target, key: key?.kind === 'constant' ? String(key.value) : { computed: name }, start: site.span.start, end: site.span.end });
  return constant(true);
}

function assignAll(site: CallSite, args: readonly Value[]): Value {
  const [target, ...sources] = args;
  if (sources.length > 0) noteRecordWrite(site, target, array(sources));
  let result: ObjectValue = target?.kind === 'object' ? target : object([], target && taintsOf(target).length > 0 ? target : undefined);
  for (const source of sources) {
    if (source.kind === 'object') result = object([...result.props, ...source.props], source.rest ? (result.rest ? join(result.rest, source.rest) : source.rest) : result.rest);
    else if (source.kind !== 'constant') {
      const props = new Map(result.props);
      if (source.kind === 'unknown' && source.taint.length > 0) overlay(props, source, site.span);
      result = object(props, result.rest ? join(result.rest, source) : source);
    }
  }
  const [register] = site.argRegisters;
  if (target?.kind === 'external' && register !== undefined && sources.length > 0) {
    const told = { ...target, props: new Map(target.props ?? []).set(assignedProp, array(sources)) };
    writeBack(site.evaluator, site.frame, register, told);
    return told;
  }
  if (target?.kind === 'object' && register !== undefined) writeBack(site.evaluator, site.frame, register, result);
  return target && target.kind !== 'object' && target.kind !== 'unknown' ? target : result;
}

function entries(site: CallSite, value: Value): Value {
  const name = elementValue(keysOf(value.kind === 'object' && value.rest ? value.rest : value, site.span));
  if (value.kind === 'object') return array([...value.props].map(([key, one]) => array([constant(key), one])), value.rest && array([name, elementValue(elementsOf(site.evaluator, value.rest, site.span))]));
  return array([], array([value.kind === 'unknown' ? name : unknown, elementValue(elementsOf(site.evaluator, value, site.span))]));
}

function fromEntries(evaluator: Evaluator, list: Value): Value {
  if (list.kind === 'union') return joinAll(list.of.map((one) => fromEntries(evaluator, one)));
  if (list.kind !== 'array') return list.kind === 'unknown' ? list : unknown;
  const known = list.items.flatMap((item) => (item.kind === 'array' && item.items[0]?.kind === 'constant' ? [[String(item.items[0].value), item.items[1] ?? unknown] as const] : []));
  const isComplete = known.length === list.items.length && !list.rest;
  return object(known, isComplete ? undefined : list.rest?.kind === 'array' ? underTheirName(evaluator, list.rest) : unknown);
}

/** What stands in pairs whose names are not known. */
function underTheirName(evaluator: Evaluator, { items: [name, value], rest }: ArrayValue): Value {
  return name && value ? underName(evaluator, name, value) : (value ?? rest ?? unknown);
}

function jsonText(value: Value): Value {
  const taints = taintsOf(value);
  return taints.length === 0 ? unknown : addParts([{ kind: 'unknown', taint: taints.map((taint) => ({ ...clearTaint(taint, ['header', 'log', 'serialized']), shape: 'string' as const })) }]);
}
