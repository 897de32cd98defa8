import type { Range, Span } from '../../facts/index.js';
import { addClearances, type ExternalValue, type FunctionValue, type Value } from '../../evaluate/index.js';
import type { Behind } from './behind.js';
import type { Validation } from '../routes/route-calls.js';
import type { RunResult, Runner } from './runner.js';
import { checkedBefore, checkedBy, checkedByPath } from './validation.js';

/** One element of a chain, and what it is called with. */
export interface Link {
  readonly value: Value;
  readonly span: Span;
  readonly origin: string;
  /** The path under which it, or the router of the route, is mounted. */
  readonly below?: string;
  /** The path parameter whose value it is called with. */
  readonly name?: string;
  /** Where the route's own call names it. */
  readonly written?: Range;
}

/** What running a chain has shown: where a request stands behind it, and each element. */
export interface ChainRuns {
  readonly behind: Behind;
  readonly byLink: ReadonlyMap<Link, RunResult>;
  /** The request as an element finds it, where something before it has left there who is calling. */
  readonly found: ReadonlyMap<Link, ExternalValue>;
}

/** Runs the elements of a route under this path in order, each behind what those before it (and the framework itself) have checked and left on the request. */
export function runChain(runner: Runner, links: readonly Link[], validation: Validation | undefined, path: string): ChainRuns {
  let behind = [...checkedBefore(runner.evaluator, validation), ...checkedByPath(path)].reduce<Behind>((at, one) => at.after(one), runner.start);
  const byLink = new Map<Link, RunResult>();
  const found = new Map<Link, ExternalValue>();
  for (const link of links) {
    const left = runner.leftCallers(behind);
    if (left) found.set(link, left);
    const seen = link.value.kind === 'function' ? runner.element(link.value, link.origin, behind) : undefined;
    const run = seen && link.name !== undefined && link.value.kind === 'function' ? ofParameter(seen, link.value, link.name) : seen;
    if (run) byLink.set(link, run);
    for (const one of run ? [run] : checkedBy(runner.evaluator, link.value)) behind = behind.after(one);
  }
  return { behind, byLink, found };
}

/** What a function for a path parameter says of the value that it is called with holds for that part of the path. */
function ofParameter(run: RunResult, { frame, index }: FunctionValue, name: string): RunResult {
  const own = new Set(frame.module.facts.functions[index]?.parameters.map((one) => `params.${one.name ?? ''}`));
  const named = [...run.path.cleared].flatMap(([id, risks]) => (own.has(id) ? [[`params.${name}`, risks] as const] : []));
  return named.length === 0 ? run : { ...run, path: addClearances(run.path, new Map(named)) };
}
