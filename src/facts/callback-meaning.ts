import type { Condition, Place } from './library.js';

/** What calls do with the functions they are given. */
export type CallbackMeaning =
  /**
   * The call calls this argument. `with` says what it is called with: a type path for an instance, `ret` for the result, `principal` for who is calling,
   * `body` for a piece of what was sent, `message` for a value that a caller sent. `when`: only where this condition holds for sure; else nothing is known
   * of what it is called with. `answers`: what the function returns is sent, texts as pages.
   */
  | { readonly is: 'calls'; readonly at: Place; readonly with?: readonly string[]; readonly when?: Condition; readonly answers?: 'html' }
  /** The receiver calls the function at this place with what `emits` hands on under the same name. */
  | { readonly is: 'listens'; readonly name: Place; readonly at: Place }
  /** The call calls the functions that listen to the receiver under this name, with the arguments at this place. */
  | { readonly is: 'emits'; readonly name: Place; readonly from: Place };
