import type { AssumedHandlerMeaning } from './assumed-handler.js';
import type { CallbackMeaning } from './callback-meaning.js';
import type { ContractMeaning } from './contract-meaning.js';
import type { ContainerMeaning } from './container-meaning.js';
import type { CostsMeaning } from './costs.js';
import type { ElementMeaning, OptionValue } from './element-meaning.js';
import type { DecoratorMeaning } from './decorator-meaning.js';
import type { DependencyMeaning } from './dependency.js';
import type { DoesMeaning } from './does-meaning.js';
import type { FolderPluginMeaning } from './folder-plugin.js';
import type { DigestMeaning, OptionDefaultMeaning, OptionMeaning, OptionUseMeaning } from './option.js';
import type { ApplicationMeaning, ClassRole } from './application-meaning.js';
import type { BelongsMeaning, CollectionMeaning, ConditionMeaning, DeclaredInMeaning, DeclaresMeaning, FieldMeaning, ModelsMeaning, OperationMeaning, RelationMeaning, UnsentMeaning } from './operation.js';
import type { Clearance, Origin, Risk, Shape } from './risk.js';
import type { DemandsMeaning, EndsMeaning, GivenMeaning, RequestTargetMeaning } from './request-target.js';
import type { FileMeaning } from './file-meaning.js';
import type { MadeMeaning } from './made-meaning.js';
import type { NamedMeaning } from './named-meaning.js';
import type { ProcedureMeaning } from './procedure-meaning.js';
import type { PropertyCheckedMeaning, PropertyCheckMeaning, SchemaMeaning, ValidatorMeaning } from './schema-meaning.js';
import type { TokenMeaning } from './token-meaning.js';
import type { ViewMeaning } from './view-meaning.js';

/**
 * The vocabulary in which `src/libraries` says what npm packages mean. Everything above `libraries` knows these terms
 * only, never a package.
 *
 * A **path** names a value of a package:
 * - `name` a named export (and the same member of the default export or of `module.exports`), `default` the default export
 *   or `module.exports` itself, `name.member` a static member;
 * - `name()` what a call returns; `Type#` an instance of `Type` (what `new Type()` returns, what an annotation `: Type` or a
 *   row `instance` gives); `Type#member` its member, `Type#member()` the result of its method;
 * - `a|b` alternatives of one segment, `*` any member;
 * - `package:path` speaks of another package: members that a plugin adds to the types of its framework.
 *
 * What a call does stands at the path of what is called (`verify`, `Pool#query`), what it gives at that path with `()`. Of
 * a construction (`new Query(…)`) both stand at `Query()`. `Type#member=` is an assignment to the member. Decorators and classes (guards, pipes) stand at their own name.
 *
 * A **place** names a value of one call: `0`, `1` an argument, `-1` the last, `1..` all from there on, `1...` these as one list, then properties
 * (`0.text`, `1.headers`), `[]` the elements of an array, `*` every property or element by itself, `this` the receiver, `self` what is called, `ret` the result; after
 * a place that holds a function `ret` is what it returns (`0.useFactory.ret`). Of an assigned property `0` is the value.
 */
export interface Library {
  /** npm names, or `node:name` for a Node module, or `global`. Several when they offer the same API. */
  readonly packages: readonly string[];
  /** Paths that lead back to the package itself: `z` of zod, `verbose()` of sqlite3. `default` always does. */
  readonly self?: readonly string[];
  /** `Sub: 'Base'`: instances of Sub have every member of Base (`'package:Base'` for another package). */
  readonly types?: Readonly<Record<string, string>>;
  /** Its packages call others: a program that uses nothing else is no API. */
  readonly client?: true;
  /** The framework that its decorators belong to. */
  readonly framework?: FrameworkName;
  /** The member (`Interface#method`) through which the framework calls classes of each role. */
  readonly roles?: Readonly<Partial<Record<ClassRole, string>>>;
  /** Tools that put code with the exports of the first of its packages into a project, by the names under which its declarations ask for them. */
  readonly generators?: readonly string[];
  /** What it means for a project to depend on one of the packages, whatever it calls of it. */
  readonly dependency?: Readonly<Record<string, DependencyMeaning>>;
  readonly facts: readonly LibraryFact[];
}

export type LibraryFact = { readonly path: string } & Meaning;

export type Place = string;

/** Placeholders of a statement, numbered or by their order, for values in the argument behind it: a list, or an option of this name that is one. */
export interface Binding {
  readonly by: '$' | '?';
  readonly option?: string;
}

