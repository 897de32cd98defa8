import type { Meaning, Origin, Span } from '../../facts/index.js';
import { callBack } from '../running/calls.js';
import type { Evaluator } from '../evaluator.js';
import { addBehaviour, invoke } from '../running/invoke.js';
import { addClearances, asPending, emptyPath, intersect, unite, type Clearances } from '../checks/path-state.js';
import { applyPathTo } from '../values/path-values.js';
import { valueAtPlace, valuesAt, type CallValues } from '../packages/places.js';
import { fieldSpan } from './declared-fields.js';
import { enteringStep, openedBy, passSchema, schemaClearances, type RunStep } from './schema-pass.js';
import { closed, opened, schemaOf, unseen, type Schema } from './schemas.js';
import type { CallSite } from '../running/sites.js';
import { isUndefined, joinAll, object, taintsOf, unknown, type ObjectValue, type Value } from '../values/value.js';

type Of<Name extends Meaning['is']> = Extract<Meaning, { readonly is: Name }>;

const none: Clearances = new Map();

/** The result of a call that lets a value pass a schema; undefined when the value holds nothing of a caller's. */
export function parse(site: CallSite, meaning: Of<'derives'>, values: CallValues): Value | undefined {
  const { evaluator } = site;
  const given = applyPathTo(evaluator.path, joinAll(meaning.from.flatMap((place) => valuesAt(evaluator, place, values))));
  if (taintsOf(given).length === 0) return undefined;
  const schema = schemaFor(site, meaning, values);
  if (schema) noteReads(site, given, schema);
  noteValidated(site, [given], schema === undefined);
  const passed = schema ? passSchema(evaluator, given, schema, callingStep(site)) : { value: given, input: none };
  if (meaning.in === undefined) {
    evaluator.path = addClearances(evaluator.path, passed.input);
    return passed.value;
  }
  const path = addClearances(emptyPath, passed.input);
  const verdict = (truth: boolean): Value => (path.cleared.size === 0 ? unknown : { kind: 'unknown', taint: [], proves: { truth, path } });
  const verdicts = [...(meaning.passed ?? []).map((name) => [name, verdict(true)] as const), ...(meaning.failed ?? []).map((name) => [name, verdict(false)] as const)];
  const raw = schema?.open ? openedBy(given, schema) : given;
  return object([[meaning.in, meaning.raw ? raw : passed.value], ...verdicts], unknown);
}

/** The schema of a call, as options of that call leave it. */
function schemaFor({ evaluator, span }: CallSite, { schema: place, strips, opens }: Of<'derives'>, values: CallValues): Schema | undefined {
  const schema = place === undefined ? undefined : schemaOf(valueAtPlace(evaluator, place, values));
  const isTrue = (option: string | undefined): boolean => { const found = option === undefined ? undefined : valueAtPlace(evaluator, option, values); return found?.kind === 'constant' && found.value === true; };
  if (!schema) return undefined;
  if (isTrue(strips)) return closed(schema);
  return isTrue(opens) ? opened(schema, span) : schema;
}

/** Calls the functions of a schema where the value passes it. */
function callingStep(site: CallSite): RunStep {
  return ({ fn, told }, value) => {
    const args = told ? [value, told] : [value];
    if (fn.kind !== 'function') return { value: callBack(site, fn, args), holds: none };
    const outcome = invoke(site.evaluator, fn, args, fn.self, site.span, site.frame.depth + 1);
    return { value: outcome.value, holds: outcome.truthy?.cleared ?? none };
  };
}

/** A schema for the whole query or path names what is read of it. */
function noteReads(site: CallSite, given: Value, schema: Schema): void {
  for (const taint of taintsOf(given)) {
    if (taint.id !== 'query' && taint.id !== 'params' && taint.id !== 'body') continue;
    for (const key of schema.properties?.keys() ?? []) site.evaluator.host.requestRead({ origin: taint.id, key, label: `${taint.label}.${key}`, span: fieldSpan(schema, key) ?? site.span });
  }
}

/** Parts of a request that arrive unchecked. */
const parts: ReadonlySet<Origin> = new Set(['body', 'query', 'params', 'headers', 'cookies'] as const);

/** Notes that a schema looks at what a caller sent. */
function noteValidated(site: CallSite, given: readonly Value[], isBlind: boolean): void {
  const seen = [...new Set(given.flatMap(taintsOf).map((taint) => taint.origin))].filter((origin) => parts.has(origin));
  if (seen.length > 0) addBehaviour(site.frame, { does: 'validate', parts: seen, label: site.label, span: site.span, ...(isBlind && { blind: true }) });
}

