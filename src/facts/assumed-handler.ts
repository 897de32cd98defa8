import type { FrameworkName, Place } from './library.js';

/**
 * Functions whose registration is out of sight are called with these, if they read one of these members of the first parameter, and answer.
 */
export interface AssumedHandlerMeaning {
  readonly is: 'assumed-handler';
  /** What they are called with: type paths. */
  readonly of: readonly string[];
  readonly reads: readonly string[];
  /** They answer by a call of one of these members of the second parameter, … */
  readonly answers?: readonly string[];
  /** … by an assignment to one of these of the first, … */
  readonly sets?: readonly string[];
  /** … or by an object with one of these. */
  readonly returns?: readonly string[];
  /** Whose parameters go by these names (regular expressions) need not answer in a project that imports the package. */
  readonly named?: readonly string[];
  /** Members that nothing else has: who reads one need not answer. */
  readonly proofs?: readonly string[];
  /**
   * Functions that a file of this name exports under such a name are handlers whatever they read: the value itself, or what stands at these places of it (`0.Query.*`).
   * Unless the first parameter has a type of another name, or goes by another name; with `directive` only where that stands at the top of the file (regular expressions).
   */
  readonly exported?: { readonly file: string; readonly name: string; readonly at?: readonly Place[]; readonly type?: string; readonly parameter?: string; readonly directive?: string; readonly served?: ServedFile };
}

/**
 * The platform serves the function as a route. `at`: a regular expression for the name of the file below the root, of which the group `path` holds the path
 * (`[id]` stands for a parameter, `(group)` and `@slot` for nothing) and `method` the method, if the export is not named so. `packages`: whoever depends on one is
 * built on the platform. `before`: a file of this name runs before the routes that the patterns at `matcher` stand for (all, where it has none).
 */
interface ServedFile {
  readonly framework: FrameworkName;
  readonly at: string;
  readonly packages?: readonly string[];
  readonly before?: string;
  readonly matcher?: { readonly name: string; readonly at: Place };
}
