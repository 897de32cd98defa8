import type { Meaning } from '../../facts/index.js';
import { addClearances, catalogue, emptyPath, isHarmless, mayCheck, unite, unknown, validatedBy, validatedParts, type Clearances, type Evaluator, type Value } from '../../evaluate/index.js';
import type { Validation } from '../routes/route-calls.js';
import type { RunResult } from './runner.js';

/** What the framework itself has checked when the handler runs. */
export function checkedBefore(evaluator: Evaluator, validation: Validation | undefined): readonly RunResult[] {
  return validation ? passed(validatedParts(evaluator, validation.schemas, validation.parts)) : [];
}

/** A parameter of a path with a pattern of its own: `:id(\\d+)`, in Hono `:id{[0-9]+}`. */
const patterned = /:(\w+)(?:\(((?:[^()]|\([^()]*\))*)\)|\{([^/]*)\})/g;

/** What the pattern of a parameter rules out: the framework calls nobody for a path that it does not match. */
export function checkedByPath(path: string): readonly RunResult[] {
  const harmless = [...path.matchAll(patterned)].flatMap(([, name, pattern, inBraces]) => (isHarmless(pattern ?? inBraces ?? '') ? [[`params.${name ?? ''}`, ['all']] as const] : []));
  return passed(new Map(harmless));
}

/** What an element of a package has checked. */
export function checkedBy(evaluator: Evaluator, value: Value): readonly RunResult[] {
  if (value.kind !== 'external') return [];
  const meanings = catalogue.meanings(value.origin);
  // What such a validator asks of a request nobody can see, but operators in the place of a text are likely none.
  if (isBlind(meanings, value.origin)) return passed(new Map((['body', 'query', 'params'] as const).map((part) => [part, ['nosql']])));
  const cleaned = meanings.flatMap((meaning) => (meaning.is === 'cleans' ? meaning.parts.map((part) => [part, meaning.clears] as const) : []));
  return passed(unite(new Map(cleaned), validatedBy(evaluator, meanings, { args: value.args ?? [], receiver: value })));
}

/** Whether an element checks requests by what is out of sight: one of no known package, or one of which no row says what it asks. */
function isBlind(meanings: readonly Meaning[], origin: string): boolean {
  if (meanings.length === 0) return mayCheck(origin);
  return meanings.some((meaning) => meaning.is === 'middleware' && meaning.kind === 'validator') && !meanings.some((meaning) => meaning.is.startsWith('validates'));
}

function passed(cleared: Clearances): readonly RunResult[] {
  return cleared.size === 0 ? [] : [{ behaviours: new Map(), path: addClearances(emptyPath, cleared), request: undefined, value: unknown, isRaised: false, leavesCaller: false }];
}
