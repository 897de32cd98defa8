import type { CallerRelation, Instruction, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { Frame } from '../running/frame.js';
import { addBehaviour } from '../running/invoke.js';
import { describe } from '../running/spelling.js';
import { remember, type OriginKind } from '../packages/row-memory.js';
import { modelName } from '../records/model-names.js';
import type { CallSite } from '../running/sites.js';
import { provesIdentity, type Taint } from '../values/taint.js';
import { alternatives, taintsOf, type ExternalValue, type Value } from '../values/value.js';

/** What calls and reads give that somebody's identity went into, told by value: asked often, and values never change. */
const known = new WeakMap<Value, boolean>();
const maxDepth = 12;

/** Whether a value is the caller's identity, a part of it, or was looked up by it. */
export function isCallers(evaluator: Evaluator, value: Value, depth = 0): boolean {
  if (value.kind === 'unknown') return value.identity !== undefined;
  if (value.kind !== 'external' && value.kind !== 'object' && value.kind !== 'text' && value.kind !== 'union' && value.kind !== 'array') return false;
  const answer = known.get(value);
  if (answer !== undefined) return answer;
  if (depth > maxDepth) return false;
  const found = value.kind === 'external' ? ofExternal(evaluator, value, depth) : partsOf(value).some((part) => isCallers(evaluator, part, depth + 1));
  known.set(value, found);
  return found;
}

function partsOf(value: Extract<Value, { kind: 'object' | 'text' | 'union' | 'array' }>): readonly Value[] {
  switch (value.kind) {
    case 'object':
      return [...value.props.values(), ...(value.rest ? [value.rest] : [])];
    case 'text':
      return value.parts.filter((part) => typeof part !== 'string');
    case 'union':
      return value.of;
    case 'array':
      return value.rest ? [...value.items, value.rest] : value.items;
  }
}

function ofExternal(evaluator: Evaluator, value: ExternalValue, depth: number): boolean {
  if (value.identity !== undefined || kindOf(evaluator, value.origin) === 'principal') return true;
  if (value.receiver && isCallers(evaluator, value.receiver, depth + 1)) return true;
  // A record that is kept under what a caller proves an identity with: a session, a key.
  const query = value.props?.get(queryProp);
  if ((query || kindOf(evaluator, value.origin) === 'record') && value.args?.some((arg) => taintsOf(arg).some(provesIdentity) || holdsSession(arg, 0))) return true;
  // What its steps have said by which it is looked up.
  const filters = filtersOf(query);
  if (filters && (holdsSession(filters, 0) || isCallers(evaluator, filters, depth + 1))) return true;
  if (isFoundByToken(value)) return true;
  return value.args?.some((arg) => isCallers(evaluator, arg, depth + 1)) ?? false;
}

function filtersOf(query: Value | undefined): Value | undefined {
  return query?.kind === 'object' ? query.props.get('filters') : undefined;
}

const maxMade = 5;

/**
 * Whether a value is a cookie by which a session is found, or made of it: a condition that holds it, its digest. A key in a header may as well be that of a machine, which has no records of its
 * own: it counts (`headers`) only where somebody is found by it.
 */
function holdsSession(value: Value, depth: number, from: 'cookies' | 'headers' = 'cookies'): boolean {
  if (taintsOf(value).some((taint) => taint.origin === from && provesIdentity(taint))) return true;
  if (depth > maxMade) return false;
  if (value.kind === 'external') return [...(value.args ?? []), ...(value.props?.values() ?? []), ...(value.receiver ? [value.receiver] : [])].some((part) => holdsSession(part, depth + 1, from));
  return (value.kind === 'object' || value.kind === 'text' || value.kind === 'union' || value.kind === 'array') && partsOf(value).some((part) => holdsSession(part, depth + 1, from));
}

/** Kinds of records that stand for somebody who may call, and columns that name one. Closed lists. */
const person = /^(?:(?:app|auth|site)_?)?(?:users?|accounts?|customers?|members?|employees?|patients?|students?)(?:_?(?:model|entity|schema))?$/i;
const personOf = /[#.](?:user|owner|account|customer|member)(?:_?id|_?uuid)?$/i;

/** The user whom a token in a header finds, or what another record found by it says of who it was given to. */
function isFoundByToken({ origin, props, receiver }: ExternalValue): boolean {
  const query = props?.get(queryProp);
  const own = filtersOf(query);
  if (query?.kind === 'object' && own && person.test(modelName(query.props.get('model')) ?? '')) return holdsSession(own, 0, 'headers');
  if (!personOf.test(origin)) return false;
  for (let at = receiver, depth = 0; at?.kind === 'external' && depth < maxMade; at = at.receiver, depth += 1) {
    const holder = filtersOf(at.props?.get(queryProp));
    if (holder) return holdsSession(holder, 0, 'headers');
  }
  return false;
}

/** Whether a value is a stored record, a part of one, or a query for one. */
export function isRecord(evaluator: Evaluator, value: Value): boolean {
  let at: Value | undefined = value;
  for (let depth = 0; at && depth < maxDepth; depth += 1) {
    if (at.kind === 'union') return at.of.some((one) => isRecord(evaluator, one));
    if (at.kind !== 'external') return false;
    if (kindOf(evaluator, at.origin) === 'record' || at.props?.has(queryProp)) return true;
    // `Number(order.userId)`
    if (at.args?.some((arg) => arg.kind === 'external' && isRecord(evaluator, arg)) && isConversion(evaluator, at.origin)) return true;
    at = at.receiver;
  }
  return false;
}

function isConversion(evaluator: Evaluator, origin: string): boolean {
  return origin.endsWith('()') && evaluator.host.meanings(origin.slice(0, -2)).some((row) => row.is === 'derives');
}

/** Under this member a query remembers what its steps have said. */
export const queryProp = '(query)';

function kindOf(evaluator: Evaluator, origin: string): OriginKind {
  const found = evaluator.rows.kinds.get(origin);
  if (found) return found;
  const rows = [...evaluator.host.meanings(origin), ...(origin.endsWith('()') ? evaluator.host.meanings(origin.slice(0, -2)) : [])];
  const isPrincipal = rows.some((row) => row.is === 'principal' || row.is === 'session' || (row.is === 'token-verify' && origin.endsWith('()')));
  const kind = isPrincipal ? 'principal' : origin.endsWith('()') && rows.some((row) => row.is === 'operation') ? 'record' : 'neither';
  remember(evaluator.rows.kinds, origin, kind);
  return kind;
}

/** Notes that a caller's identity is held against another value. Whether there is a caller at all says nothing about which. */
export function noteRelation(evaluator: Evaluator, frame: Frame, left: Value, right: Value, span: Span, label: () => string): void {
  const isLeft = isCallers(evaluator, left);
  const isRight = isCallers(evaluator, right);
  if (isLeft === isRight) return;
  const other = isLeft ? right : left;
  if (other.kind === 'constant' && (other.value === undefined || other.value === null || other.value === '')) return;
  const own = isLeft ? left : right;
  const part = own.kind === 'unknown' || own.kind === 'external' ? own.identity : undefined;
  const spelled = label();
  const field = fieldOf(other);
  addBehaviour(frame, { does: 'relate', relation: { to: sideOf(evaluator, other), label: part && !spelled.endsWith(part) ? part : spelled, ...(field && { field }), span }, span });
}

/** The field of a record that a value was read from, whatever it was turned into since. */
function fieldOf(value: Value): CallerRelation['field'] {
  let at: Value | undefined = value;
  for (let depth = 0; at?.kind === 'external' && depth < maxDepth; depth += 1) {
    const { origin, receiver, args }: ExternalValue = at;
    const query = receiver?.kind === 'external' ? receiver.props?.get(queryProp) : undefined;
    const model = query?.kind === 'object' ? modelName(query.props.get('model')) : undefined;
    if (model !== undefined && !origin.endsWith(')')) return { model, key: origin.slice(Math.max(origin.lastIndexOf('.'), origin.lastIndexOf('#')) + 1) };
    at = receiver ?? args?.[0];
  }
  return undefined;
}

/** Notes an equality test that an identity takes part in. */
export function noteEquality(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'binary' }>): void {
  const left = frame.registers[instruction.left];
  const right = frame.registers[instruction.right];
  if (!left || !right || !(mayName(left) || mayName(right)) || !instruction.operator.endsWith('=')) return;
  // How much somebody has says nothing of whose anything is; a level may be a right.
  if (/^[<>]/.test(instruction.operator) && left.kind !== 'constant' && right.kind !== 'constant') return;
  noteRelation(evaluator, frame, left, right, { file: frame.module.file, start: instruction.start, end: instruction.end }, () => describe(frame, isCallers(evaluator, left) ? instruction.left : instruction.right));
}

/** Whether a value may be somebody's identity; most are nothing of the kind. */
function mayName(value: Value): boolean {
  return value.kind === 'external' || value.kind === 'text' || value.kind === 'union' || (value.kind === 'unknown' && value.identity !== undefined);
}

function sideOf(evaluator: Evaluator, value: Value): CallerRelation['to'] {
  if (value.kind === 'constant' || (value.kind === 'union' && value.of.every((one) => one.kind === 'constant'))) return 'constant';
  if (value.kind === 'array' && !value.rest && value.items.every((item) => item.kind === 'constant')) return 'constant';
  if (isRecord(evaluator, value)) return 'record';
  return clientPart(evaluator, value) ? 'client' : 'unknown';
}

/** Parts of the request by which a client names things. */
const naming = new Set(['query', 'params', 'body', 'headers', 'cookies']);

/** Whether a client decides a value, also where a call has made something of it (`new ObjectId(id)`): not what a record holds that they named. */
export function clientPart(evaluator: Evaluator, value: Value, depth = 0): ReturnType<typeof taintsOf>[number] | undefined {
  const own = taintsOf(value).find((taint) => naming.has(taint.origin));
  if (own || depth > 4) return own;
  const parts = value.kind === 'external' ? [...(value.args ?? []), ...(value.receiver?.kind === 'external' ? [value.receiver] : [])] : value.kind === 'union' || value.kind === 'object' || value.kind === 'text' || value.kind === 'array' ? partsOf(value) : [];
  for (const part of parts) {
    const found = isRecord(evaluator, part) ? undefined : clientPart(evaluator, part, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Whether a value is the caller's identity, a part of it, or was looked up by that and by nothing that a client names. */
export function isCallersOwn(evaluator: Evaluator, value: Value): boolean {
  return isCallers(evaluator, value) && !isNamedByClient(evaluator, value);
}

/** Whether a client decides a value, or by what it was looked up. */
export function isNamedByClient(evaluator: Evaluator, value: Value, depth = 0): boolean {
  if ((value.kind === 'unknown' || value.kind === 'external') && value.identity !== undefined) return false;
  if (value.kind === 'external' && kindOf(evaluator, value.origin) === 'principal') return false;
  if (taintsOf(value).some((taint) => naming.has(taint.origin))) return true;
  const parts = value.kind === 'external' ? [...(value.args ?? []), ...(value.receiver ? [value.receiver] : [])] : value.kind === 'union' || value.kind === 'object' || value.kind === 'text' || value.kind === 'array' ? partsOf(value) : [];
  return depth < 6 && parts.some((part) => isNamedByClient(evaluator, part, depth + 1));
}

/** Whether a value is a record that was looked up by the path alone: whoever asks for it has proved nothing by that. What goes by a name for secrets may be what lets them in. */
export function isAddressed(evaluator: Evaluator, value: Value): boolean {
  return alternatives(value).every((one) => (one.kind === 'constant' ? !one.value : one.kind === 'external' && isRecord(evaluator, one) && !isCallers(evaluator, one) && isByPath(one)));
}

/** As the code spells what only whoever was given it can bring. A closed list, and it only silences. */
export const handedOut = /token|secret|key|code|hash|sig|pass|pin\b|otp|nonce|ticket|invit|share|link/i;

function isByPath(value: Value): boolean {
  const found = taintsWithin(value, 0);
  return found.length > 0 && found.every(({ origin, id }) => origin === 'params' && !handedOut.test(id));
}

/** What callers decide of a value, or of what it was made or looked up by. */
function taintsWithin(value: Value, depth: number): readonly Taint[] {
  const inner = (parts: readonly (Value | undefined)[]): readonly Taint[] => (depth < maxMade ? parts.flatMap((part) => (part ? taintsWithin(part, depth + 1) : [])) : []);
  if (value.kind === 'external') return [...taintsOf(value), ...inner([...(value.args ?? []), value.receiver, filtersOf(value.props?.get(queryProp))])];
  return value.kind === 'union' || value.kind === 'object' || value.kind === 'text' || value.kind === 'array' ? [...taintsOf(value), ...inner(partsOf(value))] : taintsOf(value);
}

/** A test of something that belongs to the caller (`user.isAdmin`, not `user` or `user.id`) decides by who is calling. */
export function noteCallerTest(evaluator: Evaluator, frame: Frame, test: number, span: Span, depth = 0): void {
  const definition = frame.instructions.definitions[test];
  if (!definition || depth > 6) return;
  if (definition.op === 'unary' || definition.op === 'await' || definition.op === 'cast') noteCallerTest(evaluator, frame, definition.value, span, depth + 1);
  else if (definition.op === 'logical') for (const side of [definition.left, definition.right]) noteCallerTest(evaluator, frame, side, span, depth + 1);
  else if (definition.op === 'get' || definition.op === 'call') {
    const value = frame.registers[test];
    if (!value || value.kind === 'constant' || !isCallers(evaluator, value)) return;
    // What a check has put together of the caller (`{ userId, role }`): that it is there says that somebody is known.
    if (alternatives(value).every((one) => one.kind === 'object' || one.kind === 'constant')) return;
    if (value.kind === 'external' && (!value.receiver || kindOf(evaluator, value.origin) !== 'neither')) return;
    if ((value.kind === 'unknown' || value.kind === 'external') && value.identity === '') return;
    const name = describe(frame, test);
    if (!identityName.test(name)) addBehaviour(frame, { does: 'relate', relation: { to: 'constant', label: name, span }, span });
  }
}

/** Asking whether somebody is there at all. */
const identityName = /\.(?:_?id|sub|user_?id|uid|e?mail|user_?name)$/i;

/** Notes a call of a package that no row describes. */
export function noteOutside(site: CallSite, args: readonly Value[], receiver: Value | undefined): void {
  site.evaluator.outside += 1;
  site.evaluator.unseen += 1;
  noteUnread(site, args, receiver);
}

/**
 * Notes a call that cannot be seen into. With the caller's identity and something else in hand it may hold the one against the
 * other; with a record in hand it may check anything; and one that nobody can resolve (`opaque`) also with what names a record.
 */
export function noteUnread(site: CallSite, args: readonly Value[], receiver: Value | undefined, opaque = false): void {
  const { evaluator, frame, span } = site;
  if (args.length === 0) return;
  const knowsCaller = (receiver !== undefined && isCallers(evaluator, receiver)) || args.some((value) => isCallers(evaluator, value));
  for (const other of knowsCaller ? (receiver ? [receiver, ...args] : args) : []) {
    if (other.kind === 'function' || other.kind === 'constant' || isCallers(evaluator, other)) continue;
    const to = sideOf(evaluator, other);
    // `note.author.equals(user.id)`, as identifiers of MongoDB have it.
    const field = to === 'record' && site.label.endsWith('.equals') ? fieldOf(other) : undefined;
    if (to === 'client' || to === 'record') addBehaviour(frame, { does: 'relate', relation: { to, label: site.label, ...(field && { field }), span }, handed: true, span });
  }
  if (args.some((value) => isWholeRecord(evaluator, value) || (opaque && (clientPart(evaluator, value) !== undefined || isCallers(evaluator, value))))) addBehaviour(frame, { does: 'hand-over', span });
}

/** A record itself, and not a part of it. */
function isWholeRecord(evaluator: Evaluator, value: Value): boolean {
  return value.kind === 'external' ? kindOf(evaluator, value.origin) === 'record' || value.props?.has(queryProp) === true : value.kind === 'union' && value.of.some((one) => isWholeRecord(evaluator, one));
}
