import type { Clearance, Origin } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { elementsOf, elementValue } from '../running/elements.js';
import { readMember } from '../running/members.js';
import { addClearances, emptyPath, type Clearances } from '../checks/path-state.js';
import { declaredBy, declaredEntry } from './declared-fields.js';
import { applyPathTo } from '../values/path-values.js';
import type { Schema, SchemaStep } from './schemas.js';
import { clearTaint } from '../values/taint.js';
import { mapTaints } from '../values/map-taints.js';
import { alternatives, array, object, taintsOf, unknown, type FunctionValue, type Value } from '../values/value.js';

/** A value behind a schema: what came out, and what is established of the data that went in. */
export interface Passed {
  readonly value: Value;
  readonly input: Clearances;
}

/** Runs a function that a schema holds: what it gives, and what its answering true establishes. */
export type RunStep = (step: SchemaStep, value: Value) => { readonly value: Value; readonly holds: Clearances };

const none: Clearances = new Map();

/** Parts of a schema, each in its place, that a value is held against: schemas that are put together of others soon have millions. */
const maxParts = 1_000;

export function passSchema(evaluator: Evaluator, value: Value, schema: Schema, run: RunStep): Passed {
  const input = new Map<string, readonly Clearance[]>();
  return { value: new Pass(evaluator, run, input).through(value, schema, maxParts), input };
}

/** One value on its way through a schema. What lies beyond the allowance of a part is unknown; small parts beside large ones are seen. */
class Pass {
  constructor(
    readonly evaluator: Evaluator,
    readonly run: RunStep,
    readonly input: Map<string, readonly Clearance[]>,
  ) {}

  through(value: Value, schema: Schema, allowance: number): Value {
    if (taintsOf(value).length === 0) return value;
    if (allowance < 1) return unknown;
    const parts = this.#parts(value, schema, allowance);
    this.#establish(clearancesFor(value, schema.input));
    let result = schema.clears.length === 0 ? parts : mapTaints(parts, (taint) => clearTaint(taint, schema.clears));
    let isSame = true;
    for (const step of schema.steps) {
      const ran = this.run(step, result);
      if (step.does === 'maps') {
        result = ran.value;
        isSame = false;
        continue;
      }
      result = applyPathTo(addClearances(emptyPath, ran.holds), result);
      if (isSame) this.#establish(ran.holds);
    }
    return result;
  }

  #parts(value: Value, schema: Schema, allowance: number): Value {
    const { evaluator } = this;
    if (schema.properties) {
      const share = sizeOf(schema) <= allowance ? allowance : Math.floor(allowance / schema.properties.size);
      const props = [...schema.properties].map(([key, part]) => [key, declaredBy(schema, key, part, this.through(readMember(evaluator, value, key), part, share))] as const);
      if (!schema.open && !schema.drops) this.#establish(clearancesFor(value, ['keys']));
      return object(props, schema.open ? openedBy(value, schema) : undefined);
    }
    if (!schema.elements) return schema.open ? openedBy(value, schema) : value;
    const [first] = taintsOf(value);
    const element = first ? elementValue(elementsOf(evaluator, value, first.span)) : unknown;
    return array([], this.through(element, schema.elements, allowance - 1));
  }

  #establish(added: Clearances): void {
    for (const [id, risks] of added) this.input.set(id, withAll(this.input.get(id), risks));
  }
}

function withAll(known: readonly Clearance[] | undefined, risks: readonly Clearance[]): readonly Clearance[] {
  return known && risks.every((risk) => known.includes(risk)) ? known : [...new Set([...(known ?? []), ...risks])].sort();
}

const sizes = new WeakMap<Schema, number>();

/** Of how many parts a schema consists, with those that stand in several places counted in each. */
function sizeOf(schema: Schema): number {
  const known = sizes.get(schema);
  if (known !== undefined) return known;
  let size = 1 + (schema.elements ? sizeOf(schema.elements) : 0);
  for (const part of schema.properties?.values() ?? []) size += sizeOf(part);
  sizes.set(schema, size);
  return size;
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
  return ({ fn, told }, value) => {
    const [first] = alternatives(fn).filter((one): one is FunctionValue => one.kind === 'function');
    const facts = first?.frame.module.facts.functions[first.index];
    if (!first || !facts) return { value, holds: none };
    const outcome = evaluator.enter(first, told ? [value, told] : [value], { file: first.file, start: facts.start, end: facts.end }, evaluator.path);
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
  // Of a body's fields only numbers are remembered: bodies have many, and texts of them bound nothing.
  const isCount = first && !cleared.includes('size') && (first.origin === 'query' || cleared.includes('all'));
  if (isCount && first.declared) found.set(...declaredEntry(id, first.declared));
}
