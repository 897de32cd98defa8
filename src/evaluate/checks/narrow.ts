import type { Clearance, Instruction, Meaning, Register } from '../../facts/index.js';
import { clearAll, clearIds, none } from './clearing.js';
import { deploymentTest, operatorTest } from './deployments.js';
import { belowServer, meantForCallers, toldApart } from './error-tests.js';
import { emptyDatum } from './empty-data.js';
import type { Evaluator } from '../evaluator.js';
import { keyText, registerOf } from '../running/execute.js';
import { callOrigin } from '../packages/externals.js';
import type { Frame } from '../running/frame.js';
import { verdict, verdictOf } from './left-under.js';
import { behind, foundIn, isOwn, listed, membership } from './list-tests.js';
import { assignedTo, foundEntry, foundMember, presence } from './lookups.js';
import { unite, type Clearances } from './path-state.js';
import { valuesAt, type CallValues } from '../packages/places.js';
import { clearedByLack, clearedByMatch } from './forms.js';
import { testedPromise } from './promise-tests.js';
import { checkedBySchema } from '../schemas/schema-calls.js';
import { hostSuffix } from '../values/taint.js';
import { characterTest, noParent, openPattern, positionTest, textTest } from './text-tests.js';
import { either, urlInequality, urlTest } from './url-checks.js';
import { constant, isNothing, taintsOf, type RegExpValue, type Value } from '../values/value.js';

/** What a number cannot do. */
const form: readonly Clearance[] = ['all'];
/** Names of what all objects share: who looks out for one of them has thought of the others. */
const sharedNames = new Set<unknown>(['__proto__', 'constructor', 'prototype']);
const sharedRisks: readonly Clearance[] = ['prototype', 'method'];
const maxDepth = 12;

/**
 * What holds where a test came out `truth`: for which data which risks are excluded. With `compared`, the register is the
 * subject of a `switch` and equals that value.
 */
export function clearancesOf(evaluator: Evaluator, frame: Frame, test: Register, truth: boolean, compared?: Value): Clearances {
  if (testedPromise(frame, test)) return none;
  const typed = compared && frame.instructions.definitions[test];
  if (compared && typed?.op === 'unary' && typed.operator === 'typeof') return typeEquality(registerOf(frame, typed.value), compared);
  if (compared) return taintsOf(compared).length === 0 ? unite(clearAll(registerOf(frame, test)), toldApart(registerOf(frame, test), compared, true)) : none;
  return testOf(evaluator, frame, test, truth, 0);
}

function testOf(evaluator: Evaluator, frame: Frame, register: Register, truth: boolean, depth: number): Clearances {
  const definition = frame.instructions.definitions[register];
  if (!definition || depth > maxDepth) return none;
  const environment = unite(deploymentTest(frame, register, definition, truth), operatorTest(frame, register, definition, truth));
  return unite(unite(environment, verdict(registerOf(frame, register), truth)), byDefinition(evaluator, frame, definition, truth, depth));
}

/** `error !== undefined`, `success === true`: a verdict compared with a constant. */
function comparedVerdict(left: Value, right: Value, isSame: boolean): Clearances {
  const [value, other] = left.kind === 'constant' ? [right, left] : [left, right];
  return other.kind === 'constant' ? verdictOf(value, other.value, isSame) : none;
}

function byDefinition(evaluator: Evaluator, frame: Frame, definition: Instruction, truth: boolean, depth: number): Clearances {
  switch (definition.op) {
    case 'unary': {
      if (definition.operator === '!') return testOf(evaluator, frame, definition.value, !truth, depth + 1);
      // `~list.indexOf(x)` is 0 where nothing was found.
      const call = definition.operator === '~' && truth ? behind(frame, definition.value) : undefined;
      return call?.op === 'call' ? listed(frame, call, 'index') : none;
    }
    case 'logical': {
      if (definition.operator === '??') return none;
      const left = testOf(evaluator, frame, definition.left, truth, depth + 1);
      const right = testOf(evaluator, frame, definition.right, truth, depth + 1);
      // `a && b` true: both hold; false: only what either alone would establish. `||` the other way round.
      if ((definition.operator === '&&') === truth) return unite(left, right);
      return either(unite(left, emptyDatum(frame, definition.left, truth)), unite(right, emptyDatum(frame, definition.right, truth)));
    }
    case 'binary':
      return unite(unite(comparison(frame, definition, truth), answerTest(evaluator, frame, definition, truth, depth)), presence(frame, definition, truth));
    case 'call':
      return truth ? unite(callTest(evaluator, frame, definition, truth), foundEntry(frame, definition)) : callTest(evaluator, frame, definition, truth);
    case 'get':
      return !truth ? none : typeof definition.key === 'string' ? meantForCallers(registerOf(frame, definition.object), definition.key) : foundMember(frame, definition);
    case 'await':
    case 'cast':
      return testOf(evaluator, frame, definition.value, truth, depth + 1);
    case 'read': {
      const initialiser = truth ? assignedTo(frame, definition.slot) : frame.instructions.initialisers.get(definition.slot);
      return initialiser === undefined ? none : testOf(evaluator, frame, initialiser, truth, depth + 1);
    }
    default:
      return none;
  }
}

