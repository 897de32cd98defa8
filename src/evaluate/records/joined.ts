import type { JoinedPlaces, Place } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { alternatives, array, constant, isUndefined, object, type ObjectValue, type Value } from '../values/value.js';
import { flatten, valueAtPlace, type CallValues } from '../packages/places.js';
import { classKey, collectionOf } from './collections.js';
import { heldFields } from './held.js';
import { modelName } from './model-names.js';

/** Members of an object that names a model: the model itself, what it goes by, what narrows its columns, what it brings along in turn. */
const models = ['model', 'association'];
const aliases = ['as', 'path', 'association'];
const narrowing = ['attributes', 'select', 'omit', 'fields', 'columns'];
const nested = ['include', 'populate', 'relations'];

const maxDepth = 3;

/** `model`: itself, or its name. */
interface Joined {
  readonly alias: string;
  readonly model: Value;
}

type Named = (alias: string) => Value | undefined;

/** Models of which whole records come along with those of `model`, each with the name that it goes by: which columns those have is worked out when they are sent. */
export function joinedIn(evaluator: Evaluator, joins: JoinedPlaces, values: CallValues, model: string | undefined, schema: Value | undefined): Value | undefined {
  const at = (place: Place): Value | undefined => valueAtPlace(evaluator, place, values);
  if ((joins.unless ?? []).some((place) => isThere(at(place)))) return undefined;
  const byName: Named = (alias) => aliased(evaluator, model, schema, alias);
  const found = [
    ...(joins.listed ?? []).flatMap((place) => listed(evaluator, at(place), byName, maxDepth)),
    ...(joins.named ?? []).flatMap((place) => named(at(place), byName)),
  ];
  return found.length === 0 ? undefined : array(found.map((one) => object([['alias', constant(one.alias)], ['model', one.model]])));
}

function isThere(value: Value | undefined): boolean {
  return value !== undefined && !isUndefined(value);
}

function listed(evaluator: Evaluator, value: Value | undefined, byName: Named, depth: number): readonly Joined[] {
  if (!value || depth === 0) return [];
  return flatten(alternatives(value)).flatMap((one) => {
    const text = textOf(one);
    // A query builder says before the dot of which records it is a part: `order.customer`.
    if (text !== undefined) return text.split(' ').flatMap((part) => joinedAs(part.slice(part.lastIndexOf('.') + 1), byName));
    if (one.kind === 'class' || one.kind === 'external') return modelName(one) === undefined ? [] : [{ alias: modelName(one) ?? '', model: one }];
    return one.kind === 'object' ? described(evaluator, one, byName, depth) : [];
  });
}

function described(evaluator: Evaluator, one: ObjectValue, byName: Named, depth: number): readonly Joined[] {
  const own = models.map((key) => one.props.get(key)).find((part) => part?.kind === 'class' || part?.kind === 'external');
  const alias = aliases.map((key) => textOf(one.props.get(key))).find((text) => text !== undefined);
  const model = own ?? (alias === undefined ? undefined : byName(alias));
  const isNarrowed = narrowing.some((key) => isThere(one.props.get(key))) || one.rest !== undefined;
  const inner = nested.flatMap((key) => listed(evaluator, one.props.get(key), (name) => aliased(evaluator, modelName(model), undefined, name), depth - 1));
  return model === undefined || isNarrowed ? inner : [{ alias: alias ?? modelName(model) ?? '', model }, ...inner];
}

function joinedAs(alias: string, byName: Named): readonly Joined[] {
  const model = byName(alias);
  return model === undefined ? [] : [{ alias, model }];
}

/** `{ author: true }`, `{ author: { include: … } }`; with columns of its own it is narrowed. */
function named(value: Value | undefined, byName: Named): readonly Joined[] {
  if (value?.kind !== 'object' || value.rest) return [];
  return [...value.props].flatMap(([alias, part]) => {
    const isWhole = part.kind === 'constant' ? part.value === true : part.kind === 'object' && !part.rest && !narrowing.some((key) => isThere(part.props.get(key)));
    return isWhole ? joinedAs(alias, byName) : [];
  });
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}

/** The model of which records go by a name among those of another: by an association, by the schema, or because it is the name of the model. */
function aliased(evaluator: Evaluator, model: string | undefined, schema: Value | undefined, alias: string): Value | undefined {
  const of = model?.toLowerCase() ?? '';
  const ties = [...tiesOf(schema), ...(evaluator.kinds.get(of)?.ties ?? [])];
  const tie = ties.find(({ key }) => key === alias || key.toLowerCase().replace(/_?id$/, '') === alias.toLowerCase());
  const names = [evaluator.associated.get(of)?.get(singular(alias)), tie?.to, alias, singular(alias)];
  return names.flatMap((name) => (name === undefined ? [] : (declaredAs(evaluator, name) ?? [])))[0];
}

function declaredAs({ models: known, kinds }: Evaluator, name: string): Value | undefined {
  return known.get(name.toLowerCase()) ?? (kinds.has(name.toLowerCase()) ? constant(name) : undefined);
}

/** Ties as they travel with a query. */
function tiesOf(schema: Value | undefined): readonly { readonly key: string; readonly to: string }[] {
  if (schema?.kind !== 'array') return [];
  return schema.items.flatMap((item) => (item.kind === 'array' ? [{ key: textOf(item.items[0]) ?? '', to: textOf(item.items[1]) ?? '' }] : []));
}

function singular(name: string): string {
  return name.toLowerCase().replace(/ies$/, 'y').replace(/(?:es|s)$/, '');
}

/** What is read of a model of which whole records come: as it is declared, in the code or beside it. */
export function fieldsOfModel(evaluator: Evaluator, model: Value): ObjectValue | undefined {
  if (model.kind === 'class') {
    const declared = evaluator.declared.get(classKey(model));
    return declared?.shaped ? undefined : heldFields(evaluator, declared?.fields ?? model, undefined);
  }
  const collection = model.kind === 'external' ? collectionOf(evaluator, model) : undefined;
  if (collection?.fields) return heldFields(evaluator, collection.fields, collection);
  const kind = evaluator.kinds.get(modelName(model)?.toLowerCase() ?? '');
  return kind && heldFields(evaluator, kind.fields, undefined);
}
