import type { Block, Instruction, Register } from '../../facts/index.js';
import { noteCallerTest } from '../callers/callers.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf, runBlock, spanOf, type Completion } from './execute.js';
import { inDeployment } from '../checks/deployment.js';
import type { Exit, Frame } from './frame.js';
import { noteClaims } from '../flows/flows.js';
import { addBehaviour, truthOf } from './invoke.js';
import { describe } from './spelling.js';
import { noteIdle, reachedAt } from '../checks/idle-tests.js';
import { leftUnder } from '../checks/left-under.js';
import { clearancesOf, isBlank } from '../checks/narrow.js';
import { testedPromise } from '../checks/promise-tests.js';
import { isThere } from '../values/nothing.js';
import { addClearances, meetPaths, type Clearances, type PathState } from '../checks/path-state.js';
import { applyPathTo } from '../values/path-values.js';
import { noteAssertedTruth } from '../callers/asserted.js';
import { noteDemanded, noteTruth, pickedByPart } from '../callers/roles.js';
import type { Store } from './store.js';
import { constant, isNothing, isUndefined, join, tainted, taintsOf, type Value } from '../values/value.js';

export type Op<Name extends Instruction['op']> = Extract<Instruction, { readonly op: Name }>;

const maxTestDepth = 8;
const none: Clearances = new Map();

export interface Branch {
  readonly completion: Completion;
  readonly store: Store;
  readonly path: PathState;
  /** What has more than one name, as it is at its end; absent where nothing of that changes. */
  readonly states?: Store;
}

/** Where control may come from. */
export type State = Pick<Branch, 'store' | 'path' | 'states'>;

/** Runs a block in a layer of its own, under what the test establishes. */
export function branch(evaluator: Evaluator, frame: Frame, block: Block, established: Clearances, isExamined = true): Branch {
  const { store } = frame;
  const { path, aliases, starting } = evaluator;
  const { states } = aliases;
  frame.store = store.fork();
  if (starting) aliases.states = states.fork();
  frame.conditional += 1;
  if (isExamined) frame.examined += 1;
  evaluator.path = addClearances(path, established);
  const completion = runBlock(evaluator, frame, block);
  const result = { completion, store: frame.store, path: evaluator.path, ...(starting && { states: aliases.states }) };
  aliases.states = states;
  frame.conditional -= 1;
  if (isExamined) frame.examined -= 1;
  frame.store = store;
  evaluator.path = path;
  return result;
}

/** Goes on behind branches with what the surviving ones have in common. */
export function meet(evaluator: Evaluator, frame: Frame, branches: readonly State[]): void {
  const [first, ...others] = branches;
  if (!first) return;
  const path = others.reduce((common, one) => meetPaths(common, one.path), first.path);
  // What a branch knew and the others did not outlives it in the values that it leaves.
  const base = frame.store;
  // Whoever left from a branch has seen the variables as they were then: what follows writes into a layer of its own.
  if (frame.exits.length > 0) frame.store = base.fork();
  const settle = (value: Value, at: number): Value => {
    const own = branches[at]?.path;
    return own === undefined || own.key === path.key ? value : leftUnder(inDeployment(own, path, applyPathTo(own, value)), own, path);
  };
  frame.store.merge(branches.map((one) => one.store), base, settle);
  const { states } = evaluator.aliases;
  if (evaluator.starting) states.merge(branches.map((one) => one.states ?? states), states, settle);
  evaluator.path = path;
}

