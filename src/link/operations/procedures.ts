import type { Meaning, Span } from '../../facts/index.js';
import { alternatives, catalogue, propertySpan, valuesAt, type Evaluator, type ExternalValue, type Value } from '../../evaluate/index.js';
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
  readonly row: Of<'procedure'>;
  readonly handler: Value | undefined;
  readonly elements: readonly ProcedureElement[];
  readonly schemas: readonly Value[];
  /** A part of its making was out of sight. */
  readonly isOpen: boolean;
  readonly span: Span;
}

const maxDepth = 12;

/** Procedures in a record, and in those that it holds. `seen` gathers the records met. */
export function proceduresIn(evaluator: Evaluator, value: Value, around: Span, seen: Set<string>, names: readonly string[] = []): readonly Procedure[] {
  if (names.length > maxDepth) return [];
  return alternatives(value).flatMap((one): readonly Procedure[] => {
    if (one.kind === 'object') return [...one.props].flatMap(([name, member]) => proceduresIn(evaluator, member, propertySpan(one, name) ?? around, seen, [...names, name]));
    if (one.kind !== 'external') return [];
    const meanings = catalogue.meanings(one.origin);
    const held = meanings.find((meaning) => meaning.is === 'procedures');
    if (held?.is === 'procedures') {
      if (one.id !== undefined) seen.add(one.id);
      return valuesAt(evaluator, held.at, { args: one.args ?? [] }).flatMap((inner) => proceduresIn(evaluator, inner, around, seen, names));
    }
    const row = meanings.find((meaning) => meaning.is === 'procedure');
    return row?.is === 'procedure' ? [procedure(evaluator, one, row, names.join('.'), around)] : [];
  });
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
