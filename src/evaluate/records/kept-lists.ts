import type { DataAccess, DataVerb, Instruction, Register, Span } from '../../facts/index.js';
import { clientPart, queryProp } from '../callers/callers.js';
import { dataKeys, decidedKeys, noKeys } from './deciders.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf, spanOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { holding } from './held.js';
import { applyPathTo } from '../values/path-values.js';
import type { CallSite } from '../running/sites.js';
import { ofModel } from './stored-data.js';
import { alternatives, array, constant, external, join, object, type ArrayValue, type ExternalValue, type FunctionValue, type ObjectValue, type Value } from '../values/value.js';

/**
 * A list of objects that a module (or a field of a class) keeps for all its callers is a table, and so is a map: `orders.find((one) => one.id === id)`
 * reads a record, `orders.splice(index, 1)` removes one. It goes by the name of the variable that keeps it.
 */

/** A record out of such a table. */
const recordOrigin = 'global:kept#record()';
/** Where one stands in its list. */
const placeOrigin = 'global:kept#place()';

/** Whether a value says where a record stands in its list. */
export function isPlaceInTable(value: Value): value is ExternalValue {
  return value.kind === 'external' && value.origin === placeOrigin;
}

/** What the test of a list holds its elements against while it runs: fields that must be equal, and those that must not. */
export interface Matching {
  readonly test: FunctionValue;
  readonly equal: Map<string, Value>;
  readonly other: Map<string, Value>;
}

export interface Place {
  readonly evaluator: Evaluator;
  readonly frame: Frame;
  readonly span: Span;
}

/** A list literal, which is kept where it belongs to a module or to a field. */
export function asKept(frame: Frame, list: Value): Value {
  if ((frame.parent !== undefined && frame.facts.kind !== 'field') || list.kind !== 'array' || list.rest || list.set) return list;
  const isOfRecords = list.items.every((item) => item.kind === 'object' && item.props.size > 0 && ![...item.props.values()].some(({ kind }) => kind === 'function' || kind === 'class' || kind === 'instance'));
  return isOfRecords ? { ...list, kept: true } : list;
}

/** Notes which field of an element a test of a list holds against what. */
export function noteMatch(evaluator: Evaluator, frame: Frame, { operator, left, right }: Extract<Instruction, { readonly op: 'binary' }>): void {
  const { matching } = evaluator;
  if (!matching || !/^[!=]==?$/.test(operator) || frame.index !== matching.test.index || frame.module.file !== matching.test.file) return;
  for (const [own, against] of [[left, right], [right, left]] as const) {
    const field = fieldOf(frame, own);
    if (field === undefined) continue;
    (operator.startsWith('!') ? matching.other : matching.equal).set(field, applyPathTo(evaluator.path, registerOf(frame, against)));
    return;
  }
}

const maxSteps = 3;

/** The field of the element that a register holds: `one.id`, `String(one._id)`, `one.id.toString()`, `({ id }) => id`. */
function fieldOf(frame: Frame, register: Register, steps = maxSteps): string | undefined {
  const { definitions, initialisers } = frame.instructions;
  const definition = definitions[register];
  if (steps === 0) return undefined;
  if (definition?.op === 'get') return typeof definition.key === 'string' && isElement(frame, definition.object) ? definition.key : undefined;
  if (definition?.op === 'read') {
    const from = initialisers.get(definition.slot);
    return from === undefined ? undefined : fieldOf(frame, from, steps - 1);
  }
  if (definition?.op !== 'call') return undefined;
  const [first] = definition.args;
  const callee = definitions[definition.callee];
  return (first && fieldOf(frame, first.value, steps - 1)) ?? (callee?.op === 'get' ? fieldOf(frame, callee.object, steps - 1) : undefined);
}

function isElement(frame: Frame, register: Register): boolean {
  const definition = frame.instructions.definitions[register];
  return definition ? definition.op === 'read' && definition.slot === frame.facts.parameters[0]?.slot : register === 0;
}

