import { asPart, storedParts } from '../records/stored-data.js';
import type { Literal } from '../../facts/index.js';
import { mapTaints } from '../values/map-taints.js';
import { alternatives, constant, isNothing, joinAll, tainted, taintsOf, unknown, type Value } from '../values/value.js';
import { asText, clearTaint } from '../values/taint.js';

const maxParts = 48;
const maxText = 20_000;

/** A string of pieces: constants melt together, texts and unions of constants are taken in. */
export function addParts(pieces: readonly (string | Value)[]): Value {
  const parts: (string | Value)[] = [];
  for (const piece of pieces) addPiece(parts, piece);
  if (parts.length === 0) return constant('');
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') return constant(only);
  if (parts.length > maxParts) return { kind: 'text', parts: [...parts.slice(0, maxParts - 1), merged(parts.slice(maxParts - 1))] };
  return { kind: 'text', parts };
}

function addPiece(parts: (string | Value)[], piece: string | Value): void {
  if (typeof piece === 'string') {
    const last = parts.at(-1);
    if (piece === '') return;
    if (typeof last === 'string' && last.length < maxText) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  } else if (piece.kind === 'constant') {
    addPiece(parts, String(piece.value));
  } else if (piece.kind === 'text') {
    for (const part of piece.parts) addPiece(parts, part);
  } else {
    parts.push(mapTaints(piece, asText));
  }
}

function merged(parts: readonly (string | Value)[]): Value {
  const text: Value = { kind: 'text', parts };
  const [stored] = storedParts(text);
  return stored ? { ...asPart(stored), taint: taintsOf(text) } : tainted(taintsOf(text));
}

/** A value computed without any of the attacker's choice left (a number, a truth value). */
function without(values: readonly Value[]): Value {
  const environment = values.some(isEnvironment);
  return environment ? { kind: 'unknown', taint: [], environment: true } : unknown;
}

/** Whether a value is read from the process environment or computed from it. */
export function isEnvironment(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
      return value.environment === true;
    case 'external':
      return value.origin.startsWith('global:process.env') || value.origin.startsWith('global:import.meta.env');
    case 'union':
      return value.of.some(isEnvironment);
    case 'text':
      return value.parts.some((part) => typeof part !== 'string' && isEnvironment(part));
    default:
      return false;
  }
}

export function binary(operator: string, left: Value, right: Value): Value {
  if (left.kind === 'constant' && right.kind === 'constant') return constant(fold(operator, left.value, right.value));
  if (operator === '+') return plus(left, right);
  if (operator === '===' || operator === '!==' || operator === '==' || operator === '!=') {
    const equal = areEqual(left, right);
    if (equal !== undefined) return constant(operator.startsWith('!') ? !equal : equal);
  }
  return numberOf(operator, left, right) ?? without([left, right]);
}

/** A number computed of the caller's: all that is left of the choice is how large it is. */
function numberOf(operator: string, left: Value, right: Value): Value | undefined {
  if (operator !== '*' && operator !== '-' && operator !== '/' && operator !== '**') return undefined;
  const taints = [...taintsOf(left), ...taintsOf(right)].filter((taint) => taint.origin !== 'token' && taint.origin !== 'error');
  return taints.length === 0 ? undefined : mapTaints(tainted(taints), (taint) => clearTaint(taint, isTimes(operator, left, right) ? ['all', 'amount', 'credential'] : ['all', 'credential']));
}

/** So many times something of the program's own (`product.price * quantity`): that decides what it comes to. */
function isTimes(operator: string, left: Value, right: Value): boolean {
  return operator === '*' && [left, right].some((value) => value.kind !== 'constant' && taintsOf(value).length === 0);
}

function areEqual(left: Value, right: Value): boolean | undefined {
  // A text is there, whatever it says.
  if ((isNothing(left) && right.kind === 'text') || (isNothing(right) && left.kind === 'text')) return false;
  if (left.kind === 'constant' && isObjectLike(right)) return false;
  if (right.kind === 'constant' && isObjectLike(left)) return false;
  if (left.kind === 'function' && right.kind === 'function' && !left.bound && !right.bound) return left.file === right.file && left.index === right.index && left.frame === right.frame;
  const lefts = alternatives(left);
  const rights = alternatives(right);
  if (![...lefts, ...rights].every((one) => one.kind === 'constant')) return undefined;
  const overlap = lefts.some((one) => rights.some((other) => one.kind === 'constant' && other.kind === 'constant' && one.value === other.value));
  return overlap ? undefined : false;
}

function isObjectLike(value: Value): boolean {
  return value.kind === 'object' || value.kind === 'array' || value.kind === 'function' || value.kind === 'instance' || value.kind === 'class';
}

function plus(left: Value, right: Value): Value {
  if (left.kind === 'union' && left.of.length <= 4 && left.of.every((one) => one.kind === 'constant' || one.kind === 'text')) return joinAll(left.of.map((one) => plus(one, right)));
  if (right.kind === 'union' && right.of.length <= 4 && left.kind === 'constant' && right.of.every((one) => one.kind === 'constant')) return joinAll(right.of.map((one) => plus(left, one)));
  if (isNumber(left) && isNumber(right)) return unknown;
  return addParts([left, right]);
}

function isNumber(value: Value): boolean {
  return value.kind === 'constant' && typeof value.value === 'number';
}

function fold(operator: string, left: Literal | undefined, right: Literal | undefined): Literal | undefined {
  switch (operator) {
    case '+':
      return typeof left === 'number' && typeof right === 'number' ? left + right : `${String(left)}${String(right)}`;
    case '===':
      return left === right;
    case '!==':
      return left !== right;
    case '==':
      return left === right || (left === null && right === undefined) || (left === undefined && right === null);
    case '!=':
      return fold('==', left, right) !== true;
    default:
      return typeof left === 'number' && typeof right === 'number' ? arithmetic(operator, left, right) : undefined;
  }
}

function arithmetic(operator: string, left: number, right: number): Literal | undefined {
  switch (operator) {
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    case '**':
      return left ** right;
    case '|':
      return left | right;
    case '&':
      return left & right;
    case '<<':
      return left << right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}

const types: Partial<Record<Value['kind'], string>> = { object: 'object', array: 'object', text: 'string', function: 'function', native: 'function', class: 'function', instance: 'object', regexp: 'object' };

export function unary(operator: string, value: Value): Value {
  switch (operator) {
    case '!':
      if (value.kind === 'constant') return constant(!value.value);
      return types[value.kind] && value.kind !== 'text' ? constant(false) : without([value]);
    case 'typeof': {
      const type = value.kind === 'constant' ? (value.value === null ? 'object' : typeof value.value) : types[value.kind];
      return type === undefined ? unknown : constant(type);
    }
    case 'void':
      return constant(undefined);
    case '-':
      return value.kind === 'constant' && typeof value.value === 'number' ? constant(-value.value) : unknown;
    case '+':
      return value.kind === 'constant' ? constant(Number(value.value)) : cleared(value);
    default:
      return unknown;
  }
}

/** A number made of the value: nothing an injection could use is left, but it is still the attacker's choice. */
function cleared(value: Value): Value {
  const taints = taintsOf(value);
  return taints.length === 0 ? unknown : mapTaints(tainted(taints), (taint) => clearTaint(taint, ['all']));
}
