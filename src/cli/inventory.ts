import type { Endpoint, Span } from '../facts/index.js';
import type { ApiModel } from '../model/index.js';
import type { Project } from '../project/index.js';

/** Raised when the shape changes in a way that a reader of the JSON would notice. */
const inventoryVersion = 1;

export interface Place {
  /** Relative to the folder that was asked about, forward slashes. */
  readonly file: string;
  readonly line: number;
}

export interface InventoryEndpoint extends Place {
  readonly method: string;
  readonly path: string;
  readonly framework: Endpoint['framework'];
  readonly auth: {
    readonly state: Endpoint['auth']['state'];
    readonly by: readonly ({ readonly name: string; readonly reason: string } & Place)[];
  };
  /** What could not be followed on the way to this endpoint. */
  readonly unresolved: readonly ({ readonly reason: string } & Place)[];
}

export interface Inventory {
  readonly version: typeof inventoryVersion;
  readonly endpoints: readonly InventoryEndpoint[];
  /** Files that could not be read as code: what they register is missing above. */
  readonly unresolved: readonly ({ readonly reason: string } & Place)[];
}

/** The endpoints that the code below a folder registers, by path, then method. */
export function inventoryOf(project: Project<ApiModel>, folder: string): Inventory {
  const model = project.model();
  const inside = folder.endsWith('/') ? folder : `${folder}/`;
  const place = (span: Span): Place => ({ file: relative(span.file, inside), line: model.line(span) });
  const endpoints = model.endpoints
    .filter(({ span }) => span.file.startsWith(inside))
    .map(({ method, path, framework, span, auth, unresolved }) => ({
      method,
      path,
      framework,
      ...place(span),
      auth: { state: auth.state, by: auth.by.map((check) => ({ name: check.name, ...place(check.span), reason: check.reason })) },
      unresolved: unresolved.map((edge) => ({ reason: edge.reason, ...place(edge.span) })),
    }));
  const unread = project
    .files()
    .filter((file) => file.startsWith(inside))
    .flatMap((file) => {
      const { error } = project.facts(file);
      return error ? [{ reason: error.message, ...place({ file, start: error.offset, end: error.offset }) }] : [];
    });
  return { version: inventoryVersion, endpoints: endpoints.sort(byPath), unresolved: unread };
}

function relative(file: string, inside: string): string {
  return file.startsWith(inside) ? file.slice(inside.length) : file;
}

function byPath(left: InventoryEndpoint, right: InventoryEndpoint): number {
  return compare(left.path, right.path) || compare(left.method, right.method) || compare(left.file, right.file) || left.line - right.line;
}

/** By code unit: the same order on every machine, whatever its language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
