import type { Clearance, Place, SchemaMeaning, Span } from '../../facts/index.js';
import { isBounded, isJsonSchema, jsonSchema, keywordClearances } from './json-schemas.js';
import { instanceOfType } from '../packages/externals.js';
import { flatten, valueAtPlace, valuesAt, type CallValues } from '../packages/places.js';
import { clearedByMatch } from '../checks/forms.js';
import { isEndless } from '../language/regexps.js';
import { requestId } from '../running/calls.js';
import type { Evaluator } from '../evaluator.js';
import type { CallSite } from '../running/sites.js';
import { array, constant, isUndefined, object, unknown, type ExternalValue, type ObjectValue, type Value } from '../values/value.js';

/** What a schema says about values that pass it. */
export interface Schema {
  /** Of which risks what comes out is clear … */
  readonly clears: readonly Clearance[];
  /** … and of which what went in is. */
  readonly input: readonly Clearance[];
  /** Of which risks what stands in its place is clear, whatever the checks find. */
  readonly replaced?: readonly Clearance[];
  readonly properties?: ReadonlyMap<string, Schema>;
  /** Properties that are not listed pass as well. */
  readonly open: boolean;
  /** … and where that is said; `loose`: only where the value is compared, and not made anew. */
  readonly openAt?: Span;
  readonly loose?: true;
  /** Of properties that are not listed what comes out is rid; what went in keeps them. */
  readonly drops?: true;
  readonly elements?: Schema;
  /** Whether a property that it is for must be there, where that is said. */
  readonly presence?: 'needed' | 'optional';
  /** Functions of the project that run on the value, in order. */
  readonly steps: readonly SchemaStep[];
  /** The literals that list the properties, to point at one of them; what a later one lists counts. */
  readonly listed?: readonly Value[];
}

export interface SchemaStep {
  readonly does: 'maps' | 'holds';
  readonly fn: Value;
  /** What it gets beside the value. */
  readonly told?: Value;
}

export const anything: Schema = { clears: [], input: [], open: true, steps: [] };

/** A schema out of sight: what it asks nobody can see, but operators in the place of a text, and any number at all, are likely none of it. */
export const unseen: Schema = { clears: ['nosql', 'size'], input: ['nosql', 'size'], open: false, steps: [] };

/** Under this member a value remembers what schema it is: the places of its row, filled in. */
export const schemaProp = '(schema)';
const single = ['properties', 'elements', 'pattern', 'keywords', 'maps', 'holds'] as const;
const lists = ['allOf', 'anyOf'] as const;

/** The value a call gave, as the schema that the row makes it. */
export function withSchema({ evaluator, span }: Pick<CallSite, 'evaluator' | 'span'>, value: Value, row: SchemaMeaning, call: CallValues): Value {
  if (value.kind !== 'external') return value;
  const parts: [string, Value][] = [['clears', constant(row.clears.join())]];
  const closed = row.closedBy === undefined ? undefined : valueAtPlace(evaluator, row.closedBy, call);
  const isClosed = closed?.kind === 'constant' && closed.value === false;
  if (row.open && !isClosed) parts.push(['open', constant(true)]);
  if (row.loose && !isClosed) parts.push(['loose', constant(true)]);
  if (row.drops) parts.push(['drops', constant(true)]);
  if ((row.open === true || row.loose) && !isClosed) parts.push(['at', object([['file', constant(span.file)], ['start', constant(span.start)], ['end', constant(span.end)]])]);
  if (row.closes || (isClosed && row.allOf)) parts.push(['closes', constant(true)]);
  if (row.coerces) parts.push(['coerces', constant(true)]);
  if (row.replaces) parts.push(['replaces', constant(true)]);
  if (row.number) parts.push(['number', constant(true)]);
  const presence = presenceIn(evaluator, row, call);
  if (presence) parts.push(['presence', constant(presence)]);
  if (row.told) parts.push(['told', object(Object.entries(row.told).map(([name, type]) => [name, instanceOfType(type, { id: requestId })] as const), unknown)]);
  for (const name of single) {
    const found = row[name] === undefined ? undefined : valuesAt(evaluator, row[name], call)[0];
    if (found) parts.push([name, found]);
  }
  for (const name of lists) if (row[name]) parts.push([name, array(row[name].flatMap((place: Place) => flatten(valuesAt(evaluator, place, call))))]);
  parts.push(...partsOfOne(evaluator, row, call));
  const id = row.id === undefined ? undefined : valueAtPlace(evaluator, row.id, call);
  return { ...value, props: new Map([...(value.props ?? []), ...(id ? [['$id', id] as const] : []), [schemaProp, object(parts)]]) };
}