/** What an element of a handler chain does. `pass` only passes on (logging, ids, compression). */
export type ChainKind = 'auth' | 'role' | 'limiter' | 'validator' | 'parser' | 'csrf' | 'headers' | 'cors' | 'pass';

/** What of its internals an application may show: its description, its state, its work, its files. */
export type Exposed = 'api-docs' | 'metrics' | 'queue-dashboard' | 'status' | 'directory-listing' | 'source-files' | 'hidden-files' | 'database-admin' | 'graphql-explorer' | 'memory' | 'environment';

export type FrameworkName = 'express' | 'fastify' | 'nest' | 'koa' | 'hono' | 'connect' | 'restify' | 'hapi' | 'trpc' | 'graphql' | 'next' | 'sveltekit' | 'nuxt' | 'astro' | 'node';

/** `'name'` takes the HTTP method from the called member (`router.get` → GET), a place reads it from an argument. */
export type MethodOf = 'name' | 'ALL' | 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS' | { readonly at: Place };

/** Under which name, or path of names (`body.content.*.schema`, `*`: any), the schema of which part of a request stands. */
export type RequestParts = Readonly<Record<string, Origin>>;

/** A place that is true for sure, or (`matches`, a regular expression) a constant text of this form. */
export type Condition = Place | { readonly at: Place; readonly matches: string };

