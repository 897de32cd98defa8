import type { Span } from '../../facts/index.js';
import { Behind, isMemberSet } from './behind.js';
import { lengthOf } from './function-length.js';
import { onwardOf } from './onward.js';
import { PathBypasses } from '../routes/path-bypasses.js';
import { onResponse, withCallers } from './left-callers.js';
import { looksWho } from './looks.js';
import { parameterOf, passedOn } from './passed-on.js';
import { noteTyped, withReturned, withStatus } from '../routes/returned.js';
import { addClearances, addedTo, alternatives, callersProp, capturedValues, carriesIdentity, catalogue, emptyPath, everyDatum, external, isCallersOwn, isRecord, meetPaths, noteErrorDetails, object, requestId, responseId, runEntry, taintsOf, unknown, valueKey, type Behaviour, type Clearances, type Decision, type Evaluator, type ExternalValue, type Frame, type FunctionValue, type PathState, type Target, type Value } from '../../evaluate/index.js';

/** What running one element of a chain, or a handler, showed. */
export interface RunResult {
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  /** What holds for request data when the next element runs. */
  readonly path: PathState;
  /** The request as the element leaves it. */
  readonly request: Value | undefined;
  /** The request as it was found, where something before has left there who is calling. */
  readonly found?: ExternalValue;
  /** It has read a credential, and put something on the request that may say whose it is. */
  readonly leavesCaller: boolean;
  readonly value: Value;
  /** Every way through ends in an error that leaves it. */
  readonly isRaised: boolean;
}

/** What ran: an element of a chain (as which framework runs it), or a handler. */
export interface Ran {
  readonly fn: FunctionValue;
  readonly as: 'element' | 'handler';
  readonly origin: string;
}

const maxActivations = 4;
/** Runs of one element that other routes are held against. */
const maxAlike = 64;

const developers: Clearances = new Map([[everyDatum, ['error-detail']]]);

/** Runs handlers and chain elements with what their framework calls them with. */
export class Runner {
  readonly #elements = new Map<string, RunResult>();
  readonly #activations = new Map<string, readonly RunResult[]>();
  readonly #handlers = new Map<string, RunResult>();
  readonly pathBypasses = new PathBypasses();
  readonly #targeted = new Map<string, RunResult>();
  /** Runs for one route each, with what tells whether they speak for another. */
  readonly #decided = new Map<string, readonly { readonly decisions: readonly Decision[]; readonly result: RunResult }[]>();
  /** Where a request stands that nothing has seen yet. */
  readonly start = new Behind(emptyPath, undefined);
  readonly #byCode = new Map<string, readonly RunResult[]>();

  constructor(
    readonly evaluator: Evaluator,
    readonly seen: (behaviours: ReadonlyMap<string, Behaviour>, ran?: Ran) => void,
  ) {}

  /** An element of a chain, behind others where they have established something; what it does is the same anywhere. */
  element(fn: FunctionValue, routerOrigin: string, before: Behind = this.start): RunResult {
    const known = before.known(fn, routerOrigin) ?? this.#element(fn, routerOrigin, before);
    before.keep(fn, routerOrigin, known);
    return known;
  }

