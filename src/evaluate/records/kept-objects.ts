import type { Instruction, Register } from '../../facts/index.js';
import { clientPart, isCallers } from '../callers/callers.js';
import type { Evaluator } from '../evaluator.js';
import { keyText, registerOf, spanOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { ownerOf } from '../values/captured.js';
import { applyPathTo } from '../values/path-values.js';
import { alternatives, array, join, object, type ArrayValue, type ObjectValue, type Value } from '../values/value.js';
import { noteTable, readTable } from './kept-lists.js';

/**
 * An object of records that a module keeps for all its callers is a table as a list is: `orders[id]` reads a record, `orders[id] = order` writes one, `delete orders[id]` removes it.
 * It goes by the name of the variable, or of the member, that keeps it.
 */

type Keyed = Extract<Instruction, { readonly op: 'get' | 'set' | 'delete' }>;

interface Table {
  readonly name: string;
  /** By which records are told apart. */
  readonly key: Value;
  /** The client names the record, or it is the caller's. */
  readonly by: 'params' | 'client' | 'principal';
  readonly fields: ArrayValue;
}

const naming = new Set(['params', 'query', 'body']);

/** What a read by a key that is not known gives: also a record, where the object is a table. */
export function readKept(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'get' }>, target: Value, found: Value): Value {
  const table = tableOf(evaluator, frame, instruction, target);
  return table ? join(found, readTable({ evaluator, frame, span: spanOf(frame, instruction) }, table.name, object([['id', table.key]]), table.fields)) : found;
}

/** Notes that a record is put into a table under a key: one that the path names is changed, any other made. */
export function noteKeptMember(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'set' }>, target: Value, value: Value): void {
  if (typeof instruction.key === 'string' || target.kind !== 'object' || value.kind === 'constant' || value.kind === 'function') return;
  const table = tableOf(evaluator, frame, instruction, target);
  const place = { evaluator, frame, span: spanOf(frame, instruction) };
  const name = table?.name ?? (isTable(target) ? keptName(frame, instruction.object) : undefined);
  if (name === undefined) return;
  const fields = fieldsOf(target);
  if (table && table.by !== 'client') noteTable(place, { does: 'update', table: name, filter: object([['id', table.key]]), data: value, fields });
  else if (alternatives(value).some(({ kind }) => kind === 'object')) noteTable(place, { does: 'create', table: name, data: value, fields });
}

/** Notes that a record is removed by its key. */
export function noteKeptRemoval(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'delete' }>): void {
  const target = registerOf(frame, instruction.object);
  const table = tableOf(evaluator, frame, instruction, target);
  if (table && target.kind === 'object') noteTable({ evaluator, frame, span: spanOf(frame, instruction) }, { does: 'delete', table: table.name, filter: object([['id', table.key]]), fields: fieldsOf(target) });
}

/** The list that `Object.values(table)` gives is that table. */
export function keptValues(target: ObjectValue): ArrayValue {
  const list = array([...target.props.values()], target.rest);
  return isTable(target) ? { ...list, kept: true } : list;
}

function tableOf(evaluator: Evaluator, frame: Frame, { key, object: register }: Keyed, target: Value): Table | undefined {
  if (frame.parent === undefined || typeof key === 'string' || target.kind !== 'object' || keyText(frame, key) !== undefined || !isTable(target)) return undefined;
  const name = keptName(frame, register);
  if (name === undefined) return undefined;
  const value = applyPathTo(evaluator.path, registerOf(frame, key.computed));
  const isOwn = isCallers(evaluator, value);
  const client = isOwn ? undefined : clientPart(evaluator, value);
  if (!isOwn && (!client || !naming.has(client.origin))) return undefined;
  return { name, key: value, by: isOwn ? 'principal' : client?.origin === 'params' ? 'params' : 'client', fields: listOf(target) };
}

/** Whether an object holds records and nothing else, or nothing yet. */
function isTable({ props, rest, development }: ObjectValue): boolean {
  return development === undefined && [...props.values(), ...(rest ? [rest] : [])].every((one) => alternatives(one).every((value) => value.kind === 'unknown' || value.kind === 'external' || (value.kind === 'object' && value.props.size > 0 && ![...value.props.values()].some(({ kind }) => kind === 'function' || kind === 'class' || kind === 'instance'))));
}

const maxMembers = 3;

/** The name of the variable of a module that keeps something, or of the member of one. */
function keptName(frame: Frame, register: Register): string | undefined {
  let name: string | undefined;
  for (let at = register, steps = 0; steps < maxMembers; steps += 1) {
    const definition = frame.instructions.definitions[at];
    if (definition?.op === 'read') return ownerOf(frame, definition.slot) === frame.module.frame && !frame.facts.parameters.some(({ slot }) => slot === definition.slot) ? (name ?? definition.name) : undefined;
    if (definition?.op !== 'get' || typeof definition.key !== 'string') return undefined;
    name ??= definition.key;
    at = definition.object;
  }
  return undefined;
}

function listOf({ props, rest }: ObjectValue): ArrayValue {
  return array([...props.values(), ...(rest ? alternatives(rest).filter(({ kind }) => kind === 'object') : [])]);
}

function fieldsOf(target: ObjectValue): readonly string[] {
  return [...new Set(listOf(target).items.flatMap((item) => (item.kind === 'object' ? [...item.props.keys()] : [])))];
}
