import type { Place } from './library.js';

/** What classes of the project do for a framework of decorated classes. `handler`: what methods of controllers are called with where no decorator of a parameter says. */
export type ClassRole = 'guard' | 'interceptor' | 'middleware' | 'filter' | 'module' | 'pipe' | 'handler';

/** What is said of an application of decorated classes as a whole. */
export type ApplicationMeaning =
  /** A token under which providers apply to every route of the application. It is a text, and one that writes it down means the same. */
  | { readonly is: 'token'; readonly of: 'global-guard' | 'global-pipe' | 'global-filter' | 'global-interceptor'; readonly text: string }
  /**
   * Starts an application of modules. `into`: its routes are put on the router here, behind what was put there (and, where routers stand at several places, on all of them) before. `checker`: the function that says whom a
   * decorator `requires` lets in. Where its list of controllers is not given, or gives files, all are meant. `messages`: it answers messages, and serves no routes.
   */
  | { readonly is: 'bootstrap'; readonly module: Place; readonly messages?: true; readonly into?: readonly Place[]; readonly checker?: Place }
  /** Applies enhancers to the whole application. */
  | { readonly is: 'global'; readonly of: 'guards' | 'pipes' | 'filters' | 'interceptors' | 'middleware'; readonly at: Place }
  | { readonly is: 'prefix'; readonly at: Place; readonly exclude?: Place }
  | { readonly is: 'versioning'; readonly type: Place; readonly default?: Place; readonly prefix?: Place }
