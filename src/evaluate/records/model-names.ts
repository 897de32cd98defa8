import { typedProp } from './held.js';
import type { Value } from '../values/value.js';

/** How a model is called, however it was given. */
export function modelName(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case 'constant':
      return typeof value.value === 'string' ? tableIn(value.value) : undefined;
    case 'class':
      return value.facts.name;
    case 'instance':
      return value.of.facts.name;
    case 'external':
      return modelName(value.props?.get(typedProp) ?? value.args?.[0] ?? (value.receiver?.kind === 'external' ? value.receiver.args?.[0] : undefined));
    default:
      return undefined;
  }
}

/** `users as u`: builders of statements take a table with the name that it goes by. */
function tableIn(text: string): string {
  const [table = '', as] = text.split(' ');
  return as?.toLowerCase() === 'as' ? table : text;
}
