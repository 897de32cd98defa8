import { lineAt, type ChainElement, type Span, type UnresolvedEdge } from '../../facts/index.js';
import type { Host } from '../../evaluate/index.js';

/** The elements of a chain that cannot be seen into, said so that a person finds them; each place once. */
export function chainEdges(host: Host, chain: readonly ChainElement[]): readonly UnresolvedEdge[] {
  const told = new Set<string>();
  const edges = chain.flatMap(({ kind, name, evidence, span }) => {
    if (kind !== 'opaque') return [];
    const { reason } = evidence;
    if (reason.startsWith('from ')) return [{ reason: `chain contains '${name}' ${reason}`, span }];
    const isElsewhere = evidence.span.file !== span.file || evidence.span.start !== span.start;
    return [{ reason: isElsewhere ? `chain contains '${name}': it ${reason} (${placeOf(host, evidence.span)})` : `chain contains ${name}: ${reason}`, span }];
  });
  return edges.filter(({ reason, span }) => {
    const key = `${span.file}:${String(span.start)} ${reason}`;
    return !told.has(key) && told.add(key);
  });
}

/** Where something of a package comes from that nobody has described: `from @acme/mw, imported at app.ts:7`. */
export function fromPackage(host: Host, packageName: string, near: Span): string {
  const place = importPlace(host, packageName, near.file);
  return place ? `from ${packageName}, imported at ${placeOf(host, place)}` : `from ${packageName}, which is not known`;
}

/** The import in the file itself, or else the first one of the project. */
function importPlace(host: Host, packageName: string, file: string): Span | undefined {
  for (const one of [file, ...host.files.filter((other) => other !== file)]) {
    const found = host.facts(one)?.requests.find(({ request, typeOnly }) => request === packageName && !typeOnly);
    if (found) return { file: one, start: found.start, end: found.end };
  }
  return undefined;
}

/** `app.ts:7`: the file and the 1-based line that a span starts in. */
function placeOf(host: Host, { file, start }: Span): string {
  const lines = host.facts(file)?.lines ?? [];
  return `${file.slice(file.lastIndexOf('/') + 1)}:${String(lineAt(lines, start))}`;
}
