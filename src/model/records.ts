import type { DataAccess, Endpoint, OptionSite, Risk } from '../facts/index.js';
import { storedFlows, type StoredFlow } from './stored-flows.js';
import { clientOwners, namedOwners, unscopedWrites, type ClientOwner, type UnscopedWrite } from './bulk.js';
import { uncheckedClaims, type UncheckedClaim } from './claims.js';
import { handlersOf, type ModelParts } from './data.js';
import { isAccountOf, isOwnId, type Owner } from './owners.js';
import { foreignParents, type ForeignParent } from './parents.js';
import { unowned, unownedBySchema, unscopedLinks, type UnownedAccess, type UnscopedLink } from './ownership.js';
import { secretsLogged, secretsSent, type SecretRecord, type SecretSent } from './secrets.js';
import { clientRoles, massAssignments, openChecks, uncheckedBodies, type ClientRole, type MassAssignment, type OpenCheck, type UncheckedBody } from './written.js';

/** Questions about what handlers do with stored records. */
export class RecordQuestions {
  /** Whatever callers can ask for, by routes or by name: whose a record is does not hang on that. */
  readonly #called: readonly Endpoint[];

  constructor(
    private readonly parts: ModelParts,
    private readonly stripping: () => readonly OptionSite[],
  ) {
    this.#called = parts.operations.length > 0 ? [...parts.endpoints, ...parts.operations] : parts.endpoints;
  }

  /** Parts of records that clients write as they like, where they do harm of this kind on another call. */
  harmful(risk: Risk): readonly StoredFlow[] {
    return storedFlows(this.parts, risk);
  }

  /** Records that callers name themselves where nothing asks whether they are theirs. */
  unowned(): readonly UnownedAccess[] {
    return unowned(this.#called);
  }

  /** The same where only what is stored, or the name of a key, shows that they belong to somebody. */
  unownedBySchema(): readonly UnownedAccess[] {
    return unownedBySchema(this.#called);
  }

  /** Records within others that belong to callers, where a client names the other. */
  foreignParents(): readonly ForeignParent[] {
    return foreignParents(this.#called);
  }

  namedOwners(): ReturnType<typeof namedOwners> {
    return namedOwners(this.parts.endpoints);
  }

  /** Whether records tied to callers like this are the callers' accounts. */
  isAccount(owner: Owner): boolean {
    return isOwnId(owner);
  }

  /** Whether they are found by way of these, and are none themselves. */
  isKept(owner: Owner, access: DataAccess): boolean {
    return isOwnId(owner) && !isAccountOf(this.#called, access);
  }

  /** Writes of many records that nothing bounds, or that a client does. */
  unscopedWrites(): readonly UnscopedWrite[] {
    return unscopedWrites(handlersOf(this.parts));
  }

  /** Owners that a client names though the application knows who is calling; not where that is told as a record of its choice. */
  clientOwners(): readonly ClientOwner[] {
    const told = new Set(this.unowned().map(({ access }) => access));
    // What resolvers read by an owner of the client's choice may be asked for elsewhere, by a check that goes by that owner.
    return clientOwners(this.#called).filter(({ route, access }) => !told.has(access) && (route.kind === 'http' || access.does === 'create'));
  }

  /** Request data that is written as a whole. */
  massAssignments(): readonly MassAssignment[] {
    return massAssignments(handlersOf(this.parts));
  }

  /** Roles that a client writes into a record of its own. */
  clientRoles(): readonly ClientRole[] {
    return clientRoles(handlersOf(this.parts));
  }

  /** Records that are sent with fields that are for nobody outside; `more`: names of such fields besides the usual ones. */
  secretsSent(more: readonly string[]): readonly SecretSent[] {
    // What a resolver of GraphQL gives is not what is sent: callers name the fields, of those that the schema has.
    return secretsSent(handlersOf(this.parts).filter((one) => !('kind' in one) || one.kind !== 'graphql'), more);
  }

  /** Records that are written to a log with such fields. */
  secretsLogged(): readonly SecretRecord[] {
    return secretsLogged(handlersOf(this.parts), this.parts.startup);
  }

  /** Pipes that let properties through which end up in records. */
  openPipes(): readonly OpenCheck[] {
    return openChecks(handlersOf(this.parts), 'pipe');
  }

  /** Schemas that do; none of those that the framework goes by where it is told to take away whatever they do not list. */
  openSchemas(): readonly OpenCheck[] {
    const mayStrip = this.stripping().some(({ values, exact }) => values.includes('all') || exact === 'unknown');
    return openChecks(handlersOf(this.parts), 'schema').filter(({ check }) => !mayStrip || !check);
  }

  /** Parts of a request that are taken to be of a type, and written, while nothing checks them. */
  uncheckedClaims(): readonly UncheckedClaim[] {
    return uncheckedClaims(this.parts.endpoints);
  }

  /** Bodies that nothing checks, though their type says that something was meant to. */
  uncheckedBodies(): readonly UncheckedBody[] {
    return uncheckedBodies(this.parts.endpoints);
  }

  /** Links to files of a client's choice that nothing ties to who is calling. */
  unscopedLinks(): readonly UnscopedLink[] {
    return unscopedLinks(this.parts.endpoints);
  }
}
