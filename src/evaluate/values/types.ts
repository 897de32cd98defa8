import type { TypeFacts, TypeRef } from '../../facts/index.js';
import { sharedInstance } from '../running/classes.js';
import { typedProp } from '../records/held.js';
import type { Evaluator } from '../evaluator.js';
import type { ModuleContext } from '../running/frame.js';
import { packageName, slotValue } from '../running/modules.js';
import { constant, external, joinAll, object, type Value } from './value.js';

const maxDepth = 6;
/** Wrappers whose argument is what a program works with. */
const seenThrough = new Set(['Promise', 'Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited', 'Observable']);

/** What an annotation says a value is: an instance of a class of the project, or of a type a package exports. */
export function valueOfType(evaluator: Evaluator, module: ModuleContext, type: TypeRef, depth = 0): Value | undefined {
  if (depth > maxDepth) return undefined;
  if (type.name === '|' || type.name === '&') {
    const values = (type.args ?? []).flatMap((one) => valueOfType(evaluator, module, one, depth + 1) ?? []);
    return values.length === 0 ? undefined : type.name === '&' ? values[0] : joinAll(values);
  }
  if (type.name === '{}') return members(evaluator, module, type, depth);
  if (type.slot === undefined) {
    if (seenThrough.has(type.name)) return first(evaluator, module, type, depth);
    return type.name === 'Request' || type.name === 'URL' ? external(`global:${type.name}#`) : undefined;
  }
  const binding = module.imports.get(type.slot);
  if (binding) return ofImport(evaluator, module, type, binding, depth);
  return ofSlot(evaluator, module, type.slot, depth);
}

function first(evaluator: Evaluator, module: ModuleContext, type: TypeRef, depth: number): Value | undefined {
  const [inner] = type.args ?? [];
  return inner && valueOfType(evaluator, module, inner, depth + 1);
}

function members(evaluator: Evaluator, module: ModuleContext, type: TypeRef, depth: number): Value | undefined {
  const props = (type.members ?? []).flatMap((member) => {
    const value = valueOfType(evaluator, module, member.type, depth + 1);
    return value ? [[member.name, value] as const] : [];
  });
  return props.length === 0 ? undefined : object(props, { kind: 'unknown', taint: [] });
}

function ofImport(evaluator: Evaluator, module: ModuleContext, type: TypeRef, binding: { readonly request: string; readonly name: string }, depth: number): Value | undefined {
  const target = evaluator.host.resolve(module.file, binding.request);
  const path = [...(binding.name === '*' ? [] : [binding.name]), ...(type.qualifier ?? []).slice(1), ...(type.qualifier ? [type.name] : [])];
  if (target.kind === 'file') return ofExport(evaluator, target.file, path[0] ?? 'default', depth, new Set());
  const name = packageName(evaluator.host, target, path[0]);
  if (name === undefined) return undefined;
  const dotted = path.length > 1 && path[0] === 'default' ? path.slice(1) : path;
  const origin = `${name}:${dotted.join('.')}#`;
  const held = type.args?.[0];
  return external(origin, held && evaluator.host.meanings(origin).some((meaning) => meaning.is === 'collection') ? { props: new Map([[typedProp, heldBy(evaluator, module, held, depth)]]) } : {});
}

/** What a collection holds: the class, or what else the annotation names. */
function heldBy(evaluator: Evaluator, module: ModuleContext, held: TypeRef, depth: number): Value {
  const value = valueOfType(evaluator, module, held, depth + 1);
  if (value?.kind === 'instance') return value.of;
  return value?.kind === 'external' && value.props?.has(typedProp) ? value : constant(held.name);
}

/** Follows a type through barrels to the module that declares it. */
function ofExport(evaluator: Evaluator, file: string, name: string, depth: number, visited: Set<string>): Value | undefined {
  if (visited.has(`${file}|${name}`)) return undefined;
  visited.add(`${file}|${name}`);
  const context = evaluator.module(file);
  if (!context) return undefined;
  for (const fact of context.facts.exports) {
    if (fact.name !== name && fact.name !== '*') continue;
    if ('slot' in fact) return ofSlot(evaluator, context, fact.slot, depth + 1);
    const target = evaluator.host.resolve(file, fact.request);
    const imported = fact.name === '*' ? name : fact.imported;
    const value = target.kind === 'file' ? ofExport(evaluator, target.file, imported, depth, visited) : target.kind === 'package' && fact.name !== '*' ? external(`${target.name}:${imported}#`) : undefined;
    if (value) return value;
  }
  return undefined;
}

function ofSlot(evaluator: Evaluator, context: ModuleContext, slot: number, depth: number): Value | undefined {
  const binding = context.imports.get(slot);
  if (binding) return ofImport(evaluator, context, { name: binding.name }, binding, depth + 1);
  const declared = context.facts.types.find((one) => one.slot === slot);
  if (declared) return ofDeclared(evaluator, context, declared, depth);
  if (context.facts.slots[slot]?.kind !== 'class') return undefined;
  const value = slotValue(evaluator, context, slot);
  return value?.kind === 'class' ? (evaluator.host.injected(value) ?? sharedInstance(evaluator, value)) : undefined;
}

/** An interface or alias stands for what it extends or names, with the members it adds. */
function ofDeclared(evaluator: Evaluator, context: ModuleContext, declared: TypeFacts, depth: number): Value | undefined {
  for (const base of declared.of) {
    const value = valueOfType(evaluator, context, base, depth + 1);
    if (value) return value;
  }
  return declared.members.length === 0 ? undefined : members(evaluator, context, { name: '{}', members: declared.members }, depth + 1);
}
