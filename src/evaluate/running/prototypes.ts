import type { Evaluator } from '../evaluator.js';
import type { ClassValue, InstanceValue, Value } from '../values/value.js';

/** What all instances of a class share: its methods, and what the program puts there while it starts. */
export function prototypeOfClass(evaluator: Evaluator, definition: ClassValue): InstanceValue {
  return keptPrototype(evaluator, definition) ?? keep(evaluator, definition);
}

function keep({ aliases }: Evaluator, definition: ClassValue): InstanceValue {
  const made = aliases.numbered<InstanceValue>({ kind: 'instance', of: definition, props: new Map([['constructor', definition]]) });
  aliases.prototypes.set(nameOfClass(definition), made);
  return made;
}

function keptPrototype({ aliases }: Evaluator, definition: ClassValue): InstanceValue | undefined {
  const kept = aliases.prototypes.size > 0 ? aliases.prototypes.get(nameOfClass(definition)) : undefined;
  const latest = kept && aliases.latest(kept);
  return latest?.kind === 'instance' ? latest : kept;
}

/** What the program has put on the prototype of a class under a name. */
export function putOnPrototype(evaluator: Evaluator, definition: ClassValue, key: string): Value | undefined {
  return key === 'constructor' ? undefined : keptPrototype(evaluator, definition)?.props.get(key);
}

function nameOfClass({ file, index, frame }: ClassValue): string {
  return `${file}#${String(index)}@${frame.id}`;
}

/** The class of which a value is the prototype. */
export function classOfPrototype(value: Value): ClassValue | undefined {
  const made = value.kind === 'instance' ? value.props.get('constructor') : undefined;
  return made?.kind === 'class' ? made : undefined;
}

/** The names of what stands on a prototype: its methods, and what was put there. */
export function prototypeNames(value: Value, { facts }: ClassValue): readonly string[] {
  const methods = facts.members.flatMap((member) => (member.kind === 'method' && !member.static && typeof member.key === 'string' ? [member.key] : []));
  const put = value.kind === 'instance' ? [...value.props.keys()].filter((key) => key !== 'constructor' && !methods.includes(key)) : [];
  return [...methods, ...put];
}
