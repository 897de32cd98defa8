import type { Answer } from './answer.js';
import type { Place } from './library.js';
import type { Span } from './span.js';

/** A call that signs a token. */
export interface TokenSigning {
  readonly span: Span;
  readonly name: string;
  readonly expires: Answer;
  /** The place among its options at which a lifetime such as `15m` would stand. */
  readonly lifetimeAt?: Place;
  /** What is known to stand in its payload, for whoever holds it to read. */
  readonly claims: readonly TokenClaim[];
}

/** One named value of a payload; `span`: where it is put there. `model`: it came with the whole record of it. */
export interface TokenClaim {
  readonly name: string;
  readonly span: Span;
  readonly model?: string;
}

/** A call or option that verifies tokens. `ignoresExpiry`: the option that switches the check off. */
export interface TokenVerification {
  readonly span: Span;
  readonly name: string;
  readonly ignoresExpiry: Answer;
  /** For how many seconds only, after a token has expired. */
  readonly seconds?: number;
  /** Where the option is set. */
  readonly optionSpan: Span;
  /** It stands in a flow that issues a new token, as refreshing does. */
  readonly renews: boolean;
}
