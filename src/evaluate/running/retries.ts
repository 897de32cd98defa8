import type { ModuleFacts, Slot } from '../../facts/index.js';
import type { LeftPromise } from '../checks/promise-tests.js';
import type { Evaluator } from '../evaluator.js';
import { emptyPath } from '../checks/path-state.js';
import type { Entry } from './traces.js';
import type { Value } from '../values/value.js';

/** What some entries came to, run again. */
export interface Retried {
  readonly results: readonly unknown[];
  /** The functions that ran. */
  readonly ran: readonly string[];
  /** Variables of modules that were written. */
  readonly written: readonly (readonly [string, Slot, Value])[];
  readonly leftPromises: readonly (readonly [string, LeftPromise])[];
}

/**
 * Runs entries again as if they were the first, with other facts of one file. Undefined where they do what cannot be taken back, or hang on
 * the route, so that what they come to for one says nothing of others.
 */
export function runAgain(evaluator: Evaluator, entries: readonly Entry[], file: string, facts: ModuleFacts): Retried | undefined {
  const { traces, seenFlows, leftPromises, raced, signed, hasClaims } = evaluator;
  const kept = { flows: [...seenFlows], promises: [...leftPromises], raced: [...raced], signed: [...signed] };
  const clear = (): void => { for (const one of [seenFlows, leftPromises, raced, signed]) one.clear(); };
  clear();
  evaluator.hasClaims = false;
  const ran = new Set<string>();
  traces.ran = ran;
  traces.wroteAround = false;
  const putBack = evaluator.modules().map((module) => ({ module, written: module.tryOut(module.file === file ? facts : module.facts) }));
  const marks = marksOf(evaluator);
  const { results, isDecided } = evaluator.aside(() => resultsOf(evaluator, entries));
  const written = putBack.flatMap(({ module, written }) => written().map(([slot, value]) => [module.file, slot, value] as const));
  const isFinal = isDecided || traces.wroteAround || marksOf(evaluator) !== marks;
  const retried = isFinal ? undefined : { results, ran: [...ran].sort(), written, leftPromises: [...leftPromises] };
  clear();
  for (const flow of kept.flows) seenFlows.add(flow);
  for (const [place, promise] of kept.promises) leftPromises.set(place, promise);
  for (const id of kept.raced) raced.add(id);
  for (const [maker, tell] of kept.signed) signed.set(maker, tell);
  evaluator.hasClaims = hasClaims;
  traces.ran = undefined;
  return retried;
}

function resultsOf(evaluator: Evaluator, entries: readonly Entry[]): { readonly results: readonly unknown[]; readonly isDecided: boolean } {
  let isDecided = false;
  const results = entries.map(({ run, situate, target, anonymous, brought, routed, isDecided: asks }) => {
    const decisions = asks ? [] : undefined;
    situate();
    Object.assign(evaluator, { target, anonymous, brought, routed, decisions, path: emptyPath, fuel: evaluator.allowance } satisfies Partial<Evaluator>);
    const result = run();
    isDecided ||= decisions !== undefined && decisions.length > 0;
    return result;
  });
  Object.assign(evaluator, { target: undefined, anonymous: false, brought: undefined, routed: false, decisions: undefined } satisfies Partial<Evaluator>);
  return { results, isDecided };
}

/** Grows when something is written that all of the program knows. */
function marksOf(evaluator: Evaluator): number {
  const { instances, reflected, classKeys, declared, belongs, associated, models, globals, listeners, aliases } = evaluator;
  return [instances, reflected, classKeys, declared, belongs, associated, models, globals, listeners].reduce((sum, one) => sum + one.writes, aliases.changes + evaluator.modules().length);
}

/** A map that tells how often it was written. */
export class MarkedMap<Key, Of> extends Map<Key, Of> {
  writes = 0;

  override set(key: Key, value: Of): this {
    // Whoever makes a map with entries calls this before fields are there.
    this.writes = (this.writes || 0) + 1;
    return super.set(key, value);
  }
}
