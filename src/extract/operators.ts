import type { BinaryExpression, ConditionalExpression, Expression, LogicalExpression, PrivateInExpression, UnaryExpression } from 'oxc-parser';
import type { Register } from '../facts/index.js';
import { memberKey } from './chains.js';
import { lowerExpression } from './expressions.js';
import type { Lowering } from './lowering.js';

type Operation = BinaryExpression | PrivateInExpression | LogicalExpression;

/** `a + b + c…` leans to the left and may be thousands of terms long: walked down and up again in loops. */
export function lowerLeftLeaning(c: Lowering, node: Operation): Register {
  const operations: Operation[] = [];
  let inner: Operation['left'] = node;
  while (inner.type === 'BinaryExpression' || inner.type === 'LogicalExpression') {
    operations.push(inner);
    inner = inner.left;
  }
  let left = inner.type === 'PrivateIdentifier' ? lowerPrivateName(c, inner) : lowerExpression(c, inner);
  for (let operation = operations.pop(); operation !== undefined; operation = operations.pop()) {
    left = operation.type === 'LogicalExpression' ? lowerLogical(c, operation, left) : lowerBinary(c, operation, left);
  }
  return left;
}

/** `#name in object` */
function lowerPrivateName(c: Lowering, node: PrivateInExpression['left']): Register {
  const to = c.register();
  c.emit({ op: 'constant', to, value: `#${node.name}`, start: node.start, end: node.end });
  return to;
}

function lowerBinary(c: Lowering, node: BinaryExpression | PrivateInExpression, left: Register): Register {
  const right = lowerExpression(c, node.right);
  const to = c.register();
  c.emit({ op: 'binary', to, operator: node.operator, left, right, start: node.start, end: node.end });
  return to;
}

function lowerLogical(c: Lowering, node: LogicalExpression, left: Register): Register {
  let right = 0;
  const block = c.inBlock(() => {
    right = lowerExpression(c, node.right);
  });
  const to = c.register();
  c.emit({ op: 'logical', to, operator: node.operator, left, block, right, start: node.start, end: node.end });
  return to;
}

export function lowerConditional(c: Lowering, node: ConditionalExpression): Register {
  const test = lowerExpression(c, node.test);
  let thenValue = 0;
  const then = c.inBlock(() => {
    thenValue = lowerExpression(c, node.consequent);
  });
  let elseValue = 0;
  const otherwise = c.inBlock(() => {
    elseValue = lowerExpression(c, node.alternate);
  });
  const to = c.register();
  c.emit({ op: 'conditional', to, test, then, thenValue, else: otherwise, elseValue, start: node.start, end: node.end });
  return to;
}

export function lowerUnary(c: Lowering, node: UnaryExpression): Register {
  if (node.operator === 'delete') return lowerDelete(c, node);
  const { start, end, argument } = node;
  // A negative number is one constant, not a computation.
  if (node.operator === '-' && argument.type === 'Literal' && typeof argument.value === 'number' && Number.isFinite(argument.value)) {
    const to = c.register();
    c.emit({ op: 'constant', to, value: negative(argument.value), start, end });
    return to;
  }
  const value = lowerExpression(c, argument);
  const to = c.register();
  c.emit({ op: 'unary', to, operator: node.operator, value, start, end });
  return to;
}

/** JSON has no `-0`. */
function negative(value: number): number {
  return value === 0 ? 0 : -value;
}

function lowerDelete(c: Lowering, node: UnaryExpression): Register {
  const { start, end } = node;
  const target = withoutChain(node.argument);
  if (target.type === 'MemberExpression') {
    const object = lowerExpression(c, target.object);
    c.emit({ op: 'delete', object, key: memberKey(c, target), start, end });
  } else if (target.type !== 'Identifier') lowerExpression(c, target);
  const to = c.register();
  c.emit({ op: 'constant', to, value: true, start, end });
  return to;
}

function withoutChain(node: Expression): Expression {
  let inner = node;
  while (inner.type === 'ChainExpression' || inner.type === 'TSNonNullExpression') inner = inner.expression;
  return inner;
}
