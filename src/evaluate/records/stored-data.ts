import type { DataAccess, Risk, Span } from '../../facts/index.js';
import type { Evaluator } from '../evaluator.js';
import type { StoredPart } from '../values/stored-part.js';
import { array, constant, type ExternalValue, type ObjectValue, type UnknownValue, type Value } from '../values/value.js';

/**
 * What stored records hold, where it does harm as it is (CWE-79 and others, of the second order). Such data are no taint: who wrote them is asked of the whole API, by the model and the field.
 */

/** Under this member records remember of which model they are, and which of their fields hold no text. */
const fromProp = '(from)';

/** Gives records what tells of which model they are. */
export function ofModel(result: Value, query: ObjectValue, access: DataAccess | undefined): Value {
  if (result.kind !== 'external' || access?.model === undefined || access.link || (access.does !== 'read' && access.does !== 'list')) return result;
  const said = array([constant(access.model), query.props.get('within') ?? constant(''), array(typedOtherwise(query.props.get('fields')).map(constant))]);
  return { ...result, props: new Map(result.props ?? []).set(fromProp, said) };
}

/** Types of schemas that hold no text of a caller's choice. */
const noText = /(?:^|[:.#])(?:Number|Boolean|Date|BigInt|ObjectId|Decimal128|INTEGER|SMALLINT|BIGINT|FLOAT|DOUBLE|DECIMAL|REAL|BOOLEAN|DATE|DATEONLY|UUID|ENUM|int|integer|serial|numeric|boolean|timestamp|date|uuid)\b/;

function typedOtherwise(fields: Value | undefined): readonly string[] {
  if (fields?.kind !== 'object') return [];
  return [...fields.props].flatMap(([name, field]) => {
    const type = field.kind === 'object' ? field.props.get('type') : field;
    return type?.kind === 'external' && noText.test(type.origin) ? [name] : [];
  });
}

/** Methods whose result holds what their receiver holds. */
const passing = new Set(['toJSON', 'toObject', 'filter', 'find', 'slice', 'sort', 'reverse', 'at', 'pop', 'shift', 'concat', 'toString', 'trim', 'toUpperCase', 'toLowerCase', 'substring', 'substr']);

const maxSteps = 12;

/** The part of stored records that a value is. */
function storedOf(value: Value): StoredPart | undefined {
  if (value.kind === 'unknown') return value.stored;
  const keys: string[] = [];
  let at: Value | undefined = value;
  for (let step = 0; at?.kind === 'external' && step < maxSteps; step += 1) {
    const from: Value | undefined = at.props?.get(fromProp);
    if (from?.kind === 'array') return partOf(from.items, keys);
    const key = lastKey(at);
    if (!key.endsWith('()')) keys.unshift(key);
    else if (!passing.has(key.slice(0, -2))) return undefined;
    at = at.receiver;
  }
  return undefined;
}

function partOf([model, within, typed]: readonly Value[], keys: readonly string[]): StoredPart | undefined {
  const names = keys.filter((key) => !/^\d+$/.test(key) && key !== '[]');
  const path = (within?.kind === 'constant' && within.value !== '' && names[0] === within.value ? names.slice(1) : names).join('.');
  if (model?.kind !== 'constant' || (typed?.kind === 'array' && typed.items.some((one) => one.kind === 'constant' && one.value === path))) return undefined;
  return { model: String(model.value), path };
}

function lastKey({ origin }: ExternalValue): string {
  return origin.slice(Math.max(origin.lastIndexOf('.'), origin.lastIndexOf('#'), origin.lastIndexOf(':')) + 1);
}

/** What is read of a part. */
export function partBelow({ model, path }: StoredPart, key: string): UnknownValue {
  return asPart({ model, path: /^\d+$/.test(key) || key === 'length' ? path : path === '' ? key : `${path}.${key}` });
}

/** A part as a value of which nothing else is known. */
export function asPart(stored: StoredPart): UnknownValue {
  return { kind: 'unknown', taint: [], stored };
}

/** An element of a list of records. */
export function elementOf(value: Value): UnknownValue | undefined {
  const stored = value.kind === 'external' ? storedOf(value) : undefined;
  return stored && asPart(stored);
}

const maxDepth = 5;

/** The parts of records that a text, or a list of texts, is made of. */
export function storedParts(value: Value, depth = maxDepth): readonly StoredPart[] {
  if (depth === 0) return [];
  switch (value.kind) {
    case 'unknown':
    case 'external': {
      const stored = storedOf(value);
      return stored && stored.path !== '' ? [stored] : [];
    }
    case 'text':
      return value.parts.flatMap((part) => (typeof part === 'string' ? [] : storedParts(part, depth - 1)));
    case 'union':
      return value.of.flatMap((one) => storedParts(one, depth - 1));
    case 'array':
      return [...value.items, ...(value.rest ? [value.rest] : [])].flatMap((one) => storedParts(one, depth - 1));
    default:
      return [];
  }
}

/** Risks of data that somebody else wrote: those by which a text becomes part of a program or a page. A statement or a command that is kept as a whole is meant to be one. */
const ofTexts: ReadonlySet<Risk> = new Set(['sql', 'command', 'html', 'code', 'template']);
const ofWholes: ReadonlySet<Risk> = new Set(['html', 'code', 'template']);

/** Tells of parts of stored records in what a sink is handed. */
export function noteStored(evaluator: Evaluator, risk: Risk, sink: string, value: Value, at: { readonly span: Span; readonly call: Span }, view?: { readonly file: string; readonly line: number }): void {
  if (!ofTexts.has(risk)) return;
  for (const one of value.kind === 'union' ? value.of : [value]) {
    if (one.kind !== 'text' && !(ofWholes.has(risk) && (one.kind === 'unknown' || one.kind === 'external'))) continue;
    for (const { model, path } of storedParts(one)) {
      const id = `${model}.${path}`;
      const key = `stored ${risk}|${at.span.file}:${String(at.span.start)}|${id}`;
      if (evaluator.seenFlows.has(key)) continue;
      evaluator.seenFlows.add(key);
      evaluator.host.flow({ risk, sink, sinkSpan: at.span, callSpan: at.call, source: { origin: 'stored', id, shape: 'string', label: id, span: at.span }, steps: [], cleared: [], ...(view && { view }) });
    }
  }
}
