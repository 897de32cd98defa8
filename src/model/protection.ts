import type { AppRecord, DataAccess, Endpoint, Evidence, MisplacedCheck } from '../facts/index.js';
import { keptReach, type KeptReach } from './kept-records.js';
import { isSafe } from './methods.js';
import type { ModelParts } from './model.js';
import { storedOwners, type StoredOwners } from './owners.js';
import { spanKey } from './places.js';
import { matchesRoute } from './route-globs.js';
import { unreachedAmong } from './surplus.js';
import { isForVisitors, isPublicPath } from './words.js';
import { roleAssignments, type RoleAssignment } from './written.js';

export interface Unprotected {
  /** Open routes of applications that check who is calling elsewhere. `reach`: the records by which that one cannot be meant for everybody. */
  readonly routes: readonly OpenRoute[];
  /** Applications in which nothing checks who is calling: the remedy is one decision, not one for each route. */
  readonly apps: readonly { readonly app: AppRecord; readonly routes: readonly Endpoint[] }[];
}

/** An open route. `together`: how many routes its router or controller has, where none of them checks who is calling and others are told of, too. */
export interface OpenRoute {
  readonly route: Endpoint;
  readonly reach: KeptReach | undefined;
  readonly together?: number;
}

/** The share of a router's reads up to which open ones count as forgotten. */
const oversight = 0.1;

/** Open routes that change data, and open reads that stand among protected siblings. */
export function unprotected(parts: ModelParts, options: { readonly reportReads: boolean; readonly minimumSiblings: number }): Unprotected {
  if (parts.settings.gateway.auth) return { routes: [], apps: [] };
  // A check that stands in the wrong place is told where it stands.
  const explained = new Set(misplacedChecks(parts).flatMap(({ missed }) => missed));
  const routes: { route: Endpoint; reach: KeptReach | undefined }[] = [];
  const apps: { app: AppRecord; routes: readonly Endpoint[] }[] = [];
  for (const [id, endpoints] of byApp(parts.endpoints)) {
    if (endpoints.some((endpoint) => mayAsk(endpoint, endpoints))) {
      for (const route of endpoints) {
        if (explained.has(route)) continue;
        // A handler that asks for a password and can refuse has a check of its own.
        const asksItself = route.traits.refuses && (route.traits.checksPassword || route.traits.issuesCredentials);
        const reach = isOpenInEffect(route, parts) && !asksItself ? keptReach(route, endpoints) : undefined;
        if (reach || (isOpen(route, parts) && isWorthReporting(route, endpoints, options) && !isSignInStep(route, endpoints))) routes.push({ route, reach });
      }
      continue;
    }
    const app = parts.apps.find((one) => one.id === id);
    const writing = endpoints.filter((endpoint) => isOpenInEffect(endpoint, parts) && !endpoint.traits.onlyPassesOn && !explained.has(endpoint) && !isSafe(endpoint.method));
    if (app && writing.length > 0) apps.push({ app, routes: writing });
  }
  return { routes: withCompany(oncePerPlace(routes), parts.endpoints), apps };
}

/** Routes that one check before their router may settle know of each other; which of them are for everybody only people know. */
function withCompany(routes: readonly OpenRoute[], all: readonly Endpoint[]): readonly OpenRoute[] {
  const told = new Map<string, number>();
  for (const { route } of routes) told.set(route.group, (told.get(route.group) ?? 0) + 1);
  const together = new Map<string, number>();
  for (const [group, count] of told) {
    const company = count < 2 ? [] : all.filter((other) => other.group === group);
    if (company.length > 2 && company.every(({ auth }) => auth.state === 'none')) together.set(group, company.length);
  }
  return routes.map((one) => { const count = together.get(one.route.group); return count === undefined ? one : { ...one, together: count }; });
}

/** Routes that one call makes are told once, by the first of them. */
function oncePerPlace<Told extends { readonly route: Endpoint }>(all: readonly Told[]): readonly Told[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(placeOf(one)) && seen.add(placeOf(one)));
}

function placeOf({ route }: { readonly route: Endpoint }): string {
  return spanKey(route.span);
}

/** A route that anybody may call, with what it does to records, as far as that was seen. */
export interface UndeclaredRoute {
  readonly route: Endpoint;
  readonly access: DataAccess | undefined;
}

