import type { JoinedMembers, JoinedPlaces, Place, Tie } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { alternatives, array, constant, isUndefined, object, type ObjectValue, type Value } from '../values/value.js';
import { flatten, valueAtPlace, type CallValues } from '../packages/places.js';
import { associatedAs } from './associations.js';
import { collectionOf } from './collections.js';
import { declaredFor } from './declared.js';
import { heldFields } from './held.js';
import { modelName } from './model-names.js';
import { kindOf, relationsIn } from './ties.js';

const maxDepth = 3;

/** `model`: itself, or its name. */
interface Joined {
  readonly alias: string;
  readonly model: Value;
}

type Named = (alias: string) => Value | undefined;

/** What says which records come along: names are those of relations of `byName`. */
interface Reading {
  readonly evaluator: Evaluator;
  readonly members: JoinedMembers;
  readonly byName: Named;
  readonly depth: number;
}

/** What is known of a model: its name, and its schema or class with the member of fields by which they name others. */
export interface Described {
  readonly name: string | undefined;
  readonly schema: Value | undefined;
  readonly names: string | undefined;
}

/** Models of which whole records come along with those of another, each with the name that it goes by: which columns those have is worked out when they are sent. */
export function joinedIn(evaluator: Evaluator, joins: JoinedPlaces, values: CallValues, model: Described): Value | undefined {
  const at = (place: Place): Value | undefined => valueAtPlace(evaluator, place, values);
  if ((joins.unless ?? []).some((place) => isThere(at(place)))) return undefined;
  const reading: Reading = { evaluator, members: joins.in ?? {}, byName: (alias) => related(evaluator, model, alias), depth: maxDepth };
  const found = [...(joins.listed ?? []).flatMap((place) => listed(reading, at(place))), ...(joins.named ?? []).flatMap((place) => named(reading, at(place)))];
  return found.length === 0 ? undefined : array(found.map((one) => object([['alias', constant(one.alias)], ['model', one.model]])));
}

/** What a query asks of records that come along, without which it does not find a record: by the name of each relation. */
export function conditionsOn(evaluator: Evaluator, joins: JoinedPlaces | undefined, values: CallValues): readonly Value[] {
  const { listed: places = [], in: members } = joins ?? {};
  return members?.where === undefined ? [] : places.flatMap((place) => held(members, valueAtPlace(evaluator, place, values), maxDepth));
}

function held(members: JoinedMembers, value: Value | undefined, depth: number): readonly Value[] {
  if (!value || depth === 0) return [];
  return flatten([value]).flatMap((one) => {
    if (one.kind !== 'object') return [];
    const [where, needed] = [members.where, members.optional].map((key) => (key === undefined ? undefined : one.props.get(key)));
    const isNeeded = needed?.kind === 'constant' ? needed.value === true : where !== undefined;
    if (!isNeeded) return [];
    const alias = [...(members.alias ?? []), ...(members.model ?? [])].map((key) => one.props.get(key)).map((part) => textOf(part) ?? (part && modelName(part))).find((name) => name !== undefined);
    const inner = (members.joins ?? []).flatMap((key) => held(members, one.props.get(key), depth - 1));
    return [...(where && alias !== undefined ? [object([[alias, where]])] : []), ...inner];
  });
}

function isThere(value: Value | undefined): boolean {
  return value !== undefined && !isUndefined(value);
}

function listed(reading: Reading, value: Value | undefined): readonly Joined[] {
  if (!value || reading.depth === 0) return [];
  return flatten(alternatives(value)).flatMap((one) => {
    const text = textOf(one);
    if (text !== undefined) return text.split(' ').flatMap((path) => along(reading, path.split('.')));
    if (one.kind === 'class' || one.kind === 'external') return modelName(one) === undefined ? [] : [{ alias: modelName(one) ?? '', model: one }];
    return one.kind === 'object' ? described(reading, one) : [];
  });
}

