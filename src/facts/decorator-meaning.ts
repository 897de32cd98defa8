import type { OptionValue } from './element-meaning.js';
import type { MethodOf, Place } from './library.js';
import type { Origin, Shape } from './risk.js';

/** What a decorator says of the class, method or parameter it stands on. */
export type DecoratorMeaning =
  /** `braces`: its paths name parameters as `{id}`. `generated`: a tool of the package writes the code that registers its routes. */
  | { readonly as: 'controller'; readonly path: readonly Place[]; readonly version?: Place; readonly braces?: true; readonly generated?: true }
  /** Controllers (classes, or instances of them) whose routes stand below those of this one, behind what is before all of them. */
  | { readonly as: 'children'; readonly at: Place }
  /** `path`: the first of these places that holds one. `stated`: no route where the method is not said. `beside`: its paths are those that other decorators of the method say as they do of a class. `schema`: where it holds something, that has narrowed what the method is called with. `contract`: where no method is said, the method serves all routes of the contract there. */
  | { readonly as: 'route'; readonly method: MethodOf; readonly path: Place | readonly Place[]; readonly stated?: true; readonly beside?: true; readonly schema?: Place; readonly contract?: Place }
  /** The method runs before every route of its class, where the phase here is one of these. */
  | { readonly as: 'hook'; readonly phase: Place; readonly before: readonly string[] }
  /**
   * Routes that the package itself makes on a controller, by name: all, or `only` these, or all but `except`, and one that has `when` only where that is true. `{key}` in a path stands for the
   * members of `keys` whose `primary` is true (`id` where there is none). `decorators` of one stand in `options`, under its name.
   */
  | { readonly as: 'made-routes'; readonly routes: Readonly<Record<string, MadeRoute>>; readonly options: Place; readonly only: string; readonly except: string; readonly decorators: string; readonly keys: Place; readonly primary: string }
  /** The method stands for a route that the package would make: the one of this name, or else of its own. */
  | { readonly as: 'replaces'; readonly name: Place }
  | { readonly as: 'version'; readonly at: Place }
  | { readonly as: 'guards' | 'pipes' | 'interceptors' | 'filters' | 'middleware'; readonly at: Place }
  /** The framework itself lets in only callers that a function of the application knows, in one of these roles (texts anywhere at the place). */
  | { readonly as: 'requires'; readonly roles?: Place }
  /** The class is a chain element before every route, where this option has this value. */
  | { readonly as: 'middleware-class'; readonly when: OptionValue }
  | { readonly as: 'metadata'; readonly key: Place; readonly value: Place }
  | { readonly as: 'compose'; readonly at: Place }
  | { readonly as: 'module'; readonly at: Place }
  | { readonly as: 'injectable' }
  /** What the method returns is sent so: its `url` is where the caller is sent, or it is data for a template. */
  | { readonly as: 'answer'; readonly of: 'redirect' | 'template' }
  | { readonly as: 'answer-header'; readonly name: Place; readonly value: Place }
  | { readonly as: 'inject'; readonly token: Place }
  /** The model of this name, or class, as a value of this type; without a type the class itself. */
  | { readonly as: 'inject-model'; readonly name: Place; readonly of?: string }
  /**
   * A parameter that receives request data; `pipes` are checked in order. `named`: without a name it is the part that the parameter itself is called. `typed`: a
   * number or a truth value by annotation is one at run time.
   */
  | { readonly as: 'parameter'; readonly origin: Origin; readonly shape: Shape; readonly name?: Place; readonly named?: true; readonly typed?: true; readonly pipes?: Place }
  /** A parameter that receives the framework's own object. */
  | { readonly as: 'context'; readonly of: string }
  /** A parameter that receives who is calling: what stands at this member of the request. `requiredIf`: where this option has this value, nobody else is let in. */
  | { readonly as: 'caller'; readonly member: string; readonly requiredIf?: OptionValue }
  | { readonly as: 'param-factory'; readonly at: Place }
  | { readonly as: 'filter-for'; readonly at: Place }
  /**
   * What it stands on is called from elsewhere than a route. With `operation` it is an entry point of the API, under the
   * first of these names that is given, or else its own.
   */
  | {
      readonly as: 'entry';
      readonly kind: 'graphql' | 'message' | 'websocket' | 'scheduled';
      readonly operation?: 'QUERY' | 'MUTATION' | 'SUBSCRIPTION' | 'MESSAGE' | 'EVENT';
      readonly names?: readonly Place[];
      /** A place that, when it holds something true, says that callers should move on. */
      readonly deprecated?: Place;
    }
  /** Instances of the classes at this place that calls hand on (`dispatches`) are handed to this method of the class it stands on. */
  | { readonly as: 'handles'; readonly at: Place; readonly method: string }
  /** Callers should move on from what it stands on; with `at`, only where that place holds something true. */
  | { readonly as: 'deprecated'; readonly at?: Place }
  /** Lets what it stands on past the guards of its own package. `unless`: not when something else than true stands here. */
  | { readonly as: 'public'; readonly unless?: Place }
  /** Keeps what it stands on out of the documentation of the API. */
  | { readonly as: 'hidden' }
  /** Known to say nothing about who may call (documentation, status codes, headers). */
  | { readonly as: 'inert' };

export interface MadeRoute {
  readonly method: Exclude<MethodOf, 'name' | object>;
  readonly path: string;
  readonly when?: Place;
}
