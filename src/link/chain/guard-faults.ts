import type { Block, FunctionFacts, GuardFault, Instruction, Span } from '../../facts/index.js';
import { alternatives, catalogue, definitionsOf, visit, type Behaviour, type FunctionValue, type LeftPromise, type Outcome } from '../../evaluate/index.js';
import { comesTo, fallsOff, goesOnTo, standsAt } from './control-paths.js';
import { kindOfBehaviour, refusals } from './elements.js';
import { nameOf } from './names.js';
import { inventing, nobody } from './nobody.js';
import { spanOf, type Ran, type Runner } from './runner.js';

type Does<Name extends Behaviour['does']> = Extract<Behaviour, { readonly does: Name }>;

/** Looks at functions that are meant to turn callers away, and keeps why they do not. */
export class GuardFaults {
  readonly #found = new Map<string, GuardFault>();

  /** All of them, with calls that check something, whatever they stand in, and whose promise nobody waits for. */
  found(promises: Iterable<LeftPromise>): readonly GuardFault[] {
    for (const { fn, span, label, isDropped } of promises) this.#keep({ name: nameOf(fn), cause: isDropped ? 'unawaited' : 'promise', span, detail: label });
    return [...this.#found.values()];
  }

  /** Something ran; the framework of a scoped router runs nothing more once an answer was sent. */
  ran(runner: Runner, { fn, as, origin }: Ran, behaviours: readonly Behaviour[]): void {
    this.#unraised(nameOf(fn), behaviours);
    if (as === 'handler') {
      this.#handler(fn, behaviours);
      return;
    }
    const isScoped = catalogue.meanings(origin).some((meaning) => meaning.is === 'router' && meaning.order === 'scope');
    this.#element(fn, behaviours, isScoped);
    const asked = askedOnly(fn, behaviours);
    if (asked.length > 0 && isCheck(nameOf(fn), fn, behaviours)) this.#anything(fn, [...runner.elementFor(fn, origin, inventing(asked), undefined, new Set(asked)).behaviours.values()], isScoped);
    this.#invented(runner, { fn, as, origin }, behaviours);
    const isDecided = behaviours.some((one) => one.does === 'guard' && one.decided);
    if ((isDecided || spansOf(behaviours, 'next').length > 1) && isCheck(nameOf(fn), fn, behaviours)) this.#anonymous(fn, isDecided, [...runner.elementFor(fn, origin, nobody).behaviours.values()]);
  }

  /** An element of a chain. `answerEnds`: the framework runs nothing more once an answer was sent. */
  #element(fn: FunctionValue, behaviours: readonly Behaviour[], answerEnds: boolean): void {
    const name = nameOf(fn);
    const passes = spansOf(behaviours, 'next');
    if (!answerEnds) {
      this.#goesOn(name, fn, refusalsIn(behaviours), passes, 'the request is passed on');
      this.#late(name, fn, behaviours, passes);
    }
    if (!isCheck(name, fn, behaviours)) return;
    this.#promises(name, behaviours);
    this.#failsOpen(name, fn, behaviours, standsAt(passes));
  }

