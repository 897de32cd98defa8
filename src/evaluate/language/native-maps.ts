import type { Evaluator } from '../evaluator.js';
import { noteUnread } from '../callers/callers.js';
import { callBack } from '../running/calls.js';
import { memberOrigin } from '../packages/externals.js';
import { addBehaviour } from '../running/invoke.js';
import { keptMap } from '../records/kept-lists.js';
import { elementsOf, elementValue } from '../running/elements.js';
import { classOfPrototype } from '../running/prototypes.js';
import { writeBack } from '../running/members.js';
import { carriesIdentity } from '../callers/roles.js';
import type { CallSite } from '../running/sites.js';
import { extendTaint } from '../values/taint.js';
import { array, constant, external, join, mapOrigin, object, tainted, taintsOf, undefinedValue, unknown, type ArrayValue, type ExternalValue, type ObjectValue, type UnknownValue, type Value } from '../values/value.js';

/** Under this name a map remembers what was put into it … */
const entriesProp = '(entries)';
/** … and under this one what the program put there while it started. */
const startedProp = '(started)';

/**
 * `new Map(list)`. One that belongs to a single activation remembers what is put into it; what a module keeps for all its callers is a
 * store: once requests are served, nobody knows what another caller left there.
 */
export function newMap(site: CallSite, list: Value | undefined): ExternalValue {
  const id = `${site.frame.id}@${String(site.span.start)}`;
  const isStore = site.frame.parent === undefined || site.evaluator.starting;
  return external(mapOrigin, { ...(isStore && { args: list ? [list] : [] }), id, props: new Map([[isStore ? startedProp : entriesProp, entriesFrom(site, list)]]) });
}

function entriesFrom(site: CallSite, list: Value | undefined): ObjectValue {
  if (!list || (list.kind === 'constant' && (list.value === undefined || list.value === null))) return object([]);
  const { items, rest } = elementsOf(site.evaluator, list, site.span);
  let entries = object([]);
  for (const item of [...items, ...(rest ? [rest] : [])]) {
    const [key, value] = item.kind === 'array' ? [item.items[0] ?? item.rest ?? unknown, item.items[1] ?? item.rest ?? unknown] : [item, item];
    entries = withEntry(site.evaluator, entries, key, value, false);
  }
  return entries;
}

function withEntry(evaluator: Evaluator, entries: ObjectValue, key: Value, value: Value, doubtful: boolean): ObjectValue {
  const name = nameOfKey(key);
  if (key.kind === 'class' && name !== undefined) evaluator.classKeys.set(name, key);
  if (name === undefined) return object(entries.props, entries.rest ? join(entries.rest, value) : value);
  const old = entries.props.get(name);
  return object(new Map(entries.props).set(name, doubtful && old ? join(old, value) : value), entries.rest);
}

/** Under which name an entry is kept; undefined where the key is not known. */
function nameOfKey(key: Value | undefined): string | undefined {
  const prototype = key && classOfPrototype(key);
  if (prototype) return `(prototype) ${nameOfKey(prototype) ?? ''}`;
  if (key?.kind === 'class') return `(class) ${key.file}#${String(key.index)}@${key.frame.id}`;
  return key?.kind === 'constant' ? String(key.value) : undefined;
}

function keyNamed(evaluator: Evaluator, name: string): Value {
  return evaluator.classKeys.get(name) ?? constant(name);
}

/** What is known of the content of a map. */
export function entriesOf(evaluator: Evaluator, value: Value): ObjectValue | undefined {
  const entries = value.kind === 'external' && value.origin === mapOrigin ? value.props?.get(propOf(evaluator, value)) : undefined;
  return entries?.kind === 'object' ? entries : undefined;
}

function propOf(evaluator: Evaluator, map: ExternalValue): string {
  return isStarted(evaluator, map) ? startedProp : entriesProp;
}

/** While a program starts, all is known that it put into a map of its own. */
function isStarted({ starting }: Evaluator, { props }: ExternalValue): boolean {
  return starting && props?.has(startedProp) === true;
}

/** The pairs that iterating over a map gives. */
export function pairsOf(evaluator: Evaluator, entries: ObjectValue): ArrayValue {
  return array([...entries.props].map(([key, value]) => array([keyNamed(evaluator, key), value])), entries.rest && array([unknown, entries.rest]));
}