/**
 * Every other route that changes something, or reads accounts, and is open without a word: also in applications that ask nobody who is
 * calling, where `unprotected` compares with nothing. Those that it tells of are left to it. Signing up is for everybody, a list of products
 * as well, and a handler that asks for a password, or can refuse, has a check of its own. With `reportReads` none of this excuses a route
 * beside guarded ones.
 */
export function undeclared(parts: ModelParts, { reportReads }: { readonly reportReads: boolean }): readonly UndeclaredRoute[] {
  if (parts.settings.gateway.auth) return [];
  const told = new Set([...forgottenOpen(parts), ...misplacedChecks(parts).flatMap(({ missed }) => missed.map((route) => placeOf({ route }))), ...unguardedRoles(parts).map(placeOf)]);
  const besideGuarded = new Set(reportReads ? unprotected(parts, { ...ordinary, reportReads }).routes.map(placeOf) : []);
  const stored = storedOwners(parts.endpoints);
  return oncePerPlace(parts.endpoints.flatMap((route) => {
    const place = placeOf({ route });
    if (told.has(place)) return [];
    const { accesses } = route.data;
    const access = accesses.find(changes) ?? accesses.find((one) => stored.account(one) !== undefined);
    if (besideGuarded.has(place)) return [{ route, access: access ?? accesses[0] }];
    return isOpenUnasked(route, parts, stored) && (access || !isSafe(route.method)) ? [{ route, access }] : [];
  }));
}

/** Whether nobody is asked anything by a route over HTTP, and it makes no account. */
function isOpenUnasked(route: Endpoint, parts: ModelParts, stored: StoredOwners): boolean {
  const { traits, data } = route;
  if (route.kind !== 'http' || !isOpen(route, parts) || traits.checksPassword || traits.refuses || isSignInStep(route, parts.endpoints)) return false;
  return !data.accesses.some((access) => access.does === 'create' && stored.account(access) !== undefined);
}

function changes({ does }: DataAccess): boolean {
  return does !== 'read' && does !== 'list';
}

/** Roles that a client has assigned to a record of its choice, where nothing tests what it may do. A route that is told of because it asks nobody who is calling is told once. */
export function unguardedRoles(parts: ModelParts): readonly RoleAssignment[] {
  const told = forgottenOpen(parts);
  // Of what is called by name, only what is known to ask who is calling: whether anything else does is out of sight.
  const called = parts.operations.filter(({ auth }) => auth.state === 'required');
  return roleAssignments([...parts.endpoints, ...called]).filter((one) => !told.has(placeOf(one)));
}

/** Where the routes stand that are told of because they ask nobody who is calling. */
export function forgottenOpen(parts: ModelParts): ReadonlySet<string> {
  return new Set(unprotected(parts, ordinary).routes.map(placeOf));
}

/** How `unprotected` asks where nothing is set. */
const ordinary = { reportReads: false, minimumSiblings: 3 };

/** Checks that hold for no route though routes that are not meant for everybody stand open where they could have. */
export function misplacedChecks(parts: ModelParts): readonly MisplacedCheck[] {
  if (parts.settings.gateway.auth) return [];
  return parts.misplaced.flatMap((check) => {
    const missed = check.missed.filter((endpoint) => isOpen(endpoint, parts));
    return missed.length === 0 ? [] : [{ ...check, missed }];
  });
}

/** Why a route is not among the unprotected, one clause: what it is asked first comes first. */
export function whyNotUnprotected(endpoint: Endpoint, parts: ModelParts): string {
  const { auth, unresolved, traits } = endpoint;
  const { settings } = parts;
  const [check] = auth.by;
  if (settings.gateway.auth) return 'settings say that a gateway checks who is calling';
  if (auth.state === 'required') return `${check?.name ?? 'something on its way'} checks who is calling`;
  if (auth.state === 'optional') return `${check?.name ?? 'something on its way'} looks who is calling, and lets anybody pass`;
  if (auth.state === 'unknown' || unresolved.length > 0) return `nobody can say who may call: ${unresolved[0]?.reason ?? 'part of its way is out of sight'}`;
  if (endpoint.public) return `it is open by intent: ${endpoint.public.reason}`;
  if (endpoint.development) return 'it is registered only where the deployment is not production';
  if (unreachedAmong(parts.endpoints).has(endpoint)) return 'an earlier route answers all its requests';
  if (traits.issuesCredentials) return 'its handler hands out credentials, as signing in does';
  if (traits.endsSession) return 'all that its handler does is to end the session of whoever calls';
  if (traits.onlyPassesOn) return 'its handler only redirects or passes on';
  if (isPublicPath(endpoint.path)) return 'its path is of a kind that APIs open to everybody (signing in, health, documentation)';
  if (isForVisitors(endpoint.method, endpoint.path)) return 'its path is of a kind by which visitors write to those who run a site';
  if (settings.publicRoutes.some((glob) => matchesRoute(glob, endpoint))) return 'settings list it among publicRoutes';
  return isSafe(endpoint.method) ? 'it is a read, and too few reads beside it are guarded for it to stand out' : 'too few routes beside it are guarded for it to stand out';
}