function comparison(frame: Frame, definition: Extract<Instruction, { readonly op: 'binary' }>, truth: boolean): Clearances {
  const { operator } = definition;
  const left = registerOf(frame, definition.left);
  const right = registerOf(frame, definition.right);
  if (operator === 'in') return truth && taintsOf(right).length === 0 ? clearAll(left) : none;
  // A class of errors is made for callers; that it is an error at all says nothing.
  if (operator === 'instanceof') return truth && !isAnyError(right) ? clearIds(left, ['error-detail']) : none;
  const isEquality = operator === '===' || operator === '==';
  const isInequality = operator === '!==' || operator === '!=';
  if (isEquality || isInequality) {
    const isSame = isEquality === truth;
    const other = isSame ? equality(frame, definition, left, right) : unite(unite(otherThanShared(left, right), urlInequality(frame, definition, left, right)), unite(textEquality(frame, definition, right, false), foundIn(frame, definition, right)));
    return unite(unite(comparedVerdict(left, right, isSame), toldApart(left, right, isSame)), other);
  }
  return unite(unite(position(frame, definition, truth), bounded(operator, left, right, truth)), emptied(operator, left, right, truth));
}

/** `bad.length > 0` false, `bad.length < 1` true: a verdict that is a number is none. */
function emptied(operator: string, left: Value, right: Value, truth: boolean): Clearances {
  const isNone = right.kind === 'constant' && ((operator === '>' && right.value === 0 && !truth) || (operator === '>=' && right.value === 1 && !truth) || (operator === '<' && right.value === 1 && truth));
  return isNone ? verdict(left, false) : none;
}

/** The class of all errors of the language, or of one kind of them. */
function isAnyError(value: Value): boolean {
  return value.kind === 'external' && /^global:(?:[A-Z]\w*)?(?:Error|Object)$/.test(value.origin);
}

/** `isValid(x) === true`, `isIP(x) === 0`, `match !== null`: the answer of a test, compared with one of its kind. */
function answerTest(evaluator: Evaluator, frame: Frame, { operator, left, right }: Extract<Instruction, { readonly op: 'binary' }>, truth: boolean, depth: number): Clearances {
  if (!/^[=!]==?$/.test(operator)) return none;
  const isSame = operator.startsWith('=') === truth;
  for (const [test, other] of [[left, registerOf(frame, right)], [right, registerOf(frame, left)]] as const) {
    const isAnswer = other.kind === 'constant' && (typeof other.value === 'boolean' || ((other.value === null || other.value === 0) && answersFound(frame, test, other.value)));
    if (isAnswer) return testOf(evaluator, frame, test, isSame ? Boolean(other.value) : !other.value, depth + 1);
  }
  return none;
}

/** Whether what stands in a register is a call that answers with this where it found nothing: a match with `null`, a check of a package with a number. */
function answersFound(frame: Frame, register: Register, nothing: null | 0): boolean {
  const { definitions, initialisers } = frame.instructions;
  const read = definitions[register];
  const call = definitions[(read?.op === 'read' ? initialisers.get(read.slot) : undefined) ?? register];
  if (call?.op !== 'call') return false;
  const callee = registerOf(frame, call.callee);
  const method = definitions[call.callee];
  return nothing === 0 ? callee.kind === 'external' && !callee.origin.startsWith('global:') : method?.op === 'get' && (method.key === 'match' || method.key === 'exec');
}

/** The name of the folder above: who is equal to it is what a test looked out for. */
function isParent(value: Value): boolean {
  return value.kind === 'constant' && value.value === '..';
}

/** `key !== '__proto__'` */
function otherThanShared(left: Value, right: Value): Clearances {
  const [value, other] = left.kind === 'constant' ? [right, left] : [left, right];
  if (other.kind !== 'constant') return none;
  return sharedNames.has(other.value) ? clearIds(value, sharedRisks) : noParent(value, other.value);
}

