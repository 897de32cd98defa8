import type { Evaluator } from '../evaluator.js';
import { askedIn, type Decision } from './targets.js';
import type { Value } from '../values/value.js';

/** The way goes on from what this question about a part of what is asked for answers. */
export function decideBy(evaluator: Evaluator, subject: Value, ask: (subject: Value) => unknown): void {
  const asked = askedIn(subject);
  if (!asked || !evaluator.decisions) return;
  const answer = ask(subject);
  evaluator.decisions.push((target) => {
    const other = asked.made(target);
    return other !== undefined && ask(other) === answer;
  });
}

const neverElsewhere: Decision = () => false;

/** What is asked for was made something of, or looked up by, in a way that is not told apart: the run speaks for its own route alone. */
export function noteSpent(evaluator: Evaluator, values: readonly Value[]): void {
  if (evaluator.decisions && values.some(holdsAsked)) evaluator.decisions.push(neverElsewhere);
}

function holdsAsked(value: Value): boolean {
  return askedIn(value) !== undefined || (value.kind === 'array' && value.items.some((item) => askedIn(item) !== undefined));
}
