import type { AssignmentExpression, AssignmentTarget, Expression, UpdateExpression } from 'oxc-parser';
import type { Range, Register } from '../facts/index.js';
import { withoutTypes } from '../syntax/targets.js';
import { isModuleExports, memberKey } from './chains.js';
import { lowerExpression, lowerIdentifier, lowerNamed } from './expressions.js';
import type { Lowering } from './lowering.js';
import { prepareMember, writeName, writeTarget } from './patterns.js';

/** A place that can be read and then written, its object and key evaluated once. */
interface Place {
  readonly value: Register;
  readonly write: (from: Register, at: Range) => void;
}

export function lowerAssignment(c: Lowering, node: AssignmentExpression): Register {
  const target = withoutTypes(node.left);
  if (node.operator !== '=') return lowerCompound(c, node, target);
  if (target.type === 'MemberExpression') {
    const write = prepareMember(c, target);
    const value = lowerNamed(c, node.right, memberName(target));
    write(value, node);
    if (isModuleExports(c, target)) exportWhole(c, node.right);
    return value;
  }
  const value = lowerNamed(c, node.right, target.type === 'Identifier' ? target.name : '');
  if (target.type === 'Identifier') writeName(c, target.name, value, node, false);
  else writeTarget(c, target, value, false);
  return value;
}

/** `module.exports = x` and `export = x`: later writes to the variable count too, so the export names it. */
export function exportWhole(c: Lowering, value: Expression): void {
  if (value.type !== 'Identifier' || c.currentIndex !== 0) return;
  const slot = c.scope.findValue(value.name);
  if (slot !== undefined && !c.isExports(value.name, slot)) c.exports.push({ name: '=', slot });
}

export function lowerUpdate(c: Lowering, node: UpdateExpression): Register {
  const place = readPlace(c, withoutTypes(node.argument));
  if (place === undefined) return c.unknown(node, 'assignment target');
  const { start, end } = node;
  const one = c.register();
  c.emit({ op: 'constant', to: one, value: 1, start, end });
  const to = c.register();
  c.emit({ op: 'binary', to, operator: node.operator === '++' ? '+' : '-', left: place.value, right: one, start, end });
  place.write(to, node);
  return node.prefix ? to : place.value;
}

function lowerCompound(c: Lowering, node: AssignmentExpression, target: AssignmentTarget): Register {
  const place = readPlace(c, target);
  if (place === undefined) return c.unknown(node, 'assignment target');
  const operator = node.operator.slice(0, -1);
  const { start, end } = node;
  const left = place.value;
  if (operator === '&&' || operator === '||' || operator === '??') {
    let right = 0;
    const block = c.inBlock(() => {
      right = lowerNamed(c, node.right, target.type === 'Identifier' ? target.name : '');
      place.write(right, node);
    });
    const to = c.register();
    c.emit({ op: 'logical', to, operator, left, block, right, start, end });
    return to;
  }
  const right = lowerExpression(c, node.right);
  const to = c.register();
  c.emit({ op: 'binary', to, operator, left, right, start, end });
  place.write(to, node);
  return to;
}

function readPlace(c: Lowering, target: AssignmentTarget): Place | undefined {
  if (target.type === 'Identifier') {
    return {
      value: lowerIdentifier(c, target),
      write: (from, at) => {
        writeName(c, target.name, from, at, false);
      },
    };
  }
  if (target.type !== 'MemberExpression') return undefined;
  if (isModuleExports(c, target)) return { value: lowerExpression(c, target), write: prepareMember(c, target) };
  const object = lowerExpression(c, target.object);
  const key = memberKey(c, target);
  const value = c.register();
  c.emit({ op: 'get', to: value, object, key, start: target.start, end: target.end });
  return {
    value,
    write: (from, { start, end }) => {
      c.emit({ op: 'set', object, key, from, start, end });
    },
  };
}

function memberName(target: AssignmentTarget): string {
  return target.type === 'MemberExpression' && target.property.type === 'Identifier' && !target.computed ? target.property.name : '';
}
