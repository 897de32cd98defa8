import type { BindingIdentifier, BindingPattern, Declaration, Statement, TSModuleDeclaration, VariableDeclaration } from 'oxc-parser';

/** Past this depth nothing is lowered, so nothing needs to be looked at either. */
export const maximalNesting = 400;

/** Calls `visit` for every identifier that a pattern binds. */
export function eachBinding(pattern: BindingPattern, visit: (name: BindingIdentifier) => void, depth = 0): void {
  if (depth > maximalNesting) return;
  switch (pattern.type) {
    case 'Identifier':
      visit(pattern);
      return;
    case 'AssignmentPattern':
      eachBinding(pattern.left, visit, depth + 1);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        eachBinding(property.type === 'Property' ? property.value : property.argument, visit, depth + 1);
      }
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) {
        if (element !== null) eachBinding(element.type === 'RestElement' ? element.argument : element, visit, depth + 1);
      }
  }
}

/** The names a declaration adds to its scope. */
export function declaredNames(node: Declaration): string[] {
  if (node.type === 'VariableDeclaration') {
    const names: string[] = [];
    for (const { id } of node.declarations) eachBinding(id, ({ name }) => names.push(name));
    return names;
  }
  if (node.type === 'TSModuleDeclaration') {
    let id: TSModuleDeclaration['id'] = node.id;
    while (id.type === 'TSQualifiedName' && id.left.type !== 'ThisExpression') id = id.left;
    return id.type === 'Identifier' ? [id.name] : [];
  }
  return node.id === null ? [] : [node.id.name];
}

/** Calls `visit` for every `var` declaration that the statement holds at any depth, functions left out. */
export function eachVar(node: Statement, visit: (declaration: VariableDeclaration) => void, depth = 0): void {
  if (depth > maximalNesting) return;
  const inside = (statement: Statement): void => {
    eachVar(statement, visit, depth + 1);
  };
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var' && node.declare !== true) visit(node);
      return;
    case 'ExportNamedDeclaration':
      if (node.declaration !== null) inside(node.declaration);
      return;
    case 'IfStatement':
      inside(node.consequent);
      if (node.alternate !== null) inside(node.alternate);
      return;
    case 'ForStatement':
      if (node.init?.type === 'VariableDeclaration') inside(node.init);
      inside(node.body);
      return;
    case 'ForInStatement':
    case 'ForOfStatement':
      if (node.left.type === 'VariableDeclaration') inside(node.left);
      inside(node.body);
      return;
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WithStatement':
      inside(node.body);
      return;
    case 'BlockStatement':
      node.body.forEach(inside);
      return;
    case 'SwitchStatement':
      for (const { consequent } of node.cases) consequent.forEach(inside);
      return;
    case 'TryStatement':
      inside(node.block);
      if (node.handler !== null) inside(node.handler.body);
      if (node.finalizer !== null) inside(node.finalizer);
      return;
    default:
      return;
  }
}
