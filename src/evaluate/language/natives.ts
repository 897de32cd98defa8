import { borrowed } from './borrowed.js';
import { deferred } from './deferred.js';
import { emit, emitFlows } from '../flows/flows.js';
import { arrayMethod, push } from './native-arrays.js';
import { hasOwn, objectFunction } from './native-objects.js';
import { mapMethod, newMap, partMethod } from './native-maps.js';
import { noteSlow, regexpMethod, replacedBy } from './native-regexps.js';
import { textMethod } from './native-texts.js';
import type { Risk } from '../../facts/index.js';
import { callBack, callValue, responseId } from '../running/calls.js';
import { noteSpent } from '../checks/decisions.js';
import { reflected } from '../running/own-decorators.js';
import type { CallSite } from '../running/sites.js';
import { targetMethod } from '../checks/target-tests.js';
import { memberOrigin, urlText } from '../packages/externals.js';
import { elementsOf, longestOf } from '../running/elements.js';
import { addParts } from '../running/operators.js';
import { recordsMethod } from './native-records.js';
import { failureOf } from '../packages/failures.js';
import { addClearances, addedTo, applyPath, everyDatum, meetPaths, type PathState } from '../checks/path-state.js';
import { applyPathTo } from '../values/path-values.js';
import { asText as textTaint, decodeTaint, isCleared } from '../values/taint.js';
import { asData } from '../flows/upstream.js';
import { mapTaints } from '../values/map-taints.js';
import { alternatives, array, constant, external, isUndefined, join, joinAll, object, taintsOf, unknown, type ExternalValue, type NativeValue, type UnknownValue, type Value } from '../values/value.js';

/** A method of the language itself, by the receiver it is called on; undefined when it is none. */
export function nativeMethod(site: CallSite, given: Value, key: string, args: readonly Value[]): Value | undefined {
  const lent = key === 'call' || key === 'apply' ? borrowed(site, key, args) : undefined;
  if (lent) return nativeMethod(site, lent.of, lent.key, lent.args);
  const ofRecords = given.kind === 'external' || (given.kind === 'array' && given.kept) ? recordsMethod(site, given, key, args) : undefined;
  if (ofRecords) return ofRecords;
  const receiver = ofData.has(key) ? asData(given) : site.evaluator.starting ? longestOf(given) : given;
  if (receiver.kind === 'union' && receiver.of.every((one) => one.kind !== 'external' && one.kind !== 'instance' && one.kind !== 'object')) {
    const lists = growing.has(key) ? receiver.of.flatMap((one) => (one.kind === 'array' ? [one] : [])) : [];
    if (lists.length > 0) return push(site, lists, key, args);
    const results = receiver.of.map((one) => nativeMethod(site, one, key, args));
    return results.every((one) => one === undefined) ? undefined : joinAll(results.map((one) => one ?? unknown));
  }
  if (receiver.kind === 'external' && receiver.origin === 'global:URL#' && (key === 'toString' || key === 'toJSON')) {
    const text = urlText(site.evaluator, receiver);
    if (text || taintsOf(receiver).length > 0) return text;
  }
  // A stream that is piped goes on as what it is piped to.
  const [into] = args;
  const onward = key === 'pipe' && into?.kind === 'external' ? piped(site, receiver, into) : undefined;
  if (onward) return onward;
  const asked = site.evaluator.target && targetMethod(site, receiver, key, args);
  if (asked) return asked;
  noteTextSinks(site, receiver, key, args);
  noteSlow(site, receiver, key, args);
  if (ofLists.has(key) && receiver.kind === 'unknown') noteAmbiguous(site, receiver, args);
  if (ofTexts.has(key) && receiver.kind === 'unknown') noteText(site, receiver);
  const result = promiseMethod(site, receiver, key, args) ?? functionMethod(site, receiver, key, args) ?? arrayMethod(site, receiver, key, args) ?? replacedBy(site, receiver, key, args) ?? textMethod(readText(site, receiver, key), key, args) ?? regexpMethod(receiver, key, args) ?? mapMethod(site, receiver, key, args) ?? partMethod(site, receiver, key, args);
  if (result) noteSpent(site.evaluator, [receiver, ...args]);
  return result;
}

