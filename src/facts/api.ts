import type { CallerRelation, DataAccess, DataUse } from './data.js';
import type { Binding, ChainKind, Exposed, FrameworkName } from './library.js';
import type { OptionalBy } from './element-meaning.js';
import type { Origin, Risk, Shape } from './risk.js';
import type { Range, Span } from './span.js';
import type { HandlerTraits } from './traits.js';
import type { ViewSyntax } from './view.js';

/** Why something is taken to be so, with the place that shows it. */
export interface Evidence {
  readonly reason: string;
  /** The package of which it is known, where nothing in the program shows it. */
  readonly package?: string;
  readonly span: Span;
}

/** What a check reads of the caller. `identity`: what another element left behind. A browser sends sessions and cookies by itself. */
export interface Carrier {
  readonly from: 'session' | 'cookie' | 'header' | 'identity';
  /** As the code spells it: `req.session.userId`. */
  readonly label: string;
}

/** One element that runs before a handler. `opaque`: nobody can say what it does. */
export interface ChainElement {
  readonly kind: ChainKind | 'opaque';
  /** As the code spells it. */
  readonly name: string;
  /** Lets anonymous callers pass. */
  readonly optional?: true;
  /** What it checks callers by is known to look at more than whether something was sent: a package does it, or a token is verified. */
  readonly verifies?: true;
  /** Metadata keys under which it lets a route pass. */
  readonly exemptBy?: readonly string[];
  /** It would turn callers away, but names this route among those that it lets pass. */
  readonly opens?: Evidence;
  /** What it asks of the caller beyond who they are. */
  readonly roles?: readonly RoleCheck[];
  /** It holds who is calling against what is asked for, or against a role. */
  readonly relates?: CallerRelation;
  /** Models of which it looks up the record that is the caller. */
  readonly finds?: readonly string[];
  /** Single records that it looks up by what a client names. */
  readonly loads?: readonly DataAccess[];
  /** It can turn a request away by the answer of something that cannot be seen into, which it tells what is asked for, or by a role that something else left behind. */
  readonly asksElsewhere?: true;
  /** It compares a password that the caller sends. */
  readonly checksPassword?: true;
  /** It sends callers to sign in with somebody else. */
  readonly signsIn?: true;
  /** The parts of the request that it holds against a schema; `blind`: one that cannot be seen into. */
  readonly validates?: { readonly parts: readonly Origin[]; readonly blind?: true; readonly open?: NonNullable<InputCheck['open']> };
  /** It tells callers that they should move on. */
  readonly deprecates?: Evidence;
  /** It counts attempts, or keeps robots out, and can end a request. */
  readonly counts?: true;
  /** It can turn a request away, though not for who is calling. */
  readonly refuses?: true;
  /** It answers 401 to some, by something that is not known to say who is calling: it may be a check. */
  readonly refusesCallers?: true;
  /** What it makes of a JSON body that nothing has read before. */
  readonly parses?: 'json' | 'raw';
  /** It reads bodies of the kinds that a form of any site can send. */
  readonly forms?: true;
  /** It writes down what is asked for, or who was turned away. */
  readonly logs?: true;
  /** It keeps sessions on the server, each under an id that the browser brings. */
  readonly keepsSession?: true;
  /** Where it reads the token by which it knows callers from the query. */
  readonly tokenInQuery?: UrlRead;
  /** By what it knows the caller, where that was seen. */
  readonly knownBy?: readonly Carrier[];
  /** The name under which a route's own options switch it on or off; `isOff`: off unless a route says so; `optional`: when it lets anonymous callers pass. */
  readonly byConfig?: { readonly name: string; readonly isOff: boolean; readonly optional?: OptionalBy };
  readonly evidence: Evidence;
  /** Where it is put into the chain. */
  readonly span: Span;
  /** Where the route's own call names it, in the file of the route. */
  readonly written?: Range;
}

/** Something that protects a route in its own way, with the place that shows it. */
export interface Safeguard {
  /** As the code spells it. */
  readonly name: string;
  readonly reason: string;
  readonly span: Span;
}

/** A check of what the caller may do, beyond who they are. */
export interface RoleCheck {
  /** Roles, permissions or scopes it asks for; empty when they are not known. */
  readonly names: readonly string[];
  /** Whoever has none of these is turned away. */
  readonly demanded?: true;
  /** What checks: the element of the chain, or the handler. */
  readonly by: string;
  readonly reason: string;
  readonly span: Span;
}

