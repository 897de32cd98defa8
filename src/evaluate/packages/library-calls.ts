import type { Meaning } from '../../facts/index.js';
import { modelNoted } from '../records/named-models.js';
import type { Evaluator } from '../evaluator.js';
import { callBack, callUnknown, isRequestPart, unknownArguments } from '../running/calls.js';
import { ReadSite, SeenCall, type CallSite } from '../running/sites.js';
import { calledOrigin, callOrigin, instance, named, valueAt } from './externals.js';
import { holdsRequest, noteGuard, noteGuardClass } from './called-guards.js';
import { nameAsked, readsWhatIsMissing } from './request-calls.js';
import { emitIdentity } from '../flows/flows.js';
import { noteOutside } from '../callers/callers.js';
import { associatedCall } from '../records/associations.js';
import { noteQuiet } from '../checks/idle-tests.js';
import { noteOperation } from '../records/data.js';
import { recordsIn } from '../records/held.js';
import { addBehaviour } from '../running/invoke.js';
import { applyMeaning } from './effects.js';
import type { CallValues } from './places.js';
import { remember, type Callable } from './row-memory.js';
import { noteHandedSignature } from '../callers/signatures.js';
import { answerOf } from '../flows/upstream.js';
import { noteBlindCheck } from '../schemas/schema-calls.js';
import { external, undefinedValue, unknown, unknownBecause, type ExternalValue, type Value } from '../values/value.js';

const maxOrigin = 160;
/** Meanings under which the framework, not the call, decides when functions among the arguments run. */
const deferring = new Set<Meaning['is']>(['route', 'use', 'register', 'hook', 'decorate', 'param-handler', 'error-handler', 'middleware', 'returns', 'consumer', 'calls', 'does', 'global', 'decorator', 'test', 'provides', 'procedure', 'procedure-step', 'procedures', 'serves-procedures']);

/** Meanings that say what a call gives; at a path with `()` only these speak of the call that ends there. */
const ofValues = new Set<Meaning['is']>(['instance', 'constant', 'source', 'credential', 'principal', 'middleware', 'derives', 'schema', 'router', 'http-error']);

/** Meanings that are used up here: the host hears of calls that have others. */
const ofEvaluation = new Set<Meaning['is']>(['constant', 'derives', 'schema', 'checks', 'property-checked', 'status', 'http-error', 'next', 'test', 'renders', 'prints', 'markup', 'view-engine']);

/** Functions of the language that make a value and do nothing else. */
const making = /^global:(?:\w*Error|String|Number|Boolean)$/;

/** An error that is made and not thrown, or a status that is set on an answer: nothing has happened yet. */
function isOnlyPrepared(origin: string, meanings: readonly Meaning[], onResult: readonly Meaning[]): boolean {
  return making.test(origin) || onResult.some(({ is }) => is === 'http-error' || is === 'middleware') || meanings.every((meaning) => meaning.is === 'status' || meaning.is === 'receiver' || (meaning.is === 'middleware' && meaning.decidedAt !== undefined));
}

/** Calls (or constructs) what a package gives. */
export function callLibrary(site: CallSite, given: ExternalValue, args: readonly Value[], receiver: Value | undefined): Value {
  const { evaluator, frame } = site;
  const callee = given.origin.endsWith(':*') ? { ...given, origin: calledOrigin(given.origin) } : given;
  const { called, made, meanings, onResult, onlyValues, defers, tells, isLog, logs, holds, sends } = callableOf(evaluator, callee.origin, site.construct);
  if (logs || isLog) noteQuiet(frame, site.result);
  if (logs) addBehaviour(frame, { does: 'log', span: site.span });
  if (logs) for (const record of args.flatMap((arg) => recordsIn(arg, site.span))) addBehaviour(frame, { does: 'log-record', record, span: record.span });
  const resultOrigin = site.construct ? made : called;
  if (resultOrigin.length > maxOrigin) return unknownBecause('a call chain too long to follow');
  // What a call gave is the receiver of calling it again: `factory(options)(value)`. Of a receiver that may be several things, this callee belongs to the one it was read from.
  const owner = receiver === undefined ? (callee.args ? callee : callee.receiver) : receiver.kind === 'union' ? (callee.receiver ?? receiver) : receiver;
  const id = `${frame.id}${frame.turn}@${String(site.span.start)}`;
  const values: CallValues = { args, callee, ...(owner && { receiver: owner }) };
  const upstream = owner?.kind === 'external' && owner.upstream && !site.construct ? owner.upstream : sends ? answerOf(site, meanings, values) : undefined;
  const plain = external(resultOrigin, { id, args, ...(owner && { receiver: owner }), ...(upstream && { upstream }) });
  if (evaluator.hasClaims && !isLog) emitIdentity(site, callee, meanings, args);
  if (meanings.length === 0) {
    const associated = associatedCall(site, callee, args, plain);
    if (associated) return associated;
    noteHandedSignature(site, owner ? [...args, owner] : args);
    if (!isLog && !making.test(callee.origin)) noteOutside(site, args, owner);
    noteBlindCheck(site, `${callee.origin} ${site.label}`, args);
    if (args.some(holdsRequest) && noteGuardClass(site, callee)) return unknown;
    callUnknown(site, args, callee.origin);
    return holds ? modelNoted(evaluator, plain) : plain;
  }
  const asked = nameAsked(evaluator, onlyValues, values);
  const fallback = named(site, valueAt(evaluator, called, onlyValues, new ReadSite(frame, site.callee, site.span, '()', asked), callee), asked) ?? instance(onResult, plain) ?? plain;
  if (!isLog && !isOnlyPrepared(callee.origin, meanings, onResult)) evaluator.outside += 1;
  let result = readsWhatIsMissing(evaluator, meanings, args[0]) ? undefinedValue : applyMeanings(site, callee, meanings, values, fallback);
  if (holds) result = modelNoted(evaluator, result);
  if (!defers) for (const arg of args) if (arg.kind === 'function') callBack(site, arg, unknownArguments(arg));
  return tells ? (evaluator.host.libraryCall(new SeenCall(site, callee, meanings, args, owner, result)) ?? result) : result;
}

