import type { DataAccess, DataSource, DecidedKey, Flow, Risk, Span } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { elsewhere } from './flows.js';
import { spanKey } from './places.js';

/** A part of stored records that does harm where it is read, and what a client sent when it was written. */
export interface StoredFlow {
  readonly flow: Flow;
  readonly written: DataSource;
}

/**
 * Parts of stored records that reach something by which they do harm, and that clients write as they like on another call: the same model, and the same
 * field, by name. One for each place that must change, where no request data comes to it directly.
 */
export function storedFlows(parts: ModelParts, risk: Risk): readonly StoredFlow[] {
  const found = elsewhere((parts.stored ?? []).filter((flow) => flow.risk === risk), parts.flows.filter((flow) => flow.risk === risk));
  if (found.length === 0) return [];
  const writes = writesOf(parts);
  const byPlace = new Map<string, StoredFlow>();
  for (const flow of found) {
    const key = spanKey(flow.sinkSpan);
    const { id } = flow.source;
    const written = writes.fields.get(id.toLowerCase())?.find(({ cleared }) => !cleared?.includes(risk))?.source ?? wholeFor(writes, id);
    if (written && !byPlace.has(key)) byPlace.set(key, { flow, written });
  }
  return [...byPlace.values()];
}

/** How messages call such a part, and what a client sent when it was written. */
export function storedPart({ flow, written }: StoredFlow, model: { place(span: Span): string }): { readonly field: string; readonly path: string } {
  return { field: flow.source.id, path: `${written.label}, ${model.place(written.span)}` };
}

interface Writes {
  /** What clients write, by model and field. */
  readonly fields: ReadonlyMap<string, readonly DecidedKey[]>;
  /** By model, where clients decide which fields are written. */
  readonly wholes: ReadonlyMap<string, DataAccess>;
}

function writesOf({ endpoints, operations }: ModelParts): Writes {
  const fields = new Map<string, DecidedKey[]>();
  const wholes = new Map<string, DataAccess>();
  for (const { data } of [...endpoints, ...operations]) {
    for (const access of data.accesses) {
      const { does, model } = access;
      if (model === undefined || (does !== 'create' && does !== 'update')) continue;
      if (access.data.whole) wholes.set(model.toLowerCase(), access);
      for (const key of access.data.keys) {
        if (key.by !== 'client' || !key.asSent || key.bounded || isNoText.test(key.key)) continue;
        const name = `${model}.${key.key}`.toLowerCase();
        fields.set(name, [...(fields.get(name) ?? []), key]);
      }
    }
  }
  return { fields, wholes };
}

/** What a client sent as a whole, where this field may be part of it, and nothing else is written there. */
function wholeFor({ wholes }: Writes, id: string): DataSource | undefined {
  const [model = '', field = ''] = id.split('.');
  const access = wholes.get(model.toLowerCase());
  const isWritten = access?.data.keys.some(({ key }) => key === field) === true;
  return access && !isWritten && !isNoText.test(field) && access.fields?.includes(field) !== false ? access.data.whole : undefined;
}

/** Fields that hold numbers, times or truth values wherever they go by these names, whatever their type is, and that of settings which are kept by name: a closed list, that silences. */
const isNoText = /^(?:_?id|price|amount|quantity|qty|count|total|age|year|rating|stars|score|stock|date|time|level|rank|status|type|role|value)$|(?:Id|_id|At|_at|Count|Date|Price)$|^(?:is|has)[A-Z_]/;
