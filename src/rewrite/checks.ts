import type { Expression, Node, ObjectExpression, ObjectProperty } from 'oxc-parser';
import type { Change, Edit, Range } from '../facts/index.js';
import { findKeyName } from '../syntax/names.js';
import { meansTheSame } from './names.js';
import { added } from './objects.js';
import { argumentsOf, around, between, callAt, isCall, nodeAt, objectIn, propertyOf, type Call, type Source } from './tree.js';

type Guard = Extract<Change, { readonly do: 'guard' }>;
type Edits = readonly Edit[] | undefined;

/** The check of another route, put before this one in the way it is put there. */
export function guard(source: Source, change: Guard): Edits {
  const decorator = around(source, change.check).find((node) => node.type === 'Decorator');
  const own = around(source, change.route).find((node) => node.type === 'Decorator');
  if (decorator || own) return decorator && own ? decorated(source, decorator, own) : undefined;
  const target = callAt(source, change.route);
  const other = callAt(source, change.from);
  const args = other && argumentsOf(other);
  const holder = args?.find((one) => holds(one, change.check));
  const options = objectIn(holder);
  if (!target) return undefined;
  if (options) return asOption(source, options, target, change);
  const check = holder ? elementAt(holder, change.check) : nodeAt(source, change.check);
  if (!check || !isExpression(check) || !meansTheSame(source, check, target)) return undefined;
  const at = holder && args ? args.indexOf(holder) : 1;
  return inserted(source, target, source.text.slice(check.start, check.end), change.leads ? at : Infinity);
}

function holds(node: Node, range: Range): boolean {
  return node.start <= range.start && range.end <= node.end;
}

/** Of a list of checks the one that is meant. */
function elementAt(node: Node, range: Range): Node | undefined {
  const element = node.type === 'ArrayExpression' ? node.elements.find((one) => one !== null && holds(one, range)) : node;
  return element === null || element?.type === 'SpreadElement' ? undefined : element;
}

function isExpression(node: Node): boolean {
  return node.type === 'Identifier' || node.type === 'MemberExpression' || isCall(node);
}

/** One more argument at this place; the handler stays last. */
function inserted(source: Source, call: Call, code: string, at: number): Edits {
  const args = argumentsOf(call);
  const index = args ? Math.min(at, args.length - 1) : -1;
  const next = args?.[index];
  if (!args || !next) return undefined;
  const before = args[index - 1];
  // A bracket that belongs to an argument may stand in between.
  const isClear = before ? /^\s*,\s*$/.test(between(source, before.end, next.start)) : /^[^()]*\(\s*$/.test(between(source, call.callee.end, next.start));
  return isClear ? [{ start: next.start, end: next.start, text: `${code}, ` }] : undefined;
}

/** The option of the other route that names the check becomes one of this route. */
function asOption(source: Source, from: ObjectExpression, target: Call, { check, leads }: Guard): Edits {
  const option = from.properties.find((one): one is ObjectProperty => one.type === 'Property' && holds(one, check));
  const name = option && findKeyName(option.key, option.computed);
  const args = argumentsOf(target);
  if (!option || name === undefined || !args || !meansTheSame(source, option.value, target)) return undefined;
  // Of a list, what comes before everything else does not bring the rest along.
  const alone = leads && option.value.type === 'ArrayExpression' ? elementAt(option.value, check) : undefined;
  const code = alone ? `${name}: [${source.text.slice(alone.start, alone.end)}]` : source.text.slice(option.start, option.end);
  const own = args.map(objectIn).find((one) => one !== undefined);
  if (!own) return args.length === 2 ? inserted(source, target, `{ ${code} }`, 1) : undefined;
  const there = propertyOf(own, name);
  if (there) return leads ? undefined : listed(source, option.value, there.value);
  return own.properties.some((one) => one.type === 'SpreadElement') ? undefined : added(source, own, code);
}

/** A list of checks that lacks some of another becomes that list. */
function listed(source: Source, other: Expression, own: Expression): Edits {
  const all = checksIn(other);
  const has = checksIn(own).map((one) => source.text.slice(one.start, one.end));
  const texts = all.map((one) => source.text.slice(one.start, one.end));
  return has.every((one) => texts.includes(one)) ? [{ start: own.start, end: own.end, text: source.text.slice(other.start, other.end) }] : undefined;
}

function checksIn(node: Expression): readonly Node[] {
  return node.type === 'ArrayExpression' ? node.elements.flatMap((one) => one ?? []) : [node];
}

/** The decorator of another method or class, put on this method. */
function decorated(source: Source, decorator: Node, own: Node): Edits {
  if (!meansTheSame(source, decorator, own)) return undefined;
  const lineStart = source.text.lastIndexOf('\n', own.start) + 1;
  const indent = source.text.slice(lineStart, own.start);
  const code = source.text.slice(decorator.start, decorator.end);
  return [{ start: own.start, end: own.start, text: /^\s*$/.test(indent) ? `${code}\n${indent}` : `${code} ` }];
}
