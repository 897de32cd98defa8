import type { Binding, Place } from './library.js';
import type { Span } from './span.js';

/**
 * A change of one file that a suggestion offers, told in places that the model knows. What it means for the text is worked
 * out where the text is, and nothing is offered where that cannot be done for sure. `code` is one expression.
 */
export type Change =
  /** These properties stand in the object at `holder` of the call (`2`, `0.cookie`): those that do are given this code, others and the object itself are added. */
  | { readonly do: 'set'; readonly call: Span; readonly holder: Place; readonly values: Readonly<Record<string, string>> }
  /** What stands there becomes this code. */
  | { readonly do: 'replace'; readonly at: Span; readonly code: string }
  /** The property whose value stands there, or the element of a list, goes; with `items`, of a list with others only the elements that are these texts. */
  | { readonly do: 'remove'; readonly at: Span; readonly items?: readonly string[] }
  /**
   * What stands at `check`, for the route that is registered at `from`, is put before the handler of this route as well, in the same way: an
   * argument, an option, a decorator. `leads`: before everything else that runs for it.
   */
  | { readonly do: 'guard'; readonly route: Span; readonly from: Span; readonly check: Span; readonly leads?: true }
  /** What is put into the text of a statement, the first argument, where values stand is bound to placeholders: numbered ones, or by their order. */
  | { readonly do: 'bind'; readonly call: Span; readonly to: Binding };

/** A piece of a text, by offsets in UTF-16 code units, and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
