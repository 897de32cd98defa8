import type { DataVerb, SentRecord, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { addBehaviour } from '../running/invoke.js';
import { Frame, type Behaviour } from '../running/frame.js';
import { CallSite } from '../running/sites.js';
import { Store } from '../running/store.js';
import { constant, external, object, unknown, type ExternalValue, type UnknownValue, type Value } from '../values/value.js';
import { noteOperation } from './data.js';
import { recordsIn } from './held.js';

/** What a route that a package has made does with the records of a model. */
export interface MadeUse {
  /** What made it: `finale-rest:resource`. */
  readonly call: string;
  readonly does: DataVerb;
  /** A client names the record by its key. */
  readonly one: boolean;
  readonly model: Value | undefined;
  /** Columns that are not sent, and those that are not written; undefined where that is not known. */
  readonly unsent: readonly string[] | undefined;
  readonly unwritten: readonly string[] | undefined;
  /** Where the model is named, and where the records are told that are sent. */
  readonly span: Span;
  readonly sent: Span;
}

const writing: ReadonlySet<DataVerb> = new Set(['create', 'update']);

/** What such a route was seen to do, for a request as the elements before it have left it. */
export function madeBehaviours(evaluator: Evaluator, use: MadeUse, request: ExternalValue | undefined): ReadonlyMap<string, Behaviour> {
  const { span, does, one } = use;
  const module = evaluator.module(span.file);
  if (!module) return new Map();
  const frame = new Frame({ id: `made ${span.file}:${String(span.start)} ${does}`, module, index: 0, facts: module.frame.facts, parent: undefined, depth: 0, store: new Store(), args: [] });
  const site = new CallSite({ evaluator, frame, span, callee: 0, result: 0, argRegisters: [], receiverRegister: undefined, construct: false });
  const args = [use.model ?? unknown, sent('params.id', 'params', 'the id in the path', span), bodyOf(request, use)];
  const meaning = { is: 'operation', does, model: '0', gives: [], ...(one && { key: '1' }), ...(does === 'list' && { many: true as const }), ...(writing.has(does) && { data: '2' }) } as const;
  const given = noteOperation(site, external(use.call), meaning, { args }, external(`${use.call}()`));
  for (const [key, done] of frame.behaviours) if (done.does === 'data') frame.behaviours.set(key, { ...done, access: { ...done.access, closed: true, made: true } });
  addBehaviour(frame, { does: 'respond', span });
  const { unsent } = use;
  if (does !== 'delete' && unsent) for (const record of recordsIn(given, use.sent)) addBehaviour(frame, { does: 'send', record: without(record, unsent), span: use.sent });
  return frame.behaviours;
}

/** The body with what elements have set in it, less the columns that are not written. */
function bodyOf(request: ExternalValue | undefined, { unwritten, span }: MadeUse): Value {
  const body = request?.props?.get('body') ?? sent('body', 'body', 'the body', span);
  if (!unwritten) return unknown;
  if (unwritten.length === 0) return body;
  const props = body.kind === 'object' ? body.props : [];
  return object([...props, ...unwritten.map((name) => [name, constant(undefined)] as const)], body.kind === 'object' ? body.rest : body);
}

function sent(id: string, origin: 'params' | 'body', label: string, span: Span): UnknownValue {
  return { kind: 'unknown', taint: [{ id, origin, shape: origin === 'body' ? 'object' : 'string', label, span, cleared: [] }] };
}

function without(record: SentRecord, names: readonly string[]): SentRecord {
  return names.length === 0 ? record : { ...record, fields: record.fields.filter((name) => !names.includes(name)) };
}