  /** An element that checks a token, and turns away whoever has none, as it runs for a caller who made one up. */
  #invented(runner: Runner, { fn, origin }: Ran, behaviours: readonly Behaviour[]): void {
    const isAsked = behaviours.some((one) => one.does === 'guard' && one.kind === 'token') && isCheck(nameOf(fn), fn, behaviours);
    const names = isAsked ? credentialsIn(behaviours) : [];
    if (names.length === 0 || passesIn([...runner.elementFor(fn, origin, nobody).behaviours.values()])) return;
    const pass = passesIn([...runner.elementFor(fn, origin, inventing(names), undefined, new Set(names.map((name) => name.toLowerCase()))).behaviours.values()]);
    if (pass) this.#keep({ name: nameOf(fn), cause: 'fails-open', span: pass });
  }

  /** An element as it ran for a caller without any credential. */
  #anonymous(fn: FunctionValue, isDecided: boolean, behaviours: readonly Behaviour[]): void {
    const [pass] = spansOf(behaviours, 'next');
    // An error that whoever asks hands to a callback is no verdict on the caller.
    const mayRefuse = behaviours.some((one) => (one.does === 'fail' && !(isDecided && one.passesOn)) || one.does === 'respond' || one.does === 'guard' || one.does === 'unknown-call');
    if (pass && !mayRefuse) this.#keep({ name: nameOf(fn), cause: 'anonymous', span: pass });
  }

  /** An element as it ran for a caller who brings what nobody was ever given. */
  #anything(fn: FunctionValue, behaviours: readonly Behaviour[], answerEnds: boolean): void {
    const mayRefuse = behaviours.some((one) => one.does === 'fail' || one.does === 'respond' || one.does === 'guard' || one.does === 'unknown-call' || one.does === 'principal' || one.does === 'data');
    if (!mayRefuse && (answerEnds || spansOf(behaviours, 'next').length > 0)) this.#keep({ name: nameOf(fn), cause: 'presence', span: spanOf(fn) });
  }

  /** The method by which a guard of a package refuses, overridden by one that refuses nobody. */
  overridden(name: string, fn: FunctionValue): void {
    this.#keep({ name, cause: 'anonymous', span: spanOf(fn) });
  }

  /** A handler that refuses callers by itself. */
  #handler(fn: FunctionValue, behaviours: readonly Behaviour[]): void {
    const read = behaviours.flatMap((one) => (one.does === 'credential' || (one.does === 'guard' && one.kind === 'token') ? [one.span] : []));
    if (read.length === 0) return;
    // Handlers answer 401 for other reasons as well: what is refused here must be a caller.
    const refused = refusalsIn(behaviours).filter((span) => functionsOf(fn).some((facts) => span.start > facts.start && span.end < facts.end && asksFor(facts, span, read)));
    const answered = behaviours.flatMap((one) => (one.does === 'respond' && one.status !== undefined && one.status < 400 ? [one.span] : []));
    this.#goesOn(nameOf(fn), fn, refused, answered, 'another answer is sent');
  }

  /** The method by which a guard class decides, as it ran for any caller. */
  guard(name: string, fn: FunctionValue, outcome: Outcome, readsNoMetadata: boolean): void {
    const behaviours = [...outcome.behaviours.values()];
    this.#promises(name, behaviours);
    this.#unraised(name, behaviours);
    const body = factsOf(fn)?.body ?? [];
    this.#failsOpen(name, fn, behaviours, (one) => returnsConstant(body, one, true));
    if (readsNoMetadata && neverRefuses(outcome) && saysNothingElse(fn, body)) this.#keep({ name, cause: 'always', span: spanOf(fn) });
  }

  /** A refusal that does not end the function: what comes after it runs all the same. */
  #goesOn(name: string, fn: FunctionValue, refused: readonly Span[], then: readonly Span[], what: string): void {
    if (refused.length === 0 || then.length === 0) return;
    for (const facts of functionsOf(fn)) {
      for (const span of refused) {
        if (span.file !== fn.file || span.start < facts.start || span.end > facts.end) continue;
        // A status and a body are one answer.
        if (refused.some((one) => one.file === fn.file && one.start < span.start && goesOnTo(facts.body, standsAt([one]), standsAt([span])))) continue;
        const after = then.find((one) => one.file === fn.file && one.start > span.start && goesOnTo(facts.body, standsAt([span]), standsAt([one])));
        if (after) this.#keep({ name, cause: 'goes-on', span, detail: what, other: after });
      }
    }
  }

  /** Whoever fails the check is let through where the error is caught, though others are refused: callers without a credential, or those whom the check finds to be wrong. */
  #failsOpen(name: string, fn: FunctionValue, behaviours: readonly Behaviour[], passes: (one: Instruction) => boolean): void {
    const checks = standsAt(behaviours.flatMap((one) => (one.does === 'guard' && one.kind === 'token' ? [one.span] : [])));
    const denied = standsAt(refusalsIn(behaviours));
    const refused = standsAt([...refusalsIn(behaviours), ...behaviours.flatMap((one) => (one.does === 'fail' ? [one.span] : []))]);
    // Whoever leaves the caller on the request when they are known may leave it to others to ask for one.
    const isOptional = behaviours.some((one) => one.does === 'principal');
    for (const facts of functionsOf(fn)) {
      visit(facts.body, (instruction) => {
        if (instruction.op !== 'try' || !instruction.handler || contains(instruction.handler, refused)) return;
        const pass = passAfter(facts.body, instruction, instruction.handler, passes);
        if (!pass) return;
        const outside = (one: Instruction): boolean => (one.start < instruction.start || one.end > instruction.end) && (refused(one) || one.op === 'throw' || returnsConstant(facts.body, one, false));
        const asks = contains(instruction.block, checks) && contains(facts.body, outside);
        if (asks || (!isOptional && contains(instruction.block, denied) && contains(instruction.block, ({ op }) => op === 'await'))) this.#keep({ name, cause: 'fails-open', span: { file: fn.file, start: pass.start, end: pass.end } });
      });
    }
  }

  /** An error that would refuse the caller, made and left lying. */
  #unraised(name: string, behaviours: readonly Behaviour[]): void {
    for (const one of behaviours) if (one.does === 'unraised' && refusals.has(one.status)) this.#keep({ name, cause: 'unraised', span: one.span });
  }

  /** The answer of a check refuses callers, and whoever asked for it has passed the request on by then: `verify(token).catch(() => res.sendStatus(401)); next();` */
  #late(name: string, fn: FunctionValue, behaviours: readonly Behaviour[], passes: readonly Span[]): void {
    const facts = factsOf(fn);
    if (!facts || passes.length === 0) return;
    const isCheck = standsAt(behaviours.flatMap((one) => (one.does === 'guard' && one.kind === 'token' ? [one.span] : [])));
    for (const span of refusalsIn(behaviours)) {
      const asking = span.file === fn.file ? first(facts.body, (one) => one.op === 'call' && one.start <= span.start && one.end >= span.end && (isCheck(one) || isAwaiting(facts, one))) : undefined;
      if (!asking || passes.some((one) => one.file === fn.file && one.start >= asking.start && one.end <= asking.end)) continue;
      const after = passes.find((one) => one.file === fn.file && goesOnTo(facts.body, (one) => one === asking, standsAt([one])));
      if (after) this.#keep({ name, cause: 'late', span, other: after });
    }
  }

  #promises(name: string, behaviours: readonly Behaviour[]): void {
    for (const one of behaviours) if (one.does === 'promise-test') this.#keep({ name, cause: 'promise', span: one.span, detail: one.label });
  }

  #keep(fault: GuardFault): void {
    const key = `${fault.span.file}:${String(fault.span.start)}`;
    if (!this.#found.has(key)) this.#found.set(key, fault);
  }
}