/** The name of the variable, or the member, that keeps a table. */
export function tableAt(frame: Frame, register: Register | undefined): string | undefined {
  const definition = register === undefined ? undefined : frame.instructions.definitions[register];
  if (definition?.op === 'read') return definition.name;
  // `Object.values(orders).find(…)`
  const callee = definition?.op === 'call' ? frame.instructions.definitions[definition.callee] : undefined;
  if (definition?.op === 'call' && callee?.op === 'get' && callee.key === 'values') return tableAt(frame, definition.args[0]?.value);
  return definition?.op === 'get' && typeof definition.key === 'string' ? definition.key : undefined;
}

/** Runs a search of a list that is kept, and notes what it asks for; gives what was found as records. */
export function searched(site: CallSite, list: ArrayValue, key: string, test: FunctionValue, search: () => Value): Value {
  const table = list.kept ? tableAt(site.frame, site.receiverRegister) : undefined;
  if (table === undefined) return search();
  const { evaluator, frame } = site;
  const outer = evaluator.matching;
  const matching: Matching = { test, equal: new Map(), other: new Map() };
  evaluator.matching = matching;
  const found = search();
  evaluator.matching = outer;
  const filter = object(matching.equal);
  if (matching.equal.size === 0) return key === 'filter' && found.kind === 'array' && matching.other.size > 0 ? { ...found, kept: true, without: object(matching.other) } : found;
  if (key === 'findIndex' || key === 'findLastIndex') return external(placeOrigin, { args: [filter] });
  if (key === 'filter') return found.kind === 'array' && found.rest ? { ...found, rest: join(found.rest, record(site, 'list', table, filter, list)) } : found;
  if (key !== 'find' && key !== 'findLast') return found;
  return frame.parent === undefined ? found : join(found, record(site, 'read', table, filter, list));
}

/** Notes that one record of a table is read, and gives it. */
export function readTable(place: Place, table: string, filter: ObjectValue, list: ArrayValue): Value {
  return record(place, 'read', table, filter, list.items.length > 0 ? list : undefined);
}

/** Notes that a record is read, and gives it. */
function record(site: Place, does: DataVerb, table: string, filter: ObjectValue, list: ArrayValue | undefined): Value {
  const fields = list ? fieldsOf(list) : [];
  const access = noteTable(site, { does, table, filter, fields });
  const held = object([['all', array(fields.map(constant))], ['unsent', array([])]]);
  const query = object([['model', constant(table)], ['filter', filter], ['fields', array(fields.map(constant))], ['gives', constant(true)], ...(fields.length > 0 ? [['held', held] as const] : [])]);
  const result = external(recordOrigin, { args: [filter], props: new Map([[queryProp, query]]) });
  return ofModel(fields.length > 0 ? holding(site.evaluator, result, query, access) : result, query, access);
}

function fieldsOf({ items }: ArrayValue): readonly string[] {
  return [...new Set(items.flatMap((item) => (item.kind === 'object' ? [...item.props.keys()] : [])))];
}

interface Told {
  readonly does: DataVerb;
  readonly table: string;
  readonly filter?: Value | undefined;
  readonly data?: Value | undefined;
  readonly fields?: readonly string[];
}

/** Notes what is done with a table. */
export function noteTable({ evaluator, frame, span }: Place, { does, table, filter, data, fields = [] }: Told): DataAccess {
  const access: DataAccess = {
    does,
    model: table,
    call: 'global:Array#',
    span,
    many: does === 'list',
    filter: filter ? decidedKeys(evaluator, [filter]) : noKeys,
    data: data ? dataKeys(evaluator, data) : noKeys,
    conditional: frame.conditional > 0,
    closed: true,
    ...(fields.length > 0 && { fields }),
  };
  frame.behaviours.set(`data ${span.file}:${String(span.start)}`, { does: 'data', access, span });
  return access;
}

/** Notes that objects are added to a list that is kept, or that some of it is cut out. */
export function noteListChange(site: CallSite, list: ArrayValue, key: string, args: readonly Value[]): void {
  const table = list.kept && site.frame.parent !== undefined ? tableAt(site.frame, site.receiverRegister) : undefined;
  if (table === undefined) return;
  const fields = fieldsOf(list);
  const [first] = args;
  if (key === 'splice') {
    const at = first && alternatives(first).find(isPlaceInTable);
    if (at && args.length > 1) noteTable(site, { does: args.length > 2 ? 'update' : 'delete', table, filter: at.args?.[0], data: args[2], fields });
  } else if (first?.kind === 'object') noteTable(site, { does: 'create', table, data: first, fields: [...new Set([...fields, ...first.props.keys()])] });
}

