import type { JSXChild, JSXElement, JSXFragment, JSXAttributeItem } from 'oxc-parser';
import type { Register } from '../facts/index.js';
import { lowerExpression } from './expressions.js';
import type { Lowering } from './lowering.js';

/** What an element renders is not modelled; the expressions inside run all the same. */
export function lowerJsx(c: Lowering, node: JSXElement | JSXFragment): Register {
  if (node.type === 'JSXElement') {
    for (const attribute of node.openingElement.attributes) lowerAttribute(c, attribute);
  }
  for (const child of node.children) lowerChild(c, child);
  return c.unknown(node, 'jsx');
}

function lowerAttribute(c: Lowering, node: JSXAttributeItem): void {
  if (node.type === 'JSXSpreadAttribute') lowerExpression(c, node.argument);
  else if (node.value !== null && node.value.type !== 'Literal') lowerChild(c, node.value);
}

function lowerChild(c: Lowering, node: JSXChild): void {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
    case 'JSXSpreadChild':
      lowerExpression(c, node.type === 'JSXSpreadChild' ? node.expression : node);
      return;
    case 'JSXExpressionContainer':
      if (node.expression.type !== 'JSXEmptyExpression') lowerExpression(c, node.expression);
      return;
    case 'JSXText':
      return;
  }
}
