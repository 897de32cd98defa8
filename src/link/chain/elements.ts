import type { Carrier, ChainElement, ChainKind, FrameworkName, OptionValue, RoleCheck, Span } from '../../facts/index.js';
import { alternatives, catalogue, partsValidated, valueAtPlace, valueKey, type Behaviour, type Evaluator, type ExternalValue, type FunctionValue, type Value } from '../../evaluate/index.js';
import { fromPackage } from './chain-edges.js';
import { ownModels, relationIn } from '../noted/data-use.js';
import { exempting } from './exemptions.js';
import { loadsIn } from './loads.js';
import { looksForCaller, looksWho, turnsAway } from './looks.js';
import { nameOf } from './names.js';
import type { RunResult, Runner } from './runner.js';
import { Strangers } from './strangers.js';

/** Answers by which a guard turns a caller away. */
export const refusals: ReadonlySet<number> = new Set([401, 403, 407, 419, 511]);

/** Says what a chain element is: by the package it comes from, or by what its function does. */
export class ElementReader {
  readonly #known = new Map<string, Omit<ChainElement, 'span'>>();
  readonly #byRun = new WeakMap<RunResult, Omit<ChainElement, 'span'>>();
  readonly strangers: Strangers;

  constructor(
    readonly evaluator: Evaluator,
    readonly runner: Runner,
    readonly authGuards: ReadonlySet<string>,
  ) {
    this.strangers = new Strangers(runner);
  }

  /** `run`: what running it behind others has shown, if it was run so. */
  read(value: Value, framework: FrameworkName, origin: string, span: Span, run?: RunResult): ChainElement {
    if (run && value.kind === 'function') return { ...this.#behind(value, framework, origin, span, run), span };
    const key = `${framework}|${valueKey(value)}`;
    const known = this.#known.get(key) ?? this.#classify(value, framework, origin, span);
    this.#known.set(key, known);
    return { ...known, span };
  }

  #behind(value: FunctionValue, framework: FrameworkName, origin: string, span: Span, run: RunResult): Omit<ChainElement, 'span'> {
    const known = this.#byRun.get(run) ?? (this.authGuards.has(nameOf(value)) ? this.#classify(value, framework, origin, span) : this.#byBehaviour(value, origin, span, run));
    this.#byRun.set(run, known);
    return known;
  }

