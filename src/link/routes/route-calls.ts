import type { Endpoint, Meaning, MethodOf, Range, Register, RequestParts } from '../../facts/index.js';
import { alternatives, flatten, isUndefined, object, readMember, toldAs, valueAtPlace, valuesAt, type CallValues, type Evaluator, type LibraryCall, type Value } from '../../evaluate/index.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

/** Schemas that the framework checks requests against, and which part of a request each name stands for. */
export interface Validation {
  readonly schemas: Value;
  readonly parts: RequestParts;
}

/** What a route call says of its route besides. */
type Notes = Pick<Endpoint, 'version' | 'deprecated' | 'hidden' | 'shaped'>;

/** The elements before the handler of one route call, and the handler. `written`: where the call names each of them. */
export function handlersOf(evaluator: Evaluator, meaning: Of<'route'>, values: CallValues, call: LibraryCall): { readonly chain: readonly Value[]; readonly written?: readonly Range[]; readonly handler: Value | undefined } {
  const found = elementsOf(evaluator, meaning, values);
  const written = writtenIn(meaning, call, call.args.length - values.args.length);
  return written.length === found.chain.length && written.length > 0 ? { ...found, written } : found;
}

function elementsOf(evaluator: Evaluator, meaning: Of<'route'>, values: CallValues): { readonly chain: readonly Value[]; readonly handler: Value | undefined } {
  const before = (meaning.chain ?? []).flatMap((place) => flatten(valuesAt(evaluator, place, values))).filter((value) => value.kind !== 'constant');
  if (meaning.handlers !== undefined) {
    const all = flatten(valuesAt(evaluator, meaning.handlers, values));
    return { chain: [...before, ...all.slice(0, -1)], handler: all.at(-1) };
  }
  const given = meaning.handler === undefined ? undefined : valueAtPlace(evaluator, meaning.handler, values);
  const last = given && isUndefined(given) ? undefined : given;
  // A handler may stand in the options when these come last.
  const handler = last?.kind === 'object' ? readMember(evaluator, last, 'handler') : last;
  return { chain: openOptions(meaning, values) ? [...before, { kind: 'unknown', taint: [], why: 'route options that are not known' }] : before, handler };
}

/** The calls that one call stands for: one for each route of a list that it was given. */
export function eachRoute(meaning: Of<'route'>, call: LibraryCall): readonly LibraryCall[] {
  const [first, ...others] = call.args;
  return meaning.each === undefined || first?.kind !== 'array' ? [call] : flatten([first]).map((one) => toldAs(call, call.callee, call.meanings, [one, ...others]));
}

/** Where a call writes its elements out, one by one: its arguments, an option, the items of a list. `skipped`: arguments before those that places count. */
function writtenIn({ handlers, chain = [] }: Of<'route'>, { argRegisters, frame }: LibraryCall, skipped: number): readonly Range[] {
  const { definitions } = frame.instructions;
  const itemsOf = (register: Register | undefined): readonly Range[] => {
    const at = register === undefined ? undefined : definitions[register];
    return at?.op === 'array' ? at.items.flatMap((item) => itemsOf(item.value)) : at ? [{ start: at.start, end: at.end }] : [];
  };
  const all = (handlers === undefined ? chain : [handlers]).flatMap((place) => {
    const [, index = '', rest, option] = /^(\d+)(\.\.)?(?:\.(\w+))?$/.exec(place) ?? [];
    const registers = index === '' ? [] : argRegisters.slice(Number(index) + skipped, rest ? undefined : Number(index) + skipped + 1);
    return registers.flatMap((register) => {
      const holder = register === undefined || option === undefined ? undefined : definitions[register];
      const entry = holder?.op === 'object' ? holder.entries.find((one) => 'key' in one && one.key === option) : undefined;
      return itemsOf(option === undefined ? register : entry && 'key' in entry ? entry.value : undefined);
    });
  });
  return handlers === undefined ? all : all.slice(0, -1);
}

/** What elements find in a route's own options; nothing where it has none. */
export function configOf(config: Value | undefined): Value {
  return config === undefined || isUndefined(config) ? object([]) : config;
}

export function validationOf(evaluator: Evaluator, meaning: Of<'route'>, values: CallValues): Validation | undefined {
  if (meaning.schema === undefined || meaning.validates === undefined) return undefined;
  const schemas = valueAtPlace(evaluator, meaning.schema, values);
  const lenient = meaning.lenient === undefined ? undefined : valueAtPlace(evaluator, meaning.lenient, values);
  return schemas && schemas.kind !== 'constant' && !(lenient?.kind === 'constant' && lenient.value === true) ? { schemas, parts: meaning.validates } : undefined;
}

/** Route options that nobody can read may hold a guard. */
function openOptions(meaning: Of<'route'>, call: CallValues): boolean {
  const place = meaning.chain?.[0];
  if (place === undefined) return false;
  const options = call.args[Number(place.split('.')[0])];
  return options?.kind === 'unknown' && call.args.length > 2;
}

/** The HTTP methods that one route call is for. */
export function methodsOf(evaluator: Evaluator, method: MethodOf, call: LibraryCall): readonly string[] {
  if (method === 'name') return [call.origin.slice(Math.max(call.origin.lastIndexOf('#'), call.origin.lastIndexOf('.')) + 1).toUpperCase()];
  if (typeof method === 'string') return [method];
  const value = valueAtPlace(evaluator, method.at, { args: call.args });
  const names = flatten(value ? alternatives(value) : []).flatMap((one) => (one.kind === 'constant' && typeof one.value === 'string' ? [one.value === '*' ? 'ALL' : one.value.toUpperCase()] : []));
  return names.length > 0 ? names : ['ALL'];
}

/** What the call says besides: under which version the route is served, that callers should move on, and that nobody is told of it. */
export function notesOf(evaluator: Evaluator, meaning: Of<'route'>, call: LibraryCall): Notes {
  const values = { args: call.args };
  const version = meaning.version === undefined ? undefined : valueAtPlace(evaluator, meaning.version, values);
  const deprecated = meaning.deprecated === undefined ? undefined : valueAtPlace(evaluator, meaning.deprecated, values);
  const hidden = meaning.hidden === undefined ? undefined : valueAtPlace(evaluator, meaning.hidden, values);
  const shaped = meaning.shaped === undefined ? undefined : valueAtPlace(evaluator, meaning.shaped, values);
  return {
    ...(shaped && !isUndefined(shaped) && { shaped: { reason: 'its options say which fields an answer has', span: call.place } }),
    ...(version?.kind === 'constant' && version.value !== undefined && version.value !== null && { version: String(version.value) }),
    ...(deprecated?.kind === 'constant' && Boolean(deprecated.value) && { deprecated: { reason: 'its options say deprecated', span: call.place } }),
    ...(hidden?.kind === 'constant' && Boolean(hidden.value) && { hidden: { reason: 'its options keep it out of the documentation', span: call.place } }),
  };
}

/** What the registration says besides, as the endpoint has it. */
export function notesIn({ version, deprecated, hidden, shaped }: Notes): Notes {
  return { ...(version !== undefined && { version }), ...(deprecated && { deprecated }), ...(hidden && { hidden }), ...(shaped && { shaped }) };
}
