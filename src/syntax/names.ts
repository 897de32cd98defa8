import type { Expression, ModuleExportName, PropertyKey, TemplateLiteral } from 'oxc-parser';
import type { Literal } from '../facts/index.js';

/** The text of a string literal or of a template without holes. */
export function findText(node: Expression | PropertyKey): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return templateTexts(node)[0];
  return undefined;
}

/** The name a property key has in the text: `a`, `'a'`, `1`, `#a`, `['a']`. */
export function findKeyName(key: PropertyKey, computed: boolean): string | undefined {
  switch (key.type) {
    case 'Identifier':
      return computed ? undefined : key.name;
    case 'PrivateIdentifier':
      return `#${key.name}`;
    case 'Literal':
      return typeof key.value === 'number' ? String(key.value) : findText(key);
    case 'TemplateLiteral':
      return findText(key);
    default:
      return undefined;
  }
}

/** The strings between the holes; an invalid escape (allowed in tagged templates) gives its raw text. */
export function templateTexts(node: TemplateLiteral): string[] {
  return node.quasis.map((part) => part.value.cooked ?? part.value.raw);
}

/** A name in an import or export list, which may be written as a string. */
export function listedName(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}

/** The value of a literal that JSON can hold; `undefined` for regular expressions and big integers. */
export function findLiteral(node: Expression): Literal | undefined {
  if (node.type !== 'Literal' || 'regex' in node || 'bigint' in node) return undefined;
  const { value } = node;
  // `1e999` is Infinity, which JSON turns into null.
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}
