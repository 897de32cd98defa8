import type { Meaning } from '../../facts/index.js';
import { noteModels } from '../records/named-models.js';
import { claimsOf } from '../callers/claims.js';
import { emitForwarded, noteRobotCheck } from '../callers/forwarded.js';
import { noteSignature, noteVerdict } from '../callers/signatures.js';
import { failsForNobody, failsUnsigned, isRefused, noteVerified, tokenOrigin } from '../callers/token-calls.js';
import { noteHeldHash, noteMachineKey } from '../checks/comparisons.js';
import { addClearances, settled } from '../checks/path-state.js';
import { notePromised } from '../checks/promise-tests.js';
import { spelledChecks } from '../checks/spelled-checks.js';
import { emitFlows } from '../flows/flows.js';
import { noteRendered, printed } from '../flows/rendered.js';
import { noteBelongs, noteDeclared } from '../records/data.js';
import { scopedBy } from '../records/scoped.js';
import { isRequestPart, noteNext } from '../running/calls.js';
import { changedBy, given, runCallbacks } from '../running/callbacks.js';
import type { Behaviour } from '../running/frame.js';
import { addBehaviour, recordOf } from '../running/invoke.js';
import { dispatch, listen, tell } from '../running/listeners.js';
import { writeBack } from '../running/members.js';
import type { CallSite } from '../running/sites.js';
import { noteChecked as noteChecksOfProperty } from '../schemas/checked-properties.js';
import { noteDemands } from '../schemas/demands.js';
import { checkedBySchema, noteChecked, validatedBy } from '../schemas/schema-calls.js';
import { withSchema } from '../schemas/schemas.js';
import { combined } from '../values/combined.js';
import { clearValues } from '../values/path-values.js';
import { prefixed } from '../values/prefixed.js';
import { array, constant, joinAll, taintsOf, unknown, type ExternalValue, type Value } from '../values/value.js';
import { asHttpError, setHeaders, withProp, withStatus } from './answers.js';
import { isOption } from './called-guards.js';
import { holds, isAskedFor, isOpen } from './conditions.js';
import { derived } from './derived.js';
import { doneAs } from './done-as.js';
import { asIdentity } from './externals.js';
import { ofFiles } from './loaded-files.js';
import { valueAtPlace, valuesAt, type CallValues } from './places.js';
import { namedMember, namedPart, raise, respond } from './request-calls.js';

/** The call that has a meaning. */
interface Called {
  readonly callee: ExternalValue;
  readonly meanings: readonly Meaning[];
}

type Kind = Meaning['is'];
type Of<K extends Kind> = Extract<Meaning, { readonly is: K }>;
/** What comes of a call: what it gives in place of `result`, or nothing where it changes nothing about that. */
type Effect<M extends Meaning> = (site: CallSite, meaning: M, values: CallValues, result: Value, call: Called) => Value | undefined;
/** What is to be remembered of a call, which changes nothing about what it gives. */
type Note<M extends Meaning> = (site: CallSite, meaning: M, values: CallValues, call: Called) => void;

/** What meanings say of the value that a call gives. */
const effects: { readonly [K in Kind]?: Effect<Of<K>> } = {
  // `app.get('setting')` registers nothing: what it gives is not the application.
  receiver: (site, _meaning, values, _result, { callee, meanings }) => (isAskedFor(meanings, values) ? unknown : told(site, callee, values)),
  scopes: ({ evaluator }, { by }, values, result) => valuesAt(evaluator, by, values).reduce((scoped, extension) => scopedBy(evaluator, scoped, extension), result),
  constant: (_site, { value }) => constant(value),
  returns: (site, meaning, values) => {
    const returned = valueAtPlace(site.evaluator, meaning.at, values);
    // What a function gives too early (modules that import each other) can be asked for again later.
    if (!returned || (returned.kind === 'unknown' && meaning.at.endsWith('.ret'))) return undefined;
    return listed(site, meaning, meaning.below === undefined ? returned : prefixed(returned, valueAtPlace(site.evaluator, meaning.below, values)), values);
  },
  derives: derived,
  'request-part': namedPart,
  member: namedMember,
  'file-path': ofFiles,
  'lists-files': ofFiles,
  'file-state': ofFiles,
  loads: ofFiles,
  'loads-files': ofFiles,
  schema: (site, meaning, values, result) => withSchema(site, result, meaning, values),
  'spells-checks': spelledChecks,
  calls: (site, meaning, values, result, { meanings }) => given(runCallbacks(site, meaning, { ...values, result }, meanings.some((one) => one.is === 'token-verify' && one.token !== undefined && isRefused(site.evaluator, one.token, values))), meanings),
  'changed-by': changedBy,
  does: doneAs,
  dispatches: dispatch,
  status: (site, { at }, values) => withStatus(site, at, values),
  'sets-header': setHeaders,
  prints: printed,
  'http-error': (site, meaning, values, result) => asHttpError(site, result, meaning, values),
  'token-verify': (_site, _meaning, _values, result) => asIdentity(result),
  'token-decode': (site, meaning, values) => (holds(site, meaning.when, values) ? claimsOf(site, joinAll(valuesAt(site.evaluator, meaning.token, values))) : undefined),
};