/** What a decorator leaves on a route for guards to read. */
export interface RouteMark {
  readonly key: string;
  /** It stands on the class, and holds for its other routes as well. */
  readonly ofClass?: true;
  /** The fixed texts that it holds. */
  readonly names: readonly string[];
  readonly span: Span;
}

/** A schema, pipe or validator in effect. */
export interface InputCheck extends Safeguard {
  /** Parts of the request it looks at; empty when they are not known. */
  readonly parts: readonly Origin[];
  /** Nobody can see what it asks of them. */
  readonly blind?: true;
  /** It lets properties through that its class or schema does not name: where a pipe is put into effect, or the schema says so. */
  readonly open?: { readonly at: Span; readonly by: 'pipe' | 'schema' };
}

/**
 * A body that a check was meant for and that nothing checks. `no-pipe`: nothing runs the checks that its class holds; `type-only`: the class is
 * imported as a type, so nothing knows it at run time; `no-class`: its type is none.
 */
export interface UncheckedInput {
  readonly cause: 'no-pipe' | 'type-only' | 'no-class';
  readonly type: string;
  readonly label: string;
  readonly span: Span;
}

/** Something the model could not follow, named so that a person can look. */
export interface UnresolvedEdge {
  readonly reason: string;
  readonly span: Span;
}

export interface AuthState {
  readonly state: 'required' | 'optional' | 'none' | 'unknown';
  readonly by: readonly (Evidence & { readonly name: string; readonly knownBy?: readonly Carrier[] })[];
}

/** How something is called: a route over HTTP, an operation of a GraphQL schema, a procedure by its name, a message of a broker, one of a socket. */
export type EndpointKind = 'http' | 'graphql' | 'rpc' | 'message' | 'websocket';

/** One route as it is served, or one operation that callers reach in another way than by a route. */
export interface Endpoint {
  readonly kind: EndpointKind;
  /** The HTTP method, or `ALL`; of other kinds `QUERY`, `MUTATION`, `SUBSCRIPTION`, `MESSAGE` or `EVENT`. */
  readonly method: string;
  /** Full path, parameters as `:name`; of other kinds the name of the field or procedure (`user.byId`), or the pattern. */
  readonly path: string;
  /** A parameter of the path stands for some texts only: `:id(\\d+)`, `:id{[0-9]+}`. */
  readonly constrained?: true;
  /** The version under which the framework serves it, wherever a caller states it (path, header, media type). */
  readonly version?: string;
  /** Set where the code says that callers should move on. */
  readonly deprecated?: Evidence;
  /** Set where the code keeps it out of the documentation. */
  readonly hidden?: Evidence;
  /** A test decides whether it is registered at all. */
  readonly decided?: true;
  readonly framework: FrameworkName;
  /** Where it is registered: the call, or the method's decorator. */
  readonly span: Span;
  readonly handler?: { readonly name: string; readonly span: Span };
  readonly chain: readonly ChainElement[];
  readonly unresolved: readonly UnresolvedEdge[];
  readonly auth: AuthState;
  /** Checks of what the caller may do: in the chain, or in the handler's body. */
  readonly roles: readonly RoleCheck[];
  /** What decorators leave on it for guards to read. */
  readonly marks?: readonly RouteMark[];
  /** What bounds how often it may be called. */
  readonly limiter?: Safeguard;
  readonly validation: readonly InputCheck[];
  readonly unchecked?: readonly UncheckedInput[];
  /** What refuses requests that another site made the caller's browser send. */
  readonly csrf?: Safeguard;
  /** Set when the application says that it is open to everybody. */
  readonly public?: Evidence & { /** All that is asked for is what callers sign in with. */ readonly signIn?: true };
  readonly traits: HandlerTraits;
  /** What its handler does with stored records. */
  readonly data: DataUse;
  /** What decides which fields its answers have, beyond the handler. */
  readonly shaped?: Evidence;
  /** What leaves out fields that classes mark as not to be sent. */
  readonly serializer?: Evidence;
  /** Registered only where the deployment is not production. */
  readonly development?: true;
  /** Routes registered on the same router, or in the same controller, share this. */
  readonly group: string;
  /** The application that serves it. */
  readonly app: string;
}

