import type { Answer, Literal, OptionCondition, OptionDefaultMeaning, OptionMeaning, OptionSite, Place, Span } from '../../facts/index.js';
import { alternatives, applyPathTo, argumentIndex, environmentNames, givenNames, inProduction, isCutUp, isDevelopment, isLooselyTested, isNeverFilled, isNothing, propertyAt, propertySpan, spelledParts, taintsOf, valueAtPlace, valuesOf, writtenAt, type CallValues, type Evaluator, type LibraryCall, type Refusals, type Value } from '../../evaluate/index.js';
import { sentCredentials } from '../chain/sent-credentials.js';
import { loggedSecrets } from './logged-secrets.js';
import { isInMilliseconds } from './moments.js';
import { constantNamed, isPasswordName, mayPass, passes } from './option-tests.js';

interface Kept extends OptionSite {
  readonly fallback?: string;
  /** The arguments that what must be used was made with. */
  readonly usedBy?: readonly Value[];
  /** Of a secret that may be one of the code: the texts that it may be, and the variables of the environment that it is otherwise. */
  readonly otherwise?: { readonly texts: readonly string[]; readonly names: readonly string[] };
  /** The id of what the call gives, where it may be waited for no longer than a timer runs. */
  readonly gives?: string;
}

/** Gathers options that protections hang on, where calls set them or leave them out. */
export class OptionCollector {
  readonly #sites = new Map<string, Kept>();
  readonly #defaults = new Map<string, Answer[]>();
  /** Arguments of constructions whose results were put to use. */
  readonly #used = new Set<readonly Value[]>();
  #raced: ReadonlySet<string> = new Set();
  #refusals: Refusals | undefined;

  collect(evaluator: Evaluator, call: LibraryCall): void {
    for (const meaning of call.meanings) {
      if (meaning.is === 'option') this.#option(evaluator, call, meaning);
      else if (meaning.is === 'option-default') this.#default(evaluator, call, meaning);
      else if (meaning.is === 'sends-headers') this.#keep(sentCredentials(evaluator, call, meaning));
      else if (meaning.is === 'sink' && meaning.of === 'log-secret') this.#keep(loggedSecrets(evaluator, call));
      else if (meaning.is === 'uses-options') this.#use(evaluator, call, meaning.when ?? []);
    }
  }

  /** Every option met, each where it is written; one that may be supplied elsewhere is missing only if it is not. */
  sites(): readonly OptionSite[] {
    return [...this.#sites.values()].filter(({ usedBy, gives }) => (usedBy === undefined || this.#used.has(usedBy)) && !(gives !== undefined && this.#raced.has(gives))).map(({ fallback, otherwise, usedBy: _usedBy, gives: _gives, ...site }) => {
      if (site.state === 'weak' && otherwise && this.#refusals?.refuses(otherwise.texts, otherwise.names)) return { ...site, state: 'fine' };
      const supplied = site.state === 'missing' && fallback !== undefined && this.#defaults.get(fallback)?.some((answer) => answer !== 'no') === true;
      return supplied ? { ...site, state: 'unknown' } : site;
    });
  }

  /** Whether any call decides about this, whichever way. */
  has(concern: OptionSite['concern']): boolean {
    return [...this.#sites.values()].some((site) => site.concern === concern);
  }

  #keep(sites: readonly OptionSite[]): void {
    for (const site of sites) this.#sites.set(`${site.concern} ${site.optionSpan.file}:${String(site.optionSpan.start)}`, site);
  }

