import type { CallerRelation, Costly, DataAccess, Exposed, Origin, SentRecord, Span, TargetPart, TargetTest, TypeClaim, UrlRead } from '../../facts/index.js';

/** Something a function does that says what it is, seen while it was evaluated. */
export type Behaviour =
  /** Reads what a caller proves an identity with. */
  | { readonly does: 'credential'; readonly label: string; /** It is the identity that authentication left behind. */ readonly isPrincipal?: true; /** A browser sends it by itself. */ readonly from?: 'session' | 'cookie'; /** A header by which nobody is known. */ readonly plain?: true; readonly span: Span }
  | { readonly does: 'principal'; readonly label: string; readonly span: Span }
  /** Ends the request with an answer; `status` unknown when absent. */
  | { readonly does: 'respond'; readonly status?: number; readonly as?: string; /** The answer to an error of what comes after. */ readonly late?: true; readonly span: Span }
  /** Raises an error that leaves the function, or passes one to `next`; `passesOn`: one that something else raised. */
  | { readonly does: 'unraised'; /** An error with the status of an answer was made, and nobody does anything with it. */ readonly status: number; readonly label: string; readonly span: Span }
  | { readonly does: 'fail'; readonly status?: number; readonly passesOn?: true; /** It is given to `next`, and what comes after that runs. */ readonly handed?: true; readonly span: Span }
  | { readonly does: 'next'; /** To another route: this one is left (`next('route')`). */ readonly leaves?: true; readonly span: Span }
  /** Hands the request to a router, by its id. */
  | { readonly does: 'delegate'; readonly to: string; readonly span: Span }
  /** Runs a chain element of a known kind. */
  | { readonly does: 'guard'; readonly kind: string; readonly label: string; readonly optional?: true; /** A function that it was given decides what becomes of callers. */ readonly decided?: true; /** It compares a password that is sent along. */ readonly checksPassword?: true; /** Of a token check: where the token came in. */ readonly origin?: Origin; /** Of one whose token may come in the query: where that is read. */ readonly inQuery?: UrlRead; readonly span: Span }
  /** Holds something sent against a code that is kept for one sign-in. */
  | { readonly does: 'code-check'; readonly label: string; readonly span: Span }
  /** Calls, or answers with, something that shows internals of the application. */
  | { readonly does: 'exposes'; readonly what: Exposed; readonly label: string; readonly span: Span }
  /** Decides by a promise that nobody waited for, which is true whatever comes of it. */
  | { readonly does: 'promise-test'; readonly label: string; readonly span: Span }
  | { readonly does: 'metadata'; readonly key: string; readonly span: Span }
  /** Tests what the caller may do: a part of their identity against these values; `label` names the part. */
  | { readonly does: 'role'; readonly names: readonly string[]; readonly label: string; /** Whoever has none of them is turned away. */ readonly demanded?: true; /** As below. */ readonly loose?: readonly number[]; readonly span: Span }
  /** May do so: hands the identity to something out of sight, or tests something that goes by such a name. */
  | { readonly does: 'policy'; readonly label: string; readonly span: Span }
  /** Reads what is asked for. */
  | { readonly does: 'target'; readonly part: TargetPart; readonly span: Span }
  /** Tests what is asked for, as it runs for one route. */
  | { readonly does: 'target-test'; readonly test: TargetTest; readonly span: Span }
  /** Reads or writes stored records. */
  | { readonly does: 'data'; readonly access: DataAccess; readonly span: Span }
  /** Answers with stored records as they are. */
  | { readonly does: 'send'; readonly record: SentRecord; readonly span: Span }
  /** Writes a stored record to a log. */
  | { readonly does: 'log-record'; readonly record: SentRecord; readonly span: Span }
  /** Does work that takes long, or is paid for; `asked`: a caller decides some of it. */
  | { readonly does: 'cost'; readonly what: Costly; readonly asked: boolean; readonly label: string; readonly span: Span }
  /** Sends a message to whom the request names. */
  | { readonly does: 'message'; readonly label: string; readonly span: Span }
  /** Holds who is calling against something. */
  | { readonly does: 'relate'; readonly relation: CallerRelation; /** It is only handed over with something else. */ readonly handed?: true; /** All that hangs on it in the function is what that gives back (-1), or leaves in these parameters. */ readonly loose?: readonly number[]; readonly span: Span }
  /** Hands a record, or what names one, to something that cannot be seen into. */
  | { readonly does: 'hand-over'; readonly span: Span }
  /** Holds these parts of the request against a schema; `blind`: one that cannot be seen into. */
  | { readonly does: 'validate'; readonly parts: readonly Origin[]; readonly label: string; readonly blind?: true; readonly span: Span }
  /** Takes a part of the request to be of a type. */
  | { readonly does: 'claim'; readonly claim: TypeClaim; readonly span: Span }
  /** Sets a header that protects pages in the browser. */
  | { readonly does: 'protect'; readonly header: string; readonly span: Span }
  /** Tells callers that they should move on. */
  | { readonly does: 'deprecate'; readonly span: Span }
  /** Writes a member of the caller's session; `record`: with something of a stored record. */
  | { readonly does: 'session-write'; readonly key: string; readonly record?: true; readonly span: Span }
  /** Gives the caller's session a new id, or ends it. */
  | { readonly does: 'renew-session' | 'clear-cookie'; readonly span: Span }
  /** Writes something to a log. */
  | { readonly does: 'log'; readonly span: Span }
  /** Tests something by whose name programs count attempts, or keep robots out. */
  /** `byAddress`: the address of the caller is handed to something out of sight. */
  | { readonly does: 'count'; readonly label: string; readonly byAddress?: true; readonly span: Span }
  /** Makes or checks what proves who wrote a message. */
  | { readonly does: 'verify'; readonly label: string; /** By a call that is known to make or check signatures. */ readonly known?: true; /** What was sent stands in the address. */ readonly inAddress?: true; /** Its answer is the check. */ readonly verdict?: true; /** As above. */ readonly loose?: readonly number[]; readonly span: Span }
  /** Calls something nobody could resolve, handing it the request. */
  | { readonly does: 'unknown-call'; readonly label: string; readonly span: Span };
