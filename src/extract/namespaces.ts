import type { ExportNamedDeclaration, Statement, TSModuleDeclaration, TSTypeName } from 'oxc-parser';
import type { Range, Register } from '../facts/index.js';
import { declaredNames } from '../syntax/bindings.js';
import { listedName } from '../syntax/names.js';
import { lowerBody } from './hoisting.js';
import type { Lowering } from './lowering.js';

/** A namespace runs where it stands and becomes an object of its exported variables. */
export function lowerNamespace(c: Lowering, node: TSModuleDeclaration): void {
  if (node.declare || node.body === null || node.id.type === 'Literal') return;
  const [name, ...inner] = node.id.type === 'Identifier' ? [node.id.name] : pathOf(node.id);
  if (name === undefined) return;
  const slot = c.declare(name, 'namespace');
  const isMerged = c.isWritten(slot);
  const { body } = node.body;
  const { start, end } = node;
  let entries = c.inScope(() => {
    const outer = c.exports.length;
    lowerBody(c, body);
    // Exports of a namespace are not exports of the module.
    c.exports.length = outer;
    return exportedEntries(c, body);
  });
  // `namespace A.B {}` is an object in an object.
  for (const key of inner.reverse()) entries = [{ key, value: emitObject(c, entries, node) }];
  if (!isMerged) {
    c.write(slot, emitObject(c, entries, node), node);
    return;
  }
  const object = c.register();
  c.emit({ op: 'read', to: object, slot, name, start, end });
  for (const { key, value } of entries) c.emit({ op: 'set', object, key, from: value, start, end });
}

interface Entry {
  readonly key: string;
  readonly value: Register;
}

function exportedEntries(c: Lowering, statements: readonly Statement[]): Entry[] {
  const entries: Entry[] = [];
  for (const statement of statements) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { start, end } = statement;
    for (const [key, local] of exportedNames(statement)) {
      const slot = c.scope.ownValue(local);
      if (slot === undefined) continue;
      const value = c.register();
      c.emit({ op: 'read', to: value, slot, name: local, start, end });
      entries.push({ key, value });
    }
  }
  return entries;
}

function exportedNames({ declaration, specifiers }: ExportNamedDeclaration): [exported: string, local: string][] {
  if (declaration !== null) return declaredNames(declaration).map((name) => [name, name]);
  return specifiers.map(({ exported, local }) => [listedName(exported), listedName(local)]);
}

function emitObject(c: Lowering, entries: readonly Entry[], { start, end }: Range): Register {
  const to = c.register();
  c.emit({ op: 'object', to, entries, start, end });
  return to;
}

function pathOf(id: TSTypeName): string[] {
  const path: string[] = [];
  let left = id;
  while (left.type === 'TSQualifiedName') {
    path.push(left.right.name);
    left = left.left;
  }
  if (left.type === 'Identifier') path.push(left.name);
  return path.reverse();
}
