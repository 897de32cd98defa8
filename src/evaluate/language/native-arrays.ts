import { asPart, storedParts } from '../records/stored-data.js';
import { atPresent, foundWhileStarting, kept, maxCalls, testedEach } from './started-lists.js';
import type { Register } from '../../facts/index.js';
import { callBack } from '../running/calls.js';
import { addBehaviours, invoke, truthOf } from '../running/invoke.js';
import { addClearances, addedTo, emptyPath, meetPaths } from '../checks/path-state.js';
import { applyPathTo } from '../values/path-values.js';
import type { CallSite } from '../running/sites.js';
import { isPlaceInTable, noteListChange, searched } from '../records/kept-lists.js';
import { elementValue, isEmpty } from '../running/elements.js';
import { writeBack } from '../running/members.js';
import { noteAsserted } from '../callers/asserted.js';
import { noteWrittenCredential } from '../callers/written-credentials.js';
import { addParts } from '../running/operators.js';
import { extendTaint } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { array, constant, join, joinAll, object, tainted, taintsOf, undefinedValue, unknown, type ArrayValue, type FunctionValue, type Value } from '../values/value.js';


/** A method of an array; request data is taken for one when the method is an array's and takes a function. */
export function arrayMethod(site: CallSite, receiver: Value, key: string, args: readonly Value[]): Value | undefined {
  if (receiver.kind === 'array') return listMethod(site, receiver, key, args);
  if (receiver.kind !== 'unknown') return undefined;
  const isList = iterating.has(key) ? args[0]?.kind === 'function' || args[0]?.kind === 'native' : ofLists.has(key) && receiver.taint.length > 0;
  if (!isList) return undefined;
  return listMethod(site, array([], elementOf(receiver, site)), key, args);
}

const changing = new Set(['push', 'unshift', 'splice']);
const iterating = new Set(['map', 'filter', 'forEach', 'find', 'findLast', 'some', 'every', 'flatMap', 'reduce', 'findIndex', 'findLastIndex', 'sort']);

/** Methods that only lists have, and that a caller's list is read by. */
const ofLists = new Set(['join', 'pop', 'shift', 'flat', 'reverse', 'toReversed', 'splice', 'toSorted']);

function elementOf(receiver: Extract<Value, { kind: 'unknown' }>, site: CallSite): Value {
  return receiver.taint.length === 0 ? unknown : tainted(receiver.taint.map((taint) => extendTaint(taint, '[]', site.span)));
}

function listMethod(site: CallSite, given: ArrayValue, key: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args;
  const list = atPresent(site.evaluator, given);
  const known = first?.kind === 'function' ? foundWhileStarting(site, list, key, first) : undefined;
  if (known) return known;
  if (list.kept && changing.has(key)) noteListChange(site, list, key, args);
  switch (key) {
    case 'forEach':
      if (first) eachCall(site, list, first);
      return undefinedValue;
    case 'map':
      return first ? eachCall(site, list, first) : unknown;
    case 'flatMap': {
      const mapped = first ? eachCall(site, list, first) : array([]);
      return flat(mapped);
    }
    case 'flat':
      return flat(list);
    case 'filter':
    case 'sort':
    case 'toSorted':
    case 'reverse':
    case 'toReversed':
    case 'values':
      if (key === 'filter') return first?.kind === 'function' ? searched(site, list, key, first, () => filtered(site, list, first)) : array([], elementValue(list));
      if (first?.kind === 'function') eachCall(site, list, first);
      return list;
    case 'slice':
    case 'splice':
      return first?.kind === 'constant' && typeof first.value === 'number' && first.value >= 0 && !list.rest ? array(list.items.slice(first.value, second?.kind === 'constant' && typeof second.value === 'number' && key === 'slice' ? second.value : undefined)) : array([], elementValue(list));
    case 'concat':
      return args.reduce<ArrayValue>((all, one) => (one.kind === 'array' && !all.rest ? array([...all.items, ...one.items], one.rest) : array(all.items, all.rest ? join(all.rest, one) : one)), list);
    case 'find':
    case 'findLast':
      return join(first?.kind === 'function' ? searched(site, list, key, first, () => quantified(site, list, first, key)) : elementValue(list), undefinedValue);
    case 'findIndex':
    case 'findLastIndex':
    case 'some':
    case 'every':
      // `(reflector.get(KEY, handler) ?? []).every(…)`: nothing to ask.
      if (isEmpty(list) && (key === 'some' || key === 'every')) return constant(key === 'every');
      if (first?.kind === 'function') {
        const found = searched(site, list, key, first, () => quantified(site, list, first, key));
        return isPlaceInTable(found) ? found : unknown;
      }
      if (first) eachCall(site, list, first);
      return unknown;
    case 'pop':
    case 'shift':
    case 'at':
      return at(list, key, first);
    case 'push':
    case 'unshift':
    case 'add':
      return push(site, [list], key, args);
    case 'join':
      return joined(list, first);
    case 'reduce':
    case 'reduceRight':
      return reduce(site, list, first, second);
    case 'entries':
      return array(list.items.map((item, index) => array([list.rest ? unknown : constant(index), item])), list.rest && array([unknown, list.rest]));
    case 'keys':
      return array([], unknown);
    case 'includes':
    case 'has':
    case 'indexOf':
    case 'lastIndexOf':
    case 'fill':
    case 'delete':
    case 'clear':
      if (first && (key === 'includes' || key === 'has' || key === 'indexOf') && site.receiverRegister !== undefined) noteHeldInList(site, first, list, site.receiverRegister);
      return key === 'fill' ? list : (found(list, key, first) ?? unknown);
    case 'next':
      return object([['value', elementValue(list)], ['done', unknown]]);
    case 'toString':
      return tainted(taintsOf(list));
    default:
      return undefined;
  }
}

