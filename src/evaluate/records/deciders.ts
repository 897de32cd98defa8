import type { DataSource, DecidedKey, DecidedKeys } from '../../facts/index.js';
import { clientPart, isCallers, isRecord } from '../callers/callers.js';
import { writtenPassword } from '../callers/written-credentials.js';
import { dangerous } from '../flows/dangers.js';
import type { Evaluator } from '../evaluator.js';
import { flatten, valuesAt } from '../packages/places.js';
import { applyPathTo } from '../values/path-values.js';
import { alternatives, isUndefined, taintsOf, unknown, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';
import { provesIdentity, type Taint } from '../values/taint.js';

export const noKeys: DecidedKeys = { keys: [] };

/** Keys of a filter that join others: what stands under them is a filter again. */
const joining = new Set(['AND', 'OR', 'NOT', '$and', '$or', '$nor', 'where']);
/** Operators of an update under which the written keys stand. */
const writing = new Set(['$set', '$setOnInsert', '$push', '$addToSet', '$unset', '$pull']);
/** What is added to a value: the program and what is stored decide it together. */
const counting = new Set(['$inc', '$mul', 'increment', 'decrement', 'multiply', 'divide']);
const maxDepth = 5;

interface Found {
  readonly keys: Map<string, DecidedKey>;
  open: boolean;
  whole: DataSource | undefined;
}

/** What filters (all of which apply) are made of. */
export function decidedKeys(evaluator: Evaluator, filters: readonly Value[]): DecidedKeys {
  const found: Found = { keys: new Map(), open: false, whole: undefined };
  for (const filter of filters) gather(evaluator, applyPathTo(evaluator.path, filter), found, true, 0);
  return made(found);
}

/** What a written value is made of. */
export function dataKeys(evaluator: Evaluator, data: Value): DecidedKeys {
  const found: Found = { keys: new Map(), open: false, whole: undefined };
  for (const one of data.kind === 'array' ? flatten([data]) : [data]) gather(evaluator, applyPathTo(evaluator.path, one), found, false, 0);
  return made(found);
}

function made({ keys, open, whole }: Found): DecidedKeys {
  return { keys: [...keys.values()], ...(open && { open: true as const }), ...(whole && { whole }) };
}

function gather(evaluator: Evaluator, value: Value, found: Found, isFilter: boolean, depth: number, isRest = false): void {
  switch (value.kind) {
    case 'object':
      for (const [key, prop] of value.props) {
        if (!isFilter && counting.has(key) && prop.kind === 'object') for (const [counted, by] of prop.props) keep(found, counts(decide(evaluator, counted, by)));
        else if ((isFilter ? joining : writing).has(key) && depth < maxDepth) for (const part of prop.kind === 'array' ? flatten([prop]) : [prop]) gather(evaluator, part, found, isFilter, depth + 1);
        else if (isFilter && isCompound(key, prop)) gather(evaluator, prop, found, isFilter, depth + 1);
        else if (!isUndefined(prop)) keep(found, isFilter ? decide(evaluator, key, prop) : written(evaluator, value, key, decide(evaluator, key, prop)));
        // Taken out of what a client sent: nobody else decides it.
        else if (!isFilter && value.rest) keep(found, { key, by: 'constant' });
      }
      // What is left after some keys were taken out is as whole as it was before.
      if (!isFilter && value.rest && alternatives(value.rest).every(isUnderName)) found.open = true;
      else if (value.rest && [...value.props.values()].every(isUndefined)) gather(evaluator, value.rest, found, isFilter, depth, isRest);
      else if (value.rest) gather(evaluator, value.rest, found, isFilter, depth + 1, true);
      return;
    case 'instance':
      for (const [key, prop] of value.props) keep(found, decide(evaluator, key, prop));
      return;
    case 'array':
    case 'union':
      // What went through a list of allowed names on some path is not told from what did on all.
      if (value.kind === 'union' && taintsOf(value).some((taint) => taint.cleared.includes('keys'))) {
        found.open = true;
        return;
      }
      for (const one of value.kind === 'union' ? value.of : flatten([value])) if (depth < maxDepth) gather(evaluator, one, found, isFilter, depth + 1);
      return;
    case 'constant':
    case 'function':
      // A callback is no filter.
      return;
    case 'external':
      if (isFilter && condition(evaluator, value, found, depth)) return;
      other(evaluator, value, found, false);
      return;
    default:
      // A part of the request that is written (`data: req.body.user`) is whole by itself, but not as the rest of something.
      other(evaluator, value, found, !isFilter && !isRest && depth === 0);
  }
}

/** A text into which more than one value goes (a reference number) names nobody, though it may hold who is calling. */
function isMixed(value: Value | undefined): boolean {
  return value?.kind === 'text' && value.parts.filter((part) => typeof part !== 'string').length > 1;
}

/** Whether the rest of an object is what it has under a name of whoever's choice: what is spread into one is told by its properties. */
function isUnderName({ kind }: Value): boolean {
  return kind === 'object' || kind === 'array' || kind === 'instance';
}

/** With the place of a password that the code gives. */
function written(evaluator: Evaluator, holder: ObjectValue, key: string, decided: DecidedKey): DecidedKey {
  if (decided.by === 'principal' && isMixed(holder.props.get(key))) return { key, by: 'unknown' };
  const span = decided.by === 'constant' ? writtenPassword(evaluator, holder, key) : undefined;
  return span ? { ...decided, written: span } : decided;
}

/** `id_ownerId: { id, ownerId }`: several keys that are one in the store. */
function isCompound(key: string, prop: Value): boolean {
  return prop.kind === 'object' && prop.props.size > 1 && [...prop.props.keys()].join('_') === key;
}

/** A filter that a function of the library makes: `eq(users.id, id)`, `and(…)`. */
function condition(evaluator: Evaluator, value: ExternalValue, found: Found, depth: number): boolean {
  if (!value.origin.endsWith('()') || depth > maxDepth) return false;
  const row = evaluator.host.meanings(value.origin.slice(0, -2)).find((meaning) => meaning.is === 'condition');
  if (row?.is !== 'condition') return false;
  const values = { args: value.args ?? [], ...(value.receiver && { receiver: value.receiver }) };
  for (const part of row.of === undefined ? [] : flatten(valuesAt(evaluator, row.of, values))) gather(evaluator, part, found, true, depth + 1);
  if (row.column === undefined) return true;
  const [column] = valuesAt(evaluator, row.column, values);
  const key = column?.kind === 'external' ? column.origin.slice(Math.max(column.origin.lastIndexOf('.'), column.origin.lastIndexOf('#')) + 1) : column?.kind === 'constant' ? String(column.value) : '?';
  const [compared] = row.value === undefined ? [] : valuesAt(evaluator, row.value, values);
  keep(found, decide(evaluator, key, compared ?? unknown));
  return true;
}

/** Something whose keys are not listed: a client decides them, or nobody knows. */
function other(evaluator: Evaluator, value: Value, found: Found, isWritten: boolean): void {
  if (isCallers(evaluator, value)) keep(found, { key: '?', by: 'principal' });
  const client = taintsOf(value).find((taint) => taint.shape !== 'string' && !taint.cleared.includes('all') && !taint.cleared.includes('keys') && fromClient.has(taint.origin));
  if (client && value.kind === 'unknown' && ((isWritten && value.taint.length === 1) || wholes.has(client.id))) found.whole ??= wholeOf(evaluator, client);
  else found.open = true;
}

/** A part of a request that is taken whole, with what checks have asked of it by name. */
function wholeOf({ path: { cleared } }: Evaluator, taint: Taint): DataSource {
  const below = `${taint.id}.`;
  const listed = new Set([...cleared.keys()].flatMap((id) => (id.startsWith(below) ? [id.slice(below.length).split(/[.[@]/)[0] ?? ''] : [])));
  return { ...sourceOf(taint), ...(listed.size > 0 && { listed: [...listed] }) };
}

/** Parts of a request that are objects by themselves. */
const wholes = new Set(['query', 'params', 'body']);
const fromClient = new Set(['query', 'params', 'body', 'headers', 'cookies']);

function keep(found: Found, key: DecidedKey): void {
  const old = found.keys.get(key.key);
  // Of several values under one key the safest one speaks: what is unknown silences.
  if (!old || strength[key.by] > strength[old.by]) found.keys.set(key.key, key);
}

const strength: Readonly<Record<DecidedKey['by'], number>> = { constant: 0, client: 1, record: 2, unknown: 3, principal: 4 };

function decide(evaluator: Evaluator, key: string, value: Value): DecidedKey {
  if (isCallers(evaluator, value)) return { key, by: 'principal' };
  if (value.kind === 'union') {
    const parts = value.of.filter((one) => !(one.kind === 'constant' && one.value === undefined)).map((one) => decide(evaluator, key, one));
    const [first] = [...parts].sort((left, right) => strength[right.by] - strength[left.by]);
    if (first) return parts.every((part) => part.by !== 'client' || part.asSent) ? first : ofACall(first);
  }
  if (isRecord(evaluator, value)) return { key, by: 'record' };
  const client = clientPart(evaluator, value);
  // A text that somebody else has a part in is not the client's alone.
  const isShared = value.kind === 'text' && value.parts.some((part) => typeof part !== 'string' && part.kind !== 'constant' && !clientPart(evaluator, part));
  // What something out of sight made of a credential may well be whose it is.
  if (client && (isShared || (provesIdentity(client) && !taintsOf(value).includes(client)))) return { key, by: 'unknown' };
  if (client) return { key, by: 'client', source: sourceOf(client), ...(client.cleared.includes('all') && { bounded: true as const }), ...(client.cleared.length > 0 && { cleared: client.cleared }), ...(taintsOf(value).includes(client) && { asSent: true as const, ...(client.shape !== 'string' && !client.cleared.includes('nosql') && { untyped: true as const }) }) };
  if (value.kind === 'constant' || value.kind === 'regexp') return { key, by: 'constant' };
  if (value.kind === 'object' && !value.rest) return { key, by: isCounting(value) ? 'unknown' : [...value.props.values()].map((prop) => decide(evaluator, key, prop).by).sort((left, right) => strength[right] - strength[left])[0] ?? 'constant' };
  const [guessed] = dangerous(evaluator, 'guess', value);
  return { key, by: 'unknown', ...(guessed && { guessable: sourceOf(guessed) }) };
}

function isCounting(value: ObjectValue): boolean {
  return value.props.size > 0 && [...value.props].every(([operator, by]) => counting.has(operator) && by.kind === 'constant');
}

/** A counter that is moved by a fixed step. */
function counts(key: DecidedKey): DecidedKey {
  return key.by === 'constant' ? { key: key.key, by: 'unknown' } : key;
}

function ofACall({ asSent: _asSent, untyped: _untyped, ...key }: DecidedKey): DecidedKey {
  return key;
}

function sourceOf({ origin, id, label, span, opened }: Taint): DataSource {
  return { origin, id, label, span, ...(opened && { opened }) };
}
