import type { AssignmentTarget, Expression } from 'oxc-parser';

/** `(x as T) = y` and `x! = y` write to `x`. */
export function withoutTypes(target: AssignmentTarget): AssignmentTarget {
  let inner: AssignmentTarget | Expression = target;
  while (
    inner.type === 'TSAsExpression' ||
    inner.type === 'TSSatisfiesExpression' ||
    inner.type === 'TSNonNullExpression' ||
    inner.type === 'TSTypeAssertion'
  ) {
    inner = inner.expression;
  }
  return isTarget(inner) ? inner : target;
}

function isTarget(node: AssignmentTarget | Expression): node is AssignmentTarget {
  return node.type === 'Identifier' || node.type === 'MemberExpression' || node.type === 'ObjectPattern' || node.type === 'ArrayPattern';
}
