import type { DataAccess, Endpoint, RoleCheck, RouteMark } from '../facts/index.js';
import type { ModelParts } from './model.js';
import { groupBy } from './group-by.js';
import { isSafe } from './methods.js';
import { asksForMore, isUntied, nameOfRecord } from './ownership.js';
import { spanKey } from './places.js';
import { unreachedAmong } from './surplus.js';
import { isAdministrative, isRoleMetadata, isRoleName } from './words.js';

/** A route that lacks a check, and the check that shows it. */
export interface LackingRole {
  readonly route: Endpoint;
  readonly check: RoleCheck;
  /** The route that has the check. */
  readonly sibling: Endpoint;
  /** How many comparable routes have one. */
  readonly count: number;
}

/** How many other writes of a router must test what the caller may do before one that does not stands out. */
const minimumSiblings = 3;

/** Writes that any known caller may make, though the other writes of their router, or the other methods of their path, ask for more. */
export function inconsistent(parts: ModelParts): readonly LackingRole[] {
  const found: LackingRole[] = [];
  const unreached = unreachedAmong(parts.endpoints);
  const groups = groupBy(parts.endpoints, (endpoint) => `${endpoint.app} ${endpoint.group}`);
  for (const endpoints of groups.values()) {
    if (!endpoints.some((endpoint) => endpoint.roles.length > 0)) continue;
    for (const route of endpoints) {
      if (isSafe(route.method) || !lacksRole(route) || unreached.has(route)) continue;
      const others = endpoints.filter((other) => other !== route && other.span.start !== route.span.start && !isSafe(other.method));
      const beside = endpoints.filter((other) => other !== route && other.path === route.path && other.version === route.version);
      // To see everybody's takes more than to add one of one's own.
      const samePath = route.method === 'POST' && beside.every(({ method }) => isSafe(method)) ? [] : beside;
      const compared = others.length >= minimumSiblings && others.every((other) => other.roles.length > 0) ? others : samePath.length > 0 && samePath.every((other) => other.roles.length > 0) ? samePath : guardedWrites(route, others);
      const lacking = compareWith(route, compared);
      if (lacking) found.push(lacking);
    }
  }
  const told = new Set(found.map(({ route }) => route));
  return [...found, ...acrossVersions(parts.endpoints).filter(({ route }) => !told.has(route))];
}

/** Writes of the same records that ask for more, where most of those beside a route that changes or removes one of the client's choice do. */
function guardedWrites(route: Endpoint, others: readonly Endpoint[]): readonly Endpoint[] {
  const models = new Set(route.data.accesses.flatMap((access) => (access.model !== undefined && isWrite(access) && nameOfRecord(access)?.source ? [access.model.toLowerCase()] : [])));
  if (models.size === 0 || !isUntied(route, false)) return [];
  const same = others.filter(({ data }) => data.accesses.some((access) => isWrite(access) && models.has(access.model?.toLowerCase() ?? '')));
  const guarded = same.filter(({ roles }) => roles.length > 0);
  return guarded.length >= minimumGuarded && guarded.length * 2 >= same.length + 1 ? guarded : [];
}

/** How many writes of the same records must ask for more before another stands out. */
const minimumGuarded = 2;

function isWrite({ does }: DataAccess): boolean {
  return does === 'create' || does === 'update' || does === 'delete';
}

/** Writes of a version that ask for less than the same write of another version does. */
function acrossVersions(endpoints: readonly Endpoint[]): readonly LackingRole[] {
  const same = groupBy(endpoints, ({ app, method, path }) => (isSafe(method) || !versionSegment.test(path) ? undefined : `${app} ${method} ${path.replace(versionSegment, '/v*')}`));
  return [...same.values()].flatMap((versions) => {
    const checked = versions.filter((endpoint) => endpoint.roles.length > 0);
    return checked.length === 0 ? [] : versions.flatMap((route) => (lacksRole(route) ? (compareWith(route, checked) ?? []) : []));
  });
}

/** The first segment of a path that names a version: `/v2`. */
const versionSegment = /\/v\d+(?=\/)/;

/** Routes under a path for administrators that any known caller may call, while others under it test what the caller may do. */
export function unrestrictedAdministration(parts: ModelParts): readonly LackingRole[] {
  const told = new Set(inconsistent(parts).map(({ route }) => route));
  const under = groupBy(parts.endpoints, ({ app, path }) => { const prefix = administrativePrefix(path); return prefix === undefined ? undefined : `${app} ${prefix}`; });
  return [...under.values()].flatMap((endpoints) => {
    const checked = endpoints.filter((endpoint) => endpoint.roles.length > 0);
    return endpoints.flatMap((route) => (lacksRole(route) && !told.has(route) ? (compareWith(route, checked) ?? []) : []));
  });
}

/** A route for administrators by its path, whose callers are known by nothing more than those of another. */
export interface PlainAdministration {
  readonly route: Endpoint;
  /** A route that is for everybody who is known, by the same check. */
  readonly other: Endpoint;
}