  #classify(value: Value, framework: FrameworkName, origin: string, span: Span): Omit<ChainElement, 'span'> {
    const name = nameOf(value);
    if (this.authGuards.has(name.replace(/\(\)$/, ''))) return { kind: 'auth', name, evidence: { reason: 'named in settings["api-security"].authGuards', span } };
    switch (value.kind) {
      case 'function':
        return this.#byBehaviour(value, origin, span);
      case 'external': {
        const wrapped = exempting(this.evaluator, value)?.inner;
        return wrapped ? this.#classify(wrapped, framework, origin, span) : byPackage(this.evaluator, value, span);
      }
      case 'union':
        return this.#union(value.of, framework, origin, span);
      case 'array':
        return this.#all(value.rest ? [...value.items, value.rest] : value.items, framework, origin, span);
      case 'native':
      case 'constant':
        return { kind: 'pass', name, evidence: { reason: 'nothing is called', span } };
      case 'object':
      case 'instance': {
        const parts = value.kind === 'object' ? [...value.props.values()].filter((one) => one.kind === 'function') : [];
        return parts.length === 1 && parts[0] ? this.#classify(parts[0], framework, origin, span) : opaque(name, span);
      }
      default:
        return opaque(value.kind === 'unknown' ? (value.why ?? name) : name, span);
    }
  }

  #byBehaviour(value: FunctionValue, origin: string, span: Span, run = this.runner.element(value, origin)): Omit<ChainElement, 'span'> {
    const behaviours = [...run.behaviours.values()];
    const element = kindOfBehaviour(nameOf(value), this.strangers.refusing(value, origin, behaviours, 'element', run.found), span);
    if (element.optional || element.refusesCallers) return element;
    if (element.kind === 'auth' || element.kind === 'role') {
      if (this.strangers.pass(value, origin, run.found)) return { ...element, optional: true };
      return element.verifies !== true && this.strangers.passFromOwnPage(value, origin, run.found) ? { ...element, kind: 'csrf', evidence: { reason: 'asks for nothing but a token against forged requests', span: element.evidence.span } } : element;
    }
    const looks = element.kind === 'pass' ? behaviours.find(looksForCaller) : undefined;
    const leaves = run.leavesCaller || behaviours.some((one) => one.does === 'principal' || (one.does === 'guard' && looksForCaller(one)));
    return looks && leaves ? { ...element, kind: 'auth', optional: true, evidence: { reason: 'reads who is calling and turns nobody away', span: looks.span } } : element;
  }

  /** All of these run: the strongest of them counts. */
  #all(values: readonly Value[], framework: FrameworkName, origin: string, span: Span): Omit<ChainElement, 'span'> {
    const read = values.map((value) => this.#classify(value, framework, origin, span));
    const checks = read.filter((one) => one.kind === 'auth' || one.kind === 'role');
    return checks.find((one) => one.kind === 'auth' && !one.optional) ?? checks.find((one) => !one.optional) ?? read.find((one) => one.kind === 'opaque') ?? checks[0] ?? read[0] ?? { kind: 'pass', name: 'nothing', evidence: { reason: 'nothing is called', span } };
  }

  /** Whichever it is: authentication only when every alternative is; of other controls one that may stand there, since the configuration puts it there. */
  #union(values: readonly Value[], framework: FrameworkName, origin: string, span: Span): Omit<ChainElement, 'span'> {
    const read = values.filter((value) => value.kind !== 'constant').map((value) => this.#classify(value, framework, origin, span));
    const auth = read.find((one) => one.kind === 'auth' || one.kind === 'role');
    const [first] = read;
    if (auth && read.every((one) => one.kind === auth.kind)) return auth;
    if (auth) return { ...opaque(auth.name, span), evidence: { reason: 'is an authentication check on some paths only', span } };
    return read.find((one) => one.kind === 'opaque') ?? read.find((one) => one.kind !== 'pass') ?? first ?? { kind: 'pass', name: 'nothing', evidence: { reason: 'nothing is called', span } };
  }
}

function opaque(name: string, span: Span): Omit<ChainElement, 'span'> {
  return { kind: 'opaque', name, evidence: { reason: `cannot be seen into: ${name}`, span } };
}

function byPackage(evaluator: Evaluator, value: ExternalValue, span: Span): Omit<ChainElement, 'span'> {
  const name = nameOf(value);
  const packageName = value.origin.slice(0, value.origin.lastIndexOf(':'));
  const meanings = catalogue.meanings(value.origin);
  const validates = partsValidated(evaluator, meanings, { args: value.args ?? [], receiver: value });
  for (const meaning of meanings) {
    if (meaning.is !== 'middleware' || (meaning.when !== undefined && !(typeof meaning.when === 'string' ? isGiven(evaluator, value, meaning.when) : hasOption(evaluator, value, meaning.when))) || (meaning.unless !== undefined && isGiven(evaluator, value, meaning.unless))) continue;
    const condition = meaning.optionalIf && valueAtPlace(evaluator, meaning.optionalIf.at, { args: value.args ?? [] });
    const isOptional = meaning.optional === true || (condition?.kind === 'array' ? condition.items : [condition]).some((one) => one?.kind === 'constant' && one.value === meaning.optionalIf?.value);
    return {
      kind: meaning.kind,
      name,
      evidence: { reason: `${name} of ${packageName}`, package: packageName, span },
      ...(isOptional && { optional: true }),
      ...(meaning.kind === 'auth' && { verifies: true }),
      ...(validates && { validates }),
      ...(meaning.parses && { parses: meaning.parses }),
      ...(meaning.forms && { forms: true }),
      ...(meaning.logs && { logs: true }),
      ...(meaning.keepsSession && { keepsSession: true }),
      ...(meaning.from && { knownBy: [{ from: meaning.from, label: name }] }),
      ...(hasOption(evaluator, value, meaning.passwordIf) && { checksPassword: true }),
      ...(signsIn(evaluator, value, meaning.signInIf) && { signsIn: true }),
      ...(meaning.byConfig && { byConfig: { name: meaning.byConfig.name, isOff: meaning.byConfig.off === true || hasOption(evaluator, value, meaning.byConfig.offIf), ...(meaning.byConfig.optional && { optional: meaning.byConfig.optional }) } }),
    };
  }
  return { kind: 'opaque', name, evidence: { reason: fromPackage(evaluator.host, packageName, span), span } };
}

