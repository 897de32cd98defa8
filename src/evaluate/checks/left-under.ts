import { meetPaths, addClearances, addedTo, emptyPath, everyDatum, intersect, type Clearances, type PathState } from './path-state.js';
import { truthOf } from '../running/invoke.js';
import { alternatives, joinAll, type ArrayValue, type ConstantValue, type ObjectValue, type UnknownValue, type Value } from '../values/value.js';

/** Values that tell branches apart: a flag, a message or its absence, a list of what is wrong. */
type Telling = ConstantValue | ObjectValue | ArrayValue;

const none: Clearances = new Map();

/**
 * A value that a branch leaves, with what holds where it was left and not everywhere behind it. Whoever tests later which of its
 * alternatives a value is (`if (errors.length)`, `if (!result.ok)`) knows then what was established for that one.
 */
export function leftUnder(value: Value, branch: PathState, after: PathState): Value {
  if (branch.cleared.size === 0 || branch.key === after.key) return value;
  const own = new Map([...addedTo(after, branch).cleared].filter(([id]) => !id.startsWith(everyDatum)));
  return own.size === 0 ? value : withUnder(value, addClearances(emptyPath, own));
}

/** The value as one that was left there as well. */
export function withUnder(value: Value, path: PathState | undefined): Value {
  if (!path) return value;
  if (value.kind === 'union') return joinAll(value.of.map((one) => withUnder(one, path)));
  return isTelling(value) ? { ...value, under: value.under ? addClearances(value.under, path.cleared) : path } : value;
}

function isTelling(value: Value): value is Telling {
  return value.kind === 'constant' || value.kind === 'object' || value.kind === 'array';
}

/** What holds where a value came out true, or false, in a condition: the verdict of a check, or what all alternatives that may be so were left under. */
export function verdict(value: Value, truth: boolean): Clearances {
  if (value.kind === 'unknown') return proved(value, truth);
  const other = truth ? 'no' : 'yes';
  return commonTo(value, (one) => truthOf(one) !== other, truth);
}

/** What holds where a value is equal to a constant, or is not. */
export function verdictOf(value: Value, constant: ConstantValue['value'], isSame: boolean): Clearances {
  const truth = isSame ? Boolean(constant) : typeof constant === 'boolean' ? !constant : undefined;
  if (value.kind === 'unknown') return proved(value, truth);
  const isIt = (one: Value): boolean => (one.kind === 'constant' ? one.value === constant || (one.value ?? null) === (constant ?? null) : one.kind === 'unknown' && !(one.truthy && !constant));
  return commonTo(value, (one) => (isSame ? isIt(one) : !(one.kind === 'constant' && isIt(one))), truth);
}

function proved(value: UnknownValue, truth: boolean | undefined): Clearances {
  return value.proves && value.proves.truth === truth ? value.proves.path.cleared : none;
}

function commonTo(value: Value, isPossible: (one: Value) => boolean, truth: boolean | undefined): Clearances {
  let common: Clearances | undefined;
  for (const one of alternatives(value)) {
    if (!isPossible(one)) continue;
    const own = one.kind === 'unknown' ? proved(one, truth) : isTelling(one) ? (one.under?.cleared ?? none) : none;
    if (own.size === 0) return none;
    common = common ? intersect(common, own) : own;
  }
  return common ?? none;
}

/** What is left of two values that are the same but for where they were left. */
export function sameLeft(left: Value, right: Value): Value {
  if (!isTelling(left) || !left.under) return left;
  if (!isTelling(right) || !right.under) return right;
  const under = meetPaths(left.under, right.under);
  const { under: _under, ...bare } = left;
  return under.cleared.size === 0 ? bare : { ...bare, under };
}
