import type { Expression, IdentifierReference } from 'oxc-parser';
import type { Range, Register, TypeRef } from '../facts/index.js';
import { lowerAssignment, lowerUpdate } from './assignments.js';
import { isModuleExports, lowerArguments, lowerChain, lowerModuleRequest } from './chains.js';
import { lowerClass } from './classes.js';
import { lowerFunction } from './functions.js';
import { lowerJsx } from './jsx.js';
import { lowerArray, lowerLiteral, lowerObject, lowerTagged, lowerTemplate } from './literals.js';
import type { Lowering } from './lowering.js';
import { lowerConditional, lowerLeftLeaning, lowerUnary } from './operators.js';
import { lowerType, lowerTypeArguments } from './types.js';

/** Emits what computes the expression and gives the register that then holds its value. */
export function lowerExpression(c: Lowering, node: Expression): Register {
  if (c.isTooDeep) return c.unknown(node, 'nested too deeply');
  c.depth++;
  const value = lower(c, node, '');
  c.depth--;
  return value;
}

/** Like `lowerExpression`; a function or class without a name of its own is called `name`. */
export function lowerNamed(c: Lowering, node: Expression, name: string): Register {
  if (c.isTooDeep) return c.unknown(node, 'nested too deeply');
  c.depth++;
  const value = lower(c, node, name);
  c.depth--;
  return value;
}

export function lowerIdentifier(c: Lowering, node: IdentifierReference): Register {
  const { name, start, end } = node;
  const slot = c.scope.findValue(name);
  const to = c.register();
  if (slot !== undefined) c.emit(c.isExports(name, slot) ? { op: 'exports', to, start, end } : { op: 'read', to, slot, name, start, end });
  else if (name === 'undefined') c.emit({ op: 'constant', to, start, end });
  else if (name === 'exports') c.emit({ op: 'exports', to, start, end });
  else {
    if (name === 'arguments') c.noteArguments();
    c.emit({ op: 'global', to, name, start, end });
  }
  return to;
}

function lower(c: Lowering, node: Expression, name: string): Register {
  switch (node.type) {
    case 'Identifier':
      return lowerIdentifier(c, node);
    case 'MemberExpression':
      return isModuleExports(c, node) ? simple(c, 'exports', node) : lowerChain(c, node).value;
    case 'CallExpression':
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return lowerChain(c, node, name).value;
    case 'Literal':
      return lowerLiteral(c, node);
    case 'ObjectExpression':
      return lowerObject(c, node);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return lowerFunction(c, node, { name, kind: node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function' });
    case 'TemplateLiteral':
      return lowerTemplate(c, node);
    case 'ThisExpression':
      return simple(c, 'this', node);
    case 'Super':
      return simple(c, 'super', node);
    case 'AwaitExpression': {
      const value = lowerExpression(c, node.argument);
      const to = c.register();
      c.emit({ op: 'await', to, value, start: node.start, end: node.end });
      return to;
    }
    case 'ArrayExpression':
      return lowerArray(c, node);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return lowerLeftLeaning(c, node);
    case 'ConditionalExpression':
      return lowerConditional(c, node);
    case 'NewExpression': {
      const callee = lowerExpression(c, node.callee);
      const args = lowerArguments(c, node.arguments);
      const types = lowerTypeArguments(c, node.typeArguments);
      const to = c.register();
      c.emit({ op: 'new', to, callee, args, ...(types && { types }), start: node.start, end: node.end });
      return to;
    }
    case 'AssignmentExpression':
      return lowerAssignment(c, node);
    default:
      return lowerRare(c, node, name);
  }
}

function lowerRare(c: Lowering, node: Expression, name: string): Register {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression': {
      const value = lowerNamed(c, node.expression, name);
      if (isConstAssertion(node.typeAnnotation)) return value;
      return lowerCast(c, value, lowerType(c, node.typeAnnotation), node);
    }
    case 'TSInstantiationExpression':
    case 'ParenthesizedExpression':
      return lowerNamed(c, node.expression, name);
    case 'UnaryExpression':
      return lowerUnary(c, node);
    case 'UpdateExpression':
      return lowerUpdate(c, node);
    case 'TaggedTemplateExpression':
      return lowerTagged(c, node);
    case 'ClassExpression':
    case 'ClassDeclaration':
      return lowerClass(c, node, name);
    case 'SequenceExpression': {
      let last = 0;
      for (const expression of node.expressions) last = lowerExpression(c, expression);
      return last;
    }
    case 'YieldExpression':
      return lowerYield(c, node);
    case 'ImportExpression':
      if (node.options !== null) lowerExpression(c, node.options);
      return lowerModuleRequest(c, node, node.source, true);
    case 'MetaProperty':
      return node.meta.name === 'import' ? simple(c, 'meta', node) : c.unknown(node, 'new.target');
    case 'JSXElement':
    case 'JSXFragment':
      return lowerJsx(c, node);
    default:
      return c.unknown(node, node.type);
  }
}

export function lowerCast(c: Lowering, value: Register, type: TypeRef, { start, end }: Range): Register {
  const to = c.register();
  c.emit({ op: 'cast', to, value, type, start, end });
  return to;
}

function lowerYield(c: Lowering, node: Extract<Expression, { type: 'YieldExpression' }>): Register {
  const value = node.argument === null ? undefined : lowerExpression(c, node.argument);
  const to = c.register();
  c.emit({
    op: 'yield',
    to,
    ...(value !== undefined && { value }),
    ...(node.delegate && { delegate: true }),
    start: node.start,
    end: node.end,
  });
  return to;
}

function simple(c: Lowering, op: 'this' | 'super' | 'meta' | 'exports', { start, end }: Range): Register {
  const to = c.register();
  c.emit({ op, to, start, end });
  return to;
}

/** `as const` is about types only: the value stays what it is. */
function isConstAssertion(type: Parameters<typeof lowerType>[1]): boolean {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
}
