import type { Library } from '../facts/index.js';

/** Declares what packages mean. The identity function: its type is the check. */
export function defineLibrary(library: Library): Library {
  return library;
}
