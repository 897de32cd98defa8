import { isRequestPart } from './calls.js';
import type { FunctionRecord } from './frame.js';
import { object, taintsOf, unknown, type FunctionValue, type Value } from '../values/value.js';

/** A function that has cost this many instructions is evaluated on coarser arguments from then on … */
const costly = 2_000;
/** … after this many not again for arguments that carry nothing of a caller's choice … */
export const exhausting = 5_000;
/** … and after this many not again at all: what it does with data has been seen on many callers' data by then. */
export const exhausted = 12_000;
/** One of which a call costs no more than this (it joins a path, say) may cost more altogether. */
const small = 40;
const muchOfSmall = 16_000;

export function isMuch({ calls, instructions }: FunctionRecord): boolean {
  return instructions > costly && (instructions > calls * small || instructions > muchOfSmall);
}

/** `(fn) => (req, res, next) => fn(req, res, next)`: what a wrapper costs is what it wraps, which is another function each time. */
export function isWrapper(fn: FunctionValue): boolean {
  return fn.frame.parent !== undefined && fn.frame.args.some((arg) => arg.kind === 'function');
}

/** An argument without what only tells calls apart: constants and untainted structure. Functions and taint stay, and which options an object has: what is not among them is not there. */
export function widen(value: Value): Value {
  switch (value.kind) {
    case 'constant':
      return value.value === undefined || value.value === null || typeof value.value === 'boolean' ? value : unknown;
    case 'object':
      if (taintsOf(value).length > 0 || holdsFunction(value)) return value;
      return value.rest || value.props.size > maxOptions ? unknown : object([...value.props].map(([key, one]) => [key, one.kind === 'object' ? unknown : widen(one)] as const));
    case 'text':
    case 'array':
      return taintsOf(value).length === 0 && !holdsFunction(value) ? unknown : value;
    default:
      return value;
  }
}

/** An object with more members than this is a table, and no list of options. */
const maxOptions = 16;

function holdsFunction(value: Value): boolean {
  const parts = value.kind === 'object' ? [...value.props.values()] : value.kind === 'array' ? value.items : [];
  return parts.some((part) => part.kind === 'function');
}

/** Arguments of which another evaluation would show nothing new. */
export function isPlain(values: readonly Value[]): boolean {
  return values.every((value) => value.kind !== 'function' && value.kind !== 'native' && !isRequestPart(value) && taintsOf(value).length === 0);
}