function presenceIn(evaluator: Evaluator, { absent, needed }: SchemaMeaning, call: CallValues): Schema['presence'] {
  if (needed) return 'needed';
  if (absent === undefined) return undefined;
  return absent === true || absent.some((place) => { const found = valueAtPlace(evaluator, place, call); return found !== undefined && !isUndefined(found); }) ? 'optional' : undefined;
}

/** What a row says of one property, of one keyword, or of another schema. */
function partsOfOne(evaluator: Evaluator, { property, keyword, refers }: SchemaMeaning, call: CallValues): readonly [string, Value][] {
  const name = property && valueAtPlace(evaluator, property.name, call);
  const one = property && valueAtPlace(evaluator, property.at, call);
  const other = refers === undefined ? undefined : valueAtPlace(evaluator, refers, call);
  return [
    ...(name?.kind === 'constant' && !isUndefined(name) ? [['properties', object([[String(name.value), one ?? unknown]])] satisfies [string, Value]] : []),
    ...(keyword === undefined ? [] : [['keywords', object([[keyword, valueAtPlace(evaluator, '0', call) ?? unknown]])] satisfies [string, Value]]),
    ...(other ? [(other.kind === 'constant' ? ['ref', other] : ['allOf', array([other])]) satisfies [string, Value]] : []),
  ];
}

const known = new WeakMap<Value, Schema>();

/** The schema that a value is; a plain object is one in the words of JSON Schema, or lists properties. */
export function schemaOf(value: Value | undefined): Schema | undefined {
  if (!value) return undefined;
  const found = known.get(value);
  if (found) return found;
  const schema = read(value);
  if (schema) known.set(value, schema);
  return schema;
}

function read(value: Value): Schema | undefined {
  switch (value.kind) {
    case 'external':
      return ofRow(value);
    case 'object':
      return isJsonSchema(value) ? jsonSchema(value) : shape(value);
    case 'union':
      return oneOf(value.of);
    default:
      return undefined;
  }
}

function ofRow(value: ExternalValue): Schema | undefined {
  const row = value.props?.get(schemaProp);
  if (row?.kind !== 'object') return undefined;
  // What goes by that name nobody has looked up, or nobody knows.
  if (row.props.has('ref')) return unseen;
  const clears = row.props.get('clears');
  const names = clears?.kind === 'constant' && typeof clears.value === 'string' && clears.value !== '' ? (clears.value.split(',') as Clearance[]) : [];
  const pattern = row.props.get('pattern');
  const keywords = row.props.get('keywords');
  const isSmall = names.includes('all') && (!row.props.has('number') || isBounded(keywords));
  const own: Clearance[] = [...names, ...(isSmall ? ['size' as const] : []), ...(pattern ? patternClearances(pattern) : []), ...keywordClearances(keywords)];
  const elements = schemaOf(row.props.get('elements'));
  const shaped = row.props.get('properties');
  const told = row.props.get('told');
  const steps = (['maps', 'holds'] as const).flatMap((does) => { const fn = row.props.get(does); return fn ? [{ does, fn, ...(told && { told }) }] : []; });
  const openAt = spanIn(row.props.get('at'));
  const presence = row.props.get('presence');
  const base: Schema = { clears: own, input: own, ...(row.props.has('replaces') && { replaced: own }), open: row.props.has('open'), steps, ...(openAt && { openAt }), ...(row.props.has('loose') && { loose: true as const }), ...(row.props.has('drops') && { drops: true as const }), ...(elements && { elements }), ...(presence?.kind === 'constant' && { presence: presence.value === 'needed' ? 'needed' as const : 'optional' as const }) };
  const all = [...listAt(row, 'allOf').flatMap((one) => schemaOf(one) ?? []), ...(row.props.has('anyOf') ? [oneOf(listAt(row, 'anyOf')) ?? anything] : []), ...(shaped ? [propertiesOf(shaped) ?? anything] : []), base];
  const said = all.reduce(both);
  const schema = row.props.has('closes') ? closed(said) : said;
  return row.props.has('coerces') ? { ...schema, input: [] } : schema;
}

function spanIn(value: Value | undefined): Span | undefined {
  if (value?.kind !== 'object') return undefined;
  const [file, start, end] = ['file', 'start', 'end'].map((name) => { const part = value.props.get(name); return part?.kind === 'constant' ? part.value : undefined; });
  return typeof file === 'string' && typeof start === 'number' && typeof end === 'number' ? { file, start, end } : undefined;
}

/** The schema, without what it does not list. */
export function closed({ openAt: _openAt, loose: _loose, drops: _drops, ...schema }: Schema): Schema {
  return { ...schema, open: false };
}

