import type { Meaning } from '../../facts/index.js';
import { callBack } from './calls.js';
import type { Evaluator } from '../evaluator.js';
import { valueAtPlace, valuesAt, type CallValues } from '../packages/places.js';
import type { CallSite } from './sites.js';
import { alternatives, joinAll, type ClassValue, type FunctionValue, type Value } from '../values/value.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

const maxListeners = 16;

/** Keeps a method that is for instances of a class. */
export function addHandler(evaluator: Evaluator, { file, index }: ClassValue, method: FunctionValue): void {
  const key = handlersOf(file, index);
  const known = evaluator.listeners.get(key) ?? [];
  if (known.length < maxListeners) evaluator.listeners.set(key, [...known, method]);
}

function handlersOf(file: string, index: number): string {
  return `${file}#${String(index)}|`;
}

/** Hands what is sent to the methods that are for it; what they answer. */
export function dispatch(site: CallSite, meaning: Of<'dispatches'>, values: CallValues): Value | undefined {
  const answers = valuesAt(site.evaluator, meaning.at, values).flatMap(alternatives).flatMap((message) => {
    if (message.kind !== 'instance') return [];
    return (site.evaluator.listeners.get(handlersOf(message.of.file, message.of.index)) ?? []).map((fn) => callBack(site, fn, [message]));
  });
  return answers.length === 0 ? undefined : joinAll(answers);
}

/** Keeps a function that listens to an emitter under a name. */
export function listen(site: CallSite, meaning: Of<'listens'>, values: CallValues): void {
  const { listeners } = site.evaluator;
  for (const key of channels(site, meaning.name, values)) {
    const known = listeners.get(key) ?? [];
    const added = valuesAt(site.evaluator, meaning.at, values).flatMap(alternatives).filter((value): value is FunctionValue => value.kind === 'function');
    listeners.set(key, [...known, ...added.filter((fn) => !known.some((one) => one.file === fn.file && one.index === fn.index && one.frame === fn.frame))].slice(0, maxListeners));
    site.evaluator.effects += 1;
  }
}

/** Calls the functions that listen with what is handed on. */
export function tell(site: CallSite, meaning: Of<'emits'>, values: CallValues): void {
  const args = valuesAt(site.evaluator, meaning.from, values);
  for (const key of channels(site, meaning.name, values)) for (const fn of site.evaluator.listeners.get(key) ?? []) callBack(site, fn, args);
}

/** An emitter and an event, where both are known. An instance goes by its class: which of several it is makes no difference to what they do. */
function channels(site: CallSite, name: Of<'emits'>['name'], values: CallValues): readonly string[] {
  const event = valueAtPlace(site.evaluator, name, values);
  if (event?.kind !== 'constant' || !values.receiver) return [];
  return alternatives(values.receiver).flatMap((receiver) => {
    const id = emitterOf(receiver);
    return id === undefined ? [] : [`${id}|${String(event.value)}`];
  });
}

function emitterOf(receiver: Value): string | undefined {
  if (receiver.kind === 'instance') return `${receiver.of.file}#${String(receiver.of.index)}`;
  return receiver.kind === 'external' ? receiver.id : undefined;
}
