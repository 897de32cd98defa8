import type { Endpoint, Flow } from '../../facts/index.js';

/**
 * Flows without those from a part of the path that no route names, where the same member comes from elsewhere to the same place: what takes the parts of
 * a request together (`Object.assign(options, req.params, req.query)`) reads it there.
 */
export function withoutAbsent(flows: readonly Flow[], endpoints: readonly Endpoint[]): readonly Flow[] {
  if (!flows.some(({ source }) => source.origin === 'params')) return flows;
  const named = new Set(endpoints.flatMap(({ path }) => [...path.matchAll(/[:*{[<(](\w+)/g)].map(([, name]) => name)));
  // A path that is not wholly known may name anything.
  if (endpoints.length === 0 || named.has('unknown')) return flows;
  const isAbsent = ({ source }: Flow): boolean => source.origin === 'params' && !named.has(/^params\.([A-Za-z_]\w*)/.exec(source.id)?.[1]) && /^params\.[A-Za-z_]/.test(source.id);
  const elsewhere = new Set(flows.flatMap((flow) => (flow.source.origin === 'params' ? [] : [placeOf(flow)])));
  return flows.filter((flow) => !isAbsent(flow) || !elsewhere.has(placeOf(flow)));
}

function placeOf({ risk, source: { id }, sinkSpan: { file, start } }: Flow): string {
  return `${risk} ${id.slice(id.indexOf('.') + 1)} ${file}:${String(start)}`;
}
