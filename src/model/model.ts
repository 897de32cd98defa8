import { lineAt, type Change, type Comparison, type Concern, type Endpoint, type Exposure, type Flow, type MisplacedCheck, type OptionSite, type Risk, type RoleCheck, type Span, type TokenSigning, type TokenVerification, type UnreadDocument, type UrlRead } from '../facts/index.js';
import { inconsistent, plainAdministration, unenforcedMarks, unrestrictedAdministration, whatIsAsked, type LackingRole, type PlainAdministration, type UnenforcedMark } from './authorization.js';
import { MadeModel } from './made-model.js';
import { guardLike } from './changes.js';
import { largeBodies, type LargeBody } from './body-limits.js';
import { ApplicationQuestions } from './applications.js';
import { unverifiedClaims } from './decoded.js';
import { driftFrom, type DocumentDrift } from './drift.js';
import { homeOf, spanKey } from './places.js';
import { surplusIn, type Surplus } from './surplus.js';
import { exposedInternals } from './exposed.js';
import { GuardQuestions } from './guard-questions.js';
import { unlimitedSignIns, unlimitedUse, type UnlimitedSignIn, type UnlimitedUse } from './limits.js';
import { SecretQuestions } from './kept-secrets.js';
import { bySource, credentialsInUrl, elsewhere, errorDetails, isOfUpstream, isShown, loggedAs, withoutSources, type ErrorDetail, type SharedSource } from './flows.js';
import { misplacedChecks, unprotected, whyNotUnprotected, type Unprotected } from './protection.js';
import { lifetimesOf, optionsOf, weakCookies, type TokenLifetime, type WeakCookie } from './settings.js';
import { untestedUploads, type UntestedUploads } from './uploads.js';
import { writingReads, type WritingRead } from './writes.js';
import { RecordQuestions } from './records.js';
import { BusinessQuestions } from './business.js';

export type { ModelData, ModelParts } from './data.js';

/** The API as the code serves it, and the questions that rules and commands ask about it. */
export class ApiModel extends MadeModel {
  /** Routes over HTTP: what rules about routes speak of. */
  get endpoints(): readonly Endpoint[] {
    return this.parts.endpoints;
  }

  /** Entry points that are no routes: resolvers of GraphQL, message handlers, gateways of sockets. */
  get operations(): readonly Endpoint[] {
    return this.parts.operations;
  }

  get signings(): readonly TokenSigning[] {
    return this.parts.signings;
  }

  /** Verifications that accept tokens past their expiry, and decide by the token alone. */
  get expiryIgnored(): readonly TokenVerification[] {
    return this.parts.verifications.filter((one) => one.ignoresExpiry === 'yes' && !one.renews);
  }

  /** Routes that anybody may call though nothing says that they are meant for everybody. */
  unprotected(options: { readonly reportReads: boolean; readonly minimumSiblings: number }): Unprotected {
    return unprotected(this.parts, options);
  }

  /** Why a route is not among them, one clause. */
  whyNotUnprotected(route: Endpoint): string {
    return whyNotUnprotected(route, this.parts);
  }

  /** Checks of who is calling that hold for no route, though routes that are not meant for everybody stand open beside them. */
  get misplacedChecks(): readonly MisplacedCheck[] {
    return misplacedChecks(this.parts);
  }

  /** Options that decide about one of these concerns, as calls set them or leave them out; the same code once. */
  options(...concerns: readonly Concern[]): readonly OptionSite[] {
    return optionsOf(this.parts.options, concerns);
  }

  /** Options that are weak for sure: set so, or left out where they are needed. */
  weakOptions(...concerns: readonly Concern[]): readonly OptionSite[] {
    return this.options(...concerns).filter((site) => site.state === 'weak' || site.state === 'missing');
  }

  /** Uploaded files whose extension their sender chose and nothing tested. */
  get untestedUploads(): UntestedUploads {
    return untestedUploads(this.weakOptions('upload-type'), this.options('upload-filter'), elsewhere(this.flows('stored-name'), this.flows('path')));
  }

  /** Limits for the bodies of most routes that are larger than this size (`10mb`). */
  largeBodies(most: string): readonly LargeBody[] {
    return largeBodies(this.parts, this.options('body-size'), most);
  }

  /** What is wrong with guards. */
  get guards(): GuardQuestions {
    return new GuardQuestions(this.parts);
  }

  /** Where a finding about all of the API goes. */
  get home(): Span | undefined {
    return homeOf(this.endpoints, this.parts.apps);
  }

  /** Whether the path of every route that was found is known. */
  get seesEveryPath(): boolean {
    return this.endpoints.every(({ path }) => !path.includes(':unknown'));
  }

