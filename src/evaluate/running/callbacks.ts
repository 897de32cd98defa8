import type { Meaning, Span } from '../../facts/index.js';
import { callBack, unknownArguments } from './calls.js';
import { fulfils } from '../packages/conditions.js';
import { returnSpan } from './definitions.js';
import { instanceOfType } from '../packages/externals.js';
import { noteReturned } from '../flows/flows.js';
import { invoke } from './invoke.js';
import { noteKeptBody } from '../packages/kept-bodies.js';
import { readMember, writeBack } from './members.js';
import { valuesAt, type CallValues } from '../packages/places.js';
import { theIdentity } from '../callers/roles.js';
import type { CallSite } from './sites.js';
import type { Taint } from '../values/taint.js';
import { constant, external, tainted, unknown, type Value } from '../values/value.js';

/** Calls what the call calls back, with what the row says; what it returns, if that is known. `fails`: the caller is told that it went wrong. */
export function runCallbacks(site: CallSite, meaning: Extract<Meaning, { readonly is: 'calls' }>, values: CallValues, fails = false): Value | undefined {
  let returned: Value | undefined;
  const isKnown = meaning.when === undefined || fulfils(site.evaluator, meaning.when, values);
  for (const callee of valuesAt(site.evaluator, meaning.at, values)) {
    if (callee.kind !== 'function' && callee.kind !== 'native' && !(callee.kind === 'external' && meaning.from !== undefined)) continue;
    const told = meaning.instead && fulfils(site.evaluator, meaning.instead.when, values) ? meaning.instead.with : (meaning.with ?? []);
    const handed = meaning.from === undefined ? [] : valuesAt(site.evaluator, meaning.from, values);
    const isNobody = site.evaluator.anonymous && told.includes('principal');
    const args = isKnown ? [...told.map((one, at) => (isNobody ? givenForNobody(one, fails) : givenTo(callee, one, at, site, values))), ...handed] : callee.kind === 'function' ? unknownArguments(callee) : [];
    if (isKnown && args[0] && meaning.with?.[0] === 'body') noteKeptBody(site, callee, args[0]);
    returned = callBack(site, callee, args);
    if (meaning.answers) noteReturned(site.evaluator, meaning.answers, returned, callee.kind === 'function' ? returnSpan(callee) : site.span);
  }
  return returned && returned.kind !== 'unknown' && returned.kind !== 'constant' ? returned : undefined;
}

/** The receiver as functions leave it that the call hands it to. */
export function changedBy(site: CallSite, meaning: Extract<Meaning, { readonly is: 'changed-by' }>, values: CallValues, result: Value): Value {
  let changed = result;
  for (const fn of valuesAt(site.evaluator, meaning.at, values)) {
    if (fn.kind === 'function') changed = invoke(site.evaluator, fn, [changed], undefined, site.span, site.frame.depth + 1).changed.get(0) ?? changed;
  }
  if (changed !== result && site.receiverRegister !== undefined) writeBack(site.evaluator, site.frame, site.receiverRegister, changed);
  return changed;
}

/** What a callback returned stands for the call, unless the call makes a chain element, or what holds procedures, or gives an instance of a type. */
export function given(returned: Value | undefined, meanings: readonly Meaning[]): Value | undefined {
  return meanings.some((meaning) => meaning.is === 'middleware' || meaning.is === 'procedures' || meaning.is === 'instance') ? undefined : returned;
}

function givenTo(callee: Value, what: string, at: number, site: CallSite, values: CallValues): Value {
  if (what === 'error' || what === 'body' || what === 'message' || what === 'arguments') return toldTo(callee, what, at, site);
  if (what.startsWith('body.') || what.startsWith('headers.') || what.startsWith('file.')) return sentPart(callee, what, at, site.span);
  if (what === 'this') return values.receiver ?? unknown;
  if (what.startsWith('ret.')) return values.result ? readMember(site.evaluator, values.result, what.slice('ret.'.length)) : unknown;
  return what === 'ret' ? (values.result ?? unknown) : what === '' ? unknown : what === 'principal' ? theIdentity : instanceOfType(what);
}

const nobody: Value = { kind: 'constant', value: undefined, settled: true };

/** What a function that is told who is calling gets where nobody is known. */
function givenForNobody(what: string, fails: boolean): Value {
  if (fails && what !== 'principal') return external('global:Error#');
  return what === 'error' ? constant(null) : what === 'principal' ? nobody : unknown;
}

/** A part of the request, by its name, as a parameter of a function that is called with it. */
export function sentPart(callee: Value, id: string, at: number, otherwise: Span): Value {
  const parameter = callee.kind === 'function' ? callee.frame.module.facts.functions[callee.index]?.parameters[at] : undefined;
  const span = parameter && callee.kind === 'function' ? { file: callee.file, start: parameter.start, end: parameter.end } : otherwise;
  const origin = id.startsWith('body.') ? 'body' : id.startsWith('file.') ? 'file' : 'headers';
  return tainted([{ id, origin, shape: origin === 'headers' ? 'string' : 'object', label: parameter?.name ?? id, span, cleared: [] }]);
}

/** What callbacks are told of that callers decide; it goes by the name the callback gives it. */
const kindsTold: Readonly<Record<'error' | 'body' | 'message' | 'arguments', { readonly id: string; readonly shape: Taint['shape']; readonly label: string }>> = {
  error: { id: 'error', shape: 'object', label: 'the error' },
  body: { id: 'body.(piece)', shape: 'string', label: 'the body' },
  message: { id: 'message', shape: 'object', label: 'the message' },
  arguments: { id: 'message', shape: 'string', label: 'the arguments' },
};

function toldTo(callee: Value, what: keyof typeof kindsTold, at: number, site: CallSite): Value {
  const parameter = callee.kind === 'function' ? callee.frame.module.facts.functions[callee.index]?.parameters[at] : undefined;
  const span = parameter && callee.kind === 'function' ? { file: callee.file, start: parameter.start, end: parameter.end } : site.span;
  const { id, shape, label } = kindsTold[what];
  const origin = what === 'arguments' ? 'message' : what;
  return tainted([{ id: origin === 'message' ? `${id}.${parameter?.name ?? String(at)}` : id, origin, shape, label: parameter?.name ?? label, span, cleared: [] }]);
}
