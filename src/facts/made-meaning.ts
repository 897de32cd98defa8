import type { DataVerb } from './data.js';
import type { Place } from './library.js';

/** A piece of a path: a text, or what stands at a place, or else a text. `{model}` in a text is the name of the model. */
export type PathPiece = string | { readonly at: Place; readonly otherwise: string };

/** What one of the routes does with records. `one`: the path names the record by its key. */
export interface MadeAction {
  readonly methods: readonly string[];
  readonly does: DataVerb;
  readonly one?: true;
  /** Where elements stand that run before it. */
  readonly before?: readonly Place[];
  /** Names of these columns, in lists at these places, are not written. */
  readonly unwritten?: readonly Place[];
}

/** Routes that a package makes out of a model, without a handler in the program: create writes the body as it comes, and whole records are sent. */
export type MadeMeaning =
  /**
   * The call puts routes for the records of `model` on a router: that at `on`, or the one that an earlier call of the package was told. `all` is the path of all records, `one` that of a single one, each joined of
   * its pieces. `only`: a list there names the actions that are made. `unsent`: lists of columns that are kept out of answers; `open`: with something at one of these places nobody knows what is asked before a route, or sent.
   */
  | {
      readonly is: 'makes-routes';
      /** The router; without it, the one that was told. */
      readonly on?: Place;
      readonly model?: Place;
      readonly all: readonly PathPiece[];
      readonly one: readonly PathPiece[];
      readonly actions: Readonly<Record<string, MadeAction>>;
      readonly only?: Place;
      readonly unsent?: readonly Place[];
      readonly open?: readonly Place[];
    }
  /** The router on which later calls of the package put routes. */
  | { readonly is: 'told-router'; readonly at: Place }
  /** The call runs something before the routes that an earlier one has made; it may turn callers away. `action`: the member by which its path names the action, where there is one. */
  | { readonly is: 'checks-made'; readonly actions: readonly string[] | 'all' };