  #option(evaluator: Evaluator, call: LibraryCall, meaning: OptionMeaning): void {
    if (isDevelopment(call.path, call.conditional) || (meaning.below !== undefined && !evaluator.host.isOlder(call.frame.module.file, call.origin.slice(0, call.origin.lastIndexOf(':')), meaning.below))) return;
    const values = valuesOf(call);
    const applies = (meaning.when ?? []).map((condition) => holds(evaluator, condition, values, call));
    if (applies.includes('no') || meaning.unless?.some((condition) => holds(evaluator, condition, values, call) === 'yes')) return;
    const found = firstPresent(evaluator, meaning.at, values);
    const state = applies.includes('unknown') ? 'unknown' : found ? stateOf(evaluator, meaning, found, call) : meaning.needed ? 'missing' : 'fine';
    const isSecret = meaning.weak?.literal === true;
    const origin = found && isSecret ? originOf(evaluator, call, found.place, values) : undefined;
    const optionSpan = origin ?? (found && spanAt(call, found.place, evaluator, values)) ?? (meaning.shown === undefined ? undefined : spanAt(call, meaning.shown, evaluator, values)) ?? call.place;
    const key = `${meaning.of} ${meaning.note ?? ''} ${optionSpan.file}:${String(optionSpan.start)} ${String(call.place.start)}`;
    this.#raced = evaluator.raced;
    this.#refusals = evaluator.refusals;
    const gives = meaning.of === 'upstream-timeout' && call.result.kind === 'external' ? call.result.id : undefined;
    const known = this.#sites.get(key);
    // Seen with several arguments, one weak call is enough: it is made.
    if (known && rank[known.state] >= rank[state]) return;
    const constants = found ? constantsOf(found.value) : [];
    const exact = found ? (isExact(evaluator, meaning, found.value) ? 'yes' : 'unknown') : 'no';
    const otherwise = found && isSecret && exact === 'unknown' ? { texts: constants.filter((one) => typeof one === 'string'), names: environmentNames(found.value) } : undefined;
    const at = state === 'weak' || state === 'missing' ? (found?.place ?? meaning.at[0]) : undefined;
    const constant = state === 'weak' && !isSecret && found?.value.kind === 'constant' ? originOf(evaluator, call, found.place, values) : undefined;
    const named = constant && (constant.file !== optionSpan.file || constant.start !== optionSpan.start) ? constant : undefined;
    this.#sites.set(key, { concern: meaning.of, span: call.place, optionSpan, name: call.origin, state, ...(at !== undefined && { at, ...(meaning.mend && { mend: meaning.mend }) }), values: constants, exact, context: meaning.of === 'token-lifetime' ? [contextOf(call), ...givenNames(call)].join(' ') : contextOf(call), ...(origin && { written: true as const }), ...(named && { named }), ...(meaning.note !== undefined && { note: meaning.note }), ...(meaning.fallback !== undefined && { fallback: meaning.fallback }), ...(meaning.used && { usedBy: call.args }), ...(gives !== undefined && { gives }), ...(otherwise && { otherwise }), ...(evaluator.serving && { serving: true }) });
  }

  #use(evaluator: Evaluator, call: LibraryCall, when: readonly OptionCondition[]): void {
    if (when.some((condition) => holds(evaluator, condition, valuesOf(call), call) === 'no')) return;
    for (const one of call.receiver ? alternatives(call.receiver) : []) if (one.kind === 'external' && one.args) this.#used.add(one.args);
  }

  #default(evaluator: Evaluator, call: LibraryCall, meaning: OptionDefaultMeaning): void {
    const found = firstPresent(evaluator, meaning.at, valuesOf(call));
    this.#defaults.set(meaning.name, [...(this.#defaults.get(meaning.name) ?? []), found ? 'yes' : 'no']);
  }
}

/** Whether all that it may be is known: constants, or bytes and keys made of a text in the code. */
function isExact(evaluator: Evaluator, { weak }: OptionMeaning, value: Value): boolean {
  return inProduction(value).every((one) => one.kind === 'constant' || constantNamed(one) !== undefined || (weak?.literal === true && passes(evaluator, weak, one) === 'yes'));
}

/** What stands at the place that decides. */
interface Found {
  readonly place: Place;
  readonly value: Value;
}

const rank = { unknown: 0, fine: 1, missing: 2, weak: 3 };

function stateOf(evaluator: Evaluator, meaning: OptionMeaning, { place, value: given }: Found, call: LibraryCall): OptionSite['state'] {
  // What returned early before the call may have checked the data, too.
  const value = meaning.weak?.request ? applyPathTo(call.path, given) : given;
  // A branch around the call may be what checks the data.
  if (meaning.weak?.request && call.frame.examined > 0 && value.kind !== 'constant') return 'unknown';
  if (meaning.weak?.milliseconds) return isInMilliseconds(evaluator, call, place) ? 'weak' : 'fine';
  if (meaning.weak?.loose) return isLoose(call, value) ? 'weak' : 'fine';
  if (meaning.weak?.password && isCalledPassword(call, place, value)) return isCutUp(call.frame, call.span) ? 'fine' : 'weak';
  const nothing = passes(evaluator, { absent: true }, value);
  if (nothing !== 'no' && meaning.needed && mayPass(evaluator, { absent: true }, value) === 'yes') return 'unknown';
  if (meaning.weak === undefined) return nothing === 'unknown' ? 'unknown' : 'fine';
  const weak = meaning.any ? mayPass(evaluator, meaning.weak, value) : passes(evaluator, meaning.weak, value);
  if (weak === 'yes' && meaning.weak.zeroed && passes(evaluator, { literal: true }, value) !== 'yes') return isKept(call, place) ? 'weak' : 'unknown';
  return weak === 'yes' ? 'weak' : weak === 'no' ? 'fine' : 'unknown';
}

