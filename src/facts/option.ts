import type { Answer } from './answer.js';
import type { Literal } from './instruction.js';
import type { Place } from './library.js';
import type { Span } from './span.js';

/** What an option decides about, in the words of the rules that ask. */
export type Concern =
  | 'tls-verification' // CWE-295
  | 'tls-version' // CWE-327
  | 'redirects' // CWE-918: whether a client goes on to where an answer sends it
  | 'cors-credentials' // CWE-942: any site may read answers to requests with credentials
  | 'cors-any' // CWE-942: any site may read answers
  | 'cors-reflected' // CWE-942: a header answers with the origin that asks
  | 'cors-loose' // CWE-942: the origin that asks is compared in part
  | 'session-cookie' // CWE-1004, CWE-614: `note` names the flag
  | 'cookie-text' // CWE-1004, CWE-614: the same of a cookie that is written as a header
  | 'same-site' // CWE-352: whether other sites can make a browser send a cookie; `note` tells a session's from others
  | 'token-algorithms' // CWE-347
  | 'token-lifetime' // CWE-613
  | 'auth-secret' // CWE-798
  | 'own-credential' // CWE-798: what the application proves itself to others with
  | 'account-credential' // CWE-798: the password of an account that the code makes
  | 'near-credential' // CWE-798: the same, wherever the other side is
  | 'password-hash' // CWE-916: a fast hash of a password
  | 'password-hash-cost' // CWE-916
  | 'logged-secret' // CWE-532: a secret of the program is written to a log; `note` spells it
  | 'password-salt' // CWE-760: one salt for all passwords
  | 'crypto-algorithm' // CWE-327
  | 'crypto-hash' // CWE-328: a broken hash, whatever it is for
  | 'crypto-key-size' // CWE-326
  | 'crypto-constant' // CWE-329: an initialisation vector or salt that never changes
  | 'token-date' // CWE-613: the unit of the moment at which a token expires
  | 'trust-proxy' // CWE-348
  | 'security-header' // CWE-693
  | 'page-policy' // CWE-693: a content security policy that is off, which matters where pages are sent
  | 'header-value' // CWE-693: such a header, set by hand
  | 'body-size' // CWE-770: how large a request body may be
  | 'llm-tokens' // CWE-770: how long the answer of a language model may be
  | 'graphql-cost' // CWE-770: what one query may ask for
  | 'upload-size' // CWE-770: how large an uploaded file may be
  | 'upload-size-default' // CWE-770: the same, where the library has a large limit of its own
  | 'upload-type' // CWE-434: whether anything looks at the type of files that keep their extension
  | 'upload-filter' // CWE-434: whether a parser of uploads looks at them at all
  | 'template-escaping' // CWE-79: whether templates encode what they print
  | 'upstream-timeout' // CWE-400: how long an answer of another service is waited for
  | 'unknown-properties' // CWE-915: whether properties that no schema lists are taken away
  | 'request-log' // CWE-778: whether requests are written to a log
  | 'schema-shown' // CWE-497: whoever asks gets the schema, or a page to explore it with
  | 'debug-mode'; // CWE-489

/**
 * A test of what stands at a place. Any one of its parts is enough; of a list, any element. What a variable may be
 * otherwise, and what is chosen by the environment, leaves the answer open.
 */
export interface OptionTest {
  /** It is one of these constants. */
  readonly is?: readonly Literal[];
  /** It is a number below, or above, this one. */
  readonly below?: number;
  readonly above?: number;
  /** It is a number without these bits. */
  readonly lacks?: number;
  /** It is a text that matches this pattern, whatever its case. */
  readonly like?: string;
  /** It is a text or bytes written in the code, other than an empty one, and than one that matches `unlike`. */
  readonly literal?: true;
  readonly unlike?: string;
  /** It is bytes that a call made without giving them a value: `Buffer.alloc(16)`. */
  readonly zeroed?: true;
  /** It is an object, an array or a function, whatever it holds. */
  readonly composed?: true;
  /** It is a list of nothing but what calls of these packages give (a pattern of origins). */
  readonly only?: string;
  /** It is an element of a list (`[]`), or the list itself, that is empty. */
  readonly empty?: true;
  /** It is a regular expression that is not anchored at its end or its start, or has a dot that stands for any character. */
  readonly open?: true;
  /**
   * It is a function that lets everything pass: on every way it answers true, or what it was given; or, with `nothing`, nothing at all;
   * or, with `loosely`, it answers true after it has compared a part only.
   */
  readonly accepts?: 'true' | 'nothing' | 'loosely';
  /** What that function is called with in place of the origin that asks: something it reads the header from. */
  readonly gets?: string;
  /** It is a function that tells its callback a name whose end that of an uploaded file decides, and tests nothing of that file. */
  readonly keepsExtension?: true;
  /** It is a function that, called with an instance of this type, gives the address that a header says, which any caller can write. */
  readonly forged?: string;
  /** It is a function. */
  readonly callable?: true;
  /** It is a moment in milliseconds since 1970: `Date.now() + 60_000`. */
  readonly milliseconds?: true;
  /** It is data of a request, of which a part only was compared before. */
  readonly loose?: true;
  /** It is data of a request. */
  readonly request?: true;
  /** It is a password: request data of that name, or an argument that the code calls so. */
  readonly password?: true;
  /** It is what a call gave that signs a token. */
  readonly token?: true;
  /** It is not there; or it is, whatever it is. */
  readonly absent?: true;
  readonly present?: true;
}

