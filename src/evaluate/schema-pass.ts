import type { Clearance, Origin } from '../facts/index.js';
import type { Evaluator } from './evaluator.js';
import { elementsOf, elementValue, readMember } from './members.js';
import { addClearances, emptyPath, unite, type Clearances } from './path-state.js';
import { applyPathTo } from './path-values.js';
import type { Schema } from './schemas.js';
import { clearTaint } from './taint.js';
import { mapTaints } from './map-taints.js';
import { alternatives, array, object, taintsOf, unknown, type FunctionValue, type Value } from './value.js';

/** A value behind a schema: what came out, and what is established of the data that went in. */
export interface Passed {
  readonly value: Value;
  readonly input: Clearances;
}

/** Runs a function that a schema holds: what it gives, and what its answering true establishes. */
export type RunStep = (fn: Value, value: Value) => { readonly value: Value; readonly holds: Clearances };

const none: Clearances = new Map();

export function passSchema(evaluator: Evaluator, value: Value, schema: Schema, run: RunStep): Passed {
  if (taintsOf(value).length === 0) return { value, input: none };
  const parts = passParts(evaluator, value, schema, run);
  let input = unite(parts.input, clearancesFor(value, schema.input));
  let result = schema.clears.length === 0 ? parts.value : mapTaints(parts.value, (taint) => clearTaint(taint, schema.clears));
  let isSame = true;
  for (const step of schema.steps) {
    const ran = run(step.fn, result);
    if (step.does === 'maps') {
      result = ran.value;
      isSame = false;
      continue;
    }
    result = applyPathTo(addClearances(emptyPath, ran.holds), result);
    if (isSame) input = unite(input, ran.holds);
  }
  return { value: result, input };
}

function passParts(evaluator: Evaluator, value: Value, schema: Schema, run: RunStep): Passed {
  if (schema.properties) {
    let input = none;
    const props = [...schema.properties].map(([key, part]) => {
      const passed = passSchema(evaluator, readMember(evaluator, value, key), part, run);
      input = unite(input, passed.input);
      return [key, passed.value] as const;
    });
    return { value: object(props, schema.open ? openedBy(value, schema) : undefined), input: schema.open ? input : unite(input, clearancesFor(value, ['keys'])) };
  }
  if (!schema.elements) return { value: schema.open ? openedBy(value, schema) : value, input: none };
  const [first] = taintsOf(value);
  const element = first ? elementValue(elementsOf(evaluator, value, first.span)) : unknown;
  const passed = passSchema(evaluator, element, schema.elements, run);
  return { value: array([], passed.value), input: passed.input };
}

/** What a schema lets through beyond what it lists remembers where that is said. */
export function openedBy(value: Value, { openAt }: Schema): Value {
  return openAt ? mapTaints(value, (taint) => ({ ...taint, opened: openAt })) : value;
}

function clearancesFor(value: Value, clears: readonly Clearance[]): Clearances {
  return clears.length === 0 ? none : new Map(taintsOf(value).map((taint) => [taint.id, clears]));
}

/** Calls functions of the project as entry points of their own. */
export function enteringStep(evaluator: Evaluator): RunStep {
  return (fn, value) => {
    const [first] = alternatives(fn).filter((one): one is FunctionValue => one.kind === 'function');
    const facts = first?.frame.module.facts.functions[first.index];
    if (!first || !facts) return { value, holds: none };
    const outcome = evaluator.enter(first, [value], { file: first.file, start: facts.start, end: facts.end }, evaluator.path);
    return { value: outcome.value, holds: outcome.truthy?.cleared ?? none };
  };
}

/** What a schema establishes for one part of a request (or for a field of it) when what comes out takes its place. */
export function schemaClearances(evaluator: Evaluator, schema: Schema, id: string, origin: Origin): Clearances {
  const shape = origin === 'body' ? ('object' as const) : ('string' as const);
  const span = { file: '', start: 0, end: 0 };
  const { value } = passSchema(evaluator, { kind: 'unknown', taint: [{ id, origin, shape, label: id, span, cleared: [] }] }, schema, enteringStep(evaluator));
  const found = new Map<string, readonly Clearance[]>();
  collect(value, schema, id, found);
  return found;
}

function collect(value: Value, schema: Schema, id: string, found: Map<string, readonly Clearance[]>): void {
  if (value.kind === 'object' && schema.properties) {
    if (!schema.open && !schema.loose) found.set(id, ['keys']);
    for (const [key, part] of schema.properties) {
      const prop = value.props.get(key);
      if (prop) collect(prop, part, `${id}.${key}`, found);
    }
    return;
  }
  if (value.kind === 'array' && schema.elements) {
    collect(elementValue(value), schema.elements, `${id}.[]`, found);
    return;
  }
  const [first, ...others] = taintsOf(value);
  const cleared = first ? others.reduce((clears, taint) => clears.filter((risk) => taint.cleared.includes(risk)), first.cleared) : (['all'] as const);
  if (cleared.length > 0) found.set(id, cleared);
}
