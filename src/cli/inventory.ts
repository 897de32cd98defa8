import type { Endpoint, Evidence, Origin, Span } from '../facts/index.js';
import { relativeTo, unreadFiles, type Opened } from './open.js';

/** Raised when the shape changes in a way that a reader of the JSON would notice; `inventory.schema.json` describes it. */
export const inventoryVersion = 1;

export interface Place {
  /** Relative to the folder that was asked about, forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** What shows something, and where. */
export interface Shown extends Place {
  readonly reason: string;
}

/** Something that protects an endpoint, as the code spells it. */
export interface Control extends Shown {
  readonly name: string;
}

export interface InventoryEndpoint extends Place {
  readonly kind: Endpoint['kind'];
  /** The HTTP method; of other kinds `QUERY`, `MUTATION`, `SUBSCRIPTION`, `MESSAGE` or `EVENT`. */
  readonly method: string;
  /** As it is served, parameters as `:name`; of other kinds the name of the field, or the pattern. */
  readonly path: string;
  /** The version that a caller asks for, where the framework serves by version. */
  readonly version: string | null;
  /** Set where the code says that callers should move on. */
  readonly deprecated: Shown | null;
  readonly framework: Endpoint['framework'];
  readonly handler: ({ readonly name: string } & Place) | null;
  readonly auth: { readonly state: Endpoint['auth']['state']; readonly by: readonly Control[] };
  /** Set when the application says that it is open to everybody. */
  readonly public: Shown | null;
  /** `names`: roles, permissions or scopes; empty when they are not known. */
  readonly roles: readonly (Control & { readonly names: readonly string[] })[];
  readonly limiter: Control | null;
  /** `parts`: of the request; empty when they are not known. */
  readonly validation: readonly (Control & { readonly parts: readonly Origin[] })[];
  readonly csrf: Control | null;
  /** Whether all of its way could be followed: only then does a control that is missing above not exist. */
  readonly complete: boolean;
  /** What could not be followed on the way to this endpoint. */
  readonly unresolved: readonly Shown[];
}

export interface Inventory {
  readonly version: typeof inventoryVersion;
  readonly endpoints: readonly InventoryEndpoint[];
  /** Files that could not be read as code: what they register is missing above. */
  readonly unresolved: readonly Shown[];
}

/** The endpoints that the code below the folder registers, by path, then method. */
export function inventoryOf(opened: Opened): Inventory {
  const { folder, model } = opened;
  const place = (span: Span): Place => ({ file: relativeTo(folder, span.file) ?? outside(folder, span.file), line: model.line(span) });
  const endpoints = [...model.endpoints, ...model.operations].filter(({ span }) => relativeTo(folder, span.file) !== undefined).map((endpoint) => entryOf(endpoint, place));
  return { version: inventoryVersion, endpoints: endpoints.sort(byPath), unresolved: unreadFiles(opened).map(({ file, line, reason }) => ({ reason, file, line })) };
}

/** Facts as the interface has them: places for spans, and every key always there. */
function entryOf(endpoint: Endpoint, place: (span: Span) => Place): InventoryEndpoint {
  const { kind, method, path, version, deprecated, framework, span, handler, auth, roles, limiter, validation, csrf, unresolved } = endpoint;
  const control = (one: { readonly name: string; readonly reason: string; readonly span: Span }): Control => ({ name: one.name, reason: one.reason, ...place(one.span) });
  const shown = (one: Evidence | undefined): Shown | null => (one ? { reason: one.reason, ...place(one.span) } : null);
  return {
    kind,
    method,
    path,
    version: version ?? null,
    deprecated: shown(deprecated),
    framework,
    ...place(span),
    handler: handler ? { name: handler.name, ...place(handler.span) } : null,
    auth: { state: auth.state, by: auth.by.map(control) },
    public: shown(endpoint.public),
    roles: roles.map((check) => ({ ...control({ ...check, name: check.by }), names: check.names })),
    limiter: limiter ? control(limiter) : null,
    validation: validation.map((check) => ({ ...control(check), parts: check.parts })),
    csrf: csrf ? control(csrf) : null,
    complete: unresolved.length === 0,
    unresolved: unresolved.map((edge) => ({ reason: edge.reason, ...place(edge.span) })),
  };
}

/** A file of the same project beside the folder: the way to it. */
function outside(folder: string, file: string): string {
  const from = folder.split('/');
  const to = file.split('/');
  let common = 0;
  while (common < from.length && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

function byPath(left: InventoryEndpoint, right: InventoryEndpoint): number {
  return compare(left.path, right.path) || compare(left.method, right.method) || compare(left.file, right.file) || left.line - right.line;
}

/** By code unit: the same order on every machine, whatever its language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
