import type { Expression, TSEnumDeclaration, TSEnumMember } from 'oxc-parser';
import type { ObjectEntry, Register } from '../facts/index.js';
import { findText } from '../syntax/names.js';
import { lowerExpression } from './expressions.js';
import type { Lowering } from './lowering.js';

/** The member before: its value where the text says it, and the register that holds it. */
interface Previous {
  readonly value: number | undefined;
  readonly register: Register;
}

/** An enum is an object: strings as written, numbers counted up. The mapping back from numbers to names is left out. */
export function lowerEnum(c: Lowering, node: TSEnumDeclaration): void {
  if (node.declare) return;
  const slot = c.declare(node.id.name, 'enum');
  const { start, end } = node;
  const entries: ObjectEntry[] = [];
  if (c.isWritten(slot)) {
    const earlier = c.register();
    c.emit({ op: 'read', to: earlier, slot, name: node.id.name, start, end });
    entries.push({ spread: earlier });
  }
  c.inScope(() => {
    // Initialisers may name earlier members: `All = Read | Write`.
    const isComputed = node.body.members.some(({ initializer }) => initializer !== null && initializer.type !== 'Literal');
    let previous: Previous | undefined;
    for (const member of node.body.members) {
      previous = lowerMember(c, member, previous);
      const key = memberName(member);
      entries.push({ key, value: previous.register });
      if (isComputed) c.write(c.declare(key, 'const'), previous.register, member);
    }
  });
  const to = c.register();
  c.emit({ op: 'object', to, entries, start, end });
  c.write(slot, to, node);
}

function lowerMember(c: Lowering, member: TSEnumMember, previous: Previous | undefined): Previous {
  if (member.initializer !== null) {
    return { value: numberOf(member.initializer), register: lowerExpression(c, member.initializer) };
  }
  const { start, end } = member;
  const register = c.register();
  if (previous !== undefined && previous.value === undefined) {
    const one = c.register();
    c.emit({ op: 'constant', to: one, value: 1, start, end });
    c.emit({ op: 'binary', to: register, operator: '+', left: previous.register, right: one, start, end });
    return { value: undefined, register };
  }
  const value = previous?.value === undefined ? 0 : previous.value + 1;
  c.emit({ op: 'constant', to: register, value, start, end });
  return { value, register };
}

function numberOf(node: Expression): number | undefined {
  return node.type === 'Literal' && typeof node.value === 'number' && Number.isFinite(node.value) ? node.value : undefined;
}

function memberName({ id }: TSEnumMember): string {
  return id.type === 'Identifier' ? id.name : (findText(id) ?? '');
}