/** What was sent goes on as it is through something that nobody knows: a reader of tables, say. */
function piped(site: CallSite, from: Value, into: ExternalValue): Value | undefined {
  const { host } = site.evaluator;
  const isKnown = host.meanings(memberOrigin(into.origin, 'on')).length > 0 || host.meanings(into.origin.replace(/\(\)$/, '')).length > 0 || into.id === responseId;
  const isSent = from.kind === 'external' && host.meanings(memberOrigin(from.origin, 'on')).some((row) => row.is === 'calls' && row.with?.[0] === 'body');
  return isKnown ? into : isSent ? from : undefined;
}

/** Methods that add to a list. */
const growing = new Set(['push', 'unshift', 'add']);

/** What a package gave is a text where a method of texts is called that no row knows: a template read from a file, say. */
function readText(site: CallSite, receiver: Value, key: string): Value {
  const isText = (key === 'replace' || key === 'replaceAll') && receiver.kind === 'external' && !receiver.upstream && site.evaluator.host.meanings(memberOrigin(receiver.origin, key)).length === 0;
  return isText ? unknown : receiver;
}

/** Methods that texts and lists have: of a list they ask for a whole element. */
const ofLists = new Set(['includes', 'indexOf', 'lastIndexOf']);

/** Parts of a text that make it dangerous somewhere: whoever asks for one decides whether to go on. */
const dangerousPart = /^(?:\.\.[/\\]?|[/\\<>'"`;|&$%\0]|\/\/|--|\$\(|<\/?script.*|javascript:.*|data:.*|file:.*|https?:.*|:\/\/|localhost|127\..*|169\.254\..*|\[?::1\]?|__proto__)$/i;

/** `path.includes('..')` of what may be a list: `?path=../x&path=y` passes, and becomes a text later (CWE-843). */
function noteAmbiguous(site: CallSite, { taint }: UnknownValue, [part]: readonly Value[]): void {
  if (part?.kind !== 'constant' || typeof part.value !== 'string' || !dangerousPart.test(part.value)) return;
  for (const one of taint) {
    const isList = one.shape !== 'string' && one.id.includes('.') && (one.origin === 'query' || one.origin === 'body');
    if (isList && !isCleared(applyPath(site.evaluator.path, one), 'nosql')) emit(site.evaluator, 'confusion', site.label, site.span, site.span, one);
  }
}

/** Methods that only texts have: on anything else of a request the call throws. */
const ofTexts = new Set(['trim', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'split', 'replace', 'replaceAll', 'startsWith', 'endsWith', 'substring', 'substr', 'charAt', 'charCodeAt', 'codePointAt', 'normalize', 'localeCompare', 'match', 'matchAll', 'padStart', 'padEnd', 'repeat']);

/** Behind such a call its receiver is a text. */
function noteText({ evaluator }: CallSite, { taint }: UnknownValue): void {
  const open = taint.filter((one) => one.shape !== 'string' && !isCleared(applyPath(evaluator.path, one), 'nosql'));
  if (open.length > 0) evaluator.path = addClearances(evaluator.path, new Map(open.map(({ id }) => [id, ['nosql'] as const])));
}

/** Methods of texts and lists, by which an answer is taken apart. */
const ofData = new Set(['map', 'filter', 'forEach', 'find', 'flatMap', 'reduce', 'some', 'every', 'join', 'slice', 'trim', 'toLowerCase', 'toUpperCase', 'split', 'replace', 'replaceAll', 'substring', 'substr', 'concat', 'toString', 'match', 'includes', 'indexOf', 'startsWith', 'endsWith']);

/** Methods of strings whose argument says how long a text becomes, and those that compile theirs to a regular expression. */
const textSinks: Readonly<Partial<Record<string, Risk>>> = { repeat: 'size', padStart: 'size', padEnd: 'size', match: 'regex', matchAll: 'regex', search: 'regex' };

function noteTextSinks(site: CallSite, receiver: Value, key: string, args: readonly Value[]): void {
  const risk = textSinks[key];
  if (!risk || args.length === 0) return;
  if (receiver.kind === 'text' || (receiver.kind === 'constant' && typeof receiver.value === 'string') || (receiver.kind === 'unknown' && receiver.taint.length > 0)) emitFlows(site, risk, `String#${key}`, '0', { args }, risk === 'size' ? { counts: true } : {});
}

/** Promises are their values: `then` calls on with the value, `catch` with an error. */
function promiseMethod(site: CallSite, receiver: Value, key: string, args: readonly Value[]): Value | undefined {
  if (key !== 'then' && key !== 'catch' && key !== 'finally') return undefined;
  if (receiver.kind === 'object' && receiver.props.has(key)) return undefined;
  if (isOfSchema(site, receiver, key)) return undefined;
  const [first, second] = args;
  if (key === 'finally') {
    if (first) callBack(site, first, []);
    return receiver;
  }
  const failed = (handler: Value | undefined): Value | undefined => (handler && isCallable(handler) ? callBack(site, handler, [rejection(site)]) : undefined);
  if (key === 'catch') {
    // What a caller who brings nothing gets as far as has not failed.
    if (site.evaluator.anonymous && site.evaluator.outside === site.frame.outside) return receiver;
    const recovered = failed(first);
    return recovered ? join(receiver, recovered) : receiver;
  }
  if (first && site.frame.parent === undefined && site.frame.conditional === 0) {
    // At the top level the rest of the module runs before the callback does.
    site.evaluator.deferred.push(() => callBack(site, first, [receiver]));
    return unknown;
  }
  const next = first && isCallable(first) ? callValue(site.with({ argRegisters: [] }), first, [receiver], undefined) : receiver;
  const recovered = failed(second);
  return recovered ? join(next, recovered) : next;
}

function rejection(site: CallSite): Value {
  return { kind: 'unknown', taint: [{ id: 'error', origin: 'error', shape: 'object', label: 'the error', span: site.span, cleared: [] }] };
}

function isCallable(value: Value): boolean {
  return value.kind === 'function' || value.kind === 'native' || value.kind === 'union' || value.kind === 'external';
}

/** Whether a method is one of a schema: `catch` says there what stands for what does not fit. */
function isOfSchema({ evaluator: { host } }: CallSite, receiver: Value, key: string): boolean {
  return alternatives(receiver).some((one) => one.kind === 'external' && host.meanings(`${memberOrigin(one.origin, key)}()`).some((row) => row.is === 'schema'));
}

function functionMethod(site: CallSite, receiver: Value, key: string, args: readonly Value[]): Value | undefined {
  if (key !== 'bind' && key !== 'call' && key !== 'apply') return undefined;
  if (receiver.kind !== 'function' && receiver.kind !== 'native' && receiver.kind !== 'external' && receiver.kind !== 'union') return undefined;
  // A package may give these names a meaning of its own.
  if (receiver.kind === 'external' && site.evaluator.host.meanings(memberOrigin(receiver.origin, key)).length > 0) return undefined;
  const [self, ...others] = args;
  if (key === 'bind') {
    if (receiver.kind !== 'function') return others.length === 0 ? receiver : { kind: 'native', name: 'bound', call: (args) => callValue(site.with({ argRegisters: [] }), receiver, [...others, ...args], self) };
    return { ...receiver, ...(self && !isUndefined(self) && { self }), ...(others.length > 0 && { bound: [...(receiver.bound ?? []), ...others] }) };
  }
  if (key === 'call' && receiver.kind === 'external' && receiver.origin.endsWith('.hasOwnProperty')) return hasOwn(self, others[0]);
  const passed = key === 'call' ? others : others[0]?.kind === 'array' ? others[0].items : [];
  const [selfRegister, ...argRegisters] = site.argRegisters;
  return callValue(site.with({ argRegisters: key === 'call' ? argRegisters : [], receiverRegister: selfRegister }), receiver, passed, self);
}

/** A function of the language itself, by its global name. */
export function nativeFunction(site: CallSite, origin: string, args: readonly Value[]): Value | undefined {
  if (!origin.startsWith('global:')) return undefined;
  const [first] = args;
  const kept = reflected(site, origin, args);
  if (kept) return kept;
  switch (origin) {
    case 'global:Promise.resolve':
      return first ?? constant(undefined);
    case 'global:Promise.all':
    case 'global:Promise.allSettled':
      return first ?? unknown;
    case 'global:Promise.race':
      if (first?.kind === 'array') noteRaced(site, first.items);
      return first?.kind === 'array' ? joinAll(first.items) : unknown;
    case 'global:Promise.any':
      return first?.kind === 'array' ? joinAll(first.items) : unknown;
    case 'global:Promise.defer':
      return deferred(site);
    case 'global:String':
      return first ? (first.kind === 'text' || first.kind === 'constant' ? addParts([first]) : asText(first)) : constant('');
    case 'global:Boolean':
      return unknown;
    case 'global:Symbol':
    case 'global:Symbol.for':
      return external(origin, { args, id: first?.kind === 'constant' ? String(first.value) : `${site.frame.id}@${String(site.span.start)}` });
    default:
      return objectFunction(site, origin, args);
  }
}

/** Calls that are waited for no longer than something else: a timer, most often. */
function noteRaced({ evaluator }: CallSite, items: readonly Value[]): void {
  if (items.length < 2) return;
  for (const one of items.flatMap(alternatives)) {
    // Several that are waited for together; what was read of an answer.
    for (const call of one.kind === 'array' ? one.items.flatMap(alternatives) : [one]) {
      for (let at: Value | undefined = call; at?.kind === 'external'; at = at.receiver) if (at.id !== undefined) evaluator.raced.add(at.id);
    }
  }
}

function asText(value: Value): Value {
  const taints = taintsOf(value);
  return taints.length === 0 ? (value.kind === 'external' || (value.kind === 'unknown' && value.identity !== undefined) ? value : unknown) : { kind: 'unknown', taint: taints.map(textTaint) };
}

/** `new` of something of the language itself. */
export function nativeConstruct(site: CallSite, origin: string, args: readonly Value[]): Value | undefined {
  const [first] = args;
  switch (origin) {
    case 'global:Promise':
      return promiseOf(site, first);
    case 'global:Set': {
      const list = first && !isUndefined(first) ? elementsOf(site.evaluator, first, site.span) : array([]);
      return { ...list, set: true };
    }
    case 'global:Array':
      if (args.length === 1) emitFlows(site, 'size', origin, '0', { args });
      return array([], unknown);
    case 'global:String':
      return nativeFunction(site, origin, args);
    case 'global:Proxy':
      return first && taintsOf(first).length > 0 ? first : undefined;
    case 'global:Object':
      return object([]);
    case 'global:URL':
      return external('global:URL#', { args });
    case 'global:URLSearchParams':
      return mapTaints(asText(first ?? unknown), decodeTaint);
    case 'global:Map':
    case 'global:WeakMap':
      return newMap(site, first);
    case 'global:RegExp':
      return first?.kind === 'constant' && typeof first.value === 'string' ? { kind: 'regexp', pattern: first.value, flags: '' } : undefined;
    default:
      return /^global:(?:\w*Error)$/.test(origin) ? external('global:Error#', { args }) : undefined;
  }
}

/**
 * A promise is what its executor resolves it with, and what has been established wherever it does holds from then on: promises are awaited at once.
 * Rejecting it ends the function as throwing does.
 */
function promiseOf(site: CallSite, executor: Value | undefined): Value {
  const { evaluator, frame } = site;
  let resolved: Value | undefined;
  let reached: PathState | undefined;
  const resolve: NativeValue = { kind: 'native', name: 'resolve', call: ([given]) => {
    const value = applyPathTo(evaluator.path, given ?? constant(undefined));
    resolved = resolved ? join(resolved, value) : value;
    reached = reached ? meetPaths(reached, evaluator.path) : evaluator.path;
    return unknown;
  } };
  const reject: NativeValue = { kind: 'native', name: 'reject', call: ([error]) => {
    if (frame.guarded === 0) failureOf(frame, error ?? unknown, site.span);
    return unknown;
  } };
  if (executor && alternatives(executor).some((one) => one.kind === 'function')) callBack(site, executor, [resolve, reject]);
  // Which deployment it is has been asked for inside only.
  if (reached) evaluator.path = addClearances(evaluator.path, new Map([...addedTo(evaluator.path, reached).cleared].filter(([id]) => !id.startsWith(everyDatum))));
  return resolved ?? unknown;
}
