import type { Instruction, Register, Span } from '../../facts/index.js';
import { registerOf, spanOf } from '../running/execute.js';
import type { Evaluator } from '../evaluator.js';
import type { Frame } from '../running/frame.js';
import { isCallers } from './callers.js';
import { addBehaviour } from '../running/invoke.js';
import { elementValue } from '../running/elements.js';
import { isOnlyKept, isOnlyPicking } from '../running/uses.js';
import { provesIdentity } from '../values/taint.js';
import { alternatives, taintsOf, type UnknownValue, type Value } from '../values/value.js';

type Op<Name extends Instruction['op']> = Extract<Instruction, { readonly op: Name }>;

/** What authentication left behind: who is calling. */
export const theIdentity: UnknownValue = { kind: 'unknown', taint: [], identity: '' };

const maxPath = 40;

/** The path of a part of the identity. */
export function identityPath(path: string, key: string): string {
  const longer = path === '' ? key : `${path}.${key}`;
  return longer.length > maxPath ? path : longer;
}

export function partOfIdentity(path: string, key: string): UnknownValue {
  return { kind: 'unknown', taint: [], identity: identityPath(path, key) };
}

/** Which part of the caller's identity a value is: '' all of it. */
function identityOf(value: Value): string | undefined {
  if (value.kind === 'unknown' || value.kind === 'external') return value.identity;
  if (value.kind !== 'union') return undefined;
  for (const one of value.of) if ((one.kind === 'unknown' || one.kind === 'external') && one.identity !== undefined) return one.identity;
  return undefined;
}

/** Whether a value carries the identity, or a part of it, into a call. */
export function carriesIdentity(value: Value): boolean {
  if (value.kind === 'object') for (const prop of value.props.values()) if (identityOf(prop) !== undefined) return true;
  return identityOf(value) !== undefined;
}

/** Parts that say who somebody is, or in which state, and not what they may do. Such a name keeps a test from counting. */
const otherParts = /(?:^|\.|_)(?:id|_id|[^\W_]*Id|uuid|uid|sub|email|mail|phone|user_?name|name|login|status|state|verified|[^\W_]*Verified|active|isActive|enabled|disabled|deleted|plan|tier|locale|provider|iss|aud|exp|iat|jti|length)$|$(?<=(?:^|\.|_)(?:subscription|lang|token)\w*)/;
/** Parts that are true of whoever may do something. */
const permits = /(?:^|\.)(?:is|has|can|may)[A-Z_]\w*$|$(?<=(?:admin|staff|super_?user|moderator|role|permission|scope)\w*)/i;
/** True of everybody who is known at all. */
const known = /(?:^|\.)is_?(?:signed_?in|authenticated|logged_?in)$/i;
/** … and of these the ones that are true or false, and so tested by themselves. */
const flags = /(?:^|\.)(?:is|has|can|may)[A-Z_]\w*$|(?:^|\.|_)(?:[^\W_]*admin|staff|super_?user|moderator)$/i;
/** Under such names programs keep what somebody may do. They can only silence. */
const goesByName = /^can[A-Z]|(?:role|permission|privilege|scope|admin|access|owner|allowed|policy|abilit)/i;

/** Under such names programs count attempts or keep robots out. They too can only silence. */
const counts = /(?:attempt|lock(?:ed|out|_?until)|failed|failures|tries|throttl|captcha|turnstile|app_?check|is_?(?:bot|human)|too_?many|banned|blocked)/i;

function tests(path: string | undefined): path is string {
  return path !== undefined && path !== '' && !otherParts.test(path);
}

/** The answer to a test of a part of the identity, where it is kept for later. */
const answer = 'isTrue';

/**
 * `{ staff: claims.staff === true }`: the answer to a test of what the caller may do is kept, and nothing hangs on it yet. It goes on as a part of the
 * identity, which counts where it is tested in turn.
 */
export function keptAnswer(frame: Frame, instruction: Op<'binary'>): Value | undefined {
  if (!equalities.has(instruction.operator)) return undefined;
  const left = registerOf(frame, instruction.left);
  const right = registerOf(frame, instruction.right);
  const path = right.kind === 'constant' ? identityOf(left) : left.kind === 'constant' ? identityOf(right) : undefined;
  if (!tests(path) || !(isOnlyKept(frame, instruction.to) || isOnlyPicking(frame, instruction.to))) return undefined;
  return partOfIdentity(path, answer);
}

/** `claims.role === 'admin' ? 'admin' : 'user'`: one of the program's own names for the part, which goes on as that. */
export function pickedByPart(frame: Frame, test: Register): Value | undefined {
  const path = identityOf(registerOf(frame, test));
  return path?.endsWith(`.${answer}`) && isOnlyPicking(frame, test) ? { kind: 'unknown', taint: [], identity: path.slice(0, -answer.length - 1) } : undefined;
}

