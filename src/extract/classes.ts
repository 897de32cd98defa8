import type { AccessorProperty, Class, MethodDefinition, PropertyDefinition } from 'oxc-parser';
import type { ClassFacts, Key, MemberDecorators, MemberFacts, Register } from '../facts/index.js';
import { findKeyName } from '../syntax/names.js';
import { lowerExpression } from './expressions.js';
import { addField, addFunction, addStaticBlock, lowerDecorators, lowerParameterDecorators } from './functions.js';
import { lowerComputedKey } from './literals.js';
import type { Draft, Lowering } from './lowering.js';
import { declareTypeParameters, lowerAnnotation, lowerHeritage, lowerTypeArguments } from './types.js';

type Member = MethodDefinition | PropertyDefinition | AccessorProperty;

/** A class whose members are being added. */
interface Assembly {
  readonly index: number;
  readonly facts: Draft<ClassFacts>;
  readonly members: MemberFacts[];
  readonly decorated: MemberDecorators[];
  readonly staticBlocks: number[];
}

/** Index of the constructor among decorated members: it is not one of `ClassFacts.members`. */
const constructorMember = -1;

export function lowerClassDeclaration(c: Lowering, node: Class): void {
  if (node.declare === true) return;
  const name = node.id?.name ?? 'default';
  const slot = c.declare(name, 'class');
  const to = c.inScope(() => lowerParts(c, node, name, slot));
  c.write(slot, to, node);
}

/** A class expression; its own name is a variable around it. */
export function lowerClass(c: Lowering, node: Class, name: string): Register {
  return c.inScope(() => {
    if (node.id === null) return lowerParts(c, node, name, undefined);
    const slot = c.declare(node.id.name, 'class');
    const to = lowerParts(c, node, node.id.name, slot);
    c.write(slot, to, node.id);
    return to;
  });
}

function lowerParts(c: Lowering, node: Class, name: string, slot: number | undefined): Register {
  declareTypeParameters(c, node.typeParameters);
  const decorators = lowerDecorators(c, node.decorators);
  const superclass = node.superClass === null ? undefined : lowerExpression(c, node.superClass);
  const assembly = startClass(c, node, name, slot);
  const { index, decorated } = assembly;
  const implemented = implementedKeys(node);
  for (const element of node.body.body) {
    if (element.type === 'TSIndexSignature') continue;
    if (element.type === 'StaticBlock') assembly.staticBlocks.push(addStaticBlock(c, element, element.body, index));
    else if (isMethod(element)) addMethod(c, assembly, element, implemented);
    else addFieldMember(c, assembly, element);
  }
  if (assembly.staticBlocks.length > 0) assembly.facts.staticBlocks = assembly.staticBlocks;
  const to = c.register();
  c.emit({
    op: 'class',
    to,
    index,
    ...(superclass !== undefined && { superclass }),
    decorators,
    members: decorated,
    start: node.start,
    end: node.end,
  });
  return to;
}

function startClass(c: Lowering, node: Class, name: string, slot: number | undefined): Assembly {
  const members: MemberFacts[] = [];
  const facts: Draft<ClassFacts> = {
    start: node.start,
    end: node.end,
    name,
    implements: (node.implements ?? []).map((heritage) => lowerHeritage(c, heritage)),
    members,
  };
  if (slot !== undefined) facts.slot = slot;
  if (node.abstract === true) facts.abstract = true;
  const superTypes = lowerTypeArguments(c, node.superTypeArguments);
  if (superTypes !== undefined) facts.superTypes = superTypes;
  const index = c.classes.push(facts) - 1;
  return { index, facts, members, decorated: [], staticBlocks: [] };
}

function addMethod(c: Lowering, assembly: Assembly, node: MethodDefinition, implemented: ReadonlySet<string>): void {
  const { index, facts, members } = assembly;
  const hasBody = node.value.body !== null;
  if (node.kind === 'constructor') {
    if (!hasBody) return;
    decorate(c, assembly, constructorMember, node, lowerParameterDecorators(c, node.value));
    facts.constructor_ = addFunction(c, node.value, { name: 'constructor', kind: 'constructor', class: index });
    return;
  }
  // An overload signature says nothing that the implementation does not.
  if (!hasBody && implemented.has(identity(node))) return;
  const key = memberKeyOf(c, node);
  decorate(c, assembly, members.length, node, hasBody ? lowerParameterDecorators(c, node.value) : undefined);
  const member: Draft<MemberFacts> = { ...common(node, key), kind: node.kind };
  if (hasBody) member.function = addFunction(c, node.value, { name: nameOf(key), kind: node.kind, class: index });
  const type = node.kind === 'get' ? lowerAnnotation(c, node.value.returnType) : undefined;
  if (type !== undefined) member.type = type;
  members.push(member);
}

function addFieldMember(c: Lowering, assembly: Assembly, node: PropertyDefinition | AccessorProperty): void {
  const { index, members } = assembly;
  const key = memberKeyOf(c, node);
  decorate(c, assembly, members.length, node, undefined);
  const member: Draft<MemberFacts> = { ...common(node, key), kind: 'field' };
  if (node.value !== null) member.function = addField(c, node.value, { name: nameOf(key), kind: 'field', class: index });
  if (node.decorators.length > 0) member.named = { start: node.key.start, end: node.key.end };
  const type = lowerAnnotation(c, node.typeAnnotation);
  if (type !== undefined) member.type = type;
  members.push(member);
}

function decorate(c: Lowering, { decorated }: Assembly, member: number, node: Member, parameters: Register[][] | undefined): void {
  const decorators = lowerDecorators(c, node.decorators);
  if (parameters !== undefined) decorated.push({ member, decorators, parameters });
  else if (decorators.length > 0) decorated.push({ member, decorators });
}

function common(node: Member, key: Key): Omit<MemberFacts, 'kind'> {
  const facts: Draft<Omit<MemberFacts, 'kind'>> = { start: node.start, end: node.end, key };
  if (node.static) facts.static = true;
  if (node.accessibility) facts.accessibility = node.accessibility;
  if (node.type.startsWith('TSAbstract')) facts.abstract = true;
  return facts;
}

function memberKeyOf(c: Lowering, node: Member): Key {
  return findKeyName(node.key, node.computed) ?? { computed: lowerComputedKey(c, node.key) };
}

function nameOf(key: Key): string {
  return typeof key === 'string' ? key : '';
}

/** Which methods have a body somewhere in the class. */
function implementedKeys(node: Class): Set<string> {
  const keys = new Set<string>();
  for (const element of node.body.body) {
    if (element.type === 'MethodDefinition' && element.value.body !== null) keys.add(identity(element));
  }
  return keys;
}

function identity(node: MethodDefinition): string {
  return `${node.static ? 'static ' : ''}${findKeyName(node.key, node.computed) ?? ''}`;
}

function isMethod(node: Member): node is MethodDefinition {
  return node.type === 'MethodDefinition' || node.type === 'TSAbstractMethodDefinition';
}