/** `n <= max`: below something that the caller does not choose. Both ends count as one: what is below a limit has been thought of. */
function bounded(operator: string, left: Value, right: Value, truth: boolean): Clearances {
  const isBelow = operator === '<' || operator === '<=' ? truth : !truth;
  if (!/^[<>]=?$/.test(operator)) return none;
  const [small, large] = isBelow ? [left, right] : [right, left];
  return taintsOf(large).length === 0 && !isZero(large) ? unite(clearIds(small, ['size']), belowServer(small, large)) : none;
}

function isZero(value: Value): boolean {
  return value.kind === 'constant' && (value.value === 0 || value.value === 1);
}

/** `typeof` a value is equal to the name of a type. */
function typeEquality(value: Value, type: Value): Clearances {
  if (type.kind !== 'constant') return none;
  const isSafe = type.value === 'number' || type.value === 'boolean' || type.value === 'bigint';
  return clearIds(value, isSafe ? form : type.value === 'string' ? ['nosql', 'error-detail', 'size'] : []);
}

/** Equal to something the attacker does not choose; `typeof x === 'string'` leaves only text. */
function equality(frame: Frame, definition: Extract<Instruction, { readonly op: 'binary' }>, left: Value, right: Value): Clearances {
  const { definitions } = frame.instructions;
  for (const [register, other] of [[definition.left, right], [definition.right, left]] as const) {
    const operand = definitions[register];
    if (operand?.op === 'unary' && operand.operator === 'typeof' && other.kind === 'constant') {
      return typeEquality(registerOf(frame, operand.value), other);
    }
  }
  const ofText = textEquality(frame, definition, right, true);
  if (ofText.size > 0 || isBlank(left) || isBlank(right)) return ofText;
  if (taintsOf(left).length > 0 && isOwn(right)) return isParent(right) ? none : clearAll(left);
  if (taintsOf(right).length > 0 && isOwn(left)) return isParent(left) ? none : clearAll(right);
  // Equal to a cookie or a header: nobody else has put it into a link.
  if (isCallersOwn(left)) return clearIds(right, ['redirect', 'html']);
  if (isCallersOwn(right)) return clearIds(left, ['redirect', 'html']);
  return none;
}

/** A character or a position of a text compared with a constant. */
function textEquality(frame: Frame, { left: register }: Extract<Instruction, { readonly op: 'binary' }>, other: Value, isSame: boolean): Clearances {
  return unite(characterTest(frame, register, other, isSame), positionTest(frame, register, other, isSame));
}

function isCallersOwn(value: Value): boolean {
  const taints = taintsOf(value);
  return taints.length > 0 && taints.every(({ origin }) => origin === 'cookies' || origin === 'headers');
}

/** `list.indexOf(x) >= 0`, `> -1`. */
function position(frame: Frame, definition: Extract<Instruction, { readonly op: 'binary' }>, truth: boolean): Clearances {
  const call = behind(frame, definition.left);
  const bound = registerOf(frame, definition.right);
  if (call?.op !== 'call' || bound.kind !== 'constant') return none;
  const means = (definition.operator === '>=' && bound.value === 0) || (definition.operator === '>' && bound.value === -1);
  const meansNot = definition.operator === '<' && bound.value === 0;
  const ofText = means || meansNot ? positionTest(frame, definition.left, constant(-1), means !== truth) : none;
  return (means && truth) || (meansNot && !truth) ? unite(listed(frame, call, 'index'), ofText) : ofText;
}

function callTest(evaluator: Evaluator, frame: Frame, definition: Extract<Instruction, { readonly op: 'call' }>, truth: boolean): Clearances {
  const outcome = frame.outcome(definition.to);
  const state = truth ? outcome?.truthy : outcome?.falsy;
  const callee = registerOf(frame, definition.callee);
  const args = definition.args.map((item) => registerOf(frame, item.value));
  const own = callee.kind === 'function' ? evaluator.host.ownPath(callee) : undefined;
  const ofRows = own === undefined ? undefined : rowTest(evaluator, own, { args }, truth);
  if (state) return ofRows ? unite(state.cleared, ofRows) : state.cleared;
  if (callee.kind === 'external') {
    const told = rowTest(evaluator, callee.origin, { args, callee, ...(callee.receiver && { receiver: callee.receiver }) }, truth);
    if (told) return told;
    if (!truth && (callee.origin === 'global:isNaN' || callee.origin === 'global:Number.isNaN')) return args[0] ? clearIds(args[0], form) : none;
    if (truth && /^global:(?:Number\.is\w+|isFinite)$/.test(callee.origin)) return args[0] ? clearIds(args[0], form) : none;
    if (truth && callee.origin === 'global:Array.isArray') return args[0] ? clearIds(args[0], ['size']) : none;
    if (truth && (callee.origin === 'global:Object.hasOwn' || callee.origin.endsWith('.hasOwnProperty.call'))) return isChosenWhole(args[0]) ? none : clearAll(args[1]);
  }
  const ofText = unite(unite(textTest(frame, definition, truth), pattern(frame, definition, truth)), urlTest(frame, definition, truth));
  return truth ? unite(membership(frame, definition), ofText) : unite(ofText, shunned(frame, definition));
}