/** Notes that a call checks the value at a place against a schema. */
export function noteChecked(site: CallSite, meaning: Of<'checks'>, values: CallValues): void {
  if (meaning.schema === undefined) return;
  const given = valuesAt(site.evaluator, meaning.at, values);
  if (schemaOf(valueAtPlace(site.evaluator, meaning.schema, values))) noteValidated(site, given, false);
  else noteBlindCheck(site, 'schema', given);
}

/** Words in names of functions out of sight that look whether something has the form it should have. A closed list, that silences. */
const checking = /^(?:(?:in)?valid|assert|ensure|guard|schema|conform|struct|expect)|^(?:check(?:s|ed|er|ing)?|decod(?:e|es|er)|pars(?:e|es|ed|er|ing)|is)$/i;

/** Whether something out of sight may look at the form of what it is handed, by its name: by whole words of it, as a `checkout` checks nothing. */
export function mayCheck(name: string): boolean {
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).some((word) => checking.test(word));
}

/** Notes that something out of sight looks at the form of request data. What it asks of it nobody can see, but operators in the place of a text are likely none. */
export function noteBlindCheck(site: CallSite, name: string, args: readonly Value[]): void {
  const taints = args.flatMap(taintsOf).filter(({ shape, origin }) => shape !== 'string' && parts.has(origin));
  if (taints.length === 0 || !mayCheck(name)) return;
  noteValidated(site, args, true);
  site.evaluator.path = addClearances(site.evaluator.path, new Map(taints.map(({ id }) => [id, ['nosql']])));
}

/** What holds when a check against a schema has come out well. */
export function checkedBySchema(evaluator: Evaluator, meaning: Of<'checks'>, values: CallValues): Clearances {
  const schema = meaning.schema === undefined ? undefined : schemaOf(valueAtPlace(evaluator, meaning.schema, values));
  if (!schema) return none;
  return valuesAt(evaluator, meaning.at, values).reduce((established, value) => unite(established, passSchema(evaluator, value, schema, enteringStep(evaluator)).input), none);
}

/** What a value that stands before a handler establishes about the request. */
export function validatedBy(evaluator: Evaluator, meanings: readonly Meaning[], values: CallValues): Clearances {
  let established = none;
  for (const meaning of meanings) {
    if (meaning.is === 'validates') established = unite(established, validatedParts(evaluator, schemasOf(evaluator, meaning, values), meaning.parts, (origin) => isOpened(evaluator, meaning, origin, values)));
    else if (meaning.is === 'validates-field') established = unite(established, ofField(evaluator, meaning, values));
    else if (meaning.is === 'validates-one-of') established = unite(established, commonTo(evaluator, valueAtPlace(evaluator, meaning.at, values)));
  }
  return established;
}

/** What all of these lists of checks establish. */
function commonTo(evaluator: Evaluator, lists: Value | undefined): Clearances {
  if (lists?.kind !== 'array' || lists.rest) return none;
  const each = lists.items.map((list) => (list.kind === 'array' ? list.items : [list]).map((one) => (one.kind === 'external' ? validatedBy(evaluator, evaluator.host.meanings(one.origin), { args: one.args ?? [], receiver: one }) : none)).reduce(unite, none));
  return each.length === 0 ? none : each.reduce(intersect);
}

/** Whether it lets pass what the schemas for a part of the request do not list. */
function isOpened(evaluator: Evaluator, { opens }: Of<'validates'>, origin: Origin, values: CallValues): boolean {
  const place = opens?.[origin];
  const said = place === undefined ? undefined : valueAtPlace(evaluator, place, values);
  return place !== undefined && !(said?.kind === 'constant' && said.value === false);
}

/** The schemas of a validator under the names of the parts they are for. */
function schemasOf(evaluator: Evaluator, meaning: Of<'validates'>, values: CallValues): Value | undefined {
  const given = valueAtPlace(evaluator, meaning.at, values);
  const name = meaning.name === undefined ? undefined : valueAtPlace(evaluator, meaning.name, values);
  if (meaning.name === undefined || !given) return given;
  return name?.kind === 'constant' && typeof name.value === 'string' ? object([[name.value, given]]) : undefined;
}

/** What schemas that stand under the names of parts of a request establish. */
export function validatedParts(evaluator: Evaluator, schemas: Value | undefined, parts: Readonly<Record<string, Origin>>, isOpen: (origin: Origin) => boolean = () => false): Clearances {
  let established = none;
  if (schemas?.kind !== 'object') return established;
  for (const { origin, values } of partsIn(schemas, parts)) {
    // Of several, whoever asks chooses one: `application/json`, `multipart/form-data`.
    const each = values.map((value) => { const schema = schemaOf(value) ?? (isUndefined(value) ? undefined : unseen); return schema ? schemaClearances(evaluator, isOpen(origin) ? { ...schema, open: true } : schema, origin, origin) : none; });
    if (each.length > 0) established = unite(established, each.reduce(intersect));
  }
  return established;
}

