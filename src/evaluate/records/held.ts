import type { CollectionMeaning, DataAccess, DataVerb, Place, SentRecord, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { fieldsOfModel } from './joined.js';
import { modelName } from './model-names.js';
import { stands } from './standing.js';
import { isPicked, pickedIn } from './picked-fields.js';
import { array, constant, isUndefined, object, type ClassValue, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';

/** What holds the records of one model. */
export interface Collection {
  readonly row: CollectionMeaning;
  readonly value: ExternalValue;
  readonly fields: Value | undefined;
}

/** Under this member a collection remembers what its annotation says it holds. */
export const typedProp = '(of)';

/** Under this member records remember which fields they hold, and where they came from. */
export const heldProp = '(held)';

const maxDepth = 4;
const known = new WeakMap<Value, ObjectValue>();

/** The fields that a record of this schema (or class) is read with: all of them under `all`, under `unsent` those that serializers leave out. */
export function heldFields(evaluator: Evaluator, schema: Value, collection: Collection | undefined): ObjectValue | undefined {
  if (collection?.row.shaped && stands(collection.row.shaped, { receiver: collection.value, args: collection.value.args ?? [] })) return undefined;
  const answer = known.get(schema);
  if (answer) return answer;
  const found = schema.kind === 'object' ? ofSchema(schema, collection?.row.hidden) : ofClass(evaluator, schema);
  if (found) known.set(schema, found);
  return found;
}

function ofSchema(schema: ObjectValue, hidden: string | undefined): ObjectValue {
  const isHidden = (field: Value): boolean => hidden !== undefined && field.kind === 'object' && isFalse(field.props.get(hidden));
  const named = (which: boolean): readonly string[] => [...schema.props].flatMap(([name, field]) => (isHidden(field) === which ? [name] : []));
  return fieldLists(named(false), [], named(true));
}

function ofClass(evaluator: Evaluator, value: Value): ObjectValue | undefined {
  const all: string[] = [];
  const unsent: string[] = [];
  const hidden: string[] = [];
  const first = value.kind === 'external' ? value.props?.get(typedProp) : value;
  for (let at: Value | undefined = first; at?.kind === 'class'; at = at.base) if (!gatherFields(evaluator, at, { all, unsent, hidden })) return undefined;
  return all.length === 0 ? undefined : fieldLists(all, unsent, hidden);
}

/** The stored fields of one class; false where it decides itself how it is sent. */
function gatherFields(evaluator: Evaluator, { facts, decorators, members }: ClassValue, { all, unsent, hidden }: Readonly<Record<'all' | 'unsent' | 'hidden', string[]>>): boolean {
  for (const decorator of decorators) {
    const row = rowOf(evaluator, decorator, 'collection');
    if (row?.is === 'collection' && row.shaped && decorator.kind === 'external' && stands(row.shaped, { args: decorator.args ?? [] })) return false;
  }
  for (const [at, member] of facts.members.entries()) {
    if (member.key === 'toJSON') return false;
    if (typeof member.key !== 'string') continue;
    const own = members.find((one) => one.member === at)?.decorators ?? [];
    for (const decorator of own) {
      const row = rowOf(evaluator, decorator, 'field');
      if (row?.is !== 'field' || decorator.kind !== 'external' || is(decorator, row.withheld, true)) continue;
      (is(decorator, row.hidden, false) ? hidden : all).push(member.key);
      break;
    }
    if (own.some((decorator) => rowOf(evaluator, decorator, 'unsent'))) unsent.push(member.key);
  }
  return true;
}

/** Whether decorators say of a class which of its members are stored. */
export function isStored(evaluator: Evaluator, value: Value | undefined): value is ClassValue {
  return value?.kind === 'class' && value.members.some(({ decorators }) => decorators.some((decorator) => rowOf(evaluator, decorator, 'field')));
}

function rowOf(evaluator: Evaluator, decorator: Value, is: 'collection' | 'field' | 'unsent') {
  // Some stand there without being called: `@Column name: string`.
  return decorator.kind === 'external' ? evaluator.host.meanings(decorator.origin.replace(/\(\)$/, '')).find((meaning) => meaning.is === is) : undefined;
}

function memberOf(args: readonly Value[], place: Place): Value | undefined {
  const [at = '', key = ''] = place.split('.');
  const value = args.at(Number(at));
  return value?.kind === 'object' ? value.props.get(key) : undefined;
}

function is({ args = [] }: ExternalValue, place: Place | undefined, what: boolean): boolean {
  const found = place === undefined ? undefined : memberOf(args, place);
  return found?.kind === 'constant' && found.value === what;
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === true;
}

/** Written as a number, too: `select: 0` in a schema is read as false. */
function isFalse(value: Value | undefined): boolean {
  return value?.kind === 'constant' && (value.value === false || value.value === 0);
}

function fieldLists(all: readonly string[], unsent: readonly string[], hidden: readonly string[]): ObjectValue {
  return object([['all', array(all.map(constant))], ['unsent', array(unsent.map(constant))], ['hidden', array(hidden.map(constant))]]);
}

/** What an operation gave, which remembers the fields it holds; after a step that narrows them it no longer does. */
export function holding(evaluator: Evaluator, result: ExternalValue, query: ObjectValue, { does, span, model, data }: DataAccess): Value {
  const own = query.props.get('held');
  const gives = query.props.get('gives');
  const isWhole = own?.kind === 'object' && gives?.kind === 'constant' && gives.value === true;
  const joined = query.props.get('joined');
  const props = new Map(result.props ?? []);
  props.delete(heldProp);
  if (!isWhole && joined?.kind !== 'array') return { ...result, props };
  const held = isWhole ? own : object([]);
  const picked = pickedIn(query.props.get('picked'));
  // A new record holds what it was made of, and a changed one what was set: that a field is hidden only keeps it from being looked up.
  const written = does === 'create' && !data.whole ? new Set(data.keys.map(({ key }) => key)) : undefined;
  const saved = does === 'create' || does === 'update' ? setOn(result) : [];
  const hidden = namesIn(held, 'hidden').filter((name) => does === 'create' || [...saved, ...(picked?.only ?? []), ...(picked?.besides ?? [])].includes(name));
  const all = [...namesIn(held, 'all'), ...hidden].filter((name) => (!written || written.has(name)) && isPicked(name, picked));
  const told = object([['does', constant(does)], ['model', constant(model)], ['all', array(all.map(constant))], ['saved', array(saved.map(constant))], ['unsent', held.props.get('unsent') ?? array([])], ['within', query.props.get('within') ?? constant('')], ['chosen', constant(query.props.has('chosen') || picked?.only !== undefined)], ['trimmed', constant((picked?.without.length ?? 0) > 0)], ['file', constant(span.file)], ['start', constant(span.start)], ['end', constant(span.end)], ...(isWhole ? [] : [['narrowed', constant(true)] as const]), ...(joined?.kind === 'array' ? [['joined', array(joined.items.flatMap((one) => joinedHeld(evaluator, one)))] as const] : [])]);
  return { ...result, props: props.set(heldProp, told) };
}

/** What a record was given before it was saved: it is stored now. */
function setOn({ props }: ExternalValue): readonly string[] {
  return [...(props ?? [])].flatMap(([name, value]) => (name.startsWith('(') || isUndefined(value) ? [] : [name]));
}

/** What records hold that come along with others, by the name that they go by. */
function joinedHeld(evaluator: Evaluator, joined: Value): readonly Value[] {
  const model = joined.kind === 'object' ? joined.props.get('model') : undefined;
  const fields = model && fieldsOfModel(evaluator, model);
  return fields && joined.kind === 'object' ? [object([...fields.props, ['alias', joined.props.get('alias') ?? constant('')], ['model', constant(modelName(model) ?? '')]])] : [];
}

function namesIn(held: ObjectValue, key: string): readonly string[] {
  const list = held.props.get(key);
  return list?.kind === 'array' ? list.items.flatMap((one) => (one.kind === 'constant' && typeof one.value === 'string' ? [one.value] : [])) : [];
}

/** Stored records that are sent as they are with this value, or in a part of it. */
export function recordsIn(value: Value, span: Span, depth = 0): readonly SentRecord[] {
  if (depth > maxDepth) return [];
  const within = (parts: Iterable<Value>): readonly SentRecord[] => [...parts].flatMap((part) => recordsIn(part, span, depth + 1));
  switch (value.kind) {
    case 'union':
      return within(value.of);
    case 'object':
      // Of what was spread into it, this is written over.
      return [...within(value.props.values()), ...(value.rest?.kind === 'external' ? recordsIn(value.rest, span, depth + 1).map((record) => ({ ...record, fields: record.fields.filter((name) => !value.props.has(name)) })) : [])];
    case 'array':
      if (value.kept) return [{ does: 'list', fields: [...new Set(value.items.flatMap((item) => (item.kind === 'object' ? [...item.props.keys()] : [])))], unsent: [], from: span, span }];
      return within(value.rest ? [...value.items, value.rest] : value.items);
    case 'external':
      return sent(value, span);
    default:
      return [];
  }
}

/** What gives a record as it is, in another form. */
const same = new Set(['toJSON()', 'toObject()', 'dataValues', '_doc']);

/** What something holds that an operation gave, or an element of it, or the member of it under which its records stand. */
function heldBy(value: ExternalValue): Value | undefined {
  const held = value.props?.get(heldProp);
  if (held || value.receiver?.kind !== 'external') return held;
  const key = lastKey(value);
  return /^\d+$/.test(key) || same.has(key) || isWithin(value.receiver, key) ? heldBy(value.receiver) : undefined;
}

/** Fields that were taken out of records, or written over, one by one: the list that they are elements of is sent without them. */
const leftOut = new WeakMap<Value, Set<string>>();

/** A member of a record is removed or written. */
export function noteLeftOut(target: ExternalValue, key: string): void {
  const held = heldBy(target) ?? joinedBy(target);
  if (held) leftOut.set(held, (leftOut.get(held) ?? new Set()).add(key));
}

/** What a record holds that came along with another, read by the name that it goes by. */
function joinedBy(value: ExternalValue): Value | undefined {
  const outer = value.receiver?.kind === 'external' ? heldBy(value.receiver) : undefined;
  const joined = outer?.kind === 'object' ? outer.props.get('joined') : undefined;
  const alias = lastKey(value).toLowerCase();
  return joined?.kind === 'array' ? joined.items.find((one) => one.kind === 'object' && textOf(one, 'alias').toLowerCase() === alias) : undefined;
}

function isWithin({ props }: ExternalValue, key: string): boolean {
  const held = props?.get(heldProp);
  return held?.kind === 'object' && textOf(held, 'within') === key && key !== '';
}

function lastKey({ origin }: ExternalValue): string {
  return origin.slice(Math.max(origin.lastIndexOf('.'), origin.lastIndexOf('#')) + 1);
}

function sent(value: ExternalValue, span: Span): readonly SentRecord[] {
  const held = heldBy(value);
  if (held?.kind !== 'object') return [];
  // What was written over, or removed, since is not what is stored.
  const saved = namesIn(held, 'saved');
  const fields = sentOf(held).filter((name) => !value.props?.has(name) || saved.includes(name));
  const model = textOf(held, 'model');
  const common = { does: textOf(held, 'does') as DataVerb, from: { file: textOf(held, 'file'), start: numberOf(held, 'start'), end: numberOf(held, 'end') }, span };
  const joined = held.props.get('joined');
  const others = joined?.kind === 'array' ? joined.items.flatMap((one) => (one.kind === 'object' && !value.props?.has(textOf(one, 'alias')) ? [{ ...common, fields: sentOf(one), unsent: namesIn(one, 'unsent'), model: textOf(one, 'model'), joined: true as const }] : [])) : [];
  if (isTrue(held.props.get('narrowed'))) return others;
  return [{ ...common, fields, unsent: namesIn(held, 'unsent'), ...(model !== '' && { model }), ...(isTrue(held.props.get('chosen')) && { chosen: true as const }), ...(isTrue(held.props.get('trimmed')) && { trimmed: true as const }) }, ...others];
}

/** The fields of records that nothing has taken out. */
function sentOf(held: ObjectValue): readonly string[] {
  const out = leftOut.get(held);
  return out ? namesIn(held, 'all').filter((name) => !out.has(name)) : namesIn(held, 'all');
}

function textOf(held: ObjectValue, key: string): string {
  const value = held.props.get(key);
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : '';
}

function numberOf(held: ObjectValue, key: string): number {
  const value = held.props.get(key);
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : 0;
}