/**
 * An option of this call that weakens a protection, or that one needs. The first of the places at which something stands
 * decides. `weak`: how it is weak; `needed`: it is weak to leave it out. `any`: one of the values that it may be is enough
 * (a default behind `||`). `when`: the call matters only if all of these hold, `unless`: not if one holds for sure. `fallback`: the name under which
 * `option-default` rows may supply it elsewhere. `used`: it matters once a member that `uses-options` is called on what this call gives.
 * `below`: only in versions below this one, where the project names exactly one.
 * `note`: a word for the message: the header, the flag, the unit. `mend`: what suggestions write at the place, as code, each by itself.
 * Values chosen in development do not count, nor does a call that is made only there.
 */
export interface OptionMeaning {
  readonly is: 'option';
  readonly of: Concern;
  readonly at: readonly Place[];
  readonly weak?: OptionTest;
  readonly needed?: true;
  readonly any?: true;
  readonly when?: readonly OptionCondition[];
  readonly unless?: readonly OptionCondition[];
  readonly fallback?: string;
  readonly used?: true;
  readonly below?: string;
  /** What to point at where it is left out, instead of the whole call. */
  readonly shown?: Place;
  readonly note?: string;
  readonly mend?: readonly string[];
}

export interface OptionCondition {
  readonly at: Place;
  readonly test: OptionTest;
  /** The condition is that the test fails. */
  readonly not?: true;
  /** It holds if the test does of anything that stands there, or may. */
  readonly any?: true;
}

/** The option stands here for all calls whose rows name it as `fallback`. */
export interface OptionDefaultMeaning {
  readonly is: 'option-default';
  readonly name: string;
  readonly at: readonly Place[];
}

/** What the call gives proves who wrote a message: a digest made with a key. */
export interface DigestMeaning {
  readonly is: 'digest';
}

/** Something a caller sends, compared by an operator that stops at the first difference. */
export interface Comparison {
  /**
   * With what: a digest made with a key, a key of the environment, a password as it is stored, or a text of the code; then `span` is that text. Or what is compared: an
   * `address` that a header gives for the caller's, or a `claim` of what the caller is, or may do, in a cookie, a header or a query.
   */
  readonly of: 'digest' | 'key' | 'password' | 'written' | 'address' | 'claim';
  /** Where a text of the code is compared. */
  readonly comparison?: Span;
  readonly span: Span;
}

/** Calling this puts the options to use that its receiver was made with (`used`); with `when`, only if all of these hold. */
export interface OptionUseMeaning {
  readonly is: 'uses-options';
  readonly when?: readonly OptionCondition[];
}

/** An option as one call sets it, or leaves it out. */
export interface OptionSite {
  readonly concern: Concern;
  /** The call, without the chain of calls before it. */
  readonly span: Span;
  /** Where the option is written; the call, when it is missing or its place cannot be told. */
  readonly optionSpan: Span;
  /** What is called: `express:Response#cookie`. */
  readonly name: string;
  readonly state: 'weak' | 'missing' | 'fine' | 'unknown';
  /** Of what is weak or missing: where it stands, or would, among the arguments (`2.secure`). */
  readonly at?: Place;
  /** What may stand there instead, as code. */
  readonly mend?: readonly string[];
  /** The constants that it may be, for rules with limits of their own. */
  readonly values: readonly Literal[];
  /** Whether `values` are all that it may be. */
  readonly exact: Answer;
  /** `optionSpan` is the constant itself, wherever it is written. */
  readonly written?: true;
  /** Of what is weak: the constant that stands there, where that is written elsewhere under a name. */
  readonly named?: Span;
  readonly note?: string;
  /** The call was seen while a request was served. */
  readonly serving?: true;
  /** Names around the call: functions, the file, environment variables and texts among its arguments. They only silence. */
  readonly context: string;
}
