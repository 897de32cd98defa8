import type { ClassValue, InstanceValue, Value } from '../values/value.js';

/** What all instances of a class share: its methods. */
export function prototypeOfClass(definition: ClassValue): InstanceValue {
  return { kind: 'instance', of: definition, props: new Map([['constructor', definition]]) };
}

/** The class of which a value is the prototype. */
export function classOfPrototype(value: Value): ClassValue | undefined {
  const made = value.kind === 'instance' && value.props.size === 1 ? value.props.get('constructor') : undefined;
  return made?.kind === 'class' ? made : undefined;
}

/** The names of the methods of a prototype. */
export function methodNames({ facts }: ClassValue): readonly string[] {
  return facts.members.flatMap((member) => (member.kind === 'method' && !member.static && typeof member.key === 'string' ? [member.key] : []));
}
