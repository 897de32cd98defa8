import type { Meaning } from '../../facts/index.js';
import { noteHeldHash, noteMachineKey } from '../checks/comparisons.js';
import type { Evaluator } from '../evaluator.js';
import { claimsOf } from '../callers/claims.js';
import { callBack, callUnknown, isRequestPart, noteNext, unknownArguments } from '../running/calls.js';
import { ReadSite, SeenCall, type CallSite } from '../running/sites.js';
import { asIdentity, callOrigin, instance, named, valueAt } from './externals.js';
import { asHttpError, setHeaders, withProp, withStatus } from './answers.js';
import { changedBy, given, runCallbacks } from '../running/callbacks.js';
import { doneAs } from './done-as.js';
import { isOption, noteGuard, noteGuardClass } from './called-guards.js';
import { combined } from '../values/combined.js';
import { applies, fulfils, holds, isAskedFor, isOpen } from './conditions.js';
import { listedFiles } from './file-lists.js';
import { filePath } from '../flows/file-paths.js';
import { prefixed } from '../values/prefixed.js';
import { nameAsked, namedMember, namedPart, raise, respond, readsWhatIsMissing } from './request-calls.js';
import { emitForwarded } from '../callers/forwarded.js';
import { emitFlows, emitIdentity } from '../flows/flows.js';
import { listen, tell } from '../running/listeners.js';
import { noteOutside } from '../callers/callers.js';
import { associatedCall } from '../records/associations.js';
import { noteBelongs, noteDeclared, noteOperation } from '../records/data.js';
import { addBehaviour, recordOf } from '../running/invoke.js';
import { writeBack } from '../running/members.js';
import { isEnvironment } from '../running/operators.js';
import { addClearances, settled } from '../checks/path-state.js';
import { applyPathTo, clearValues } from '../values/path-values.js';
import { valueAtPlace, valuesAt, type CallValues } from './places.js';
import { onlyNamed } from '../values/picked.js';
import { noteRendered, printed } from '../flows/rendered.js';
import { remember, type Callable } from './row-memory.js';
import { scopedBy } from '../records/scoped.js';
import { noteHandedSignature, noteSignature, noteVerdict } from '../callers/signatures.js';
import { noteVerified, tokenOrigin } from '../callers/token-calls.js';
import { answerOf } from '../flows/upstream.js';
import { checkedBySchema, noteBlindCheck, noteChecked, parse, validatedBy } from '../schemas/schema-calls.js';
import { withSchema } from '../schemas/schemas.js';
import { spelledChecks } from '../checks/spelled-checks.js';
import { clearTaint, decodeTaint, resolveTaint, type Taint } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { array, constant, external, joinAll, tainted, taintsOf, undefinedValue, unknown, unknownBecause, type ExternalValue, type Value } from '../values/value.js';

const maxOrigin = 160;
/** Meanings under which the framework, not the call, decides when functions among the arguments run. */
const deferring = new Set<Meaning['is']>(['route', 'use', 'register', 'hook', 'decorate', 'param-handler', 'error-handler', 'middleware', 'returns', 'consumer', 'calls', 'does', 'global', 'decorator', 'test', 'provides', 'procedure', 'procedure-step', 'procedures', 'serves-procedures']);

/** Meanings that say what a call gives; at a path with `()` only these speak of the call that ends there. */
const ofValues = new Set<Meaning['is']>(['instance', 'constant', 'source', 'credential', 'principal', 'middleware', 'derives', 'schema', 'router', 'http-error']);

/** Meanings that are used up here: the host hears of calls that have others. */
const ofEvaluation = new Set<Meaning['is']>(['constant', 'derives', 'schema', 'checks', 'status', 'http-error', 'next', 'test', 'renders', 'prints', 'markup', 'view-engine']);

/** Calls (or constructs) what a package gives. */
export function callLibrary(site: CallSite, callee: ExternalValue, args: readonly Value[], receiver: Value | undefined): Value {
  const { evaluator, frame } = site;
  const { called, made, meanings, onResult, onlyValues, defers, tells, isLog, logs, sends } = callableOf(evaluator, callee.origin, site.construct);
  if (logs) addBehaviour(frame, { does: 'log', span: site.span });
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
    if (!isLog) noteOutside(site, args, owner);
    noteBlindCheck(site, `${callee.origin} ${site.label}`, args);
    if (args.some(isRequestPart) && noteGuardClass(site, callee)) return unknown;
    callUnknown(site, args, callee.origin);
    return plain;
  }
  const asked = nameAsked(evaluator, onlyValues, values);
  const fallback = named(site, valueAt(evaluator, called, onlyValues, new ReadSite(frame, site.callee, site.span, '()', asked), callee), asked) ?? instance(onResult, plain) ?? plain;
  if (!isLog) evaluator.outside += 1;
  const result = readsWhatIsMissing(evaluator, meanings, args[0]) ? undefinedValue : applyMeanings(site, callee, meanings, values, fallback);
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
    made: `${origin.replace(/:\*$/, ':default')}#`,
    meanings,
    onResult,
    onlyValues: onResult.filter((meaning) => meaning.is !== 'instance'),
    defers: meanings.some((meaning) => deferring.has(meaning.is)),
    tells: meanings.some((meaning) => !ofEvaluation.has(meaning.is)),
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

