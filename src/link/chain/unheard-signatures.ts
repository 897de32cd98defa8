import type { DataAccess, UnheardSignature } from '../../facts/index.js';
import type { Behaviour, FunctionValue } from '../../evaluate/index.js';
import { goesOnTo, standsAt } from './control-paths.js';
import { nobody } from './nobody.js';
import type { Ran, Runner } from './runner.js';

type Verify = Extract<Behaviour, { readonly does: 'verify' }>;

/** Looks at handlers that check a signature, and keeps those that write what a client sends without it. */
export class UnheardSignatures {
  readonly #found = new Map<string, UnheardSignature>();

  get found(): readonly UnheardSignature[] {
    return [...this.#found.values()];
  }

  ran(runner: Runner, { fn, as, origin }: Ran, behaviours: readonly Behaviour[]): void {
    if (as !== 'handler') return;
    const checks = behaviours.filter((one) => one.does === 'verify' && one.known === true && one.inAddress !== true);
    const [check] = checks as readonly Verify[];
    if (!check || writesIn(behaviours).length === 0) return;
    const [late] = writesIn(behaviours).flatMap((access) => (checks as readonly Verify[]).flatMap((one) => (comesAfter(fn, access, one) ? [{ access, one }] : [])));
    if (late) this.#keep('late', late.one, late.access);
    const without = [...runner.elementFor(fn, origin, nobody).behaviours.values()];
    const [access] = without.some(mayRefuse) ? [] : writesIn(without);
    // What many routes call is right; how this one calls it is not.
    if (access) this.#keep('skipped', isWithin(fn, check) ? check : { ...check, span: access.span }, access);
  }

  #keep(cause: UnheardSignature['cause'], { label, span }: Verify, access: DataAccess): void {
    const key = `${span.file}:${String(span.start)}`;
    if (!this.#found.has(key)) this.#found.set(key, { cause, name: label, span, access });
  }
}

function isWithin(fn: FunctionValue, { span }: Verify): boolean {
  const own = fn.frame.module.facts.functions[fn.index];
  return own !== undefined && span.file === fn.file && span.start >= own.start && span.end <= own.end;
}

/** What changes stored records as a client says. */
function writesIn(behaviours: readonly Behaviour[]): readonly DataAccess[] {
  return behaviours.flatMap((one) => {
    if (one.does !== 'data' || one.access.does === 'read' || one.access.does === 'list') return [];
    const { data, filter } = one.access;
    return data.whole ?? filter.whole ?? [...data.keys, ...filter.keys].some((key) => key.by === 'client' && key.source?.origin === 'body') ? [one.access] : [];
  });
}

/** Whether the write is always followed by the check, in one function. */
function comesAfter(fn: FunctionValue, { span }: DataAccess, check: Verify): boolean {
  if (span.file !== fn.file || check.span.file !== fn.file || span.start > check.span.start) return false;
  const { functions } = fn.frame.module.facts;
  const own = functions[fn.index];
  return own !== undefined && functions.some((one) => one.start >= own.start && one.end <= own.end && goesOnTo(one.body, standsAt([span]), standsAt([check.span])));
}

function mayRefuse(one: Behaviour): boolean {
  return one.does === 'fail' || one.does === 'guard' || one.does === 'verify' || one.does === 'unknown-call' || (one.does === 'respond' && (one.status ?? 200) >= 400);
}
