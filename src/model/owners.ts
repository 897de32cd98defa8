import type { CallerRelation, DataAccess, Endpoint, SentRecord, Span } from '../facts/index.js';
import { once } from './once.js';
import { isPersonal, isRoleName } from './words.js';

/** What shows that records of a model belong to callers, and by which key. */
export interface Owner {
  readonly key: string;
  readonly span: Span;
  /** By what callers are known on routes that show it. */
  readonly guards: ReadonlySet<string>;
  /** It only follows from what is stored: a password, a column that names somebody. */
  readonly stored?: true;
  /** The kind of the record that this one is a part of, and that names somebody: the order of an item. */
  readonly parent?: string;
}

/** The checks of a chain by which callers are known; none where handlers do so themselves. */
function guardsOf({ chain }: Endpoint): readonly string[] {
  return chain.flatMap((element) => (element.kind === 'auth' && !element.optional ? [element.name] : []));
}

/** Whether the callers of a route may be those to whom records belong: who comes with the key of a machine is nobody's user. */
export function mayOwn(route: Endpoint, { guards }: Pick<Owner, 'guards'>, kin: Kin): boolean {
  const own = guardsOf(route);
  if (own.length === 0 || guards.size === 0) return true;
  const roots = new Set([...guards].map((name) => kin(name)));
  return own.some((name) => roots.has(kin(name)));
}

/** One name for all checks that know the same callers. */
export type Kin = (name: string) => string;

/** Calls that only read what a request brings: two checks that go by headers may know different callers. */
const reading = new Set(['header()', 'get()', 'getHeader()', 'cookie()', 'getCookie()']);

/** Checks that stand before one route together know the same callers, and so do those that run the same check of a package. */
export const kinOf = once((endpoints: readonly Endpoint[]): Kin => {
  const parents = new Map<string, string>();
  const root: Kin = (name) => {
    const parent = parents.get(name);
    return parent === undefined ? name : root(parent);
  };
  for (const route of endpoints) {
    const known = route.chain.filter((element) => element.kind === 'auth' && !element.optional);
    const [first] = known;
    for (const { name, knownBy = [] } of known) {
      const calls = knownBy.flatMap(({ label }) => (label.endsWith('()') ? [label.slice(label.lastIndexOf('.') + 1)] : [])).filter((call) => !reading.has(call));
      for (const other of [name, ...calls]) if (first && root(first.name) !== root(other)) parents.set(root(other), root(first.name));
    }
  }
  return root;
});

/** One owner for each name, with the checks of all routes that show it. */
export function keepOwner(owners: Map<string, Owner>, name: string, route: Endpoint, key: string, span: Span): void {
  const known = owners.get(name);
  owners.set(name, { key: known?.key ?? key, span: known?.span ?? span, guards: new Set([...(known?.guards ?? []), ...guardsOf(route)]) });
}

/** Whether callers are tied to these records by being them. */
export function isOwnId({ key }: Pick<Owner, 'key'>): boolean {
  return /^(?:_?id|uuid|pk)$/.test(key);
}

/** Who made or touched something: its trail, not its owner. */
const trail = /^(?:created|updated|modified|deleted|changed|approved|reviewed|published)/i;
/** What says what callers may do is looked up by them, and belongs to them only where it names somebody. It only silences. */
const rights = /(?:role|permission|privilege)s?$/i;

/** Operators compare what is not told, and what somebody may do is shared with others. */
function namesOwner(key: string): boolean {
  return !/^[?$]/.test(key) && !trail.test(key) && !isRoleName(key);
}

/** For each model the key by which the application itself keeps callers to their own records. */
export const ownersOf = once((endpoints: readonly Endpoint[]): ReadonlyMap<string, Owner> => {
  const owners = new Map<string, Owner>();
  for (const route of endpoints) {
    if (route.auth.state !== 'required') continue;
    for (const { model, filter, span, does } of route.data.accesses) {
      if (model === undefined) continue;
      const key = filter.keys.find((one) => one.by === 'principal' && namesOwner(one.key) && (!rights.test(model) || ownerName.test(one.key)));
      if (key && does !== 'create') keepOwner(owners, model.toLowerCase(), route, key.key, span);
    }
  }
  return owners;
});

