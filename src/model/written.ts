import type { DataAccess, DataSource, DecidedKey, Endpoint, Handled, InputCheck, Span, UncheckedInput } from '../facts/index.js';
import { accountBy } from './owners.js';
import { isUntied, nameOfRecord, office, writesRole } from './ownership.js';
import { spanKey } from './places.js';
import { isRoleName } from './words.js';

/** Request data that is written as a whole: the client decides which fields. */
export interface MassAssignment {
  readonly route: Handled;
  readonly access: DataAccess;
  readonly source: DataSource;
  /** A field that a client should not decide, where the schema is known. */
  readonly field?: string;
}

/** Fields that say how far a record has come: whoever has a role for it says so. */
const released = /^(?:is_?(?:active|approved|verified)|verified|approved|paid)$/i;
/** Fields by which an application decides what somebody may do, owns or owes. */
const guarded = /^(?:roles?|is_?admin|admin|permissions?|scopes?|is_?(?:staff|super\w*|verified|active|owner|moderator|approved)|(?:email_?)?verified|balance|credits?|plan|owner(?:_?id)?|user(?:_?id)?|author(?:_?id)?|tenant(?:_?id)?|account(?:_?id)?|paid|approved)$/i;
/** Fields that whoever makes a record says, and that are not for everybody to say anew. */
const said = /^(?:price|status|password\w*)$/i;
/** Fields that may as well describe a thing (the credits of a course), and are meant to be set where a check lists them. Who somebody is and what is whose is not, whoever lists it. */
const described = /^(?:credits?|plan|price|status|password\w*)$/i;

export function massAssignments(handlers: readonly Handled[]): readonly MassAssignment[] {
  const found = new Map<string, MassAssignment>();
  for (const route of handlers) {
    // A check that lets the rest pass is the place to change.
    if (route.development || checksBody(route) || openCheck(route)) continue;
    for (const access of route.data.accesses) {
      const written = wholeWrite(route, access);
      const place = spanKey(access.span);
      if (written && !written.source.opened && !found.has(place)) found.set(place, written);
    }
  }
  return [...found.values()];
}

/** A write of which a client decides the fields. */
function wholeWrite(route: Handled, access: DataAccess): MassAssignment | undefined {
  const { whole, keys } = access.data;
  if (!whole || (access.does !== 'create' && access.does !== 'update')) return undefined;
  if (access.made && route.roles.length > 0) return undefined;
  // That the body is written is what routes out of a model are for, but a role is none of the client's business.
  const isHarmful = (name: string): boolean => (access.made ? isRoleName(name) : (guarded.test(name) && !(route.roles.length > 0 && released.test(name) && accountBy(access) === undefined)) || (access.does === 'update' && route.roles.length === 0 && said.test(name)));
  const isMeant = (name: string): boolean => whole.listed?.includes(name) === true && described.test(name);
  const field = access.fields?.find((name) => isHarmful(name) && !isMeant(name) && !keys.some(({ key, by }) => key === name && by !== 'client'));
  // Where the schema drops what it does not name, and names nothing of the kind, nothing is lost.
  return access.closed && field === undefined ? undefined : { route, access, source: whole, ...(field !== undefined && { field }) };
}

/** Request data written as a whole behind a check that lets properties through which it does not name. */
export interface OpenCheck extends MassAssignment {
  readonly check?: InputCheck;
  /** Where the check is put into effect, or the schema says so. */
  readonly at: Span;
  /** Other routes of which the same can be said. */
  readonly others: number;
}

/** One for each place where such a check is put into effect (a pipe), or says so (a schema). */
export function openChecks(handlers: readonly Handled[], by: 'pipe' | 'schema'): readonly OpenCheck[] {
  const found = new Map<string, OpenCheck>();
  for (const route of handlers) {
    if (route.development || checksBody(route)) continue;
    const check = openCheck(route);
    const written = route.data.accesses.flatMap((access) => wholeWrite(route, access) ?? []);
    const passed = check?.open?.by === by ? written.map((one) => ({ ...one, check, at: check.open?.at ?? check.span })) : [];
    const marked = by === 'schema' && !check ? written.flatMap((one) => (one.source.opened ? [{ ...one, at: one.source.opened }] : [])) : [];
    const [first] = [...passed, ...marked];
    if (!first) continue;
    const place = spanKey(first.at);
    const known = found.get(place);
    found.set(place, known ? { ...known, others: known.others + 1 } : { ...first, others: 0 });
  }
  return [...found.values()];
}

