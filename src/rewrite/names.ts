import type { Expression, IdentifierReference, Node, ParamPattern, Statement } from 'oxc-parser';
import type { Range } from '../facts/index.js';
import { declaredNames, eachBinding } from '../syntax/bindings.js';
import { around, childrenOf, type Source } from './tree.js';

/**
 * Whether an expression means the same at another place: its names are those of the same scopes, and whatever runs there at once
 * comes after they were declared.
 */
export function meansTheSame(source: Source, expression: Node, at: Range): boolean {
  const [here, there] = [around(source, expression), around(source, at)];
  if (readsThis(expression) && here.findLast(bindsThis) !== there.findLast(bindsThis)) return false;
  return namesIn(expression).every((name) => {
    const scope = there.findLast((node) => declares(node, name));
    if (scope !== here.findLast((node) => declares(node, name))) return false;
    const declaration = scope && declarationIn(scope, name);
    const isLater = there.slice(there.indexOf(scope ?? source.program) + 1).some(isFunction);
    return declaration === undefined || isLater || declaration.end <= at.start;
  });
}

/** What a constant of the same function or module is set to, when this is all that it is read for. */
export function soleUse(source: Source, use: IdentifierReference): Expression | undefined {
  const { name } = use;
  const there = around(source, use);
  const scope = there.findLast((node) => declares(node, name));
  const declaration = scope && declarationIn(scope, name);
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return undefined;
  const reads = namesIn(source.program).filter((one) => one === name).length;
  const declarator = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name);
  const isHere = there.findLast(isFunction) === around(source, declaration).findLast(isFunction);
  return reads === 2 && isHere ? (declarator?.init ?? undefined) : undefined;
}

/** Names that an expression reads; those of members and keys are none. */
function namesIn(node: Node): readonly string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'MemberExpression' && !node.computed) return namesIn(node.object);
  if (node.type === 'Property' && !node.computed) return namesIn(node.value);
  return childrenOf(node).flatMap(namesIn);
}

function readsThis(node: Node): boolean {
  return node.type === 'ThisExpression' || node.type === 'Super' || childrenOf(node).some(readsThis);
}

function bindsThis(node: Node): boolean {
  return node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'ClassBody' || node.type === 'Program';
}

function isFunction(node: Node): boolean {
  return node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'ArrowFunctionExpression';
}

function declares(node: Node, name: string): boolean {
  return parametersOf(node).some((one) => bindingsOf(one).includes(name)) || statementsOf(node).some((one) => isDeclaredBy(one, name));
}

/** The declaration that must have run before its name can be read; of functions and imports there is none. */
function declarationIn(node: Node, name: string): Node | undefined {
  return statementsOf(node).find((one) => {
    const inner = one.type === 'ExportNamedDeclaration' ? one.declaration : one;
    return (inner?.type === 'VariableDeclaration' || inner?.type === 'ClassDeclaration') && isDeclaredBy(one, name);
  });
}

function isDeclaredBy(statement: Statement, name: string): boolean {
  if (statement.type === 'ImportDeclaration') return statement.importKind !== 'type' && statement.specifiers.some((one) => one.local.name === name && !(one.type === 'ImportSpecifier' && one.importKind === 'type'));
  const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  switch (inner?.type) {
    case 'VariableDeclaration':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return declaredNames(inner).includes(name);
    default:
      return false;
  }
}

function statementsOf(node: Node): readonly Statement[] {
  return node.type === 'Program' || node.type === 'BlockStatement' ? (node.body as readonly Statement[]) : [];
}

function parametersOf(node: Node): readonly ParamPattern[] {
  return node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'ArrowFunctionExpression' ? node.params : [];
}

function bindingsOf(parameter: ParamPattern): readonly string[] {
  const names: string[] = [];
  const pattern = parameter.type === 'RestElement' ? parameter.argument : parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  eachBinding(pattern, ({ name }) => names.push(name));
  return names;
}