  /** Where the routes and a document disagree; the conventional document when none is named, undefined when there is none. */
  drift(name?: string): DocumentDrift | UnreadDocument | undefined {
    return driftFrom(this.parts.document?.(name), this.endpoints, this.parts.settings.gateway.auth);
  }

  /** Routes that nobody can call, or should: with what the document calls deprecated, if there is one. */
  surplus(name?: string): Surplus {
    return surplusIn(this.endpoints, this.parts.document?.(name));
  }

  /** Comparisons of what callers send with what only the right caller can know. */
  comparisons(...of: readonly Comparison['of'][]): readonly Comparison[] {
    const written = new Set(this.parts.comparisons.flatMap(({ comparison }) => (comparison ? [spanKey(comparison)] : [])));
    // A password that the code itself holds is in no table.
    return this.parts.comparisons.filter((one) => of.includes(one.of) && !(one.of === 'password' && written.has(spanKey(one.span))));
  }

  /** How passwords are kept and secrets are made. */
  get secrets(): SecretQuestions {
    return new SecretQuestions(this.parts);
  }

  /** Cookies that prove who is calling and lack a flag. */
  get sessionCookies(): readonly WeakCookie[] {
    return weakCookies(this.weakOptions('session-cookie', 'cookie-text'));
  }

  /** Questions about applications as a whole: what browsers send them and show of them, what they write down. */
  get applications(): ApplicationQuestions {
    return new ApplicationQuestions(this.parts);
  }

  /** How long tokens live whose lifetime stands in the code; limits as texts such as `24h`. */
  tokenLifetimes(maxAccess: string, maxRefresh: string): readonly TokenLifetime[] {
    return lifetimesOf(this.options('token-lifetime'), maxAccess, maxRefresh);
  }

  /** Internals of applications that anybody can reach; descriptions of the API only when asked for. */
  exposedInternals(options: { readonly apiDocs: boolean }): readonly Exposure[] {
    return exposedInternals(this.parts, options);
  }

  /** What handlers do with stored records. */
  get records(): RecordQuestions {
    return new RecordQuestions(this.parts, () => this.options('unknown-properties'));
  }

  /** Writes that everybody signed in may make, though the routes beside them ask for more. */
  inconsistentProtection(): readonly LackingRole[] {
    return inconsistent(this.parts);
  }

  /** Routes for administrators that everybody signed in may call. */
  plainAdministration(): readonly PlainAdministration[] {
    return plainAdministration(this.parts);
  }

  unrestrictedAdministration(): readonly LackingRole[] {
    return unrestrictedAdministration(this.parts);
  }

  /** Roles that decorators name and no guard in effect asks for. */
  unenforcedMarks(): readonly UnenforcedMark[] {
    return unenforcedMarks(this.parts);
  }

  /** What a check asks of the caller: `admin (requireRole)`. */
  asks(check: RoleCheck): string {
    return whatIsAsked(check);
  }

  /** Messages and work of the database that anybody may ask for without end. */
  get unlimitedUse(): UnlimitedUse {
    return unlimitedUse(this.parts);
  }

  /** Routes on which anybody may try passwords without end, by router. */
  unlimitedSignIns(): readonly UnlimitedSignIn[] {
    return unlimitedSignIns(this.parts);
  }

  /** Questions about flows of business: what is paid, bought, sent by partners. */
  get business(): BusinessQuestions {
    return new BusinessQuestions(this.parts, (risk) => this.flows(risk));
  }

  /** Routes for reading by which a client removes or changes records of its choice. */
  get writingReads(): readonly WritingRead[] {
    return writingReads(this.parts);
  }

  /** Flows of one risk, one for each place that must change: the first source stands for the others. */
  flows(risk: Risk, counts: (flow: Flow) => boolean = () => true): readonly Flow[] {
    const bySink = new Map<string, Flow>();
    for (const flow of this.parts.flows) {
      // Of a host that was tested badly the test is what must change.
      if (flow.risk !== risk || flow.test || isOfUpstream(flow) || !counts(flow)) continue;
      const key = spanKey(flow.sinkSpan);
      if (!bySink.has(key)) bySink.set(key, flow);
    }
    return [...bySink.values()];
  }

  /** Data that callers send in answers that browsers show as pages. */
  readonly shownFlows = (): readonly Flow[] => this.flows('html', (flow) => isShown(flow, this.endpoints));

  /** Requests to addresses that a test let pass, made by clients that go on to wherever an answer sends them. */
  followedRedirects(): readonly Flow[] {
    const following = new Set(this.weakOptions('redirects').map(({ span }) => spanKey(span)));
    return this.flows('checked-url').filter(({ callSpan }) => following.has(spanKey(callSpan)));
  }

  /** What other APIs answered, where it does harm of these kinds as it is; one for each place that must change. */
  fromUpstream(...risks: readonly Risk[]): readonly Flow[] {
    return [...new Map(this.parts.flows.filter((flow) => isOfUpstream(flow) && risks.includes(flow.risk)).map((flow) => [spanKey(flow.sinkSpan), flow] as const)).values()];
  }