function applyMeanings(site: CallSite, callee: ExternalValue, meanings: readonly Meaning[], values: CallValues, fallback: Value): Value {
  let result = fallback;
  let operation = meanings.find((meaning) => meaning.is === 'operation');
  for (const meaning of meanings) {
    switch (meaning.is) {
      case 'receiver':
        // `app.get('setting')` registers nothing: what it gives is not the application.
        result = (isAskedFor(meanings, values) ? unknown : told(site, callee, values)) ?? result;
        break;
      case 'scopes':
        for (const extension of valuesAt(site.evaluator, meaning.by, values)) result = scopedBy(site.evaluator, result, extension);
        break;
      case 'constant':
        result = constant(meaning.value);
        break;
      case 'test':
        for (const arg of values.args) if (arg.kind === 'function') recordOf(arg).reached = true;
        break;
      case 'next':
        noteNext(site, values.args);
        break;
      case 'returns': {
        const returned = valueAtPlace(site.evaluator, meaning.at, values);
        // What a function gives too early (modules that import each other) can be asked for again later.
        if (returned && !(returned.kind === 'unknown' && meaning.at.endsWith('.ret'))) result = listed(site, meaning, meaning.below === undefined ? returned : prefixed(returned, valueAtPlace(site.evaluator, meaning.below, values)), values);
        break;
      }
      case 'derives':
        if (applies(site.evaluator, meaning, values)) result = (meaning.schema === undefined ? undefined : parse(site, meaning, values)) ?? derive(site, meaning, values) ?? result;
        break;
      case 'request-part':
        result = namedPart(site, meaning, values) ?? result;
        break;
      case 'member':
        result = namedMember(site, meaning, values) ?? result;
        break;
      case 'throws':
        raise(site, meaning, values);
        break;
      case 'file-path':
        result = filePath(site.evaluator.host, meaning.how, valuesAt(site.evaluator, meaning.at, values)) ?? result;
        break;
      case 'lists-files':
        result = listedFiles(site.evaluator, site.frame, meaning, values) ?? result;
        break;
      case 'schema':
        result = withSchema(site, result, meaning, values);
        break;
      case 'checks':
        noteChecked(site, meaning, values);
        if (meaning.by === 'throw') {
          clearValues(site.evaluator, valuesAt(site.evaluator, meaning.at, values), meaning.clears);
          site.evaluator.path = addClearances(site.evaluator.path, checkedBySchema(site.evaluator, meaning, values));
        }
        break;
      case 'validates-field':
        site.evaluator.path = addClearances(site.evaluator.path, validatedBy(site.evaluator, [meaning], values));
        break;
      case 'spells-checks':
        result = spelledChecks(site, meaning, values) ?? result;
        break;
      case 'settles':
        site.evaluator.path = addClearances(site.evaluator.path, settled(site.evaluator.path));
        break;
      case 'calls':
        // A callback is told of the record, and of how it was found.
        if (operation && meaning.with?.includes('ret')) [result, operation] = [noteOperation(site, callee, operation, values, result), undefined];
        result = given(runCallbacks(site, meaning, { ...values, result }), meanings) ?? result;
        break;
      case 'changed-by':
        result = changedBy(site, meaning, values, result);
        break;
      case 'does':
        result = doneAs(site, meaning, values) ?? result;
        break;
      case 'listens':
        listen(site, meaning, values);
        break;
      case 'emits':
        tell(site, meaning, values);
        break;
      case 'sink':
        if (isOpen(site, callee, meaning, values)) for (const place of meaning.at) emitFlows(site, meaning.of, callee.origin, place, values, meaning.counts);
        if (meaning.of === 'credential') addBehaviour(site.frame, { does: 'guard', kind: 'password', label: site.label, span: site.span });
        break;
      case 'costs':
        addBehaviour(site.frame, { does: 'cost', what: meaning.what, asked: values.args.some((arg) => taintsOf(arg).length > 0), label: site.label, span: site.span });
        break;
      case 'sends-headers':
        emitForwarded(site, callee.origin, meaning, values);
        break;
      case 'status':
        result = withStatus(site, meaning.at, values) ?? result;
        break;
      case 'sets-header':
        result = setHeaders(site, meaning, values) ?? result;
        break;
      case 'exposes':
        if (meaning.on === undefined && meaning.when === undefined) addBehaviour(site.frame, { does: 'exposes', what: meaning.what, label: `${site.label}()`, span: site.span });
        break;
      case 'respond':
        respond(site, meaning, values);
        break;
      case 'renders':
        noteRendered(site, meaning, values);
        break;
      case 'prints':
        result = printed(site, meaning, values) ?? result;
        break;
      case 'http-error':
        result = asHttpError(site, result, meaning, values);
        break;
      case 'declares':
        noteDeclared(site, meaning, values);
        break;
      case 'belongs':
        noteBelongs(site, meaning, values);
        break;
      case 'token-verify':
        if (meaning.token !== undefined && !holds(site, meaning.unless, values, false)) noteVerified(site, meaning.token, values);
        result = asIdentity(result);
        addBehaviour(site.frame, { does: 'guard', kind: 'token', label: site.label, span: site.span, ...tokenOrigin(site, meaning.token, values) });
        // With a callback it does not throw.
        if (site.frame.guarded === 0 && !values.args.some((arg) => arg.kind === 'function')) addBehaviour(site.frame, { does: 'fail', status: 401, span: site.span });
        break;
      case 'signature':
        noteSignature(site, callee, meaning, values);
        break;
      case 'verdict':
        noteVerdict(site, values.args);
        noteHeldHash(site.evaluator, site.frame, values.args, site.label, site.span);
        noteMachineKey(site.frame, values.args, site.label, site.span);
        break;
      case 'password-check':
        addBehaviour(site.frame, { does: 'guard', kind: 'password-check', label: site.label, span: site.span });
        break;
      case 'limits':
        addBehaviour(site.frame, { does: 'guard', kind: 'limiter', label: site.label, span: site.span });
        break;
      case 'token-sign':
        addBehaviour(site.frame, { does: 'guard', kind: 'issue', label: site.label, span: site.span });
        break;
      case 'token-decode':
        if (holds(site, meaning.when, values)) result = claimsOf(site, joinAll(valuesAt(site.evaluator, meaning.token, values))) ?? result;
        break;
      default:
        break;
    }
  }
  if (values.args.some(isRequestPart)) noteGuard(site, callee, meanings, values);
  return operation ? noteOperation(site, callee, operation, values, result) : result;
}