/** What of a record only the caller it stands for can have brought. */
const credential = /^(?:(?:hashed|encrypted|user)_?)?(?:password|passwd|pwd)(?:_?(?:hash|hashed|digest))?$/i;
const someone = /^(?:user|owner|author|account|customer)_?(?:id|uuid)?$/i;

/** Models of which checks of callers look up the record that the caller is. */
export const accountsOf = once((endpoints: readonly Endpoint[]): ReadonlyMap<string, Owner> => {
  const accounts = new Map<string, Owner>();
  for (const route of endpoints) for (const { finds = [], evidence } of route.chain) for (const model of finds) if (!accounts.has(model.toLowerCase())) accounts.set(model.toLowerCase(), { key: 'id', span: evidence.span, guards: new Set(), stored: true });
  return accounts;
});

/** Records with a password are those of callers. */
export function accountBy({ fields = [], span }: DataAccess): Owner | undefined {
  return fields.some((name) => credential.test(name)) ? accountAt(span) : undefined;
}

function accountAt(span: Span): Owner {
  return { key: 'id', span, guards: new Set(), stored: true };
}

/** Whether a record that callers own by its id is their account, and not one that was found by way of theirs (the cart of their order). */
export function isAccountOf(endpoints: readonly Endpoint[], access: DataAccess): boolean {
  const { model } = access;
  return model === undefined || principals.test(model) || accountsOf(endpoints).has(model.toLowerCase()) || accountBy(access) !== undefined;
}

/** Whether an account goes out as it is stored, or less some fields (a password) but with how its owner is reached; a query that names the fields has been thought about. */
export function isWholeAccount({ chosen, trimmed, fields }: SentRecord): boolean {
  return !chosen && (!trimmed || fields.some(isPersonal));
}

/** Kinds of records that stand for somebody who may call. A closed list. */
const principals = /^(?:(?:app|auth|site)_?)?(?:users?|accounts?|customers?|members?|people|persons?|clients?|profiles?|employees?|patients?|students?|drivers?|sellers?|buyers?)(?:_?(?:model|entity|schema))?$/i;
/** Fields that name who has worked on a record, or is to: no owner of it. */
const workedOn = /^(?:updated|modified|deleted|changed|approved|reviewed|published|edited|locked|verified|assign|handled|processed|closed|resolved|last|parent|manager|supervis|referr)/i;

/** What the declaration of records says of whose they are, as far as all of an API shows it. */
export class StoredOwners {
  readonly #accounts: ReadonlyMap<string, Owner>;
  /** Names of fields that are asked for or written somewhere, by model. */
  readonly #fields = new Map<string, Set<string>>();
  /** Models of which any known caller may list all records. */
  readonly #listed = new Set<string>();
  /** Models whose records name somebody who calls. */
  readonly #owned = new Set<string>();
  /** Checks by which callers are known who have records: what comes with the key of a machine has none. */
  readonly guards = new Set<string>();

  constructor(endpoints: readonly Endpoint[]) {
    this.#accounts = accountsOf(endpoints);
    for (const route of endpoints) {
      if (route.data.accesses.some(({ filter, data }) => [...filter.keys, ...data.keys].some(({ by }) => by === 'principal'))) for (const name of guardsOf(route)) this.guards.add(name);
      for (const access of route.data.accesses) {
        const { model, does, filter, data, fields = [] } = access;
        if (model === undefined) continue;
        if (ownersAmong(access).some((key) => ownerName.test(key) && !authorship.test(key))) this.#owned.add(model.toLowerCase());
        const known = this.#fields.get(model.toLowerCase()) ?? new Set<string>();
        this.#fields.set(model.toLowerCase(), known);
        for (const name of [...fields, ...filter.keys.map(({ key }) => key), ...data.keys.map(({ key }) => key)]) known.add(name);
        const isAll = does === 'list' && !filter.open && !filter.keys.some(({ key, by }) => by === 'principal' || by === 'unknown' || /^_?id$/.test(key));
        if (isAll && route.roles.length === 0) this.#listed.add(model.toLowerCase());
      }
    }
  }

  /** The account that a record is. */
  account(access: DataAccess): Owner | undefined {
    const model = access.model?.toLowerCase() ?? '';
    return this.#accounts.get(model) ?? accountBy(access) ?? ([...(this.#fields.get(model) ?? [])].some((name) => credential.test(name)) ? accountAt(access.span) : undefined);
  }

