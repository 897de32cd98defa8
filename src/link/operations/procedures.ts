import type { Meaning, ResolverMap, Span } from '../../facts/index.js';
import { alternatives, catalogue, flatten, propertySpan, valuesAt, type Evaluator, type ExternalValue, type Value } from '../../evaluate/index.js';
import { spanOf } from '../chain/runner.js';
import { functionsIn } from '../routes/functions.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

/** An element that runs before a procedure's handler; `origin`: what says how it is called. */
export interface ProcedureElement {
  readonly value: Value;
  readonly origin: string;
}

/** A procedure with all that was added to it. */
export interface Procedure {
  /** `user.byId` */
  readonly name: string;
  readonly row: Pick<Of<'procedure'>, 'operation' | 'of'>;
  /** It resolves a field of a schema: data flow in it is followed where the schema is made. */
  readonly resolves?: true;
  readonly handler: Value | undefined;
  readonly elements: readonly ProcedureElement[];
  readonly schemas: readonly Value[];
  /** A part of its making was out of sight. */
  readonly isOpen: boolean;
  readonly span: Span;
}

const maxDepth = 12;

/** Procedures in a record, and in those that it holds. `seen` gathers the records met; `schema`: the record may be a map of resolvers. */
export function proceduresIn(evaluator: Evaluator, value: Value, around: Span, seen: Set<string>, schema?: ResolverMap, names: readonly string[] = []): readonly Procedure[] {
  if (names.length > maxDepth) return [];
  return alternatives(value).flatMap((one): readonly Procedure[] => {
    if (schema && (one.kind === 'object' || one.kind === 'array')) return resolversIn(one, around, schema);
    if (one.kind === 'object') return [...one.props].flatMap(([name, member]) => proceduresIn(evaluator, member, propertySpan(one, name) ?? around, seen, undefined, [...names, name]));
    if (one.kind !== 'external') return [];
    const meanings = catalogue.meanings(one.origin);
    const held = meanings.flatMap((meaning) => (meaning.is === 'procedures' ? [meaning] : []));
    if (held.length > 0) {
      if (one.id !== undefined) seen.add(one.id);
      return held.flatMap((row) => valuesAt(evaluator, row.at, { args: one.args ?? [] }).flatMap((inner) => proceduresIn(evaluator, inner, around, seen, row.schema, names)));
    }
    const row = meanings.find((meaning) => meaning.is === 'procedure');
    return row?.is === 'procedure' ? [procedure(evaluator, one, row, names.join('.'), around)] : [];
  });
}

/** Resolvers of the fields of the root types: functions, or what holds them as `resolve` or `subscribe`. */
function resolversIn(value: Value, around: Span, { roots, of }: ResolverMap): readonly Procedure[] {
  return flatten([value]).flatMap((map) => Object.entries(roots).flatMap(([type, operation]): readonly Procedure[] => {
    const fields = map.kind === 'object' ? map.props.get(type) : undefined;
    return fields?.kind === 'object' ? [...fields.props].map(([name, field]): Procedure => {
      const held = field.kind === 'object' ? (field.props.get('resolve') ?? field.props.get('subscribe')) : field;
      const [fn] = held ? functionsIn(held) : [];
      return { name, row: { operation, of }, resolves: true, handler: held, ...nothing, span: propertySpan(fields, name) ?? (fn ? spanOf(fn) : around) };
    }) : [];
  }));
}

function procedure(evaluator: Evaluator, made: ExternalValue, row: Of<'procedure'>, name: string, around: Span): Procedure {
  const [handler] = valuesAt(evaluator, row.handler, { args: made.args ?? [] });
  const steps = made.receiver ? stepsOf(evaluator, made.receiver) : nothing;
  const [fn] = handler ? functionsIn(handler) : [];
  return { name, row, handler, ...steps, span: around.end > around.start || !fn ? around : spanOf(fn) };
}

type Steps = Pick<Procedure, 'elements' | 'schemas' | 'isOpen'>;

const nothing: Steps = { elements: [], schemas: [], isOpen: false };

/** What was added to a procedure (or to an element made of others), the first first. */
function stepsOf(evaluator: Evaluator, value: Value, depth = 0): Steps {
  if (value.kind !== 'external' || depth > 2 * maxDepth) return { ...nothing, isOpen: true };
  const before = value.receiver ? stepsOf(evaluator, value.receiver, depth + 1) : nothing;
  const row = catalogue.meanings(value.origin).find((meaning) => meaning.is === 'procedure-step');
  if (row?.is !== 'procedure-step') return before;
  const at = (place: string | undefined): readonly Value[] => (place === undefined ? [] : valuesAt(evaluator, place, { args: value.args ?? [] }));
  const joined = at(row.joins).map((one) => stepsOf(evaluator, one, depth + 1));
  const elements = at(row.elements).map((one) => (isMadeOfSteps(one) ? stepsOf(evaluator, one, depth + 1) : { ...nothing, elements: [{ value: one, origin: `${row.of ?? ''}#` }] }));
  return [before, ...joined, ...elements, { ...nothing, schemas: at(row.schema) }].reduce(together);
}

function isMadeOfSteps(value: Value): boolean {
  return value.kind === 'external' && catalogue.meanings(value.origin).some((meaning) => meaning.is === 'procedure-step');
}

function together(first: Steps, second: Steps): Steps {
  return { elements: [...first.elements, ...second.elements], schemas: [...first.schemas, ...second.schemas], isOpen: first.isOpen || second.isOpen };
}
