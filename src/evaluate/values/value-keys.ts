import { capturedValues } from './captured.js';
import type { PathState } from '../checks/path-state.js';
import { taintKey } from './taint.js';
import { askedKey } from '../checks/targets.js';
import type { Alias, FunctionValue, Value } from './value.js';

/** Numbers for values, equal for equal values: what is remembered by value is remembered by number. Values of different evaluators are never compared. */
interface ValueNumbers {
  readonly ids: WeakMap<Value, number>;
  readonly interned: Map<string, number>;
}

let ids = new WeakMap<Value, number>();
let interned = new Map<string, number>();

/** Goes on with these numbers, or without any; gives those that were in use. */
export function useNumbers(numbers: ValueNumbers = { ids: new WeakMap(), interned: new Map() }): ValueNumbers {
  const before = { ids, interned };
  ({ ids, interned } = numbers);
  return before;
}

/** A short text that is equal for equal values, to compare and to remember by. */
export function valueKey(value: Value): string {
  return valueId(value).toString(36);
}

const maxKeyDepth = 24;

/** A number that is equal for equal values. */
export function valueId(value: Value, depth = 0): number {
  const known = ids.get(value);
  if (known !== undefined) return known;
  const text = depth > maxKeyDepth ? '…' : describeValue(value, depth + 1);
  const id = numberOf(text);
  ids.set(value, id);
  return id;
}

function numberOf(text: string): number {
  const known = interned.get(text);
  if (known !== undefined) return known;
  interned.set(text, interned.size);
  return interned.size - 1;
}

/** One level of a value as text, its parts by number. */
function describeValue(value: Value, depth: number): string {
  const part = (one: Value): string => valueId(one, depth).toString(36);
  const list = (values: readonly Value[]): string => values.map(part).join();
  switch (value.kind) {
    case 'unknown':
      return `?${value.environment ? 'e' : ''}${value.origin ?? ''}${value.identity === undefined ? '' : `@${value.identity}`}${value.taint.map(taintKey).join('&')}${value.chosenBy ? `[${value.chosenBy.map(taintKey).join('&')}` : ''}${value.proves ? `!${String(value.proves.truth)}${value.proves.path.key}` : ''}${value.truthy ? 't' : ''}${value.stored ? `~${value.stored.model}.${value.stored.path}` : ''}`;
    case 'constant':
      return `${underText(value.under)}${value.development ? 'D' : ''}${value.asked ? askedKey(value.asked) : ''}${typeof value.value === 'string' ? JSON.stringify(value.value) : `=${String(value.value)}`}`;
    case 'text':
      return `t${value.asked ? askedKey(value.asked) : ''}${value.parts.map((one) => (typeof one === 'string' ? JSON.stringify(one) : part(one))).join()}`;
    case 'regexp':
      return `/${value.pattern}/${value.flags}`;
    case 'object':
      return `${aliasText(value.alias)}${underText(value.under)}${value.development ? 'D' : ''}{${propsText(value.props, part)}${value.rest ? `…${part(value.rest)}` : ''}`;
    case 'array':
      return `${aliasText(value.alias)}${underText(value.under)}${value.filled ? '+' : ''}${value.kept ? 'k' : ''}[${list(value.items)}${value.rest ? `…${part(value.rest)}` : ''}${value.length ? `#${part(value.length)}` : ''}`;
    case 'function':
      return functionText(value, part);
    case 'native':
      return `n${value.name}${String(interned.size)}`;
    case 'class':
      return `c${value.file}#${String(value.index)}@${value.frame.id}`;
    case 'instance':
      return `${aliasText(value.alias)}i${value.of.file}#${String(value.of.index)}${value.shared ? '' : propsText(value.props, part)}`;
    case 'external':
      return `${aliasText(value.alias)}x${value.origin}~${value.id ?? ''}${value.identity === undefined ? '' : `@${value.identity}`}(${value.args ? list(value.args) : ''}){${value.props ? propsText(value.props, part) : ''}`;
    case 'module':
      return `m${value.file}`;
    case 'union':
      return `<${value.of.map(part).sort().join('|')}`;
  }
}

function aliasText(alias: Alias | undefined): string {
  return alias ? `=${alias.id.toString(36)}=` : '';
}

function underText(under: PathState | undefined): string {
  return under ? `^${under.key}^` : '';
}

/** Calls at one place make closures of one name: what they hold tells them apart. */
function functionText(value: FunctionValue, part: (value: Value) => string): string {
  let text = `f${value.file}#${String(value.index)}@${value.frame.id}:${value.self ? part(value.self) : ''}(${value.bound ? value.bound.map(part).join() : ''}`;
  if (!value.frame.parent) return text;
  // Closures hold one another: on the way round the name has to do.
  ids.set(value, numberOf(text));
  for (const held of capturedValues(value)) text += `;${held ? part(held) : ''}`;
  return text;
}

function propsText(props: ReadonlyMap<string, Value>, part: (value: Value) => string): string {
  let text = '';
  for (const [name, value] of props) text += `${name}:${part(value)},`;
  return text;
}