/** What meanings say of what a call does besides. */
const notes: { readonly [K in Kind]?: Note<Of<K>> } = {
  test: (_site, _meaning, { args }) => {
    for (const arg of args) if (arg.kind === 'function') recordOf(arg).reached = true;
  },
  next: (site, _meaning, { args }) => { noteNext(site, args); },
  router: (site, _meaning, { args }, { callee }) => {
    if (callee.id !== undefined && args.some(isRequestPart)) addBehaviour(site.frame, { does: 'delegate', to: callee.id, span: site.span });
  },
  throws: raise,
  checks: (site, meaning, values) => {
    noteChecked(site, meaning, values);
    if (meaning.by !== 'throw') return;
    const { evaluator } = site;
    clearValues(evaluator, valuesAt(evaluator, meaning.at, values), meaning.clears);
    evaluator.path = addClearances(evaluator.path, checkedBySchema(evaluator, meaning, values));
  },
  'validates-field': ({ evaluator }, meaning, values) => { evaluator.path = addClearances(evaluator.path, validatedBy(evaluator, [meaning], values)); },
  'property-checked': noteChecksOfProperty,
  settles: ({ evaluator }) => { evaluator.path = addClearances(evaluator.path, settled(evaluator.path)); },
  listens: listen,
  emits: tell,
  sink: (site, meaning, values, { callee }) => {
    if (isOpen(site, callee, meaning, values)) for (const place of meaning.at) emitFlows(site, meaning.of, callee.origin, place, values, meaning);
    if (meaning.of === 'credential') guardedBy(site, 'password');
  },
  costs: (site, { what }, { args }) => { addBehaviour(site.frame, { does: 'cost', what, asked: args.some((arg) => taintsOf(arg).length > 0), label: site.label, span: site.span }); },
  'sends-headers': (site, meaning, values, { callee }) => {
    emitForwarded(site, callee.origin, meaning, values);
    noteRobotCheck(site, meaning, values);
  },
  exposes: (site, { on, when, what }) => {
    if (on === undefined && when === undefined) addBehaviour(site.frame, { does: 'exposes', what, label: `${site.label}()`, span: site.span });
  },
  respond,
  renders: noteRendered,
  declares: noteDeclared,
  models: noteModels,
  belongs: noteBelongs,
  'token-verify': (site, { token, unless }, values) => {
    if (failsForNobody(site, token, values)) return;
    if (token !== undefined && !holds(site, unless, values, false)) noteVerified(site, token, values);
    guardedBy(site, 'token', tokenOrigin(site, token, values));
    // With a callback it does not throw.
    if (values.args.some((arg) => arg.kind === 'function')) return;
    if (site.frame.guarded === 0) addBehaviour(site.frame, { does: 'fail', status: 401, span: site.span });
    else (site.frame.tried ??= []).push(site.span);
  },
  signature: (site, meaning, values, { callee, meanings }) => {
    if (meaning.checks && !meanings.some(({ is }) => is === 'verdict') && failsUnsigned(site, meaning.over, values)) return;
    noteSignature(site, callee, meaning, values);
  },
  verdict: (site, _meaning, { args }) => {
    noteVerdict(site, args);
    noteHeldHash(site.evaluator, site.frame, args, site.label, site.span);
    noteMachineKey(site.evaluator.host, site.frame, args, site.label, site.span);
  },
  'password-check': (site) => { guardedBy(site, 'password-check'); },
  promised: (site, _meaning, { args }, { meanings }) => { if (!args.some((arg) => arg.kind === 'function' || arg.kind === 'native')) notePromised(site, meanings.some(({ is }) => is === 'password-check')); },
  'ends-process': ({ evaluator, frame, span }) => { if (evaluator.starting) evaluator.refusals.ends(frame, span.start); },
  demands: noteDemands,
  'clears-cookie': ({ frame, span }) => { addBehaviour(frame, { does: 'clear-cookie', span }); },
  limits: (site) => { guardedBy(site, 'limiter'); },
  'token-sign': (site) => { guardedBy(site, 'issue'); },
};

/** Does what a meaning says, and gives what the call gives by it; `result` is what it gives so far. */
export function applyMeaning(site: CallSite, meaning: Meaning, values: CallValues, result: Value, call: Called): Value {
  // The key ties each function to the meaning it is about, which the type of an index does not carry over.
  (notes[meaning.is] as Note<Meaning> | undefined)?.(site, meaning, values, call);
  return (effects[meaning.is] as Effect<Meaning> | undefined)?.(site, meaning, values, result, call) ?? result;
}

type GuardBehaviour = Extract<Behaviour, { readonly does: 'guard' }>;

function guardedBy(site: CallSite, kind: GuardBehaviour['kind'], more: Partial<GuardBehaviour> = {}): void {
  addBehaviour(site.frame, { does: 'guard', kind, label: site.label, span: site.span, ...more });
}

/** A builder remembers under `(member)` what it was told. */
function told(site: CallSite, callee: ExternalValue, values: CallValues): Value | undefined {
  const { receiver } = values;
  if (receiver?.kind !== 'external' || isRequestPart(receiver)) return receiver;
  const member = callee.origin.slice(callee.origin.search(/[#.:][^#.:]*$/) + 1);
  const changed = withProp(receiver, `(${member})`, values.args.length === 0 ? constant(true) : array(values.args));
  if (site.receiverRegister !== undefined) writeBack(site.evaluator, site.frame, site.receiverRegister, changed);
  return changed;
}

/** What a call returns of a list of functions: all of them, or any one. */
function listed(site: CallSite, { allIf, allUnless }: Of<'returns'>, returned: Value, values: CallValues): Value {
  return allIf ? combined(returned, isOption(site, allIf, values)) : allUnless ? combined(returned, !isOption(site, allUnless, values)) : returned;
}
