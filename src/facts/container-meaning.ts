import type { Place } from './library.js';

/** How a container makes what it gives: it constructs a class, calls a function, hands out a value, or what another token stands for. */
export type Making = 'class' | 'factory' | 'value' | 'existing';

/** What containers of a program's own parts are told, and give. Those of frameworks are read from modules. */
export type ContainerMeaning =
  /** From now on the token at `token` stands for what is at `at`, made so; with `names`, each property of the object there is a token of its own. A row without places only says that the call itself calls nothing. */
  | { readonly is: 'provides'; readonly token?: Place; readonly names?: Place; readonly at?: Place; readonly how?: Making }
  /** The value says by itself how something is made. `all`: parameters are given what the container knows by their names, or an instance of this type, which has all of it. */
  | { readonly is: 'provider'; readonly how: Making; readonly at: Place; readonly all?: string }
  /** Its members are what the container gives for their names. */
  | { readonly is: 'container' };
