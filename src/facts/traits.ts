import type { Costly } from './costs.js';
import type { Span } from './span.js';

/** What a handler was seen to do. */
export interface HandlerTraits {
  /** Hands out credentials: signs a token, or compares a password. */
  readonly issuesCredentials: boolean;
  /** Compares a password that the caller sends. */
  readonly checksPassword: boolean;
  /** Compares, or looks up, a short code that was sent to somebody. */
  readonly checksCode?: true;
  /** May bound how often it is called: counts attempts, or hands the request to something out of sight. */
  readonly mayLimit: boolean;
  /** Calls that send a message (a mail, a text, a voice call) to whom the request names. */
  readonly messages: readonly Span[];
  /** Calls that take long, or are paid for; `asked`: the caller decides some of what is done. */
  readonly costs: readonly { readonly what: Costly; readonly asked: boolean; readonly name: string; readonly span: Span }[];
  /** Reads who is calling. */
  readonly readsCaller: boolean;
  /** … and all that it reads of them is the identity that authentication left behind; it refuses nobody who has one. */
  readonly onlyTakesCaller?: true;
  /** May check who wrote the request: makes or checks a signature, or holds a header against something. */
  readonly verifiesSender: boolean;
  /** Makes or checks a signature, or holds a header against something: what is asked for may be named by a link that was signed. */
  readonly checksSignature: boolean;
  /** Can answer 401 or 403. */
  readonly refuses: boolean;
  /** May pass a request on to what is registered behind it. */
  readonly passesOn: boolean;
  /** Ends with a redirect or by passing on, and nothing else. */
  readonly onlyPassesOn: boolean;
  /** Answers with a page that a browser shows. */
  readonly sendsPages: boolean;
  /** Sets a header that protects pages in the browser. */
  readonly setsHeaders: boolean;
  /** What it writes into the session of the caller; `record`: something of a stored record. */
  readonly sessionWrites: readonly { readonly key: string; readonly record?: true; readonly span: Span }[];
  /** Gives that session a new id, ends it, or may do so out of sight. */
  readonly renewsSession: boolean;
  /** All that it does is to end that session, or to take the caller's cookies back. */
  readonly endsSession?: true;
  /** Writes something to a log. */
  readonly logs: boolean;
}