/** `author.avatar`: records of records. A query builder says before the dot what the records themselves go by: `order.customer`. */
function along(reading: Reading, [alias = '', ...path]: readonly string[]): readonly Joined[] {
  const model = reading.byName(alias);
  if (model === undefined || reading.depth === 0) return path.length === 1 && reading.depth === maxDepth ? along({ ...reading, depth: reading.depth - 1 }, path) : [];
  return [{ alias, model }, ...(path.length === 0 ? [] : along(below(reading, model), path))];
}

function described(reading: Reading, one: ObjectValue): readonly Joined[] {
  const { members, byName } = reading;
  const own = (members.model ?? []).map((key) => one.props.get(key)).find((part) => part?.kind === 'class' || part?.kind === 'external');
  const alias = (members.alias ?? []).map((key) => textOf(one.props.get(key))).find((text) => text !== undefined);
  const model = own ?? (alias === undefined ? undefined : byName(alias));
  const inner = (members.joins ?? []).flatMap((key) => listed(below(reading, model), one.props.get(key)));
  return model === undefined || isNarrowed(members, one) ? inner : [{ alias: alias ?? modelName(model) ?? '', model }, ...inner];
}

function isNarrowed({ narrowed = [] }: JoinedMembers, one: ObjectValue): boolean {
  return narrowed.some((key) => isThere(one.props.get(key))) || one.rest !== undefined;
}

/** `{ author: true }`, `{ author: { include: … } }`; with columns of its own it is narrowed. */
function named(reading: Reading, value: Value | undefined): readonly Joined[] {
  const { members, byName, depth } = reading;
  if (value?.kind !== 'object' || value.rest || depth === 0) return [];
  return [...value.props].flatMap(([alias, part]) => {
    const model = byName(alias);
    if (model === undefined) return [];
    if (part.kind !== 'object') return part.kind === 'constant' && part.value === true ? [{ alias, model }] : [];
    const parts = members.joins ? members.joins.map((key) => part.props.get(key)) : [part];
    const inner = parts.flatMap((one) => named(below(reading, model), one));
    return isNarrowed(members, part) ? inner : [{ alias, model }, ...inner];
  });
}

function below(reading: Reading, model: Value | undefined): Reading {
  return { ...reading, depth: reading.depth - 1, byName: (alias) => (model === undefined ? undefined : related(reading.evaluator, describedAs(reading.evaluator, model), alias)) };
}

export function describedAs(evaluator: Evaluator, model: Value): Described {
  const name = modelName(model);
  if (model.kind === 'class') {
    const declared = declaredFor(evaluator, model);
    return { name, schema: declared?.fields ?? model, names: declared?.names };
  }
  const collection = model.kind === 'external' ? collectionOf(evaluator, model) : undefined;
  return { name, schema: collection?.fields, names: collection?.row.names };
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}

/** The model of which records go by a name among those of another: by an association, by the schema or the class, or by what is declared beside the code. */
function related(evaluator: Evaluator, { name = '', schema, names }: Described, alias: string): Value | undefined {
  const relations: readonly Tie[] = [...(schema ? relationsIn(evaluator, schema, names) : []), ...(kindOf(evaluator, name)?.relations ?? [])];
  const to = associatedAs(evaluator, name, alias) ?? relations.find(({ key }) => key === alias)?.to;
  return to === undefined ? undefined : (evaluator.models.get(to.toLowerCase()) ?? (evaluator.kinds.has(to.toLowerCase()) ? constant(to) : undefined));
}

/** What is read of a model of which whole records come: as it is declared, in the code or beside it. */
export function fieldsOfModel(evaluator: Evaluator, model: Value): ObjectValue | undefined {
  if (model.kind === 'class') {
    const declared = declaredFor(evaluator, model);
    return declared?.shaped ? undefined : heldFields(evaluator, declared?.fields ?? model, undefined);
  }
  const collection = model.kind === 'external' ? collectionOf(evaluator, model) : undefined;
  if (collection?.fields) return heldFields(evaluator, collection.fields, collection);
  const kind = kindOf(evaluator, modelName(model));
  return kind && heldFields(evaluator, kind.fields, undefined);
}
