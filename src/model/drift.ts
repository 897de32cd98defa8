import type { ApiDocument, DocumentedOperation, Endpoint, UnreadDocument } from '../facts/index.js';
import { shapeOf } from './path-shapes.js';

/** An operation that both sides have, with something they say differently. */
export interface SecurityDrift {
  readonly endpoint: Endpoint;
  readonly operation: DocumentedOperation;
  /** `open`: documented as asking for a credential, and nothing does. `guarded`: documented as open, and the code asks. */
  readonly kind: 'open' | 'guarded';
}

/** Where code and document disagree. */
export interface Drift {
  /** Routes that the document does not have. */
  readonly undocumented: readonly Endpoint[];
  /** Operations that no route serves. */
  readonly gone: readonly DocumentedOperation[];
  readonly security: readonly SecurityDrift[];
}

export interface DocumentDrift {
  readonly document: ApiDocument;
  readonly drift: Drift;
}

/** Where the routes disagree with a document, if there is one that can be read. */
export function driftFrom(document: ApiDocument | UnreadDocument | undefined, endpoints: readonly Endpoint[], gatewayAuth: boolean): DocumentDrift | UnreadDocument | undefined {
  return !document || 'problem' in document ? document : { document, drift: compareWithDocument(endpoints, document, gatewayAuth) };
}

/** Answered by frameworks by themselves, and seldom documented. */
const automatic = new Set(['HEAD', 'OPTIONS']);

/**
 * Compares routes with a document. Names of parameters, slashes at the end and base paths (a gateway may add or take them)
 * make no difference; what is not known on either side is no disagreement.
 */
export function compareWithDocument(endpoints: readonly Endpoint[], document: ApiDocument, gatewayAuth: boolean): Drift {
  const routes = endpoints.map((endpoint) => ({ endpoint, ...shapeOf(endpoint.path) }));
  const documented = document.operations.map((operation) => ({ operation, keys: keysOf(operation, document.bases) }));
  const known = new Map(documented.flatMap(({ operation, keys }) => keys.map((key) => [`${operation.method} ${key}`, operation] as const)));
  const paths = new Set(documented.flatMap(({ keys }) => keys));
  const undocumented: Endpoint[] = [];
  const security: SecurityDrift[] = [];
  for (const { endpoint, key, isOpenEnded } of routes) {
    const operation = known.get(`${endpoint.method} ${key}`);
    const drift = operation && !gatewayAuth ? securityDrift(endpoint, operation) : undefined;
    if (drift) security.push(drift);
    const isTold = operation !== undefined || (endpoint.method === 'ALL' && paths.has(key));
    if (!isTold && !isOpenEnded && !automatic.has(endpoint.method) && !endpoint.development && !endpoint.hidden) undocumented.push(endpoint);
  }
  const served = new Set(routes.map(({ endpoint, key }) => `${endpoint.method} ${key}`));
  const openEnded = routes.filter(({ isOpenEnded }) => isOpenEnded);
  const gone = documented.filter(({ operation: { method }, keys }) => {
    if (automatic.has(method)) return false;
    if (keys.some((key) => served.has(`${method} ${key}`) || served.has(`ALL ${key}`))) return false;
    return !openEnded.some((route) => (route.endpoint.method === method || route.endpoint.method === 'ALL') && keys.some((key) => route.pattern.test(key)));
  });
  return { undocumented, gone: gone.map(({ operation }) => operation), security };
}

function securityDrift(endpoint: Endpoint, operation: DocumentedOperation): SecurityDrift | undefined {
  const { state } = endpoint.auth;
  if (operation.security === 'required' && state === 'none' && endpoint.unresolved.length === 0) return { endpoint, operation, kind: 'open' };
  return operation.security === 'none' && state === 'required' ? { endpoint, operation, kind: 'guarded' } : undefined;
}

/** With each base path and without one. */
function keysOf({ path }: DocumentedOperation, bases: readonly string[]): readonly string[] {
  return [...new Set(['', ...bases].map((base) => shapeOf(`${base}/${path}`).key))];
}