/** What a handler does by itself: one of a route, or one that nothing in sight registers (then method and path are empty). */
export type Handled = Pick<Endpoint, 'method' | 'path' | 'handler' | 'development' | 'chain' | 'auth' | 'roles' | 'validation' | 'data' | 'shaped' | 'serializer'>;

/**
 * How a test of a URL misses the host: it looks at how the text begins without an end of the host, at any place of it, or at how it
 * ends without a dot; by a pattern with such a hole; or it refuses some inner names only.
 */
export type UrlFlaw = 'prefix' | 'anywhere' | 'suffix' | 'pattern' | 'blocklist';

/** Data of a caller's choice on its way to something that trusts it. */
export interface Flow {
  readonly risk: Risk;
  /** What is reached: `pg:Pool#query`. */
  readonly sink: string;
  readonly sinkSpan: Span;
  readonly callSpan: Span;
  readonly source: { readonly origin: Origin; readonly id: string; readonly shape: Shape; readonly label: string; readonly span: Span; /** Of what another API answered: a caller chose that API. */ readonly chosen?: true; /** The field of a class or a schema that says what it may be. */ readonly declared?: Span };
  readonly steps: readonly { readonly label: string; readonly span: Span }[];
  /** Of a statement: what its values can be bound to. */
  readonly binds?: Binding;
  /** What is reached goes by the name of a method, and nothing else in the project speaks for it. */
  readonly assumed?: true;
  /** Of a URL: the flawed test of its host that it has passed. */
  readonly test?: { readonly flaw: UrlFlaw; readonly span: Span };
  /** Of data for a view: where the view puts it out. */
  readonly view?: ViewPlace;
  /** Of claims: the function that runs for the request. */
  readonly entry?: Span;
  /** Only an object does harm there, and the data is what stands there. */
  readonly asObject?: true;
}

/** What a flow into `method` reaches, in the place of a name: what the method was picked from. */
export const methodHolders = { table: 'a table of functions', object: 'an object' } as const;

/** Where a view puts something out; `encodes`: engines of this syntax encode it, unless they are told not to. */
export interface ViewPlace {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly encodes?: ViewSyntax;
}

/** A named part of the query or the path that a handler reads. */
export interface UrlRead {
  readonly origin: 'query' | 'params';
  readonly key: string;
  readonly label: string;
  readonly span: Span;
}

/** An application or router tree that is served as one. */
export interface AppRecord {
  readonly id: string;
  readonly framework: FrameworkName;
  /** Where it is created. */
  readonly span: Span;
}

/**
 * A check of who is calling that was put where it holds for no route. `order`: after all routes it could have held for;
 * `scope`: in a scope of its own without routes; `phase`: in a hook (`detail`) that runs after handlers; `pattern`: under a
 * path (`detail`) that stands for itself alone, while the routes lie below it.
 */
export interface MisplacedCheck {
  readonly name: string;
  readonly span: Span;
  readonly framework: FrameworkName;
  readonly cause: 'order' | 'scope' | 'phase' | 'pattern';
  readonly detail?: string;
  /** Routes that it could have held for. */
  readonly missed: readonly Endpoint[];
}

/**
 * Why a function that is meant to turn callers away does not. `goes-on`: what follows a refusal runs all the same (`detail`
 * says what, `other` where); `fails-open`: whoever fails the check is let through; `promise`: it decides by a promise
 * (`detail`) that nobody waits for; `unawaited`: it goes on before that has an answer; `always`: it answers true whatever the request; `anonymous`: callers without any
 * credential pass.
 */
export interface GuardFault {
  readonly name: string;
  readonly cause: 'goes-on' | 'late' | 'unraised' | 'fails-open' | 'promise' | 'unawaited' | 'always' | 'anonymous' | 'presence';
  /** The place that would change. */
  readonly span: Span;
  readonly detail?: string;
  readonly other?: Span;
}

/** A place where internals of an application can be reached. */
export interface Exposure {
  readonly what: Exposed;
  /** What shows them, as the code spells it. */
  readonly name: string;
  readonly path: string;
  readonly span: Span;
  readonly app: string;
  readonly auth: AuthState;
  /** A test decides whether it is there at all. */
  readonly decided: boolean;
}
