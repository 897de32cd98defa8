import type { Meaning } from '../../facts/index.js';
import { join, joinAll, alternatives, array, isUndefined, object, unknown, type NativeValue, type Value } from '../values/value.js';
import { isRecord } from '../callers/callers.js';
import { callBack } from '../running/calls.js';
import { inherit } from '../running/constructors.js';
import { instanceOfType } from './externals.js';
import { readMember } from '../running/members.js';
import { nativeConstruct, nativeFunction, nativeMethod } from '../language/natives.js';
import { valueAtPlace, valuesAt, type CallValues } from './places.js';
import { ReadSite, type CallSite } from '../running/sites.js';

type Does = Extract<Meaning, { readonly is: 'does' }>;

/** What a call gives that does what the language does; undefined where that is not known. */
export function doneAs(site: CallSite, meaning: Does, values: CallValues): Value | undefined {
  if ('twins' in meaning) {
    site.evaluator.twins = meaning.twins;
    return undefined;
  }
  if ('extends' in meaning) {
    inherit(valueAtPlace(site.evaluator, meaning.extends, values), valueAtPlace(site.evaluator, meaning.by, values));
    return undefined;
  }
  if ('tasks' in meaning) return runTasks(site, meaning, values);
  if ('through' in meaning) return handThrough(site, meaning, values);
  if ('reads' in meaning) return readPath(site, meaning, values);
  if ('keeps' in meaning) return keep(site, meaning, values);
  const [onto] = values.args;
  if (meaning.onto && !(onto && isRecord(site.evaluator, onto))) return undefined;
  if (meaning.of === undefined) return site.construct ? nativeConstruct(site, `global:${meaning.as}`, values.args) : nativeFunction(site, `global:${meaning.as}`, values.args);
  const of = valueAtPlace(site.evaluator, meaning.of, values);
  const args = valuesAt(site.evaluator, meaning.with ?? '1..', values);
  if (!of || !args.some(({ kind }) => kind === 'function')) return undefined;
  const result = nativeMethod(site.with({ argRegisters: [] }), listOf(of), meaning.as, args);
  // A loop of a package gives what it went over: other rows say so.
  return meaning.as === 'forEach' ? undefined : result;
}

function keep(site: CallSite, { keeps, in: type, under, by }: Extract<Does, { readonly keeps: string }>, values: CallValues): Value | undefined {
  const given = valueAtPlace(site.evaluator, keeps, values);
  const fn = by === undefined ? undefined : valueAtPlace(site.evaluator, by, values);
  const kept = given && fn && isFunction(fn) ? nativeMethod(site.with({ argRegisters: [] }), given, 'then', [fn]) : given;
  return kept && instanceOfType(type, { props: new Map([[under, kept]]) });
}

/** Loops of packages go over the members of an object as well. */
function listOf(value: Value): Value {
  return value.kind === 'object' ? array([...value.props.values()], value.rest) : value;
}

const maxSegments = 12;

function readPath(site: CallSite, meaning: Extract<Does, { readonly reads: string }>, values: CallValues): Value | undefined {
  const of = valueAtPlace(site.evaluator, meaning.of, values);
  const keys = segmentsOf(valueAtPlace(site.evaluator, meaning.reads, values));
  if (!of || !keys || keys.length > maxSegments) return undefined;
  const read = keys.reduce<Value>((value, key) => readMember(site.evaluator, value, key, new ReadSite(site.frame, site.callee, site.span, `.${key}`)), of);
  const otherwise = meaning.otherwise === undefined ? undefined : valueAtPlace(site.evaluator, meaning.otherwise, values);
  if (isUndefined(read)) return otherwise ?? read;
  return otherwise && read.kind !== 'constant' ? join(read, otherwise) : read;
}

/** The names that a path is made of; undefined where they are not known. */
function segmentsOf(path: Value | undefined): readonly string[] | undefined {
  if (path?.kind === 'constant' && typeof path.value === 'string') return path.value.split(/[.[\]]+/).map((one) => one.replace(/^["']|["']$/g, '')).filter((one) => one !== '');
  if (path?.kind !== 'array' || path.rest) return undefined;
  const keys = path.items.flatMap((item) => (item.kind === 'constant' && item.value !== undefined ? [String(item.value)] : []));
  return keys.length === path.items.length ? keys : undefined;
}

function runTasks(site: CallSite, meaning: Extract<Does, { readonly tasks: string }>, values: CallValues): Value | undefined {
  const of = valueAtPlace(site.evaluator, meaning.of, values);
  const by = meaning.by === undefined ? undefined : valueAtPlace(site.evaluator, meaning.by, values);
  const then = meaning.then === undefined ? undefined : valueAtPlace(site.evaluator, meaning.then, values);
  if (!of) return undefined;
  const answers = meaning.tasks === 'handing' ? handing(site, of) : [meaning.tasks === 'each' ? each(site, of, by) : apart(site, of)];
  // Whether it failed is not known.
  if (then && then !== by && isFunction(then)) callBack(site, then, [unknown, ...answers]);
  return answers[0] ?? unknown;
}

function handing(site: CallSite, tasks: Value): readonly Value[] {
  let given: readonly Value[] = [];
  if (tasks.kind === 'array') for (const task of tasks.items) given = answerOf(site, task, given);
  return given;
}

function handThrough(site: CallSite, { through, of, passing }: Extract<Does, { readonly through: string }>, values: CallValues): Value | undefined {
  const given = valueAtPlace(site.evaluator, of, values);
  const hand = (value: Value, step: Value): Value => {
    if (isFunction(step)) return nativeMethod(site.with({ argRegisters: [] }), value, 'then', [step]) ?? unknown;
    return step.kind === 'external' && step.origin === passing ? value : unknown;
  };
  return given && valuesAt(site.evaluator, through, values).reduce(hand, given);
}

function apart(site: CallSite, tasks: Value): Value {
  if (tasks.kind === 'array') return array(tasks.items.map((task) => answerOf(site, task, [])[0] ?? unknown));
  if (tasks.kind !== 'object') return unknown;
  const results = new Map<string, Value>();
  // What others wait for stands before them, as it is written.
  for (const [name, task] of tasks.props) results.set(name, (task.kind === 'array' ? answerOf(site, task.items.at(-1) ?? unknown, [object(results)]) : answerOf(site, task, []))[0] ?? unknown);
  return object(results);
}

function each(site: CallSite, list: Value, by: Value | undefined): Value {
  if (!by || !isFunction(by)) return unknown;
  const answered = nativeMethod(site.with({ argRegisters: [] }), listOf(list), 'map', [{ kind: 'native', name: 'each', call: ([item]) => answerOf(site, by, [item ?? unknown])[0] ?? unknown }]);
  return answered ?? unknown;
}

/** What a function hands to its callback; or returns, as one does that is async. */
function answerOf(site: CallSite, task: Value, args: readonly Value[]): readonly Value[] {
  let given: readonly Value[] | undefined;
  const done: NativeValue = { kind: 'native', name: 'done', call: (results) => {
    const answers = results.slice(1);
    given = given ? answers.map((answer, at) => joinAll([answer, ...(given?.[at] ? [given[at]] : [])])) : answers;
    return unknown;
  } };
  const returned = isFunction(task) ? callBack(site, task, [...args, done]) : unknown;
  return given ?? [returned];
}

function isFunction(value: Value): boolean {
  return alternatives(value).some(({ kind }) => kind === 'function' || kind === 'native');
}