/** Whether the value is request data of which a branch around the call has compared no more than a part. */
function isLoose({ path }: LibraryCall, value: Value): boolean {
  return taintsOf(applyPathTo(path, value)).some((taint) => !taint.cleared.includes('all') && isLooselyTested(path, taint.id));
}

/** Whether bytes are still what they were made as. */
function isKept(call: LibraryCall, place: Place): boolean {
  const index = argumentIndex(place, call.args.length);
  const register = index === undefined ? undefined : call.argRegisters[index];
  return register !== undefined && isNeverFilled(call.frame, register);
}

/** Whether the code calls an argument a password, of whose value nothing else is known. */
function isCalledPassword(call: LibraryCall, place: Place, value: Value): boolean {
  const index = value.kind === 'constant' || place.includes('.') ? undefined : argumentIndex(place, call.args.length);
  const register = index === undefined ? undefined : call.argRegisters[index];
  return index !== undefined && (isPasswordName(call.argLabels[index] ?? '') || (register !== undefined && spelledParts(call.frame, register).some(isPasswordName)));
}

function holds(evaluator: Evaluator, { at, test, not, any }: OptionCondition, values: CallValues, call: LibraryCall): Answer {
  const value = valueAtPlace(evaluator, at, values);
  if (test.password && value && isCalledPassword(call, at, value)) return not ? 'no' : 'yes';
  if (test.present && value?.kind === 'unknown' && isElsewhere(evaluator, at, values)) return 'unknown';
  const answer = value ? (any ? mayPass : passes)(evaluator, test, value) : test.absent ? 'yes' : 'no';
  return not && answer !== 'unknown' ? (answer === 'yes' ? 'no' : 'yes') : answer;
}

/** Whether nothing of this name is written in the object: it may be among what else the object holds. */
function isElsewhere(evaluator: Evaluator, at: Place, values: CallValues): boolean {
  const dot = at.lastIndexOf('.');
  const holder = dot === -1 ? undefined : valueAtPlace(evaluator, at.slice(0, dot), values);
  return holder?.kind === 'object' && !holder.props.has(at.slice(dot + 1));
}

/** The first place at which something stands, or may stand. */
function firstPresent(evaluator: Evaluator, places: readonly Place[], values: CallValues): Found | undefined {
  for (const place of places) {
    const value = valueAtPlace(evaluator, place, values);
    if (value && !inProduction(value).every(isNothing)) return { place, value };
  }
  return undefined;
}

/** Names around a call, for what a name may silence. */
function contextOf(call: LibraryCall): string {
  const names = [call.frame.module.file.replace(/^.*\//, '')];
  for (let at: LibraryCall['frame'] | undefined = call.frame; at; at = at.parent) names.push(at.facts.name);
  const told = call.args.flatMap((arg) => [arg, ...(arg.kind === 'object' ? arg.props.values() : [])]).flatMap(alternatives);
  for (const value of told) if (value.kind === 'external') names.push(value.origin, ...(value.args ?? []).flatMap((arg) => (arg.kind === 'constant' && typeof arg.value === 'string' ? [arg.value] : []))); else if (value.kind === 'constant' && typeof value.value === 'string') names.push(value.value);
  return names.join(' ');
}

function constantsOf(value: Value): readonly Literal[] {
  return inProduction(value).flatMap((one) => (one.kind === 'constant' && one.value !== undefined ? [one.value] : (constantNamed(one) ?? [])));
}

/** Where the option is written: the property, in whatever file the object literal stands, or the argument. */
function spanAt(call: LibraryCall, place: Place, evaluator: Evaluator, values: CallValues): Span | undefined {
  const dot = place.lastIndexOf('.');
  const holder = dot === -1 ? undefined : valueAtPlace(evaluator, place.slice(0, dot), values);
  const written = holder && propertySpan(holder, place.slice(dot + 1));
  const index = argumentIndex(place, call.args.length);
  return written ?? (index === undefined ? undefined : call.argSpans[index]);
}

/** Where the constant itself is written, when that can be told. */
function originOf(evaluator: Evaluator, call: LibraryCall, place: Place, values: CallValues): Span | undefined {
  const dot = place.lastIndexOf('.');
  const holder = dot === -1 ? undefined : valueAtPlace(evaluator, place.slice(0, dot), values);
  const property = holder && propertyAt(holder, place.slice(dot + 1));
  if (property) return writtenAt(evaluator, property.frame, property.register);
  const index = dot === -1 ? argumentIndex(place, call.args.length) : undefined;
  const register = index === undefined ? undefined : call.argRegisters[index];
  return register === undefined ? undefined : writtenAt(evaluator, call.frame, register);
}
