import type { Condition, Place } from './library.js';

/** What calls do with the functions they are given. */
export type CallbackMeaning =
  /**
   * The call calls this argument. `with` says what it is called with: a type path for an instance, `ret` for the result, `ret.name` for that member of it, `this` for the receiver, `principal` for who is calling,
   * `body` for a piece of what was sent, `body.name` or `headers.name` for that part of it, `message` for a value that a caller sent, `arguments` for one that has the types that it was declared with. `when`: only where this condition holds for sure; else nothing is known
   * of what it is called with. `instead`: where this place is true, it is called with these. `answers`: what is done with what the function returns, as a risk: a text sent as a page, an address asked. `from`: behind those it is called with what stands here.
   */
  | { readonly is: 'calls'; readonly at: Place; readonly with?: readonly string[]; readonly when?: Condition; readonly instead?: { readonly when: Condition; readonly with: readonly string[] }; readonly answers?: 'html' | 'url'; readonly from?: Place }
  /** The call hands its receiver to the function at this place, and it is what that makes of it from then on. */
  | { readonly is: 'changed-by'; readonly at: Place }
  /** The value is a class that classes of a program extend: this method of theirs is called, with arguments in the words of `calls`. `asked`: what stands before them for a class that asks for it. */
  | { readonly is: 'overridden'; readonly member: string; readonly with: readonly string[]; readonly asked?: string }
  /** The receiver calls the function at this place with what `emits` hands on under the same name. */
  | { readonly is: 'listens'; readonly name: Place; readonly at: Place }
  /** The call calls the functions that listen to the receiver under this name, with the arguments at this place. */
  | { readonly is: 'emits'; readonly name: Place; readonly from: Place }
  /** The call hands the instance at this place to the method that says, by a decorator (`handles`), that it is for instances of its class; what that returns is what the call gives. */
  | { readonly is: 'dispatches'; readonly at: Place };
