import type { AssignmentTarget, AssignmentTargetMaybeDefault, BindingPattern, MemberExpression } from 'oxc-parser';
import type { Key, Range, Register } from '../facts/index.js';
import { findKeyName } from '../syntax/names.js';
import { withoutTypes } from '../syntax/targets.js';
import { isModuleExports, memberKey } from './chains.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { lowerComputedKey } from './literals.js';
import type { Lowering } from './lowering.js';

/** What stands left of `=`: in a declaration, a parameter, an assignment or a loop head. */
type Target = BindingPattern | AssignmentTarget | AssignmentTargetMaybeDefault;

type ObjectTarget = Extract<Target, { type: 'ObjectPattern' }>;
type ArrayTarget = Extract<Target, { type: 'ArrayPattern' }>;

/** Writes `from` to the target, taking patterns apart. `declare` marks the binding's own initialiser. */
export function writeTarget(c: Lowering, target: Target, from: Register, declare: boolean): void {
  if (c.isTooDeep) return;
  c.depth++;
  switch (target.type) {
    case 'Identifier':
      writeName(c, target.name, from, target, declare);
      break;
    case 'MemberExpression':
      prepareMember(c, target)(from, target);
      break;
    case 'AssignmentPattern': {
      const value = lowerDefault(c, target, from);
      writeTarget(c, target.left, value, declare);
      break;
    }
    case 'ObjectPattern':
      writeObject(c, target, from, declare);
      break;
    case 'ArrayPattern':
      writeArray(c, target, from, declare);
      break;
    default: {
      const inner = withoutTypes(target);
      if (inner !== target) writeTarget(c, inner, from, declare);
    }
  }
  c.depth--;
}

export function writeName(c: Lowering, name: string, from: Register, at: Range, declare: boolean): void {
  const { start, end } = at;
  const slot = c.scope.findValue(name);
  if (slot !== undefined) {
    c.emit(declare ? { op: 'write', slot, from, declare: true, start, end } : { op: 'write', slot, from, start, end });
    return;
  }
  // CommonJS `exports = module.exports = x`: the name only follows `module.exports`, it exports nothing by itself.
  if (name !== 'exports') c.emit({ op: 'global-write', name, from, start, end });
}

/** Evaluates the object and key now, and gives the function that writes later: `a().b = c()` runs `a` first. */
export function prepareMember(c: Lowering, target: MemberExpression): (from: Register, at: Range) => void {
  if (isModuleExports(c, target)) {
    return (from, { start, end }) => {
      c.emit({ op: 'exports-write', from, start, end });
    };
  }
  const object = lowerExpression(c, target.object);
  const key = memberKey(c, target);
  return (from, { start, end }) => {
    c.emit({ op: 'set', object, key, from, start, end });
  };
}

export function lowerDefault(c: Lowering, node: Extract<Target, { type: 'AssignmentPattern' }>, value: Register): Register {
  let fallback = 0;
  const block = c.inBlock(() => {
    fallback = lowerNamed(c, node.right, node.left.type === 'Identifier' ? node.left.name : '');
  });
  const to = c.register();
  c.emit({ op: 'default', to, value, block, fallback, start: node.start, end: node.end });
  return to;
}

function writeObject(c: Lowering, pattern: ObjectTarget, from: Register, declare: boolean): void {
  const without: string[] = [];
  for (const property of pattern.properties) {
    const { start, end } = property;
    const to = c.register();
    if (property.type === 'RestElement') {
      c.emit({ op: 'rest', to, value: from, without, start, end });
      writeTarget(c, property.argument, to, declare);
      continue;
    }
    const name = findKeyName(property.key, property.computed);
    if (name !== undefined) without.push(name);
    const key: Key = name ?? { computed: lowerComputedKey(c, property.key) };
    c.emit({ op: 'get', to, object: from, key, start, end });
    writeTarget(c, property.value, to, declare);
  }
}

function writeArray(c: Lowering, pattern: ArrayTarget, from: Register, declare: boolean): void {
  let index = -1;
  for (const element of pattern.elements) {
    index++;
    if (element === null) continue;
    const { start, end } = element;
    const to = c.register();
    if (element.type === 'RestElement') {
      c.emit({ op: 'rest', to, value: from, without: [], from: index, start, end });
      writeTarget(c, element.argument, to, declare);
      continue;
    }
    c.emit({ op: 'get', to, object: from, key: String(index), start, end });
    writeTarget(c, element, to, declare);
  }
}
