import type {
  Declaration,
  ExportAllDeclaration,
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  IdentifierName,
  Statement,
  TSExportAssignment,
  TSImportEqualsDeclaration,
  TSTypeName,
} from 'oxc-parser';
import type { Register } from '../facts/index.js';
import { declaredNames } from '../syntax/bindings.js';
import { listedName } from '../syntax/names.js';
import { exportWhole } from './assignments.js';
import { lowerClassDeclaration } from './classes.js';
import { lowerExpression, lowerIdentifier, lowerNamed } from './expressions.js';
import type { Lowering } from './lowering.js';
import { lowerStatement } from './statements.js';
import { lowerTypeDeclaration } from './types.js';

type ExportStatement = ExportNamedDeclaration | ExportDefaultDeclaration | ExportAllDeclaration | TSExportAssignment;

export function lowerExports(c: Lowering, node: ExportStatement): void {
  switch (node.type) {
    case 'ExportNamedDeclaration':
      if (node.declaration !== null) lowerExportedDeclaration(c, node.declaration);
      else if (node.source === null) listLocals(c, node);
      else listReexports(c, node, node.source.value);
      return;
    case 'ExportDefaultDeclaration':
      lowerDefaultExport(c, node);
      return;
    case 'ExportAllDeclaration': {
      const request = node.source.value;
      const name = node.exported === null ? '*' : listedName(node.exported);
      const typeOnly = node.exportKind === 'type';
      addRequest(c, node, request, typeOnly);
      c.exports.push({ name, request, imported: '*', ...(typeOnly && { typeOnly }) });
      return;
    }
    case 'TSExportAssignment': {
      const from = lowerExpression(c, node.expression);
      c.emit({ op: 'exports-write', from, start: node.start, end: node.end });
      exportWhole(c, node.expression);
      return;
    }
  }
}

/** `import x = A.B` */
export function lowerImportEquals(c: Lowering, node: TSImportEqualsDeclaration): void {
  const { id, moduleReference } = node;
  if (moduleReference.type === 'TSExternalModuleReference' || node.importKind === 'type') return;
  c.write(c.declare(id.name, 'const'), lowerPath(c, moduleReference), node);
}

function lowerPath(c: Lowering, node: TSTypeName): Register {
  const names: IdentifierName[] = [];
  let left = node;
  while (left.type === 'TSQualifiedName') {
    names.push(left.right);
    left = left.left;
  }
  let object = left.type === 'Identifier' ? lowerIdentifier(c, left) : lowerExpression(c, left);
  for (let part = names.pop(); part !== undefined; part = names.pop()) {
    const to = c.register();
    c.emit({ op: 'get', to, object, key: part.name, start: left.start, end: part.end });
    object = to;
  }
  return object;
}

function lowerExportedDeclaration(c: Lowering, node: Declaration): void {
  lowerStatement(c, node);
  for (const name of declaredNames(node)) {
    const typeOnly = node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration';
    const slot = typeOnly ? c.scope.ownType(name) : c.scope.ownValue(name);
    if (slot !== undefined) c.exports.push(typeOnly ? { name, slot, typeOnly } : { name, slot });
  }
}

function listLocals(c: Lowering, node: ExportNamedDeclaration): void {
  for (const { local, exported, exportKind } of node.specifiers) {
    c.exportLocal({ name: listedName(exported), local: listedName(local), typeOnly: node.exportKind === 'type' || exportKind === 'type' });
  }
}

function listReexports(c: Lowering, node: ExportNamedDeclaration, request: string): void {
  const isTypeOnly = node.exportKind === 'type';
  const { specifiers } = node;
  addRequest(c, node, request, isTypeOnly || (specifiers.length > 0 && specifiers.every(({ exportKind }) => exportKind === 'type')));
  for (const { local, exported, exportKind } of specifiers) {
    const typeOnly = isTypeOnly || exportKind === 'type';
    c.exports.push({ name: listedName(exported), request, imported: listedName(local), ...(typeOnly && { typeOnly }) });
  }
}

function lowerDefaultExport(c: Lowering, { declaration: node, start, end }: ExportDefaultDeclaration): void {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration': {
      if (node.type === 'ClassDeclaration') lowerClassDeclaration(c, node);
      const slot = c.scope.ownValue(node.id?.name ?? 'default');
      if (slot !== undefined) c.exports.push({ name: 'default', slot });
      return;
    }
    case 'TSInterfaceDeclaration': {
      lowerTypeDeclaration(c, node);
      const slot = c.scope.ownType(node.id.name);
      if (slot !== undefined) c.exports.push({ name: 'default', slot, typeOnly: true });
      return;
    }
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
      return;
    case 'Identifier':
      c.exportLocal({ name: 'default', local: node.name, typeOnly: false });
      return;
    default: {
      const slot = c.addSlot('default', 'temporary');
      c.write(slot, lowerNamed(c, node, 'default'), { start, end });
      c.exports.push({ name: 'default', slot });
    }
  }
}

function addRequest(c: Lowering, { start, end }: Statement, request: string, typeOnly: boolean): void {
  c.requests.push({ request, kind: 'export', ...(typeOnly && { typeOnly }), start, end });
}
