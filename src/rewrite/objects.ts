import type { Expression, Node, ObjectExpression } from 'oxc-parser';
import type { Change, Edit, Range } from '../facts/index.js';
import { argumentsOf, around, between, callAt, mayHave, nodeAt, objectIn, propertyOf, type Call, type Source } from './tree.js';

type Of<Name extends Change['do']> = Extract<Change, { readonly do: Name }>;
type Edits = readonly Edit[] | undefined;

export function set(source: Source, { call, holder, values }: Of<'set'>): Edits {
  const node = callAt(source, call);
  const args = node && argumentsOf(node);
  const [head = '', ...path] = holder.split('.');
  if (!node || !args || !/^-?\d+$/.test(head) || path.some((part) => !isName(part))) return undefined;
  const index = Number(head) < 0 ? args.length + Number(head) : Number(head);
  const argument = args[index];
  if (argument) return setIn(source, argument, path, values);
  return index === args.length ? appended(source, node, nested(path, values)) : undefined;
}

/** One more argument, after the last. */
export function appended(source: Source, call: Call, code: string): Edits {
  const last = call.arguments.at(-1);
  const close = call.end - 1;
  if (source.text[close] !== ')') return undefined;
  if (!last) return [{ start: close, end: close, text: code }];
  // A bracket or an operator that belongs to the argument stands in between.
  return /^\s*(?:,\s*)?$/.test(between(source, last.end, close)) ? [{ start: last.end, end: last.end, text: `, ${code}` }] : undefined;
}

function setIn(source: Source, holder: Expression, path: readonly string[], values: Readonly<Record<string, string>>): Edits {
  const object = objectIn(holder);
  if (!object) return undefined;
  const [first, ...rest] = path;
  if (first !== undefined) {
    const inner = propertyOf(object, first);
    return inner ? setIn(source, inner.value, rest, values) : added(source, object, `${first}: ${nested(rest, values)}`);
  }
  const absent = Object.entries(values).filter(([name]) => !propertyOf(object, name));
  if (absent.some(([name]) => mayHave(object, name))) return undefined;
  const edits: Edit[] = [];
  for (const [name, code] of Object.entries(values)) {
    const there = propertyOf(object, name);
    if (there) edits.push({ start: there.start, end: there.end, text: `${source.text.slice(there.key.start, there.key.end)}: ${code}` });
  }
  const more = absent.length === 0 ? [] : added(source, object, absent.map(([name, code]) => `${name}: ${code}`).join(', '));
  return more && [...edits, ...more];
}

/** Further properties: they go last, where no spread can take them back. */
export function added({ text }: Source, object: ObjectExpression, code: string): Edits {
  const last = object.properties.at(-1);
  if (!last) return [{ start: object.start + 1, end: object.end - 1, text: `${text.slice(object.start + 1, object.end - 1).trimEnd()} ${code} ` }];
  const lineStart = text.lastIndexOf('\n', last.start) + 1;
  const indent = text.slice(lineStart, last.start);
  // A property on a line of its own gets another line.
  return [{ start: last.end, end: last.end, text: /^\s*$/.test(indent) && lineStart > object.start ? `,\n${indent}${code}` : `, ${code}` }];
}

function nested(path: readonly string[], values: Readonly<Record<string, string>>): string {
  const inner = `{ ${Object.entries(values).map(([name, code]) => `${name}: ${code}`).join(', ')} }`;
  return path.reduceRight((code, name) => `{ ${name}: ${code} }`, inner);
}

function isName(part: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(part) && part !== 'ret';
}

export function replace(source: Source, { at, code }: Of<'replace'>): Edits {
  const node = nodeAt(source, at);
  if (!node) return undefined;
  const name = node.type === 'Property' ? `${source.text.slice(at.start, at.end)}: ` : '';
  return [{ start: at.start, end: at.end, text: `${name}${code}` }];
}

export function remove(source: Source, { at, items }: Of<'remove'>): Edits {
  const node = nodeAt(source, at);
  if (items && node?.type === 'ArrayExpression' && node.elements.length > 1) {
    const elements = node.elements.flatMap((one) => one ?? []);
    const weak = elements.filter((one) => one.type === 'Literal' && typeof one.value === 'string' && items.includes(one.value));
    return weak.length < elements.length ? weak.flatMap((one) => without(source, elements, one, node) ?? []) : undefined;
  }
  const parent = node?.type === 'Property' ? node : node && parentOf(source, node);
  if (parent?.type === 'ArrayExpression' && node) return without(source, parent.elements.flatMap((one) => one ?? []), node, parent);
  if (parent?.type !== 'Property' || (parent.value !== node && parent !== node)) return undefined;
  const object = parentOf(source, parent);
  return object?.type === 'ObjectExpression' ? without(source, object.properties, parent, object) : undefined;
}

/** A list without one of its items, and without the comma that parted it from another. */
function without({ text }: Source, items: readonly Node[], item: Node, list: Range): Edits {
  const index = items.indexOf(item);
  const [before, after] = [items[index - 1], items[index + 1]];
  if (after) {
    const comma = text.indexOf(',', item.end);
    const gap = text.slice(item.end, after.start);
    return [{ start: item.start, end: gap.includes('/') ? comma + 1 : after.start, text: '' }];
  }
  if (before) return [{ start: before.end, end: item.end, text: '' }];
  const start = text.slice(list.start + 1, item.start).trimEnd().length;
  return [{ start: list.start + 1 + start, end: item.end + (/^\s*,?\s*/.exec(text.slice(item.end, list.end - 1))?.[0].length ?? 0), text: '' }];
}

function parentOf(source: Source, node: Node): Node | undefined {
  const nodes = around(source, node);
  return nodes[nodes.indexOf(node) - 1];
}
