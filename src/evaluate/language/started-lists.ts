import type { PathState } from '../checks/path-state.js';
import type { Evaluator } from '../evaluator.js';
import { addBehaviours, invoke, truthOf } from '../running/invoke.js';
import type { CallSite } from '../running/sites.js';
import { array, constant, undefinedValue, type ArrayValue, type FunctionValue, type Value } from '../values/value.js';

/** A function is called with each element of a list up to this length. */
export const maxCalls = 64;

/** What goes into a list while the program starts is changed there when it is changed under another name. */
export function kept(evaluator: Evaluator, value: Value): Value {
  return evaluator.starting && value.kind === 'object' ? evaluator.aliases.known(value) : value;
}

/** A list with its elements as they are by now. */
export function atPresent({ starting, aliases }: Evaluator, list: ArrayValue): ArrayValue {
  if (!starting || aliases.changes === 0 || list.items.length > maxCalls) return list;
  const items = list.items.map((item) => aliases.latest(item));
  return items.every((item, at) => item === list.items[at]) ? list : { ...list, items };
}

/** What looking through a list gives while the program starts, where the test is known to be true or not of each element that it is asked of. */
export function foundWhileStarting(site: CallSite, list: ArrayValue, key: string, test: FunctionValue): Value | undefined {
  if (!site.evaluator.starting || !looking.has(key) || list.rest || list.kept || list.items.length > maxCalls) return undefined;
  const answers = testedEach(site, list, test).map(({ value }) => truthOf(value));
  const [first, last] = [answers.findIndex((one) => one !== 'no'), answers.findLastIndex((one) => one !== 'no')];
  switch (key) {
    case 'find':
      return answers[first] === 'unknown' ? undefined : (list.items[first] ?? undefinedValue);
    case 'findLast':
      return answers[last] === 'unknown' ? undefined : (list.items[last] ?? undefinedValue);
    case 'findIndex':
      return answers[first] === 'unknown' ? undefined : constant(first);
    case 'filter':
      return answers.includes('unknown') ? undefined : array(list.items.filter((_item, at) => answers[at] === 'yes'));
    case 'some':
      return answers.includes('yes') ? constant(true) : answers.includes('unknown') ? undefined : constant(false);
    default:
      return answers.includes('no') ? constant(false) : answers.includes('unknown') ? undefined : constant(true);
  }
}

const looking = new Set(['find', 'findLast', 'findIndex', 'filter', 'some', 'every']);

/** Runs a test of a constant with each of a list; where one of them ends in none of these ways, nothing is said of it. */
export function testedEach(site: CallSite, list: ArrayValue, test: FunctionValue): readonly { readonly item: Value; readonly value: Value; readonly truthy: PathState; readonly falsy: PathState }[] {
  const { evaluator, frame } = site;
  return list.items.map((item, index) => {
    const outer = frame.turn;
    frame.turn = `${outer}/${String(index)}`;
    const { behaviours, value, truthy = evaluator.path, falsy = evaluator.path } = invoke(evaluator, test, [item, constant(index), list], test.self, site.span, frame.depth + 1);
    frame.turn = outer;
    addBehaviours(frame, behaviours);
    return { item, value, truthy, falsy };
  });
}
