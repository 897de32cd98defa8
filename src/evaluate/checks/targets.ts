import type { RequestTargetMeaning, TargetPart } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { Outcome } from '../running/frame.js';
import { addBehaviour } from '../running/invoke.js';
import type { ReadSite } from '../running/sites.js';
import { constant, unknown, valueKey, type FunctionValue, type Value } from '../values/value.js';

/** Which part of what is asked for a text is, and which differences between spellings of one path were evened out in it. */
export interface Asked {
  readonly part: TargetPart;
  readonly letters: boolean;
  readonly slash: boolean;
  /** The same value where another route is asked for. */
  readonly made: (target: Target) => Value | undefined;
}

/**
 * What a run for one route hung on, as a question: would it have gone the same way for this other route? A run speaks
 * for every route of which all its decisions say yes, and need not be repeated for them.
 */
export type Decision = (target: Target) => boolean;

/** A route that an element is run for: with `path` and `method` as the application serves it. */
export interface Target {
  readonly path: string;
  /** The path under which the element, or the router of the route, is mounted; absent where that is not known. */
  readonly below?: string;
  /** Absent where the route answers several. */
  readonly method?: string;
  /** What the route's own options say. */
  readonly config?: Value;
  /** What follows the path in the URL. */
  readonly query?: string;
  /** Nothing fails that is not seen to: `catch` is not entered behind a block that ends in a return. */
  readonly smooth?: true;
  readonly key: string;
}

export function targetOf(path: string, below: string | undefined, method: string | undefined, config?: Value): Target {
  return { path, key: `${below ?? '?'} ${method ?? '*'} ${path}${config ? ` ${valueKey(config)}` : ''}`, ...(below !== undefined && { below }), ...(method !== undefined && { method }), ...(config && { config }) };
}

/** What an element reads of what is asked for: known where it runs for one route. */
export function readTarget(evaluator: Evaluator, site: ReadSite, meaning: RequestTargetMeaning): Value | undefined {
  site.frame.module.record(site.frame.index).asks = true;
  addBehaviour(site.frame, { does: 'target', part: meaning.part, span: site.span });
  const { target } = evaluator;
  const value = target && partOf(target, meaning);
  if (target) decideLikeness(evaluator, value, (other) => partOf(other, meaning));
  return value;
}

const parts = new WeakMap<Target, Map<RequestTargetMeaning, Value | undefined>>();

/** A part of what is asked for, as rows call it. */
function partOf(target: Target, meaning: RequestTargetMeaning): Value | undefined {
  const known = parts.get(target) ?? new Map<RequestTargetMeaning, Value | undefined>();
  parts.set(target, known);
  if (!known.has(meaning)) known.set(meaning, readPart(target, meaning));
  return known.get(meaning);
}

function readPart(target: Target, meaning: RequestTargetMeaning): Value | undefined {
  if (meaning.below && target.below === undefined) return undefined;
  if (meaning.part === 'config') return target.config;
  const asked: Asked = { part: meaning.part, letters: false, slash: false, made: (other) => partOf(other, meaning) };
  if (meaning.part === 'method') return target.method === undefined ? undefined : { kind: 'constant', value: target.method, asked };
  if (meaning.part === 'route') return { kind: 'constant', value: target.path, asked };
  const text = pathText(meaning.below ? withoutMount(target.path, target.below ?? '') : target.path, asked);
  return meaning.part === 'url' && target.query && text.kind === 'constant' ? { ...text, value: String(text.value) + target.query } : text;
}

/** What hangs on a part of what is asked for before anything tests it: whether it is known, and empty; of options, everything. */
function decideLikeness(evaluator: Evaluator, value: Value | undefined, made: Asked['made']): void {
  const likeness = value && likenessOf(value);
  evaluator.decisions?.push((target) => {
    const other = made(target);
    return (other && likenessOf(other)) === likeness;
  });
}

function likenessOf(value: Value): string {
  return askedIn(value) ? `${value.kind}${value.kind === 'constant' && value.value === '' ? ' empty' : ''}` : valueKey(value);
}

/** A value made of what is asked for, which is made the same way of what another route is asked for by. */
export function derived(evaluator: Evaluator, subject: Value, make: (subject: Value) => Value | undefined): Value | undefined {
  const { made } = askedIn(subject) ?? {};
  const value = make(subject);
  if (!made || !value || !askedIn(value)) return value;
  const remade = remaking(made, make);
  decideLikeness(evaluator, value, remade);
  return reading(value, { made: remade });
}

function remaking(made: Asked['made'], make: (subject: Value) => Value | undefined): Asked['made'] {
  return (target) => {
    const subject = made(target);
    return subject && make(subject);
  };
}

function withoutMount(path: string, mount: string): string {
  const depth = mount.split('/').filter((segment) => segment !== '').length;
  return `/${path.split('/').slice(depth + 1).join('/')}`;
}

/** The path as callers send it: parameters and wildcards are holes. */
function pathText(path: string, asked: Asked): Value {
  const parts: (string | Value)[] = [];
  let text = '';
  for (const segment of path.split('/').slice(1)) {
    const hole = segment.search(/[:*{(]/);
    if (hole < 0) {
      text += `/${segment}`;
      continue;
    }
    parts.push(`${text}/${segment.slice(0, hole)}`, unknown);
    text = '';
    if (!segment.startsWith(':')) return { kind: 'text', parts, asked };
  }
  if (parts.length === 0) return { ...constant(text), asked };
  return { kind: 'text', parts: text === '' ? parts : [...parts, text], asked };
}

/** The path of a URL that was made of what is asked for. */
export function askedPath([first]: readonly Value[]): Value | undefined {
  if (!first || !askedIn(first)) return undefined;
  const make = (subject: Value): Value => reading(subject.kind === 'constant' ? { ...subject, value: String(subject.value).split('?', 1).join('') } : subject, { part: 'path' });
  const value = make(first);
  const { made } = askedIn(first) ?? {};
  return made ? reading(value, { made: remaking(made, make) }) : value;
}

export function askedIn(value: Value): Asked | undefined {
  return value.kind === 'constant' || value.kind === 'text' ? value.asked : undefined;
}

/** The same text, told as something else. */
export function reading(value: Value, changes: Partial<Asked>): Value {
  const asked = askedIn(value);
  return asked && (value.kind === 'constant' || value.kind === 'text') ? { ...value, asked: { ...asked, ...changes } } : value;
}

export function askedKey({ part, letters, slash }: Asked): string {
  return `@${part}${letters ? 'l' : ''}${slash ? 's' : ''}`;
}

/** Whether what was seen of a function hangs on what is asked for. */
export function readsTarget(outcome: Pick<Outcome, 'behaviours'> | undefined): boolean {
  if (outcome) for (const one of outcome.behaviours.values()) if (one.does === 'target') return true;
  return false;
}

/** Whether any run of a function, whatever it was given, read what is asked for. */
export function asksForTarget(fn: FunctionValue): boolean {
  return fn.frame.module.record(fn.index).asks;
}
