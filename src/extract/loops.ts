import type { DoWhileStatement, ForInStatement, ForOfStatement, ForStatement, ForStatementLeft, WhileStatement } from 'oxc-parser';
import type { Block, Register } from '../facts/index.js';
import { lowerExpression } from './expressions.js';
import { declareVariables } from './hoisting.js';
import type { Lowering } from './lowering.js';
import { writeTarget } from './patterns.js';
import { lowerBranch, lowerStatement } from './statements.js';

type EachStatement = ForOfStatement | ForInStatement;

export function lowerLoop(
  c: Lowering,
  node: ForStatement | EachStatement | WhileStatement | DoWhileStatement,
  label: string | undefined,
): void {
  c.inScope(() => {
    switch (node.type) {
      case 'ForStatement':
        lowerFor(c, node, label);
        return;
      case 'ForOfStatement':
      case 'ForInStatement':
        lowerEach(c, node, label);
        return;
      case 'WhileStatement':
      case 'DoWhileStatement':
        lowerWhile(c, node, label);
        return;
    }
  });
}

function lowerFor(c: Lowering, node: ForStatement, label: string | undefined): void {
  const { init, start, end } = node;
  if (init?.type === 'VariableDeclaration') {
    if (init.kind !== 'var') declareVariables(c, init);
    lowerStatement(c, init);
  } else if (init !== null) lowerExpression(c, init);
  const { test } = node;
  const head = test === null ? { block: [] } : lowerTest(c, test);
  const body = lowerBranch(c, node.body);
  const { update } = node;
  const after = update === null ? [] : c.inBlock(() => lowerExpression(c, update));
  c.emit({
    op: 'loop',
    kind: 'for',
    head: head.block,
    ...('value' in head && { test: head.value }),
    body,
    update: after,
    ...(label !== undefined && { label }),
    start,
    end,
  });
}

function lowerWhile(c: Lowering, node: WhileStatement | DoWhileStatement, label: string | undefined): void {
  const kind = node.type === 'WhileStatement' ? 'while' : 'do';
  const { block: head, value: test } = lowerTest(c, node.test);
  const body = lowerBranch(c, node.body);
  c.emit({ op: 'loop', kind, head, test, body, update: [], ...(label !== undefined && { label }), start: node.start, end: node.end });
}

function lowerEach(c: Lowering, node: EachStatement, label: string | undefined): void {
  const { left, start, end } = node;
  const source = lowerExpression(c, node.right);
  const element = c.register();
  const body = c.inBlock(() => {
    writeElement(c, left, element);
    lowerStatement(c, node.body);
  });
  c.emit({
    op: 'each',
    kind: node.type === 'ForOfStatement' ? 'of' : 'in',
    source,
    element,
    body,
    ...(node.type === 'ForOfStatement' && node.await && { await: true }),
    ...(label !== undefined && { label }),
    start,
    end,
  });
}

function writeElement(c: Lowering, left: ForStatementLeft, element: Register): void {
  if (left.type !== 'VariableDeclaration') {
    writeTarget(c, left, element, false);
    return;
  }
  if (left.kind !== 'var') declareVariables(c, left);
  for (const { id } of left.declarations) writeTarget(c, id, element, true);
}

/** What computes a condition, and the register that then holds it. */
export function lowerTest(c: Lowering, node: Parameters<typeof lowerExpression>[1]): { readonly block: Block; readonly value: Register } {
  let value = 0;
  const block = c.inBlock(() => {
    value = lowerExpression(c, node);
  });
  return { block, value };
}
