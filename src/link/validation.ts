import { addClearances, catalogue, emptyPath, unite, unknown, validatedBy, validatedParts, type Clearances, type Evaluator, type Value } from '../evaluate/index.js';
import type { Validation } from './route-calls.js';
import type { RunResult } from './runner.js';

/** What the framework itself has checked when the handler runs. */
export function checkedBefore(evaluator: Evaluator, validation: Validation | undefined): readonly RunResult[] {
  return validation ? passed(validatedParts(evaluator, validation.schemas, validation.parts)) : [];
}

/** What an element of a package has checked. */
export function checkedBy(evaluator: Evaluator, value: Value): readonly RunResult[] {
  if (value.kind !== 'external') return [];
  const meanings = catalogue.meanings(value.origin);
  const cleaned = meanings.flatMap((meaning) => (meaning.is === 'cleans' ? meaning.parts.map((part) => [part, meaning.clears] as const) : []));
  return passed(unite(new Map(cleaned), validatedBy(evaluator, meanings, { args: value.args ?? [], receiver: value })));
}

function passed(cleared: Clearances): readonly RunResult[] {
  return cleared.size === 0 ? [] : [{ behaviours: new Map(), path: addClearances(emptyPath, cleared), request: undefined, value: unknown }];
}
