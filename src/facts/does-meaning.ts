import type { Place } from './library.js';

/** What calls of packages do that the language does, or could do in a few lines. */
export type DoesMeaning =
  /**
   * The method of lists or promises of this name, of the value at `of`, with the arguments at `with` (`_.map(list, fn)` is `list.map(fn)`), where a function is
   * among them; without `of` the global function or constructor of this name (`Bluebird.resolve` is `Promise.resolve`). `onto`: where the first argument is
   a stored record.
   */
  | { readonly is: 'does'; readonly as: string; readonly of?: Place; readonly with?: Place; readonly onto?: 'records' }
  /** Gives an instance of the type `in` that has under a name what stands at `keeps`, or what the function at `by` makes of that. */
  | { readonly is: 'does'; readonly keeps: Place; readonly in: string; readonly under: string; readonly by?: Place }
  /** Reads the member of the value at `of` to which a path leads, a text (`body.name`, `items[0].id`) or a list; what stands at `otherwise` where there is none. */
  | { readonly is: 'does'; readonly reads: Place; readonly of: Place; readonly otherwise?: Place }
  /**
   * Runs functions that answer through a callback, error first: those at `of` one after the other, each called with what the one before handed on (`handing`),
   * or each by itself (`apart`; those of an object may name what they wait for before them, and are called with it), or the one at `by` for each element (`each`).
   * What they handed on, the one at `then` is called with: the last answer, or the list (the object) of all.
   */
  | { readonly is: 'does'; readonly tasks: 'handing' | 'apart' | 'each'; readonly of: Place; readonly by?: Place; readonly then?: Place }
  /** Hands the value at `of` through the functions at `through`, each called with what the one before gave; instances of `passing` hand on what they are given. Anything else among them may give something else. */
  | { readonly is: 'does'; readonly through: Place; readonly of: Place; readonly passing: string }
  /** Instances of the constructor function at `extends` have what those of the other have. */
  | { readonly is: 'does'; readonly extends: Place; readonly by: Place }
  /** Methods of packages have twins from then on that answer by a promise, under their names with this at the end: `fs.readFileAsync`. */
  | { readonly is: 'does'; readonly twins: string };