/** What rows say that a call establishes which answers with true or false; undefined where none does. */
function rowTest(evaluator: Evaluator, origin: string, values: CallValues, truth: boolean): Clearances | undefined {
  const meanings: readonly Meaning[] = [...evaluator.host.meanings(origin), ...evaluator.host.meanings(callOrigin(origin))];
  for (const meaning of meanings) {
    if (meaning.is !== 'checks' || meaning.by !== 'boolean') continue;
    if (!truth) return none;
    const checked: Value = { kind: 'union', of: valuesAt(evaluator, meaning.at, values) };
    return unite(unite(clearIds(checked, meaning.clears), ofHosts(checked, meaning.ofHost)), checkedBySchema(evaluator, meaning, values));
  }
  return undefined;
}

/** Whether a caller decides which properties an object has: then its own properties are no list of known names. */
function isChosenWhole(value: Value | undefined): boolean {
  if (!value) return true;
  if (value.kind === 'object') return value.rest !== undefined && taintsOf(value.rest).length > 0 && value.props.size === 0;
  return value.kind === 'union' ? value.of.some(isChosenWhole) : taintsOf(value).length > 0;
}

/** Not in a list of the names that all objects share, nor holding one: `!['__proto__', 'constructor'].includes(key)`. */
function shunned(frame: Frame, definition: Extract<Instruction, { readonly op: 'call' }>): Clearances {
  const method = frame.instructions.definitions[definition.callee];
  const [first] = definition.args;
  if (method?.op !== 'get' || definition.receiver === undefined || !first) return none;
  const receiver = registerOf(frame, definition.receiver);
  const argument = registerOf(frame, first.value);
  switch (keyText(frame, method.key)) {
    case 'includes':
    case 'has':
      if (receiver.kind === 'array') return receiver.items.some((item) => item.kind === 'constant' && sharedNames.has(item.value)) ? clearIds(argument, sharedRisks) : none;
      return isSharedName(argument) ? clearIds(receiver, sharedRisks) : none;
    case 'startsWith':
      return isSharedName(argument) ? clearIds(receiver, sharedRisks) : none;
    case 'test':
      return receiver.kind === 'regexp' && /__proto__|constructor|\^__/.test(receiver.pattern) ? clearIds(argument, sharedRisks) : none;
    default:
      return none;
  }
}

function isSharedName(value: Value): boolean {
  return value.kind === 'constant' && (sharedNames.has(value.value) || value.value === '__' || value.value === '_');
}

/** `/^[a-z]+$/.test(x)`: the whole value has a fixed form. */
function pattern(frame: Frame, definition: Extract<Instruction, { readonly op: 'call' }>, truth: boolean): Clearances {
  const method = frame.instructions.definitions[definition.callee];
  const [first] = definition.args;
  if (method?.op !== 'get' || definition.receiver === undefined || !first) return none;
  const key = keyText(frame, method.key);
  const receiver = registerOf(frame, definition.receiver);
  const argument = registerOf(frame, first.value);
  const matched = (regexp: RegExpValue, text: Value): Clearances => clearIds(text, [...openPattern(regexp, truth), ...(truth ? sized(clearedByMatch(regexp)) : clearedByLack(regexp))]);
  if ((key === 'test' || key === 'exec') && receiver.kind === 'regexp') return matched(receiver, argument);
  return key === 'match' && argument.kind === 'regexp' ? matched(argument, receiver) : none;
}

/** Whoever asks for a form has thought of how much comes as well. */
function sized(cleared: readonly Clearance[]): readonly Clearance[] {
  return cleared.length > 0 ? [...cleared, 'size'] : cleared;
}

/** What a test of a host establishes, of hosts that were read off a URL. */
function ofHosts(value: Value, risks: readonly Clearance[] = []): Clearances {
  return new Map(risks.length === 0 ? [] : taintsOf(value).flatMap(({ id }) => (id.endsWith(hostSuffix) ? [[id, risks] as const] : [])));
}

/** Nothing, or the empty text. */
export function isBlank(value: Value): boolean {
  return isNothing(value) || (value.kind === 'constant' && value.value === '');
}
