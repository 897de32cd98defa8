import type { CallExpression, Expression, NewExpression, Node, ObjectExpression, ObjectProperty, Program } from 'oxc-parser';
import type { Range } from '../facts/index.js';
import { findKeyName } from '../syntax/names.js';

export type Call = CallExpression | NewExpression;

/** One file: its text, and its tree with the same offsets. */
export interface Source {
  readonly text: string;
  readonly program: Program;
}

/** The nodes that hold a range, from the program to the innermost. */
export function around({ program }: Source, range: Range): readonly Node[] {
  const nodes: Node[] = [];
  for (let at: Node | undefined = program; at; at = childrenOf(at).find((child) => child.start <= range.start && range.end <= child.end)) nodes.push(at);
  return nodes;
}

/** Nodes directly below one, in the order of its members. */
export function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

/** The outermost node that stands exactly there. */
export function nodeAt(source: Source, range: Range): Node | undefined {
  return around(source, range).find((node) => node.start === range.start && node.end === range.end);
}

/** The call that a span of the model means: all of it, or from the name of its method on, when it goes on a chain of calls. */
export function callAt(source: Source, range: Range): Call | undefined {
  return around(source, range).find((node): node is Call => isCall(node) && node.end === range.end && (node.start === range.start || (node.callee.type === 'MemberExpression' && node.callee.property.start === range.start)));
}

export function isCall(node: Node): node is Call {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/** The object literal that an expression is, whatever type it is given. */
export function objectIn(node: Node | undefined): ObjectExpression | undefined {
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression' || node?.type === 'TSNonNullExpression') return objectIn(node.expression);
  return node?.type === 'ObjectExpression' ? node : undefined;
}

/** The plain property of this name; several of one name say nothing. */
export function propertyOf(object: ObjectExpression, name: string): ObjectProperty | undefined {
  const found = object.properties.filter((one): one is ObjectProperty => one.type === 'Property' && findKeyName(one.key, one.computed) === name);
  const [first] = found;
  return found.length === 1 && first?.kind === 'init' && !first.method ? first : undefined;
}

/** Whether something else than one plain property may go by this name: an accessor, a computed key. */
export function mayHave(object: ObjectExpression, name: string): boolean {
  return object.properties.some((one) => one.type === 'Property' && (findKeyName(one.key, one.computed) ?? name) === name);
}

/** The arguments of a call without spreads; undefined of one with. */
export function argumentsOf(call: Call): readonly Expression[] | undefined {
  const given = call.arguments.filter((one): one is Expression => one.type !== 'SpreadElement');
  return given.length === call.arguments.length ? given : undefined;
}

/** What stands in the text between two offsets, less its comments. */
export function between({ text }: Source, start: number, end: number): string {
  return text.slice(start, end).replace(/\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*/g, '');
}