  #element(fn: FunctionValue, routerOrigin: string, before: Behind): RunResult {
    const { path, request: left } = before;
    const request = left && this.#holdsCallers(left) ? left : undefined;
    const name = `${routerOrigin}|${closureName(fn)}`;
    const key = `${name}|${path.key}|${request ? valueKey(request) : ''}`;
    const [first, ...others] = this.#activations.get(name) ?? [];
    const isSettled = before === this.start || others.length + 1 >= maxActivations;
    const known = this.#elements.get(key) ?? (isSettled ? ((request && others.at(-1)) ?? first) : undefined);
    if (known) return known;
    const ran = this.#run(fn, argumentTypes(fn, routerOrigin), path, request, false, { fn, as: 'element', origin: routerOrigin });
    const result = { ...ran, path: addedTo(path, ran.path) };
    this.#elements.set(key, result);
    this.#activations.set(name, first ? [first, ...others, result] : [result]);
    return result;
  }

  /** Whether elements have left something of the caller's own on the request, or in a part of what was sent (`req.body.user`): what else they left, no other element goes by. */
  #holdsCallers(request: ExternalValue): boolean {
    const isOwn = (value: Value): boolean => isCallersOwn(this.evaluator, value);
    const known = holding.get(request) ?? (holdsLeft(request) || [...(request.props ?? [])].some(([, value]) => isOwn(value) || (isMemberSet(value) && [...value.props.values()].some(isOwn))));
    holding.set(request, known);
    return known;
  }

  /** A handler behind its chain: with what the elements established and left on the request. */
  handler(fn: FunctionValue, routerOrigin: string, { path, request }: Behind = this.start): RunResult {
    const key = `${routerOrigin}|${valueKey(fn)}|${path.key}|${request ? valueKey(request) : ''}`;
    const known = this.#handlers.get(key);
    if (known) return known;
    // The same code closed over another activation shows little that is new: a few are enough.
    const code = `${routerOrigin}|${fn.file}#${String(fn.index)}|${path.key}`;
    const others = this.#byCode.get(code) ?? [];
    const settled = others.length >= maxActivations && !closesOverFunction(fn) ? others[0] : undefined;
    if (settled) return settled;
    const result = this.#run(fn, argumentTypes(fn, routerOrigin), path, request, answersByReturning(routerOrigin), { fn, as: 'handler', origin: routerOrigin });
    this.#byCode.set(code, [...others, result]);
    this.#handlers.set(key, result);
    return result;
  }

  /** What answers errors; where it does so in development alone, details are meant for who reads them. */
  errorHandler(fn: FunctionValue, routerOrigin: string, development?: true): RunResult {
    const row = catalogue.meanings(routerOrigin).find((meaning) => meaning.is === 'handler-arguments');
    return this.#run(fn, (row?.is === 'handler-arguments' ? row.error : undefined) ?? ['error'], development ? addClearances(emptyPath, developers) : emptyPath, undefined, answersByReturning(routerOrigin), undefined, routerOrigin);
  }

  /** An element as it runs for a caller who brings nothing but these parts of a request, and asks for this. `brought`: names (in lower case) under which they do bring something, however it is read. */
  elementFor(fn: FunctionValue, routerOrigin: string, props: ReadonlyMap<string, Value>, target?: Target, brought?: ReadonlySet<string>): RunResult {
    const types = argumentTypes(fn, routerOrigin);
    const type = types.find((one) => one !== 'error' && one !== '');
    this.evaluator.anonymous = true;
    this.evaluator.brought = brought;
    this.evaluator.target = target;
    const result = this.#run(fn, types, emptyPath, type === undefined ? undefined : external(`${type}#`, { id: requestId, props }), false, undefined, routerOrigin);
    this.evaluator.anonymous = false;
    this.evaluator.target = undefined;
    this.evaluator.brought = undefined;
    return result;
  }

  /** The request behind elements, if one of them has left there who is calling. */
  leftCallers({ request }: Behind): ExternalValue | undefined {
    return request && holdsLeft(request) ? request : undefined;
  }

  /** An element as it runs for one route (told by the target's key), for a request as others left it; with `props`, for a caller who brings nothing but these parts of a request. */
  elementAt(fn: FunctionValue, routerOrigin: string, target: Target, found?: ExternalValue, props?: ReadonlyMap<string, Value>): RunResult {
    const name = `${routerOrigin}|${closureName(fn)}${found ? `|${valueKey(found)}` : ''}`;
    const key = `${name}|${target.key}`;
    const code = `${name}|${target.smooth === true ? 'smooth' : ''}|${props ? 'nobody' : ''}`;
    const alike = this.#decided.get(code) ?? [];
    const known = this.#targeted.get(key) ?? alike.find(({ decisions }) => decisions.every((decision) => decision(target)))?.result;
    if (known) {
      this.#targeted.set(key, known);
      return known;
    }
    const types = argumentTypes(fn, routerOrigin);
    const type = types.find((one) => one !== 'error' && one !== '');
    const decisions: Decision[] = [];
    this.evaluator.target = target;
    this.evaluator.decisions = decisions;
    const result = this.#run(fn, types, emptyPath, props && type !== undefined ? external(`${type}#`, { id: requestId, props }) : found, false, undefined, routerOrigin);
    this.evaluator.target = undefined;
    this.evaluator.decisions = undefined;
    if (alike.length < maxAlike) this.#decided.set(code, [...alike, { decisions, result }]);
    this.#targeted.set(key, result);
    return result;
  }

  /** Any function with arguments of these types. */
  withTypes(fn: FunctionValue, types: readonly string[]): RunResult {
    return this.#run(fn, types, emptyPath, undefined);
  }

  #run(fn: FunctionValue, types: readonly string[], path: PathState, request: Value | undefined, answers = false, ran?: Ran, origin = ran?.origin): RunResult {
    return runEntry(this.evaluator, () => this.#ran(fn, types, path, request, answers, ran, origin), (result) => (ran ? goneBy(result) : result));
  }

  #ran(fn: FunctionValue, types: readonly string[], path: PathState, request: Value | undefined, answers: boolean, ran: Ran | undefined, origin: string | undefined): RunResult {
    let after: PathState | undefined;
    const next: Value = {
      kind: 'native',
      name: 'next',
      call: ([error], site) => {
        const path = pathBehind(this.evaluator.path, error);
        if (path) {
          after = after ? meetPaths(after, path) : path;
          passed.push(parameterOf(fn, requestAt, site?.frame));
          answering.push(parameterOf(fn, requestAt + 1, site?.frame));
        }
        return unknown;
      },
    };
    const passed: (Value | undefined)[] = [];
    const answering: (Value | undefined)[] = [];
    const requestAt = types.findIndex(isRequest);
    const span = spanOf(fn);
    const onward = onwardOf(this.evaluator, types[0], request);
    const args = types.map((type, at) => argument(fn, type, at, types, next, onward?.request ?? request));
    this.evaluator.serving = true;
    const outcome = this.evaluator.enter(fn, args, span, path, fn.self ?? selfOf(origin));
    this.evaluator.serving = false;
    if (!this.evaluator.target) this.seen(outcome.behaviours, ran);
    if (answers) for (const one of alternatives(outcome.value)) if (one.kind === 'object') noteErrorDetails(this.evaluator, one, span, span, 'the answer');
    if (answers) noteTyped(this.evaluator, fn, outcome.changed.get(1), outcome.value, ran?.origin);
    const behaviours = answers ? withStatus(outcome.behaviours, outcome.value, fn, ran?.origin) : outcome.behaviours;
    const looks = ran?.as === 'element' && [...outcome.behaviours.values()].some(looksWho);
    const changed = onward?.behind() ?? carried(this.evaluator, passedOn(passed, args[requestAt], outcome.changed.get(requestAt)), passedOn(answering, args[requestAt + 1], outcome.changed.get(requestAt + 1)), types[requestAt], request, looks);
    const left = looks ? withCallers(changed, request) : { request: changed, leaves: false };
    return { behaviours: answers ? withReturned(this.evaluator.host, behaviours, outcome.value, fn) : behaviours, path: after ?? onward?.path() ?? outcome.path ?? emptyPath, request: left.request, ...(request?.kind === 'external' && holdsLeft(request) && { found: request }), leavesCaller: left.leaves, value: outcome.value, isRaised: outcome.path === undefined };
  }
}

