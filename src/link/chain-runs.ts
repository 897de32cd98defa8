import type { Range, Span } from '../facts/index.js';
import type { Value } from '../evaluate/index.js';
import type { Behind } from './behind.js';
import type { Validation } from './route-calls.js';
import type { RunResult, Runner } from './runner.js';
import { checkedBefore, checkedBy, checkedByPath } from './validation.js';

/** One element of a chain, and what it is called with. */
export interface Link {
  readonly value: Value;
  readonly span: Span;
  readonly origin: string;
  /** The path under which it, or the router of the route, is mounted. */
  readonly below?: string;
  /** Where the route's own call names it. */
  readonly written?: Range;
}

/** What running a chain has shown: where a request stands behind it, and each element. */
export interface ChainRuns {
  readonly behind: Behind;
  readonly byLink: ReadonlyMap<Link, RunResult>;
}

/** Runs the elements of a route under this path in order, each behind what those before it (and the framework itself) have checked and left on the request. */
export function runChain(runner: Runner, links: readonly Link[], validation: Validation | undefined, path: string): ChainRuns {
  let behind = [...checkedBefore(runner.evaluator, validation), ...checkedByPath(path)].reduce<Behind>((at, one) => at.after(one), runner.start);
  const byLink = new Map<Link, RunResult>();
  for (const link of links) {
    const run = link.value.kind === 'function' ? runner.element(link.value, link.origin, behind) : undefined;
    if (run) byLink.set(link, run);
    for (const one of run ? [run] : checkedBy(runner.evaluator, link.value)) behind = behind.after(one);
  }
  return { behind, byLink };
}
