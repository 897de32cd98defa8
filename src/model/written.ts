import type { DataAccess, DataSource, DecidedKey, Endpoint } from '../facts/index.js';
import { office } from './ownership.js';

/** Request data that is written as a whole: the client decides which fields. */
export interface MassAssignment {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly source: DataSource;
  /** A field that a client should not decide, where the schema is known. */
  readonly field?: string;
}

/** Fields by which an application decides what somebody may do, owns or owes. */
const guarded = /^(?:roles?|is_?admin|admin|permissions?|scopes?|is_?(?:staff|super\w*|verified|active|owner|moderator|approved)|(?:email_?)?verified|balance|credits?|plan|owner(?:_?id)?|user(?:_?id)?|author(?:_?id)?|tenant(?:_?id)?|account(?:_?id)?|price|paid|status|approved|password\w*)$/i;

export function massAssignments(endpoints: readonly Endpoint[]): readonly MassAssignment[] {
  const found = new Map<string, MassAssignment>();
  for (const route of endpoints) {
    if (route.development || checksBody(route)) continue;
    for (const access of route.data.accesses) {
      const { whole } = access.data;
      if (!whole || (access.does !== 'create' && access.does !== 'update')) continue;
      const field = access.fields?.find((name) => guarded.test(name));
      // Where the schema drops what it does not name, and names nothing of the kind, nothing is lost.
      if (access.closed && field === undefined) continue;
      const place = `${access.span.file}:${String(access.span.start)}`;
      if (!found.has(place)) found.set(place, { route, access, source: whole, ...(field !== undefined && { field }) });
    }
  }
  return [...found.values()];
}

/** A validator nobody has seen into may name every field. */
function checksBody(route: Endpoint): boolean {
  return route.validation.some(({ parts, blind }) => blind && (parts.length === 0 || parts.includes('body'))) || route.chain.some((element) => element.kind === 'opaque');
}

/** A role (or what amounts to one) that a client writes into a record. */
export interface ClientRole {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly key: DecidedKey & { readonly source: DataSource };
}

const roleName = /^(?:user_?)?(?:roles?|is_?(?:admin|staff|super_?user|superadmin|moderator)|admin|permissions?|scopes?|access_?level|privileges?)$/i;

/** Where anybody may sign up, or callers change a record of their own. Who assigns roles to others is a question of roles. */
export function clientRoles(endpoints: readonly Endpoint[]): readonly ClientRole[] {
  const found = new Map<string, ClientRole>();
  for (const route of endpoints) {
    const { data, chain } = route;
    if (route.development || office.test(route.path) || route.roles.length > 0 || data.blind || data.relations.length > 0) continue;
    if (chain.some((element) => element.kind === 'opaque' || element.kind === 'role' || element.relates) || checksBody(route)) continue;
    for (const access of data.accesses) {
      const isOwn = access.filter.keys.some((key) => key.by === 'principal');
      if ((access.does !== 'create' && access.does !== 'update') || (!isOwn && route.auth.state !== 'none')) continue;
      const key = access.data.keys.find((one) => one.by === 'client' && !one.bounded && roleName.test(one.key) && (one.source?.origin === 'body' || one.source?.origin === 'query'));
      if (key?.source) found.set(`${access.span.file}:${String(access.span.start)}`, { route, access, key: { ...key, source: key.source } });
    }
  }
  return [...found.values()];
}