/** What somebody may go by of an element or a handler: of what it gives back only what a gateway takes for an answer. */
function goneBy({ value, ...others }: RunResult): unknown {
  return { ...others, answers: alternatives(value).filter((one) => one.kind === 'object' && one.props.has('statusCode')) };
}

function holdsRecord(evaluator: Evaluator, value: Value): boolean {
  return isRecord(evaluator, value) || (value.kind === 'external' && [...(value.props ?? [])].some(([, one]) => isRecord(evaluator, one)));
}

function argument(fn: FunctionValue, type: string, at: number, types: readonly string[], next: Value, request: Value | undefined): Value {
  if (type === 'next') return next;
  if (type === '') return unknown;
  if (type === 'param' || type === 'message' || type === 'arguments') {
    const parameter = fn.frame.module.facts.functions[fn.index]?.parameters[at];
    const span = parameter ? { file: fn.file, start: parameter.start, end: parameter.end } : spanOf(fn);
    const origin = type === 'param' ? 'params' : 'message';
    const name = parameter?.name ?? (type === 'param' ? type : `the ${type}`);
    return { kind: 'unknown', taint: [{ id: `${origin}.${name}`, origin, shape: type === 'message' ? 'object' : 'string', label: name, span, cleared: [] }] };
  }
  if (type === 'error') {
    const parameter = fn.frame.module.facts.functions[fn.index]?.parameters[at];
    const span = parameter ? { file: fn.file, start: parameter.start, end: parameter.end } : spanOf(fn);
    return { kind: 'unknown', taint: [{ id: 'error', origin: 'error', shape: 'object', label: parameter?.name ?? 'the error', span, cleared: [] }] };
  }
  const first = types.findIndex(isRequest);
  if (at === first) return request ?? external(`${type}#`, { id: requestId });
  const left = request?.kind === 'external' ? request.props?.get(onResponse) : undefined;
  return external(`${type}#`, at === first + 1 ? { id: responseId, ...(left?.kind === 'object' && { props: left.props }) } : {});
}