/** A method of a map whose content is known. */
export function mapMethod(site: CallSite, receiver: Value, key: string, args: readonly Value[]): Value | undefined {
  const entries = entriesOf(site.evaluator, receiver);
  if (receiver.kind !== 'external') return undefined;
  if (!entries) return receiver.origin === mapOrigin ? (registered(receiver, key, args[0]) ?? keptMap(site, key, args)) : undefined;
  const [first, second] = args;
  switch (key) {
    case 'set': {
      noteUnread(site, args, undefined);
      // Under which identity something is kept may be asked later, where nobody sees it.
      if (args.some(carriesIdentity)) addBehaviour(site.frame, { does: 'policy', label: site.label, span: site.span });
      const changed = { ...receiver, props: new Map(receiver.props ?? []).set(propOf(site.evaluator, receiver), withEntry(site.evaluator, entries, first ?? unknown, second ?? undefinedValue, site.frame.conditional > 0)) };
      if (site.receiverRegister !== undefined) writeBack(site.evaluator, site.frame, site.receiverRegister, changed);
      return changed;
    }
    case 'get': {
      const name = nameOfKey(first);
      const known = name === undefined ? undefined : handedOut(site, receiver, entries, name);
      if (known) return entries.rest ? join(known, entries.rest) : known;
      return name !== undefined ? (entries.rest ?? (isStarted(site.evaluator, receiver) ? undefinedValue : unknown)) : join(elementValue(valuesIn(entries)), undefinedValue);
    }
    case 'values':
      return valuesIn(entries);
    case 'keys':
      return array([...entries.props.keys()].map((name) => keyNamed(site.evaluator, name)), entries.rest && unknown);
    case 'entries':
      return pairsOf(site.evaluator, entries);
    case 'forEach':
      if (first) for (const pair of [...pairsOf(site.evaluator, entries).items, ...(entries.rest ? [array([unknown, entries.rest])] : [])]) if (pair.kind === 'array') callBack(site, first, [pair.items[1] ?? unknown, pair.items[0] ?? unknown]);
      return undefinedValue;
    case 'has': {
      const name = nameOfKey(first);
      return name !== undefined && !entries.rest && isStarted(site.evaluator, receiver) ? constant(entries.props.has(name)) : unknown;
    }
    case 'delete':
      return unknown;
    default:
      return undefined;
  }
}

/** What a program put into a map while it started, where that is no data: a model, a client, a function stays what it is. */
function registered({ props }: ExternalValue, key: string, name: Value | undefined): Value | undefined {
  const started = key === 'get' ? props?.get(startedProp) : undefined;
  const named = started?.kind === 'object' ? started.props.get(nameOfKey(name) ?? '') : undefined;
  return named && (named.kind === 'external' || named.kind === 'function' || named.kind === 'class' || named.kind === 'instance') && taintsOf(named).length === 0 ? named : undefined;
}

/** What is under a name; where it is changed while the program starts, the map holds it as it is then. */
function handedOut(site: CallSite, receiver: ExternalValue, entries: ObjectValue, name: string): Value | undefined {
  const { aliases } = site.evaluator;
  const held = entries.props.get(name);
  const known = held && isStarted(site.evaluator, receiver) ? aliases.known(held) : held;
  if (known && known !== held && site.receiverRegister !== undefined) {
    writeBack(site.evaluator, site.frame, site.receiverRegister, { ...receiver, props: new Map(receiver.props ?? []).set(startedProp, object(new Map(entries.props).set(name, known), entries.rest)) });
  }
  return known && aliases.latest(known);
}

function valuesIn(entries: ObjectValue): ArrayValue {
  return array([...entries.props.values()], entries.rest);
}

/** Methods by which parsed queries, forms and headers give their parts. */
export function partMethod(site: CallSite, receiver: Value, key: string, args: readonly Value[]): Value | undefined {
  if (receiver.kind !== 'unknown' || receiver.taint.length === 0) return undefined;
  if (receiver.origin !== undefined && site.evaluator.host.meanings(memberOrigin(receiver.origin, key)).length > 0) return undefined;
  switch (key) {
    case 'get':
      return partNamed(site, receiver, args[0]);
    case 'getAll':
      return array([], partNamed(site, receiver, args[0]));
    case 'keys':
    case 'values':
      return args.length === 0 ? array([], anyPart(site, receiver)) : undefined;
    case 'entries':
      return args.length === 0 ? array([], array([anyPart(site, receiver), anyPart(site, receiver)])) : undefined;
    default:
      return undefined;
  }
}

function partNamed(site: CallSite, receiver: UnknownValue, name: Value | undefined): Value {
  const part = name?.kind === 'constant' ? String(name.value) : '[]';
  return tainted(receiver.taint.map((taint) => {
    const read = { ...extendTaint(taint, part, site.span), shape: 'string' as const };
    const isOfAddress = taint.origin === 'query' && (taint.id === 'query' || taint.id.startsWith('query.(url)'));
    if (isOfAddress && part !== '[]') site.evaluator.host.requestRead({ origin: 'query', key: part, label: read.label, span: site.span, at: { frame: site.frame, register: site.result } });
    return read;
  }));
}

function anyPart(site: CallSite, receiver: UnknownValue): Value {
  return tainted(taintsOf(receiver).map((taint) => extendTaint(taint, '[]', site.span)));
}