  /** Flows of URLs whose host was tested in a way that lets others pass, one for each test. */
  flawedTests(): readonly (Flow & Required<Pick<Flow, 'test'>>)[] {
    const byTest = new Map<string, Flow & Required<Pick<Flow, 'test'>>>();
    for (const flow of this.parts.flows) if (flow.test && !isOfUpstream(flow) && !byTest.has(spanKey(flow.test.span))) byTest.set(spanKey(flow.test.span), { ...flow, test: flow.test });
    return [...byTest.values()];
  }

  /** Paths that request data decides; those handed to code out of sight, where none of the same data reaches a file in sight; those that the names in an archive decide, or that a library makes of such names. */
  paths(of: 'request' | 'unseen' | 'archive'): readonly Flow[] {
    if (of === 'unseen') return withoutSources(this.flows('unseen-path'), this.flows('path'));
    const isOfArchive = (flow: Flow): boolean => flow.source.id.startsWith('file.entry');
    return of === 'request' ? this.flows('path').filter((flow) => !isOfArchive(flow)) : [...this.flows('path').filter(isOfArchive), ...this.flows('archive')];
  }

  /** What is written to a log: secrets of callers (by a closed list of names, or whole headers and cookies), whole bodies, or any text. */
  logged(what: 'secret' | 'body' | 'text'): readonly Flow[] {
    if (what !== 'text') return this.flows('log-secret', (flow) => loggedAs(flow) === what);
    // What holds a secret is told as that.
    const secrets = new Set(this.logged('secret').map(({ sinkSpan }) => spanKey(sinkSpan)));
    return this.flows('log', (flow) => loggedAs(flow) === undefined).filter(({ sinkSpan }) => !secrets.has(spanKey(sinkSpan)));
  }

  /** Flows of one risk, one for each place that data is read, or for the field that declares it: what reaches several sinks from one place is mended there. */
  flowsBySource(risk: Risk): readonly SharedSource[] {
    return bySource(this.flows(risk));
  }

  /** Passwords and keys read from the query or the path: by their use, or by a closed list of names. */
  credentialsInUrl(): readonly UrlRead[] {
    return credentialsInUrl(this.parts);
  }

  /** Tokens of the application's own making that leave in the query of a URL. */
  tokensInOutgoingUrls(): readonly Flow[] {
    return this.flows('credential').filter((flow) => flow.source.origin === 'token');
  }

  /** Decoded claims that decide something, one for each decoding. */
  unverifiedClaims(): readonly Flow[] {
    return unverifiedClaims(this.flows('claims'), this.endpoints);
  }

  /** Answers that carry an error, or what gives away most of it. */
  errorDetails(): readonly ErrorDetail[] {
    return errorDetails(this.parts.flows);
  }

  /** What would put the check before a route that a protected one of its file has. */
  siblingGuard(route: Endpoint): readonly Change[] {
    return guardLike(route, this.#guardedBeside(route), 'auth');
  }

  /** Protected routes of the same application, those of the same router first. */
  #guardedBeside(route: Endpoint): readonly Endpoint[] {
    const guarded = this.endpoints.filter((other) => other.app === route.app && other.auth.state === 'required');
    return [...guarded.filter((other) => other.group === route.group), ...guarded.filter((other) => other.group !== route.group)];
  }

  /** The check that a protected sibling of a route has, as the code spells it. */
  siblingCheck(route: Endpoint): string | undefined {
    // A handler that checks by itself is no check to add.
    return this.#guardedBeside(route).flatMap(({ chain }) => chain.find((element) => element.kind === 'auth' && !element.optional)?.name ?? [])[0];
  }

  /**
   * How data got from its source to where it matters, for a message: `req.query.name (orders.router.ts:14) through
   * OrdersService.search (orders.service.ts:31)`.
   */
  path(flow: Flow): string {
    const through = flow.steps.map((step) => `${step.label} (${this.place(step.span)})`).join(', ');
    return `${flow.source.label} (${this.place(flow.source.span)})${through ? ` through ${through}` : ''}`;
  }

  /** `orders.service.ts:31`: short enough for a tooltip; 1-based line. */
  place(span: Span): string {
    return `${span.file.slice(span.file.lastIndexOf('/') + 1)}:${String(this.line(span))}`;
  }

  /** The file as the project names it: relative to its root. */
  relative(file: string): string {
    return file.startsWith(`${this.parts.root}/`) ? file.slice(this.parts.root.length + 1) : file;
  }

  /** The 1-based line a span starts in. */
  line(span: Span): number {
    return lineAt(this.parts.lines(span.file), span.start);
  }
}