function derive(site: CallSite, meaning: Extract<Meaning, { readonly is: 'derives' }>, values: CallValues): Value | undefined {
  const parts = meaning.from.flatMap((place) => valuesAt(site.evaluator, place, values));
  const taints = parts.flatMap((part) => taintsOf(applyPathTo(site.evaluator.path, part)));
  if (taints.length === 0) return parts.some(isEnvironment) ? { kind: 'unknown', taint: [], environment: true } : undefined;
  const [only] = parts;
  const isUnwrapped = meaning.unwraps !== undefined && (meaning.unwraps === true || fulfils(site.evaluator, meaning.unwraps, values));
  const change = (taint: Taint): Taint => ({ ...clearTaint(meaning.resolves ? resolveTaint(taint, site.place) : meaning.decodes ? decodeTaint(taint) : taint, isUnwrapped && taint.cleared.includes('between-dots') ? [...(meaning.clears ?? []), 'from-base64'] : (meaning.clears ?? [])), ...(meaning.shape && { shape: meaning.shape }) });
  if (meaning.only !== undefined && only) return mapTaints(onlyNamed(site.evaluator, applyPathTo(site.evaluator.path, only), array(valuesAt(site.evaluator, meaning.only, values))), change);
  return mapTaints(parts.length === 1 && only && (only.kind === 'text' || only.kind === 'unknown') ? applyPathTo(site.evaluator.path, only) : tainted(taints), change);
}

/** A builder remembers under `(member)` what it was told. */
function told(site: CallSite, callee: ExternalValue, values: CallValues): Value | undefined {
  const { receiver } = values;
  if (receiver?.kind !== 'external' || isRequestPart(receiver)) return receiver;
  const member = callee.origin.slice(callee.origin.search(/[#.:][^#.:]*$/) + 1);
  const changed = withProp(receiver, `(${member})`, values.args.length === 0 ? constant(true) : array(values.args));
  if (site.receiverRegister !== undefined) writeBack(site.frame, site.receiverRegister, changed);
  return changed;
}

/** What a call returns of a list of functions: all of them, or any one. */
function listed(site: CallSite, { allIf, allUnless }: Extract<Meaning, { readonly is: 'returns' }>, returned: Value, values: CallValues): Value {
  return allIf ? combined(returned, isOption(site, allIf, values)) : allUnless ? combined(returned, !isOption(site, allUnless, values)) : returned;
}
