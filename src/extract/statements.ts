import type { Statement, SwitchStatement, TryStatement, VariableDeclaration } from 'oxc-parser';
import type { Block, SwitchCase } from '../facts/index.js';
import { eachBinding } from '../syntax/bindings.js';
import { lowerClassDeclaration } from './classes.js';
import { lowerEnum } from './enums.js';
import { lowerExports, lowerImportEquals } from './exports.js';
import { lowerCast, lowerExpression, lowerNamed } from './expressions.js';
import { hoist, lowerInner } from './hoisting.js';
import { lowerLoop, lowerTest } from './loops.js';
import type { Lowering } from './lowering.js';
import { lowerNamespace } from './namespaces.js';
import { writeTarget } from './patterns.js';
import { lowerAnnotation, lowerTypeDeclaration } from './types.js';

export function lowerStatement(c: Lowering, node: Statement, label?: string): void {
  if (c.isTooDeep) {
    c.unknown(node, 'nested too deeply');
    return;
  }
  c.depth++;
  lower(c, node, label);
  c.depth--;
}

/** A statement as the branch of another: a block of its own even without braces. */
export function lowerBranch(c: Lowering, node: Statement): Block {
  return c.inBlock(() => {
    // Old scripts declare functions there: `if (a) function f() {}`.
    if (node.type === 'FunctionDeclaration') lowerInner(c, [node]);
    else lowerStatement(c, node);
  });
}

function lower(c: Lowering, node: Statement, label: string | undefined): void {
  const { start, end } = node;
  switch (node.type) {
    case 'ExpressionStatement':
      if (!('directive' in node) || typeof node.directive !== 'string') lowerExpression(c, node.expression);
      return;
    case 'VariableDeclaration':
      lowerVariables(c, node);
      return;
    case 'ReturnStatement': {
      const value = node.argument === null ? undefined : lowerExpression(c, node.argument);
      c.emit(value === undefined ? { op: 'return', start, end } : { op: 'return', value, start, end });
      return;
    }
    case 'IfStatement': {
      const test = lowerExpression(c, node.test);
      const then = lowerBranch(c, node.consequent);
      const otherwise = node.alternate === null ? [] : lowerBranch(c, node.alternate);
      c.emit({ op: 'if', test, then, else: otherwise, start, end });
      return;
    }
    case 'BlockStatement':
      lowerInner(c, node.body);
      return;
    case 'ThrowStatement':
      c.emit({ op: 'throw', value: lowerExpression(c, node.argument), start, end });
      return;
    case 'TryStatement':
      lowerTry(c, node);
      return;
    case 'SwitchStatement':
      lowerSwitch(c, node, label);
      return;
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      lowerLoop(c, node, label);
      return;
    case 'BreakStatement':
    case 'ContinueStatement': {
      const op = node.type === 'BreakStatement' ? 'break' : 'continue';
      c.emit(node.label === null ? { op, start, end } : { op, label: node.label.name, start, end });
      return;
    }
    case 'ClassDeclaration':
      lowerClassDeclaration(c, node);
      return;
    case 'LabeledStatement':
      lowerLabeled(c, node.label.name, node.body, node);
      return;
    case 'WithStatement':
      lowerExpression(c, node.object);
      c.unknown(node, 'with');
      lowerStatement(c, node.body);
      return;
    default:
      lowerModuleStatement(c, node);
  }
}

function lowerModuleStatement(c: Lowering, node: Statement): void {
  switch (node.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
    case 'TSExportAssignment':
      lowerExports(c, node);
      return;
    case 'TSImportEqualsDeclaration':
      lowerImportEquals(c, node);
      return;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      lowerTypeDeclaration(c, node);
      return;
    case 'TSEnumDeclaration':
      lowerEnum(c, node);
      return;
    case 'TSModuleDeclaration':
      if (node.kind !== 'global') lowerNamespace(c, node);
      return;
    default:
      // Functions are hoisted, imports are bindings, and the rest (`;`, `debugger`) does nothing.
      return;
  }
}

function lowerVariables(c: Lowering, node: VariableDeclaration): void {
  if (node.declare === true) return;
  const kind = node.kind === 'let' || node.kind === 'var' ? node.kind : 'const';
  for (const { id, init, start, end } of node.declarations) {
    if (kind !== 'var') eachBinding(id, ({ name }) => { c.declareAgain(name, kind); });
    const type = 'typeAnnotation' in id ? lowerAnnotation(c, id.typeAnnotation) : undefined;
    const slot = id.type === 'Identifier' ? c.scope.findValue(id.name) : undefined;
    if (slot !== undefined) c.typeSlot(slot, type);
    if (init === null) {
      // A `let` in a loop is undefined anew in each turn; a `var` keeps its value.
      if (slot !== undefined && node.kind === 'let') c.write(slot, c.absent({ start, end }), { start, end });
      continue;
    }
    if (id.type === 'Identifier') {
      // `const user: User = req.body`: a read of something that may be anything, as `as` would have it.
      const value = type !== undefined && init.type === 'MemberExpression' ? lowerCast(c, lowerExpression(c, init), type, init) : lowerNamed(c, init, id.name);
      if (slot !== undefined) c.write(slot, value, { start, end });
      continue;
    }
    const value = lowerExpression(c, init);
    // `const { a }: Options = f()`: the annotation says what is taken apart.
    writeTarget(c, id, type === undefined ? value : lowerCast(c, value, type, id), true);
  }
}

function lowerLabeled(c: Lowering, label: string, body: Statement, { start, end }: Statement): void {
  switch (body.type) {
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'SwitchStatement':
      lowerStatement(c, body, label);
      return;
    default:
      c.emit({ op: 'labeled', label, body: c.inBlock(() => { lowerInner(c, [body]); }), start, end });
  }
}

function lowerTry(c: Lowering, node: TryStatement): void {
  const { start, end, handler } = node;
  const block = lowerBranch(c, node.block);
  const parameter = handler?.param ?? null;
  const error = parameter === null ? undefined : c.register();
  const handling =
    handler === null
      ? undefined
      : c.inBlock(() => {
          c.inScope(() => {
            if (parameter !== null && error !== undefined) {
              eachBinding(parameter, ({ name }) => c.declare(name, 'catch'));
              writeTarget(c, parameter, error, true);
            }
            lowerStatement(c, handler.body);
          });
        });
  const finalizer = node.finalizer === null ? undefined : lowerBranch(c, node.finalizer);
  c.emit({
    op: 'try',
    block,
    ...(error !== undefined && { error }),
    ...(handling && { handler: handling }),
    ...(finalizer && { finalizer }),
    start,
    end,
  });
}

function lowerSwitch(c: Lowering, node: SwitchStatement, label: string | undefined): void {
  const value = lowerExpression(c, node.discriminant);
  const cases = c.inScope(() => {
    hoist(c, node.cases.flatMap(({ consequent }) => consequent));
    return node.cases.map((clause): SwitchCase => {
      const test = clause.test === null ? undefined : lowerTest(c, clause.test);
      const body = c.inBlock(() => {
        for (const statement of clause.consequent) lowerStatement(c, statement);
      });
      return test === undefined ? { body } : { test, body };
    });
  });
  c.emit({ op: 'switch', value, cases, ...(label !== undefined && { label }), start: node.start, end: node.end });
}
