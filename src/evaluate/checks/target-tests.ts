import type { Instruction, Span, TextTest } from '../../facts/index.js';
import { callBack } from '../running/calls.js';
import { decideBy } from './decisions.js';
import type { Evaluator } from '../evaluator.js';
import { registerOf, spanOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { addBehaviour, truthOf } from '../running/invoke.js';
import { cheapExpression, isCheapPattern } from '../language/regexps.js';
import type { CallSite } from '../running/sites.js';
import { askedIn, derived, reading, type Asked } from './targets.js';
import { array, constant, undefinedValue, type ArrayValue, type RegExpValue, type Value } from '../values/value.js';

type Subject = Extract<Value, { kind: 'constant' | 'text' }>;

/** Methods of texts, lists and regular expressions, where a known path or method is what they are about. */
export function targetMethod(site: CallSite, receiver: Value, key: string, args: readonly Value[]): Value | undefined {
  const [first] = args;
  if (receiver.kind === 'array' && first?.kind === 'function') return eachOf(site, receiver, key, first);
  if (receiver.kind === 'array' && first && (key === 'includes' || key === 'has' || key === 'indexOf')) return listed(site, receiver, key, first);
  if (receiver.kind === 'regexp' && first && key === 'test') return matched(site, receiver, first);
  if (receiver.kind !== 'constant' && receiver.kind !== 'text') return undefined;
  if (!receiver.asked) return undefined;
  return tested(site, receiver, key, args) ?? changed(site.evaluator, receiver, key, args);
}

/** `===` and its kin between what is asked for and a text of the program. */
export function targetComparison(evaluator: Evaluator, frame: Frame, instruction: Extract<Instruction, { readonly op: 'binary' }>): Value | undefined {
  const { operator } = instruction;
  if (!/^[!=]==?$/.test(operator)) return undefined;
  const left = registerOf(frame, instruction.left);
  const right = registerOf(frame, instruction.right);
  const [subject, other] = askedIn(left) ? [left, right] : [right, left];
  const equal = askedIn(subject) && areEqual(subject, other);
  decideBy(evaluator, subject, (one) => areEqual(one, other));
  if (equal === undefined || other.kind !== 'constant') return undefined;
  note(frame, spanOf(frame, instruction), subject, 'equals', String(other.value), equal);
  return constant(equal === operator.startsWith('='));
}

function areEqual(subject: Value, other: Value): boolean | undefined {
  if (other.kind !== 'constant') return undefined;
  if (subject.kind === 'constant') return subject.value === other.value;
  if (subject.kind !== 'text' || !subject.asked) return undefined;
  return typeof other.value === 'string' ? begins(subject, other.value, true) : false;
}

/** A case of a `switch` on what is asked for. */
export function noteTargetCase(frame: Frame, span: Span, subject: Value, named: Value): void {
  const equal = areEqual(subject, named);
  if (equal !== undefined && named.kind === 'constant') note(frame, span, subject, 'equals', String(named.value), equal);
}

/** A table whose keys name paths, alone or behind a method (`'GET /users'`), and in which what is asked for is looked up. */
export function noteTargetTable({ target }: Evaluator, frame: Frame, table: Value, key: string | undefined, span: Span): void {
  if (!target || table.kind !== 'object' || key === undefined || target.path.length < 2 || !key.includes(target.path)) return;
  for (const name of table.props.keys()) {
    const path = /^(?:[A-Za-z]+[ :]?)?(?<path>\/\S*)$/.exec(name)?.groups?.path;
    if (path !== undefined) addBehaviour(frame, { does: 'target-test', test: { part: 'path', how: 'equals', text: path, evened: { letters: false, slash: false }, truth: name === key, span }, span });
  }
}

function note(frame: Frame, span: Span, subject: Value, how: TextTest, text: string, truth: boolean): void {
  const asked = askedIn(subject);
  if (asked) addBehaviour(frame, { does: 'target-test', test: { part: asked.part, how, text, evened: { letters: asked.letters, slash: asked.slash }, truth, span }, span });
}

const tests: Readonly<Partial<Record<string, TextTest>>> = { startsWith: 'begins', endsWith: 'ends', includes: 'holds', indexOf: 'holds', search: 'matches', match: 'matches' };

function tested(site: CallSite, subject: Subject, key: string, args: readonly Value[]): Value | undefined {
  const how = tests[key];
  const [first] = args;
  if (!how || !first || args.length > 1) return undefined;
  if (first.kind === 'regexp') {
    const truth = matched(site, first, subject);
    return truth?.kind === 'constant' ? (key === 'match' && truth.value === true ? array([subject]) : key === 'match' ? constant(null) : undefined) : undefined;
  }
  if (first.kind !== 'constant' || typeof first.value !== 'string' || how === 'matches') return undefined;
  const { value: text } = first;
  const truth = answer(subject, how, text);
  decideBy(site.evaluator, subject, (one) => (key === 'indexOf' && one.kind === 'constant' ? String(one.value).indexOf(text) : answer(one, how, text)));
  if (truth === undefined) return undefined;
  note(site.frame, site.span, subject, how, first.value, truth);
  if (key !== 'indexOf') return constant(truth);
  return subject.kind === 'constant' ? constant(String(subject.value).indexOf(first.value)) : truth ? undefined : constant(-1);
}

/** Undefined where the holes of the text decide. */
function answer(subject: Value, how: TextTest, text: string): boolean | undefined {
  if (subject.kind !== 'constant' && subject.kind !== 'text') return undefined;
  if (subject.kind === 'constant') return how === 'begins' ? String(subject.value).startsWith(text) : how === 'ends' ? String(subject.value).endsWith(text) : String(subject.value).includes(text);
  if (how === 'begins') return begins(subject, text, false);
  return how === 'holds' && subject.parts.some((part) => typeof part === 'string' && part.includes(text)) ? true : undefined;
}

/** Whether a text with holes begins so (or, `whole`, is so): known as far as its first piece goes. */
function begins(subject: Extract<Value, { kind: 'text' }>, text: string, whole: boolean): boolean | undefined {
  const [head] = subject.parts;
  if (typeof head !== 'string') return undefined;
  if (!whole && head.startsWith(text)) return true;
  return text.startsWith(head) && text.length > head.length ? undefined : false;
}

function matched(site: CallSite, { pattern, flags }: RegExpValue, subject: Value): Value | undefined {
  const expression = askedIn(subject) ? cheapExpression(pattern, flags) : undefined;
  if (!expression) return undefined;
  const match = (one: Value): boolean | undefined => (one.kind === 'constant' ? expression.test(String(one.value)) : one.kind === 'text' ? alike(one, (text) => expression.test(text)) : undefined);
  decideBy(site.evaluator, subject, match);
  const truth = match(subject);
  if (truth === undefined) return undefined;
  const asked = reading(subject, flags.includes('i') ? { letters: true } : {});
  note(site.frame, site.span, asked, 'matches', pattern, truth);
  return constant(truth);
}

/** What a test says of a text with holes, where it says the same whatever usually stands there. */
function alike({ parts }: Extract<Value, { kind: 'text' }>, test: (text: string) => boolean): boolean | undefined {
  const answers = new Set(usualParts.map((part) => test(parts.map((one) => (typeof one === 'string' ? one : part)).join(''))));
  return answers.size === 1 ? answers.has(true) : undefined;
}

/** What stands for parameters of paths: numbers, names, ids of several kinds. */
const usualParts = ['7', '1024', 'a', 'abc', 'Some-name_2', '507f1f77bcf86cd799439011', '3f333df6-90a4-4fda-8dd3-9485d27cee36', 'a.b@c.de'];

/** Whether a text is what a regular expression describes; undefined where finding out may take long. */
export function matchesText({ pattern, flags }: Pick<RegExpValue, 'pattern' | 'flags'>, text: string): boolean | undefined {
  return cheapExpression(pattern, flags)?.test(text);
}

function listed(site: CallSite, list: ArrayValue, key: string, subject: Value): Value | undefined {
  if (list.rest || list.items.length === 0) return undefined;
  const place = (one: Value): number | undefined => {
    const answers = list.items.map((item) => areEqual(one, item));
    const at = answers.indexOf(true);
    return at < 0 && answers.includes(undefined) ? undefined : at;
  };
  const at = place(subject);
  decideBy(site.evaluator, subject, place);
  if (at === undefined) return undefined;
  note(site.frame, site.span, subject, 'listed', '', at >= 0);
  return constant(key === 'indexOf' ? at : at >= 0);
}

/** `PUBLIC.some((path) => req.path.startsWith(path))`: each element is asked, as far as the answer is known. */
function eachOf(site: CallSite, list: ArrayValue, key: string, test: Value): Value | undefined {
  if (!asking.has(key) || list.rest || list.items.length === 0 || list.items.length > maxElements) return undefined;
  const answers: ('yes' | 'no')[] = [];
  for (const [at, item] of list.items.entries()) {
    const truth = truthOf(callBack(site, test, [item, constant(at), list]));
    if (truth === 'unknown') return undefined;
    answers.push(truth);
    if (truth === 'yes' && key !== 'filter' && key !== 'every') break;
  }
  const at = answers.indexOf('yes');
  switch (key) {
    case 'some':
      return constant(at >= 0);
    case 'every':
      return constant(!answers.includes('no'));
    case 'find':
      return list.items[at] ?? undefinedValue;
    case 'findIndex':
      return constant(at);
    default:
      return array(list.items.filter((_item, index) => answers[index] === 'yes'));
  }
}

const asking = new Set(['some', 'every', 'find', 'findIndex', 'filter']);
const maxElements = 64;

/** A text made of what is asked for that still tells it. */
function changed(evaluator: Evaluator, subject: Subject, key: string, args: readonly Value[]): Value | undefined {
  const [first] = args;
  if (key !== 'split') return derived(evaluator, subject, (one) => (one.kind === 'constant' || one.kind === 'text' ? remade(one, key, args) : undefined));
  if (first?.kind !== 'constant' || (first.value !== '?' && first.value !== '#')) return undefined;
  const separator = first.value;
  const [head, ...others] = pieces(subject, separator);
  decideBy(evaluator, subject, (one) => (one.kind === 'constant' ? String(one.value).split(separator).slice(1).join(separator) : undefined));
  return head && array([derived(evaluator, subject, (one) => (one.kind === 'constant' || one.kind === 'text' ? pieces(one, separator)[0] : undefined)) ?? head, ...others]);
}

function remade(subject: Subject, key: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args;
  const { asked } = subject;
  switch (key) {
    case 'toLowerCase':
    case 'toUpperCase':
      return reading(letters(subject, key), { letters: true });
    case 'toString':
    case 'trim':
    case 'normalize':
      return subject;
    case 'replace':
      return first?.kind === 'regexp' && second?.kind === 'constant' ? replaced(subject, first, String(second.value)) : undefined;
    case 'slice':
    case 'substring':
      return subject.kind === 'constant' && args.every((arg) => arg.kind === 'constant') ? { ...constant(String(subject.value).slice(numberOf(first) ?? 0, numberOf(second))), ...(asked && { asked }) } : undefined;
    default:
      return undefined;
  }
}

/** The first piece is the path. */
function pieces(subject: Subject, separator: string): readonly Value[] {
  const changes: Partial<Asked> = subject.asked?.part === 'url' ? { part: 'path' } : {};
  if (subject.kind === 'text') return [reading(subject, changes)];
  const [first = '', ...others] = String(subject.value).split(separator);
  return [reading({ ...subject, value: first }, changes), ...others.map((text) => constant(text))];
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : undefined;
}

function letters(subject: Subject, key: 'toLowerCase' | 'toUpperCase'): Value {
  const change = (text: string): string => (key === 'toLowerCase' ? text.toLowerCase() : text.toUpperCase());
  return subject.kind === 'constant' ? { ...subject, value: change(String(subject.value)) } : { ...subject, parts: subject.parts.map((part) => (typeof part === 'string' ? change(part) : part)) };
}

function replaced(subject: Subject, { pattern, flags }: RegExpValue, replacement: string): Value | undefined {
  if (subject.kind !== 'constant' || !isCheapPattern(pattern)) return undefined;
  try {
    const value = String(subject.value).replace(new RegExp(pattern, flags), replacement);
    const isSlash = /^\\?\/[+*]?\$$/.test(pattern);
    const isQuery = pattern.startsWith('\\?');
    return reading({ ...subject, value }, { ...(isSlash && { slash: true }), ...(isQuery && { part: 'path' as const }) });
  } catch {
    return undefined;
  }
}
