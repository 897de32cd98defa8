import type { Place } from './library.js';

/** What a program finds again by a name that it gave. */
export type NamedMeaning =
  /** Makes a value available as a member of the receiver (and, by scope, of its children), or as a setting of it. `type`: what the receiver hands out, where that has it. */
  | { readonly is: 'decorate'; readonly name: Place; readonly value: Place; readonly of?: 'instance' | 'request' | 'reply' | 'setting'; readonly type?: string }
  /** Schemas that stand at this place go by the name that each holds as `name`, among those of the receiver and its children. */
  | { readonly is: 'names-schema'; readonly at: Place; readonly name: string }
  /** Gives the schema that goes by this name; without one, all of them by their names. */
  | { readonly is: 'named-schema'; readonly name?: Place }
  /** Reads such a setting, when it is all that the call is given. */
  | { readonly is: 'setting'; readonly name: Place }
  /** Gives a value a name, under which a `named-read` with `name.member` finds its members. */
  | { readonly is: 'named-value'; readonly name: Place; readonly value: Place }
  /** `otherwise`: what the call gives where nothing goes by that name. */
  | { readonly is: 'named-read'; readonly name: Place; readonly otherwise?: Place };