  /** The field that names somebody. What everybody may list, its author does not keep from being read. */
  named(access: DataAccess): Owner | undefined {
    const { model = '', span, does, fields = [] } = access;
    const to = ownersAmong(access);
    const key = to.find((one) => ownerName.test(one)) ?? to[0] ?? [...fields, ...(this.#fields.get(model.toLowerCase()) ?? [])].find((name) => someone.test(name));
    const isShared = key !== undefined && (!ownerName.test(key) || authorship.test(key)) && (does === 'read' || does === 'list') && this.#listed.has(model.toLowerCase());
    return key === undefined || isShared ? undefined : { key, span, guards: this.guards, stored: true };
  }

  /** The record that this one is a part of, where that one names somebody, and a route does not look it up. What everybody may list has parts for everybody. */
  within({ model = '', ties = [], span, filter }: DataAccess, { data }: Endpoint): Owner | undefined {
    if (this.#listed.has(model.toLowerCase()) || !filter.keys.some(({ key, by }) => by === 'client' && isOwnId({ key }))) return undefined;
    const tie = ties.find(({ to }) => this.#owned.has(to.toLowerCase()) && !this.#listed.has(to.toLowerCase()) && to.toLowerCase() !== model.toLowerCase());
    if (!tie || data.accesses.some((other) => other.model?.toLowerCase() === tie.to.toLowerCase())) return undefined;
    return { key: tie.key, span, guards: this.guards, stored: true, parent: tie.to };
  }
}

export const storedOwners = once((endpoints: readonly Endpoint[]) => new StoredOwners(endpoints));

/** Who wrote something is named so that others see it. */
const authorship = /^(?:author|creat|made|post|upload|publish|organi[sz]er)/i;

/** Fields by which a record names a principal that may own it. */
export function ownersAmong({ model = '', ties = [] }: DataAccess): readonly string[] {
  return ties.flatMap(({ key, to }) => (principals.test(to) && to.toLowerCase() !== model.toLowerCase() && !workedOn.test(key) ? [key] : []));
}

/** Names under which records keep whose they are. Others that are set to the caller (a reporter, a sender) do not keep everybody else out; the list only silences. */
export const ownerName = /^(?:user|owner|author|account|tenant|org|organi[sz]ation|customer|client|company|team|workspace)_?(?:id|uuid)?$/i;

/**
 * For each model the key that is set to the caller's identity where records are made, or held against it where one was read. Others may well read what somebody made; that
 * they change it is another matter.
 */
export const makersOf = once((endpoints: readonly Endpoint[]): ReadonlyMap<string, Owner> => {
  const makers = new Map<string, Owner>();
  for (const route of endpoints) {
    if (route.auth.state !== 'required') continue;
    for (const { model, data: written, span, does } of route.data.accesses) {
      if (does !== 'create' || model === undefined) continue;
      const key = written.keys.find((one) => one.by === 'principal' && ownerName.test(one.key));
      if (key) keepOwner(makers, model.toLowerCase(), route, key.key, span);
    }
    for (const { field, span } of heldOn(route)) if (field && ownerName.test(field.key)) keepOwner(makers, field.model.toLowerCase(), route, field.key, span);
  }
  return makers;
});

/** Where a route, or something before it, holds who is calling against something. */
function heldOn({ data, chain }: Endpoint): readonly CallerRelation[] {
  return [...data.relations, ...chain.flatMap(({ relates }) => relates ?? [])];
}

/** Models of which anybody may read records one by one: what everybody sees has no owner to ask for. */
export const openModels = once((endpoints: readonly Endpoint[]): ReadonlySet<string> => {
  return new Set(endpoints.flatMap((endpoint) => (endpoint.auth.state === 'required' || endpoint.traits.issuesCredentials ? [] : endpoint.data.accesses.flatMap(({ does, model, filter }) => (model !== undefined && (does === 'read' || does === 'list') && filter.keys.every((key) => key.by === 'client' || key.by === 'constant') && !filter.open && !filter.keys.some((key) => /mail|user_?name|login|token|code/i.test(key.key)) ? [model.toLowerCase()] : [])))));
});

