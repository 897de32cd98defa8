import { schemaProp } from './schemas.js';
import { array, object, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';

/** What goes by a name among the schemas of an application. */
export type NamedSchemas = (name: string) => Value | undefined;

/** Schemas are seldom as deep; those that name each other in a circle end by the names that they are in. */
const maxDepth = 30;

/** A schema in which names of other schemas stand as what they name: `{ $ref: 'user#' }`, `'user#/properties/name'`, `'#/definitions/name'`. Names that nobody knows stay. */
export function withReferences(schema: Value, named: NamedSchemas): Value {
  return new References(named, schema, []).in(schema, 0);
}

/** One document: a reference without a name is one to a part of it. */
class References {
  constructor(
    readonly named: NamedSchemas,
    readonly document: Value,
    readonly followed: readonly string[],
  ) {}

  in(value: Value, depth: number): Value {
    if (depth > maxDepth) return value;
    switch (value.kind) {
      case 'object':
        return this.#object(value, depth);
      case 'array':
        return this.#each(value.items, depth, (items) => array(items, value.rest)) ?? value;
      case 'union':
        return this.#each(value.of, depth, (of) => ({ ...value, of })) ?? value;
      case 'external':
        return this.#built(value, depth);
      default:
        return value;
    }
  }

  #object(value: ObjectValue, depth: number): Value {
    const reference = textOf(value.props.get('$ref'));
    const found = reference === undefined ? undefined : this.#followed(reference, depth);
    const own = this.#members(value, depth);
    if (!found) return own;
    const beside = [...own.props].filter(([key]) => key !== '$ref' && key !== '$id');
    return beside.length === 0 ? found : object([['allOf', array([found, object(beside)])]]);
  }

  /** A schema that calls have put together, which holds others. */
  #built(value: ExternalValue, depth: number): Value {
    const row = value.props?.get(schemaProp);
    if (row?.kind !== 'object') return value;
    const reference = textOf(row.props.get('ref'));
    const found = reference === undefined ? undefined : this.#followed(reference, depth);
    if (found) return found;
    const own = this.#members(row, depth);
    return own === row ? value : { ...value, props: new Map(value.props).set(schemaProp, own) };
  }

  #members(value: ObjectValue, depth: number): ObjectValue {
    const keys = [...value.props.keys()];
    return this.#each([...value.props.values()], depth, (items) => ({ ...value, props: new Map(keys.map((key, at) => [key, items[at] ?? value])) })) ?? value;
  }

  /** Nothing where none of them names another: values keep what was found out about them. */
  #each<T extends Value>(values: readonly Value[], depth: number, made: (values: readonly Value[]) => T): T | undefined {
    const mapped = values.map((one) => this.in(one, depth + 1));
    return mapped.every((one, at) => one === values[at]) ? undefined : made(mapped);
  }

  #followed(reference: string, depth: number): Value | undefined {
    const [name = '', pointer = ''] = reference.split('#');
    const document = name === '' ? this.document : this.named(name);
    const key = `${String(name === '' && this.followed.length > 0)} ${reference}`;
    if (!document || this.followed.includes(key) || (pointer !== '' && !pointer.startsWith('/'))) return undefined;
    const found = pointer.split('/').slice(1).reduce<Value | undefined>(memberOf, document);
    return found && new References(this.named, document, [...this.followed, key]).in(found, depth + 1);
  }
}

function memberOf(value: Value | undefined, name: string): Value | undefined {
  const holder = value?.kind === 'external' ? value.props?.get(schemaProp) : value;
  return holder?.kind === 'object' ? holder.props.get(name) : holder?.kind === 'array' ? holder.items[Number(name)] : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}