export function runIf(evaluator: Evaluator, frame: Frame, instruction: Op<'if'>): Completion {
  if (evaluator.hasClaims) noteDecision(evaluator, frame, instruction.test);
  noteTruth(frame, instruction.test);
  noteAssertedTruth(evaluator, frame, instruction.test);
  notePromise(frame, instruction.test);
  const truth = truthOf(registerOf(frame, instruction.test));
  if (truth === 'unknown') noteCallerTest(evaluator, frame, instruction.test, spanOf(frame, instruction));
  if (truth === 'yes') return runBlock(evaluator, frame, instruction.then);
  if (truth === 'no') return runBlock(evaluator, frame, instruction.else);
  const isExamined = !asksWhetherSent(frame, instruction.test);
  const reached = reachedAt(evaluator, frame);
  const then = branch(evaluator, frame, instruction.then, clearancesOf(evaluator, frame, instruction.test, true), isExamined);
  const branches = [then, branch(evaluator, frame, instruction.else, clearancesOf(evaluator, frame, instruction.test, false), isExamined)];
  noteIdle(evaluator, frame, instruction, branches, reached);
  if (then.completion === 'stop' && instruction.else.length === 0) noteDemanded(frame, instruction.test, instruction);
  const surviving = branches.filter((one) => one.completion === 'next');
  meet(evaluator, frame, surviving);
  return surviving.length > 0 ? 'next' : 'stop';
}

/** Whether a test only asks if request data is there, or compares it with constants, which is known where it matters. */
function asksWhetherSent(frame: Frame, test: Register, depth = 0): boolean {
  const definition = frame.instructions.definitions[test];
  if (!definition || depth > maxTestDepth) return false;
  switch (definition.op) {
    case 'unary':
      return asksWhetherSent(frame, definition.value, depth + 1);
    case 'logical':
      return asksWhetherSent(frame, definition.left, depth + 1) && asksWhetherSent(frame, definition.right, depth + 1);
    case 'binary':
      return [definition.left, definition.right].some((side) => registerOf(frame, side).kind === 'constant') && [definition.left, definition.right].every((side) => { const value = registerOf(frame, side); return value.kind === 'constant' || taintsOf(value).length > 0 || describe(frame, side).endsWith('.method'); });
    default:
      return taintsOf(registerOf(frame, test)).length > 0;
  }
}

/** A test of what an asynchronous function of the project gives, without waiting for it. */
function notePromise(frame: Frame, test: Register): void {
  const call = testedPromise(frame, test);
  if (call) addBehaviour(frame, { does: 'promise-test', label: describe(frame, call.callee), span: spanOf(frame, call) });
}

/** Unverified claims that a test compares with something decide what happens. Whether there are any is no decision. */
function noteDecision(evaluator: Evaluator, frame: Frame, test: Register, depth = 0): void {
  const definition = frame.instructions.definitions[test];
  if (depth > maxTestDepth || !definition) return;
  if (definition.op === 'unary') noteDecision(evaluator, frame, definition.value, depth + 1);
  else if (definition.op === 'logical') for (const side of [definition.left, definition.right]) noteDecision(evaluator, frame, side, depth + 1);
  else if (definition.op === 'binary') {
    const sides = [registerOf(frame, definition.left), registerOf(frame, definition.right)];
    if (!sides.some(isBlank)) for (const side of sides) noteClaims(evaluator, side, spanOf(frame, definition), 'a condition');
  } else if (definition.op === 'get' && typeof definition.key === 'string' && isPermission.test(definition.key)) noteClaims(evaluator, registerOf(frame, test), spanOf(frame, definition), 'a condition');
}

/** A claim that is true of whoever may do something: that it is there is the decision. */
const isPermission = /^(?:is|has|can|may)[A-Z_]\w*$|(?:^|_)(?:admin|staff|super_?user|moderator)$/;