/** Whether a call hands functions to a promise. */
function isAwaiting(facts: FunctionFacts, one: Instruction): boolean {
  const callee = one.op === 'call' ? definitionsOf(facts).definitions[one.callee] : undefined;
  return callee?.op === 'get' && (callee.key === 'then' || callee.key === 'catch');
}

/** Whether a function checks who is calling, by what it does. */
export function isCheck(name: string, fn: FunctionValue, behaviours: readonly Behaviour[]): boolean {
  const { kind } = kindOfBehaviour(name, behaviours, spanOf(fn));
  return kind === 'auth' || kind === 'role';
}

/** The names of what an element asks callers for that may refuse them for that alone: it calls nothing unknown, and leaves nothing for others to check. */
function askedOnly(fn: FunctionValue, behaviours: readonly Behaviour[]): readonly string[] {
  if (refusalsIn(behaviours).length === 0 || behaviours.some((one) => one.does === 'guard' || one.does === 'unknown-call' || one.does === 'principal' || one.does === 'data')) return [];
  if (functionsOf(fn).some(({ body }) => contains(body, (one) => one.op === 'set'))) return [];
  return credentialsIn(behaviours);
}

/** The names of what callers are asked for. */
function credentialsIn(behaviours: readonly Behaviour[]): readonly string[] {
  return behaviours.flatMap((one) => (one.does === 'credential' && one.isPrincipal !== true && one.from !== 'session' ? one.label.split(/[.[\]']/).filter(Boolean).slice(-1) : []));
}

/** Where a request was passed on by what refuses nobody, as far as can be seen. */
function passesIn(behaviours: readonly Behaviour[]): Span | undefined {
  const mayRefuse = behaviours.some((one) => one.does === 'fail' || one.does === 'respond' || one.does === 'guard' || one.does === 'unknown-call');
  return mayRefuse ? undefined : spansOf(behaviours, 'next')[0];
}

function refusalsIn(behaviours: readonly Behaviour[]): readonly Span[] {
  return behaviours.flatMap((one) => ((one.does === 'respond' || (one.does === 'fail' && one.handed)) && one.status !== undefined && refusals.has(one.status) ? [one.span] : []));
}

function spansOf(behaviours: readonly Behaviour[], does: Does<'next'>['does']): readonly Span[] {
  return behaviours.flatMap((one) => (one.does === does ? [one.span] : []));
}

function factsOf(fn: FunctionValue): FunctionFacts | undefined {
  return fn.frame.module.facts.functions[fn.index];
}

/** A function and those written in it. */
function functionsOf(fn: FunctionValue): readonly FunctionFacts[] {
  const own = factsOf(fn);
  return own ? fn.frame.module.facts.functions.filter((one) => one.start >= own.start && one.end <= own.end) : [];
}

/** Whether the test around a refusal looks at one of these readings, itself or in a variable. */
function asksFor(facts: FunctionFacts, refusal: Span, read: readonly Span[]): boolean {
  const { definitions } = definitionsOf(facts);
  let test: { readonly start: number; readonly end: number } | undefined;
  visit(facts.body, (one) => {
    if (one.op === 'if' && one.start < refusal.start && one.end >= refusal.end) test = { start: one.start, end: refusal.start };
  });
  if (!test) return false;
  const { start, end } = test;
  const slots = new Set<number>();
  visit(facts.body, (one) => { if (one.op === 'read' && one.start >= start && one.end <= end) slots.add(one.slot); });
  const places = [test];
  visit(facts.body, (one) => {
    const from = one.op === 'write' && slots.has(one.slot) ? definitions[one.from] : undefined;
    if (from) places.push(from);
  });
  return read.some((span) => span.file === refusal.file && places.some((place) => span.start >= place.start && span.end <= place.end));
}

/** No way through it raises an error or answers anything but true, and everything on the way can be seen. */
function neverRefuses(outcome: Outcome): boolean {
  if (!outcome.path || outcome.throws.length > 0) return false;
  if (!alternatives(outcome.value).every((one) => one.kind === 'constant' && Boolean(one.value))) return false;
  return ![...outcome.behaviours.values()].some((one) => one.does === 'fail' || one.does === 'respond' || one.does === 'guard' || one.does === 'unknown-call' || one.does === 'principal');
}

/** Reading the request, and writing to a log: the calls of which it is certain that they refuse nobody. */
const harmless = /^(?:switchTo\w+|get\w*|log|debug|info|warn|error|verbose|toLowerCase|trim|split|includes|startsWith)$/;

/** A guard that leaves something on the request for others serves a purpose; so may whatever it calls. */
function saysNothingElse(fn: FunctionValue, body: Block): boolean {
  const facts = factsOf(fn);
  const { definitions } = facts ? definitionsOf(facts) : { definitions: [] };
  let isPlain = facts?.generator !== true;
  visit(body, (one) => {
    if (one.op === 'set' || one.op === 'new' || one.op === 'throw' || one.op === 'try') isPlain = false;
    if (one.op !== 'call') return;
    const callee = definitions[one.callee];
    if (callee?.op !== 'get' || typeof callee.key !== 'string' || !harmless.test(callee.key)) isPlain = false;
  });
  return isPlain;
}

/** Where the request is passed on for sure once an error was caught: by what handles it, or behind that. */
function passAfter(body: Block, caught: Instruction, handler: Block, passes: (one: Instruction) => boolean): Instruction | undefined {
  if (comesTo(handler, passes)) return first(handler, passes);
  if (!fallsOff(handler) || !goesOnTo(body, (one) => one === caught, passes)) return undefined;
  return first(body, (one) => one.start > caught.end && passes(one));
}

function returnsConstant(body: Block, one: Instruction, value: boolean): boolean {
  if (one.op !== 'return' || one.value === undefined) return false;
  const { value: register } = one;
  return contains(body, (other) => 'to' in other && other.to === register && other.op === 'constant' && other.value === value);
}

function contains(block: Block, wanted: (one: Instruction) => boolean): boolean {
  return first(block, wanted) !== undefined;
}

function first(block: Block, wanted: (one: Instruction) => boolean): Instruction | undefined {
  let found: Instruction | undefined;
  visit(block, (one) => { if (!found && wanted(one)) found = one; });
  return found;
}
