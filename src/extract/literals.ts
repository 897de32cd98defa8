import type { ArrayExpression, Expression, ObjectExpression, ObjectProperty, TaggedTemplateExpression, TemplateLiteral } from 'oxc-parser';
import type { Item, Key, ObjectEntry, Register } from '../facts/index.js';
import { findKeyName, findLiteral, templateTexts } from '../syntax/names.js';
import { lowerChain } from './chains.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { lowerFunction } from './functions.js';
import type { Lowering } from './lowering.js';

type AnyLiteral = Extract<Expression, { type: 'Literal' }>;

export function lowerLiteral(c: Lowering, node: AnyLiteral): Register {
  const { start, end } = node;
  if ('regex' in node) {
    const to = c.register();
    const { pattern, flags } = node.regex;
    c.emit({ op: 'regexp', to, pattern, flags, start, end });
    return to;
  }
  const value = findLiteral(node);
  if (value === undefined) return c.unknown(node, 'bigint' in node ? 'bigint' : 'number out of range');
  const to = c.register();
  c.emit({ op: 'constant', to, value, start, end });
  return to;
}

export function lowerObject(c: Lowering, node: ObjectExpression): Register {
  const entries: ObjectEntry[] = [];
  for (const property of node.properties) {
    entries.push(
      property.type === 'SpreadElement' ? { spread: lowerExpression(c, property.argument) } : lowerProperty(c, property),
    );
  }
  const to = c.register();
  c.emit({ op: 'object', to, entries, start: node.start, end: node.end });
  return to;
}

function lowerProperty(c: Lowering, property: ObjectProperty): ObjectEntry {
  const name = findKeyName(property.key, property.computed);
  const key: Key = name ?? { computed: lowerComputedKey(c, property.key) };
  const { value, kind } = property;
  if (value.type === 'FunctionExpression' && (property.method || kind !== 'init')) {
    const method = lowerFunction(c, value, { name: name ?? '', kind: kind === 'init' ? 'method' : kind });
    return kind === 'init' ? { key, value: method } : { key, value: method, kind };
  }
  return { key, value: lowerNamed(c, value, name ?? '') };
}

/** A private name cannot stand in brackets; a file that has one there does not run. */
export function lowerComputedKey(c: Lowering, key: ObjectProperty['key']): Register {
  return key.type === 'PrivateIdentifier' ? c.unknown(key, 'private name') : lowerExpression(c, key);
}

export function lowerArray(c: Lowering, node: ArrayExpression): Register {
  const items: Item[] = [];
  for (const element of node.elements) {
    if (element === null) items.push({ value: c.absent(node) });
    else if (element.type === 'SpreadElement') items.push({ value: lowerExpression(c, element.argument), spread: true });
    else items.push({ value: lowerExpression(c, element) });
  }
  const to = c.register();
  c.emit({ op: 'array', to, items, start: node.start, end: node.end });
  return to;
}

export function lowerTemplate(c: Lowering, node: TemplateLiteral): Register {
  const strings = templateTexts(node);
  const { start, end } = node;
  const [only] = strings;
  if (node.expressions.length === 0 && only !== undefined) {
    const to = c.register();
    c.emit({ op: 'constant', to, value: only, start, end });
    return to;
  }
  const values = node.expressions.map((expression) => lowerExpression(c, expression));
  const to = c.register();
  c.emit({ op: 'template', to, strings, values, start, end });
  return to;
}

export function lowerTagged(c: Lowering, node: TaggedTemplateExpression): Register {
  const tag = lowerChain(c, node.tag);
  const values = node.quasi.expressions.map((expression) => lowerExpression(c, expression));
  const to = c.register();
  c.emit({
    op: 'template',
    to,
    strings: templateTexts(node.quasi),
    values,
    tag: tag.value,
    ...(tag.receiver !== undefined && { receiver: tag.receiver }),
    start: node.start,
    end: node.end,
  });
  return to;
}