/** Whether something else than nothing or false may stand at a place of the call that made it. */
function isGiven(evaluator: Evaluator, value: ExternalValue, place: string): boolean {
  const found = valueAtPlace(evaluator, place, { args: value.args ?? [] });
  return found !== undefined && alternatives(found).some((one) => one.kind !== 'constant' || Boolean(one.value));
}

/** Whether what a package made was given an option of this value. */
export function hasOption(evaluator: Evaluator, value: ExternalValue, option: OptionValue | undefined): boolean {
  if (!option) return false;
  const found = valueAtPlace(evaluator, option.at, { args: value.args ?? [] });
  return found !== undefined && alternatives(found).some((one) => (one.kind === 'array' ? one.items : [one]).some((item) => item.kind === 'constant' && item.value === option.value));
}

/** Whether what a package made sends callers to sign in elsewhere. */
export function signsIn(evaluator: Evaluator, value: ExternalValue, option: { readonly at: string; readonly values: readonly string[] } | undefined): boolean {
  if (!option) return false;
  const found = valueAtPlace(evaluator, option.at, { args: value.args ?? [] });
  return found !== undefined && alternatives(found).every((one) => one.kind === 'constant' && option.values.includes(String(one.value)));
}

/** As the code spells what shows that a page of the server's own sent the request: it says nothing of who is calling. */
const againstForgery = /[cx]srf[\w-]*['"\])]*$/i;

/** Calls of note that are no chain element by themselves. */
const notChain = new Set(['token', 'issue', 'password', 'password-check']);

/** What a function is by what it was seen to do. */
export function kindOfBehaviour(name: string, behaviours: readonly Behaviour[], span: Span): Omit<ChainElement, 'span'> {
  const held = relationIn(behaviours);
  // A test against values of the program whose answer turns nobody away is none.
  const relates = held?.to === 'constant' && !behaviours.some((one) => one.does === 'respond' || one.does === 'fail') ? undefined : held;
  const validates = validatedIn(behaviours);
  const acts = kindByActs(name, behaviours, span);
  const moved = behaviours.find((one) => one.does === 'deprecate');
  const kind = acts.kind === 'pass' && validates ? 'validator' : acts.kind;
  const knownBy = kind === 'auth' || kind === 'role' ? carriersIn(behaviours) : [];
  const [tokenInQuery] = kind === 'auth' ? behaviours.flatMap((one) => (one.does === 'guard' && one.kind === 'token' && one.inQuery ? [one.inQuery] : [])) : [];
  const finds = ownModels(behaviours);
  const loads = kind === 'pass' || kind === 'validator' ? loadsIn(behaviours) : [];
  return { ...acts, kind, ...(relates && { relates }), ...(validates && { validates }), ...(finds.length > 0 && { finds }), ...(loads.length > 0 && { loads }), ...(knownBy.length > 0 && { knownBy }), ...(tokenInQuery && { tokenInQuery }), ...(kind === 'pass' && counts(behaviours) && { counts: true }), ...(behaviours.some((one) => one.does === 'log') && { logs: true }), ...(moved && { deprecates: { reason: `${name} tells callers so`, span: moved.span } }) };
}

/** As the code calls what bounds how often something is done, or by whom. A closed list, and it only silences. */
const bounding = /attempt|tries|throttl|captcha|turnstile|app_?check|is_?(?:bot|human)|too_?many/i;

function counts(behaviours: readonly Behaviour[]): boolean {
  if (behaviours.some((one) => one.does === 'count' && one.byAddress)) return true;
  return behaviours.some((one) => one.does === 'count' && bounding.test(one.label)) && behaviours.some((one) => one.does === 'fail' || (one.does === 'respond' && !one.late));
}

/** What a function reads of the caller, each once. A check of a package that it runs reads what nobody sees. */
function carriersIn(behaviours: readonly Behaviour[]): readonly Carrier[] {
  if (behaviours.some((one) => one.does === 'guard' && one.kind === 'auth')) return [];
  const byLabel = new Map<string, Carrier>();
  for (const one of behaviours) if (one.does === 'credential') byLabel.set(one.label, { from: one.isPrincipal ? 'identity' : (one.from ?? 'header'), label: one.label });
  return [...byLabel.values()];
}

/** What a function holds against schemas. */
function validatedIn(behaviours: readonly Behaviour[]): ChainElement['validates'] {
  const checks = behaviours.flatMap((one) => (one.does === 'validate' ? [one] : []));
  if (checks.length === 0) return undefined;
  return { parts: [...new Set(checks.flatMap((one) => one.parts))], ...(checks.some((one) => one.blind) && { blind: true }) };
}

function kindByActs(name: string, behaviours: readonly Behaviour[], span: Span): Omit<ChainElement, 'span'> {
  const guard = behaviours.find((one) => one.does === 'guard' && !notChain.has(one.kind));
  // Whoever sends a password signs in, whatever becomes of others.
  const decided = guard?.does === 'guard' && guard.kind === 'auth' && guard.decided && !guard.checksPassword ? guard : undefined;
  if (guard?.does === 'guard' && guard.kind === 'auth' && !decided) return { kind: 'auth', name, evidence: { reason: `runs ${guard.label}`, span: guard.span }, verifies: true, ...(guard.optional && { optional: true }), ...(guard.checksPassword && { checksPassword: true }), ...withRoles(rolesOf(name, behaviours)) };
  // Who sends requests with a header of this kind elsewhere changes how they come, not who they are.
  const isSentOn = behaviours.every((one) => (one.does !== 'respond' && one.does !== 'fail') || (one.does === 'respond' && one.as === 'redirect'));
  const credential = behaviours.find((one) => one.does === 'credential' && !againstForgery.test(one.label) && !(one.plain && isSentOn));
  const token = behaviours.find((one) => one.does === 'guard' && one.kind === 'token');
  // Who leaves an identity behind, or checks a token of the caller's, and can turn callers away authenticates, whatever the status.
  const setsPrincipal = behaviours.some((one) => one.does === 'principal');
  const settles = setsPrincipal || decided !== undefined || (token !== undefined && looksForCaller(token));
  const refusal = behaviours.find((one) => isRefusal(one, token !== undefined || decided !== undefined) || (settles && one.does === 'respond' && (one.status ?? 0) >= 400));
  const roles = rolesOf(name, behaviours);
  const read = decided ?? credential ?? token;
  if (read && refusal) {
    const label = read.does === 'credential' || read.does === 'guard' ? read.label : '';
    const auth = { kind: 'auth' as const, name, evidence: { reason: `reads ${label} and can refuse the caller`, span: refusal.span }, ...((token ?? decided) && { verifies: true as const }), };
    const [role] = roles;
    if (!role) return auth;
    // Who looks only at the identity that somebody else left behind, and at what it may do, authenticates nobody.
    const isRole = !token && !decided && !setsPrincipal && behaviours.every((one) => one.does !== 'credential' || one.isPrincipal);
    return isRole ? { kind: 'role', name, evidence: { reason: role.reason, span: role.span }, roles } : { ...auth, roles };
  }
  if (decided) return { kind: 'auth', name, evidence: { reason: `runs ${decided.label} and turns nobody away`, span: decided.span }, optional: true };
  const link = behaviours.find((one) => one.does === 'verify' && one.inAddress);
  const turned = link && behaviours.find((one) => isRefusal(one, false));
  // Whoever holds a link that the server signed may follow it.
  if (turned) return { kind: 'auth', name, evidence: { reason: 'checks a signature in the address and can refuse the caller', span: turned.span } };
  if (behaviours.some((one) => (one.does === 'respond' || one.does === 'fail') && one.status === 429)) return { kind: 'limiter', name, evidence: { reason: 'can answer 429', span } };
  const unknown = behaviours.find((one) => one.does === 'unknown-call');
  if (unknown?.does === 'unknown-call') return { kind: 'opaque', name, evidence: { reason: `hands the request to ${unknown.label}, which cannot be seen into`, span: unknown.span } };
  const known = guard?.does === 'guard' ? (guard.kind as ChainKind) : setsHeaders(behaviours) ? 'headers' : 'pass';
  return { kind: known, name, evidence: { reason: 'nothing in it checks who is calling', span }, ...(mayRefuseCallers(behaviours) && { refusesCallers: true }), ...(turnsAway(behaviours) && { refuses: true, ...(behaviours.some((one) => one.does === 'hand-over' || one.does === 'policy') && { asksElsewhere: true }) }) };
}

/**
 * It answers 401 (to callers whom nobody knows, RFC 9110, 15.5.2), or reads what callers prove who they are with and ends some requests, however
 * politely: it may go by something that cannot be told from the code.
 */
function mayRefuseCallers(behaviours: readonly Behaviour[]): boolean {
  const ends = behaviours.some((one) => one.does === 'respond' || one.does === 'fail' || (one.does === 'next' && one.leaves));
  return (ends && behaviours.some((one) => looksWho(one) && (one.does !== 'credential' || ((one.from !== undefined || ofCallers.test(one.label)) && !againstForgery.test(one.label))))) || behaviours.some((one) => (one.does === 'respond' || one.does === 'fail') && one.status === 401);
}

/** As the code spells what says who is calling, rather than what for. A closed list, and it only silences. */
const ofCallers = /auth|token|sess|user|jwt|\bsid\b|login|key|secret|cookie|signature|bearer|credential/i;

/** It is there to set headers that protect pages, and answers nothing itself. */
function setsHeaders(behaviours: readonly Behaviour[]): boolean {
  return behaviours.some((one) => one.does === 'protect') && !behaviours.some((one) => one.does === 'respond' || one.does === 'credential');
}

function withRoles(roles: readonly RoleCheck[]): Pick<ChainElement, 'roles'> {
  return roles.length > 0 ? { roles } : {};
}

/** What a function asks of the caller beyond who they are: one entry for each part of the identity that it tests. */
export function rolesOf(name: string, behaviours: readonly Behaviour[]): readonly RoleCheck[] {
  const byPart = new Map<string, RoleCheck>();
  for (const one of behaviours) {
    if (one.does !== 'role') continue;
    const known = byPart.get(one.label);
    const names = [...new Set([...(known?.names ?? []), ...one.names])];
    const demanded = one.demanded && (!known || known.demanded);
    byPart.set(one.label, { names, ...(demanded && { demanded }), by: name, reason: `tests ${one.label} of the caller and can refuse`, span: known?.span ?? one.span });
  }
  if (byPart.size > 0) return [...byPart.values()];
  // The record of the caller is loaded, and what it may do is read there.
  for (const one of behaviours) if (one.does === 'relate' && one.relation.to === 'constant' && permission.test(one.relation.label) && !byPart.has(one.relation.label)) byPart.set(one.relation.label, { names: namedIn(one.relation.label), by: name, reason: `tests ${one.relation.label} of the caller and can refuse`, span: one.span });
  return [...byPart.values()];
}

/** Columns that say what somebody may do, as a test of them spells it: `user.isAdmin`, `roles[i].name`. A closed list. */
const permission = /(?:^|[.\]?])(?:is_?|user_?|account_?)?(?:admin|staff|super_?user|super_?admin|moderator|roles?|permissions?)(?:$|[.[(])/i;

function namedIn(label: string): readonly string[] {
  const last = label.slice(label.lastIndexOf('.') + 1);
  return /^is_?[A-Z]/i.test(last) ? [last] : [];
}

/** Passing on an error of somebody else's making refuses a caller only where a token was checked. */
function isRefusal(one: Behaviour, checksToken: boolean): boolean {
  if (one.does === 'fail') return one.status === undefined ? checksToken || !one.passesOn : refusals.has(one.status);
  return one.does === 'respond' && ((one.status !== undefined && refusals.has(one.status)) || one.as === 'redirect');
}
