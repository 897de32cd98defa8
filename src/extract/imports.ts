import type { ImportDeclaration, ImportDeclarationSpecifier, TSImportEqualsDeclaration } from 'oxc-parser';
import type { ImportBinding, Request } from '../facts/index.js';
import { listedName } from '../syntax/names.js';
import type { Lowering } from './lowering.js';

/** Declares what an import binds and lists the request. Imports leave no instructions: they are there before anything runs. */
export function declareImports(c: Lowering, node: ImportDeclaration | TSImportEqualsDeclaration): void {
  if (node.type === 'TSImportEqualsDeclaration') {
    declareImportEquals(c, node);
    return;
  }
  const request = node.source.value;
  const isTypeOnly = node.importKind === 'type';
  addRequest(c, node, request, isTypeOnly || hasOnlyTypes(node.specifiers));
  for (const specifier of node.specifiers) {
    const typeOnly = isTypeOnly || (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type');
    addImport(c, specifier.local.name, request, importedName(specifier), typeOnly);
  }
}

function addRequest(c: Lowering, { start, end }: ImportDeclaration, request: string, typeOnly: boolean): void {
  const facts: Request = { request, kind: 'import', start, end };
  c.requests.push(typeOnly ? { ...facts, typeOnly } : facts);
}

function addImport(c: Lowering, local: string, request: string, name: string, typeOnly: boolean): void {
  const binding: ImportBinding = { slot: c.declare(local, 'import'), request, name };
  c.imports.push(typeOnly ? { ...binding, typeOnly } : binding);
}

/** `import { type A, type B } from 'x'` */
function hasOnlyTypes(specifiers: readonly ImportDeclarationSpecifier[]): boolean {
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type');
}

function importedName(specifier: ImportDeclarationSpecifier): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.type === 'ImportNamespaceSpecifier' ? '*' : listedName(specifier.imported);
}

/** `import x = require('y')` is an import; `import x = A.B` is a variable. */
function declareImportEquals(c: Lowering, node: TSImportEqualsDeclaration): void {
  const { id, moduleReference, start, end } = node;
  if (moduleReference.type !== 'TSExternalModuleReference') {
    c.declare(id.name, 'const');
    return;
  }
  const request = moduleReference.expression.value;
  const typeOnly = node.importKind === 'type';
  const facts: Request = { request, kind: 'require', start, end };
  c.requests.push(typeOnly ? { ...facts, typeOnly } : facts);
  addImport(c, id.name, request, '*', typeOnly);
}
