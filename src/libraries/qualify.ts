import type { DecoratorMeaning, Meaning } from '../facts/index.js';

/** Words that stand where a type may stand but name none. */
const notTypes = new Set(['next', 'error', 'ret', 'this', 'principal', 'body', 'message', 'arguments', 'param', '']);

/** The same meaning with the package written before every type it names, so that it can be read without its row. */
export function qualify(meaning: Meaning, packageName: string): Meaning {
  const type = (name: string): string => qualifyType(name, packageName);
  switch (meaning.is) {
    case 'instance':
      return { ...meaning, of: type(meaning.of), ...(meaning.holds && { holds: Object.fromEntries(Object.entries(meaning.holds).map(([member, name]) => [member, type(name)])) }) };
    case 'route-group':
    case 'param-handler':
    case 'contract':
    case 'procedure':
      return { ...meaning, of: type(meaning.of) };
    case 'serves-procedures':
      return { ...meaning, of: type(meaning.of), ...(meaning.schema && { schema: { ...meaning.schema, of: type(meaning.schema.of) } }) };
    case 'procedures':
      return { ...meaning, ...(meaning.schema && { schema: { ...meaning.schema, of: type(meaning.schema.of) } }) };
    case 'procedure-step':
      return { ...meaning, ...(meaning.of !== undefined && { of: type(meaning.of) }) };
    case 'calls':
      return { ...meaning, ...(meaning.with && { with: meaning.with.map(type) }), ...(meaning.instead && { instead: { ...meaning.instead, with: meaning.instead.with.map(type) } }) };
    case 'overridden':
      return { ...meaning, with: meaning.with.map(type), ...(meaning.asked !== undefined && { asked: type(meaning.asked) }) };
    case 'assumed-handler':
      return { ...meaning, of: meaning.of.map(type) };
    case 'decorate':
      return { ...meaning, ...(meaning.type !== undefined && { type: type(meaning.type) }) };
    case 'models':
      return { ...meaning, of: type(meaning.of) };
    case 'handler-arguments':
      return { ...meaning, of: meaning.of.map(type), ...(meaning.error && { error: meaning.error.map(type) }), ...(meaning.self !== undefined && { self: type(meaning.self) }) };
    case 'decorator':
      return { ...meaning, means: qualifyDecorator(meaning.means, type) };
    default:
      return meaning;
  }
}

/** Parts of a request, and of what a call gives, by their names. */
const namedPart = /^(?:ret|body|headers|file)\./;

export function qualifyType(name: string, packageName: string): string {
  return name.includes(':') || notTypes.has(name) || namedPart.test(name) ? name : `${packageName}:${name}`;
}

function qualifyDecorator(means: DecoratorMeaning, type: (name: string) => string): DecoratorMeaning {
  return means.as === 'context' ? { ...means, of: type(means.of) } : means;
}
