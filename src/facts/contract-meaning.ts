import type { Place } from './library.js';

/** Routes that a contract describes and an object of the same shape handles. */
export type ContractMeaning =
  /**
   * Puts the routes of the contract on a router (the receiver, or what stands at `on`). Whatever in the contract has a method and a path is a route; the member of the same name
   * at `handlers` is its handler, or has it under `handler`, with elements at `chain` beside it. `before` run before all of them. `of`: a function type that says what handlers are called with.
   */
  | { readonly is: 'contract'; readonly contract: Place; readonly handlers: Place; readonly on?: Place; readonly handler: string; readonly chain: readonly string[]; readonly before?: readonly Place[]; readonly of: string }
  /** The value holds the handlers at this place. */
  | { readonly is: 'contract-handlers'; readonly at: Place };
