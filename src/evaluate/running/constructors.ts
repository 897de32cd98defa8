import type { Evaluator } from '../evaluator.js';
import { instance } from '../packages/externals.js';
import { invoke } from './invoke.js';
import type { CallSite } from './sites.js';
import { alternatives, external, isNothing, join, joinAll, object, type ExternalValue, type FunctionValue, type ObjectValue, type Value } from '../values/value.js';

/** What the instances of a constructor function share: `Job.prototype`. It belongs to the function, whatever variable the function is in. */
export function prototypeOf({ frame, index }: FunctionValue): Value {
  return frame.module.record(index).prototype ?? object([]);
}

export function setPrototype({ frame, index }: FunctionValue, value: Value): void {
  if (value.kind === 'object' || value.kind === 'external') frame.module.record(index).prototype = value;
}

/** `inherits(Sub, Base)`: instances of the one have what those of the other have. */
export function inherit(sub: Value | undefined, base: Value | undefined): void {
  if (sub?.kind !== 'function' || !base) return;
  const own = prototypeOf(sub);
  const below = base.kind === 'function' ? prototypeOf(base) : base.kind === 'external' ? external(`${base.origin}${ofClass}`) : undefined;
  if (below) setPrototype(sub, own.kind === 'object' && (below.kind === 'object' || below.kind === 'external') ? withProps(below, own.props) : own);
}

const ofClass = '.prototype';

function withProps(base: ObjectValue | ExternalValue, added: ReadonlyMap<string, Value>): Value {
  return { ...base, props: new Map([...(base.props ?? []), ...added]) };
}

/** `new` of a function: `this` starts as what its instances share and is the result, unless the function returns an object of its own. */
export function constructBy(site: CallSite, fn: FunctionValue, args: readonly Value[]): Value {
  const blank = blankOf(site.evaluator, fn);
  const outcome = invoke(site.evaluator, fn, args, blank, site.span, site.frame.depth + 1);
  const self = outcome.self ?? blank;
  const returned = alternatives(outcome.value).filter((one) => one.kind === 'object' || one.kind === 'instance' || one.kind === 'function' || (one.kind === 'external' && one.origin !== 'global:undefined'));
  if (returned.length === 0) return self;
  return alternatives(outcome.value).some(isNothing) ? join(self, joinAll(returned)) : joinAll(returned);
}

/** An instance before its constructor has run. One of a package's class is known by the function: which of several it is makes no difference to what they do. */
function blankOf(evaluator: Evaluator, fn: FunctionValue): ObjectValue | ExternalValue {
  const shared = prototypeOf(fn);
  if (shared.kind !== 'external') return shared.kind === 'object' ? shared : object([]);
  if (!shared.origin.endsWith(ofClass)) return object(shared.props ?? []);
  const origin = shared.origin.slice(0, -ofClass.length);
  const made = instance(evaluator.host.meanings(`${origin}()`), external(origin, { id: `${fn.file}#${String(fn.index)}` }));
  return made?.kind === 'external' ? { ...made, props: new Map([...(made.props ?? []), ...(shared.props ?? [])]) } : object(shared.props ?? []);
}
