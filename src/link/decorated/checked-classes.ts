import type { Clearance, UncheckedInput } from '../../facts/index.js';
import { array, catalogue, clearTaint, object, tainted, valueOfType, type ClassValue, type Evaluator, type ModuleContext, type Taint, type Value } from '../../evaluate/index.js';
import type { FunctionFacts } from '../../facts/index.js';
import { clearancesOf } from './property-checks.js';

type Type = NonNullable<FunctionFacts['parameters'][number]['type']>;

/** The class that an annotation names, if it is there at run time: an import of the type alone leaves nothing to check by. */
export function classOfType(evaluator: Evaluator, module: ModuleContext, type: Type | undefined): ClassValue | undefined {
  if (type?.slot === undefined || module.facts.imports.some((binding) => binding.slot === type.slot && binding.typeOnly)) return undefined;
  const value = valueOfType(evaluator, module, type);
  return value?.kind === 'instance' ? value.of : undefined;
}

/**
 * Why decorators of classes check nothing of a parameter of this type. Nothing is said where the type holds no checks, or may
 * be a class out of sight.
 */
export function gapOf(evaluator: Evaluator, module: ModuleContext, type: Type | undefined, hasPipe: boolean): Pick<UncheckedInput, 'cause' | 'type'> | undefined {
  if (!type) return undefined;
  const value = valueOfType(evaluator, module, type);
  if (value?.kind === 'instance') {
    if (!isChecked(value.of)) return undefined;
    const isErased = module.facts.imports.some((binding) => binding.slot === type.slot && binding.typeOnly);
    return !hasPipe ? { cause: 'no-pipe', type: type.name } : isErased ? { cause: 'type-only', type: type.name } : undefined;
  }
  if (!hasPipe) return undefined;
  if (type.name === '{}') return { cause: 'no-class', type: 'a type literal' };
  return isInterface(evaluator, module, type) ? { cause: 'no-class', type: type.name } : undefined;
}

/** An interface of the project, declared in this file or in the one it is imported from. */
function isInterface(evaluator: Evaluator, module: ModuleContext, { slot }: Type): boolean {
  const binding = slot === undefined ? undefined : module.imports.get(slot);
  if (!binding) return module.facts.types.some((one) => one.slot === slot && one.kind === 'interface');
  const target = evaluator.host.resolve(module.file, binding.request);
  const facts = target.kind === 'file' ? evaluator.module(target.file)?.facts : undefined;
  const exported = facts?.exports.find((one) => one.name === binding.name && 'slot' in one);
  return exported !== undefined && 'slot' in exported && facts?.types.some((one) => one.slot === exported.slot && one.kind === 'interface') === true;
}

/**
 * A value checked by the decorators of a class: each property is clear of what its checks exclude. `strips`: what the class does
 * not name is taken away.
 */
export function checkedValue(evaluator: Evaluator, definition: ClassValue, taint: Taint, strips: boolean, depth = 0): Value {
  const props = new Map<string, Value>();
  // What strips the class strips the objects in it as well.
  const isWhole = addProperties(evaluator, definition, strips ? clearTaint(taint, ['keys']) : taint, props, { strips, nesting: depth, bases: 0 });
  return object(props, strips && isWhole ? undefined : tainted([taint]));
}

/**
 * A value that has been held against its declared type, as arguments of a GraphQL operation are: it has the members that the class declares, and
 * numbers and truth values are such. Nobody can name others, whatever can be seen of the class.
 */
export function declaredValue(evaluator: Evaluator, definition: ClassValue | undefined, sent: Taint, nesting = 0): Value {
  const props = new Map<string, Value>();
  const isWhole = definition !== undefined && addProperties(evaluator, definition, sent, props, { strips: true, nesting, bases: 0, declared: true });
  const others = tainted([clearTaint(sent, ['keys'])]);
  return props.size === 0 ? others : object(props, isWhole ? undefined : others);
}

