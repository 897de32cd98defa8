import type { Clearance, Instruction, Span, UrlFlaw } from '../../facts/index.js';
import { isPastHost } from '../flows/dangers.js';
import { keyText, registerOf, spanOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { intersect, type Clearances, type PathState } from './path-state.js';
import { hostSuffix } from '../values/taint.js';
import { alternatives, taintsOf, type RegExpValue, type Value } from '../values/value.js';

/**
 * Tests of URLs that look like a decision about the host and are none (CWE-20): they clear nothing. That they were passed is kept
 * beside the clearances, under an id of its own: a mark, the datum, the flaw and the place.
 */

type Call = Extract<Instruction, { readonly op: 'call' }>;

const none: Clearances = new Map();
const mark = '~';
const passed: readonly Clearance[] = ['all'];

/** Host names, and origins without a slash behind them. */
const hostName = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[\w-]+\.)+[a-z]{2,}$/i;
const subdomains = /^\.(?:[\w-]+\.)+[a-z]{2,}$/i;
/** Names and addresses of the machine itself and of inner networks, whole or as they begin. */
const innerName = /^(?:https?:\/\/)?(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168|169\.254|172\.|\[?::1|metadata\.|internal)/i;

/** `url.startsWith('https://good.example')`, `url.includes('good.example')`, `!url.includes('localhost')`, and the same by pattern or list. */
export function urlTest(frame: Frame, call: Call, truth: boolean): Clearances {
  const method = frame.instructions.definitions[call.callee];
  const [first] = call.args;
  if (method?.op !== 'get' || call.receiver === undefined || !first) return none;
  const receiver = registerOf(frame, call.receiver);
  const argument = registerOf(frame, first.value);
  const key = keyText(frame, method.key);
  if (key === 'test' && receiver.kind === 'regexp') return note(frame, call, argument, patternFlaw(receiver, truth));
  if (key === 'match' && argument.kind === 'regexp') return note(frame, call, receiver, patternFlaw(argument, truth));
  if ((key === 'includes' || key === 'has') && receiver.kind === 'array') return truth ? none : note(frame, call, argument, receiver.items.some((item) => isConstant(item, innerName)) ? 'blocklist' : undefined);
  if (key === 'endsWith' && truth && alternatives(argument).every(isBelowOwn)) return below(receiver);
  return note(frame, call, receiver, textFlaw(key, argument, truth));
}

/** `url.indexOf('good.example') !== -1`: what `includes` and `startsWith` would ask. */
export function urlPosition(frame: Frame, call: Call, question: 'includes' | 'startsWith', truth: boolean): Clearances {
  const [first] = call.args;
  return call.receiver === undefined || !first ? none : note(frame, call, registerOf(frame, call.receiver), textFlaw(question, registerOf(frame, first.value), truth));
}

/** What holds where one of two tests came out so. A flawed test that a datum passed is not undone by its being empty: `!url || url.includes('good.example')`. */
export function either(left: Clearances, right: Clearances): Clearances {
  const both = new Map(intersect(left, right));
  for (const [one, other] of [[left, right], [right, left]] as const) {
    for (const [key, risks] of one) if (key.startsWith(mark) && other.get(key.slice(mark.length, key.indexOf('|')))?.includes('all')) both.set(key, risks);
  }
  return both;
}

/** `host !== 'localhost'` */
export function urlInequality(frame: Frame, at: Instruction, left: Value, right: Value): Clearances {
  const [value, other] = left.kind === 'constant' ? [right, left] : [left, right];
  return isConstant(other, innerName) ? note(frame, at, value, 'blocklist') : none;
}

/** `.good.example`, or a dot before a name from the settings. */
function isBelowOwn(value: Value): boolean {
  const start = value.kind === 'text' ? value.parts[0] : undefined;
  return isConstant(value, subdomains) || (typeof start === 'string' && start.startsWith('.') && taintsOf(value).length === 0);
}

/** `hostname.endsWith('.good.example')`: a host below one that the caller does not choose. */
function below(host: Value): Clearances {
  return new Map(taintsOf(host).flatMap(({ id }) => (id.endsWith(hostSuffix) ? [[id, ['url', 'redirect'] as const] as const] : [])));
}

function textFlaw(key: string | undefined, part: Value, truth: boolean): UrlFlaw | undefined {
  const parts = alternatives(part);
  if (!truth) return (key === 'includes' || key === 'startsWith' || key === 'endsWith') && parts.some((one) => isConstant(one, innerName)) ? 'blocklist' : undefined;
  if (!parts.every((one) => isConstant(one, hostName) && !isPastHost(String(one.kind === 'constant' ? one.value : '')))) return undefined;
  if (key === 'startsWith') return parts.every((one) => isConstant(one, /:\/\//)) ? 'prefix' : undefined;
  return key === 'includes' ? 'anywhere' : key === 'endsWith' ? 'suffix' : undefined;
}

/** A pattern that names a host but does not say where the host begins and ends. */
function patternFlaw({ pattern }: RegExpValue, truth: boolean): UrlFlaw | undefined {
  if (!truth) return /localhost|127\\?\./.test(pattern) ? 'blocklist' : undefined;
  return /[\w-]\\?\.[a-z]{2,}(?:$|[^\w(\\/])/i.test(pattern) && !/^\^.*\$$/.test(pattern) ? 'pattern' : undefined;
}

function isConstant(value: Value, form: RegExp): boolean {
  return value.kind === 'constant' && typeof value.value === 'string' && form.test(value.value);
}

function note(frame: Frame, at: Instruction, value: Value, flaw: UrlFlaw | undefined): Clearances {
  const taints = flaw ? taintsOf(value) : [];
  if (taints.length === 0) return none;
  const { file, start, end } = spanOf(frame, at);
  return new Map(taints.map(({ id }) => [[mark + datum(id), flaw, file, start, end].join('|'), passed]));
}

function datum(id: string): string {
  return id.endsWith(hostSuffix) ? id.slice(0, -hostSuffix.length) : id;
}

/** Whether a datum has passed a test that names what may come and compares a part of it only. */
export function isLooselyTested(path: PathState, id: string): boolean {
  const flaw = passedTest(path, id)?.flaw;
  return flaw !== undefined && flaw !== 'blocklist';
}

/** The flawed test that a datum has passed on the way here. */
export function passedTest(path: PathState, id: string): { readonly flaw: UrlFlaw; readonly span: Span } | undefined {
  const start = `${mark}${datum(id)}|`;
  for (const key of path.cleared.keys()) {
    if (!key.startsWith(start)) continue;
    const [flaw, file = '', from, to] = key.slice(start.length).split('|');
    return { flaw: flaw as UrlFlaw, span: { file, start: Number(from), end: Number(to) } };
  }
  return undefined;
}
