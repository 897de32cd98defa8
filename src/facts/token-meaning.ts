import type { Place } from './library.js';

/** How calls of a package sign, check and read tokens. */
export type TokenMeaning =
  /**
   * Signs a token. `payload`: what whoever holds it can read; left out where it is sealed. `expiry`: places that make it expire when present. `defaults`: name under which `token-defaults` of
   * the same package may supply options for it. `builder`: members that make it expire when called on
   * the way here; `this.0` is then the argument its construction was given.
   */
  | { readonly is: 'token-sign'; readonly expiry: readonly Place[]; readonly payload?: Place; readonly options?: Place; readonly defaults?: string; readonly builder?: readonly string[] }
  /** Options that later signing or verifying calls of the package fall back on. */
  | { readonly is: 'token-defaults'; readonly name: string; readonly sign?: Place; readonly verify?: Place; readonly expiry?: readonly Place[] }
  | { readonly is: 'token-verify'; readonly token?: Place; readonly ignoresExpiry: readonly Place[]; /** For how many seconds a token that has expired passes. */ readonly tolerates?: readonly Place[]; /** An option under which the signature is not checked. */ readonly unless?: Place }
  /** Reads a token without checking its signature; with `when`, only if that place is true. `complete`: the option that adds the header. */
  | { readonly is: 'token-decode'; readonly token: Place; readonly complete?: Place; readonly when?: Place }
  /** The call checks a token, a password or a signature, and answers by a promise unless it is given a callback: nothing has been checked before somebody waits for it. */
  | { readonly is: 'promised' };