/** Routes under a path for administrators that ask no more of callers than others do, in applications that know roles. Those of which a route beside them shows more are told by that. */
export function plainAdministration(parts: ModelParts): readonly PlainAdministration[] {
  const told = new Set([...inconsistent(parts), ...unrestrictedAdministration(parts)].map(({ route }) => route));
  const knowing = new Set(parts.endpoints.filter(knowsRoles).map(({ app }) => app));
  const plain = groupBy(parts.endpoints, (endpoint) => (knowing.has(endpoint.app) && administrativePrefix(endpoint.path) === undefined && endpoint.kind === 'http' && lacksMore(endpoint) && isForPersons(endpoint) ? `${endpoint.app} ${knownBy(endpoint)}` : undefined));
  return parts.endpoints.flatMap((route) => {
    if (told.has(route) || route.data.accesses.length === 0 || administrativePrefix(route.path) === undefined || !lacksRole(route, true)) return [];
    const [other] = plain.get(`${route.app} ${knownBy(route)}`) ?? [];
    return other ? [{ route, other }] : [];
  });
}

/** Whether a route looks up the account of its caller, or what is theirs. Whoever comes with the key of a machine has none, and may well do everything. */
function isForPersons({ data }: Endpoint): boolean {
  return data.accesses.some(({ filter }) => filter.keys.some(({ key, by }) => by === 'principal' && ofPerson.test(key)));
}

/** Keys by which somebody is known, or named as the one to whom a record belongs. */
const ofPerson = /^(?:_?id|uuid|pk|(?:user|author|owner)_?(?:id|uuid)?)$/i;

/** Whether callers have roles: something tests them, or records keep them. */
function knowsRoles({ roles, data }: Endpoint): boolean {
  return roles.length > 0 || data.accesses.some(({ fields = [], filter, data: written }) => [...fields, ...filter.keys.map(({ key }) => key), ...written.keys.map(({ key }) => key)].some(isRoleName));
}

/** By which checks callers are known. A class of a package is told by its name; anything that was called or seen into by its place, as what it was called with tells apart. */
function knownBy({ auth, chain }: Endpoint): string {
  // That a handler asks for the caller once more tells no callers apart, where something before it has asked.
  const before = auth.by.filter(({ name, span }) => chain.some((element) => element.name === name && spanKey(element.evidence.span) === spanKey(span)));
  return (before.length > 0 ? before : auth.by).map(({ name, package: known, span }) => (known !== undefined && !name.endsWith('()') ? name : `${name} ${span.file}:${String(span.start)}`)).join(' ');
}

/** Callers are known, and that is all that was asked of them. */
function lacksMore(route: Endpoint): boolean {
  return route.auth.state === 'required' && route.roles.length === 0 && route.unresolved.length === 0 && !route.public && !asksForMore(route.chain);
}

/** The path up to and with the first segment that is for administrators. */
function administrativePrefix(path: string): string | undefined {
  const segments = path.split('/');
  const at = segments.findIndex(isAdministrative);
  return at < 0 ? undefined : segments.slice(0, at + 1).join('/');
}

/**
 * Callers are known, nothing tests what they may do, and all of it was seen. A handler that looks at the caller may decide for itself (unless it only
 * takes what authentication left there, where that is `enough` to ask); roles that stand there unread are told where they stand.
 */
export function lacksRole(route: Endpoint, enough = false): boolean {
  const { traits } = route;
  if (enough && traits.onlyTakesCaller && route.data.relations.length === 0) return lacksRole({ ...route, traits: { ...traits, readsCaller: false, refuses: false } });
  if (unreadMarks(route).length > 0) return false;
  return route.auth.state === 'required' && route.roles.length === 0 && route.unresolved.length === 0 && !route.public && !route.development && !traits.readsCaller && !traits.refuses && !traits.issuesCredentials && !route.chain.some((element) => element.refuses) && !asksForMore(route.chain);
}

function compareWith(route: Endpoint, compared: readonly Endpoint[]): LackingRole | undefined {
  const sibling = compared.find((other) => other.roles.some((check) => check.names.length > 0)) ?? compared[0];
  const check = sibling?.roles.find((one) => one.names.length > 0) ?? sibling?.roles[0];
  return sibling && check ? { route, check, sibling, count: compared.length } : undefined;
}

/** What a check asks of the caller, for a message: `admin (requireRole)`. */
export function whatIsAsked(check: RoleCheck): string {
  const names = check.names.slice(0, 3).join(', ');
  return names === '' ? `what ${check.by} tests` : `${names} (${check.by})`;
}

/** A decorator that names roles which no guard in effect asks for. */
export interface UnenforcedMark {
  readonly route: Endpoint;
  readonly mark: RouteMark;
  /** A guard that reads such a decorator on other routes. */
  readonly reader: string | undefined;
}

/** Roles named on routes whose guards were all seen, and of whom none reads them. Each decorator once. */
export function unenforcedMarks(parts: ModelParts): readonly UnenforcedMark[] {
  const found = new Map<string, UnenforcedMark>();
  for (const route of parts.endpoints) {
    for (const mark of unreadMarks(route)) {
      const reader = parts.endpoints.flatMap((other) => (other.app === route.app ? other.chain : [])).find((element) => element.exemptBy?.includes(mark.key));
      found.set(spanKey(mark.span), { route, mark, reader: reader?.name });
    }
  }
  return [...found.values()];
}

/** Roles named on a route that its guards, all of them seen, do not read. */
function unreadMarks(route: Endpoint): readonly RouteMark[] {
  if (route.unresolved.length > 0 || route.chain.some((element) => element.kind === 'role' && !element.exemptBy && !element.roles)) return [];
  // A class whose roles a method is taken out of by a decorator of its own: it says so.
  return (route.marks ?? []).filter((mark) => !(mark.ofClass && route.public) && isRoleMetadata(mark.key) && mark.names.length > 0 && !reads(route, mark.key));
}

function reads(route: Endpoint, key: string): boolean {
  return route.chain.some((element) => element.exemptBy?.includes(key));
}
