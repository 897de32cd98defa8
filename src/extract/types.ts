import type {
  Expression,
  TSClassImplements,
  TSInterfaceDeclaration,
  TSInterfaceHeritage,
  TSSignature,
  TSTupleElement,
  TSType,
  TSTypeAliasDeclaration,
  TSTypeName,
  TSTypeParameterDeclaration,
  TSTypeParameterInstantiation,
} from 'oxc-parser';
import type { TypeMember, TypeRef } from '../facts/index.js';
import { findKeyName, findLiteral } from '../syntax/names.js';
import type { Lowering } from './lowering.js';

/** Deeper structure than this says nothing about what a value is. */
const maximalDepth = 6;

const nothing: TypeRef = { name: '' };

export function lowerType(c: Lowering, node: TSType, depth = 0): TypeRef {
  if (depth > maximalDepth) return nothing;
  switch (node.type) {
    case 'TSTypeReference':
      return named(c, typePath(node.typeName), node.typeArguments, depth);
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
    case 'TSVoidKeyword':
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSNeverKeyword':
    case 'TSObjectKeyword':
    case 'TSSymbolKeyword':
    case 'TSBigIntKeyword':
      // `TSStringKeyword` → `string`
      return { name: node.type.slice(2, -7).toLowerCase() };
    case 'TSArrayType':
      return { name: '[]', args: [lowerType(c, node.elementType, depth + 1)] };
    case 'TSTupleType':
      return { name: '[]', args: node.elementTypes.map((element) => lowerElement(c, element, depth + 1)) };
    case 'TSUnionType':
      return { name: '|', args: node.types.map((type) => lowerType(c, type, depth + 1)) };
    case 'TSIntersectionType':
      return { name: '&', args: node.types.map((type) => lowerType(c, type, depth + 1)) };
    case 'TSTypeLiteral':
      return { name: '{}', members: lowerMembers(c, node.members, depth + 1) };
    case 'TSFunctionType':
    case 'TSConstructorType':
      return { name: '=>' };
    case 'TSLiteralType': {
      const value = node.literal.type === 'Literal' ? findLiteral(node.literal) : undefined;
      return value === undefined ? { name: 'literal' } : { name: 'literal', value };
    }
    case 'TSTypeOperator':
      return node.operator === 'readonly' ? lowerType(c, node.typeAnnotation, depth) : nothing;
    case 'TSParenthesizedType':
      return lowerType(c, node.typeAnnotation, depth + 1);
    default:
      return nothing;
  }
}

export function lowerAnnotation(c: Lowering, annotation: { readonly typeAnnotation: TSType } | null | undefined): TypeRef | undefined {
  return annotation === null || annotation === undefined ? undefined : lowerType(c, annotation.typeAnnotation);
}

export function lowerTypeArguments(c: Lowering, node: TSTypeParameterInstantiation | null | undefined): TypeRef[] | undefined {
  return node === null || node === undefined ? undefined : node.params.map((type) => lowerType(c, type));
}

/** `implements A<B>`, and what an interface extends: the name is an expression there. */
export function lowerHeritage(c: Lowering, node: TSClassImplements | TSInterfaceHeritage): TypeRef {
  return named(c, expressionPath(node.expression), node.typeArguments, 0);
}

export function declareTypeParameters(c: Lowering, node: TSTypeParameterDeclaration | null | undefined): void {
  if (node === null || node === undefined) return;
  for (const parameter of node.params) c.scope.declareTypeParameter(parameter.name.name);
}

export function lowerTypeDeclaration(c: Lowering, node: TSInterfaceDeclaration | TSTypeAliasDeclaration): void {
  const slot = c.declareType(node.id.name);
  c.inScope(() => {
    declareTypeParameters(c, node.typeParameters);
    const { name } = node.id;
    if (node.type === 'TSInterfaceDeclaration') {
      const of = node.extends.map((heritage) => lowerHeritage(c, heritage));
      c.types.push({ name, slot, kind: 'interface', of, members: lowerMembers(c, node.body.body, 0) });
      return;
    }
    const type = lowerType(c, node.typeAnnotation);
    c.types.push({ name, slot, kind: 'alias', of: [type], members: type.members ?? [] });
  });
}

function lowerElement(c: Lowering, node: TSTupleElement, depth: number): TypeRef {
  switch (node.type) {
    case 'TSOptionalType':
    case 'TSRestType':
      return depth > maximalDepth ? nothing : lowerElement(c, node.typeAnnotation, depth + 1);
    case 'TSNamedTupleMember':
      return depth > maximalDepth ? nothing : lowerElement(c, node.elementType, depth + 1);
    default:
      return lowerType(c, node, depth);
  }
}

function lowerMembers(c: Lowering, signatures: readonly TSSignature[], depth: number): TypeMember[] {
  const members: TypeMember[] = [];
  for (const signature of signatures) {
    if (signature.type !== 'TSPropertySignature' && signature.type !== 'TSMethodSignature') continue;
    const name = findKeyName(signature.key, signature.computed);
    if (name === undefined) continue;
    const type = signature.type === 'TSMethodSignature' ? { name: '=>' } : memberType(c, signature.typeAnnotation, depth);
    members.push(signature.optional ? { name, type, optional: true } : { name, type });
  }
  return members;
}

function memberType(c: Lowering, annotation: { readonly typeAnnotation: TSType } | null, depth: number): TypeRef {
  return annotation === null ? nothing : lowerType(c, annotation.typeAnnotation, depth);
}

function named(
  c: Lowering,
  path: readonly string[],
  typeArguments: TSTypeParameterInstantiation | null | undefined,
  depth: number,
): TypeRef {
  const first = path[0];
  const name = path.at(-1);
  if (first === undefined || name === undefined) return nothing;
  const slot = c.scope.findType(first);
  return {
    name,
    ...(path.length > 1 && { qualifier: path.slice(0, -1) }),
    ...(slot !== undefined && { slot }),
    ...(typeArguments && { args: typeArguments.params.map((type) => lowerType(c, type, depth + 1)) }),
  };
}

function typePath(node: TSTypeName): string[] {
  const path: string[] = [];
  let left = node;
  while (left.type === 'TSQualifiedName') {
    path.push(left.right.name);
    left = left.left;
  }
  path.push(left.type === 'Identifier' ? left.name : 'this');
  return path.reverse();
}

function expressionPath(node: Expression): string[] {
  const path: string[] = [];
  let left = node;
  while (left.type === 'MemberExpression' && !left.computed && left.property.type === 'Identifier') {
    path.push(left.property.name);
    left = left.object;
  }
  return left.type === 'Identifier' ? [...path, left.name].reverse() : [];
}