/** Notes that a list is left without some of its records (`orders = orders.filter((one) => one.id !== id)`), or that one in it is replaced (`orders[at] = order`). */
export function noteKeptWrite(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'write' | 'set' }>, value: Value): void {
  if (frame.parent === undefined) return;
  const span = spanOf(frame, instruction);
  if (value.kind === 'array' && value.without) {
    const filtered = frame.instructions.definitions[instruction.from];
    const callee = filtered?.op === 'call' ? frame.instructions.definitions[filtered.callee] : undefined;
    const table = callee?.op === 'get' ? tableAt(frame, callee.object) : undefined;
    const isSame = callee?.op === 'get' && (instruction.op === 'set' ? instruction.key === table : instruction.declare !== true && readsSlot(frame, callee.object, instruction.slot));
    if (table !== undefined && isSame) noteTable({ evaluator, frame, span }, { does: 'delete', table, filter: value.without, fields: fieldsOf(value) });
  }
  if (instruction.op !== 'set' || typeof instruction.key === 'string') return;
  const list = registerOf(frame, instruction.object);
  const table = list.kind === 'array' && list.kept ? tableAt(frame, instruction.object) : undefined;
  if (table === undefined || list.kind !== 'array') return;
  const place = registerOf(frame, instruction.key.computed);
  const filter = isPlaceInTable(place) ? place.args?.[0] : undefined;
  if (filter) noteTable({ evaluator, frame, span }, { does: 'update', table, filter, data: value, fields: fieldsOf(list) });
}

function readsSlot(frame: Frame, register: Register, slot: number): boolean {
  const definition = frame.instructions.definitions[register];
  return definition?.op === 'read' && definition.slot === slot;
}

/** Notes that fields of a record that is kept are written: it needs no saving. */
export function noteRecordWrite(place: Place, target: Value | undefined, data: Value): void {
  for (const one of target ? alternatives(target) : []) {
    const query = one.kind === 'external' && one.origin === recordOrigin ? one.props?.get(queryProp) : undefined;
    const table = query?.kind === 'object' ? query.props.get('model') : undefined;
    if (query?.kind !== 'object' || table?.kind !== 'constant') continue;
    const fields = query.props.get('fields');
    const [key, before] = [...place.frame.behaviours].find(([, told]) => told.does === 'data' && told.access.does === 'update' && told.access.model === table.value && told.access.call === 'global:Array#') ?? [];
    const access = noteTable(place, { does: 'update', table: String(table.value), filter: query.props.get('filter'), data, fields: fields?.kind === 'array' ? fields.items.flatMap((name) => (name.kind === 'constant' ? [String(name.value)] : [])) : [] });
    // Several fields of one record are one change.
    if (key === undefined || before?.does !== 'data') continue;
    place.frame.behaviours.delete(`data ${place.span.file}:${String(place.span.start)}`);
    place.frame.behaviours.set(key, { ...before, access: { ...before.access, data: { ...before.access.data, ...access.data, keys: [...before.access.data.keys, ...access.data.keys] } } });
    return;
  }
}

const naming = new Set(['params', 'query', 'body']);

/** A method of a map that a module keeps: by what a client names, records are read and removed. */
export function keptMap(site: CallSite, key: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args;
  const table = site.frame.parent === undefined ? undefined : tableAt(site.frame, site.receiverRegister);
  if (table === undefined || !first) return undefined;
  if (key === 'set' && second?.kind === 'object' && second.props.size > 0) noteTable(site, { does: 'create', table, data: second, fields: [...second.props.keys()] });
  const client = key === 'get' || key === 'delete' ? clientPart(site.evaluator, applyPathTo(site.evaluator.path, first)) : undefined;
  if (!client || !naming.has(client.origin)) return undefined;
  const filter = object([['id', first]]);
  if (key === 'get') return record(site, 'read', table, filter, undefined);
  noteTable(site, { does: 'delete', table, filter });
  return undefined;
}
