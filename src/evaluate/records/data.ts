import type { BelongsMeaning, DataAccess, DataVerb, DeclaresMeaning, Meaning, Place, Tie } from '../../facts/index.js';
import { isCallers, queryProp } from '../callers/callers.js';
import type { Evaluator } from '../evaluator.js';
import { associate } from './associations.js';
import { classKey, collectionOf } from './collections.js';
import { decidedKeys, dataKeys, noKeys } from './deciders.js';
import { dangerous } from '../flows/dangers.js';
import { emit } from '../flows/flows.js';
import { addBehaviour } from '../running/invoke.js';
import { writeBack } from '../running/members.js';
import { applyPathTo } from '../values/path-values.js';
import { onlyNamed } from '../values/picked.js';
import { modelName } from './model-names.js';
import { valueAtPlace, valuesAt, type CallValues } from '../packages/places.js';
import { declaredFor } from './declared.js';
import { repositoryOf, tableNamed } from './named-models.js';
import { heldFields, holding, isStored, typedProp } from './held.js';
import { conditionsOn, describedAs, joinedIn } from './joined.js';
import { givenBy, pickedIn, pickedValue, withPicked } from './picked-fields.js';
import { isScoped } from './scoped.js';
import { stands } from './standing.js';
import { ofModel } from './stored-data.js';
import type { CallSite } from '../running/sites.js';
import { conditionIn, statementIn } from './statements.js';
import { kindOf, tiesIn } from './ties.js';
import { whereWritten } from './written-at.js';
import { array, constant, isUndefined, object, unknown, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';

type Operation = Extract<Meaning, { readonly is: 'operation' }>;

/** Notes what a call does with stored records; gives the query as far as it is put together, for its next step. */
export function noteOperation(called: CallSite, callee: ExternalValue, meaning: Operation, values: CallValues, result: Value): Value {
  const site = meaning.sql ? whereWritten(called, meaning.sql, values) : called;
  const found = meaning.record === undefined ? values.receiver : valueAtPlace(site.evaluator, meaning.record, values);
  const before = found?.kind === 'external' ? found.props?.get(queryProp) : undefined;
  const said = readStep(site, callee, meaning.record !== undefined && before && meaning.does === 'create' ? { ...meaning, does: 'update' } : meaning, values, before?.kind === 'object' ? before.props.get('model') : undefined);
  const query = before?.kind === 'object' ? (meaning.inside ? insideOf(before, said) : added(before, said)) : said;
  const access = note(site, callee, query);
  // A record that was looked up is given back as it was changed.
  const made = meaning.record !== undefined && before && found ? found : result;
  const given = ofModel(access && made.kind === 'external' && query.props.has('gives') ? holding(site.evaluator, made, query, access) : made, query, access);
  if (given.kind === 'external' && meaning.data === 'this' && site.receiverRegister !== undefined && query.props.has('held')) writeBack(site.evaluator, site.frame, site.receiverRegister, given);
  if (!meaning.builds || given.kind !== 'external') return given;
  const told: ExternalValue = { ...given, props: new Map(given.props ?? []).set(queryProp, query) };
  // A record that is told what to become is the same record.
  const [record] = site.argRegisters;
  if (meaning.record === '0' && meaning.does === undefined && record !== undefined && before?.kind === 'object') writeBack(site.evaluator, site.frame, record, told);
  // A query kept in a variable grows there; what it gives in the end is none.
  if (site.receiverRegister !== undefined && values.receiver?.kind === 'external' && values.receiver.origin === told.origin && values.receiver.props?.has(queryProp)) writeBack(site.evaluator, site.frame, site.receiverRegister, told);
  return told;
}

/** What one call says, as a value: it travels with the query, and tells queries apart. */
function readStep(site: CallSite, callee: ExternalValue, meaning: Operation, values: CallValues, before: Value | undefined): ObjectValue {
  const at = (place: Place | undefined): Value | undefined => (place === undefined ? undefined : valueAtPlace(site.evaluator, place, values));
  const props = new Map<string, Value>();
  const given = [meaning.values ?? []].flat().map(at).find((one) => one && !isUndefined(one));
  const statement = meaning.sql && statementIn(meaning.sql.flatMap((place) => valuesAt(site.evaluator, place, values)), given);
  if (meaning.sql && !statement) {
    // `SELECT set_config('app.user_id', $1, true)`: the database is told who is calling, and may go by it.
    if (values.args.some((arg) => isCallers(site.evaluator, arg))) addBehaviour(site.frame, { does: 'relate', relation: { to: 'unknown', label: site.label, span: site.span }, handed: true, span: site.span });
    return object([]);
  }
  const does = statement?.does ?? (isMade(meaning, values) ? 'create' : meaning.does);
  if (does) props.set('does', constant(does));
  const model = statement ? constant(statement.table) : meaning.model === undefined ? modelOf(site.evaluator, callee, values.receiver) : at(meaning.model);
  if (model) props.set('model', model);
  const collection = collectionOf(site.evaluator, values.receiver) ?? collectionOf(site.evaluator, meaning.model === undefined ? tableNamed(site.evaluator, callee, model) : model);
  const declared = declaredFor(site.evaluator, model);
  const own = declared?.fields ?? collection?.fields ?? (isStored(site.evaluator, model) ? model : undefined);
  const kind = kindOf(site.evaluator, modelName(model));
  const fields = own ?? (model?.kind === 'class' ? undefined : kind?.fields);
  if (fields) props.set('fields', fields);
  if (collection?.row.closed || (fields !== undefined && fields === kind?.fields)) props.set('closed', constant(true));
  const described = own ?? (model?.kind === 'class' ? model : undefined);
  const names = declared?.names ?? collection?.row.names;
  if (described) props.set('schema', array(tiesIn(site.evaluator, described, names).map(({ key, to }) => array([constant(key), constant(to)]))));
  const joined = meaning.joins && joinedIn(site.evaluator, meaning.joins, values, described || !before ? { name: modelName(model), schema: described, names } : describedAs(site.evaluator, before));
  if (joined) props.set('joined', joined);
  if (meaning.bounds || statement?.unbounded) props.set('bounded', constant(meaning.bounds ? stands(meaning.bounds, values) : false));
  if (statement?.limit) emitRows(site, callee, statement.limit);
  if (meaning.gives) {
    const picked = givenBy(site.evaluator, meaning, values);
    props.set('gives', constant(statement ? statement.selects !== undefined : picked !== undefined));
    if (picked && !statement) props.set('picked', pickedValue(picked));
  }
  if (meaning.within !== undefined) props.set('within', constant(meaning.within));
  const selected = statement?.selects?.includes('*') === false ? object(statement.selects.map((name) => [name, unknown] as const)) : undefined;
  if (selected) props.set('chosen', constant(true));
  const schema = meaning.gives || meaning.builds ? (selected ?? fields ?? (model?.kind === 'class' ? model : undefined)) : undefined;
  const held = schema && !declared?.shaped ? heldFields(site.evaluator, schema, collection) : undefined;
  if (held) props.set('held', held);
  const filters = statement ? statement.filters : [...filtersOf(meaning, at), ...conditionsOn(site.evaluator, meaning.joins, values)];
  if (isScoped(values.receiver) || onlyPulls(at(meaning.data))) props.set('filters', array([...filters, object([], unknown)]));
  else if (filters.length > 0) props.set('filters', array(filters));
  const written = statement?.data ?? (meaning.data === 'this' || meaning.data === meaning.record ? writtenTo(meaning.data === 'this' ? values.receiver : at(meaning.data)) : at(meaning.data));
  const data = written && meaning.only !== undefined ? onlyNamed(site.evaluator, written, at(meaning.only)) : written;
  if (data) props.set('data', data);
  if (meaning.many || statement) props.set('many', constant(true));
  if (meaning.one) props.set('one', constant(true));
  if (meaning.link) props.set('link', constant(true));
  props.set('start', constant(`${site.span.file}:${String(site.span.start)}`));
  return object(props);
}

/** `{ $pull: { members: id } }` changes those records alone that hold what it takes out, whatever the filter. */
function onlyPulls(data: Value | undefined): boolean {
  return data?.kind === 'object' && !data.rest && data.props.size > 0 && [...data.props.keys()].every((key) => key === '$pull' || key === '$pullAll');
}

/** Whether a record is saved that was made here, and not looked up. */
function isMade({ data, does }: Operation, { receiver }: CallValues): boolean {
  return data === 'this' && does === 'update' && receiver?.kind === 'external' && /#(?:\(\))?$/.test(receiver.origin) && receiver.args?.[0] !== undefined && !receiver.props?.has(queryProp);
}

function filtersOf(meaning: Operation, at: (place: Place | undefined) => Value | undefined): readonly Value[] {
  const filters: Value[] = [];
  const key = at(meaning.key);
  // Where either may stand, an object is a filter and anything else the key.
  const isKey = key !== undefined && (meaning.filter !== meaning.key || key.kind !== 'object');
  if (isKey) filters.push(object([['id', key]]));
  const filter = isKey && meaning.filter === meaning.key ? undefined : at(meaning.filter);
  const column = at(meaning.column);
  if (column?.kind === 'constant' && typeof column.value === 'string') filters.push(object([[column.value.slice(column.value.lastIndexOf('.') + 1), at(meaning.value) ?? constant(undefined)]]));
  else if (filter) filters.push(filter);
  const text = at(meaning.text);
  if (text && text.kind !== 'object') filters.push(...conditionIn(text, [meaning.values ?? []].flat().map(at).find((one) => one && !isUndefined(one))));
  else if (text) filters.push(text);
  if (meaning.unread) filters.push(object([], unknown));
  return filters;
}

/** A query for records that lie in one that was named: by its key they are told from those of others. */
function insideOf(before: ObjectValue, said: ObjectValue): ObjectValue {
  const outer = modelName(before.props.get('model')) ?? '';
  const filters = before.props.get('filters');
  if (filters?.kind !== 'array') return said;
  const named = filters.items.map((filter) => (filter.kind === 'object' ? object([...filter.props].map(([key, value]) => [key === 'id' ? `${outer.replace(/s$/, '')}Id` : key, value] as const), filter.rest) : filter));
  return object(new Map(said.props).set('filters', array(named)));
}

/** A query with one step more. */
function added(before: ObjectValue, said: ObjectValue): ObjectValue {
  const props = new Map(before.props);
  for (const [key, value] of said.props) {
    const old = props.get(key);
    if (key === 'filters' && old?.kind === 'array' && value.kind === 'array') props.set(key, array([...old.items, ...value.items]));
    else if (key === 'data' && old) props.set(key, array([old, value]));
    // What one step narrowed, no later one widens.
    else if (key === 'gives' && old?.kind === 'constant' && old.value === false) continue;
    else if (key === 'picked') props.set(key, withPicked(old, value));
    else if (key === 'joined' && old?.kind === 'array' && value.kind === 'array') props.set(key, array([...old.items, ...value.items]));
    else if (key === 'bounded' && old?.kind === 'constant' && old.value === true) continue;
    else if (key !== 'start' && !(key === 'model' && old)) props.set(key, value);
  }
  // A list of columns says what comes along, too.
  if ([before, said].some((step) => isFalse(step.props.get('gives'))) || pickedIn(props.get('picked'))?.only) props.delete('joined');
  return object(props);
}

function isFalse(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === false;
}

/** The model a call is for: what its collection is typed with, was made for, or is; or the member the call stands on. */
function modelOf(evaluator: Evaluator, callee: ExternalValue, receiver: Value | undefined): Value | undefined {
  if (receiver?.kind === 'class') return receiver;
  if (receiver?.kind === 'instance') return repositoryOf(evaluator, receiver) ?? receiver.of;
  for (let at: Value | undefined = receiver; at?.kind === 'external'; at = at.receiver) {
    const typed = at.props?.get(typedProp);
    if (typed) return typed;
    if (evaluator.host.meanings(at.origin).some((meaning) => meaning.is === 'collection')) return at.args?.[0];
    if (at.receiver?.kind === 'class') return at.receiver;
  }
  const member = /[#.](\w+)\.\w+$/.exec(callee.origin)?.[1];
  return member === undefined ? undefined : constant(member);
}

/** Says with which fields a class is stored, as a static method of it was told. */
export function noteDeclared(site: CallSite, meaning: DeclaresMeaning, values: CallValues): void {
  const { receiver } = values;
  const fields = valueAtPlace(site.evaluator, meaning.fields, values);
  if (receiver?.kind !== 'class' || fields?.kind !== 'object') return;
  site.evaluator.models.set(receiver.facts.name.toLowerCase(), receiver);
  const isShaped = receiver.facts.members.some((member) => member.key === 'toJSON') || stands(meaning.shaped ?? [], values);
  site.evaluator.declared.set(classKey(receiver), { fields, shaped: isShaped, names: meaning.names });
}

/** The names that a schema or a class declares. */
function fieldNames(value: Value | undefined): readonly string[] | undefined {
  if (value?.kind === 'object') return [...value.props.keys()];
  if (value?.kind === 'class') return value.facts.members.flatMap((member) => (member.kind === 'field' && typeof member.key === 'string' ? [member.key] : []));
  return value?.kind === 'external' ? fieldNames(value.props?.get(typedProp)) : undefined;
}

/** What a record holds that is written: what it was made with, and what was assigned to it since. */
function writtenTo(record: Value | undefined): Value | undefined {
  if (record?.kind !== 'external') return record;
  const [first] = record.args ?? [];
  // What is set to nothing is removed.
  const set = [...(record.props ?? [])].flatMap(([key, value]) => (key.startsWith('(') ? [] : [[key, isUndefined(value) ? constant(null) : value] as const]));
  const assigned = record.props?.get(assignedProp);
  const made: readonly Value[] = record.props?.has(queryProp) || !first ? [] : [withoutKeys(first, set)];
  const parts = [...made, ...(assigned ? [assigned] : []), ...(set.length > 0 ? [object(set)] : [])];
  return parts.length === 0 ? undefined : array(parts);
}

/** What a record was made with, less what was set to something else since. */
function withoutKeys(made: Value, set: readonly (readonly [string, Value])[]): Value {
  if (made.kind !== 'object') return made;
  const kept = new Map(made.props);
  for (const [key] of set) kept.delete(key);
  return kept.size === made.props.size ? made : { ...made, props: kept };
}

/** Under this member a record remembers objects that were assigned onto it as a whole. */
export const assignedProp = '(assigned)';

function note(site: CallSite, callee: ExternalValue, query: ObjectValue): DataAccess | undefined {
  const { evaluator, frame, span } = site;
  const does = query.props.get('does');
  const start = query.props.get('start');
  if (does?.kind !== 'constant') return undefined;
  const one = query.props.has('one');
  const verb = does.value as DataVerb;
  const filters = query.props.get('filters');
  const data = query.props.get('data');
  const model = modelName(query.props.get('model'));
  const ties = tiesOf(evaluator, model, query);
  const fields = withTies(fieldNames(query.props.get('fields')), ties);
  const access: DataAccess = {
    does: verb === 'list' && one ? 'read' : verb,
    call: callee.origin,
    span,
    many: query.props.has('many') && !one,
    filter: filters?.kind === 'array' ? decidedKeys(evaluator, filters.items) : noKeys,
    data: data ? dataKeys(evaluator, data) : noKeys,
    conditional: frame.conditional > 0,
    ...(fields && { fields }),
    ...(ties.length > 0 && { ties }),
    ...(query.props.has('closed') && { closed: true as const }),
    ...(isUnbounded(query, verb) && !one && { unbounded: true as const }),
    ...(query.props.has('link') && { link: true as const }),
    ...(model !== undefined && { model }),
  };
  frame.behaviours.set(`data ${start?.kind === 'constant' ? String(start.value) : ''}`, { does: 'data', access, span });
  return access;
}

function isUnbounded({ props }: ObjectValue, verb: DataVerb): boolean {
  const bounded = props.get('bounded');
  return verb === 'list' && bounded?.kind === 'constant' && bounded.value === false;
}

/** How many records a statement asks for. */
function emitRows(site: CallSite, { origin }: ExternalValue, limit: Value): void {
  for (const taint of dangerous(site.evaluator, 'rows', applyPathTo(site.evaluator.path, limit))) emit(site.evaluator, 'rows', origin, site.span, site.span, taint);
}

/** The fields, with the columns that associations add. */
function withTies(fields: readonly string[] | undefined, ties: readonly Tie[]): readonly string[] | undefined {
  return ties.length === 0 ? fields : [...new Set([...(fields ?? []), ...ties.map(({ key }) => key)])];
}

/** By which fields records of a model name others: by associations, by what is declared beside the code, and by the schema. */
function tiesOf(evaluator: Evaluator, model: string | undefined, query: ObjectValue): readonly Tie[] {
  const schema = query.props.get('schema');
  const named = model?.toLowerCase() ?? '';
  return [...(schema?.kind === 'array' ? schema.items.flatMap(tieIn) : []), ...(kindOf(evaluator, named)?.ties ?? []), ...(evaluator.belongs.get(named) ?? [])];
}

/** Ties as they travel with a query. */
function tieIn(value: Value): readonly Tie[] {
  const [key, to] = value.kind === 'array' ? value.items : [];
  return key?.kind === 'constant' && to?.kind === 'constant' ? [{ key: String(key.value), to: String(to.value) }] : [];
}

/** Notes that records of one model have a column for those of another. */
export function noteBelongs(site: CallSite, meaning: BelongsMeaning, values: CallValues): void {
  const at = (place: Place | undefined): Value | undefined => (place === undefined ? undefined : valueAtPlace(site.evaluator, place, values));
  const [of, to] = [modelName(at(meaning.of)), modelName(at(meaning.to))];
  const [self, other] = meaning.as === undefined ? [] : [modelName(values.receiver), modelName(values.args[0])];
  const alias = meaning.as === undefined ? undefined : textOf(at(meaning.as));
  // By now a model has the methods that say how its records are sent.
  for (const model of meaning.as === undefined ? [] : [values.receiver, values.args[0]]) if (model?.kind === 'external') site.evaluator.models.set(modelName(model)?.toLowerCase() ?? '', model);
  if (self !== undefined && other !== undefined) {
    associate(site.evaluator, self, other, alias ?? other);
    associate(site.evaluator, other, self, self);
  }
  if (of === undefined || to === undefined) return;
  const column = [meaning.key ?? []].flat().map((place) => textOf(at(place))).find((name) => name !== undefined) ?? `${to}Id`;
  const { belongs } = site.evaluator;
  const known = belongs.get(of.toLowerCase()) ?? [];
  if (!known.some((tie) => tie.key === column && tie.to === to)) belongs.set(of.toLowerCase(), [...known, { key: column, to }]);
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}
