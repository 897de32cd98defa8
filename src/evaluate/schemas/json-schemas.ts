import type { Clearance, Span } from '../../facts/index.js';
import { propertySpan } from '../running/definitions.js';
import { anything, both, oneOf, patternClearances, schemaOf, unseen, type Schema } from './schemas.js';
import { flatten } from '../packages/places.js';
import { alternatives, type ObjectValue, type Value } from '../values/value.js';

/** Formats of a fixed form; those of addresses and mails leave the attacker a choice that matters. */
const closedFormats = new Set(['uuid', 'date', 'time', 'date-time', 'iso-date-time', 'iso-time', 'duration']);
const numberFormats = new Set(['int32', 'int64', 'float', 'double']);
const numberTypes = new Set(['integer', 'number']);
const plainTypes = new Set(['integer', 'number', 'boolean', 'null']);
const types = new Set([...plainTypes, 'string', 'object', 'array']);
const everything: readonly Clearance[] = ['all', 'size'];

/** Whether an object is a schema in the words of JSON Schema, not one that lists properties. */
export function isJsonSchema(value: ObjectValue): boolean {
  const { props } = value;
  if (typesOf(props.get('type')).length > 0) return true;
  if (isText(props.get('$ref')) || props.get('enum')?.kind === 'array') return true;
  if (props.get('const')?.kind === 'constant') return true;
  return ['anyOf', 'oneOf', 'allOf'].some((key) => props.get(key)?.kind === 'array');
}

export function jsonSchema(value: ObjectValue): Schema {
  const { props } = value;
  if (isText(props.get('$ref'))) return unseen;
  const declared = typesOf(props.get('type'));
  const own = declared.length > 0 && declared.every((type) => plainTypes.has(type)) ? ofNumbers(value, declared) : declared.length > 0 && declared.every((type) => type === 'string' || plainTypes.has(type)) ? [...textClearances, ...keywordClearances(value)] : fixedClearances(value);
  const listed = props.get('properties');
  const properties = listed?.kind === 'object' ? new Map([...listed.props].map(([key, prop]) => [key, schemaOf(prop) ?? unseen])) : undefined;
  const elements = schemaOf(props.get('items'));
  const additional = props.get('additionalProperties');
  const isClosed = additional?.kind === 'constant' && additional.value === false;
  const openAt = isClosed ? undefined : literalSpan(value);
  const base: Schema = { clears: own, input: own, open: !isClosed, steps: [], ...(openAt && { openAt }), ...(properties && listed && { properties, listed: [listed] }), ...(elements && { elements }) };
  const any = ['anyOf', 'oneOf'].flatMap((key) => { const list = props.get(key); return list ? [oneOf(flatten([list])) ?? anything] : []; });
  const all = props.get('allOf');
  return [...(all ? flatten([all]).map((one) => schemaOf(one) ?? unseen) : []), ...any, base].reduce(both);
}

/** Where a schema says what it does about properties that it does not list, or else the schema itself. */
function literalSpan(value: ObjectValue): Span | undefined {
  if (!value.literal) return undefined;
  const { frame, instruction } = value.literal;
  return propertySpan(value, 'additionalProperties') ?? { file: frame.module.file, start: instruction.start, end: instruction.end };
}

/** A number is as large as its sender likes unless something bounds it. */
function ofNumbers(value: ObjectValue, declared: readonly string[]): readonly Clearance[] {
  return !declared.some((type) => numberTypes.has(type)) || isBounded(value) || fixedClearances(value).length > 0 ? everything : ['all'];
}

/** Words by which validators bound a number from above. */
const bounds = ['maximum', 'exclusiveMaximum', 'max', 'lt', 'lte'];

/** Whether options bound a number; those that cannot be seen may. */
export function isBounded(value: Value | undefined): boolean {
  if (!value) return false;
  return value.kind !== 'object' ? value.kind !== 'constant' : value.rest !== undefined || bounds.some((word) => value.props.has(word));
}

const textClearances: readonly Clearance[] = ['nosql'];

/** What the options of a string schema clear it of. */
export function keywordClearances(value: Value | undefined): readonly Clearance[] {
  if (value?.kind !== 'object') return [];
  const format = value.props.get('format');
  const pattern = value.props.get('pattern');
  if (format?.kind === 'constant' && closedFormats.has(String(format.value))) return everything;
  const formed = format?.kind === 'constant' && numberFormats.has(String(format.value)) ? (['all'] as const) : [];
  return [...formed, ...(pattern ? patternClearances(pattern) : []), ...fixedClearances(value)];
}

/** One of a list of values, or just one. */
function fixedClearances(value: ObjectValue): readonly Clearance[] {
  return value.props.has('enum') || value.props.has('const') ? everything : [];
}

function typesOf(value: Value | undefined): readonly string[] {
  if (!value) return [];
  const names = flatten(alternatives(value)).map((one) => (one.kind === 'constant' ? String(one.value) : ''));
  return names.every((name) => types.has(name)) ? names : [];
}

function isText(value: Value | undefined): boolean {
  return value?.kind === 'constant' && typeof value.value === 'string';
}