/** What stands in schemas for each part of a request, in their order. */
function partsIn(schemas: ObjectValue, parts: Readonly<Record<string, Origin>>): readonly { readonly origin: Origin; readonly values: readonly Value[] }[] {
  const rows = Object.entries(parts).map(([name, origin]) => ({ path: name.split('.'), origin }));
  return [...schemas.props.keys()].flatMap((key) => rows.flatMap(({ path, origin }) => (path[0] === key ? [{ origin, values: standing(schemas, path) }] : [])));
}

/** What stands under a name, or under a path of names (`*`: any), among schemas. */
function standing(holder: Value, [name, ...below]: readonly string[]): readonly Value[] {
  if (name === undefined) return [holder];
  if (holder.kind !== 'object') return isUndefined(holder) ? [] : [unknown];
  const found = name === '*' ? [...holder.props.values(), ...(holder.rest ? [holder.rest] : [])] : [holder.props.get(name) ?? holder.rest ?? []].flat();
  return found.flatMap((one) => standing(one, below));
}

/** What holds of a field once somebody has read what the checks found, and at once where they put something else in its place. */
function ofField(evaluator: Evaluator, meaning: Of<'validates-field'>, values: CallValues): Clearances {
  const schema = schemaOf(values.receiver);
  if (!schema) return none;
  const checked = asPending(fieldClearances(evaluator, schema, meaning, values));
  return schema.replaced ? unite(checked, fieldClearances(evaluator, { clears: schema.replaced, input: [], open: false, steps: [] }, meaning, values)) : checked;
}

function fieldClearances(evaluator: Evaluator, schema: Schema, meaning: Of<'validates-field'>, values: CallValues): Clearances {
  const names = valuesAt(evaluator, meaning.name, values).flatMap((value) => (value.kind === 'array' ? value.items : [value]));
  let established = none;
  for (const name of names) {
    if (name.kind !== 'constant' || typeof name.value !== 'string') continue;
    const field = name.value.replace(/\[(\d+)\]/g, '.$1').replaceAll('*', '[]');
    for (const origin of meaning.of) established = unite(established, schemaClearances(evaluator, schema, field === '' ? origin : `${origin}.${field}`, origin));
    if (meaning.gives !== undefined && field !== '') established = unite(established, schemaClearances(evaluator, schema, `body.${meaning.gives}.${field}`, 'body'));
  }
  return established;
}


/** Which parts of a request a value that stands before a handler looks at; `blind`: it cannot be seen what it asks of them. */
export function partsValidated(evaluator: Evaluator, meanings: readonly Meaning[], values: CallValues): Looked | undefined {
  const looked = meanings.flatMap((meaning) => {
    if (meaning.is === 'validates') return [partsOf(schemasOf(evaluator, meaning, values), meaning.parts)];
    return meaning.is === 'validates-field' ? [{ parts: meaning.of, ...(schemaOf(values.receiver) === undefined && { blind: true as const }) }] : [];
  });
  if (looked.length === 0) return undefined;
  const open = looked.find((one) => one.open)?.open;
  return { parts: [...new Set(looked.flatMap((one) => one.parts))], ...(looked.some((one) => one.blind) && { blind: true }), ...(open && { open }) };
}

export interface Looked {
  readonly parts: readonly Origin[];
  readonly blind?: true;
  /** Where it is said that a body may hold more than the schema lists. */
  readonly open?: { readonly at: Span; readonly by: 'schema' };
}

/** The parts of a request that schemas under these names are for; none are known of schemas that are out of sight. */
export function partsOf(schemas: Value | undefined, parts: Readonly<Record<string, Origin>>): Looked {
  if (schemas?.kind !== 'object') return { parts: [], blind: true };
  const found = partsIn(schemas, parts).flatMap(({ origin, values }) => values.map((value) => ({ origin, value })));
  const isBlind = schemas.rest !== undefined || found.some(({ value }) => schemaOf(value) === undefined);
  const openAt = found.map(({ origin, value }) => (origin === 'body' ? openingOf(schemaOf(value)) : undefined)).find((span) => span !== undefined);
  return { parts: [...new Set(found.map(({ origin }) => origin))], ...(isBlind && { blind: true }), ...(openAt && { open: { at: openAt, by: 'schema' as const } }) };
}

/** Where a schema that lists properties says that others may stay. */
function openingOf(schema: Schema | undefined): Span | undefined {
  return schema && (schema.open || schema.loose) ? schema.openAt : undefined;
}