/** Calls a function with each element; the list of what it returned. */
function eachCall(site: CallSite, list: ArrayValue, callee: Value): ArrayValue {
  const call = (item: Value, index: number): Value => {
    const outer = site.frame.turn;
    site.frame.turn = `${outer}/${String(index)}`;
    const result = callBack(site, callee, [item, list.rest ? unknown : constant(index), list]);
    site.frame.turn = outer;
    return result;
  };
  if (list.items.length > maxCalls) return array([], call(elementValue(list), 0));
  const items = list.items.map(call);
  return array(items, list.rest && call(list.rest, list.items.length));
}

/** That `some` and `every` are true, or that `find` found something, establishes what the test being true of any element does; `some` being false, what the test being false does. Gives such an element. */
function quantified(site: CallSite, list: ArrayValue, test: FunctionValue, key: string): Value {
  const { evaluator, frame } = site;
  if ((key === 'some' || key === 'every') && list.items.length > 1 && isConstant(list)) return quantifiedEach(site, list, test, key);
  const element = elementValue(list);
  const outcome = invoke(evaluator, test, [element, unknown, list], test.self, site.span, frame.depth + 1);
  addBehaviours(frame, outcome.behaviours, site.with({ argRegisters: [] }));
  frame.keepOutcome(site.result, { ...outcome, value: unknown, path: evaluator.path, falsy: (key === 'some' ? outcome.falsy : undefined) ?? evaluator.path });
  return outcome.truthy ? applyPathTo(outcome.truthy, element) : element;
}

/** Of a list of constants `every` being true, or `some` being false, establishes what the test does of each of them: `FIELDS.every((name) => typeof body[name] === 'string')`. */
function quantifiedEach(site: CallSite, list: ArrayValue, test: FunctionValue, key: string): Value {
  const { evaluator, frame } = site;
  const tested = testedEach(site, list, test);
  const isEvery = key === 'every';
  const all = tested.reduce((path, { truthy, falsy }) => addClearances(path, (isEvery ? truthy : falsy).cleared), evaluator.path);
  const any = tested.map(({ truthy, falsy }) => (isEvery ? falsy : truthy)).reduce(meetPaths);
  frame.keepOutcome(site.result, { value: unknown, changed: new Map(), behaviours: new Map(), throws: [], path: evaluator.path, truthy: isEvery ? all : any, falsy: isEvery ? evaluator.path : all });
  return elementValue(list);
}

/** The constants of a list for which a test holds; where that is not known of one, it may be left or not. */
function filteredConstants(site: CallSite, list: ArrayValue, test: FunctionValue): ArrayValue {
  const left = testedEach(site, list, test).filter(({ value }) => truthOf(value) !== 'no');
  if (left.every(({ value }) => truthOf(value) === 'yes')) return array(left.map(({ item }) => item));
  const path = left.reduce((all, { falsy }) => addClearances(all, addedTo(site.evaluator.path, falsy).cleared), emptyPath);
  return { ...array(left.map(({ item }) => item)), length: { kind: 'unknown', taint: [], ...(path.cleared.size > 0 && { proves: { truth: false, path } }) } };
}

/** Where a constant stands in a list of constants. */
function found(list: ArrayValue, key: string, wanted: Value | undefined): Value | undefined {
  if (wanted?.kind !== 'constant' || !isConstant(list)) return undefined;
  const at = list.items.findIndex((item) => item.kind === 'constant' && item.value === wanted.value);
  if (key === 'includes' || key === 'has') return constant(at !== -1);
  return key === 'indexOf' ? constant(at) : undefined;
}

