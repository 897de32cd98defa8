import type { StoredKind, Tie } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { modelName } from './model-names.js';
import { typedProp } from './held.js';
import { valueAtPlace } from '../packages/places.js';
import { object, unknown, type ClassValue, type ObjectValue, type Value } from '../values/value.js';

/** What is known of a kind of records from beside the code. */
export interface KnownKind {
  readonly fields: ObjectValue;
  readonly ties: readonly Tie[];
  readonly relations: readonly Tie[];
}

/** Kinds of one name: all that is said of them anywhere, and what each package says. */
export interface NamedKinds {
  readonly anywhere: KnownKind;
  readonly byPackage: ReadonlyMap<string, KnownKind>;
}

/** Kinds by their names in small letters; of one that a package declares more than once, all that is said. */
export function knownKinds(kinds: readonly StoredKind[]): ReadonlyMap<string, NamedKinds> {
  const known = new Map<string, { anywhere: KnownKind; readonly byPackage: Map<string, KnownKind> }>();
  for (const kind of kinds) {
    const before = known.get(kind.name.toLowerCase());
    const byPackage = before?.byPackage ?? new Map<string, KnownKind>();
    if (kind.within !== undefined) byPackage.set(kind.within, joinedKind(byPackage.get(kind.within), kind));
    known.set(kind.name.toLowerCase(), { anywhere: joinedKind(before?.anywhere, kind), byPackage });
  }
  return known;
}

function joinedKind(before: KnownKind | undefined, { fields, ties, relations = [] }: StoredKind): KnownKind {
  return { fields: object([...(before?.fields.props ?? []), ...fields.map((field) => [field, unknown] as const)]), ties: [...(before?.ties ?? []), ...ties], relations: [...(before?.relations ?? []), ...relations] };
}

/** The kind that is meant by a name here: as the innermost package around the running code declares it, else as any does (one that several share stands beside them). */
export function kindOf(evaluator: Evaluator, name: string | undefined): KnownKind | undefined {
  const named = evaluator.kinds.get(name?.toLowerCase() ?? '');
  if (named === undefined || named.byPackage.size < 2) return named?.anywhere;
  const file = evaluator.stack.at(-1)?.module.file ?? '';
  const around = [...named.byPackage].filter(([folder]) => file.startsWith(`${folder}/`)).sort(([a], [b]) => b.length - a.length);
  return around[0]?.[1] ?? named.anywhere;
}

/** `apart`: what names the other record is no field of this one, or names many. */
interface Relation extends Tie {
  readonly apart?: true;
}

const found = new WeakMap<Value, readonly Relation[]>();

/** By which fields records of a schema, or of a class, name others. */
export function tiesIn(evaluator: Evaluator, schema: Value, names: string | undefined): readonly Tie[] {
  return relationsIn(evaluator, schema, names).flatMap(({ key, to, apart }) => (apart ? [] : [{ key, to }]));
}

/** The names by which records of other models are read along with those of a schema, or of a class. */
export function relationsIn(evaluator: Evaluator, schema: Value, names: string | undefined): readonly Relation[] {
  const answer = found.get(schema);
  if (answer) return answer;
  // A schema may lead back to itself.
  found.set(schema, []);
  const first = schema.kind === 'external' ? schema.props?.get(typedProp) : schema;
  const ties = first?.kind === 'object' ? (names === undefined ? [] : ofFields(evaluator, first, names)) : first?.kind === 'class' ? ofClass(evaluator, first) : [];
  found.set(schema, ties);
  return ties;
}

function ofFields(evaluator: Evaluator, { props }: ObjectValue, names: string): readonly Relation[] {
  return [...props].flatMap(([key, field]): readonly Relation[] => {
    if (field.kind === 'array') return field.items.flatMap((item) => ofFields(evaluator, object([[key, item]]), names).map((one) => ({ ...one, apart: true as const })));
    if (field.kind !== 'object' && field.kind !== 'external') return [];
    const to = named(evaluator, valueAtPlace(evaluator, `0.${names}`, { args: [field] }));
    return to === undefined ? [] : [{ key, to }];
  });
}

/** Fields whose decorators say that a record of another class stands there. */
function ofClass(evaluator: Evaluator, { facts, members, base }: ClassValue): readonly Relation[] {
  const own = members.flatMap(({ member, decorators }) => {
    const { key, type } = facts.members[member] ?? {};
    return typeof key === 'string' ? decorators.flatMap((decorator) => tieOf(evaluator, decorator, key, type?.name)) : [];
  });
  return base?.kind === 'class' ? [...own, ...ofClass(evaluator, base)] : own;
}

function tieOf(evaluator: Evaluator, decorator: Value, key: string, type: string | undefined): readonly Relation[] {
  if (decorator.kind !== 'external' || !decorator.origin.endsWith('()')) return [];
  for (const row of evaluator.host.meanings(decorator.origin.slice(0, -2))) {
    if ((row.is !== 'field' && row.is !== 'relation') || !row.names) continue;
    const to = row.names.map((place) => named(evaluator, valueAtPlace(evaluator, place, { args: decorator.args ?? [] }))).find((one) => one !== undefined) ?? (row.is === 'relation' && row.typed ? type : undefined);
    if (to === undefined) continue;
    if (row.is === 'field') return [{ key, to }];
    return [{ key, to, ...(row.apart && { apart: true as const }) }, ...(row.column === undefined ? [] : [{ key: `${key}${row.column}`, to }])];
  }
  return [];
}

/** A model as a schema names it: by its name, itself, or by a function that gives it. */
function named(evaluator: Evaluator, value: Value | undefined): string | undefined {
  return modelName(value?.kind === 'function' ? valueAtPlace(evaluator, '0.ret', { args: [value] }) : value);
}
