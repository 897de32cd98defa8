import type { ChainKind, Place } from './library.js';

/** An option that has this value, or is a list with it. */
export interface OptionValue {
  readonly at: Place;
  readonly value: string | number | boolean;
}

/** A member of what a route says, and its values under which nobody is turned away. */
export interface OptionalBy {
  readonly member: string;
  readonly values: readonly string[];
}

/** What is a chain element by what it is. */
export type ElementMeaning =
  /** The call gives a chain element that runs the one at `of`, except for requests that these options name (`path`, `url` with `methods`, `method`, `ext`). */
  | { readonly is: 'exempts'; readonly of: Place; readonly options: Place; /** These are the paths themselves, in the patterns of routes. */ readonly patterns?: true }
  /** A chain element (or plugin) known by what it is. `optional`: lets anonymous callers pass. `optionalIf`: does so when this option has this value. */
  | {
      readonly is: 'middleware';
      readonly kind: ChainKind;
      readonly optional?: true;
      readonly optionalIf?: OptionValue;
      /** Only where this place holds something else than false or nothing, or this value. */
      readonly when?: Place | OptionValue;
      /** Nobody can say what it does where something stands at this place. */
      readonly unless?: Place;
      /** A function at this place decides what becomes of callers whom it does not know: it turns nobody away by itself. */
      readonly decidedAt?: Place;
      /** With this option it compares a password that the caller sends. */
      readonly passwordIf?: OptionValue;
      /** With one of these values there it sends callers to sign in with somebody else. */
      readonly signInIf?: { readonly at: Place; readonly values: readonly string[] };
      /** What a route says under this name of its own options decides: `false` switches it off, anything else on. `offIf`, `off`: off unless a route says so. `optional`: with one of these values of this member it lets anonymous callers pass. */
      readonly byConfig?: { readonly name: string; readonly offIf?: OptionValue; readonly off?: true; readonly optional?: OptionalBy };
      /** Of a parser: what becomes of a JSON body that nothing has read before. */
      readonly parses?: 'json' | 'raw';
      /** It reads bodies of the kinds that a form of any site can send. */
      readonly forms?: true;
      /** It knows callers by what their browser sends by itself. */
      readonly from?: 'session' | 'cookie';
      /** It writes down what is asked for. */
      readonly logs?: true;
      /** It keeps sessions on the server, each under an id that the browser brings. */
      readonly keepsSession?: true;
      readonly note?: string;
    }
  /**
   * A class with this superclass (path `Type`, or `factory()`) is a chain element of this kind. `refusal`: the method that turns a
   * caller away, and what it is called with (`principal`, `context`, or nothing of note); a subclass whose own version never fails lets everybody pass.
   */
  | {
      readonly is: 'guard-class';
      readonly kind: ChainKind;
      readonly optional?: true;
      readonly optionalIf?: OptionValue;
      readonly passwordIf?: OptionValue;
      /** With one of these values there it sends callers to sign in with somebody else. */
      readonly signInIf?: { readonly at: Place; readonly values: readonly string[] };
      readonly refusal?: { readonly method: string; readonly takes: readonly ('' | 'principal' | 'context')[] };
      /** The method that answers by a promise: nothing has been checked before somebody waits for it. */
      readonly promises?: string;
    };
