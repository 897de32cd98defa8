import { queryProp } from '../callers/callers.js';
import type { Evaluator } from '../evaluator.js';
import type { CallSite } from '../running/sites.js';
import { array, constant, object, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';
import { dataKeys, decidedKeys, noKeys } from './deciders.js';
import { modelName } from './model-names.js';

/**
 * Records whose models are associated have methods by each other's names: `user.getOrders()` lists those that name the user, `user.createOrder()` makes one, and
 * `hasOrder`, `addOrder` or `setOrders` hold two records against each other, or tie them. None of them asks who is calling.
 */
const method = /[#.](get|count|create|has|set|add|remove)([A-Z]\w*)$/;

/** Remembers that records of one model have methods by the name of another, or by the name that the association goes by. */
export function associate(evaluator: Evaluator, model: string, other: string, name: string): void {
  const known = evaluator.associated.get(model.toLowerCase()) ?? new Map<string, string>();
  evaluator.associated.set(model.toLowerCase(), known.set(singular(name), other));
}

/** The model of which records go by this name among those of another, as the program has associated them. */
export function associatedAs(evaluator: Evaluator, model: string, name: string): string | undefined {
  return evaluator.associated.get(model.toLowerCase())?.get(singular(name));
}

/** One record of a model and a list of them go by the same name, but for its number: the package says which. */
function singular(name: string): string {
  return name.toLowerCase().replace(/ies$/, 'y').replace(/(?:es|s)$/, '');
}

/** What such a method of a record gives; undefined where it is none. */
export function associatedCall(site: CallSite, { origin }: ExternalValue, args: readonly Value[], plain: ExternalValue): Value | undefined {
  const [, verb, name = ''] = method.exec(origin) ?? [];
  const query = plain.receiver?.kind === 'external' ? plain.receiver.props?.get(queryProp) : undefined;
  if (verb === undefined || query?.kind !== 'object') return undefined;
  const of = modelName(query.props.get('model'));
  const to = of === undefined ? undefined : associatedAs(site.evaluator, of, name);
  if (of === undefined || to === undefined) return undefined;
  if (verb !== 'get' && verb !== 'count' && verb !== 'create') return plain;
  const key = (site.evaluator.belongs.get(to.toLowerCase()) ?? []).find((tie) => tie.to.toLowerCase() === of.toLowerCase())?.key;
  const ties = object([[key ?? 'id', key === undefined ? (plain.receiver ?? plain) : (foundBy(query) ?? plain.receiver ?? plain)]]);
  note(site, origin, to, verb, ties, args[0]);
  return { ...plain, props: new Map(plain.props ?? []).set(queryProp, object([['model', constant(to)], ['filters', array([ties])]])) };
}

/** The id by which a record was found, and by nothing else. */
function foundBy({ props }: ObjectValue): Value | undefined {
  const filters = props.get('filters');
  const [filter] = filters?.kind === 'array' && filters.items.length === 1 ? filters.items : [];
  return filter?.kind === 'object' && filter.props.size === 1 ? filter.props.get('id') : undefined;
}

function note({ evaluator, frame, span }: CallSite, call: string, model: string, verb: string, ties: ObjectValue, given: Value | undefined): void {
  const isMade = verb === 'create';
  const data = isMade ? dataKeys(evaluator, given ? array([given, ties]) : ties) : noKeys;
  frame.behaviours.set(`data ${span.file}:${String(span.start)}`, {
    does: 'data',
    access: { does: isMade ? 'create' : 'list', call, span, model, many: !isMade, filter: isMade ? noKeys : decidedKeys(evaluator, [ties]), data, conditional: frame.conditional > 0 },
    span,
  });
}