/** The schema, with what it does not list. */
export function opened(schema: Schema, at: Span): Schema {
  return { ...schema, open: true, openAt: at };
}

/** The schema that lists the properties, or has them. */
function propertiesOf(value: Value): Schema | undefined {
  return value.kind === 'object' && !isJsonSchema(value) ? shape(value) : schemaOf(value);
}

function shape(value: ObjectValue): Schema {
  const properties = new Map<string, Schema>();
  for (const [key, prop] of value.props) properties.set(key, schemaOf(prop) ?? anything);
  return { clears: [], input: [], properties, open: value.rest !== undefined, steps: [], listed: [value] };
}

function listAt(row: ObjectValue, name: string): readonly Value[] {
  const list = row.props.get(name);
  return list?.kind === 'array' ? list.items : [];
}

export function patternClearances(pattern: Value): readonly Clearance[] {
  const regexp = pattern.kind === 'constant' && typeof pattern.value === 'string' ? { pattern: pattern.value, flags: '' } : pattern.kind === 'regexp' ? pattern : undefined;
  const cleared = regexp ? clearedByMatch(regexp) : [];
  return !regexp || cleared.length === 0 || isEndless(regexp) ? cleared : [...cleared, 'size'];
}

/** What passes the one and then the other; of two lists of properties the later one counts. */
export function both(left: Schema, right: Schema): Schema {
  const properties = left.properties && right.properties ? new Map([...left.properties, ...right.properties]) : (left.properties ?? right.properties);
  const elements = right.elements ?? left.elements;
  const listed = [...(left.listed ?? []), ...(right.listed ?? [])];
  const openAt = right.openAt ?? left.openAt;
  const presence = right.presence ?? left.presence;
  const replaced = [...new Set([...(left.replaced ?? []), ...(right.replaced ?? [])])];
  return {
    clears: [...new Set([...left.clears, ...right.clears])],
    input: [...new Set([...left.input, ...right.input])],
    open: isOpen(left) || isOpen(right),
    steps: [...left.steps, ...right.steps],
    ...(replaced.length > 0 && { replaced }),
    ...(openAt && { openAt }),
    ...((left.loose ?? right.loose) && { loose: true as const }),
    ...((left.drops ?? right.drops) && { drops: true as const }),
    ...(properties && { properties }),
    ...(elements && { elements }),
    ...(presence && { presence }),
    ...(listed.length > 0 && { listed }),
  };
}

/** A schema without properties of its own says nothing about others. */
function isOpen(schema: Schema): boolean {
  return schema.open && schema !== anything;
}

/** What passes one of them, whichever it is; nothing when one of them is not known. */
export function oneOf(values: readonly Value[]): Schema | undefined {
  const schemas = values.filter((value) => !isAbsent(value)).map(schemaOf);
  const [first, ...others] = schemas;
  if (!first) return undefined;
  return others.reduce<Schema | undefined>((left, right) => left && right && either(left, right), first);
}

function isAbsent(value: Value): boolean {
  return value.kind === 'constant' && (value.value === undefined || value.value === null);
}

/** Schemas are put together of others, each of which may stand in many places. */
const eithers = new WeakMap<Schema, WeakMap<Schema, Schema>>();

function either(left: Schema, right: Schema): Schema {
  const known = eithers.get(left) ?? new WeakMap<Schema, Schema>();
  eithers.set(left, known);
  const schema = known.get(right) ?? eitherOf(left, right);
  known.set(right, schema);
  return schema;
}

function eitherOf(left: Schema, right: Schema): Schema {
  const clears = common(left.clears, right.clears);
  const input = common(left.input, right.input);
  const drops = (left.drops ?? right.drops) && { drops: true as const };
  if (!left.properties || !right.properties) return { clears, input, open: true, steps: [] };
  const properties = new Map<string, Schema>();
  for (const key of new Set([...left.properties.keys(), ...right.properties.keys()])) {
    const one = left.properties.get(key) ?? (left.open ? anything : undefined);
    const other = right.properties.get(key) ?? (right.open ? anything : undefined);
    const schema = one && other ? either(one, other) : (one ?? other);
    if (schema) properties.set(key, schema);
  }
  return { clears, input, properties, open: left.open || right.open, steps: [], ...drops };
}

function common(left: readonly Clearance[], right: readonly Clearance[]): readonly Clearance[] {
  const shared = left.includes('all') ? right : right.includes('all') ? left : left.filter((risk) => right.includes(risk));
  return shared.filter((risk) => risk !== 'size' || (left.includes('size') && right.includes('size')));
}