const equalities = new Set(['===', '!==', '==', '!=']);

/** `req.user.role !== 'admin'`, `user.level >= 5`: a part of the identity against values of the program's own. */
export function noteComparison(frame: Frame, instruction: Op<'binary'>): void {
  const left = registerOf(frame, instruction.left);
  const right = registerOf(frame, instruction.right);
  for (const [side, other, register] of [[left, right, instruction.left], [right, left, instruction.right]] as const) {
    const path = identityOf(side);
    const names = path === undefined && other.kind !== 'constant' ? [] : namesOf(other);
    if (tests(path) && names.length > 0) note(frame, path, names, instruction);
    else if (path === undefined && names.length > 0) notePolicy(frame, register, instruction);
  }
}

const lookups = new Set(['includes', 'has', 'indexOf', 'some', 'every', 'get', 'find', 'contains', 'hasOwnProperty']);

/** `ADMINS.includes(user.role)`, `user.permissions.includes('users:write')`, `rights.get(user.role)`, `user.can('delete')`; what it gives, if that is known. */
export function noteLookup(frame: Frame, instruction: Op<'call'>, key: string, receiver: Value, args: readonly Value[]): Value | undefined {
  const path = identityOf(receiver);
  if (key === 'get' && (receiver.kind !== 'external' || receiver.origin === 'global:Map#') && isCredential(args[0]) && taintsOf(receiver).length === 0) return theIdentity;
  if (path !== undefined && path !== '' && lookups.has(key)) {
    if (tests(path) && args.every((arg) => taintsOf(arg).length === 0)) note(frame, path, args.flatMap(namesOf), instruction);
  } else if (path !== undefined && permits.test(key) && !known.test(key)) {
    note(frame, identityPath(path, key), args.flatMap(namesOf), instruction);
  } else if (lookups.has(key)) {
    const looked = args.map(identityOf).find(tests);
    const names = namesOf(receiver);
    if (looked === undefined || taintsOf(receiver).length > 0 || (names.length === 0 && !permits.test(looked))) return undefined;
    note(frame, looked, names, instruction);
    // What a table holds for the part goes on as a part of the identity.
    if (key === 'get') return { kind: 'unknown', taint: [], identity: looked };
  }
  return undefined;
}

/** `sessions[token]`: what a program keeps under what a caller proves an identity with. */
function isCredential(value: Value | undefined): boolean {
  return value !== undefined && taintsOf(value).some(provesIdentity);
}

/** `RIGHTS[user.role]`: what the part stands for in a table of the program's own goes on as a part of the identity. */
export function noteKeyed(evaluator: Evaluator, frame: Frame, key: Register, target: Value, span: Span): Value | undefined {
  if (target.kind !== 'external' && isCredential(registerOf(frame, key)) && taintsOf(target).length === 0) return theIdentity;
  const path = identityOf(registerOf(frame, key)) ?? roleByName(evaluator, frame, key, target);
  if (!tests(path) || taintsOf(target).length > 0) return undefined;
  addBehaviour(frame, { does: 'role', names: [], label: path, span });
  return { kind: 'unknown', taint: [], identity: path };
}

/** `RANK[membership.role]`, where the caller was looked up: what the record calls a role stands for something in a table that is written out. */
function roleByName(evaluator: Evaluator, frame: Frame, key: Register, target: Value): string | undefined {
  const definition = frame.instructions.definitions[key];
  if (target.kind !== 'object' || target.rest || definition?.op !== 'get' || typeof definition.key !== 'string' || !ofRecord.test(definition.key)) return undefined;
  return isCallers(evaluator, registerOf(frame, key)) ? definition.key : undefined;
}

/** Names under which records keep what somebody may do. A closed list. */
const ofRecord = /^(?:user_?|member_?|account_?)?(?:roles?|rank|permissions?)$/i;

/** `if (!req.user.isAdmin)`: a part of the identity that is true of whoever may go on. */
export function noteTruth(frame: Frame, test: Register): void {
  const definition = frame.instructions.definitions[test];
  if (definition?.op === 'unary' && definition.operator === '!') { noteTruth(frame, definition.value); return; }
  if (definition?.op === 'logical') { noteTruth(frame, definition.left); noteTruth(frame, definition.right); return; }
  if (definition?.op === 'await' || definition?.op === 'cast') { noteTruth(frame, definition.value); return; }
  // `if (!(await verifyCaptcha(token)))`: whoever answers it keeps robots out, or counts.
  if (definition?.op === 'call') { noteCounting(frame, definition.callee, definition); noteHeldRights(frame, definition); return; }
  if (!definition || (definition.op !== 'get' && definition.op !== 'read')) return;
  const path = identityOf(registerOf(frame, test));
  if (path !== undefined && flags.test(path) && !known.test(path)) note(frame, path, [path.slice(path.lastIndexOf('.') + 1)], definition);
  else if (path === undefined) notePolicy(frame, test, definition);
}

