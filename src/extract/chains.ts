import type { Argument, CallExpression, Expression, MemberExpression } from 'oxc-parser';
import type { Item, Key, Register } from '../facts/index.js';
import { findKeyName, findText } from '../syntax/names.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { lowerComputedKey } from './literals.js';
import type { Lowering } from './lowering.js';
import { lowerTypeArguments } from './types.js';

type Link = MemberExpression | CallExpression;

/** A value, and the object it was read from if it was read from one: a call of it is a method call. */
export interface Read {
  readonly value: Register;
  readonly receiver?: Register;
}

/**
 * `a.b().c()…`: the chain leans to the left, so its innermost part is evaluated first. It is walked down and up again
 * in loops, because fluent chains may be thousands of links long. What is made by wrapping one function (`const load = wrap(() => …)`) lends
 * it its name.
 */
export function lowerChain(c: Lowering, node: Expression, name = ''): Read {
  const links: Link[] = [];
  // Where a chain of its own ends inside the chain (`(a?.b).c`): what it skips ends there too.
  const ends = new Set<Link>();
  let inner = node;
  for (;;) {
    if (inner.type === 'CallExpression' && requireOf(c, inner) === undefined) {
      links.push(inner);
      inner = inner.callee;
    } else if (inner.type === 'MemberExpression' && !isModuleExports(c, inner)) {
      links.push(inner);
      inner = inner.object;
    } else if (inner.type === 'ChainExpression' || inner.type === 'TSNonNullExpression') {
      const outer = links.at(-1);
      if (inner.type === 'ChainExpression' && outer) ends.add(outer);
      inner = inner.expression;
    } else break;
  }
  let read: Read = { value: inner.type === 'CallExpression' ? lowerRequire(c, inner) : lowerExpression(c, inner) };
  let skips = false;
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    // Behind a `?.` that found nothing the rest of the chain gives nothing.
    skips = link.optional || (skips && !ends.has(link));
    read = link.type === 'CallExpression' ? { value: lowerCall(c, link, read, links.length === 0 && link.callee.type === 'Identifier' ? name : '', skips) } : lowerMember(c, link, read.value, skips);
  }
  return read;
}

function lowerMember(c: Lowering, node: MemberExpression, object: Register, skips: boolean): Read {
  const key = memberKey(c, node);
  const to = c.register();
  const { start, end } = node;
  c.emit(skips ? { op: 'get', to, object, key, optional: true, start, end } : { op: 'get', to, object, key, start, end });
  return { value: to, receiver: object };
}

export function memberKey(c: Lowering, node: MemberExpression): Key {
  return findKeyName(node.property, node.computed) ?? { computed: lowerComputedKey(c, node.property) };
}

function lowerCall(c: Lowering, node: CallExpression, callee: Read, name: string, skips: boolean): Register {
  const args = lowerArguments(c, node.arguments, name);
  const types = lowerTypeArguments(c, node.typeArguments);
  const to = c.register();
  const { start, end } = node;
  c.emit({
    op: 'call',
    to,
    callee: callee.value,
    ...(callee.receiver !== undefined && { receiver: callee.receiver }),
    args,
    ...(skips && { optional: true }),
    ...(types && { types }),
    start,
    end,
  });
  return to;
}

/** With a `name`, the one function among them is called so. */
export function lowerArguments(c: Lowering, nodes: readonly Argument[], name = ''): Item[] {
  const isShared = name !== '' && nodes.filter(isFunction).length > 1;
  return nodes.map((node) => {
    if (node.type === 'SpreadElement') return { value: lowerExpression(c, node.argument), spread: true };
    return { value: isFunction(node) && !isShared ? lowerNamed(c, node, name) : lowerExpression(c, node) };
  });
}

function isFunction({ type }: Argument): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
}

/** The one argument of `require(x)`, where `require` is not the module's own. */
function requireOf(c: Lowering, node: CallExpression): Expression | undefined {
  const { callee } = node;
  if (callee.type !== 'Identifier' || callee.name !== 'require' || node.arguments.length !== 1) return undefined;
  const argument = node.arguments[0];
  if (argument === undefined || argument.type === 'SpreadElement') return undefined;
  return c.scope.findValue('require') === undefined ? argument : undefined;
}

function lowerRequire(c: Lowering, node: CallExpression): Register {
  const argument = requireOf(c, node);
  if (argument === undefined) return c.unknown(node, 'require without an argument');
  return lowerModuleRequest(c, node, argument, false);
}

/** `require(x)`, or `import(x)` when `isDynamic`. */
export function lowerModuleRequest(c: Lowering, node: Expression, argument: Expression, isDynamic: boolean): Register {
  const request = findText(argument);
  const { start, end } = node;
  const dynamic: { readonly dynamic?: true } = isDynamic ? { dynamic: true } : {};
  if (request === undefined) {
    const computed = lowerExpression(c, argument);
    const to = c.register();
    c.emit({ op: 'require-computed', to, request: computed, ...dynamic, start, end });
    return to;
  }
  const to = c.register();
  c.requests.push({ request, kind: isDynamic ? 'dynamic' : 'require', start, end });
  c.emit({ op: 'require', to, request, ...dynamic, start, end });
  return to;
}

/** CommonJS `module.exports`, where `module` is not the module's own variable. */
export function isModuleExports(c: Lowering, node: Expression): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    findKeyName(node.property, node.computed) === 'exports' &&
    c.scope.findValue('module') === undefined
  );
}
