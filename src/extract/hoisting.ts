import type { ExportDefaultDeclarationKind, Function as FunctionNode, Statement, VariableDeclaration } from 'oxc-parser';
import type { SlotFacts } from '../facts/index.js';
import { declaredNames, eachBinding, eachVar } from '../syntax/bindings.js';
import { addFunction } from './functions.js';
import { declareImports } from './imports.js';
import type { Lowering } from './lowering.js';
import { lowerStatement } from './statements.js';

/** The body of a function or module: `var` belongs to it from anywhere inside, so those names are declared first. */
export function lowerBody(c: Lowering, statements: readonly Statement[]): void {
  if (c.hasVar) {
    for (const statement of statements) eachVar(statement, (declaration) => { declareVariables(c, declaration); });
  }
  lowerStatements(c, statements);
}

/** Statements of one scope: every name of the scope is known before the first runs, and functions have their value. */
function lowerStatements(c: Lowering, statements: readonly Statement[]): void {
  hoist(c, statements);
  for (const statement of statements) lowerStatement(c, statement);
}

export function hoist(c: Lowering, statements: readonly Statement[]): void {
  for (const statement of statements) declareNames(c, statement);
  for (const statement of statements) lowerHoisted(c, statement);
}

/** A block, which has names of its own. */
export function lowerInner(c: Lowering, statements: readonly Statement[]): void {
  c.inScope(() => {
    lowerStatements(c, statements);
  });
}

export function declareVariables(c: Lowering, node: VariableDeclaration): void {
  const kind: SlotFacts['kind'] = node.kind === 'var' || node.kind === 'let' ? node.kind : 'const';
  for (const { id } of node.declarations) eachBinding(id, ({ name }) => c.declare(name, kind));
}

/** Names that the statement adds to the scope it stands in. Ambient declarations add none: nothing of them runs here. */
function declareNames(c: Lowering, node: Statement): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind !== 'var' && node.declare !== true) declareVariables(c, node);
      return;
    case 'FunctionDeclaration':
      if (node.id !== null && node.declare !== true) c.declare(node.id.name, 'function');
      return;
    case 'ClassDeclaration':
      if (node.id !== null && node.declare !== true) c.declare(node.id.name, 'class');
      return;
    case 'ImportDeclaration':
    case 'TSImportEqualsDeclaration':
      declareImports(c, node);
      return;
    case 'ExportNamedDeclaration':
      if (node.declaration !== null) declareNames(c, node.declaration);
      return;
    case 'ExportDefaultDeclaration':
      declareDefault(c, node.declaration);
      return;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      c.declareType(node.id.name);
      return;
    case 'TSEnumDeclaration':
      if (!node.declare) c.declare(node.id.name, 'enum');
      return;
    case 'TSModuleDeclaration':
      if (!node.declare && !node.global) for (const name of declaredNames(node)) c.declare(name, 'namespace');
      return;
    default:
      return;
  }
}

function declareDefault(c: Lowering, node: ExportDefaultDeclarationKind): void {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' || node.type === 'TSInterfaceDeclaration') {
    declareNames(c, node);
  }
}

function hoistFunction(c: Lowering, node: FunctionNode): void {
  // `export default function () {}` has a value that only the export can name.
  const name = node.id?.name ?? 'default';
  if (c.isTooDeep || node.declare === true) return;
  c.depth++;
  const slot = c.declare(name, 'function');
  const index = addFunction(c, node, { name, kind: 'function' });
  const to = c.register();
  c.emit({ op: 'function', to, index, start: node.start, end: node.end });
  c.write(slot, to, node);
  c.depth--;
}

function lowerHoisted(c: Lowering, node: Statement): void {
  if (node.type === 'FunctionDeclaration') hoistFunction(c, node);
  else if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration') {
    if (node.declaration?.type === 'FunctionDeclaration') hoistFunction(c, node.declaration);
  }
}
