import type { Declared, Evaluator } from '../evaluator.js';
import { libraryBase } from '../running/classes.js';
import { invoke } from '../running/invoke.js';
import { readMember } from '../running/members.js';
import type { ClassValue, Value } from '../values/value.js';
import { classKey } from './collections.js';

/** With which fields a class is stored, where a call told it, or the class says it in the words of what it extends. */
export function declaredFor(evaluator: Evaluator, model: Value | undefined): Declared | undefined {
  if (model?.kind !== 'class') return undefined;
  const key = classKey(model);
  const known = evaluator.declared.get(key) ?? declaredIn(evaluator, model);
  if (known) evaluator.declared.set(key, known);
  return known;
}

function declaredIn(evaluator: Evaluator, model: ClassValue): Declared | undefined {
  const base = libraryBase(model);
  const row = base?.kind === 'external' ? evaluator.host.meanings(base.origin).find((meaning) => meaning.is === 'declared-in') : undefined;
  if (row?.is !== 'declared-in') return undefined;
  const fields = row.fields.split('.').reduce<Value>((at, member) => got(evaluator, readMember(evaluator, at, member), model), model);
  return fields.kind === 'object' ? { fields, shaped: has(model, row.shaped), names: undefined } : undefined;
}

/** A getter gives what it returns. */
function got(evaluator: Evaluator, value: Value, { file, facts }: ClassValue): Value {
  return value.kind === 'function' ? invoke(evaluator, value, [], value.self, { file, start: facts.start, end: facts.end }, 0).value : value;
}

/** Whether a class, or one that it extends, has a member of one of these names. */
function has(model: ClassValue, names: readonly string[]): boolean {
  for (let at: Value | undefined = model; at?.kind === 'class'; at = at.base) if (at.facts.members.some(({ key }) => typeof key === 'string' && names.includes(key))) return true;
  return false;
}