/** What a filter lets through: elements that made its test true. Of a list of constants it is known which. */
function filtered(site: CallSite, list: ArrayValue, test: FunctionValue): ArrayValue {
  const { evaluator, frame } = site;
  if (isConstant(list)) return filteredConstants(site, list, test);
  const element = elementValue(list);
  const outcome = invoke(evaluator, test, [element, unknown, list], test.self, site.span, frame.depth + 1);
  addBehaviours(frame, outcome.behaviours);
  const left = array([], outcome.truthy ? applyPathTo(outcome.truthy, element) : element);
  // Where nothing is left, all elements made the test false.
  const path = outcome.falsy && addedTo(evaluator.path, outcome.falsy);
  return path && path.cleared.size > 0 ? { ...left, length: { kind: 'unknown', taint: [], proves: { truth: false, path } } } : left;
}

function isConstant(list: ArrayValue): boolean {
  return !list.rest && list.items.length <= maxCalls && list.items.every((item) => item.kind === 'constant');
}

function flat(list: ArrayValue): ArrayValue {
  const items: Value[] = [];
  let rest = list.rest && (list.rest.kind === 'array' ? elementValue(list.rest) : list.rest);
  for (const item of list.items) {
    if (item.kind !== 'array') items.push(item);
    else {
      items.push(...item.items);
      if (item.rest) rest = rest ? join(rest, item.rest) : item.rest;
    }
  }
  return array(items, rest);
}

function at(list: ArrayValue, key: string, index: Value | undefined): Value {
  if (list.rest || list.items.length === 0) return elementValue(list);
  if (key === 'shift') return list.items[0] ?? undefinedValue;
  if (key === 'pop') return list.items.at(-1) ?? undefinedValue;
  return index?.kind === 'constant' && typeof index.value === 'number' ? (list.items.at(index.value) ?? undefinedValue) : elementValue(list);
}

/** Adds to a list, or to each of those that it may be. */
export function push(site: CallSite, lists: readonly ArrayValue[], key: string, given: readonly Value[]): Value {
  const added = joinAll(lists.map((list) => pushed(site, list, key, given)));
  if (site.receiverRegister !== undefined) writeBack(site.evaluator, site.frame, site.receiverRegister, added);
  return key === 'add' ? added : unknown;
}

function pushed(site: CallSite, list: ArrayValue, key: string, given: readonly Value[]): ArrayValue {
  // What was tested before it was put in stays tested when it is taken out elsewhere.
  const args = given.map((one) => kept(site.evaluator, applyPathTo(site.evaluator.path, one)));
  const isSure = site.frame.conditional === 0 && !list.rest;
  const grown: ArrayValue = isSure ? array(key === 'unshift' ? [...args, ...list.items] : [...list.items, ...args]) : { ...array(list.items, joinAll([...(list.rest ? [list.rest] : []), ...args])), ...(args.length > 0 && { filled: true }) };
  return list.set || list.kept ? { ...grown, ...(list.set && { set: true }), ...(list.kept && { kept: true }) } : grown;
}

function joined(list: ArrayValue, separator: Value | undefined): Value {
  const between = separator?.kind === 'constant' && separator.value !== undefined ? String(separator.value) : ',';
  if (!list.rest) return addParts(list.items.flatMap((item, index) => (index === 0 ? [item] : [between, item])));
  const rest = mapTaints(tainted(taintsOf(list.rest)), (taint) => taint);
  return addParts([...list.items.flatMap((item) => [item, between]), rest, ...storedParts(list.rest).map(asPart)]);
}

function reduce(site: CallSite, list: ArrayValue, callee: Value | undefined, initial: Value | undefined): Value {
  if (!callee) return unknown;
  let result = initial ?? list.items[0] ?? unknown;
  const items = [...(initial ? list.items : list.items.slice(1)), ...(list.rest ? [list.rest, list.rest] : [])];
  for (const item of items.slice(0, maxCalls)) result = callBack(site, callee, [result, item, unknown]);
  return result;
}

/** What a caller sent is looked for among values of the program. */
function noteHeldInList(site: CallSite, sent: Value, list: ArrayValue, at: Register): void {
  const kept = elementValue(list);
  noteAsserted(site.evaluator, site.frame, sent, kept, site.span);
  noteWrittenCredential(site.evaluator, site.frame, sent, kept, at, site.span, list.items.length > 1);
}