/** A branch that ends under a test has turned away whoever the test is true of: `if (user.role !== 'member') return forbidden()` lets members on, and nobody else. */
export function noteDemanded(frame: Frame, test: Register, branch: { readonly start: number; readonly end: number }, depth = 0): void {
  const definition = frame.instructions.definitions[test];
  if (definition?.op === 'logical' && definition.operator === '||' && depth < maxParts) for (const side of [definition.left, definition.right]) noteDemanded(frame, side, branch, depth + 1);
  const asked = definition?.op === 'unary' && definition.operator === '!' ? frame.instructions.definitions[definition.value] : definition;
  if (!asked || (asked === definition ? asked.op !== 'binary' || !asked.operator.startsWith('!') : asked.op !== 'call' && !(asked.op === 'binary' && /^===?$/.test(asked.operator)))) return;
  const within = ({ file, start, end }: Span): boolean => file === frame.module.file && start >= branch.start && end <= branch.end;
  const all = [...frame.behaviours];
  if (!all.some(([, one]) => (one.does === 'fail' || (one.does === 'respond' && (one.status ?? 0) >= 400)) && within(one.span))) return;
  for (const [key, one] of all) if (one.does === 'role' && one.span.file === frame.module.file && one.span.start === asked.start && one.span.end === asked.end) frame.behaviours.set(key, { ...one, demanded: true });
}

const maxParts = 4;

/** `user.permissions.some((one) => …)`: what somebody may do, as something out of sight keeps it, is held against something else. */
function noteHeldRights(frame: Frame, { callee, start, end }: Op<'call'>): void {
  const { definitions } = frame.instructions;
  const method = definitions[callee];
  const holder = method?.op === 'get' && typeof method.key === 'string' && lookups.has(method.key) ? definitions[method.object] : undefined;
  // Nothing stands there where the test was not reached.
  const value = method?.op === 'get' ? frame.registers[method.object] : undefined;
  if (holder?.op !== 'get' || typeof holder.key !== 'string' || !ofRecord.test(holder.key) || (value?.kind !== 'unknown' && value?.kind !== 'external') || taintsOf(value).length > 0 || value.identity !== undefined) return;
  const span = spanOf(frame, { start, end });
  addBehaviour(frame, { does: 'relate', relation: { to: 'constant', label: holder.key, span }, span });
}

/** A test that goes by such a name, of something whose making is out of sight (the caller's record, say). */
function notePolicy(frame: Frame, register: Register, at: { readonly start: number; readonly end: number }): void {
  const name = noteCounting(frame, register, at);
  if (goesByName.test(name)) addBehaviour(frame, { does: 'policy', label: name, span: spanOf(frame, at) });
}

function noteCounting(frame: Frame, register: Register, at: { readonly start: number; readonly end: number }): string {
  let definition = frame.instructions.definitions[register];
  // `RANK[membership.role]`: what something stands for in a table goes by the name of what is looked up.
  for (let depth = 0; depth < 2 && definition?.op === 'get' && typeof definition.key !== 'string'; depth += 1) definition = frame.instructions.definitions[definition.key.computed];
  const name = definition?.op === 'get' && typeof definition.key === 'string' ? definition.key : definition?.op === 'read' ? definition.name : '';
  if (counts.test(name)) addBehaviour(frame, { does: 'count', label: name, span: spanOf(frame, at) });
  return name;
}

function note(frame: Frame, path: string, names: readonly string[], at: { readonly start: number; readonly end: number }): void {
  addBehaviour(frame, { does: 'role', names: [...new Set(names)].filter((name) => name !== answer), label: path.endsWith(`.${answer}`) ? path.slice(0, -answer.length - 1) : path, span: spanOf(frame, at) });
}

/** The fixed values that something may be, as texts; nothing for what is only there or not. */
function namesOf(value: Value): readonly string[] {
  return alternatives(value).flatMap((one) => {
    if (one.kind === 'constant') return one.value === undefined || one.value === null || one.value === '' || typeof one.value === 'boolean' ? [] : [String(one.value)];
    if (one.kind === 'array') return alternatives(elementValue(one)).flatMap((element) => (element.kind === 'array' ? [] : namesOf(element)));
    // A member of a package's own list: `Role.ADMIN`.
    return one.kind === 'external' && /\.[A-Z_]+$/.test(one.origin) && one.identity === undefined ? [one.origin.slice(one.origin.lastIndexOf('.') + 1)] : [];
  });
}