/** Whether a route may turn callers away for who they are. That somebody looks who it is, for whoever comes, or signs them in, turns nobody away where no handler asks. */
function mayAsk(endpoint: Endpoint, all: readonly Endpoint[]): boolean {
  const { auth, traits } = endpoint;
  if (auth.state === 'none' || endpoint.public?.signIn) return false;
  return auth.state !== 'optional' || !(traits.issuesCredentials || isUnasked(endpoint, all));
}

function isOpen(endpoint: Endpoint, parts: ModelParts): boolean {
  return endpoint.auth.state === 'none' && !endpoint.traits.onlyPassesOn && isNotMeantOpen(endpoint, parts);
}

/** Whether anybody may call a route: nothing looks who it is, or something does for whoever asks, and its handler does not ask. */
function isOpenInEffect(endpoint: Endpoint, parts: ModelParts): boolean {
  return (endpoint.auth.state === 'none' || isUnasked(endpoint, parts.endpoints)) && isNotMeantOpen(endpoint, parts);
}

/** Whether something looks who is calling for whoever asks, and the handler does not ask. */
export function isUnasked({ app, auth, traits, data }: Endpoint, all: readonly Endpoint[]): boolean {
  return auth.state === 'optional' && (auth.by.length === 1 || auth.by.every((check) => asksForMost(check, app, all))) && !traits.readsCaller && !traits.refuses && data.relations.length === 0;
}

/** Whether something looks who is calling for most routes of an application, this one among them: it was not put there for this one. */
function asksForMost({ span }: Evidence, app: string, all: readonly Endpoint[]): boolean {
  const routes = all.filter((other) => other.app === app);
  return routes.filter(({ auth }) => auth.by.some((check) => spanKey(check.span) === spanKey(span))).length * 2 > routes.length;
}

/** Whether nothing that was seen, or said, tells that a route is for everybody. */
function isNotMeantOpen(endpoint: Endpoint, parts: ModelParts): boolean {
  const { settings } = parts;
  if (endpoint.unresolved.length > 0 || endpoint.public || endpoint.development) return false;
  if (isHeldByOther(endpoint, parts.endpoints) || unreachedAmong(parts.endpoints).has(endpoint)) return false;
  if (endpoint.method === 'OPTIONS' || endpoint.traits.issuesCredentials || endpoint.traits.endsSession) return false;
  return !isPublicPath(endpoint.path) && !isForVisitors(endpoint.method, endpoint.path) && !settings.publicRoutes.some((glob) => matchesRoute(glob, endpoint));
}

/**
 * Something else than a check of the caller holds a part of the API (a key in the path that must exist, a switch): every
 * route behind it, and there are several, is open, so it was put there instead of such a check.
 */
function isHeldByOther(endpoint: Endpoint, all: readonly Endpoint[]): boolean {
  return endpoint.chain.some(({ refuses, name }) => {
    if (!refuses) return false;
    const behind = all.filter((other) => other.app === endpoint.app && other.chain.some((element) => element.name === name));
    return behind.length > 1 && behind.every((other) => other.auth.state === 'none');
  });
}

/** An open write stands out where its router or the application checks callers elsewhere; an API open by design has little to compare with. */
function standsOut(endpoint: Endpoint, all: readonly Endpoint[]): boolean {
  const others = all.filter((other) => other !== endpoint && !isPublicPath(other.path));
  const siblings = others.filter((other) => other.group === endpoint.group);
  const writes = others.filter((other) => !isSafe(other.method));
  return [siblings, writes, others].some((compared) => shareGuarded(compared) >= mostGuarded);
}

/** The share of routes that must be guarded before an open one is taken for forgotten. */
const mostGuarded = 0.5;