function openCheck(route: Handled): InputCheck | undefined {
  const ofBody = route.validation.filter(({ parts }) => parts.includes('body'));
  return ofBody.every(({ open }) => open) ? ofBody.at(-1) : undefined;
}

/** A body that nothing checks, though its type says that something was meant to. */
export interface UncheckedBody {
  readonly route: Endpoint;
  readonly input: UncheckedInput;
  /** Other routes with the same cause. */
  readonly others: number;
}

/** Where no pipe is in effect at all that is told once for each application. */
export function uncheckedBodies(endpoints: readonly Endpoint[]): readonly UncheckedBody[] {
  const found = new Map<string, UncheckedBody>();
  for (const route of endpoints) {
    if (route.development || route.chain.some((element) => element.kind === 'opaque') || route.validation.some(({ parts }) => parts.length === 0 || parts.includes('body'))) continue;
    for (const input of route.unchecked ?? []) {
      const place = input.cause === 'no-pipe' ? route.app : spanKey(input.span);
      const known = found.get(place);
      found.set(place, known ? { ...known, others: known.others + 1 } : { route, input, others: 0 });
    }
  }
  return [...found.values()];
}

/** A validator nobody has seen into may name every field. */
function checksBody(route: Handled): boolean {
  return route.validation.some(({ parts, blind }) => blind && (parts.length === 0 || parts.includes('body'))) || route.chain.some((element) => element.kind === 'opaque');
}

/** A role (or what amounts to one) that a client writes into a record. */
export interface ClientRole {
  readonly route: Handled;
  readonly access: DataAccess;
  readonly key: DecidedKey & { readonly source: DataSource };
  readonly at: Span;
}

/** Where anybody may sign up, or callers change a record of their own. Who assigns roles to others is a question of roles. */
export function clientRoles(handlers: readonly Handled[]): readonly ClientRole[] {
  const found = new Map<string, ClientRole>();
  for (const route of handlers) {
    const { data, chain } = route;
    if (route.development || office.test(route.path) || route.roles.length > 0 || data.blind || data.relations.length > 0) continue;
    if (chain.some((element) => element.kind === 'opaque' || element.kind === 'role' || element.relates) || checksBody(route)) continue;
    for (const access of data.accesses) {
      const isOwn = access.filter.keys.some((key) => key.by === 'principal');
      // Where the client decides all fields, that is told instead.
      if ((access.does !== 'create' && access.does !== 'update') || (!isOwn && route.auth.state !== 'none') || wholeWrite(route, access)) continue;
      const key = access.data.keys.find((one) => one.by === 'client' && !one.bounded && isRoleName(one.key) && (one.source?.origin === 'body' || one.source?.origin === 'query'));
      if (!key?.source) continue;
      // What changes is the value; where it comes in elsewhere, the write is told.
      const at = key.source.span.file === access.span.file ? key.source.span : access.span;
      if (!found.has(spanKey(at))) found.set(spanKey(at), { route, access, at, key: { ...key, source: key.source } });
    }
  }
  return [...found.values()];
}

/** A role that a client assigns to a record of its choice, or has assigned. */
export interface RoleAssignment {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly key: DecidedKey;
}

/** Where nothing that was seen, or not seen into, tests what the caller may do. A role that nobody signed in sends is told as such. */
export function roleAssignments(endpoints: readonly Endpoint[]): readonly RoleAssignment[] {
  return endpoints.flatMap((route) => {
    const isOpen = route.auth.state === 'none' && route.unresolved.length === 0;
    if ((route.auth.state !== 'required' && !isOpen) || route.public || route.traits.issuesCredentials || !isUntied(route, false)) return [];
    for (const access of route.data.accesses) {
      const key = access.data.keys.find((one) => (one.by === 'client' || one.by === 'constant') && isRoleName(one.key));
      if (key && writesRole(access) && nameOfRecord(access) && !(isOpen && key.by === 'client')) return [{ route, access, key }];
    }
    return [];
  });
}
