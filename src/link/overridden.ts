import type { FunctionFacts } from '../facts/index.js';
import { catalogue, external, libraryBase, requestId, sentPart, unknown, type FunctionValue } from '../evaluate/index.js';
import type { Linker } from './linker.js';

/** Runs a method that the package calls whose class its own extends, with what it is called with; answers whether it is one. */
export function runOverridden({ evaluator }: Linker, fn: FunctionValue, facts: FunctionFacts): boolean {
  const base = fn.self?.kind === 'instance' ? libraryBase(fn.self.of) : undefined;
  if (base?.kind !== 'external') return false;
  const row = catalogue.meanings(base.origin).find((meaning) => meaning.is === 'overridden' && meaning.member === facts.name);
  if (row?.is !== 'overridden') return false;
  const span = { file: fn.file, start: facts.start, end: facts.end };
  // A class that asks for the request gets it before everything else.
  const isTold = facts.parameters.length > row.with.length;
  const args = row.with.map((what, at) => (/^(?:body|headers)\./.test(what) ? sentPart(fn, what, isTold ? at + 1 : at, span) : what === '' ? unknown : external(`${what}#`, { id: requestId })));
  evaluator.serving = true;
  evaluator.enter(fn, isTold ? [external('express:Request#', { id: requestId }), ...args] : args, span);
  evaluator.serving = false;
  return true;
}
