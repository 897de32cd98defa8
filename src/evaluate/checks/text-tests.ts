import type { Clearance, Instruction, Register } from '../../facts/index.js';
import { isPastHost } from '../flows/dangers.js';
import { keyText, registerOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { unite, type Clearances } from './path-state.js';
import { urlPosition } from './url-checks.js';
import { isCleared, resolvedSuffix } from '../values/taint.js';
import { taintsOf, type RegExpValue, type Value } from '../values/value.js';

type Call = Extract<Instruction, { readonly op: 'call' }>;
type Asked = 'startsWith' | 'includes';

const none: Clearances = new Map();

/** What a test of a text by what it begins with, or holds, establishes: `x.startsWith(root)`, `x.includes('..')`. */
export function textTest(frame: Frame, call: Call, truth: boolean): Clearances {
  const method = frame.instructions.definitions[call.callee];
  const key = method?.op === 'get' ? keyText(frame, method.key) : undefined;
  return key === 'startsWith' || key === 'includes' ? asked(frame, call, key, truth) : none;
}

/** `x.indexOf('..') === -1` asks what `includes` asks, `x.indexOf(root) === 0` what `startsWith` does. */
export function positionTest(frame: Frame, register: Register, bound: Value, truth: boolean): Clearances {
  const call = frame.instructions.definitions[register];
  const method = call?.op === 'call' ? frame.instructions.definitions[call.callee] : undefined;
  if (call?.op !== 'call' || method?.op !== 'get' || bound.kind !== 'constant') return none;
  const key = keyText(frame, method.key);
  if (key !== 'indexOf' && key !== 'lastIndexOf' && key !== 'search') return none;
  if (bound.value === -1) return positionAsked(frame, call, 'includes', !truth);
  return bound.value === 0 ? positionAsked(frame, call, 'startsWith', truth) : none;
}

function positionAsked(frame: Frame, call: Call, question: 'includes' | 'startsWith', truth: boolean): Clearances {
  return unite(asked(frame, call, question, truth), urlPosition(frame, call, question, truth));
}

function asked(frame: Frame, call: Call, question: Asked, truth: boolean): Clearances {
  const [first] = call.args;
  if (call.receiver === undefined || !first) return none;
  const text = registerOf(frame, call.receiver);
  const part = registerOf(frame, first.value);
  if (taintsOf(part).some((taint) => !isCleared(taint, 'path')) || taintsOf(text).length === 0) return none;
  const known = part.kind === 'constant' ? String(part.value) : undefined;
  return truth ? holding(text, question, known) : lacking(text, question, known ?? beginning(part));
}

/** `..${path.sep}`: what a text begins with, whatever follows. */
function beginning(part: Value): string | undefined {
  const [first] = part.kind === 'text' ? part.parts : [];
  return typeof first === 'string' && first.startsWith('..') ? first : undefined;
}

/** The text does begin so. Only a resolved path that begins with an own folder lies in it. */
function holding(text: Value, question: Asked, part: string | undefined): Clearances {
  if (question !== 'startsWith') return none;
  if (part === '/') return clear(text, ['rooted']);
  if (part !== undefined && /^[a-z]+:\/\//i.test(part) && isPastHost(part)) return clear(text, ['url', 'redirect']);
  if (part !== undefined && /^\/[^/\\]/.test(part)) return clear(text, ['redirect', 'path'], 'path');
  return part?.startsWith('..') === true ? none : clear(text, ['path'], 'path');
}

/** The text does not begin so, or does not hold it anywhere. */
function lacking(text: Value, question: Asked, part: string | undefined): Clearances {
  if (part === '//') return clear(text, ['single-slash']);
  if (part?.startsWith('..') === true) return unite(clear(text, ['path'], question === 'startsWith' ? 'path' : undefined), noParent(text, part));
  if (part === '.' && question === 'startsWith') return noParent(text, '..');
  return question === 'includes' && (part === '/' || part === '\\') ? clear(text, ['path']) : none;
}

/** A part between slashes that is not `..`: one after the other they stay in the folder. */
export function noParent(text: Value, other: unknown): Clearances {
  if (other !== '..') return none;
  return new Map(taintsOf(text).flatMap(({ id, cleared }) => (cleared.includes('between-slashes') ? [[id, ['path'] as const] as const] : [])));
}

/** `ofResolved`: this risk is excluded for resolved paths only. */
function clear(text: Value, risks: readonly Clearance[], ofResolved?: Clearance): Clearances {
  const cleared = taintsOf(text).flatMap(({ id }) => {
    const own = id.endsWith(resolvedSuffix) ? risks : risks.filter((risk) => risk !== ofResolved);
    return own.length > 0 ? [[id, own] as const] : [];
  });
  return new Map(cleared);
}

/** `x[1] !== '/'`, `x.charAt(0) === '/'`: one character of a text compared. */
export function characterTest(frame: Frame, register: Register, other: Value, isSame: boolean): Clearances {
  const definition = frame.instructions.definitions[register];
  if (other.kind !== 'constant' || other.value !== '/' || definition === undefined) return none;
  const [at, text] = characterOf(frame, definition);
  if (!text) return none;
  if (at === '0' && isSame) return clear(text, ['rooted']);
  return at === '1' && !isSame ? clear(text, ['single-slash']) : none;
}

function characterOf(frame: Frame, definition: Instruction): readonly [at: string | undefined, text: Value | undefined] {
  if (definition.op === 'get') return [keyText(frame, definition.key), registerOf(frame, definition.object)];
  const method = definition.op === 'call' ? frame.instructions.definitions[definition.callee] : undefined;
  if (definition.op !== 'call' || method?.op !== 'get' || definition.receiver === undefined || !/^(?:charAt|at)$/.test(String(keyText(frame, method.key)))) return [undefined, undefined];
  const [first] = definition.args;
  const index = first && registerOf(frame, first.value);
  return [index?.kind === 'constant' ? String(index.value) : undefined, registerOf(frame, definition.receiver)];
}

/** What a text is safe from that matches an open regular expression, or does not match it. */
export function openPattern({ pattern }: RegExpValue, truth: boolean): readonly Clearance[] {
  if (truth) return /^\^\(?\\?\/(?:\(\?!\\?\/|\(\?!\[|\[\^[^\]]*\/|\[?(?:\w-\w|\\w))/.test(pattern) ? ['redirect'] : [];
  return /\\\.(?:\\\.|\{2)|^\[[^\]^/]*\/[^\]]*\]$|^\\?\/$/.test(pattern) ? ['path'] : [];
}