function carried(evaluator: Evaluator, request: Value | undefined, response: Value | undefined, type: string | undefined, before: Value | undefined, looks: boolean): Value | undefined {
  const left = response?.kind === 'external' ? [...(response.props ?? [])].filter(([key, value]) => !key.startsWith('(') && (looks || holdsData(value) || holdsRecord(evaluator, value))) : [];
  if (left.length === 0 || type === undefined) return request;
  const target = request ?? before ?? external(`${type}#`, { id: requestId });
  return target.kind === 'external' ? { ...target, props: new Map(target.props ?? []).set(onResponse, object(left)) } : request;
}

/** Whether data of a caller's, or who it is, is in reach of a value: nothing else needs to travel. */
function holdsData(value: Value): boolean {
  const holds = (one: Value): boolean => taintsOf(one).length > 0 || carriesIdentity(one);
  return holds(value) || (value.kind === 'external' && [...(value.props ?? [])].some(([, one]) => holds(one)));
}

function isRequest(type: string): boolean {
  return type !== 'error' && type !== 'param';
}

/** What the framework of a router calls a function with: its error form for functions that take one argument more. */
function argumentTypes(fn: FunctionValue, routerOrigin: string): readonly string[] {
  const row = catalogue.meanings(routerOrigin).find((meaning) => meaning.is === 'handler-arguments');
  if (row?.is !== 'handler-arguments') return [];
  const count = lengthOf(fn);
  return row.error?.length === count && count > row.of.length ? row.error : row.of;
}

/** What `this` is in functions that the framework of a router calls. */
function selfOf(routerOrigin: string | undefined): Value | undefined {
  const row = routerOrigin === undefined ? undefined : catalogue.meanings(routerOrigin).find((meaning) => meaning.is === 'handler-arguments');
  return row?.is === 'handler-arguments' && row.self !== undefined ? external(`${row.self}#`) : undefined;
}

/** What holds for the next element after `next(error)`: nothing runs next if that is an error. */
function pathBehind(path: PathState, error: Value | undefined): PathState | undefined {
  if (!error || error.kind === 'constant' || error.kind === 'union') return path;
  if (error.kind !== 'unknown' || error.taint.some((taint) => taint.id === 'error')) return undefined;
  return error.proves?.truth === false ? addClearances(path, error.proves.path.cleared) : path;
}

function holdsLeft(holder: ExternalValue): boolean {
  return holder.props !== undefined && (holder.props.has(callersProp) || [...holder.props.values()].some((value) => (value.kind === 'external' && value.props?.has(callersProp) === true) || (value.kind === 'object' && [...value.props.values()].some((one) => one.kind === 'external' && one.props?.has(callersProp) === true))));
}

const names = new WeakMap<FunctionValue, string>();

/** A function with what it closes over: one helper may make the elements of many routes. */
function closureName(fn: FunctionValue): string {
  const known = names.get(fn);
  if (known !== undefined) return known;
  const keys = [valueKey(fn)];
  for (let at = fn.frame; at.parent; at = at.parent) keys.push(at.args.map(valueKey).join());
  const name = keys.join('|');
  names.set(fn, name);
  return name;
}

const holding = new WeakMap<Value, boolean>();

function answersByReturning(routerOrigin: string): boolean {
  return catalogue.meanings(routerOrigin).some((meaning) => meaning.is === 'handler-arguments' && meaning.answers === true);
}

/** Whether what a function does hangs on a function handed to one around it, as in wrappers, or on one in a variable around it (`route.handler`). */
function closesOverFunction(fn: FunctionValue): boolean {
  for (let at: Frame | undefined = fn.frame; at; at = at.parent) if (at.args.some((arg) => arg.kind === 'function' || arg.kind === 'union')) return true;
  return capturedValues(fn).some((held) => held?.kind === 'object' && [...held.props.values()].some((part) => part.kind === 'function' || part.kind === 'union'));
}

export function spanOf(fn: FunctionValue): Span {
  const facts = fn.frame.module.facts.functions[fn.index];
  return { file: fn.file, start: facts?.start ?? 0, end: facts?.end ?? 0 };
}
