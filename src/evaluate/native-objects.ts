import { assignedProp } from './data.js';
import { emitFlows } from './flows.js';
import type { CallSite } from './sites.js';
import { elementsOf, elementValue, keysOf, writeBack } from './members.js';
import { addParts } from './operators.js';
import { clearTaint } from './taint.js';
import { array, constant, join, object, taintsOf, unknown, type ObjectValue, type Value } from './value.js';

/** Functions of `Object`, `Array` and `JSON`. */
export function objectFunction(site: CallSite, origin: string, args: readonly Value[]): Value | undefined {
  const [first] = args;
  if (!first) return undefined;
  switch (origin) {
    case 'global:Object.assign':
      return assignAll(site, args);
    case 'global:Object.freeze':
    case 'global:Object.seal':
    case 'global:structuredClone':
    case 'global:Object.create':
      return first;
    case 'global:Object.hasOwn':
      return hasOwn(first, args[1]);
    case 'global:Object.keys':
      return keysOf(first, site.span);
    case 'global:Object.values':
      return first.kind === 'object' ? array([...first.props.values()], first.rest) : elementsOf(site.evaluator, first, site.span);
    case 'global:Object.entries':
      return entries(site, first);
    case 'global:Object.fromEntries':
      return fromEntries(first);
    case 'global:Array.from':
      // `{ length: n }` is a list of n elements.
      if (first.kind === 'object') emitFlows(site, 'size', origin, '0.length', { args }, true);
      return elementsOf(site.evaluator, first, site.span);
    case 'global:Array.of':
      return array(args);
    case 'global:Array.isArray':
      return first.kind === 'array' ? constant(true) : first.kind === 'unknown' || first.kind === 'union' || first.kind === 'external' ? unknown : constant(false);
    case 'global:JSON.stringify':
      return jsonText(first);
    case 'global:JSON.parse':
      return taintsOf(first).length === 0 ? unknown : { kind: 'unknown', taint: taintsOf(first).map((taint) => ({ ...taint, shape: 'object' as const })) };
    default:
      return undefined;
  }
}

/** Whether an object has a property, where both are known. */
export function hasOwn(target: Value | undefined, key: Value | undefined): Value {
  return target?.kind === 'object' && !target.rest && key?.kind === 'constant' ? constant(target.props.has(String(key.value))) : unknown;
}

function assignAll(site: CallSite, args: readonly Value[]): Value {
  const [target, ...sources] = args;
  let result: ObjectValue = target?.kind === 'object' ? target : object([], target && taintsOf(target).length > 0 ? target : undefined);
  for (const source of sources) {
    if (source.kind === 'object') result = object([...result.props, ...source.props], source.rest ? (result.rest ? join(result.rest, source.rest) : source.rest) : result.rest);
    else if (source.kind !== 'constant') result = object(result.props, result.rest ? join(result.rest, source) : source);
  }
  const [register] = site.argRegisters;
  if (target?.kind === 'external' && register !== undefined && sources.length > 0) {
    const told = { ...target, props: new Map(target.props ?? []).set(assignedProp, array(sources)) };
    writeBack(site.frame, register, told);
    return told;
  }
  if (target?.kind === 'object' && register !== undefined) writeBack(site.frame, register, result);
  return target && target.kind !== 'object' && target.kind !== 'unknown' ? target : result;
}

function entries(site: CallSite, value: Value): Value {
  if (value.kind === 'object') return array([...value.props].map(([key, one]) => array([constant(key), one])), value.rest && array([unknown, value.rest]));
  const element = elementsOf(site.evaluator, value, site.span);
  return array([], array([elementValue(element), elementValue(element)]));
}

function fromEntries(list: Value): Value {
  if (list.kind !== 'array') return list.kind === 'unknown' ? list : unknown;
  const known = list.items.flatMap((item) => (item.kind === 'array' && item.items[0]?.kind === 'constant' ? [[String(item.items[0].value), item.items[1] ?? unknown] as const] : []));
  const isComplete = known.length === list.items.length && !list.rest;
  return object(known, isComplete ? undefined : list.rest?.kind === 'array' ? (list.rest.items[1] ?? unknown) : unknown);
}

function jsonText(value: Value): Value {
  const taints = taintsOf(value);
  return taints.length === 0 ? unknown : addParts([{ kind: 'unknown', taint: taints.map((taint) => ({ ...clearTaint(taint, ['header', 'log', 'nosql', 'serialized']), shape: 'string' as const })) }]);
}
