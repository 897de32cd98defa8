import type { ApiDocument, UnreadDocument } from './api-document.js';
import type { ModuleFacts } from './module.js';
import type { OwnRows } from './own-row.js';
import type { StoredKind } from './stored.js';
import type { ViewFacts, ViewSyntax } from './view.js';

/** Where a request for a module leads. `name` of a package is its npm name, of a builtin its name without `node:`. */
export type Resolution =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What the team says about its API in `settings["api-security"]`; every key has its default. */
export interface Settings extends OwnRows {
  /** Overrides the folder that holds the project; relative to the working directory. */
  readonly root?: string;
  /** Folder for what outlives the process, relative to the root; false for none. In `node_modules/.cache` when not given. */
  readonly cache?: string | false;
  /** Names of own functions, classes and decorators that check who is calling. */
  readonly authGuards: readonly string[];
  /** Routes meant for everybody: `GET /health`, `* /public/**`. */
  readonly publicRoutes: readonly string[];
  /** What a gateway in front of the API already does for every route: checks who is calling, limits how often, sets headers that protect pages. */
  readonly gateway: { readonly auth: boolean; readonly rateLimit: boolean; readonly headers: boolean };
}

/** All that linking may ask of the outside world; the answers stay the same for as long as one model is built. */
export interface LinkInput {
  /** Absolute path of the project, forward slashes, no slash at the end. */
  readonly root: string;
  /** Source files, sorted, absolute, forward slashes. */
  readonly files: readonly string[];
  readonly settings: Settings;
  readonly facts: (file: string) => ModuleFacts;
  /** The names that a file requests as modules, without parsing it: those of its facts and perhaps some more. */
  readonly requests?: (file: string) => readonly string[];
  readonly resolve: (from: string, request: string) => Resolution;
  /** The version range of a package as the manifest around a file declares it. */
  readonly version: (file: string, name: string) => string | undefined;
  /** The view in a file (absolute, forward slashes), read as this syntax; undefined when there is none. */
  readonly view?: (file: string, syntax: ViewSyntax) => ViewFacts | undefined;
  /** Kinds of stored records that something beside the code declares. */
  readonly stored?: () => readonly StoredKind[];
  /** What a template in the code prints. */
  readonly template?: (text: string, syntax: ViewSyntax) => ViewFacts;
  /** The OpenAPI document of this name relative to the root, or the first under a conventional one; undefined when there is none. */
  readonly document?: (name: string | undefined) => ApiDocument | UnreadDocument | undefined;
}