export function runConditional(evaluator: Evaluator, frame: Frame, instruction: Op<'conditional'>): Value {
  if (evaluator.hasClaims) noteDecision(evaluator, frame, instruction.test);
  noteTruth(frame, instruction.test);
  noteAssertedTruth(evaluator, frame, instruction.test);
  const truth = truthOf(registerOf(frame, instruction.test));
  if (truth !== 'unknown') {
    const isTrue = truth === 'yes';
    runBlock(evaluator, frame, isTrue ? instruction.then : instruction.else);
    return registerOf(frame, isTrue ? instruction.thenValue : instruction.elseValue);
  }
  const left = branchValue(evaluator, frame, instruction.then, instruction.thenValue, clearancesOf(evaluator, frame, instruction.test, true));
  const right = branchValue(evaluator, frame, instruction.else, instruction.elseValue, clearancesOf(evaluator, frame, instruction.test, false));
  meet(evaluator, frame, [left.branch, right.branch]);
  const picked = pickedByPart(frame, instruction.test);
  if (picked) return picked;
  const leaves = ({ branch: { path }, value }: typeof left): Value => leftUnder(inDeployment(path, evaluator.path, value), path, evaluator.path);
  return join(leaves(left), leaves(right));
}

function branchValue(evaluator: Evaluator, frame: Frame, block: Block, register: number, established: Clearances): { readonly branch: Branch; readonly value: Value } {
  const result = branch(evaluator, frame, block, established);
  return { branch: result, value: applyPathTo(result.path, registerOf(frame, register)) };
}

export function runLogical(evaluator: Evaluator, frame: Frame, instruction: Op<'logical'>): Value {
  const left = registerOf(frame, instruction.left);
  const takesRight = instruction.operator === '&&' ? truthOf(left) : instruction.operator === '||' ? negate(truthOf(left)) : isNothing(left) ? 'yes' : isThere(evaluator, left) ? 'no' : 'unknown';
  if (takesRight === 'no') return left;
  if (takesRight === 'yes') {
    runBlock(evaluator, frame, instruction.block);
    return registerOf(frame, instruction.right);
  }
  const established = instruction.operator === '??' ? none : clearancesOf(evaluator, frame, instruction.left, instruction.operator === '&&');
  const right = branchValue(evaluator, frame, instruction.block, instruction.right, established);
  if (right.branch.completion === 'stop' && instruction.operator !== '??') {
    // `user || ctx.throw(401)`: behind it the left side has decided.
    evaluator.path = addClearances(evaluator.path, clearancesOf(evaluator, frame, instruction.left, instruction.operator === '||'));
    return left;
  }
  meet(evaluator, frame, [right.branch, { store: frame.store, path: evaluator.path }]);
  // The left side of `&&` remains only where it is falsy: then it carries no data worth following.
  return instruction.operator === '&&' ? join(right.value, falsy(left)) : join(left, right.value);
}

function falsy(value: Value): Value {
  return value.kind === 'unknown' && value.environment ? value : constant(false);
}

function negate(truth: 'yes' | 'no' | 'unknown'): 'yes' | 'no' | 'unknown' {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}

export function runDefault(evaluator: Evaluator, frame: Frame, instruction: Op<'default'>): Value {
  const value = registerOf(frame, instruction.value);
  if (value.kind === 'constant' && !isUndefined(value)) return value;
  const right = branchValue(evaluator, frame, instruction.block, instruction.fallback, none);
  meet(evaluator, frame, [right.branch, { store: frame.store, path: evaluator.path }]);
  if (isUndefined(value)) return right.value;
  // A variable of the environment may not be set.
  return value.kind === 'union' || value.kind === 'unknown' || (value.kind === 'external' && /^global:(?:process|import\.meta)\.env\./.test(value.origin)) ? join(value, right.value) : value;
}

/** Removes and returns the exits noted since `from` that leave to the current construct. */
export function takeExits(frame: Frame, from: number, matches: (exit: Exit) => boolean): readonly Exit[] {
  const since = frame.exits.splice(from);
  frame.exits.push(...since.filter((exit) => !matches(exit)));
  return since.filter(matches);
}

