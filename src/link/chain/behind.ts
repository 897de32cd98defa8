import { addClearances, alternatives, catalogue, isNothing, join, memberOrigin, object, settle, type ExternalValue, type FunctionValue, type ObjectValue, type PathState, type Value } from '../../evaluate/index.js';
import { holders, onResponse } from './left-callers.js';
import type { RunResult } from './runner.js';

/** Where a request stands behind elements that ran one after the other. Most routes share their beginnings, so these are kept. */
export class Behind {
  /** What the elements have established. */
  readonly path: PathState;
  readonly #next = new Map<RunResult, Behind>();
  readonly #elements = new Map<FunctionValue, { readonly origin: string; readonly result: RunResult }>();

  constructor(
    readonly established: PathState,
    /** The request as they left it. */
    readonly request: ExternalValue | undefined,
  ) {
    this.path = settle(established);
  }

  /** What an element has shown here. */
  known(fn: FunctionValue, origin: string): RunResult | undefined {
    const found = this.#elements.get(fn);
    return found?.origin === origin ? found.result : undefined;
  }

  keep(fn: FunctionValue, origin: string, result: RunResult): void {
    this.#elements.set(fn, { origin, result });
  }

  after(run: RunResult): Behind {
    const known = this.#next.get(run);
    if (known) return known;
    const next = new Behind(addClearances(this.established, run.path.cleared), run.request ? together(this.request, leftOn(run.request)) : this.request);
    this.#next.set(run, next);
    return next;
  }
}

function together(before: ExternalValue | undefined, left: ExternalValue | undefined): ExternalValue | undefined {
  if (!before || !left) return left ?? before;
  const props = new Map(before.props ?? []);
  for (const [key, value] of left.props ?? []) props.set(key, heldTogether(key, props.get(key), value));
  return { ...left, props };
}

/** What several elements leave in one place that is there for it is there together. */
function heldTogether(key: string, before: Value | undefined, left: Value): Value {
  if (before?.kind === 'object' && left.kind === 'object' && key === onResponse) return object([...before.props, ...left.props]);
  if (before?.kind !== 'external' || left.kind !== 'external' || before.origin !== left.origin || !holders.includes(key)) return left;
  return { ...left, props: new Map([...(before.props ?? []), ...(left.props ?? [])]) };
}

/** The request as an element leaves it. What the program itself put on it is there wherever the element lets the request go on. */
function leftOn(request: Value): ExternalValue | undefined {
  const [first, ...others] = alternatives(request).filter((value) => value.kind === 'external');
  if (!first || others.length === 0) return first;
  return others.reduce(withLeft, first);
}

/** What either way through an element leaves: where one leaves nothing (`req.user = null`), what the other leaves may be there. */
function withLeft(first: ExternalValue, other: ExternalValue): ExternalValue {
  const props = new Map(first.props ?? []);
  for (const [key, value] of other.props ?? []) {
    const known = props.get(key);
    if (!known) {
      if (isMemberSet(value) || catalogue.meanings(memberOrigin(other.origin, key)).length === 0) props.set(key, value);
    } else if (isNothing(known)) props.set(key, join(known, value));
    else if (known.kind === 'external' && value.kind === 'external' && known.origin === value.origin) props.set(key, withLeft(known, value));
  }
  return { ...first, props };
}

/** A part of what was sent of which the program has set a member: `req.body.userId = …`. */
export function isMemberSet(value: Value): value is ObjectValue {
  return value.kind === 'object' && value.rest !== undefined;
}

