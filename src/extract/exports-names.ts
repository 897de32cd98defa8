import type { Expression, Statement } from 'oxc-parser';
import { findKeyName } from '../syntax/names.js';

/**
 * Variables of the module that are another name for what CommonJS exports: `const helpers = module.exports`, `const api = module.exports = {}`.
 * One that is given something else later is none.
 */
export function exportsNames(body: readonly Statement[], text: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!text.includes('exports')) return names;
  for (const node of body) {
    if (node.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node.declarations) if (id.type === 'Identifier' && init !== null && isExports(init, false) && !isWrittenAgain(id.name, text)) names.add(id.name);
  }
  return names;
}

/** `isAssigned`: it is what `module.exports` was given, so an object will do. */
function isExports(node: Expression, isAssigned: boolean): boolean {
  if (node.type === 'AssignmentExpression') return node.operator === '=' && (node.left.type === 'Identifier' || node.left.type === 'MemberExpression') && isExports(node.left, false) && isExports(node.right, true);
  if (node.type === 'Identifier') return node.name === 'exports';
  if (node.type === 'ObjectExpression') return isAssigned;
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'module' && findKeyName(node.property, node.computed) === 'exports';
}

function isWrittenAgain(name: string, text: string): boolean {
  const pieces = text.split(name);
  return pieces.filter((piece, at) => at > 0 && !/[.\w$]$/.test(pieces[at - 1] ?? '') && /^\s*=(?![=>])/.test(piece)).length > 1;
}