export type Meaning =
  // ── what a value is ────────────────────────────────────────────────────────────────────────────────────────────
  /** The value at this path is an instance of a type (`'Type'` here, or `'package:Type'`). `holds`: each that is made has instances of these types of its own, by member. `named`: by the name of a model that was made before. */
  | { readonly is: 'instance'; readonly of: string; readonly holds?: Readonly<Record<string, string>>; readonly named?: true }
  /** The value is this constant (a member of an enum of status codes or methods). */
  | { readonly is: 'constant'; readonly value: string | number }
  /** The call returns its receiver (chainable setters, `withTypeProvider`). */
  | { readonly is: 'receiver' }
  /** Functions at the place change every filter of what the call gives: where they close over who is calling, nobody knows what it asks for. */
  | { readonly is: 'scopes'; readonly by: Place }
  /**
   * The call returns this argument, seen through (`asyncHandler(fn)`, `promisify`). `bare`: a plugin wrapper that also lifts its scope.
   * `allIf`: of a list of functions one is enough, unless this option has this value; in lists of the list it is the other way round. `allUnless`: all are
   * asked for, unless it has. `below`: with this text before each `path` of the routes in it.
   */
  | { readonly is: 'returns'; readonly at: Place; readonly lifts?: true; readonly allIf?: OptionValue; readonly allUnless?: OptionValue; readonly below?: Place }
  /**
   * The result is derived from these places (`only`: of which just the members named there are left), less what the call clears; from no place: nothing of it is a caller's. `when`, `unless`: only under this condition, and under none of those.
   * Encoders, coercions and parsers are this. `schema`: where the schema stands that the value has passed, or else the call
   * throws (`strips`: where true takes away what the schema does not list, `opens`: where it lets that pass); `in`: the member of the result that holds the value (`data`) of a call that does not throw: `passed` are members
   * that are truthy when it passed, `failed` those that are truthy when not. `raw`: the value is there even then. `resolves`: it is a path in which no `..` hides behind other names, so that a
   * check of its beginning counts. `ends`: only how a name ends. `decodes`: what the form of an address ruled out may be there again. `unwraps`: it is decoded from base64, always or under this condition. `spells`: it is a text in which all of it can be read.
   */
  | {
      readonly is: 'derives';
      readonly from: readonly Place[]; readonly only?: Place;
      readonly when?: Condition; readonly unless?: readonly Condition[];
      readonly clears?: readonly Clearance[];
      readonly shape?: Shape;
      readonly schema?: Place; readonly strips?: Place; readonly opens?: Place;
      readonly in?: string;
      readonly passed?: readonly string[];
      readonly failed?: readonly string[];
      readonly raw?: true;
      readonly resolves?: true; readonly ends?: true; readonly decodes?: true; readonly unwraps?: true | Condition; readonly spells?: true;
    }
  | FileMeaning
  /** A member that is the name under which its receiver was made: that of a model. */
  | { readonly is: 'own-name' }
  | SchemaMeaning
  /**
   * The call throws (or, with `boolean`, answers false) unless the place is safe for these risks. `schema`: where the
   * schema stands that it is checked against. `ofHost`: what else that establishes of a URL whose host the place holds.
   */
  | { readonly is: 'checks'; readonly at: Place; readonly clears: readonly Clearance[]; readonly by: 'throw' | 'boolean'; readonly schema?: Place; readonly ofHost?: readonly Clearance[] }
  | ValidatorMeaning
  /** The value, run before a handler, takes out of these parts of a request what would do harm of these kinds. */
  | { readonly is: 'cleans'; readonly parts: readonly Origin[]; readonly clears: readonly Clearance[] }
  /** The call sets an option that holds for the whole application: how queries are parsed, whether filters are cleaned of operators. */
  | { readonly is: 'configures'; readonly what: 'query-parser' | 'filter-cleaning'; readonly when: Condition; readonly value: Place }
  | CallbackMeaning | DoesMeaning

  // ── data flow ──────────────────────────────────────────────────────────────────────────────────────────────────
  /** `name`: the part of the origin that it is (`host` of the headers); `asked`: the place of the call that names the part, where that is not its first argument; `clears`: what its form rules out (an URL as it came in holds no line breaks). */
  | { readonly is: 'source'; readonly origin: Origin; readonly shape: Shape; readonly name?: string; readonly asked?: Place; readonly clears?: readonly Clearance[] }
  /** The call gives the part of the request that goes by the name at this place. */
  | { readonly is: 'request-part'; readonly name: Place; readonly parts: RequestParts }
  /** The call writes (with `value`) or reads the member of `in` that it names: `c.set('user', u)` is `c.var.user = u`. */
  | { readonly is: 'member'; readonly in: string; readonly name: Place; readonly value?: Place }
  /** `when`, `and`: only where these conditions hold for sure; `unless`: not where the call has something at one of these places; `below`: only where every version that the project allows is below this one; `binds`: what values of the statement can be bound to; `counts`: a text there is made a number; `announced`: only what a text there says to be a secret; `besides`: properties, at any depth, that hold something else; `objects`: a text there does no harm. */
  | { readonly is: 'sink'; readonly of: Risk; readonly at: readonly Place[]; readonly when?: Condition; readonly and?: Condition; readonly unless?: readonly Place[]; readonly below?: string; readonly binds?: Binding; readonly counts?: true; readonly announced?: true; readonly besides?: readonly string[]; readonly objects?: true }
  /** The call sends a request to the host that these addresses name, with the headers at these places, and the body at those. */
  | { readonly is: 'sends-headers'; readonly url: readonly Place[]; readonly headers: readonly Place[]; readonly body?: readonly Place[] }
  /** Reading this (or calling it) reads what a caller proves an identity with. `from`: what a browser sends by itself, whoever made it send the request. `nobody`: what it is for a caller who brings nothing. */
  | { readonly is: 'credential'; readonly from?: 'session' | 'cookie'; readonly nobody?: boolean }
  /** Whoever takes this gives the caller's session a new id, or ends it. */
  | { readonly is: 'renews-session' }
  /** The call takes a cookie back from the browser. */
  | { readonly is: 'clears-cookie' }
  /** The call makes a signature over the bytes at this place; `checks`: it holds one against them. */
  | { readonly is: 'signature'; readonly over: Place; readonly checks?: true }
  /** The call answers whether something is what only the right sender can have made, and does nothing else about it. */
  | { readonly is: 'verdict' }
  /** The call compares a secret that a caller sent with the one that is kept. */
  | { readonly is: 'password-check' }
  /** The value is what was made of a password to keep it: holding it against something compares the password. */
  | { readonly is: 'password-hash' }
  | CostsMeaning
  /** The call counts what a caller does, and refuses when it is too much. */
  | { readonly is: 'limits' }
  | RequestTargetMeaning | GivenMeaning | EndsMeaning | DemandsMeaning
  /** The identity that authentication left behind: reading it is reading a credential, writing it sets the principal. */
  | { readonly is: 'principal' }
  /** What the server itself keeps for this caller: neither the client decides it nor the code. */
  | { readonly is: 'session' }

  // ── stored records ─────────────────────────────────────────────────────────────────────────────────────────────
  | OperationMeaning | ConditionMeaning
  | CollectionMeaning
  | DeclaredInMeaning | DeclaresMeaning | ModelsMeaning | BelongsMeaning
  | FieldMeaning | RelationMeaning
  | UnsentMeaning

  // ── answers ────────────────────────────────────────────────────────────────────────────────────────────────────
  /** Sets the status of the answer and returns the receiver. */
  | { readonly is: 'status'; readonly at: Place }
  /** Sets headers of the answer and returns the receiver: one of a fixed name (`header`), one whose name stands at a place, or all of an object. */
  | { readonly is: 'sets-header'; readonly header?: string; readonly name?: Place; readonly value: Place }
  /**
   * Sends the answer. `masksErrors`: of an error itself only status and message are sent. `status`: where a call may carry it as
   * well. `as`: how the body is sent, if the call decides it; `text`: how a text is sent that nobody gave a type, or that browsers
   * find out by its beginning (`sniffed`).
   */
  | { readonly is: 'respond'; readonly body?: Place; readonly status?: Place | number; readonly as?: 'json' | 'html' | 'redirect' | 'file'; readonly text?: 'html' | 'plain' | 'sniffed'; readonly masksErrors?: true }
  /** The call raises an error that the framework turns into this status; with `unless`, only where that place is not true. */
  | { readonly is: 'throws'; readonly status?: Place | number; readonly body?: Place; readonly unless?: Place }
  /** An error value (constructed or returned) that the framework turns into this status (`names`: as a text at the place says it); `body` is sent to the client. */
  | { readonly is: 'http-error'; readonly status: Place | number; readonly names?: Readonly<Record<string, number>>; readonly body?: Place }
  | ViewMeaning

  // ── routing ────────────────────────────────────────────────────────────────────────────────────────────────────
  /** Instances of this type (path `Type#`) carry routes. `app` is the root that is served. `order`: registration order decides what guards what. `tolerant`: routes answer whatever the letter case, and with a slash at the end, unless an option at one of these places says more. `contained`: what is put on it runs only where one of its own routes answers, and for nothing behind it. */
  | { readonly is: 'router'; readonly framework: FrameworkName; readonly app?: true; readonly order: 'registration' | 'scope'; readonly prefix?: Place; readonly tolerant?: { readonly unless: readonly Place[] }; readonly contained?: true }
  /** The call puts all routes of its receiver under this path. */
  | { readonly is: 'router-prefix'; readonly at: Place }
  /** The call gives a router of its own that stands under this path of the receiver. */
  | { readonly is: 'sub-router'; readonly url: Place }
  /** A value that, used as an element, mounts another (a router or an element), under this path, or without one for some callers only. */
  | { readonly is: 'mounts'; readonly url?: Place; readonly at: Place }
  /**
   * Registers a route. `chain` lists places of elements before the handler, in the order they run; at `handlers` stand
   * elements in one list whose last is the handler; at `each` may stand a list of routes, places are of one of them. `url` is its path below the router; `named`: a name may stand before it. `config` is where the framework keeps per-route options.
   * `schema` holds schemas that the framework checks requests against, under the names of `validates`, unless `lenient` is true.
   */
  | {
      readonly is: 'route';
      readonly each?: '0';
      readonly method: MethodOf;
      readonly url?: Place | readonly Place[];
      readonly named?: true;
      /** Where an object stands at `url`, its member that holds the path. */
      readonly urlIn?: string;
      readonly handlers?: Place;
      readonly chain?: readonly Place[];
      readonly handler?: Place;
      /** The first of these places that holds something. */
      readonly config?: Place | readonly Place[];
      readonly schema?: Place;
      readonly validates?: RequestParts;
      readonly lenient?: Place;
      /** Where the version is said that a caller must ask for, and where it is said that callers should move on. */
      readonly version?: Place;
      readonly deprecated?: Place;
      /** Where it is said that the route is kept out of the documentation. */
      readonly hidden?: Place;
      /** Where it is said which fields an answer has. */
      readonly shaped?: Place;
    }
  /** Returns an object (`of`: its type) whose route calls belong to the receiver under this path. */
  | { readonly is: 'route-group'; readonly url: Place; readonly of: string }
  /** Adds elements, or mounts routers, under an optional path given first. `exact`: the path is a pattern that only `*` opens to what lies below. */
  | { readonly is: 'use'; readonly at: Place; readonly exact?: true }
  /** Runs a function on a router: `scope: 'child'` gives it a child of the receiver, unless the plugin lifts its scope. `prefix`: the first of these places that holds something. */
  | { readonly is: 'register'; readonly plugin: Place; readonly prefix?: Place | readonly Place[]; readonly options?: Place }
  | FolderPluginMeaning
  /** Adds a function to the scope at a phase; `before` lists the phases that run before a handler, `told` names the one whose functions are called with the options of each later route; `whole`: it holds for the whole application, wherever it is said. */
  | { readonly is: 'hook'; readonly phase?: Place; readonly whole?: true; readonly at: Place; readonly before: readonly string[]; readonly told?: string }
  /**
   * A plugin puts the member that rows know by the path `as` on `of` (a path to its holder, up to `#` or `.`), by the name at `name`, or else by the text at
   * `prefix` and `suffix`. Only where there is a text at `prefix`, if the row has one, and `when` holds; where that text is out of sight, any name with this end is it.
   */
  | { readonly is: 'renames'; readonly of: string; readonly as: string; readonly name?: Place; readonly prefix?: Place; readonly suffix?: string; readonly when?: OptionValue }
  /** Adds a function that runs before routes whose path has this parameter; `of`: a function type that says what it is called with. */
  | { readonly is: 'param-handler'; readonly name: Place; readonly at: Place; readonly of: string }
  | { readonly is: 'error-handler'; readonly at: Place }
  | ContractMeaning
  | ProcedureMeaning | MadeMeaning
  | ElementMeaning
  /**
   * The value, once it is mounted, or the call, once a handler makes it, shows internals to whoever can reach it. `on`: the call itself puts it
   * on this router, under `url`. `when`: only if this place is one of these values, or (`own`) the folder of the calling file, or one around it.
   */
  | { readonly is: 'exposes'; readonly what: Exposed; readonly on?: Place; readonly url?: Place; readonly when?: { readonly at: Place; readonly values: readonly string[]; readonly own?: true } }
  /** An agent for outgoing requests that refuses addresses of the inner network. */
  | { readonly is: 'request-filter' }
  /** Declares a test: what it is given runs in test runs only. */
  | { readonly is: 'test' }
  /** Calling this passes the request on, or, with an argument, to the error handler. */
  | { readonly is: 'next' }
  /**
   * What handlers of this framework are called with, in order: type paths (`'Request'`), `'next'`, `'error'`, `'param'` for the value of a path parameter, or `''` for nothing
   * of interest. On a function type: what functions of that type are called with. On a member: what the framework calls it with. `self`: what `this` is in them.
   */
  | { readonly is: 'handler-arguments'; readonly of: readonly string[]; readonly error?: readonly string[]; readonly self?: string; /** What the function returns is sent, under the status in this member of it. */ readonly answers?: true; /** A text that it returns is sent as a page. */ readonly sends?: 'html'; readonly status?: string }

  | AssumedHandlerMeaning

  // ── decorated classes ──────────────────────────────────────────────────────────────────────────────────────────
  | { readonly is: 'decorator'; readonly means: DecoratorMeaning }
  | ApplicationMeaning
  | ContainerMeaning
  /** Puts modules (`path`, `module`, `children` of each element) under paths of their own. */
  | { readonly is: 'module-paths'; readonly at: Place }
  /** The call returns the provider registered under this token (`moduleRef.get(Token)`). */
  | { readonly is: 'resolves'; readonly token: Place }
  /** Reads metadata by key (`reflector.getAllAndOverride`); `merges` joins what stands on the method and on the class. */
  | { readonly is: 'metadata-read'; readonly key: Place; readonly merges?: true }
  /** The call gives what metadata of the current route stands on. */
  | { readonly is: 'metadata-target'; readonly of: 'method' | 'class' }
  | NamedMeaning
  /** `consumer.apply(…)` keeps its middleware, `forRoutes` attaches them, `exclude` holds routes back. */
  | { readonly is: 'consumer'; readonly step: 'apply' | 'for-routes' | 'exclude'; readonly at: Place }
  /** A pipe that turns its value into something safe for these risks, or refuses. */
  | { readonly is: 'pipe'; readonly clears: readonly Clearance[] }
  /** Validates classes; `whitelist` and `transform` are members of its options. `transforms`: it does so anyway. `offIf`: not at all with this option. */
  | { readonly is: 'validation-pipe'; readonly options: Place; readonly transforms?: true; readonly offIf?: OptionValue }
  | PropertyCheckMeaning | PropertyCheckedMeaning
  // ── options ── (see `option.ts`)
  | OptionMeaning | OptionDefaultMeaning | OptionUseMeaning | DigestMeaning
  // ── tokens ─────────────────────────────────────────────────────────────────────────────────────────────────────
  | TokenMeaning;