/** Worked out once for each origin: a catalogue does not change, and programs call few different things often. */
const logWord = /^global:console\.|winston|pino|bunyan|sentry|(?:^|[^a-z])(?:log(?:s|ger|ging)?|Logger|Log)(?:[^a-zA-Z]|$)/;

function callableOf(evaluator: Evaluator, origin: string, construct: boolean): Callable {
  const kept = construct ? evaluator.rows.constructions : evaluator.rows.calls;
  const known = kept.get(origin);
  if (known) return known;
  const called = callOrigin(origin);
  const onResult = evaluator.host.meanings(called);
  const given = construct ? onResult : onResult.filter((meaning) => ofValues.has(meaning.is));
  const meanings = [...(construct ? [] : evaluator.host.meanings(origin)), ...given];
  const made: Callable = {
    called,
    made: `${origin}#`,
    meanings,
    onResult,
    onlyValues: onResult.filter((meaning) => meaning.is !== 'instance'),
    defers: meanings.some((meaning) => deferring.has(meaning.is)),
    tells: meanings.some((meaning) => !ofEvaluation.has(meaning.is)),
    holds: onResult.some((meaning) => meaning.is === 'collection' || (meaning.is === 'instance' && evaluator.host.meanings(`${meaning.of}#`).some((row) => row.is === 'collection'))),
    sends: meanings.some((meaning) => meaning.is === 'sends-headers'),
    isLog: origin.startsWith('global:console.') || /[#.]log\.\w+$/.test(origin),
    logs: logWord.test(origin),
  };
  remember(kept, origin, made);
  return made;
}

/** A function of the project of which the settings say something. What it was seen to do counts as well. */
export function callOwn(site: CallSite, path: string, args: readonly Value[], receiver: Value | undefined, returned: Value): Value {
  const { evaluator, frame } = site;
  const { called, meanings, onlyValues } = callableOf(evaluator, path, false);
  if (meanings.length === 0) return returned;
  const callee = external(path);
  const fallback = valueAt(evaluator, called, onlyValues, new ReadSite(frame, site.callee, site.span, '()'), callee) ?? returned;
  return applyMeanings(site, callee, meanings, { args, callee, ...(receiver && { receiver }) }, fallback);
}

/** What comes of a call, meaning by meaning in the order of its rows. */
function applyMeanings(site: CallSite, callee: ExternalValue, meanings: readonly Meaning[], values: CallValues, fallback: Value): Value {
  let result = fallback;
  let operation = meanings.find((meaning) => meaning.is === 'operation');
  const call = { callee, meanings };
  for (const meaning of meanings) {
    // A callback is told of the record, and of how it was found.
    if (operation && meaning.is === 'calls' && meaning.with?.includes('ret')) [result, operation] = [noteOperation(site, callee, operation, values, result), undefined];
    result = applyMeaning(site, meaning, values, result, call);
  }
  if (values.args.some(isRequestPart)) noteGuard(site, callee, meanings, values);
  return operation ? noteOperation(site, callee, operation, values, result) : result;
}
