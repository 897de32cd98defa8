import type { RouteMark, Span } from '../../facts/index.js';
import { alternatives, array, constant, undefinedValue, unknown, valueKey, type Value } from '../../evaluate/index.js';
import type { DecoratorReader, Use, Uses } from './decorators.js';

interface Entry {
  readonly value: Value;
  readonly span: Span;
}

type Entries = ReadonlyMap<string, Entry>;

/** What decorators leave on a route for its guards to read: on the method, and on its class. */
export class RouteMetadata {
  /** Equal for routes whose metadata guards cannot tell apart. */
  readonly key: string;

  constructor(
    readonly method: Entries,
    readonly group: Entries,
    /** A decorator that nobody can see into may have left more. */
    readonly isOpen: boolean,
    /** Packages whose own guards let this route pass. */
    readonly openedFor: ReadonlyMap<string, Span>,
  ) {
    this.key = `${text(method)}/${text(group)}/${String(isOpen)}/${[...openedFor.keys()].sort().join()}`;
  }

  read(key: Value, targets: ReadonlySet<'method' | 'class'>, merges: boolean): Value {
    const name = metadataKey(key);
    if (name === undefined) return unknown;
    const found = [targets.has('method') ? this.method.get(name) : undefined, targets.has('class') ? this.group.get(name) : undefined].flatMap((entry) => (entry ? [entry.value] : []));
    if (merges) return this.isOpen ? unknown : found.length === 1 && found[0] ? found[0] : array(found.flatMap((value) => (value.kind === 'array' ? value.items : [value])));
    return found[0] ?? (this.isOpen ? unknown : { ...undefinedValue, settled: true });
  }

  /** What stands on the route under texts as keys. */
  get marks(): readonly RouteMark[] {
    return [...new Map([...this.group, ...this.method])].map(([key, { value, span }]) => ({ key, names: textsIn(value), span, ...(!this.method.has(key) && { ofClass: true as const }) }));
  }

  /** Where a key is set for the route. */
  span(name: string): Span | undefined {
    return (this.method.get(name) ?? this.group.get(name))?.span;
  }
}

export const noMetadata = new RouteMetadata(new Map(), new Map(), false, new Map());

export function metadataOf(reader: DecoratorReader, group: Uses, method: Uses): RouteMetadata {
  const openedFor = new Map<string, Span>();
  for (const use of [...group.uses, ...method.uses]) {
    if (use.meaning.as !== 'public') continue;
    if (isOpening(reader, use)) openedFor.set(packageOf(use.value.origin), use.span);
    else if (takesBack(reader, use)) openedFor.delete(packageOf(use.value.origin));
  }
  return new RouteMetadata(entriesOf(reader, method), entriesOf(reader, group), group.opaque.length + method.opaque.length > 0, openedFor);
}

/** Whether nothing but true stands where a decorator says otherwise. */
function isOpening(reader: DecoratorReader, use: Use): boolean {
  const place = use.meaning.as === 'public' ? use.meaning.unless : undefined;
  const value = place === undefined ? undefined : reader.value(use, place);
  return value === undefined || (value.kind === 'constant' && (value.value === true || value.value === undefined));
}

/** Whether a method may say that what its class opens stays closed for it: some part of what stands there is not true for sure. */
function takesBack(reader: DecoratorReader, use: Use): boolean {
  const place = use.meaning.as === 'public' ? use.meaning.unless : undefined;
  const value = place === undefined ? undefined : reader.value(use, place);
  const parts = value?.kind === 'object' ? [...value.props.values()] : value ? [value] : [];
  return parts.some((part) => part.kind !== 'constant' || part.value !== true);
}

function entriesOf(reader: DecoratorReader, uses: Uses): Entries {
  const entries = new Map<string, Entry>();
  for (const use of uses.uses) {
    if (use.meaning.as !== 'metadata') continue;
    const key = reader.value(use, use.meaning.key);
    const name = key && metadataKey(key);
    if (name !== undefined) entries.set(name, { value: reader.value(use, use.meaning.value) ?? constant(undefined), span: use.span });
  }
  return entries;
}

/** A key as text: itself, or the identity of the symbol or decorator that serves as key. */
export function metadataKey(key: Value): string | undefined {
  if (key.kind === 'constant') return String(key.value);
  if (key.kind === 'external') return `${key.origin} ${key.id ?? ''}`;
  return key.kind === 'unknown' ? undefined : valueKey(key);
}

export function packageOf(origin: string): string {
  return origin.slice(0, origin.indexOf(':', origin.startsWith('node:') ? 5 : 0));
}

function text(entries: Entries): string {
  return [...entries].map(([key, entry]) => `${key}=${valueKey(entry.value)}`).sort().join(';');
}

/** The fixed texts of a value: itself, or the elements and members of what it holds. */
export function textsIn(value: Value): readonly string[] {
  return alternatives(value).flatMap((one) => (one.kind === 'array' ? one.items.flatMap(textsIn) : one.kind === 'object' ? [...one.props.values()].flatMap(textsIn) : one.kind === 'constant' && typeof one.value === 'string' ? [one.value] : []));
}
