import type { Place } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import { typedProp } from '../records/held.js';
import { valueAtPlace } from './places.js';
import type { ArrayValue, ClassValue, ExternalValue, FunctionValue, Value } from '../values/value.js';

/** A method that the project gave a model, or the records of it, which a value of a package is or came from. */
export function ownMethod(evaluator: Evaluator, target: ExternalValue, key: string): FunctionValue | undefined {
  for (let at: Value | undefined = target; at?.kind === 'external'; at = at.receiver) {
    const row = evaluator.host.meanings(at.origin).find((meaning) => meaning.is === 'collection');
    if (row?.is === 'collection') {
      const model = at.props?.get(typedProp) ?? at.args?.[0];
      if (model?.kind === 'class') return at === target ? undefined : methodOf(model, key, target);
      return given(evaluator, at, (at === target ? row.statics : row.methods) ?? [], key, target);
    }
    if (at.receiver?.kind === 'class') return methodOf(at.receiver, key, target);
  }
  return undefined;
}

/** A method that the project gave a model under a name that the package, or a plugin of it, uses as well. */
export function ownStatic(evaluator: Evaluator, target: ExternalValue, key: string): FunctionValue | undefined {
  if (!target.args || target.args.length < 2) return undefined;
  const row = evaluator.host.meanings(target.origin).find((meaning) => meaning.is === 'collection');
  return row?.is === 'collection' && row.statics ? given(evaluator, target, row.statics, key, target) : undefined;
}

function given(evaluator: Evaluator, model: ExternalValue, places: readonly Place[], key: string, self: ExternalValue): FunctionValue | undefined {
  for (const place of places) {
    const holder = valueAtPlace(evaluator, place, { receiver: model, args: model.args ?? [] });
    const found = holder?.kind === 'array' ? told(holder, key) : holder?.kind === 'object' || holder?.kind === 'external' ? holder.props?.get(key) : undefined;
    if (found?.kind === 'function') return { ...found, self };
  }
  return undefined;
}

/** Told by a call: `schema.method('name', fn)`, `schema.method({ name: fn })`. */
function told({ items: [first, second] }: ArrayValue, key: string): Value | undefined {
  if (first?.kind === 'object') return first.props.get(key);
  return first?.kind === 'constant' && first.value === key ? second : undefined;
}

/** A method of a class that records are stored with, or of one that it extends. */
function methodOf(definition: ClassValue, key: string, self: ExternalValue): FunctionValue | undefined {
  for (let at: Value | undefined = definition; at?.kind === 'class'; at = at.base) {
    const member = at.facts.members.find((one) => one.key === key && !one.static && one.kind === 'method');
    if (member?.function !== undefined) return { kind: 'function', file: at.file, index: member.function, frame: at.frame, self };
  }
  return undefined;
}