function shareGuarded(endpoints: readonly Endpoint[]): number {
  const guarded = endpoints.filter((endpoint) => endpoint.auth.state !== 'none').length;
  return endpoints.length === 0 ? 0 : guarded / endpoints.length;
}

/**
 * A step of signing in (asking for a challenge, say) stands open beside the route that hands out the credential, under a path of its own kind or with no
 * records but those that this one goes by; what adds to the list that it lies under signs up.
 */
function isSignInStep(endpoint: Endpoint, all: readonly Endpoint[]): boolean {
  if ((endpoint.method !== 'POST' && endpoint.method !== 'GET') || endpoint.path.includes(':')) return false;
  return all.some((other) => other.group === endpoint.group && other.traits.issuesCredentials && other.auth.state === 'none' && isBeside(endpoint, other));
}

function isBeside(endpoint: Endpoint, signIn: Endpoint): boolean {
  const folder = parentOf(signIn.path);
  if (endpoint.method === 'POST' && `${endpoint.path}/` === folder) return true;
  return endpoint.path.startsWith(folder) && (ofCallers.test(folder.split('/').at(-2) ?? '') || modelsOf(endpoint).every((model) => modelsOf(signIn).includes(model)));
}

/** Folders whose routes are about who is calling. A closed list, and it only silences. */
const ofCallers = /^(?:auth|log-?in|sign-?in|session|account|user|member|sso|identity|token|otp|mfa|2fa|passwordless|passkey|webauthn)/i;

/** The folder of a path; one that lies at the root has none but its own, as every path begins so. */
function parentOf(path: string): string {
  const parent = path.slice(0, path.lastIndexOf('/') + 1);
  return parent === '/' ? `${path}/` : parent;
}

/** A write counts by itself; a read only beside protected siblings, or when asked for. */
function isWorthReporting(endpoint: Endpoint, all: readonly Endpoint[], options: { readonly reportReads: boolean; readonly minimumSiblings: number }): boolean {
  if (options.reportReads) return true;
  if (!isSafe(endpoint.method) && !onlyLooksUp(endpoint)) return standsOut(endpoint, all) && !startsAnew(endpoint);
  const reads = all.filter((other) => other.group === endpoint.group && isSafe(other.method) && !isPublicPath(other.path));
  const guarded = reads.filter((other) => other.auth.state === 'required');
  const open = reads.length - guarded.length;
  // Several open reads are a decision; a single one among many is an oversight.
  return guarded.length >= options.minimumSiblings && open <= Math.max(1, reads.length * oversight) && sharesRecords(endpoint, guarded);
}

/** Whether all that a route does to records is to begin one into which nothing of the client's goes: a cart of a guest, a visit, a challenge. */
function startsAnew({ data }: Endpoint): boolean {
  const { accesses } = data;
  return !data.blind && accesses.length > 0 && accesses.every((access) => access.does === 'create' && !access.data.whole && access.data.keys.every(({ by }) => by !== 'client'));
}

/** Whether all that a route does is to look records up by what the client sends, whatever its method: that is too long for an address, say. */
function onlyLooksUp({ data, traits }: Endpoint): boolean {
  const { accesses } = data;
  const isAsked = traits.messages.length > 0 || traits.costs.length > 0 || traits.sessionWrites.length > 0 || traits.passesOn;
  return !data.blind && !isAsked && accesses.every(({ does }) => does === 'read' || does === 'list') && accesses.some(({ filter }) => filter.whole !== undefined || filter.keys.some(({ by }) => by === 'client'));
}

/** Whether a read hands out records of a kind that guarded ones do: what else it answers (figures, settings, a list of countries) may well be for everybody. */
function sharesRecords(endpoint: Endpoint, guarded: readonly Endpoint[]): boolean {
  const models = modelsOf(endpoint);
  return endpoint.data.blind || models.length === 0 ? endpoint.path.includes(':') : guarded.some((other) => modelsOf(other).some((model) => models.includes(model)));
}

function modelsOf({ data }: Endpoint): readonly string[] {
  return data.accesses.flatMap(({ model }) => model ?? []);
}

function byApp(endpoints: readonly Endpoint[]): ReadonlyMap<string, readonly Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) {
    const group = groups.get(endpoint.app);
    if (group) group.push(endpoint);
    else groups.set(endpoint.app, [endpoint]);
  }
  return groups;
}