export function runTry(evaluator: Evaluator, frame: Frame, instruction: Op<'try'>): Completion {
  const exits = frame.exits.length;
  const start = { store: frame.store, path: evaluator.path };
  const { outside } = evaluator;
  const checks = frame.tried?.length ?? 0;
  if (instruction.handler) frame.guarded += 1;
  const tried = branch(evaluator, frame, instruction.block, none);
  if (instruction.handler) frame.guarded -= 1;
  const thrown = instruction.handler ? takeExits(frame, exits, (exit) => exit.kind === 'throw') : [];
  const survivors: State[] = tried.completion === 'next' ? [tried] : [];
  const isSmooth = thrown.length === 0 && (evaluator.anonymous ? evaluator.outside === outside : evaluator.target?.smooth === true && tried.completion === 'stop');
  if (instruction.handler && !isSmooth) {
    if (instruction.error !== undefined) frame.registers[instruction.error] = caughtError(frame, instruction, thrown);
    // The handler starts from any state of the block: what was there before, and what the block left.
    frame.store = start.store.fork();
    frame.store.merge([start.store, tried.store], start.store);
    const outer = frame.store;
    const passedOn = [...frame.behaviours.values()].some(({ does }) => does === 'next') ? new Set(frame.behaviours.keys()) : undefined;
    const left = frame.returns.length + frame.exits.length;
    const handled = branch(evaluator, frame, instruction.handler, none);
    noteTried(frame, checks, handled.completion === 'stop' && frame.returns.length + frame.exits.length === left);
    if (passedOn) noteLate(frame, passedOn);
    frame.store = start.store;
    if (handled.completion === 'next') { outer.merge([handled.store]); survivors.push({ store: outer, path: handled.path }); }
  }
  meet(evaluator, frame, survivors);
  const completion: Completion = survivors.length > 0 ? 'next' : 'stop';
  if (!instruction.finalizer) return completion;
  return runBlock(evaluator, frame, instruction.finalizer) === 'stop' ? 'stop' : completion;
}

/** `try { await verify(token); } catch { throw new Unauthorized(); }`: whoever brings no token comes no further, by whatever name the error goes (one thrown inside another `try` is up to that one). */
function noteTried(frame: Frame, before: number, isRaised: boolean): void {
  if (!frame.tried || frame.tried.length === before) return;
  for (const span of frame.tried.splice(before)) if (isRaised) addBehaviour(frame, { does: 'fail', status: 401, span });
}

/** `try { await next(); } catch { ctx.status = 404; }`: what is answered then is about what went wrong behind it. */
function noteLate(frame: Frame, before: ReadonlySet<string>): void {
  for (const [key, one] of frame.behaviours) if (one.does === 'respond' && !before.has(key)) frame.behaviours.set(key, { ...one, late: true });
}

/** What a handler catches: the values known to be thrown, and any error a call inside may raise. */
function caughtError(frame: Frame, instruction: Op<'try'>, thrown: readonly Exit[]): Value {
  const span = spanOf(frame, instruction.handler?.[0] ?? instruction);
  const name = caughtName(frame, instruction);
  const any = tainted([{ id: 'error', origin: 'error', shape: 'object', label: name, span, cleared: [] }]);
  const known = thrown.flatMap((exit) => (exit.value?.kind === 'instance' || (exit.value?.kind === 'external' && exit.value.args?.[0] && taintsOf(exit.value.args[0]).length > 0) ? [exit.value] : []));
  return known.reduce<Value>(join, any);
}

function caughtName(frame: Frame, instruction: Op<'try'>): string {
  const first = instruction.handler?.find((one) => one.op === 'write' && one.from === instruction.error);
  return first?.op === 'write' ? (frame.module.facts.slots[first.slot]?.name ?? 'the error') : 'the error';
}

export function runLabeled(evaluator: Evaluator, frame: Frame, instruction: Op<'labeled'>): Completion {
  const exits = frame.exits.length;
  const body = branch(evaluator, frame, instruction.body, none);
  const left = takeExits(frame, exits, (exit) => exit.kind === 'break' && exit.label === instruction.label);
  const survivors = [...(body.completion === 'next' ? [body] : []), ...left];
  meet(evaluator, frame, survivors);
  return survivors.length > 0 ? 'next' : 'stop';
}