/** Whether decorators of its properties (or those it inherits) check anything; of a class that a package makes nobody knows. */
export function isChecked(definition: ClassValue, depth = 0): boolean {
  if (definition.members.some(({ decorators }) => decorators.some(checks))) return true;
  const { base } = definition;
  if (!base || depth > 8) return false;
  const parts = base.kind === 'class' ? [base] : base.kind === 'external' ? (base.args ?? []) : [];
  return parts.some((part) => part.kind === 'class' && isChecked(part, depth + 1));
}

function checks(decorator: Value): boolean {
  if (decorator.kind === 'array') return decorator.items.some(checks);
  if (decorator.kind !== 'external') return false;
  if (decorator.origin.endsWith('applyDecorators()')) return (decorator.args ?? []).some(checks);
  return [decorator.origin, decorator.origin.replace(/\(\)$/, '')].some((origin) => catalogue.meanings(origin).some((meaning) => meaning.is === 'property-check' && meaning.maps === undefined));
}

interface Depth {
  readonly strips: boolean;
  /** How many classes stand around this one. */
  readonly nesting: number;
  /** How many classes extend this one. */
  readonly bases: number;
  /** The types of its properties have been checked, whatever their decorators say. */
  readonly declared?: true;
}

const maxNesting = 4;

function isNested(decorator: Value): boolean {
  if (decorator.kind === 'array') return decorator.items.some(isNested);
  if (decorator.kind !== 'external') return false;
  return [decorator.origin, decorator.origin.replace(/\(\)$/, '')].some((origin) => catalogue.meanings(origin).some((meaning) => meaning.is === 'property-check' && meaning.nested === true));
}

/** An object, or a list of objects, of a class that checks its own properties. */
function nestedValue(evaluator: Evaluator, definition: ClassValue, type: Type | undefined, taint: Taint, { strips, nesting, declared }: Depth): Value | undefined {
  if (!type || nesting >= maxNesting) return undefined;
  const { module } = definition.frame;
  const element = elementType(type);
  const held = classOfType(evaluator, module, element ?? type);
  if (!held) return undefined;
  const of = (part: Taint): Value => (declared ? declaredValue(evaluator, held, part, nesting + 1) : checkedValue(evaluator, held, part, strips, nesting + 1));
  return element ? array([], of({ ...taint, id: `${taint.id}.[]`, label: `${taint.label}[]` })) : of(taint);
}

function isPlain(type: Type | undefined): boolean {
  return type?.name === 'number' || type?.name === 'boolean';
}

function elementType({ name, args }: Type): Type | undefined {
  return name === '[]' || name === 'Array' || name === 'ReadonlyArray' ? args?.[0] : undefined;
}

/** Own properties win over inherited ones. False when a base cannot be seen into. */
function addProperties(evaluator: Evaluator, definition: ClassValue, taint: Taint, props: Map<string, Value>, at: Depth): boolean {
  for (const [index, member] of definition.facts.members.entries()) {
    if (member.kind !== 'field' || member.static || typeof member.key !== 'string' || props.has(member.key)) continue;
    const decorators = definition.members.find((one) => one.member === index)?.decorators ?? [];
    const { start, end } = member.named ?? member;
    const part: Taint = { ...taint, id: `${taint.id}.${member.key}`, label: `${taint.label}.${member.key}`, declared: { file: definition.frame.module.file, start, end } };
    const cleared: readonly Clearance[] = at.declared ? (isPlain(member.type) ? ['all'] : []) : clearancesOf(evaluator, decorators, member.key, part);
    const nested = at.declared || decorators.some(isNested) ? nestedValue(evaluator, definition, member.type, part, at) : undefined;
    props.set(member.key, nested ?? tainted([clearTaint(part, cleared)]));
  }
  const { base } = definition;
  if (!base || at.bases > 8) return true;
  const next = { ...at, bases: at.bases + 1 };
  if (base.kind === 'class') return addProperties(evaluator, base, taint, props, next);
  // A class made of classes has the properties of all of them.
  const parts = base.kind === 'external' ? (base.args ?? []) : [];
  let isWhole = parts.length > 0;
  for (const part of parts) isWhole = part.kind === 'class' ? addProperties(evaluator, part, taint, props, next) && isWhole : isWhole && part.kind !== 'unknown';
  return isWhole;
}
